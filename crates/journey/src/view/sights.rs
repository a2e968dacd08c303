//! What a customer may have seen in Meta's window, where it closed and we did not hear how it ended.

use contract::onboarding::{Onboarding, Origin};
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;

use super::launch::renews;

/// What is offered to choose from: what Meta shows to such a customer, the likeliest first.
pub(super) fn sights(record: &Onboarding) -> &'static [WindowSight] {
    match record.origin {
        Origin::BusinessApp => &APP,
        Origin::OtherProvider if !renews(record) => &MOVE,
        _ => &OTHERS,
    }
}

const fn error(kind: WindowError) -> WindowSight {
    WindowSight::Error(kind)
}

/// For a number that another provider has.
const MOVE: [WindowSight; 13] = [
    WindowSight::Finished,
    error(WindowError::TwoStepVerificationOn),
    error(WindowError::LinkedElsewhere),
    error(WindowError::NumberInUse),
    error(WindowError::CodeWrong),
    error(WindowError::TooManyTries),
    error(WindowError::NotAdmin),
    error(WindowError::NameRefused),
    error(WindowError::TooManyNumbers),
    error(WindowError::Restricted),
    error(WindowError::ProviderNotAllowed),
    error(WindowError::MetaFailed),
    WindowSight::Other,
];

/// For a number that is in the WhatsApp Business App.
const APP: [WindowSight; 12] = [
    WindowSight::Finished,
    error(WindowError::NotEligible),
    error(WindowError::OtherPartner),
    error(WindowError::NotOnApp),
    error(WindowError::AppOutdated),
    error(WindowError::RegionExcluded),
    error(WindowError::TooManyTries),
    error(WindowError::NotAdmin),
    error(WindowError::Restricted),
    error(WindowError::ProviderNotAllowed),
    error(WindowError::MetaFailed),
    WindowSight::Other,
];

/// For a new number, and for who renews access.
const OTHERS: [WindowSight; 11] = [
    WindowSight::Finished,
    error(WindowError::NumberInUse),
    error(WindowError::CodeWrong),
    error(WindowError::TooManyTries),
    error(WindowError::NotAdmin),
    error(WindowError::NameRefused),
    error(WindowError::TooManyNumbers),
    error(WindowError::Restricted),
    error(WindowError::ProviderNotAllowed),
    error(WindowError::MetaFailed),
    WindowSight::Other,
];

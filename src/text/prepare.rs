//! Method, readiness, consent.

use contract::onboarding::{Method, Origin, ReadinessItem};
use contract::time::UnixMillis;
use journey::advice::{Obstacle, Today};
use journey::places::{MetaPlace, ProviderRequest};
use journey::quiet::QuietHour;
use journey::state::PrepareStep;
use journey::view::Ending;

pub use super::made::prepare::*;
pub use super::made::steps::*;
use super::message::Text;

/// The parts of the way, as the bar at the top names them.
pub const PARTS: [Text; 4] = [PART_METHOD, PART_PREPARE, PART_META, PART_FINISH];

/// The card of a method, in the guide's exact words.
pub fn method(method: Method) -> Text {
    match method {
        Method::CloudApi | Method::Unrecognized => METHOD_CLOUD_API,
        Method::Coexistence => METHOD_COEXISTENCE,
    }
}

/// Whom it is for.
pub fn method_for(method: Method) -> Text {
    match method {
        Method::CloudApi | Method::Unrecognized => METHOD_FOR_CLOUD_API,
        Method::Coexistence => METHOD_FOR_COEXISTENCE,
    }
}

/// Where a number may be.
pub fn today(today: Today) -> Text {
    match today {
        Today::OtherProvider => TODAY_OTHER_PROVIDER,
        Today::BusinessApp => TODAY_BUSINESS_APP,
        Today::Shared => TODAY_SHARED,
        Today::Nowhere => TODAY_NOWHERE,
        Today::DoubleTick => TODAY_DOUBLE_TICK,
    }
}

/// What follows from the answers, for a number that can be brought.
pub fn advice(origin: Origin) -> Text {
    match origin {
        Origin::OtherProvider => ADVICE_OTHER_PROVIDER,
        Origin::BusinessApp => ADVICE_BUSINESS_APP,
        Origin::New | Origin::Unrecognized => ADVICE_NEW,
    }
}

/// The button that chooses the method which the advice names.
pub fn take(method: Method) -> Text {
    match method {
        Method::CloudApi | Method::Unrecognized => TAKE_CLOUD_API,
        Method::Coexistence => TAKE_COEXISTENCE,
    }
}

/// Why a number can't be brought as it is, and what to do.
pub fn obstacle(obstacle: Obstacle) -> Text {
    match obstacle {
        Obstacle::AlreadyHere => OBSTACLE_ALREADY_HERE,
        Obstacle::LeavesApp => OBSTACLE_LEAVES_APP,
        Obstacle::Shared => OBSTACLE_SHARED,
    }
}

/// The button for who has done that, where it leads on.
pub fn overcome(obstacle: Obstacle) -> Option<Text> {
    match obstacle {
        Obstacle::AlreadyHere => None,
        Obstacle::LeavesApp => Some(LEFT_APP),
        Obstacle::Shared => Some(LEFT_PROVIDER),
    }
}

/// The heading of a step of the preparation.
pub fn step_title(step: PrepareStep) -> Text {
    match step {
        PrepareStep::Number => STEP_NUMBER,
        PrepareStep::Checks => MUST_TITLE,
        PrepareStep::Tips => SHOULD_TITLE,
        PrepareStep::Time => CUT_OVER,
        PrepareStep::Consent => CONSENT_TITLE,
    }
}

/// What stands under it.
pub fn step_lead(step: PrepareStep) -> Text {
    match step {
        PrepareStep::Number => NUMBER_LEAD,
        PrepareStep::Checks => CHECKS_LEAD,
        PrepareStep::Tips => TIPS_LEAD,
        PrepareStep::Time => TIME_LEAD,
        PrepareStep::Consent => SUBMIT_NOTE,
    }
}

/// A time that is suggested for the cut-over.
pub fn quiet_hour(quiet: QuietHour, at: UnixMillis) -> String {
    match quiet {
        QuietHour::Tonight => tonight(at),
        QuietHour::TomorrowMorning => tomorrow_morning(at),
        QuietHour::TomorrowNight => tomorrow_night(at),
    }
}

/// The link to a place at Meta.
pub fn meta_place(place: MetaPlace) -> Text {
    match place {
        MetaPlace::PhoneNumbers => OPEN_PHONE_NUMBERS,
        MetaPlace::People => OPEN_PEOPLE,
        MetaPlace::SecurityCenter => OPEN_SECURITY,
        MetaPlace::Billing => OPEN_BILLING,
        MetaPlace::Templates => OPEN_TEMPLATES,
        MetaPlace::WhatsAppAccounts => OPEN_WABA,
    }
}

/// What the customer asks of their old provider: a message about this number.
pub fn ask_provider(request: ProviderRequest, number: &str) -> String {
    match request {
        ProviderRequest::TwoStepVerificationOff => ask_two_step(number),
        ProviderRequest::PortfolioAdmin => ask_admin(number),
    }
}

/// What is lost and what stays when an attempt is given up.
pub fn ends(ending: Ending) -> Text {
    match ending {
        Ending::Attempt => ENDS_ATTEMPT,
        Ending::Schedule => ENDS_SCHEDULE,
        Ending::Renewal => ENDS_RENEWAL,
    }
}

/// What the whole preparation is for.
pub fn title(origin: Origin) -> Text {
    match origin {
        Origin::OtherProvider => TITLE_OTHER_PROVIDER,
        Origin::BusinessApp | Origin::New | Origin::Unrecognized => TITLE_BUSINESS_APP_NEW,
    }
}

/// One of the places.
pub fn origin(origin: Origin) -> Text {
    match origin {
        Origin::OtherProvider => ORIGIN_OTHER_PROVIDER,
        Origin::BusinessApp => ORIGIN_BUSINESS_APP,
        Origin::New | Origin::Unrecognized => ORIGIN_NEW,
    }
}

/// One readiness item.
pub struct Readiness {
    /// What the customer checks.
    pub title: Text,
    /// Why it matters.
    pub why: Text,
    /// How to check it, and what to do if it isn't so.
    pub how: Text,
}

const fn ready(title: Text, why: Text, how: Text) -> Readiness {
    Readiness { title, why, how }
}

/// The words of a readiness item, for a number of this origin.
pub fn readiness(item: ReadinessItem, origin: Origin) -> Readiness {
    match item {
        ReadinessItem::PortfolioAdmin if origin != Origin::OtherProvider => ready(
            READY_PORTFOLIO_ADMIN_NEW,
            READY_PORTFOLIO_ADMIN_NEW_WHY,
            READY_PORTFOLIO_ADMIN_NEW_HOW,
        ),
        ReadinessItem::NumberReachable if origin == Origin::BusinessApp => ready(
            READY_NUMBER_REACHABLE_IN_APP,
            READY_NUMBER_REACHABLE_IN_APP_WHY,
            READY_NUMBER_REACHABLE_IN_APP_HOW,
        ),
        ReadinessItem::TwoStepVerificationOff => ready(
            READY_TWO_STEP_VERIFICATION_OFF,
            READY_TWO_STEP_VERIFICATION_OFF_WHY,
            READY_TWO_STEP_VERIFICATION_OFF_HOW,
        ),
        ReadinessItem::PortfolioAdmin => ready(
            READY_PORTFOLIO_ADMIN,
            READY_PORTFOLIO_ADMIN_WHY,
            READY_PORTFOLIO_ADMIN_HOW,
        ),
        ReadinessItem::NumberReachable => ready(
            READY_NUMBER_REACHABLE,
            READY_NUMBER_REACHABLE_WHY,
            READY_NUMBER_REACHABLE_HOW,
        ),
        ReadinessItem::DisplayNameApproved => ready(
            READY_DISPLAY_NAME_APPROVED,
            READY_DISPLAY_NAME_APPROVED_WHY,
            READY_DISPLAY_NAME_APPROVED_HOW,
        ),
        ReadinessItem::PortfolioVerified => ready(
            READY_PORTFOLIO_VERIFIED,
            READY_PORTFOLIO_VERIFIED_WHY,
            READY_PORTFOLIO_VERIFIED_HOW,
        ),
        ReadinessItem::PaymentMethod => ready(
            READY_PAYMENT_METHOD,
            READY_PAYMENT_METHOD_WHY,
            READY_PAYMENT_METHOD_HOW,
        ),
        ReadinessItem::TemplatesExported => ready(
            READY_TEMPLATES_EXPORTED,
            READY_TEMPLATES_EXPORTED_WHY,
            READY_TEMPLATES_EXPORTED_HOW,
        ),
        ReadinessItem::CampaignsPaused => ready(
            READY_CAMPAIGNS_PAUSED,
            READY_CAMPAIGNS_PAUSED_WHY,
            READY_CAMPAIGNS_PAUSED_HOW,
        ),
    }
}

/// What can't be undone, for a number that moves.
pub const CONSENT_MOVE: [Text; 5] = [
    CONSENT_MOVE_1,
    CONSENT_MOVE_2,
    CONSENT_MOVE_ADDED,
    CONSENT_MOVE_3,
    CONSENT_MOVE_4,
];
/// The same for coexistence.
pub const CONSENT_COEXISTENCE: [Text; 3] = [
    CONSENT_COEXISTENCE_1,
    CONSENT_COEXISTENCE_2,
    CONSENT_COEXISTENCE_3,
];
/// The same for a new number.
pub const CONSENT_NEW: [Text; 2] = [CONSENT_NEW_1, CONSENT_NEW_2];

/// What the consent points say, by origin.
pub fn consent(origin: Origin) -> &'static [Text] {
    match origin {
        Origin::OtherProvider => &CONSENT_MOVE,
        Origin::BusinessApp => &CONSENT_COEXISTENCE,
        Origin::New | Origin::Unrecognized => &CONSENT_NEW,
    }
}

//! Who serves the number of an attempt, and whether it is safe.

use contract::onboarding::{Origin, Whereabouts};
use contract::summary::AttemptSummary;
use journey::view::NumberLocation;

use super::account;
use super::made::page::*;
use super::message::Text;

/// Who serves the number of an attempt, in a few words: the same wherever the attempt is shown.
pub fn whereabouts(attempt: impl Into<AttemptSummary>) -> Text {
    whereabouts_of(&attempt.into())
}

fn whereabouts_of(record: &AttemptSummary) -> Text {
    let status = record.number_status.as_ref();
    if let Some(stands) = status.and_then(account::standing) {
        return stands;
    }
    let reported = match NumberLocation::of(record) {
        NumberLocation::OtherAccount => return WHEREABOUTS_ELSEWHERE,
        NumberLocation::Renewing => return WHEREABOUTS_RENEWAL,
        NumberLocation::NeedsReconnecting => return account::NEEDS_RECONNECTING,
        NumberLocation::Reported(whereabouts) => whereabouts,
    };
    match (reported, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => WHEREABOUTS_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => WHEREABOUTS_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => WHEREABOUTS_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => WHEREABOUTS_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => WHEREABOUTS_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => WHEREABOUTS_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => WHEREABOUTS_DOUBLE_TICK,
        (Whereabouts::Both, _) => WHEREABOUTS_BOTH,
        (Whereabouts::Origin, Origin::Unrecognized) => WHEREABOUTS_BEFORE,
        (Whereabouts::Unrecognized, _) => RELOAD_TO_SEE,
    }
}

/// Is the number of an attempt safe?
pub fn safe(attempt: impl Into<AttemptSummary>) -> Text {
    safe_of(&attempt.into())
}

fn safe_of(record: &AttemptSummary) -> Text {
    let reported = match NumberLocation::of(record) {
        NumberLocation::OtherAccount | NumberLocation::NeedsReconnecting => return SAFE_UNCHANGED,
        NumberLocation::Renewing => return SAFE_RENEWAL,
        NumberLocation::Reported(whereabouts) => whereabouts,
    };
    match (reported, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => SAFE_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => SAFE_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => SAFE_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => SAFE_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => SAFE_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => SAFE_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => SAFE_DOUBLE_TICK,
        (Whereabouts::Both, _) => SAFE_BOTH,
        (Whereabouts::Origin, Origin::Unrecognized) => SAFE_UNCHANGED,
        (Whereabouts::Unrecognized, _) => SAFE_UNRECOGNIZED,
    }
}

//! Who serves the number of an attempt, and whether it is safe.

use contract::onboarding::{Origin, TroubleKind, Whereabouts};
use contract::summary::{AttemptSummary, NeedSummary, StageSummary};

use super::account;
use super::made::page::*;
use super::message::Text;

/// What an attempt shows of where its number is that its whereabouts do not tell.
enum Known {
    /// Another account has it.
    Elsewhere,
    /// Our access to it is renewed, and it stays where it is.
    Renewed,
    /// That was asked for, and Meta's answer is that it takes more.
    TakesMore,
    /// Nothing.
    Nothing,
}

impl Known {
    fn of(record: &AttemptSummary) -> Self {
        let renews = record.renewal && record.whereabouts == Whereabouts::DoubleTick;
        if !renews && record.whereabouts != Whereabouts::Origin {
            return Self::Nothing;
        }
        match &record.stage {
            StageSummary::Interrupted { trouble, .. } | StageSummary::Stuck(trouble)
                if trouble.kind == TroubleKind::NumberElsewhere =>
            {
                Self::Elsewhere
            }
            StageSummary::Connected(_) => Self::Nothing,
            _ if !renews => Self::Nothing,
            StageSummary::Interrupted { trouble, .. }
                if trouble.kind == TroubleKind::RenewalMoves =>
            {
                Self::TakesMore
            }
            // What is registered anew has a PIN.
            StageSummary::NeedsCustomer(NeedSummary::EnterPin(_)) => Self::TakesMore,
            _ => Self::Renewed,
        }
    }
}

/// Who serves the number of an attempt, in a few words: the same wherever the attempt is shown.
pub fn whereabouts(attempt: impl Into<AttemptSummary>) -> Text {
    whereabouts_of(&attempt.into())
}

fn whereabouts_of(record: &AttemptSummary) -> Text {
    let status = record.number_status.as_ref();
    if let Some(stands) = status.and_then(account::standing) {
        return stands;
    }
    match Known::of(record) {
        Known::Elsewhere => return WHEREABOUTS_ELSEWHERE,
        Known::Renewed => return WHEREABOUTS_RENEWAL,
        Known::TakesMore => return account::NEEDS_RECONNECTING,
        Known::Nothing => {}
    }
    match (record.whereabouts, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => WHEREABOUTS_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => WHEREABOUTS_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => WHEREABOUTS_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => WHEREABOUTS_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => WHEREABOUTS_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => WHEREABOUTS_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => WHEREABOUTS_DOUBLE_TICK,
        (Whereabouts::Both, _) => WHEREABOUTS_BOTH,
    }
}

/// Is the number of an attempt safe?
pub fn safe(attempt: impl Into<AttemptSummary>) -> Text {
    safe_of(&attempt.into())
}

fn safe_of(record: &AttemptSummary) -> Text {
    match Known::of(record) {
        Known::Elsewhere | Known::TakesMore => return SAFE_UNCHANGED,
        Known::Renewed => return SAFE_RENEWAL,
        Known::Nothing => {}
    }
    match (record.whereabouts, record.origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => SAFE_ORIGIN_OTHER_PROVIDER,
        (Whereabouts::Origin, Origin::BusinessApp) => SAFE_ORIGIN_BUSINESS_APP,
        (Whereabouts::Origin, Origin::New) => SAFE_ORIGIN_NEW,
        (Whereabouts::Moving, Origin::OtherProvider) => SAFE_MOVING_OTHER_PROVIDER,
        (Whereabouts::Moving, _) => SAFE_MOVING,
        (Whereabouts::DoubleTick, Origin::BusinessApp) => SAFE_DOUBLE_TICK_BUSINESS_APP,
        (Whereabouts::DoubleTick, _) => SAFE_DOUBLE_TICK,
        (Whereabouts::Both, _) => SAFE_BOTH,
    }
}

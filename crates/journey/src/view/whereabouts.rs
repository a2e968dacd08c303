//! What is said of where the number of an attempt is, wherever the attempt is shown.

use contract::onboarding::{TroubleKind, Whereabouts};
use contract::summary::{AttemptSummary, NeedSummary, StageSummary};

/// Where the number of an attempt is: what the server reports, unless its stage says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberLocation {
    /// Another account has the number.
    OtherAccount,
    /// Our access to the number is renewed, and the number stays where it is.
    Renewing,
    /// Access was to be renewed, and Meta's answer is that the number must be connected again.
    NeedsReconnecting,
    /// What the server reports.
    Reported(Whereabouts),
}

impl NumberLocation {
    /// Where the number of this attempt is.
    pub fn of(attempt: &AttemptSummary) -> Self {
        let reported = Self::Reported(attempt.whereabouts);
        let renews = attempt.renewal && attempt.whereabouts == Whereabouts::DoubleTick;
        if !renews && attempt.whereabouts != Whereabouts::Origin {
            return reported;
        }
        match &attempt.stage {
            StageSummary::Interrupted { trouble, .. } | StageSummary::Stuck(trouble)
                if trouble.kind == TroubleKind::NumberElsewhere =>
            {
                Self::OtherAccount
            }
            StageSummary::Connected(_) => reported,
            _ if !renews => reported,
            StageSummary::Interrupted { trouble, .. }
                if trouble.kind == TroubleKind::RenewalMoves =>
            {
                Self::NeedsReconnecting
            }
            // A number that is registered again has a PIN.
            StageSummary::NeedsCustomer(NeedSummary::EnterPin(_)) => Self::NeedsReconnecting,
            _ => Self::Renewing,
        }
    }
}

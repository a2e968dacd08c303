//! What the screens around Meta's window share.

use contract::ids::OnboardingId;
use contract::onboarding::{Colleague, Onboarding, Stage};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;

use crate::actions::Action;
use crate::state::{Journey, Sdk, SdkTrouble};

/// The button that opens Meta's window, or what stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Launch {
    /// The button.
    Open,
    /// Nothing: that nobody is signed in is said above, with the way back in.
    SignIn,
    /// Another tab has the attempt.
    TakeOver,
    /// Meta's script is not there.
    ScriptMissing {
        /// Why.
        why: SdkTrouble,
        /// Whether only the team that runs this page can put it right, who find it by the
        /// reference.
        for_support: bool,
    },
    /// Meta's script is loading, or it is not known yet which tab has the attempt.
    Waiting,
}

impl Launch {
    pub(super) fn of(journey: &Journey) -> Self {
        match (journey.launch_action(), journey.sdk) {
            (Action::Launch, _) => Self::Open,
            (Action::SignIn, _) => Self::SignIn,
            (Action::TakeOver, _) => Self::TakeOver,
            (_, Sdk::Missing(why)) => Self::ScriptMissing {
                why,
                for_support: why == SdkTrouble::Forbidden,
            },
            _ => Self::Waiting,
        }
    }

    /// What the customer can do there.
    pub fn action(self) -> Action {
        match self {
            Self::Open => Action::Launch,
            Self::SignIn => Action::SignIn,
            Self::TakeOver => Action::TakeOver,
            Self::ScriptMissing { .. } => Action::LoadSdkAgain,
            Self::Waiting => Action::WaitForAnswer,
        }
    }
}

/// The link with which a colleague does Meta's part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ColleagueLink<'a> {
    /// The attempt.
    pub id: &'a OnboardingId,
    /// The number that it is about.
    pub number: &'a PhoneNumber,
    /// How far the colleague is.
    pub colleague: Colleague,
    until: Option<UnixMillis>,
}

impl<'a> ColleagueLink<'a> {
    /// Where it is offered.
    pub(super) fn of(journey: &Journey, record: &'a Onboarding) -> Option<Self> {
        journey.offers_link().then_some(Self {
            id: &record.id,
            number: &record.number,
            colleague: record.colleague,
            until: record.colleague_until,
        })
    }

    /// Whether one was made that was not taken back.
    pub fn is_made(self) -> bool {
        self.colleague != Colleague::Nobody
    }

    /// Until when the one that was made works, if it still does.
    pub fn works_until(self, now: UnixMillis) -> Option<UnixMillis> {
        self.until.filter(|until| self.is_made() && now.0 < until.0)
    }
}

/// Whether an attempt renews access, and has not done so yet.
pub(super) fn renews(record: &Onboarding) -> bool {
    record.renewal && !matches!(record.stage, Stage::Connected(_))
}

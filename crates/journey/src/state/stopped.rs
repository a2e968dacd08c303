//! It stopped: the customer can go on, or someone else must act.

use contract::onboarding::{GoOn, Onboarding, Step, Trouble, TroubleKind};
use contract::signup::{Finish, MetaError, MetaStep};
use contract::window_sight::WindowSight;

use super::AnswerState;
use crate::failure::RequestFailure;

/// It stopped; the customer can go on.
#[derive(Clone, Debug, PartialEq)]
pub struct Interrupted {
    /// The record.
    pub onboarding: Onboarding,
    /// Why.
    pub reason: Reason,
    /// A finish that came without its code, kept for a code that may still come.
    pub finish: Option<Finish>,
    /// What became of another try.
    pub answer: AnswerState,
    /// What the customer says that Meta's window showed.
    pub saw: Option<WindowSight>,
}

impl Interrupted {
    pub(crate) fn of(onboarding: Onboarding, reason: Reason) -> Self {
        Self {
            onboarding,
            reason,
            finish: None,
            answer: AnswerState::None,
            saw: None,
        }
    }

    /// Whether the customer is asked what Meta's window showed: it is gone, they did not finish as far
    /// as we know, and no error was told.
    pub fn asks_what_was_seen(&self) -> bool {
        match &self.reason {
            Reason::Closed | Reason::Cancelled(_) => true,
            Reason::Server { trouble, go_on } => {
                trouble.kind == TroubleKind::LeftMeta && *go_on == GoOn::Relaunch
            }
            _ => false,
        }
    }
}

/// Why an onboarding is interrupted.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// The browser did not let Meta's window open.
    WindowBlocked,
    /// Meta's script failed when it was called.
    SdkFailed,
    /// The customer left Meta's window at this screen.
    Cancelled(MetaStep),
    /// The window closed, and said nothing.
    Closed,
    /// An error was reported from Meta's window, and the window closed.
    MetaError(MetaError),
    /// The page was loaded anew while Meta's window was open.
    Reloaded,
    /// Our server could not say where Meta's full page is.
    FullPageFailed(RequestFailure),
    /// Meta called back, and the code did not reach us while it lived.
    HandOverFailed(RequestFailure),
    /// The server stopped.
    Server {
        /// Why.
        trouble: Trouble,
        /// How it goes on.
        go_on: GoOn,
    },
}

impl Reason {
    /// Its name: that of the server's trouble, where that is the reason.
    pub fn name(&self) -> &'static str {
        match self {
            Self::WindowBlocked => "WindowBlocked",
            Self::SdkFailed => "SdkFailed",
            Self::Cancelled(_) => "Cancelled",
            Self::Closed => "Closed",
            Self::MetaError(_) => "MetaError",
            Self::Reloaded => "Reloaded",
            Self::FullPageFailed(_) => "FullPageFailed",
            Self::HandOverFailed(_) => "HandOverFailed",
            Self::Server { trouble, .. } => trouble.kind.name(),
        }
    }

    /// How the customer goes on from here.
    pub fn go_on(&self) -> GoOn {
        match self {
            Self::Server { go_on, .. } => *go_on,
            _ => GoOn::Relaunch,
        }
    }

    /// The step of Meta's window that was left, where Meta told it.
    pub(crate) fn told(&self) -> Option<&MetaStep> {
        match self {
            Self::Cancelled(step) => Some(step),
            _ => None,
        }
    }

    /// Whether the customer may have finished at Meta all the same.
    pub fn may_be_done(&self) -> bool {
        match self {
            Self::Closed | Self::Reloaded | Self::HandOverFailed(_) => true,
            Self::Server { trouble, .. } => matches!(
                trouble.kind,
                TroubleKind::CodeExpired
                    | TroubleKind::CodeLost
                    | TroubleKind::ExchangeFailed
                    | TroubleKind::LeftMeta
            ),
            Self::WindowBlocked
            | Self::SdkFailed
            | Self::Cancelled(_)
            | Self::MetaError(_)
            | Self::FullPageFailed(_) => false,
        }
    }

    /// Whether Meta may still call back for the window that was opened last: it did
    /// not yet, or the window that we took for closed is open.
    pub fn code_may_come(&self) -> bool {
        match self {
            Self::HandOverFailed(_) => false,
            // The server has waited, and still takes it.
            Self::Server { trouble, .. } => trouble.kind == TroubleKind::CodeLost,
            _ => true,
        }
    }
}

/// It stopped; someone else must act. It is tried again by itself, and by the customer.
#[derive(Clone, Debug, PartialEq)]
pub struct Stuck {
    /// The record, with the reference for support.
    pub onboarding: Onboarding,
    /// Why.
    pub trouble: Trouble,
    /// What became of another try.
    pub answer: AnswerState,
}

impl Stuck {
    /// Whether another try may help. A code is tried once: only another one helps.
    pub fn may_retry(&self) -> bool {
        self.trouble.step != Step::Exchange
    }

    /// Whether Meta's window may help: the code, or the token that it became, is what failed.
    pub fn may_launch(&self) -> bool {
        self.onboarding.stage.may_launch()
    }
}

//! The time between Meta's window and the server's work: it is over, as far as we see, and Meta has not
//! said all.

use contract::onboarding::Onboarding;
use contract::time::UnixMillis;

use super::launch::Launch;
use crate::effect::OVERDUE_MS;
use crate::state::{Finalizing, InMeta, Journey};

/// Seconds in which a code that is awaited has come, or the server has said how it goes on: this page
/// waits first, then the server does (its `code_wait`).
const CODE_WAIT_S: u32 = 60;

/// Meta's window is over, and its last word is awaited.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CheckingView<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// What is awaited.
    pub awaits: Awaited,
    /// Whether the window may still be there, to be shown and to be called gone.
    pub window: bool,
    /// The button that opens the window once more, where that is of use.
    pub launch: Option<Launch>,
    /// Whether Meta's full page is offered.
    pub full_page: bool,
}

/// What is awaited of Meta.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Awaited {
    /// How the window ended: it looks closed, and Meta's script calls back then.
    Ending,
    /// The confirmation of what was finished.
    Code,
    /// What the signup shared: the server looks for it until then.
    Signup(UnixMillis),
}

impl Awaited {
    /// Within so many seconds it has come, or the next screen says how it goes on.
    pub fn within_s(self) -> Option<u32> {
        match self {
            Self::Ending => Some(OVERDUE_MS / 1_000),
            Self::Code => Some(CODE_WAIT_S),
            Self::Signup(_) => None,
        }
    }
}

impl<'a> CheckingView<'a> {
    pub(super) fn of_window(journey: &Journey, meta: &'a InMeta) -> Self {
        Self {
            record: &meta.onboarding,
            awaits: match meta.finish {
                Some(_) => Awaited::Code,
                None => Awaited::Ending,
            },
            window: true,
            launch: Some(Launch::of(journey)),
            full_page: journey.offers_full_page(),
        }
    }

    /// The code is overdue, and the server waits for it too.
    pub(super) fn of_server(finalizing: &'a Finalizing) -> Self {
        let record = &finalizing.onboarding;
        Self {
            record,
            awaits: record.looking_until.map_or(Awaited::Code, Awaited::Signup),
            window: false,
            launch: None,
            full_page: false,
        }
    }
}

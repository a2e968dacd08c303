//! Around Meta's window: before it, beside it, and the code that it leaves behind.

use contract::onboarding::Onboarding;
use contract::secret::SignupCode;
use contract::signup::{Finish, MetaError, MetaStep};

/// Consent and attempt are on record.
#[derive(Clone, Debug, PartialEq)]
pub struct Ready {
    /// The record.
    pub onboarding: Onboarding,
}

/// Meta's window is open; what arrived from it so far.
#[derive(Clone, Debug, PartialEq)]
pub struct InMeta {
    /// The record.
    pub onboarding: Onboarding,
    /// Whether a window was seen to open.
    pub window: Window,
    /// The finished signup, where its message came before the code.
    pub finish: Option<Finish>,
    /// What else the window said, last.
    pub report: Option<WindowReport>,
}

impl InMeta {
    /// Whether the window is over, as far as we see: the customer has finished, or it looks closed.
    pub fn is_over(&self) -> bool {
        let over = self.finish.is_some() || self.window == Window::Closed;
        over && self.window != Window::FullPage
    }
}

/// What is known of Meta's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// Asked for.
    Asked,
    /// Seen to open.
    Open,
    /// The script opened it in a way that we can't see.
    Unseen,
    /// Seen to be gone, without a word from it. Meta's own pages can look so too.
    Closed,
    /// None: Meta's full page is about to come in the place of ours.
    FullPage,
}

/// What Meta's window said besides a finish. None of it ends the attempt: the
/// customer may recover and finish in the same window.
#[derive(Clone, Debug, PartialEq)]
pub enum WindowReport {
    /// The customer left at this screen.
    Cancelled(MetaStep),
    /// An error was reported.
    Error(MetaError),
    /// Something that we don't know.
    Unknown(String),
}

/// The code is on its way. It lives here and nowhere else.
#[derive(Clone, Debug, PartialEq)]
pub struct HandingOver {
    /// The record.
    pub onboarding: Onboarding,
    /// The code.
    pub code: SignupCode,
    /// The finished signup, where its message has come.
    pub finish: Option<Finish>,
}

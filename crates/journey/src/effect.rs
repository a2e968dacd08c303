//! What can be asked of the outside.

use contract::ids::OnboardingId;
use contract::onboarding::{Method, NewOnboarding};
use contract::secret::SignupCode;
use contract::signup::{BrowserEvent, Finish};

use crate::event::Answer;

/// Milliseconds after a finish, or after the window looked closed, until Meta's callback is called
/// overdue. It comes within a moment of the message, or when the window is closed.
pub const OVERDUE_MS: u32 = 20_000;

/// What the outside is asked to do. The outside carries effects out in their
/// order, and within the task that brought the event: [`Effect::Launch`] depends
/// on it, as the browser opens a window only inside the click's own task.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Load and start Meta's script. Ends in `SdkReady` or `SdkMissing`.
    LoadSdk,
    /// Record the attempt. Ends in `Recorded`.
    Record(NewOnboarding),
    /// Call `FB.login`. Ends in one of the window's events, then in Meta's.
    Launch(Method),
    /// Hand the code over. Ends in `HandOverEnded`.
    HandOver {
        /// The attempt.
        id: OnboardingId,
        /// The code.
        code: SignupCode,
        /// The finish, where its message has come.
        finish: Option<Finish>,
        /// Milliseconds to wait first: none but for another try.
        wait_ms: u32,
    },
    /// Tell the server of a finish whose code is not with it.
    ReportFinish {
        /// The attempt.
        id: OnboardingId,
        /// The finish.
        finish: Finish,
    },
    /// Start the time after which Meta's callback is overdue ([`OVERDUE_MS`]): a finish came, or the
    /// window looks closed. Ends in `CodeOverdue`.
    AwaitCode,
    /// Tell the server what the browser saw. No answer is waited for.
    Tell(OnboardingId, BrowserEvent),
    /// Follow the server's news of this attempt. Replaces an earlier one.
    Follow(OnboardingId),
    /// Claim this attempt for this tab, so that no two tabs open Meta's window for it.
    /// Ends in `TabHeld` or `TabElsewhere`.
    Hold(OnboardingId),
    /// Take it from the tab that has it. Ends in `TabHeld`.
    TakeOver(OnboardingId),
    /// Bring Meta's window to the front.
    ShowWindow,
    /// Go over to Meta's full page. Ends this page, or in `FullPageFailed`.
    GoFullPage(OnboardingId),
    /// Send the customer's answer. Ends in `AnswerEnded`, or `PinRevealed`.
    SendAnswer(OnboardingId, Answer),
    /// Give the attempt up. No answer is waited for.
    Abandon(OnboardingId),
    /// Note an event that had no meaning where the customer stands.
    Note(&'static str),
}

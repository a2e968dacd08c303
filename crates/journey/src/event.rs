//! What can happen: what the customer does, and what the outside reports.

use contract::ids::PhoneNumberId;
use contract::onboarding::{
    CodeMethod, CopyTemplates, CutOverTime, Method, NextStep, OldProviderPlan, Onboarding, Origin,
    ReadinessItem,
};
use contract::secret::{Otp, Pin, SignupCode};
use contract::window_sight::WindowSight;

use crate::advice::Reply;
use crate::failure::RequestFailure;
use crate::message::SessionMessage;
use crate::state::{CutOverEntry, PrepareStep, SdkTrouble};

/// What can happen.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The customer answered a question about their number.
    Replied(Reply),
    /// The customer chose a method.
    MethodChosen(Method),
    /// The customer went back to the choice of the method.
    MethodReconsidered,
    /// The customer typed in the number's field.
    NumberEdited(String),
    /// The customer said where the number is, within the method.
    OriginChosen(Origin),
    /// The customer typed in the field of the old WABA's id.
    SourceWabaEdited(String),
    /// The customer said when the number is cut over. None: at once.
    CutOverChosen(Option<CutOverEntry>),
    /// The customer checked or unchecked a readiness item.
    ReadinessChecked(ReadinessItem, bool),
    /// The customer gave or withdrew consent.
    ConsentGiven(bool),
    /// The customer is done with the step of the preparation that is shown. The last one sends it off.
    StepSubmitted,
    /// The customer goes to this step of the preparation.
    StepOpened(PrepareStep),
    /// The customer pressed the button that opens Meta's window.
    LaunchPressed,
    /// The customer asks for Meta's window to be brought to the front.
    ShowWindowPressed,
    /// The customer says that Meta's window is gone.
    WindowReportedGone,
    /// The customer says what Meta's window showed.
    SightChosen(WindowSight),
    /// The customer goes over to Meta's full page.
    FullPagePressed,
    /// The customer goes on in this tab, and not in the one that has the attempt.
    TakeOverPressed,
    /// The customer asks for Meta's script once more.
    SdkRetryPressed,
    /// The customer answered what the server asked.
    Answered(Answer),
    /// The customer gave this attempt up, to begin anew.
    StartOverPressed,

    /// The server recorded the attempt, or did not.
    Recorded(Result<Onboarding, RequestFailure>),
    /// Meta's script is loaded and started.
    SdkReady,
    /// Meta's script is not there.
    SdkMissing(SdkTrouble),
    /// Meta's window was seen to open.
    WindowOpened,
    /// The browser refused to open Meta's window.
    WindowBlocked,
    /// Meta's script opened no window that we could see.
    WindowUnseen,
    /// Meta's window was seen to be gone.
    WindowClosed,
    /// Our server could not say where Meta's full page is.
    FullPageFailed(RequestFailure),
    /// Meta's script threw, with these words.
    SdkThrew(String),
    /// Meta's window sent a session message.
    Message(SessionMessage),
    /// Meta called back with a code.
    CodeArrived(SignupCode),
    /// Meta called back without a code, with this status.
    NoCode(String),
    /// A finish came, or the window looked closed, and Meta's callback is overdue.
    CodeOverdue,
    /// The hand-over of the code ended.
    HandOverEnded {
        /// How.
        outcome: Result<Onboarding, RequestFailure>,
        /// Milliseconds since Meta called back.
        age_ms: u32,
    },
    /// The server has news.
    Progress(Onboarding),
    /// The server's news can't reach us.
    ConnectionLost,
    /// They can again.
    ConnectionRestored,
    /// Nobody is signed in any more.
    SignedOut,
    /// This tab has the attempt.
    TabHeld,
    /// Another tab has it.
    TabElsewhere,
    /// The server took the customer's answer, or did not.
    AnswerEnded(Result<Onboarding, RequestFailure>),
    /// The PIN came, to be shown.
    PinRevealed(Result<Pin, RequestFailure>),
}

/// What the customer answers, or asks for, while the server finalizes.
#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    /// This is the number.
    Number(PhoneNumberId),
    /// Send a verification code.
    SendVerification(CodeMethod),
    /// The verification code that came.
    Verification(Otp),
    /// The number's two-step verification PIN.
    Pin(Pin),
    /// Cut over at another time.
    CutOver(CutOverTime),
    /// Give the attempt up.
    GiveUp,
    /// Try again.
    Retry,
    /// Look at Meta again, for what has changed since the number is live.
    CheckAgain,
    /// Show the PIN that was made for the number.
    RevealPin,
    /// This is to become of an old provider that stays on the number.
    OldProvider(OldProviderPlan),
    /// One of the next steps is done, or is not.
    Tick(NextStep, bool),
    /// Bring templates along that did not come with the number.
    CopyTemplates(CopyTemplates),
    /// Renew our access to this number: by an attempt of its own.
    Renew(PhoneNumberId),
}

//! Where a customer can stand.

use contract::onboarding::{
    Connected, GoOn, Method, Need, Onboarding, Origin, ReadinessItem, Stage, Step, Trouble,
    TroubleKind, Whereabouts,
};
use contract::phone::PhoneProblem;
use contract::secret::SignupCode;
use contract::signup::{Finish, MetaError, MetaStep};
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::advice::Answers;
use crate::event::Failure;

/// A customer on their way. Neither it nor its states can be serialized as a whole:
/// what may outlive the page is [`crate::Saved`].
#[derive(Clone, Debug, PartialEq)]
pub struct Journey {
    /// Whose page it is.
    pub party: Party,
    /// Whether Meta's script is there.
    pub sdk: Sdk,
    /// Whether this tab has the attempt.
    pub tab: Tab,
    /// Whether the server's news can reach us.
    pub link: Link,
    /// Where they stand.
    pub state: State,
}

/// Whose page a journey runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The customer's.
    Customer,
    /// A colleague's, who does Meta's part by a link. The rest is not theirs.
    Colleague,
}

/// Meta's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sdk {
    /// Asked for, not there yet.
    Loading,
    /// Loaded and started.
    Ready,
    /// It did not come.
    Missing(SdkTrouble),
}

/// Why Meta's script is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SdkTrouble {
    /// The browser or something in it refused the script.
    Blocked,
    /// The page that we are in does not allow it, by its own security policy.
    Forbidden,
    /// It neither came nor failed in time. It may still come.
    Slow,
    /// Our own server did not say where it is.
    Unreachable,
}

/// Which of the browser's tabs has the attempt: the one that may open Meta's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Asked for.
    Asked,
    /// This one.
    Ours,
    /// Another one.
    Elsewhere,
}

/// Whether the server's news can reach us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// As far as we know.
    Live,
    /// Cut; it is being mended.
    Lost,
    /// Nobody is signed in any more: it stays cut until somebody is.
    SignedOut,
}

/// Where a customer stands. The states exclude each other.
#[derive(Clone, Debug, PartialEq)]
pub enum State {
    /// Entered from `Get Started` or `Add Number`.
    ChoosingMethod(Choosing),
    /// Entered when a method is chosen.
    Preparing(Preparing),
    /// Entered when the server has recorded attempt and consent.
    Ready(Ready),
    /// Entered by the click that opens Meta's window.
    InMeta(InMeta),
    /// Entered when Meta calls back with a code.
    HandingOver(HandingOver),
    /// Entered when the server has the matter in hand.
    Finalizing(Finalizing),
    /// The end that we want.
    Connected(Arrived),
    /// Entered when it stops and the customer can go on.
    Interrupted(Interrupted),
    /// Entered when it stops and someone else must act.
    Stuck(Stuck),
}

/// What helps to choose a method.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Choosing {
    /// What was answered about the number.
    pub answers: Answers,
    /// A method that was chosen against the answers.
    pub refused: Option<Method>,
}

/// What the customer fills in before anything happens.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Preparing {
    /// Where the number is. It decides the method.
    pub origin: Origin,
    /// The number as typed.
    pub number: String,
    /// The old WABA's id as typed: it may be left out.
    pub source_waba: String,
    /// When the number is cut over. None: at once.
    pub later: Option<Later>,
    /// What they have checked, each once.
    pub checked: Vec<ReadinessItem>,
    /// Whether they agree to the consent text.
    pub consents: bool,
    /// The version of the text that they saw.
    pub consent_text: String,
    /// What is wrong with it. Not kept: a reload starts with a clean form.
    #[serde(skip)]
    pub problem: Option<FormProblem>,
    /// Whether the server is recording it now.
    #[serde(skip)]
    pub recording: bool,
}

/// A time for the cut-over, as entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Later {
    /// In the field's own form.
    pub local: String,
    /// The instant that it means by the customer's clock, if it means one.
    pub at: Option<UnixMillis>,
}

/// What is wrong with the preparation form. Each stands by its field.
#[derive(Clone, Debug, PartialEq)]
pub enum FormProblem {
    /// The number can't be one.
    Number(PhoneProblem),
    /// The old WABA's id can't be one.
    SourceWaba,
    /// The time of the cut-over is none, or not possible.
    CutOver,
    /// The number is being moved already.
    UnderWay,
    /// Something that blocks the move is not checked.
    Unchecked(ReadinessItem),
    /// Consent is missing.
    ConsentMissing,
    /// The server did not record it.
    NotRecorded(Failure),
}

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
    pub heard: Option<Heard>,
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
pub enum Heard {
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

/// The server is at it, or asks something.
#[derive(Clone, Debug, PartialEq)]
pub struct Finalizing {
    /// The record, as last heard.
    pub onboarding: Onboarding,
    /// What became of the customer's last answer.
    pub answer: AnswerState,
    /// A finish whose code has not come, and still may.
    pub awaits_code_of: Option<Finish>,
}

/// What became of the customer's last answer, or of their wish to try again.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerState {
    /// None given.
    None,
    /// On its way.
    Sending,
    /// It did not arrive, or was refused.
    Failed(Failure),
}

/// The number is live.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrived {
    /// The record.
    pub onboarding: Onboarding,
    /// What Meta reports of it.
    pub connected: Box<Connected>,
    /// The PIN made for it, once the customer has asked to see it.
    pub pin: Option<contract::secret::Pin>,
    /// What became of the wish to see it, or of another look at Meta.
    pub answer: AnswerState,
}

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
    FullPageFailed(Failure),
    /// Meta called back, and the code did not reach us while it lived.
    HandOverFailed(Failure),
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

impl Finalizing {
    /// The server has an onboarding in hand.
    pub(crate) fn of(onboarding: Onboarding) -> Self {
        Self {
            onboarding,
            answer: AnswerState::None,
            awaits_code_of: None,
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

impl Arrived {
    /// Whether Meta's window alone puts right how the number stands.
    pub fn may_renew(&self) -> bool {
        let status = self.onboarding.number_status.as_ref();
        status.is_some_and(|status| status.renewable && status.renewed_by.is_none())
    }

    /// Whether the number is to be connected anew, from the start.
    pub fn may_connect_again(&self) -> bool {
        let status = self.onboarding.number_status.as_ref();
        status.is_some_and(|status| status.begins_again() && status.renewed_by.is_none())
    }
}

impl State {
    /// The record, once there is one.
    pub fn onboarding(&self) -> Option<&Onboarding> {
        Some(match self {
            Self::ChoosingMethod(_) | Self::Preparing(_) => return None,
            Self::Ready(s) => &s.onboarding,
            Self::InMeta(s) => &s.onboarding,
            Self::HandingOver(s) => &s.onboarding,
            Self::Finalizing(s) => &s.onboarding,
            Self::Connected(s) => &s.onboarding,
            Self::Interrupted(s) => &s.onboarding,
            Self::Stuck(s) => &s.onboarding,
        })
    }

    /// A customer who begins to choose.
    pub(crate) fn choosing() -> Self {
        Self::ChoosingMethod(Choosing::default())
    }

    /// The attempt, where it may be given up: nothing of it is at work, and the number is
    /// where it was.
    pub(crate) fn may_give_up(&self) -> Option<&Onboarding> {
        let resting = match self {
            Self::Ready(_) => true,
            Self::Stuck(s) => s.answer != AnswerState::Sending,
            Self::Interrupted(i) => i.answer != AnswerState::Sending,
            Self::Finalizing(f) => {
                f.answer != AnswerState::Sending
                    && matches!(
                        f.onboarding.stage,
                        Stage::Scheduled { .. } | Stage::NeedsCustomer(_)
                    )
            }
            _ => false,
        };
        // What renews access leaves the number where it is.
        let stays = |o: &&Onboarding| match o.whereabouts {
            Whereabouts::Origin => true,
            Whereabouts::Moving => false,
            Whereabouts::DoubleTick | Whereabouts::Both => o.renewal,
        };
        self.onboarding().filter(|_| resting).filter(stays)
    }

    /// What the server waits for the customer to answer.
    pub fn need(&self) -> Option<&Need> {
        match self {
            Self::Finalizing(Finalizing { onboarding, .. }) => match &onboarding.stage {
                Stage::NeedsCustomer(need) => Some(need),
                _ => None,
            },
            _ => None,
        }
    }
}

//! What each screen shows, decided here: a page draws one view and sends events, and holds
//! no rule of its own.
//!
//! A view borrows from the journey and holds facts and keys, no sentences: which text says a
//! fact is the text catalogue's matter. It also offers [`Action`]s, and each of these is
//! something that the screen draws.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `of_journey` | which view a journey has |
//! | `surroundings` | what stands above every screen: progress, number, connection |
//! | `whereabouts` | where the number of an attempt is, on screens and in lists |
//! | `launch` | what the screens around Meta's window share |
//! | `guide` | the screens of Meta's window, step by step |
//! | `method` | the choice of the method |
//! | `preparation` | the preparation form |
//! | `meta` | before and beside Meta's window |
//! | `checking` | after it, until Meta's last word has come |
//! | `sights` | what a customer may have seen in it |
//! | `working` | hand-over, finalization, the wait for the cut-over's time |
//! | `need` | what the server asks of the customer |
//! | `connected` | the number that is live |
//! | `next_steps` | what the customer does then |
//! | `stopped` | interrupted, or stuck |
//! | `newer` | what a newer server says that this version does not know |

mod checking;
mod connected;
mod guide;
mod launch;
mod meta;
mod method;
mod need;
mod newer;
mod next_steps;
mod of_journey;
mod preparation;
mod sights;
mod stopped;
mod surroundings;
mod whereabouts;
mod working;

use contract::ids::OnboardingId;
use contract::onboarding::{Need, Onboarding};

pub use crate::actions::Action;
use crate::state::AnswerState;
pub use crate::state::PrepareStep;
pub use checking::{Awaited, CheckingView};
pub use connected::{ConnectedView, NumberService, OldProviderPlace, PinCard, PinContent};
pub use guide::{Guide, GuideFlow, GuideScreen, GuideStep};
pub use launch::{ColleagueLink, Launch};
pub use meta::{InMetaView, ReadyView, WindowNotice};
pub use method::{Badge, MethodView};
pub use need::{CodeNotice, ConfirmNumberView, EnterPinView, PickNumberView, VerifyNumberView};
pub use newer::NewerView;
pub use next_steps::{ListedStep, NumberOverview, RemainingTask, StepMark, next_steps};
pub use preparation::{PreparationQuestions, PreparationView};
pub use stopped::{InterruptedView, NextTry, StuckView};
pub use surroundings::{ConnectionNotice, NumberLine, NumberPlace, Progress, Surroundings};
pub use whereabouts::NumberLocation;
pub use working::{Remark, ScheduledView, WorkingLead, WorkingView};

/// One screen, with what it shows.
#[derive(Clone, Debug, PartialEq)]
pub enum View<'a> {
    /// The choice of the method.
    Method(MethodView),
    /// The preparation form.
    Preparation(PreparationView<'a>),
    /// Before Meta's window.
    Ready(ReadyView<'a>),
    /// Beside Meta's window.
    InMeta(InMetaView<'a>),
    /// Meta's window is over, and its last word is awaited.
    Checking(CheckingView<'a>),
    /// The code is handed over, or the server finalizes.
    Working(WorkingView<'a>),
    /// Everything is ready, and the time of the cut-over has not come.
    Scheduled(ScheduledView<'a>),
    /// The server asks which of several numbers it is.
    PickNumber(PickNumberView<'a>),
    /// The server asks whether it is this number.
    ConfirmNumber(ConfirmNumberView<'a>),
    /// The number is to be verified by a code.
    VerifyNumber(VerifyNumberView<'a>),
    /// The server asks for the number's two-step verification PIN.
    EnterPin(EnterPinView<'a>),
    /// The number is live.
    Connected(ConnectedView<'a>),
    /// It stopped, and the customer can go on.
    Interrupted(InterruptedView<'a>),
    /// It stopped, and someone else must act.
    Stuck(StuckView<'a>),
    /// A newer server says what this version does not know: the page has to be loaded anew.
    Newer(NewerView<'a>),
    /// A colleague's part is done: what comes now is the customer's.
    ColleagueDone(&'a Onboarding),
    /// A colleague's link is of no use any more.
    LinkOver,
}

/// What every screen has in which the server waits for the customer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Asked<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// What became of the last answer.
    pub answer: &'a AnswerState,
    /// Whether the attempt may be given up.
    pub start_over: bool,
}

/// What ends when an attempt is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// The attempt.
    Attempt,
    /// The attempt, with the time that was set for the cut-over.
    Schedule,
    /// The renewal of our access.
    Renewal,
}

static NO_ANSWER: AnswerState = AnswerState::None;

impl<'a> View<'a> {
    /// The screen's name. Another screen has another one.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Method(_) => "choosing-method",
            Self::Preparation(_) => "preparing",
            Self::Ready(_) => "ready",
            Self::InMeta(_) => "in-meta",
            Self::Checking(_) => "checking",
            Self::Working(_) => "working",
            Self::Scheduled(_) => "scheduled",
            Self::PickNumber(_) => "pick-number",
            Self::ConfirmNumber(_) => "confirm-number",
            Self::VerifyNumber(_) => "verify-number",
            Self::EnterPin(_) => "enter-pin",
            Self::Connected(_) => "connected",
            Self::Interrupted(_) => "interrupted",
            Self::Stuck(_) => "stuck",
            Self::Newer(_) => "newer",
            Self::ColleagueDone(_) => "colleague-done",
            Self::LinkOver => "link-over",
        }
    }

    /// All that [`Self::phase`] can be of a customer's view.
    pub const PHASES: [&'static str; 10] = [
        "choosing-method",
        "preparing",
        "ready",
        "in-meta",
        "handing-over",
        "finalizing",
        "connected",
        "interrupted",
        "stuck",
        "newer",
    ];

    /// The phase of the journey, as the dashboard around us is told.
    pub fn phase(&self) -> &'static str {
        match self {
            Self::Working(working) if working.handing_over => "handing-over",
            Self::Checking(checking) if checking.window => "in-meta",
            Self::Checking(_) => "finalizing",
            Self::Working(_)
            | Self::Scheduled(_)
            | Self::PickNumber(_)
            | Self::ConfirmNumber(_)
            | Self::VerifyNumber(_)
            | Self::EnterPin(_) => "finalizing",
            // Its number was live, and is not any more: the customer can connect it again.
            Self::Connected(connected) if connected.lost().is_some() => "interrupted",
            view => view.name(),
        }
    }

    /// Why it stopped, by its name, where it did.
    pub fn stop_reason(&self) -> Option<&'static str> {
        match self {
            Self::Interrupted(stopped) => Some(stopped.reason.name()),
            Self::Stuck(stuck) => Some(stuck.trouble.kind.name()),
            Self::Connected(connected) => connected.lost(),
            _ => None,
        }
    }

    /// The step of the preparation: each is another screen.
    pub fn prepare_step(&self) -> Option<PrepareStep> {
        match self {
            Self::Preparation(form) => Some(form.step()),
            _ => None,
        }
    }

    /// What is asked, where another question of the same kind is another screen.
    pub fn question(&self) -> Option<Need> {
        match self {
            Self::PickNumber(pick) => Some(Need::PickNumber(pick.choices.to_vec())),
            Self::ConfirmNumber(confirm) => Some(Need::ConfirmNumber(confirm.choice.clone())),
            _ => None,
        }
    }

    /// The record, once there is one.
    pub fn record(&self) -> Option<&'a Onboarding> {
        Some(match self {
            Self::Method(_) | Self::Preparation(_) | Self::LinkOver => return None,
            Self::Ready(view) => view.record,
            Self::InMeta(view) => view.record,
            Self::Checking(view) => view.record,
            Self::Working(view) => view.record,
            Self::Connected(view) => view.record,
            Self::Interrupted(view) => view.record,
            Self::Stuck(view) => view.record,
            Self::Newer(view) => view.record,
            Self::ColleagueDone(record) => record,
            Self::Scheduled(_)
            | Self::PickNumber(_)
            | Self::ConfirmNumber(_)
            | Self::VerifyNumber(_)
            | Self::EnterPin(_) => self.asked()?.record,
        })
    }

    fn asked(&self) -> Option<&Asked<'a>> {
        match self {
            Self::Scheduled(view) => Some(&view.asked),
            Self::PickNumber(view) => Some(&view.asked),
            Self::ConfirmNumber(view) => Some(&view.asked),
            Self::VerifyNumber(view) => Some(&view.asked),
            Self::EnterPin(view) => Some(&view.asked),
            _ => None,
        }
    }

    /// What became of the customer's last answer.
    pub fn answer(&self) -> &'a AnswerState {
        match self {
            Self::Working(view) => view.answer,
            Self::Connected(view) => view.answer,
            Self::Interrupted(view) => view.answer,
            Self::Stuck(view) => view.answer,
            view => view.asked().map_or(&NO_ANSWER, |asked| asked.answer),
        }
    }

    /// Whether an answer is on its way.
    pub fn is_sending(&self) -> bool {
        *self.answer() == AnswerState::Sending
    }

    /// Whether the customer may give the attempt up.
    pub fn offers_start_over(&self) -> bool {
        match self {
            Self::Ready(view) => view.start_over,
            Self::Connected(view) => view.start_over,
            Self::Interrupted(view) => view.start_over,
            Self::Stuck(view) => view.start_over,
            view => view.asked().is_some_and(|asked| asked.start_over),
        }
    }

    /// What ends where the customer gives the attempt up.
    pub fn ends(&self) -> Option<Ending> {
        let record = self.record().filter(|_| self.offers_start_over())?;
        Some(match self {
            // It is at its end already.
            Self::Connected(_) => return None,
            Self::Scheduled(_) => Ending::Schedule,
            _ if record.renewal => Ending::Renewal,
            _ => Ending::Attempt,
        })
    }

    /// The attempt that may go on, or wait, with nobody looking on: its news are offered on the phone.
    pub fn offers_notices(&self) -> Option<&'a OnboardingId> {
        let waits = matches!(
            self,
            Self::Ready(_)
                | Self::InMeta(_)
                | Self::Working(_)
                | Self::Scheduled(_)
                | Self::Stuck(_)
        );
        let record = self.record().filter(|_| waits);
        record.map(|record| &record.id)
    }

    /// The button that opens Meta's window, or what stands in its place.
    pub fn launch(&self) -> Option<Launch> {
        match self {
            Self::Ready(view) => Some(view.launch),
            Self::InMeta(view) => view.launch,
            Self::Checking(view) => view.launch,
            Self::Interrupted(view) => view.launch,
            Self::Stuck(view) => view.launch,
            _ => None,
        }
    }

    /// Whether Meta's full page is offered.
    pub fn offers_full_page(&self) -> bool {
        match self {
            Self::Ready(view) => view.full_page,
            Self::InMeta(view) => view.full_page,
            Self::Checking(view) => view.full_page,
            Self::Interrupted(view) => view.full_page,
            Self::Stuck(view) => view.full_page,
            _ => false,
        }
    }

    /// The link for a colleague, where it is offered.
    pub fn colleague_link(&self) -> Option<ColleagueLink<'a>> {
        match self {
            Self::Ready(view) => view.colleague_link,
            Self::Interrupted(view) => view.colleague_link,
            Self::Stuck(view) => view.colleague_link,
            _ => None,
        }
    }

    /// What can be done on this screen. What it offers beside that only shows, or asks for more
    /// of the same.
    pub fn actions(&self) -> Vec<Action> {
        let mut actions = match self {
            Self::Method(_) => vec![Action::ChooseMethod],
            Self::Preparation(form) if form.busy() => vec![Action::WaitForAnswer],
            Self::Preparation(_) => vec![Action::FillIn, Action::ChooseMethod],
            Self::InMeta(meta) if meta.launch.is_none() => vec![Action::WaitForAnswer],
            Self::InMeta(_) => vec![Action::GoOnInMeta],
            Self::Checking(_) => vec![Action::WaitForAnswer],
            Self::Working(working) if working.handing_over => vec![Action::WaitForAnswer],
            Self::Connected(_) => vec![Action::SeeResult],
            Self::ColleagueDone(_) | Self::LinkOver => vec![Action::SeeResult],
            Self::Newer(_) => vec![Action::Reload, Action::CallSupport],
            view if view.is_sending() => vec![Action::WaitForAnswer],
            Self::Ready(_) => vec![],
            Self::Working(_) => vec![Action::WaitForServer],
            Self::Scheduled(_) => vec![Action::WaitForServer, Action::SetCutOver],
            Self::PickNumber(_)
            | Self::ConfirmNumber(_)
            | Self::VerifyNumber(_)
            | Self::EnterPin(_) => vec![Action::Answer],
            Self::Interrupted(stopped) if stopped.launch.is_none() => vec![Action::Retry],
            Self::Interrupted(_) => vec![],
            Self::Stuck(stuck) => {
                let mut actions = vec![Action::CallSupport];
                actions.extend(stuck.retry.then_some(Action::Retry));
                actions
            }
        };
        if !self.is_sending() {
            actions.extend(self.launch().map(Launch::action));
            if let Self::Connected(connected) = self {
                actions.extend(connected.renewable.map(|_| Action::RenewAccess));
            }
        }
        actions.extend(self.offers_full_page().then_some(Action::FullPage));
        actions.extend(self.offers_start_over().then_some(Action::StartOver));
        actions
    }
}

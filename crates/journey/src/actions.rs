//! Which actions are allowed where a customer stands. What a screen offers of them is said by its
//! [`crate::view::View`].

use contract::onboarding::{GoOn, Stage, Trouble, TroubleKind};

use crate::state::{
    AnswerState, Journey, Party, Reason, Sdk, ServerConnection, State, Tab, Window,
};

/// Something that a customer can do to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Choose a method.
    ChooseMethod,
    /// Fill in the preparation and send it off.
    FillIn,
    /// Wait a moment: an answer of ours or of Meta's script is on its way.
    WaitForAnswer,
    /// Open Meta's window.
    Launch,
    /// Load Meta's script once more.
    LoadSdkAgain,
    /// Go over to Meta's full page, as windows don't seem to work.
    FullPage,
    /// Go on here, and not in the tab that has the attempt.
    TakeOver,
    /// Sign in again.
    SignIn,
    /// Go on in Meta's window.
    GoOnInMeta,
    /// Wait while the server works: it goes on without this page.
    WaitForServer,
    /// Set another time for the cut-over.
    SetCutOver,
    /// Answer what the server asks.
    Answer,
    /// Try again.
    Retry,
    /// Give this attempt up and begin anew.
    StartOver,
    /// Call support with the reference.
    CallSupport,
    /// Renew our access to the number, by Meta's window.
    RenewAccess,
    /// Load the page anew: a newer one knows what this one does not.
    Reload,
    /// See what was reached.
    SeeResult,
}

impl Journey {
    /// Whether the customer may have tried again what is stuck. A colleague's part is another.
    pub fn may_retry(&self) -> bool {
        let stuck = matches!(&self.state, State::Stuck(s) if s.may_retry());
        stuck && self.party == Party::Customer
    }

    /// What stands between the customer and Meta's window, if anything does.
    pub fn launch_action(&self) -> Action {
        match (self.connection, self.tab, self.sdk) {
            // A code that comes while nobody is signed in could not be handed over.
            (ServerConnection::SignedOut, ..) => Action::SignIn,
            (_, Tab::Elsewhere, _) => Action::TakeOver,
            (.., Sdk::Missing(_)) => Action::LoadSdkAgain,
            (_, Tab::Asked, _) | (.., Sdk::Loading) => Action::WaitForAnswer,
            (_, Tab::Ours, Sdk::Ready) => Action::Launch,
        }
    }

    /// Whether a press would open Meta's window.
    pub fn may_launch(&self) -> bool {
        let here = match &self.state {
            State::Ready(_) => true,
            State::InMeta(meta) => meta.window != Window::FullPage,
            State::Interrupted(i) => {
                i.reason.go_on() == GoOn::Relaunch && i.answer != AnswerState::Sending
            }
            State::Stuck(s) => s.may_launch() && s.answer != AnswerState::Sending,
            _ => false,
        };
        here && self.launch_action() == Action::Launch
    }

    /// Whether Meta's full page is offered: where its window does not seem to work. It
    /// needs no script of Meta's, but it is a launch as the other one.
    pub fn offers_full_page(&self) -> bool {
        let no_script = matches!(self.sdk, Sdk::Missing(_));
        let no_window = match &self.state {
            State::Ready(_) => no_script,
            State::InMeta(meta) => match meta.window {
                Window::FullPage => false,
                Window::Unseen | Window::Closed => true,
                Window::Asked | Window::Open => no_script,
            },
            State::Interrupted(i) => match &i.reason {
                Reason::WindowBlocked
                | Reason::SdkFailed
                | Reason::Closed
                | Reason::FullPageFailed(_) => true,
                Reason::Server { trouble, go_on } if is_of_the_page(trouble, *go_on) => true,
                reason => no_script && reason.go_on() == GoOn::Relaunch,
            },
            State::Stuck(s) => no_script && s.may_launch() && s.answer != AnswerState::Sending,
            _ => false,
        };
        no_window && self.tab == Tab::Ours && self.connection != ServerConnection::SignedOut
    }

    /// Whether Meta answers to this page alone, now or in a moment: what it brings is lost
    /// with the page.
    pub fn awaits_meta(&self) -> bool {
        match &self.state {
            State::InMeta(meta) => meta.window != Window::FullPage,
            State::HandingOver(_) => true,
            State::Finalizing(f) => f.awaits_code_of.is_some(),
            _ => false,
        }
    }

    /// Whether the next look at Meta has its time, which may be far off.
    pub fn waits_for_a_time(&self) -> bool {
        self.state.onboarding().is_some_and(|onboarding| {
            matches!(onboarding.stage, Stage::Retrying { .. }) || onboarding.looking_until.is_some()
        })
    }

    /// Whether a link for a colleague is offered: where Meta's window is next, and it is the
    /// customer who would have to open it.
    pub fn offers_link(&self) -> bool {
        let next = match &self.state {
            State::Ready(_) => true,
            State::Interrupted(i) => i.reason.go_on() == GoOn::Relaunch,
            State::Stuck(s) => s.may_launch(),
            _ => false,
        };
        next && self.party == Party::Customer && self.connection != ServerConnection::SignedOut
    }

    /// Whether a colleague has done their part: what comes now is the customer's.
    pub fn has_helped(&self) -> bool {
        let theirs = match &self.state {
            State::Ready(_) | State::InMeta(_) | State::HandingOver(_) => true,
            State::Interrupted(i) => i.reason.go_on() == GoOn::Relaunch,
            State::Stuck(s) => s.may_launch(),
            State::Finalizing(f) => f.awaits_code_of.is_some(),
            // The customer has given it up: nobody goes on from here.
            State::ChoosingMethod(_) => true,
            _ => false,
        };
        self.party == Party::Colleague && !theirs
    }

    /// Whether the attempt may be given up, by its customer: not while Meta's window for it may be open in
    /// another tab. One whose number has to be connected anew is left behind by that.
    pub fn may_start_over(&self) -> bool {
        let before_hand_over = match &self.state {
            State::Ready(_) | State::Interrupted(_) => true,
            State::Stuck(s) => s.may_launch(),
            _ => false,
        };
        let elsewhere = before_hand_over && self.tab == Tab::Elsewhere;
        let left_behind = matches!(&self.state, State::Connected(c) if c.may_connect_again());
        let may = left_behind || self.state.may_give_up().is_some();
        self.party == Party::Customer && !elsewhere && may
    }
}

/// Whether Meta's full page came back without a code: who was on it had no window.
fn is_of_the_page(trouble: &Trouble, go_on: GoOn) -> bool {
    trouble.kind == TroubleKind::LeftMeta
        || (trouble.kind == TroubleKind::Unknown && go_on == GoOn::Relaunch)
}

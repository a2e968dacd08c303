//! Which view a journey has.

use contract::onboarding::{Need, Stage};

use super::{
    Action, Asked, CheckingView, ConfirmNumberView, ConnectedView, EnterPinView, InMetaView,
    InterruptedView, MethodView, NewerView, PickNumberView, PreparationView, ReadyView,
    ScheduledView, StuckView, VerifyNumberView, View, WorkingView,
};
use crate::beyond::is_beyond;
use crate::state::{Finalizing, Journey, Party, ServerConnection, State};

impl Journey {
    /// What the person in front of this page sees.
    pub fn view(&self) -> View<'_> {
        match self.party {
            Party::Customer => self.customer_view(),
            Party::Colleague => self.colleague_view(),
        }
    }

    /// What the customer can do now. Never empty.
    pub fn actions(&self) -> Vec<Action> {
        self.view().actions()
    }

    /// Where the attempt stands, whoever's page it is.
    pub fn customer_view(&self) -> View<'_> {
        match &self.state {
            State::ChoosingMethod(choosing) => View::Method(MethodView::of(choosing)),
            State::Preparing(form) => View::Preparation(PreparationView::of(form)),
            State::Ready(ready) => View::Ready(ReadyView::of(self, &ready.onboarding)),
            State::InMeta(meta) if meta.is_over() => {
                View::Checking(CheckingView::of_window(self, meta))
            }
            State::InMeta(meta) => View::InMeta(InMetaView::of(self, meta)),
            State::HandingOver(handing) => {
                View::Working(WorkingView::handing_over(self, &handing.onboarding))
            }
            State::Finalizing(finalizing) => self.finalizing_view(finalizing),
            State::Connected(connected) => View::Connected(ConnectedView::of(self, connected)),
            State::Interrupted(stopped) => View::Interrupted(InterruptedView::of(self, stopped)),
            State::Stuck(stuck) => View::Stuck(StuckView::of(self, stuck)),
        }
    }

    fn finalizing_view<'a>(&'a self, finalizing: &'a Finalizing) -> View<'a> {
        let asked = Asked {
            record: &finalizing.onboarding,
            answer: &finalizing.answer,
            start_over: self.may_start_over(),
        };
        if is_beyond(asked.record) {
            return View::Newer(NewerView::of(asked.record));
        }
        if finalizing.awaits_code_of.is_some() {
            return View::Checking(CheckingView::of_server(finalizing));
        }
        match &finalizing.onboarding.stage {
            Stage::Scheduled { at } => View::Scheduled(ScheduledView { asked, at: *at }),
            Stage::NeedsCustomer(need) => match need {
                Need::PickNumber(choices) => View::PickNumber(PickNumberView { asked, choices }),
                Need::ConfirmNumber(choice) => {
                    View::ConfirmNumber(ConfirmNumberView { asked, choice })
                }
                Need::VerifyNumber {
                    purpose,
                    number,
                    sent,
                    trouble,
                } => View::VerifyNumber(VerifyNumberView {
                    asked,
                    purpose: *purpose,
                    written: number.display_phone_number.as_deref(),
                    sent: *sent,
                    rejected: *trouble,
                }),
                Need::EnterPin { wrong } => View::EnterPin(EnterPinView {
                    asked,
                    wrong: *wrong,
                }),
                Need::Unrecognized => View::Newer(NewerView::of(asked.record)),
            },
            _ => View::Working(WorkingView::finalizing(self, finalizing)),
        }
    }

    fn colleague_view(&self) -> View<'_> {
        let begun = self.state.onboarding();
        match begun {
            Some(record) if self.has_helped() => View::ColleagueDone(record),
            // Nobody signs in here: a link that is over is no good for what is left of their part.
            Some(_) if self.connection != ServerConnection::SignedOut => self.customer_view(),
            _ => View::LinkOver,
        }
    }
}

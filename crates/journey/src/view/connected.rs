//! The number that is live.

use contract::ids::{OnboardingId, PhoneNumberId};
use contract::onboarding::{Arrival, Connected, Onboarding, Origin, PinState};
use contract::secret::Pin;
use contract::wabas::{LostReason, NumberState, NumberStatus, PlatformHandover};

use super::next_steps::{ListedStep, next_steps, pays_by_credit_line};
use crate::state::{AnswerState, ConnectedNumber, Journey};

/// The number is live, or was.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConnectedView<'a> {
    /// The record of the attempt that connected it.
    pub record: &'a Onboarding,
    /// What Meta reports of it.
    pub result: &'a Connected,
    /// How it stands now, where the server says.
    pub status: Option<&'a NumberStatus>,
    /// Whether it serves the account.
    pub service: NumberService,
    /// The attempt that has renewed access to it since.
    pub renewed_by: Option<&'a OnboardingId>,
    /// The number, where access to it can be renewed by Meta's window.
    pub renewable: Option<&'a PhoneNumberId>,
    /// Whether it may be connected anew, from the start.
    pub start_over: bool,
    /// The PIN that was made for it.
    pub pin: Option<PinCard<'a>>,
    /// What became of the last wish.
    pub answer: &'a AnswerState,
}

/// Whether a number takes and sends messages for the account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberService {
    /// It does.
    Serves,
    /// The account has it, and Meta has blocked it.
    Blocked,
    /// The account has it no more, or not for long, whether or not it is blocked.
    Lost {
        /// Whether Meta has blocked it.
        blocked: bool,
    },
}

/// The PIN that was made for the number, as far as it is told.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PinCard<'a> {
    /// What is known of it. It is never one that the customer has chosen.
    pub state: PinState,
    /// What is shown.
    pub content: PinContent<'a>,
}

/// What is shown of a PIN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PinContent<'a> {
    /// The PIN.
    Shown(&'a Pin),
    /// A button that shows it, once.
    MayReveal,
    /// That it was shown before.
    WasShown,
}

/// Where the old provider is told of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OldProviderPlace {
    /// First, as it is the customer's turn: they choose what is to become of it.
    First,
    /// Last.
    Last,
    /// Nowhere: there was none.
    Nowhere,
}

impl<'a> ConnectedView<'a> {
    pub(super) fn of(journey: &Journey, number: &'a ConnectedNumber) -> Self {
        let record = &number.onboarding;
        let result = &*number.connected;
        let status = record.number_status.as_ref();
        let live = status.is_none_or(|status| status.state == NumberState::Connected);
        let blocked = result.number.is_blocked();
        Self {
            record,
            result,
            status,
            service: match (live, blocked) {
                (true, false) => NumberService::Serves,
                (true, true) => NumberService::Blocked,
                (false, blocked) => NumberService::Lost { blocked },
            },
            renewed_by: status.and_then(|status| status.renewed_by.as_ref()),
            renewable: number.may_renew().then_some(&result.number.id),
            start_over: journey.may_start_over(),
            pin: PinCard::of(number),
            answer: &number.answer,
        }
    }

    /// How far the platform's inbox is with it, where there is one and the number serves.
    pub fn inbox(self) -> Option<&'a PlatformHandover> {
        let platform = self.status.and_then(|status| status.platform.as_ref());
        platform.filter(|_| self.serves())
    }

    /// Whether messages are not shown anywhere yet.
    pub fn awaits_inbox(self) -> bool {
        self.inbox().is_some_and(|inbox| inbox.taken_at.is_none())
    }

    /// Whether it takes and sends messages for the account.
    pub fn serves(self) -> bool {
        self.service == NumberService::Serves
    }

    /// Whether Meta has blocked it.
    pub fn is_blocked(self) -> bool {
        matches!(
            self.service,
            NumberService::Blocked | NumberService::Lost { blocked: true }
        )
    }

    /// Whether the account has it no more, or not for long.
    pub fn is_lost(self) -> bool {
        matches!(self.service, NumberService::Lost { .. })
    }

    /// Why a number that was live has to be connected again, by its name.
    pub fn lost(self) -> Option<&'static str> {
        let status = self.status?;
        let reason = || status.reason.map_or("NeedsReconnecting", LostReason::name);
        status.needs_reconnecting().then(reason)
    }

    /// Whether only our team can bring it back, who find it by the reference: another account
    /// has it.
    pub fn for_support(self) -> bool {
        self.status.is_some_and(|status| {
            status.needs_reconnecting() && !status.renewable && !status.begins_again()
        })
    }

    /// Whether what it is now says something beside what it was before: nothing was anywhere
    /// before, or it is still there as it was.
    pub fn compares(self) -> bool {
        self.moved() && self.result.arrival == Arrival::Registered && !self.is_lost()
    }

    /// Whether DoubleTick's credit line pays for the number's account.
    pub fn we_pay(self) -> bool {
        pays_by_credit_line(self.record)
    }

    /// What the customer does next. Nothing with a number that does not serve.
    pub fn next_steps(self) -> Option<Vec<ListedStep>> {
        let tested = self.inbox().is_some();
        self.serves()
            .then(|| next_steps(self.result, self.record, tested))
    }

    /// Where the old provider is told of.
    pub fn old_provider(self) -> OldProviderPlace {
        if self.result.may_keep_old_provider() {
            OldProviderPlace::First
        } else if self.moved() {
            OldProviderPlace::Last
        } else {
            OldProviderPlace::Nowhere
        }
    }

    fn moved(self) -> bool {
        self.record.origin == Origin::OtherProvider
    }
}

impl<'a> PinCard<'a> {
    fn of(number: &'a ConnectedNumber) -> Option<Self> {
        let state = number.connected.pin;
        if matches!(
            state,
            PinState::Theirs | PinState::NotSet | PinState::Unrecognized
        ) {
            return None;
        }
        let content = match &number.pin {
            Some(pin) => PinContent::Shown(pin),
            None if state.revealed().is_some() => PinContent::MayReveal,
            None => PinContent::WasShown,
        };
        Some(Self { state, content })
    }
}

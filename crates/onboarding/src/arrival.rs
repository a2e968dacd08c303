//! How a number came to serve DoubleTick, and what that means for the old provider and for the
//! PIN: told apart by what Meta reported, never by what was asked of it. Pure.
//!
//! | outcome | what Meta does |
//! | --- | --- |
//! | moved | the number is registered in a new account, and the old provider's access ends |
//! | shared | the account that has held it all along is shared with us |
//! | joined | we get a Messaging account of our own on the number; its other partner stays ("Updates to WhatsApp Business accounts", 2026) |
//!
//! Meta names none of them, and which of its two account models holds for a customer is not told
//! either. What speaks for a claim must be there: where it is not, the outcome is
//! [`Arrival::Unclear`], and the old provider's access [`OldProvider::NotVisible`].

use std::fmt;

use crate::observed::{AccountAge, LiveObservations, ServingOrigin};
use crate::record::Record;
use crate::step_log::{Assets, PinOrigin, StepLog};
use contract::onboarding::{
    Arrival, Connected, OldProvider, OldProviderPlan, Origin, PinState, Stage, Whereabouts,
};

/// What tells whether the account that we were granted is the one that held the number before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Account {
    /// When it was made.
    pub made: AccountAge,
    /// Whether it is the one that the customer named as the old one; `None` where they named none.
    pub is_source: Option<bool>,
    /// Whether Meta's message named the number: of an account that another partner has too it does
    /// not. `None` where there was no message.
    pub names_number: Option<bool>,
    /// Whether Meta's message had ids that only its new account model has: there each partner gets
    /// an account of its own.
    pub new_model: bool,
}

impl Account {
    /// What is on record of it.
    pub fn of(record: &Record, assets: &Assets) -> Self {
        let hint = record.step_log.hint.as_ref();
        let source = record.source_waba_id.as_ref();
        Self {
            made: assets.made,
            is_source: source.map(|source| *source == assets.waba_id),
            names_number: hint.map(|hint| hint.phone_number_id.is_some()),
            new_model: hint.is_some_and(|hint| {
                hint.messaging_account_id.is_some() || !hint.primary_waac_ids.is_empty()
            }),
        }
    }

    /// Whether a number that was served from it without our doing was in it before; `None` where
    /// that can't be told.
    fn is_the_same(&self) -> Option<bool> {
        match (self.is_source, self.made) {
            (Some(true), _) | (_, AccountAge::Before) => Some(true),
            (_, AccountAge::ForUs) | (Some(false), AccountAge::NotSaid) => Some(false),
            (None, AccountAge::NotSaid) if self.new_model => Some(false),
            // A number that is named is no proof of an account of our own.
            (None, AccountAge::NotSaid) => (self.names_number == Some(false)).then_some(true),
        }
    }
}

/// All that speaks for one outcome or another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where the customer says that the number was.
    pub origin: Origin,
    /// How it came to be served.
    pub served: ServingOrigin,
    /// From which account.
    pub account: Account,
    /// Whether an app that is not ours was ever listed as subscribed to it.
    pub other_apps: bool,
    /// Whether the number was registered with a PIN that was made here.
    pub pin_made_here: bool,
    /// Whether it had a PIN before that.
    pub had_pin: Option<bool>,
    /// Whether it has one since.
    pub has_pin: Option<bool>,
}

impl Evidence {
    /// What is on record of a number that has come to be served in this way.
    pub fn of(record: &Record, assets: &Assets, served: ServingOrigin) -> Self {
        let step_log = &record.step_log;
        Self {
            origin: record.origin,
            served,
            account: Account::of(record, assets),
            other_apps: step_log.seen.had_other_apps,
            pin_made_here: matches!(step_log.pin, Some(PinOrigin::Ours | PinOrigin::OursShown)),
            had_pin: step_log.pin_before,
            has_pin: step_log.seen.has_pin,
        }
    }

    /// How the number arrived.
    pub fn arrival(&self) -> Arrival {
        match (self.served, self.account.is_the_same()) {
            (ServingOrigin::ByRegister, _) => self.registered(),
            (_, Some(true)) => Arrival::Shared,
            (ServingOrigin::AtFirstLook, Some(false)) => Arrival::Joined,
            (ServingOrigin::WithoutUs, Some(false))
                if self.other_apps || self.account.new_model =>
            {
                Arrival::Joined
            }
            // Else we may have registered it, and lost the record of that with a backup.
            (ServingOrigin::AtFirstLook | ServingOrigin::WithoutUs, _) => Arrival::Unclear,
        }
    }

    /// A `register` that passes is no move by itself: it passes for a number that we join, too,
    /// and leaves its PIN as it was then.
    fn registered(&self) -> Arrival {
        let moves = self.origin == Origin::OtherProvider;
        if self.account.is_source == Some(true) {
            return Arrival::Shared;
        }
        match (self.other_apps, self.account.made) {
            // Those of an account that was there before need not be the number's old provider's.
            (true, AccountAge::Before) => Arrival::Unclear,
            (true, AccountAge::ForUs | AccountAge::NotSaid) => Arrival::Joined,
            (false, _) if moves && self.account.new_model => Arrival::Joined,
            (false, _) if moves && self.pin_may_be_older() => Arrival::Unclear,
            (false, _) => Arrival::Registered,
        }
    }

    /// Whether the registration may have left the number's PIN, or that it has none, as it was.
    fn pin_may_be_older(&self) -> bool {
        self.has_pin == Some(false) || (self.pin_made_here && self.had_pin == Some(true))
    }
}

impl fmt::Display for Evidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let known = |said: Option<bool>, yes: &'static str, no: &'static str| match said {
            Some(true) => yes,
            Some(false) => no,
            None => "not said",
        };
        let account = &self.account;
        let mut told = vec![match self.served {
            ServingOrigin::AtFirstLook => "live at the first look",
            ServingOrigin::WithoutUs => "live without a registration on record",
            ServingOrigin::ByRegister => "registered by us",
        }];
        told.push(match account.made {
            AccountAge::ForUs => "the account was made in this signup",
            AccountAge::Before => "the account was there before",
            AccountAge::NotSaid => "the account's age is not said",
        });
        told.extend(match account.is_source {
            Some(true) => Some("it is the one that was named as the old one"),
            Some(false) => Some("it is not the one that was named as the old one"),
            None => None,
        });
        if account.names_number == Some(false) {
            told.push("Meta's message named no number");
        }
        if account.new_model {
            told.push("Meta's message has ids of the new account model");
        }
        if self.other_apps {
            told.push("another app was subscribed");
        }
        write!(
            f,
            "{}; PIN before: {}, since: {}",
            told.join(", "),
            known(self.had_pin, "on", "off"),
            known(self.has_pin, "on", "off"),
        )
    }
}

/// Whether the templates of the number's old account are in this one, as it is the same.
pub fn has_old_templates(record: &Record, assets: &Assets) -> bool {
    let account = Account::of(record, assets);
    let same = assets.was_live && account.is_the_same() == Some(true);
    account.is_source == Some(true) || same
}

/// What follows for a number that is live from all that is on record: how it arrived, what is
/// known of the old provider and of the PIN. Who serves the number by that.
pub fn conclude(record: &Record, connected: &mut Connected) -> Whereabouts {
    let step_log = &record.step_log;
    let came = step_log.cut_over.as_ref();
    let evidence = came
        .and_then(|came| came.served)
        .zip(step_log.assets.as_ref())
        .map(|(served, assets)| Evidence::of(record, assets, served));
    if let Some(evidence) = &evidence {
        connected.arrival = evidence.arrival();
    }
    connected.old_provider = old_provider(connected.arrival, &step_log.seen);
    connected.old_provider_plan = match (&connected.old_provider, step_log.old_provider_plan) {
        // Meta's list goes before the customer's word.
        (OldProvider::StillSubscribed(_), OldProviderPlan::Removed) => OldProviderPlan::Remove,
        (_, plan) => plan,
    };
    connected.pin = pin(step_log, connected.arrival);
    whereabouts(connected)
}

/// Whether another provider serves a live number too, or may.
pub fn may_be_served_elsewhere(record: &Record) -> bool {
    let Stage::Connected(connected) = &record.stage else {
        return false;
    };
    connected.may_keep_old_provider() && connected.old_provider_plan != OldProviderPlan::Removed
}

/// How the number arrived and what speaks for it, for the audit log.
pub fn told(record: &Record) -> String {
    let Some(came) = &record.step_log.cut_over else {
        return String::new();
    };
    let assets = record.step_log.assets.as_ref();
    match came.served.zip(assets) {
        Some((served, assets)) => {
            let evidence = Evidence::of(record, assets, served);
            format!("{:?}: {evidence}", evidence.arrival())
        }
        None => format!("{:?}", came.arrival),
    }
}

/// What the list of subscribed apps says of the old provider.
fn old_provider(arrival: Arrival, seen: &LiveObservations) -> OldProvider {
    let lists_ours_alone = matches!(arrival, Arrival::Joined | Arrival::Unclear);
    match &seen.other_apps {
        None => OldProvider::NotSaid,
        Some(apps) if !apps.is_empty() => OldProvider::StillSubscribed(apps.clone()),
        Some(_) if lists_ours_alone && !seen.had_other_apps => OldProvider::NotVisible,
        Some(_) => OldProvider::Gone,
    }
}

/// Whose the number's PIN is, as far as Meta's word goes.
fn pin(step_log: &StepLog, arrival: Arrival) -> PinState {
    let registered = match step_log.served() {
        Some(served) => served == ServingOrigin::ByRegister,
        None => arrival == Arrival::Registered,
    };
    let Some(origin) = step_log.pin.filter(|_| registered) else {
        return PinState::NotSet;
    };
    // Right after the registration Meta may not know of it yet.
    if step_log.confirm.is_some() && step_log.seen.has_pin == Some(false) {
        return PinState::NotSet;
    }
    let ours = match (step_log.pin_before, step_log.seen.has_pin) {
        (Some(true), _) | (_, Some(false)) => false,
        (Some(false), Some(true)) => true,
        // Meta documents that `register` sets it, of numbers that move.
        (None, _) | (Some(false), None) => arrival == Arrival::Registered,
    };
    match (origin, ours) {
        // Meta has asked for it, and taken it.
        (PinOrigin::Theirs, _) => PinState::Theirs,
        (PinOrigin::Ours, true) => PinState::ToReveal,
        (PinOrigin::OursShown, true) => PinState::Revealed,
        (PinOrigin::Ours, false) => PinState::Unsure,
        (PinOrigin::OursShown, false) => PinState::UnsureRevealed,
    }
}

fn whereabouts(connected: &Connected) -> Whereabouts {
    let both = match (&connected.old_provider, connected.arrival) {
        (OldProvider::StillSubscribed(_), Arrival::Joined | Arrival::Shared) => true,
        (OldProvider::NotVisible | OldProvider::NotSaid, Arrival::Joined) => {
            connected.old_provider_plan != OldProviderPlan::Removed
        }
        _ => false,
    };
    if both {
        Whereabouts::Both
    } else {
        Whereabouts::DoubleTick
    }
}

#[cfg(test)]
#[path = "arrival_tests.rs"]
mod tests;

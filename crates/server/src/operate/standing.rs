//! Where an attempt stands and who must act, in plain words for the team member who takes the
//! customer's call. Pure.

use contract::ids::OnboardingId;
use contract::onboarding::{
    Arrival, Connected, GoOn, Need, OldProvider, OldProviderPlan, Origin, Stage, Trouble,
    TroubleKind, VerificationPurpose, Whereabouts,
};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus};

use crate::operate::words::words;
use onboarding::record::Record;
use onboarding::step_log::Payer;
use onboarding::time::utc;

/// Longer than any step takes: by then it has an outcome, or a failure on record.
const STALLED_MS: i64 = 10 * 60 * 1000;

/// Who must act, and what they must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Nobody: it goes on by itself, or has ended.
    Nobody(String),
    /// The customer.
    Customer(String),
    /// DoubleTick.
    Us(String),
    /// Meta, which we wait for.
    Meta(String),
}

impl std::fmt::Display for Act {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (who, what) = match self {
            Self::Nobody(what) => ("nobody", what),
            Self::Customer(what) => ("the customer", what),
            Self::Us(what) => ("us", what),
            Self::Meta(what) => ("Meta", what),
        };
        write!(f, "{who}: {what}")
    }
}

/// Where an attempt stands, and who must act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    /// In a sentence.
    pub stage: String,
    /// Who.
    pub act: Act,
}

/// How the number stands in DoubleTick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Here {
    /// It is not connected.
    Not,
    /// This attempt brought it.
    ByThis(NumberStatus),
    /// Another attempt of the same account brought it.
    ByAnother(OnboardingId),
    /// It is another account's.
    AnotherAccounts,
}

impl std::fmt::Display for Here {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Not => f.write_str("not connected"),
            Self::ByThis(status) => match (status.state, status.reason, status.access_until) {
                (NumberState::Connected, _, None) => f.write_str("connected by this attempt"),
                (NumberState::Connected, _, Some(until)) => {
                    let until = utc(until);
                    write!(f, "connected by this attempt; our access ends at {until}")
                }
                (NumberState::NeedsReconnecting, Some(reason), _) => {
                    write!(f, "needs reconnecting ({})", reason.name())
                }
                (NumberState::NeedsReconnecting, None, _) => f.write_str("needs reconnecting"),
                (NumberState::Leaving, ..) => f.write_str("leaves"),
            },
            Self::ByAnother(other) => write!(f, "connected by the attempt {other}"),
            Self::AnotherAccounts => f.write_str("connected for another account"),
        }
    }
}

fn standing(stage: impl Into<String>, act: Act) -> Standing {
    Standing {
        stage: stage.into(),
        act,
    }
}

/// Who serves the number now, in one sentence.
pub fn whereabouts(record: &Record, here: &Here) -> &'static str {
    if record.stage == Stage::Left {
        return "With nobody, unless it was connected elsewhere: it has left DoubleTick.";
    }
    if let (Here::AnotherAccounts, Stage::Connected(_)) = (here, &record.stage) {
        return "At DoubleTick, for another account.";
    }
    if let Here::ByThis(status) = here {
        match status.state {
            NumberState::Connected => {}
            NumberState::NeedsReconnecting => return lost(status.reason),
            NumberState::Leaving => return "About to leave DoubleTick.",
        }
    }
    match stopped_by(record) {
        Some(TroubleKind::NumberElsewhere) if record.whereabouts == record.home() => {
            return "At DoubleTick, for another account.";
        }
        Some(TroubleKind::RenewalMoves) => {
            return "Where it was: renewing our access is not enough, as it is not live in the \
                    account that was chosen in Meta's window.";
        }
        _ => {}
    }
    let arrival = record.journal.cut_over.as_ref().map(|done| done.arrival);
    match (record.whereabouts, record.origin, arrival) {
        (Whereabouts::Origin, Origin::OtherProvider, _) => {
            "With the old provider, which serves it: nothing has moved."
        }
        (Whereabouts::Origin, Origin::BusinessApp, _) => {
            "On the WhatsApp Business App: nothing has changed."
        }
        (Whereabouts::Origin, Origin::New, _) => "Not on WhatsApp yet.",
        (Whereabouts::Moving, ..) => {
            "Not known: Meta was asked to cut it over, and its answer has not come. \
             It is looked at again by itself."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Registered)) => {
            "At DoubleTick: it was registered here."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Shared)) => {
            "At DoubleTick: it was live in its WABA, which is shared with us."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Coexistence)) => {
            "On the WhatsApp Business App, and at DoubleTick beside it."
        }
        (Whereabouts::Both, _, Some(Arrival::Joined)) => {
            "At DoubleTick, and with the provider that had it before: Meta has added us to the number."
        }
        (Whereabouts::Both, ..) => {
            "At DoubleTick, in the account that it was in: another provider's app is subscribed to \
             that too."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Joined)) => {
            "At DoubleTick: Meta has added us to the number, and its other provider was removed."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Unclear)) => {
            "At DoubleTick. Meta's reports don't tell whether another provider serves it too."
        }
        (Whereabouts::DoubleTick, _, None) if record.renews() => {
            "At DoubleTick as before, where our access still serves: this attempt renews that, and \
             moves nothing."
        }
        (Whereabouts::DoubleTick, _, None) => "At DoubleTick.",
    }
}

/// Where a number is that needs reconnecting.
fn lost(reason: Option<LostReason>) -> &'static str {
    match reason {
        Some(LostReason::AccessTaken | LostReason::AppRemoved) => {
            "Not with us any more, by Meta's word: our access was taken."
        }
        Some(LostReason::AccessExpired) => {
            "Not with us any more, by Meta's word: our access has expired."
        }
        Some(LostReason::NotRegistered) => {
            "Not with us any more, by Meta's word: it is not registered in its WABA."
        }
        Some(LostReason::AccountDeleted) => {
            "With nobody, by Meta's word: it was deleted, or its WABA was."
        }
        Some(LostReason::Offboarded) => {
            "On the WhatsApp Business App, which is being set up again: not with us until that is \
             done."
        }
        None | Some(LostReason::MovedToAnotherAccount | LostReason::Released) => {
            "Not with us any more, by Meta's word: our access was taken, or it is not registered in \
             its WABA."
        }
    }
}

/// What an attempt is stopped by, if it is.
fn stopped_by(record: &Record) -> Option<TroubleKind> {
    match &record.stage {
        Stage::Interrupted { trouble, .. } | Stage::Stuck(trouble) => Some(trouble.kind),
        _ => None,
    }
}

/// Where it stands, and who must act.
pub fn of(record: &Record, here: &Here, now: UnixMillis) -> Standing {
    match &record.stage {
        Stage::AwaitingSignup if record.journal.hinted_at.is_some() => standing(
            "Meta's window was finished, and no code came with it.",
            Act::Nobody("we wait for the code, and tell the customer if it does not come".into()),
        ),
        Stage::AwaitingSignup | Stage::Finalizing if record.journal.seeking.is_some() => {
            looked_for(record)
        }
        Stage::AwaitingSignup => standing(
            "Recorded; nothing has come from Meta's window.",
            Act::Customer("opens Meta's window and goes through it to its end".into()),
        ),
        Stage::Finalizing => at_work(record, now),
        Stage::Retrying { trouble, at } => standing(
            format!("Waits before another try: {}.", words(trouble.kind).0),
            Act::Meta(format!("we try again by ourselves at {}", utc(*at))),
        ),
        Stage::Scheduled { at } => standing(
            "Everything before the cut-over is done; the time that was set has not come.",
            Act::Nobody(format!("the cut-over begins by itself at {}", utc(*at))),
        ),
        Stage::NeedsCustomer(need) => standing(
            "Waits for an answer.",
            Act::Customer(answer(need).to_owned()),
        ),
        Stage::Interrupted { trouble, go_on } => {
            let (what, act) = words(trouble.kind);
            let act = match trouble.kind.is_ours() {
                true => Act::Us(act.to_owned()),
                false => Act::Customer(remedy(trouble, *go_on)),
            };
            standing(format!("Stopped: {what}."), act)
        }
        Stage::Stuck(trouble) => {
            let (what, act) = words(trouble.kind);
            let next_at = record
                .journal
                .stuck
                .as_ref()
                .and_then(|stuck| stuck.next_at);
            let then = match next_at {
                Some(at) => format!("tried again by itself at {}", utc(at)),
                None if trouble.is_of_access() => {
                    "then the customer opens Meta's window again".to_owned()
                }
                None => "not tried by itself any more: `server onboardings retry`".to_owned(),
            };
            standing(format!("Stuck: {what}."), Act::Us(format!("{act}; {then}")))
        }
        Stage::Connected(connected) => match here {
            Here::ByThis(status) => live(record, connected, status),
            Here::AnotherAccounts => standing(
                "It was connected; another account has connected the number since.",
                Act::Nobody("it stays with that account until that removes it".into()),
            ),
            Here::ByAnother(other) => standing(
                "It was connected; a later attempt has brought it anew.",
                Act::Nobody(format!("the attempt {other} tells how it stands")),
            ),
            Here::Not => standing(
                "It was connected, and is not any more.",
                Act::Nobody("whoever wants it back begins a new attempt".into()),
            ),
        },
        Stage::Abandoned => standing(
            "Given up by the customer.",
            Act::Nobody("another attempt starts anew".into()),
        ),
        Stage::Left => standing(
            "The number was live, and has left DoubleTick.",
            Act::Nobody("whoever wants it back begins a new attempt".into()),
        ),
    }
}

fn looked_for(record: &Record) -> Standing {
    let seeking = record.journal.seeking.as_ref();
    let until = seeking.and_then(|seeking| seeking.until);
    let until = until.map_or("soon".to_owned(), utc);
    let stage = match seeking.and_then(|seeking| seeking.why) {
        Some(why) => format!("Its code is lost: {}.", words(why).0),
        None => "Meta's window closed without a word.".to_owned(),
    };
    let act = format!("what its signup may have shared is looked for, until {until}");
    standing(stage, Act::Nobody(act))
}

fn at_work(record: &Record, now: UnixMillis) -> Standing {
    let step = record.journal.next();
    let stage = match step {
        Some(step) => format!("The server is at it: {step:?}."),
        None => "The server is at it.".to_owned(),
    };
    let minutes = (now.0 - record.updated_at.0) / 60_000;
    let act = if now.0 - record.updated_at.0 < STALLED_MS {
        Act::Nobody("it goes on by itself".into())
    } else {
        Act::Us(format!(
            "nothing was written for {minutes} minutes: see whether a server runs, and its log"
        ))
    };
    standing(stage, act)
}

fn live(record: &Record, connected: &Connected, status: &NumberStatus) -> Standing {
    match (status.state, &status.refused) {
        (NumberState::Connected, _) => {}
        (NumberState::NeedsReconnecting, _) => {
            let act = match status.renewable {
                _ if status.reason == Some(LostReason::Offboarded) => {
                    "finishes the app's setup on the phone, with DoubleTick left ticked: it is back \
                     by itself then; else connects it again in Manage WABAs"
                }
                true => "connects it again in Manage WABAs, by Meta's window, or removes it there",
                false => "connects it again in Manage WABAs, or removes it there",
            };
            let stage = "It was connected, and needs reconnecting.";
            return standing(stage, Act::Customer(act.into()));
        }
        (NumberState::Leaving, None) => {
            let act = Act::Nobody("it goes on by itself".into());
            return standing("It leaves DoubleTick.", act);
        }
        (NumberState::Leaving, Some(why)) => {
            let stage = format!("It was to leave DoubleTick, and Meta refuses: {why}.");
            let act = "put right what Meta says, then have the customer choose Try again";
            return standing(stage, Act::Us(act.into()));
        }
    }
    let health = connected.health.as_ref();
    let wants_payment = health.is_some_and(|health| health.wants_payment);
    let is_blocked = connected.number.status.as_deref() == Some("BANNED");
    let can_send = health.and_then(|health| health.can_send.as_deref());
    let act = if is_blocked {
        let act = "reads in WhatsApp Manager why Meta has blocked the number, and appeals there";
        Act::Customer(act.to_owned())
    } else if let (true, Some(until)) = (status.renewable, status.access_until) {
        let until = utc(until);
        Act::Customer(format!(
            "renews our access, which ends at {until}, in Manage WABAs"
        ))
    } else if wants_payment && record.journal.payer == Payer::DoubleTick {
        let act =
            "our credit line pays, and Meta misses a payment method: see whether it is attached";
        Act::Us(act.to_owned())
    } else if wants_payment {
        Act::Customer(words(TroubleKind::PaymentMissing).1.to_owned())
    } else if can_send == Some("BLOCKED") {
        let why = health.map(|health| health.problems.join("; "));
        let why = why.unwrap_or_default();
        Act::Customer(format!("puts right why Meta lets it send nothing: {why}"))
    } else if connected.awaits_removal() {
        let act = "removes the old provider in Meta Business Settings, or chooses to keep both";
        Act::Customer(act.to_owned())
    } else if connected.pin.revealed().is_some() {
        Act::Nobody("the number works; its PIN is still to be shown to the customer".into())
    } else {
        Act::Nobody("the number works".into())
    };
    standing(["Connected.", &old_provider(connected)].concat(), act)
}

/// What is known of an old provider whose access the number's arrival did not end.
fn old_provider(connected: &Connected) -> String {
    if !connected.may_keep_old_provider() {
        return String::new();
    }
    let told = match &connected.old_provider {
        OldProvider::StillSubscribed(apps) => {
            format!("Meta lists another app: {}", apps.join(", "))
        }
        OldProvider::Gone | OldProvider::NotSaid | OldProvider::NotVisible => {
            "Meta does not tell whether the old provider still has access".to_owned()
        }
    };
    let wish = match connected.old_provider_plan {
        OldProviderPlan::Remove => "it is to be removed",
        OldProviderPlan::Keep => "the customer keeps both",
        OldProviderPlan::Removed => "the customer says that they have removed it",
    };
    format!(" {told}; {wish}.")
}

fn answer(need: &Need) -> &'static str {
    match need {
        Need::PickNumber(_) => {
            "picks the number, as the one that they said is in no WABA that they shared"
        }
        Need::ConfirmNumber(_) => "confirms the number, as Meta shows another than they said",
        Need::VerifyNumber {
            purpose: VerificationPurpose::Registration,
            ..
        } => "verifies the number with the code that Meta sends to it",
        Need::VerifyNumber {
            purpose: VerificationPurpose::Recovery,
            ..
        } => {
            "proves to hold the number with the code that we send to it, as more than one account \
             could have its signup; where no code reaches it, make sure whose it is, and \
             `server onboardings recover`"
        }
        Need::EnterPin { .. } => {
            "enters the number's two-step verification PIN, or turns two-step verification off"
        }
    }
}

fn remedy(trouble: &Trouble, go_on: GoOn) -> String {
    let how = match go_on {
        GoOn::Relaunch => "goes on by opening Meta's window again",
        GoOn::Retry => "goes on by Try again",
    };
    let from = match trouble.not_before {
        Some(at) => format!(", not before {}", utc(at)),
        None => String::new(),
    };
    format!("{}; {how}{from}", words(trouble.kind).1)
}

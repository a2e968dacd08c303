//! Where an attempt stands and who must act, in plain words for the team member who takes the
//! customer's call. Pure.

use contract::onboarding::{
    Connected, GoOn, Need, OldProvider, OldProviderPlan, Stage, Trouble, TroubleKind,
    VerificationPurpose,
};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus};

use crate::operate::number_status::NumberConnection;
use crate::operate::trouble::describe;
use onboarding::record::Record;
use onboarding::step_log::Payer;
use onboarding::time::utc;

/// Longer than any step takes: by then it has an outcome, or a failure on record.
const STALLED_MS: i64 = 10 * 60 * 1000;

/// Who must act, and what they must do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequiredAction {
    /// Nobody: it goes on by itself, or has ended.
    Nobody(String),
    /// The customer.
    Customer(String),
    /// DoubleTick.
    Us(String),
    /// Meta, which we wait for.
    Meta(String),
}

impl std::fmt::Display for RequiredAction {
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
pub struct AttemptStatus {
    /// The stage, in a sentence.
    pub stage: String,
    /// Who must do what for it to go on.
    pub action: RequiredAction,
}

fn attempt_status(stage: impl Into<String>, action: RequiredAction) -> AttemptStatus {
    AttemptStatus {
        stage: stage.into(),
        action,
    }
}

/// Where it stands, and who must act.
pub fn of(record: &Record, connection: &NumberConnection, now: UnixMillis) -> AttemptStatus {
    match &record.stage {
        Stage::AwaitingSignup if record.step_log.hinted_at.is_some() => attempt_status(
            "Meta's window was finished, and no code came with it.",
            RequiredAction::Nobody(
                "we wait for the code, and tell the customer if it does not come".into(),
            ),
        ),
        Stage::AwaitingSignup | Stage::Finalizing if record.step_log.seeking.is_some() => {
            looked_for(record)
        }
        Stage::AwaitingSignup => attempt_status(
            "Recorded; nothing has come from Meta's window.",
            RequiredAction::Customer("opens Meta's window and goes through it to its end".into()),
        ),
        Stage::Finalizing => at_work(record, now),
        Stage::Retrying { trouble, at } => attempt_status(
            format!("Waits before another try: {}.", describe(trouble.kind).0),
            RequiredAction::Meta(format!("we try again by ourselves at {}", utc(*at))),
        ),
        Stage::Unrecognized => newer(),
        Stage::Scheduled { at } => attempt_status(
            "Everything before the cut-over is done; the time that was set has not come.",
            RequiredAction::Nobody(format!("the cut-over begins by itself at {}", utc(*at))),
        ),
        Stage::NeedsCustomer(need) => attempt_status(
            "Waits for an answer.",
            RequiredAction::Customer(answer(need).to_owned()),
        ),
        Stage::Interrupted { trouble, go_on } => {
            let (what, act) = describe(trouble.kind);
            let act = match trouble.kind.is_ours() {
                true => RequiredAction::Us(act.to_owned()),
                false => RequiredAction::Customer(remedy(trouble, *go_on)),
            };
            attempt_status(format!("Stopped: {what}."), act)
        }
        Stage::Stuck(trouble) => {
            let (what, act) = describe(trouble.kind);
            let next_at = record
                .step_log
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
            attempt_status(
                format!("Stuck: {what}."),
                RequiredAction::Us(format!("{act}; {then}")),
            )
        }
        Stage::Connected(connected) => match connection {
            NumberConnection::ByThisAttempt(status) => live(record, connected, status),
            NumberConnection::ForOtherAccount => attempt_status(
                "It was connected; another account has connected the number since.",
                RequiredAction::Nobody("it stays with that account until that removes it".into()),
            ),
            NumberConnection::ByOtherAttempt(other) => attempt_status(
                "It was connected; a later attempt has brought it anew.",
                RequiredAction::Nobody(format!("the attempt {other} tells how it stands")),
            ),
            NumberConnection::NotConnected => attempt_status(
                "It was connected, and is not any more.",
                RequiredAction::Nobody("whoever wants it back begins a new attempt".into()),
            ),
        },
        Stage::Abandoned => attempt_status(
            "Given up by the customer.",
            RequiredAction::Nobody("another attempt starts anew".into()),
        ),
        Stage::Left => attempt_status(
            "The number was live, and has left DoubleTick.",
            RequiredAction::Nobody("whoever wants it back begins a new attempt".into()),
        ),
    }
}

fn looked_for(record: &Record) -> AttemptStatus {
    let seeking = record.step_log.seeking.as_ref();
    let until = seeking.and_then(|seeking| seeking.until);
    let until = until.map_or("soon".to_owned(), utc);
    let stage = match seeking.and_then(|seeking| seeking.why) {
        Some(why) => format!("Its code is lost: {}.", describe(why).0),
        None => "Meta's window closed without a word.".to_owned(),
    };
    let act = format!("what its signup may have shared is looked for, until {until}");
    attempt_status(stage, RequiredAction::Nobody(act))
}

fn at_work(record: &Record, now: UnixMillis) -> AttemptStatus {
    let step = record.step_log.next();
    let stage = match step {
        Some(step) => format!("The server is at it: {step:?}."),
        None => "The server is at it.".to_owned(),
    };
    let minutes = (now.0 - record.updated_at.0) / 60_000;
    let act = if now.0 - record.updated_at.0 < STALLED_MS {
        RequiredAction::Nobody("it goes on by itself".into())
    } else {
        RequiredAction::Us(format!(
            "nothing was written for {minutes} minutes: see whether a server runs, and its log"
        ))
    };
    attempt_status(stage, act)
}

/// What a newer version of the server wrote.
fn newer() -> AttemptStatus {
    let act = "looks at it with the newer version of the server that wrote it";
    let stage = "Where it stands, only a newer version of the server knows.";
    attempt_status(stage, RequiredAction::Us(act.into()))
}

fn live(record: &Record, connected: &Connected, status: &NumberStatus) -> AttemptStatus {
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
            return attempt_status(stage, RequiredAction::Customer(act.into()));
        }
        (NumberState::Unrecognized, _) => return newer(),
        (NumberState::Leaving, None) => {
            let act = RequiredAction::Nobody("it goes on by itself".into());
            return attempt_status("It leaves DoubleTick.", act);
        }
        (NumberState::Leaving, Some(why)) => {
            let stage = format!("It was to leave DoubleTick, and Meta refuses: {why}.");
            let act = "put right what Meta says, then have the customer choose Try again";
            return attempt_status(stage, RequiredAction::Us(act.into()));
        }
    }
    let health = connected.health.as_ref();
    let wants_payment = health.is_some_and(|health| health.wants_payment);
    let is_blocked = connected.number.status.as_deref() == Some("BANNED");
    let can_send = health.and_then(|health| health.can_send.as_deref());
    let act = if is_blocked {
        let act = "reads in WhatsApp Manager why Meta has blocked the number, and appeals there";
        RequiredAction::Customer(act.to_owned())
    } else if let (true, Some(until)) = (status.renewable, status.access_until) {
        let until = utc(until);
        RequiredAction::Customer(format!(
            "renews our access, which ends at {until}, in Manage WABAs"
        ))
    } else if wants_payment && record.step_log.payer == Payer::DoubleTick {
        let act =
            "our credit line pays, and Meta misses a payment method: see whether it is attached";
        RequiredAction::Us(act.to_owned())
    } else if wants_payment {
        RequiredAction::Customer(describe(TroubleKind::PaymentMissing).1.to_owned())
    } else if can_send == Some("BLOCKED") {
        let why = health.map(|health| health.problems.join("; "));
        let why = why.unwrap_or_default();
        RequiredAction::Customer(format!("puts right why Meta lets it send nothing: {why}"))
    } else if connected.awaits_removal() {
        let act = "removes the old provider in Meta Business Settings, or chooses to keep both";
        RequiredAction::Customer(act.to_owned())
    } else if connected.pin.revealed().is_some() {
        RequiredAction::Nobody(
            "the number works; its PIN is still to be shown to the customer".into(),
        )
    } else {
        RequiredAction::Nobody("the number works".into())
    };
    attempt_status(["Connected.", &old_provider(connected)].concat(), act)
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
        OldProvider::Gone
        | OldProvider::NotSaid
        | OldProvider::NotVisible
        | OldProvider::Unrecognized => {
            "Meta does not tell whether the old provider still has access".to_owned()
        }
    };
    let wish = match connected.old_provider_plan {
        OldProviderPlan::Remove => "it is to be removed",
        OldProviderPlan::Keep => "the customer keeps both",
        OldProviderPlan::Removed => "the customer says that they have removed it",
        OldProviderPlan::Unrecognized => "what the customer wishes, only a newer version knows",
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
        Need::VerifyNumber { .. } | Need::Unrecognized => {
            "gives the answer that a newer version of the server asked for"
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
        GoOn::Unrecognized => "goes on as a newer version of the server knows",
    };
    let from = match trouble.not_before {
        Some(at) => format!(", not before {}", utc(at)),
        None => String::new(),
    };
    format!("{}; {how}{from}", describe(trouble.kind).1)
}

//! What the customer answers on the way, and what it makes of the record.

use contract::ids::PhoneNumberId;
use contract::onboarding::{
    Connected, CutOverTime, GoOn, Need, NextStep, NumberChoice, OldProviderPlan, Stage, Step,
    TroubleKind, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;

use crate::record::Decision;
use crate::record::{AuditEntry, Record};
use crate::schedule;
use crate::step_log::PinOrigin;
use crate::time::seconds_until;

/// An answer is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AnswerRefusal {
    /// The onboarding does not ask for it.
    #[error("nothing of this kind is asked now")]
    NotAsked,
    /// Another try is no use yet.
    #[error("too soon")]
    TooSoon {
        /// Seconds until it is.
        seconds: u32,
    },
}

type Decided = Decision<(), AnswerRefusal>;

fn decided(note: AuditEntry) -> Decided {
    Ok((vec![note], ()))
}

/// The customer picks or confirms the number. It is what they say they move from now on.
pub fn pick(record: &mut Record, id: &PhoneNumberId) -> Decided {
    let Stage::NeedsCustomer(need) = &record.stage else {
        return Err(AnswerRefusal::NotAsked);
    };
    let offered: &[NumberChoice] = match need {
        Need::PickNumber(numbers) => numbers,
        Need::ConfirmNumber(number) => std::slice::from_ref(number),
        Need::VerifyNumber { .. } | Need::EnterPin { .. } | Need::Unrecognized => &[],
    };
    let picked = offered.iter().find(|number| number.id == *id);
    let picked = picked.ok_or(AnswerRefusal::NotAsked)?;
    // Meta writes numbers with their country code. One that it doesn't keeps the old words.
    let written = picked.display_phone_number.as_deref();
    if let Some(Ok(number)) = written.map(PhoneNumber::parse) {
        record.number = number;
    }
    record.step_log.picked = Some(id.clone());
    record.stage = Stage::Finalizing;
    decided(AuditEntry::new("answer", format!("number {id}")))
}

/// The customer enters the number's PIN, which is sealed already.
pub fn enter_pin(record: &mut Record, sealed: String) -> Decided {
    let Stage::NeedsCustomer(Need::EnterPin { .. }) = record.stage else {
        return Err(AnswerRefusal::NotAsked);
    };
    record.pin_sealed = Some(sealed);
    record.step_log.pin = Some(PinOrigin::Theirs);
    record.stage = Stage::Finalizing;
    decided(AuditEntry::new("answer", "a PIN"))
}

/// Whether the PIN that was made for the number may be shown: once, when it is live.
pub fn may_reveal(record: &Record) -> bool {
    matches!(&record.stage, Stage::Connected(connected) if connected.pin.revealed().is_some())
}

/// The PIN counts as shown. Of two who ask at once, one is shown it.
pub fn reveal_pin(record: &mut Record) -> Decided {
    let Stage::Connected(connected) = &mut record.stage else {
        return Err(AnswerRefusal::NotAsked);
    };
    connected.pin = connected.pin.revealed().ok_or(AnswerRefusal::NotAsked)?;
    record.step_log.pin = Some(PinOrigin::OursShown);
    decided(AuditEntry::new("answer", "the PIN was shown"))
}

/// The customer says what is to become of an old provider that stays on the number, or may.
pub fn plan_old_provider(record: &mut Record, plan: OldProviderPlan) -> Decided {
    let connected = match &record.stage {
        Stage::Connected(connected) if connected.may_keep_old_provider() => connected,
        _ => return Err(AnswerRefusal::NotAsked),
    };
    if record.step_log.old_provider_plan == plan {
        return Ok((vec![], ()));
    }
    let connected = Connected::clone(connected);
    record.step_log.old_provider_plan = plan;
    record.is_connected(connected);
    decided(AuditEntry::new(
        "answer",
        match plan {
            OldProviderPlan::Remove => "the old provider is to be removed",
            OldProviderPlan::Keep => "the old provider is to stay",
            OldProviderPlan::Removed => "the old provider was removed, by the customer's word",
            // No request has it.
            OldProviderPlan::Unrecognized => return Err(AnswerRefusal::NotAsked),
        },
    ))
}

/// The customer ticks one of their next steps, or takes the tick back.
pub fn tick(record: &mut Record, step: NextStep, done: bool) -> Decided {
    let Stage::Connected(connected) = &mut record.stage else {
        return Err(AnswerRefusal::NotAsked);
    };
    let ticked = &mut record.step_log.ticked;
    if ticked.contains(&step) == done {
        return Ok((vec![], ()));
    }
    ticked.retain(|other| *other != step);
    if done {
        ticked.push(step);
    }
    connected.ticked = ticked.clone();
    let how = if done { "done" } else { "not done" };
    let what = format!("next step {how}, by the customer's word: {}", step.name());
    decided(AuditEntry::new("answer", what))
}

/// The customer, or who had to act, has put it right.
pub fn retry(record: &mut Record, now: UnixMillis) -> Decided {
    match &record.stage {
        Stage::Interrupted {
            trouble,
            go_on: GoOn::Retry,
        } => {
            if let Some(free_at) = trouble.not_before.filter(|at| now < *at) {
                let seconds = seconds_until(now, free_at);
                return Err(AnswerRefusal::TooSoon { seconds });
            }
        }
        Stage::Stuck(_) => {}
        _ => return Err(AnswerRefusal::NotAsked),
    }
    if let (Some(renewal), Stage::Interrupted { trouble, .. }) =
        (&mut record.step_log.renewal, &record.stage)
        && trouble.kind == TroubleKind::RenewalMoves
    {
        // They have read what it means to go on.
        renewal.may_move = true;
    }
    // The hour that was set has gone by: whoever goes on by hand means now.
    if schedule::has_missed(&record.stage) {
        record.cut_over = CutOverTime::AtOnce;
    }
    record.step_log.failures = 0;
    if let Some(stuck) = &mut record.step_log.stuck {
        stuck.trying = false;
    }
    record.stage = match record.step_log.next() {
        // Without a token there is nothing to try: Meta's window is next.
        Some(Step::Exchange) => Stage::AwaitingSignup,
        _ => Stage::Finalizing,
    };
    decided(AuditEntry::new("answer", "try again"))
}

/// Our team has put right what it is stuck by: it is tried again by itself at once.
pub fn try_again_now(record: &mut Record, now: UnixMillis) -> Decided {
    let Stage::Stuck(trouble) = record.stage.clone() else {
        return retry(record, now);
    };
    if record.token_sealed.is_none() {
        return Err(AnswerRefusal::NotAsked);
    }
    record.try_stuck(&trouble, now);
    decided(AuditEntry::new("answer", "try again, by our team"))
}

/// The customer gives up, which they may as long as the number is where it was.
pub fn abandon(record: &mut Record) -> Decided {
    if record.stage == Stage::Abandoned {
        return Ok((vec![], ()));
    }
    let connected = matches!(record.stage, Stage::Connected(_) | Stage::Left);
    // What renews the access to a number leaves the number where it is.
    let registered =
        record.step_log.cut_over.is_some() || record.whereabouts == Whereabouts::Moving;
    if connected || registered || record.whereabouts != record.home() {
        return Err(AnswerRefusal::NotAsked);
    }
    record.stage = Stage::Abandoned;
    // Nobody needs them any more.
    record.token_sealed = None;
    record.pin_sealed = None;
    record.step_log.full_page = None;
    decided(AuditEntry::new("answer", "given up"))
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;

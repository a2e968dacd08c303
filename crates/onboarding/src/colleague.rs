//! A colleague with admin rights does Meta's part, by a link: where the customer has none. Pure.
//!
//! The link's token is known by its hash alone. What was opened with it ends when the link is
//! taken back, replaced or too old, or when the attempt is given up. A colleague sees what the
//! attempt is about and may launch Meta's window for it; all else stays the customer's.

use contract::onboarding::{Colleague, Onboarding, Stage};
use contract::time::UnixMillis;

use crate::account::ActingPerson;
use crate::answer::AnswerRefusal;
use crate::record::Decision;
use crate::record::{AuditEntry, Record};
use crate::step_log::Invitation;
use crate::time::{seconds_until, utc};
use crate::timeouts::{Timeouts, millis};

/// The kind of the audit log's lines about it.
pub const AUDIT_KIND: &str = "colleague";

/// A link is no good, or no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the link does not work any more")]
pub struct InvalidInvitation;

/// Makes a link, in the place of the one that was there.
pub fn invite(
    record: &mut Record,
    token_hash: &str,
    by: Option<&ActingPerson>,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Decision<(), AnswerRefusal> {
    if !record.stage.may_launch() {
        return Err(AnswerRefusal::NotAsked);
    }
    if let Some(older) = &record.step_log.invitation {
        let free_at = UnixMillis(older.at.0 + millis(timeouts.invitation_pause));
        if now < free_at {
            let seconds = seconds_until(now, free_at);
            return Err(AnswerRefusal::TooSoon { seconds });
        }
    }
    let until = UnixMillis(now.0 + millis(timeouts.invitation_valid));
    record.step_log.invitation = Some(Invitation {
        token_hash: token_hash.to_owned(),
        by: by.cloned(),
        at: now,
        until,
        opened_at: None,
        done_at: None,
    });
    let detail = format!("a link was made, good until {}", utc(until));
    Ok((vec![AuditEntry::new(AUDIT_KIND, detail)], ()))
}

/// Takes the link back. None is as well.
pub fn revoke(record: &mut Record) -> Decision<(), AnswerRefusal> {
    let note = record.step_log.invitation.take();
    let note = note.map(|_| AuditEntry::new(AUDIT_KIND, "the link was taken back"));
    Ok((note.into_iter().collect(), ()))
}

/// Whether what was opened by the link with this hash still is.
pub fn is_open(record: &Record, token_hash: &str, now: UnixMillis) -> bool {
    let over = matches!(record.stage, Stage::Abandoned | Stage::Left);
    let link = record.step_log.invitation.as_ref();
    !over && link.is_some_and(|link| link.token_hash == token_hash && now < link.until)
}

/// Somebody opens the link.
pub fn open(
    record: &mut Record,
    token_hash: &str,
    now: UnixMillis,
) -> Decision<(), InvalidInvitation> {
    if !is_open(record, token_hash, now) {
        return Err(InvalidInvitation);
    }
    let link = record
        .step_log
        .invitation
        .as_mut()
        .ok_or(InvalidInvitation)?;
    let first = link.opened_at.is_none();
    link.opened_at = link.opened_at.or(Some(now));
    let words = if first {
        "the link was opened"
    } else {
        "the link was opened in one more browser"
    };
    Ok((vec![AuditEntry::new(AUDIT_KIND, words)], ()))
}

/// Who had the link came back from Meta with a code.
pub fn finished(record: &mut Record, now: UnixMillis) -> Decision<(), InvalidInvitation> {
    let link = record
        .step_log
        .invitation
        .as_mut()
        .ok_or(InvalidInvitation)?;
    link.done_at = link.done_at.or(Some(now));
    let note = AuditEntry::new(AUDIT_KIND, "came back from Meta with a code");
    Ok((vec![note], ()))
}

/// How far the colleague is.
pub fn how_far(record: &Record) -> Colleague {
    match &record.step_log.invitation {
        None => Colleague::Nobody,
        Some(link) if link.done_at.is_some() => Colleague::Done,
        Some(link) if link.opened_at.is_some() => Colleague::Here,
        Some(_) => Colleague::Invited,
    }
}

/// Who made the link, in words that a colleague knows them by: their name, where the platform gave
/// one, or else their phone number.
pub fn invited_by(record: &Record) -> Option<String> {
    let by = record.step_log.invitation.as_ref()?.by.as_ref()?;
    Some(match by {
        ActingPerson::Platform(person) => person.name.clone(),
        ActingPerson::Phone(phone) => phone.as_str().to_owned(),
    })
}

/// What the colleague sees of it: the number and where it is, who asks them, and how Meta's part
/// stands. What comes after it is between the customer and us.
pub fn view(whole: Onboarding, invited_by: Option<String>) -> Onboarding {
    Onboarding {
        invited_by,
        stage: match whole.stage {
            // Nothing goes on from there.
            ended @ (Stage::Abandoned | Stage::Left) => ended,
            theirs if theirs.may_launch() => theirs,
            _ => Stage::Finalizing,
        },
        steps: vec![],
        number_status: None,
        next_try_at: None,
        ..whole
    }
}

#[cfg(test)]
#[path = "colleague_tests.rs"]
mod tests;

//! Meta's window or full page is opened for an onboarding, and comes back: with a code, which is
//! exchanged once, or without one.

use std::convert::Infallible;

use contract::onboarding::{GoOn, Stage, Step, Trouble, TroubleKind};
use contract::secret::SignupCode;
use contract::signup::Finish;
use contract::time::UnixMillis;

use crate::answer::AnswerRefusal;
use crate::choose::may_answer;
use crate::record::{AuditEntry, Decision, Record};
use crate::step_log::{FullPageOpened, TokenExchange};
use crate::timeouts::{Timeouts, millis};

/// A code does not fit where the onboarding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no code is wanted now")]
pub struct UnexpectedCode;

/// Characters of Meta's words that are kept.
const MOST_WORDS: usize = 300;

/// What Meta's page came back with.
#[derive(Debug)]
pub enum FullPageReturn {
    /// A code.
    Code(SignupCode),
    /// None: the customer left, by Meta's own words if it said any.
    Left(String),
    /// None: Meta sent the customer away, with these words.
    Failed(String),
}

/// Of two requests with a code, one exchanges it. Whether this one does.
pub fn claim(
    record: &mut Record,
    digest: &str,
    finish: Option<&Finish>,
    now: UnixMillis,
) -> Result<(Vec<AuditEntry>, bool), UnexpectedCode> {
    if record.step_log.code_digest.as_deref() == Some(digest) {
        return Ok((vec![], false));
    }
    match &record.stage {
        Stage::AwaitingSignup => {
            record.step_log.hint = finish.cloned().or(record.step_log.hint.take());
        }
        stopped if stopped.may_launch() => record.step_log.hint = finish.cloned(),
        // A code that works after all is better than what can be found without it.
        Stage::Finalizing if record.step_log.seeking.is_some() => {
            record.step_log.hint = finish.cloned().or(record.step_log.hint.take());
        }
        Stage::NeedsCustomer(_) if record.step_log.in_doubt.is_some() => {
            record.step_log.hint = finish.cloned().or(record.step_log.hint.take());
        }
        // Somebody is at it, or it is done: nothing to exchange for.
        Stage::Finalizing
        | Stage::Retrying { .. }
        | Stage::Scheduled { .. }
        | Stage::NeedsCustomer(_)
        | Stage::Unrecognized
        | Stage::Connected(_) => return Ok((vec![], false)),
        Stage::Interrupted { .. } | Stage::Stuck(_) | Stage::Abandoned | Stage::Left => {
            return Err(UnexpectedCode);
        }
    }
    record.step_log.code_digest = Some(digest.to_owned());
    record.step_log.claimed_at = Some(now);
    record.step_log.hinted_at = None;
    record.step_log.seeking = None;
    record.step_log.in_doubt = None;
    record.step_log.recovered = None;
    // An older token is of no use once a new code came.
    record.step_log.exchange = None;
    record.token_sealed = None;
    record.stage = Stage::Finalizing;
    Ok((vec![AuditEntry::new("code", "came")], true))
}

/// There is a token: what comes after the exchange is next.
pub fn exchanged(record: &mut Record, sealed: String, expires_in: Option<i64>, now: UnixMillis) {
    record.token_sealed = Some(sealed);
    record.stage = Stage::Finalizing;
    record.step_log.begin_anew(TokenExchange {
        at: now,
        expires_at: expires_in
            .filter(|seconds| *seconds > 0)
            .map(|seconds| UnixMillis(now.0.saturating_add(seconds.saturating_mul(1000)))),
    });
}

/// The page is opened. One that was opened before is of no use any more.
pub fn open(
    record: &mut Record,
    state_hash: &str,
    return_url: Option<String>,
    now: UnixMillis,
) -> Decision<(), AnswerRefusal> {
    if !record.stage.may_launch() {
        return Err(AnswerRefusal::NotAsked);
    }
    record.step_log.launched_at = Some(now);
    record.step_log.full_page = Some(FullPageOpened {
        state_hash: state_hash.to_owned(),
        at: now,
        return_url,
    });
    Ok((vec![AuditEntry::new("full page", "opened")], ()))
}

/// What the way back makes of the record. Whether there is a code to be exchanged. `digest`: what the
/// same code twice is known by.
pub fn come_back(
    record: &mut Record,
    state_hash: &str,
    came: &FullPageReturn,
    digest: impl Fn(&SignupCode) -> String,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Decision<bool, UnexpectedCode> {
    let opened = record.step_log.full_page.take();
    let opened = opened.filter(|opened| opened.state_hash == state_hash);
    let opened = opened.ok_or(UnexpectedCode)?;
    let note = |text: &str| AuditEntry::new("full page", text);
    let late = now.0 > opened.at.0.saturating_add(millis(timeouts.full_page_valid));
    match came {
        FullPageReturn::Code(_) if late => {
            stop(record, TroubleKind::CodeExpired);
            Ok((vec![note("came back too late")], false))
        }
        // Used up in any case: where no code is wanted, none is later.
        FullPageReturn::Code(code) => match claim(record, &digest(code), None, now) {
            Ok((mut notes, claimed)) => {
                notes.insert(0, note("came back with a code"));
                Ok((notes, claimed))
            }
            Err(UnexpectedCode) => Ok((
                vec![note("came back with a code that is not wanted")],
                false,
            )),
        },
        FullPageReturn::Left(words) | FullPageReturn::Failed(words) => {
            let kind = match came {
                // What it is, only people can say.
                FullPageReturn::Failed(_) => TroubleKind::Unknown,
                _ => TroubleKind::LeftMeta,
            };
            stop(record, kind);
            let words: String = words.chars().take(MOST_WORDS).collect();
            Ok((vec![note(&format!("left without a code: {words}"))], false))
        }
    }
}

/// Tells the customer, unless something else has begun meanwhile.
fn stop(record: &mut Record, kind: TroubleKind) {
    if record.stage.may_launch() {
        record.stage = Stage::Interrupted {
            trouble: Trouble {
                kind,
                step: Step::Exchange,
                not_before: None,
            },
            go_on: GoOn::Relaunch,
        };
    }
}

/// A session message came without a code: it is merged while the number is not chosen; noted, and
/// waited for its code, where none came yet.
pub fn message(record: &mut Record, finish: &Finish, now: UnixMillis) -> Decision<(), Infallible> {
    let step_log = &mut record.step_log;
    if step_log.assets.is_some() {
        let note = AuditEntry::new("message", "came late, and is not needed");
        return Ok((vec![note], ()));
    }
    let is_news = step_log.hint.as_ref() != Some(finish);
    step_log.hint = Some(finish.clone());
    if record.stage == Stage::AwaitingSignup {
        record.step_log.hinted_at.get_or_insert(now);
    }
    // The answer that we asked the customer for may just have come, or what is not to be seen
    // yet may be by its name.
    let is_of_use = match &record.stage {
        Stage::NeedsCustomer(need) => may_answer(need, finish),
        Stage::Retrying { trouble, .. } => is_news && trouble.kind == TroubleKind::SettingUp,
        _ => false,
    };
    if is_of_use {
        record.stage = Stage::Finalizing;
    }
    Ok((
        vec![AuditEntry::new("message", format!("{:?}", finish.kind))],
        (),
    ))
}

#[cfg(test)]
#[path = "signup_tests.rs"]
mod tests;

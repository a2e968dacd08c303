//! Meta's window or full page is opened for an onboarding, and comes back: with a code, which is
//! exchanged once, or without one.

use std::convert::Infallible;

use contract::onboarding::{GoOn, Stage, Step, Trouble, TroubleKind};
use contract::secret::SignupCode;
use contract::signup::Finish;
use contract::time::UnixMillis;

use crate::answer::NotTaken;
use crate::choose::may_answer;
use crate::record::{Decision, Note, Record};
use crate::step_log::{Exchanged, FullPageOpened};
use crate::timeouts::{Timeouts, millis};

/// A code does not fit where the onboarding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no code is wanted now")]
pub struct UnexpectedCode;

/// Characters of Meta's words that are kept.
const MOST_WORDS: usize = 300;

/// What Meta's page came back with.
#[derive(Debug)]
pub enum Came {
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
) -> Result<(Vec<Note>, bool), UnexpectedCode> {
    if record.journal.code_digest.as_deref() == Some(digest) {
        return Ok((vec![], false));
    }
    match &record.stage {
        Stage::AwaitingSignup => {
            record.journal.hint = finish.cloned().or(record.journal.hint.take());
        }
        stopped if stopped.may_launch() => record.journal.hint = finish.cloned(),
        // A code that works after all is better than what can be found without it.
        Stage::Finalizing if record.journal.seeking.is_some() => {
            record.journal.hint = finish.cloned().or(record.journal.hint.take());
        }
        Stage::NeedsCustomer(_) if record.journal.in_doubt.is_some() => {
            record.journal.hint = finish.cloned().or(record.journal.hint.take());
        }
        // Somebody is at it, or it is done: nothing to exchange for.
        Stage::Finalizing
        | Stage::Retrying { .. }
        | Stage::Scheduled { .. }
        | Stage::NeedsCustomer(_)
        | Stage::Connected(_) => return Ok((vec![], false)),
        Stage::Interrupted { .. } | Stage::Stuck(_) | Stage::Abandoned | Stage::Left => {
            return Err(UnexpectedCode);
        }
    }
    record.journal.code_digest = Some(digest.to_owned());
    record.journal.claimed_at = Some(now);
    record.journal.hinted_at = None;
    record.journal.seeking = None;
    record.journal.in_doubt = None;
    record.journal.recovered = None;
    // An older token is of no use once a new code came.
    record.journal.exchange = None;
    record.token_sealed = None;
    record.stage = Stage::Finalizing;
    Ok((vec![Note::new("code", "came")], true))
}

/// There is a token: what comes after the exchange is next.
pub fn exchanged(record: &mut Record, sealed: String, expires_in: Option<i64>, now: UnixMillis) {
    record.token_sealed = Some(sealed);
    record.stage = Stage::Finalizing;
    record.journal.begin_anew(Exchanged {
        at: now,
        expires_at: expires_in
            .filter(|seconds| *seconds > 0)
            .map(|seconds| UnixMillis(now.0.saturating_add(seconds.saturating_mul(1000)))),
    });
}

/// The page is opened. One that was opened before is of no use any more.
pub fn open(record: &mut Record, state_hash: &str, now: UnixMillis) -> Decision<(), NotTaken> {
    if !record.stage.may_launch() {
        return Err(NotTaken::NotAsked);
    }
    record.journal.launched_at = Some(now);
    record.journal.full_page = Some(FullPageOpened {
        state_hash: state_hash.to_owned(),
        at: now,
    });
    Ok((vec![Note::new("full page", "opened")], ()))
}

/// What the way back makes of the record. Whether there is a code to be exchanged. `digest`: what the
/// same code twice is known by.
pub fn come_back(
    record: &mut Record,
    state_hash: &str,
    came: &Came,
    digest: impl Fn(&SignupCode) -> String,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Decision<bool, UnexpectedCode> {
    let opened = record.journal.full_page.take();
    let opened = opened.filter(|opened| opened.state_hash == state_hash);
    let opened = opened.ok_or(UnexpectedCode)?;
    let note = |text: &str| Note::new("full page", text);
    let late = now.0 > opened.at.0.saturating_add(millis(timeouts.full_page_valid));
    match came {
        Came::Code(_) if late => {
            stop(record, TroubleKind::CodeExpired);
            Ok((vec![note("came back too late")], false))
        }
        // Used up in any case: where no code is wanted, none is later.
        Came::Code(code) => match claim(record, &digest(code), None, now) {
            Ok((mut notes, claimed)) => {
                notes.insert(0, note("came back with a code"));
                Ok((notes, claimed))
            }
            Err(UnexpectedCode) => Ok((
                vec![note("came back with a code that is not wanted")],
                false,
            )),
        },
        Came::Left(words) | Came::Failed(words) => {
            let kind = match came {
                // What it is, only people can say.
                Came::Failed(_) => TroubleKind::Unknown,
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
    let journal = &mut record.journal;
    if journal.assets.is_some() {
        let note = Note::new("message", "came late, and is not needed");
        return Ok((vec![note], ()));
    }
    let is_news = journal.hint.as_ref() != Some(finish);
    journal.hint = Some(finish.clone());
    if record.stage == Stage::AwaitingSignup {
        record.journal.hinted_at.get_or_insert(now);
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
    Ok((vec![Note::new("message", format!("{:?}", finish.kind))], ()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::samples::record;

    fn digest(code: &SignupCode) -> String {
        code.expose().to_owned()
    }

    fn opened() -> Record {
        let mut record = record(Stage::AwaitingSignup);
        open(&mut record, "hash", UnixMillis(0)).unwrap();
        record
    }

    fn left() -> Came {
        Came::Left("user_denied".to_owned())
    }

    fn came() -> Came {
        Came::Code(SignupCode::parse("code").unwrap())
    }

    #[test]
    fn a_state_is_used_once() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        let (_, claimed) = come_back(
            &mut record,
            "hash",
            &came(),
            digest,
            UnixMillis(1),
            &timeouts,
        )
        .unwrap();
        assert!(claimed && record.stage == Stage::Finalizing);
        assert!(
            come_back(
                &mut record,
                "hash",
                &came(),
                digest,
                UnixMillis(2),
                &timeouts
            )
            .is_err()
        );
    }

    #[test]
    fn an_old_state_exchanges_nothing() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        let late = UnixMillis(millis(timeouts.full_page_valid) + 1);
        let (_, claimed) =
            come_back(&mut record, "hash", &came(), digest, late, &timeouts).unwrap();
        let told = matches!(&record.stage, Stage::Interrupted { trouble, .. }
            if trouble.kind == TroubleKind::CodeExpired);
        assert!(!claimed && told, "{:?}", record.stage);
        assert_eq!(record.journal.full_page, None);
    }

    #[test]
    fn who_leaves_may_come_again() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        come_back(
            &mut record,
            "hash",
            &left(),
            digest,
            UnixMillis(1),
            &timeouts,
        )
        .unwrap();
        let Stage::Interrupted { trouble, go_on } = &record.stage else {
            panic!("{:?}", record.stage)
        };
        assert_eq!(
            (trouble.kind, *go_on),
            (TroubleKind::LeftMeta, GoOn::Relaunch)
        );
        open(&mut record, "another", UnixMillis(2)).unwrap();
    }

    #[test]
    fn who_is_sent_away_by_meta_did_not_leave() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        let failed = Came::Failed("server_error".to_owned());
        come_back(
            &mut record,
            "hash",
            &failed,
            digest,
            UnixMillis(1),
            &timeouts,
        )
        .unwrap();
        let Stage::Interrupted { trouble, go_on } = &record.stage else {
            panic!("{:?}", record.stage)
        };
        assert_eq!(
            (trouble.kind, *go_on),
            (TroubleKind::Unknown, GoOn::Relaunch)
        );
        assert!(trouble.kind.is_ours());
    }

    #[test]
    fn leaving_does_not_stop_what_a_window_has_begun() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        record.stage = Stage::Finalizing;
        come_back(
            &mut record,
            "hash",
            &left(),
            digest,
            UnixMillis(1),
            &timeouts,
        )
        .unwrap();
        assert_eq!(record.stage, Stage::Finalizing);
        assert!(open(&mut record, "another", UnixMillis(2)).is_err());
    }
}

//! Meta's signup as a page of its own, where no window opens. It comes back by a redirect,
//! with the code in the address and no session message: the token says which WABA it is.
//!
//! A `state` ties the way back to the attempt, and a cookie ties it to the browser: else
//! somebody could lure another person to the end of their own signup, and have that
//! person's WABA granted to their account ("Manually Build a Login Flow").

use std::time::Instant;

use contract::onboarding::{GoOn, Method, Stage, Step, Trouble, TroubleKind};
use contract::secret::SignupCode;
use contract::time::UnixMillis;
use url::Url;

use super::Context;
use super::answer::NotTaken;
use super::exchange::{Claimed, Taken, UnexpectedCode, claim, digest, exchange};
use super::journal::FullPageOpened;
use super::ledger::Decision;
use super::record::{Note, Record};
use crate::config::{MetaConfig, Timeouts, timeouts::millis};

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

/// Where the page is, for this method; `None` when that is not set up here.
pub fn address(meta: &MetaConfig, method: Method, return_url: &str, state: &str) -> Option<Url> {
    let launch = meta.launch(method)?;
    let mut url = meta.dialog_url.clone();
    url.path_segments_mut().ok()?.pop_if_empty().extend([
        meta.graph_version.as_str(),
        "dialog",
        "oauth",
    ]);
    url.query_pairs_mut()
        .append_pair("client_id", meta.app_id.as_str())
        .append_pair("redirect_uri", return_url)
        .append_pair("config_id", launch.config_id.as_str())
        .append_pair("response_type", "code")
        .append_pair("override_default_response_type", "true")
        .append_pair("state", state)
        .append_pair("extras", &launch.extras_json);
    Some(url)
}

/// Whether Meta's window, or its page, is what is next.
pub(super) fn may_launch(record: &Record) -> bool {
    record.stage.may_launch()
}

/// The page is opened. One that was opened before is of no use any more.
pub fn open(record: &mut Record, state_hash: &str, now: UnixMillis) -> Decision<(), NotTaken> {
    if !may_launch(record) {
        return Err(NotTaken::NotAsked);
    }
    record.journal.launched_at = Some(now);
    record.journal.full_page = Some(FullPageOpened {
        state_hash: state_hash.to_owned(),
        at: now,
    });
    Ok((vec![Note::new("full page", "opened")], ()))
}

/// Takes what the page came back with, once. Who calls it has checked that it came back in
/// the browser that it was opened in.
pub async fn take(
    ctx: &Context,
    record: &Record,
    state_hash: &str,
    came: &Came,
    return_url: &str,
) -> Taken {
    let arrived = Instant::now();
    let changed = ctx.ledger.change(record, |record, now| {
        come_back(record, state_hash, came, now, &ctx.timeouts)
    });
    let (record, claimed) = changed.await?;
    match came {
        Came::Code(code) if claimed => {
            let claimed = Claimed {
                code,
                arrived,
                left: ctx.timeouts.code_valid,
                redirect_uri: Some(return_url),
            };
            exchange(ctx, &record, &claimed).await
        }
        Came::Code(_) | Came::Left(_) | Came::Failed(_) => Ok(record),
    }
}

/// What the way back makes of the record. Whether there is a code to be exchanged.
fn come_back(
    record: &mut Record,
    state_hash: &str,
    came: &Came,
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
    if may_launch(record) {
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::finalize::record::tests::record;

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
        let (_, claimed) =
            come_back(&mut record, "hash", &came(), UnixMillis(1), &timeouts).unwrap();
        assert!(claimed && record.stage == Stage::Finalizing);
        assert!(come_back(&mut record, "hash", &came(), UnixMillis(2), &timeouts).is_err());
    }

    #[test]
    fn an_old_state_exchanges_nothing() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        let late = UnixMillis(millis(timeouts.full_page_valid) + 1);
        let (_, claimed) = come_back(&mut record, "hash", &came(), late, &timeouts).unwrap();
        let told = matches!(&record.stage, Stage::Interrupted { trouble, .. }
            if trouble.kind == TroubleKind::CodeExpired);
        assert!(!claimed && told, "{:?}", record.stage);
        assert_eq!(record.journal.full_page, None);
    }

    #[test]
    fn who_leaves_may_come_again() {
        let (mut record, timeouts) = (opened(), Timeouts::default());
        come_back(&mut record, "hash", &left(), UnixMillis(1), &timeouts).unwrap();
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
        come_back(&mut record, "hash", &failed, UnixMillis(1), &timeouts).unwrap();
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
        come_back(&mut record, "hash", &left(), UnixMillis(1), &timeouts).unwrap();
        assert_eq!(record.stage, Stage::Finalizing);
        assert!(open(&mut record, "another", UnixMillis(2)).is_err());
    }
}

//! The code becomes a business token. This happens inside the request that brought the
//! code, as it lives 30 seconds, and the code is never stored.

use std::time::{Duration, Instant};

use contract::onboarding::{GoOn, Stage, Step, TroubleKind};
use contract::secret::SignupCode;
use contract::signup::{CodeReport, Finish};
use contract::time::UnixMillis;

use super::Context;
use super::choose::may_answer;
use super::journal::Exchanged;
use super::ledger::ChangeError;
use super::outcome::Failure;
use super::record::{Note, Record};
use crate::graph::errors::Class;
use crate::graph::types::AccessToken;
use crate::random;
use crate::seal::Kind;
use crate::store::StoreError;
use crate::store::accounts::AccountId;

/// Between two tries while the code lives.
const PAUSE: Duration = Duration::from_millis(300);

/// A code does not fit where the onboarding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no code is wanted now")]
pub struct NotWanted;

/// What became of a report.
pub(super) type Taken = Result<Record, ChangeError<NotWanted>>;

/// A code that this request exchanges.
pub(super) struct Claimed<'a> {
    pub code: &'a SignupCode,
    /// When it came here.
    pub arrived: Instant,
    /// How long it may still be exchanged from then on.
    pub left: Duration,
    /// Where Meta's full page came back to; none of a code from Meta's window.
    pub redirect_uri: Option<&'a str>,
}

/// What the same code twice is known by.
pub(super) fn digest(code: &SignupCode) -> String {
    random::sha256_hex(code.expose().as_bytes())
}

/// Takes a code from Meta's window: exchanges it unless it, or another one, is being exchanged
/// already.
pub async fn take_code(
    ctx: &Context,
    account: &AccountId,
    record: &Record,
    report: &CodeReport,
) -> Taken {
    let arrived = Instant::now();
    let digest = digest(&report.code);
    let claim = ctx.ledger.change_of(account, &record.id, |record, now| {
        claim(record, &digest, report.finish.as_ref(), now)
    });
    let (record, claimed) = claim.await?;
    if !claimed {
        return Ok(record);
    }
    let age = Duration::from_millis(report.age_ms.into());
    let claimed = Claimed {
        code: &report.code,
        arrived,
        left: ctx.pace.code_valid.saturating_sub(age),
        redirect_uri: None,
    };
    exchange(ctx, &record, &claimed).await
}

/// Exchanges a code that was claimed, and stores what came of it.
pub(super) async fn exchange(ctx: &Context, record: &Record, claimed: &Claimed<'_>) -> Taken {
    let answer = ask(ctx, claimed).await;
    finish(ctx, record, answer).await
}

/// Of two requests with a code, one exchanges it. Whether this one does.
pub(super) fn claim(
    record: &mut Record,
    digest: &str,
    finish: Option<&Finish>,
    now: UnixMillis,
) -> Result<(Vec<Note>, bool), NotWanted> {
    if record.journal.code_digest.as_deref() == Some(digest) {
        return Ok((vec![], false));
    }
    match &record.stage {
        Stage::AwaitingSignup => {
            record.journal.hint = finish.cloned().or(record.journal.hint.take());
        }
        Stage::Interrupted {
            go_on: GoOn::Relaunch,
            ..
        } => record.journal.hint = finish.cloned(),
        // Somebody is at it, or it is done: nothing to exchange for.
        Stage::Finalizing
        | Stage::Retrying { .. }
        | Stage::Scheduled { .. }
        | Stage::NeedsCustomer(_)
        | Stage::Connected(_) => return Ok((vec![], false)),
        Stage::Interrupted { .. } | Stage::Stuck(_) | Stage::Abandoned | Stage::Left => {
            return Err(NotWanted);
        }
    }
    record.journal.code_digest = Some(digest.to_owned());
    record.journal.claimed_at = Some(now);
    record.journal.hinted_at = None;
    // An older token is of no use once a new code came.
    record.journal.exchange = None;
    record.token_sealed = None;
    record.stage = Stage::Finalizing;
    Ok((vec![Note::new("code", "came")], true))
}

/// Asks Meta, again while the code lives. One try is made in any case: the browser's
/// clock may be wrong.
async fn ask(ctx: &Context, claimed: &Claimed<'_>) -> Result<AccessToken, Failure> {
    let Claimed { arrived, left, .. } = *claimed;
    loop {
        let asked = ctx.graph.exchange_code(claimed.code, claimed.redirect_uri);
        let failure = match asked.await {
            Ok(token) => return Ok(token),
            Err(error) => Failure::from_graph(&error),
        };
        tracing::warn!(error = %failure.text, "the exchange failed");
        let pause = failure.meaning.wait.unwrap_or(PAUSE);
        if failure.meaning.class != Class::Transient || arrived.elapsed() + pause >= left {
            return Err(failure);
        }
        tokio::time::sleep(pause).await;
    }
}

/// Stores what the exchange came to.
async fn finish(ctx: &Context, record: &Record, answer: Result<AccessToken, Failure>) -> Taken {
    let sealed = answer.and_then(|token| {
        let secret = secrecy::ExposeSecret::expose_secret(&token.access_token);
        let sealed = ctx.sealer.seal(&record.id, Kind::Token, secret);
        sealed
            .map(|sealed| (sealed, token.expires_in))
            .map_err(|error| {
                let kind = TroubleKind::OurConfiguration;
                Failure::found(Class::Configuration, kind, error.to_string())
            })
    });
    if let Err(failure) = &sealed
        && failure.meaning.class == Class::Configuration
    {
        tracing::error!(onboarding = %record.id, reference = %record.reference,
            error = %failure.text, "our configuration at Meta");
    }
    let stored = ctx.ledger.change(&record.id, |record, now| {
        // Given up meanwhile: a token that nobody wants is not kept.
        if !record.is_running() {
            return Err(NotWanted);
        }
        Ok((vec![apply(record, &sealed, now, ctx)], ()))
    });
    stored.await.map(|(record, ())| record)
}

fn apply(
    record: &mut Record,
    sealed: &Result<(String, Option<i64>), Failure>,
    now: UnixMillis,
    ctx: &Context,
) -> Note {
    match sealed {
        Ok((sealed, expires_in)) => {
            record.token_sealed = Some(sealed.clone());
            record.journal.begin_anew(Exchanged {
                at: now,
                expires_at: expires_in
                    .filter(|seconds| *seconds > 0)
                    .map(|seconds| UnixMillis(now.0.saturating_add(seconds.saturating_mul(1000)))),
            });
            Note::new("step", "Exchange: done")
        }
        Err(failure) => {
            let mut lost = failure.clone();
            // Whatever it was, the code's time is over and it can't be tried again. Only
            // our own configuration is not mended by another code.
            if lost.meaning.class != Class::Configuration {
                lost.meaning.class = Class::Lost;
                lost.meaning.wait = None;
                if lost.meaning.kind != TroubleKind::MetaUnavailable {
                    lost.meaning.kind = TroubleKind::CodeExpired;
                }
            }
            record.fail(Step::Exchange, &lost, now, &ctx.pace);
            Note::new("failed", format!("Exchange: {}", failure.text))
        }
    }
}

/// Takes a session message that came without a code: merged while the number is not
/// chosen; noted, and waited for its code, where none came yet.
pub async fn take_message(
    ctx: &Context,
    account: &AccountId,
    record: &Record,
    finish: &Finish,
) -> Result<Record, StoreError> {
    let changed = ctx.ledger.change_of(account, &record.id, |record, now| {
        let journal = &mut record.journal;
        if journal.assets.is_some() {
            return Ok::<_, std::convert::Infallible>((
                vec![Note::new("message", "came late, and is not needed")],
                (),
            ));
        }
        journal.hint = Some(finish.clone());
        if record.stage == Stage::AwaitingSignup {
            record.journal.hinted_at.get_or_insert(now);
        }
        // The answer that we asked the customer for may just have come.
        if matches!(&record.stage, Stage::NeedsCustomer(need) if may_answer(need, finish)) {
            record.stage = Stage::Finalizing;
        }
        Ok((vec![Note::new("message", format!("{:?}", finish.kind))], ()))
    });
    match changed.await {
        Ok((record, ())) => Ok(record),
        Err(ChangeError::Store(error)) => Err(error),
        // It was there a moment ago, and onboardings are not deleted.
        Err(ChangeError::NotFound) => Ok(record.clone()),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

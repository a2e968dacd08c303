//! The code becomes a business token. This happens inside the request that brought the
//! code, as it lives 30 seconds, and the code is never stored. One that is lost is
//! [recovered](super::recover).

use std::time::{Duration, Instant};

use contract::onboarding::{Stage, Step, TroubleKind};
use contract::secret::SignupCode;
use contract::signup::{CodeReport, Finish};
use contract::time::UnixMillis;

use super::Context;
use super::choose::may_answer;
use super::journal::Exchanged;
use super::ledger::ChangeError;
use super::outcome::Failure;
use super::record::{Note, Record};
use crate::graph::GraphError;
use crate::graph::errors::Class;
use crate::graph::limits::urgent;
use crate::graph::types::AccessToken;
use crate::random;
use crate::seal::Kind;
use crate::store::StoreError;
use crate::telemetry::metrics;

/// Between two tries while the code lives.
const PAUSE: Duration = Duration::from_millis(300);

/// A store that is not there is waited for this long with a token in hand.
const STORE_PATIENCE: Duration = Duration::from_secs(20);

/// Between two tries to store it.
const STORE_PAUSE: Duration = Duration::from_millis(500);

/// A code does not fit where the onboarding stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no code is wanted now")]
pub struct UnexpectedCode;

/// What became of a report.
pub(super) type Taken = Result<Record, ChangeError<UnexpectedCode>>;

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
pub async fn take_code(ctx: &Context, record: &Record, report: &CodeReport) -> Taken {
    let arrived = Instant::now();
    let digest = digest(&report.code);
    let claim = ctx.ledger.change(record, |record, now| {
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
        left: ctx.timeouts.code_valid.saturating_sub(age),
        redirect_uri: None,
    };
    exchange(ctx, &record, &claimed).await
}

/// Exchanges a code that was claimed, and stores what came of it.
pub(super) async fn exchange(ctx: &Context, record: &Record, claimed: &Claimed<'_>) -> Taken {
    let exchanged = async {
        let answer = urgent(ask(ctx, claimed)).await;
        let outcome = if answer.is_ok() { "done" } else { "failed" };
        metrics::step_took(Step::Exchange, outcome, claimed.arrived.elapsed());
        finish(ctx, record, answer).await
    };
    ctx.recorded(&record.id, exchanged).await
}

/// Of two requests with a code, one exchanges it. Whether this one does.
pub(super) fn claim(
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

/// A code that was not exchanged. Its signup is complete at Meta all the same.
#[derive(Clone, Debug)]
struct Lost {
    /// Why, as the customer is told it where what the signup shared is not found.
    why: TroubleKind,
    failure: Failure,
}

impl Lost {
    /// By this failure. `answer_was_lost`: Meta may have used the code up for a try of ours whose
    /// answer did not come.
    fn to(failure: Failure, answer_was_lost: bool) -> Self {
        let why = match failure.meaning.kind {
            ours @ (TroubleKind::OurConfiguration | TroubleKind::Unknown) => ours,
            // What Meta calls used then was used by us.
            TroubleKind::CodeExpired if !answer_was_lost => TroubleKind::CodeExpired,
            _ => TroubleKind::ExchangeFailed,
        };
        Self { why, failure }
    }
}

/// Asks Meta, again while the code lives. One try is made in any case: the browser's
/// clock may be wrong. A try that hangs ends in time for another one.
async fn ask(ctx: &Context, claimed: &Claimed<'_>) -> Result<AccessToken, Lost> {
    let Claimed { arrived, left, .. } = *claimed;
    let mut answer_was_lost = false;
    let mut time = ctx.timeouts.exchange_try;
    loop {
        let asked = ctx.graph.exchange_code(claimed.code, claimed.redirect_uri);
        let failure = match tokio::time::timeout(time, asked).await {
            Ok(Ok(token)) => return Ok(token),
            Ok(Err(error)) => Failure::from_graph(&error),
            // It may have used the code up: the next try tells.
            Err(_) => Failure::from_graph(&GraphError::NoAnswer(format!("in {time:?}"))),
        };
        tracing::warn!(error = %failure.text, "the exchange failed");
        answer_was_lost |= failure.ambiguous;
        let pause = failure.meaning.wait.unwrap_or(PAUSE);
        let rest = left.saturating_sub(arrived.elapsed() + pause);
        if failure.meaning.class != Class::Transient || rest.is_zero() {
            return Err(Lost::to(failure, answer_was_lost));
        }
        tokio::time::sleep(pause).await;
        time = ctx.timeouts.exchange_try.min(rest);
    }
}

/// Stores what the exchange came to.
async fn finish(ctx: &Context, record: &Record, answer: Result<AccessToken, Lost>) -> Taken {
    let sealed = answer.and_then(|token| {
        let secret = secrecy::ExposeSecret::expose_secret(&token.access_token);
        let sealed = ctx.sealer.seal(&record.id, Kind::Token, secret);
        sealed
            .map(|sealed| (sealed, token.expires_in))
            .map_err(|error| {
                let kind = TroubleKind::OurConfiguration;
                let text = error.to_string();
                Lost::to(Failure::found(Class::Configuration, kind, text), false)
            })
    });
    // Where it is given up we are told of it as of any trouble. Before that it may be saved, and
    // hits every customer all the same.
    if let Err(lost) = &sealed
        && lost.why.is_ours()
        && ctx.recover_wait().is_some()
    {
        metrics::trouble_met(lost.why, Step::Exchange);
        tracing::error!(onboarding = %record.id, reference = %record.reference,
            error = %lost.failure.text, "someone must act");
    }
    let began = Instant::now();
    loop {
        let stored = ctx.ledger.change(record, |record, now| {
            // Given up meanwhile: a token that nobody wants is not kept.
            if !record.is_running() && record.journal.in_doubt.is_none() {
                return Err(UnexpectedCode);
            }
            Ok((vec![apply(record, &sealed, now, ctx)], ()))
        });
        match stored.await {
            // The code is used up, and the token is nowhere else.
            Err(ChangeError::Store(error)) if began.elapsed() < STORE_PATIENCE => {
                tracing::error!(%error, "a token can't be stored yet");
                tokio::time::sleep(STORE_PAUSE).await;
            }
            stored => return stored.map(|(record, ())| record),
        }
    }
}

/// There is a token: what comes after the exchange is next.
pub(super) fn exchanged(
    record: &mut Record,
    sealed: String,
    expires_in: Option<i64>,
    now: UnixMillis,
) {
    record.token_sealed = Some(sealed);
    record.stage = Stage::Finalizing;
    record.journal.begin_anew(Exchanged {
        at: now,
        expires_at: expires_in
            .filter(|seconds| *seconds > 0)
            .map(|seconds| UnixMillis(now.0.saturating_add(seconds.saturating_mul(1000)))),
    });
}

fn apply(
    record: &mut Record,
    sealed: &Result<(String, Option<i64>), Lost>,
    now: UnixMillis,
    ctx: &Context,
) -> Note {
    match sealed {
        Ok((sealed, expires_in)) => {
            exchanged(record, sealed.clone(), *expires_in, now);
            Note::new("step", "Exchange: done")
        }
        // Whatever it was, the code can't be tried again, and the signup is complete at Meta.
        Err(lost) => {
            record.lose_code(lost.why, now, ctx.recover_wait());
            let why = lost.why;
            Note::new(
                "failed",
                format!("Exchange: {why:?}: {}", lost.failure.text),
            )
        }
    }
}

/// Takes a session message that came without a code: merged while the number is not
/// chosen; noted, and waited for its code, where none came yet.
pub async fn take_message(
    ctx: &Context,
    record: &Record,
    finish: &Finish,
) -> Result<Record, StoreError> {
    let changed = ctx.ledger.change(record, |record, now| {
        let journal = &mut record.journal;
        if journal.assets.is_some() {
            return Ok::<_, std::convert::Infallible>((
                vec![Note::new("message", "came late, and is not needed")],
                (),
            ));
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
    });
    match changed.await {
        Ok((record, ())) => Ok(record),
        Err(ChangeError::Store(error)) => Err(error),
        // It was there a moment ago, and onboardings are not deleted.
        Err(ChangeError::NotFound) => Ok(record.clone()),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

//! The code becomes a business token. This happens inside the request that brought the
//! code, as it lives 30 seconds, and the code is never stored. One that is lost is
//! [recovered](crate::recover).

use crate::telemetry::metrics;
use std::time::{Duration, Instant};

use contract::onboarding::{Step, TroubleKind};
use contract::secret::SignupCode;
use contract::signup::{CodeReport, Finish};
use contract::time::UnixMillis;

use crate::context::Context;
use crate::graph::limits::urgent;
use crate::ledger::ChangeError;
use crate::ledger::transitions::recovering_from;
use crate::random;
use crate::seal::Kind;
use crate::store::StoreError;
use onboarding::meta::errors::Class;
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::AccessToken;
use onboarding::outcome::StepFailure;
use onboarding::record::{AuditEntry, Record};
use onboarding::signup::{UnexpectedCode, claim, exchanged, message};

/// Between two tries while the code lives.
const PAUSE: Duration = Duration::from_millis(300);

/// A store that is not there is waited for this long with a token in hand.
const STORE_PATIENCE: Duration = Duration::from_secs(20);

/// Between two tries to store it.
const STORE_PAUSE: Duration = Duration::from_millis(500);

/// The attempt after a hand-over of a code, or why the code was not used.
pub(crate) type HandOverResult = Result<Record, ChangeError<UnexpectedCode>>;

/// A code that this request exchanges.
pub(crate) struct ClaimedCode<'a> {
    pub code: &'a SignupCode,
    /// When it came here.
    pub arrived: Instant,
    /// How long it may still be exchanged from then on.
    pub left: Duration,
    /// Where Meta's full page came back to; none of a code from Meta's window.
    pub redirect_uri: Option<&'a str>,
}

/// What the same code twice is known by.
pub(crate) fn digest(code: &SignupCode) -> String {
    random::sha256_hex(code.expose().as_bytes())
}

/// Takes a code from Meta's window: exchanges it unless it, or another one, is being exchanged
/// already.
pub async fn take_code(ctx: &Context, record: &Record, report: &CodeReport) -> HandOverResult {
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
    let claimed = ClaimedCode {
        code: &report.code,
        arrived,
        left: ctx.timeouts.code_valid.saturating_sub(age),
        redirect_uri: None,
    };
    exchange(ctx, &record, &claimed).await
}

/// Exchanges a code that was claimed, and stores what came of it.
pub(crate) async fn exchange(
    ctx: &Context,
    record: &Record,
    claimed: &ClaimedCode<'_>,
) -> HandOverResult {
    let exchanged = async {
        let answer = urgent(ask(ctx, claimed)).await;
        let outcome = if answer.is_ok() { "done" } else { "failed" };
        metrics::step_took("Exchange", outcome, claimed.arrived.elapsed());
        finish(ctx, record, answer).await
    };
    ctx.recorded(&record.id, exchanged).await
}

/// A code that was not exchanged. Its signup is complete at Meta all the same.
#[derive(Clone, Debug)]
struct LostCode {
    /// Why, as the customer is told it where what the signup shared is not found.
    why: TroubleKind,
    failure: StepFailure,
}

impl LostCode {
    /// By this failure. `answer_was_lost`: Meta may have used the code up for a try of ours whose
    /// answer did not come.
    fn to(failure: StepFailure, answer_was_lost: bool) -> Self {
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
async fn ask(ctx: &Context, claimed: &ClaimedCode<'_>) -> Result<AccessToken, LostCode> {
    let ClaimedCode { arrived, left, .. } = *claimed;
    let mut answer_was_lost = false;
    let mut time = ctx.timeouts.exchange_try;
    loop {
        let asked = ctx.graph.exchange_code(claimed.code, claimed.redirect_uri);
        let failure = match tokio::time::timeout(time, asked).await {
            Ok(Ok(token)) => return Ok(token),
            Ok(Err(error)) => StepFailure::from_graph(&error),
            // It may have used the code up: the next try tells.
            Err(_) => StepFailure::from_graph(&GraphError::NoAnswer(format!("in {time:?}"))),
        };
        tracing::warn!(error = %failure.text, "the exchange failed");
        answer_was_lost |= failure.ambiguous;
        let pause = failure.meaning.wait.unwrap_or(PAUSE);
        let rest = left.saturating_sub(arrived.elapsed() + pause);
        if failure.meaning.class != Class::Transient || rest.is_zero() {
            return Err(LostCode::to(failure, answer_was_lost));
        }
        tokio::time::sleep(pause).await;
        time = ctx.timeouts.exchange_try.min(rest);
    }
}

/// Stores what the exchange came to.
async fn finish(
    ctx: &Context,
    record: &Record,
    answer: Result<AccessToken, LostCode>,
) -> HandOverResult {
    let sealed = answer.and_then(|token| {
        let secret = secrecy::ExposeSecret::expose_secret(&token.access_token);
        let sealed = ctx.sealer.seal(&record.id, Kind::Token, secret);
        sealed
            .map(|sealed| (sealed, token.expires_in))
            .map_err(|error| {
                let kind = TroubleKind::OurConfiguration;
                let text = error.to_string();
                LostCode::to(StepFailure::found(Class::Configuration, kind, text), false)
            })
    });
    // Where it is given up we are told of it as of any trouble. Before that it may be saved, and
    // hits every customer all the same.
    if let Err(lost) = &sealed
        && lost.why.is_ours()
        && ctx.recover_wait().is_some()
    {
        recovering_from(lost.why, Step::Exchange);
        tracing::error!(onboarding = %record.id, reference = %record.reference,
            error = %lost.failure.text, "someone must act");
    }
    let began = Instant::now();
    loop {
        let stored = ctx.ledger.change(record, |record, now| {
            // Given up meanwhile: a token that nobody wants is not kept.
            if !record.is_running() && record.step_log.in_doubt.is_none() {
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

fn apply(
    record: &mut Record,
    sealed: &Result<(String, Option<i64>), LostCode>,
    now: UnixMillis,
    ctx: &Context,
) -> AuditEntry {
    match sealed {
        Ok((sealed, expires_in)) => {
            exchanged(record, sealed.clone(), *expires_in, now);
            AuditEntry::new("step", "Exchange: done")
        }
        // Whatever it was, the code can't be tried again, and the signup is complete at Meta.
        Err(lost) => {
            record.lose_code(lost.why, now, ctx.recover_wait());
            let why = lost.why;
            AuditEntry::new(
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
    let changed = ctx
        .ledger
        .change(record, |record, now| message(record, finish, now));
    match changed.await {
        Ok((record, ())) => Ok(record),
        Err(ChangeError::Store(error)) => Err(error),
        // It was there a moment ago, and onboardings are not deleted.
        Err(ChangeError::NotFound) => Ok(record.clone()),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

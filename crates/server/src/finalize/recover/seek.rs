//! The look for what a signup shared, and what follows.

use contract::time::UnixMillis;

use super::decide::{Candidate, Claim, Doubt, decide};
use super::facts;
use crate::clock;
use crate::config::pace::millis;
use crate::finalize::exchange::exchanged;
use crate::finalize::journal::Recovered;
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::finalize::{Context, StepError};
use crate::graph::errors::{Class, meaning};
use crate::seal::Kind;
use crate::store::StoreError;

/// Nothing was taken up.
#[derive(Debug, thiserror::Error)]
pub(super) enum Missed {
    /// It is not certain that anything is this attempt's.
    #[error("{0}")]
    Doubt(#[from] Doubt),
    /// Meta, or we, could not.
    #[error("{0}")]
    Step(#[from] StepError),
    /// It is not set up here.
    #[error("recovery is off")]
    Off,
}

/// Looks once. What is not found in time is not looked for any more.
pub(in crate::finalize) async fn look(ctx: &Context, record: &Record) -> Result<(), StoreError> {
    let missed = match take_up(ctx, record).await {
        Ok(()) | Err(Missed::Step(StepError::Overtaken)) => return Ok(()),
        Err(Missed::Step(StepError::Store(error))) => return Err(error),
        Err(missed) => missed,
    };
    tracing::info!(reference = %record.reference, %missed, "what was shared is not found yet");
    let error = match &missed {
        Missed::Step(StepError::Graph(error)) => Some(meaning(error)),
        _ => None,
    };
    let hint = error.and_then(|meaning| meaning.wait);
    let pause = ctx.pace.recover_poll.max(hint.unwrap_or_default());
    let changed = ctx.ledger.change(record, |record, now| {
        let Some(seeking) = &mut record.journal.seeking else {
            return Err(StepError::Overtaken);
        };
        let end = UnixMillis(seeking.since.0 + millis(ctx.pace.recover_wait));
        if now < end && !matches!(missed, Missed::Off) {
            seeking.next_at = UnixMillis(now.0 + millis(pause)).min(end);
            return Ok((vec![], false));
        }
        let why = seeking.why;
        record.give_up_code(why);
        let note = format!("Exchange: {why:?}, and what was shared is not found: {missed}");
        Ok((vec![Note::new("failed", note)], true))
    });
    match changed.await {
        Ok((record, true)) => {
            if error.is_some_and(|meaning| meaning.class == Class::Configuration) {
                tracing::error!(reference = %record.reference, error = %missed,
                    "a lost code can't be recovered: our configuration at Meta");
            }
            Ok(())
        }
        Ok(_) | Err(ChangeError::Refused(_) | ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Store(error)) => Err(error),
    }
}

/// Takes up what this attempt's signup shared, if that is certain: the onboarding goes on as
/// if its code had been exchanged.
pub(super) async fn take_up(ctx: &Context, record: &Record) -> Result<(), Missed> {
    let (_, system) = ctx.meta.recovery().ok_or(Missed::Off)?;
    let found = find(ctx, record).await?;
    let portfolio = &found.business_id;
    let token = ctx.graph.fetch_business_token(portfolio, system).await;
    let token = token.map_err(StepError::from)?;
    let secret = secrecy::ExposeSecret::expose_secret(&token.access_token);
    let sealed = ctx.sealer.seal(&record.id, Kind::Token, secret);
    let sealed = sealed.map_err(StepError::from)?;
    let seen = record.version;
    let changed = ctx.ledger.change(record, |record, now| {
        // It was decided on what was so then.
        if record.version != seen {
            return Err(StepError::Overtaken);
        }
        exchanged(record, sealed.clone(), token.expires_in, now);
        record.journal.hinted_at = None;
        record.journal.recovered = Some(Recovered {
            waba_id: found.waba_id.clone(),
            business_id: found.business_id.clone(),
            shared_at: found.at,
        });
        let note = format!(
            "Exchange: without its code, by WABA {} that portfolio {} shared at {}",
            found.waba_id, found.business_id, found.at.0
        );
        Ok((vec![Note::new("recovered", note)], ()))
    });
    match changed.await {
        Ok(_) => Ok(()),
        Err(ChangeError::Refused(error)) => Err(error.into()),
        Err(ChangeError::Store(error)) => Err(StepError::from(error).into()),
        Err(ChangeError::NotFound) => Err(StepError::Overtaken.into()),
    }
}

/// By what Meta told; else by what it lists.
async fn find(ctx: &Context, record: &Record) -> Result<Candidate, Missed> {
    let (ours, token) = ctx.meta.recovery().ok_or(Missed::Off)?;
    let told = facts::told(ctx, token, record).await?;
    match certain(ctx, record, &told) {
        Err(Doubt::NothingShared) => {
            let listed = facts::listed(ctx, (ours, token), record).await?;
            Ok(certain(ctx, record, &listed)?)
        }
        decided => Ok(decided?),
    }
}

fn certain(ctx: &Context, record: &Record, among: &[Candidate]) -> Result<Candidate, Doubt> {
    let claim = Claim::of(record);
    let (longest, code_wait) = (ctx.pace.signup_longest, ctx.pace.code_wait);
    decide(&claim, among, clock::now(), longest, code_wait).cloned()
}

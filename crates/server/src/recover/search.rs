//! The look for what a signup shared, and what follows.

use std::convert::Infallible;
use std::time::Duration;

use contract::ids::{BusinessId, WabaId};
use contract::onboarding::NumberChoice;
use contract::signup::BrowserEvent;
use contract::time::UnixMillis;

use crate::clock;
use crate::context::{Context, StepError};
use crate::ledger::ChangeError;
use crate::recover::candidates;
use crate::seal::Kind;
use crate::store::StoreError;
use crate::telemetry::metrics;
use crate::telemetry::metrics::Recovery;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::types::Number;
use onboarding::ownership::{Candidate, OwnershipClaim, OwnershipDoubt, OwnershipVerdict, decide};
use onboarding::record::{AuditEntry, Record};
use onboarding::recovery::{is_of_window, window_gone};
use onboarding::signup::exchanged;
use onboarding::step_log::{RecoveredSignup, SignupSearch};
use onboarding::timeouts::millis;

/// The pause between searches is longer by this factor where a window only closed than where a code
/// was lost.
const SILENT_PAUSE_FACTOR: u32 = 3;

/// Why an attempt was not resumed from what its signup shared.
#[derive(Debug, thiserror::Error)]
pub(crate) enum RecoveryError {
    /// It is not certain that anything is this attempt's.
    #[error("{0}")]
    Doubt(#[from] OwnershipDoubt),
    /// What our team named is not shared with us, does not hold the number, or the number is
    /// connected for another account.
    #[error("the WABA {0} that our team named can't be taken up")]
    NotByTeam(WabaId),
    /// Meta, or our store, failed.
    #[error("{0}")]
    Step(#[from] StepError),
    /// Recovery is not set up here.
    #[error("recovery is off")]
    Off,
}

/// A WABA that is an attempt's.
struct SharedSignup {
    waba_id: WabaId,
    business_id: BusinessId,
    at: UnixMillis,
    how: Recovery,
}

/// What a search did for an attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RecoveryOutcome {
    /// It goes on, as if its code had been exchanged.
    Resumed,
    /// Its customer is asked for a code that is sent to the number.
    AsksForProof,
}

/// What a search found.
enum SearchResult {
    Its(SharedSignup),
    /// The number in it, whose holder decides.
    Holders(Box<Number>, WabaId, OwnershipDoubt),
}

/// The browser tells how Meta's window ended, or seems to have: what it may have shared is looked for,
/// where that is without a word. Whether there is something to be done.
pub async fn after_window(
    ctx: &Context,
    record: &Record,
    event: &BrowserEvent,
) -> Result<bool, StoreError> {
    if !is_of_window(event) {
        return Ok(false);
    }
    let changed = ctx.ledger.change(record, |record, now| {
        let recovers = ctx.meta.recovery().is_some();
        let begins = window_gone(record, event, now, &ctx.timeouts, recovers);
        Ok::<_, Infallible>((vec![], begins))
    });
    match changed.await {
        Ok((_, begins)) => Ok(begins),
        Err(ChangeError::NotFound) => Ok(false),
        Err(ChangeError::Store(error)) => Err(error),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

/// Searches once for what the signup shared. What is not found in time is given up.
pub async fn search_once(ctx: &Context, record: &Record) -> Result<(), StoreError> {
    let missed = match resume_from_share(ctx, record).await {
        Ok(_) | Err(RecoveryError::Step(StepError::Overtaken)) => return Ok(()),
        Err(RecoveryError::Step(StepError::Store(error))) => return Err(error),
        Err(missed) => missed,
    };
    tracing::info!(reference = %record.reference, %missed, "what was shared is not found yet");
    let error = match &missed {
        RecoveryError::Step(StepError::Graph(error)) => Some(meaning(error)),
        _ => None,
    };
    let hint = error.and_then(|meaning| meaning.wait);
    let final_word = matches!(missed, RecoveryError::Off | RecoveryError::NotByTeam(_));
    let changed = ctx.ledger.change(record, |record, now| {
        let Some(seeking) = &mut record.step_log.seeking else {
            return Err(StepError::Overtaken);
        };
        let longest = UnixMillis(seeking.since.0 + millis(ctx.timeouts.recover_wait));
        let end = seeking.until.unwrap_or(longest);
        if now < end && !final_word {
            let pause = pause(ctx, seeking).max(hint.unwrap_or_default());
            seeking.next_at = UnixMillis(now.0 + millis(pause)).min(end);
            return Ok((vec![], None));
        }
        let why = seeking.why;
        record.give_up_code(why);
        let told = why.map_or_else(|| "the window closed".to_owned(), |why| format!("{why:?}"));
        let note = format!("Exchange: {told}, and what was shared is not found: {missed}");
        Ok((vec![AuditEntry::new("failed", note)], Some(why)))
    });
    match changed.await {
        Ok((record, Some(why))) => {
            metrics::recovery(match why {
                Some(_) => Recovery::GivenUp,
                None => Recovery::Nothing,
            });
            if why.is_some() {
                tracing::warn!(reference = %record.reference, %missed,
                    "a signup whose code was lost is not recovered");
            }
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

fn pause(ctx: &Context, seeking: &SignupSearch) -> Duration {
    match seeking.why {
        Some(_) => ctx.timeouts.recover_poll,
        None => ctx.timeouts.recover_poll * SILENT_PAUSE_FACTOR,
    }
}

/// Resumes the attempt from what its signup shared, if that is certain: the onboarding goes on as
/// if its code had been exchanged. Where it is in doubt, the number's holder is asked.
pub(crate) async fn resume_from_share(
    ctx: &Context,
    record: &Record,
) -> Result<RecoveryOutcome, RecoveryError> {
    match find(ctx, record).await? {
        SearchResult::Its(found) => {
            resume(ctx, record, &found).await?;
            Ok(RecoveryOutcome::Resumed)
        }
        SearchResult::Holders(number, waba, doubt) => {
            ask_for_proof(ctx, record, &number, &waba, doubt).await?;
            Ok(RecoveryOutcome::AsksForProof)
        }
    }
}

async fn resume(ctx: &Context, record: &Record, found: &SharedSignup) -> Result<(), RecoveryError> {
    let (_, system) = ctx.meta.recovery().ok_or(RecoveryError::Off)?;
    let portfolio = &found.business_id;
    let token = ctx.graph.fetch_business_token(portfolio, system).await;
    let token = token.map_err(StepError::from)?;
    let secret = secrecy::ExposeSecret::expose_secret(&token.access_token);
    let sealed = ctx.sealer.seal(&record.id, Kind::Token, secret);
    let sealed = sealed.map_err(StepError::from)?;
    let note = format!(
        "Exchange: without its code, by WABA {} that portfolio {} shared at {}",
        found.waba_id, found.business_id, found.at.0
    );
    change(ctx, record, |record, now| {
        exchanged(record, sealed.clone(), token.expires_in, now);
        record.step_log.hinted_at = None;
        record.step_log.recovered = Some(RecoveredSignup {
            waba_id: found.waba_id.clone(),
            business_id: found.business_id.clone(),
            shared_at: found.at,
        });
        AuditEntry::new("recovered", note.clone())
    })
    .await?;
    metrics::recovery(found.how);
    // It is this account's, for any look of another one that comes before the next step.
    let wabas = [found.waba_id.clone()];
    let store = &ctx.store;
    let noted = store.note_granted(&record.account, &wabas, clock::now());
    Ok(noted.await.map_err(StepError::from)?)
}

async fn ask_for_proof(
    ctx: &Context,
    record: &Record,
    number: &Number,
    waba: &WabaId,
    doubt: OwnershipDoubt,
) -> Result<(), RecoveryError> {
    // As they named it: its name at Meta is for whoever holds it.
    let choice = NumberChoice {
        id: number.id.clone(),
        display_phone_number: Some(record.number.to_string()),
        verified_name: None,
    };
    let note =
        format!("Exchange: WABA {waba} is in doubt, and a code to the number decides: {doubt}");
    change(ctx, record, |record, now| {
        record.ask_holder(choice.clone(), now);
        AuditEntry::new("in doubt", note.clone())
    })
    .await?;
    metrics::recovery(Recovery::InDoubt);
    tracing::warn!(reference = %record.reference, %waba, %doubt,
        "whose a signup is, is in doubt: a code to the number decides, or our team does");
    Ok(())
}

/// Changes the record, unless it is not what was decided on any more.
async fn change(
    ctx: &Context,
    record: &Record,
    mut how: impl FnMut(&mut Record, UnixMillis) -> AuditEntry,
) -> Result<(), RecoveryError> {
    let seen = record.version;
    let changed = ctx.ledger.change(record, |record, now| {
        if record.version != seen {
            return Err(StepError::Overtaken);
        }
        Ok((vec![how(record, now)], ()))
    });
    match changed.await {
        Ok(_) => Ok(()),
        Err(ChangeError::Refused(error)) => Err(error.into()),
        Err(ChangeError::Store(error)) => Err(StepError::from(error).into()),
        Err(ChangeError::NotFound) => Err(StepError::Overtaken.into()),
    }
}

/// Searches by our team's word; else by Meta's webhooks; else by Meta's list of shared WABAs.
async fn find(ctx: &Context, record: &Record) -> Result<SearchResult, RecoveryError> {
    let (ours, token) = ctx.meta.recovery().ok_or(RecoveryError::Off)?;
    let seeking = record.step_log.seeking.as_ref();
    if let Some(waba_id) = seeking.and_then(|seeking| seeking.by_team.clone()) {
        let known = candidates::named_by_team(ctx, token, record, &waba_id).await?;
        let Some((business_id, at)) = known else {
            return Err(RecoveryError::NotByTeam(waba_id));
        };
        let how = Recovery::ByTeam;
        return Ok(SearchResult::Its(SharedSignup {
            waba_id,
            business_id,
            at,
            how,
        }));
    }
    let reported = candidates::from_webhooks(ctx, token, record).await?;
    match search_result(ctx, record, &reported) {
        Err(OwnershipDoubt::NothingShared) => {
            let listed = candidates::from_listing(ctx, (ours, token), record).await?;
            Ok(search_result(ctx, record, &listed)?)
        }
        decided => Ok(decided?),
    }
}

fn search_result(
    ctx: &Context,
    record: &Record,
    among: &[Candidate],
) -> Result<SearchResult, OwnershipDoubt> {
    let claim = OwnershipClaim::of(record);
    let (longest, code_wait) = (ctx.timeouts.signup_longest, ctx.timeouts.code_wait);
    Ok(
        match decide(&claim, among, clock::now(), longest, code_wait)? {
            OwnershipVerdict::Its(found) => SearchResult::Its(SharedSignup {
                waba_id: found.waba_id.clone(),
                business_id: found.business_id.clone(),
                at: found.at,
                how: match claim.holds_number {
                    true => Recovery::Proven,
                    false => Recovery::Found,
                },
            }),
            OwnershipVerdict::Holders {
                found,
                number,
                doubt,
            } => SearchResult::Holders(Box::new(number.clone()), found.waba_id.clone(), doubt),
        },
    )
}

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
use crate::recover::facts;
use crate::seal::Kind;
use crate::store::StoreError;
use crate::telemetry::metrics;
use crate::telemetry::metrics::Recovery;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::types::Number;
use onboarding::ownership::{Candidate, Claim, Doubt, Verdict, decide};
use onboarding::record::{Note, Record};
use onboarding::recovery::{is_of_window, window_gone};
use onboarding::signup::exchanged;
use onboarding::step_log::{Recovered, Seeking};
use onboarding::timeouts::millis;

/// A window that only closed is looked after less often than a code that was lost.
const SILENT_PAUSES: u32 = 3;

/// Nothing was taken up.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Missed {
    /// It is not certain that anything is this attempt's.
    #[error("{0}")]
    Doubt(#[from] Doubt),
    /// What our team named is not shared with us, does not hold the number, or the number is
    /// connected for another account.
    #[error("the WABA {0} that our team named can't be taken up")]
    NotByTeam(WabaId),
    /// Meta, or we, could not.
    #[error("{0}")]
    Step(#[from] StepError),
    /// It is not set up here.
    #[error("recovery is off")]
    Off,
}

/// A WABA that is an attempt's.
struct Found {
    waba_id: WabaId,
    business_id: BusinessId,
    at: UnixMillis,
    how: Recovery,
}

/// What became of an attempt that was looked after.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TakenUp {
    /// It goes on, as if its code had been exchanged.
    GoesOn,
    /// Its customer is asked for a code that is sent to the number.
    Asks,
}

/// What a look came to.
enum Seen {
    Its(Found),
    /// The number in it, whose holder decides.
    Holders(Box<Number>, WabaId, Doubt),
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

/// Looks once. What is not found in time is not looked for any more.
pub async fn look(ctx: &Context, record: &Record) -> Result<(), StoreError> {
    let missed = match take_up(ctx, record).await {
        Ok(_) | Err(Missed::Step(StepError::Overtaken)) => return Ok(()),
        Err(Missed::Step(StepError::Store(error))) => return Err(error),
        Err(missed) => missed,
    };
    tracing::info!(reference = %record.reference, %missed, "what was shared is not found yet");
    let error = match &missed {
        Missed::Step(StepError::Graph(error)) => Some(meaning(error)),
        _ => None,
    };
    let hint = error.and_then(|meaning| meaning.wait);
    let final_word = matches!(missed, Missed::Off | Missed::NotByTeam(_));
    let changed = ctx.ledger.change(record, |record, now| {
        let Some(seeking) = &mut record.journal.seeking else {
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
        Ok((vec![Note::new("failed", note)], Some(why)))
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

fn pause(ctx: &Context, seeking: &Seeking) -> Duration {
    match seeking.why {
        Some(_) => ctx.timeouts.recover_poll,
        None => ctx.timeouts.recover_poll * SILENT_PAUSES,
    }
}

/// Takes up what this attempt's signup shared, if that is certain: the onboarding goes on as
/// if its code had been exchanged. Where it is in doubt, the number's holder is asked.
pub(crate) async fn take_up(ctx: &Context, record: &Record) -> Result<TakenUp, Missed> {
    match find(ctx, record).await? {
        Seen::Its(found) => {
            go_on(ctx, record, &found).await?;
            Ok(TakenUp::GoesOn)
        }
        Seen::Holders(number, waba, doubt) => {
            ask(ctx, record, &number, &waba, doubt).await?;
            Ok(TakenUp::Asks)
        }
    }
}

async fn go_on(ctx: &Context, record: &Record, found: &Found) -> Result<(), Missed> {
    let (_, system) = ctx.meta.recovery().ok_or(Missed::Off)?;
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
        record.journal.hinted_at = None;
        record.journal.recovered = Some(Recovered {
            waba_id: found.waba_id.clone(),
            business_id: found.business_id.clone(),
            shared_at: found.at,
        });
        Note::new("recovered", note.clone())
    })
    .await?;
    metrics::recovery(found.how);
    // It is this account's, for any look of another one that comes before the next step.
    let wabas = [found.waba_id.clone()];
    let store = &ctx.store;
    let noted = store.note_granted(&record.account, &wabas, clock::now());
    Ok(noted.await.map_err(StepError::from)?)
}

async fn ask(
    ctx: &Context,
    record: &Record,
    number: &Number,
    waba: &WabaId,
    doubt: Doubt,
) -> Result<(), Missed> {
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
        Note::new("in doubt", note.clone())
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
    mut how: impl FnMut(&mut Record, UnixMillis) -> Note,
) -> Result<(), Missed> {
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

/// By our team's word; else by what Meta told; else by what it lists.
async fn find(ctx: &Context, record: &Record) -> Result<Seen, Missed> {
    let (ours, token) = ctx.meta.recovery().ok_or(Missed::Off)?;
    let seeking = record.journal.seeking.as_ref();
    if let Some(waba_id) = seeking.and_then(|seeking| seeking.by_team.clone()) {
        let known = facts::named_by_team(ctx, token, record, &waba_id).await?;
        let Some((business_id, at)) = known else {
            return Err(Missed::NotByTeam(waba_id));
        };
        let how = Recovery::ByTeam;
        return Ok(Seen::Its(Found {
            waba_id,
            business_id,
            at,
            how,
        }));
    }
    let told = facts::told(ctx, token, record).await?;
    match seen(ctx, record, &told) {
        Err(Doubt::NothingShared) => {
            let listed = facts::listed(ctx, (ours, token), record).await?;
            Ok(seen(ctx, record, &listed)?)
        }
        decided => Ok(decided?),
    }
}

fn seen(ctx: &Context, record: &Record, among: &[Candidate]) -> Result<Seen, Doubt> {
    let claim = Claim::of(record);
    let (longest, code_wait) = (ctx.timeouts.signup_longest, ctx.timeouts.code_wait);
    Ok(
        match decide(&claim, among, clock::now(), longest, code_wait)? {
            Verdict::Its(found) => Seen::Its(Found {
                waba_id: found.waba_id.clone(),
                business_id: found.business_id.clone(),
                at: found.at,
                how: match claim.holds_number {
                    true => Recovery::Proven,
                    false => Recovery::Found,
                },
            }),
            Verdict::Holders {
                found,
                number,
                doubt,
            } => Seen::Holders(Box::new(number.clone()), found.waba_id.clone(), doubt),
        },
    )
}

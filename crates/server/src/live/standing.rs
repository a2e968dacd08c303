//! Whether a number still serves its account, as Meta says. An event of Meta's is a reason to
//! look, and no more: events come late, twice, and in no order.

use std::convert::Infallible;

use contract::ids::OnboardingId;
use contract::onboarding::{NumberReport, Stage};
use contract::wabas::NumberState;

use crate::finalize::apply::told_or_not;
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::finalize::{Context, StepError};
use crate::graph::GraphError;
use crate::graph::errors::{Class, meaning};
use crate::graph::types::Number;
use crate::jobs::Job;
use crate::store::standing::StoredNumber;

/// "API Permission Denied", "Permissions error" ("Error codes").
const NOT_PERMITTED: [i64; 2] = [10, 200];

/// What a look at Meta says.
#[derive(Clone, Debug)]
pub enum Standing {
    /// The number is there for us.
    Here(Box<Number>),
    /// We have no access to it any more. Why.
    Gone(String),
}

/// Looks. An error is that Meta does not say.
pub async fn look(ctx: &Context, seen: &StoredNumber) -> Result<Standing, StepError> {
    let record = brought_by(ctx, seen).await?;
    if record.token_sealed.is_none() {
        return Ok(Standing::Gone("its token is not kept any more".to_owned()));
    }
    let token = ctx.token(&record)?;
    let info = ctx.graph.debug_token(&token).await?;
    if info.is_refused() {
        return Ok(Standing::Gone("Meta refuses the token".to_owned()));
    }
    let granted = info.grants(&seen.waba);
    if granted == Some(false) {
        let gone = "the token does not grant the WABA any more";
        return Ok(Standing::Gone(gone.to_owned()));
    }
    match ctx.graph.number(&token, &seen.id).await {
        Ok(number) => Ok(Standing::Here(Box::new(number))),
        // That our app may not do a thing is no word about one number, unless the token
        // names no WABA either.
        Err(error) if is_gone(&error) || (granted.is_none() && is_not_permitted(&error)) => {
            Ok(Standing::Gone(error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

/// The attempt that brought the number.
pub(super) async fn brought_by(ctx: &Context, seen: &StoredNumber) -> Result<Record, StepError> {
    let record = ctx.store.onboarding(&seen.onboarding).await?;
    record.ok_or(StepError::Overtaken)
}

/// Whether the object, or the token, is gone for us.
pub(super) fn is_gone(error: &GraphError) -> bool {
    meaning(error).class == Class::Lost
}

fn is_not_permitted(error: &GraphError) -> bool {
    let fault = error.fault();
    fault.is_some_and(|fault| NOT_PERMITTED.contains(&fault.code))
}

/// Looks, and stores what follows: a number that does not serve its account any more needs
/// reconnecting, and one that does again is connected.
pub async fn settle(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    // One that leaves has its own job, which looks itself.
    if seen.state == NumberState::Leaving {
        return Ok(());
    }
    match look(ctx, seen).await? {
        Standing::Gone(why) => needs_reconnecting(ctx, seen, &why).await,
        Standing::Here(number) if number.is_unregistered() => {
            refresh(ctx, seen, &number.report()).await?;
            let status = told_or_not(number.status.as_deref());
            let why = format!("it is not registered: {status}");
            needs_reconnecting(ctx, seen, &why).await
        }
        Standing::Here(number) => {
            refresh(ctx, seen, &number.report()).await?;
            if seen.state == NumberState::NeedsReconnecting && number.is_registered() {
                connected_again(ctx, seen).await?;
            }
            Ok(())
        }
    }
}

async fn needs_reconnecting(
    ctx: &Context,
    seen: &StoredNumber,
    why: &str,
) -> Result<(), StepError> {
    let to = NumberState::NeedsReconnecting;
    if seen.state != NumberState::NeedsReconnecting && ctx.store.set_standing(seen, to).await? {
        let told = format!("needs reconnecting: {why}");
        note(ctx, &seen.onboarding, Note::new("standing", told)).await?;
    }
    Ok(())
}

/// Who took our app off the WABA ended its webhooks too.
async fn connected_again(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    let token = ctx.token(&brought_by(ctx, seen).await?)?;
    ctx.graph.subscribe_app(&token, &seen.waba).await?;
    if ctx.store.set_standing(seen, NumberState::Connected).await? {
        let told = Note::new("standing", "connected again");
        note(ctx, &seen.onboarding, told).await?;
        ctx.jobs.push(Job::Follow(seen.onboarding.clone())).await?;
    }
    Ok(())
}

/// Stores how Meta reports the number now.
async fn refresh(
    ctx: &Context,
    seen: &StoredNumber,
    report: &NumberReport,
) -> Result<(), StepError> {
    ctx.store.refresh_number(&seen.account, report).await?;
    let record = brought_by(ctx, seen).await?;
    let Stage::Connected(known) = &record.stage else {
        return Ok(());
    };
    if known.number == *report {
        return Ok(());
    }
    change(ctx, &seen.onboarding, |record| {
        if let Stage::Connected(known) = &mut record.stage {
            known.number = report.clone();
        }
        let told = format!(
            "status {}, quality {}",
            told_or_not(report.status.as_deref()),
            told_or_not(report.quality_rating.as_deref())
        );
        vec![Note::new("check", told)]
    })
    .await
}

/// Adds a line to the story.
pub(super) async fn note(ctx: &Context, of: &OnboardingId, note: Note) -> Result<(), StepError> {
    change(ctx, of, |_| vec![note.clone()]).await
}

/// Changes the attempt that brought a number.
pub(crate) async fn change(
    ctx: &Context,
    id: &OnboardingId,
    mut how: impl FnMut(&mut Record) -> Vec<Note>,
) -> Result<(), StepError> {
    let changed = ctx
        .ledger
        .change_by_id(id, |record, _| Ok::<_, Infallible>((how(record), ())));
    match changed.await {
        Ok(_) | Err(ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Store(error)) => Err(error.into()),
        Err(ChangeError::Refused(never)) => match never {},
    }
}

/// The mark of a person whom Meta knows by this id for our app.
pub fn granter(ctx: &Context, user_id: &str) -> String {
    use hmac::Mac;
    use secrecy::ExposeSecret;
    let mut mac = crate::seal::hmac_sha256(ctx.meta.app_secret.expose_secret().as_bytes());
    mac.update(b"granter/");
    mac.update(user_id.as_bytes());
    crate::random::hex(&mac.finalize().into_bytes())
}

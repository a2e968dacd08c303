//! Meta says that the number is live, and it is noted as the account's.

use contract::onboarding::{Arrival, Step, TroubleKind};
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use crate::steps::number_owner;
use crate::steps::number_owner::Ownership;
use crate::steps::renewal;
use crate::steps::report;
use crate::steps::report::unless_silent;
use crate::store::numbers::NewNumber;
use onboarding::coexistence::is_coexistence;
use onboarding::follow_up;
use onboarding::meta::errors::Class;
use onboarding::meta::types::Number;
use onboarding::observed::{AccountAge, ServingOrigin};
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::record::Record;
use onboarding::step_log::{Assets, Confirmation};
use onboarding::watch::first_look;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let Some(number) = live(ctx, record, assets, &token).await? else {
        return Ok(Outcome::Failed(StepFailure::found(
            Class::Transient,
            TroubleKind::MetaUnavailable,
            "not live yet",
        )));
    };
    let whose = number_owner::of(ctx, record, &number.id, record.written()).await?;
    if let Some(stopped) = whose.stops() {
        return Ok(stopped);
    }
    let lost = match whose {
        Ownership::Lost(lost) => Some(lost),
        _ => None,
    };
    if let Some(lost) = &lost
        && !number_owner::take_over(ctx, lost).await?
    {
        return Ok(Outcome::Failed(number_owner::elsewhere()));
    }
    // Before anything else is asked: a number that has moved is its account's, and no other
    // account's, whatever becomes of the rest.
    let inspected = record.step_log.inspect.as_ref();
    let access_until = record.step_log.access_until();
    let (mut waba_name, mut made) = (assets.waba_name.clone(), assets.made);
    if waba_name.is_none() || made == AccountAge::NotSaid {
        let info = unless_silent(ctx.graph.waba(&token, &assets.waba_id).await);
        made = crate::steps::assets::made(ctx, record, info.as_ref()).await?;
        waba_name = waba_name.or(info.and_then(|info| info.name));
    }
    let new = NewNumber {
        account: &record.account,
        waba: &assets.waba_id,
        waba_name: waba_name.as_deref(),
        written: record.written(),
        onboarding: &record.id,
        report: &record.reported(&number),
        granter: inspected.and_then(|seen| seen.granter.as_deref()),
        access_until,
        next_look_at: first_look(access_until, clock::now(), &ctx.timeouts),
    };
    if !ctx.store.connect_number(new, clock::now()).await? {
        return Ok(Outcome::Failed(number_owner::elsewhere()));
    }
    number_owner::tell_others(ctx, record, lost.as_deref()).await?;
    renewal::supersede(ctx, record, &number.id).await?;
    // From before what is asked now: what Meta tells by itself meanwhile is newer.
    let at = clock::now();
    // No answer to these is no obstacle: the number is live in any case.
    let apps = report::apps(ctx, assets, &token).await;
    if let Some(apps) = &apps
        && !apps.iter().any(|app| report::delivers_to_us(ctx, app))
    {
        // The WABA's last other number has left DoubleTick meanwhile, or somebody changed where its
        // messages go.
        unless_silent(ctx.subscribe_app(&token, &assets.waba_id).await);
    }
    let other_apps = report::other_apps(ctx, apps);
    let health = unless_silent(report::health(ctx, assets, &token).await).flatten();
    let listed = report::listed(ctx, record, assets, &token).await;
    let listed = unless_silent(listed).flatten();
    let mut found = onboarding::report::found(record, &number, other_apps, health, listed)?;
    found.connected.waba_name = waba_name;
    found.made = made;
    let health = found.connected.health.as_ref();
    let confirmed = Confirmation {
        at,
        can_send: health.and_then(|health| health.can_send.clone()),
    };
    let outcome = Outcome::Confirmation(confirmed, Box::new(found));
    // As it is about to be: most numbers have nothing to wait for.
    let mut then = record.clone();
    then.apply(Step::Confirm, outcome.clone(), at, &ctx.timeouts);
    if let Some(due) = follow_up::due(&then, &ctx.timeouts) {
        ctx.store.look_by(&number.id, due).await?;
    }
    Ok(outcome)
}

/// Whether it is live, as far as Meta tells. Where it does not, what it did stands: it registered
/// the number, or keeps it on the Business App.
fn is_connected(record: &Record, number: &Number) -> bool {
    let stays = is_coexistence(record, number.is_on_biz_app, number.is_live());
    // One that stays on the Business App is on no platform of its own.
    if number.is_live() || (stays && number.is_registered()) {
        return true;
    }
    number.live().is_none() && (stays || is_by_register(record))
}

/// Whether it serves us as we registered it.
fn is_by_register(record: &Record) -> bool {
    let came = record.step_log.cut_over.as_ref();
    came.is_some_and(|came| match came.served {
        Some(served) => served == ServingOrigin::ByRegister,
        None => came.arrival == Arrival::Registered,
    })
}

/// The number, once it is live and has the PIN that it was registered with. Meta takes a moment.
async fn live(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Number>, StepError> {
    let mut live = None;
    for look in 0..ctx.timeouts.confirm_polls.max(1) {
        if look > 0 {
            tokio::time::sleep(ctx.timeouts.confirm_poll).await;
        }
        let number = ctx.graph.number(token, &assets.number.id).await?;
        if is_connected(record, &number) {
            let wants_pin = number.is_pin_enabled == Some(false) && is_by_register(record);
            live = Some(number);
            if !wants_pin {
                break;
            }
        }
    }
    Ok(live)
}

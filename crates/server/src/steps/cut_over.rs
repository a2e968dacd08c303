//! The number is registered: the point of no return, unless we join another provider on it.
//! Which of the two it was is told by what Meta reports afterwards ([`onboarding::arrival`]).
//!
//! Look before each act: a number that is live already is done, whatever happened to
//! our request. That a cut-over is about to be asked is stored before it is asked, and
//! Meta is asked at most three times a day for one number.

use contract::onboarding::{Need, Step, TroubleKind, VerificationPurpose, Whereabouts};
use contract::secret::Pin;
use onboarding::renewal::would_move;
use secrecy::{ExposeSecret, SecretString};

use crate::clock;
use crate::context::{Context, StepError};
use crate::random;
use crate::seal::Kind;
use crate::steps::register_limit::{count, limit};
use crate::steps::report::unless_silent;
use crate::steps::{coexist, deregister, platform_ready, renewal};
use onboarding::arrival::Evidence;
use onboarding::coexistence::{is_coexistence, not_on_the_app};
use onboarding::meta::errors::{Ask, Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::types::Number;
use onboarding::observed::ServingOrigin;
use onboarding::outcome::Absence;
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::patience;
use onboarding::record::{AuditEntry, Record};
use onboarding::schedule;
use onboarding::step_log::{Assets, CutOver, PinOrigin};
use onboarding::timeouts::millis;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let seen = match ctx.graph.number(&token, &assets.number.id).await {
        Err(error) if patience::is_absence(&error) => {
            let missing = StepFailure::from_graph(&error);
            return Ok(Outcome::absent(Absence::Unexpected, missing));
        }
        seen => seen?,
    };
    if is_coexistence(record, seen.is_on_biz_app, seen.is_live()) {
        return coexist::run(ctx, record, assets, &token).await;
    }
    if seen.is_on_business_app() {
        return Ok(failed(TroubleKind::OnBusinessApp, "on the Business App"));
    }
    if let Some(stopped) = not_on_the_app(record, &seen, clock::now(), &ctx.timeouts) {
        return Ok(stopped);
    }
    if seen.is_live() {
        return match record.step_log.register_asked_at {
            Some(_) => registered(ctx, record, assets).await,
            // What is known of how it came stands.
            None => match renewal::arrival(ctx, record, assets).await? {
                Some(arrival) => Ok(Outcome::CutOver(CutOver {
                    at: clock::now(),
                    phone_number_id: assets.number.id.clone(),
                    arrival,
                    served: None,
                })),
                None if assets.was_live => Ok(served(record, assets, ServingOrigin::AtFirstLook)),
                None => Ok(served(record, assets, ServingOrigin::WithoutUs)),
            },
        };
    }
    if would_move(record) {
        let why = "the number is not live, so that it would be registered anew";
        return Ok(failed(TroubleKind::RenewalMoves, why));
    }
    if let Some(at) = record.step_log.register_asked_at
        && clock::now().0 < at.0.saturating_add(millis(ctx.timeouts.register_pause))
    {
        // Meta may be about to do it still. A few seconds of its trouble must not spend the
        // day's cut-overs, nor tell that the number is where it was.
        return Ok(Outcome::Failed(StepFailure::found(
            Class::Transient,
            TroubleKind::MetaUnavailable,
            "the cut-over that was asked has had no effect yet",
        )));
    }
    // What was asked before has had no effect, as the number is not live.
    let asked = record.step_log.register_asked_at.is_some();
    let due = schedule::is_due(record.cut_over, clock::now());
    let stopped = match seen.is_unverified() {
        true => Some(Outcome::Need(verify(&seen))),
        // Else it is counted when it is about to be asked.
        false if asked || !due => limit(ctx, record).await?,
        // Where Meta does not say whether it is verified, its answer to the cut-over does.
        false => None,
    };
    if let Some(stopped) = stopped {
        if asked {
            settle(ctx, record).await?;
        }
        return Ok(stopped);
    }
    // Of a number that was asked before, the hour was the customer's own: they went on by hand.
    let first = record.step_log.before.is_none();
    if first && schedule::is_missed(record.cut_over, clock::now()) {
        return Ok(failed(TroubleKind::TimeMissed, "its time has gone by"));
    }
    // Looked for everything first: what is in the way is better known now than at a quiet
    // hour that was set.
    if !asked && !due {
        return Ok(Outcome::NotYet);
    }
    if let Some(waits) = platform_ready::awaited(ctx, record).await? {
        return Ok(waits);
    }
    let pin = match intend(ctx, record, assets, seen.is_pin_enabled).await? {
        Intent::Ask(pin) => pin,
        Intent::Not(failure) => return Ok(Outcome::Failed(failure)),
    };
    match ctx.graph.register(&token, &assets.number.id, &pin).await {
        Ok(()) => registered(ctx, record, assets).await,
        // Meta may have done it, or is about to: the next tries look first.
        Err(error) if !is_refusal(&error) => Err(error.into()),
        // By a code that nobody knows it may have been done all the same.
        Err(error)
            if meaning(&error).class == Class::Unknown
                && has_become_live(ctx, assets, &token).await =>
        {
            tracing::warn!(%error, "the number is registered by what Meta called an error");
            registered(ctx, record, assets).await
        }
        Err(error) if deregister::is_wanted(record, &error) => {
            settle(ctx, record).await?;
            match deregister::complete(ctx, record, assets, &token).await? {
                None => again(ctx, record).await,
                Some(failure) => Ok(Outcome::Failed(failure)),
            }
        }
        Err(error) => {
            settle(ctx, record).await?;
            let failure = patient(ctx, StepFailure::from_graph(&error));
            Ok(refused(record, &seen, failure))
        }
    }
}

/// Looks for a while whether the number has become live.
async fn has_become_live(ctx: &Context, assets: &Assets, token: &SecretString) -> bool {
    for _ in 0..ctx.timeouts.confirm_polls.max(1) {
        tokio::time::sleep(ctx.timeouts.confirm_poll).await;
        let seen = ctx.graph.number(token, &assets.number.id).await;
        if unless_silent(seen).is_some_and(|number| number.is_live()) {
            return true;
        }
    }
    false
}

/// Runs the step once more, by what is stored now.
async fn again(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let record = ctx.store.onboarding(&record.id).await?;
    let record = record.ok_or(StepError::Overtaken)?;
    Box::pin(run(ctx, &record)).await
}

/// Whether the number is where it was, for certain: Meta's code says so.
fn is_refusal(error: &GraphError) -> bool {
    !error.is_ambiguous() && meaning(error).class != Class::AlreadySo
}

/// What passes by itself is not asked again sooner than where Meta's answer was lost: the day's
/// cut-overs are few.
fn patient(ctx: &Context, mut failure: StepFailure) -> StepFailure {
    if failure.meaning.class == Class::Transient {
        let wait = failure.meaning.wait.unwrap_or_default();
        failure.meaning.wait = Some(wait.max(ctx.timeouts.register_pause));
    }
    if failure.meaning.kind == TroubleKind::DeregistrationIncomplete {
        // Deregistering it once more has not helped, and nobody here can do more.
        tracing::error!(error = %failure.text, "Meta's support must complete a deregistration");
    }
    failure
}

/// The number serves us, and has come to in this way.
fn served(record: &Record, assets: &Assets, how: ServingOrigin) -> Outcome {
    let evidence = Evidence::of(record, assets, how);
    tracing::info!(onboarding = %record.id, %evidence, "the number serves us");
    Outcome::CutOver(CutOver {
        at: clock::now(),
        phone_number_id: assets.number.id.clone(),
        arrival: evidence.arrival(),
        served: Some(how),
    })
}

fn failed(kind: TroubleKind, text: &str) -> Outcome {
    Outcome::Failed(StepFailure::found(Class::Customer, kind, text))
}

fn verify(number: &Number) -> Need {
    Need::VerifyNumber {
        purpose: VerificationPurpose::Registration,
        number: number.choice(),
        sent: None,
        trouble: None,
    }
}

/// What Meta's refusal asks for.
fn refused(record: &Record, seen: &Number, failure: StepFailure) -> Outcome {
    match failure.meaning.ask {
        Some(Ask::Pin) => Outcome::Need(Need::EnterPin {
            // A PIN that was made here says nothing of one that they typed.
            wrong: record.step_log.pin == Some(PinOrigin::Theirs),
        }),
        Some(Ask::Verification) => Outcome::Need(verify(seen)),
        None => Outcome::Failed(failure),
    }
}

/// Whether the cut-over may be asked now.
enum Intent {
    /// It is stored that it is about to be; with this PIN.
    Ask(Pin),
    /// It may not.
    Not(StepFailure),
}

/// Stores that the cut-over is about to be asked, and the PIN that it is asked with.
async fn intend(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    has_pin: Option<bool>,
) -> Result<Intent, StepError> {
    let (pin, origin) = match (&record.pin_sealed, record.step_log.pin) {
        (Some(sealed), Some(origin)) => (ctx.sealer.open(&record.id, Kind::Pin, sealed)?, origin),
        _ => (SecretString::from(random::six_digits()), PinOrigin::Ours),
    };
    let sealed = ctx
        .sealer
        .seal(&record.id, Kind::Pin, pin.expose_secret())?;
    let parsed = Pin::parse(pin.expose_secret()).map_err(|_| StepError::Missing(Step::CutOver))?;
    // Counted first: one too many in the count is safe, one too few is not.
    if let Some(failure) = count(ctx, record, assets).await? {
        return Ok(Intent::Not(failure));
    }
    ctx.amend(record, |now_is, now| {
        let asked_at = now_is.step_log.register_asked_at;
        // Another process asked, or another time was set, while we looked.
        let overtaken = asked_at != record.step_log.register_asked_at;
        if overtaken || (asked_at.is_none() && !schedule::is_due(now_is.cut_over, now)) {
            return Err(StepError::Overtaken);
        }
        // A try that had no effect on the number may have had one on its PIN.
        if now_is.step_log.before.is_none() {
            now_is.step_log.pin_before = has_pin;
        }
        if asked_at.is_none() {
            now_is.step_log.before = Some(assets.before.clone());
        }
        now_is.pin_sealed = Some(sealed.clone());
        now_is.step_log.pin = Some(origin);
        now_is.step_log.register_asked_at = Some(now);
        now_is.whereabouts = Whereabouts::Moving;
        Ok(AuditEntry::new("register", "about to be asked"))
    })
    .await?;
    Ok(Intent::Ask(parsed))
}

/// The number serves us, by what we asked.
async fn registered(ctx: &Context, record: &Record, assets: &Assets) -> Result<Outcome, StepError> {
    ctx.store.settle_registers(&record.id, clock::now()).await?;
    Ok(served(record, assets, ServingOrigin::ByRegister))
}

/// What was asked has had no effect, as we now know: the number is where it was.
async fn settle(ctx: &Context, record: &Record) -> Result<(), StepError> {
    ctx.store.settle_registers(&record.id, clock::now()).await?;
    ctx.amend(record, |record, _| {
        record.step_log.register_asked_at = None;
        record.whereabouts = record.home();
        Ok(AuditEntry::new(
            "register",
            "has no effect: the number is where it was",
        ))
    })
    .await
}

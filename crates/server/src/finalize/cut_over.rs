//! The number is registered: the point of no return, unless we join another provider on it.
//! Which of the two it was is told by what Meta reports afterwards ([`super::arrival`]).
//!
//! Look before each act: a number that is live already is done, whatever happened to
//! our request. That a cut-over is about to be asked is stored before it is asked, and
//! Meta is asked at most three times a day for one number.

use contract::onboarding::{Arrival, Need, Step, TroubleKind, VerificationPurpose, Whereabouts};
use contract::secret::Pin;
use contract::time::UnixMillis;
use secrecy::{ExposeSecret, SecretString};

use super::arrival::{Evidence, Served};
use super::coexistence::{is_coexistence, not_on_the_app};
use super::journal::{Assets, CutOver, PinOrigin, SyncDone};
use super::outcome::{Failure, Outcome};
use super::patience::{self, Absence};
use super::record::{Note, Record};
use super::report::unless_silent;
use super::{Context, StepError, deregister, ownership, renewal, schedule};
use crate::clock;
use crate::config::timeouts::millis;
use crate::graph::GraphError;
use crate::graph::errors::{Ask, Class, Meaning, meaning};
use crate::graph::types::{Number, Sync};
use crate::random;
use crate::seal::Kind;
use crate::store::registers::{RegisterAttempt, RegisterLimits, Reservation};

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Runs the step.
pub(super) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.journal.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let token = ctx.token(record)?;
    let seen = match ctx.graph.number(&token, &assets.number.id).await {
        Err(error) if patience::is_absence(&error) => {
            let missing = Failure::from_graph(&error);
            return Ok(Outcome::absent(Absence::Unexpected, missing));
        }
        seen => seen?,
    };
    if is_coexistence(record, seen.is_on_biz_app, seen.is_live()) {
        return coexist(ctx, record, assets, &token).await;
    }
    if seen.is_on_business_app() {
        return Ok(failed(TroubleKind::OnBusinessApp, "on the Business App"));
    }
    if let Some(stopped) = not_on_the_app(record, &seen, clock::now(), &ctx.timeouts) {
        return Ok(stopped);
    }
    if seen.is_live() {
        return match record.journal.register_asked_at {
            Some(_) => registered(ctx, record, assets).await,
            // What is known of how it came stands.
            None => match renewal::arrival(ctx, record, assets).await? {
                Some(arrival) => Ok(Outcome::CutOver(CutOver {
                    at: clock::now(),
                    phone_number_id: assets.number.id.clone(),
                    arrival,
                    served: None,
                })),
                None if assets.was_live => Ok(served(record, assets, Served::AtFirstLook)),
                None => Ok(served(record, assets, Served::WithoutUs)),
            },
        };
    }
    if renewal::would_move(record) {
        let why = "the number is not live, so that it would be registered anew";
        return Ok(failed(TroubleKind::RenewalMoves, why));
    }
    if let Some(at) = record.journal.register_asked_at
        && clock::now().0 < at.0.saturating_add(millis(ctx.timeouts.register_pause))
    {
        // Meta may be about to do it still. A few seconds of its trouble must not spend the
        // day's cut-overs, nor tell that the number is where it was.
        return Ok(Outcome::Failed(Failure::found(
            Class::Transient,
            TroubleKind::MetaUnavailable,
            "the cut-over that was asked has had no effect yet",
        )));
    }
    // What was asked before has had no effect, as the number is not live.
    let asked = record.journal.register_asked_at.is_some();
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
    let first = record.journal.before.is_none();
    if first && schedule::is_missed(record.cut_over, clock::now()) {
        return Ok(failed(TroubleKind::TimeMissed, "its time has gone by"));
    }
    // Looked for everything first: what is in the way is better known now than at a quiet
    // hour that was set.
    if !asked && !due {
        return Ok(Outcome::NotYet);
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
            let failure = patient(ctx, Failure::from_graph(&error));
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
fn patient(ctx: &Context, mut failure: Failure) -> Failure {
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
fn served(record: &Record, assets: &Assets, how: Served) -> Outcome {
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
    Outcome::Failed(Failure::found(Class::Customer, kind, text))
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
fn refused(record: &Record, seen: &Number, failure: Failure) -> Outcome {
    match failure.meaning.ask {
        Some(Ask::Pin) => Outcome::Need(Need::EnterPin {
            // A PIN that was made here says nothing of one that they typed.
            wrong: record.journal.pin == Some(PinOrigin::Theirs),
        }),
        Some(Ask::Verification) => Outcome::Need(verify(seen)),
        None => Outcome::Failed(failure),
    }
}

/// Whether Meta was asked too often today for this number.
async fn limit(ctx: &Context, record: &Record) -> Result<Option<Outcome>, StepError> {
    let since = UnixMillis(clock::now().0 - DAY_MS);
    let asked = ctx.store.registers_since(record.written(), since).await?;
    Ok(match asked.first() {
        Some(oldest) if asked.len() >= ctx.timeouts.registers_per_day => {
            Some(Outcome::Failed(too_many(*oldest, since)))
        }
        _ => None,
    })
}

fn too_many(oldest: UnixMillis, since: UnixMillis) -> Failure {
    let kind = TroubleKind::TooManyRegistrations;
    let mut failure = Failure::found(Class::Customer, kind, "asked too often today");
    let free_in = u64::try_from(oldest.0 - since.0).unwrap_or(0);
    failure.meaning = Meaning {
        wait: Some(std::time::Duration::from_millis(free_in)),
        ..failure.meaning
    };
    failure
}

/// Whether the cut-over may be asked now.
enum Intent {
    /// It is stored that it is about to be; with this PIN.
    Ask(Pin),
    /// It may not.
    Not(Failure),
}

/// Stores that the cut-over is about to be asked, and the PIN that it is asked with.
async fn intend(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    has_pin: Option<bool>,
) -> Result<Intent, StepError> {
    let (pin, origin) = match (&record.pin_sealed, record.journal.pin) {
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
        let asked_at = now_is.journal.register_asked_at;
        // Another process asked, or another time was set, while we looked.
        let overtaken = asked_at != record.journal.register_asked_at;
        if overtaken || (asked_at.is_none() && !schedule::is_due(now_is.cut_over, now)) {
            return Err(StepError::Overtaken);
        }
        // A try that had no effect on the number may have had one on its PIN.
        if now_is.journal.before.is_none() {
            now_is.journal.pin_before = has_pin;
        }
        if asked_at.is_none() {
            now_is.journal.before = Some(assets.before.clone());
        }
        now_is.pin_sealed = Some(sealed.clone());
        now_is.journal.pin = Some(origin);
        now_is.journal.register_asked_at = Some(now);
        now_is.whereabouts = Whereabouts::Moving;
        Ok(Note::new("register", "about to be asked"))
    })
    .await?;
    Ok(Intent::Ask(parsed))
}

/// Counts a call that Meta counts, or says why it may not be made now.
pub(super) async fn count(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
) -> Result<Option<Failure>, StepError> {
    let now = clock::now();
    let limits = RegisterLimits {
        since: UnixMillis(now.0 - DAY_MS),
        most: ctx.timeouts.registers_per_day,
        under_way_after: UnixMillis(now.0 - millis(ctx.timeouts.register_pause)),
    };
    let attempt = RegisterAttempt {
        onboarding: &record.id,
        account: &record.account,
        number: &assets.number.id,
        written: record.written(),
    };
    Ok(
        match ctx.store.reserve_register(attempt, limits, now).await? {
            Reservation::Granted => None,
            Reservation::TooMany(oldest) => Some(too_many(oldest, limits.since)),
            Reservation::UnderWay => Some(Failure::found(
                Class::Transient,
                TroubleKind::MetaUnavailable,
                "another attempt has asked for this number's cut-over",
            )),
            Reservation::OwnedByOtherAccount => Some(ownership::elsewhere()),
        },
    )
}

/// The number serves us, by what we asked.
async fn registered(ctx: &Context, record: &Record, assets: &Assets) -> Result<Outcome, StepError> {
    ctx.store.settle_registers(&record.id, clock::now()).await?;
    Ok(served(record, assets, Served::ByRegister))
}

/// What was asked has had no effect, as we now know: the number is where it was.
async fn settle(ctx: &Context, record: &Record) -> Result<(), StepError> {
    ctx.store.settle_registers(&record.id, clock::now()).await?;
    ctx.amend(record, |record, _| {
        record.journal.register_asked_at = None;
        record.whereabouts = record.home();
        Ok(Note::new(
            "register",
            "has no effect: the number is where it was",
        ))
    })
    .await
}

/// A number that stays on the Business App is not registered; contacts and messages
/// are asked for, once each.
async fn coexist(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Outcome, StepError> {
    for (sync, done) in [
        (Sync::AppState, SyncDone::AppState),
        (Sync::History, SyncDone::History),
    ] {
        if record.journal.synced.contains(&done) {
            continue;
        }
        let told = match ctx.graph.smb_app_data(token, &assets.number.id, sync).await {
            Ok(()) => "asked for".to_owned(),
            Err(error) if error.is_lost_token() => return Err(error.into()),
            Err(error) if meaning(&error).class == Class::Transient => return Err(error.into()),
            // Meta does each once: one whose answer was lost is refused from then on. The number
            // serves us in any case.
            Err(error) => {
                tracing::warn!(%error, ?done, "not synchronized");
                format!("refused: {error}")
            }
        };
        ctx.amend(record, |record, _| {
            record.journal.synced.push(done);
            Ok(Note::new("sync", format!("{done:?} {told}")))
        })
        .await?;
    }
    Ok(Outcome::CutOver(CutOver {
        at: clock::now(),
        phone_number_id: assets.number.id.clone(),
        arrival: Arrival::Coexistence,
        served: None,
    }))
}

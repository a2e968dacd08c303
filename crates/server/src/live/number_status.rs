//! Whether a number still serves its account, as Meta says. Each number has a next look: once a
//! day while it is connected, more often while that is in doubt or it needs reconnecting. An event
//! of Meta's is a reason to look now, and no more: events come late, twice, and in no order.

use std::convert::Infallible;

use contract::ids::{OnboardingId, PhoneNumberId};
use contract::onboarding::{NumberReport, Stage};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState};

use super::follow;
use super::watch::{self, Known, News, Sight, Told, Verdict};
use crate::clock;
use crate::config::timeouts::millis;
use crate::finalize::apply::told_or_not;
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::finalize::{Context, StepError};
use crate::graph::GraphError;
use crate::graph::errors::{Class, meaning};
use crate::graph::token::{AccessEnd, TokenInfo};
use crate::graph::types::Number;
use crate::jobs::Next;
use crate::store::number_status::StoredNumber;
use crate::telemetry::metrics;

/// What the story's lines about it are called.
const STORY: &str = "number status";

/// More looks at once than webhooks and jobs make.
const MOST_RACES: u32 = 5;

/// "The business phone number has been deleted" ("Error codes").
const NUMBER_DELETED: i64 = 33;

/// "App not installed", "Expired" ("Graph API, Handle errors").
const APP_NOT_INSTALLED: i64 = 458;
const EXPIRED: [i64; 2] = [463, 467];

/// What one look at Meta says.
#[derive(Debug)]
pub struct Look {
    /// Whether the number serves.
    pub sight: Sight,
    /// When our access to it ends.
    end: AccessEnd,
    /// The number, where Meta shows it.
    pub number: Option<Number>,
    /// What was seen, for the story.
    pub words: String,
}

/// Runs the job: looks, and stores what follows.
pub async fn run(ctx: &Context, id: &PhoneNumberId) -> Result<Next, StepError> {
    if let Some(seen) = ctx.store.number(id).await? {
        follow::check_if_due(ctx, &seen).await?;
    }
    // As it is after that.
    if let Some(seen) = ctx.store.number(id).await? {
        settle(ctx, &seen).await?;
    }
    // The sweep finds it when its next look is due.
    Ok(Next::Done)
}

/// Runs the job of an older version, which named the attempt.
pub async fn run_for(ctx: &Context, attempt: &OnboardingId) -> Result<Next, StepError> {
    let record = ctx.store.onboarding(attempt).await?;
    match record.and_then(|record| record.phone_number_id) {
        Some(number) => run(ctx, &number).await,
        None => Ok(Next::Done),
    }
}

/// Looks at a number now, whatever its time, as Meta has told something of it: where that names
/// what became of the number, it is remembered. That it is to be looked at is stored before: Meta's
/// trouble, or this process' end, puts the look off and no more.
pub async fn look_now(
    ctx: &Context,
    id: &PhoneNumberId,
    told: Option<LostReason>,
) -> Result<(), StepError> {
    for _ in 0..MOST_RACES {
        let Some(mut seen) = ctx.store.number(id).await? else {
            return Ok(());
        };
        if seen.state() == NumberState::Leaving {
            return Ok(());
        }
        let now = clock::now();
        if let Some(reason) = told {
            seen.known.watch.told = Some(Told { reason, at: now });
        }
        if ctx.store.set_number_status(&seen, &seen.known, now).await? {
            break;
        }
    }
    match ctx.store.number(id).await? {
        Some(seen) => settle(ctx, &seen).await,
        None => Ok(()),
    }
}

/// Looks, and stores what follows.
async fn settle(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    // One that leaves has its own job, which looks itself.
    if seen.state() == NumberState::Leaving {
        return Ok(());
    }
    match judged(ctx, seen).await {
        Ok((verdict, look)) => follow_verdict(ctx, seen, &verdict, &look).await,
        Err(StepError::Graph(error)) => {
            tracing::warn!(%error, number = %seen.id, "Meta does not say how a number stands");
            let (watch, next_look_at) = watch::silent(&seen.known, clock::now(), &ctx.timeouts);
            let known = Known {
                watch,
                ..seen.known.clone()
            };
            let store = &ctx.store;
            store.set_number_status(seen, &known, next_look_at).await?;
            Ok(())
        }
        Err(error) => Err(error),
    }
}

async fn judged(ctx: &Context, seen: &StoredNumber) -> Result<(Verdict, Look), StepError> {
    let look = look(ctx, seen).await?;
    let (now, jitter) = (clock::now(), rand::random::<f64>());
    let verdict = watch::judge(
        &seen.known,
        look.sight,
        look.end,
        now,
        jitter,
        &ctx.timeouts,
    );
    if verdict.news == Some(News::Back) {
        // Who took our app off the WABA ended its webhooks too.
        let token = ctx.token(&brought_by(ctx, seen).await?)?;
        ctx.graph.subscribe_app(&token, &seen.waba).await?;
    }
    Ok((verdict, look))
}

async fn follow_verdict(
    ctx: &Context,
    seen: &StoredNumber,
    verdict: &Verdict,
    look: &Look,
) -> Result<(), StepError> {
    if let (Sight::Serves | Sight::Unclear, Some(number)) = (look.sight, &look.number) {
        refresh(ctx, seen, &number.report()).await?;
    }
    let (store, known) = (&ctx.store, &verdict.now_known);
    let next_look_at = with_follow_up(ctx, seen, verdict).await?;
    // Else another look has come first, and this one counts for nothing.
    if store.set_number_status(seen, known, next_look_at).await? {
        announce(ctx, seen, verdict, &look.words).await?;
    }
    Ok(())
}

/// What is followed of a number that has just come is looked at more often.
async fn with_follow_up(
    ctx: &Context,
    seen: &StoredNumber,
    verdict: &Verdict,
) -> Result<UnixMillis, StepError> {
    let at = verdict.next_look_at;
    if verdict.now_known.state != NumberState::Connected {
        return Ok(at);
    }
    let record = brought_by(ctx, seen).await?;
    let due = match record.stage {
        Stage::Connected(_) => follow::due(&record, &ctx.timeouts),
        // The outcome of its last step is about to be stored.
        _ => Some(UnixMillis(
            clock::now()
                .0
                .saturating_add(millis(ctx.timeouts.follow_min)),
        )),
    };
    Ok(due.map_or(at, |due| due.min(at)))
}

/// Tells what has changed: the customer, on every page that shows the number, and us.
async fn announce(
    ctx: &Context,
    seen: &StoredNumber,
    verdict: &Verdict,
    words: &str,
) -> Result<(), StepError> {
    let known = &verdict.now_known;
    let told = match verdict.news {
        None => return Ok(()),
        Some(News::Lost(reason)) => {
            tracing::warn!(number = %seen.id, ?reason, words, "a number needs reconnecting");
            metrics::number_status_changed(known.state, known.reason);
            format!("needs reconnecting ({reason:?}): {words}")
        }
        Some(News::Back) => {
            metrics::number_status_changed(known.state, known.reason);
            "connected again".to_owned()
        }
        Some(News::AccessEnds { days }) => {
            let end = known.access_until.map(clock::utc).unwrap_or_default();
            tracing::warn!(number = %seen.id, onboarding = %seen.onboarding, days, end,
                "our access to a number is about to end");
            format!("our access ends at {end}, in {days} day(s) or less")
        }
    };
    note_all(ctx, seen, &Note::new(STORY, told)).await
}

/// Adds a line to the story of every attempt that connected the number. By that each is shown anew,
/// with how the number stands.
pub async fn note_all(ctx: &Context, seen: &StoredNumber, told: &Note) -> Result<(), StepError> {
    note(ctx, &seen.onboarding, told.clone()).await?;
    for attempt in ctx.store.attempts_of(seen).await? {
        if attempt.id != seen.onboarding {
            note(ctx, &attempt.id, told.clone()).await?;
        }
    }
    Ok(())
}

/// Looks. An error is that Meta does not say.
///
/// What the token can do decides: whether the number can be read by it. What Meta says of the
/// token itself is asked beside that.
pub async fn look(ctx: &Context, seen: &StoredNumber) -> Result<Look, StepError> {
    let record = brought_by(ctx, seen).await?;
    if record.token_sealed.is_none() {
        return Ok(Look {
            sight: lost(LostReason::AccessTaken, true),
            end: AccessEnd::NotSaid,
            number: None,
            words: "its token is not kept any more".to_owned(),
        });
    }
    let token = ctx.token(&record)?;
    let number = ctx.graph.number(&token, &seen.id).await;
    let info = ctx.graph.debug_token(&token).await;
    let info = info
        .inspect_err(|error| tracing::warn!(%error, "Meta does not say how a token is"))
        .ok();
    let end = info.as_ref().map_or(AccessEnd::NotSaid, TokenInfo::ends);
    let (sight, words, number) = match number {
        Ok(number) => {
            let (sight, words) = of_number(&number);
            (sight, words, Some(number))
        }
        Err(error) => match of_refusal(seen, &error, info.as_ref(), end) {
            Some(sight) => (sight, error.to_string(), None),
            None => return Err(error.into()),
        },
    };
    Ok(Look {
        sight,
        end,
        number,
        words,
    })
}

const fn lost(reason: LostReason, certain: bool) -> Sight {
    Sight::Lost { reason, certain }
}

fn of_number(number: &Number) -> (Sight, String) {
    let sight = if number.is_registered() {
        Sight::Serves
    } else if number.is_unregistered() {
        lost(LostReason::NotRegistered, false)
    } else {
        // One that is banned is registered, and a word that Meta adds one day says nothing.
        Sight::Unclear
    };
    let status = told_or_not(number.status.as_deref());
    (sight, format!("its status is {status}"))
}

/// What it says of a number that Meta does not show it; `None` where it says nothing.
fn of_refusal(
    seen: &StoredNumber,
    error: &GraphError,
    info: Option<&TokenInfo>,
    end: AccessEnd,
) -> Option<Sight> {
    let fault = error.fault();
    let void = info.is_some_and(TokenInfo::is_refused);
    if void || error.is_lost_token() {
        let told = info.and_then(|info| info.error.as_ref()?.subcode);
        let subcode = fault
            .filter(|_| error.is_lost_token())
            .and_then(|fault| fault.subcode)
            .or(told);
        let end = end.at().or(seen.known.access_until);
        let over = end.is_some_and(|end| end <= clock::now());
        let reason = match subcode {
            Some(APP_NOT_INSTALLED) => LostReason::AppRemoved,
            Some(subcode) if EXPIRED.contains(&subcode) => LostReason::AccessExpired,
            _ if over => LostReason::AccessExpired,
            _ => LostReason::AccessTaken,
        };
        return Some(lost(reason, true));
    }
    if fault.is_some_and(|fault| fault.code == NUMBER_DELETED) {
        return Some(lost(LostReason::AccountDeleted, false));
    }
    if is_gone(error) {
        return Some(lost(LostReason::AccessTaken, false));
    }
    // That our app may not do a thing is no word about one number, unless the token does not grant
    // the WABA any more.
    let granted = info.and_then(|info| info.grants(&seen.waba));
    (error.is_not_permitted() && info.is_some() && granted != Some(true))
        .then_some(lost(LostReason::AccessTaken, false))
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

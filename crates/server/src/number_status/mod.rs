//! Whether a number still serves its account, as Meta says. Each number is polled: once a day while
//! it is connected, more often while that is in doubt or it needs reconnecting. An event of Meta's is
//! a reason to poll now, and no more: events come late, twice, and in no order.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`poll`] | what Meta says of a number, once |
//! | [`attempts`] | the attempts that brought a number |

pub mod attempts;
pub mod poll;

use attempts::{attempt_of, change, log_to_all};
use onboarding::follow_up;
use onboarding::time::utc;
use poll::{Poll, poll};

use contract::ids::PhoneNumberId;
use contract::onboarding::{NumberReport, Stage};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState};

use crate::clock;
use crate::context::{Context, StepError};
use crate::store::stored_number::StoredNumber;
use crate::telemetry::metrics;
use onboarding::record::AuditEntry;
use onboarding::report::told_or_not;
use onboarding::timeouts::millis;
use onboarding::watch;
use onboarding::watch::{KnownStatus, News, PollResult, Verdict, WebhookEvidence};

/// The kind of the audit log's lines about it.
const AUDIT_KIND: &str = "number status";

/// More looks at once than webhooks and jobs make.
const MOST_RACES: u32 = 5;

/// Looks at a number now, whatever its time, as Meta has told something of it: where that names
/// what became of the number, it is remembered. That it is to be looked at is stored before: Meta's
/// trouble, or this process' end, puts the look off and no more.
pub async fn poll_now(
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
            seen.known.watch.told = Some(WebhookEvidence { reason, at: now });
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

/// Polls, and stores what follows.
pub async fn settle(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    // One that leaves has its own job, which looks itself.
    if seen.state() == NumberState::Leaving {
        return Ok(());
    }
    match judged(ctx, seen).await {
        Ok((verdict, polled)) => follow_verdict(ctx, seen, &verdict, &polled).await,
        Err(StepError::Graph(error)) => {
            tracing::warn!(%error, number = %seen.id, "Meta does not say how a number stands");
            let (watch, next_look_at) = watch::silent(&seen.known, clock::now(), &ctx.timeouts);
            let known = KnownStatus {
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

async fn judged(ctx: &Context, seen: &StoredNumber) -> Result<(Verdict, Poll), StepError> {
    let polled = poll(ctx, seen).await?;
    let (now, jitter) = (clock::now(), rand::random::<f64>());
    let verdict = watch::judge(
        &seen.known,
        polled.sight,
        polled.end,
        now,
        jitter,
        &ctx.timeouts,
    );
    if verdict.news == Some(News::Back) {
        // Who took our app off the WABA ended its webhooks too.
        let token = ctx.token(&attempt_of(ctx, seen).await?)?;
        ctx.subscribe_app(&token, &seen.waba).await?;
    }
    Ok((verdict, polled))
}

async fn follow_verdict(
    ctx: &Context,
    seen: &StoredNumber,
    verdict: &Verdict,
    polled: &Poll,
) -> Result<(), StepError> {
    if let (PollResult::Serves | PollResult::Unclear, Some(number)) = (polled.sight, &polled.number)
    {
        refresh(ctx, seen, &number.report()).await?;
    }
    let (store, known) = (&ctx.store, &verdict.now_known);
    let next_look_at = with_follow_up(ctx, seen, verdict).await?;
    // Else another look has come first, and this one counts for nothing.
    if store.set_number_status(seen, known, next_look_at).await? {
        announce(ctx, seen, verdict, &polled.words).await?;
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
    let record = attempt_of(ctx, seen).await?;
    let due = match record.stage {
        Stage::Connected(_) => follow_up::due(&record, &ctx.timeouts),
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
            metrics::number_status_changed(known.state.name(), reason_label(known.reason));
            format!("needs reconnecting ({reason:?}): {words}")
        }
        Some(News::Back) => {
            metrics::number_status_changed(known.state.name(), reason_label(known.reason));
            "connected again".to_owned()
        }
        Some(News::AccessEnds { days }) => {
            let end = known.access_until.map(utc).unwrap_or_default();
            tracing::warn!(number = %seen.id, onboarding = %seen.onboarding, days, end,
                "our access to a number is about to end");
            format!("our access ends at {end}, in {days} day(s) or less")
        }
    };
    log_to_all(ctx, seen, &AuditEntry::new(AUDIT_KIND, told)).await
}

/// Stores how Meta reports the number now.
async fn refresh(
    ctx: &Context,
    seen: &StoredNumber,
    report: &NumberReport,
) -> Result<(), StepError> {
    ctx.store.refresh_number(&seen.account, report).await?;
    let record = attempt_of(ctx, seen).await?;
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
        vec![AuditEntry::new("check", told)]
    })
    .await
}

/// Why a number is lost, as metrics are labelled.
fn reason_label(reason: Option<LostReason>) -> &'static str {
    reason.map_or("none", LostReason::name)
}

//! What Meta's webhooks mean here. They are stored before they are answered (`http::webhooks`),
//! and acted on afterwards, by a job.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`owners`] | whose the fields of a body are, and what of it is stored: pure |
//! | [`read`] | what a body says: pure, and tolerant of what Meta adds |
//!
//! Meta delivers at least once, in no order, late: so an event is a reason to look at Meta, and
//! where there is nothing to look at, the event's own time decides.

pub mod owners;
pub mod read;

use crate::number_status::attempts;
use crate::recover;
use contract::ids::WabaId;
use contract::onboarding::Stage;
use contract::wabas::LostReason;
use tokio_util::sync::CancellationToken;

use crate::clock;
use crate::context::{Context, StepError};
use crate::jobs::Next;
use crate::number_status;
use crate::store::webhooks::Retention;
use onboarding::meta::errors::{Class, meaning};
use onboarding::record::AuditEntry;
use onboarding::step_log::TemplateNews;
use onboarding::template_news;
use onboarding::timeouts::{again_at, millis};
use read::{Body, Event};

/// Bytes of a body that is read beside what else there is to do.
const LARGE: usize = 64 * 1024;

/// Runs the job: acts on what was delivered under this hash. What it has not come to when the
/// server ends is the next one's, with all before it: to act twice on an event changes nothing.
pub async fn process(
    ctx: &Context,
    hash: &str,
    stop: &CancellationToken,
) -> Result<Next, StepError> {
    let Some(delivered) = ctx.store.unprocessed_webhook(hash).await? else {
        return Ok(Next::Done);
    };
    let Body { events, personal } = read_aside(delivered.body).await;
    let mut waits = false;
    for event in &events {
        if stop.is_cancelled() {
            return Ok(Next::At(clock::now()));
        }
        match act(ctx, event).await {
            Ok(()) => {}
            Err(StepError::Graph(error)) if meaning(&error).class == Class::Transient => {
                tracing::warn!(%error, ?event, "a webhook waits for Meta");
                waits = true;
            }
            Err(StepError::Store(error)) => return Err(error.into()),
            // Another try would come to the same.
            Err(error) => tracing::error!(%error, ?event, "a webhook can't be acted on"),
        }
    }
    let (now, timeouts) = (clock::now(), &ctx.timeouts);
    let since = delivered.received_at;
    if waits && now.0 - since.0 < millis(timeouts.webhook_patience) {
        return Ok(Next::At(again_at(
            since,
            now,
            timeouts.retry_min,
            timeouts.retry_max,
        )));
    }
    let keep = if personal {
        Retention::Hash
    } else {
        Retention::Body
    };
    ctx.store.webhook_processed(hash, keep, now).await?;
    Ok(Next::Done)
}

/// Reads a body. A large one takes a while, in which others must be served.
async fn read_aside(body: String) -> Body {
    match body.len() {
        ..LARGE => read::body(&body),
        _ => match tokio::task::spawn_blocking(move || read::body(&body)).await {
            Ok(read) => read,
            Err(error) => match error.try_into_panic() {
                Ok(panic) => std::panic::resume_unwind(panic),
                // The process ends.
                Err(_) => std::future::pending().await,
            },
        },
    }
}

async fn act(ctx: &Context, event: &Event) -> Result<(), StepError> {
    match event {
        Event::PartnerAdded { waba, owner, at } => {
            recover::partner_added(ctx, waba, owner.as_ref(), *at).await?;
            poll_numbers(ctx, waba, None).await
        }
        Event::Poll { waba, reason } => poll_numbers(ctx, waba, *reason).await,
        Event::Numbers(ids) => {
            for id in ids {
                number_status::poll_now(ctx, id, None).await?;
            }
            Ok(())
        }
        Event::Template(waba, news) => template(ctx, waba, news).await,
        Event::HistoryRefused(waba) => {
            let told = "the business shares no chats of before";
            for number in ctx.store.numbers_in(waba).await? {
                let note = AuditEntry::new("sync", told);
                attempts::log_to_all(ctx, &number, &note).await?;
            }
            Ok(())
        }
        Event::Unknown { field, event } => {
            tracing::info!(field, event, "a webhook that means nothing here");
            Ok(())
        }
    }
}

/// Polls the status of each of the WABA's numbers.
async fn poll_numbers(
    ctx: &Context,
    waba: &WabaId,
    reason: Option<LostReason>,
) -> Result<(), StepError> {
    for number in ctx.store.numbers_in(waba).await? {
        number_status::poll_now(ctx, &number.id, reason).await?;
    }
    Ok(())
}

/// What became of a template is told by the attempts that brought it along.
async fn template(ctx: &Context, waba: &WabaId, told: &TemplateNews) -> Result<(), StepError> {
    for number in ctx.store.numbers_in(waba).await? {
        attempts::change(ctx, &number.onboarding, |record| {
            if !template_news::hear(&mut record.step_log, told) {
                return vec![];
            }
            let step_log = &record.step_log;
            let confirmed = step_log.confirm.as_ref().map(|confirmed| confirmed.at);
            if let (Stage::Connected(known), Some(looked_at)) = (
                &mut record.stage,
                step_log.last_confirmed_live_at.or(confirmed),
            ) {
                template_news::tell(step_log, &mut known.templates, looked_at);
            }
            vec![AuditEntry::new(
                "template",
                format!("{} ({}): {}", told.name, told.language, told.status),
            )]
        })
        .await?;
    }
    Ok(())
}

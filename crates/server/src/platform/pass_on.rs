//! Meta's webhooks whose fields are the platform's are passed on to its address: byte for byte, with
//! Meta's own signature, so that the platform verifies them as if Meta had called. Each is stored,
//! sealed, before Meta is answered, and deleted when the platform has it. Retries with backoff go on as
//! long as Meta's own would.

use std::time::Duration;

use contract::time::UnixMillis;
use onboarding::timeouts::{again_at, millis};
use reqwest::header::CONTENT_TYPE;
use secrecy::ExposeSecret;

use crate::clock;
use crate::context::{Context, StepError};
use crate::jobs::Next;
use crate::outbound::NotDelivered;
use crate::seal::Kind;
use crate::store::StoreError;
use crate::store::passed_webhooks::PassedWebhook;
use crate::telemetry::metrics;

/// The header in which Meta signs a body.
pub const SIGNATURE: &str = "x-hub-signature-256";

/// Meta tries again for seven days ("Webhooks: Getting Started"): who relies on that gets no less.
const PATIENCE: Duration = Duration::from_secs(7 * 24 * 3600);

/// The longest wait between two attempts.
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// Stores a delivery for the platform, sealed. `ours` is what of its body is stored for ourselves, where
/// there is something for us in it.
/// Whether it is new.
pub async fn keep(
    ctx: &Context,
    hash: &str,
    body: &str,
    signature: &str,
    ours: Option<&str>,
) -> Result<bool, StepError> {
    let passed = PassedWebhook {
        body_sealed: ctx.sealer.seal(hash, Kind::Webhook, body)?,
        signature: signature.to_owned(),
        received_at: clock::now(),
    };
    let kept = ctx.store.keep_webhook_for_platform(hash, ours, &passed);
    Ok(kept.await?)
}

/// Runs the job: hands one delivery to the platform.
pub async fn run(ctx: &Context, hash: &str) -> Result<Next, StepError> {
    let Some(passed) = ctx.store.passed_webhook(hash).await? else {
        return Ok(Next::Done);
    };
    let Some(url) = &ctx.platform.meta_webhook_url else {
        return give_up(ctx, hash, "PLATFORM_META_WEBHOOK_URL is not set any more").await;
    };
    let body = ctx.sealer.open(hash, Kind::Webhook, &passed.body_sealed)?;
    let request = ctx
        .outbound
        .post(url)
        .timeout(ctx.timeouts.event_timeout)
        .header(CONTENT_TYPE, "application/json")
        .header(SIGNATURE, &passed.signature)
        .body(body.expose_secret().to_owned());
    let now = clock::now();
    match ctx.outbound.send(request).await {
        Ok(()) => {
            metrics::webhook_passed("delivered");
            ctx.store.webhook_passed(hash).await?;
            Ok(Next::Done)
        }
        Err(why) if now.0 - passed.received_at.0 < millis(PATIENCE) => {
            Ok(Next::At(retry(ctx, hash, &passed, &why, now).await?))
        }
        Err(why) => give_up(ctx, hash, &why.to_string()).await,
    }
}

async fn retry(
    ctx: &Context,
    hash: &str,
    passed: &PassedWebhook,
    why: &NotDelivered,
    now: UnixMillis,
) -> Result<UnixMillis, StoreError> {
    metrics::webhook_passed("retried");
    tracing::warn!(%why, "the platform does not take a webhook; it is sent again");
    let next = again_at(
        passed.received_at,
        now,
        ctx.timeouts.retry_min,
        LONGEST_WAIT,
    );
    let why = why.to_string();
    ctx.store.webhook_not_passed(hash, &why, Some(next)).await?;
    Ok(next)
}

async fn give_up(ctx: &Context, hash: &str, why: &str) -> Result<Next, StepError> {
    metrics::webhook_passed("dead");
    tracing::error!(
        why,
        "someone must act: a webhook of Meta's is not passed on to the platform"
    );
    ctx.store.webhook_not_passed(hash, why, None).await?;
    Ok(Next::Done)
}

//! Reads request bodies: each within a limit of size and a deadline, and all that are read at once
//! within one memory budget. Nothing else in the server reads a body.

use std::time::Duration;

use axum::body::{Body, Bytes, HttpBody};
use axum::extract::{FromRequest, Request};
use futures_util::StreamExt;

use crate::http::body_budget::{BodyError, Budget, BudgetShare};
use crate::http::error::{ApiError, ApiResult};
use crate::http::state::AppState;
use crate::telemetry::metrics;

/// Bytes that a browser's request may have. The largest real one is a code with its message.
pub const MOST_BYTES: usize = 64 * 1024;

/// Bytes that a delivery of Meta's may have: 3 MB at most ("Webhooks", WhatsApp).
pub const MOST_WEBHOOK_BYTES: usize = 3 * 1024 * 1024;

impl From<BodyError> for ApiError {
    fn from(refused: BodyError) -> Self {
        match refused {
            BodyError::TooLarge => Self::too_large(),
            BodyError::TooSlow => {
                metrics::body_refused("slow");
                Self::too_slow()
            }
            BodyError::NoBudget => {
                metrics::body_refused("no_room");
                Self::busy()
            }
            BodyError::Broken => contract::problem::Problem::BadRequest.into(),
        }
    }
}

/// A complete body, which counts against its budget until this is dropped.
#[derive(Debug)]
pub struct BufferedBody {
    pub bytes: Bytes,
    _share: BudgetShare,
}

/// Reads the body of a customer's request, or another small one.
pub async fn small(app: &AppState, body: Body) -> ApiResult<BufferedBody> {
    let bodies = &app.bodies;
    Ok(read(body, &bodies.customers, MOST_BYTES, bodies.time).await?)
}

/// Reads the body of a webhook.
pub async fn delivery(app: &AppState, body: Body) -> ApiResult<BufferedBody> {
    let bodies = &app.bodies;
    Ok(read(body, &bodies.webhooks, MOST_WEBHOOK_BYTES, bodies.time).await?)
}

async fn read(
    body: Body,
    budget: &Budget,
    most: usize,
    time: Duration,
) -> Result<BufferedBody, BodyError> {
    // A body whose declared length is too large is not even begun.
    if body.size_hint().lower() > u64::try_from(most).unwrap_or(u64::MAX) {
        return Err(BodyError::TooLarge);
    }
    let mut share = budget.share();
    let evicted = share.evicted.clone();
    let incoming = collect(body, &share, most);
    let bytes = tokio::select! {
        bytes = tokio::time::timeout(time, incoming) => bytes.unwrap_or(Err(BodyError::TooSlow))?,
        () = evicted.cancelled() => return Err(BodyError::NoBudget),
    };
    share.complete()?;
    Ok(BufferedBody {
        bytes,
        _share: share,
    })
}

async fn collect(body: Body, share: &BudgetShare, most: usize) -> Result<Bytes, BodyError> {
    let mut pieces = body.into_data_stream();
    let mut whole = Vec::new();
    while let Some(piece) = pieces.next().await {
        let piece = piece.map_err(|_| BodyError::Broken)?;
        if whole.len() + piece.len() > most {
            return Err(BodyError::TooLarge);
        }
        share.take(piece.len())?;
        whole.extend_from_slice(&piece);
    }
    Ok(whole.into())
}

/// A form of Meta's, whose signature is in it: so all of it is read, and it is small.
pub struct Form(pub BufferedBody);

impl FromRequest<AppState> for Form {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> ApiResult<Self> {
        let bodies = &app.bodies;
        let whole = read(
            request.into_body(),
            &bodies.webhooks,
            MOST_BYTES,
            bodies.time,
        );
        Ok(Self(whole.await?))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::io;

    use futures_util::stream;

    use super::*;

    const LONG: Duration = Duration::from_secs(60);

    fn trickle(bytes: usize) -> Body {
        let first = stream::once(async move { Ok::<_, io::Error>(vec![b'x'; bytes]) });
        Body::from_stream(first.chain(stream::pending()))
    }

    #[tokio::test]
    async fn the_oldest_that_is_still_coming_gives_way_and_nothing_stays_counted() {
        let budget = Budget::new(100);
        let held = {
            let budget = budget.clone();
            tokio::spawn(async move { read(trickle(80), &budget, 1000, LONG).await })
        };
        while budget.lock().used < 80 {
            tokio::task::yield_now().await;
        }
        let small = read(Body::from("x".repeat(60)), &budget, 1000, LONG).await;
        assert_eq!(held.await.unwrap().unwrap_err(), BodyError::NoBudget);
        let small = small.unwrap();
        assert_eq!(budget.lock().used, 60);
        // What is whole gives way to nobody.
        let more = read(Body::from("x".repeat(60)), &budget, 1000, LONG).await;
        assert_eq!(more.unwrap_err(), BodyError::NoBudget);
        drop(small);
        assert_eq!(budget.lock().used, 0);
        assert!(budget.lock().incoming.is_empty());
    }

    #[tokio::test]
    async fn a_body_ends_at_its_limit_and_at_its_time() {
        let budget = Budget::new(100);
        let large = read(Body::from("x".repeat(11)), &budget, 10, LONG).await;
        assert_eq!(large.unwrap_err(), BodyError::TooLarge);
        let unannounced = read(trickle(11), &budget, 10, LONG).await;
        assert_eq!(unannounced.unwrap_err(), BodyError::TooLarge);
        let slow = read(trickle(5), &budget, 10, Duration::from_millis(10)).await;
        assert_eq!(slow.unwrap_err(), BodyError::TooSlow);
        assert_eq!(budget.lock().used, 0);
    }
}

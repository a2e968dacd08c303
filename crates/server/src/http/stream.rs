//! Progress by server-sent events: the onboarding as it is, then as it becomes.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use axum_extra::extract::CookieJar;
use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use contract::problem::Problem;
use futures_util::stream::{Stream, StreamExt, unfold};
use tokio::time::{Instant, Interval, interval_at};

use super::error::ApiResult;
use super::guard::{Named, SignedIn};
use super::{AppState, observe, refusals, session};
use crate::hub::Changes;
use crate::store::Store;
use crate::store::accounts::AccountId;
use crate::telemetry::metrics::OpenStream;
use crate::{clock, random};

/// More often than the idle limit of common load balancers, which is a minute.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Follows an onboarding: events named `onboarding`, the first one at once.
#[utoipa::path(get, path = "/onboardings/{id}/stream", tag = "onboarding",
    params(("id" = String, Path)),
    responses((status = 200, content_type = "text/event-stream", body = Onboarding),
        refusals::Mine, refusals::Stored))]
pub async fn stream(
    State(app): State<AppState>,
    jar: CookieJar,
    SignedIn(account): SignedIn,
    Named(id): Named,
) -> ApiResult<Sse<impl Stream<Item = Result<Event, Infallible>>>> {
    let id = OnboardingId::new(id);
    // Listening first: nothing falls between this and the changes.
    let changes = app.hub.changes_of(&id);
    let store = app.runner.context().store.clone();
    let found = store.onboarding_of(&account.id, &id).await?;
    let first = found.ok_or(Problem::NotFound)?.view();
    observe::concerns(&id);
    let stop = app.stop.clone();
    // `SignedIn` has looked at it: there is one.
    let token = session::token(&jar, &app.web).unwrap_or_default();
    let look = app.runner.context().pace.session_look;
    let follower = Follower {
        changes,
        session: random::sha256_hex(token.as_bytes()),
        look: interval_at(Instant::now() + look, look),
        store,
        id,
        account: account.id,
        sent: first.version,
        first: Some(Box::new(first)),
        _counted: OpenStream::begin(),
    };
    let events = unfold(follower, |mut follower| async {
        let news = follower.next().await?;
        let event = Event::default().event("onboarding").json_data(&news);
        // Our own types always become JSON; if not, the stream ends.
        Some((Ok(event.ok()?), follower))
    });
    // A server that is to end must not wait for streams that have no end.
    let events = events.take_until(stop.cancelled_owned());
    Ok(Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE)))
}

/// Little is kept of each: there may be many.
struct Follower {
    store: Store,
    id: OnboardingId,
    account: AccountId,
    changes: Changes,
    /// The hash of the session that it was opened with.
    session: String,
    /// When the session is looked at.
    look: Interval,
    /// What is sent first.
    first: Option<Box<Onboarding>>,
    /// The version that was sent last.
    sent: i64,
    _counted: OpenStream,
}

impl Follower {
    /// What is newer than what was sent. `None` when the store does not answer, or the
    /// session has ended: the browser connects again, and is told.
    async fn next(&mut self) -> Option<Onboarding> {
        if let Some(first) = self.first.take() {
            return Some(*first);
        }
        loop {
            let news = tokio::select! {
                news = self.changes.next() => match news {
                    Some(news) => news.as_ref().clone(),
                    None => self.stored().await?,
                },
                _ = self.look.tick() => {
                    self.is_signed_in().await.then_some(())?;
                    continue;
                }
            };
            // Changes made at once may be announced in another order.
            if news.version > self.sent {
                self.sent = news.version;
                return Some(news);
            }
        }
    }

    /// Whether the session lives. A store that does not answer says nothing of it.
    async fn is_signed_in(&self) -> bool {
        let session = self.store.session(&self.session, clock::now()).await;
        session.map_or(true, |account| account.is_some())
    }

    async fn stored(&self) -> Option<Onboarding> {
        match self.store.onboarding_of(&self.account, &self.id).await {
            Ok(found) => found.map(|record| record.view()),
            Err(error) => {
                tracing::error!(%error, "a stream ends");
                None
            }
        }
    }
}

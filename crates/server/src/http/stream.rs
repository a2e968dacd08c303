//! Progress by server-sent events: the onboarding as it is, then as it becomes.

use std::convert::Infallible;
use std::time::Duration;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use axum_extra::extract::CookieJar;
use contract::onboarding::Onboarding;
use futures_util::stream::{Stream, StreamExt, unfold};
use tokio::time::{Interval, interval};

use super::guard::{self, AtMeta, Doer};
use super::{AppState, colleague, refusals};
use crate::finalize::record::Record;
use crate::hub::Changes;
use crate::telemetry::metrics::OpenStream;

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
    AtMeta { doer, record }: AtMeta,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stop = app.stop.clone();
    let follower = Follower {
        changes: app.hub.changes_of(&record.id),
        jar,
        doer,
        look: interval(app.runner.context().pace.session_look),
        app,
        record,
        sent: None,
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
    Sse::new(events).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

struct Follower {
    app: AppState,
    doer: Doer,
    /// As it was when this began.
    record: Record,
    changes: Changes,
    /// The cookies of the session that it was opened with.
    jar: CookieJar,
    /// When the session is looked at.
    look: Interval,
    /// The version that was sent last.
    sent: Option<i64>,
    _counted: OpenStream,
}

impl Follower {
    /// What is newer than what was sent. `None` when the store does not answer, or the
    /// session has ended: the browser connects again, and is told.
    async fn next(&mut self) -> Option<Onboarding> {
        loop {
            let news = match self.sent {
                // Listening has begun already, so nothing falls between this and the changes.
                None => self.stored().await,
                Some(_) => tokio::select! {
                    news = self.changes.next() => match news {
                        Some(news) => Some(news.as_ref().clone()),
                        None => self.stored().await,
                    },
                    _ = self.look.tick() => {
                        self.is_signed_in().await.then_some(())?;
                        continue;
                    }
                },
            }?;
            // Changes made at once may be announced in another order.
            if self.sent.is_none_or(|sent| news.version > sent) {
                self.sent = Some(news.version);
                return Some(self.doer.view(news));
            }
        }
    }

    /// Whether the session lives. A store that does not answer says nothing of it.
    async fn is_signed_in(&self) -> bool {
        match self.doer {
            Doer::Customer => {
                let account = guard::account(&self.app, &self.jar).await;
                account.map_or(true, |account| account.is_some())
            }
            Doer::Colleague => {
                let invited = colleague::invited(&self.app, &self.jar).await;
                let same = |record: Record| record.id == self.record.id;
                invited.map_or(true, |record| record.is_some_and(same))
            }
        }
    }

    async fn stored(&self) -> Option<Onboarding> {
        let store = &self.app.runner.context().store;
        let (account, id) = (&self.record.account, &self.record.id);
        match store.onboarding_of(account, id).await {
            Ok(found) => found.map(|record| record.view()),
            Err(error) => {
                tracing::error!(%error, "a stream ends");
                None
            }
        }
    }
}

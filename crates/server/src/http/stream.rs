//! Progress by SSE (server-sent events): the stream begins with the onboarding as it is, and then
//! carries each change.

use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Extension, State};
use axum::http::{HeaderMap, HeaderValue, Method, Version, header};
use axum::response::Response;
use axum_extra::extract::CookieJar;
use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use contract::problem::Problem;
use futures_util::stream;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::net::tcp::OwnedReadHalf;
use tokio::time::{Instant, interval_at, timeout};
use tokio_util::sync::CancellationToken;

use crate::http::error::{ApiError, ApiResult};
use crate::http::guard::{Actor, SignupActor};
use crate::http::serve::HijackConnection;
use crate::http::state::AppState;
use crate::http::{credentials, invitation, observe, open_streams, refusals};
use crate::hub::Changes;
use crate::store::Store;
use crate::telemetry::metrics::OpenStream;
use crate::{clock, random};
use onboarding::account::AccountId;
use onboarding::colleague;
use onboarding::record::Record;

/// Something is said more often than the idle limit of common load balancers, which is a minute.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Sent to a stream that ends as its account has opened many newer ones: its page comes back after
/// so many milliseconds, and not at once, or tabs would push each other out without a pause.
const RETRY_LATER: &str = "retry: 30000\n\n";

/// A browser that does not take what is sent for so long is gone.
const WRITE_TIMEOUT: Duration = Duration::from_secs(30);

/// Follows an onboarding: events named `onboarding`, the first one at once.
///
/// Server-sent events. The only event's name is `onboarding`; its `data` is an `Onboarding` as JSON, on
/// one line. There is one at the beginning and one for each change. One of a lower `version` than what
/// is known is older, and to be passed over. Lines that begin with a colon keep the connection open.
/// Events have no id: who comes back reads the present state first. An end of the stream is no error:
/// it is opened again after what `retry` says, or at once.
#[utoipa::path(get, path = "/onboardings/{id}/stream", tag = "onboarding", operation_id = "followOnboarding",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, content_type = "text/event-stream", body = String, description = "The stream of events."),
        refusals::OwnedOnboarding, refusals::Busy, refusals::Stored),
    security(("session" = []), ("colleague" = [])))]
pub async fn stream(
    State(app): State<AppState>,
    Extension(connection): Extension<HijackConnection>,
    method: Method,
    asked: HeaderMap,
    SignupActor { actor, record, .. }: SignupActor,
) -> ApiResult<Response> {
    let invited_by = match actor {
        Actor::Customer => None,
        Actor::Colleague => colleague::invited_by(&record),
    };
    let id = record.id;
    // Listening first: nothing falls between this and the changes.
    let changes = app.hub.changes_of(&id);
    let ctx = &app.context;
    let found = ctx.store.onboarding_of(&record.account, &id).await?;
    let first = found.ok_or(Problem::NotFound)?.view();
    observe::concerns(&id);
    // `SignupActor` has looked at it: there is one.
    let token = match actor {
        Actor::Customer => credentials::token(&asked, &app.web),
        Actor::Colleague => {
            let jar = CookieJar::from_headers(&asked);
            invitation::token(&jar, &app.web).map(str::to_owned)
        }
    };
    let whose = match actor {
        Actor::Customer => record.account.as_str().to_owned(),
        Actor::Colleague => format!("colleague/{id}"),
    };
    let follower = Follower {
        changes,
        place: app.streams.open(whose).ok_or_else(ApiError::busy)?,
        store: ctx.store.clone(),
        id,
        account: record.account,
        actor,
        invited_by,
        session: random::sha256_hex(token.unwrap_or_default().as_bytes()),
        every: ctx.timeouts.session_look.min(KEEP_ALIVE),
        sent: first.version,
        // A server that is to end must not wait for streams that have no end.
        stop: app.stop.clone(),
        _counted: OpenStream::begin(),
    };
    if method != Method::HEAD {
        connection.then(move |connection| async move {
            // An error says that the browser is gone: it connects again, should it live.
            let _ = follower.follow(first, connection).await;
        });
    }
    let mut head = Response::new(Body::from_stream(stream::empty::<io::Result<Bytes>>()));
    *head.version_mut() = Version::HTTP_10;
    let headers = head.headers_mut();
    for (name, value) in [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::CACHE_CONTROL, "no-cache"),
        (header::CONNECTION, "close"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    Ok(head)
}

/// Little is kept of each: there may be many.
struct Follower {
    changes: Changes,
    place: open_streams::OpenStream,
    store: Store,
    id: OnboardingId,
    account: AccountId,
    actor: Actor,
    /// Who asked a colleague. It stays the same: another link ends this one's session.
    invited_by: Option<String>,
    /// The hash of the session that it was opened with.
    session: String,
    /// How often the session is looked at, and something is said.
    every: Duration,
    /// The version that was sent last.
    sent: i64,
    stop: CancellationToken,
    _counted: OpenStream,
}

/// What has happened.
enum Wakeup {
    /// A change; `None` when some were missed.
    Changed(Option<std::sync::Arc<Onboarding>>),
    /// It is time to look, and to say something.
    Time,
}

impl Follower {
    /// Tells what changes until somebody ends it, the session has ended, or the store does not
    /// answer: the browser connects again then, and is told.
    async fn follow(mut self, first: Onboarding, connection: TcpStream) -> io::Result<()> {
        let (mut from, mut to) = connection.into_split();
        send(
            &mut to,
            &event(&self.actor.view(first, self.invited_by.clone()))?,
        )
        .await?;
        let mut time = interval_at(Instant::now() + self.every, self.every);
        loop {
            let news = tokio::select! {
                changed = self.changes.next() => Wakeup::Changed(changed),
                _ = time.tick() => Wakeup::Time,
                () = gone(&mut from) => return Ok(()),
                () = self.stop.cancelled() => return Ok(()),
                () = self.place.evicted.cancelled() => {
                    return send(&mut to, RETRY_LATER).await;
                }
            };
            let text = match news {
                // Boxed, as their futures are large and seldom there.
                Wakeup::Time => match Box::pin(self.is_signed_in()).await {
                    true => ":\n\n".to_owned(),
                    false => return Ok(()),
                },
                Wakeup::Changed(Some(changed)) => self.newer(&changed)?,
                Wakeup::Changed(None) => match Box::pin(self.stored()).await {
                    Some(stored) => self.newer(&stored)?,
                    None => return Ok(()),
                },
            };
            if !text.is_empty() {
                send(&mut to, &text).await?;
            }
        }
    }

    /// Changes made at once may be announced in another order: what is older than what was sent
    /// is not told.
    fn newer(&mut self, news: &Onboarding) -> io::Result<String> {
        if news.version <= self.sent {
            return Ok(String::new());
        }
        self.sent = news.version;
        match self.actor {
            Actor::Customer => event(news),
            Actor::Colleague => event(&self.actor.view(news.clone(), self.invited_by.clone())),
        }
    }

    /// Whether the session lives. A store that does not answer says nothing of it.
    async fn is_signed_in(&self) -> bool {
        let now = clock::now();
        match self.actor {
            Actor::Customer => {
                let living = self.store.session(&self.session, now).await;
                living.map_or(true, |living| living.is_some())
            }
            Actor::Colleague => {
                let linked = invitation::linked(&self.store, &self.session, now).await;
                let same = |record: Record| record.id == self.id;
                linked.map_or(true, |record| record.is_some_and(same))
            }
        }
    }

    async fn stored(&self) -> Option<Onboarding> {
        match self.store.onboarding_of(&self.account, &self.id).await {
            Ok(found) => found.map(|record| record.view()),
            Err(error) => {
                tracing::error!(%error, onboarding = %self.id, "a stream ends");
                None
            }
        }
    }
}

/// An event. JSON on one line has no line end of its own.
pub(super) fn event(news: &Onboarding) -> io::Result<String> {
    let data = serde_json::to_string(news)?;
    Ok(["event: onboarding\ndata: ", &data, "\n\n"].concat())
}

async fn send(to: &mut (impl AsyncWriteExt + Unpin), text: &str) -> io::Result<()> {
    timeout(WRITE_TIMEOUT, to.write_all(text.as_bytes())).await?
}

/// Ends when the browser has. What it may send before is no request: HTTP/1.0 said so.
async fn gone(from: &mut OwnedReadHalf) {
    let mut byte = [0; 1];
    while from.read(&mut byte).await.is_ok_and(|read| read > 0) {}
}

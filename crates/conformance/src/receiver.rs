//! Takes the webhooks that the backend sends to the platform. The first delivery of each attempt's first
//! event is refused, to see it come again.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use contract::ids::OnboardingId;
use contract::platform::events::{Event, EventData, EventType};
use standardwebhooks::Webhook;
use tokio::net::TcpListener;
use tokio::sync::Notify;

use crate::Webhooks;
use crate::backend::SetupError;

/// A delivery, as it came.
#[derive(Clone, Debug)]
pub struct Delivery {
    /// What is wrong with its signature.
    pub unverified: Option<String>,
    /// `webhook-id`
    pub id: String,
    /// Its body, if it is an event.
    pub event: Result<Event, String>,
    /// Whether it was answered 2xx.
    pub taken: bool,
}

impl Delivery {
    /// Whether it tells of this attempt, and is of this type.
    pub fn is_of(&self, onboarding: &OnboardingId, kind: EventType) -> bool {
        let data = self.event.as_ref().map(|event| &event.data);
        data.is_ok_and(|data| data.event_type() == Some(kind) && about(data) == Some(onboarding))
    }
}

/// The attempt that one of the first and last events is about.
pub fn about(data: &EventData) -> Option<&OnboardingId> {
    match data {
        EventData::OnboardingCreated(of) | EventData::Abandoned(of) => Some(&of.onboarding_id),
        EventData::OnboardingConnected(of) => Some(&of.onboarding.onboarding_id),
        _ => None,
    }
}

/// What has come.
#[derive(Default)]
struct Came {
    deliveries: Vec<Delivery>,
    refused: BTreeSet<String>,
}

/// The receiver, until it is dropped.
pub struct Receiver {
    shared: Arc<Shared>,
    serving: tokio::task::JoinHandle<()>,
}

struct Shared {
    webhook: Webhook,
    came: Mutex<Came>,
    news: Notify,
}

impl Receiver {
    /// Listens.
    pub async fn start(webhooks: &Webhooks) -> Result<Self, SetupError> {
        let shared = Arc::new(Shared {
            webhook: Webhook::new(&webhooks.secret)?,
            came: Mutex::default(),
            news: Notify::new(),
        });
        let listener = TcpListener::bind(webhooks.listen).await?;
        let routes = Router::new()
            .route("/", post(take))
            .with_state(Arc::clone(&shared));
        let serving = tokio::spawn(async move {
            // It ends with this program.
            let _ = axum::serve(listener, routes).await;
        });
        Ok(Self { shared, serving })
    }

    /// Waits until the deliveries are as `wanted` wants them.
    pub async fn until<T>(&self, wanted: impl Fn(&[Delivery]) -> Option<T>) -> T {
        loop {
            let news = self.shared.news.notified();
            let found = {
                let came = self.shared.came.lock();
                wanted(&came.unwrap_or_else(PoisonError::into_inner).deliveries)
            };
            if let Some(found) = found {
                return found;
            }
            news.await;
        }
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.serving.abort();
    }
}

async fn take(
    State(shared): State<Arc<Shared>>,
    headers: HeaderMap,
    body: axum::body::Bytes,
) -> StatusCode {
    let id = headers.get("webhook-id").and_then(|id| id.to_str().ok());
    let id = id.unwrap_or_default().to_owned();
    let event = serde_json::from_slice::<Event>(&body).map_err(|error| error.to_string());
    let verified = shared.webhook.verify(&body, &headers);
    let mut came = shared.came.lock().unwrap_or_else(PoisonError::into_inner);
    let begins = event
        .as_ref()
        .is_ok_and(|event| event.data.event_type() == Some(EventType::OnboardingCreated));
    let taken = !begins || !came.refused.insert(id.clone());
    came.deliveries.push(Delivery {
        unverified: verified.err().map(|error| error.to_string()),
        id,
        event,
        taken,
    });
    shared.news.notify_waiters();
    match taken {
        true => StatusCode::NO_CONTENT,
        false => StatusCode::SERVICE_UNAVAILABLE,
    }
}

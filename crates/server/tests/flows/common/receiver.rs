//! The platform's address for events. It verifies each delivery by the library, notes it, and answers
//! as the test says.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};

use axum::body::Bytes;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use secrecy::SecretString;
use serde_json::Value;
use server::Config;
use server::config::platform::WebhookTarget;
use server::event_signature::EventSigner;
use server::store::Store;
use sqlx::Row;
use standardwebhooks::Webhook;
use tokio::sync::broadcast;

use super::must;

/// What events are signed by.
pub const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// What is answered to a delivery; the count is how often the event came before.
type Answers = dyn Fn(&Value, usize) -> Answer + Send + Sync;

#[derive(Clone, Copy, Debug)]
pub enum Answer {
    /// This, after this long.
    After(Duration, StatusCode),
    Never,
}

/// How far a delivery is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// It came, and is not answered.
    Came,
    /// It is answered by 2xx.
    Taken,
    /// It is answered otherwise.
    Refused,
}

/// One attempt to deliver an event.
#[derive(Clone, Debug)]
pub struct Delivery {
    pub event: Value,
    body: Bytes,
    /// Which server sent it, where each was told an address of its own.
    pub by: String,
    pub at: Instant,
    /// Its place among all that came and was taken.
    came: usize,
    taken: Option<usize>,
}

#[derive(Default)]
struct Noted {
    deliveries: Vec<Delivery>,
    /// Counts what came and what was taken.
    moments: usize,
    /// The deliveries that are not answered yet: the onboarding and the event of each.
    in_flight: Vec<(String, String)>,
    /// What must not be.
    wrong: Vec<String>,
}

#[derive(Clone)]
pub struct Receiver {
    noted: Arc<Mutex<Noted>>,
    answers: Arc<Mutex<Arc<Answers>>>,
    moments: broadcast::Sender<Moment>,
    url: String,
}

impl Receiver {
    /// One that takes everything at once.
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let at_once: Arc<Answers> =
            Arc::new(|_, _| Answer::After(Duration::ZERO, StatusCode::NO_CONTENT));
        let receiver = Self {
            noted: Arc::default(),
            answers: Arc::new(Mutex::new(at_once)),
            moments: broadcast::Sender::new(1024),
            url: format!("http://{}/events", listener.local_addr().unwrap()),
        };
        let routes = axum::Router::new().route("/events", post(take));
        let served = axum::serve(listener, routes.with_state(receiver.clone()));
        tokio::spawn(async move { served.await.unwrap() });
        receiver
    }

    pub fn url(&self) -> &str {
        &self.url
    }

    pub fn answers(&self, answers: impl Fn(&Value, usize) -> Answer + Send + Sync + 'static) {
        *self.answers.lock().unwrap() = Arc::new(answers);
    }

    #[allow(dead_code, reason = "the program of crash tests alone waits for them")]
    pub fn moments(&self) -> broadcast::Receiver<Moment> {
        self.moments.subscribe()
    }

    fn noted(&self) -> MutexGuard<'_, Noted> {
        self.noted.lock().unwrap()
    }

    pub fn deliveries(&self) -> Vec<Delivery> {
        self.noted().deliveries.clone()
    }

    /// Waits until each event that was written is delivered, and checks how each came: the same at each
    /// time, and of each onboarding none before the one before it was taken.
    pub async fn has_all(&self, database_url: &str) {
        let store = Store::open(&SecretString::from(database_url.to_owned()))
            .await
            .unwrap();
        must("all events delivered", async {
            while store.events_in_state("pending").await.unwrap() > 0 {
                tokio::time::sleep(Duration::from_millis(20)).await;
            }
        })
        .await;
        assert_eq!(store.events_in_state("dead").await.unwrap(), 0);
        let written = store.events_after(0, i64::from(i32::MAX)).await.unwrap();
        store.close().await;
        let noted = self.noted();
        assert_eq!(noted.wrong, [""; 0]);
        let mut came: BTreeMap<String, Vec<&Delivery>> = BTreeMap::new();
        for delivery in &noted.deliveries {
            came.entry(id(&delivery.event)).or_default().push(delivery);
        }
        // When the onboarding's event before was taken.
        let mut before: BTreeMap<String, usize> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for body in &written {
            let event: Value = serde_json::from_str(body).unwrap();
            let Some(deliveries) = came.get(&id(&event)) else {
                panic!("never delivered: {body}");
            };
            for delivery in deliveries {
                assert!(delivery.body == body.as_bytes(), "{body}");
            }
            let taken = deliveries.iter().find_map(|delivery| delivery.taken);
            let taken = taken.unwrap_or_else(|| panic!("not taken: {body}"));
            let first = before.insert(onboarding(&event), taken);
            assert!(first < Some(deliveries[0].came), "too early: {body}");
            ids.insert(id(&event));
        }
        let strange = came.keys().find(|id| !ids.contains(*id));
        assert_eq!(strange, None, "it was never written");
        let (written, sent) = (written.len(), noted.deliveries.len());
        println!("{written} events in {sent} deliveries");
    }
}

/// Attempts that servers claimed to make.
pub async fn claimed(database_url: &str) -> usize {
    sqlx::any::install_default_drivers();
    let outside = sqlx::AnyPool::connect(database_url).await.unwrap();
    let sum = sqlx::query("SELECT CAST(SUM(attempts) AS BIGINT) AS n FROM events");
    let sum: i64 = sum.fetch_one(&outside).await.unwrap().get("n");
    outside.close().await;
    usize::try_from(sum).unwrap()
}

/// Has a server deliver there.
pub fn delivers_to(config: &mut Config, url: &str) {
    config.platform.events = Some(WebhookTarget {
        url: url.parse().unwrap(),
        signer: EventSigner::parse(SECRET).unwrap(),
    });
    config.platform.allow_private = true;
}

fn id(event: &Value) -> String {
    event["id"].as_str().unwrap().to_owned()
}

fn onboarding(event: &Value) -> String {
    event["data"]["onboarding_id"].as_str().unwrap().to_owned()
}

/// A delivery that is not answered: whoever sent it may be gone before it is.
struct InFlight {
    receiver: Receiver,
    of: (String, String),
}

impl Drop for InFlight {
    fn drop(&mut self) {
        let mut noted = self.receiver.noted();
        let place = noted.in_flight.iter().position(|of| *of == self.of);
        noted.in_flight.swap_remove(place.unwrap());
    }
}

async fn take(
    State(receiver): State<Receiver>,
    Query(query): Query<BTreeMap<String, String>>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let event: Value = serde_json::from_slice(&body).unwrap();
    let good = Webhook::new(SECRET).unwrap().verify(&body, &headers);
    let (place, before, in_flight) = {
        let mut noted = receiver.noted();
        let named = headers["webhook-id"] == *id(&event);
        if good.is_err() || !named {
            noted
                .wrong
                .push(format!("not signed, or not named: {event}"));
        }
        let same = noted.deliveries.iter().filter(|known| known.event == event);
        let before = same.count();
        noted.moments += 1;
        let delivery = Delivery {
            event: event.clone(),
            body,
            by: query.get("by").cloned().unwrap_or_default(),
            at: Instant::now(),
            came: noted.moments,
            taken: None,
        };
        noted.deliveries.push(delivery);
        let place = noted.deliveries.len() - 1;
        let of = (onboarding(&event), id(&event));
        // The same event may be under way twice: who sent it gave up while this machine stood still.
        // That no attempt is made twice is told by the attempts that were claimed.
        let mut in_flight = noted.in_flight.iter();
        if in_flight.any(|other| other.0 == of.0 && other.1 != of.1) {
            noted.wrong.push(format!("beside another one: {event}"));
        }
        noted.in_flight.push(of.clone());
        let in_flight = InFlight {
            receiver: receiver.clone(),
            of,
        };
        (place, before, in_flight)
    };
    // Nobody may listen.
    let _ = receiver.moments.send(Moment::Came);
    let answers = receiver.answers.lock().unwrap().clone();
    let (after, status) = match answers(&event, before) {
        Answer::After(after, status) => (after, status),
        Answer::Never => std::future::pending().await,
    };
    tokio::time::sleep(after).await;
    let moment = match status.is_success() {
        true => Moment::Taken,
        false => Moment::Refused,
    };
    if moment == Moment::Taken {
        let mut noted = receiver.noted();
        noted.moments += 1;
        let at = noted.moments;
        noted.deliveries[place].taken = Some(at);
    }
    drop(in_flight);
    let _ = receiver.moments.send(moment);
    // Where it leads must not be gone to.
    (status, [(header::LOCATION, receiver.url)]).into_response()
}

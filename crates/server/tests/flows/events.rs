//! What the platform is told: each event once in the outbox, delivered at least once, in order for each
//! number, whatever its address answers.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use contract::BASE_PATH;
use contract::onboarding::{Onboarding, Stage, TroubleKind, Whereabouts};
use contract::platform::ApiScope;
use contract::platform::events::{Event, EventData, EventType, Events};
use contract::wabas::Wabas;
use meta_sandbox::calls;
use secrecy::ExposeSecret;
use server::config::platform::{Readiness, WebhookTarget};
use server::event_signature::EventSigner;
use server::operate::events::EventsCommand;
use server::store::events::Replay;
use server::{Config, operate};
use standardwebhooks::Webhook;

use crate::common::{ASHA, BALA, Customer, World, must, number, until};

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

/// What the platform answers to an event.
type Answers = dyn Fn(&Event, usize) -> Answer + Send + Sync;

enum Answer {
    Taken,
    Refused(StatusCode),
    Redirect,
    Never,
}

/// The platform's server. It verifies each signature by the library.
#[derive(Clone)]
pub struct Platform {
    /// Each attempt, with the event's text.
    attempts: Arc<Mutex<Vec<(Event, String)>>>,
    /// What it took.
    taken: Arc<Mutex<Vec<Event>>>,
    answers: Arc<Mutex<Arc<Answers>>>,
    url: url::Url,
}

impl Platform {
    pub async fn start() -> Self {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let taken: Arc<Answers> = Arc::new(|_, _| Answer::Taken);
        let platform = Self {
            attempts: Arc::default(),
            taken: Arc::default(),
            answers: Arc::new(Mutex::new(taken)),
            url: format!("http://{address}/events").parse().unwrap(),
        };
        let routes = axum::Router::new().route("/events", post(take));
        let served = axum::serve(listener, routes.with_state(platform.clone()));
        tokio::spawn(async move { served.await.unwrap() });
        platform
    }

    /// From now on it answers so; the count is how often this event came before.
    fn answers(&self, answers: impl Fn(&Event, usize) -> Answer + Send + Sync + 'static) {
        *self.answers.lock().unwrap() = Arc::new(answers);
    }

    /// Has a server deliver here.
    pub fn of(&self, config: &mut Config) {
        config.platform.events = Some(WebhookTarget {
            url: self.url.clone(),
            signer: EventSigner::parse(SECRET).unwrap(),
        });
        config.platform.allow_private = true;
    }

    pub fn taken(&self) -> Vec<Event> {
        self.taken.lock().unwrap().clone()
    }

    fn types(&self) -> Vec<&'static str> {
        types(&self.taken())
    }

    pub async fn has(&self, of: EventType) {
        until(of.name(), || self.types().contains(&of.name())).await;
    }

    fn attempts_of(&self, of: EventType) -> usize {
        let attempts = self.attempts.lock().unwrap();
        let of = |event: &&(Event, String)| event.0.data.event_type() == Some(of);
        attempts.iter().filter(of).count()
    }
}

fn types(events: &[Event]) -> Vec<&'static str> {
    let known = events.iter().filter_map(|event| event.data.event_type());
    known.map(EventType::name).collect()
}

async fn take(State(platform): State<Platform>, headers: HeaderMap, body: Bytes) -> Response {
    Webhook::new(SECRET)
        .unwrap()
        .verify(&body, &headers)
        .unwrap();
    let event: Event = serde_json::from_slice(&body).unwrap();
    assert_eq!(headers["webhook-id"], event.id.as_str());
    let before = {
        let mut attempts = platform.attempts.lock().unwrap();
        let before = attempts.iter().filter(|seen| seen.0.id == event.id).count();
        let text = String::from_utf8(body.to_vec()).unwrap();
        attempts.push((event.clone(), text));
        before
    };
    let answers = platform.answers.lock().unwrap().clone();
    match answers(&event, before) {
        Answer::Taken => {
            let mut taken = platform.taken.lock().unwrap();
            if taken.iter().all(|known| known.id != event.id) {
                taken.push(event);
            }
            StatusCode::NO_CONTENT.into_response()
        }
        Answer::Refused(status) => status.into_response(),
        Answer::Redirect => {
            let to = [(header::LOCATION, platform.url.as_str().to_owned())];
            (StatusCode::TEMPORARY_REDIRECT, to).into_response()
        }
        Answer::Never => std::future::pending().await,
    }
}

/// Events of one number come in the order in which they happened.
#[track_caller]
fn in_order(events: &[Event]) {
    let mut last = BTreeMap::new();
    for event in events {
        let account = event.account.id.clone();
        let before = last.insert(account, event.sequence);
        assert!(before < Some(event.sequence), "{:?}", types(events));
    }
}

async fn api_key(world: &World, scopes: &[ApiScope]) -> String {
    let store = world.store().await;
    let now = server::clock::now();
    let made = server::platform::api_keys::create(&store, "tests", scopes.to_vec(), now);
    let key = made.await.unwrap().secret.expose_secret().to_owned();
    store.close().await;
    key
}

fn platform_url(world: &World, path: &str) -> String {
    [&world.base(), BASE_PATH, "/platform", path].concat()
}

#[tokio::test]
async fn a_move_tells_each_event_once_and_in_order_and_no_secret() {
    let platform = Platform::start().await;
    let world = World::with(|_, config| platform.of(config)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    platform.has(EventType::OnboardingConnected).await;
    let store = world.store().await;
    let record = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    let id = connected.number.id.as_str();
    let _: Wabas = asha.ask(&format!("/numbers/{id}/leave")).await.unwrap();
    platform.has(EventType::NumberLeft).await;
    let told = platform.types();
    let without_templates: Vec<_> = told
        .iter()
        .copied()
        .filter(|of| !of.starts_with("template"))
        .collect();
    assert_eq!(
        without_templates,
        [
            "onboarding.created",
            "onboarding.signup_completed",
            "number.arriving",
            "number.connected",
            "onboarding.connected",
            "number.leaving",
            "number.left",
        ],
        "{told:?}"
    );
    in_order(&platform.taken());
    // Each was sent once.
    assert_eq!(platform.attempts.lock().unwrap().len(), told.len());
    // The token and the PIN are in none.
    let open = |kind, sealed: &Option<String>| {
        let sealed = sealed.as_deref().unwrap();
        world.config.sealer.open(&record.id, kind, sealed).unwrap()
    };
    let secrets = [
        open(server::seal::Kind::Token, &record.token_sealed),
        open(server::seal::Kind::Pin, &record.pin_sealed),
    ];
    for (_, body) in platform.attempts.lock().unwrap().iter() {
        for secret in &secrets {
            let quoted = format!("\"{}\"", secret.expose_secret());
            assert!(!body.contains(&quoted), "{body}");
        }
        assert!(!body.contains(secrets[0].expose_secret()), "{body}");
    }
    // The same can be read by sequence, page by page.
    let key = api_key(&world, &[ApiScope::EventsRead]).await;
    let http = server::graph::http_client(Duration::from_secs(60)).unwrap();
    let (mut read, mut after) = (Vec::new(), 0);
    loop {
        let url = platform_url(&world, &format!("/events?after={after}&limit=3"));
        let page = http.get(url).bearer_auth(&key).send().await.unwrap();
        let page: Events = page.json().await.unwrap();
        after = page.events.last().map_or(after, |event| event.sequence);
        read.extend(page.events);
        if !page.has_more {
            break;
        }
    }
    assert_eq!(read, platform.taken());
}

#[tokio::test]
async fn whatever_the_platform_answers_nothing_is_lost_and_the_order_stands() {
    let platform = Platform::start().await;
    platform.answers(|_, before| match before {
        0 => Answer::Refused(StatusCode::INTERNAL_SERVER_ERROR),
        1 => Answer::Redirect,
        2 => Answer::Refused(StatusCode::NOT_FOUND),
        _ => Answer::Taken,
    });
    let world = World::with(|_, config| platform.of(config)).await;
    let (asha, bala) = (
        Customer::signed_in(&world, ASHA).await,
        Customer::signed_in(&world, BALA).await,
    );
    let first = asha.moves(&world, &number("happy")).await;
    let second = bala.moves(&world, &number("waba-shared")).await;
    asha.sees_connected(&first).await;
    bala.sees_connected(&second).await;
    until("both at their end", || {
        let connected = |of: &&&str| **of == EventType::OnboardingConnected.name();
        platform.types().iter().filter(connected).count() == 2
    })
    .await;
    in_order(&platform.taken());
    for event in platform.taken() {
        let attempts = platform.attempts.lock().unwrap();
        let same = attempts.iter().filter(|seen| seen.0.id == event.id);
        assert_eq!(same.count(), 4, "{event:?}");
    }
}

#[tokio::test]
async fn an_answer_that_never_comes_is_a_failed_attempt() {
    let platform = Platform::start().await;
    platform.answers(|_, before| match before {
        0 => Answer::Never,
        _ => Answer::Taken,
    });
    let world = World::with(|_, config| {
        platform.of(config);
        config.timeouts.event_timeout = Duration::from_millis(200);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    asha.record(&number("happy")).await.unwrap();
    platform.has(EventType::OnboardingCreated).await;
    assert_eq!(platform.attempts_of(EventType::OnboardingCreated), 2);
}

#[tokio::test]
async fn a_private_address_is_refused_and_what_is_given_up_can_be_replayed() {
    let platform = Platform::start().await;
    let world = World::with(|_, config| {
        platform.of(config);
        config.platform.allow_private = false;
        config.timeouts.event_patience = Duration::from_millis(100);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    asha.record(&number("happy")).await.unwrap();
    let listed = must("a dead event", async {
        loop {
            let dead = operate::events::events(&world.config, &EventsCommand::ListDead).await;
            let dead = dead.unwrap();
            if dead.contains("onboarding.created") {
                break dead;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    assert!(listed.contains("private address"), "{listed}");
    assert!(platform.attempts.lock().unwrap().is_empty());
    let world = world
        .die_and_restart_with(|config| config.platform.allow_private = true)
        .await;
    let replay = EventsCommand::Replay(Replay::Dead);
    operate::events::events(&world.config, &replay)
        .await
        .unwrap();
    platform.has(EventType::OnboardingCreated).await;
    let id = platform.taken()[0].id.as_str().to_owned();
    assert!(listed.contains(&id));
    let again = EventsCommand::Replay(Replay::One(id));
    operate::events::events(&world.config, &again)
        .await
        .unwrap();
    until("the same once more", || {
        platform.attempts_of(EventType::OnboardingCreated) == 2
    })
    .await;
    let unknown = EventsCommand::Replay(Replay::One("evt_0".to_owned()));
    assert!(
        operate::events::events(&world.config, &unknown)
            .await
            .is_err()
    );
}

#[tokio::test]
async fn what_a_server_that_died_did_not_deliver_the_next_one_does() {
    let platform = Platform::start().await;
    platform.answers(|_, _| Answer::Never);
    let world = World::with(|_, config| platform.of(config)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    asha.record(&number("happy")).await.unwrap();
    until("an attempt", || {
        platform.attempts_of(EventType::OnboardingCreated) == 1
    })
    .await;
    platform.answers(|_, _| Answer::Taken);
    let _world = world.die_and_restart().await;
    platform.has(EventType::OnboardingCreated).await;
    assert_eq!(platform.taken().len(), 1);
}

/// The cut-over waits, and says so: nothing was asked of Meta, and the number is where it was.
async fn waits_for_the_platform(world: &World, asha: &Customer, onboarding: &Onboarding) {
    let seen = asha
        .sees(onboarding, "a wait for the platform", |seen| {
            matches!(&seen.stage, Stage::Retrying { trouble, .. }
                if trouble.kind == TroubleKind::PlatformNotReady)
        })
        .await;
    assert_eq!(seen.whereabouts, Whereabouts::Origin);
    assert_eq!(world.times_asked(calls::REGISTER), 0);
    let support = operate::onboarding(&world.config, onboarding.reference.as_str());
    let support = support.await.unwrap();
    assert!(support.contains("the platform is not ready"), "{support}");
}

#[tokio::test]
async fn a_cut_over_waits_until_the_platform_takes_the_arriving_number() {
    let platform = Platform::start().await;
    platform.answers(|event, _| match event.data {
        EventData::NumberArriving(_) => Answer::Refused(StatusCode::SERVICE_UNAVAILABLE),
        _ => Answer::Taken,
    });
    let world = World::with(|_, config| {
        platform.of(config);
        config.platform.readiness = Readiness::Delivered;
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    waits_for_the_platform(&world, &asha, &onboarding).await;
    until("several refusals", || {
        platform.attempts_of(EventType::NumberArriving) > 2
    })
    .await;
    assert_eq!(world.times_asked(calls::REGISTER), 0);
    platform.answers(|_, _| Answer::Taken);
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.times_asked(calls::REGISTER), 1);
}

#[tokio::test]
async fn a_cut_over_waits_until_the_platform_calls() {
    let world = World::with(|_, config| config.platform.readiness = Readiness::Called).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    waits_for_the_platform(&world, &asha, &onboarding).await;
    let store = world.store().await;
    let record = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    let id = record.phone_number_id.unwrap();
    let key = api_key(&world, &[ApiScope::NumbersWrite]).await;
    let http = server::graph::http_client(Duration::from_secs(60)).unwrap();
    let ready = async |id: &str| {
        let url = platform_url(&world, &format!("/numbers/{id}/ready"));
        let answer = http.post(url).bearer_auth(&key).send().await.unwrap();
        answer.status()
    };
    assert_eq!(ready("1").await, StatusCode::NOT_FOUND);
    assert_eq!(world.times_asked(calls::REGISTER), 0);
    assert_eq!(ready(id.as_str()).await, StatusCode::NO_CONTENT);
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn the_openapi_document_has_each_event_and_what_it_refers_to() {
    let world = World::start().await;
    let http = server::graph::http_client(Duration::from_secs(60)).unwrap();
    let url = [&world.base(), "/api/openapi.json"].concat();
    let text = http.get(url).send().await.unwrap().text().await.unwrap();
    let document: serde_json::Value = serde_json::from_str(&text).unwrap();
    for of in EventType::ALL {
        assert!(document["webhooks"][of.name()].is_object(), "{}", of.name());
    }
    for reference in text.split("\"#/").skip(1) {
        let path = reference.split('"').next().unwrap();
        let found = document.pointer(&format!("/{path}"));
        assert!(found.is_some(), "nothing is at {path}");
    }
}

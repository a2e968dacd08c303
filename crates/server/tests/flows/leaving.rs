//! Numbers that leave DoubleTick, and are free for the next provider.

use contract::ids::PhoneNumberId;
use contract::onboarding::{Connected, NumberReport, Onboarding, Stage};
use contract::problem::Problem;
use contract::wabas::{NumberState, WabaNumber, Wabas};
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AccountEvent, Fault, GraphCall, RegisterElsewhereError, ServedBy};
use serde_json::json;
use server::store::numbers::NewNumber;

use crate::common::{ASHA, BALA, Customer, World, must, number, until};

/// Longer than any test: the answer never comes.
const NEVER_MS: u64 = 24 * 3600 * 1000;

/// A customer whose number is live.
pub async fn live(world: &World, name: &str) -> (Customer, Onboarding, Connected) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.moves(world, &number(name)).await;
    let connected = asha.sees_connected(&onboarding).await;
    (asha, onboarding, connected)
}

pub async fn leave(asha: &Customer, id: &PhoneNumberId) -> Result<Wabas, Problem> {
    asha.ask(&format!("/numbers/{id}/leave")).await
}

/// The account's numbers as `Manage WABAs` shows them.
pub async fn numbers(asha: &Customer) -> Vec<WabaNumber> {
    let wabas: Wabas = asha.get("/wabas").await.unwrap();
    wabas
        .wabas
        .into_iter()
        .flat_map(|waba| waba.numbers)
        .collect()
}

/// Waits until this can be seen of the account's numbers.
pub async fn sees_numbers(asha: &Customer, what: &str, so: impl Fn(&[WabaNumber]) -> bool) {
    must(what, async {
        while !so(&numbers(asha).await) {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
}

async fn has_left(asha: &Customer) {
    sees_numbers(asha, "the number has left", <[_]>::is_empty).await;
}

/// The calls of one kind.
fn calls(world: &World, method: &str, path: &str) -> Vec<GraphCall> {
    let calls = world.sandbox.graph_calls().into_iter();
    calls
        .filter(|call| call.method == method && call.path.ends_with(path))
        .collect()
}

fn deregistered(world: &World) -> usize {
    calls(world, "POST", calls::DEREGISTER).len()
}

fn refusal(code: i64) -> Option<serde_json::Value> {
    Some(json!({ "error": { "code": code, "message": "Meta's own words" } }))
}

#[tokio::test]
async fn a_number_that_leaves_is_free_for_the_next_provider_and_may_come_back() {
    let world = World::start().await;
    let (asha, onboarding, connected) = live(&world, "happy").await;
    let happy = number("happy");
    // Deleted here without a word to Meta, it would be stuck.
    let stuck = world.sandbox.register_elsewhere(happy.as_str());
    assert_eq!(stuck, Err(RegisterElsewhereError::StillRegistered));

    let wabas = leave(&asha, &connected.number.id).await.unwrap();
    assert!(
        wabas
            .wabas
            .iter()
            .flat_map(|waba| &waba.numbers)
            .all(|number| {
                number.status.state == NumberState::Leaving && number.status.refused.is_none()
            })
    );
    has_left(&asha).await;
    assert!(asha.get::<Wabas>("/wabas").await.unwrap().wabas.is_empty());
    let at_meta = world.sandbox.number(happy.as_str()).unwrap();
    assert_eq!(at_meta.served_by, ServedBy::Nobody);
    assert!(!world.sandbox.is_subscribed_to(connected.waba_id.as_str()));
    assert_eq!(deregistered(&world), 1);

    // What belonged to it is forgotten, and its attempt says so.
    let store = world.store().await;
    let kept = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    assert_eq!(kept.stage, Stage::Left);
    assert!(kept.token_sealed.is_none() && kept.pin_sealed.is_none());
    let audit_log = store.audit_log(&onboarding.id).await.unwrap();
    assert!(
        audit_log.iter().any(|line| line.1 == "left"),
        "{audit_log:?}"
    );
    let path = format!("/onboardings/{}", onboarding.id);
    let check = asha.ask::<Onboarding>(&format!("{path}/check")).await;
    assert_eq!(check.err(), Some(Problem::Conflict));

    assert_eq!(world.sandbox.register_elsewhere(happy.as_str()), Ok(()));
    let again = asha.moves(&world, &happy).await;
    asha.sees_connected(&again).await;
}

#[tokio::test]
async fn a_number_is_its_own_accounts_to_remove() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    let bala = Customer::signed_in(&world, BALA).await;
    let refused = leave(&bala, &connected.number.id).await;
    assert_eq!(refused.err(), Some(Problem::NotFound));
    let nobody = Customer::new(&world.base(), ASHA);
    let refused = leave(&nobody, &connected.number.id).await;
    assert_eq!(refused.err(), Some(Problem::SignedOut));
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
}

#[tokio::test]
async fn two_who_remove_it_at_once_deregister_it_once() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    // The answer is slow, so that every look in between finds it registered still.
    world.sandbox.queue_fault(Fault {
        delay_ms: 300,
        after: true,
        ..Fault::on(calls::DEREGISTER, 503)
    });
    let id = &connected.number.id;
    let (one, other) = tokio::join!(leave(&asha, id), leave(&asha, id));
    assert!(one.is_ok() && other.is_ok());
    leave(&asha, id).await.unwrap();
    has_left(&asha).await;
    assert_eq!(deregistered(&world), 1);
}

/// Kills the server while it waits for the answer to this call, which Meta has carried out or
/// not, and starts another one.
async fn killed_while_waiting_for(path: &str, method: &str, after: bool) {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    let before = world.sandbox.graph_calls().len();
    world.sandbox.queue_fault(Fault {
        method: Some(method.to_owned()),
        after,
        delay_ms: NEVER_MS,
        ..Fault::on(path, 500)
    });
    leave(&asha, &connected.number.id).await.unwrap();
    until(path, || {
        let calls = world.sandbox.graph_calls();
        let mut new = calls[before..].iter();
        new.any(|call| call.path.contains(path) && call.method == method)
    })
    .await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    has_left(&asha).await;
    let at_meta = world.sandbox.number(number("happy").as_str()).unwrap();
    assert_eq!(at_meta.served_by, ServedBy::Nobody);
    assert!(!world.sandbox.is_subscribed_to(connected.waba_id.as_str()));
    let effects = calls(&world, "POST", calls::DEREGISTER);
    let effects = effects.iter().filter(|call| call.status == 200).count();
    assert!(effects <= 1, "{path}");
}

#[tokio::test]
async fn killed_while_it_looks() {
    killed_while_waiting_for(calls::DEBUG_TOKEN, "GET", true).await;
}

#[tokio::test]
async fn killed_while_it_deregisters() {
    killed_while_waiting_for(calls::DEREGISTER, "POST", true).await;
}

#[tokio::test]
async fn killed_before_meta_deregisters() {
    killed_while_waiting_for(calls::DEREGISTER, "POST", false).await;
}

#[tokio::test]
async fn killed_while_it_unsubscribes() {
    killed_while_waiting_for(calls::SUBSCRIBED_APPS, "DELETE", true).await;
}

#[tokio::test]
async fn metas_trouble_is_outlasted() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    for (path, method, status) in [
        (calls::DEBUG_TOKEN, "GET", 500),
        (calls::DEREGISTER, "POST", 429),
        (calls::SUBSCRIBED_APPS, "DELETE", 503),
    ] {
        world.sandbox.queue_fault(Fault {
            method: Some(method.to_owned()),
            // Meta counts what it refuses too: of three a day one was the cut-over.
            times: if status == 429 { 1 } else { 2 },
            body: (status == 429).then(|| refusal(4)).flatten(),
            ..Fault::on(path, status)
        });
    }
    leave(&asha, &connected.number.id).await.unwrap();
    has_left(&asha).await;
    assert!(!world.sandbox.is_subscribed_to(connected.waba_id.as_str()));
}

#[tokio::test]
async fn what_meta_refuses_for_good_is_told_and_may_be_tried_again() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    world.sandbox.queue_fault(Fault {
        body: refusal(100),
        ..Fault::on(calls::DEREGISTER, 400)
    });
    leave(&asha, &connected.number.id).await.unwrap();
    sees_numbers(&asha, "the refusal", |numbers| {
        numbers[0].status.refused.as_deref() == Some("Meta's own words")
    })
    .await;
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Leaving);
    leave(&asha, &connected.number.id).await.unwrap();
    has_left(&asha).await;
}

#[tokio::test]
async fn as_long_as_another_number_of_the_account_stays_our_app_hears_of_it() {
    let world = World::start().await;
    let (asha, several, first) = live(&world, "several-numbers").await;
    // Its neighbour in the same WABA, as if brought by another attempt.
    let store = world.store().await;
    let record = store.onboarding(&several.id).await.unwrap().unwrap();
    let neighbour = world.sandbox.number("+919820000101").unwrap();
    let report = NumberReport {
        id: PhoneNumberId::new(neighbour.phone_number_id.unwrap()),
        display_phone_number: Some(neighbour.e164.clone()),
        ..first.number.clone()
    };
    let beside = NewNumber {
        account: &record.account,
        waba: &first.waba_id,
        waba_name: first.waba_name.as_deref(),
        written: &neighbour.e164,
        onboarding: &several.id,
        report: &report,
        granter: None,
        access_until: None,
        next_look_at: server::clock::now(),
    };
    assert!(
        store
            .connect_number(beside, server::clock::now())
            .await
            .unwrap()
    );
    let waba = first.waba_id.as_str();
    leave(&asha, &first.number.id).await.unwrap();
    sees_numbers(&asha, "one that stays", |numbers| numbers.len() == 1).await;
    assert!(world.sandbox.is_subscribed_to(waba));
}

#[tokio::test]
async fn a_number_beside_the_business_app_is_unsubscribed_and_not_deregistered() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = contract::onboarding::NewOnboarding {
        origin: contract::onboarding::Origin::BusinessApp,
        ..crate::common::customer::new(&number("business-app"))
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    asha.through_window(&world, &onboarding, SignupOptions::coexistence())
        .await;
    let connected = asha.sees_connected(&onboarding).await;
    leave(&asha, &connected.number.id).await.unwrap();
    has_left(&asha).await;
    assert_eq!(deregistered(&world), 0);
    assert!(!world.sandbox.is_subscribed_to(connected.waba_id.as_str()));
}

#[tokio::test]
async fn a_number_without_access_is_told_of_first_and_goes_when_it_is_asked_for_again() {
    let world = World::start().await;
    let (asha, onboarding, connected) = live(&world, "happy").await;
    // Nobody tells us: there is no webhook.
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerAppUninstalled)
    );
    leave(&asha, &connected.number.id).await.unwrap();
    sees_numbers(&asha, "that it needs reconnecting", |numbers| {
        numbers[0].status.state == NumberState::NeedsReconnecting
    })
    .await;
    leave(&asha, &connected.number.id).await.unwrap();
    has_left(&asha).await;
    assert_eq!(deregistered(&world), 0);
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let told = |line: &&(_, String, String)| line.2.contains("nothing could be done at Meta");
    assert_eq!(audit_log.iter().filter(told).count(), 1, "{audit_log:?}");
}

#[tokio::test]
async fn meta_is_asked_no_more_often_than_for_cut_overs() {
    let world = World::with(|_, config| config.timeouts.registers_per_day = 1).await;
    let (asha, _, connected) = live(&world, "happy").await;
    leave(&asha, &connected.number.id).await.unwrap();
    // It was looked at, and waits for its day.
    until("a look", || {
        let looks = calls(&world, "GET", calls::DEBUG_TOKEN);
        looks.len() >= 3
    })
    .await;
    assert_eq!(deregistered(&world), 0);
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Leaving);
}

//! How a number stands: one word on it everywhere, that is looked at again.

use std::time::Duration;

use contract::onboarding::{NewOnboarding, Onboarding, Origin, Stage, Whereabouts};
use contract::wabas::{LostReason, NumberState, NumberStatus};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AccountEvent, Edit, Fault, WebhookTarget};
use secrecy::ExposeSecret;
use serde_json::{Value, json};

use crate::common::customer::new;
use crate::common::{ASHA, BALA, Customer, World, number, until};
use crate::leaving::{live, numbers, sees_numbers};

/// Its numbers are looked at all the time.
async fn watchful() -> World {
    World::with(|_, config| {
        config.timeouts.status_min = Duration::from_millis(50);
        config.timeouts.status_max = Duration::from_millis(100);
    })
    .await
}

/// Meta answers everything so.
fn refused(code: i64, subcode: Option<i64>) -> Fault {
    let error = json!({ "code": code, "error_subcode": subcode, "message": "as reported" });
    Fault {
        body: Some(json!({ "error": error })),
        ..Fault::on("", 400)
    }
}

async fn status_of(asha: &Customer, onboarding: &Onboarding) -> NumberStatus {
    let path = format!("/onboardings/{}", onboarding.id);
    let seen: Onboarding = asha.get(&path).await.unwrap();
    seen.number_status.unwrap()
}

/// Both pages say so, and the open one by itself.
async fn is_lost(asha: &Customer, onboarding: &Onboarding, reason: LostReason) {
    let lost = |status: &NumberStatus| {
        status.state == NumberState::NeedsReconnecting && status.reason == Some(reason)
    };
    let told = |seen: &Onboarding| seen.number_status.as_ref().is_some_and(lost);
    asha.sees(onboarding, &format!("{reason:?}"), told).await;
    assert!(lost(&numbers(asha).await[0].status));
}

/// The calls that read the number.
fn looks(world: &World, id: &str) -> usize {
    let calls = world.sandbox.graph_calls();
    let read = calls
        .iter()
        .filter(|call| call.method == "GET" && call.path == format!("/{id}"));
    read.count()
}

async fn looked_at(world: &World, id: &str, times: usize) {
    let before = looks(world, id);
    until("looks", || looks(world, id) >= before + times).await;
}

async fn webhook(world: &World) {
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    let target = Some(WebhookTarget::demo(address));
    world.sandbox.set_webhook(target);
}

/// The database, for what no server writes.
async fn outside(world: &World) -> sqlx::AnyPool {
    let url = world.config.database_url.expose_secret();
    sqlx::AnyPool::connect(url).await.unwrap()
}

/// What the audit log says of the number's status.
async fn told_of_status(world: &World, onboarding: &Onboarding) -> Vec<String> {
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let lines = audit_log
        .into_iter()
        .filter(|line| line.1 == "number status");
    lines.map(|line| line.2).collect()
}

#[tokio::test]
async fn a_number_that_is_pending_for_a_moment_is_not_lost() {
    let world = World::start().await;
    webhook(&world).await;
    let (asha, onboarding, connected) = live(&world, "happy").await;
    let id = connected.number.id.as_str();
    let pending = Edit::set("status", "PENDING");
    world.sandbox.queue_fault(Fault {
        times: 2,
        ..Fault::edit(format!("/{id}"), [pending])
    });
    let body = json!({ "object": "whatsapp_business_account", "entry": [{
        "id": connected.waba_id, "time": 1,
        "changes": [{ "field": "phone_number_quality_update", "value": { "event": "FLAGGED" } }],
    }]});
    crate::webhooks::deliver(&world, &body.to_string()).await;
    // Looked at until Meta says the usual again.
    looked_at(&world, id, 3).await;
    assert_eq!(
        status_of(&asha, &onboarding).await.state,
        NumberState::Connected
    );
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
    assert_eq!(told_of_status(&world, &onboarding).await, [""; 0]);
}

#[tokio::test]
async fn what_lasts_is_told_with_its_reason_and_ends_by_itself_without_a_webhook() {
    let unregistered = |state: &str| {
        let edits = [
            Edit::set("status", state),
            Edit::set("platform_type", "NOT_APPLICABLE"),
        ];
        Fault::edit("", edits).by("GET")
    };
    for (fault, reason) in [
        (refused(190, Some(463)), LostReason::AccessExpired),
        (refused(190, Some(458)), LostReason::AppRemoved),
        (refused(190, None), LostReason::AccessTaken),
        (refused(100, Some(33)), LostReason::AccessTaken),
        (unregistered("DISCONNECTED"), LostReason::NotRegistered),
    ] {
        let world = watchful().await;
        let (asha, onboarding, _) = live(&world, "happy").await;
        world
            .sandbox
            .queue_fault(fault.lasting(Duration::from_millis(1_500)));
        is_lost(&asha, &onboarding, reason).await;
        let back = |seen: &Onboarding| {
            let status = seen.number_status.as_ref();
            status.is_some_and(|status| status.state == NumberState::Connected)
        };
        asha.sees(&onboarding, "connected again", back).await;
        let told = told_of_status(&world, &onboarding).await;
        assert!(told[0].starts_with(&format!("needs reconnecting ({reason:?})")));
        assert_eq!(told[1..], ["connected again"]);
    }
}

#[tokio::test]
async fn one_refusal_is_none_and_neither_is_our_apps_own_trouble() {
    let world = watchful().await;
    let (asha, onboarding, connected) = live(&world, "happy").await;
    let id = connected.number.id.as_str();
    for fault in [
        refused(100, Some(33)),
        refused(200, None),
        refused(10, None),
        refused(190, Some(463)),
    ] {
        let path_contains = format!("/{id}");
        world.sandbox.queue_fault(Fault {
            path_contains,
            ..fault
        });
        looked_at(&world, id, 3).await;
        assert_eq!(
            status_of(&asha, &onboarding).await.state,
            NumberState::Connected
        );
    }
    // Our app may not read it, and its token grants the WABA all the same.
    let path_contains = format!("/{id}");
    world.sandbox.queue_fault(
        Fault {
            path_contains,
            ..refused(200, None)
        }
        .lasting(Duration::from_secs(1)),
    );
    looked_at(&world, id, 6).await;
    assert_eq!(told_of_status(&world, &onboarding).await, [""; 0]);
}

#[tokio::test]
async fn each_event_of_metas_is_told_by_every_page_with_its_reason() {
    for (event, reason) in [
        (AccountEvent::PartnerRemoved, LostReason::AccessTaken),
        (AccountEvent::PartnerAppUninstalled, LostReason::AppRemoved),
        (AccountEvent::AccountDeleted, LostReason::AccountDeleted),
    ] {
        let world = World::start().await;
        webhook(&world).await;
        let (asha, onboarding, _) = live(&world, "happy").await;
        let happy = number("happy");
        assert!(world.sandbox.apply_account_event(happy.as_str(), event));
        is_lost(&asha, &onboarding, reason).await;
    }
}

#[tokio::test]
async fn asking_meta_again_finds_out_what_is_lost() {
    let world = World::start().await;
    let (asha, onboarding, _) = live(&world, "happy").await;
    let happy = number("happy");
    let gone = AccountEvent::PartnerAppUninstalled;
    assert!(world.sandbox.apply_account_event(happy.as_str(), gone));
    let path = format!("/onboardings/{}/check", onboarding.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    is_lost(&asha, &onboarding, LostReason::AccessTaken).await;
}

#[tokio::test]
async fn what_an_older_version_stored_is_looked_at_and_read() {
    let world = World::start().await;
    let (asha, onboarding, connected) = live(&world, "happy").await;
    let outside = outside(&world).await;
    let before = looks(&world, connected.number.id.as_str());
    sqlx::query("UPDATE numbers SET next_look_at = 0, watch = NULL, lost_reason = NULL")
        .execute(&outside)
        .await
        .unwrap();
    let id = connected.number.id.as_str();
    until("a look", || looks(&world, id) > before).await;
    sqlx::query(
        "UPDATE numbers SET state = '\"NeedsReconnecting\"', next_look_at = 99999999999999",
    )
    .execute(&outside)
    .await
    .unwrap();
    let status = status_of(&asha, &onboarding).await;
    assert_eq!(
        (status.state, status.reason),
        (NumberState::NeedsReconnecting, None)
    );
    // A job of then names the attempt.
    let job = json!({ "Follow": onboarding.id });
    let job: server::jobs::Job = serde_json::from_value(job).unwrap();
    assert_eq!(job, server::jobs::Job::Follow(onboarding.id.clone()));
}

#[tokio::test]
async fn a_number_that_is_connected_anew_is_told_by_the_attempt_before() {
    let world = World::start().await;
    webhook(&world).await;
    let (asha, first, _) = live(&world, "happy").await;
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::AccountDeleted)
    );
    is_lost(&asha, &first, LostReason::AccountDeleted).await;
    let again = asha.moves(&world, &happy).await;
    asha.sees_connected(&again).await;
    let renewed = |seen: &Onboarding| {
        let status = seen.number_status.as_ref();
        status.is_some_and(|status| status.renewed_by.as_ref() == Some(&again.id))
    };
    asha.sees(&first, "that it was connected anew", renewed)
        .await;
    assert_eq!(status_of(&asha, &first).await.state, NumberState::Connected);
    assert_eq!(status_of(&asha, &again).await.renewed_by, None);
    // What leaves, leaves as a whole.
    let listed = numbers(&asha).await;
    crate::leaving::leave(&asha, &listed[0].report.id)
        .await
        .unwrap();
    sees_numbers(&asha, "it has left", <[_]>::is_empty).await;
    for attempt in [&first, &again] {
        let path = format!("/onboardings/{}", attempt.id);
        let seen: Onboarding = asha.get(&path).await.unwrap();
        assert_eq!(seen.stage, Stage::Left);
    }
}

#[tokio::test]
async fn the_status_comes_with_every_answer_and_names_no_one() {
    let world = World::start().await;
    let (asha, onboarding, _) = live(&world, "happy").await;
    let path = format!("/onboardings/{}", onboarding.id);
    let seen: Value = asha.get(&path).await.unwrap();
    assert_eq!(seen["number_status"]["state"], "Connected");
    assert_eq!(seen["whereabouts"], json!(Whereabouts::DoubleTick));
    let before = Customer::signed_in(&world, BALA).await;
    let recorded = before.record(&number("wrong-otp")).await.unwrap();
    assert_eq!(recorded.number_status, None);
    // It is looked at within a day, whatever else happens.
    let outside = outside(&world).await;
    let row = sqlx::query("SELECT next_look_at FROM numbers").fetch_one(&outside);
    let at: i64 = sqlx::Row::try_get(&row.await.unwrap(), 0).unwrap();
    let now = server::clock::now().0;
    assert!(at > now && at < now + 24 * 3600 * 1000, "{at}");
}

#[tokio::test]
async fn a_change_of_phone_is_told_as_that_and_ends_by_itself() {
    let world = watchful().await;
    webhook(&world).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let number = number("business-app");
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..new(&number)
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    let options = SignupOptions::coexistence();
    asha.through_window(&world, &onboarding, options).await;
    asha.sees_connected(&onboarding).await;

    let happens = |event| assert!(world.sandbox.apply_account_event(number.as_str(), event));
    happens(AccountEvent::HistoryRefused);
    happens(AccountEvent::AccountOffboarded);
    is_lost(&asha, &onboarding, LostReason::Offboarded).await;
    happens(AccountEvent::AccountReconnected);
    let back = |seen: &Onboarding| {
        let status = seen.number_status.as_ref();
        status.is_some_and(|status| status.state == NumberState::Connected)
    };
    asha.sees(&onboarding, "connected again", back).await;
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let history = audit_log
        .iter()
        .any(|line| line.2.contains("no chats of before"));
    assert!(history, "{audit_log:?}");
}

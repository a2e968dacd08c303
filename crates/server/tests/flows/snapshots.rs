//! Whole pictures, held against those on file in `snapshots/`: the audit log that an operator reads,
//! and what Meta is asked, in order, in each kind of move that goes well.
//!
//! A run never writes them. After a change that is meant:
//! `INSTA_UPDATE=always cargo test -p server --test flows snapshots`, and read the difference.

use std::time::Duration;

use contract::onboarding::{NewOnboarding, Onboarding, Origin, Stage};
use insta::{assert_snapshot, with_settings};
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use server::Timeouts;
use server::operate;

use crate::common::full_page::{at_meta, returns, through_page};
use crate::common::{ASHA, Customer, World, customer, must, number};
use crate::stuck::{our_fault, sees_stuck};

/// The audit log of an attempt, with names for what differs from run to run.
async fn audit_log(world: &World, onboarding: &Onboarding) -> String {
    let id = onboarding.id.as_str();
    let rests = async {
        loop {
            let log = operate::onboarding(&world.config, id).await.unwrap();
            if log.contains("no process") {
                return log;
            }
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let log = must("no process is at it", rests).await;
    named(&log, world, onboarding)
}

/// Each call of the Graph API so far, as `POST /<phone>/register`.
fn asked(world: &World, onboarding: &Onboarding) -> String {
    let calls = world.sandbox.graph_calls().into_iter();
    let lines: Vec<String> = calls
        .map(|call| format!("{} {}", call.method, call.path))
        .collect();
    named(&lines.join("\n"), world, onboarding)
}

/// The ids of what moves, by what they are of.
fn named(text: &str, world: &World, onboarding: &Onboarding) -> String {
    let at_meta = world.sandbox.number(onboarding.number.as_str()).unwrap();
    let mut text = text.to_owned();
    for (id, name) in [
        (at_meta.phone_number_id, "<phone>"),
        (at_meta.waba_id, "<WABA>"),
        (at_meta.source_waba_id, "<old WABA>"),
    ] {
        if let Some(id) = id {
            text = text.replace(&id, name);
        }
    }
    text
}

/// Compares with the snapshot of this name, in which times and ids of a run are not told.
fn same_as_on_file(name: &str, text: &str) {
    with_settings!({
        omit_expression => true,
        prepend_module_to_snapshot => false,
        filters => vec![
            (r"DT-[0-9A-Z-]+", "<reference>"),
            (r"\b[0-9a-f]{32}\b", "<id>"),
            (r"\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(\.\d+)?( ?UTC|Z)?", "<time>"),
            (r"\b\d{13,}\b", "<id at Meta>"),
            (r"fbtrace_id \w+", "fbtrace_id <trace>"),
            (r"in \d+ ms", "in <n> ms"),
        ],
    }, { assert_snapshot!(name, text) });
}

async fn moved(world: &World, new: &NewOnboarding, options: SignupOptions) -> Onboarding {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding: Onboarding = asha.post("/onboardings", new).await.unwrap();
    asha.through_window(world, &onboarding, options).await;
    asha.sees_connected(&onboarding).await;
    onboarding
}

/// What Meta is asked in a move by Meta's window.
async fn asks_as_on_file(snapshot: &str, name: &str, origin: Origin, options: SignupOptions) {
    let world = World::start().await;
    let new = NewOnboarding {
        origin,
        ..customer::new(&number(name))
    };
    let onboarding = moved(&world, &new, options).await;
    same_as_on_file(snapshot, &asked(&world, &onboarding));
}

#[tokio::test]
async fn the_audit_log_of_a_move_without_trouble() {
    let world = World::start().await;
    let new = customer::new(&number("happy"));
    let onboarding = moved(&world, &new, SignupOptions::default()).await;
    same_as_on_file("audit-log-happy", &audit_log(&world, &onboarding).await);
}

#[tokio::test]
async fn the_audit_log_of_a_move_that_is_stuck() {
    let world =
        World::with(|_, config| config.timeouts.stuck_min = Timeouts::default().stuck_min).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(our_fault(calls::SUBSCRIBED_APPS));
    let onboarding = asha.moves(&world, &number("happy")).await;
    sees_stuck(&asha, &onboarding).await;
    same_as_on_file("audit-log-stuck", &audit_log(&world, &onboarding).await);
}

#[tokio::test]
async fn the_audit_log_of_a_move_whose_code_was_lost() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("code-expired")).await;
    asha.sees_connected(&onboarding).await;
    same_as_on_file("audit-log-recovered", &audit_log(&world, &onboarding).await);
}

#[tokio::test]
async fn what_meta_is_asked_in_a_move() {
    let options = SignupOptions::default();
    asks_as_on_file("meta-calls-move", "happy", Origin::OtherProvider, options).await;
}

#[tokio::test]
async fn what_meta_is_asked_in_coexistence() {
    let options = SignupOptions::coexistence();
    let (snapshot, name) = ("meta-calls-coexistence", "business-app");
    asks_as_on_file(snapshot, name, Origin::BusinessApp, options).await;
}

#[tokio::test]
async fn what_meta_is_asked_for_a_new_number() {
    let options = SignupOptions::default();
    asks_as_on_file("meta-calls-new-number", "new", Origin::New, options).await;
}

#[tokio::test]
async fn what_meta_is_asked_for_a_number_that_is_joined() {
    let options = SignupOptions::default();
    asks_as_on_file(
        "meta-calls-joined",
        "joined",
        Origin::OtherProvider,
        options,
    )
    .await;
}

#[tokio::test]
async fn what_meta_is_asked_in_a_renewal() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let first = asha.moves(&world, &number("access-ends")).await;
    let connected = asha.sees_connected(&first).await;
    let moved = world.sandbox.graph_calls().len();
    let path = format!("/numbers/{}/renew", connected.number.id);
    let renewal: Onboarding = asha.ask(&path).await.unwrap();
    assert!(renewal.renewal && renewal.stage == Stage::AwaitingSignup);
    let same_waba = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    asha.through_window(&world, &renewal, same_waba).await;
    asha.sees_connected(&renewal).await;
    let all = asked(&world, &renewal);
    let renewed: Vec<&str> = all.lines().skip(moved).collect();
    same_as_on_file("meta-calls-renewal", &renewed.join("\n"));
}

#[tokio::test]
async fn what_meta_is_asked_where_its_full_page_is_used() {
    let world = World::start().await;
    let (asha, onboarding, left) = at_meta(&world).await;
    let code = through_page(&world, &onboarding, &left).await;
    let query = [("code", code.as_str()), ("state", &left.state)];
    returns(&world, Some(&left.cookie), &query).await;
    asha.sees_connected(&onboarding).await;
    same_as_on_file("meta-calls-full-page", &asked(&world, &onboarding));
}

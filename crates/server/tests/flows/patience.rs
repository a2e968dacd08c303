//! What Meta takes its time to show after a finish: it counts as missing after several looks over
//! minutes, and not before.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{Arrival, Onboarding, Stage, TroubleKind};
use meta_sandbox::window_client::Signup;
use meta_sandbox::{Edit, Fault};
use serde_json::{Value, json};
use server::Timeouts;

use crate::common::full_page::exchanges;
use crate::common::recovery::finishes_at_meta;
use crate::common::{ASHA, Customer, World, must, number};

/// Longer than any test.
const NEVER: Duration = Duration::from_secs(24 * 3600);

/// As long for a server in a hurry as this many seconds for one that is not.
fn seconds(seconds: u32) -> Duration {
    let (real, hurried) = (
        Timeouts::default().settle_wait,
        Timeouts::for_tests().settle_wait,
    );
    hurried * seconds / u32::try_from(real.as_secs()).unwrap()
}

fn refused(code: u32, subcode: Option<u32>) -> Option<Value> {
    Some(json!({ "error": {
        "message": format!("(#{code}) Not for you"), "code": code, "error_subcode": subcode,
    }}))
}

/// What is not there yet, and how Meta says so: for how long is left to the test.
fn absences(signup: &Signup) -> Vec<(&'static str, Fault)> {
    let message: Value = serde_json::from_str(signup.message.as_deref().unwrap()).unwrap();
    let id = |what: &str| format!("/{}", message["data"][what].as_str().unwrap());
    let gone = |path: String| Fault {
        body: refused(100, Some(33)),
        ..Fault::on(path, 400).by("GET")
    };
    let unsubscribed = |code| Fault {
        body: refused(code, None),
        ..Fault::on(calls::SUBSCRIBED_APPS, 403).by("POST")
    };
    let none = |at: &str| [Edit::set(at, json!([]))];
    vec![
        (
            "no numbers",
            Fault::edit(calls::PHONE_NUMBERS, none("data")),
        ),
        ("numbers refused", gone(calls::PHONE_NUMBERS.to_owned())),
        (
            "no targets",
            Fault::edit(
                calls::DEBUG_TOKEN,
                none("data/granular_scopes/*/target_ids"),
            ),
        ),
        ("subscription refused", unsubscribed(200)),
        ("subscription refused by 10", unsubscribed(10)),
        ("account refused", gone(id("waba_id"))),
        ("number refused", gone(id("phone_number_id"))),
    ]
}

/// Follows an attempt to its end. What the customer was told on the way: never that anything is
/// missing, and never a question.
async fn connects(asha: &Customer, onboarding: &Onboarding, case: &str) -> Arrival {
    let mut follower = asha.follow(onboarding).await;
    must(case, async {
        loop {
            let news = follower.next().await.expect("the stream goes on");
            match news.stage {
                Stage::Connected(connected) => return connected.arrival,
                Stage::Retrying { trouble, .. } => {
                    assert_eq!(trouble.kind, TroubleKind::SettingUp, "{case}");
                }
                Stage::AwaitingSignup | Stage::Finalizing => {}
                other => panic!("{case}: {other:?}"),
            }
        }
    })
    .await
}

async fn each_absence_for(time: Duration, told: bool) {
    let count = absences(&some_signup()).len();
    let cases = (0..count).map(|nth| absence_for(nth, time, told));
    futures_util::future::join_all(cases).await;
}

async fn absence_for(nth: usize, time: Duration, told: bool) {
    // No try after Meta's trouble is to be had.
    let world = World::with(|_, config| config.timeouts.retry_times = 0).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let mut signup = finishes_at_meta(&world, &number("happy")).await;
    let (case, fault) = absences(&signup).swap_remove(nth);
    if !told {
        signup.message = None;
    }
    world.sandbox.queue_fault(fault.lasting(time));
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let arrival = connects(&asha, &onboarding, case).await;
    assert_eq!(arrival, Arrival::Registered, "{case}");
    assert_eq!(exchanges(&world), 1, "{case}");
    let acts = world.acts();
    let registers = acts.iter().filter(|act| *act == calls::REGISTER).count();
    assert_eq!(registers, 1, "{case}: {acts:?}");
}

/// One that names something.
fn some_signup() -> Signup {
    Signup {
        code: None,
        message: Some(r#"{"data":{"waba_id":"1","phone_number_id":"2"}}"#.to_owned()),
        redirect: None,
    }
}

#[tokio::test]
async fn what_comes_after_four_seconds_is_waited_for() {
    each_absence_for(seconds(4), true).await;
}

#[tokio::test]
async fn what_comes_after_four_seconds_is_waited_for_without_a_message() {
    each_absence_for(seconds(4), false).await;
}

#[tokio::test]
async fn what_comes_after_ninety_seconds_is_waited_for() {
    each_absence_for(seconds(90), true).await;
}

#[tokio::test]
async fn what_comes_after_ninety_seconds_is_waited_for_without_a_message() {
    each_absence_for(seconds(90), false).await;
}

/// A customer whose account Meta does not show: no target is named, and no message came.
async fn settling(world: &World) -> (Customer, Onboarding, Signup) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let signup = finishes_at_meta(world, &number("happy")).await;
    let empty = [Edit::set("data/granular_scopes/*/target_ids", json!([]))];
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::edit(calls::DEBUG_TOKEN, empty)
    });
    let code_alone = Signup {
        message: None,
        ..signup.clone()
    };
    asha.hand_over(&onboarding, &code_alone).await.unwrap();
    let setting_up = |seen: &Onboarding| matches!(&seen.stage, Stage::Retrying { trouble, .. } if trouble.kind == TroubleKind::SettingUp);
    asha.sees(&onboarding, "that it is being set up", setting_up)
        .await;
    (asha, onboarding, signup)
}

async fn patient() -> World {
    World::with(|_, config| config.timeouts.settle_wait = NEVER).await
}

#[tokio::test]
async fn meanwhile_the_customer_reads_that_meta_is_setting_it_up() {
    let world = patient().await;
    let (asha, onboarding, _) = settling(&world).await;
    assert_eq!(world.acts(), [""; 0]);
    world.sandbox.clear_faults();
    connects(&asha, &onboarding, "it appears").await;
}

#[tokio::test]
async fn a_message_that_comes_meanwhile_is_followed_at_once() {
    let world = World::with(|_, config| {
        config.timeouts.settle_wait = NEVER;
        // The next look would be after this test.
        config.timeouts.settle_min = NEVER;
    })
    .await;
    let (asha, onboarding, signup) = settling(&world).await;
    let message_alone = Signup {
        code: None,
        ..signup
    };
    asha.hand_over(&onboarding, &message_alone).await.unwrap();
    connects(&asha, &onboarding, "the message names it").await;
}

#[tokio::test]
async fn another_process_goes_on_waiting() {
    let world = patient().await;
    let (asha, onboarding, _) = settling(&world).await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    world.sandbox.clear_faults();
    connects(&asha, &onboarding, "it appears").await;
}

/// Meta's message says as well that there is no number: there is nothing to wait for.
#[tokio::test]
async fn a_window_that_was_finished_without_a_number_is_told_soon() {
    let world = patient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("no-number")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::NoNumber);
}

#[tokio::test]
async fn what_never_comes_is_told_in_the_end() {
    for (path, kind) in [
        (calls::PHONE_NUMBERS, TroubleKind::NoNumber),
        (calls::DEBUG_TOKEN, TroubleKind::NoWabaGranted),
    ] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        let onboarding = asha.record(&number("happy")).await.unwrap();
        let mut signup = finishes_at_meta(&world, &number("happy")).await;
        signup.message = None;
        let edits =
            ["data", "data/granular_scopes/*/target_ids"].map(|at| Edit::set(at, json!([])));
        let edit = edits[usize::from(path == calls::DEBUG_TOKEN)].clone();
        world.sandbox.queue_fault(Fault {
            times: u32::MAX,
            ..Fault::edit(path, [edit])
        });
        asha.hand_over(&onboarding, &signup).await.unwrap();
        let trouble = asha.sees_interrupted(&onboarding).await;
        assert_eq!(trouble.kind, kind);
        world.sandbox.clear_faults();
        asha.through_window(&world, &onboarding, Default::default())
            .await;
        asha.sees_connected(&onboarding).await;
    }
}

/// The list has other numbers, and the right one comes a while later.
#[tokio::test]
async fn a_list_that_is_not_whole_asks_the_customer_nothing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let several = number("several-numbers");
    let onboarding = asha.record(&several).await.unwrap();
    let signup = finishes_at_meta(&world, &several).await;
    world.sandbox.queue_fault(
        Fault::edit(
            calls::PHONE_NUMBERS,
            [
                Edit::set("data/0/id", "9"),
                Edit::set("data/0/display_phone_number", "+91 98200 00999"),
            ],
        )
        .lasting(seconds(90)),
    );
    asha.hand_over(&onboarding, &signup).await.unwrap();
    connects(&asha, &onboarding, "the right number").await;
    let served = world.sandbox.number(several.as_str()).unwrap();
    assert_eq!(served.register_calls, 1);
}

#[tokio::test]
async fn an_account_that_meta_shows_late_is_found() {
    for told in [true, false] {
        let world = World::with(|demo, _| demo.setting_up = seconds(20)).await;
        let asha = Customer::signed_in(&world, ASHA).await;
        let slow = number("slow-setup");
        let onboarding = asha.record(&slow).await.unwrap();
        let mut signup = finishes_at_meta(&world, &slow).await;
        if !told {
            signup.message = None;
        }
        asha.hand_over(&onboarding, &signup).await.unwrap();
        connects(&asha, &onboarding, "slow-setup").await;
    }
}

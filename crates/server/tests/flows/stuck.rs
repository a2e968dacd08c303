//! What is stuck is tried again: by itself, by the customer, by our team.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{GoOn, Onboarding, Stage, Step, TroubleKind, Whereabouts};
use meta_sandbox::Fault;
use meta_sandbox::window_client::SignupOptions;
use serde_json::json;
use server::Timeouts;
use server::operate::retry::{self, AttemptSelector};

use crate::common::{ASHA, BALA, Customer, World, number, until};

const APPS: &str = calls::SUBSCRIBED_APPS;

/// As (#100) is answered, again and again.
pub fn our_fault(path: &str) -> Fault {
    Fault {
        method: Some("POST".to_owned()),
        body: Some(json!({ "error": { "code": 100, "message": "(#100) Invalid parameter" } })),
        times: u32::MAX,
        ..Fault::on(path, 400)
    }
}

/// Nothing is tried by itself, but for what our team says.
async fn patient() -> World {
    World::with(|_, config| config.timeouts.stuck_min = Timeouts::default().stuck_min).await
}

pub async fn sees_stuck(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let stuck = |seen: &Onboarding| matches!(seen.stage, Stage::Stuck(_));
    asha.sees(onboarding, "stuck", stuck).await
}

fn asked(world: &World, path: &str) -> usize {
    let calls = world.sandbox.graph_calls();
    let to = |call: &&meta_sandbox::GraphCall| call.method == "POST" && call.path.contains(path);
    calls.iter().filter(to).count()
}

async fn audit_log(world: &World, onboarding: &Onboarding, kind: &str) -> Vec<String> {
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let lines = audit_log.into_iter().filter(|line| line.1 == kind);
    lines.map(|line| line.2).collect()
}

#[tokio::test]
async fn what_meta_refused_for_an_hour_goes_on_by_itself_and_stays_stuck_until_then() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world
        .sandbox
        .queue_fault(our_fault(APPS).lasting(Duration::from_secs(2)));
    let onboarding = asha.moves(&world, &number("happy")).await;
    let mut follower = asha.follow(&onboarding).await;
    let mut seen = vec![];
    loop {
        let news = follower.next().await.unwrap();
        let word = match &news.stage {
            Stage::Stuck(trouble) => {
                assert_eq!(trouble.kind, TroubleKind::OurConfiguration);
                assert!(news.next_try_at.is_some(), "{news:?}");
                assert_eq!(news.whereabouts, Whereabouts::Origin);
                "stuck"
            }
            Stage::Connected(_) => "connected",
            Stage::Finalizing => "working",
            other => panic!("{other:?}"),
        };
        seen.push(word);
        if word == "connected" {
            break;
        }
    }
    // Stuck once, until it is not: no page flickers.
    seen.dedup();
    let from = seen.iter().position(|word| *word == "stuck").unwrap();
    assert_eq!(seen[from..], ["stuck", "working", "connected"]);
    assert!(asked(&world, APPS) > 2, "it was tried in between");
}

#[tokio::test]
async fn the_first_cause_is_counted_and_told_once() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(our_fault(APPS));
    let onboarding = asha.moves(&world, &number("happy")).await;
    sees_stuck(&asha, &onboarding).await;
    until("tries", || asked(&world, APPS) > 3).await;
    let kept = world.store().await.onboarding(&onboarding.id).await;
    let stuck = kept.unwrap().unwrap().step_log.stuck.unwrap();
    assert!(stuck.again && stuck.is_by(Step::Subscribe, TroubleKind::OurConfiguration));
    // Since the first time.
    assert!(stuck.since.0 < server::clock::now().0 - 300);
}

#[tokio::test]
async fn the_customer_tries_again_and_is_not_told_twice() {
    let world = patient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        times: 2,
        ..our_fault(APPS)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    sees_stuck(&asha, &onboarding).await;
    let path = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    until("the second try", || asked(&world, APPS) == 2).await;
    sees_stuck(&asha, &onboarding).await;
    let kept = world.store().await.onboarding(&onboarding.id).await;
    assert!(kept.unwrap().unwrap().step_log.stuck.unwrap().again);
    asha.ask::<Onboarding>(&path).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn our_team_has_one_or_all_of_a_kind_tried_again() {
    let world = patient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    world.sandbox.queue_fault(Fault {
        times: 3,
        ..our_fault(APPS)
    });
    let one = asha.moves(&world, &number("happy")).await;
    sees_stuck(&asha, &one).await;
    let two = bala.moves(&world, &number("wrong-otp")).await;
    sees_stuck(&bala, &two).await;
    let listed = retry::list(&world.config).await.unwrap().to_string();
    for told in [one.reference.as_str(), two.reference.as_str(), "Subscribe"] {
        assert!(listed.contains(told), "{listed}");
    }

    let which = AttemptSelector::StuckBy(TroubleKind::NumberElsewhere);
    let none = retry::retry(&world.config, &which).await.unwrap();
    assert_eq!(none.to_string(), "0 tried again");
    let which = AttemptSelector::One(one.reference.as_str().to_lowercase());
    let told = retry::retry(&world.config, &which)
        .await
        .unwrap()
        .to_string();
    assert!(told.contains(one.reference.as_str()), "{told}");
    // The third fault is its.
    until("another try", || asked(&world, APPS) == 3).await;
    sees_stuck(&asha, &one).await;
    let which = AttemptSelector::StuckBy(TroubleKind::OurConfiguration);
    let told = retry::retry(&world.config, &which)
        .await
        .unwrap()
        .to_string();
    assert!(told.starts_with("2 tried again: "), "{told}");
    asha.sees_connected(&one).await;
    bala.sees_connected(&two).await;
    assert_eq!(
        retry::list(&world.config).await.unwrap().to_string(),
        "nothing is stuck"
    );
    let answers = audit_log(&world, &two, "answer").await;
    assert_eq!(answers, ["try again, by our team"]);
}

#[tokio::test]
async fn a_code_that_our_configuration_lost_is_brought_again_by_metas_window() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(json!({ "error": {
            "code": 100, "error_subcode": 36008, "message": "Error validating verification code." } })),
        ..Fault::on(calls::EXCHANGE, 400)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stuck = sees_stuck(&asha, &onboarding).await;
    let Stage::Stuck(trouble) = &stuck.stage else {
        panic!("{stuck:?}")
    };
    assert_eq!(
        (trouble.step, trouble.kind),
        (Step::Exchange, TroubleKind::OurConfiguration)
    );
    // A code is not kept, so there is nothing to try; and Meta's window may be opened again.
    assert_eq!(stuck.next_try_at, None);
    assert!(stuck.stage.may_launch());
    let path = format!("/onboardings/{}/retry", onboarding.id);
    let again: Onboarding = asha.ask(&path).await.unwrap();
    assert_eq!(again.stage, Stage::AwaitingSignup);
    let options = SignupOptions::default();
    asha.through_window(&world, &onboarding, options).await;
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_cut_over_that_is_refused_is_not_asked_until_none_is_left_for_people() {
    let world =
        World::with(|_, config| config.timeouts.stuck_max = Duration::from_millis(300)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(our_fault(calls::REGISTER));
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stuck = sees_stuck(&asha, &onboarding).await;
    assert_eq!(stuck.whereabouts, Whereabouts::Origin);
    until("as often as we allow ourselves", || {
        asked(&world, calls::REGISTER) == 3
    })
    .await;
    // The limit is ours, and no news to the customer: it stays stuck, for a day.
    let much_later = |seen: &Onboarding| {
        let later = server::clock::now().0 + 3_600_000;
        matches!(seen.stage, Stage::Stuck(_)) && seen.next_try_at.is_some_and(|at| at.0 > later)
    };
    asha.sees(&onboarding, "that it waits", much_later).await;
    assert_eq!(asked(&world, calls::REGISTER), 3);
}

#[tokio::test]
async fn metas_trouble_while_it_is_tried_is_no_news() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        times: 1,
        ..our_fault(APPS)
    });
    world.sandbox.queue_fault(Fault {
        times: 2,
        method: Some("POST".to_owned()),
        ..Fault::on(APPS, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let mut follower = asha.follow(&onboarding).await;
    let mut was_stuck = false;
    loop {
        match follower.next().await.unwrap().stage {
            Stage::Stuck(_) => was_stuck = true,
            Stage::Retrying { .. } => assert!(!was_stuck, "it stays stuck"),
            Stage::Connected(_) => break,
            _ => {}
        }
    }
    assert!(was_stuck);
}

#[tokio::test]
async fn a_server_that_dies_while_it_tries_tries_again() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        times: 1,
        ..our_fault(APPS)
    });
    world.sandbox.queue_fault(Fault {
        method: Some("POST".to_owned()),
        delay_ms: 24 * 3600 * 1000,
        ..Fault::on(APPS, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    sees_stuck(&asha, &onboarding).await;
    until("it is tried", || asked(&world, APPS) == 2).await;
    let world = world.die_and_restart().await;
    asha.at(&world).sees_connected(&onboarding).await;
}

#[tokio::test]
async fn an_answer_that_nobody_knows_leaves_a_way_on() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(
            json!({ "error": { "code": 987_654, "error_subcode": 987_655, "message": "?" } }),
        ),
        ..Fault::on(APPS, 400)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stopped = |seen: &Onboarding| {
        matches!(&seen.stage, Stage::Interrupted { trouble, go_on: GoOn::Retry }
            if trouble.kind == TroubleKind::Unknown)
    };
    asha.sees(&onboarding, "an unknown answer", stopped).await;
    let path = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

//! Templates that come along while Meta has trouble of its own.

use contract::onboarding::{CutOverTime, Onboarding, SetCutOver, Stage, Templates};
use contract::time::UnixMillis;
use meta_sandbox::Fault;
use meta_sandbox::calls;

use crate::common::{ASHA, Customer, World, until};
use crate::templates::{ASKED, asked, asks, fault, from, moved, source};

#[tokio::test]
async fn after_a_time_out_fewer_are_asked_for_and_none_is_lost() {
    let world = World::start().await;
    // Meta makes them, and its answer does not come.
    world.sandbox.queue_fault(Fault {
        after: true,
        ..fault(504, 1)
    });
    let connected = moved(&world, "templates-partly").await;
    let counts: Vec<String> = asks(&world)
        .iter()
        .map(|call| format!("{} from {}", call.query["count"], call.query["page_number"]))
        .collect();
    assert_eq!(counts, ["500 from 0", "100 from 0", "100 from 1"]);
    let (brought, left) = asked(connected.templates);
    assert_eq!((brought.len(), left.len()), (4, 2));
}

#[tokio::test]
async fn killed_while_they_are_made_none_is_lost_or_made_twice() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 24 * 3600 * 1000,
        ..fault(500, 1)
    });
    let new = from(&source(&world, "happy"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    until("Meta is asked", || !asks(&world).is_empty()).await;
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    let (brought, left) = asked(asha.sees_connected(&onboarding).await.templates);
    assert_eq!((brought.len(), left.len()), (3, 0));
}

#[tokio::test]
async fn trouble_that_passes_costs_no_template() {
    let world = World::start().await;
    world.sandbox.queue_fault(fault(503, 4));
    let connected = moved(&world, "happy").await;
    assert_eq!(asked(connected.templates).0.len(), 3);
}

#[tokio::test]
async fn trouble_that_lasts_does_not_hold_the_number_up() {
    let world = World::start().await;
    world.sandbox.queue_fault(fault(503, 1000));
    let connected = moved(&world, "happy").await;
    assert!(matches!(connected.templates, Templates::Refused(_)));
}

#[tokio::test]
async fn what_was_made_before_trouble_that_lasts_is_told() {
    let world = World::start().await;
    // Meta makes them each time, and never says so.
    world.sandbox.queue_fault(Fault {
        after: true,
        ..fault(504, 1000)
    });
    let connected = moved(&world, "happy").await;
    assert_eq!(asked(connected.templates).0.len(), 3);
}

#[tokio::test]
async fn who_gives_up_while_templates_are_made_stops_it_at_the_next_page() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let page = serde_json::json!({ "migrated_templates": ["1"], "failed_templates": {} });
    world.sandbox.queue_fault(Fault {
        body: Some(page),
        delay_ms: 500,
        ..fault(200, 1)
    });
    let new = from(&source(&world, "happy"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    until("Meta is asked", || !asks(&world).is_empty()).await;
    let abandon = format!("/onboardings/{}/abandon", onboarding.id);
    asha.ask::<Onboarding>(&abandon).await.unwrap();
    // A step that is under way is ended before the server is.
    let World {
        sandbox, server, ..
    } = world;
    server.shutdown().await;
    let calls = sandbox.graph_calls();
    let asked = calls.iter().filter(|call| call.path.ends_with(ASKED));
    assert_eq!(asked.count(), 1);
}

#[tokio::test]
async fn without_metas_list_the_ids_of_the_templates_are_told() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let listed = Fault {
        method: Some("GET".to_owned()),
        times: 1000,
        ..Fault::on(calls::MESSAGE_TEMPLATES, 503)
    };
    let mut new = from(&source(&world, "happy"), "happy");
    new.cut_over = CutOverTime::At(UnixMillis(server::clock::now().0 + 3_600_000));
    let onboarding = asha.moves_as(&world, &new).await;
    let scheduled = |seen: &Onboarding| matches!(seen.stage, Stage::Scheduled { .. });
    asha.sees(&onboarding, "scheduled", scheduled).await;
    world.sandbox.queue_fault(listed);
    let path = format!("/onboardings/{}/cut-over", onboarding.id);
    let at_once = SetCutOver {
        cut_over: CutOverTime::AtOnce,
    };
    asha.post::<Onboarding>(&path, &at_once).await.unwrap();
    let (brought, _) = asked(asha.sees_connected(&onboarding).await.templates);
    assert_eq!(brought.len(), 3);
    assert!(brought.iter().all(|template| template.status.is_none()));
}

//! Templates that come along, and that don't.

use contract::ids::WabaId;
use contract::onboarding::{
    Connected, CutOverTime, NewOnboarding, Onboarding, Origin, SetCutOver, Stage, Template,
    TemplateLeft, Templates,
};
use contract::problem::Problem;
use contract::time::UnixMillis;
use meta_sandbox::driver::SignupOptions;
use meta_sandbox::{Fault, GraphCall};

use crate::common::{ASHA, Customer, World, customer, number, until};

const ASKED: &str = "migrate_message_templates";

/// The WABA that holds a number at the old provider.
fn source(world: &World, name: &str) -> WabaId {
    let at_meta = world.sandbox.number(number(name).as_str()).unwrap();
    WabaId::new(at_meta.waba_id.unwrap())
}

fn from(source: &WabaId, name: &str) -> NewOnboarding {
    NewOnboarding {
        source_waba_id: Some(source.clone()),
        ..customer::new(&number(name))
    }
}

/// Moves a number whose old WABA is known.
async fn moved(world: &World, name: &str) -> Connected {
    let asha = Customer::signed_in(world, ASHA).await;
    let new = from(&source(world, name), name);
    let onboarding = asha.moves_as(world, &new).await;
    asha.sees_connected(&onboarding).await
}

fn asked(templates: Templates) -> (Vec<Template>, Vec<TemplateLeft>) {
    match templates {
        Templates::Asked { brought, left } => (brought, left),
        other => panic!("{other:?}"),
    }
}

/// The calls that asked for templates.
fn asks(world: &World) -> Vec<GraphCall> {
    let calls = world.sandbox.graph_calls();
    calls
        .into_iter()
        .filter(|call| call.path.ends_with(ASKED))
        .collect()
}

fn fault(status: u16, times: u32) -> Fault {
    Fault {
        times,
        ..Fault::on(ASKED, status)
    }
}

#[tokio::test]
async fn templates_come_along_before_the_cut_over() {
    let world = World::start().await;
    let connected = moved(&world, "happy").await;
    let (mut brought, left) = asked(connected.templates);
    brought.sort_by(|a, b| a.name.cmp(&b.name));
    let names: Vec<&str> = brought
        .iter()
        .map(|template| template.name.as_str())
        .collect();
    assert_eq!(names, ["login_code", "order_update", "welcome_offer"]);
    assert!(
        brought
            .iter()
            .all(|t| t.status == "APPROVED" && t.language == "en")
    );
    assert_eq!(left, []);
    let acts = world.acts();
    let place = |act: &str| acts.iter().position(|known| known == act).unwrap();
    assert!(place(ASKED) < place("register"), "{acts:?}");
}

#[tokio::test]
async fn what_stays_behind_and_what_is_rejected_later_is_told_with_its_reason() {
    let world = World::start().await;
    let connected = moved(&world, "templates-partly").await;
    let (brought, left) = asked(connected.templates);
    let rejected: Vec<_> = brought.iter().filter(|t| t.status == "REJECTED").collect();
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0].name, "delivery_slot");
    assert_eq!(rejected[0].reason.as_deref(), Some("INVALID_FORMAT"));
    let mut reasons: Vec<_> = left.iter().map(|left| left.reason.as_str()).collect();
    reasons.sort_unstable();
    assert_eq!(
        reasons,
        [
            "Formatting error - dangling parameter",
            "Incorrect category"
        ]
    );
}

#[tokio::test]
async fn metas_refusal_is_told_in_its_words_and_stops_nothing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    // Another portfolio's WABA.
    let new = from(&source(&world, "wrong-otp"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    let connected = asha.sees_connected(&onboarding).await;
    let Templates::Refused(words) = connected.templates else {
        panic!("{:?}", connected.templates)
    };
    assert!(
        words.contains("must belong to the same Meta business"),
        "{words}"
    );
}

#[tokio::test]
async fn an_old_waba_that_is_not_there_stops_nothing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&WabaId::new("1234567890"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert!(matches!(connected.templates, Templates::Refused(_)));
}

#[tokio::test]
async fn without_the_old_wabas_name_meta_is_not_asked() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.templates, Templates::SourceUnknown);
    assert_eq!(asks(&world), []);
}

#[tokio::test]
async fn a_shared_waba_and_a_new_number_have_none_to_bring_along() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "waba-shared"), "waba-shared");
    let shared: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    asha.through_window(&world, &shared, options).await;
    assert_eq!(
        asha.sees_connected(&shared).await.templates,
        Templates::None
    );

    let new = NewOnboarding {
        origin: Origin::New,
        ..from(&source(&world, "happy"), "happy")
    };
    let fresh = asha.moves_as(&world, &new).await;
    assert_eq!(asha.sees_connected(&fresh).await.templates, Templates::None);
    assert_eq!(asks(&world), []);
}

#[tokio::test]
async fn what_can_not_be_a_wabas_id_is_refused() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&WabaId::new("../me"), "happy");
    let refused = asha.post::<()>("/onboardings", &new).await;
    assert_eq!(refused, Err(Problem::BadRequest));
}

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
        ..Fault::on("message_templates", 503)
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
    assert!(brought.iter().all(|template| template.status == "UNKNOWN"));
}

//! Templates that come along, and that don't.

use contract::ids::WabaId;
use contract::onboarding::{
    Connected, NewOnboarding, Onboarding, Origin, Template, TemplateLeft, Templates,
};
use contract::problem::Problem;
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{Fault, GraphCall};

use crate::common::{ASHA, Customer, World, customer, number};

pub const ASKED: &str = calls::MIGRATE_TEMPLATES;

/// The WABA that holds a number at the old provider.
pub fn source(world: &World, name: &str) -> WabaId {
    let at_meta = world.sandbox.number(number(name).as_str()).unwrap();
    WabaId::new(at_meta.waba_id.unwrap())
}

pub fn from(source: &WabaId, name: &str) -> NewOnboarding {
    NewOnboarding {
        source_waba_id: Some(source.clone()),
        ..customer::new(&number(name))
    }
}

/// Moves a number whose old WABA is known.
pub async fn moved(world: &World, name: &str) -> Connected {
    let asha = Customer::signed_in(world, ASHA).await;
    let new = from(&source(world, name), name);
    let onboarding = asha.moves_as(world, &new).await;
    asha.sees_connected(&onboarding).await
}

pub fn asked(templates: Templates) -> (Vec<Template>, Vec<TemplateLeft>) {
    match templates {
        Templates::Asked { brought, left } => (brought, left),
        other => panic!("{other:?}"),
    }
}

/// The calls that asked for templates.
pub fn asks(world: &World) -> Vec<GraphCall> {
    let calls = world.sandbox.graph_calls();
    calls
        .into_iter()
        .filter(|call| call.path.ends_with(ASKED))
        .collect()
}

pub fn fault(status: u16, times: u32) -> Fault {
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
            .all(|t| t.status.as_deref() == Some("APPROVED") && t.language.as_deref() == Some("en"))
    );
    assert_eq!(left, []);
    let acts = world.acts();
    let place = |act: &str| acts.iter().position(|known| known == act).unwrap();
    assert!(place(ASKED) < place(calls::REGISTER), "{acts:?}");
}

#[tokio::test]
async fn what_stays_behind_and_what_is_rejected_later_is_told_with_its_reason() {
    let world = World::start().await;
    let connected = moved(&world, "templates-partly").await;
    let (brought, left) = asked(connected.templates);
    let rejected: Vec<_> = brought
        .iter()
        .filter(|t| t.status.as_deref() == Some("REJECTED"))
        .collect();
    assert_eq!(rejected.len(), 1);
    assert_eq!(rejected[0].name, "delivery_slot");
    assert_eq!(rejected[0].reason.as_deref(), Some("INVALID_FORMAT"));
    let mut reasons: Vec<_> = left
        .iter()
        .map(|left| left.reason.as_deref().unwrap())
        .collect();
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

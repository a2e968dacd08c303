//! As a Solution Partner: our credit line pays for the customer's WABA before its number moves.

use contract::onboarding::{Onboarding, Stage, Step, StepState, TroubleKind, Whereabouts};
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AnswerMode, DEMO_BUSINESS_ID, DEMO_CREDIT_LINE_ID, DEMO_SYSTEM_TOKEN, Fault};
use onboarding::meta::credit::{CreditLineId, Currency};
use server::Config;
use server::config::CreditLine;

use crate::common::{ASHA, Customer, World, number};

const ATTACH: &str = calls::ATTACH_CREDIT;

fn as_partner(config: &mut Config) {
    config.meta.system_token = Some(DEMO_SYSTEM_TOKEN.to_owned().into());
    config.meta.business_id = Some(contract::ids::BusinessId::new(DEMO_BUSINESS_ID));
    config.meta.credit_line = Some(CreditLine {
        id: CreditLineId::parse(DEMO_CREDIT_LINE_ID).unwrap(),
        currency: Currency::parse("INR").unwrap(),
    });
}

async fn partner_world() -> World {
    World::with(|_, config| as_partner(config)).await
}

/// How often our credit line was asked to pay.
fn attached(world: &World) -> usize {
    world.acts().iter().filter(|act| *act == ATTACH).count()
}

async fn sees_stuck(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let stuck = |seen: &Onboarding| matches!(seen.stage, Stage::Stuck(_));
    asha.sees(onboarding, "stuck", stuck).await
}

#[tokio::test]
async fn our_credit_line_pays_before_the_cut_over() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(
        world.acts(),
        [calls::SUBSCRIBED_APPS, ATTACH, calls::REGISTER]
    );
    let seen: Onboarding = asha
        .get(&format!("/onboardings/{}", onboarding.id))
        .await
        .unwrap();
    let step = seen.steps.iter().find(|step| step.step == Step::CreditLine);
    assert_eq!(step.unwrap().state, StepState::Done);
}

#[tokio::test]
async fn a_number_that_would_want_a_payment_method_can_send() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("no-payment")).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(
        connected.health.unwrap().can_send.as_deref(),
        Some("AVAILABLE")
    );
}

#[tokio::test]
async fn as_a_tech_provider_it_is_no_step() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    assert!(
        onboarding
            .steps
            .iter()
            .all(|step| step.step != Step::CreditLine)
    );
    asha.sees_connected(&onboarding).await;
    assert_eq!(attached(&world), 0);
}

#[tokio::test]
async fn a_lost_answer_attaches_it_once() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        after: true,
        mode: AnswerMode::Cut,
        ..Fault::on(ATTACH, 500)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(attached(&world), 1);
}

#[tokio::test]
async fn another_currency_is_the_customers_to_change_and_the_number_stays_where_it_is() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let other = number("other-currency");
    let onboarding = asha.moves(&world, &other).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::OtherCurrency);
    assert_eq!(trouble.step, Step::CreditLine);
    let path = format!("/onboardings/{}", onboarding.id);
    let stopped: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(stopped.whereabouts, Whereabouts::Origin);
    assert!(!world.acts().contains(&calls::REGISTER.to_owned()));
    let store = world.store().await;
    let audit_log = store.audit_log(&onboarding.id).await.unwrap();
    let told = audit_log
        .iter()
        .any(|(_, _, detail)| detail.contains("USD") && detail.contains("INR"));
    assert!(told, "{audit_log:?}");

    world.sandbox.settle(other.as_str());
    asha.ask::<Onboarding>(&format!("{path}/retry"))
        .await
        .unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_payment_method_of_the_customers_own_is_theirs_to_remove() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let own = number("own-payment-method");
    let onboarding = asha.moves(&world, &own).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::OtherPaymentMethod);
    assert!(!world.acts().contains(&calls::REGISTER.to_owned()));

    world.sandbox.settle(own.as_str());
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn an_account_that_something_else_pays_for_is_known_by_that_alone() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    // Meta's sentence tells nothing.
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": { "code": 100, "message": "Invalid parameter" } })),
        ..Fault::on(ATTACH, 400)
    });
    let onboarding = asha.moves(&world, &number("own-payment-method")).await;
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::OtherPaymentMethod);
}

#[tokio::test]
async fn what_meta_refuses_us_stays_ours_to_mend() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(serde_json::json!({ "error": { "code": 10, "message": "No permission." } })),
        ..Fault::on(ATTACH, 403)
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let stuck = sees_stuck(&asha, &onboarding).await;
    let Stage::Stuck(trouble) = &stuck.stage else {
        panic!("{stuck:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::OurConfiguration);
    assert_eq!(stuck.whereabouts, Whereabouts::Origin);
}

#[tokio::test]
async fn a_shared_waba_goes_on_although_our_credit_line_is_refused() {
    let world = partner_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    world.sandbox.queue_fault(Fault {
        body: Some(
            serde_json::json!({ "error": { "code": 100, "message": "Another partner pays." } }),
        ),
        ..Fault::on(ATTACH, 400)
    });
    let recorded = asha.record(&number("waba-shared")).await.unwrap();
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    asha.through_window(&world, &recorded, options).await;
    asha.sees_connected(&recorded).await;
    assert_eq!(attached(&world), 1);
}

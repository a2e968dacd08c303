//! Numbers that are live are asked about again, until nothing is missing.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{Onboarding, Stage, Templates};
use contract::wabas::NumberState;
use meta_sandbox::{AccountEvent, Fault, TemplateStatus};
use server::operate;

use crate::common::{ASHA, Customer, World, number};
use crate::leaving::sees_numbers;
use crate::templates::{from, source};

/// Its looks come one after the other.
async fn watched() -> World {
    World::with(|_, config| {
        config.timeouts.follow_min = Duration::from_millis(20);
        config.timeouts.follow_max = Duration::from_millis(50);
    })
    .await
}

fn wants_payment(seen: &Onboarding) -> Option<bool> {
    match &seen.stage {
        Stage::Connected(connected) => Some(connected.health.as_ref()?.wants_payment),
        _ => None,
    }
}

#[tokio::test]
async fn a_payment_method_that_was_added_is_noticed_by_itself() {
    let world = watched().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let unpaid = number("no-payment");
    let onboarding = asha.moves(&world, &unpaid).await;
    asha.sees_connected(&onboarding).await;
    // Meta's trouble in between is not the end.
    world.sandbox.queue_fault(Fault {
        times: 2,
        ..Fault::on(calls::SUBSCRIBED_APPS, 500)
    });
    assert!(world.sandbox.settle(unpaid.as_str()));
    let paid = |seen: &Onboarding| wants_payment(seen) == Some(false);
    asha.sees(&onboarding, "that it is paid", paid).await;
}

#[tokio::test]
async fn a_number_that_is_lost_while_it_is_followed_needs_reconnecting() {
    let world = watched().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let unpaid = number("no-payment");
    let onboarding = asha.moves(&world, &unpaid).await;
    asha.sees_connected(&onboarding).await;
    // Nobody tells us: there is no webhook.
    let gone = AccountEvent::PartnerAppUninstalled;
    assert!(world.sandbox.apply_account_event(unpaid.as_str(), gone));
    sees_numbers(&asha, "that it needs reconnecting", |numbers| {
        numbers[0].status.state == NumberState::NeedsReconnecting
    })
    .await;
    // Who takes the customer's call finds it so too.
    let audit_log = operate::onboarding(&world.config, onboarding.id.as_str()).await;
    let audit_log = audit_log.unwrap();
    assert!(
        audit_log.contains("Who must act  the customer: connects it again"),
        "{audit_log}"
    );
}

#[tokio::test]
async fn templates_are_looked_at_once_more_at_the_end_of_the_day() {
    let world = World::with(|_, config| {
        config.timeouts.follow_min = Duration::from_millis(20);
        config.timeouts.follow_templates = Duration::from_millis(1500);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "happy"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    let connected = asha.sees_connected(&onboarding).await;
    let Templates::Asked { brought, .. } = &connected.templates else {
        panic!("{connected:?}");
    };
    // Its webhook is lost: there is none.
    let (happy, name) = (number("happy"), brought[0].name.clone());
    assert!(
        world
            .sandbox
            .check_template(happy.as_str(), &name, TemplateStatus::Disabled)
    );
    let disabled = |seen: &Onboarding| match &seen.stage {
        Stage::Connected(connected) => match &connected.templates {
            Templates::Asked { brought, .. } => brought
                .iter()
                .any(|t| t.name == name && t.status.as_deref() == Some("DISABLED")),
            _ => false,
        },
        _ => false,
    };
    asha.sees(&onboarding, "the last look", disabled).await;
}

//! Customers with more accounts than ten, in whatever order Meta names them.

use contract::ids::PhoneNumberId;
use contract::onboarding::{Arrival, Need, NumberChoice, Onboarding, PickedNumber};
use contract::phone::PhoneNumber;
use meta_sandbox::calls;
use meta_sandbox::window_client::SignupOptions;

use crate::common::recovery::finishes_at_meta;
use crate::common::{ASHA, BALA, Customer, World, number};

/// A number of another brand of the same customer.
fn brand(nth: u32) -> PhoneNumber {
    PhoneNumber::parse(&format!("+9198200032{nth:02}")).unwrap()
}

fn phone_numbers_asked(world: &World) -> usize {
    let calls = world.sandbox.graph_calls();
    let asked = |path: &str| path.ends_with(calls::PHONE_NUMBERS);
    calls.iter().filter(|call| asked(&call.path)).count()
}

#[tokio::test]
async fn the_right_number_is_found_in_the_last_of_thirteen_accounts() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let many = number("many-accounts");
    let onboarding = asha.moves(&world, &many).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert!(many.is_same_number(connected.number.display_phone_number.as_deref().unwrap()));
    assert_eq!(connected.arrival, Arrival::Registered);
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
    assert_eq!(phone_numbers_asked(&world), 13);
}

/// Says another number than any that the token opens.
async fn is_offered(world: &World, asha: &Customer) -> (Onboarding, Vec<NumberChoice>) {
    let onboarding = asha.record(&number("wrong-otp")).await.unwrap();
    let signup = finishes_at_meta(world, &number("many-accounts")).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let Need::PickNumber(offered) = asha.sees_need(&onboarding).await else {
        panic!("not asked to pick")
    };
    (onboarding, offered)
}

fn choice<'a>(offered: &'a [NumberChoice], number: &PhoneNumber) -> Option<&'a PhoneNumberId> {
    let mut offered = offered.iter();
    let chosen = offered
        .find(|choice| number.is_same_number(choice.display_phone_number.as_deref().unwrap()));
    chosen.map(|choice| &choice.id)
}

#[tokio::test]
async fn the_numbers_of_all_accounts_are_offered_and_one_is_picked_from_any() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let (onboarding, offered) = is_offered(&world, &asha).await;
    assert_eq!(offered.len(), 13);
    assert!(choice(&offered, &number("many-accounts")).is_some());
    let picked = brand(11);
    let path = format!("/onboardings/{}/number", onboarding.id);
    let phone_number_id = choice(&offered, &picked).unwrap().clone();
    let body = PickedNumber { phone_number_id };
    asha.post::<Onboarding>(&path, &body).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert!(picked.is_same_number(connected.number.display_phone_number.as_deref().unwrap()));
    let at_meta = world.sandbox.number(picked.as_str()).unwrap();
    assert_eq!(Some(connected.waba_id.as_str()), at_meta.waba_id.as_deref());
    assert_eq!(connected.arrival, Arrival::Shared);
}

#[tokio::test]
async fn a_number_of_another_account_is_not_offered() {
    let world = World::start().await;
    let bala = Customer::signed_in(&world, BALA).await;
    let theirs = bala.record(&brand(3)).await.unwrap();
    bala.through_window(&world, &theirs, SignupOptions::default())
        .await;
    bala.sees_connected(&theirs).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let (_, offered) = is_offered(&world, &asha).await;
    assert_eq!(choice(&offered, &brand(3)), None);
    assert_eq!(offered.len(), 12);
}

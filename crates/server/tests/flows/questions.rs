//! What the customer is asked on the way.

use contract::ids::PhoneNumberId;
use contract::onboarding::{
    CodeMethod, Need, Onboarding, PickedNumber, PinBody, PinState, RequestVerification,
};
use contract::problem::Problem;
use contract::secret::Pin;
use meta_sandbox::KNOWN_PIN;
use meta_sandbox::window_client::{SignupOptions, complete_signup};

use crate::common::{ASHA, Customer, World, number};

async fn pick(asha: &Customer, onboarding: &Onboarding, id: &PhoneNumberId) -> Result<(), Problem> {
    let path = format!("/onboardings/{}/number", onboarding.id);
    let picked = PickedNumber {
        phone_number_id: id.clone(),
    };
    asha.post::<Onboarding>(&path, &picked).await.map(drop)
}

/// Says one number and goes through Meta's window with another.
async fn says_one_brings_other(world: &World, said: &str, brought: &str) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number(said)).await.unwrap();
    let brought = number(brought);
    let origin = world.sandbox.origin();
    let signup = complete_signup(origin, brought.as_str(), SignupOptions::default()).await;
    asha.hand_over(&onboarding, &signup.unwrap()).await.unwrap();
    (asha, onboarding)
}

#[tokio::test]
async fn of_several_numbers_the_customer_picks() {
    let world = World::start().await;
    let (asha, onboarding) = says_one_brings_other(&world, "happy", "several-numbers").await;
    let Need::PickNumber(offered) = asha.sees_need(&onboarding).await else {
        panic!("not asked to pick")
    };
    assert_eq!(offered.len(), 3);
    let other = PhoneNumberId::new("1");
    assert_eq!(
        pick(&asha, &onboarding, &other).await,
        Err(Problem::Conflict)
    );
    assert_eq!(
        world.acts(),
        [""; 0],
        "nothing is done before they have picked"
    );
    let brought = number("several-numbers");
    let picked = offered
        .iter()
        .find(|choice| brought.is_same_number(choice.display_phone_number.as_deref().unwrap()))
        .unwrap();
    pick(&asha, &onboarding, &picked.id).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.number.id, picked.id);
}

#[tokio::test]
async fn another_number_than_was_said_is_confirmed_first() {
    let world = World::start().await;
    let (asha, onboarding) = says_one_brings_other(&world, "wrong-otp", "happy").await;
    let Need::ConfirmNumber(offered) = asha.sees_need(&onboarding).await else {
        panic!("not asked to confirm")
    };
    assert!(number("happy").is_same_number(offered.display_phone_number.as_deref().unwrap()));
    pick(&asha, &onboarding, &offered.id).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.number.id, offered.id);
    let now: Onboarding = asha
        .get(&format!("/onboardings/{}", onboarding.id))
        .await
        .unwrap();
    assert_eq!(now.number, number("happy"));
}

#[tokio::test]
async fn a_number_that_has_a_pin_is_moved_with_it() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("pin-mismatch")).await;
    let need = asha.sees_need(&onboarding).await;
    assert_eq!(need, Need::EnterPin { wrong: false });

    let path = format!("/onboardings/{}/pin", onboarding.id);
    let pin = |text: &str| PinBody {
        pin: Pin::parse(text).unwrap(),
    };
    asha.post::<Onboarding>(&path, &pin("999999"))
        .await
        .unwrap();
    let wrong = Need::EnterPin { wrong: true };
    let wrong = contract::onboarding::Stage::NeedsCustomer(wrong);
    asha.sees(&onboarding, "told that it is wrong", |seen| {
        seen.stage == wrong
    })
    .await;
    asha.post::<Onboarding>(&path, &pin(KNOWN_PIN))
        .await
        .unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.pin, PinState::Theirs);
}

#[tokio::test]
async fn what_was_not_asked_is_refused() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = |rest: &str| format!("/onboardings/{}/{rest}", onboarding.id);
    let wish = RequestVerification {
        method: CodeMethod::Sms,
    };
    let pin = PinBody {
        pin: Pin::parse("123456").unwrap(),
    };
    let conflict = Err(Problem::Conflict);
    assert_eq!(
        asha.post::<()>(&path("verification"), &wish).await,
        conflict
    );
    assert_eq!(asha.post::<()>(&path("pin"), &pin).await, conflict);
    assert_eq!(asha.ask::<()>(&path("pin/reveal")).await, conflict);
    assert_eq!(asha.ask::<()>(&path("retry")).await, conflict);
}

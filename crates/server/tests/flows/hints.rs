//! What the browser says of Meta's window is a hint: the token, and what Meta reports, decide.

use contract::ids::WabaId;
use contract::onboarding::{Arrival, NewOnboarding, Onboarding, Origin, TroubleKind};
use contract::time::UnixMillis;
use meta_sandbox::calls;
use meta_sandbox::window_client::{Signup, SignupOptions};
use meta_sandbox::{Edit, Fault, ServedBy};
use serde_json::Value;

use crate::common::recovery::{finishes_as, finishes_at_meta};
use crate::common::{ASHA, Customer, World, customer, number};

/// Says something else in the session message.
fn says(signup: &mut Signup, how: impl FnOnce(&mut Value)) {
    let mut message: Value = serde_json::from_str(signup.message.as_deref().unwrap()).unwrap();
    how(&mut message);
    signup.message = Some(message.to_string());
}

const COEXISTENCE: &str = "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING";

#[tokio::test]
async fn a_number_that_is_not_on_the_app_is_registered_whatever_the_message_says() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let onboarding = asha.record(&happy).await.unwrap();
    let mut signup = finishes_at_meta(&world, &happy).await;
    says(&mut signup, |message| message["event"] = COEXISTENCE.into());
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Registered);
    let at_meta = world.sandbox.number(happy.as_str()).unwrap();
    assert_eq!(at_meta.served_by, ServedBy::DoubleTick);
}

#[tokio::test]
async fn a_number_that_is_on_the_app_is_not_registered_whatever_the_message_says() {
    for origin in [Origin::OtherProvider, Origin::BusinessApp] {
        let world = World::start().await;
        let asha = Customer::signed_in(&world, ASHA).await;
        let app = number("business-app");
        let new = NewOnboarding {
            origin,
            ..customer::new(&app)
        };
        let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
        let mut signup = finishes_as(&world, &app, SignupOptions::coexistence()).await;
        says(&mut signup, |message| message["event"] = "FINISH".into());
        asha.hand_over(&onboarding, &signup).await.unwrap();
        let connected = asha.sees_connected(&onboarding).await;
        assert_eq!(connected.arrival, Arrival::Coexistence, "{origin:?}");
        assert_eq!(world.times_asked(calls::REGISTER), 0, "{origin:?}");
    }
}

/// Where Meta does not say whether a number is on the app, what was chosen decides.
#[tokio::test]
async fn a_number_of_which_meta_does_not_say_whether_it_is_on_the_app_goes_as_was_chosen() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let app = number("business-app");
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..customer::new(&app)
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    for edit in [
        Edit::set("is_on_biz_app", Value::Null),
        Edit::drop("data/*/is_on_biz_app"),
    ] {
        world.sandbox.queue_fault(Fault {
            times: u32::MAX,
            ..Fault::edit("", [edit])
        });
    }
    asha.through_window(&world, &onboarding, SignupOptions::coexistence())
        .await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Coexistence);
}

/// They agreed to keep the app, and not to a move, which could not be undone.
#[tokio::test]
async fn a_number_that_was_to_stay_on_the_app_is_never_registered() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let app = number("business-app");
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..customer::new(&app)
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    let signup = finishes_as(&world, &app, SignupOptions::coexistence()).await;
    let id = world.sandbox.number(app.as_str()).unwrap();
    let id = id.phone_number_id.unwrap();
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::edit(
            format!("/{id}"),
            [
                Edit::set("is_on_biz_app", false),
                Edit::set("status", "PENDING"),
            ],
        )
    });
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let trouble = asha.sees_interrupted(&onboarding).await;
    assert_eq!(trouble.kind, TroubleKind::Unknown);
    assert_eq!(world.times_asked(calls::REGISTER), 0);
    world.sandbox.clear_faults();
    let retry = format!("/onboardings/{}/retry", onboarding.id);
    asha.ask::<Onboarding>(&retry).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Coexistence);
}

/// A WABA that the browser names and the token does not open is not taken, and not noted as this
/// account's: its owner's recovery would be refused by that.
#[tokio::test]
async fn an_account_that_the_token_does_not_open_is_not_taken_and_not_noted() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let happy = number("happy");
    let theirs = number("connected-elsewhere");
    let theirs = world.sandbox.number(theirs.as_str()).unwrap();
    let (waba, phone) = (theirs.waba_id.unwrap(), theirs.phone_number_id.unwrap());
    let onboarding = asha.record(&happy).await.unwrap();
    let mut signup = finishes_at_meta(&world, &happy).await;
    let mut own = String::new();
    says(&mut signup, |message| {
        own = message["data"]["waba_id"].as_str().unwrap().to_owned();
        message["data"]["waba_id"] = waba.as_str().into();
        message["data"]["phone_number_id"] = phone.as_str().into();
    });
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.waba_id.as_str(), own);
    assert!(happy.is_same_number(connected.number.display_phone_number.as_deref().unwrap()));
    let store = world.store().await;
    let since = UnixMillis(0);
    for (id, noted) in [(own, true), (waba, false)] {
        let id = WabaId::new(id);
        let granted = store.was_granted_since(&id, since).await.unwrap();
        assert_eq!(granted, noted, "{id}");
    }
}

//! Sessions that should be over: what a browser had before its customer signed in again.

use contract::problem::Problem;
use contract::session::Session;

use crate::common::{ASHA, BALA, Customer, World};

/// Signs in again in the browser of `before`, as the account with this phone. What the browser
/// has then, and what it had: a thief may have kept the old cookie.
async fn signs_in_again(world: &World, before: Customer, phone: &str) -> (Customer, Customer) {
    let mut after = Customer::new(&world.base(), phone);
    after.cookie.clone_from(&before.cookie);
    after.ask_otp().await.unwrap();
    after.sign_in(&world.otp_to(phone)).await.unwrap();
    assert_ne!(after.cookie, before.cookie);
    (before, after)
}

#[tokio::test]
async fn a_new_sign_in_ends_the_session_that_the_browser_had() {
    let world = World::start().await;
    for phone in [ASHA, BALA] {
        let elsewhere = Customer::signed_in(&world, ASHA).await;
        let before = Customer::signed_in(&world, ASHA).await;
        let (before, after) = signs_in_again(&world, before, phone).await;
        let old = before.get::<Session>("/session").await;
        assert_eq!(old, Err(Problem::SignedOut), "as {phone}");
        let new: Session = after.get("/session").await.unwrap();
        assert_eq!(new.phone.unwrap().as_str(), phone);
        // Other browsers of the account are none of its business.
        assert!(elsewhere.get::<Session>("/session").await.is_ok());
    }
}

#[tokio::test]
async fn a_sign_in_that_is_refused_ends_no_session() {
    let world = World::start().await;
    let before = Customer::signed_in(&world, ASHA).await;
    let mut after = Customer::new(&world.base(), BALA);
    after.cookie.clone_from(&before.cookie);
    after.ask_otp().await.unwrap();
    let right = world.otp_to(BALA);
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    assert!(after.sign_in(wrong).await.is_err());
    assert!(before.get::<Session>("/session").await.is_ok());
}

#[tokio::test]
async fn a_cookie_that_is_no_session_is_no_hindrance() {
    let world = World::start().await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.cookie = Some("doubletick_session=of-another-time".to_owned());
    asha.ask_otp().await.unwrap();
    assert!(asha.sign_in(&world.otp_to(ASHA)).await.is_ok());
}

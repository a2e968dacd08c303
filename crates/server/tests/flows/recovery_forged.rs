//! Who claims what another customer shared gets nothing, whatever their browser says.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{Onboarding, Stage, TroubleKind};
use meta_sandbox::window_client::SignupOptions;

use crate::common::recovery::{another_code, finishes_as, finishes_at_meta, made_up};
use crate::common::{ASHA, BALA, Customer, World, number};

async fn impatient() -> World {
    World::that_recovers(|timeouts| timeouts.recover_wait = Duration::from_millis(500)).await
}

/// What somebody who knows the ids makes of them.
fn message(waba: &str, business: &str, phone: &str) -> Option<String> {
    let data = serde_json::json!({
        "waba_id": waba, "business_id": business, "phone_number_id": phone,
    });
    let message = serde_json::json!({ "event": "FINISH", "data": data });
    Some(message.to_string())
}

async fn now(customer: &Customer, onboarding: &Onboarding) -> Stage {
    let path = format!("/onboardings/{}", onboarding.id);
    customer.get::<Onboarding>(&path).await.unwrap().stage
}

/// Whether the number is told to be connected for another account.
fn is_elsewhere(seen: &Onboarding) -> bool {
    matches!(&seen.stage, Stage::Stuck(trouble) if trouble.kind == TroubleKind::NumberElsewhere)
}

#[tokio::test]
async fn a_customers_own_signup_is_not_handed_to_who_says_the_same_number() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    let forged = bala.launches(&happy).await;
    bala.hand_over(&forged, &made_up(None)).await.unwrap();
    let onboarding = asha.launches(&happy).await;
    let signup = finishes_at_meta(&world, &happy).await;
    // Before the owner's own code comes.
    bala.must_prove(&forged).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
    // It is hers now, and he reads so: there is nothing left to prove.
    bala.sees(&forged, "that it is another's", is_elsewhere)
        .await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn where_two_accounts_say_the_number_its_holder_is_handed_what_was_shared() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let silent = number("no-callback");
    let forged = bala.launches(&silent).await;
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    for (customer, attempt) in [(&asha, &onboarding), (&bala, &forged)] {
        customer.must_prove(attempt).await;
    }
    // Each has a code of its own, and both go to the number.
    bala.asks_code(&forged).await.unwrap();
    let bala_cannot_read = world.otp_to(silent.as_str());
    asha.asks_code(&onboarding).await.unwrap();
    let code = world.otp_to(silent.as_str());
    let guess = another_code(&bala_cannot_read);
    bala.enters_code(&forged, guess).await.unwrap();
    asha.enters_code(&onboarding, &code).await.unwrap();
    asha.sees_connected(&onboarding).await;
    world.moved_once(&silent);
    bala.sees(&forged, "that it is another's", is_elsewhere)
        .await;
}

/// The code that was sent for one attempt is good for no other.
#[tokio::test]
async fn a_code_of_one_attempt_proves_nothing_for_another() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let silent = number("no-callback");
    let forged = bala.launches(&silent).await;
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    asha.must_prove(&onboarding).await;
    bala.must_prove(&forged).await;
    asha.asks_code(&onboarding).await.unwrap();
    let code = world.otp_to(silent.as_str());
    bala.asks_code(&forged).await.unwrap();
    bala.enters_code(&forged, &code).await.unwrap();
    bala.must_prove(&forged).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn ids_that_were_overheard_do_not_make_another_customers_signup_ones_own() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let lost = number("code-lost");
    asha.launches(&lost).await;
    let overheard = finishes_at_meta(&world, &lost).await;
    let forged = bala.launches(&lost).await;
    let told = made_up(overheard.message);
    bala.hand_over(&forged, &told).await.unwrap();
    bala.must_prove(&forged).await;
    world
        .tells(&forged.id, "another account moves a number")
        .await;
    assert_eq!(world.tokens_fetched(), 0);
}

/// The owner gave their attempt up; theirs it is all the same.
#[tokio::test]
async fn an_attempt_that_was_given_up_a_moment_ago_still_speaks_for_its_owner() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let silent = number("no-callback");
    let forged = bala.launches(&silent).await;
    bala.hand_over(&forged, &made_up(None)).await.unwrap();
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    let path = format!("/onboardings/{}/abandon", onboarding.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    bala.must_prove(&forged).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn what_was_shared_before_is_nobodys_to_find() {
    let world = impatient().await;
    let bala = Customer::signed_in(&world, BALA).await;
    // Shared with us long ago, and not by an attempt that this server knows.
    let theirs = number("connected-elsewhere");
    let view = world.sandbox.number(theirs.as_str()).unwrap();
    let (waba, phone) = (view.waba_id.unwrap(), view.phone_number_id.unwrap());
    let business = waba.replacen("102", "103", 1);
    world.is_told_of(&waba, &business, 1_735_689_600).await;
    for message in [None, message(&waba, &business, &phone)] {
        let forged = bala.launches(&theirs).await;
        let told = made_up(message);
        bala.hand_over(&forged, &told).await.unwrap();
        bala.must_launch_again(&forged).await;
        world.tells(&forged.id, "nothing was shared").await;
        let path = format!("/onboardings/{}/abandon", forged.id);
        bala.ask::<Onboarding>(&path).await.unwrap();
    }
    assert_eq!(world.tokens_fetched(), 0);
}

/// They recorded one number and entered another in Meta's window, say.
#[tokio::test]
async fn a_signup_that_could_be_somebody_elses_is_its_numbers_holders() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    asha.launches(&number("wrong-otp")).await;
    let silent = number("no-callback");
    let forged = bala.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    bala.hand_over(&forged, &made_up(None)).await.unwrap();
    bala.must_prove(&forged).await;
    world.tells(&forged.id, "could be another account's").await;
    assert_eq!(world.tokens_fetched(), 0);
}

/// An older account's id may be known to others, and its owner named another number by mistake.
#[tokio::test]
async fn an_older_account_is_not_ones_own_by_its_id() {
    let world = impatient().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    asha.launches(&number("wrong-otp")).await;
    let shared = number("waba-shared");
    let forged = bala.launches(&shared).await;
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    finishes_as(&world, &shared, options).await;
    let (waba, business) = world.old_waba(&shared);
    let phone = waba.replacen("102", "101", 1);
    let told = made_up(message(&waba, &business, &phone));
    bala.hand_over(&forged, &told).await.unwrap();
    bala.must_prove(&forged).await;
    world.tells(&forged.id, "could be another account's").await;
    assert_eq!(world.tokens_fetched(), 0);
}

/// They entered the number, and never proved that they hold it.
#[tokio::test]
async fn a_number_that_nobody_verified_is_proof_of_nothing() {
    let world = impatient().await;
    let bala = Customer::signed_in(&world, BALA).await;
    let unverified = number("unverified");
    let forged = bala.launches(&unverified).await;
    finishes_at_meta(&world, &unverified).await;
    bala.hand_over(&forged, &made_up(None)).await.unwrap();
    bala.must_launch_again(&forged).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn a_message_that_names_another_portfolio_is_not_believed() {
    let world = impatient().await;
    let bala = Customer::signed_in(&world, BALA).await;
    let expired = number("code-expired");
    let forged = bala.launches(&expired).await;
    finishes_at_meta(&world, &expired).await;
    let view = world.sandbox.number(expired.as_str()).unwrap();
    let (waba, phone) = (view.waba_id.unwrap(), view.phone_number_id.unwrap());
    let message = message(&waba, "103000000000099", &phone);
    bala.hand_over(&forged, &made_up(message)).await.unwrap();
    bala.must_launch_again(&forged).await;
    world.tells(&forged.id, "names something else").await;
    assert_eq!(world.tokens_fetched(), 0);
}

/// Another account's token grants what was shared: it is theirs, whatever it is asked for.
#[tokio::test]
async fn what_another_accounts_token_grants_is_not_shared_with_this_one() {
    let world = World::that_recovers_unheard(|timeouts| {
        timeouts.recover_wait = Duration::from_millis(500);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    // Recorded with one number, finished with another: the customer is asked.
    let onboarding = asha.launches(&number("wrong-otp")).await;
    let happy = number("happy");
    let forged = bala.launches(&happy).await;
    let signup = finishes_at_meta(&world, &happy).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_need(&onboarding).await;
    let told = made_up(signup.message);
    bala.hand_over(&forged, &told).await.unwrap();
    bala.must_launch_again(&forged).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn a_webhook_that_is_not_metas_hands_nothing_over() {
    let world = impatient().await;
    world.sandbox.set_webhook(None);
    let bala = Customer::signed_in(&world, BALA).await;
    let shared = number("waba-shared");
    let forged = bala.launches(&shared).await;
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    finishes_as(&world, &shared, options).await;
    bala.hand_over(&forged, &made_up(None)).await.unwrap();
    let (waba, business) = world.old_waba(&shared);
    let body = serde_json::json!({ "entry": [{
        "time": server::clock::now().0 / 1000,
        "changes": [{ "field": "account_update", "value": {
            "event": "PARTNER_ADDED",
            "waba_info": { "waba_id": waba, "owner_business_id": business },
        }}],
    }]});
    let url = format!("{}/api/v1/webhooks/meta", world.base());
    let request = bala.http.post(url).body(body.to_string());
    let request = request.header(meta_sandbox::SIGNATURE_HEADER, format!("sha256={:064x}", 7));
    assert_eq!(request.send().await.unwrap().status(), 401);
    bala.must_launch_again(&forged).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn a_new_launch_leaves_what_was_shared_before_it() {
    let world = World::that_recovers_unheard(|timeouts| {
        timeouts.recover_wait = Duration::from_millis(200);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let shared = number("waba-shared");
    let (waba, business) = world.old_waba(&shared);
    let onboarding = asha.launches(&shared).await;
    let options = || SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    let before = finishes_as(&world, &shared, options()).await;
    let long_ago = server::clock::now().0 / 1000 - 60;
    asha.hand_over(&onboarding, &made_up(before.message))
        .await
        .unwrap();
    asha.must_launch_again(&onboarding).await;
    asha.opens_window(&onboarding).await;
    world.is_told_of(&waba, &business, long_ago).await;
    world.has_looked(2).await;
    assert!(matches!(
        now(&asha, &onboarding).await,
        Stage::Interrupted { .. }
    ));
    asha.through_window(&world, &onboarding, options()).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS]);
}

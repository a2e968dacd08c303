//! Two accounts that finish the same number.

use contract::onboarding::{Onboarding, Stage, TroubleKind, Whereabouts};
use contract::wabas::{LostReason, NumberState};
use meta_sandbox::AccountEvent;
use meta_sandbox::calls;
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use server::operate::release;

use crate::common::{ASHA, BALA, Customer, World, number};
use crate::leaving::{leave, live, numbers, sees_numbers};

fn is_elsewhere(seen: &Onboarding) -> bool {
    matches!(&seen.stage, Stage::Stuck(trouble) if trouble.kind == TroubleKind::NumberElsewhere)
}

#[tokio::test]
async fn of_two_accounts_one_registers_the_number_and_the_other_reads_so_at_once() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    let hers = asha.record(&happy).await.unwrap();
    let his = bala.record(&happy).await.unwrap();
    // Bala does not hand his over, and his page is open.
    let signup = complete_signup(
        world.sandbox.origin(),
        happy.as_str(),
        SignupOptions::default(),
    );
    let signup = signup.await.unwrap();
    asha.through_window(&world, &hers, SignupOptions::default())
        .await;
    asha.sees_connected(&hers).await;
    let told = bala.sees(&his, "that it is another's", is_elsewhere).await;
    assert_eq!(told.whereabouts, Whereabouts::Origin);
    // What he hands over after that registers nothing.
    let _ = bala.hand_over(&his, &signup).await;
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    assert_eq!(numbers(&bala).await, []);
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
}

#[tokio::test]
async fn of_two_who_come_to_the_cut_over_together_one_asks() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    let hers = asha.record(&happy).await.unwrap();
    let his = bala.record(&happy).await.unwrap();
    let options = SignupOptions::default;
    let (_, _) = tokio::join!(
        asha.through_window(&world, &hers, options()),
        bala.through_window(&world, &his, options()),
    );
    let ended = |seen: &Onboarding| {
        matches!(
            seen.stage,
            Stage::Connected(_) | Stage::Stuck(_) | Stage::Interrupted { .. }
        )
    };
    let (hers, his) = tokio::join!(
        asha.sees(&hers, "an end", ended),
        bala.sees(&his, "an end", ended),
    );
    let connected = |seen: &Onboarding| matches!(seen.stage, Stage::Connected(_));
    assert!(!(connected(&hers) && connected(&his)), "{hers:?} {his:?}");
    let listed = numbers(&asha).await.len() + numbers(&bala).await.len();
    assert!(listed <= 1);
    assert!(world.times_asked(calls::REGISTER) <= 1);
}

#[tokio::test]
async fn a_live_number_is_not_taken_from_another_account() {
    let world = World::start().await;
    let (asha, hers, _) = live(&world, "happy").await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    // He says hers, and is told whose it is when he holds it at Meta, and not before.
    let first = bala.record(&happy).await.unwrap();
    assert_eq!(first.stage, Stage::AwaitingSignup);
    bala.through_window(&world, &first, SignupOptions::default())
        .await;
    bala.sees(&first, "that it is hers", is_elsewhere).await;
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    // He says another number, and brings hers in Meta's window.
    let his = bala.record(&number("wrong-otp")).await.unwrap();
    let options = SignupOptions::default();
    let signup = complete_signup(world.sandbox.origin(), happy.as_str(), options);
    let signup = signup.await.unwrap();
    bala.hand_over(&his, &signup).await.unwrap();
    // It is not even offered to him.
    bala.sees(&his, "that it is hers", is_elsewhere).await;
    assert_eq!(world.times_asked(calls::REGISTER), 1);

    // With her yes it is his: she removes it.
    let listed = numbers(&asha).await;
    leave(&asha, &listed[0].report.id).await.unwrap();
    sees_numbers(&asha, "it has left", <[_]>::is_empty).await;
    // What he is stuck by has gone: he is asked, as he said another number.
    let asked = bala.sees_need(&his).await;
    let contract::onboarding::Need::ConfirmNumber(choice) = asked else {
        panic!("{asked:?}")
    };
    let path = format!("/onboardings/{}/number", his.id);
    let picked = contract::onboarding::PickedNumber {
        phone_number_id: choice.id,
    };
    bala.post::<Onboarding>(&path, &picked).await.unwrap();
    bala.sees_connected(&his).await;
    let path = format!("/onboardings/{}", hers.id);
    let left: Onboarding = asha.get(&path).await.unwrap();
    assert_eq!(left.stage, Stage::Left);
}

#[tokio::test]
async fn a_number_that_its_account_lost_goes_to_who_holds_it_and_the_first_reads_so() {
    let world = World::start().await;
    let (asha, hers, _) = live(&world, "happy").await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    // He begins while it is hers: with another number, as ours can't be begun with.
    let his = bala.record(&number("wrong-otp")).await.unwrap();
    let gone = AccountEvent::AccountDeleted;
    assert!(world.sandbox.apply_account_event(happy.as_str(), gone));
    let options = SignupOptions::default();
    let signup = complete_signup(world.sandbox.origin(), happy.as_str(), options);
    bala.hand_over(&his, &signup.await.unwrap()).await.unwrap();
    let asked = bala.sees_need(&his).await;
    let contract::onboarding::Need::ConfirmNumber(choice) = asked else {
        panic!("{asked:?}")
    };
    let path = format!("/onboardings/{}/number", his.id);
    let picked = contract::onboarding::PickedNumber {
        phone_number_id: choice.id,
    };
    bala.post::<Onboarding>(&path, &picked).await.unwrap();
    bala.sees_connected(&his).await;

    let moved = |seen: &Onboarding| {
        let status = seen.number_status.as_ref();
        status.is_some_and(|status| status.reason == Some(LostReason::MovedToAnotherAccount))
    };
    asha.sees(&hers, "that it has moved", moved).await;
    let listed = numbers(&asha).await;
    assert_eq!(listed.len(), 1);
    assert_eq!(
        listed[0].status.reason,
        Some(LostReason::MovedToAnotherAccount)
    );
    assert!(!listed[0].status.renewable);
    let kept = world.store().await.onboarding(&hers.id).await.unwrap();
    assert!(kept.unwrap().token_sealed.is_none());
    // What she does not want to see any more is gone, and his stays.
    leave(&asha, &listed[0].report.id).await.unwrap();
    assert_eq!(numbers(&asha).await, []);
    assert_eq!(numbers(&bala).await[0].status.state, NumberState::Connected);
}

#[tokio::test]
async fn our_team_releases_a_number_for_another_account() {
    let world = World::start().await;
    let (asha, hers, _) = live(&world, "happy").await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    let mut follower = asha.follow(&hers).await;
    let told = release::release(&world.config, &happy).await.unwrap();
    let told = told.to_string();
    assert!(
        told.contains(ASHA) && told.contains("It was live"),
        "{told}"
    );
    // Her open page says so, although no server has done it.
    loop {
        let seen = follower.next().await.unwrap();
        let status = seen.number_status.unwrap();
        if status.reason == Some(LostReason::Released) {
            break;
        }
    }
    assert_eq!(numbers(&asha).await, []);
    let his = bala.moves(&world, &happy).await;
    bala.sees_connected(&his).await;
    let none = release::release(&world.config, &number("wrong-otp")).await;
    assert!(none.unwrap_err().to_string().contains("no account has"));
}

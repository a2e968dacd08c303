//! Codes that are lost while other accounts are at Meta: what was signed up is found all the same,
//! and where it could be another account's, whoever holds the number decides, or our team.

use meta_sandbox::calls;
use std::time::Duration;

use contract::ids::WabaId;
use contract::onboarding::{Need, Onboarding, Stage, TroubleKind, VerificationSent};
use contract::phone::PhoneNumber;
use contract::problem::Problem;
use contract::signup::BrowserEvent;
use contract::time::UnixMillis;
use meta_sandbox::{Edit, Fault};
use server::Timeouts;
use server::operate::{self, OperateError};
use server::store::StoreError;

use crate::common::recovery::{another_code, finishes_at_meta, is_asked_for_proof, made_up};
use crate::common::{ASHA, BALA, Customer, World, number};

/// Enough accounts that one of them is always at Meta.
const CROWD: usize = 20;

fn busy(timeouts: &mut Timeouts) {
    timeouts.otp_per_address = 100;
}

/// Accounts that move numbers of their own: half of them have Meta's window open, the others say
/// that it closed.
async fn crowd(world: &World) -> Vec<(Customer, Onboarding)> {
    let mut crowd = Vec::new();
    for who in 0..CROWD {
        let customer = Customer::signed_in(world, &format!("+9198765440{who:02}")).await;
        let theirs = PhoneNumber::parse(&format!("+9198765450{who:02}")).unwrap();
        let onboarding = customer.launches(&theirs).await;
        match who % 4 {
            0 => {
                customer
                    .says(&onboarding, &BrowserEvent::WindowClosed)
                    .await
            }
            1 => customer.says(&onboarding, &no_code()).await,
            _ => {}
        }
        crowd.push((customer, onboarding));
    }
    crowd
}

fn no_code() -> BrowserEvent {
    BrowserEvent::NoCode("unknown".to_owned())
}

impl Customer {
    async fn says(&self, onboarding: &Onboarding, event: &BrowserEvent) {
        let path = format!("/onboardings/{}/events", onboarding.id);
        let () = self.post(&path, event).await.unwrap();
    }

    async fn now(&self, onboarding: &Onboarding) -> Onboarding {
        let path = format!("/onboardings/{}", onboarding.id);
        self.get(&path).await.unwrap()
    }
}

#[tokio::test]
async fn a_code_that_is_lost_while_others_are_at_meta_costs_no_second_signup() {
    for heard in [true, false] {
        let world = World::that_recovers_unheard(busy).await;
        if heard {
            world.hears_meta();
        }
        crowd(&world).await;
        let asha = Customer::signed_in(&world, ASHA).await;
        for name in ["code-lost", "code-expired"] {
            let onboarding = asha.moves_launched(&world, &number(name)).await;
            asha.sees_connected(&onboarding).await;
            let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
            assert!(
                audit_log.iter().all(|(_, kind, _)| kind != "in doubt"),
                "{name}"
            );
        }
        assert_eq!(world.tokens_fetched(), 2, "heard: {heard}");
    }
}

impl Customer {
    /// As a browser does it that tells of the window before it opens.
    async fn moves_launched(&self, world: &World, number: &PhoneNumber) -> Onboarding {
        let onboarding = self.launches(number).await;
        self.through_window(world, &onboarding, Default::default())
            .await
    }
}

#[tokio::test]
async fn a_signup_of_which_nothing_comes_back_while_others_are_at_meta_costs_a_code_to_the_number()
{
    let world = World::that_recovers(busy).await;
    crowd(&world).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let silent = number("no-callback");
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    let asked = asha.must_prove(&onboarding).await;
    let Stage::NeedsCustomer(Need::VerifyNumber { number, .. }) = asked.stage else {
        panic!("{asked:?}")
    };
    // As they named it, and nothing else of what Meta knows: who asks may be anybody.
    assert_eq!(
        number.display_phone_number.as_deref(),
        Some(silent.as_str())
    );
    assert_eq!(number.verified_name, None);
    asha.proves(&world, &onboarding).await;
    asha.sees_connected(&onboarding).await;
    world.moved_once(&silent);
}

/// Meta's script called back without a code for each of them, before anything was shared.
#[tokio::test]
async fn others_whose_windows_had_ended_before_cost_nothing() {
    let world = World::that_recovers(busy).await;
    let crowd = crowd(&world).await;
    let store = world.store().await;
    for (customer, onboarding) in &crowd {
        customer.says(onboarding, &no_code()).await;
        // As it was a minute ago. The server may be about to write down what was just said.
        loop {
            let mut record = store.onboarding(&onboarding.id).await.unwrap().unwrap();
            let before = record.clone();
            let ago = |at: Option<UnixMillis>| at.map(|at| UnixMillis(at.0 - 60_000));
            record.step_log.launched_at = ago(record.step_log.launched_at);
            record.step_log.window_ended_at = ago(record.step_log.window_ended_at);
            assert!(record.step_log.window_ended_at.is_some());
            let now = server::clock::now();
            let saved = store.save_onboarding(&before, &mut record, &[], now, None);
            match saved.await {
                Err(StoreError::Stale) => {}
                saved => break saved.unwrap(),
            }
        }
    }
    let asha = Customer::signed_in(&world, ASHA).await;
    let silent = number("no-callback");
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(&world, &silent).await;
    asha.sees_connected(&onboarding).await;
    world.moved_once(&silent);
}

#[tokio::test]
async fn a_window_that_closed_without_a_word_is_looked_after_until_a_time_that_is_told() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let silent = number("no-callback");
    let onboarding = asha.launches(&silent).await;
    assert_eq!(asha.now(&onboarding).await.looking_until, None);
    finishes_at_meta(&world, &silent).await;
    asha.says(&onboarding, &BrowserEvent::WindowClosed).await;
    let told = asha.now(&onboarding).await;
    let until = told.looking_until.expect("a time is told");
    assert!(until > server::clock::now());
    // Without any webhook.
    asha.sees_connected(&onboarding).await;
    world.moved_once(&silent);
}

#[tokio::test]
async fn who_only_closed_the_window_is_where_they_were_when_the_look_ends() {
    let world =
        World::that_recovers(|timeouts| timeouts.recover_wait = Duration::from_millis(200)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.launches(&number("happy")).await;
    asha.says(&onboarding, &no_code()).await;
    let over = |seen: &Onboarding| seen.looking_until.is_none();
    let seen = asha.sees(&onboarding, "the look's end", over).await;
    assert_eq!(seen.stage, Stage::AwaitingSignup);
    asha.through_window(&world, &onboarding, Default::default())
        .await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn where_recovery_is_off_no_look_is_promised() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.launches(&number("happy")).await;
    for event in [
        BrowserEvent::WindowClosed,
        no_code(),
        BrowserEvent::Reloaded,
    ] {
        asha.says(&onboarding, &event).await;
    }
    let seen = asha.now(&onboarding).await;
    assert_eq!(
        (seen.stage, seen.looking_until),
        (Stage::AwaitingSignup, None)
    );
    let expired = asha.moves(&world, &number("code-expired")).await;
    assert!(matches!(expired.stage, Stage::Interrupted { .. }));
    assert_eq!(expired.looking_until, None);
}

/// An attempt that is in doubt, as another account names its number too.
async fn in_doubt(world: &World) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let bala = Customer::signed_in(world, BALA).await;
    let silent = number("no-callback");
    bala.record(&silent).await.unwrap();
    let onboarding = asha.launches(&silent).await;
    finishes_at_meta(world, &silent).await;
    asha.must_prove(&onboarding).await;
    (asha, onboarding)
}

fn sent(seen: &Onboarding) -> Option<(VerificationSent, Option<TroubleKind>)> {
    match &seen.stage {
        Stage::NeedsCustomer(Need::VerifyNumber { sent, trouble, .. }) => {
            sent.map(|sent| (sent, *trouble))
        }
        _ => None,
    }
}

#[tokio::test]
async fn wrong_codes_are_few_and_lead_back_to_metas_window() {
    let world = World::that_recovers(|_| {}).await;
    let (asha, onboarding) = in_doubt(&world).await;
    assert_eq!(
        asha.enters_code(&onboarding, "000000").await.unwrap_err(),
        Problem::Conflict,
        "none was sent"
    );
    for _ in 0..3 {
        let seen = asha.asks_code(&onboarding).await.unwrap();
        let (first, _) = sent(&seen).unwrap();
        let code = world.otp_to(onboarding.number.as_str());
        for left in (0..first.attempts_left).rev() {
            let wrong = another_code(&code);
            let seen = asha.enters_code(&onboarding, wrong).await.unwrap();
            let (sent, trouble) = sent(&seen).unwrap();
            assert_eq!(sent.attempts_left, left);
            assert_eq!(trouble, Some(TroubleKind::VerificationCodeWrong));
        }
        // Right, and one try too late.
        let late = asha.enters_code(&onboarding, &code).await;
        assert_eq!(late.unwrap_err(), Problem::Conflict);
    }
    let given_up = asha.asks_code(&onboarding).await.unwrap();
    let Stage::Interrupted { trouble, .. } = given_up.stage else {
        panic!("{given_up:?}")
    };
    assert_eq!(trouble.kind, TroubleKind::CodeLost);
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn codes_to_one_number_are_limited_whatever_they_are_for() {
    let world = World::that_recovers(|timeouts| timeouts.otp_per_phone = 1).await;
    let (asha, onboarding) = in_doubt(&world).await;
    asha.asks_code(&onboarding).await.unwrap();
    let again = asha.asks_code(&onboarding).await;
    assert!(matches!(again, Err(Problem::TooMany { .. })), "{again:?}");
    // The one that was sent is good still.
    let code = world.otp_to(onboarding.number.as_str());
    asha.enters_code(&onboarding, &code).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_code_that_nobody_takes_does_not_count_as_sent() {
    let world = World::that_recovers(|_| {}).await;
    let (asha, onboarding) = in_doubt(&world).await;
    let mut config = world.config.clone();
    if let Some(sms) = &mut config.sms {
        sms.url = "http://127.0.0.1:1/".parse().unwrap();
    }
    let world = world
        .die_and_restart_with(|broken| broken.sms = config.sms.clone())
        .await;
    let asha = asha.at(&world);
    let refused = asha.asks_code(&onboarding).await;
    assert_eq!(refused.unwrap_err(), Problem::OtpNotSent);
    let seen = asha.now(&onboarding).await;
    assert!(
        is_asked_for_proof(&seen) && sent(&seen).is_none(),
        "{seen:?}"
    );
}

/// A code that is only late is better than a proof.
#[tokio::test]
async fn a_code_of_metas_that_comes_while_it_is_in_doubt_is_taken() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let happy = number("happy");
    bala.record(&happy).await.unwrap();
    let onboarding = asha.launches(&happy).await;
    let signup = finishes_at_meta(&world, &happy).await;
    asha.must_prove(&onboarding).await;
    asha.hand_over(&onboarding, &signup).await.unwrap();
    asha.sees_connected(&onboarding).await;
    assert_eq!(world.tokens_fetched(), 0);
}

#[tokio::test]
async fn our_team_decides_where_no_code_reaches_the_number() {
    let world = World::that_recovers(|_| {}).await;
    let (asha, onboarding) = in_doubt(&world).await;
    let view = world.sandbox.number(onboarding.number.as_str()).unwrap();
    let waba = WabaId::new(view.waba_id.unwrap());
    let reference = onboarding.reference.as_str().to_lowercase();
    let given = operate::recover(&world.config, &reference, &waba).await;
    assert!(given.unwrap().to_string().contains(waba.as_str()));
    asha.sees_connected(&onboarding).await;
    world.moved_once(&onboarding.number);
    let again = operate::recover(&world.config, &reference, &waba).await;
    assert!(
        matches!(again, Err(OperateError::NotRecoverable(_))),
        "{again:?}"
    );
}

#[tokio::test]
async fn our_team_can_give_nobody_what_is_not_shared_or_does_not_hold_the_number() {
    let world = World::that_recovers(|_| {}).await;
    let (asha, onboarding) = in_doubt(&world).await;
    let elsewhere = number("connected-elsewhere");
    let other = world.sandbox.number(elsewhere.as_str()).unwrap();
    for waba in [other.waba_id.unwrap(), "102999999999999".to_owned()] {
        let waba = WabaId::new(waba);
        let id = onboarding.id.as_str();
        operate::recover(&world.config, id, &waba).await.unwrap();
        world
            .tells(&onboarding.id, &format!("the WABA {waba} that our team"))
            .await;
    }
    assert!(matches!(
        asha.now(&onboarding).await.stage,
        Stage::AwaitingSignup
    ));
    assert_eq!(world.tokens_fetched(), 0);
    let off = World::start().await;
    let refused = operate::recover(&off.config, "DT-AAAA-AAAA", &WabaId::new("102")).await;
    assert!(
        matches!(refused, Err(OperateError::RecoveryOff)),
        "{refused:?}"
    );
}

/// As one of Meta's own samples has them.
#[tokio::test]
async fn ids_that_come_as_numbers_are_read() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let expired = number("code-expired");
    let onboarding = asha.launches(&expired).await;
    let signup = finishes_at_meta(&world, &expired).await;
    let view = world.sandbox.number(expired.as_str()).unwrap();
    let waba: i64 = view.waba_id.unwrap().parse().unwrap();
    let (_, business) = world.old_waba(&expired);
    let business: i64 = business.parse().unwrap();
    world.sandbox.queue_fault(
        Fault::edit(
            calls::CLIENT_WABAS,
            [
                Edit::set("data/*/id", waba),
                Edit::set("data/*/owner_business_info/id", business),
            ],
        )
        .lasting(Duration::from_secs(60)),
    );
    asha.hand_over(&onboarding, &made_up(signup.message))
        .await
        .unwrap();
    asha.sees_connected(&onboarding).await;
    world.moved_once(&expired);
}

//! Numbers whose owner has yet to prove that they hold them.

use contract::onboarding::{
    CodeMethod, Need, Onboarding, RequestVerification, Stage, TroubleKind, VerificationCode,
    VerificationSent,
};
use contract::problem::Problem;
use contract::secret::Otp;
use meta_sandbox::Fault;
use meta_sandbox::calls;
use server::clock;

use crate::common::{ASHA, Customer, World, number};

#[tokio::test]
async fn an_unverified_number_is_verified_here() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let unverified = number("unverified");
    let onboarding = asha.moves(&world, &unverified).await;
    let Need::VerifyNumber { sent: None, .. } = asha.sees_need(&onboarding).await else {
        panic!("not asked to verify")
    };
    assert!(!world.acts().contains(&calls::REGISTER.to_owned()));

    let path = format!("/onboardings/{}/verification", onboarding.id);
    let wish = RequestVerification {
        method: CodeMethod::Voice,
    };
    asha.post::<Onboarding>(&path, &wish).await.unwrap();
    let path = format!("{path}/code");
    let code = |text: &str| VerificationCode {
        code: Otp::parse(text).unwrap(),
    };
    let right = world.otp_to(unverified.as_str());
    let wrong = if right == "000000" {
        "000001"
    } else {
        "000000"
    };
    asha.post::<Onboarding>(&path, &code(wrong)).await.unwrap();
    let Need::VerifyNumber { trouble, .. } = asha.sees_need(&onboarding).await else {
        panic!("not asked again")
    };
    assert_eq!(trouble, Some(TroubleKind::VerificationCodeWrong));

    asha.post::<Onboarding>(&path, &code(&right)).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

/// A customer who is asked to verify their number.
async fn asked_to_verify(world: &World) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.moves(world, &number("unverified")).await;
    asha.sees_need(&onboarding).await;
    (asha, onboarding)
}

async fn ask_code(asha: &Customer, onboarding: &Onboarding) -> Result<VerificationSent, Problem> {
    let path = format!("/onboardings/{}/verification", onboarding.id);
    let method = CodeMethod::Sms;
    let asked: Onboarding = asha.post(&path, &RequestVerification { method }).await?;
    Ok(verification(&asked).0.unwrap())
}

async fn enter(
    asha: &Customer,
    onboarding: &Onboarding,
    code: &str,
) -> Result<Onboarding, Problem> {
    let path = format!("/onboardings/{}/verification/code", onboarding.id);
    let code = Otp::parse(code).unwrap();
    asha.post(&path, &VerificationCode { code }).await
}

fn verification(onboarding: &Onboarding) -> (Option<VerificationSent>, Option<TroubleKind>) {
    match &onboarding.stage {
        Stage::NeedsCustomer(Need::VerifyNumber { sent, trouble, .. }) => (*sent, *trouble),
        other => panic!("{other:?}"),
    }
}

/// A code that is not this one.
fn other_than(right: &str) -> &'static str {
    if right == "000000" {
        "000001"
    } else {
        "000000"
    }
}

#[tokio::test]
async fn a_code_is_spent_after_five_wrong_tries_and_another_one_is_good_for_five() {
    let world = World::start().await;
    let (asha, onboarding) = asked_to_verify(&world).await;
    let none_yet = enter(&asha, &onboarding, "123456").await;
    assert_eq!(none_yet.err(), Some(Problem::Conflict));
    assert_eq!(ask_code(&asha, &onboarding).await.unwrap().attempts_left, 5);
    let phone = number("unverified");
    let wrong = other_than(&world.otp_to(phone.as_str()));
    for left in (0..5).rev() {
        let told = enter(&asha, &onboarding, wrong).await.unwrap();
        let (sent, trouble) = verification(&told);
        assert_eq!(sent.unwrap().attempts_left, left);
        assert_eq!(trouble, Some(TroubleKind::VerificationCodeWrong));
    }
    let right = world.otp_to(phone.as_str());
    let spent = enter(&asha, &onboarding, &right).await;
    assert_eq!(spent.err(), Some(Problem::Conflict));

    assert_eq!(ask_code(&asha, &onboarding).await.unwrap().attempts_left, 5);
    let right = world.otp_to(phone.as_str());
    enter(&asha, &onboarding, &right).await.unwrap();
    asha.sees_connected(&onboarding).await;
}

#[tokio::test]
async fn a_try_that_meta_does_not_judge_does_not_count() {
    let world = World::start().await;
    let (asha, onboarding) = asked_to_verify(&world).await;
    ask_code(&asha, &onboarding).await.unwrap();
    world
        .sandbox
        .queue_fault(Fault::on(calls::VERIFY_CODE, 503));
    let told = enter(&asha, &onboarding, "123456").await.unwrap();
    let (sent, trouble) = verification(&told);
    assert_eq!(sent.unwrap().attempts_left, 5);
    assert!(trouble.is_some());
}

#[tokio::test]
async fn who_was_too_fast_for_meta_waits_as_long_as_it_says() {
    const HOUR_MS: i64 = 3600 * 1000;
    let limited = |path: &str| Fault {
        body: Some(serde_json::json!({ "error": { "message": "limit", "code": 136_024 } })),
        ..Fault::on(path, 400)
    };
    let world = World::start().await;
    let (asha, onboarding) = asked_to_verify(&world).await;
    ask_code(&asha, &onboarding).await.unwrap();
    world.sandbox.queue_fault(limited(calls::VERIFY_CODE));
    let began = clock::now();
    let told = enter(&asha, &onboarding, "123456").await.unwrap();
    let (sent, trouble) = verification(&told);
    let sent = sent.unwrap();
    assert_eq!(sent.attempts_left, 4, "the try counts");
    assert!(sent.resend_at.0 >= began.0 + HOUR_MS);
    assert_eq!(trouble, Some(TroubleKind::VerificationLimited));
    let again = ask_code(&asha, &onboarding).await;
    assert!(matches!(again, Err(Problem::TooMany { .. })));

    let world = World::start().await;
    let (asha, onboarding) = asked_to_verify(&world).await;
    world.sandbox.queue_fault(limited(calls::REQUEST_CODE));
    let sent = ask_code(&asha, &onboarding).await.unwrap();
    assert_eq!(sent.attempts_left, 0, "no code came");
    let again = ask_code(&asha, &onboarding).await;
    assert!(matches!(again, Err(Problem::TooMany { .. })));
}

#[tokio::test]
async fn another_code_is_not_asked_for_before_its_time() {
    let resend = server::Timeouts::default().verification_resend;
    let world = World::with(|_, config| config.timeouts.verification_resend = resend).await;
    let (asha, onboarding) = asked_to_verify(&world).await;
    let asked = clock::now();
    let sent = ask_code(&asha, &onboarding).await.unwrap();
    assert!(sent.resend_at > asked);
    let again = ask_code(&asha, &onboarding).await;
    assert!(matches!(again, Err(Problem::TooMany { .. })));
}

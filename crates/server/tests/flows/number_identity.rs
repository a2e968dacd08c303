//! Numbers that Meta writes otherwise than they are dialled: each is one number, wherever it is
//! compared.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{NewOnboarding, Onboarding, Stage, TroubleKind};
use contract::phone::{PhoneNumber, PhoneProblem};
use contract::problem::Problem;
use contract::session::Session;
use contract::wabas::Wabas;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{Fault, by_name};
use secrecy::ExposeSecret;

use crate::common::customer::new;
use crate::common::{ASHA, BALA, Customer, World};

/// A number by its name in the sandbox, as it is dialled and as Meta writes it.
const WRITINGS: [(&str, &str, &str); 2] = [
    ("ninth-digit", "+5531988881234", "+55 31 8888-1234"),
    ("old-one", "+525512345678", "+52 1 55 1234 5678"),
];

fn parse(written: &str) -> PhoneNumber {
    PhoneNumber::parse(written).unwrap()
}

#[tokio::test]
async fn a_number_is_entered_either_way_and_moves_without_a_question() {
    for (name, dialled, metas) in WRITINGS {
        assert_eq!(by_name(name).unwrap().e164, dialled);
        for entered in [dialled, metas] {
            let world = World::start().await;
            let asha = Customer::signed_in(&world, ASHA).await;
            let onboarding = asha.moves(&world, &parse(entered)).await;
            let connected = asha.sees_connected(&onboarding).await;
            let written = connected.number.display_phone_number.as_deref();
            assert_eq!(written, Some(metas), "{entered}");
        }
    }
}

#[tokio::test]
async fn the_same_number_in_its_other_writing_is_the_same_attempt() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for (_, dialled, metas) in WRITINGS {
        let first = asha.record(&parse(dialled)).await.unwrap();
        let second = asha.record(&parse(metas)).await.unwrap();
        assert_eq!(first.id, second.id, "{metas}");
    }
}

fn is_elsewhere(seen: &Onboarding) -> bool {
    matches!(&seen.stage, Stage::Stuck(trouble) if trouble.kind == TroubleKind::NumberElsewhere)
}

#[tokio::test]
async fn a_number_that_is_connected_is_known_by_either_writing() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    for (_, dialled, metas) in WRITINGS {
        let onboarding = asha.moves(&world, &parse(metas)).await;
        asha.sees_connected(&onboarding).await;
        for entered in [dialled, metas] {
            let again = asha.record(&parse(entered)).await;
            assert_eq!(again.unwrap_err(), Problem::NumberAlreadyHere, "{entered}");
            let his = bala.moves(&world, &parse(entered)).await;
            bala.sees(&his, entered, is_elsewhere).await;
        }
    }
}

/// A database from before numbers were compared by more than their digits.
#[tokio::test]
async fn a_number_noted_by_its_other_writing_is_found_and_stays_one() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let (_, dialled, metas) = WRITINGS[0];
    let onboarding = asha.moves(&world, &parse(dialled)).await;
    asha.sees_connected(&onboarding).await;
    sqlx::any::install_default_drivers();
    let url = world.config.database_url.expose_secret();
    let outside = sqlx::AnyPool::connect(url).await.unwrap();
    let aged =
        sqlx::query("UPDATE numbers SET digits = '553188881234', state = '\"NeedsReconnecting\"'");
    let aged = aged.execute(&outside).await.unwrap();
    assert_eq!(aged.rows_affected(), 1);
    // TemplateMigration again, it takes the place of what was noted.
    let again = asha.moves(&world, &parse(metas)).await;
    asha.sees_connected(&again).await;
    let wabas: Wabas = asha.get("/wabas").await.unwrap();
    let numbers = wabas.wabas.iter().map(|waba| waba.numbers.len());
    assert_eq!(numbers.sum::<usize>(), 1, "{wabas:?}");
}

#[tokio::test]
async fn who_signs_in_by_another_writing_is_the_same_account() {
    let world = World::start().await;
    let (_, dialled, metas) = WRITINGS[0];
    let mut asha = Customer::new(&world.base(), metas);
    asha.ask_otp().await.unwrap();
    // It is sent as the number is dialled.
    let otp = world.otp_to(dialled);
    asha.sign_in(&otp).await.unwrap();
    let onboarding = asha.record(&parse("+919820000001")).await.unwrap();

    let mut same = Customer::new(&world.base(), dialled);
    same.ask_otp().await.unwrap();
    // What was asked for by one writing is entered by the other.
    same.phone = parse(metas);
    same.sign_in(&world.otp_to(dialled)).await.unwrap();
    let session: Session = same.get("/session").await.unwrap();
    assert_eq!(session.phone.as_ref().unwrap().as_str(), dialled);
    let path = format!("/onboardings/{}", onboarding.id);
    let seen: Onboarding = same.get(&path).await.unwrap();
    assert_eq!(seen.stage, Stage::AwaitingSignup);
}

#[tokio::test]
async fn passwords_sent_to_one_number_are_counted_together() {
    let world = World::with(|_, config| config.timeouts.otp_per_phone = 2).await;
    let (_, dialled, metas) = WRITINGS[1];
    for written in [dialled, metas] {
        let sent = Customer::new(&world.base(), written).ask_otp().await;
        assert!(sent.is_ok(), "{written}: {sent:?}");
    }
    let third = Customer::new(&world.base(), dialled).ask_otp().await;
    assert!(matches!(third, Err(Problem::TooMany { .. })), "{third:?}");
}

#[tokio::test]
async fn a_number_as_it_is_dialled_at_home_is_noted_as_it_is_dialled_from_abroad() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for (entered, noted) in [
        ("+52 044 55 1234 5678", "+525512345678"),
        ("+54 11 15 2345 6789", "+5491123456789"),
        ("+54 9 11 2345 6788", "+5491123456788"),
    ] {
        let onboarding = asha.record(&parse(entered)).await.unwrap();
        assert_eq!(onboarding.number.as_str(), noted, "{entered}");
    }
    // A fixed line has no ninth digit to be added.
    let number = parse("+55 31 93333-1234 0");
    let new = NewOnboarding {
        number,
        ..new(&parse("+5531988881234"))
    };
    let refused: Result<Onboarding, _> = asha.post("/onboardings", &new).await;
    assert_eq!(refused.unwrap_err(), Problem::Phone(PhoneProblem::TooLong));
}

#[tokio::test]
async fn a_lost_code_is_recovered_by_either_writing() {
    for (name, dialled, metas) in WRITINGS {
        for entered in [dialled, metas] {
            let world = World::that_recovers(|_| {}).await;
            let asha = Customer::signed_in(&world, ASHA).await;
            let expired = serde_json::json!({ "error": {
                "message": "This authorization code has expired.",
                "code": 100, "error_subcode": 36007,
            }});
            world.sandbox.queue_fault(Fault {
                body: Some(expired),
                ..Fault::on(calls::EXCHANGE, 400)
            });
            let onboarding = asha.moves(&world, &parse(entered)).await;
            asha.sees_connected(&onboarding).await;
            assert_eq!(world.tokens_fetched(), 1, "{name} entered as {entered}");
        }
    }
}

/// Nobody gets another customer's signup by writing its number in another way.
#[tokio::test]
async fn another_account_that_says_the_number_by_its_other_writing_says_the_number() {
    let world =
        World::that_recovers(|timeouts| timeouts.recover_wait = Duration::from_millis(500)).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let bala = Customer::signed_in(&world, BALA).await;
    let (_, dialled, metas) = WRITINGS[0];
    asha.launches(&parse(dialled)).await;
    let forged = bala.launches(&parse(metas)).await;
    let signup =
        crate::common::recovery::finishes_as(&world, &parse(dialled), SignupOptions::default())
            .await;
    let told = crate::common::recovery::made_up(signup.message);
    bala.hand_over(&forged, &told).await.unwrap();
    world.tells(&forged.id, "another account").await;
    assert_eq!(world.tokens_fetched(), 0);
}

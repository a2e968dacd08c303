//! Sign-in, and what goes wrong there.

use std::net::Ipv4Addr;

use browser_tests::account::{CONSENT, NUMBER, SAVE, heading};
use browser_tests::metas_window::{another_code, newest_code};
use browser_tests::stage::e164;
use browser_tests::{ASHA, Outcome, Stage, play};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use server::sign_in::client_network::ClientNetwork;
use server::store::otps::{OtpSubject, StoredOtp};

const PHONE: &str = "Your phone number";
const OTP: &str = "One-time password";

async fn asks_for_otp(stage: &Stage) -> Outcome<String> {
    let asha = &stage.asha;
    asha.open("/").await?;
    asha.come_to(heading::SIGN_IN).await?;
    asha.fill(PHONE, ASHA).await?;
    asha.press("Send one-time password").await?;
    asha.come_to(heading::OTP).await?;
    newest_code(stage.sandbox.origin(), ASHA).await
}

#[test]
fn a_number_that_is_none_is_told_at_its_field() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.open("/").await?;
        asha.come_to(heading::SIGN_IN).await?;
        for (typed, sentence) in [
            ("", "Enter the phone number."),
            ("+91 call me", "A phone number has digits only."),
            ("+91 98", "This number is too short."),
            ("+91 98200 98200 98200 98200", "This number is too long."),
            (
                "+91 00000 00000",
                "There is no such number in this country.",
            ),
        ] {
            asha.fill(PHONE, typed).await?;
            asha.press("Send one-time password").await?;
            asha.be_told_at(PHONE, sentence).await?;
            let stays = asha.has_number(PHONE).await?;
            assert_eq!(stays, typed.replace(' ', ""), "it can be corrected");
        }
        asha.look_over("30-sign-in-with-an-error").await?;
        assert_eq!(stage.sandbox.sms_to(ASHA), []);

        asha.fill(PHONE, "0091 98765-43210").await?;
        asha.press("Send one-time password").await?;
        asha.come_to(heading::OTP).await?;
        asha.see("We sent it to +919876543210. It is good for 10 minutes.")
            .await
    });
}

#[test]
fn a_wrong_one_time_password_leaves_the_tries_that_are_left() {
    play(async |stage| {
        let right = asks_for_otp(stage).await?;
        let asha = &stage.asha;
        asha.fill(OTP, "12").await?;
        asha.press("Sign in").await?;
        asha.be_told_at(OTP, "Enter the 6 digits.").await?;
        for sentence in ["you have 4 more tries", "you have 3 more tries"] {
            asha.fill(OTP, &another_code(&right)).await?;
            asha.press("Sign in").await?;
            asha.be_told_at(OTP, sentence).await?;
        }
        asha.look_over("31-wrong-one-time-password").await?;
        asha.fill(OTP, &right).await?;
        asha.press("Sign in").await?;
        asha.come_to(heading::WELCOME).await
    });
}

#[test]
fn after_the_last_try_another_one_time_password_is_asked_for() {
    play(async |stage| {
        let right = asks_for_otp(stage).await?;
        let asha = &stage.asha;
        for sentence in [
            "4 more tries",
            "3 more",
            "2 more",
            "one more try",
            "last try",
        ] {
            asha.fill(OTP, &another_code(&right)).await?;
            asha.press("Sign in").await?;
            asha.be_told_at(OTP, sentence).await?;
        }
        sends_another_and_signs_in(stage, &right).await
    });
}

#[test]
fn an_expired_one_time_password_is_replaced_by_another() {
    play(async |stage| {
        let old = asks_for_otp(stage).await?;
        expire(stage).await?;
        let asha = &stage.asha;
        asha.fill(OTP, &old).await?;
        asha.press("Sign in").await?;
        asha.be_told_at(OTP, "This one-time password is too old.")
            .await?;
        sends_another_and_signs_in(stage, &old).await
    });
}

async fn sends_another_and_signs_in(stage: &Stage, old: &str) -> Outcome {
    let asha = &stage.asha;
    asha.press("Send another one").await?;
    // It is a new step, with an empty field.
    asha.come_to(heading::OTP).await?;
    assert_eq!(asha.has_filled(OTP).await?, "");
    let new = newest_code(stage.sandbox.origin(), ASHA).await?;
    assert_ne!(new, old);
    asha.fill(OTP, &new).await?;
    asha.press("Sign in").await?;
    asha.come_to(heading::WELCOME).await
}

/// The password that was sent last has been good for long enough.
async fn expire(stage: &Stage) -> Outcome {
    let store = stage.store().await?;
    let subject = OtpSubject::sign_in(&PhoneNumber::parse(ASHA)?.key());
    let asker = ClientNetwork::at(Ipv4Addr::LOCALHOST.into()).network;
    let otp = store.otp(&subject, &asker).await?.ok_or("none was sent")?;
    let sent_at = otp.sent_at;
    let expired = StoredOtp {
        expires_at: UnixMillis(sent_at.0 - 1),
        ..otp
    };
    store.put_otp(&subject, &expired, sent_at).await?;
    store.close().await;
    Ok(())
}

#[test]
fn who_signs_out_signs_in_again_to_the_same_place() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.get_ready("happy").await?;
        asha.press("Sign out").await?;
        asha.come_to(heading::SIGN_IN).await?;
        asha.sign_in().await?;
        asha.come_to(heading::WELCOME).await?;
        asha.see("Not finished yet").await?;
        asha.look_over("32-dashboard-with-an-attempt").await?;
        asha.press("Continue").await?;
        asha.come_to(heading::READY).await
    });
}

#[test]
fn who_is_signed_out_meanwhile_finds_everything_as_it_was() {
    play(async |stage| {
        let asha = &stage.asha;
        asha.start().await?;
        asha.fill_in("happy").await?;
        asha.lose_session().await?;
        asha.press(SAVE).await?;
        asha.see("You have been signed out.").await?;
        asha.look_over("33-signed-out-meanwhile").await?;
        asha.press("Sign in").await?;
        asha.come_to(heading::SIGN_IN).await?;
        asha.enter().await?;
        asha.come_to(heading::PREPARE).await?;
        assert_eq!(asha.has_number(NUMBER).await?, e164("happy")?);
        assert!(asha.has_checked(CONSENT).await?);
        asha.press(SAVE).await?;
        asha.come_to(heading::READY).await
    });
}

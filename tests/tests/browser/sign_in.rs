//! Sign-in, and what goes wrong there.

use browser_tests::text::{Text, account, page, trouble};
use std::net::Ipv4Addr;

use browser_tests::account::{CONSENT, SAVE, heading};
use browser_tests::meta_window::{another_code, newest_code};
use browser_tests::world::written;
use browser_tests::{ASHA, ASHA_WRITTEN, Customer, Outcome, World, browser_test};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use server::client_network::ClientNetwork;
use server::store::otps::{OtpSubject, StoredOtp};

const PHONE: Text = account::YOUR_PHONE;
const OTP: Text = account::OTP;

async fn asks_for_otp(world: &World) -> Outcome<String> {
    let asha = &world.asha;
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.fill(&PHONE, ASHA).await?;
    asha.press(&account::SEND_OTP).await?;
    asha.see_screen(&heading::OTP).await?;
    newest_code(world.sandbox.origin(), ASHA).await
}

#[browser_test]
async fn a_number_that_is_none_is_told_at_its_field(world: &World, asha: &Customer) -> Outcome {
    asha.open("/").await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    for (typed, sentence) in [
        ("", &*page::PHONE_EMPTY),
        ("+91 call me", &*page::PHONE_NOT_DIGITS),
        ("+91 98", &*page::PHONE_TOO_SHORT),
        ("+91 98200 98200 98200 98200", &*page::PHONE_TOO_LONG),
        ("+91 00000 00000", &*page::PHONE_NOT_ASSIGNED),
    ] {
        asha.fill(&PHONE, typed).await?;
        asha.press(&account::SEND_OTP).await?;
        asha.see_field_error(&PHONE, sentence).await?;
        let stays = asha.number_in(&PHONE).await?;
        assert_eq!(stays, typed.replace(' ', ""), "it can be corrected");
    }
    asha.check_layout("30-sign-in-with-an-error").await?;
    assert_eq!(world.sandbox.sms_to(ASHA), []);

    asha.fill(&PHONE, "0091 98765-43210").await?;
    asha.press(&account::SEND_OTP).await?;
    asha.see_screen(&heading::OTP).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN)).await
}

#[browser_test]
async fn a_wrong_one_time_password_leaves_the_tries_that_are_left(world: &World) -> Outcome {
    let right = asks_for_otp(world).await?;
    let asha = &world.asha;
    asha.fill(&OTP, "12").await?;
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_field_error(&OTP, &account::SIX_DIGITS).await?;
    for sentence in [&*trouble::otp_wrong(4), &*trouble::otp_wrong(3)] {
        asha.fill(&OTP, &another_code(&right)).await?;
        asha.see_field_error(&OTP, sentence).await?;
    }
    asha.check_layout("31-wrong-one-time-password").await?;
    asha.fill(&OTP, &right).await?;
    asha.see_screen(&heading::WELCOME).await
}

#[browser_test]
async fn after_the_last_try_another_one_time_password_is_asked_for(world: &World) -> Outcome {
    let right = asks_for_otp(world).await?;
    let asha = &world.asha;
    for sentence in [
        &*trouble::otp_wrong(4),
        &*trouble::otp_wrong(3),
        &*trouble::otp_wrong(2),
        &*trouble::otp_wrong(1),
        &*trouble::otp_wrong(0),
    ] {
        asha.fill(&OTP, &another_code(&right)).await?;
        asha.see_field_error(&OTP, sentence).await?;
    }
    sends_another_and_signs_in(world, &right).await
}

#[browser_test]
async fn an_expired_one_time_password_is_replaced_by_another(world: &World) -> Outcome {
    let old = asks_for_otp(world).await?;
    expire(world).await?;
    let asha = &world.asha;
    asha.fill(&OTP, &old).await?;
    asha.see_field_error(&OTP, &trouble::OTP_EXPIRED).await?;
    sends_another_and_signs_in(world, &old).await
}

/// Phones end a page that nobody looks at, as while its SMS is read in another app.
#[browser_test]
async fn the_step_with_the_one_time_password_outlives_its_page(world: &World) -> Outcome {
    let right = asks_for_otp(world).await?;
    let asha = &world.asha;
    asha.reload().await?;
    asha.see_screen(&heading::OTP).await?;
    asha.see(&account::otp_sent_to(10, ASHA_WRITTEN)).await?;
    asha.fill(&OTP, &right).await?;
    asha.see_screen(&heading::WELCOME).await
}

#[browser_test]
async fn whoever_takes_another_phone_is_not_asked_for_the_password_of_the_first(
    world: &World,
) -> Outcome {
    asks_for_otp(world).await?;
    let asha = &world.asha;
    asha.press(&account::CHANGE_PHONE).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.reload().await?;
    asha.see_screen(&heading::SIGN_IN).await
}

async fn sends_another_and_signs_in(world: &World, old: &str) -> Outcome {
    let asha = &world.asha;
    asha.press(&account::RESEND).await?;
    // It is a new step, with an empty field.
    asha.see_screen(&heading::OTP).await?;
    assert_eq!(asha.field_value(&OTP).await?, "");
    let new = newest_code(world.sandbox.origin(), ASHA).await?;
    assert_ne!(new, old);
    asha.fill(&OTP, &new).await?;
    asha.see_screen(&heading::WELCOME).await
}

/// The password that was sent last has been good for long enough.
async fn expire(world: &World) -> Outcome {
    let store = world.store().await?;
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

#[browser_test]
async fn who_signs_out_signs_in_again_to_the_same_place(asha: &Customer) -> Outcome {
    asha.get_ready("happy").await?;
    asha.press(&account::SIGN_OUT).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.sign_in().await?;
    asha.see_screen(&heading::WELCOME).await?;
    asha.see(&account::UNFINISHED).await?;
    asha.check_layout("32-dashboard-with-an-attempt").await?;
    asha.press(&account::CONTINUE_ATTEMPT).await?;
    asha.see_screen(&heading::READY).await
}

#[browser_test]
async fn who_is_signed_out_meanwhile_finds_everything_as_it_was(asha: &Customer) -> Outcome {
    asha.start().await?;
    asha.fill_in("happy").await?;
    asha.clear_session_cookie().await?;
    asha.press(&SAVE).await?;
    asha.see(&page::SIGNED_OUT).await?;
    asha.check_layout("33-signed-out-meanwhile").await?;
    asha.press(&account::SIGN_IN_BUTTON).await?;
    asha.see_screen(&heading::SIGN_IN).await?;
    asha.enter().await?;
    asha.see_screen(&heading::CONSENT).await?;
    asha.see(&written("happy")?).await?;
    assert!(asha.is_checked(&CONSENT).await?);
    asha.press(&SAVE).await?;
    asha.see_screen(&heading::READY).await
}

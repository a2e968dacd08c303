//! One-time passwords over WhatsApp, and by SMS where that does not help.

use contract::ids::PhoneNumberId;
use contract::problem::Problem;
use meta_sandbox::calls;
use meta_sandbox::{DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN, Fault, SmsChannel};
use server::Config;
use server::config::WhatsAppOtpConfig;

use crate::common::{ASHA, Customer, World};

fn over_whatsapp(config: &mut Config) {
    config.whatsapp_otp = Some(WhatsAppOtpConfig {
        phone_number_id: PhoneNumberId::new(DEMO_OTP_PHONE_NUMBER_ID),
        token: DEMO_OTP_TOKEN.to_owned().into(),
        template: "sign_in_code".to_owned(),
        language: "en_US".to_owned(),
        notice_templates: None,
    });
}

/// How each password came, oldest first.
fn came_by(world: &World) -> Vec<SmsChannel> {
    let messages = world.sandbox.sms_to(ASHA).into_iter();
    messages.map(|message| message.via).collect()
}

#[tokio::test]
async fn who_has_the_password_from_whatsapp_is_signed_in() {
    let world = World::with(|_, config| {
        over_whatsapp(config);
        config.sms = None;
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    assert!(asha.cookie.is_some());
    assert_eq!(came_by(&world), [SmsChannel::WhatsApp]);
    let calls = world.sandbox.graph_calls();
    let sent = calls
        .iter()
        .find(|call| call.path.ends_with(calls::MESSAGES));
    let otp = world.otp_to(ASHA);
    assert!(!format!("{:?}", sent.unwrap()).contains(&otp));
}

#[tokio::test]
async fn a_message_that_meta_refuses_goes_by_sms() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    world.sandbox.queue_fault(Fault::on(calls::MESSAGES, 500));
    let asha = Customer::signed_in(&world, ASHA).await;
    assert!(asha.cookie.is_some());
    assert_eq!(came_by(&world), [SmsChannel::Sms]);
}

#[tokio::test]
async fn who_asks_again_gets_the_next_one_by_sms() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.ask_otp().await.unwrap();
    asha.ask_otp().await.unwrap();
    assert_eq!(came_by(&world), [SmsChannel::WhatsApp, SmsChannel::Sms]);
    asha.sign_in(&world.otp_to(ASHA)).await.unwrap();
    // That one was used: the next begins anew.
    asha.ask_otp().await.unwrap();
    assert_eq!(came_by(&world)[2], SmsChannel::WhatsApp);
}

#[tokio::test]
async fn a_wrong_token_is_told_as_not_sent() {
    let world = World::with(|_, config| {
        over_whatsapp(config);
        config.sms = None;
        let whatsapp = config.whatsapp_otp.as_mut().unwrap();
        whatsapp.token = "another".to_owned().into();
    })
    .await;
    let asha = Customer::new(&world.base(), ASHA);
    assert_eq!(asha.ask_otp().await, Err(Problem::OtpNotSent));
}

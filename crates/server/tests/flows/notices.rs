//! Messages to customers' phones about attempts that they don't watch.

use std::time::Duration;

use contract::ids::PhoneNumberId;
use contract::onboarding::{
    CutOverTime, NoticeSettings, NoticeTarget, Onboarding, PinBody, SetCutOver, SetNotices, Stage,
};
use contract::platform::ApiScope;
use contract::problem::Problem;
use contract::secret::Pin;
use contract::time::UnixMillis;
use meta_sandbox::{
    DEMO_NOTICE_TEMPLATES, DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN, Fault, SmsChannel,
    TemplateStatus, WebhookTarget, calls, window_client::SignupOptions,
};
use serde_json::{Value, json};
use server::config::WhatsAppOtpConfig;
use server::{Config, clock, operate};

use crate::common::{ASHA, Customer, World, number, until};
use crate::platform::Platform;
use crate::schedule;
use crate::stuck::{our_fault, sees_stuck};
use crate::templates::{from, source};
use crate::webhooks::deliver;

const HOUR_MS: i64 = 3600 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// Our own number sends notices, and passwords.
fn over_whatsapp(config: &mut Config) {
    config.whatsapp_otp = Some(WhatsAppOtpConfig {
        phone_number_id: PhoneNumberId::new(DEMO_OTP_PHONE_NUMBER_ID),
        token: DEMO_OTP_TOKEN.to_owned().into(),
        template: "sign_in_code".to_owned(),
        language: "en_US".to_owned(),
        notice_templates: Some(DEMO_NOTICE_TEMPLATES.to_owned()),
    });
}

pub fn path(of: &Onboarding) -> String {
    format!("/onboardings/{}/notices", of.id)
}

pub async fn sets(
    asha: &Customer,
    of: &Onboarding,
    to: NoticeTarget,
    language: &str,
) -> Result<NoticeSettings, Problem> {
    let language = language.to_owned();
    asha.post(&path(of), &SetNotices { to, language }).await
}

pub async fn wants(asha: &Customer, of: &Onboarding, language: &str) {
    let now = sets(asha, of, NoticeTarget::Phone, language).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Phone);
}

/// An attempt whose notices Asha wants.
async fn wanted(world: &World, name: &str) -> (Customer, Onboarding) {
    let asha = Customer::signed_in(world, ASHA).await;
    let onboarding = asha.record(&number(name)).await.unwrap();
    wants(&asha, &onboarding, "en").await;
    (asha, onboarding)
}

pub async fn through_window(world: &World, asha: &Customer, onboarding: &Onboarding) {
    let options = SignupOptions::default();
    asha.through_window(world, onboarding, options).await;
}

/// What came to Asha's phone but for passwords, oldest first.
fn came(world: &World) -> Vec<(SmsChannel, String)> {
    let messages = world.sandbox.sms_to(ASHA).into_iter();
    let notices = messages.filter(|message| message.code.is_none());
    notices.map(|one| (one.via, one.text)).collect()
}

pub fn texts(world: &World) -> Vec<String> {
    came(world).into_iter().map(|(_, text)| text).collect()
}

pub async fn comes(world: &World, count: usize) -> Vec<String> {
    until("a notice", || came(world).len() >= count).await;
    texts(world)
}

/// What the audit log says of an attempt's notices.
pub async fn log(world: &World, onboarding: &Onboarding) -> Vec<String> {
    let store = world.store().await;
    let log = store.audit_log(&onboarding.id).await.unwrap().into_iter();
    log.filter(|(_, kind, _)| kind == "notice")
        .map(|(_, _, detail)| detail)
        .collect()
}

/// Waits until the audit log says this, beside what it says before.
pub async fn logs(world: &World, onboarding: &Onboarding, what: &str) {
    let of = "the audit log says what became of a notice";
    crate::common::must(of, async {
        while !log(world, onboarding)
            .await
            .iter()
            .any(|line| line.contains(what))
        {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
}

/// What Meta calls the notice that it took.
async fn message_id(world: &World) -> String {
    const ID: &str = "wamid.";
    let rows = world.database.rows().await;
    let (_, rest) = rows.iter().find_map(|row| row.split_once(ID)).unwrap();
    let rest = rest.chars().take_while(char::is_ascii_alphanumeric);
    ID.chars().chain(rest).collect()
}

pub fn link(world: &World, onboarding: &Onboarding) -> String {
    let origin = world.server.url().origin().ascii_serialization();
    format!("{origin}/onboarding/{}", onboarding.id)
}

#[tokio::test]
async fn a_number_that_moved_is_told_once_with_a_link_to_its_screen() {
    let world = World::start().await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    through_window(&world, &asha, &onboarding).await;
    asha.sees_connected(&onboarding).await;
    let told = comes(&world, 1).await;
    let [text] = told.try_into().unwrap();
    assert!(text.starts_with("DoubleTick: "), "{text}");
    assert!(text.contains("is connected"), "{text}");
    assert!(text.ends_with(&link(&world, &onboarding)), "{text}");
    logs(&world, &onboarding, "connected: sent (SMS)").await;
    // Started anew, nothing is told again.
    let world = world.die_and_restart().await;
    let asha = asha.at(&world);
    let other = asha.record(&number("new")).await.unwrap();
    wants(&asha, &other, "en").await;
    through_window(&world, &asha, &other).await;
    asha.sees_connected(&other).await;
    let told = comes(&world, 2).await;
    assert!(told[1].ends_with(&link(&world, &other)), "{told:?}");
    assert_eq!(
        log(&world, &onboarding).await,
        ["wanted, in en", "connected: sent (SMS)"]
    );
}

#[tokio::test]
async fn who_asks_for_none_gets_none_and_may_take_them_back() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let first = asha.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = asha.get(&path(&first)).await.unwrap();
    assert_eq!(offered.to, NoticeTarget::Off);
    assert_eq!(offered.phone.unwrap().as_str(), ASHA);
    through_window(&world, &asha, &first).await;
    asha.sees_connected(&first).await;
    let second = asha.record(&number("new")).await.unwrap();
    wants(&asha, &second, "en").await;
    let off = sets(&asha, &second, NoticeTarget::Off, "en").await.unwrap();
    assert_eq!(off.to, NoticeTarget::Off);
    through_window(&world, &asha, &second).await;
    asha.sees_connected(&second).await;
    // Of the third one something is told, and it is the first that is.
    let third = asha.record(&number("waba-shared")).await.unwrap();
    wants(&asha, &third, "en").await;
    through_window(&world, &asha, &third).await;
    let told = comes(&world, 1).await;
    assert!(told[0].ends_with(&link(&world, &third)), "{told:?}");
}

#[tokio::test]
async fn notices_are_in_the_language_of_the_page() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    for (count, (language, name, word)) in [
        ("hi", "happy", "जुड़"),
        ("pt-PT", "new", "conectado"),
        ("tlh", "waba-shared", "connected"),
    ]
    .into_iter()
    .enumerate()
    {
        let onboarding = asha.record(&number(name)).await.unwrap();
        wants(&asha, &onboarding, language).await;
        through_window(&world, &asha, &onboarding).await;
        let told = comes(&world, count + 1).await;
        assert!(told[count].contains(word), "{language}: {told:?}");
    }
}

#[tokio::test]
async fn a_cut_over_is_told_an_hour_before_it_and_another_time_anew() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let soon = HOUR_MS + 1500;
    let new = schedule::at(schedule::in_ms(2 * HOUR_MS), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    let waits = |seen: &Onboarding| matches!(seen.stage, Stage::Scheduled { .. });
    asha.sees(&onboarding, "scheduled", waits).await;
    // Asked for only while it waits already.
    wants(&asha, &onboarding, "en").await;
    let cut_over = CutOverTime::At(UnixMillis(clock::now().0 + soon));
    let set = format!("/onboardings/{}/cut-over", onboarding.id);
    let _: Onboarding = asha.post(&set, &SetCutOver { cut_over }).await.unwrap();
    let told = comes(&world, 1).await;
    assert!(told[0].contains("within the hour"), "{told:?}");
    let cut_over = CutOverTime::AtOnce;
    let _: Onboarding = asha.post(&set, &SetCutOver { cut_over }).await.unwrap();
    asha.sees_connected(&onboarding).await;
    let told = comes(&world, 2).await;
    assert!(told[1].contains("is connected"), "{told:?}");
    assert_eq!(told.len(), 2);
}

#[tokio::test]
async fn what_needs_the_customer_is_told_once_it_has_lasted() {
    let world = World::start().await;
    let (asha, onboarding) = wanted(&world, "pin-mismatch").await;
    through_window(&world, &asha, &onboarding).await;
    asha.sees_need(&onboarding).await;
    let told = comes(&world, 1).await;
    assert!(told[0].contains("we need you"), "{told:?}");
    assert!(told[0].ends_with(&link(&world, &onboarding)), "{told:?}");
}

#[tokio::test]
async fn who_answers_at_once_is_not_told_that_they_are_needed() {
    let world = World::with(|_, config| {
        // Longer than the answer takes.
        config.timeouts.notice_delay = Duration::from_secs(5);
    })
    .await;
    let (asha, onboarding) = wanted(&world, "pin-mismatch").await;
    through_window(&world, &asha, &onboarding).await;
    asha.sees_need(&onboarding).await;
    let pin = Pin::parse(meta_sandbox::KNOWN_PIN).unwrap();
    let answer = format!("/onboardings/{}/pin", onboarding.id);
    let _: Onboarding = asha.post(&answer, &PinBody { pin }).await.unwrap();
    asha.sees_connected(&onboarding).await;
    logs(&world, &onboarding, "needs-you: not sent").await;
    let told = texts(&world);
    assert!(
        told.len() == 1 && told[0].contains("is connected"),
        "{told:?}"
    );
}

#[tokio::test]
async fn what_stops_is_told_though_nobody_looks_on() {
    let world = World::start().await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    // Something of ours is wrong at Meta.
    world.sandbox.queue_fault(our_fault(calls::SUBSCRIBED_APPS));
    through_window(&world, &asha, &onboarding).await;
    sees_stuck(&asha, &onboarding).await;
    let told = comes(&world, 1).await;
    assert!(told[0].contains("on hold"), "{told:?}");
    // It is tried again and again meanwhile, and told no more.
    until("it is tried again", || {
        world.times_asked(calls::SUBSCRIBED_APPS) > 3
    })
    .await;
    world.sandbox.clear_faults();
    asha.sees_connected(&onboarding).await;
    let told = comes(&world, 2).await;
    assert_eq!(told.len(), 2, "{told:?}");
    assert!(told[1].contains("is connected"), "{told:?}");
}

#[tokio::test]
async fn templates_that_meta_rejects_are_told_together() {
    let world = World::start().await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    let target = Some(WebhookTarget::demo(address));
    world.sandbox.set_webhook(target);
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "happy"), "happy");
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    wants(&asha, &onboarding, "en").await;
    through_window(&world, &asha, &onboarding).await;
    let connected = asha.sees_connected(&onboarding).await;
    let (brought, _) = crate::templates::asked(connected.templates);
    for template in brought.iter().take(2) {
        let phone = number("happy");
        let status = TemplateStatus::Rejected;
        let is_there = world
            .sandbox
            .check_template(phone.as_str(), &template.name, status);
        assert!(is_there, "{}", template.name);
    }
    let told = comes(&world, 2).await;
    assert!(told[0].contains("is connected"), "{told:?}");
    assert!(told[1].contains("rejected message templates"), "{told:?}");
    logs(&world, &onboarding, "template-rejected: sent").await;
    assert_eq!(texts(&world).len(), 2);
}

#[tokio::test]
async fn access_that_ends_within_days_is_told_with_a_link_to_where_it_is_renewed() {
    let world = World::with(|demo, _| {
        demo.short_access = Duration::from_secs(u64::try_from(5 * DAY_MS / 1000).unwrap());
    })
    .await;
    let (asha, onboarding) = wanted(&world, "access-expires").await;
    through_window(&world, &asha, &onboarding).await;
    let connected = asha.sees_connected(&onboarding).await;
    // Meta says something of the account, whereupon the number is looked at.
    let body = json!({ "object": "whatsapp_business_account", "entry": [{
        "id": connected.waba_id, "time": clock::now().0 / 1000,
        "changes": [{ "field": "phone_number_quality_update", "value": { "event": "FLAGGED" } }],
    }] });
    deliver(&world, &body.to_string()).await;
    let told = comes(&world, 2).await;
    assert!(told[1].contains("access"), "{told:?}");
    assert!(told[1].ends_with("/settings/wabas"), "{told:?}");
}

#[tokio::test]
async fn whatsapp_is_asked_first_and_sms_where_it_certainly_did_not_take_it() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let (asha, first) = wanted(&world, "happy").await;
    through_window(&world, &asha, &first).await;
    until("a notice", || came(&world).len() == 1).await;
    let (via, text) = came(&world).remove(0);
    assert_eq!(via, SmsChannel::WhatsApp);
    assert!(text.contains("doubletick_notice_connected, en"), "{text}");
    assert!(text.ends_with(&link(&world, &first)), "{text}");
    let second = asha.record(&number("new")).await.unwrap();
    wants(&asha, &second, "en").await;
    // "Template name does not exist in the translation".
    world.sandbox.queue_fault(Fault {
        body: Some(json!({ "error": { "code": 132_001, "message": "(#132001) Template name" } })),
        ..Fault::on(calls::MESSAGES, 404)
    });
    through_window(&world, &asha, &second).await;
    until("a notice", || came(&world).len() == 2).await;
    assert_eq!(came(&world)[1].0, SmsChannel::Sms);
}

#[tokio::test]
async fn what_may_have_been_sent_is_not_sent_by_sms_or_again() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    // It is sent, and Meta's answer says nothing of that.
    world.sandbox.queue_fault(Fault {
        after: true,
        ..Fault::on(calls::MESSAGES, 504)
    });
    through_window(&world, &asha, &onboarding).await;
    logs(
        &world,
        &onboarding,
        "connected: not sent: WhatsApp did not say clearly",
    )
    .await;
    let by: Vec<SmsChannel> = came(&world).into_iter().map(|(via, _)| via).collect();
    assert_eq!(by, [SmsChannel::WhatsApp]);
}

/// A message to our own number, as Meta tells of it.
fn written(said: &str, at: UnixMillis) -> Value {
    json!({ "object": "whatsapp_business_account", "entry": [{ "id": "5", "time": at.0 / 1000,
        "changes": [{ "field": "messages", "value": {
            "metadata": { "phone_number_id": DEMO_OTP_PHONE_NUMBER_ID },
            "messages": [{ "from": ASHA.trim_start_matches('+'), "type": "text",
                "timestamp": (at.0 / 1000).to_string(), "text": { "body": said } }],
        } }] }] })
}

#[tokio::test]
async fn a_stop_word_ends_all_notices_to_the_phone_until_it_is_taken_back() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let (asha, first) = wanted(&world, "happy").await;
    deliver(&world, &written("Stop", clock::now()).to_string()).await;
    let now: NoticeSettings = asha.get(&path(&first)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Off);
    through_window(&world, &asha, &first).await;
    logs(&world, &first, "answered with a stop word").await;
    assert_eq!(texts(&world), Vec::<String>::new());
    // What was said before, and comes late, changes nothing.
    let before = UnixMillis(clock::now().0 - HOUR_MS);
    deliver(&world, &written("START", before).to_string()).await;
    let now: NoticeSettings = asha.get(&path(&first)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Off);
    // Nothing of what people write to us is kept, and nobody has to take it.
    deliver(
        &world,
        &written("a word of their own", clock::now()).to_string(),
    )
    .await;
    assert!(!world.stores("a word of their own").await);
    let later = UnixMillis(clock::now().0 + 2000);
    deliver(&world, &written("START", later).to_string()).await;
    let second = asha.record(&number("new")).await.unwrap();
    wants(&asha, &second, "en").await;
    through_window(&world, &asha, &second).await;
    assert!(comes(&world, 1).await[0].ends_with(&link(&world, &second)));
}

#[tokio::test]
async fn what_did_not_arrive_over_whatsapp_goes_by_sms_once() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    through_window(&world, &asha, &onboarding).await;
    logs(&world, &onboarding, "connected: sent (WhatsApp)").await;
    let message = message_id(&world).await;
    // "Message undeliverable", as for a phone without WhatsApp.
    let failed = json!({ "object": "whatsapp_business_account", "entry": [{ "id": "5", "changes": [{
        "field": "messages", "value": {
            "metadata": { "phone_number_id": DEMO_OTP_PHONE_NUMBER_ID },
            "statuses": [{ "id": message, "status": "failed", "errors": [{ "code": 131_026 }] }],
        } }] }] });
    // Meta delivers at least once.
    for extra in [1, 2] {
        let mut failed = failed.clone();
        failed["entry"][0]["time"] = json!(extra);
        deliver(&world, &failed.to_string()).await;
    }
    logs(&world, &onboarding, "connected: sent (SMS)").await;
    let by: Vec<SmsChannel> = came(&world).into_iter().map(|(via, _)| via).collect();
    assert_eq!(by, [SmsChannel::WhatsApp, SmsChannel::Sms]);
}

#[tokio::test]
async fn who_asks_on_the_screen_takes_a_stop_word_back() {
    let world = World::with(|_, config| over_whatsapp(config)).await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    let before = UnixMillis(clock::now().0 - 2000);
    deliver(&world, &written("बंद करें", before).to_string()).await;
    let now: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Off);
    wants(&asha, &onboarding, "hi").await;
    through_window(&world, &asha, &onboarding).await;
    comes(&world, 1).await;
}

#[tokio::test]
async fn a_server_that_dies_before_it_sends_is_followed_by_one_that_does_once() {
    let world = World::with(|_, config| {
        // Nobody takes it.
        config.sms.as_mut().unwrap().url = "http://127.0.0.1:1/".parse().unwrap();
    })
    .await;
    let gateway = format!("{}/sms/send", world.sandbox.origin());
    let asha = {
        // Signs in where passwords arrive.
        let mut config = world.config.clone();
        config.sms.as_mut().unwrap().url = gateway.parse().unwrap();
        config
    };
    let world = world
        .die_and_restart_with(|config| *config = asha.clone())
        .await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    let world = world
        .die_and_restart_with(|config| {
            config.sms.as_mut().unwrap().url = "http://127.0.0.1:1/".parse().unwrap();
        })
        .await;
    let asha = asha.at(&world);
    through_window(&world, &asha, &onboarding).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(texts(&world), Vec::<String>::new());
    let world = world
        .die_and_restart_with(|config| config.sms.as_mut().unwrap().url = gateway.parse().unwrap())
        .await;
    comes(&world, 1).await;
    logs(&world, &onboarding, "connected: sent (SMS)").await;
    assert_eq!(texts(&world).len(), 1);
}

#[tokio::test]
async fn of_two_servers_one_sends() {
    let world = World::start().await;
    if !world.store().await.is_shared() {
        return;
    }
    let second = server::start(world.config.clone()).await.unwrap();
    let asha = Customer::signed_in(&world, ASHA).await;
    let names = ["happy", "new", "waba-shared", "joined"];
    for (count, name) in names.into_iter().enumerate() {
        let onboarding = asha.record(&number(name)).await.unwrap();
        wants(&asha, &onboarding, "en").await;
        through_window(&world, &asha, &onboarding).await;
        comes(&world, count + 1).await;
        logs(&world, &onboarding, "connected: sent").await;
    }
    assert_eq!(texts(&world).len(), names.len());
    second.shutdown().await;
}

#[tokio::test]
async fn an_account_is_not_sent_more_than_so_many_a_day() {
    let world = World::with(|_, config| config.timeouts.notices_per_day = 1).await;
    let (asha, first) = wanted(&world, "happy").await;
    through_window(&world, &asha, &first).await;
    comes(&world, 1).await;
    logs(&world, &first, "connected: sent").await;
    let second = asha.record(&number("new")).await.unwrap();
    wants(&asha, &second, "en").await;
    through_window(&world, &asha, &second).await;
    logs(&world, &second, "too many within a day").await;
    assert_eq!(texts(&world).len(), 1);
}

#[tokio::test]
async fn a_platforms_person_without_an_email_address_is_offered_none() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let person = platform.person("a-1", "Asha").await;
    let onboarding = person.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = person.get(&path(&onboarding)).await.unwrap();
    let none = NoticeSettings {
        to: NoticeTarget::Off,
        phone: None,
        email: None,
    };
    assert_eq!(offered, none);
    for to in [NoticeTarget::Phone, NoticeTarget::Email] {
        let refused = sets(&person, &onboarding, to, "en").await;
        assert_eq!(refused.err(), Some(Problem::Conflict));
    }
}

#[tokio::test]
async fn where_whatsapp_has_no_templates_for_them_and_there_is_no_gateway_none_are_offered() {
    let world = World::with(|_, config| {
        over_whatsapp(config);
        config.sms = None;
        config.whatsapp_otp.as_mut().unwrap().notice_templates = None;
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(offered.phone, None);
}

#[tokio::test]
async fn another_account_can_neither_see_nor_set_them() {
    let world = World::start().await;
    let (_asha, onboarding) = wanted(&world, "happy").await;
    let bala = Customer::signed_in(&world, crate::common::BALA).await;
    let seen = bala.get::<NoticeSettings>(&path(&onboarding)).await;
    assert_eq!(seen.err(), Some(Problem::NotFound));
    let set = sets(&bala, &onboarding, NoticeTarget::Off, "en").await;
    assert_eq!(set.err(), Some(Problem::NotFound));
}

#[tokio::test]
async fn the_operators_story_of_an_attempt_has_its_notices() {
    let world = World::start().await;
    let (asha, onboarding) = wanted(&world, "happy").await;
    through_window(&world, &asha, &onboarding).await;
    comes(&world, 1).await;
    logs(&world, &onboarding, "connected: sent").await;
    let story = operate::onboarding(&world.config, onboarding.id.as_str())
        .await
        .unwrap();
    assert!(story.contains("connected: sent (SMS)"), "{story}");
}

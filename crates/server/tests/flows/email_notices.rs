//! Messages by e-mail, to people whose sessions a platform opened.

use std::time::Duration;

use contract::onboarding::{NoticeSettings, NoticeTarget, Onboarding, PinBody};
use contract::platform::ApiScope;
use contract::problem::Problem;
use contract::secret::Pin;
use meta_sandbox::{Email, Sms, calls};
use reqwest::{Method, Response, StatusCode};
use serde_json::json;
use server::Config;
use server::config::{SmtpConfig, SmtpSecurity};

use crate::common::{ASHA, Customer, World, number, until};
use crate::notices::{comes, link, log, logs, path, sets, texts, through_window, wants};
use crate::platform::{Platform, session};
use crate::stuck::our_fault;

const ASHAS: &str = "asha@ashatextiles.example";
const RAVIS: &str = "ravi@ashatextiles.example";
const DASHBOARD: &str = "https://app.example";

/// The stand-in takes e-mails, and a dashboard may be come back to.
fn by_email(config: &mut Config) {
    config.smtp = Some(SmtpConfig {
        host: "127.0.0.1".to_owned(),
        // The world sets the stand-in's.
        port: 1,
        security: SmtpSecurity::Plain,
        user: None,
        from: "DoubleTick <notices@doubletick.example>".parse().unwrap(),
    });
    config.embed_origins = vec![DASHBOARD.try_into().unwrap()];
}

async fn world() -> World {
    World::with(|_, config| by_email(config)).await
}

/// A person of the account `a-1`, with this e-mail address, on a page of the dashboard.
async fn person(world: &World, name: &str, email: &str) -> Customer {
    let platform = Platform::with(world, &[ApiScope::SessionsWrite]).await;
    let mut new = session("a-1", name);
    new["actor"]["email"] = json!(email);
    new["return_url"] = json!(format!("{DASHBOARD}/whatsapp?tab=numbers"));
    let (status, opened) = platform.post("/sessions", &new).await;
    assert_eq!(status, StatusCode::CREATED, "{opened}");
    let mut customer = Customer::new(&world.base(), ASHA);
    customer.token = Some(opened["token"].as_str().unwrap().to_owned());
    customer
}

async fn wants_emails(who: &Customer, of: &Onboarding, language: &str) {
    let now = sets(who, of, NoticeTarget::Email, language).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Email);
}

/// An attempt whose notices this person wants by e-mail.
async fn wanted(world: &World, email: &str, name: &str) -> (Customer, Onboarding) {
    let asha = person(world, "Asha", email).await;
    let onboarding = asha.record(&number(name)).await.unwrap();
    wants_emails(&asha, &onboarding, "en").await;
    (asha, onboarding)
}

/// The same, with a number that moved.
async fn moved(world: &World, email: &str, name: &str) -> (Customer, Onboarding) {
    let (asha, onboarding) = wanted(world, email, name).await;
    through_window(world, &asha, &onboarding).await;
    asha.sees_connected(&onboarding).await;
    (asha, onboarding)
}

async fn emails(world: &World, to: &str, count: usize) -> Vec<Sms> {
    until("an e-mail", || world.sandbox.emails_to(to).len() >= count).await;
    world.sandbox.emails_to(to)
}

fn parts(message: &Sms) -> (&Email, &str, &str) {
    let email = message.email.as_ref().unwrap();
    let (text, stop) = message.text.split_once("\r\n\r\n").unwrap();
    (email, text, stop)
}

/// Where an e-mail is turned off, as its header says.
fn stop_url(message: &Sms) -> String {
    let (email, _, _) = parts(message);
    let header = email.header("List-Unsubscribe").unwrap();
    header.trim_matches(['<', '>']).to_owned()
}

/// Asks as a mail program does: by no session, and with no header of ours.
async fn clicks(world: &World, method: Method, stop_url: &str) -> Response {
    let url = stop_url.split_once("/api/").unwrap().1;
    let url = format!("{}/api/{url}", world.base());
    let request = reqwest::Client::new().request(method, url);
    let body = "List-Unsubscribe=One-Click";
    let form = request.header("content-type", "application/x-www-form-urlencoded");
    form.body(body).send().await.unwrap()
}

#[tokio::test]
async fn a_platforms_person_gets_an_email_once_that_leads_to_the_attempt_in_the_dashboard() {
    let world = world().await;
    let asha = person(&world, "Asha", ASHAS).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    let can = NoticeSettings {
        to: NoticeTarget::Off,
        phone: None,
        email: Some(ASHAS.to_owned()),
    };
    assert_eq!(offered, can);
    wants_emails(&asha, &onboarding, "en").await;
    through_window(&world, &asha, &onboarding).await;
    asha.sees_connected(&onboarding).await;
    let came = emails(&world, ASHAS, 1).await;
    let (email, text, stop) = parts(&came[0]);
    assert_eq!(email.from, "notices@doubletick.example");
    assert_eq!(email.subject, "+91 98200 00001 is connected");
    let screen = format!(
        "{DASHBOARD}/whatsapp?tab=numbers&doubletick_onboarding={}",
        onboarding.id
    );
    assert!(text.ends_with(&screen), "{text}");
    assert!(stop.trim_end().ends_with(&stop_url(&came[0])), "{stop}");
    let one_click = email.header("List-Unsubscribe-Post");
    assert_eq!(one_click, Some("List-Unsubscribe=One-Click"));
    logs(&world, &onboarding, "connected: sent (e-mail)").await;
    // Started anew, nothing is told again.
    let world = world.die_and_restart().await;
    let (asha, other) = wanted(&world, ASHAS, "new").await;
    through_window(&world, &asha, &other).await;
    logs(&world, &other, "connected: sent (e-mail)").await;
    let came = world.sandbox.emails_to(ASHAS);
    assert_eq!(came.len(), 2, "{came:?}");
    let ids: Vec<_> = came
        .iter()
        .map(|one| parts(one).0.header("Message-ID"))
        .collect();
    assert_ne!(ids[0], ids[1]);
}

#[tokio::test]
async fn emails_are_in_the_language_of_the_page() {
    let world = world().await;
    let asha = person(&world, "Asha", ASHAS).await;
    let names = ["happy", "new"];
    for (count, (language, word)) in [("hi", "जुड़"), ("ar", "تم ربط")].into_iter().enumerate()
    {
        let onboarding = asha.record(&number(names[count])).await.unwrap();
        wants_emails(&asha, &onboarding, language).await;
        through_window(&world, &asha, &onboarding).await;
        let came = emails(&world, ASHAS, count + 1).await;
        let (email, text, _) = parts(&came[count]);
        assert!(email.subject.contains(word), "{email:?}");
        assert!(text.contains(word), "{text}");
    }
}

#[tokio::test]
async fn without_a_page_of_the_dashboard_the_link_leads_to_our_own() {
    let world = world().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let mut new = session("a-1", "Asha");
    new["actor"]["email"] = json!(ASHAS);
    let (_, opened) = platform.post("/sessions", &new).await;
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.token = Some(opened["token"].as_str().unwrap().to_owned());
    let onboarding = asha.record(&number("happy")).await.unwrap();
    wants_emails(&asha, &onboarding, "en").await;
    through_window(&world, &asha, &onboarding).await;
    let came = emails(&world, ASHAS, 1).await;
    let (_, text, _) = parts(&came[0]);
    assert!(text.ends_with(&link(&world, &onboarding)), "{text}");
}

#[tokio::test]
async fn where_the_dashboard_is_none_any_more_the_link_leads_to_our_own_page() {
    let world = world().await;
    let (asha, onboarding) = wanted(&world, ASHAS, "happy").await;
    let world = world
        .die_and_restart_with(|config| config.embed_origins.clear())
        .await;
    let asha = asha.at(&world);
    through_window(&world, &asha, &onboarding).await;
    let came = emails(&world, ASHAS, 1).await;
    let (_, text, _) = parts(&came[0]);
    assert!(text.ends_with(&link(&world, &onboarding)), "{text}");
}

#[tokio::test]
async fn each_person_chooses_for_themselves_and_is_told_once() {
    let world = world().await;
    let (asha, onboarding) = wanted(&world, ASHAS, "happy").await;
    let ravi = person(&world, "Ravi", RAVIS).await;
    let offered: NoticeSettings = ravi.get(&path(&onboarding)).await.unwrap();
    assert_eq!(offered.to, NoticeTarget::Off);
    assert_eq!(offered.email.as_deref(), Some(RAVIS));
    // What Ravi does not want, Asha still does.
    sets(&ravi, &onboarding, NoticeTarget::Off, "en")
        .await
        .unwrap();
    wants_emails(&ravi, &onboarding, "es").await;
    let now: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Email);
    through_window(&world, &ravi, &onboarding).await;
    let (to_asha, to_ravi) = (
        emails(&world, ASHAS, 1).await,
        emails(&world, RAVIS, 1).await,
    );
    assert!(parts(&to_asha[0]).0.subject.ends_with("is connected"));
    assert!(parts(&to_ravi[0]).0.subject.ends_with("ya está conectado"));
    assert_ne!(stop_url(&to_asha[0]), stop_url(&to_ravi[0]));
    let sent = "connected: sent (e-mail)";
    crate::common::must("both are noted", async {
        let count = async || {
            log(&world, &onboarding)
                .await
                .iter()
                .filter(|line| *line == sent)
                .count()
        };
        while count().await < 2 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    })
    .await;
    for to in [ASHAS, RAVIS] {
        assert_eq!(world.sandbox.emails_to(to).len(), 1, "{to}");
    }
}

#[tokio::test]
async fn one_click_turns_them_off_for_that_attempt_and_a_look_at_the_page_does_not() {
    let world = world().await;
    let (asha, first) = moved(&world, ASHAS, "happy").await;
    let came = emails(&world, ASHAS, 1).await;
    let url = stop_url(&came[0]);
    assert!(
        !world
            .sandbox
            .secrets()
            .iter()
            .any(|secret| url.contains(secret.as_str()))
    );

    let page = clicks(&world, Method::GET, &url).await;
    assert_eq!(page.status(), StatusCode::OK);
    assert_eq!(page.headers()["referrer-policy"], "no-referrer");
    let page = page.text().await.unwrap();
    assert!(page.contains("<form method=\"post\">"), "{page}");
    assert!(page.contains("+91 98200 00001"), "{page}");
    let now: NoticeSettings = asha.get(&path(&first)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Email);

    // At another attempt they stay.
    let second = asha.record(&number("pin-mismatch")).await.unwrap();
    wants_emails(&asha, &second, "en").await;
    for _ in 0..2 {
        let done = clicks(&world, Method::POST, &url).await;
        assert_eq!(done.status(), StatusCode::OK);
        let done = done.text().await.unwrap();
        assert!(
            done.contains("turned off") && !done.contains("<form"),
            "{done}"
        );
    }
    let now: NoticeSettings = asha.get(&path(&first)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Off);
    let off = log(&world, &first).await;
    let off = off
        .iter()
        .filter(|line| line.contains("by the link in an e-mail"));
    assert_eq!(off.count(), 1);
    through_window(&world, &asha, &second).await;
    let came = emails(&world, ASHAS, 2).await;
    assert!(came[1].text.contains("we need you"), "{:?}", came[1]);
}

#[tokio::test]
async fn a_link_goes_on_working_after_a_second_choice() {
    let world = world().await;
    let (asha, onboarding) = wanted(&world, ASHAS, "pin-mismatch").await;
    through_window(&world, &asha, &onboarding).await;
    let came = emails(&world, ASHAS, 1).await;
    let url = stop_url(&came[0]);
    clicks(&world, Method::POST, &url).await;
    wants_emails(&asha, &onboarding, "en").await;
    clicks(&world, Method::POST, &url).await;
    let now: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Off);
    // It goes on, and nobody is told.
    let pin = Pin::parse(meta_sandbox::KNOWN_PIN).unwrap();
    let answer = format!("/onboardings/{}/pin", onboarding.id);
    let _: Onboarding = asha.post(&answer, &PinBody { pin }).await.unwrap();
    asha.sees_connected(&onboarding).await;
    // Of another attempt something is told, and it is the second that is.
    let (_, second) = moved(&world, ASHAS, "happy").await;
    let came = emails(&world, ASHAS, 2).await;
    assert!(came[1].text.contains(second.id.as_str()), "{:?}", came[1]);
}

#[tokio::test]
async fn what_waits_for_the_mail_server_goes_too_when_they_are_turned_off() {
    let world = world().await;
    let smtp = world.config.smtp.clone();
    let world = world
        .die_and_restart_with(|config| config.smtp.as_mut().unwrap().port = 1)
        .await;
    let (asha, first) = moved(&world, ASHAS, "happy").await;
    sets(&asha, &first, NoticeTarget::Off, "en").await.unwrap();
    wants_emails(&asha, &first, "en").await;
    let world = world
        .die_and_restart_with(|config| config.smtp = smtp.clone())
        .await;
    let (_, second) = moved(&world, ASHAS, "new").await;
    let came = emails(&world, ASHAS, 1).await;
    assert!(came[0].text.contains(second.id.as_str()), "{:?}", came[0]);
}

#[tokio::test]
async fn a_link_that_nobody_was_sent_turns_nothing_off_and_is_answered_alike() {
    let world = world().await;
    let (asha, onboarding) = wanted(&world, ASHAS, "happy").await;
    let stop = "/api/v1/notices/stop";
    for query in [
        "",
        "?token=",
        "?token=0123",
        "?token=%00",
        "?token=%ff&token=1",
    ] {
        for method in [Method::GET, Method::POST] {
            let answer = clicks(&world, method, &[stop, query].concat()).await;
            assert_eq!(answer.status(), StatusCode::OK, "{query}");
            let text = answer.text().await.unwrap();
            assert!(text.contains("turned off"), "{query}: {text}");
        }
    }
    let now: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(now.to, NoticeTarget::Email);
}

#[tokio::test]
async fn an_address_that_the_mail_server_refuses_is_dropped_with_the_reason() {
    let world = world().await;
    let (_, onboarding) = moved(&world, "nobody@x.example", "happy").await;
    let why = "connected: not sent: the mail server answered 550 5.1.1 to the recipient";
    logs(&world, &onboarding, why).await;
    assert_eq!(world.sandbox.emails_to("nobody@x.example"), []);
}

#[tokio::test]
async fn what_the_mail_server_refuses_for_now_is_sent_later() {
    let world = world().await;
    let (_, onboarding) = moved(&world, "greylisted@x.example", "happy").await;
    logs(&world, &onboarding, "connected: sent (e-mail)").await;
    assert_eq!(world.sandbox.emails_to("greylisted@x.example").len(), 1);
}

#[tokio::test]
async fn what_the_mail_server_may_have_taken_is_not_sent_again() {
    let world = world().await;
    let to = "unanswered@x.example";
    let (_, onboarding) = moved(&world, to, "happy").await;
    logs(
        &world,
        &onboarding,
        "connected: not sent: e-mail did not say clearly",
    )
    .await;
    assert_eq!(world.sandbox.emails_to(to).len(), 1);
}

#[tokio::test]
async fn a_mail_server_that_is_down_holds_up_no_phone_and_gets_its_messages_later() {
    let world = world().await;
    let smtp = world.config.smtp.clone();
    let world = world
        .die_and_restart_with(|config| config.smtp.as_mut().unwrap().port = 1)
        .await;
    let (_, by_email) = moved(&world, ASHAS, "happy").await;
    let bala = Customer::signed_in(&world, ASHA).await;
    let by_phone = bala.record(&number("new")).await.unwrap();
    wants(&bala, &by_phone, "en").await;
    through_window(&world, &bala, &by_phone).await;
    comes(&world, 1).await;
    assert!(texts(&world)[0].ends_with(&link(&world, &by_phone)));
    assert_eq!(world.sandbox.emails_to(ASHAS), []);
    let world = world
        .die_and_restart_with(|config| config.smtp = smtp.clone())
        .await;
    emails(&world, ASHAS, 1).await;
    logs(&world, &by_email, "connected: sent (e-mail)").await;
}

#[tokio::test]
async fn what_is_not_so_any_more_is_not_sent_by_email_either() {
    let world = World::with(|_, config| {
        by_email(config);
        config.timeouts.notice_delay = Duration::from_secs(5);
    })
    .await;
    let (asha, onboarding) = wanted(&world, ASHAS, "happy").await;
    world.sandbox.queue_fault(our_fault(calls::SUBSCRIBED_APPS));
    through_window(&world, &asha, &onboarding).await;
    crate::stuck::sees_stuck(&asha, &onboarding).await;
    world.sandbox.clear_faults();
    asha.sees_connected(&onboarding).await;
    logs(
        &world,
        &onboarding,
        "stopped: not sent: it is not so any more",
    )
    .await;
    let came = emails(&world, ASHAS, 1).await;
    assert_eq!(came.len(), 1, "{came:?}");
}

#[tokio::test]
async fn where_no_mail_server_is_set_up_and_for_what_is_no_address_none_are_offered() {
    let world = world().await;
    let asha = person(&world, "Asha", "asha at ashatextiles").await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(offered.email, None);
    let world = world
        .die_and_restart_with(|config| config.smtp = None)
        .await;
    let asha = person(&world, "Asha", ASHAS).await;
    let offered: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(offered.email, None);
    let refused = sets(&asha, &onboarding, NoticeTarget::Email, "en").await;
    assert_eq!(refused.err(), Some(Problem::Conflict));
}

#[tokio::test]
async fn who_signed_in_by_phone_is_offered_the_phone_alone() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let offered: NoticeSettings = asha.get(&path(&onboarding)).await.unwrap();
    assert_eq!(offered.email, None);
    let refused = sets(&asha, &onboarding, NoticeTarget::Email, "en").await;
    assert_eq!(refused.err(), Some(Problem::Conflict));
}

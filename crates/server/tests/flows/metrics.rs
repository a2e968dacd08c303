//! What Prometheus is told. The tests of this program run at once and share one recorder: what
//! is counted can be more than one test did, and gauges of the store are another test's.

use meta_sandbox::calls;
use std::time::Duration;

use contract::ids::BusinessId;
use contract::signup::{BrowserEvent, MetaError};
use contract::time::UnixMillis;
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;
use reqwest::StatusCode;
use secrecy::SecretString;
use server::store::Store;
use server::store::webhooks::Retention;

use crate::common::database::Database;
use crate::common::{ASHA, Customer, World, number};

async fn world() -> World {
    World::with(|_, config| config.metrics_listen = Some(([127, 0, 0, 1], 0).into())).await
}

async fn get(url: String) -> reqwest::Response {
    let http = server::graph::http_client(Duration::from_secs(5)).unwrap();
    http.get(url).send().await.unwrap()
}

async fn scrape(world: &World) -> String {
    let address = world.server.metrics_address().unwrap();
    let answer = get(format!("http://{address}/metrics")).await;
    assert_eq!(answer.status(), StatusCode::OK);
    answer.text().await.unwrap()
}

/// The sum of this metric's lines that hold all of these labels.
fn value(scraped: &str, name: &str, labels: &[&str]) -> f64 {
    let lines = scraped.lines().filter(|line| {
        let rest = line.strip_prefix(name);
        rest.is_some_and(|rest| rest.starts_with(['{', ' ']))
            && labels.iter().all(|label| line.contains(label))
    });
    lines
        .filter_map(|line| line.rsplit(' ').next()?.parse::<f64>().ok())
        .sum()
}

#[tokio::test]
async fn a_move_is_counted_and_timed_without_any_id() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("graph-errors")).await;
    asha.sees_connected(&onboarding).await;
    let scraped = scrape(&world).await;
    let transitions = "doubletick_onboarding_transitions_total";
    for (name, labels) in [
        (transitions, &[r#"from="none""#, r#"to="awaiting""#][..]),
        (transitions, &[r#"from="awaiting""#, r#"to="finalizing""#]),
        (transitions, &[r#"to="connected""#]),
        (
            "doubletick_step_seconds_count",
            &[r#"step="Exchange""#, r#"outcome="done""#],
        ),
        (
            "doubletick_step_seconds_count",
            &[r#"step="CutOver""#, r#"outcome="done""#],
        ),
        ("doubletick_otp_sends_total", &[r#"outcome="sent""#]),
        (
            "doubletick_http_request_seconds_count",
            &[
                r#"route="/api/v1/onboardings/{id}/signup""#,
                r#"method="POST""#,
                r#"status="202""#,
            ],
        ),
        ("doubletick_build_info", &[env!("CARGO_PKG_VERSION")]),
        ("doubletick_store_up", &[]),
    ] {
        assert!(value(&scraped, name, labels) >= 1.0, "{name} {labels:?}");
    }
    assert!(scraped.contains(r#"doubletick_onboardings{phase="stuck"}"#));
    assert!(scraped.contains("doubletick_oldest_waiting_webhook_seconds"));
    for secret in [onboarding.id.as_str(), onboarding.number.as_str(), ASHA] {
        assert!(!scraped.contains(secret), "{secret}");
    }
}

#[tokio::test]
async fn metas_trouble_is_counted_as_retries() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let before = scrape(&world).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    for _ in 0..2 {
        let fault = meta_sandbox::Fault::on(calls::SUBSCRIBED_APPS, 500);
        world.sandbox.queue_fault(fault);
    }
    let options = meta_sandbox::window_client::SignupOptions::default();
    asha.through_window(&world, &onboarding, options).await;
    asha.sees_connected(&onboarding).await;
    let after = scrape(&world).await;
    for (name, labels) in [
        ("doubletick_retries_total", &[r#"step="Subscribe""#][..]),
        (
            "doubletick_troubles_total",
            &[r#"kind="MetaUnavailable""#, r#"phase="retrying""#],
        ),
    ] {
        let more = value(&after, name, labels) - value(&before, name, labels);
        assert!(more >= 2.0, "{name}: {more}");
    }
}

#[tokio::test]
async fn what_browsers_see_of_metas_window_is_counted_and_errors_by_what_they_mean() {
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/events", onboarding.id);
    let error = |message: &str, code: Option<&str>| {
        BrowserEvent::MetaError(MetaError {
            message: message.to_owned(),
            code: code.map(str::to_owned),
            session_id: None,
        })
    };
    let before = scrape(&world).await;
    for event in [
        BrowserEvent::Launched,
        error("DoubleTick can't onboard customers right now", None),
        error("", Some("3441041")),
        error("Something new", Some("17")),
        BrowserEvent::CustomerSaw(WindowSight::Error(WindowError::CodeWrong)),
        BrowserEvent::CustomerSaw(WindowSight::Finished),
    ] {
        asha.post::<()>(&path, &event).await.unwrap();
    }
    let after = scrape(&world).await;
    let errors = "doubletick_window_errors_total";
    for (name, labels) in [
        (
            "doubletick_browser_events_total",
            &[r#"event="Launched""#][..],
        ),
        (errors, &[r#"kind="ProviderNotAllowed""#, r#"turn="ours""#]),
        (errors, &[r#"kind="LinkedElsewhere""#, r#"turn="theirs""#]),
        (errors, &[r#"kind="Unknown""#]),
        (errors, &[r#"kind="CodeWrong""#, r#"turn="theirs""#]),
    ] {
        let more = value(&after, name, labels) - value(&before, name, labels);
        assert!(more >= 1.0, "{name} {labels:?}: {more}");
    }
}

/// Each rule counts what the server tells, by names and labels that it has.
#[test]
fn the_alerts_are_about_metrics_that_there_are() {
    let rules = include_str!("../../../../deploy/alerts.yml");
    let told = include_str!("../../src/telemetry/metrics.rs");
    let guide = include_str!("../../../../docs/operating.md");
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    for name in rules
        .split(|c| !is_part(c))
        .filter(|word| word.starts_with("doubletick_"))
    {
        let plain = name.trim_end_matches("_count").trim_end_matches("_bucket");
        assert!(told.contains(&format!("\"{plain}\"")), "{name}");
        assert!(guide.contains(plain), "{name} is not in docs/operating.md");
    }
    for name in rules
        .lines()
        .filter_map(|line| line.trim().strip_prefix("- alert: "))
    {
        assert!(
            guide.contains(&format!("| `{name}` |")),
            "{name} is not in docs/operating.md"
        );
    }
    let kinds = contract::onboarding::TroubleKind::ALL.map(|kind| kind.name());
    let named = rules
        .split("kind=")
        .skip(1)
        .filter_map(|rest| rest.split('"').nth(1));
    for kind in named.flat_map(|kinds| kinds.split('|')) {
        assert!(kinds.contains(&kind), "{kind}");
    }
}

#[tokio::test]
async fn what_becomes_of_signups_without_a_code_is_counted() {
    let world = World::with(|demo, config| {
        config.metrics_listen = Some(([127, 0, 0, 1], 0).into());
        config.meta.business_id = Some(BusinessId::new(demo.business_id.clone()));
        config.meta.system_token = Some(demo.system_token.clone().into());
        config.timeouts.recover_wait = Duration::from_millis(300);
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let before = scrape(&world).await;
    let found = asha.moves(&world, &number("code-expired")).await;
    asha.sees_connected(&found).await;
    world.sandbox.queue_fault(meta_sandbox::Fault {
        times: u32::MAX,
        ..meta_sandbox::Fault::on(calls::CLIENT_WABAS, 503)
    });
    let lost = asha.moves(&world, &number("exchange-lost")).await;
    asha.must_launch_again(&lost).await;
    let after = scrape(&world).await;
    for outcome in [r#"outcome="found""#, r#"outcome="given_up""#] {
        let name = "doubletick_recoveries_total";
        let more = value(&after, name, &[outcome]) - value(&before, name, &[outcome]);
        assert!(more >= 1.0, "{outcome}: {more}");
    }
}

#[tokio::test]
async fn metrics_are_served_at_their_own_address_alone() {
    let world = world().await;
    let public = get(format!("{}/metrics", world.base())).await;
    assert_eq!(public.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn only_what_the_server_is_at_grows_old() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let store = world.store().await;
    assert_eq!(store.oldest_running().await.unwrap(), None);
    let asked = asha.moves(&world, &number("pin-mismatch")).await;
    asha.sees_need(&asked).await;
    assert_eq!(store.oldest_running().await.unwrap(), None);

    // Meta has trouble for good: tried again and again, it is as old as its beginning.
    let fault = meta_sandbox::Fault {
        times: u32::MAX,
        ..meta_sandbox::Fault::on(calls::DEBUG_TOKEN, 500)
    };
    world.sandbox.queue_fault(fault);
    let onboarding = asha.moves(&world, &number("happy")).await;
    asha.sees(&onboarding, "another try", |seen| seen.version > 6)
        .await;
    let kept = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    let since = store.oldest_running().await.unwrap();
    assert_eq!(since, kept.step_log.claimed_at);
    assert!(since.is_some());
    let counted = store.in_phases(&["needs_customer", "stuck"]).await.unwrap();
    assert_eq!(counted, [("needs_customer".to_owned(), 1)]);
}

#[tokio::test]
async fn only_a_webhook_that_waits_grows_old() {
    let database = Database::make().await;
    let url = SecretString::from(database.url().to_owned());
    let store = Store::connect(&url).await.unwrap();
    assert_eq!(store.oldest_webhook().await.unwrap(), None);
    for at in [7, 3, 5] {
        let hash = at.to_string();
        let new = store.keep_webhook(&hash, "{}", UnixMillis(at)).await;
        assert!(new.unwrap());
    }
    let acted_on = store.webhook_processed("3", Retention::Body, UnixMillis(9));
    acted_on.await.unwrap();
    assert_eq!(store.oldest_webhook().await.unwrap(), Some(UnixMillis(5)));
}

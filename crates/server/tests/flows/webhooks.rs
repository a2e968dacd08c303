//! What Meta tells by itself, and people who take their access away.

use contract::onboarding::{Connected, Onboarding, Template, Templates};
use contract::problem::Problem;
use contract::time::UnixMillis;
use contract::wabas::NumberState;
use hmac::{Hmac, KeyInit, Mac};
use meta_sandbox::calls;
use meta_sandbox::{
    AccountEvent, Fault, SIGNATURE_HEADER, TemplateStatus, WebhookTarget,
    window_client::SignupOptions,
};
use reqwest::{Client, Response, StatusCode};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use server::store::webhooks::Retention;
use sha2::Sha256;

use crate::common::{ASHA, Customer, World, must, number, until};
use crate::leaving::{live, numbers, sees_numbers};
use crate::templates::{from, source};

fn client() -> Client {
    server::graph::http_client(std::time::Duration::from_secs(30)).unwrap()
}

/// A world in which Meta's webhooks come.
async fn told_world() -> World {
    let world = World::start().await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    let target = Some(WebhookTarget::demo(address));
    world.sandbox.set_webhook(target);
    world
}

/// What Meta signs a body by.
pub fn hmac(world: &World, text: &[u8]) -> Vec<u8> {
    let secret = world.config.meta.app_secret.expose_secret();
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).unwrap();
    mac.update(text);
    mac.finalize().into_bytes().to_vec()
}

/// Delivers a body as Meta does, and it is taken.
pub async fn deliver(world: &World, body: &str) {
    assert_eq!(answer_to(world, body).await, StatusCode::OK);
}

/// The answer to a body that is delivered as Meta does.
pub async fn answer_to(world: &World, body: &str) -> StatusCode {
    let signature = server::random::hex(&hmac(world, body.as_bytes()));
    let sent = client()
        .post(format!("{}/api/v1/webhooks/meta", world.base()))
        .header(SIGNATURE_HEADER, format!("sha256={signature}"))
        .body(body.to_owned());
    sent.send().await.unwrap().status()
}

pub async fn stands(asha: &Customer, state: NumberState) {
    sees_numbers(asha, &format!("{state:?}"), |numbers| {
        numbers[0].status.state == state
    })
    .await;
}

/// Waits until nothing that was delivered is left to be acted on.
async fn acted(world: &World) {
    let store = world.store().await;
    let later = UnixMillis(i64::MAX);
    must("every delivery is acted on", async {
        while !store
            .unprocessed_webhooks(UnixMillis(0), later)
            .await
            .unwrap()
            .is_empty()
        {
            tokio::time::sleep(std::time::Duration::from_millis(5)).await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_customer_who_takes_our_access_away_is_told_and_may_give_it_back() {
    let world = told_world().await;
    let (asha, _, _) = live(&world, "happy").await;
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerRemoved)
    );
    stands(&asha, NumberState::NeedsReconnecting).await;
    // Meta counts seconds: within one, this would be the same delivery as the signup's.
    let second = || server::clock::now().0 / 1000;
    let removed = second();
    until("the next second", || second() > removed).await;
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerAdded)
    );
    stands(&asha, NumberState::Connected).await;
    let waba = world
        .sandbox
        .number(happy.as_str())
        .unwrap()
        .waba_id
        .unwrap();
    assert!(world.sandbox.is_subscribed_to(&waba));
}

#[tokio::test]
async fn each_way_to_lose_a_number_is_noticed_and_it_is_connected_anew() {
    for event in [
        AccountEvent::PartnerRemoved,
        AccountEvent::PartnerAppUninstalled,
        AccountEvent::AccountDeleted,
    ] {
        let world = told_world().await;
        let (asha, _, before) = live(&world, "happy").await;
        let happy = number("happy");
        assert!(world.sandbox.apply_account_event(happy.as_str(), event));
        stands(&asha, NumberState::NeedsReconnecting).await;

        let again = asha.record(&happy).await.unwrap();
        let options = SignupOptions::default();
        asha.through_window(&world, &again, options).await;
        let after = asha.sees_connected(&again).await;
        assert_ne!(after.number.id, before.number.id, "{event:?}");
        let numbers = numbers(&asha).await;
        assert_eq!(numbers.len(), 1, "{event:?}");
        assert_eq!(numbers[0].status.state, NumberState::Connected, "{event:?}");
        assert_eq!(numbers[0].onboarding_id, again.id, "{event:?}");
    }
}

#[tokio::test]
async fn an_event_is_a_reason_to_look_and_not_what_is_so() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    let before = world.sandbox.graph_calls().len();
    for event in ["PARTNER_REMOVED", "DISABLED_UPDATE", "ACCOUNT_DELETED"] {
        let body = json!({ "object": "whatsapp_business_account", "entry": [{
            "id": connected.waba_id, "time": 1,
            "changes": [{ "field": "account_update", "value": { "event": event } }],
        }]});
        deliver(&world, &body.to_string()).await;
    }
    acted(&world).await;
    assert!(world.sandbox.graph_calls().len() > before);
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
}

#[tokio::test]
async fn what_meta_adds_one_day_and_rubbish_change_nothing() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    for body in [
        "not JSON".to_owned(),
        "[]".to_owned(),
        json!({ "entry": [{ "changes": [{ "field": "moods", "value": 3 }] }] }).to_string(),
        json!({ "entry": [{ "id": connected.waba_id, "changes": [
            { "field": "account_update", "value": { "event": "FROZEN", "new": {} } }] }] })
        .to_string(),
    ] {
        deliver(&world, &body).await;
    }
    acted(&world).await;
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
}

#[tokio::test]
async fn a_delivery_waits_while_meta_has_trouble() {
    let world = told_world().await;
    let (asha, _, _) = live(&world, "happy").await;
    world.sandbox.queue_fault(Fault {
        times: 3,
        ..Fault::on(calls::DEBUG_TOKEN, 500)
    });
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerRemoved)
    );
    stands(&asha, NumberState::NeedsReconnecting).await;
}

#[tokio::test]
async fn what_was_stored_and_not_acted_on_is_acted_on_at_the_next_start() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerRemoved)
    );
    let body = json!({ "entry": [{ "id": "ours", "time": 1, "changes": [{
        "field": "account_update",
        "value": { "event": "PARTNER_REMOVED", "waba_info": { "waba_id": connected.waba_id } },
    }]}]});
    // As by a process that died between its two steps.
    let store = world.store().await;
    let at = UnixMillis(1);
    assert!(
        store
            .keep_webhook("hash", &body.to_string(), at)
            .await
            .unwrap()
    );
    let world = world.die_and_restart().await;
    stands(&asha.at(&world), NumberState::NeedsReconnecting).await;
}

#[tokio::test]
async fn old_deliveries_are_forgotten() {
    let world = World::start().await;
    let store = world.store().await;
    // The server's own sweep would take up what is open.
    world.server.kill().await;
    let at = UnixMillis(server::clock::now().0 - 3_600_000);
    for hash in ["done", "open"] {
        store.keep_webhook(hash, "{}", at).await.unwrap();
    }
    store
        .webhook_processed("done", Retention::Body, at)
        .await
        .unwrap();
    assert_eq!(store.forget_webhooks(at).await.unwrap(), 0);
    let later = UnixMillis(at.0 + 1);
    assert_eq!(store.forget_webhooks(later).await.unwrap(), 1);
    assert_eq!(
        store
            .unprocessed_webhooks(UnixMillis(0), later)
            .await
            .unwrap(),
        ["open"]
    );
}

#[tokio::test]
async fn deliveries_with_messages_are_forgotten_at_once() {
    let world = World::start().await;
    // Such a body is read for what is ours in it.
    let message = json!({ "entry": [{ "id": "1", "changes": [
        { "field": "account_alerts", "value": {} },
        { "field": "messages", "value": { "messages": [{ "text": { "body": "a secret" } }] } }] }] });
    answer_to(&world, &message.to_string()).await;
    let url = world.config.database_url.expose_secret();
    let outside = sqlx::AnyPool::connect(url).await.unwrap();
    must("the message is forgotten", async {
        loop {
            let sql = "SELECT body FROM webhooks WHERE body LIKE '%a secret%'";
            if sqlx::query(sql)
                .fetch_optional(&outside)
                .await
                .unwrap()
                .is_none()
            {
                return;
            }
            tokio::task::yield_now().await;
        }
    })
    .await;
}

fn brought(connected: &Connected) -> &[Template] {
    match &connected.templates {
        Templates::Asked { brought, .. } => brought,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_becomes_of_a_template_is_told_by_its_attempt_in_whatever_order_it_comes() {
    let world = told_world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "happy"), "happy");
    let onboarding = asha.moves_as(&world, &new).await;
    let connected = asha.sees_connected(&onboarding).await;
    let known = brought(&connected)[0].clone();
    assert_eq!(known.status.as_deref(), Some("APPROVED"));
    let happy = number("happy");
    assert!(
        world
            .sandbox
            .check_template(happy.as_str(), &known.name, TemplateStatus::Rejected)
    );
    let of = |seen: &Onboarding| match &seen.stage {
        contract::onboarding::Stage::Connected(connected) => {
            let mut all = brought(connected).iter();
            all.find(|template| template.name == known.name).cloned()
        }
        _ => None,
    };
    let rejected =
        |seen: &Onboarding| of(seen).is_some_and(|t| t.status.as_deref() == Some("REJECTED"));
    let seen = asha.sees(&onboarding, "the rejection", rejected).await;
    assert_eq!(of(&seen).unwrap().reason.as_deref(), Some("INVALID_FORMAT"));

    // One that comes late is older by its own time.
    let id = world
        .store()
        .await
        .onboarding(&onboarding.id)
        .await
        .unwrap()
        .unwrap();
    let id = id.step_log.template_news[0].id.clone();
    let body = json!({ "entry": [{ "id": connected.waba_id, "time": 5, "changes": [{
        "field": "message_template_status_update",
        "value": { "event": "APPROVED", "message_template_id": id,
            "message_template_name": known.name, "message_template_language": known.language,
            "reason": "NONE" },
    }]}]});
    deliver(&world, &body.to_string()).await;
    acted(&world).await;
    let path = format!("/onboardings/{}", onboarding.id);
    let now: Onboarding = asha.get(&path).await.unwrap();
    assert!(rejected(&now));
}

/// Sends what Meta signed.
async fn call(world: &World, path: &str, user_id: &str) -> Response {
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
    let payload = json!({ "algorithm": "HMAC-SHA256", "issued_at": 1, "user_id": user_id });
    let payload = BASE64.encode(payload.to_string());
    let signature = BASE64.encode(hmac(world, payload.as_bytes()));
    let form = format!("signed_request={signature}.{payload}");
    let url = format!("{}/api/v1/webhooks/meta/{path}", world.base());
    let request = client().post(url).body(form);
    let form = "application/x-www-form-urlencoded";
    request.header("content-type", form).send().await.unwrap()
}

#[tokio::test]
async fn a_person_who_takes_their_access_away_has_their_numbers_looked_at() {
    let world = World::start().await;
    let (asha, _, _) = live(&world, "happy").await;
    let happy = number("happy");
    // Nobody tells us of it but the callback.
    assert!(
        world
            .sandbox
            .apply_account_event(happy.as_str(), AccountEvent::PartnerAppUninstalled)
    );
    let stranger = call(&world, "deauthorize", "1").await;
    assert_eq!(stranger.status(), StatusCode::OK);
    assert_eq!(numbers(&asha).await[0].status.state, NumberState::Connected);
    let person = world.sandbox.person_id(number("happy").as_str()).unwrap();
    let answer = call(&world, "deauthorize", &person).await;
    assert_eq!(answer.status(), StatusCode::OK);
    stands(&asha, NumberState::NeedsReconnecting).await;
}

#[tokio::test]
async fn a_person_whose_data_is_deleted_can_see_what_became_of_it() {
    let world = World::start().await;
    let (_asha, _, _) = live(&world, "happy").await;
    let person = world.sandbox.person_id(number("happy").as_str()).unwrap();
    let asked = |answer: Value| {
        let code = answer["confirmation_code"].as_str().unwrap().to_owned();
        let url = answer["url"].as_str().unwrap().to_owned();
        assert!(url.ends_with(&code), "{url}");
        (code, url.replace("localhost", "127.0.0.1"))
    };
    let first = call(&world, "data-deletion", &person).await;
    let (code, url) = asked(first.json().await.unwrap());
    let again = call(&world, "data-deletion", &person).await;
    assert_eq!(asked(again.json().await.unwrap()).0, code);
    let shown = client()
        .get(&url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(shown.contains("1 WhatsApp number"), "{shown}");
    assert!(shown.contains("What we keep"), "{shown}");
    let store = world.store().await;
    let mark = store.granted_by(&person).await.unwrap();
    assert!(mark.is_empty());
    let nobodys = client().get(format!("{url}0")).send().await.unwrap();
    assert_eq!(nobodys.status(), StatusCode::NOT_FOUND);
    let body: contract::problem::ErrorBody = nobodys.json().await.unwrap();
    assert_eq!(body.problem, Problem::NotFound);

    let stranger = call(&world, "data-deletion", "1").await;
    let (_, url) = asked(stranger.json().await.unwrap());
    let shown = client()
        .get(&url)
        .send()
        .await
        .unwrap()
        .text()
        .await
        .unwrap();
    assert!(shown.contains("Nothing that we hold"), "{shown}");
}

#[tokio::test]
async fn a_callback_that_meta_did_not_sign_is_refused() {
    let world = World::start().await;
    for path in ["deauthorize", "data-deletion"] {
        let url = format!("{}/api/v1/webhooks/meta/{path}", world.base());
        let request = client().post(url).body("signed_request=YQ.e30");
        let refused = request.send().await.unwrap();
        assert_eq!(refused.status(), StatusCode::UNAUTHORIZED, "{path}");
    }
}

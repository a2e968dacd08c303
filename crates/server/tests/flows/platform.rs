//! What the platform's servers ask, with an API key.

use std::time::Duration;

use contract::BASE_PATH;
use contract::onboarding::Onboarding;
use contract::phone::PhoneNumber;
use contract::platform::{ApiScope, PlatformErrorCode};
use contract::problem::Problem;
use contract::session::Session;
use contract::time::UnixMillis;
use contract::wabas::Wabas;
use reqwest::{Method, RequestBuilder, StatusCode};
use secrecy::ExposeSecret;
use serde_json::{Value, json};
use server::operate;
use server::operate::api_keys::ApiKeysCommand;
use server::platform::api_keys;

use crate::common::{ASHA, BALA, Customer, World, must, number};

/// The platform's server.
pub struct Platform {
    base: String,
    http: reqwest::Client,
    key: String,
}

impl Platform {
    pub async fn with(world: &World, scopes: &[ApiScope]) -> Self {
        let store = world.store().await;
        let now = server::clock::now();
        let made = api_keys::create(&store, "tests", scopes.to_vec(), now);
        let key = made.await.unwrap().secret.expose_secret().to_owned();
        store.close().await;
        Self::by(world, &key)
    }

    pub fn by(world: &World, key: &str) -> Self {
        Self {
            base: world.base(),
            http: server::graph::http_client(Duration::from_secs(60)).unwrap(),
            key: key.to_owned(),
        }
    }

    fn request(&self, method: Method, path: &str) -> RequestBuilder {
        let url = [&self.base, BASE_PATH, "/platform", path].concat();
        self.http.request(method, url).bearer_auth(&self.key)
    }

    pub async fn get(&self, path: &str) -> (StatusCode, Value) {
        answer(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> (StatusCode, Value) {
        answer(self.request(Method::POST, path).json(body)).await
    }

    /// A person of an account, with a session.
    pub async fn person(&self, account: &str, person: &str) -> Customer {
        let (status, opened) = self.post("/sessions", &session(account, person)).await;
        assert_eq!(status, StatusCode::CREATED, "{opened}");
        let mut customer = Customer::new(&self.base, ASHA);
        customer.token = Some(opened["token"].as_str().unwrap().to_owned());
        customer
    }
}

async fn answer(request: RequestBuilder) -> (StatusCode, Value) {
    let answer = request.send().await.unwrap();
    let status = answer.status();
    let text = answer.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(Value::Null))
}

pub fn session(account: &str, person: &str) -> Value {
    json!({
        "account": { "external_id": account, "name": "Asha Textiles" },
        "actor": { "id": person, "name": person },
    })
}

#[track_caller]
pub fn refused((status, body): (StatusCode, Value), code: PlatformErrorCode) {
    assert_eq!(body["code"], code.name(), "{body}");
    assert_eq!(status.as_u16(), code.status(), "{body}");
    assert!(
        body["message"]
            .as_str()
            .is_some_and(|text| !text.is_empty())
    );
}

#[tokio::test]
async fn a_key_opens_what_its_scopes_say_and_nothing_else() {
    let world = World::start().await;
    let reader = Platform::with(&world, &[ApiScope::NumbersRead]).await;
    let opener = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    assert_eq!(reader.get("/numbers").await.0, StatusCode::OK);
    let open = opener.post("/sessions", &session("acct_1", "u1")).await;
    assert_eq!(open.0, StatusCode::CREATED);
    let scope = PlatformErrorCode::InsufficientScope;
    refused(opener.get("/numbers").await, scope);
    refused(reader.get("/numbers/1/credentials").await, scope);
    refused(
        reader.post("/sessions", &session("acct_1", "u1")).await,
        scope,
    );
    refused(reader.post("/numbers/1/taken", &Value::Null).await, scope);
}

#[tokio::test]
async fn an_unknown_a_revoked_and_an_ended_key_are_refused() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::NumbersRead]).await;
    for unknown in ["", "dtk_", "dtk_0000", "Bearer", "x"] {
        let stranger = Platform::by(&world, unknown);
        refused(
            stranger.get("/numbers").await,
            PlatformErrorCode::InvalidApiKey,
        );
    }
    let store = world.store().await;
    let id = store.api_keys().await.unwrap()[0].id.clone();
    let rotate = ApiKeysCommand::Rotate {
        id: id.clone(),
        overlap: Duration::from_secs(3600),
    };
    let told = operate::api_keys::api_keys(&world.config, &rotate)
        .await
        .unwrap();
    let newer = Platform::by(&world, told.lines().next().unwrap());
    // Both are good for a while.
    assert_eq!(platform.get("/numbers").await.0, StatusCode::OK);
    assert_eq!(newer.get("/numbers").await.0, StatusCode::OK);
    let revoke = ApiKeysCommand::Revoke { id: id.clone() };
    operate::api_keys::api_keys(&world.config, &revoke)
        .await
        .unwrap();
    refused(
        platform.get("/numbers").await,
        PlatformErrorCode::InvalidApiKey,
    );
    assert_eq!(newer.get("/numbers").await.0, StatusCode::OK);
    assert!(
        operate::api_keys::api_keys(&world.config, &rotate)
            .await
            .is_err()
    );
    let at_once = ApiKeysCommand::Rotate {
        id: store.api_keys().await.unwrap()[1].id.clone(),
        overlap: Duration::ZERO,
    };
    operate::api_keys::api_keys(&world.config, &at_once)
        .await
        .unwrap();
    refused(
        newer.get("/numbers").await,
        PlatformErrorCode::InvalidApiKey,
    );
    // What is listed and stored has no secret.
    let listed = operate::api_keys::api_keys(&world.config, &ApiKeysCommand::List).await;
    let listed = listed.unwrap();
    assert_eq!(listed.lines().count(), 3, "{listed}");
    assert!(!listed.contains(&newer.key), "{listed}");
    assert!(
        listed.contains("revoked") && listed.contains("ended"),
        "{listed}"
    );
}

#[tokio::test]
async fn two_people_of_one_account_see_the_same_and_another_account_sees_nothing() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let asha = platform.person("acct_1", "Asha").await;
    let bala = platform.person("acct_1", "Bala").await;
    let stranger = platform.person("acct_2", "Chitra").await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}", onboarding.id);
    assert_eq!(bala.get::<Onboarding>(&path).await.unwrap(), onboarding);
    let none = stranger.get::<Onboarding>(&path).await;
    assert_eq!(none, Err(Problem::NotFound));
    let none: Wabas = stranger.get("/wabas").await.unwrap();
    assert!(none.unfinished.is_empty());
    let _: Onboarding = bala.ask(&format!("{path}/abandon")).await.unwrap();
    // Support reads who consented, and who gave it up.
    let audit_log = operate::onboarding(&world.config, onboarding.reference.as_str());
    let audit_log = audit_log.await.unwrap();
    assert!(audit_log.contains("by Asha (Asha)"), "{audit_log}");
    assert!(audit_log.contains("Bala (Bala): abandon"), "{audit_log}");
    assert!(audit_log.contains("acct_1 (Asha Textiles)"), "{audit_log}");
}

#[tokio::test]
async fn a_session_says_whose_it_is_and_ends_by_itself() {
    let world = World::with(|_, config| {
        config.timeouts.account_session = Duration::from_millis(1500);
    })
    .await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let mut new = session("acct_1", "Asha");
    new["phone"] = json!("+919876543210");
    let (_, opened) = platform.post("/sessions", &new).await;
    let ends = UnixMillis(opened["expires_at"].as_i64().unwrap());
    let mut asha = Customer::new(&world.base(), ASHA);
    asha.token = Some(opened["token"].as_str().unwrap().to_owned());
    let who: Session = asha.get("/session").await.unwrap();
    assert_eq!(who.account.name.as_deref(), Some("Asha Textiles"));
    assert_eq!((who.actor.as_deref(), who.phone), (Some("Asha"), None));
    assert_eq!(who.suggested_number, PhoneNumber::parse(ASHA).ok());
    // It is the platform's to open another one.
    let renewed: Session = asha.ask("/session/renewal").await.unwrap();
    assert!(renewed.ends_in_seconds <= 2);
    crate::common::until("its end", || server::clock::now() >= ends).await;
    assert_eq!(
        asha.get::<Session>("/session").await,
        Err(Problem::SignedOut)
    );
}

#[tokio::test]
async fn all_sessions_of_an_account_can_be_ended() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let asha = platform.person("acct 1/ä", "Asha").await;
    let other = platform.person("acct_2", "Bala").await;
    let ended = platform.request(Method::DELETE, "/accounts/acct%201%2F%C3%A4/sessions");
    assert_eq!(answer(ended).await.0, StatusCode::NO_CONTENT);
    assert_eq!(
        asha.get::<Session>("/session").await,
        Err(Problem::SignedOut)
    );
    assert!(other.get::<Session>("/session").await.is_ok());
    let unknown = platform.request(Method::DELETE, "/accounts/acct_9/sessions");
    refused(answer(unknown).await, PlatformErrorCode::AccountUnknown);
}

#[tokio::test]
async fn what_can_be_no_session_is_refused_with_the_field() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let with = |path: &str, value: Value| {
        let mut body = session("acct_1", "Asha");
        *body.pointer_mut(path).unwrap() = value;
        body
    };
    for (body, named) in [
        (json!({}), "account"),
        (json!([]), ""),
        (with("/account/external_id", json!("")), "external_id"),
        (
            with("/account/name", json!("x".repeat(201))),
            "account.name",
        ),
        (with("/actor/id", json!("a\nb")), "actor.id"),
        (with("/actor", json!("Asha")), "actor"),
    ] {
        let answer = platform.post("/sessions", &body).await;
        let message = answer.1["message"].as_str().unwrap_or_default().to_owned();
        assert!(message.contains(named), "{message}");
        refused(answer, PlatformErrorCode::InvalidRequest);
    }
    let mut away = session("acct_1", "Asha");
    away["return_url"] = json!("https://evil.test/");
    refused(
        platform.post("/sessions", &away).await,
        PlatformErrorCode::ReturnUrlNotAllowed,
    );
}

#[tokio::test]
async fn an_account_by_phone_is_claimed_once_by_its_one_time_password() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    // A session that was opened before the claim made an account that holds nothing.
    let early = platform.person("acct_1", "Asha").await;
    let claim = |otp: &str| json!({ "phone": ASHA, "otp": otp, "name": "Asha Textiles" });
    let confirm = "/accounts/acct_1/claim/confirmation";
    refused(
        platform.post(confirm, &claim("000000")).await,
        PlatformErrorCode::OtpInvalid,
    );
    let (status, sent) = platform
        .post("/accounts/acct_1/claim", &json!({ "phone": ASHA }))
        .await;
    assert_eq!(status, StatusCode::OK, "{sent}");
    let (status, claimed) = platform.post(confirm, &claim(&world.otp_to(ASHA))).await;
    assert_eq!(status, StatusCode::OK, "{claimed}");
    assert_eq!(claimed["external_id"], "acct_1");
    assert_eq!(
        early.get::<Session>("/session").await,
        Err(Problem::SignedOut)
    );
    // Both ways in lead to the same account now.
    let person = platform.person("acct_1", "Asha").await;
    for customer in [&person, &asha] {
        let mine: Wabas = customer.get("/wabas").await.unwrap();
        assert_eq!(mine.unfinished[0].id, onboarding.id);
    }
    // Once: neither a second id for it, nor a second account for the id.
    world.sandbox.sms_to(ASHA);
    for (id, phone) in [("acct_2", ASHA), ("acct_1", BALA)] {
        if phone == BALA {
            Customer::signed_in(&world, BALA).await;
        }
        let path = format!("/accounts/{id}/claim");
        let (status, sent) = platform.post(&path, &json!({ "phone": phone })).await;
        assert_eq!(status, StatusCode::OK, "{sent}");
        let body = json!({ "phone": phone, "otp": world.otp_to(phone), "name": "A" });
        let answer = platform.post(&format!("{path}/confirmation"), &body).await;
        refused(answer, PlatformErrorCode::AccountAlreadyClaimed);
    }
}

#[tokio::test]
async fn an_account_that_was_used_is_not_merged() {
    let world = World::start().await;
    let platform = Platform::with(&world, &[ApiScope::SessionsWrite]).await;
    let person = platform.person("acct_1", "Asha").await;
    let onboarding = person.record(&number("happy")).await.unwrap();
    Customer::signed_in(&world, ASHA).await;
    let _ = platform
        .post("/accounts/acct_1/claim", &json!({ "phone": ASHA }))
        .await;
    let body = json!({ "phone": ASHA, "otp": world.otp_to(ASHA), "name": "A" });
    let answer = platform
        .post("/accounts/acct_1/claim/confirmation", &body)
        .await;
    refused(answer, PlatformErrorCode::AccountInUse);
    let mine: Wabas = person.get("/wabas").await.unwrap();
    assert_eq!(mine.unfinished[0].id, onboarding.id);
}

#[tokio::test]
async fn a_connected_number_is_the_platforms_to_use() {
    let world = World::start().await;
    let all = Platform::with(&world, &ApiScope::ALL).await;
    let asha = all.person("acct_1", "Asha").await;
    assert_eq!(
        all.get("/numbers").await.1,
        json!({ "numbers": [], "next": null })
    );
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    let id = connected.number.id.as_str().to_owned();
    let (_, listed) = all.get("/numbers?limit=1").await;
    assert_eq!(listed["numbers"][0]["phone_number_id"], id.as_str());
    assert_eq!(listed["next"], Value::Null);
    let path = format!("/numbers/{id}");
    let (_, shown) = all.get(&path).await;
    assert_eq!(shown["external_id"], "acct_1");
    assert_eq!(shown["status"]["state"], "Connected");
    assert_eq!(shown["onboarding_id"], onboarding.id.as_str());
    assert_eq!(shown["taken_at"], Value::Null);

    let (status, credentials) = all.get(&format!("{path}/credentials")).await;
    assert_eq!(status, StatusCode::OK, "{credentials}");
    assert!(
        credentials["business_token"]
            .as_str()
            .is_some_and(|token| token.len() > 10)
    );
    let scopes = credentials["scopes"].as_array().unwrap();
    assert!(
        scopes.contains(&json!("whatsapp_business_messaging")),
        "{scopes:?}"
    );

    // Whoever has the page open sees each as it is reported.
    let mut open = asha.follow(&onboarding).await;
    for milestone in ["taken", "first_inbound", "first_outbound"] {
        let told = all.post(&format!("{path}/{milestone}"), &Value::Null).await;
        assert_eq!(told.0, StatusCode::NO_CONTENT);
        must(milestone, async {
            loop {
                let news = open.next().await.expect("the stream goes on");
                let handover = news.number_status.and_then(|status| status.platform);
                let handover = handover.unwrap_or_default();
                if match milestone {
                    "taken" => handover.taken_at,
                    "first_inbound" => handover.first_inbound_at,
                    _ => handover.first_outbound_at,
                }
                .is_some()
                {
                    return;
                }
            }
        })
        .await;
    }
    let (_, first) = all.get(&path).await;
    assert!(first["taken_at"].is_i64());
    // The first time stands.
    let _ = all.post(&format!("{path}/taken"), &Value::Null).await;
    assert_eq!(all.get(&path).await.1, first);
    refused(
        all.get("/numbers/1").await,
        PlatformErrorCode::NumberUnknown,
    );
    refused(
        all.get("/numbers?limit=0").await,
        PlatformErrorCode::InvalidRequest,
    );
}

//! Messages to and from a registered number, and Meta's webhooks about them.

mod common;

use common::receiver::{next_changes, receiver};
use common::{Moved, TestResult, phone, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{
    DEMO_VERIFY_TOKEN, MessageDirection, RunningSandbox, WebhookTarget, WriteMessageError, calls,
};
use reqwest::Client;
use serde_json::{Value, json};

const WRITER: &str = "+919000000001";

/// A number that was moved, with our app subscribed and its templates brought along.
async fn connected(sandbox: &RunningSandbox) -> Result<Moved, Box<dyn std::error::Error>> {
    let moved = sign_up(sandbox, "happy", SignupOptions::default()).await?;
    let waba = &moved.waba_id;
    let subscribe = format!("/{waba}{}", calls::SUBSCRIBED_APPS);
    assert_eq!(moved.graph.post(&subscribe, json!({})).await?.0, 200);
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    let migrate = format!("/{waba}{}", calls::MIGRATE_TEMPLATES);
    let source = json!({ "source_waba_id": view.source_waba_id });
    assert_eq!(moved.graph.post(&migrate, source).await?.0, 200);
    let registered = moved
        .graph
        .register(&moved.phone_number_id, "123456")
        .await?;
    assert_eq!(registered.0, 200);
    Ok(moved)
}

async fn send(moved: &Moved, body: Value) -> Result<(u16, Value), reqwest::Error> {
    let path = format!("/{}{}", moved.phone_number_id, calls::MESSAGES);
    moved.graph.post(&path, body).await
}

fn text(to: &str, text: &str) -> Value {
    json!({
        "messaging_product": "whatsapp",
        "recipient_type": "individual",
        "to": to,
        "type": "text",
        "text": { "preview_url": false, "body": text },
    })
}

fn template(name: &str, language: &str) -> Value {
    json!({
        "messaging_product": "whatsapp",
        "to": WRITER,
        "type": "template",
        "template": { "name": name, "language": { "code": language } },
    })
}

async fn override_for(moved: &Moved, target: &WebhookTarget) -> TestResult {
    let path = format!("/{}{}", moved.waba_id, calls::SUBSCRIBED_APPS);
    let body = json!({ "override_callback_uri": target.url, "verify_token": target.verify_token });
    assert_eq!(moved.graph.post(&path, body).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn what_is_written_to_a_number_goes_to_the_override_signed() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let (platform, mut at_platform) = receiver(DEMO_VERIFY_TOKEN, true).await?;
    let moved = connected(&sandbox).await?;
    sandbox.set_webhook(Some(app));
    override_for(&moved, &platform).await?;

    let id = sandbox.write_message(moved.phone, WRITER, "Asha Rao", "Is it open?")?;
    // The first try is answered 500.
    let webhook = tokio::time::timeout(common::receiver::PATIENCE, at_platform.recv()).await?;
    let webhook = webhook.ok_or("none came")?;
    assert!(webhook.is_signed()?);
    let body: Value = serde_json::from_slice(&webhook.raw)?;
    assert_eq!(body["object"], "whatsapp_business_account");
    assert_eq!(body["entry"][0]["id"], json!(moved.waba_id));
    let change = webhook.change()?;
    assert_eq!(change["field"], "messages");
    let value = &change["value"];
    assert_eq!(value["messaging_product"], "whatsapp");
    assert_eq!(
        value["metadata"],
        json!({ "display_phone_number": "919820000001", "phone_number_id": moved.phone_number_id })
    );
    assert_eq!(
        value["contacts"],
        json!([{ "profile": { "name": "Asha Rao" }, "wa_id": "919000000001" }])
    );
    let message = &value["messages"][0];
    assert!(message["timestamp"].is_string());
    assert_eq!(
        (&message["from"], &message["id"], &message["type"]),
        (&json!("919000000001"), &json!(id), &json!("text"))
    );
    assert_eq!(message["text"], json!({ "body": "Is it open?" }));
    assert!(at_app.try_recv().is_err(), "the override has it alone");

    let read = json!({ "messaging_product": "whatsapp", "status": "read", "message_id": id });
    let (status, answer) = send(&moved, read).await?;
    assert_eq!((status, answer), (200, json!({ "success": true })));
    assert_eq!(sandbox.messages_of(moved.phone)[0].status, "read");
    let unknown = json!({ "messaging_product": "whatsapp", "status": "read", "message_id": "no" });
    assert_eq!(send(&moved, unknown).await?.1["error"]["code"], 131_009);
    Ok(())
}

#[tokio::test]
async fn a_sent_text_is_told_as_sent_delivered_and_read() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let moved = connected(&sandbox).await?;
    sandbox.set_webhook(Some(app));

    let (status, answer) = send(&moved, text("+91 90000 00001", "Until eight.")).await?;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["messaging_product"], "whatsapp");
    assert_eq!(
        answer["contacts"],
        json!([{ "input": "+91 90000 00001", "wa_id": "919000000001" }])
    );
    let id = answer["messages"][0]["id"].as_str().ok_or("no id")?;
    assert!(id.starts_with("wamid."));

    let told = next_changes(&mut at_app, 3).await?;
    for (change, status) in told.iter().zip(["sent", "delivered", "read"]) {
        assert_eq!(change["field"], "messages");
        assert_eq!(
            change["value"]["metadata"]["phone_number_id"],
            json!(moved.phone_number_id)
        );
        let told = &change["value"]["statuses"][0];
        assert_eq!((&told["id"], &told["status"]), (&json!(id), &json!(status)));
        assert_eq!(told["recipient_id"], "919000000001");
        assert!(told["timestamp"].is_string());
    }
    assert_eq!(
        told[0]["value"]["statuses"][0]["pricing"]["category"],
        "service"
    );

    let sent = sandbox.messages_of(moved.phone).pop().ok_or("none")?;
    assert_eq!(
        (sent.direction, sent.text.as_str()),
        (MessageDirection::Outbound, "Until eight.")
    );
    assert_eq!(sent.contact, WRITER);
    Ok(())
}

#[tokio::test]
async fn a_template_is_one_of_the_accounts_own() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let moved = connected(&sandbox).await?;
    sandbox.set_webhook(Some(app));
    let (status, answer) = send(&moved, template("order_update", "en")).await?;
    assert_eq!(status, 200, "{answer}");
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(
        told[0]["value"]["statuses"][0]["pricing"]["category"],
        "utility"
    );

    for unknown in [template("no_such", "en"), template("order_update", "pt_BR")] {
        let (status, refused) = send(&moved, unknown).await?;
        assert_eq!((status, &refused["error"]["code"]), (400, &json!(132_001)));
    }
    Ok(())
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_by_metas_codes() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = connected(&sandbox).await?;
    let without = |name: &str| {
        let mut body = text(WRITER, "Hello");
        if let Some(fields) = body.as_object_mut() {
            fields.remove(name);
        }
        body
    };
    let with = |name: &str, value: Value| {
        let mut body = text(WRITER, "Hello");
        body[name] = value;
        body
    };
    for (body, code) in [
        (without("messaging_product"), 100),
        (without("to"), 100),
        (without("text"), 131_008),
        (with("text", json!({ "body": "" })), 131_008),
        (with("text", json!({ "body": "x".repeat(4097) })), 100),
        (with("to", json!("12")), 131_009),
        (with("to", json!("somebody")), 131_009),
        (with("to", json!(moved.phone)), 131_021),
        (with("type", json!("video")), 100),
        (with("type", json!("template")), 131_008),
        (with("recipient_type", json!("group")), 100),
    ] {
        let (status, refused) = send(&moved, body.clone()).await?;
        assert_eq!(
            (status, &refused["error"]["code"]),
            (400, &json!(code)),
            "{body}"
        );
    }
    assert!(sandbox.messages_of(moved.phone).is_empty());
    Ok(())
}

#[tokio::test]
async fn a_number_sends_once_it_is_registered_and_by_its_own_token() -> TestResult {
    let sandbox = sandbox().await?;
    let early = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let (status, refused) = send(&early, text(WRITER, "Hello")).await?;
    assert_eq!((status, &refused["error"]["code"]), (400, &json!(133_010)));

    let mut other = sign_up(&sandbox, "no-payment", SignupOptions::default()).await?;
    other.phone_number_id.clone_from(&early.phone_number_id);
    let (status, refused) = send(&other, text(WRITER, "Hello")).await?;
    assert_eq!((status, &refused["error"]["code"]), (403, &json!(200)));
    other.graph.token = "no token of Meta's".to_owned();
    let (status, refused) = send(&other, text(WRITER, "Hello")).await?;
    assert_eq!((status, &refused["error"]["code"]), (401, &json!(190)));
    Ok(())
}

#[tokio::test]
async fn until_the_move_the_old_provider_has_the_messages() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let happy = phone("happy");
    sandbox.set_webhook(Some(app));
    sandbox.set_webhook_fields(["messages"]);
    sandbox.write_message(happy, WRITER, "Asha Rao", "Before")?;
    let moved = connected(&sandbox).await?;
    let id = sandbox.write_message(happy, WRITER, "Asha Rao", "After")?;
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(told[0]["value"]["messages"][0]["id"], json!(id));

    sandbox.set_webhook_fields(["account_update"]);
    sandbox.write_message(happy, WRITER, "Asha Rao", "Not told")?;
    sandbox.set_webhook_fields(["messages"]);
    let id = sandbox.write_message(happy, WRITER, "Asha Rao", "Told")?;
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(told[0]["value"]["messages"][0]["id"], json!(id));
    assert_eq!(sandbox.messages_of(moved.phone).len(), 4);
    Ok(())
}

#[tokio::test]
async fn only_a_registered_number_can_be_written_to() -> TestResult {
    let sandbox = sandbox().await?;
    let write = |to, from, text| sandbox.write_message(to, from, "", text);
    let happy = phone("happy");
    assert_eq!(
        write(phone("new"), WRITER, "x"),
        Err(WriteMessageError::NotRegistered)
    );
    assert_eq!(write(happy, "nobody", "x"), Err(WriteMessageError::Writer));
    assert_eq!(write(happy, WRITER, " "), Err(WriteMessageError::Text));
    assert!(write(happy, WRITER, "x").is_ok());
    Ok(())
}

#[tokio::test]
async fn the_control_api_writes_and_shows_the_conversation() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = connected(&sandbox).await?;
    let http = Client::new();
    let address = format!("{}/sandbox/messages", sandbox.origin());
    let body = json!({ "to": moved.phone, "from": WRITER, "name": "Asha Rao", "text": "Hello" });
    let written = http.post(&address).json(&body).send().await?;
    assert_eq!(written.status(), 201);
    let written: Value = written.json().await?;
    let other = json!({ "to": phone("new"), "from": WRITER, "text": "Hello" });
    assert_eq!(http.post(&address).json(&other).send().await?.status(), 404);
    let nobody = json!({ "to": moved.phone, "from": "x", "text": "Hello" });
    assert_eq!(
        http.post(&address).json(&nobody).send().await?.status(),
        400
    );
    send(&moved, text(WRITER, "Welcome")).await?;

    let shown: Value = reqwest::get(format!("{address}.json"))
        .await?
        .json()
        .await?;
    let messages = shown["messages"].as_array().ok_or("no messages")?;
    let directions: Vec<&Value> = messages
        .iter()
        .map(|message| &message["direction"])
        .collect();
    assert_eq!(directions, ["inbound", "outbound"]);
    assert_eq!(messages[0]["id"], written["id"]);
    assert_eq!(messages[0]["contact_name"], "Asha Rao");
    let numbers = shown["numbers"].as_array().ok_or("no numbers")?;
    let happy = numbers.iter().find(|number| number["e164"] == moved.phone);
    assert_eq!(happy.ok_or("it is not listed")?["served_by"], "DoubleTick");
    assert!(numbers.iter().all(|number| number["e164"] != phone("new")));
    Ok(())
}

#[tokio::test]
async fn an_account_that_cannot_pay_has_its_messages_fail() -> TestResult {
    let sandbox = sandbox().await?;
    let (app, mut at_app) = receiver(DEMO_VERIFY_TOKEN, false).await?;
    let moved = sign_up(&sandbox, "no-payment", SignupOptions::default()).await?;
    let subscribe = format!("/{}{}", moved.waba_id, calls::SUBSCRIBED_APPS);
    moved.graph.post(&subscribe, json!({})).await?;
    moved
        .graph
        .register(&moved.phone_number_id, "123456")
        .await?;
    sandbox.set_webhook(Some(app));
    assert_eq!(send(&moved, text(WRITER, "Hello")).await?.0, 200);
    let told = next_changes(&mut at_app, 1).await?;
    let failed = &told[0]["value"]["statuses"][0];
    assert_eq!(failed["status"], "failed");
    assert_eq!(failed["errors"][0]["code"], 131_042);

    assert!(sandbox.settle(moved.phone));
    assert_eq!(send(&moved, text(WRITER, "Hello")).await?.0, 200);
    let told = next_changes(&mut at_app, 1).await?;
    assert_eq!(told[0]["value"]["statuses"][0]["status"], "sent");
    Ok(())
}

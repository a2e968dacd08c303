//! The program itself, as it is started in production: told by its environment, ended by
//! a signal.
#![allow(clippy::unwrap_used)]

#[allow(dead_code, reason = "each test program uses a part of this")]
#[path = "flows/common/mod.rs"]
mod common;
#[path = "support/process.rs"]
mod process;

use std::process::Stdio;

use meta_sandbox::WebhookTarget;
use tokio::io::AsyncReadExt;
use tokio::process::Command;

use common::{ASHA, must};
use process::{SEAL_KEY, Surroundings, address};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_server"));
    command.env_clear().kill_on_drop(true);
    command
}

#[tokio::test]
async fn a_bad_configuration_is_told_by_its_settings() {
    let output = program()
        .arg("--check-config")
        .env("DOUBLETICK_LISTEN", "everywhere")
        .output()
        .await
        .unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    for name in [
        "DOUBLETICK_LISTEN",
        "DOUBLETICK_SEAL_KEYS",
        "META_APP_SECRET",
    ] {
        assert!(told.contains(name), "{told}");
    }
}

#[tokio::test]
async fn the_openapi_document_is_printed_without_any_setting() {
    let output = program().arg("openapi").output().await.unwrap();
    assert!(output.status.success());
    let document: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(document["openapi"], "3.1.0");
    assert!(document["webhooks"]["number.arriving"]["post"].is_object());
    assert!(document["paths"]["/api/v1/onboardings"]["post"].is_object());
}

#[tokio::test]
async fn what_is_used_is_told_and_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let (settings, secret) = (folder.path().join("a.toml"), folder.path().join("secret"));
    std::fs::write(&secret, "secret-of-the-app\n").unwrap();
    let toml = format!(
        "META_APP_SECRET_FILE = {:?}\nMETA_APP_ID = 1\nMETA_CONFIG_ID = 2\n\
         META_WEBHOOK_VERIFY_TOKEN = \"verify-me\"\n",
        secret.display().to_string()
    );
    std::fs::write(&settings, &toml).unwrap();
    let check = || {
        let mut command = program();
        command
            .arg("--check-config")
            .arg("--config")
            .arg(&settings)
            .env("DOUBLETICK_SEAL_KEYS", SEAL_KEY)
            .env("SMS_GATEWAY_URL", "https://sms.example/send")
            .env("SMS_GATEWAY_TOKEN", "token-of-the-gateway");
        command
    };
    let output = check().output().await.unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{told}");
    for line in [
        "META_APP_ID = 1 (settings file)",
        "META_APP_SECRET = set (from ",
        "SMS_GATEWAY_URL = https://sms.example/send (environment)",
        "DOUBLETICK_LISTEN = 127.0.0.1:8080 (default)",
    ] {
        assert!(told.contains(line), "{line}: {told}");
    }
    for hidden in ["secret-of-the-app", "verify-me", "token-of-the", "AAAA"] {
        assert!(!told.contains(hidden), "{told}");
    }
    std::fs::write(&settings, format!("{toml}META_APPID = 1\n")).unwrap();
    let output = check().output().await.unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(told.contains("META_APPID: is no setting"), "{told}");
}

#[tokio::test]
async fn what_it_is_asked_wrongly_is_answered_by_how_it_is_used() {
    let output = program().arg("migrate").output().await.unwrap();
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8(output.stderr).unwrap();
    assert!(
        told.contains("`migrate`") && told.contains("usage:"),
        "{told}"
    );
}

#[tokio::test]
async fn it_serves_a_move_and_ends_when_told() {
    let surroundings = Surroundings::start().await;
    let told = || {
        let mut command = program();
        surroundings.tell(&mut command);
        command
            .env("DOUBLETICK_LOG", "json")
            .env("RUST_LOG", "server=debug");
        command
    };
    let mut server = told()
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut log = server.stderr.take().unwrap();
    let log = tokio::spawn(async move {
        let mut lines = String::new();
        log.read_to_string(&mut lines).await.unwrap();
        lines
    });
    let base = address(&mut server).await;
    let webhooks = format!("{base}/api/v1/webhooks/meta");
    let webhooks = WebhookTarget::demo(webhooks);
    surroundings.sandbox.set_webhook(Some(webhooks));
    let (_, onboarding) = surroundings.moves_a_number(&base).await;

    // What an operator asks while it serves.
    let folder = tempfile::tempdir().unwrap();
    let copy = folder.path().join("copy.sqlite");
    let output = told().arg("backup").arg(&copy).output().await.unwrap();
    let words = [output.stdout, output.stderr].map(|said| String::from_utf8(said).unwrap());
    // PostgreSQL has a better tool of its own.
    let expected = match surroundings.database.url().starts_with("sqlite:") {
        true => "bytes, checked",
        false => "pg_dump",
    };
    assert!(words.concat().contains(expected), "{words:?}");
    let reference = onboarding.reference.as_str();
    for (asked, answer) in [
        (vec!["onboarding", reference], "Who must act  nobody"),
        (vec!["rotate-keys"], "0 secret(s) sealed anew"),
        (vec!["revoke-sessions", ASHA], "1 session(s) ended"),
    ] {
        let output = told().args(&asked).output().await.unwrap();
        let words = String::from_utf8(output.stdout).unwrap();
        assert!(
            output.status.success() && words.contains(answer),
            "{asked:?}: {words}"
        );
    }

    let id = server.id().unwrap().to_string();
    let told = Command::new("kill").arg(&id).status().await.unwrap();
    assert!(told.success());
    let ended = must("its end", server.wait()).await.unwrap();
    assert!(ended.success());

    let mut steps = 0;
    for line in must("the log", log).await.unwrap().lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        if line["kind"] == "step" {
            steps += 1;
            assert_eq!(line["onboarding"], onboarding.id.as_str(), "{line}");
            assert_eq!(line["span"]["onboarding"], onboarding.id.as_str(), "{line}");
        }
    }
    assert!(steps >= 6, "{steps}");
}

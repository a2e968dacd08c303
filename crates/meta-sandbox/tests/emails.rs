//! The mail server: what it takes, and the addresses that behave in their own way.

mod common;

use common::{TestResult, sandbox};
use meta_sandbox::{RunningSandbox, SmsChannel};
use serde_json::Value;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

const DIVYA: &str = "divya@example.com";

/// Says these lines, and returns the first three digits of each answer. A message has no answer until its dot.
async fn says(sandbox: &RunningSandbox, lines: &[&str]) -> Result<Vec<String>, std::io::Error> {
    let stream = TcpStream::connect(sandbox.smtp_address()).await?;
    let mut stream = BufReader::new(stream);
    let mut codes = Vec::new();
    for line in [""].iter().chain(lines) {
        if !line.is_empty() {
            let line = format!("{line}\r\n");
            stream.get_mut().write_all(line.as_bytes()).await?;
        }
        let mut answer = String::new();
        stream.read_line(&mut answer).await?;
        codes.push(answer.chars().take(3).collect());
    }
    Ok(codes)
}

fn message(text: &str) -> String {
    format!("Subject: =?utf-8?b?4KSo4KSu4KS44KWN4KSk4KWH?=\r\nX-Other: 1\r\n\r\n{text}\r\n.")
}

async fn sends(sandbox: &RunningSandbox, to: &str) -> Result<Vec<String>, std::io::Error> {
    let rcpt = format!("RCPT TO:<{to}>");
    let message = message("Hello\r\n..dots");
    let lines = [
        "EHLO here",
        "MAIL FROM:<us@x.example>",
        &rcpt,
        "DATA",
        &message,
        "QUIT",
    ];
    says(sandbox, &lines).await
}

#[tokio::test]
async fn an_email_shows_up_in_the_inbox_as_its_reader_sees_it() -> TestResult {
    let sandbox = sandbox().await?;
    let codes = sends(&sandbox, DIVYA).await?;
    assert_eq!(codes, ["220", "250", "250", "250", "354", "250", "221"]);
    let came = sandbox.emails_to(DIVYA);
    let [one] = came.as_slice() else {
        panic!("{came:?}");
    };
    assert_eq!(
        (one.via, one.text.as_str()),
        (SmsChannel::Email, "Hello\r\n.dots\r\n")
    );
    let email = one.email.as_ref().ok_or("it is an e-mail")?;
    assert_eq!(
        (email.from.as_str(), email.subject.as_str()),
        ("us@x.example", "नमस्ते")
    );
    assert_eq!(email.header("x-other"), Some("1"));
    let inbox = format!("{}/inbox.json?to={DIVYA}", sandbox.origin());
    let inbox: Value = reqwest::get(inbox).await?.json().await?;
    assert_eq!(
        (&inbox[0]["subject"], &inbox[0]["via"]),
        (&"नमस्ते".into(), &"email".into())
    );
    Ok(())
}

#[tokio::test]
async fn addresses_behave_in_their_own_way() -> TestResult {
    let sandbox = sandbox().await?;
    let codes = sends(&sandbox, "nobody@x.example").await?;
    assert_eq!(codes[3..5], ["550", "503"]);
    let codes = sends(&sandbox, "greylisted@x.example").await?;
    assert_eq!(codes[3], "451");
    let codes = sends(&sandbox, "greylisted@x.example").await?;
    assert_eq!(codes[3..6], ["250", "354", "250"]);
    let codes = sends(&sandbox, "unanswered@x.example").await?;
    assert_eq!(codes[4..6], ["354", ""]);
    let came = ["nobody", "greylisted", "unanswered"]
        .map(|name| sandbox.emails_to(&format!("{name}@x.example")).len());
    assert_eq!(came, [0, 1, 1]);
    Ok(())
}

#[tokio::test]
async fn it_ends_with_the_sandbox() -> TestResult {
    let sandbox = sandbox().await?;
    let address = sandbox.smtp_address();
    let mut open = TcpStream::connect(address).await?;
    sandbox.shutdown().await;
    assert!(TcpStream::connect(address).await.is_err());
    let mut rest = Vec::new();
    // What was said before comes still, and then the end.
    let _ = open.read_to_end(&mut rest).await;
    Ok(())
}

#![allow(clippy::unwrap_used)]

use std::time::UNIX_EPOCH;

use proptest::prelude::*;
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;

use super::*;

fn asha() -> EmailAddress {
    EmailAddress::parse("asha@ashatextiles.example").unwrap()
}

fn connected() -> NoticeEmail {
    NoticeEmail {
        id: "n1".to_owned(),
        subject: "+91 98200 00001 is connected".to_owned(),
        text: "DoubleTick: done.\n\nTurn them off: https://x.example/stop?token=1\n".to_owned(),
        stop_url: "https://x.example/stop?token=1".to_owned(),
    }
}

fn at(port: u16) -> SmtpServer {
    SmtpServer::new(SmtpConfig {
        host: "127.0.0.1".to_owned(),
        port,
        security: SmtpSecurity::Plain,
        user: None,
        from: "DoubleTick <notices@doubletick.example>".parse().unwrap(),
    })
    .unwrap()
}

/// The answer to each line of a conversation without errors, in order.
const GOOD: [&str; 6] = [
    "220 here",
    "250 EHLO",
    "250 MAIL",
    "250 RCPT",
    "354 DATA",
    "250 taken",
];

/// Sends a notice to a server that answers so. An empty answer closes the connection.
async fn sent(answers: Vec<String>) -> Result<(), SendError> {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let serving = async {
        let (stream, _) = listener.accept().await.unwrap();
        let mut stream = BufReader::new(stream);
        for (at, answer) in answers.iter().enumerate() {
            if at > 0 {
                let mut line = String::new();
                while stream.read_line(&mut line).await.unwrap() > 0 {
                    // The text has many lines, and ends in a dot.
                    if at < GOOD.len() - 1 || line.ends_with("\r\n.\r\n") {
                        break;
                    }
                }
            }
            if answer.is_empty() {
                return;
            }
            let answer = format!("{answer}\r\n");
            stream.get_mut().write_all(answer.as_bytes()).await.unwrap();
        }
        // The goodbye.
        let _ = stream.read_line(&mut String::new()).await;
    };
    let server = at(port);
    let (email, to) = (connected(), asha());
    let (sent, ()) = tokio::join!(server.send(&to, &email), serving);
    sent
}

/// Where one answer of those of [`GOOD`] is another.
async fn with(place: usize, answer: &str) -> Result<(), Certainty> {
    let mut answers = GOOD.map(str::to_owned).to_vec();
    answers[place] = answer.to_owned();
    answers.truncate(if answer.starts_with(['2', '3']) {
        6
    } else {
        place + 1
    });
    sent(answers).await.map_err(|error| error.certainty)
}

#[tokio::test]
async fn what_a_server_takes_is_sent() {
    assert_eq!(with(5, "250 2.0.0 queued").await, Ok(()));
}

#[tokio::test]
async fn a_permanent_error_about_the_recipient_or_the_message_ends_it_and_all_else_is_tried_again()
{
    const RECIPIENT: usize = 3;
    const DATA: usize = 4;
    const TEXT: usize = 5;
    for place in [RECIPIENT, DATA, TEXT] {
        assert_eq!(
            with(place, "550 5.1.1 no").await,
            Err(Certainty::Refused),
            "{place}"
        );
        assert_eq!(
            with(place, "451 4.7.1 later").await,
            Err(Certainty::NotSent),
            "{place}"
        );
    }
    // The server, the greeting and the sender are ours to put right.
    for place in 0..RECIPIENT {
        for answer in ["550 5.7.1 not you", "421 4.3.2 closing"] {
            assert_eq!(
                with(place, answer).await,
                Err(Certainty::NotSent),
                "{place}"
            );
        }
    }
}

#[tokio::test]
async fn what_is_broken_off_was_not_sent_before_the_text_and_may_have_been_after_it() {
    for place in 0..5 {
        assert_eq!(with(place, "").await, Err(Certainty::NotSent), "{place}");
    }
    assert_eq!(with(5, "").await, Err(Certainty::Unclear));
}

#[tokio::test]
async fn where_there_is_no_server_nothing_was_sent() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    drop(listener);
    let error = at(port).send(&asha(), &connected()).await.unwrap_err();
    assert_eq!(error.certainty, Certainty::NotSent);
}

#[tokio::test]
async fn the_reason_has_the_codes_and_not_the_address() {
    let mut answers = GOOD.map(str::to_owned).to_vec();
    answers[3] = "550 5.1.1 <asha@ashatextiles.example>: unknown".to_owned();
    answers.truncate(4);
    let error = sent(answers).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "e-mail: the mail server answered 550 5.1.1 to the recipient"
    );
}

#[test]
fn a_server_that_is_to_encrypt_gets_nothing_in_plain() {
    for security in [SmtpSecurity::Tls, SmtpSecurity::StartTls] {
        let mut config = at(25).config;
        config.security = security;
        assert!(
            SmtpServer::new(config).unwrap().tls.is_some(),
            "{security:?}"
        );
    }
}

fn headers(email: &NoticeEmail) -> String {
    let from = "DoubleTick <notices@doubletick.example>".parse().unwrap();
    let message = written(&from, &asha(), email, UNIX_EPOCH).unwrap();
    let whole = String::from_utf8(message.formatted()).unwrap();
    let (headers, _) = whole.split_once("\r\n\r\n").unwrap();
    headers.to_owned()
}

#[test]
fn a_message_can_be_turned_off_by_one_click_and_has_the_same_id_at_each_try() {
    let headers = headers(&connected());
    for header in [
        "From: DoubleTick <notices@doubletick.example>",
        "To: asha@ashatextiles.example",
        "Subject: +91 98200 00001 is connected",
        "Message-ID: <n1@doubletick.example>",
        "List-Unsubscribe: <https://x.example/stop?token=1>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Auto-Submitted: auto-generated",
        "Content-Type: text/plain; charset=utf-8",
    ] {
        assert!(
            headers.lines().any(|line| line == header),
            "{header}: {headers}"
        );
    }
}

#[test]
fn enhanced_status_codes_are_told_from_words() {
    for code in ["5.1.1", "4.7.23", "5.7.509"] {
        assert!(is_detail(code), "{code}");
    }
    for word in ["", "5.1", "5.1.1.1", "<a@b.c>", "5.x.1", "5..1", "5.1.1000"] {
        assert!(!is_detail(word), "{word}");
    }
}

proptest! {
    /// Whatever a text says, it stays in its place, and every line is one that each mail server takes.
    #[test]
    fn no_text_becomes_a_header(subject in "\\PC{0,80}", text in "(?s).{0,200}") {
        let plain = headers(&connected());
        let names = |headers: &str| -> Vec<String> {
            let lines = headers.lines().filter(|line| !line.starts_with([' ', '\t']));
            lines.map(|line| line.split(':').next().unwrap().to_owned()).collect()
        };
        let email = NoticeEmail { subject, text, ..connected() };
        let from = "DoubleTick <notices@doubletick.example>".parse().unwrap();
        let whole = written(&from, &asha(), &email, UNIX_EPOCH).unwrap().formatted();
        prop_assert!(whole.is_ascii());
        prop_assert!(whole.split(|byte| *byte == b'\n').all(|line| line.len() < 1000));
        prop_assert_eq!(names(&headers(&email)), names(&plain));
    }
}

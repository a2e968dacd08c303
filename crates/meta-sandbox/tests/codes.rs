//! The code: 30 seconds, once, and without a redirect_uri.

mod common;

use common::{Graph, TestResult, phone, sandbox, sandbox_with_dead_codes};
use meta_sandbox::window_client::{SignupOptions, complete_signup};
use serde_json::Value;

async fn code(
    origin: &str,
    name: &str,
    options: SignupOptions,
) -> Result<String, Box<dyn std::error::Error>> {
    let signup = complete_signup(origin, phone(name), options).await?;
    Ok(signup.code.ok_or("no code")?)
}

fn subcode(answer: &(u16, Value)) -> (u16, i64, i64) {
    let error = &answer.1["error"];
    let number = |name: &str| error[name].as_i64().unwrap_or_default();
    (answer.0, number("code"), number("error_subcode"))
}

#[tokio::test]
async fn a_code_is_used_once() -> TestResult {
    let sandbox = sandbox().await?;
    let graph = Graph::new(&sandbox, "");
    let code = code(sandbox.origin(), "happy", SignupOptions::default()).await?;
    let (status, answer) = graph.exchange(&code).await?;
    assert_eq!(status, 200, "{answer}");
    assert_eq!(answer["token_type"], "bearer");
    assert_eq!(subcode(&graph.exchange(&code).await?), (400, 100, 36_009));
    Ok(())
}

#[tokio::test]
async fn a_code_expires_once_it_was_handed_over() -> TestResult {
    let sandbox = sandbox_with_dead_codes().await?;
    let graph = Graph::new(&sandbox, "");
    let handed_over = code(sandbox.origin(), "happy", SignupOptions::default()).await?;
    assert_eq!(
        subcode(&graph.exchange(&handed_over).await?),
        (400, 100, 36_007)
    );

    let on_last_screen = SignupOptions {
        hand_over: false,
        ..SignupOptions::default()
    };
    let waiting = code(sandbox.origin(), "happy", on_last_screen).await?;
    assert_eq!(graph.exchange(&waiting).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn the_number_code_expired_always_is() -> TestResult {
    let sandbox = sandbox().await?;
    let graph = Graph::new(&sandbox, "");
    let code = code(sandbox.origin(), "code-expired", SignupOptions::default()).await?;
    assert_eq!(subcode(&graph.exchange(&code).await?), (400, 100, 36_007));
    Ok(())
}

#[tokio::test]
async fn a_redirect_uri_fails_with_a_code_from_the_window() -> TestResult {
    let sandbox = sandbox().await?;
    let graph = Graph::new(&sandbox, "");
    let code = code(sandbox.origin(), "happy", SignupOptions::default()).await?;
    let more = [("redirect_uri", "https://app.example.com/")];
    let answer = graph.exchange_with(&code, &more).await?;
    assert_eq!(subcode(&answer), (400, 100, 36_008));
    assert!(answer.1["error"]["fbtrace_id"].is_string());
    // The refused attempt did not use the code up.
    assert_eq!(graph.exchange(&code).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn the_full_page_flow_returns_with_code_and_state() -> TestResult {
    let sandbox = sandbox().await?;
    let graph = Graph::new(&sandbox, "");
    let back = "http://localhost:8080/return";
    let options = SignupOptions {
        redirect_uri: Some(back.to_owned()),
        ..SignupOptions::default()
    };
    let signup = complete_signup(sandbox.origin(), phone("happy"), options).await?;
    assert_eq!(signup.message, None);
    let code = signup.code.ok_or("no code")?;
    let expected = format!("{back}?code={code}&state=driver-state#_=_");
    assert_eq!(signup.redirect, Some(expected));
    assert_eq!(subcode(&graph.exchange(&code).await?), (400, 100, 36_008));
    let more = [("redirect_uri", back)];
    assert_eq!(graph.exchange_with(&code, &more).await?.0, 200);
    Ok(())
}

#[tokio::test]
async fn the_full_page_flow_makes_good_what_the_window_loses() -> TestResult {
    let sandbox = sandbox().await?;
    let graph = Graph::new(&sandbox, "");
    let back = "http://localhost:8080/return?from=meta";
    for name in ["no-callback", "code-lost"] {
        let options = SignupOptions {
            redirect_uri: Some(back.to_owned()),
            ..SignupOptions::default()
        };
        let code = code(sandbox.origin(), name, options).await?;
        let more = [("redirect_uri", back)];
        assert_eq!(graph.exchange_with(&code, &more).await?.0, 200, "{name}");
    }
    Ok(())
}

#[tokio::test]
async fn some_numbers_lose_what_is_handed_over() -> TestResult {
    let sandbox = sandbox().await?;
    let lost = complete_signup(
        sandbox.origin(),
        phone("code-lost"),
        SignupOptions::default(),
    )
    .await?;
    assert_eq!(lost.code, None);
    assert!(lost.message.is_some());
    let nothing = complete_signup(
        sandbox.origin(),
        phone("no-callback"),
        SignupOptions::default(),
    )
    .await?;
    assert_eq!((nothing.code, nothing.message), (None, None));
    Ok(())
}

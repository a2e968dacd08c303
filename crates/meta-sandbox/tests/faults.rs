//! Faults that Graph calls meet, in each mode that an answer may come.

mod common;

use meta_sandbox::calls;
use std::collections::BTreeMap;
use std::time::Duration;

use common::{TestResult, sandbox, sign_up};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AnswerMode, Edit, Fault, ServedBy};
use serde_json::{Value, json};

fn fault(mode: AnswerMode) -> Fault {
    Fault {
        mode,
        ..Fault::on(calls::REGISTER, 200)
    }
}

#[tokio::test]
async fn a_call_may_be_done_although_its_answer_is_replaced() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(Fault {
        after: true,
        ..Fault::on(calls::REGISTER, 503)
    });
    let id = &moved.phone_number_id;
    assert_eq!(moved.graph.register(id, "112233").await?.0, 503);
    let view = sandbox.number(moved.phone).ok_or("no such number")?;
    assert_eq!(view.served_by, ServedBy::DoubleTick);
    let calls = sandbox.graph_calls();
    let last = calls.last().ok_or("no calls")?;
    assert_eq!((last.status, last.done), (503, true));
    Ok(())
}

#[tokio::test]
async fn an_answer_may_be_kept_and_bring_headers() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let usage = r#"{"call_count":100}"#.to_owned();
    sandbox.queue_fault(Fault {
        headers: BTreeMap::from([("x-app-usage".to_owned(), usage.clone())]),
        mode: AnswerMode::Kept,
        ..Fault::on(calls::PHONE_NUMBERS, 500)
    });
    let url = format!("{}/{}/phone_numbers", moved.graph.base, moved.waba_id);
    let call = moved.graph.http.get(url).bearer_auth(&moved.graph.token);
    let answer = call.send().await?;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.headers()["x-app-usage"], usage.as_str());
    Ok(())
}

#[tokio::test]
async fn a_connection_may_be_cut_without_a_byte() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(fault(AnswerMode::Cut));
    let url = format!("{}/{}/register", moved.graph.base, moved.phone_number_id);
    // An answer that ends early would be an answer.
    let sent = moved.graph.http.post(url).send().await;
    assert!(sent.is_err(), "{sent:?}");
    let calls = sandbox.graph_calls();
    assert_eq!(calls.last().map(|call| call.done), Some(false));
    Ok(())
}

#[tokio::test]
async fn a_body_may_end_in_the_middle() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(fault(AnswerMode::Garbled));
    let url = format!("{}/{}/register", moved.graph.base, moved.phone_number_id);
    let answer = moved.graph.http.post(url).send().await?;
    assert_eq!(answer.status(), 200);
    let read = answer.json::<serde_json::Value>().await;
    assert!(read.is_err(), "{read:?}");
    Ok(())
}

#[tokio::test]
async fn a_body_may_pause_in_the_middle() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(Fault {
        delay_ms: 24 * 3600 * 1000,
        ..fault(AnswerMode::Slow)
    });
    let url = format!("{}/{}/register", moved.graph.base, moved.phone_number_id);
    let call = moved.graph.http.post(url).timeout(Duration::from_secs(1));
    let mut answer = call.send().await?;
    let begin = answer.chunk().await?;
    assert!(begin.is_some_and(|begin| begin.starts_with(b"{")));
    let rest = answer.chunk().await;
    assert!(rest.is_err_and(|error| error.is_timeout()));
    Ok(())
}

#[tokio::test]
async fn an_answer_may_be_otherwise_in_single_places() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(Fault::edit(
        calls::PHONE_NUMBERS,
        [
            Edit::set("data/*/verified_name", Value::Null),
            Edit::drop("data/0/quality_rating"),
            Edit::set("data/*/new", json!([1])),
            Edit::drop("nothing/here"),
        ],
    ));
    let url = format!(
        "{}/{}/phone_numbers?fields=verified_name,quality_rating,status",
        moved.graph.base, moved.waba_id
    );
    let ask = || async {
        let call = moved.graph.http.get(&url).bearer_auth(&moved.graph.token);
        call.send().await?.json::<Value>().await
    };
    let number = ask().await?["data"][0].clone();
    assert_eq!(number["new"], json!([1]));
    let fields = number.as_object().ok_or("no number")?;
    assert_eq!(fields.get("verified_name"), Some(&Value::Null));
    assert!(!fields.contains_key("quality_rating") && fields.contains_key("status"));
    // The next answer is the true one.
    assert!(ask().await?["data"][0]["quality_rating"].is_string());
    Ok(())
}

#[tokio::test]
async fn a_fault_may_last_for_a_time() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let time = Duration::from_millis(300);
    let began = std::time::Instant::now();
    sandbox.queue_fault(
        Fault::edit(calls::PHONE_NUMBERS, [Edit::set("data", json!([]))]).lasting(time),
    );
    let url = format!("{}/{}/phone_numbers", moved.graph.base, moved.waba_id);
    let mut empty = 0;
    loop {
        let call = moved.graph.http.get(&url).bearer_auth(&moved.graph.token);
        let answer = call.send().await?.json::<Value>().await?;
        if answer["data"] != json!([]) {
            break;
        }
        empty += 1;
    }
    assert!(empty > 1, "more than one call met it");
    assert!(began.elapsed() >= time);
    Ok(())
}

#[tokio::test]
async fn an_answer_may_be_of_other_types() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    let retyped = ["id", "is_on_biz_app", "status"].map(Edit::retype);
    sandbox.queue_fault(Fault::edit(&moved.phone_number_id, retyped));
    let path = format!("/{}?fields=id,is_on_biz_app,status", moved.phone_number_id);
    let (_, number) = moved.graph.get(&path).await?;
    assert!(number["id"].is_u64(), "{number}");
    assert_eq!(number["is_on_biz_app"], "false");
    assert_eq!(number["status"], "PENDING");
    Ok(())
}

#[tokio::test]
async fn a_field_may_be_one_that_does_not_exist() -> TestResult {
    let sandbox = sandbox().await?;
    let moved = sign_up(&sandbox, "happy", SignupOptions::default()).await?;
    sandbox.queue_fault(Fault::without_field("status"));
    let id = &moved.phone_number_id;
    for _ in 0..2 {
        let (status, answer) = moved.graph.get(&format!("/{id}?fields=id,status")).await?;
        assert_eq!((status, &answer["error"]["code"]), (400, &json!(100)));
    }
    let (status, _) = moved
        .graph
        .get(&format!("/{id}?fields=id,verified_name"))
        .await?;
    assert_eq!(status, 200);
    Ok(())
}

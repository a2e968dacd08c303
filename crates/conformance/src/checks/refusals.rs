//! What is refused, and how.

use contract::onboarding::Onboarding;
use contract::platform::PlatformErrorCode;
use contract::problem::Problem;
use reqwest::Method;
use reqwest::header::CONTENT_TYPE;
use serde_json::{Value, json};

use crate::backend::{Backend, ensure};
use crate::report::{Failure, Verdict};

pub async fn codes(backend: &Backend) -> Verdict {
    let customer = backend.customer("codes").await?;
    let with = |field: &str, value: Value| -> Result<Value, Failure> {
        let mut new = json!(backend.new_onboarding()?);
        new[field] = value;
        Ok(new)
    };
    let path = "/onboardings";
    let unknown = with("origin", json!("FromTheMoon"))?;
    let answer = customer.post(path, &unknown).await?;
    answer.refuses(400, &Problem::BadRequest)?;
    let answer = customer.post(path, &json!({})).await?;
    answer.refuses(400, &Problem::BadRequest)?;
    let broken = backend.request(Method::POST, path, Some(&customer.token));
    let broken = broken
        .header(CONTENT_TYPE, "application/json")
        .body("{\"origin\":");
    backend
        .ask(broken)
        .await?
        .refuses(400, &Problem::BadRequest)?;
    let older = with("consent_text_version", json!("1999-01-01"))?;
    let answer = customer.post(path, &older).await?;
    answer.refuses(422, &Problem::ConsentMissing)?;
    let past = with("cut_over", json!({ "At": 1 }))?;
    let answer = customer.post(path, &past).await?;
    answer.refuses(422, &Problem::CutOverTime)?;
    let answer = customer.get("/no-such-route").await?;
    answer.refuses(404, &Problem::NotFound)?;
    let answer = backend
        .post("/platform/sessions", Some(&backend.api_key), &json!({}))
        .await?;
    answer.expect(400)?;
    answer.refuses_platform(PlatformErrorCode::InvalidRequest)?;
    let path = "/platform/numbers/no-such-number";
    let answer = backend.get(path, Some(&backend.api_key)).await?;
    answer.refuses_platform(PlatformErrorCode::NumberUnknown)
}

/// A newer page sends more than an older backend knows.
pub async fn fields(backend: &Backend) -> Verdict {
    let mut asked = json!(backend.new_session("fields"));
    asked["newer"] = json!({ "field": 1 });
    asked["account"]["newer"] = json!([1]);
    let key = Some(backend.api_key.as_str());
    let answer = backend.post("/platform/sessions", key, &asked).await?;
    answer.expect(201)?;
    let customer = backend.customer("fields").await?;
    let mut new = json!(backend.new_onboarding()?);
    new["newer"] = json!({ "field": 1 });
    let answer = customer.post("/onboardings", &new).await?;
    let begun: Onboarding = answer.expect(201)?.json()?;
    ensure(json!(begun.number) == new["number"], || {
        format!("it is about {}", begun.number)
    })
}

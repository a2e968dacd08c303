//! Who asks: API keys, sessions, and whose an attempt is.

use contract::onboarding::{
    CopyTemplates, NextStep, OldProviderPlan, PlanOldProvider, TickNextStep,
};
use contract::platform::{AccountSession, PlatformErrorCode};
use contract::problem::Problem;
use contract::session::Session;
use contract::signup::BrowserEvent;
use serde_json::json;

use crate::backend::{Backend, ensure};
use crate::report::{Failure, Verdict};

pub async fn opens(backend: &Backend) -> Verdict {
    let asked = backend.new_session("opens");
    let path = "/platform/sessions";
    let answer = backend.post(path, Some(&backend.api_key), &asked).await?;
    let opened: AccountSession = answer.expect(201)?.json()?;
    ensure(!opened.token.is_empty(), || "its token is empty".to_owned())?;
    let session = backend.get("/session", Some(&opened.token)).await?;
    let session: Session = session.expect(200)?.json()?;
    ensure(session.actor.as_ref() == Some(&asked.actor.name), || {
        format!("the session is of {:?}", session.actor)
    })?;
    ensure(session.ends_in_seconds > 0, || "it has ended".to_owned())?;
    let again = backend.customer("opens").await?;
    let again: Session = again.get("/session").await?.expect(200)?.json()?;
    ensure(session.account.id == again.account.id, || {
        "another session of the same account is of another account".to_owned()
    })
}

pub async fn bad_key(backend: &Backend) -> Verdict {
    let asked = backend.new_session("bad-key");
    for key in [None, Some("dtk_no-such-key")] {
        let answer = backend.post("/platform/sessions", key, &asked).await?;
        answer.expect(401)?;
        answer.refuses_platform(PlatformErrorCode::InvalidApiKey)?;
    }
    // A session is no key, and a key no session.
    let customer = backend.customer("bad-key").await?;
    let token = Some(customer.token.as_str());
    let answer = backend.post("/platform/sessions", token, &asked).await?;
    answer.refuses_platform(PlatformErrorCode::InvalidApiKey)?;
    let answer = backend.get("/wabas", Some(&backend.api_key)).await?;
    answer.refuses(401, &Problem::SignedOut)
}

pub async fn signed_out(backend: &Backend) -> Verdict {
    for path in ["/session", "/wabas", "/onboardings/1"] {
        let answer = backend.get(path, None).await?;
        answer.refuses(401, &Problem::SignedOut)?;
    }
    let answer = backend.get("/session", Some("no-such-token")).await?;
    answer.refuses(401, &Problem::SignedOut)
}

/// Without a token, a page of another site could have sent it: our header is missing.
pub async fn forged(backend: &Backend) -> Verdict {
    let new = backend.new_onboarding()?;
    let answer = backend.post("/onboardings", None, &new).await?;
    answer.refuses(403, &Problem::BadRequest)
}

pub async fn others(backend: &Backend) -> Verdict {
    let (asha, ravi) = (
        backend.customer("asha").await?,
        backend.customer("ravi").await?,
    );
    let hers = asha.begins().await?;
    let path = format!("/onboardings/{}", hers.id);
    let plan = PlanOldProvider {
        plan: OldProviderPlan::Keep,
    };
    let tick = TickNextStep {
        step: NextStep::KeepPin,
        done: true,
    };
    for answer in [
        ravi.get(&path).await?,
        ravi.get(&format!("{path}/stream")).await?,
        ravi.post(&format!("{path}/events"), &BrowserEvent::Launched)
            .await?,
        ravi.post(&format!("{path}/pin"), &json!({ "pin": "123456" }))
            .await?,
        ravi.post(&format!("{path}/old-provider"), &plan).await?,
        ravi.post(&format!("{path}/next-steps"), &tick).await?,
        ravi.post(&format!("{path}/templates"), &CopyTemplates::default())
            .await?,
        ravi.press(&format!("{path}/retry")).await?,
        ravi.press(&format!("{path}/abandon")).await?,
        ravi.get("/onboardings/no-such-id").await?,
    ] {
        answer.refuses(404, &Problem::NotFound)?;
    }
    let still = asha.get(&path).await?.expect(200)?.json();
    let still: contract::onboarding::Onboarding = still?;
    match still == hers {
        true => Ok(()),
        false => Err(Failure::Wrong("another account has changed it".to_owned())),
    }
}

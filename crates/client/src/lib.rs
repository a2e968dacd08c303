//! The server's API as the browser uses it: what tests and loads have in common. What is not as it
//! must be ends them: here everything panics.

use contract::ids::{BusinessId, MessagingAccountId, PhoneNumberId, WaacId, WabaId};
use contract::onboarding::{
    CONSENT_TEXT_VERSION, CutOverTime, NewOnboarding, Onboarding, Origin, ReadinessAnswer,
    ReadinessItem,
};
use contract::phone::PhoneNumber;
use contract::secret::SignupCode;
use contract::signup::{CodeReport, Finish, FinishKind, SignupOutcome, SignupReport};
use contract::{BASE_PATH, CSRF_HEADER};
use meta_sandbox::window_client::Signup;
use reqwest::{Client, Method, RequestBuilder, Response};
use serde_json::Value;

/// A request as our page makes it, to the server at `base`; `path` without the API's own. `session`
/// is the cookie of who is signed in.
pub fn request(
    http: &Client,
    base: &str,
    method: Method,
    path: &str,
    session: Option<&str>,
) -> RequestBuilder {
    let request = http.request(method, [base, BASE_PATH, path].concat());
    let request = request.header(CSRF_HEADER, "1");
    match session {
        Some(cookie) => request.header("cookie", cookie),
        None => request,
    }
}

/// The cookie that an answer sets, as a browser sends it back.
pub fn session_of(answer: &Response) -> Option<String> {
    let cookie = answer.headers().get("set-cookie")?;
    let cookie = cookie.to_str().expect("a cookie is a text");
    cookie.split(';').next().map(str::to_owned)
}

/// What the browser records for a number that moves at once, with everything checked.
pub fn new_onboarding(number: &PhoneNumber) -> NewOnboarding {
    NewOnboarding {
        origin: Origin::OtherProvider,
        number: number.clone(),
        source_waba_id: None,
        cut_over: CutOverTime::AtOnce,
        readiness: ReadinessItem::ALL
            .map(|item| ReadinessAnswer {
                item,
                checked: true,
            })
            .to_vec(),
        consent_text_version: CONSENT_TEXT_VERSION.to_owned(),
    }
}

/// What the browser reports of a window that left this behind.
pub fn report(signup: &Signup) -> SignupReport {
    let finish = signup.message.as_deref().map(finish);
    let outcome = match &signup.code {
        Some(code) => SignupOutcome::Code(CodeReport {
            code: SignupCode::parse(code).expect("Meta gives codes that can be one"),
            age_ms: 3,
            finish,
        }),
        None => SignupOutcome::MessageOnly(finish.expect("there is a code or a message")),
    };
    SignupReport { outcome }
}

fn finish(message: &str) -> Finish {
    let message: Value = serde_json::from_str(message).expect("Meta's message is JSON");
    let text = |name: &str| message["data"][name].as_str().map(str::to_owned);
    let kind = match message["event"].as_str().expect("it names an event") {
        "FINISH" => FinishKind::Finish,
        "FINISH_ONLY_WABA" => FinishKind::OnlyWaba,
        "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING" => FinishKind::Coexistence,
        other => FinishKind::Unknown(other.to_owned()),
    };
    let waacs = message["data"]["primary_waac_ids"].as_array();
    let waacs = waacs.into_iter().flatten().filter_map(Value::as_str);
    Finish {
        messaging_account_id: text("messaging_account_id").map(MessagingAccountId::new),
        primary_waac_ids: waacs.map(WaacId::new).collect(),
        waba_id: text("waba_id").map(WabaId::new),
        phone_number_id: text("phone_number_id").map(PhoneNumberId::new),
        business_id: text("business_id").map(BusinessId::new),
        ..Finish::of(kind)
    }
}

/// An open progress stream.
pub struct Follower {
    answer: Response,
    text: String,
}

impl Follower {
    /// Reads the stream that this answers with.
    pub fn of(answer: Response) -> Self {
        Self {
            answer,
            text: String::new(),
        }
    }

    /// The next news. `None` when the stream has ended.
    pub async fn next(&mut self) -> Option<Onboarding> {
        loop {
            if let Some((event, rest)) = self.text.split_once("\n\n") {
                let (event, rest) = (event.to_owned(), rest.to_owned());
                self.text = rest;
                let line = |name: &str| event.lines().find_map(|l| l.strip_prefix(name));
                if line("event: ") == Some("onboarding") {
                    let data = line("data: ").expect("an event has data");
                    return Some(serde_json::from_str(data).expect("it is an onboarding"));
                }
                continue;
            }
            let chunk = self.answer.chunk().await.ok().flatten()?;
            let text = std::str::from_utf8(&chunk).expect("a chunk is a text");
            self.text.push_str(text);
        }
    }
}

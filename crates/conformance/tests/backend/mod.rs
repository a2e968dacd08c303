//! A small backend in memory that keeps the contract as far as it is checked, but for one fault.

mod answers;
mod state;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use contract::CSRF_HEADER;
use contract::onboarding::{NewOnboarding, Onboarding, Stage};
use contract::platform::{NewAccountSession, PlatformErrorCode};
use contract::problem::Problem;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use tokio::sync::broadcast::error::RecvError;
use tokio_stream::wrappers::ReceiverStream;

use answers::{created, ok, platform_refusal, problem};
use state::Store;

pub const KEY: &str = "dtk_test";
pub const SECRET: &str = "whsec_ZGVtb25zdHJhdGlvbiBzZWNyZXQsIG5vdCBhIHNlY3JldCE=";

macro_rules! faults {
    ($($name:ident: $check:literal,)+) => {
        /// What is wrong with the backend.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Fault {
            None,
            $($name,)+
        }

        impl Fault {
            /// Each, with the check that must see it.
            pub const ALL: &[(Self, &str)] = &[$((Self::$name, $check)),+];
        }
    };
}

faults! {
    NamesNobody: "an API key opens a session",
    TakesAnyKey: "a bad API key is refused",
    SignedOutIsNotFound: "no session is refused",
    LetsForgeriesIn: "a forged request is refused",
    ShowsOthers: "an account sees its own alone",
    TakesAnyConsent: "a bad request has its code",
    RefusesNewFields: "unknown fields are passed over",
    BeginsTwice: "an attempt begins once",
    Revives: "stages follow the table",
    CountsBackwards: "stages follow the table",
    BeginsWithChanges: "a stream begins with the state",
    TellsNothing: "a stream tells each change",
    TrustsLastEventId: "a stream is taken up again",
    IsSilent: "a stream shows that it lives",
    ListsBackwards: "events are listed in order",
    ForgetsTheEnd: "events are listed in order",
    IgnoresLimit: "events are read by pages",
    SignsOtherwise: "webhooks are signed, in order",
    DeliversOnce: "webhooks are signed, in order",
    RefusesInWords: "each refusal has a code",
    IsBusyForever: "429 and 503 have Retry-After",
}

pub struct Backend {
    pub fault: Fault,
    pub store: Store,
}

/// Serves until it is aborted.
pub async fn serve(listener: TcpListener, fault: Fault, webhooks: String) {
    let backend = Arc::new(Backend {
        fault,
        store: Store::new(fault, webhooks),
    });
    let routes = Router::new().fallback(answer).with_state(backend);
    axum::serve(listener, routes).await.unwrap();
}

async fn answer(
    State(backend): State<Arc<Backend>>,
    method: Method,
    uri: Uri,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    let bearer = headers.get(header::AUTHORIZATION);
    let bearer = bearer.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let path = uri.path().trim_start_matches("/api/v1").to_owned();
    let parts: Vec<_> = path.split('/').skip(1).collect();
    if let ["platform", rest @ ..] = parts.as_slice() {
        return backend.platform(bearer, rest, uri.query(), &body);
    }
    let safe = method == Method::GET;
    let forged = !safe && bearer.is_none() && !headers.contains_key(CSRF_HEADER);
    if forged && backend.fault != Fault::LetsForgeriesIn {
        return problem(StatusCode::FORBIDDEN, Problem::BadRequest);
    }
    let Some(session) = bearer.and_then(|token| backend.store.session(token)) else {
        return match backend.fault {
            Fault::SignedOutIsNotFound => problem(StatusCode::NOT_FOUND, Problem::NotFound),
            _ => problem(StatusCode::UNAUTHORIZED, Problem::SignedOut),
        };
    };
    match parts.as_slice() {
        ["session"] => ok(&backend.store.show(&session)),
        ["onboardings"] => backend.begin(&session.account, &body),
        ["onboardings", id, rest @ ..] => {
            let found = backend.store.onboarding(id);
            let mine = |account: &str| account == session.account;
            match found.filter(|(account, _)| mine(account) || backend.fault == Fault::ShowsOthers)
            {
                Some((_, found)) => backend.act(found, rest, &headers),
                None => problem(StatusCode::NOT_FOUND, Problem::NotFound),
            }
        }
        _ if backend.fault == Fault::RefusesInWords => {
            (StatusCode::NOT_FOUND, "There is no such thing.").into_response()
        }
        _ => problem(StatusCode::NOT_FOUND, Problem::NotFound),
    }
}

impl Backend {
    fn platform(
        &self,
        bearer: Option<&str>,
        path: &[&str],
        query: Option<&str>,
        body: &[u8],
    ) -> Response {
        if bearer != Some(KEY) && self.fault != Fault::TakesAnyKey {
            return platform_refusal(PlatformErrorCode::InvalidApiKey);
        }
        match path {
            ["sessions"] => match self.read::<NewAccountSession>(body) {
                Some(asked) => created(&self.store.open(asked)),
                None => platform_refusal(PlatformErrorCode::InvalidRequest),
            },
            ["events"] => self.events(query.unwrap_or_default()),
            ["numbers", _] if self.fault == Fault::IsBusyForever => {
                let mut busy = platform_refusal(PlatformErrorCode::Unavailable);
                busy.headers_mut().remove(header::RETRY_AFTER);
                busy
            }
            _ => platform_refusal(PlatformErrorCode::NumberUnknown),
        }
    }

    fn events(&self, query: &str) -> Response {
        let number = |name: &str, otherwise: i64| {
            let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
            let value = pairs.find(|(key, _)| *key == name);
            value.map_or(Some(otherwise), |(_, value)| value.parse().ok())
        };
        let limits = match self.fault {
            Fault::IgnoresLimit => 0..=1000,
            _ => 1..=100,
        };
        let (Some(after), Some(limit)) = (number("after", 0), number("limit", 100)) else {
            return platform_refusal(PlatformErrorCode::InvalidRequest);
        };
        if !limits.contains(&limit) {
            return platform_refusal(PlatformErrorCode::InvalidRequest);
        }
        let limit = match self.fault {
            Fault::IgnoresLimit => 100,
            _ => limit,
        };
        let mut events = self.store.events_after(after);
        let has_more = events.len() > usize::try_from(limit).unwrap();
        events.truncate(usize::try_from(limit).unwrap());
        if self.fault == Fault::ListsBackwards {
            events.reverse();
        }
        ok(&json!({ "events": events, "has_more": has_more }))
    }

    /// A body, if it fits.
    fn read<T: serde::de::DeserializeOwned + serde::Serialize>(&self, body: &[u8]) -> Option<T> {
        let whole: Value = serde_json::from_slice(body).ok()?;
        let read: T = serde_json::from_value(whole.clone()).ok()?;
        let is_strict = self.fault == Fault::RefusesNewFields && whole.get("newer").is_some();
        (!is_strict).then_some(read)
    }

    fn begin(&self, account: &str, body: &[u8]) -> Response {
        let Some(new) = self.read::<NewOnboarding>(body) else {
            return problem(StatusCode::BAD_REQUEST, Problem::BadRequest);
        };
        let consents = contract::onboarding::is_present_consent(&new.consent_text_version);
        if !consents && self.fault != Fault::TakesAnyConsent {
            return problem(StatusCode::UNPROCESSABLE_ENTITY, Problem::ConsentMissing);
        }
        if matches!(new.cut_over, contract::onboarding::CutOverTime::At(at) if at.0 < 1000) {
            return problem(StatusCode::UNPROCESSABLE_ENTITY, Problem::CutOverTime);
        }
        match self.store.begin(account, &new) {
            (true, begun) => created(&begun),
            (false, begun) => ok(&begun),
        }
    }

    fn act(&self, found: Onboarding, what: &[&str], headers: &HeaderMap) -> Response {
        let conflict = problem(StatusCode::CONFLICT, Problem::Conflict);
        match what {
            [] => ok(&found),
            ["stream"] => self.stream(found, headers),
            ["events"] => StatusCode::NO_CONTENT.into_response(),
            ["abandon"] => ok(&self.store.change(&found, Stage::Abandoned)),
            ["retry"] if self.fault == Fault::Revives => {
                self.store.change(&found, Stage::Finalizing);
                conflict
            }
            _ => conflict,
        }
    }

    fn stream(&self, found: Onboarding, headers: &HeaderMap) -> Response {
        let fault = self.fault;
        let mut changes = self.store.changes();
        let (to, from) = tokio::sync::mpsc::channel::<Result<String, std::convert::Infallible>>(8);
        let resumes = fault == Fault::TrustsLastEventId && headers.contains_key("last-event-id");
        tokio::spawn(async move {
            let event = |news: &Onboarding| {
                let data = serde_json::to_string(news).unwrap();
                Ok(format!("event: onboarding\ndata: {data}\n\n"))
            };
            if fault != Fault::BeginsWithChanges && !resumes {
                to.send(event(&found)).await.ok();
            }
            let mut beat = tokio::time::interval(Duration::from_millis(200));
            loop {
                let sent = tokio::select! {
                    changed = changes.recv() => match changed {
                        Ok(news) if news.id == found.id && fault != Fault::TellsNothing => event(&news),
                        Err(RecvError::Closed) => return,
                        _ => continue,
                    },
                    _ = beat.tick(), if fault != Fault::IsSilent => Ok(":\n\n".to_owned()),
                };
                if to.send(sent).await.is_err() {
                    return;
                }
            }
        });
        let kind = [(header::CONTENT_TYPE, "text/event-stream")];
        (kind, Body::from_stream(ReceiverStream::new(from))).into_response()
    }
}

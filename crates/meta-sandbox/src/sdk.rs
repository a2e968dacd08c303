//! The SDK script, and the ways in which a browser keeps it from working.

use std::sync::Arc;
use std::time::Duration;

use axum::extract::{Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::app_state::AppState;
use crate::catalogue::{self, Behaviour};

/// How the SDK script behaves. The script cannot know the number, so this is set for all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SdkBehaviour {
    /// As it should.
    #[default]
    Normal,
    /// `FB.login` runs into the browser's popup blocker: `window.open` returns null.
    #[serde(alias = "blocked")]
    WindowBlocked,
    /// The script takes four seconds to load.
    Slow,
    /// The script does not come before the behaviour is set to another; then that one is its own.
    Held,
    /// The window opens and works, the login callback is never called.
    NeverCallsBack,
    /// The login callback is called twice with the same answer.
    CallsBackTwice,
    /// The script does not load, as with a content blocker.
    Unavailable,
    /// `FB` exists and does nothing, as some privacy browsers replace it.
    Surrogate,
    /// The script loads and defines nothing, as some content blockers replace it.
    Empty,
    /// Only the first of its two parts loads, which notes what is asked of `FB`; the second one is blocked.
    LoaderOnly,
}

const SLOW_SCRIPT: Duration = Duration::from_secs(4);

#[derive(Debug, Deserialize)]
pub(crate) struct ScriptQuery {
    /// Overrides what is set, for this one load.
    behaviour: Option<SdkBehaviour>,
}

/// `GET /en_US/sdk.js`.
pub(crate) async fn script(
    State(app): State<Arc<AppState>>,
    Query(query): Query<ScriptQuery>,
) -> Response {
    let behaviour = match query.behaviour {
        None | Some(SdkBehaviour::Held) => let_through(&app).await,
        Some(behaviour) => behaviour,
    };
    match behaviour {
        SdkBehaviour::Unavailable => return StatusCode::SERVICE_UNAVAILABLE.into_response(),
        SdkBehaviour::Slow => tokio::time::sleep(SLOW_SCRIPT).await,
        _ => {}
    }
    let text = match behaviour {
        SdkBehaviour::Surrogate => include_str!("../assets/surrogate.js").to_owned(),
        SdkBehaviour::Empty => String::new(),
        SdkBehaviour::LoaderOnly => {
            include_str!("../assets/loader.js").replace("{{origin}}", &app.origin)
        }
        _ => {
            include_str!("../assets/sdk.js").replace("\"{{settings}}\"", &settings(&app, behaviour))
        }
    };
    // The page loads it with crossorigin=anonymous.
    let headers = [
        (header::CONTENT_TYPE, "text/javascript; charset=utf-8"),
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
    ];
    (headers, text).into_response()
}

/// What is set, as soon as that lets a script through.
async fn let_through(app: &AppState) -> SdkBehaviour {
    let set = *app.sdk.borrow();
    if set != SdkBehaviour::Held {
        return set;
    }
    let mut sets = app.sdk.subscribe();
    let let_through = sets.wait_for(|set| *set != SdkBehaviour::Held).await;
    // It fails when the sandbox is gone, and nobody waits for the script then.
    let_through.map_or(SdkBehaviour::Unavailable, |set| *set)
}

fn settings(app: &AppState, behaviour: SdkBehaviour) -> String {
    let blocked: Vec<&str> = catalogue::numbers()
        .iter()
        .filter(|number| number.behaviour == Behaviour::WindowBlocked)
        .map(|number| number.e164)
        .collect();
    json!({ "origin": app.origin, "behaviour": behaviour, "blockedNumbers": blocked }).to_string()
}

//! The pages for people: what this is, its numbers, its inbox with the messages.

use std::sync::Arc;

use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};

use crate::answer_variants;
use crate::app_state::AppState;
use crate::catalogue;
use crate::html::escape;
use crate::sdk::SdkBehaviour;
use crate::state::ServedBy;

const SDK_CHOICES: [(SdkBehaviour, &str, &str); 10] = [
    (SdkBehaviour::Normal, "normal", "As it should"),
    (
        SdkBehaviour::WindowBlocked,
        "window-blocked",
        "The browser blocks the window",
    ),
    (SdkBehaviour::Slow, "slow", "The script takes four seconds"),
    (
        SdkBehaviour::Held,
        "held",
        "The script waits until this is set to another",
    ),
    (
        SdkBehaviour::NeverCallsBack,
        "never-calls-back",
        "The callback never comes",
    ),
    (
        SdkBehaviour::CallsBackTwice,
        "calls-back-twice",
        "The callback comes twice",
    ),
    (
        SdkBehaviour::Unavailable,
        "unavailable",
        "The script does not load",
    ),
    (
        SdkBehaviour::Surrogate,
        "surrogate",
        "A dummy that does nothing",
    ),
    (SdkBehaviour::Empty, "empty", "The script defines nothing"),
    (
        SdkBehaviour::LoaderOnly,
        "loader-only",
        "Only the script's first part loads",
    ),
];

/// `GET /`.
pub(crate) async fn first(State(app): State<Arc<AppState>>) -> Html<String> {
    let state = app.state.lock();
    let rows: String = catalogue::numbers()
        .iter()
        .map(|number| {
            let served_by = state.view(number.e164).map(|view| match view.served_by {
                ServedBy::OldProvider => "Old provider",
                ServedBy::DoubleTick => "DoubleTick",
                ServedBy::Both => "Old provider and DoubleTick",
                ServedBy::Nobody => "Not on the Cloud API",
            });
            format!(
                "<tr><td class=\"number\">{}</td><td><code>{}</code></td><td>{}</td><td class=\"served\">{}</td></tr>\n",
                escape(&catalogue::display(number.e164)),
                escape(number.name),
                escape(number.does),
                served_by.unwrap_or_default(),
            )
        })
        .collect();
    let sdk = *app.sdk.borrow();
    let choices: String = SDK_CHOICES
        .iter()
        .map(|(behaviour, value, label)| {
            let selected = if *behaviour == sdk { " selected" } else { "" };
            format!("<option value=\"{value}\"{selected}>{label} ({value})</option>\n")
        })
        .collect();
    let settle: String = catalogue::numbers()
        .iter()
        .filter(|number| number.behaviour.can_be_settled())
        .map(|number| {
            format!(
                "<option value=\"{}\">{}</option>\n",
                number.e164,
                escape(number.name)
            )
        })
        .collect();
    let answers: String = answer_variants::answer_variants()
        .iter()
        .map(|answers| {
            let (name, does) = (escape(&answers.name), escape(&answers.does));
            format!("<option value=\"{name}\">{name}: {does}</option>\n")
        })
        .collect();
    let options: String = catalogue::numbers()
        .iter()
        .map(|number| {
            format!(
                "<option value=\"{}\">{}</option>\n",
                number.e164,
                escape(number.name)
            )
        })
        .collect();
    let page = include_str!("../assets/pages/first.html")
        .replace("{{rows}}", &rows)
        .replace("{{sdk}}", &choices)
        .replace("{{answers}}", &answers)
        .replace("{{settle}}", &settle)
        .replace("{{numbers}}", &options);
    Html(page)
}

/// `GET /inbox`.
pub(crate) async fn inbox() -> Html<&'static str> {
    Html(include_str!("../assets/pages/inbox.html"))
}

/// `GET /sandbox/pages.css`.
pub(crate) async fn style() -> Response {
    file("text/css", include_str!("../assets/pages/pages.css"))
}

/// `GET /sandbox/first.js`.
pub(crate) async fn first_script() -> Response {
    file("text/javascript", include_str!("../assets/pages/first.js"))
}

/// `GET /sandbox/inbox.js`.
pub(crate) async fn inbox_script() -> Response {
    file("text/javascript", include_str!("../assets/pages/inbox.js"))
}

/// `GET /sandbox/chat.js`.
pub(crate) async fn chat_script() -> Response {
    file("text/javascript", include_str!("../assets/pages/chat.js"))
}

fn file(kind: &'static str, text: &'static str) -> Response {
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

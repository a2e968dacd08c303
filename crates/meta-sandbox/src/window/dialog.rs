//! The window's page and its files.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{Html, IntoResponse, Response};

use super::launch::{DialogParams, Launch};
use crate::app_state::AppState;
use crate::html;

/// `GET /{version}/dialog/oauth`.
pub(crate) async fn dialog(
    State(app): State<Arc<AppState>>,
    Query(params): Query<DialogParams>,
) -> Response {
    let checked = Launch::check(&params, &app.state.lock().config);
    match checked {
        Ok(_) => {
            // In a data block, `<` is all that could end the script element early.
            let launch = serde_json::to_string(&params)
                .unwrap_or_default()
                .replace('<', "\\u003c");
            let page = include_str!("../../assets/window/window.html");
            Html(page.replace("{{launch}}", &launch)).into_response()
        }
        Err(refusal) => {
            let page = include_str!("../../assets/window/refused.html");
            let page = page.replace("{{reason}}", &html::escape(&refusal.to_string()));
            (StatusCode::BAD_REQUEST, Html(page)).into_response()
        }
    }
}

/// `GET /signup-window/{file}`.
pub(crate) async fn asset(Path(file): Path<String>) -> Response {
    let (kind, text) = match file.as_str() {
        "window.css" => ("text/css", include_str!("../../assets/window/window.css")),
        "window.js" => (JS, include_str!("../../assets/window/window.js")),
        "screens.js" => (JS, include_str!("../../assets/window/screens.js")),
        "opener.js" => (JS, include_str!("../../assets/window/opener.js")),
        "dom.js" => (JS, include_str!("../../assets/window/dom.js")),
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    ([(header::CONTENT_TYPE, kind)], text).into_response()
}

const JS: &str = "text/javascript";

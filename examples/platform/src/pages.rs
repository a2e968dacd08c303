//! The dashboard's pages: one HTML page, a style sheet and scripts, part of this program.

use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use crate::config::Config;
use crate::server::AppState;

const PAGE: &str = include_str!("../web/index.html");

/// Path, content type and text of each file beside it.
const FILES: [(&str, &str, &str); 9] = [
    ("/web/chaupal.css", CSS, include_str!("../web/chaupal.css")),
    ("/web/main.js", JS, include_str!("../web/main.js")),
    ("/web/api.js", JS, include_str!("../web/api.js")),
    ("/web/elements.js", JS, include_str!("../web/elements.js")),
    (
        "/web/views/home.js",
        JS,
        include_str!("../web/views/home.js"),
    ),
    (
        "/web/views/inbox.js",
        JS,
        include_str!("../web/views/inbox.js"),
    ),
    (
        "/web/views/onboarding.js",
        JS,
        include_str!("../web/views/onboarding.js"),
    ),
    (
        "/web/views/sign-in.js",
        JS,
        include_str!("../web/views/sign-in.js"),
    ),
    (
        "/web/views/wabas.js",
        JS,
        include_str!("../web/views/wabas.js"),
    ),
];
const CSS: &str = "text/css; charset=utf-8";
const JS: &str = "text/javascript; charset=utf-8";

/// The page at each of its paths, and the files.
pub fn router() -> Router<AppState> {
    let mut router = Router::new();
    for (path, kind, text) in FILES {
        let file = ([(header::CONTENT_TYPE, kind)], text);
        router = router.route(path, get(async move || file));
    }
    // The page's own script shows what belongs to a path.
    for path in [
        "/",
        "/sign-in",
        "/get-started",
        "/get-started/{*rest}",
        "/inbox",
        "/inbox/{number}/{contact}",
        "/settings/wabas",
        "/settings/wabas/add",
        "/settings/wabas/add/{*rest}",
    ] {
        router = router.route(path, get(async || Html(PAGE)));
    }
    router
}

/// What browsers must keep to: the policy that the module needs, as `docs/embedding.md` has it, and no more.
pub fn security_headers(
    config: &Config,
) -> Result<[(HeaderName, HeaderValue); 5], axum::http::Error> {
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; \
         img-src 'self' data:; connect-src 'self' {}; base-uri 'none'; form-action 'self'; \
         frame-ancestors 'none'",
        config.meta_sdk_origin, config.doubletick_url
    );
    Ok([
        (
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::try_from(policy)?,
        ),
        // Meta's window has to be able to call back.
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            HeaderValue::from_static("same-origin-allow-popups"),
        ),
        (
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        ),
        (
            header::REFERRER_POLICY,
            HeaderValue::from_static("strict-origin-when-cross-origin"),
        ),
        // Scripts and answers of this example change while it is worked on.
        (header::CACHE_CONTROL, HeaderValue::from_static("no-cache")),
    ])
}

/// Adds headers to an answer.
pub async fn with_headers(
    headers: [(HeaderName, HeaderValue); 5],
    request: Request,
    next: Next,
) -> Response {
    (headers, next.run(request).await).into_response()
}

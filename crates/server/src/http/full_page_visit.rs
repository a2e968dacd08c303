//! A browser on its way to Meta's full page and back: whether a person comes, what ties their browser to
//! the page, and where they are sent on to.

use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use onboarding::record::Record;

use crate::http::state::AppState;
use crate::store::StoreError;

/// The cookie's name, but for its prefix and the page's digits: each page has its own, by its
/// state's hash, so that two tabs don't overwrite each other's.
pub const NAME: &str = "doubletick_full_page_";

/// Digits of a state's hash in a cookie's name: its owner's pages are told apart by them.
const NAME_DIGITS: usize = 16;

/// The page for who belongs to no attempt.
pub const NO_ATTEMPT: &str = "/settings/wabas";

/// The name of the cookie of a state with this hash.
pub fn name(hash: &str) -> String {
    [NAME, hash.get(..NAME_DIGITS).unwrap_or(hash)].concat()
}

/// Whether a person comes. A look at the address alone, or a browser that fetches it before
/// anybody goes there, must not use it up.
pub fn is_visit(method: &Method, headers: &HeaderMap) -> bool {
    let purpose = headers.get("sec-purpose");
    let purpose = purpose.and_then(|purpose| purpose.to_str().ok());
    *method != Method::HEAD && !purpose.is_some_and(|purpose| purpose.contains("prefetch"))
}

/// The answer where nobody has come yet: who does later finds everything as it was.
pub fn not_visited() -> Response {
    let no_store = [(header::CACHE_CONTROL, "no-store")];
    (StatusCode::SERVICE_UNAVAILABLE, no_store).into_response()
}

/// The attempt whose page was opened with a state of this hash.
pub async fn record_of(app: &AppState, hash: &str) -> Result<Option<Record>, StoreError> {
    let found = app.context.store.onboarding_by_page(hash).await;
    if let Err(error) = &found {
        tracing::error!(%error, "a full page can't be told whose it is");
    }
    found
}

/// Sends a browser on. Nothing of this address is told there or kept.
pub fn see_other(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    // Ids are hexadecimal, and an address is written in ASCII: it always fits.
    let to = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static(NO_ATTEMPT));
    headers.insert(header::LOCATION, to);
    let no_referrer = HeaderValue::from_static("no-referrer");
    headers.insert(header::REFERRER_POLICY, no_referrer);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

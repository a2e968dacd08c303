//! The session's token in a request: a cookie, or a bearer token in a header.

use axum::http::HeaderMap;
use axum::http::header::AUTHORIZATION;
use axum_extra::extract::CookieJar;

use crate::http::cookies;
use crate::http::web::Web;

/// The cookie's name, but for its prefix.
pub(super) const SESSION_COOKIE: &str = "doubletick_session";

/// The session's token, if the request brings one. A token in the header is the only one
/// that counts then.
pub(super) fn token(headers: &HeaderMap, web: &Web) -> Option<String> {
    match bearer(headers) {
        Some(token) => Some(token.to_owned()),
        None => CookieJar::from_headers(headers)
            .get(&cookies::name(web, SESSION_COOKIE))
            .map(|cookie| cookie.value().to_owned()),
    }
}

/// The token in the header. No page can set that header for another site without being asked
/// first, and no browser does by itself: such a request is not forged.
pub(super) fn bearer(headers: &HeaderMap) -> Option<&str> {
    let value = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = value.split_once(' ')?;
    scheme.eq_ignore_ascii_case("bearer").then_some(token)
}

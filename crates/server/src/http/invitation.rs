//! The onboarding whose link was opened in a browser: a colleague does Meta's part of it.

use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use contract::time::UnixMillis;

use crate::clock;
use crate::http::cookies;
use crate::http::error::ApiResult;
use crate::http::state::AppState;
use crate::http::web::Web;
use crate::random;
use crate::store::{Store, StoreError};
use onboarding::colleague;
use onboarding::record::Record;

/// The cookie's name, but for its prefix.
pub(super) const LINK_COOKIE: &str = "doubletick_colleague";

/// The cookie's value, if the request brings one.
pub(super) fn token<'a>(jar: &'a CookieJar, web: &Web) -> Option<&'a str> {
    jar.get(&cookies::name(web, LINK_COOKIE)).map(Cookie::value)
}

/// The onboarding whose link was opened in the browser of this request, as long as it works.
pub(super) async fn invited(app: &AppState, jar: &CookieJar) -> ApiResult<Option<Record>> {
    let Some(token) = token(jar, &app.web) else {
        return Ok(None);
    };
    let token_hash = random::sha256_hex(token.as_bytes());
    let store = &app.context.store;
    Ok(linked(store, &token_hash, clock::now()).await?)
}

/// The same by the hash of what the browser has.
pub(super) async fn linked(
    store: &Store,
    token_hash: &str,
    now: UnixMillis,
) -> Result<Option<Record>, StoreError> {
    let Some(hash) = store.invitation_of(token_hash, now).await? else {
        return Ok(None);
    };
    let found = store.onboarding_by_invitation(&hash).await?;
    Ok(found.filter(|record| colleague::is_open(record, &hash, now)))
}

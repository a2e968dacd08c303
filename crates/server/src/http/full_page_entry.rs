//! Meta's full page for a dashboard, whose requests bring a session of the platform's and no cookie. The
//! browser comes by here on its way to Meta, gets the cookie that ties the way back to it, and is sent
//! back to the dashboard's own page in the end.
//!
//! Only a browser that comes from the dashboard gets the cookie. Else somebody could send the address to
//! another person, and have that person's WABA granted to their own account.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, Method, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde::Deserialize;
use url::Url;

use crate::http::full_page_visit::{NO_ATTEMPT, is_visit, name, not_visited, record_of, see_other};
use crate::http::state::AppState;
use crate::http::web::Web;
use crate::http::{cookies, observe, paths};
use crate::platform::return_url::to_attempt;
use crate::{random, signup};
use onboarding::record::Record;

/// Where a browser goes over to Meta from a dashboard, for the page with this state.
pub fn address(web: &Web, state: &str) -> String {
    [&web.enter_url, "?state=", state].concat()
}

/// The dashboard's page that Meta's page comes back to, with the attempt's id. `None`: it was opened
/// outside of a dashboard, or the dashboard's origin is no longer one of the settings.
pub fn dashboard(web: &Web, record: &Record) -> Option<String> {
    to_attempt(return_url(record)?.as_str(), &web.origins, &record.id)
}

fn return_url(record: &Record) -> Option<Url> {
    let opened = record.step_log.full_page.as_ref()?;
    Url::parse(opened.return_url.as_deref()?).ok()
}

/// What a browser comes with.
#[derive(Default, Deserialize)]
pub struct Entered {
    #[serde(default)]
    state: String,
}

/// Goes over to Meta's full page from a dashboard.
///
/// A person comes here from the dashboard's own page, whose origin is the `Referer`.
#[utoipa::path(get, path = paths::ENTER, tag = "onboarding", operation_id = "enterFullPage",
    params(("state" = Option<String>, Query, description = "What the page was opened with.")),
    responses((status = 303, description = "To Meta's page; back to the dashboard, or to Manage WABAs, where it was not opened there."),
        (status = 503, description = "Nobody came: a look at the address alone.")))]
pub async fn enter(
    State(app): State<AppState>,
    method: Method,
    headers: HeaderMap,
    jar: CookieJar,
    entered: Result<Query<Entered>, QueryRejection>,
) -> Response {
    if !is_visit(&method, &headers) {
        return not_visited();
    }
    let Query(Entered { state }) = entered.unwrap_or_default();
    let hash = random::sha256_hex(state.as_bytes());
    let found = record_of(&app, &hash).await.unwrap_or_default();
    let Some((record, page)) = found.and_then(|record| {
        let page = dashboard(&app.web, &record)?;
        Some((record, page))
    }) else {
        return see_other(NO_ATTEMPT);
    };
    observe::concerns(&record.id);
    if !comes_from(&headers, &record) {
        tracing::warn!(
            "a browser that came from elsewhere than the dashboard was not sent to Meta"
        );
        return see_other(&page);
    }
    let ctx = &app.context;
    let method = record.origin.method();
    let to = signup::full_page::address(&ctx.meta, method, &app.web.return_url, &state);
    let Some(to) = to else {
        return see_other(&page);
    };
    let cookie = cookies::living(&app.web, &name(&hash), state, ctx.timeouts.full_page_valid);
    (jar.add(cookie), see_other(to.as_str())).into_response()
}

/// Whether a browser comes from the dashboard of this attempt. No page can name another origin than its
/// own in this header.
fn comes_from(headers: &HeaderMap, record: &Record) -> bool {
    let referer = headers.get(header::REFERER);
    let referer = referer.and_then(|referer| Url::parse(referer.to_str().ok()?).ok());
    match (referer, return_url(record)) {
        (Some(referer), Some(own)) => referer.origin() == own.origin(),
        _ => false,
    }
}

//! Meta's signup as a page of its own: the way there, and the way back.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use contract::problem::{ErrorBody, Problem};
use contract::secret::SignupCode;
use contract::signup::FullPage;
use serde::Deserialize;

use super::error::{ApiError, ApiResult};
use super::guard::Mine;
use super::{AppState, Web};
use crate::finalize::full_page::{Came, address, open, take};
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::store::StoreError;
use crate::{clock, random};

/// As of the session's cookie: no neighbouring host can plant one.
const SECURE_NAME: &str = "__Host-doubletick_full_page";
const NAME: &str = "doubletick_full_page";

/// Where Meta's page comes back to. It must be registered with our app at Meta.
pub const RETURN_PATH: &str = "/oauth/return";

/// The page for who belongs to no attempt.
const NO_ATTEMPT: &str = "/settings/wabas";

fn cookie(web: &Web, state: String) -> Cookie<'static> {
    let name = if web.secure { SECURE_NAME } else { NAME };
    Cookie::build((name, state))
        .path("/")
        .http_only(true)
        // Not `Strict`: the way back begins at Meta.
        .same_site(SameSite::Lax)
        .secure(web.secure)
        .build()
}

/// Goes over to Meta's full page, where no window opens.
#[utoipa::path(post, path = "/onboardings/{id}/full-page", tag = "onboarding",
    params(("id" = String, Path)),
    responses((status = 200, body = FullPage), (status = "default", body = ErrorBody)))]
pub async fn leave(
    State(app): State<AppState>,
    jar: CookieJar,
    Mine { account, record }: Mine,
) -> ApiResult<(CookieJar, Json<FullPage>)> {
    let ctx = app.runner.context();
    let state = random::secret();
    let method = record.origin.method();
    let url = address(&ctx.meta, method, &app.web.return_url, &state);
    let url = url.ok_or(Problem::MethodUnavailable)?;
    let hash = random::sha256_hex(state.as_bytes());
    let opened = ctx
        .ledger
        .change_of(&account.id, &record.id, |record, now| {
            open(record, &hash, now)
        });
    opened.await?;
    let mut cookie = cookie(&app.web, state);
    if let Ok(life) = ctx.pace.full_page_valid.try_into() {
        cookie.set_max_age(Some(life));
    }
    let page = FullPage { url: url.into() };
    Ok((jar.add(cookie), Json(page)))
}

/// What Meta's page brings back, as it stands in the address.
#[derive(Default, Deserialize)]
pub struct Returned {
    code: Option<String>,
    state: Option<String>,
    error: Option<String>,
    error_reason: Option<String>,
    error_description: Option<String>,
}

impl Returned {
    fn came(&self) -> Came {
        let code = self.code.as_deref().map(SignupCode::parse);
        match code {
            Some(Ok(code)) if self.error.is_none() => Came::Code(code),
            _ => {
                let words = [&self.error, &self.error_reason, &self.error_description];
                let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
                Came::Without(words.join(" / "))
            }
        }
    }
}

/// Meta's full page comes back. Answered by another address in any case, so that the code
/// stands in none: a person comes here, who can read no error.
#[utoipa::path(get, path = RETURN_PATH, tag = "onboarding",
    params(("code" = Option<String>, Query), ("state" = Option<String>, Query),
        ("error" = Option<String>, Query), ("error_reason" = Option<String>, Query),
        ("error_description" = Option<String>, Query)),
    responses((status = 303, description = "To the attempt, or to Manage WABAs.")))]
pub async fn come_back(
    State(app): State<AppState>,
    jar: CookieJar,
    returned: Result<Query<Returned>, QueryRejection>,
) -> Response {
    let Query(returned) = returned.unwrap_or_default();
    let state = returned.state.as_deref().unwrap_or_default();
    let name = cookie(&app.web, String::new()).name().to_owned();
    let kept = jar.get(&name).map(|cookie| cookie.value().to_owned());
    let hash = random::sha256_hex(state.as_bytes());
    let kept_hash = kept.map(|kept| random::sha256_hex(kept.as_bytes()));
    // Hashes are compared, so that how long it takes tells nothing of the state.
    let same_browser = kept_hash.as_ref() == Some(&hash);
    match record_of(&app, &hash).await {
        Ok(Some(record)) if same_browser => {
            tracing::Span::current().record("onboarding", record.id.as_str());
            let ended = jar.remove(cookie(&app.web, String::new()));
            let to = format!("/onboarding/{}", record.id);
            if let Err(error) = taken(&app, record, hash, returned.came()).await {
                tracing::warn!(?error, "a full page came back to no effect");
            }
            (ended, see_other(&to)).into_response()
        }
        found => {
            if let Ok(Some(record)) = found {
                foreign(&app, &record).await;
            }
            see_other(&elsewhere(&app, kept_hash.as_deref()).await).into_response()
        }
    }
}

async fn record_of(app: &AppState, hash: &str) -> Result<Option<Record>, StoreError> {
    let found = app.runner.context().store.onboarding_by_page(hash).await;
    if let Err(error) = &found {
        tracing::error!(%error, "a full page can't be told whose it is");
    }
    found
}

/// Exchanges the code, sheltered from a browser that goes away.
async fn taken(app: &AppState, record: Record, hash: String, came: Came) -> ApiResult<()> {
    let (ctx, id) = (app.runner.context().clone(), record.id.clone());
    let return_url = app.web.return_url.clone();
    let work = async move { take(&ctx, &record, &hash, &came, &return_url).await };
    let taken = app.runner.shelter(work).await.ok_or(Problem::Internal)?;
    app.runner.wake(&id);
    match taken {
        Ok(_) | Err(ChangeError::NotFound | ChangeError::Refused(_)) => Ok(()),
        Err(ChangeError::Store(error)) => Err(ApiError::from(error)),
    }
}

/// It came back in a browser that did not open it: somebody may have been lured there.
async fn foreign(app: &AppState, record: &Record) {
    let note = Note::new(
        "full page",
        "came back in another browser, and was not taken",
    );
    tracing::warn!(onboarding = %record.id, "a full page came back in another browser");
    let store = &app.runner.context().store;
    if let Err(error) = store.note_event(&record.id, &note, clock::now()).await {
        tracing::error!(%error, "no note of it");
    }
}

/// Where a browser goes on that brings no state of its own: to its own attempt, if it has
/// one at Meta.
async fn elsewhere(app: &AppState, kept_hash: Option<&str>) -> String {
    let own = match kept_hash {
        Some(hash) => record_of(app, hash).await.ok().flatten(),
        None => None,
    };
    own.map_or(NO_ATTEMPT.to_owned(), |own| {
        format!("/onboarding/{}", own.id)
    })
}

fn see_other(to: &str) -> Response {
    let mut response = StatusCode::SEE_OTHER.into_response();
    let headers = response.headers_mut();
    // Ids are hexadecimal, so it always fits.
    let to = HeaderValue::try_from(to).unwrap_or(HeaderValue::from_static(NO_ATTEMPT));
    headers.insert(header::LOCATION, to);
    let no_referrer = HeaderValue::from_static("no-referrer");
    headers.insert(header::REFERRER_POLICY, no_referrer);
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    response
}

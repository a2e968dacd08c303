//! Meta's signup as a page of its own: the way there, and the way back.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use contract::problem::Problem;
use contract::secret::SignupCode;
use contract::signup::Address;
use serde::Deserialize;

use super::error::{ApiError, ApiResult};
use super::guard::{Actor, SignupActor, account};
use super::{AppState, colleague, cookies, observe, refusals};
use crate::finalize::full_page::{Came, address, open, take};
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::{Note, Record};
use crate::store::StoreError;
use crate::store::audit_log::EventValue;
use crate::{clock, random};

/// The cookie's name, but for its prefix and the page's digits: each page has its own, by its
/// state's hash, so that two tabs don't overwrite each other's.
const NAME: &str = "doubletick_full_page_";

/// Digits of a state's hash in a cookie's name: its owner's pages are told apart by them.
const NAME_DIGITS: usize = 16;

/// Cookies of a browser that are looked at, for one that says where it belongs.
const MOST_COOKIES: usize = 8;

/// Where Meta's page comes back to. It must be registered with our app at Meta.
pub const RETURN_PATH: &str = "/oauth/return";

/// `error_reason` where the customer left.
const DENIED: &str = "user_denied";

/// The page for who belongs to no attempt.
const NO_ATTEMPT: &str = "/settings/wabas";

/// The name of the cookie of a state with this hash.
fn name(hash: &str) -> String {
    [NAME, hash.get(..NAME_DIGITS).unwrap_or(hash)].concat()
}

/// Goes over to Meta's full page, where no window opens.
#[utoipa::path(post, path = "/onboardings/{id}/full-page", tag = "onboarding",
    params(("id" = String, Path)),
    responses((status = 200, body = Address), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Stored))]
pub async fn leave(
    State(app): State<AppState>,
    jar: CookieJar,
    SignupActor { record, .. }: SignupActor,
) -> ApiResult<(CookieJar, Json<Address>)> {
    let ctx = app.runner.context();
    let state = random::secret();
    let method = record.origin.method();
    let url = address(&ctx.meta, method, &app.web.return_url, &state);
    let url = url.ok_or(Problem::MethodUnavailable)?;
    let hash = random::sha256_hex(state.as_bytes());
    let opened = ctx
        .ledger
        .change(&record, |record, now| open(record, &hash, now));
    opened.await?;
    let cookie = cookies::living(&app.web, &name(&hash), state, ctx.timeouts.full_page_valid);
    let page = Address { url: url.into() };
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
                let said = words.join(" / ");
                // "Manually Build a Login Flow", Canceled login. Nothing said is no error either.
                match words.is_empty() || words.contains(&DENIED) {
                    true => Came::Left(said),
                    false => Came::Failed(said),
                }
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
    responses((status = 303, description = "To the attempt, or to Manage WABAs."),
        (status = 503, description = "Nobody came: a look at the address alone.")))]
pub async fn come_back(
    State(app): State<AppState>,
    method: Method,
    headers: HeaderMap,
    jar: CookieJar,
    returned: Result<Query<Returned>, QueryRejection>,
) -> Response {
    if !is_visit(&method, &headers) {
        // Nobody has come yet: who does later finds everything as it was.
        let no_store = [(header::CACHE_CONTROL, "no-store")];
        return (StatusCode::SERVICE_UNAVAILABLE, no_store).into_response();
    }
    let Query(returned) = returned.unwrap_or_default();
    let state = returned.state.as_deref().unwrap_or_default();
    let hash = random::sha256_hex(state.as_bytes());
    let ended = cookies::cookie(&app.web, &name(&hash), String::new());
    let kept = jar.get(ended.name());
    let kept_hash = kept.map(|kept| random::sha256_hex(kept.value().as_bytes()));
    // Hashes are compared, so that how long it takes tells nothing of the state.
    let same_browser = kept_hash.as_ref() == Some(&hash);
    let found = record_of(&app, &hash).await.unwrap_or_default();
    let actor = match &found {
        Some(record) if same_browser => actor(&app, &headers, &jar, record).await,
        _ => None,
    };
    match (found, actor) {
        (Some(record), Some(actor)) => {
            observe::concerns(&record.id);
            let to = place(actor, &record);
            let ended = jar.remove(ended);
            if let Err(error) = taken(&app, record, hash, returned.came(), actor).await {
                tracing::warn!(?error, "a full page came back to no effect");
            }
            (ended, see_other(&to)).into_response()
        }
        (found, _) => {
            if let Some(record) = found {
                foreign(&app, &record).await;
            }
            see_other(&elsewhere(&app, &headers, &jar).await).into_response()
        }
    }
}

/// Whether a person comes. A look at the address alone, or a browser that fetches it before
/// anybody goes there, must not use it up.
fn is_visit(method: &Method, headers: &HeaderMap) -> bool {
    let purpose = headers.get("sec-purpose");
    let purpose = purpose.and_then(|purpose| purpose.to_str().ok());
    *method != Method::HEAD && !purpose.is_some_and(|purpose| purpose.contains("prefetch"))
}

/// Who it is that comes back, unless somebody else is signed in meanwhile. Nobody is the customer: a
/// session may have run out.
async fn actor(
    app: &AppState,
    headers: &HeaderMap,
    jar: &CookieJar,
    record: &Record,
) -> Option<Actor> {
    let account = account(app, headers).await;
    if let Ok(Some(account)) = &account
        && account.id == record.account
    {
        return Some(Actor::Customer);
    }
    if let Ok(Some(invited)) = colleague::invited(app, jar).await
        && invited.id == record.id
    {
        return Some(Actor::Colleague);
    }
    match account {
        Ok(None) => Some(Actor::Customer),
        // Who it is may not be told now: nothing is used up then either.
        Ok(Some(_)) | Err(_) => None,
    }
}

/// Where they go on.
fn place(actor: Actor, record: &Record) -> String {
    match actor {
        Actor::Customer => format!("/onboarding/{}", record.id),
        Actor::Colleague => colleague::PAGE.to_owned(),
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
async fn taken(
    app: &AppState,
    record: Record,
    hash: String,
    came: Came,
    actor: Actor,
) -> ApiResult<()> {
    let (ctx, id) = (app.runner.context().clone(), record.id.clone());
    let return_url = app.web.return_url.clone();
    let work = async move {
        let taken = take(&ctx, &record, &hash, &came, &return_url).await?;
        if actor == Actor::Colleague {
            colleague::done(&ctx, &taken).await;
        }
        Ok(taken)
    };
    let taken = app
        .runner
        .run_to_completion(work)
        .await
        .ok_or(Problem::Internal)?;
    app.runner.wake(&id);
    match taken {
        Ok(_) | Err(ChangeError::NotFound | ChangeError::Refused(_)) => Ok(()),
        Err(ChangeError::Store(error)) => Err(ApiError::from(error)),
    }
}

/// It came back in a browser that did not open it, or to somebody else: they may have been
/// lured there.
async fn foreign(app: &AppState, record: &Record) {
    let note = Note::new(
        "full page",
        "came back in another browser or account, and was not taken",
    );
    tracing::warn!(onboarding = %record.id, "a full page came back in another browser or account");
    let store = &app.runner.context().store;
    if let Err(error) = store
        .note_event(&record.id, &note, EventValue::LowValue, clock::now())
        .await
    {
        tracing::error!(%error, "no note of it");
    }
}

/// Where a browser goes on that brings no state of its own: to its own attempt, if it has
/// one at Meta.
async fn elsewhere(app: &AppState, headers: &HeaderMap, jar: &CookieJar) -> String {
    let prefix = cookies::name(&app.web, NAME);
    let pages = jar.iter().filter(|kept| kept.name().starts_with(&prefix));
    for kept in pages.take(MOST_COOKIES) {
        let hash = random::sha256_hex(kept.value().as_bytes());
        if let Ok(Some(own)) = record_of(app, &hash).await
            && let Some(actor) = actor(app, headers, jar, &own).await
        {
            return place(actor, &own);
        }
    }
    NO_ATTEMPT.to_owned()
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

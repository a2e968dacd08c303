//! Meta's signup as a page of its own: the way there, and the way back.

use axum::Json;
use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, Method};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use contract::problem::Problem;
use contract::secret::SignupCode;
use contract::signup::Address;
use serde::Deserialize;

use crate::http::error::{ApiError, ApiResult};
use crate::http::full_page_visit::{
    NAME, NO_ATTEMPT, is_visit, name, not_visited, record_of, see_other,
};
use crate::http::guard::{Actor, SignupActor, account};
use crate::http::state::AppState;
use crate::http::{colleague, cookies, full_page_entry, invitation, observe, paths, refusals};
use crate::ledger::ChangeError;
use crate::signup::full_page::{address, take};
use crate::store::audit_log::EventValue;
use crate::{clock, random};
use onboarding::record::{AuditEntry, Record};
use onboarding::signup::{FullPageReturn, open};

/// Cookies of a browser that are looked at, for one that says where it belongs.
const MOST_COOKIES: usize = 8;

/// `error_reason` where the customer left.
const DENIED: &str = "user_denied";

/// Goes over to Meta's full page, where no window opens.
#[utoipa::path(post, path = "/onboardings/{id}/full-page", tag = "onboarding", operation_id = "openFullPage",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Address, description = "The address of Meta's page."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Stored),
    security(("session" = []), ("colleague" = [])))]
pub async fn leave(
    State(app): State<AppState>,
    jar: CookieJar,
    SignupActor {
        record, options, ..
    }: SignupActor,
) -> ApiResult<(CookieJar, Json<Address>)> {
    let ctx = &app.context;
    let state = random::secret();
    let method = record.origin.method();
    let url = address(&ctx.meta, method, &app.web.return_url, &state);
    let url = url.ok_or(Problem::MethodUnavailable)?;
    let hash = random::sha256_hex(state.as_bytes());
    let to = &options.return_url;
    let opened = ctx
        .ledger
        .change(&record, |record, now| open(record, &hash, to.clone(), now));
    opened.await?;
    if to.is_some() {
        // The dashboard's page asks for this, and a browser keeps no cookie of another site then.
        let page = Address {
            url: full_page_entry::address(&app.web, &state),
        };
        return Ok((jar, Json(page)));
    }
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
    fn came(&self) -> FullPageReturn {
        let code = self.code.as_deref().map(SignupCode::parse);
        match code {
            Some(Ok(code)) if self.error.is_none() => FullPageReturn::Code(code),
            _ => {
                let words = [&self.error, &self.error_reason, &self.error_description];
                let words: Vec<&str> = words.into_iter().flatten().map(String::as_str).collect();
                let said = words.join(" / ");
                // "Manually Build a Login Flow", Canceled login. Nothing said is no error either.
                match words.is_empty() || words.contains(&DENIED) {
                    true => FullPageReturn::Left(said),
                    false => FullPageReturn::Failed(said),
                }
            }
        }
    }
}

/// Meta's full page comes back. Answered by another address in any case, so that the code
/// stands in none: a person comes here, who can read no error.
#[utoipa::path(get, path = paths::RETURN, tag = "onboarding", operation_id = "returnFromFullPage",
    params(("code" = Option<String>, Query, description = "Meta's code, where the customer finished."),
        ("state" = Option<String>, Query, description = "What the page was opened with."),
        ("error" = Option<String>, Query, description = "Meta's word for how it failed."),
        ("error_reason" = Option<String>, Query, description = "Why, such as `user_denied`."),
        ("error_description" = Option<String>, Query, description = "The same as a sentence.")),
    responses((status = 303, description = "To the attempt, in a dashboard by its `return_url`, or to Manage WABAs."),
        (status = 503, description = "Nobody came: a look at the address alone.")))]
pub async fn come_back(
    State(app): State<AppState>,
    method: Method,
    headers: HeaderMap,
    jar: CookieJar,
    returned: Result<Query<Returned>, QueryRejection>,
) -> Response {
    if !is_visit(&method, &headers) {
        return not_visited();
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
            let to = place(&app, actor, &record);
            let ended = jar.remove(ended);
            if let Err(error) = taken(&app, record, hash, returned.came(), actor).await {
                tracing::warn!(?error, "a full page came back to no effect");
            }
            (ended, see_other(&to)).into_response()
        }
        (found, _) => {
            let mut to = elsewhere(&app, &headers, &jar).await;
            if let Some(record) = found {
                foreign(&app, &record).await;
                to = to.or_else(|| full_page_entry::dashboard(&app.web, &record));
            }
            see_other(to.as_deref().unwrap_or(NO_ATTEMPT))
        }
    }
}

/// Who it is that comes back, unless somebody else is signed in meanwhile. Nobody is the customer: a
/// session may have run out.
async fn actor(
    app: &AppState,
    headers: &HeaderMap,
    jar: &CookieJar,
    record: &Record,
) -> Option<Actor> {
    // The platform says who is signed in there, to nobody but its page.
    if full_page_entry::dashboard(&app.web, record).is_some() {
        return Some(Actor::Customer);
    }
    let account = account(app, headers).await;
    if let Ok(Some(account)) = &account
        && account.id == record.account
    {
        return Some(Actor::Customer);
    }
    if let Ok(Some(invited)) = invitation::invited(app, jar).await
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
fn place(app: &AppState, actor: Actor, record: &Record) -> String {
    match actor {
        Actor::Customer => full_page_entry::dashboard(&app.web, record)
            .unwrap_or_else(|| format!("/onboarding/{}", record.id)),
        Actor::Colleague => paths::COLLEAGUE.to_owned(),
    }
}

/// Exchanges the code, sheltered from a browser that goes away.
async fn taken(
    app: &AppState,
    record: Record,
    hash: String,
    came: FullPageReturn,
    actor: Actor,
) -> ApiResult<()> {
    let (ctx, id) = (app.context.clone(), record.id.clone());
    let return_url = app.web.return_url.clone();
    let work = async move {
        let taken = take(&ctx, &record, &hash, &came, &return_url).await?;
        if actor == Actor::Colleague {
            colleague::done(&ctx, &taken).await;
        }
        Ok(taken)
    };
    let taken = app
        .worker
        .run_to_completion(work)
        .await
        .ok_or(Problem::Internal)?;
    app.worker.wake(&id);
    match taken {
        Ok(_) | Err(ChangeError::NotFound | ChangeError::Refused(_)) => Ok(()),
        Err(ChangeError::Store(error)) => Err(ApiError::from(error)),
    }
}

/// It came back in a browser that did not open it, or to somebody else: they may have been
/// lured there.
async fn foreign(app: &AppState, record: &Record) {
    let note = AuditEntry::new(
        "full page",
        "came back in another browser or account, and was not taken",
    );
    tracing::warn!(onboarding = %record.id, "a full page came back in another browser or account");
    let store = &app.context.store;
    if let Err(error) = store
        .note_event(&record.id, &note, EventValue::LowValue, clock::now())
        .await
    {
        tracing::error!(%error, "no note of it");
    }
}

/// Where a browser goes on that brings no state of its own: to its own attempt, if it has
/// one at Meta.
async fn elsewhere(app: &AppState, headers: &HeaderMap, jar: &CookieJar) -> Option<String> {
    let prefix = cookies::name(&app.web, NAME);
    let pages = jar.iter().filter(|kept| kept.name().starts_with(&prefix));
    for kept in pages.take(MOST_COOKIES) {
        let hash = random::sha256_hex(kept.value().as_bytes());
        if let Ok(Some(own)) = record_of(app, &hash).await
            && let Some(actor) = actor(app, headers, jar, &own).await
        {
            return Some(place(app, actor, &own));
        }
    }
    None
}

//! Extractors that authenticate and authorize a request (session, account, ownership of an
//! onboarding, a colleague's link), and the middleware against CSRF (cross-site request forgery).

use std::net::SocketAddr;

use axum::Json;
use axum::extract::{ConnectInfo, FromRequest, FromRequestParts, Path, Request, State};
use axum::http::header::ORIGIN;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use contract::CSRF_HEADER;
use contract::ids::OnboardingId;
use contract::onboarding::Onboarding;
use contract::platform::SessionOptions;
use contract::problem::Problem;
use serde::de::DeserializeOwned;

use crate::client_network::ClientNetwork;
use crate::clock;
use crate::http::error::{ApiError, ApiResult};
use crate::http::state::AppState;
use crate::http::{body, credentials, invitation, observe};
use crate::random;
use crate::store::accounts::Account;
use crate::store::audit_log::EventValue;
use crate::store::sessions::ActiveSession;
use onboarding::account::ActingPerson;
use onboarding::colleague as colleagues;
use onboarding::record::{AuditEntry, Record};

/// Middleware against CSRF: refuses requests that change something and may have been sent by another
/// site's page. Such a page can't set our header without a CORS preflight, and can't hide its origin.
pub async fn require_csrf(State(app): State<AppState>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let ours = |origin: &str| app.web.origins.iter().any(|known| known == origin);
    // A client that isn't a browser sends none, and no browser's cookie either.
    let origin_fits = headers
        .get(ORIGIN)
        .is_none_or(|origin| origin.to_str().is_ok_and(ours));
    let by_our_page = headers.contains_key(CSRF_HEADER) || credentials::bearer(headers).is_some();
    if request.method().is_safe() || (origin_fits && by_our_page) {
        return next.run(request).await;
    }
    ApiError::forged().into_response()
}

/// The session that a request is authenticated by.
pub struct InSession {
    pub token: String,
    /// The hash of the token, by which the store finds the session.
    pub hash: String,
    pub living: ActiveSession,
}

impl FromRequestParts<AppState> for InSession {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        let session = in_session(app, &parts.headers).await?;
        let session = session.ok_or(Problem::SignedOut)?;
        // Whoever signs out must always be able to.
        if parts.method == Method::POST {
            app.rate.take(session.living.account.id.as_str())?;
        }
        Ok(session)
    }
}

async fn in_session(app: &AppState, headers: &HeaderMap) -> ApiResult<Option<InSession>> {
    let Some(token) = credentials::token(headers, &app.web) else {
        return Ok(None);
    };
    let hash = random::sha256_hex(token.as_bytes());
    let store = &app.context.store;
    let living = store.session(&hash, clock::now()).await?;
    Ok(living.map(|living| InSession {
        token,
        hash,
        living,
    }))
}

impl InSession {
    /// Who acts. `None`: a session whose account has no phone, and that names nobody.
    pub fn person(&self) -> Option<ActingPerson> {
        let platform = self.living.actor.clone().map(ActingPerson::Platform);
        let phone = self.living.account.phone.clone();
        platform.or(phone.map(ActingPerson::Phone))
    }
}

pub struct SignedIn(pub Account);

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        let session = InSession::from_request_parts(parts, app).await?;
        Ok(Self(session.living.account))
    }
}

/// The account of the request's session, if it has a session that has not expired.
pub async fn account(app: &AppState, headers: &HeaderMap) -> ApiResult<Option<Account>> {
    let session = in_session(app, headers).await?;
    Ok(session.map(|session| session.living.account))
}

/// The id in the path. An id that can't be read is answered as one that does not exist.
pub struct Named(pub String);

impl FromRequestParts<AppState> for Named {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        match Path::<String>::from_request_parts(parts, app).await {
            // PostgreSQL takes no NUL, so nothing is called so.
            Ok(Path(name)) if !name.contains('\0') => Ok(Self(name)),
            _ => Err(Problem::NotFound.into()),
        }
    }
}

/// The onboarding that the path names, if it belongs to the account that is signed in. Else it is answered
/// as not found, whether or not another account has it.
pub struct OwnedOnboarding {
    pub account: Account,
    pub record: Record,
    /// Who asks.
    pub person: Option<ActingPerson>,
    /// What the platform asked for with the session.
    pub options: SessionOptions,
}

impl FromRequestParts<AppState> for OwnedOnboarding {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        let session = InSession::from_request_parts(parts, app).await?;
        let person = session.person();
        let ActiveSession {
            account, options, ..
        } = session.living;
        let Named(id) = Named::from_request_parts(parts, app).await?;
        let store = &app.context.store;
        let found = store
            .onboarding_of(&account.id, &OnboardingId::new(id))
            .await?;
        let record = found.ok_or(Problem::NotFound)?;
        observe::concerns(&record.id);
        note_person(app, parts, &record, person.as_ref()).await?;
        Ok(Self {
            account,
            record,
            person,
            options,
        })
    }
}

/// Writes into the audit log which of an account's people asks for a change. Where there is only
/// whoever has the account's phone, that is known already.
async fn note_person(
    app: &AppState,
    parts: &Parts,
    record: &Record,
    person: Option<&ActingPerson>,
) -> ApiResult<()> {
    let Some(person @ ActingPerson::Platform(_)) = person else {
        return Ok(());
    };
    let asked = parts.uri.path().rsplit('/').next().unwrap_or_default();
    // What the browser reports of itself is in the log by its own name.
    if parts.method.is_safe() || asked == "events" {
        return Ok(());
    }
    let note = AuditEntry::new("person", format!("{person}: {asked}"));
    let store = &app.context.store;
    let noted = store.note_event(&record.id, &note, EventValue::Event, clock::now());
    Ok(noted.await?)
}

/// Who acts on an onboarding in Meta's part of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    Customer,
    /// A colleague of the customer, by a link.
    Colleague,
}

impl Actor {
    /// The part of an onboarding that this actor may see. `invited_by`: what a colleague knows the
    /// one by who asked them.
    pub fn view(self, whole: Onboarding, invited_by: Option<String>) -> Onboarding {
        match self {
            Self::Customer => whole,
            Self::Colleague => colleagues::view(whole, invited_by),
        }
    }
}

/// The onboarding that the path names, for Meta's part of it: its customer's, or that of a
/// colleague whose link is of it. What else is asked of an onboarding wants [`OwnedOnboarding`].
pub struct SignupActor {
    /// Who it is.
    pub actor: Actor,
    pub record: Record,
    /// What the platform asked for with the session, where the customer is in one.
    pub options: SessionOptions,
}

impl FromRequestParts<AppState> for SignupActor {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        let customer = match OwnedOnboarding::from_request_parts(parts, app).await {
            Ok(OwnedOnboarding {
                record, options, ..
            }) => {
                let actor = Actor::Customer;
                return Ok(Self {
                    actor,
                    record,
                    options,
                });
            }
            Err(refused) => refused,
        };
        let Named(id) = Named::from_request_parts(parts, app).await?;
        let jar = CookieJar::from_headers(&parts.headers);
        match invitation::invited(app, &jar).await? {
            Some(record) if record.id.as_str() == id => {
                if parts.method == Method::POST {
                    app.rate.take(record.id.as_str())?;
                }
                observe::concerns(&record.id);
                let actor = Actor::Colleague;
                Ok(Self {
                    actor,
                    record,
                    options: SessionOptions::default(),
                })
            }
            _ => Err(customer),
        }
    }
}

/// A JSON body of the contract. What isn't one is a `BadRequest`, whatever is wrong.
pub struct Body<T>(pub T);

impl<T: DeserializeOwned> FromRequest<AppState> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, app: &AppState) -> ApiResult<Self> {
        let (head, body) = request.into_parts();
        let whole = body::small(app, body).await?;
        let request = Request::from_parts(head, whole.bytes.into());
        match Json::<T>::from_request(request, app).await {
            Ok(Json(body)) => Ok(Self(body)),
            // The reason is not logged: it can quote the body, which can hold a secret.
            Err(_) => Err(Problem::BadRequest.into()),
        }
    }
}

/// Who asks, as the limits by address count them.
pub struct ClientAddress(pub ClientNetwork);

impl FromRequestParts<AppState> for ClientAddress {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> ApiResult<Self> {
        let forwarded = app.web.client_address_header.as_ref().and_then(|name| {
            // The last one is the load balancer's own word; what is before it may come from
            // the client.
            let value = parts.headers.get_all(name).iter().next_back()?;
            let last = value.to_str().ok()?.rsplit(',').next()?;
            last.trim().parse().ok()
        });
        let peer = || {
            let info = parts.extensions.get::<ConnectInfo<SocketAddr>>();
            info.map(|info| info.0.ip())
        };
        let address = forwarded.or_else(peer);
        Ok(Self(address.map(ClientNetwork::at).unwrap_or_default()))
    }
}

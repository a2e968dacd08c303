//! What the dashboard's pages ask, as JSON, with the session's cookie.
//!
//! Requests that change something are `POST`, and the cookie is `SameSite=Lax`: a browser does not send it
//! with another site's request (CSRF).

use std::convert::Infallible;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::Json;
use axum::extract::{FromRequestParts, Path, State as Shared};
use axum::http::request::Parts;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::{self, Stream};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::doubletick::{AccountSession, DoubleTickError, Milestone, ModulePage};
use crate::graph::SendError;
use crate::people::{self, Person};
use crate::server::AppState;
use crate::state::{Direction, Message, NumberState};
use crate::store::StoreError;

/// The characters that a text may have: Meta's limit.
const MOST_CHARACTERS: usize = 4096;

/// An open stream says so often that it lives, as proxies end silent ones.
const KEEP_ALIVE: Duration = Duration::from_secs(15);

/// Who sent the request: nobody gets past this without a session.
pub struct SignedIn(&'static Person);

impl FromRequestParts<AppState> for SignedIn {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> Result<Self, ApiError> {
        let person = app.sessions.person(&parts.headers);
        person.map(Self).ok_or(ApiError::SignedOut)
    }
}

/// Why a request was refused.
#[derive(Debug, thiserror::Error)]
pub enum ApiError {
    #[error("Sign in first.")]
    SignedOut,
    #[error("That e-mail address and password do not belong together.")]
    WrongPassword,
    #[error("There is no such number.")]
    NoSuchNumber,
    #[error("This number is not connected.")]
    NotConnected,
    #[error("A message has 1 to {MOST_CHARACTERS} characters.")]
    Text,
    #[error("DoubleTick did not answer as it should. Try again in a moment.")]
    DoubleTick(#[from] DoubleTickError),
    #[error("WhatsApp did not take the message. Try again in a moment.")]
    Send(#[from] SendError),
    #[error("It could not be saved. Try again in a moment.")]
    Store(#[from] StoreError),
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = match &self {
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::WrongPassword | Self::Text => StatusCode::UNPROCESSABLE_ENTITY,
            Self::NoSuchNumber => StatusCode::NOT_FOUND,
            Self::NotConnected => StatusCode::CONFLICT,
            Self::DoubleTick(_) | Self::Send(_) => StatusCode::BAD_GATEWAY,
            Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if status.is_server_error() {
            tracing::error!(error = ?self, "a request of the dashboard failed");
        }
        (status, Json(json!({ "message": self.to_string() }))).into_response()
    }
}

/// Who there is to sign in as: the sign-in page of a demo shows it.
pub async fn demo_people() -> Json<Value> {
    Json(json!({ "people": people::DEMO_PEOPLE, "password": people::DEMO_PASSWORD }))
}

/// What somebody signs in with.
#[derive(Deserialize)]
pub struct SignIn {
    email: String,
    password: String,
}

pub async fn sign_in(
    Shared(app): Shared<AppState>,
    Json(SignIn { email, password }): Json<SignIn>,
) -> Result<Response, ApiError> {
    let person = people::authenticate(&email, &password).ok_or(ApiError::WrongPassword)?;
    let secure = app.config.public_url.starts_with("https:");
    let cookie = app.sessions.open(person, secure);
    Ok(([(header::SET_COOKIE, cookie)], me_of(&app, Some(person))).into_response())
}

pub async fn sign_out(Shared(app): Shared<AppState>, headers: HeaderMap) -> Response {
    let cookie = app.sessions.end(&headers);
    ([(header::SET_COOKIE, cookie)], StatusCode::NO_CONTENT).into_response()
}

/// Who is signed in, `null` for nobody, and where the module finds its server.
pub async fn me(Shared(app): Shared<AppState>, headers: HeaderMap) -> Json<Value> {
    me_of(&app, app.sessions.person(&headers))
}

fn me_of(app: &AppState, person: Option<&Person>) -> Json<Value> {
    Json(json!({ "person": person, "backend": app.config.doubletick_url }))
}

/// What the module's page asks for with its session.
#[derive(Deserialize)]
pub struct WantedSession {
    /// Where it is: one of two, so that nobody has the customer sent elsewhere.
    page: ModulePage,
}

/// A session for the module. The page asks for one when the module wants it.
pub async fn onboarding_session(
    Shared(app): Shared<AppState>,
    SignedIn(person): SignedIn,
    Json(wanted): Json<WantedSession>,
) -> Result<Json<AccountSession>, ApiError> {
    let opened = app.doubletick.open_session(person, wanted.page);
    Ok(Json(opened.await?))
}

/// The numbers and conversations of the company.
pub async fn inbox(Shared(app): Shared<AppState>, SignedIn(person): SignedIn) -> Json<Value> {
    let company = person.company.id;
    let inbox = app.store.read(|state| {
        let numbers = state.numbers_of(company).map(|(id, number)| {
            json!({
                "phone_number_id": id,
                "waba_id": number.waba_id,
                "display_phone_number": number.display_phone_number,
                "verified_name": number.verified_name,
                "state": number.state,
            })
        });
        json!({
            "numbers": numbers.collect::<Vec<_>>(),
            "conversations": state.conversations_of(company),
        })
    });
    Json(inbox.await)
}

/// Says at each change that there is one: the page then asks for the inbox. Server-sent events (SSE).
pub async fn stream(
    Shared(app): Shared<AppState>,
    _: SignedIn,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stopping = app.stopping.clone();
    let changes = stream::unfold(
        (app.store.changes(), stopping),
        async |(mut changes, mut stopping)| {
            // A page that stays open must not hold the end of the server up.
            let has_changed = tokio::select! {
                changed = changes.changed() => changed.is_ok(),
                _ = stopping.wait_for(|stopping| *stopping) => false,
            };
            // A browser drops an event without data.
            let event = Event::default().event("change").data("inbox");
            has_changed.then_some((Ok(event), (changes, stopping)))
        },
    );
    Sse::new(changes).keep_alive(KeepAlive::new().interval(KEEP_ALIVE))
}

/// An answer to somebody.
#[derive(Deserialize)]
pub struct Answer {
    text: String,
}

/// Sends a message from a number of the company.
pub async fn send(
    Shared(app): Shared<AppState>,
    SignedIn(person): SignedIn,
    Path((id, contact)): Path<(String, String)>,
    Json(Answer { text }): Json<Answer>,
) -> Result<StatusCode, ApiError> {
    let text = text.trim();
    if text.is_empty() || text.chars().count() > MOST_CHARACTERS {
        return Err(ApiError::Text);
    }
    let company = person.company.id;
    let number = app
        .store
        .read(|state| state.number_of(company, &id).cloned());
    let number = number.await.ok_or(ApiError::NoSuchNumber)?;
    if number.state != NumberState::Connected {
        return Err(ApiError::NotConnected);
    }
    let message = send_text(&app, &id, &contact, text).await?;
    let at = SystemTime::now().duration_since(UNIX_EPOCH);
    let message = Message {
        id: message,
        phone_number_id: id.clone(),
        contact,
        direction: Direction::Outbound,
        text: text.to_owned(),
        at: at.unwrap_or_default().as_secs(),
    };
    app.store.change(|state| state.add_message(message)).await?;
    if !number.reported.first_outbound {
        report_first_outbound(&app, &id).await;
    }
    Ok(StatusCode::NO_CONTENT)
}

/// Sends by the token that is known. If Meta refuses that one, DoubleTick may have a newer one.
async fn send_text(app: &AppState, id: &str, to: &str, text: &str) -> Result<String, ApiError> {
    let token = app.doubletick.business_token(id).await?;
    match app.graph.send_text(&token, id, to, text).await {
        Err(error) if error.is_token_refused() => {
            let token = app.doubletick.read_credentials(id).await?;
            Ok(app.graph.send_text(&token, id, to, text).await?)
        }
        sent => Ok(sent?),
    }
}

/// Tells DoubleTick. The message is sent all the same; the next one tries again.
async fn report_first_outbound(app: &AppState, id: &str) {
    let told = app.doubletick.report(id, Milestone::FirstOutbound);
    if let Err(error) = told.await {
        tracing::warn!(phone_number_id = id, %error, "the first answer was not reported");
        return;
    }
    let noted = app.store.change(|state| {
        if let Some(number) = state.numbers.get_mut(id) {
            number.reported.first_outbound = true;
        }
    });
    if let Err(error) = noted.await {
        tracing::error!(%error, "a report was not saved");
    }
}

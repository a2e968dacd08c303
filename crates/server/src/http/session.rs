//! Sign-in and sign-out. The session is a cookie that no script reads; or its token comes in
//! a header, from a dashboard whose own server signed its customer in.

use axum::Json;
use axum::extract::State;
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use contract::session::{OtpSent, SendOtp, Session, SignIn};

use super::error::ApiResult;
use super::guard::{Body, ClientAddress, SignedIn};
use super::{AppState, Web, refusals};
use crate::random;
use crate::sign_in::SignInError;
use crate::store::accounts::Account;
use crate::telemetry::metrics;

/// With the `__Host-` prefix a browser takes the cookie from this very host over https
/// alone, so that no neighbouring host can plant one.
const SECURE_NAME: &str = "__Host-doubletick_session";
const NAME: &str = "doubletick_session";

/// The cookie's name.
pub(super) fn name(web: &Web) -> &'static str {
    if web.secure { SECURE_NAME } else { NAME }
}

/// The session's token, if the request brings one. A token in the header is the only one
/// that counts then.
pub(super) fn token(headers: &HeaderMap, web: &Web) -> Option<String> {
    match bearer(headers) {
        Some(token) => Some(token.to_owned()),
        None => CookieJar::from_headers(headers)
            .get(name(web))
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

fn cookie(web: &Web, token: String) -> Cookie<'static> {
    Cookie::build((name(web), token))
        .path("/")
        .http_only(true)
        .same_site(SameSite::Lax)
        .secure(web.secure)
        .build()
}

/// Sends a one-time password.
#[utoipa::path(post, path = "/session/otp", tag = "session", request_body = SendOtp,
    responses((status = 200, body = OtpSent), refusals::Read, refusals::Changes, refusals::Checked, refusals::Limited, refusals::Relayed, refusals::Stored))]
pub async fn send_otp(
    State(app): State<AppState>,
    ClientAddress(address): ClientAddress,
    Body(wish): Body<SendOtp>,
) -> ApiResult<Json<OtpSent>> {
    let sent = app.sign_in.send(&wish.phone, &address).await;
    metrics::otp_asked(match &sent {
        Ok(_) => "sent",
        Err(SignInError::NotSent(_)) => "not_sent",
        Err(SignInError::TooMany { .. }) => "too_many",
        Err(SignInError::Store(_)) => "our_fault",
        Err(_) => "refused",
    });
    Ok(Json(sent?))
}

/// Signs in.
#[utoipa::path(post, path = "/session", tag = "session", request_body = SignIn,
    responses((status = 200, body = Session), refusals::Read, refusals::Changes, refusals::Checked, refusals::Limited, refusals::Stored))]
pub async fn sign_in(
    State(app): State<AppState>,
    jar: CookieJar,
    ClientAddress(address): ClientAddress,
    Body(sign_in): Body<SignIn>,
) -> ApiResult<(CookieJar, Json<Session>)> {
    let signed_in = app
        .sign_in
        .sign_in(&sign_in.phone, &sign_in.otp, &address)
        .await?;
    let mut cookie = cookie(&app.web, signed_in.token);
    // A longer life than browsers grant is cut by them.
    if let Ok(life) = app.sign_in.pace.session.try_into() {
        cookie.set_max_age(Some(life));
    }
    let session = session(&app, signed_in.account).await?;
    Ok((jar.add(cookie), Json(session)))
}

/// Who is signed in.
#[utoipa::path(get, path = "/session", tag = "session",
    responses((status = 200, body = Session), refusals::SignedIn, refusals::Stored))]
pub async fn who(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
) -> ApiResult<Json<Session>> {
    session(&app, account).await.map(Json)
}

/// Signs out. Nobody signed in is as well.
#[utoipa::path(delete, path = "/session", tag = "session",
    responses((status = 204), refusals::Changes, refusals::Stored))]
pub async fn sign_out(
    State(app): State<AppState>,
    headers: HeaderMap,
    jar: CookieJar,
) -> ApiResult<(CookieJar, StatusCode)> {
    if let Some(token) = token(&headers, &app.web) {
        let hash = random::sha256_hex(token.as_bytes());
        app.runner.context().store.end_session(&hash).await?;
    }
    Ok((
        jar.remove(cookie(&app.web, String::new())),
        StatusCode::NO_CONTENT,
    ))
}

/// Signs the account out everywhere: at this browser and at every other one.
#[utoipa::path(delete, path = "/sessions", tag = "session",
    responses((status = 204), refusals::SignedIn, refusals::Changes, refusals::Stored))]
pub async fn sign_out_everywhere(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    jar: CookieJar,
) -> ApiResult<(CookieJar, StatusCode)> {
    let store = &app.runner.context().store;
    let sessions = store.end_sessions_of(&account.id).await?;
    tracing::info!(sessions, "signed out everywhere");
    Ok((
        jar.remove(cookie(&app.web, String::new())),
        StatusCode::NO_CONTENT,
    ))
}

async fn session(app: &AppState, account: Account) -> ApiResult<Session> {
    let store = &app.runner.context().store;
    Ok(Session {
        fresh: !store.has_numbers(&account.id).await?,
        phone: account.phone,
    })
}

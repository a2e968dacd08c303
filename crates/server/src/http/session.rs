//! Sign-in and sign-out. The session is a cookie that no script can read. In a dashboard whose own
//! server has signed its customer in, the session's token comes as a bearer token in a header
//! instead.

use std::time::Duration;

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use contract::session::{OtpSent, SendOtp, Session, SessionAccount, SignIn};
use contract::time::UnixMillis;

use crate::clock;
use crate::http::credentials::{SESSION_COOKIE, bearer, token};
use crate::http::error::ApiResult;
use crate::http::guard::{Body, ClientAddress, InSession, SignedIn};
use crate::http::state::AppState;
use crate::http::web::Web;
use crate::http::{cookies, refusals};
use crate::random;
use crate::sign_in::SignInError;
use crate::store::accounts::Account;
use crate::store::sessions::ActiveSession;
use crate::telemetry::metrics;
use onboarding::time::seconds_until;
use onboarding::timeouts::millis;

/// Sends a one-time password.
#[utoipa::path(post, path = "/session/otp", tag = "session", operation_id = "sendOtp", request_body = SendOtp,
    responses((status = 200, body = OtpSent, description = "The one-time password is on its way."), refusals::Read, refusals::Changes, refusals::Checked, refusals::Limited, refusals::Relayed, refusals::Stored))]
pub async fn send_otp(
    State(app): State<AppState>,
    ClientAddress(asker): ClientAddress,
    Body(wish): Body<SendOtp>,
) -> ApiResult<Json<OtpSent>> {
    let sent = app.sign_in.send(&wish.phone, &asker).await;
    metrics::otp_asked(match &sent {
        Ok(_) => "sent",
        Err(SignInError::SendError(_)) => "not_sent",
        Err(SignInError::TooMany { .. }) => "too_many",
        Err(SignInError::Store(_)) => "our_fault",
        Err(_) => "refused",
    });
    Ok(Json(sent?))
}

/// Signs in.
#[utoipa::path(post, path = "/session", tag = "session", operation_id = "signIn", request_body = SignIn,
    responses((status = 200, body = Session, description = "The session, whose cookie is set."), refusals::Read, refusals::Changes, refusals::Checked, refusals::Limited, refusals::Stored))]
pub async fn sign_in(
    State(app): State<AppState>,
    jar: CookieJar,
    ClientAddress(asker): ClientAddress,
    Body(sign_in): Body<SignIn>,
) -> ApiResult<(CookieJar, Json<Session>)> {
    let signed_in = app
        .sign_in
        .sign_in(&sign_in.phone, &sign_in.otp, &asker)
        .await?;
    // The browser forgets its cookie now: whoever has a copy of it is to have nothing.
    if let Some(before) = jar.get(&cookies::name(&app.web, SESSION_COOKIE)) {
        let hash = random::sha256_hex(before.value().as_bytes());
        app.context.store.end_session(&hash).await?;
    }
    let session = session(&app, signed_in.account, signed_in.ends).await?;
    let cookie = cookie(&app.web, signed_in.token, &session);
    Ok((jar.add(cookie), Json(session)))
}

/// The cookie of a session, for as long as that lives.
fn cookie(web: &Web, token: String, session: &Session) -> Cookie<'static> {
    let life = Duration::from_secs(session.ends_in_seconds.into());
    cookies::living(web, SESSION_COOKIE, token, life)
}

/// Without one.
fn removed(jar: CookieJar, web: &Web) -> CookieJar {
    jar.remove(cookies::cookie(web, SESSION_COOKIE, String::new()))
}

/// Has the session end later: as late as one that begins now, but not more than a few lives
/// after its sign-in.
#[utoipa::path(post, path = "/session/renewal", tag = "session", operation_id = "renewSession",
    responses((status = 200, body = Session, description = "The session with its new end."), refusals::SignedIn, refusals::Changes, refusals::Stored))]
pub async fn renew(
    State(app): State<AppState>,
    InSession {
        token,
        hash,
        living,
    }: InSession,
    headers: HeaderMap,
    jar: CookieJar,
) -> ApiResult<(CookieJar, Json<Session>)> {
    let store = &app.context.store;
    let now = clock::now();
    let timeouts = &app.sign_in.timeouts;
    let life = millis(timeouts.session);
    let last = living.began.0 + life.saturating_mul(timeouts.session_lives.into());
    let until = UnixMillis((now.0 + life).min(last));
    // One that the platform opened is the platform's to open anew.
    let extended = living.actor.is_none();
    if extended {
        store.extend_session(&hash, now, until).await?;
    }
    let ends = if extended {
        until.max(living.ends)
    } else {
        living.ends
    };
    let session = Session {
        ends_in_seconds: seconds_until(now, ends),
        ..described(&app, living).await?
    };
    // A dashboard that sends the token by itself has no cookie of ours.
    let jar = match bearer(&headers) {
        Some(_) => jar,
        None => jar.add(cookie(&app.web, token, &session)),
    };
    Ok((jar, Json(session)))
}

/// Who is signed in.
#[utoipa::path(get, path = "/session", tag = "session", operation_id = "showSession",
    responses((status = 200, body = Session, description = "The session."), refusals::SignedIn, refusals::Stored))]
pub async fn who(
    State(app): State<AppState>,
    InSession { living, .. }: InSession,
) -> ApiResult<Json<Session>> {
    described(&app, living).await.map(Json)
}

/// Signs out. Nobody signed in is as well.
#[utoipa::path(delete, path = "/session", tag = "session", operation_id = "signOut",
    responses((status = 204, description = "Nobody is signed in at this browser."), refusals::Changes, refusals::Stored))]
pub async fn sign_out(
    State(app): State<AppState>,
    headers: HeaderMap,
    jar: CookieJar,
) -> ApiResult<(CookieJar, StatusCode)> {
    if let Some(token) = token(&headers, &app.web) {
        let hash = random::sha256_hex(token.as_bytes());
        app.context.store.end_session(&hash).await?;
    }
    Ok((removed(jar, &app.web), StatusCode::NO_CONTENT))
}

/// Signs the account out everywhere: at this browser and at every other one.
#[utoipa::path(delete, path = "/sessions", tag = "session", operation_id = "signOutEverywhere",
    responses((status = 204, description = "No session of the account is open."), refusals::SignedIn, refusals::Changes, refusals::Stored))]
pub async fn sign_out_everywhere(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    jar: CookieJar,
) -> ApiResult<(CookieJar, StatusCode)> {
    let store = &app.context.store;
    let sessions = store.end_sessions_of(&account.id).await?;
    tracing::info!(sessions, "signed out everywhere");
    Ok((removed(jar, &app.web), StatusCode::NO_CONTENT))
}

async fn described(app: &AppState, living: ActiveSession) -> ApiResult<Session> {
    Ok(Session {
        actor: living.actor.map(|actor| actor.name),
        suggested_number: living.options.phone,
        returns: living.options.return_url.is_some(),
        ..session(app, living.account, living.ends).await?
    })
}

async fn session(app: &AppState, account: Account, ends: UnixMillis) -> ApiResult<Session> {
    let store = &app.context.store;
    Ok(Session {
        ends_in_seconds: seconds_until(clock::now(), ends),
        support: app.web.support_url.clone(),
        fresh: !store.has_numbers(&account.id).await?,
        phone: account.phone,
        actor: None,
        platform: account.external_id.and(app.web.platform_name.clone()),
        suggested_number: None,
        returns: false,
        account: SessionAccount {
            id: account.id.as_str().to_owned(),
            name: account.name,
        },
    })
}

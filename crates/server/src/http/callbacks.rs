//! People take their access away, or ask for their data to be deleted ("Deauthorize callback",
//! "Data Deletion Request Callback").
//!
//! Meta names the person by an id that only our app knows them by. No profile of theirs is held
//! here: all there is of them is a mark at the numbers that their token serves, from which the id
//! can't be told. Whoever takes their access away may thereby have ended such a token, so these
//! numbers are looked at; a deletion deletes the mark.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::alphabet::URL_SAFE;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use contract::problem::Problem;
use hmac::Mac;
use secrecy::ExposeSecret;
use serde::Serialize;
use serde_json::Value;
use time::OffsetDateTime;
use time::macros::format_description;

use crate::context::Context;
use crate::http::body::Form;
use crate::http::error::ApiResult;
use crate::http::guard::Named;
use crate::http::refusals;
use crate::http::state::AppState;
use crate::jobs::Job;
use crate::seal::hmac_sha256;
use crate::store::deletions::Deletion;
use crate::webhooks::read;
use crate::{clock, random};

/// Bytes of a deletion's code: nobody can guess one.
const CODE_DIGITS: usize = 24;

/// Meta writes base64 for URLs, without padding; its samples take either.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &URL_SAFE,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// What Meta sends.
#[derive(Serialize, utoipa::ToSchema)] // Described for the document; read by hand, as any content type is taken.
pub(super) struct SignedRequest {
    /// `<signature>.<payload>`, each as base64url; the signature is HMAC-SHA256 of the payload
    /// as it is encoded, under the app secret.
    pub(super) signed_request: String,
}

/// What is answered to Meta, which shows it to the person.
#[derive(Serialize, utoipa::ToSchema)]
pub struct DeletionAnswer {
    /// Where the state of the deletion is shown.
    pub(super) url: String,
    /// The code that is asked for there.
    pub(super) confirmation_code: String,
}

/// A person took their access away: the numbers that their token serves are looked at.
#[utoipa::path(post, path = "/webhooks/meta/deauthorize", tag = "webhooks", operation_id = "deauthorizeUser",
    request_body(content = SignedRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, description = "It is taken note of."), refusals::Signed, refusals::Stored))]
pub async fn deauthorize(State(app): State<AppState>, Form(body): Form) -> ApiResult<StatusCode> {
    let ctx = &app.context;
    let Some(request) = signed(ctx, &body.bytes) else {
        return Ok(StatusCode::UNAUTHORIZED);
    };
    poll_numbers(&app, &request).await?;
    Ok(StatusCode::OK)
}

/// A person asks for their data to be deleted, and takes their access away with it.
#[utoipa::path(post, path = "/webhooks/meta/data-deletion", tag = "webhooks", operation_id = "requestDataDeletion",
    request_body(content = SignedRequest, content_type = "application/x-www-form-urlencoded"),
    responses((status = 200, body = DeletionAnswer, description = "The deletion, as Meta wants it described."), refusals::Signed, refusals::Stored))]
pub async fn delete_data(State(app): State<AppState>, Form(body): Form) -> ApiResult<Response> {
    let ctx = &app.context;
    let Some(request) = signed(ctx, &body.bytes) else {
        return Ok(StatusCode::UNAUTHORIZED.into_response());
    };
    // Before the marks are gone.
    poll_numbers(&app, &request).await?;
    // The same request has the same code, however often Meta sends it.
    let mut code = keyed(ctx, "deletion/", &request.text);
    code.truncate(CODE_DIGITS);
    let hash = random::sha256_hex(code.as_bytes());
    let mark = app.context.granter(&request.user_id);
    ctx.store.delete_marks(&mark, &hash, clock::now()).await?;
    tracing::info!("a person's data was deleted");
    let answer = DeletionAnswer {
        url: [&app.web.deletions_url, "/", &code].concat(),
        confirmation_code: code,
    };
    Ok(Json(answer).into_response())
}

/// The state of a deletion, for the person who has its code.
#[utoipa::path(get, path = "/data-deletions/{code}", tag = "webhooks", operation_id = "showDataDeletion",
    params(("code" = String, Path, description = "The code that the answer to the request for deletion has.")),
    responses((status = 200, body = String, content_type = "text/plain", description = "The state of the deletion, in words."),
        refusals::Named, refusals::Stored))]
pub async fn deletion(State(app): State<AppState>, Named(code): Named) -> ApiResult<String> {
    let hash = random::sha256_hex(code.as_bytes());
    let found = app.context.store.deletion(&hash).await?;
    Ok(words(found.ok_or(Problem::NotFound)?))
}

/// What was deleted, and what is kept, and why.
pub(super) fn words(deletion: Deletion) -> String {
    let day = OffsetDateTime::from_unix_timestamp(deletion.done_at.0 / 1000)
        .unwrap_or(OffsetDateTime::UNIX_EPOCH)
        .format(format_description!("[year]-[month]-[day]"))
        .unwrap_or_default();
    let marks = match deletion.marks {
        0 => "Nothing that we hold was linked to your Facebook account.".to_owned(),
        1 => "We deleted the link between your Facebook account and 1 WhatsApp number.".to_owned(),
        many => format!(
            "We deleted the links between your Facebook account and {many} WhatsApp numbers."
        ),
    };
    format!(
        "Your request was carried out on {day}.

{marks}
We hold no profile of yours: neither your name, nor your picture, your e-mail address or your \
friends.

What we keep belongs to your business and not to your Facebook account: the WhatsApp numbers that \
it connected to DoubleTick, and the record of how and with whose consent. We need it as long as \
the numbers are with us. To take a number away, sign in to DoubleTick, open Manage WABAs, and \
remove it there.
"
    )
}

/// What Meta signed.
struct Signed {
    /// As it came.
    text: String,
    /// The person, by the id that our app knows them by.
    user_id: String,
}

/// Has the numbers that the person's token serves polled, even if this process dies. The
/// request itself is not kept: it says who they are.
async fn poll_numbers(app: &AppState, request: &Signed) -> ApiResult<()> {
    let ctx = &app.context;
    let mark = app.context.granter(&request.user_id);
    let numbers = ctx.store.granted_by(&mark).await?;
    if numbers.is_empty() {
        return Ok(());
    }
    let hash = keyed(ctx, "look/", &request.text);
    let body = read::numbers(&numbers);
    ctx.store.keep_webhook(&hash, &body, clock::now()).await?;
    app.worker.begin(Job::Webhook(hash));
    Ok(())
}

fn keyed(ctx: &Context, purpose: &str, text: &str) -> String {
    let mut mac = hmac_sha256(ctx.meta.app_secret.expose_secret().as_bytes());
    mac.update(purpose.as_bytes());
    mac.update(text.as_bytes());
    random::hex(&mac.finalize().into_bytes())
}

fn signed(ctx: &Context, body: &[u8]) -> Option<Signed> {
    let signed = open(ctx.meta.app_secret.expose_secret(), body);
    if signed.is_none() {
        tracing::warn!("a callback without a valid signed request");
    }
    signed
}

/// Reads the form, and what Meta signed in it. The signature is compared in constant time.
fn open(secret: &str, body: &[u8]) -> Option<Signed> {
    let mut form = url::form_urlencoded::parse(body);
    let (_, text) = form.find(|(name, _)| name == "signed_request")?;
    let (signature, payload) = text.split_once('.')?;
    let mut mac = hmac_sha256(secret.as_bytes());
    mac.update(payload.as_bytes());
    mac.verify_slice(&BASE64.decode(signature).ok()?).ok()?;
    let payload: Value = serde_json::from_slice(&BASE64.decode(payload).ok()?).ok()?;
    let algorithm = payload["algorithm"].as_str()?;
    if !algorithm.eq_ignore_ascii_case("HMAC-SHA256") {
        return None;
    }
    let user_id = match &payload["user_id"] {
        Value::String(id) => id.clone(),
        Value::Number(id) => id.to_string(),
        _ => return None,
    };
    Some(Signed {
        user_id,
        text: text.into_owned(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn form(secret: &str, payload: &str) -> String {
        let payload = BASE64.encode(payload);
        let mut mac = hmac_sha256(secret.as_bytes());
        mac.update(payload.as_bytes());
        let signature = BASE64.encode(mac.finalize().into_bytes());
        format!("signed_request={signature}.{payload}")
            .replace('=', "%3D")
            .replacen("%3D", "=", 1)
    }

    #[test]
    fn what_meta_signed_is_read() {
        for user in [r#""218""#, "218"] {
            let payload =
                format!(r#"{{"algorithm":"HMAC-SHA256","issued_at":1291836800,"user_id":{user}}}"#);
            let signed = open("secret", form("secret", &payload).as_bytes()).unwrap();
            assert_eq!(signed.user_id, "218");
        }
    }

    #[test]
    fn what_meta_did_not_sign_is_refused_and_never_a_panic() {
        let payload = r#"{"algorithm":"HMAC-SHA256","user_id":"218"}"#;
        assert!(open("secret", form("other", payload).as_bytes()).is_none());
        let deep = ["[".repeat(20_000), "]".repeat(20_000)].concat();
        assert!(open("secret", form("secret", &deep).as_bytes()).is_none());
        let none = r#"{"algorithm":"none","user_id":"218"}"#;
        assert!(open("secret", form("secret", none).as_bytes()).is_none());
        for body in [
            "",
            "signed_request=",
            "signed_request=.",
            "signed_request=a.b",
            "x=1",
        ] {
            assert!(open("secret", body.as_bytes()).is_none(), "{body}");
        }
    }
}

//! All routes of the contract, with their OpenAPI document made of the same list.

use axum::body::Bytes;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Router, middleware};
use contract::problem::{ErrorBody, Problem};
use contract::{BASE_PATH, CSRF_HEADER};
use utoipa::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityRequirement, SecurityScheme};
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use super::error::ApiError;
use super::{
    AppState, Web, account, answers, callbacks, colleague, cookies, full_page, guard, numbers,
    onboardings, refusals, session, stream, webhooks,
};

/// Where the OpenAPI document is.
pub const DOCUMENT_PATH: &str = "/api/openapi.json";

#[derive(OpenApi)]
#[openapi(
    info(
        title = "DoubleTick onboarding",
        description = "Moves a WhatsApp number from another provider to DoubleTick."
    ),
    components(schemas(ErrorBody))
)]
struct Document;

const SESSION: &str = "session";
const CSRF: &str = "csrf";

/// What a request must bring, by these names.
fn security_schemes(document: &mut utoipa::openapi::OpenApi, web: &Web) {
    let components = document.components.get_or_insert_default();
    let session = ApiKeyValue::with_description(
        cookies::name(web, session::NAME).as_str(),
        "The session. Its token may come as `Authorization: Bearer` in its place: then no \
         cookie counts, and a request that changes something needs no other header.",
    );
    let csrf = ApiKeyValue::with_description(
        CSRF_HEADER,
        "Any value. Every request that changes something must have it.",
    );
    for (name, key) in [
        (SESSION, ApiKey::Cookie(session)),
        (CSRF, ApiKey::Header(csrf)),
    ] {
        components.add_security_scheme(name, SecurityScheme::ApiKey(key));
    }
}

/// Says of each operation what its refusals tell already: who is not signed in is refused by
/// 401, and what may be forged by 403.
fn secured(document: &mut utoipa::openapi::OpenApi) {
    let items = document.paths.paths.values_mut();
    let operations = items.flat_map(|item| {
        [
            &mut item.get,
            &mut item.post,
            &mut item.put,
            &mut item.patch,
            &mut item.delete,
        ]
    });
    for operation in operations.flatten() {
        let refusals = &operation.responses.responses;
        let mut wanted = SecurityRequirement::default();
        for (status, scheme) in [("401", SESSION), ("403", CSRF)] {
            if refusals.contains_key(status) {
                wanted = wanted.add(scheme, [] as [&str; 0]);
            }
        }
        operation.security = Some(vec![wanted]);
        refusals::named(&mut operation.responses.responses);
    }
}

/// The routes, with their document. What is asked under `/api` and is none of them is
/// not found: no page answers there.
pub fn router(state: AppState) -> Router<AppState> {
    let (routes, document) = documented(state).split_for_parts();
    // Written once: it is large, and anybody may ask for it. Only a map whose keys are no texts could
    // not be written.
    let document = Bytes::from(serde_json::to_vec(&document).unwrap_or_default());
    let json = [(header::CONTENT_TYPE, "application/json")];
    routes
        .method_not_allowed_fallback(wrong_method)
        .route(DOCUMENT_PATH, get(async move || (json, document.clone())))
        .route("/api", get(not_found))
        .route("/api/{*rest}", axum::routing::any(not_found))
}

async fn wrong_method() -> impl IntoResponse {
    ApiError::wrong_method()
}

async fn not_found() -> impl IntoResponse {
    ApiError::from(Problem::NotFound)
}

fn documented(state: AppState) -> OpenApiRouter<AppState> {
    let mut document = Document::openapi();
    security_schemes(&mut document, &state.web);
    let mut browser = OpenApiRouter::new()
        .routes(routes!(session::send_otp))
        .routes(routes!(session::who, session::sign_in, session::sign_out))
        .routes(routes!(session::renew))
        .routes(routes!(session::sign_out_everywhere))
        .routes(routes!(account::config))
        .routes(routes!(account::wabas))
        .routes(routes!(onboardings::create))
        .routes(routes!(onboardings::show))
        .routes(routes!(onboardings::signup))
        .routes(routes!(onboardings::event))
        .routes(routes!(stream::stream))
        .routes(routes!(answers::number))
        .routes(routes!(answers::request_verification))
        .routes(routes!(answers::submit_verification))
        .routes(routes!(answers::pin))
        .routes(routes!(answers::reveal_pin))
        .routes(routes!(answers::retry))
        .routes(routes!(answers::abandon))
        .routes(routes!(answers::cut_over))
        .routes(routes!(answers::check))
        .routes(routes!(answers::old_provider))
        .routes(routes!(numbers::leave))
        .routes(routes!(numbers::renew))
        .routes(routes!(colleague::invite, colleague::revoke))
        .routes(routes!(colleague::open, colleague::who))
        .routes(routes!(full_page::leave))
        .routes(routes!(full_page::come_back))
        .layer(middleware::from_fn_with_state(state, guard::require_csrf));
    secured(browser.get_openapi_mut());
    // Meta's webhooks have a signature in the place of header and cookie.
    let webhooks = OpenApiRouter::new()
        .routes(routes!(webhooks::verify, webhooks::receive))
        .routes(routes!(callbacks::deauthorize))
        .routes(routes!(callbacks::delete_data))
        .routes(routes!(callbacks::deletion));
    OpenApiRouter::with_openapi(document).nest(BASE_PATH, browser.merge(webhooks))
}

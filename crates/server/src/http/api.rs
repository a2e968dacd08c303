//! All routes of the contract, with their OpenAPI document made of the same list.

use axum::body::Bytes;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;
use axum::{Router, middleware};
use contract::BASE_PATH;
use contract::problem::Problem;
use utoipa::openapi::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::http::error::ApiError;
use crate::http::state::AppState;
use crate::http::web::Web;
use crate::http::{
    account, answers, callbacks, colleague, contract_version, document, full_page, full_page_entry,
    guard, notices, numbers, onboardings, platform, session, stop_notices, stream, webhooks,
};

/// Where the OpenAPI document is.
pub const DOCUMENT_PATH: &str = "/api/openapi.json";

/// The routes, with their document. What is asked under `/api` and is none of them is
/// not found: no page answers there.
pub fn router(state: AppState) -> Router<AppState> {
    let web = state.web.clone();
    let guarded = |browser: OpenApiRouter<AppState>| {
        let guarded = browser.layer(middleware::from_fn_with_state(state, guard::require_csrf));
        guarded.layer(middleware::from_fn(contract_version::negotiate))
    };
    let (routes, document) = documented(&web, guarded).split_for_parts();
    // Written once: it is large, and anybody may ask for it.
    let document = Bytes::from(whole(&document));
    let json = [(header::CONTENT_TYPE, "application/json")];
    routes
        .method_not_allowed_fallback(wrong_method)
        .route(DOCUMENT_PATH, get(async move || (json, document.clone())))
        .route("/api", get(not_found))
        .route("/api/{*rest}", axum::routing::any(not_found))
}

/// The OpenAPI document of a server that is reached at this origin.
pub fn openapi_document(public_origin: &str) -> String {
    let web = Web::outside(public_origin);
    let (_, document) = documented(&web, |routes| routes).split_for_parts();
    whole(&document)
}

/// The document as it is answered. Only a map whose keys are no texts could not be written.
fn whole(document: &OpenApi) -> String {
    let mut document = document::complete(document).unwrap_or_default();
    document["webhooks"] = platform::event_webhooks::webhooks();
    document.to_string()
}

async fn wrong_method() -> impl IntoResponse {
    ApiError::wrong_method()
}

async fn not_found() -> impl IntoResponse {
    ApiError::from(Problem::NotFound)
}

/// The routes with their document. `guarded`: puts what guards the browser's routes before them.
pub(super) fn documented(
    web: &Web,
    guarded: impl FnOnce(OpenApiRouter<AppState>) -> OpenApiRouter<AppState>,
) -> OpenApiRouter<AppState> {
    let document = document::outline(web);
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
        .routes(routes!(answers::templates))
        .routes(routes!(answers::old_provider))
        .routes(routes!(answers::tick_next_step))
        .routes(routes!(notices::show, notices::set))
        .routes(routes!(numbers::leave))
        .routes(routes!(numbers::renew))
        .routes(routes!(colleague::invite, colleague::revoke))
        .routes(routes!(colleague::open, colleague::who))
        .routes(routes!(full_page::leave))
        .routes(routes!(full_page::come_back))
        .routes(routes!(full_page_entry::enter));
    document::require_session(browser.get_openapi_mut());
    // Meta's webhooks have a signature in the place of header and cookie.
    let mut webhooks = OpenApiRouter::new()
        .routes(routes!(webhooks::verify, webhooks::receive))
        .routes(routes!(callbacks::deauthorize))
        .routes(routes!(callbacks::delete_data))
        .routes(routes!(callbacks::deletion));
    document::require_none(webhooks.get_openapi_mut());
    // The link's token in the place of both: a mail program knows neither.
    let mut stop_notices =
        OpenApiRouter::new().routes(routes!(stop_notices::ask, stop_notices::stop));
    document::require_none(stop_notices.get_openapi_mut());
    let mut platform = OpenApiRouter::new()
        .routes(routes!(platform::sessions::open))
        .routes(routes!(platform::sessions::end_all))
        .routes(routes!(platform::sessions::request_claim))
        .routes(routes!(platform::sessions::confirm_claim))
        .routes(routes!(platform::events::list))
        .routes(routes!(platform::events::ready))
        .routes(routes!(platform::onboardings::list))
        .routes(routes!(platform::onboardings::show))
        .routes(routes!(platform::numbers::list))
        .routes(routes!(platform::numbers::show))
        .routes(routes!(platform::numbers::credentials))
        .routes(routes!(platform::numbers::taken))
        .routes(routes!(platform::numbers::first_inbound))
        .routes(routes!(platform::numbers::first_outbound));
    document::require_api_key(platform.get_openapi_mut());
    let public = webhooks.merge(stop_notices);
    let all = guarded(browser).merge(public).merge(platform);
    OpenApiRouter::with_openapi(document).nest(BASE_PATH, all)
}

//! Dashboards of other origins, whose pages the browser module is mounted in: the browser
//! asks us whether they may. Nobody else's may.

use std::time::Duration;

use axum::Router;
use axum::http::{HeaderName, HeaderValue, Method, header};
use contract::CSRF_HEADER;
use tower_http::cors::CorsLayer;

use crate::http::contract_version;
use crate::http::observe::REQUEST_ID;

/// How long a browser need not ask again: as long as most browsers remember at most.
const REMEMBERED: Duration = Duration::from_secs(2 * 3600);

/// The same routes, which pages of these origins may ask with the browser's cookie or a
/// token of their own.
pub fn opened<S>(routes: Router<S>, origins: &[HeaderValue]) -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    if origins.is_empty() {
        return routes;
    }
    let headers = [
        header::AUTHORIZATION,
        header::CONTENT_TYPE,
        HeaderName::from_static(CSRF_HEADER),
        contract_version::SAID,
    ];
    routes.layer(
        CorsLayer::new()
            .allow_origin(origins.to_vec())
            .allow_credentials(true)
            .allow_methods([Method::GET, Method::POST, Method::DELETE])
            .allow_headers(headers)
            .expose_headers([
                REQUEST_ID,
                header::RETRY_AFTER,
                contract_version::SAID,
                contract_version::OLDEST,
            ])
            .max_age(REMEMBERED),
    )
}

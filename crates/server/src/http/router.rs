//! Everything that is served, put together.

use axum::{Router, middleware};
use url::Url;

use crate::config::Config;
use crate::http::state::AppState;
use crate::http::{api, embed, headers, health, observe, pages, startup_gate};

/// Everything that is served.
pub fn router(state: AppState, config: &Config) -> Router {
    let mut router = embed::opened(api::router(state.clone()), &config.embed_origins)
        .merge(health::router())
        .with_state(state.clone());
    if let Some(dir) = &config.static_dir {
        router = router.fallback_service(pages::router(dir.clone()));
    }
    with_headers(router, config, state.web.secure)
}

/// What answers while the server comes up, in the place of all routes.
pub fn starting(config: &Config, public_url: &Url) -> Router {
    let router = embed::opened(startup_gate::closed(), &config.embed_origins);
    with_headers(router, config, public_url.scheme() == "https")
}

fn with_headers(router: Router, config: &Config, secure: bool) -> Router {
    let headers = headers::Headers::new(config, secure);
    router
        .layer(middleware::map_response_with_state(headers, headers::add))
        .layer(middleware::from_fn(observe::observe))
}

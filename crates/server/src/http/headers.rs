//! Response headers that every answer carries, such as the content security policy (CSP).

use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::response::Response;

use crate::config::Config;

const COOP: HeaderName = HeaderName::from_static("cross-origin-opener-policy");

/// The headers that depend on the configuration.
#[derive(Clone, Debug)]
pub struct Headers {
    csp: HeaderValue,
    secure: bool,
}

impl Headers {
    /// As the configuration says; `secure` when browsers come over https.
    pub fn new(config: &Config, secure: bool) -> Self {
        let sdk = config.meta.sdk_url.origin().ascii_serialization();
        let ancestors = &config.frame_ancestors;
        let csp = format!(
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {sdk}; \
             style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
             manifest-src 'self'; base-uri 'none'; form-action 'self'; \
             frame-ancestors {ancestors}"
        );
        // Both parts were checked when the configuration was read. Were one of them not fit
        // for a header, no page would run rather than any page.
        let closed = HeaderValue::from_static("default-src 'none'");
        Self {
            csp: HeaderValue::try_from(csp).unwrap_or(closed),
            secure,
        }
    }
}

pub async fn add(State(ours): State<Headers>, mut response: Response) -> Response {
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, ours.csp);
    // Not `same-origin`: that would cut Meta's window off from the page.
    set(headers, COOP, "same-origin-allow-popups");
    set(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    if !headers.contains_key(header::REFERRER_POLICY) {
        let policy = "strict-origin-when-cross-origin";
        set(headers, header::REFERRER_POLICY, policy);
    }
    if ours.secure {
        let year = "max-age=31536000";
        set(headers, header::STRICT_TRANSPORT_SECURITY, year);
    }
    // Answers about one account are for nobody's cache. Pages say what holds for them.
    if !headers.contains_key(header::CACHE_CONTROL) {
        set(headers, header::CACHE_CONTROL, "no-store");
    }
    response
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

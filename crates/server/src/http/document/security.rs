//! What a request must bring, by the names of security schemes.

use contract::CSRF_HEADER;
use utoipa::openapi::OpenApi as Document;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{
    ApiKey, ApiKeyValue, HttpAuthScheme, HttpBuilder, SecurityRequirement, SecurityScheme,
};

use crate::http::cookies;
use crate::http::credentials::SESSION_COOKIE;
use crate::http::invitation::LINK_COOKIE;
use crate::http::refusals;
use crate::http::web::Web;

const SESSION: &str = "session";
const SESSION_TOKEN: &str = "sessionToken";
const COLLEAGUE: &str = "colleague";
const CSRF: &str = "csrf";
const API_KEY: &str = "apiKey";

/// Declares the schemes.
pub(super) fn declare_schemes(document: &mut Document, web: &Web) {
    let cookie = |name, description: &str| {
        let name = cookies::name(web, name);
        SecurityScheme::ApiKey(ApiKey::Cookie(ApiKeyValue::with_description(
            name.as_str(),
            description,
        )))
    };
    let bearer = |description: &str| {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer);
        SecurityScheme::Http(scheme.description(Some(description)).build())
    };
    let csrf = ApiKeyValue::with_description(
        CSRF_HEADER,
        "Any value. Every request that changes something must have it, but for one with a bearer token.",
    );
    let schemes = [
        (
            SESSION,
            cookie(
                SESSION_COOKIE,
                "The session of a browser. `POST /session` sets it.",
            ),
        ),
        (
            SESSION_TOKEN,
            bearer(
                "The session's token, which `POST /platform/sessions` answers. Where it is sent no \
                 cookie counts, and a request that changes something needs no other header.",
            ),
        ),
        (
            COLLEAGUE,
            cookie(
                LINK_COOKIE,
                "The one onboarding whose link was opened. `POST /colleague` sets it.",
            ),
        ),
        (CSRF, SecurityScheme::ApiKey(ApiKey::Header(csrf))),
        (
            API_KEY,
            bearer(
                "A key of the platform's servers, `dtk_…`, made by `server api-keys create`. Not for \
                 browsers.",
            ),
        ),
    ];
    let components = document.components.get_or_insert_default();
    for (name, scheme) in schemes {
        components.add_security_scheme(name, scheme);
    }
}

/// Says of each operation of the platform that it takes an API key.
pub(in crate::http) fn require_api_key(document: &mut Document) {
    for operation in operations(document) {
        operation.security = Some(vec![requirement(&[API_KEY])]);
        name_requests(operation);
    }
}

/// Says of each of Meta's operations that it takes no credentials: what Meta sends is signed.
pub(in crate::http) fn require_none(document: &mut Document) {
    for operation in operations(document) {
        operation.security = Some(vec![]);
        name_requests(operation);
    }
}

/// Says of each operation of the browser what its refusals tell already: 401 refuses who is not
/// signed in, and 403 what may be forged. A route that a colleague may take says so itself.
pub(in crate::http) fn require_session(document: &mut Document) {
    for operation in operations(document) {
        let refuses = |status| operation.responses.responses.contains_key(status);
        let schemes = named_schemes(operation.security.as_deref(), refuses("401"));
        let changes = refuses("403");
        let mut ways = vec![];
        for scheme in &schemes {
            let all = [*scheme, CSRF];
            ways.push(requirement(if changes { &all } else { &all[..1] }));
            if *scheme == SESSION {
                ways.push(requirement(&[SESSION_TOKEN]));
            }
        }
        if schemes.is_empty() && changes {
            ways.push(requirement(&[CSRF]));
        }
        operation.security = Some(ways);
        name_requests(operation);
    }
}

/// Whose request it may be.
fn named_schemes(said: Option<&[SecurityRequirement]>, signed_in: bool) -> Vec<&'static str> {
    match said {
        Some(said) => [SESSION, COLLEAGUE]
            .into_iter()
            .filter(|scheme| said.contains(&requirement(&[scheme])))
            .collect(),
        None if signed_in => vec![SESSION],
        None => vec![],
    }
}

/// All of these together.
fn requirement(schemes: &[&str]) -> SecurityRequirement {
    let none: [&str; 0] = [];
    schemes
        .iter()
        .fold(SecurityRequirement::default(), |all, scheme| {
            all.add(*scheme, none)
        })
}

fn operations(document: &mut Document) -> impl Iterator<Item = &mut Operation> {
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
    operations.flatten()
}

/// Says of each answer that it has the request's name in the log.
fn name_requests(operation: &mut Operation) {
    refusals::named(&mut operation.responses.responses);
}

//! The OpenAPI document: what the routes can't say of themselves is added here.
//!
//! | module | what it adds |
//! | --- | --- |
//! | `security` | what a request must bring |
//! | [`samples`] | values of the contract's types, as the requests and answers have them |
//! | `examples` | these values, at each request and answer |
//! | `enums` | how enums stand on the wire, and how the stages of an onboarding follow each other |
//! | `events` | what a stream of server-sent events carries |
//! | `platform_events` | a schema for each type of the platform's events |

mod enums;
mod events;
mod examples;
mod platform_events;
mod samples;
mod security;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod tolerance_tests;

use contract::platform::PlatformError;
use contract::problem::ErrorBody;
use serde_json::Value;
use utoipa::OpenApi;
use utoipa::openapi::{OpenApi as Document, Server};

use crate::http::web::Web;

pub(super) use platform_events::reference as event_schema;
pub(super) use security::{require_api_key, require_none, require_session};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "DoubleTick onboarding",
        description = "Moves a WhatsApp number from another provider to DoubleTick.\n\n\
            Answers may get new fields, and enums new values, within this version of the path: a \
            client passes over the one, and treats the other as unknown. A client may say in the header \
            `x-doubletick-contract` which version of this contract it was made for; one that is too old is \
            answered 400 with `VersionUnsupported`. Instants are milliseconds \
            since 1970-01-01T00:00:00Z.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    components(schemas(ErrorBody, PlatformError)),
    tags(
        (name = "session", description = "Sign-in by phone and one-time password, and sign-out."),
        (name = "account", description = "What the account has, and what is done with a live number."),
        (name = "onboarding", description = "One attempt to bring a number: its record, Meta's signup, its progress."),
        (name = "answers", description = "What the customer answers on the way. Each answers with the attempt after it."),
        (name = "colleague", description = "A colleague with admin rights at Meta does Meta's part, by a link."),
        (name = "webhooks", description = "What Meta calls."),
        (name = "platform", description = "What a platform's servers ask, with an API key."),
        (name = "events", description = "What the platform is told: sent to its own address."),
    )
)]
struct Outline;

/// The document without its routes.
pub(super) fn outline(web: &Web) -> Document {
    let mut document = Outline::openapi();
    document.servers = Some(vec![Server::new(web.public_origin.clone())]);
    security::declare_schemes(&mut document, web);
    document
}

/// The whole document, once the routes are in it.
pub(super) fn complete(document: &Document) -> serde_json::Result<Value> {
    let mut document = serde_json::to_value(document)?;
    platform_events::describe(&mut document);
    enums::describe(&mut document);
    events::describe(&mut document)?;
    examples::add(&mut document)?;
    Ok(document)
}

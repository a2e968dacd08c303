//! Why a route may refuse, as the OpenAPI document tells it: each route names those that can
//! befall it. A browser is answered with an [`ErrorBody`](contract::problem::ErrorBody).
//!
//! That the document leaves none out is checked against a running server, by
//! `cargo xtask test`.

use std::collections::BTreeMap;

use utoipa::IntoResponses;
use utoipa::openapi::header::Header;
use utoipa::openapi::{Content, Ref, RefOr, Response, ResponseBuilder, Type};
use utoipa::openapi::{ObjectBuilder, Schema};

use super::observe::REQUEST_ID;

macro_rules! refusals {
    ($($(#[$doc:meta])* $name:ident { $($status:literal: $why:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        pub struct $name;

        impl IntoResponses for $name {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                [$(($status, $why)),+].map(refusal).into()
            }
        }
    )+};
}

refusals! {
    /// The store is asked.
    Stored {
        "500": "The server's own trouble. Its reference finds it in the log.",
        "503": "The database does not do its work for now, or too many ask for it at once.",
    }
    /// Somebody must be signed in.
    SignedIn { "401": "Nobody is signed in, or no more." }
    /// It is about one onboarding.
    OwnedOnboarding {
        "401": "Nobody is signed in, or no more.",
        "404": "The account has no such onboarding.",
    }
    /// The path names a thing.
    Named { "404": "There is no such thing, or it is not the account's." }
    /// A colleague's link must have been opened.
    Linked { "401": "There is no such link, or it works no more." }
    /// It holds a connection.
    Busy { "503": "Too many are open. It may be asked again." }
    /// It changes something.
    Changes {
        "403": "A page of another site may have sent it: our header is missing, or its origin is another.",
        "429": "Too soon or too often.",
    }
    /// It has a body.
    Read {
        "400": "The body is not what is wanted.",
        "408": "The body did not come in time.",
        "413": "The body is too large.",
        "503": "Too many bodies are under way. Nothing was done: it may be sent again.",
    }
    /// It fits some stages of an onboarding and not others.
    Fits { "409": "It does not fit where the onboarding stands." }
    /// A value can be well formed and still not do.
    Checked { "422": "A value is well formed, and can't be granted." }
    /// It is limited.
    Limited { "429": "Too soon or too often." }
    /// Somebody else's service is asked.
    Relayed { "502": "The service that it takes did not answer, or refused." }
}

/// It must be signed with the app secret. Meta reads no more than the status.
pub struct Signed;

impl IntoResponses for Signed {
    fn responses() -> BTreeMap<String, RefOr<Response>> {
        let refusal = |(status, why): (&str, &str)| {
            let response = ResponseBuilder::new().description(why);
            (status.to_owned(), response.build().into())
        };
        [
            ("401", "Not signed with the app secret."),
            ("408", "It did not come in time."),
            ("413", "Larger than what Meta sends."),
            ("503", "Too many are under way."),
        ]
        .map(refusal)
        .into()
    }
}

/// Tells of each answer that it says what it is called in the log.
pub(super) fn named(responses: &mut BTreeMap<String, RefOr<Response>>) {
    for response in responses.values_mut() {
        if let RefOr::T(response) = response {
            let mut header = Header::default();
            header.description =
                Some("What the log calls this request: support finds it by that.".to_owned());
            response
                .headers
                .insert(REQUEST_ID.to_string(), header.into());
        }
    }
}

fn refusal((status, why): (&str, &str)) -> (String, RefOr<Response>) {
    let body = Content::new(Some(Ref::from_schema_name("ErrorBody")));
    let mut response = ResponseBuilder::new()
        .description(why)
        .content("application/json", body);
    if matches!(status, "429" | "503") {
        let seconds = ObjectBuilder::new().schema_type(Type::Integer);
        let mut header = Header::new(Schema::from(seconds));
        header.description = Some("Seconds until it may be tried again.".to_owned());
        response = response.header("retry-after", header);
    }
    (status.to_owned(), response.build().into())
}

//! Authenticates a request of the platform by its API key, and authorizes it by a scope. A handler
//! takes [`Scoped`] with the scope that it needs, so that none can be written without one.

use std::marker::PhantomData;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use contract::platform::{ApiScope, PlatformErrorCode};

use crate::clock;
use crate::http::credentials;
use crate::http::platform::error::{PlatformResult, Refusal};
use crate::http::state::AppState;
use crate::platform::api_keys;
use crate::store::api_keys::ApiKey;

/// A scope, as a type.
pub trait Scope {
    const SCOPE: ApiScope;
}

macro_rules! scopes {
    ($($name:ident),+) => {$(
        /// The scope of the same name.
        pub struct $name;

        impl Scope for $name {
            const SCOPE: ApiScope = ApiScope::$name;
        }
    )+};
}

scopes!(
    SessionsWrite,
    NumbersRead,
    CredentialsRead,
    EventsRead,
    OnboardingsRead,
    NumbersWrite
);

/// A request with a good API key that has the scope.
pub struct Scoped<S: Scope> {
    pub key: ApiKey,
    scope: PhantomData<S>,
}

impl<S: Scope> FromRequestParts<AppState> for Scoped<S> {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, app: &AppState) -> PlatformResult<Self> {
        let secret = credentials::bearer(&parts.headers).map(|token| token.to_owned().into());
        let store = &app.context.store;
        let key = match &secret {
            Some(secret) => api_keys::recognize(store, secret, clock::now()).await?,
            None => None,
        };
        let key = key.ok_or_else(|| {
            Refusal::new(
                PlatformErrorCode::InvalidApiKey,
                "send a good API key as `Authorization: Bearer dtk_…`; \
                 `server api-keys list` shows which there are",
            )
        })?;
        app.platform_rate.take(&key.id)?;
        if !key.scopes.contains(&S::SCOPE) {
            let scope = S::SCOPE.label();
            let message = format!("the API key {} lacks the scope `{scope}`", key.id);
            return Err(Refusal::new(PlatformErrorCode::InsufficientScope, message));
        }
        Ok(Self {
            key,
            scope: PhantomData,
        })
    }
}

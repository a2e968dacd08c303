//! API keys: secrets of the platform's servers. A key is shown once, when it is made; stored is its
//! SHA-256 hash. It has 256 random bits, so that a fast hash without salt is enough.

use std::time::Duration;

use contract::platform::ApiScope;
use contract::time::UnixMillis;
use onboarding::timeouts::millis;
use secrecy::{ExposeSecret, SecretString};

use crate::random;
use crate::store::api_keys::ApiKey;
use crate::store::{Store, StoreError};

/// What every key begins with, so that scanners for leaked secrets know it.
pub const PREFIX: &str = "dtk_";

/// A key that was made just now.
#[derive(Debug)]
pub struct NewKey {
    /// The key, to be shown once.
    pub secret: SecretString,
    pub key: ApiKey,
}

/// Makes a key.
pub async fn create(
    store: &Store,
    name: &str,
    scopes: Vec<ApiScope>,
    now: UnixMillis,
) -> Result<NewKey, StoreError> {
    let made = new(name.to_owned(), scopes, now);
    store.insert_api_key(&made.key, &hash(&made.secret)).await?;
    Ok(made)
}

/// Makes a key in the place of another one, with its name and scopes. Both are good for `overlap`.
/// `None`: there is no such key that is good.
pub async fn rotate(
    store: &Store,
    id: &str,
    overlap: Duration,
    now: UnixMillis,
) -> Result<Option<NewKey>, StoreError> {
    let keys = store.api_keys().await?;
    let Some(old) = keys
        .into_iter()
        .find(|key| key.id == id && key.is_good(now))
    else {
        return Ok(None);
    };
    let made = new(old.name, old.scopes, now);
    let until = UnixMillis(now.0.saturating_add(millis(overlap)));
    let hash = hash(&made.secret);
    let rotated = store.rotate_api_key(id, until, &made.key, &hash).await?;
    Ok(rotated.then_some(made))
}

/// The key that a request brings, if it is good.
pub async fn recognize(
    store: &Store,
    secret: &SecretString,
    now: UnixMillis,
) -> Result<Option<ApiKey>, StoreError> {
    if !secret.expose_secret().starts_with(PREFIX) {
        return Ok(None);
    }
    let found = store.use_api_key(&hash(secret), now).await?;
    Ok(found.filter(|key| key.is_good(now)))
}

fn new(name: String, scopes: Vec<ApiScope>, now: UnixMillis) -> NewKey {
    let mut id = random::id();
    id.truncate(12);
    NewKey {
        secret: format!("{PREFIX}{}", random::secret()).into(),
        key: ApiKey {
            id: format!("key_{id}"),
            name,
            scopes,
            created_at: now,
            expires_at: None,
            revoked_at: None,
            last_used_at: None,
        },
    }
}

fn hash(secret: &SecretString) -> String {
    random::sha256_hex(secret.expose_secret().as_bytes())
}

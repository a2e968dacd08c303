//! API keys of the platform's servers: made, listed, rotated, revoked.

use std::time::Duration;

use contract::platform::ApiScope;
use contract::time::UnixMillis;
use secrecy::ExposeSecret;

use crate::clock;
use crate::config::Config;
use crate::operate::OperateError;
use crate::platform::api_keys::{NewKey, create, rotate};
use crate::store::Store;
use crate::store::api_keys::ApiKey;
use onboarding::time::utc;

/// What is to be done with API keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApiKeysCommand {
    /// Make one.
    Create {
        /// What it is for.
        name: String,
        /// What it allows.
        scopes: Vec<ApiScope>,
    },
    /// Show all.
    List,
    /// Make one in the place of another one.
    Rotate {
        /// The other one.
        id: String,
        /// How long the other one is good beside it.
        overlap: Duration,
    },
    /// Refuse one from now on.
    Revoke {
        /// Which.
        id: String,
    },
}

/// Carries it out, and says what came of it. A new key's secret is in that text alone.
pub async fn api_keys(config: &Config, command: &ApiKeysCommand) -> Result<String, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let done = carry_out(&store, command, clock::now()).await;
    store.close().await;
    done
}

async fn carry_out(
    store: &Store,
    command: &ApiKeysCommand,
    now: UnixMillis,
) -> Result<String, OperateError> {
    let unknown = |id: &str| OperateError::NoApiKey(id.to_owned());
    match command {
        ApiKeysCommand::Create { name, scopes } => {
            Ok(shown_once(&create(store, name, scopes.clone(), now).await?))
        }
        ApiKeysCommand::Rotate { id, overlap } => {
            let made = rotate(store, id, *overlap, now).await?;
            let made = made.ok_or_else(|| unknown(id))?;
            let hours = overlap.as_secs() / 3600;
            Ok(format!(
                "{}{id} is good for {hours} hour(s) more\n",
                shown_once(&made)
            ))
        }
        ApiKeysCommand::Revoke { id } => match store.revoke_api_key(id, now).await? {
            true => Ok(format!("{id} is revoked\n")),
            false => Err(unknown(id)),
        },
        ApiKeysCommand::List => {
            let keys = store.api_keys().await?;
            let lines = keys.iter().map(|key| line(key, now));
            Ok(match keys.is_empty() {
                true => "there are no API keys\n".to_owned(),
                false => lines.collect(),
            })
        }
    }
}

fn shown_once(made: &NewKey) -> String {
    format!(
        "{}\n{} is made. Keep the key above now: it is stored by its hash alone.\n",
        made.secret.expose_secret(),
        made.key.id
    )
}

fn line(key: &ApiKey, now: UnixMillis) -> String {
    let state = match (key.revoked_at, key.expires_at) {
        (Some(at), _) => format!("revoked {}", utc(at)),
        (None, Some(at)) if at <= now => format!("ended {}", utc(at)),
        (None, Some(at)) => format!("good until {}", utc(at)),
        (None, None) => "good".to_owned(),
    };
    let used = key.last_used_at.map_or("never used".to_owned(), |at| {
        format!("last used {}", utc(at))
    });
    let scopes: Vec<_> = key.scopes.iter().map(|scope| scope.label()).collect();
    format!(
        "{}  {state}  {used}  {}  {}\n",
        key.id,
        scopes.join(","),
        key.name
    )
}

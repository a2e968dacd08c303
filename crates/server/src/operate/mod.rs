//! Commands for operators, beside serving. Servers may run meanwhile; no command changes the
//! schema.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`api_keys`] | keys of the platform's servers |
//! | [`rotation`] | every secret at rest sealed anew |
//! | [`retry`] | what is stuck, and another try of it |
//! | [`release`] | a number is taken from its account, for another one |
//! | [`audit_log`] | the audit log of one attempt and its present state, as text. Pure |
//! | [`attempt_status`] | where an attempt stands and who must act. Pure |
//! | [`number_status`] | how an attempt's number stands in DoubleTick and who serves it. Pure |
//! | [`trouble`] | what stopped an attempt, and what must be done. Pure |

pub mod api_keys;
pub mod attempt_status;
pub mod audit_log;
pub mod events;
pub mod number_status;
pub mod release;
pub mod retry;
pub mod rotation;
mod trouble;

use std::path::{Path, PathBuf};

use contract::ids::{OnboardingId, Reference, WabaId};
use contract::phone::PhoneNumber;

use crate::clock;
use crate::config::Config;
use crate::graph::{Graph, NoClient};
use crate::platform::subscriptions;
use crate::store::backup;
use crate::store::backup::BackupError;
use crate::store::{Store, StoreError};
use audit_log::Attempt;
use number_status::NumberConnection;
use onboarding::record::{AuditEntry, Record};
use rotation::{RotationError, RotationReport};

/// More lost races in a row than a server that polls every few seconds causes.
const MOST_RACES: u32 = 10;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    /// The store failed.
    #[error("DATABASE_URL: {0}")]
    Store(#[from] StoreError),
    /// There is no event with this id, or it is on its way already.
    #[error("no event {0} that was delivered or given up")]
    NoEvent(String),
    /// Secrets are left that the keys do not open.
    #[error(transparent)]
    Rotation(#[from] RotationError),
    /// No backup was made.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// No attempt has this id or reference.
    #[error("there is no onboarding `{0}`")]
    NoOnboarding(String),
    /// No account has this number.
    #[error("no account has the number {0}")]
    NoNumber(PhoneNumber),
    /// Meta can't be asked.
    #[error(transparent)]
    Client(#[from] NoClient),
    /// Our app is not subscribed to what it needs.
    #[error("at Meta:\n  {0}")]
    Subscriptions(String),
    /// No API key that is good has this id.
    #[error("there is no good API key `{0}`: see `server api-keys list`")]
    NoApiKey(String),
    /// Nothing of it was lost, or somebody is at it.
    #[error("{0} can't be recovered as it stands: see `server onboarding {0}`")]
    NotRecoverable(Reference),
    /// Recovery is not set up.
    #[error("recovery is off: set META_BUSINESS_ID and META_SYSTEM_TOKEN")]
    RecoveryOff,
    /// Nobody signs in with this phone.
    #[error("there is no account of {0}")]
    NoAccount(PhoneNumber),
}

/// What our app is subscribed to at Meta, for who checks the configuration.
pub async fn subscriptions(config: &Config) -> Result<String, OperateError> {
    let graph = Graph::new(&config.meta, config.timeouts.graph_timeout)?;
    let url = config.public_url.as_ref().map(|url| {
        let origin = url.origin().ascii_serialization();
        [origin.as_str(), crate::app::WEBHOOKS_PATH].concat()
    });
    match subscriptions::check(&graph, config, url.as_deref()).await {
        Ok(problems) if problems.is_empty() => {
            Ok("the app is subscribed to all fields at Meta".to_owned())
        }
        Ok(problems) => Err(OperateError::Subscriptions(problems.join("\n  "))),
        Err(error) => Ok(format!(
            "what the app is subscribed to at Meta is not known: {error}"
        )),
    }
}

/// Seals every stored token and PIN anew with the first key.
pub async fn rotate_keys(config: &Config) -> Result<RotationReport, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let rotated = rotation::rotate(&store, &config.sealer).await;
    store.close().await;
    match rotated {
        Ok(rotated) => Ok(rotated.complete()?),
        Err(error) => Err(error.into()),
    }
}

/// The audit log of one attempt and where it stands, as text, by its id or its reference.
pub async fn onboarding(config: &Config, which: &str) -> Result<String, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let found = attempt(&store, which.trim()).await;
    store.close().await;
    found.map(|attempt| audit_log::report(&attempt, clock::now()))
}

/// An attempt, by its id or its reference.
async fn found(store: &Store, which: &str) -> Result<Record, OperateError> {
    // Who reads a reference out, or types it, does so in either case.
    let reference = Reference::new(which.to_ascii_uppercase());
    let found = match store.onboarding_by_reference(&reference).await? {
        Some(record) => Some(record),
        None => store.onboarding(&OnboardingId::new(which)).await?,
    };
    found.ok_or_else(|| OperateError::NoOnboarding(which.to_owned()))
}

async fn attempt(store: &Store, which: &str) -> Result<Attempt, OperateError> {
    let record = found(store, which).await?;
    // The number that is moved, which need not be the one that was said.
    let written = record.written();
    let connection = match store.number_here(written).await? {
        Some(number) if number.onboarding == record.id => {
            NumberConnection::ByThisAttempt(number.status(clock::now()))
        }
        Some(number) if number.account != record.account => NumberConnection::ForOtherAccount,
        Some(number) => NumberConnection::ByOtherAttempt(number.onboarding),
        None => NumberConnection::NotConnected,
    };
    Ok(Attempt {
        connection,
        account: store.account(&record.account).await?,
        events: store.audit_log(&record.id).await?,
        worker: store.lease_holder(&record.id).await?,
        registers: store.registers_of(written, &record.id).await?,
        record,
    })
}

/// Our team's word that the signup of an attempt shared this WABA.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryRequest {
    /// The attempt that goes on with the WABA.
    pub reference: Reference,
    /// The WABA that its signup shared.
    pub waba: WabaId,
}

impl std::fmt::Display for RecoveryRequest {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { reference, waba } = self;
        write!(
            f,
            "{reference}: a server takes up WABA {waba} within seconds, if it is shared with us and \
             holds the number. `server onboarding {reference}` tells what came of it"
        )
    }
}

/// Says of an attempt whose code was lost that its signup shared this WABA. A server that runs does
/// the rest.
pub async fn recover(
    config: &Config,
    which: &str,
    waba: &WabaId,
) -> Result<RecoveryRequest, OperateError> {
    if config.meta.recovery().is_none() {
        return Err(OperateError::RecoveryOff);
    }
    let store = Store::open(&config.database_url).await?;
    let request = request_recovery(&store, config, which.trim(), waba).await;
    store.close().await;
    request
}

async fn request_recovery(
    store: &Store,
    config: &Config,
    which: &str,
    waba: &WabaId,
) -> Result<RecoveryRequest, OperateError> {
    // A server may change it at the same moment.
    for _ in 0..MOST_RACES {
        let mut record = found(store, which).await?;
        let (reference, before) = (record.reference.clone(), record.clone());
        let now = clock::now();
        record
            .recover_by_team(waba, now, config.timeouts.recover_wait)
            .map_err(|_| OperateError::NotRecoverable(reference.clone()))?;
        let note = AuditEntry::new("team", format!("recover it by WABA {waba}"));
        match store
            .save_onboarding(&before, &mut record, &[note], now, Some(now))
            .await
        {
            Ok(()) => {
                let waba = waba.clone();
                return Ok(RecoveryRequest { reference, waba });
            }
            Err(StoreError::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Stale.into())
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackupReport {
    /// Where the copy is.
    pub file: PathBuf,
    /// Its size in bytes.
    pub bytes: u64,
}

impl std::fmt::Display for BackupReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, bytes) = (self.file.display(), self.bytes);
        write!(f, "{file}: {bytes} bytes, checked")
    }
}

/// Copies the SQLite database to this file.
pub async fn backup(config: &Config, file: &Path) -> Result<BackupReport, OperateError> {
    let bytes = backup::sqlite(&config.database_url, file).await?;
    Ok(BackupReport {
        file: file.to_owned(),
        bytes,
    })
}

/// Sessions that were ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevokedSessions {
    /// The phone that the account signs in with.
    pub phone: PhoneNumber,
    /// How many sessions were ended.
    pub sessions: u64,
}

impl std::fmt::Display for RevokedSessions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} session(s) ended", self.phone, self.sessions)
    }
}

/// Signs the account of this phone out everywhere.
pub async fn revoke_sessions(
    config: &Config,
    phone: &PhoneNumber,
) -> Result<RevokedSessions, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let ended = match store.account_by_phone(phone).await {
        Ok(Some(account)) => store.end_sessions_of(&account.id).await.map(Some),
        Ok(None) => Ok(None),
        Err(error) => Err(error),
    };
    store.close().await;
    let sessions = ended?.ok_or_else(|| OperateError::NoAccount(phone.clone()))?;
    Ok(RevokedSessions {
        phone: phone.clone(),
        sessions,
    })
}

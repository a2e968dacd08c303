//! Commands for operators, beside serving. Servers may run meanwhile; no command changes the
//! schema.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`rotation`] | every secret at rest sealed anew |
//! | [`retry`] | what is stuck, and another try of it |
//! | [`release`] | a number is taken from its account, for another one |
//! | [`story`] | one attempt, as who gets the customer's call needs it. Pure |
//! | [`standing`] | where an attempt stands and who must act. Pure |
//! | [`words`] | what stopped an attempt, and what must be done. Pure |

pub mod release;
pub mod retry;
pub mod rotation;
pub mod standing;
pub mod story;
mod words;

use std::path::{Path, PathBuf};

use contract::ids::{OnboardingId, Reference, WabaId};
use contract::phone::PhoneNumber;

use crate::clock;
use crate::config::Config;
use crate::finalize::record::{Note, Record};
use crate::store::backup::{self, BackupError};
use crate::store::{Store, StoreError};
use rotation::{NotRotated, Rotated};
use standing::Here;
use story::Attempt;

/// More races in a row than a server that looks every few seconds makes.
const MOST_RACES: u32 = 10;

/// Why a command was not carried out.
#[derive(Debug, thiserror::Error)]
pub enum OperateError {
    /// The store.
    #[error("DATABASE_URL: {0}")]
    Store(#[from] StoreError),
    /// Secrets are left that the keys do not open.
    #[error(transparent)]
    NotRotated(#[from] NotRotated),
    /// No backup was made.
    #[error(transparent)]
    Backup(#[from] BackupError),
    /// No attempt has this id or reference.
    #[error("there is no onboarding `{0}`")]
    NoOnboarding(String),
    /// No account has this number.
    #[error("no account has the number {0}")]
    NoNumber(PhoneNumber),
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

/// Seals every stored token and PIN anew with the first key.
pub async fn rotate_keys(config: &Config) -> Result<Rotated, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let rotated = rotation::rotate(&store, &config.sealer).await;
    store.close().await;
    match rotated {
        Ok(rotated) => Ok(rotated.complete()?),
        Err(error) => Err(error.into()),
    }
}

/// The whole story of one attempt, by its id or its reference.
pub async fn onboarding(config: &Config, which: &str) -> Result<String, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let told = attempt(&store, which.trim()).await;
    store.close().await;
    told.map(|attempt| story::tell(&attempt, clock::now()))
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
    let here = match store.number_here(written).await? {
        Some(number) if number.onboarding == record.id => Here::ByThis(number.status(clock::now())),
        Some(number) if number.account != record.account => Here::AnotherAccounts,
        Some(number) => Here::ByAnother(number.onboarding),
        None => Here::Not,
    };
    Ok(Attempt {
        here,
        phone: store.phone_of(&record.account).await?,
        events: store.audit_log(&record.id).await?,
        worker: store.lease_holder(&record.id).await?,
        registers: store.registers_of(written, &record.id).await?,
        record,
    })
}

/// An attempt whose signup our team says was this WABA's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// The attempt.
    pub reference: Reference,
    /// The WABA.
    pub waba: WabaId,
}

impl std::fmt::Display for Given {
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
pub async fn recover(config: &Config, which: &str, waba: &WabaId) -> Result<Given, OperateError> {
    if config.meta.recovery().is_none() {
        return Err(OperateError::RecoveryOff);
    }
    let store = Store::open(&config.database_url).await?;
    let given = give(&store, config, which.trim(), waba).await;
    store.close().await;
    given
}

async fn give(
    store: &Store,
    config: &Config,
    which: &str,
    waba: &WabaId,
) -> Result<Given, OperateError> {
    // A server may change it at the same moment.
    for _ in 0..MOST_RACES {
        let mut record = found(store, which).await?;
        let reference = record.reference.clone();
        let now = clock::now();
        record
            .recover_by_team(waba, now, config.timeouts.recover_wait)
            .map_err(|_| OperateError::NotRecoverable(reference.clone()))?;
        let note = Note::new("team", format!("recover it by WABA {waba}"));
        match store
            .save_onboarding(&mut record, &[note], now, Some(now))
            .await
        {
            Ok(()) => {
                let waba = waba.clone();
                return Ok(Given { reference, waba });
            }
            Err(StoreError::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(StoreError::Stale.into())
}

/// A backup that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BackedUp {
    /// Where it is.
    pub file: PathBuf,
    /// How big it is.
    pub bytes: u64,
}

impl std::fmt::Display for BackedUp {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (file, bytes) = (self.file.display(), self.bytes);
        write!(f, "{file}: {bytes} bytes, checked")
    }
}

/// Copies the SQLite database to this file.
pub async fn backup(config: &Config, file: &Path) -> Result<BackedUp, OperateError> {
    let bytes = backup::sqlite(&config.database_url, file).await?;
    Ok(BackedUp {
        file: file.to_owned(),
        bytes,
    })
}

/// Sessions that were ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Revoked {
    /// Whose.
    pub phone: PhoneNumber,
    /// How many.
    pub sessions: u64,
}

impl std::fmt::Display for Revoked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {} session(s) ended", self.phone, self.sessions)
    }
}

/// Signs the account of this phone out everywhere.
pub async fn revoke_sessions(
    config: &Config,
    phone: &PhoneNumber,
) -> Result<Revoked, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let ended = match store.account_by_phone(phone).await {
        Ok(Some(account)) => store.end_sessions_of(&account.id).await.map(Some),
        Ok(None) => Ok(None),
        Err(error) => Err(error),
    };
    store.close().await;
    let sessions = ended?.ok_or_else(|| OperateError::NoAccount(phone.clone()))?;
    Ok(Revoked {
        phone: phone.clone(),
        sessions,
    })
}

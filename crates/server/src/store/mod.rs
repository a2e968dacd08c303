//! The store: all SQL statements and the schema's migrations. The statements are portable between
//! SQLite and PostgreSQL (`BIGINT` and `TEXT`, `$1`, `ON CONFLICT`), and each change is one
//! statement or one short transaction that begins by writing.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`accounts`] | accounts and their sessions |
//! | [`colleagues`] | browsers in which a colleague's link was opened |
//! | [`otps`] | one-time passwords |
//! | [`otp_sends`] | codes that were sent, and wrong guesses |
//! | [`onboardings`] | onboardings, compare-and-set |
//! | [`counts`] | what metrics are made of |
//! | [`audit_log`] | what happened to each, for support |
//! | [`file`] | the SQLite database as a file: which one it is, and who may read it |
//! | [`lock`] | one server works on a SQLite file |
//! | [`heartbeats`] | what each server writes to know that it can |
//! | [`unavailable`] | the database's own trouble |
//! | [`leases`] | which process is at which onboarding |
//! | [`registers`] | the cut-overs asked of Meta |
//! | [`numbers`] | WABAs and connected numbers |
//! | [`number_status`] | how numbers stand: whether they serve their accounts |
//! | [`deletions`] | people who asked for their data to be deleted |
//! | [`webhooks`] | what Meta delivered |
//! | [`shared`] | what customers shared with us at Meta, and who may have |
//! | [`sealed`] | secrets at rest, for who seals them anew |
//! | `renewal` | connections to PostgreSQL that are not used again |
//! | `unreadable` | rows that this version can't read |
//! | `writer` | what writes, one at a time on SQLite |
//! | [`backup`] | a copy of the SQLite database while a server runs |

pub mod accounts;
pub mod audit_log;
pub mod backup;
pub mod colleagues;
pub mod counts;
pub mod deletions;
pub mod file;
pub mod heartbeats;
pub mod leases;
pub mod lock;
pub mod number_status;
pub mod numbers;
pub mod onboardings;
pub mod otp_sends;
pub mod otps;
pub mod registers;
mod renewal;
pub mod sealed;
pub mod shared;
pub mod unavailable;
pub mod unreadable;
pub mod webhooks;
mod writer;

use std::time::Duration;

use contract::numbering::NumberKey;
use secrecy::{ExposeSecret, SecretString};
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::{AnyPool, Connection, Executor};

use file::{DatabaseFile, FileLost};
pub use renewal::Renewal;
use writer::Writer;

/// The store does not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused, or is not there.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    #[error("a migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored text is not what this build writes.
    #[error("the stored {what} can't be read: {reason}")]
    Unreadable {
        what: &'static str,
        /// Why. Without the value.
        reason: String,
    },
    /// Somebody else changed the row meanwhile.
    #[error("changed meanwhile")]
    Stale,
    /// Too many wait for their turn already.
    #[error("the database: no turn came in time")]
    Busy,
    /// The SQLite file that is open is not there any more.
    #[error("the database: {0}")]
    FileLost(#[from] FileLost),
}

/// Connections of one process.
const CONNECTIONS: u32 = 8;

/// A connection that nobody used for so long may have been ended by the other side.
const IDLE: Duration = Duration::from_secs(2);

/// Whoever wants a connection, or a turn to write, waits for it this long.
pub(crate) const ACQUIRE_TIMEOUT: Duration = Duration::from_secs(10);

/// On PostgreSQL a statement waits this long for what another one holds: as long as for a turn.
const LOCK_TIMEOUT: &str = "SET lock_timeout = '10s'";

/// On SQLite what is not in its turn to write must not.
const QUERY_ONLY: &str = "PRAGMA query_only = ON";

#[derive(Clone, Debug)]
pub struct Store {
    /// What reads, and on PostgreSQL writes.
    pool: AnyPool,
    writer: Writer,
    /// Whether changes are told to other processes, by PostgreSQL's `NOTIFY`.
    notifies: bool,
    /// A SQLite database's file.
    file: Option<DatabaseFile>,
    renewal: Renewal,
    reported: unreadable::ReportedRows,
}

impl Store {
    /// Connects, and brings the schema up to date.
    pub async fn connect(url: &SecretString) -> Result<Self, StoreError> {
        let url = file::made(url.expose_secret()).map_err(sqlx::Error::Io)?;
        let store = Self::pool(&url).await?;
        if store.file.is_none() && !store.notifies {
            // In memory: another connection would be to another database.
            sqlx::migrate!().run(&store.pool).await?;
            return Ok(store);
        }
        let pool = connect(&url, Purpose::Migrations, &store.renewal).await?;
        let migrated = sqlx::migrate!().run(&pool).await;
        pool.close().await;
        migrated?;
        Ok(store)
    }

    /// Connects to a database that is there, and leaves its schema as it is: for who looks in
    /// while servers run.
    pub async fn open(url: &SecretString) -> Result<Self, StoreError> {
        lock::check_name(url.expose_secret())?;
        // A mistaken address must not make an empty database.
        Self::pool(&url.expose_secret().replace("mode=rwc", "mode=rw")).await
    }

    async fn pool(url: &str) -> Result<Self, StoreError> {
        install_default_drivers();
        let sqlite = url.starts_with("sqlite:");
        let renewal = Renewal::new();
        let purpose = match url.contains(":memory:") {
            true => Purpose::Memory,
            false => Purpose::Work,
        };
        let pool = connect(url, purpose, &renewal).await?;
        let file = DatabaseFile::opened(url).map_err(sqlx::Error::Io)?;
        let writer = match &file {
            Some(file) => Writer::one(&pool, file.clone()).await?,
            None => Writer::pool(pool.clone()),
        };
        Ok(Self {
            pool,
            writer,
            notifies: !sqlite,
            file,
            renewal,
            reported: unreadable::ReportedRows::default(),
        })
    }

    /// A SQLite database's file.
    pub fn file(&self) -> Option<&DatabaseFile> {
        self.file.as_ref()
    }

    /// Which connections may be used, for other pools on the same database.
    pub fn renewal(&self) -> &Renewal {
        &self.renewal
    }

    /// From now on no connection is used that was open before: one that lives and takes no writes
    /// would be kept for good. SQLite's are to the file, and stay.
    pub fn renew_connections(&self) {
        if self.notifies {
            self.renewal.renew();
        }
    }

    /// Whether other processes may work on it too: then each tells the others what changed.
    pub fn is_shared(&self) -> bool {
        self.notifies
    }

    pub async fn close(&self) {
        self.writer.close().await;
        self.pool.close().await;
    }
}

/// What connections are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Purpose {
    /// The schema is brought up to date: another server may be at that, and take long.
    Migrations,
    /// All else. On SQLite they read alone: what writes has its turn, and fails on one of these.
    Work,
    /// Each connection to `:memory:` would be a database of its own: one is all of it.
    Memory,
}

async fn connect(url: &str, purpose: Purpose, renewal: &Renewal) -> Result<AnyPool, sqlx::Error> {
    let sqlite = url.starts_with("sqlite:");
    let most = match purpose {
        Purpose::Work => CONNECTIONS,
        Purpose::Migrations | Purpose::Memory => 1,
    };
    let (renewal, released) = (renewal.clone(), renewal.clone());
    AnyPoolOptions::new()
        .max_connections(most)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(ACQUIRE_TIMEOUT)
        // Asked whether it lives only if it may have died meanwhile: else each statement would wait
        // for two answers.
        .test_before_acquire(false)
        .before_acquire(move |connection, known| {
            let allowed = sqlite || renewal.allows(known.age);
            Box::pin(async move {
                if allowed && known.idle_for > IDLE {
                    connection.ping().await?;
                }
                Ok(allowed)
            })
        })
        // The pool asks each that comes back whether it lives, and one that does not may never say.
        .after_release(move |_, known| {
            let allowed = sqlite || released.allows(known.age);
            Box::pin(async move { allowed.then_some(true).ok_or(sqlx::Error::WorkerCrashed) })
        })
        .after_connect(move |connection, _| {
            Box::pin(async move {
                if sqlite {
                    connection
                        .execute(
                            "PRAGMA busy_timeout = 5000;
                             PRAGMA journal_mode = WAL;
                             PRAGMA foreign_keys = ON;",
                        )
                        .await?;
                }
                if purpose == Purpose::Work {
                    let also = if sqlite { QUERY_ONLY } else { LOCK_TIMEOUT };
                    connection.execute(also).await?;
                }
                Ok(())
            })
        })
        .connect(url)
        .await
}

/// A number's two writings, as columns hold numbers that were said. What Meta writes is held by its
/// key, or by the other writing where it was noted before there were keys.
fn e164s(number: &NumberKey) -> [String; 2] {
    number.known_forms().map(|digits| ["+", &digits].concat())
}

fn to_text<T: serde::Serialize>(what: &'static str, value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|error| StoreError::Unreadable {
        what,
        reason: error.to_string(),
    })
}

fn from_text<T: serde::de::DeserializeOwned>(
    what: &'static str,
    text: &str,
) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|error| StoreError::Unreadable {
        what,
        reason: error.to_string(),
    })
}

//! The store: every SQL statement is in here. Portable between SQLite and PostgreSQL
//! (`BIGINT` and `TEXT`, `$1`, `ON CONFLICT`), each change one statement or one short
//! transaction that begins by writing.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`accounts`] | accounts and their sessions |
//! | [`colleagues`] | browsers in which a colleague's link was opened |
//! | [`otps`] | one-time passwords |
//! | [`sends`] | codes that were sent, and wrong guesses |
//! | [`onboardings`] | onboardings, compare-and-set |
//! | [`counts`] | what metrics are made of |
//! | [`story`] | what happened to each, for support |
//! | [`hold`] | one server works on a SQLite file |
//! | [`leases`] | which process is at which onboarding |
//! | [`registers`] | the cut-overs asked of Meta |
//! | [`numbers`] | WABAs and connected numbers |
//! | [`number_status`] | how numbers stand: whether they serve their accounts |
//! | [`deletions`] | people who asked for their data to be deleted |
//! | [`webhooks`] | what Meta delivered |
//! | [`shared`] | what customers shared with us at Meta, and who may have |
//! | [`sealed`] | secrets at rest, for who seals them anew |
//! | `unreadable` | rows that this version can't read |
//! | `writer` | what writes, one at a time on SQLite |
//! | [`backup`] | a copy of the SQLite database while a server runs |

pub mod accounts;
pub mod backup;
pub mod colleagues;
pub mod counts;
pub mod deletions;
pub mod hold;
pub mod leases;
pub mod number_status;
pub mod numbers;
pub mod onboardings;
pub mod otps;
pub mod registers;
pub mod sealed;
pub mod sends;
pub mod shared;
pub mod story;
pub mod unreadable;
pub mod webhooks;
mod writer;

use std::time::Duration;

use contract::numbering::NumberKey;
use secrecy::{ExposeSecret, SecretString};
use sqlx::any::{AnyPoolOptions, install_default_drivers};
use sqlx::{AnyPool, Connection, Executor};

use writer::Writer;

/// The store does not do what it should.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The database refused, or is not there.
    #[error("the database: {0}")]
    Database(#[from] sqlx::Error),
    /// A migration failed.
    #[error("a migration: {0}")]
    Migration(#[from] sqlx::migrate::MigrateError),
    /// A stored text is not what this build writes.
    #[error("the stored {what} can't be read: {reason}")]
    Unreadable {
        /// Which column.
        what: &'static str,
        /// Why. Without the value.
        reason: String,
    },
    /// Somebody else changed the row meanwhile.
    #[error("changed meanwhile")]
    Stale,
}

/// Connections of one process.
const CONNECTIONS: u32 = 8;

/// A connection that nobody used for so long may have been ended by the other side.
const IDLE: Duration = Duration::from_secs(2);

/// The store.
#[derive(Clone, Debug)]
pub struct Store {
    /// What reads, and on PostgreSQL writes.
    pool: AnyPool,
    writer: Writer,
    /// Whether changes are told to other processes, by PostgreSQL's `NOTIFY`.
    notifies: bool,
    told: unreadable::Told,
}

impl Store {
    /// Connects, and brings the schema up to date.
    pub async fn connect(url: &SecretString) -> Result<Self, StoreError> {
        let store = Self::pool(url.expose_secret()).await?;
        sqlx::migrate!().run(&store.pool).await?;
        Ok(store)
    }

    /// Connects to a database that is there, and leaves its schema as it is: for who looks in
    /// while servers run.
    pub async fn open(url: &SecretString) -> Result<Self, StoreError> {
        // A mistaken address must not make an empty database.
        Self::pool(&url.expose_secret().replace("mode=rwc", "mode=rw")).await
    }

    async fn pool(url: &str) -> Result<Self, StoreError> {
        install_default_drivers();
        let sqlite = url.starts_with("sqlite:");
        // Each connection to `:memory:` would be a database of its own.
        let one = url.contains(":memory:");
        let pool = connect(url, if one { 1 } else { CONNECTIONS }).await?;
        let writer = match sqlite && !one {
            true => Writer::one(&pool).await?,
            false => Writer::Pool(pool.clone()),
        };
        Ok(Self {
            pool,
            writer,
            notifies: !sqlite,
            told: unreadable::Told::default(),
        })
    }

    /// Whether other processes may work on it too: then each tells the others what changed.
    pub fn is_shared(&self) -> bool {
        self.notifies
    }

    /// Whether the database answers.
    pub async fn ping(&self) -> Result<(), StoreError> {
        sqlx::query("SELECT 1").execute(&self.pool).await?;
        Ok(())
    }

    /// Closes all connections.
    pub async fn close(&self) {
        self.writer.close().await;
        self.pool.close().await;
    }
}

async fn connect(url: &str, most: u32) -> Result<AnyPool, sqlx::Error> {
    let sqlite = url.starts_with("sqlite:");
    AnyPoolOptions::new()
        .max_connections(most)
        .min_connections(1)
        .idle_timeout(None)
        .max_lifetime(None)
        .acquire_timeout(Duration::from_secs(10))
        // Asked whether it lives only if it may have died meanwhile: else each statement would wait
        // for two answers.
        .test_before_acquire(false)
        .before_acquire(|connection, known| {
            Box::pin(async move {
                if known.idle_for > IDLE {
                    connection.ping().await?;
                }
                Ok(true)
            })
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
                Ok(())
            })
        })
        .connect(url)
        .await
}

/// A number's two writings, as columns hold numbers that were said. What Meta writes is held by its
/// key, or by the other writing where it was noted before there were keys.
fn e164s(number: &NumberKey) -> [String; 2] {
    number.writings().map(|digits| ["+", &digits].concat())
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

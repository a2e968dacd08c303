//! Opens connections, as SQLite and PostgreSQL want them set up.

use std::time::Duration;

use sqlx::any::AnyPoolOptions;
use sqlx::{AnyPool, Connection, Executor};

use crate::store::renewal::Renewal;

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

/// What connections are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// The schema is brought up to date: another server may be at that, and take long.
    Migrations,
    /// All else. On SQLite they read alone: what writes has its turn, and fails on one of these.
    Work,
    /// Each connection to `:memory:` would be a database of its own: one is all of it.
    Memory,
}

pub(super) async fn connect(
    url: &str,
    purpose: Purpose,
    renewal: &Renewal,
) -> Result<AnyPool, sqlx::Error> {
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

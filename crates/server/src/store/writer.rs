//! Connections that write. SQLite allows one writer at a time: all writes share one connection,
//! which is kept open, and wait for it in a queue instead of by retries. PostgreSQL has a pool.

use std::io;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Connection, Executor};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};
use tokio::time::timeout;

use crate::store::connect::ACQUIRE_TIMEOUT;
use crate::store::error::StoreError;
use crate::store::file::DatabaseFile;

/// Hands out connections that may write.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    connections: Connections,
    /// The file that must still be at its path before each write.
    file: Option<DatabaseFile>,
}

#[derive(Clone, Debug)]
enum Connections {
    Pool(AnyPool),
    /// The only connection; `None` once it is closed.
    One(Arc<Mutex<Option<AnyConnection>>>),
}

impl Writer {
    /// Writes by any connection of this pool.
    pub(super) fn pool(pool: AnyPool) -> Self {
        Self {
            connections: Connections::Pool(pool),
            file: None,
        }
    }

    /// Writes by one connection, which is taken out of its pool.
    pub(super) async fn one(pool: &AnyPool, file: DatabaseFile) -> Result<Self, sqlx::Error> {
        let mut connection = pool.acquire().await?.detach();
        connection.execute("PRAGMA query_only = OFF").await?;
        Ok(Self {
            connections: Connections::One(Arc::new(Mutex::new(Some(connection)))),
            file: Some(file),
        })
    }

    /// Waits for a connection. A task that holds one must not acquire another: that is a deadlock.
    pub(super) async fn acquire(&self) -> Result<WriteConnection, StoreError> {
        let writing = match &self.connections {
            Connections::Pool(pool) => WriteConnection::Pooled(pool.acquire().await?),
            Connections::One(one) => {
                let turn = timeout(ACQUIRE_TIMEOUT, Arc::clone(one).lock_owned()).await;
                let held = turn.map_err(|_| StoreError::Busy)?;
                let open = OwnedMutexGuard::try_map(held, Option::as_mut);
                WriteConnection::Held(open.map_err(|_| sqlx::Error::PoolClosed)?)
            }
        };
        if let Some(file) = &self.file {
            // A write to a file that is gone would be lost with the process. The check costs a
            // thousandth of a write.
            file.look()?;
        }
        Ok(writing)
    }

    /// Closes the connections, after the writes under way.
    pub(super) async fn close(&self) {
        match &self.connections {
            Connections::Pool(pool) => pool.close().await,
            Connections::One(one) => {
                if let Some(connection) = one.lock().await.take()
                    && let Err(error) = connection.close().await
                {
                    tracing::warn!(%error, "the database was not closed well");
                }
            }
        }
    }
}

/// A connection that may write, held until this is dropped.
pub(super) enum WriteConnection {
    Pooled(PoolConnection<Any>),
    Held(OwnedMappedMutexGuard<Option<AnyConnection>, AnyConnection>),
}

impl WriteConnection {
    /// Gives up after a timeout. A pooled connection is detached: the pool would wait for the answer
    /// before it uses the connection again, perhaps for good. The only connection stays, and the next
    /// writer waits for it.
    pub(super) fn give_up(self) -> StoreError {
        match self {
            Self::Pooled(connection) => {
                drop(connection.detach());
                sqlx::Error::Io(io::ErrorKind::TimedOut.into()).into()
            }
            // Another process holds the file.
            Self::Held(_) => StoreError::Busy,
        }
    }
}

impl Deref for WriteConnection {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match self {
            Self::Pooled(connection) => connection,
            Self::Held(connection) => connection,
        }
    }
}

impl DerefMut for WriteConnection {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match self {
            Self::Pooled(connection) => connection,
            Self::Held(connection) => connection,
        }
    }
}

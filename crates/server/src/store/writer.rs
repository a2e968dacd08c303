//! What writes. SQLite has one writer at a time: with one connection for it, which is held for
//! good, they wait in line and not by trying again and again, and nothing is asked of the
//! connection but what is to be written. PostgreSQL has a pool.

use std::io;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Connection, Executor};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};
use tokio::time::timeout;

use super::file::DatabaseFile;
use super::{ACQUIRE_TIMEOUT, StoreError};

/// What writes.
#[derive(Clone, Debug)]
pub(super) struct Writer {
    connections: Connections,
    /// Where it must still be to be written to.
    file: Option<DatabaseFile>,
}

#[derive(Clone, Debug)]
enum Connections {
    /// One of many.
    Pool(AnyPool),
    /// The only one; none once it is closed.
    One(Arc<Mutex<Option<AnyConnection>>>),
}

impl Writer {
    /// Any connection of this pool.
    pub(super) fn pool(pool: AnyPool) -> Self {
        Self {
            connections: Connections::Pool(pool),
            file: None,
        }
    }

    /// The only one, from its pool, which it leaves.
    pub(super) async fn one(pool: &AnyPool, file: DatabaseFile) -> Result<Self, sqlx::Error> {
        let mut connection = pool.acquire().await?.detach();
        connection.execute("PRAGMA query_only = OFF").await?;
        Ok(Self {
            connections: Connections::One(Arc::new(Mutex::new(Some(connection)))),
            file: Some(file),
        })
    }

    /// A connection, in its turn. Whoever has one must not ask for another.
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
            // Written to a file that is gone it would be lost with the process. To look costs a
            // thousandth of a write.
            file.look()?;
        }
        Ok(writing)
    }

    /// Closes it. Whoever writes comes to an end first.
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

/// A connection whose turn it is.
pub(super) enum WriteConnection {
    /// One of many.
    Pooled(PoolConnection<Any>),
    /// The only one.
    Held(OwnedMappedMutexGuard<Option<AnyConnection>, AnyConnection>),
}

impl WriteConnection {
    /// No answer came in time. A pool would wait for one before it uses the connection again, perhaps
    /// for good; the only one is waited for by whoever is next.
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

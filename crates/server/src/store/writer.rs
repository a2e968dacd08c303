//! What writes. SQLite has one writer at a time: with one connection for it, which is held for
//! good, they wait in line and not by trying again and again, and nothing is asked of the
//! connection but what is to be written. PostgreSQL has a pool.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use sqlx::pool::PoolConnection;
use sqlx::{Any, AnyConnection, AnyPool, Connection};
use tokio::sync::{Mutex, OwnedMappedMutexGuard, OwnedMutexGuard};

/// What writes.
#[derive(Clone, Debug)]
pub(super) enum Writer {
    /// One of many.
    Pool(AnyPool),
    /// The only one; none once it is closed.
    One(Arc<Mutex<Option<AnyConnection>>>),
}

impl Writer {
    /// The only one, from its pool, which it leaves.
    pub(super) async fn one(pool: &AnyPool) -> Result<Self, sqlx::Error> {
        let connection = pool.acquire().await?.detach();
        Ok(Self::One(Arc::new(Mutex::new(Some(connection)))))
    }

    /// A connection, in its turn.
    pub(super) async fn turn(&self) -> Result<Writing, sqlx::Error> {
        match self {
            Self::Pool(pool) => Ok(Writing::Pooled(pool.acquire().await?)),
            Self::One(one) => {
                let held = Arc::clone(one).lock_owned().await;
                let open = OwnedMutexGuard::try_map(held, Option::as_mut);
                open.map(Writing::Held).map_err(|_| sqlx::Error::PoolClosed)
            }
        }
    }

    /// Closes it. Whoever writes comes to an end first.
    pub(super) async fn close(&self) {
        match self {
            Self::Pool(pool) => pool.close().await,
            Self::One(one) => {
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
pub(super) enum Writing {
    /// One of many.
    Pooled(PoolConnection<Any>),
    /// The only one.
    Held(OwnedMappedMutexGuard<Option<AnyConnection>, AnyConnection>),
}

impl Deref for Writing {
    type Target = AnyConnection;

    fn deref(&self) -> &AnyConnection {
        match self {
            Self::Pooled(connection) => connection,
            Self::Held(connection) => connection,
        }
    }
}

impl DerefMut for Writing {
    fn deref_mut(&mut self) -> &mut AnyConnection {
        match self {
            Self::Pooled(connection) => connection,
            Self::Held(connection) => connection,
        }
    }
}

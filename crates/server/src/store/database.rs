//! The store: its connections, and how it is opened and closed.

use std::sync::Arc;

use secrecy::{ExposeSecret, SecretString};
use sqlx::AnyPool;
use sqlx::any::install_default_drivers;
use tokio::sync::Notify;

use crate::store::connect::{Purpose, connect};
use crate::store::error::StoreError;
use crate::store::file::{DatabaseFile, made};
use crate::store::lock::check_name;
use crate::store::renewal::Renewal;
use crate::store::reported_rows::ReportedRows;
use crate::store::writer::Writer;

#[derive(Clone, Debug)]
pub struct Store {
    /// What reads, and on PostgreSQL writes.
    pub(super) pool: AnyPool,
    pub(super) writer: Writer,
    /// Whether changes are told to other processes, by PostgreSQL's `NOTIFY`.
    pub(super) notifies: bool,
    /// A SQLite database's file.
    pub(super) file: Option<DatabaseFile>,
    pub(super) renewal: Renewal,
    pub(super) reported: ReportedRows,
    pub(super) outbox: Arc<Notify>,
}

impl Store {
    /// Connects, and brings the schema up to date.
    pub async fn connect(url: &SecretString) -> Result<Self, StoreError> {
        let url = made(url.expose_secret()).map_err(sqlx::Error::Io)?;
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
        check_name(url.expose_secret())?;
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
            reported: ReportedRows::default(),
            outbox: Arc::default(),
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

    /// Notified when this process has written events.
    pub fn outbox(&self) -> &Notify {
        &self.outbox
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

//! A database for one test: a SQLite file, or a PostgreSQL database where
//! `TEST_POSTGRES_URL` names a server whose user may make some. `cargo xtask test` runs the
//! same tests on both.

use sqlx::{Connection, Executor, PgConnection};
use tempfile::TempDir;

/// Names a PostgreSQL server, without a database.
const SERVER: &str = "TEST_POSTGRES_URL";

/// A new, empty database. A file goes with this; a PostgreSQL database goes with its server, which
/// lives as long as the tests.
pub struct Database {
    url: String,
    _folder: Option<TempDir>,
}

impl Database {
    pub async fn make() -> Self {
        match std::env::var(SERVER) {
            Ok(server) => Self::on_postgres(server.trim_end_matches('/')).await,
            Err(_) => Self::in_a_file(),
        }
    }

    fn in_a_file() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("test.sqlite");
        Self {
            url: format!("sqlite://{}?mode=rwc", file.display()),
            _folder: Some(folder),
        }
    }

    async fn on_postgres(server: &str) -> Self {
        let name = format!("test_{}", server::random::id());
        let mut admin = PgConnection::connect(&format!("{server}/postgres"))
            .await
            .unwrap();
        let make = sqlx::AssertSqlSafe(format!("CREATE DATABASE {name}"));
        admin.execute(sqlx::query(make)).await.unwrap();
        admin.close().await.unwrap();
        Self {
            url: format!("{server}/{name}"),
            _folder: None,
        }
    }

    /// As the server is told it.
    pub fn url(&self) -> &str {
        &self.url
    }
}

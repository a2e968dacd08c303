//! A database for one test: a SQLite file, or a PostgreSQL database where
//! `TEST_POSTGRES_URL` names a server whose user may make some. `cargo xtask test` runs the
//! same tests on both.

use sqlx::{AnyConnection, Connection, Executor, PgConnection, Row};
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

    /// Whether this text stands anywhere in it: in a SQLite database's files, what was deleted
    /// included; in a row of PostgreSQL's.
    pub async fn holds(&self, text: &str) -> bool {
        match self.url.strip_prefix("sqlite://") {
            Some(url) => {
                let file = std::path::Path::new(url.split('?').next().unwrap());
                ["", "-wal"].iter().any(|end| {
                    let file = [file.to_str().unwrap(), end].concat();
                    let bytes = std::fs::read(file).unwrap_or_default();
                    String::from_utf8_lossy(&bytes).contains(text)
                })
            }
            None => self.a_row_holds(text).await,
        }
    }

    async fn a_row_holds(&self, text: &str) -> bool {
        self.rows().await.iter().any(|row| row.contains(text))
    }

    /// Each row of each table as a text, with its values apart.
    pub async fn rows(&self) -> Vec<String> {
        sqlx::any::install_default_drivers();
        let mut outside = AnyConnection::connect(&self.url).await.unwrap();
        // Of each table: how it is named, and how its rows are written.
        let tables = match self.url.starts_with("sqlite") {
            true => {
                "SELECT '\"' || t.name || '\"', group_concat('quote(\"' || c.name || '\")', ' || '' '' || ')
                 FROM sqlite_master AS t, pragma_table_info(t.name) AS c
                 WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%' GROUP BY t.name"
            }
            false => {
                "SELECT '\"' || table_schema || '\".\"' || table_name || '\"', 'whole::text'
                 FROM information_schema.tables WHERE table_type = 'BASE TABLE'
                   AND table_schema NOT IN ('pg_catalog', 'information_schema')"
            }
        };
        let tables = sqlx::query(tables).fetch_all(&mut outside).await.unwrap();
        assert!(tables.len() > 20, "ours and the job queue's");
        let mut rows = Vec::new();
        for table in tables {
            let (name, row): (String, String) = (table.get(0), table.get(1));
            let sql = format!("SELECT {row} FROM {name} AS whole");
            let found = sqlx::query(sqlx::AssertSqlSafe(sql));
            let found = found.fetch_all(&mut outside).await.unwrap();
            rows.extend(found.iter().map(|row| row.get::<String, _>(0)));
        }
        rows
    }
}

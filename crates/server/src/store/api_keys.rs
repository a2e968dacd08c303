//! API keys of the platform's servers, each by its hash, and what was read with them.

use contract::ids::PhoneNumberId;
use contract::platform::ApiScope;
use contract::time::UnixMillis;
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;

/// An API key, without its secret: that is shown once, and not stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiKey {
    /// The key's name for commands and in the log, such as `key_5f3a…`.
    pub id: String,
    /// What it is for, as its maker wrote it.
    pub name: String,
    pub scopes: Vec<ApiScope>,
    pub created_at: UnixMillis,
    /// When it ends, where it was rotated.
    pub expires_at: Option<UnixMillis>,
    pub revoked_at: Option<UnixMillis>,
    /// To the minute.
    pub last_used_at: Option<UnixMillis>,
}

impl ApiKey {
    /// Whether requests with it are granted.
    pub fn is_good(&self, now: UnixMillis) -> bool {
        let ended = self.expires_at.is_some_and(|end| end <= now);
        self.revoked_at.is_none() && !ended
    }
}

/// The last use of a key is written at most this often, in milliseconds.
const USE_NOTED_EVERY: i64 = 60_000;

const COLUMNS: &str = "id, name, scopes, created_at, expires_at, revoked_at, last_used_at";

impl Store {
    /// Stores a new key.
    pub async fn insert_api_key(&self, key: &ApiKey, hash: &str) -> Result<(), StoreError> {
        insert(&mut *self.writer.acquire().await?, key, hash).await
    }

    /// Stores a new key in the place of another one, which is good until then. Whether that was there
    /// and good.
    pub async fn rotate_api_key(
        &self,
        old: &str,
        until: UnixMillis,
        key: &ApiKey,
        hash: &str,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let ended = sqlx::query(
            "UPDATE api_keys SET expires_at = $1
             WHERE id = $2 AND revoked_at IS NULL AND (expires_at IS NULL OR expires_at > $1)",
        )
        .bind(until.0)
        .bind(old)
        .execute(&mut *tx)
        .await?;
        if ended.rows_affected() == 0 {
            return Ok(false);
        }
        insert(&mut tx, key, hash).await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Revokes a key, at once. Whether there was one that was not revoked.
    pub async fn revoke_api_key(&self, id: &str, now: UnixMillis) -> Result<bool, StoreError> {
        let done =
            sqlx::query("UPDATE api_keys SET revoked_at = $1 WHERE id = $2 AND revoked_at IS NULL")
                .bind(now.0)
                .bind(id)
                .execute(&mut *self.writer.acquire().await?)
                .await?;
        Ok(done.rows_affected() == 1)
    }

    /// All keys, the oldest first, with those that are good no more.
    pub async fn api_keys(&self) -> Result<Vec<ApiKey>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM api_keys ORDER BY created_at, id");
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(api_key).collect()
    }

    /// A key by its hash, good or not, and notes that it was used.
    pub async fn use_api_key(
        &self,
        hash: &str,
        now: UnixMillis,
    ) -> Result<Option<ApiKey>, StoreError> {
        let sql = format!("SELECT {COLUMNS} FROM api_keys WHERE key_hash = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(hash)
            .fetch_optional(&self.pool)
            .await?;
        let Some(key) = row.as_ref().map(api_key).transpose()? else {
            return Ok(None);
        };
        let noted = key
            .last_used_at
            .is_some_and(|at| now.0 - at.0 < USE_NOTED_EVERY);
        if key.is_good(now) && !noted {
            sqlx::query("UPDATE api_keys SET last_used_at = $1 WHERE id = $2")
                .bind(now.0)
                .bind(key.id.as_str())
                .execute(&mut *self.writer.acquire().await?)
                .await?;
        }
        Ok(Some(key))
    }

    /// Puts on record that a number's credentials are read. Before they are.
    pub async fn note_credential_read(
        &self,
        key: &ApiKey,
        number: &PhoneNumberId,
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO credential_reads (id, api_key_id, phone_number_id, at)
             VALUES ($1, $2, $3, $4)",
        )
        .bind(crate::random::id())
        .bind(key.id.as_str())
        .bind(number.as_str())
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }
}

async fn insert(to: &mut sqlx::AnyConnection, key: &ApiKey, hash: &str) -> Result<(), StoreError> {
    let scopes: Vec<&str> = key.scopes.iter().map(|scope| scope.label()).collect();
    sqlx::query(
        "INSERT INTO api_keys (id, name, key_hash, scopes, created_at) VALUES ($1, $2, $3, $4, $5)",
    )
    .bind(key.id.as_str())
    .bind(key.name.as_str())
    .bind(hash)
    .bind(scopes.join(" "))
    .bind(key.created_at.0)
    .execute(to)
    .await?;
    Ok(())
}

fn api_key(row: &AnyRow) -> Result<ApiKey, StoreError> {
    let time = |column: &'static str| row.try_get::<Option<i64>, _>(column);
    let scopes: String = row.try_get("scopes")?;
    Ok(ApiKey {
        id: row.try_get("id")?,
        name: row.try_get("name")?,
        // One that a newer version gave is one that nothing here takes.
        scopes: scopes.split(' ').filter_map(ApiScope::parse).collect(),
        created_at: UnixMillis(row.try_get("created_at")?),
        expires_at: time("expires_at")?.map(UnixMillis),
        revoked_at: time("revoked_at")?.map(UnixMillis),
        last_used_at: time("last_used_at")?.map(UnixMillis),
    })
}

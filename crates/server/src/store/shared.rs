//! WABAs that customers shared with us at Meta, as far as Meta reported them, and which accounts
//! may be the ones that did.

use contract::ids::{BusinessId, WabaId};
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::text::e164s;
use onboarding::account::AccountId;

/// A WABA that a signup shared with us ("account_update", `PARTNER_ADDED`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SharedWaba {
    pub waba_id: WabaId,
    /// The portfolio that owns it.
    pub business_id: BusinessId,
    /// When, by Meta's clock: the last time, where it was shared again.
    pub shared_at: UnixMillis,
    /// When Meta told us.
    pub told_at: UnixMillis,
}

impl Store {
    /// Notes that a WABA was shared with us. ReportedRows twice, or late, it changes nothing.
    pub async fn note_shared_waba(&self, shared: &SharedWaba) -> Result<(), StoreError> {
        sqlx::query(
            "INSERT INTO shared_wabas (waba_id, business_id, shared_at, told_at)
             VALUES ($1, $2, $3, $4)
             ON CONFLICT (waba_id) DO UPDATE
               SET business_id = excluded.business_id, shared_at = excluded.shared_at,
                   told_at = excluded.told_at
               WHERE shared_wabas.shared_at < excluded.shared_at",
        )
        .bind(shared.waba_id.as_str())
        .bind(shared.business_id.as_str())
        .bind(shared.shared_at.0)
        .bind(shared.told_at.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// What Meta told us of this WABA.
    pub async fn shared_waba(&self, id: &WabaId) -> Result<Option<SharedWaba>, StoreError> {
        let row = sqlx::query(
            "SELECT waba_id, business_id, shared_at, told_at FROM shared_wabas WHERE waba_id = $1",
        )
        .bind(id.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(shared).transpose()
    }

    /// The WABAs that were shared between these times, newest first, without those that other
    /// accounts have: those belong to signups whose end is known.
    pub async fn shared_wabas_since(
        &self,
        since: UnixMillis,
        until: UnixMillis,
        account: &AccountId,
        most: i64,
    ) -> Result<Vec<SharedWaba>, StoreError> {
        let rows = sqlx::query(
            "SELECT waba_id, business_id, shared_at, told_at FROM shared_wabas
             WHERE shared_at >= $1 AND shared_at <= $2
               AND NOT EXISTS (SELECT 1 FROM granted_wabas
                 WHERE granted_wabas.waba_id = shared_wabas.waba_id AND account_id <> $3)
             ORDER BY shared_at DESC, waba_id LIMIT $4",
        )
        .bind(since.0)
        .bind(until.0)
        .bind(account.as_str())
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        rows.iter().map(shared).collect()
    }

    /// Notes which WABAs a token of this account grants.
    pub async fn note_granted(
        &self,
        account: &AccountId,
        wabas: &[WabaId],
        now: UnixMillis,
    ) -> Result<(), StoreError> {
        if wabas.is_empty() {
            return Ok(());
        }
        let places: Vec<String> = (0..wabas.len())
            .map(|at| format!("(${}, $1, $2)", at + 3))
            .collect();
        let text = format!(
            "INSERT INTO granted_wabas (waba_id, account_id, granted_at) VALUES {}
             ON CONFLICT (waba_id, account_id) DO UPDATE SET granted_at = excluded.granted_at",
            places.join(", ")
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text))
            .bind(account.as_str())
            .bind(now.0);
        for waba in wabas {
            query = query.bind(waba.as_str());
        }
        query.execute(&mut *self.writer.acquire().await?).await?;
        Ok(())
    }

    /// Whether a token that grants the WABA was seen since then, whoever's.
    pub async fn was_granted_since(
        &self,
        waba: &WabaId,
        since: UnixMillis,
    ) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM granted_wabas WHERE waba_id = $1 AND granted_at >= $2",
        )
        .bind(waba.as_str())
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Whether another account has this WABA: by a token that grants it, or by a number.
    pub async fn is_anothers_waba(
        &self,
        waba: &WabaId,
        account: &AccountId,
    ) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT (SELECT COUNT(*) FROM granted_wabas WHERE waba_id = $1 AND account_id <> $2)
               + (SELECT COUNT(*) FROM wabas WHERE id = $1 AND account_id <> $2) AS n",
        )
        .bind(waba.as_str())
        .bind(account.as_str())
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Whether another account says that it moves this number: by an attempt that is open, or
    /// by one that was given up after Meta's window was opened for it between these times.
    pub async fn is_moved_by_another(
        &self,
        number: &NumberKey,
        account: &AccountId,
        since: UnixMillis,
        until: UnixMillis,
    ) -> Result<bool, StoreError> {
        let [key, other] = e164s(number);
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM onboardings
             WHERE number IN ($1, $2) AND account_id <> $3 AND phase <> 'connected'
               AND (phase <> 'abandoned' OR (launched_at >= $4 AND launched_at <= $5))",
        )
        .bind(key)
        .bind(other)
        .bind(account.as_str())
        .bind(since.0)
        .bind(until.0)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }
}

fn shared(row: &AnyRow) -> Result<SharedWaba, StoreError> {
    Ok(SharedWaba {
        waba_id: WabaId::new(row.try_get::<String, _>("waba_id")?),
        business_id: BusinessId::new(row.try_get::<String, _>("business_id")?),
        shared_at: UnixMillis(row.try_get("shared_at")?),
        told_at: UnixMillis(row.try_get("told_at")?),
    })
}

//! WABAs and connected numbers.

use contract::ids::{OnboardingId, WabaId};
use contract::numbering::NumberKey;
use contract::onboarding::NumberReport;
use contract::time::UnixMillis;
use contract::wabas::{NumberState, Waba, WabaNumber};
use sqlx::{AnyConnection, Connection, Row};

use super::accounts::AccountId;
use super::{Store, StoreError, from_text, to_text};

/// A number to be noted as connected.
#[derive(Clone, Debug)]
pub struct NewNumber<'a> {
    /// Whose it is.
    pub account: &'a AccountId,
    /// The WABA that holds it.
    pub waba: &'a WabaId,
    /// The WABA's name, if Meta told it.
    pub waba_name: Option<&'a str>,
    /// The number, however it is written.
    pub written: &'a str,
    /// The attempt that brought it.
    pub onboarding: &'a OnboardingId,
    /// As Meta reports it.
    pub report: &'a NumberReport,
    /// The mark of the person whose token serves it, where Meta names one.
    pub granter: Option<&'a str>,
}

impl NewNumber<'_> {
    fn key(&self) -> NumberKey {
        NumberKey::of(self.written)
    }

    /// A number that was noted by its other writing is known by its key from now on, so that it
    /// is there once.
    async fn rekey(&self, there: &mut AnyConnection) -> Result<(), StoreError> {
        let [key, other] = self.key().writings();
        sqlx::query(
            "UPDATE numbers SET digits = $1 WHERE digits = $2 AND digits <> $1
               AND NOT EXISTS (SELECT 1 FROM numbers AS known WHERE known.digits = $1)",
        )
        .bind(key)
        .bind(other)
        .execute(there)
        .await?;
        Ok(())
    }

    /// Whether nothing was in the way: neither its id nor its key was there.
    async fn insert(&self, to: &mut AnyConnection, now: UnixMillis) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "INSERT INTO numbers (phone_number_id, digits, account_id, waba_id, onboarding_id,
               report, connected_at, granted_by)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT DO NOTHING",
        )
        .bind(self.report.id.as_str())
        .bind(self.key().as_str())
        .bind(self.account.as_str())
        .bind(self.waba.as_str())
        .bind(self.onboarding.as_str())
        .bind(to_text("report", self.report)?)
        .bind(now.0)
        .bind(self.granter)
        .execute(to)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    async fn delete_older(&self, from: &mut AnyConnection) -> Result<(), StoreError> {
        let [key, other] = self.key().writings();
        sqlx::query(
            "DELETE FROM numbers
             WHERE account_id = $1 AND digits IN ($2, $3) AND phone_number_id <> $4",
        )
        .bind(self.account.as_str())
        .bind(key)
        .bind(other)
        .bind(self.report.id.as_str())
        .execute(from)
        .await?;
        Ok(())
    }

    /// Whether it is there, for this account.
    async fn update(&self, there: &mut AnyConnection) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE numbers SET waba_id = $1, report = $2, onboarding_id = $3,
               state = CASE WHEN onboarding_id = $3 AND state = $6 THEN state ELSE $7 END,
               leaving = CASE WHEN onboarding_id = $3 THEN leaving ELSE NULL END,
               granted_by = COALESCE($8, granted_by)
             WHERE phone_number_id = $4 AND account_id = $5",
        )
        .bind(self.waba.as_str())
        .bind(to_text("report", self.report)?)
        .bind(self.onboarding.as_str())
        .bind(self.report.id.as_str())
        .bind(self.account.as_str())
        // The customer may be faster than this step, which may run twice.
        .bind(to_text("state", &NumberState::Leaving)?)
        .bind(to_text("state", &NumberState::Connected)?)
        .bind(self.granter)
        .execute(there)
        .await?;
        Ok(done.rows_affected() == 1)
    }
}

impl Store {
    /// Who a number is connected for, however it is written.
    pub async fn number_owner(&self, written: &str) -> Result<Option<AccountId>, StoreError> {
        let known = self.number_here(written).await?;
        Ok(known.map(|known| known.account))
    }

    /// Whether the account has a connected number.
    pub async fn has_numbers(&self, account: &AccountId) -> Result<bool, StoreError> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM numbers WHERE account_id = $1")
            .bind(account.as_str())
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// Notes a connected number and its WABA. Doing it again changes nothing. `false`
    /// when the number is connected for another account.
    pub async fn connect_number(
        &self,
        new: NewNumber<'_>,
        now: UnixMillis,
    ) -> Result<bool, StoreError> {
        let mut writing = self.writer.turn().await?;
        let mut tx = writing.begin().await?;
        new.rekey(&mut tx).await?;
        if !new.insert(&mut tx, now).await? {
            // The same number under an older id: it left and came back.
            new.delete_older(&mut tx).await?;
            if !new.insert(&mut tx, now).await? && !new.update(&mut tx).await? {
                return Ok(false);
            }
        }
        sqlx::query(
            "INSERT INTO wabas (id, account_id, name, updated_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (id, account_id) DO UPDATE
               SET name = CASE WHEN excluded.name = '' THEN wabas.name ELSE excluded.name END,
                   updated_at = excluded.updated_at",
        )
        .bind(new.waba.as_str())
        .bind(new.account.as_str())
        .bind(new.waba_name.unwrap_or_default())
        .bind(now.0)
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(true)
    }

    /// Notes how Meta reports a connected number now.
    pub async fn refresh_number(
        &self,
        account: &AccountId,
        report: &NumberReport,
    ) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE numbers SET report = $1 WHERE phone_number_id = $2 AND account_id = $3",
        )
        .bind(to_text("report", report)?)
        .bind(report.id.as_str())
        .bind(account.as_str())
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(())
    }

    /// The account's WABAs with their numbers.
    pub async fn wabas_of(&self, account: &AccountId) -> Result<Vec<Waba>, StoreError> {
        let wabas = sqlx::query("SELECT id, name FROM wabas WHERE account_id = $1 ORDER BY name")
            .bind(account.as_str())
            .fetch_all(&self.pool)
            .await?;
        let numbers = sqlx::query(
            "SELECT waba_id, onboarding_id, report, state, leaving FROM numbers
             WHERE account_id = $1 ORDER BY connected_at",
        )
        .bind(account.as_str())
        .fetch_all(&self.pool)
        .await?;
        let mut list = Vec::with_capacity(wabas.len());
        for row in &wabas {
            list.push(Waba {
                id: WabaId::new(row.try_get::<String, _>("id")?),
                name: Some(row.try_get("name")?).filter(|name: &String| !name.is_empty()),
                numbers: Vec::new(),
            });
        }
        for row in &numbers {
            let waba: String = row.try_get("waba_id")?;
            let report = from_text("report", &row.try_get::<String, _>("report")?)?;
            let onboarding_id: String = row.try_get("onboarding_id")?;
            let leaving = super::standing::leaving(row)?;
            if let Some(waba) = list.iter_mut().find(|w| w.id.as_str() == waba) {
                waba.numbers.push(WabaNumber {
                    onboarding_id: OnboardingId::new(onboarding_id),
                    report,
                    state: from_text("state", &row.try_get::<String, _>("state")?)?,
                    refused: leaving.and_then(|leaving| leaving.refused()),
                });
            }
        }
        Ok(list)
    }
}

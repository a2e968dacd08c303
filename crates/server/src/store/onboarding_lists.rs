//! Lists of onboardings: by account, by number, by what they wait for.

use contract::ids::PhoneNumberId;
use contract::numbering::NumberKey;
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use onboarding::record::Record;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::onboardings::{COLUMNS, record, select};
use crate::store::otp_sends::{WindowCount, count};
use crate::store::text::e164s;
use crate::store::unreadable::ReadableRows;

impl Store {
    /// Attempts of this account that have not ended, newest first.
    pub async fn unfinished_of(&self, account: &AccountId) -> Result<Vec<Record>, StoreError> {
        let rows = select!(
            "WHERE account_id = $1 AND phase NOT IN ('connected', 'abandoned', 'left')
             ORDER BY created_at DESC, id"
        )
        .bind(account.as_str())
        .fetch_all(&self.pool)
        .await?;
        Ok(self.records(&rows)?.rows)
    }

    /// What can be read of these.
    fn records(&self, rows: &[AnyRow]) -> Result<ReadableRows<Record>, StoreError> {
        self.readable("onboardings", "id", rows, record)
    }

    /// Attempts that this account has begun since then.
    pub async fn begun_since(
        &self,
        account: &AccountId,
        since: UnixMillis,
    ) -> Result<WindowCount, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n, MIN(created_at) AS oldest FROM onboardings
             WHERE account_id = $1 AND created_at > $2",
        )
        .bind(account.as_str())
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        count(&row)
    }

    /// When this account's first attempt with this number was recorded.
    pub async fn first_attempt_at(
        &self,
        account: &AccountId,
        number: &PhoneNumber,
    ) -> Result<Option<UnixMillis>, StoreError> {
        let row = sqlx::query(
            "SELECT MIN(created_at) AS first FROM onboardings
             WHERE account_id = $1 AND number = $2",
        )
        .bind(account.as_str())
        .bind(number.as_str())
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<Option<i64>, _>("first")?.map(UnixMillis))
    }

    /// The attempts of this account that connected a number, the latest first. How their numbers
    /// stand is not read.
    pub async fn connected_of(&self, account: &AccountId) -> Result<Vec<Record>, StoreError> {
        let rows =
            select!("WHERE account_id = $1 AND phase = 'connected' ORDER BY created_at DESC, id")
                .bind(account.as_str())
                .fetch_all(&self.pool)
                .await?;
        Ok(self.records(&rows)?.rows)
    }

    /// Attempts whose number arrives: the platform was told, and the number is not connected.
    pub async fn arriving(&self, number: &PhoneNumberId) -> Result<Vec<Record>, StoreError> {
        let rows = select!(
            "WHERE phone_number_id = $1 AND phase NOT IN ('connected', 'abandoned', 'left')"
        )
        .bind(number.as_str())
        .fetch_all(&self.pool)
        .await?;
        let mut found = self.records(&rows)?.rows;
        found.retain(|record| record.step_log.arriving_at.is_some());
        Ok(found)
    }

    /// All attempts that are stuck, the oldest first. For who has put right what they are stuck by.
    pub async fn stuck(&self) -> Result<ReadableRows<Record>, StoreError> {
        let rows = select!("WHERE phase = 'stuck' ORDER BY created_at, id")
            .fetch_all(&self.pool)
            .await?;
        self.records(&rows)
    }

    /// Attempts of other accounts with this number that have not ended.
    pub async fn unfinished_elsewhere(
        &self,
        account: &AccountId,
        number: &NumberKey,
    ) -> Result<Vec<Record>, StoreError> {
        let [key, other] = e164s(number);
        let rows = select!(
            "WHERE number IN ($1, $2) AND account_id <> $3
               AND phase NOT IN ('connected', 'abandoned', 'left')"
        )
        .bind(key)
        .bind(other)
        .bind(account.as_str())
        .fetch_all(&self.pool)
        .await?;
        Ok(self.records(&rows)?.rows)
    }

    /// Attempts with this number that a signup at Meta may belong to: its window was opened for
    /// them, and they have not come further, or have stopped.
    pub async fn waiting_with(&self, number: &NumberKey) -> Result<Vec<Record>, StoreError> {
        let [key, other] = e164s(number);
        let rows =
            select!("WHERE number IN ($1, $2) AND phase IN ('awaiting', 'interrupted', 'stuck')")
                .bind(key)
                .bind(other)
                .fetch_all(&self.pool)
                .await?;
        Ok(self.records(&rows)?.rows)
    }

    /// Other accounts' attempts for which Meta's window was opened between these times, the
    /// latest first. Whoever decides by them must know of those that can't be read.
    pub async fn launched_by_others(
        &self,
        account: &AccountId,
        since: UnixMillis,
        until: UnixMillis,
        most: i64,
    ) -> Result<ReadableRows<Record>, StoreError> {
        let rows = select!(
            "WHERE launched_at >= $1 AND launched_at <= $2 AND account_id <> $3
             ORDER BY launched_at DESC, id LIMIT $4"
        )
        .bind(since.0)
        .bind(until.0)
        .bind(account.as_str())
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        self.records(&rows)
    }
}

//! Whether numbers serve their accounts. Every change is compare-and-set on what was seen:
//! of two who act on one look, one does.

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use contract::wabas::NumberState;
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use super::accounts::AccountId;
use super::{Store, StoreError, from_text, to_text};
use crate::live::leaving::Leaving;

/// A number that was connected, as it is stored.
#[derive(Clone, Debug)]
pub struct StoredNumber {
    /// Its id at Meta.
    pub id: PhoneNumberId,
    /// Whose it is.
    pub account: AccountId,
    /// The WABA that holds it.
    pub waba: WabaId,
    /// The attempt that brought it, whose token it is served by.
    pub onboarding: OnboardingId,
    /// Whether it serves the account.
    pub state: NumberState,
    /// How far it is, where it leaves.
    pub leaving: Option<Leaving>,
    /// The text of that, by which is told that nobody changed it meanwhile.
    leaving_text: String,
}

const COLUMNS: &str = "phone_number_id, account_id, waba_id, onboarding_id, state, leaving";

/// More numbers than any WABA has.
const MOST_NUMBERS: i64 = 1000;

macro_rules! select {
    ($rest:literal) => {
        sqlx::query(sqlx::AssertSqlSafe(format!(
            concat!("SELECT {} FROM numbers ", $rest),
            COLUMNS
        )))
    };
}

impl Store {
    /// A number, whoever owns it.
    pub async fn number(&self, id: &PhoneNumberId) -> Result<Option<StoredNumber>, StoreError> {
        let row = select!("WHERE phone_number_id = $1")
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(number).transpose()
    }

    /// A number, however it is written.
    pub async fn number_here(&self, written: &str) -> Result<Option<StoredNumber>, StoreError> {
        let [key, other] = NumberKey::of(written).writings();
        let row = select!("WHERE digits IN ($1, $2) ORDER BY connected_at DESC LIMIT 1")
            .bind(key)
            .bind(other)
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(number).transpose()
    }

    /// The numbers of a WABA, whoever owns them.
    pub async fn numbers_in(&self, waba: &WabaId) -> Result<Vec<StoredNumber>, StoreError> {
        let rows = select!("WHERE waba_id = $1 ORDER BY connected_at LIMIT $2")
            .bind(waba.as_str())
            .bind(MOST_NUMBERS)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(number).collect()
    }

    /// Whether the WABA holds another number that stays.
    pub async fn others_stay(&self, leaving: &StoredNumber) -> Result<bool, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM numbers
             WHERE waba_id = $1 AND phone_number_id <> $2 AND state <> $3",
        )
        .bind(leaving.waba.as_str())
        .bind(leaving.id.as_str())
        .bind(to_text("state", &NumberState::Leaving)?)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get::<i64, _>("n")? > 0)
    }

    /// The numbers that began to leave in this time, and have not left.
    pub async fn leaving_numbers(
        &self,
        since: UnixMillis,
        before: UnixMillis,
    ) -> Result<Vec<PhoneNumberId>, StoreError> {
        let rows = select!("WHERE state = $1")
            .bind(to_text("state", &NumberState::Leaving)?)
            .fetch_all(&self.pool)
            .await?;
        let numbers: Result<Vec<_>, _> = rows.iter().map(number).collect();
        let began = |number: &StoredNumber| {
            let leaving = number.leaving.as_ref();
            leaving.is_some_and(|leaving| (since..before).contains(&leaving.since))
        };
        Ok(numbers?
            .into_iter()
            .filter(began)
            .map(|number| number.id)
            .collect())
    }

    /// Sets how a number stands. Whether it was as it was seen.
    pub async fn set_standing(
        &self,
        seen: &StoredNumber,
        to: NumberState,
    ) -> Result<bool, StoreError> {
        self.set(seen, to, None).await
    }

    /// Sets how far a number is that leaves. Whether it was as it was seen.
    pub async fn set_leaving(&self, seen: &StoredNumber, to: &Leaving) -> Result<bool, StoreError> {
        let text = to_text("leaving", to)?;
        self.set(seen, NumberState::Leaving, Some(text)).await
    }

    async fn set(
        &self,
        seen: &StoredNumber,
        state: NumberState,
        leaving: Option<String>,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE numbers SET state = $1, leaving = $2
             WHERE phone_number_id = $3 AND onboarding_id = $4 AND state = $5
               AND COALESCE(leaving, '') = $6",
        )
        .bind(to_text("state", &state)?)
        .bind(leaving)
        .bind(seen.id.as_str())
        .bind(seen.onboarding.as_str())
        .bind(to_text("state", &seen.state)?)
        .bind(seen.leaving_text.as_str())
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// The number is the account's no more, if it is as it was seen. Whether it was.
    pub async fn remove_number(&self, seen: &StoredNumber) -> Result<bool, StoreError> {
        let mut writing = self.writer.turn().await?;
        let mut tx = writing.begin().await?;
        let done = sqlx::query(
            "DELETE FROM numbers
             WHERE phone_number_id = $1 AND onboarding_id = $2 AND state = $3",
        )
        .bind(seen.id.as_str())
        .bind(seen.onboarding.as_str())
        .bind(to_text("state", &NumberState::Leaving)?)
        .execute(&mut *tx)
        .await?;
        // A WABA without a number is not one that the account has here.
        sqlx::query(
            "DELETE FROM wabas WHERE id = $1 AND account_id = $2 AND NOT EXISTS
               (SELECT 1 FROM numbers WHERE waba_id = $1 AND account_id = $2)",
        )
        .bind(seen.waba.as_str())
        .bind(seen.account.as_str())
        .execute(&mut *tx)
        .await?;
        tx.commit().await?;
        Ok(done.rows_affected() == 1)
    }
}

fn number(row: &AnyRow) -> Result<StoredNumber, StoreError> {
    let text = |name: &'static str| row.try_get::<String, _>(name);
    let leaving_text = row.try_get::<Option<String>, _>("leaving")?;
    Ok(StoredNumber {
        id: PhoneNumberId::new(text("phone_number_id")?),
        account: AccountId::from_row(text("account_id")?),
        waba: WabaId::new(text("waba_id")?),
        onboarding: OnboardingId::new(text("onboarding_id")?),
        state: from_text("state", &text("state")?)?,
        leaving: leaving(row)?,
        leaving_text: leaving_text.unwrap_or_default(),
    })
}

/// How far a number is that leaves.
pub(super) fn leaving(row: &AnyRow) -> Result<Option<Leaving>, StoreError> {
    let text: Option<String> = row.try_get("leaving")?;
    text.map(|text| from_text("leaving", &text)).transpose()
}

//! The status of each connected number: whether it serves its account. Only this table says so;
//! attempts are read together with it. Every change is compare-and-set on what was read: when two
//! processes act on the same poll, one of them succeeds.

use contract::ids::{PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::onboarding::Stage;
use contract::platform::events::EventData;
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus};
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use crate::clock;
use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::events::{self};
use crate::store::notice_outbox;
use crate::store::stored_number::{COLUMNS, StoredNumber, number};
use crate::store::text::{from_text, to_text};
use crate::store::unreadable::ReadableRows;
use onboarding::events::of_status;
use onboarding::leaving::Leaving;
use onboarding::notices::of_status as notices_of_status;
use onboarding::record::Record;
use onboarding::watch::KnownStatus;

/// How a number stands that is not the account's any more.
fn not_theirs(reason: LostReason) -> NumberStatus {
    NumberStatus {
        state: NumberState::NeedsReconnecting,
        reason: Some(reason),
        refused: None,
        access_until: None,
        renewable: false,
        renewed_by: None,
        platform: None,
    }
}

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
        let [key, other] = NumberKey::of(written).known_forms();
        let row = select!("WHERE digits IN ($1, $2) ORDER BY connected_at DESC LIMIT 1")
            .bind(key)
            .bind(other)
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(number).transpose()
    }

    /// What can be read of these.
    fn numbers(&self, rows: &[AnyRow]) -> Result<ReadableRows<StoredNumber>, StoreError> {
        self.readable("numbers", "phone_number_id", rows, number)
    }

    /// The numbers of a WABA, whoever owns them.
    pub async fn numbers_in(&self, waba: &WabaId) -> Result<Vec<StoredNumber>, StoreError> {
        let rows = select!("WHERE waba_id = $1 ORDER BY connected_at LIMIT $2")
            .bind(waba.as_str())
            .bind(MOST_NUMBERS)
            .fetch_all(&self.pool)
            .await?;
        Ok(self.numbers(&rows)?.rows)
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
        let numbers = self.numbers(&rows)?.rows;
        let began = |number: &StoredNumber| {
            let leaving = number.leaving.as_ref();
            leaving.is_some_and(|leaving| (since..before).contains(&leaving.since))
        };
        Ok(numbers
            .into_iter()
            .filter(began)
            .map(|number| number.id)
            .collect())
    }

    /// Sets how a number stands, and when it is looked at next. Whether it was as it was seen.
    pub async fn set_number_status(
        &self,
        seen: &StoredNumber,
        to: &KnownStatus,
        next_look_at: UnixMillis,
    ) -> Result<bool, StoreError> {
        self.set(seen, to, None, next_look_at).await
    }

    /// Sets how far a number is that leaves. Whether it was as it was seen.
    pub async fn set_leaving(&self, seen: &StoredNumber, to: &Leaving) -> Result<bool, StoreError> {
        let text = to_text("leaving", to)?;
        let known = KnownStatus {
            state: NumberState::Leaving,
            ..seen.known.clone()
        };
        self.set(seen, &known, Some(text), UnixMillis(0)).await
    }

    async fn set(
        &self,
        seen: &StoredNumber,
        to: &KnownStatus,
        leaving: Option<String>,
        next_look_at: UnixMillis,
    ) -> Result<bool, StoreError> {
        let reason = to.reason.map(|reason| to_text("lost_reason", &reason));
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        // As it is reported is told with how it stands.
        let row = sqlx::query(
            "UPDATE numbers SET state = $1, leaving = $2, lost_reason = $3, access_until = $4,
               watch = $5, next_look_at = $6
             WHERE phone_number_id = $7 AND onboarding_id = $8 AND state = $9
               AND COALESCE(leaving, '') = $10 AND COALESCE(watch, '') = $11
             RETURNING report",
        )
        .bind(to_text("state", &to.state)?)
        .bind(leaving)
        .bind(reason.transpose()?)
        .bind(to.access_until.map(|until| until.0))
        .bind(to_text("watch", &to.watch)?)
        .bind(next_look_at.0)
        .bind(seen.id.as_str())
        .bind(seen.onboarding.as_str())
        .bind(to_text("state", &seen.state())?)
        .bind(seen.leaving_text.as_str())
        .bind(seen.watch_text.as_str())
        .fetch_optional(&mut *tx)
        .await?;
        let Some(row) = row else { return Ok(false) };
        let report = from_text("report", &row.try_get::<String, _>("report")?)?;
        let events = of_status(&seen.event(), &report, &seen.known, to);
        let (is_told, now) = (!events.is_empty(), clock::now());
        let notices = notices_of_status(&seen.known, to, now);
        notice_outbox::write(&mut tx, &seen.onboarding, &notices).await?;
        events::write(&mut tx, seen.subject(), events, now).await?;
        tx.commit().await?;
        if is_told {
            self.outbox.notify_one();
        }
        Ok(true)
    }

    /// Numbers that are to be looked at by now, at most as many. What is found is not told again
    /// before `again`: who looks sets the time of the next look.
    pub async fn take_looks(
        &self,
        now: UnixMillis,
        again: UnixMillis,
        most: i64,
    ) -> Result<Vec<PhoneNumberId>, StoreError> {
        let rows = sqlx::query(
            "SELECT phone_number_id, next_look_at FROM numbers
             WHERE next_look_at <= $1 AND state <> $2 ORDER BY next_look_at LIMIT $3",
        )
        .bind(now.0)
        .bind(to_text("state", &NumberState::Leaving)?)
        .bind(most)
        .fetch_all(&self.pool)
        .await?;
        let mut taken = Vec::new();
        for row in &rows {
            let id: String = row.try_get("phone_number_id")?;
            let due: i64 = row.try_get("next_look_at")?;
            let done = sqlx::query(
                "UPDATE numbers SET next_look_at = $1
                 WHERE phone_number_id = $2 AND next_look_at = $3",
            )
            .bind(again.0)
            .bind(id.as_str())
            .bind(due)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
            if done.rows_affected() == 1 {
                taken.push(PhoneNumberId::new(id));
            }
        }
        Ok(taken)
    }

    /// Has a number looked at by this time.
    pub async fn look_by(&self, id: &PhoneNumberId, at: UnixMillis) -> Result<(), StoreError> {
        sqlx::query(
            "UPDATE numbers SET next_look_at = $1
             WHERE phone_number_id = $2 AND next_look_at > $1",
        )
        .bind(at.0)
        .bind(id.as_str())
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// How the number of an attempt stands now; `None` where the attempt has not connected one.
    pub async fn number_status_of(
        &self,
        record: &Record,
    ) -> Result<Option<NumberStatus>, StoreError> {
        let (Stage::Connected(_), Some(id)) = (&record.stage, &record.phone_number_id) else {
            return Ok(None);
        };
        let [key, other] = NumberKey::of(record.written()).known_forms();
        let rows = select!("WHERE phone_number_id = $1 OR digits IN ($2, $3)")
            .bind(id.as_str())
            .bind(key)
            .bind(other)
            .fetch_all(&self.pool)
            .await?;
        let numbers = rows.iter().map(number).collect::<Result<Vec<_>, _>>()?;
        let own = numbers
            .iter()
            .filter(|number| number.account == record.account)
            .max_by_key(|number| number.onboarding == record.id);
        Ok(Some(match (own, numbers.is_empty()) {
            (Some(own), _) => NumberStatus {
                renewed_by: (own.onboarding != record.id).then(|| own.onboarding.clone()),
                ..own.status(clock::now())
            },
            (None, false) => not_theirs(LostReason::MovedToAnotherAccount),
            (None, true) => not_theirs(LostReason::Released),
        }))
    }

    /// The attempts of the number's account that connected it, be it under an older id: live ones
    /// and those that were live.
    pub async fn attempts_of(&self, seen: &StoredNumber) -> Result<Vec<Record>, StoreError> {
        let mut attempts = self.connected_of(&seen.account).await?;
        attempts.retain(|attempt| {
            attempt.phone_number_id.as_ref() == Some(&seen.id)
                || NumberKey::of(attempt.written()) == seen.key
        });
        Ok(attempts)
    }

    /// Numbers whose access ends before this time, while they are connected. Those whose access
    /// has ended count too, until Meta says that they need reconnecting.
    pub async fn access_ending_before(&self, end: UnixMillis) -> Result<i64, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n FROM numbers WHERE access_until <= $1 AND state = $2",
        )
        .bind(end.0)
        .bind(to_text("state", &NumberState::Connected)?)
        .fetch_one(&self.pool)
        .await?;
        Ok(row.try_get("n")?)
    }

    /// How many numbers are in this state.
    pub async fn numbers_in_state(&self, state: NumberState) -> Result<i64, StoreError> {
        let row = sqlx::query("SELECT COUNT(*) AS n FROM numbers WHERE state = $1")
            .bind(to_text("state", &state)?)
            .fetch_one(&self.pool)
            .await?;
        Ok(row.try_get("n")?)
    }

    /// The number is the account's no more, if it is in the state that it was seen in. Whether it
    /// was.
    pub async fn remove_number(&self, seen: &StoredNumber) -> Result<bool, StoreError> {
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        let done = sqlx::query(
            "DELETE FROM numbers
             WHERE phone_number_id = $1 AND onboarding_id = $2 AND state = $3",
        )
        .bind(seen.id.as_str())
        .bind(seen.onboarding.as_str())
        .bind(to_text("state", &seen.state())?)
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
        let is_removed = done.rows_affected() == 1;
        if is_removed {
            let left = vec![EventData::NumberLeft(seen.event())];
            events::write(&mut tx, seen.subject(), left, clock::now()).await?;
        }
        tx.commit().await?;
        if is_removed {
            self.outbox.notify_one();
        }
        Ok(is_removed)
    }
}

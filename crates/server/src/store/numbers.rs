//! WABAs and connected numbers.

use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::onboarding::{Connected, NumberReport, Stage};
use contract::platform::events::{EventData, NumberEvent};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, Waba, WabaNumber};
use sqlx::any::AnyRow;
use sqlx::{AnyConnection, Connection, Row};

use crate::clock;
use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::events::{self, EventSubject};
use crate::store::stored_number::{COLUMNS, number};
use crate::store::text::{from_text, to_text};
use crate::store::unreadable::is_row_error;
use onboarding::account::AccountId;
use onboarding::events::of_connect;

/// A number to be noted as connected.
#[derive(Clone, Debug)]
pub struct NewNumber<'a> {
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
    /// When that token ends, if it does.
    pub access_until: Option<UnixMillis>,
    /// When Meta is asked next how it stands.
    pub next_look_at: UnixMillis,
}

impl NewNumber<'_> {
    fn key(&self) -> NumberKey {
        NumberKey::of(self.written)
    }

    /// A number that was noted by its other writing is known by its key from now on, so that it
    /// is there once.
    async fn rekey(&self, there: &mut AnyConnection) -> Result<(), StoreError> {
        let [key, other] = self.key().known_forms();
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
               report, connected_at, granted_by, access_until, next_look_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
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
        .bind(self.access_until.map(|until| until.0))
        .bind(self.next_look_at.0)
        .execute(to)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// What is told of the older ids, which are there no more.
    async fn delete_older(&self, from: &mut AnyConnection) -> Result<Vec<EventData>, StoreError> {
        let [key, other] = self.key().known_forms();
        let rows = sqlx::query(
            "DELETE FROM numbers
             WHERE account_id = $1 AND digits IN ($2, $3) AND phone_number_id <> $4
             RETURNING phone_number_id, waba_id, onboarding_id",
        )
        .bind(self.account.as_str())
        .bind(key)
        .bind(other)
        .bind(self.report.id.as_str())
        .fetch_all(from)
        .await?;
        let left = rows.iter().map(|row| {
            Ok(EventData::NumberLeft(NumberEvent {
                phone_number_id: PhoneNumberId::new(row.try_get::<String, _>("phone_number_id")?),
                waba_id: WabaId::new(row.try_get::<String, _>("waba_id")?),
                onboarding_id: OnboardingId::new(row.try_get::<String, _>("onboarding_id")?),
            }))
        });
        left.collect()
    }

    /// The attempt that serves it, and how it stands, where it is there.
    async fn known(
        &self,
        there: &mut AnyConnection,
    ) -> Result<Option<(OnboardingId, NumberState)>, StoreError> {
        let row = sqlx::query(
            "SELECT onboarding_id, state FROM numbers
             WHERE phone_number_id = $1 AND account_id = $2",
        )
        .bind(self.report.id.as_str())
        .bind(self.account.as_str())
        .fetch_optional(there)
        .await?;
        let Some(row) = row else { return Ok(None) };
        let onboarding = OnboardingId::new(row.try_get::<String, _>("onboarding_id")?);
        let state = from_text("state", &row.try_get::<String, _>("state")?)?;
        Ok(Some((onboarding, state)))
    }

    /// What is told of it, where `known` is how it was there before.
    fn events(&self, known: Option<&(OnboardingId, NumberState)>) -> Vec<EventData> {
        let number = NumberEvent {
            phone_number_id: self.report.id.clone(),
            waba_id: self.waba.clone(),
            onboarding_id: self.onboarding.clone(),
        };
        let known = known.map(|(onboarding, state)| (onboarding, *state));
        of_connect(known, number, self.report, self.access_until)
    }

    /// Whether it is there, for this account. What was known of how it stands is of the token
    /// before.
    async fn update(&self, there: &mut AnyConnection) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "UPDATE numbers SET waba_id = $1, report = $2, onboarding_id = $3,
               state = CASE WHEN onboarding_id = $3 AND state = $6 THEN state ELSE $7 END,
               leaving = CASE WHEN onboarding_id = $3 THEN leaving ELSE NULL END,
               granted_by = COALESCE($8, granted_by), access_until = $9, next_look_at = $10,
               lost_reason = NULL, watch = NULL
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
        .bind(self.access_until.map(|until| until.0))
        .bind(self.next_look_at.0)
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
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        new.rekey(&mut tx).await?;
        let known = new.known(&mut tx).await?;
        let mut events = Vec::new();
        if !new.insert(&mut tx, now).await? {
            // The same number under an older id: it left and came back.
            events = new.delete_older(&mut tx).await?;
            if !new.insert(&mut tx, now).await? && !new.update(&mut tx).await? {
                return Ok(false);
            }
        }
        events.extend(new.events(known.as_ref()));
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
        let is_told = !events.is_empty();
        let subject = EventSubject {
            account: new.account,
            number: &new.key(),
            onboarding: new.onboarding,
        };
        events::write(&mut tx, subject, events, now).await?;
        tx.commit().await?;
        if is_told {
            self.outbox.notify_one();
        }
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
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(())
    }

    /// The account's WABAs with their numbers, and those numbers that another account has
    /// connected since.
    pub async fn wabas_of(&self, account: &AccountId) -> Result<Vec<Waba>, StoreError> {
        let wabas = sqlx::query("SELECT id, name FROM wabas WHERE account_id = $1 ORDER BY name")
            .bind(account.as_str())
            .fetch_all(&self.pool)
            .await?;
        let sql = format!(
            "SELECT {COLUMNS}, report FROM numbers WHERE account_id = $1 ORDER BY connected_at"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
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
        let (mut known, now) = (Vec::with_capacity(rows.len()), clock::now());
        let read = |row: &AnyRow| {
            let report: NumberReport = from_text("report", &row.try_get::<String, _>("report")?)?;
            Ok((number(row)?, report))
        };
        let numbers = self.readable("numbers", "phone_number_id", &rows, read)?;
        for (number, report) in numbers.rows {
            if let Some(waba) = list.iter_mut().find(|waba| waba.id == number.waba) {
                waba.numbers.push(WabaNumber {
                    onboarding_id: number.onboarding.clone(),
                    report,
                    status: number.status(now),
                });
            }
            known.push(number.key);
        }
        self.add_moved_away(account, known, &mut list).await?;
        Ok(list)
    }

    /// Adds the numbers that another account has connected since. Their rows are that account's;
    /// the attempts that connected them here are still ours.
    async fn add_moved_away(
        &self,
        account: &AccountId,
        mut known: Vec<NumberKey>,
        list: &mut Vec<Waba>,
    ) -> Result<(), StoreError> {
        for record in self.connected_of(account).await? {
            let Stage::Connected(connected) = &record.stage else {
                continue;
            };
            let key = NumberKey::of(record.written());
            if known.contains(&key) {
                continue;
            }
            let status = match self.number_status_of(&record).await {
                // Its own row: that was told above.
                Err(error) if is_row_error(&error) => continue,
                status => status?,
            };
            let Some(status) =
                status.filter(|status| status.reason == Some(LostReason::MovedToAnotherAccount))
            else {
                continue;
            };
            let connected = Connected::clone(connected);
            known.push(key);
            let number = WabaNumber {
                onboarding_id: record.id,
                report: connected.number,
                status,
            };
            match list.iter_mut().find(|waba| waba.id == connected.waba_id) {
                Some(waba) => waba.numbers.push(number),
                None => list.push(Waba {
                    id: connected.waba_id,
                    name: connected.waba_name,
                    numbers: vec![number],
                }),
            }
        }
        Ok(())
    }
}

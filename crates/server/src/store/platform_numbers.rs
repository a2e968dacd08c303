//! Connected numbers as the platform reads them.

use contract::ids::PhoneNumberId;
use contract::onboarding::NumberReport;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::stored_number::{COLUMNS, StoredNumber, number};
use crate::store::text::from_text;

/// A connected number, with what the platform knows of it.
#[derive(Clone, Debug)]
pub struct NumberForPlatform {
    pub number: StoredNumber,
    /// As Meta last reported it.
    pub report: NumberReport,
}

/// What the platform says that it saw of a number, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberMilestone {
    /// It has taken the number: messages are shown there.
    Taken,
    FirstInbound,
    FirstOutbound,
}

impl NumberMilestone {
    /// What the audit log says of it.
    pub fn told(self) -> &'static str {
        match self {
            Self::Taken => "has taken the number",
            Self::FirstInbound => "received the first message",
            Self::FirstOutbound => "sent the first message",
        }
    }
}

impl Store {
    /// A page of all numbers, by their ids.
    pub async fn platform_numbers(
        &self,
        after: Option<&PhoneNumberId>,
        limit: i64,
    ) -> Result<Vec<NumberForPlatform>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, report FROM numbers
             WHERE phone_number_id > $1 ORDER BY phone_number_id LIMIT $2"
        );
        let rows = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(after.map_or("", PhoneNumberId::as_str))
            .bind(limit)
            .fetch_all(&self.pool)
            .await?;
        rows.iter().map(number_for_platform).collect()
    }

    /// One number.
    pub async fn platform_number(
        &self,
        id: &PhoneNumberId,
    ) -> Result<Option<NumberForPlatform>, StoreError> {
        let sql = format!("SELECT {COLUMNS}, report FROM numbers WHERE phone_number_id = $1");
        let row = sqlx::query(sqlx::AssertSqlSafe(sql))
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(number_for_platform).transpose()
    }

    /// Notes what the platform saw first of a number. The first time stands. Whether it is the first.
    pub async fn note_milestone(
        &self,
        id: &PhoneNumberId,
        milestone: NumberMilestone,
        at: UnixMillis,
    ) -> Result<bool, StoreError> {
        let sql = match milestone {
            NumberMilestone::Taken => {
                "UPDATE numbers SET taken_at = $1 WHERE phone_number_id = $2 AND taken_at IS NULL"
            }
            NumberMilestone::FirstInbound => {
                "UPDATE numbers SET first_inbound_at = $1
                 WHERE phone_number_id = $2 AND first_inbound_at IS NULL"
            }
            NumberMilestone::FirstOutbound => {
                "UPDATE numbers SET first_outbound_at = $1
                 WHERE phone_number_id = $2 AND first_outbound_at IS NULL"
            }
        };
        let done = sqlx::query(sql)
            .bind(at.0)
            .bind(id.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(done.rows_affected() == 1)
    }
}

fn number_for_platform(row: &AnyRow) -> Result<NumberForPlatform, StoreError> {
    let report: String = row.try_get("report")?;
    Ok(NumberForPlatform {
        number: number(row)?,
        report: from_text("report", &report)?,
    })
}

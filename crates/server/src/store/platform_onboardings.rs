//! Attempts to move a number as the platform reads them, each with the platform's id of its account.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use onboarding::record::Record;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::onboardings::{COLUMNS, record};

/// An attempt, and the platform's id of its account.
pub type OnboardingForPlatform = (Record, Option<String>);

/// A page of attempts, newest first.
#[derive(Clone, Debug)]
pub struct OnboardingPage {
    pub onboardings: Vec<OnboardingForPlatform>,
    /// The last one of the page, where there are more after it.
    pub next: Option<OnboardingId>,
}

/// The table's columns and the account's `external_id`.
fn select(rest: &str) -> sqlx::AssertSqlSafe<String> {
    sqlx::AssertSqlSafe(format!(
        "SELECT {COLUMNS}, (SELECT external_id FROM accounts
           WHERE accounts.id = onboardings.account_id) AS external_id
         FROM onboardings {rest}"
    ))
}

impl Store {
    /// A page of the attempts of this account, or of all accounts, after this one. `None`: no attempt
    /// has the id to begin after.
    pub async fn platform_onboardings(
        &self,
        account: Option<&AccountId>,
        after: Option<&OnboardingId>,
        limit: u16,
    ) -> Result<Option<OnboardingPage>, StoreError> {
        // The page before the first one ends in the future, so to say.
        let mut last = (UnixMillis(i64::MAX), OnboardingId::new(""));
        if let Some(after) = after {
            let Some((found, _)) = self.platform_onboarding(after).await? else {
                return Ok(None);
            };
            last = (found.created_at, found.id);
        }
        const OLDER: &str = "(created_at < $1 OR (created_at = $1 AND id > $2))";
        const ORDER: &str = "ORDER BY created_at DESC, id LIMIT $3";
        let sql = match account {
            Some(_) => select(&format!("WHERE {OLDER} AND account_id = $4 {ORDER}")),
            None => select(&format!("WHERE {OLDER} {ORDER}")),
        };
        let mut query = sqlx::query(sql)
            .bind(last.0.0)
            .bind(last.1.as_str())
            // One more tells whether there is another page.
            .bind(i64::from(limit) + 1);
        if let Some(account) = account {
            query = query.bind(account.as_str());
        }
        let mut rows = query.fetch_all(&self.pool).await?;
        let more = rows.len() > usize::from(limit);
        rows.truncate(limit.into());
        let last = rows.last().map(|row| row.try_get::<String, _>("id"));
        let last = last.transpose()?.filter(|_| more);
        let read = self.readable("onboardings", "id", &rows, for_platform)?;
        Ok(Some(OnboardingPage {
            onboardings: read.rows,
            next: last.map(OnboardingId::new),
        }))
    }

    /// One attempt.
    pub async fn platform_onboarding(
        &self,
        id: &OnboardingId,
    ) -> Result<Option<OnboardingForPlatform>, StoreError> {
        let row = sqlx::query(select("WHERE id = $1"))
            .bind(id.as_str())
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(for_platform).transpose()
    }
}

fn for_platform(row: &AnyRow) -> Result<OnboardingForPlatform, StoreError> {
    Ok((record(row)?, row.try_get("external_id")?))
}

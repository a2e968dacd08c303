//! Counts for metrics. They are cheap however many onboardings have ended: only those that have not
//! ended are read, through an index each.

use contract::time::UnixMillis;
use sqlx::Row;

use crate::store::database::Store;
use crate::store::error::StoreError;

impl Store {
    /// How many onboardings are in these phases, of those phases that have any.
    pub async fn in_phases(&self, phases: &[&str]) -> Result<Vec<(String, i64)>, StoreError> {
        let places: Vec<String> = (1..=phases.len()).map(|at| format!("${at}")).collect();
        let text = format!(
            "SELECT phase, COUNT(*) AS n FROM onboardings WHERE phase IN ({}) GROUP BY phase",
            places.join(", ")
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
        for phase in phases {
            query = query.bind((*phase).to_owned());
        }
        let rows = query.fetch_all(&self.pool).await?;
        rows.iter()
            .map(|row| Ok((row.try_get("phase")?, row.try_get("n")?)))
            .collect()
    }

    /// Since when the server has been at the oldest onboarding that it must go on with by
    /// itself. In the future, if all of them wait for the time that was set.
    pub async fn oldest_running(&self) -> Result<Option<UnixMillis>, StoreError> {
        let row = sqlx::query(
            "SELECT running_since FROM onboardings WHERE running_since IS NOT NULL
             ORDER BY running_since LIMIT 1",
        )
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| Ok(UnixMillis(row.try_get("running_since")?)))
            .transpose()
    }

    /// When Meta delivered the oldest of the webhooks that have not been acted on.
    pub async fn oldest_webhook(&self) -> Result<Option<UnixMillis>, StoreError> {
        let row = sqlx::query(
            "SELECT received_at FROM webhooks WHERE processed_at IS NULL
             ORDER BY received_at LIMIT 1",
        )
        .fetch_optional(&self.pool)
        .await?;
        row.map(|row| Ok(UnixMillis(row.try_get("received_at")?)))
            .transpose()
    }
}

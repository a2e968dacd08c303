//! One-time passwords that were sent, and wrong guesses, as the rate limits count them. Each is
//! written before it is counted, so that concurrent requests, at whichever replica, can't exceed a
//! limit.

use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::client_network::ClientNetwork;
use crate::store::database::Store;
use crate::store::error::StoreError;

/// The id of a send or a guess that was stored, so that it counts.
#[derive(Clone, Debug)]
pub struct CountedEntry(String);

#[cfg(test)]
impl CountedEntry {
    /// An entry that is in no store.
    pub fn for_tests() -> Self {
        Self(String::new())
    }
}

/// How many entries there are within a window of time.
#[derive(Clone, Copy, Debug)]
pub struct WindowCount {
    pub count: i64,
    pub oldest: Option<UnixMillis>,
}

/// Which sends are counted. Sends that certainly failed count only against the client that requested
/// them: a gateway that is down must not lock out anybody else, nor be tried without end.
#[derive(Clone, Copy, Debug)]
pub enum SendScope<'a> {
    /// To a phone, requested from one network.
    PhoneByAsker(&'a NumberKey, &'a str),
    Phone(&'a NumberKey),
    /// From one address, or for one account.
    Address(&'a str),
    Network(&'a str),
    /// To a country, by its ISO code.
    Country(&'a str),
    All,
}

impl SendScope<'_> {
    fn counted(self) -> (&'static str, Vec<String>) {
        match self {
            Self::PhoneByAsker(phone, network) => (
                "failed = 0 AND phone = $2 AND network = $3",
                vec![phone.to_string(), network.to_owned()],
            ),
            Self::Phone(phone) => ("failed = 0 AND phone = $2", vec![phone.to_string()]),
            Self::Address(address) => ("address = $2", vec![address.to_owned()]),
            Self::Network(network) => ("network = $2", vec![network.to_owned()]),
            Self::Country(country) => ("failed = 0 AND country = $2", vec![country.to_owned()]),
            Self::All => ("failed = 0", vec![]),
        }
    }
}

/// Which wrong guesses are counted.
#[derive(Clone, Copy, Debug)]
pub enum GuessScope<'a> {
    Address(&'a str),
    Network(&'a str),
}

impl Store {
    /// Stores a send to a phone, so that it counts.
    pub async fn count_send(
        &self,
        phone: &NumberKey,
        country: &str,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<CountedEntry, StoreError> {
        let id = crate::random::id();
        sqlx::query(
            "INSERT INTO otp_sends (id, phone, country, address, network, sent_at, failed)
             VALUES ($1, $2, $3, $4, $5, $6, 0)",
        )
        .bind(id.as_str())
        .bind(phone.to_string())
        .bind(country)
        .bind(asker.address.as_str())
        .bind(asker.network.as_str())
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(CountedEntry(id))
    }

    /// Removes a send: nothing was sent, and nothing was tried.
    pub async fn uncount_send(&self, noted: &CountedEntry) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM otp_sends WHERE id = $1")
            .bind(noted.0.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Marks a send as failed: it was tried, and certainly nothing was sent.
    pub async fn send_failed(&self, noted: &CountedEntry) -> Result<(), StoreError> {
        sqlx::query("UPDATE otp_sends SET failed = 1 WHERE id = $1")
            .bind(noted.0.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Deletes entries that no limit counts any more.
    pub async fn forget_old(
        &self,
        sends_before: UnixMillis,
        before: UnixMillis,
    ) -> Result<(), StoreError> {
        for (forget, before) in [
            ("DELETE FROM otp_sends WHERE sent_at < $1", sends_before),
            ("DELETE FROM otp_misses WHERE at < $1", before),
            (
                "DELETE FROM one_time_passwords WHERE expires_at < $1",
                before,
            ),
        ] {
            sqlx::query(forget)
                .bind(before.0)
                .execute(&mut *self.writer.acquire().await?)
                .await?;
        }
        Ok(())
    }

    /// Sends since then.
    pub async fn sends(
        &self,
        of: SendScope<'_>,
        since: UnixMillis,
    ) -> Result<WindowCount, StoreError> {
        let (counted, names) = of.counted();
        let text = format!(
            "SELECT COUNT(*) AS n, MIN(sent_at) AS oldest FROM otp_sends
             WHERE sent_at > $1 AND {counted}"
        );
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(since.0);
        for name in names {
            query = query.bind(name);
        }
        count(&query.fetch_one(&self.pool).await?)
    }

    /// Stores a guess as a wrong one before it is compared, so that it counts.
    pub async fn count_wrong_guess(
        &self,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<CountedEntry, StoreError> {
        let id = crate::random::id();
        sqlx::query("INSERT INTO otp_misses (id, address, network, at) VALUES ($1, $2, $3, $4)")
            .bind(id.as_str())
            .bind(asker.address.as_str())
            .bind(asker.network.as_str())
            .bind(now.0)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(CountedEntry(id))
    }

    /// Removes a guess: it was right.
    pub async fn uncount_wrong_guess(&self, noted: &CountedEntry) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM otp_misses WHERE id = $1")
            .bind(noted.0.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(())
    }

    /// Wrong guesses since then.
    pub async fn wrong_guesses(
        &self,
        of: GuessScope<'_>,
        since: UnixMillis,
    ) -> Result<WindowCount, StoreError> {
        let (text, name) = match of {
            GuessScope::Address(address) => (
                "SELECT COUNT(*) AS n, MIN(at) AS oldest FROM otp_misses
                 WHERE address = $1 AND at > $2",
                address,
            ),
            GuessScope::Network(network) => (
                "SELECT COUNT(*) AS n, MIN(at) AS oldest FROM otp_misses
                 WHERE network = $1 AND at > $2",
                network,
            ),
        };
        let query = sqlx::query(text).bind(name).bind(since.0);
        count(&query.fetch_one(&self.pool).await?)
    }
}

/// `n` and `oldest`.
pub(super) fn count(row: &AnyRow) -> Result<WindowCount, StoreError> {
    Ok(WindowCount {
        count: row.try_get("n")?,
        oldest: row.try_get::<Option<i64>, _>("oldest")?.map(UnixMillis),
    })
}

//! Accounts. An account is made by whoever signs in with a phone, or by the platform
//! that names it by an id of its own.

use contract::phone::PhoneNumber;
use contract::platform::PlatformAccount;
use contract::time::UnixMillis;
use onboarding::account::AccountId;
use sqlx::any::AnyRow;
use sqlx::{Connection, Row};

use crate::store::database::Store;
use crate::store::error::StoreError;
use crate::store::text::e164s;

#[derive(Clone, Debug)]
pub struct Account {
    pub id: AccountId,
    /// The number that it signs in with. `None`: the platform made it.
    pub phone: Option<PhoneNumber>,
    /// The platform's id of it. `None`: the platform has not claimed it.
    pub external_id: Option<String>,
    /// The company's name, as the platform told it.
    pub name: Option<String>,
}

impl std::fmt::Display for Account {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self.name.as_deref().unwrap_or("no name");
        match (&self.phone, &self.external_id) {
            (Some(phone), None) => write!(f, "{phone}"),
            (Some(phone), Some(id)) => write!(f, "{phone}, {id} ({name})"),
            (None, Some(id)) => write!(f, "{id} ({name})"),
            (None, None) => f.write_str(self.id.as_str()),
        }
    }
}

/// What stands in the place of a phone for an account that the platform made: see migration 0016.
fn no_phone(external_id: &str) -> String {
    format!("platform:{external_id}")
}

/// Why an account was not claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimOutcome {
    Claimed,
    /// Nobody signs in with this phone.
    Unknown,
    /// It has another id of the platform, or the id has another account.
    AlreadyClaimed,
    /// The account that the platform made with this id has onboardings of its own.
    InUse,
}

impl Store {
    /// The account of this phone, in whichever notation; created if there is none yet.
    pub async fn account_of(
        &self,
        phone: &PhoneNumber,
        now: UnixMillis,
    ) -> Result<Account, StoreError> {
        // It may be there by another writing of the phone.
        if let Some(known) = self.account_by_phone(phone).await? {
            return Ok(known);
        }
        sqlx::query(
            "INSERT INTO accounts (id, phone, created_at) VALUES ($1, $2, $3)
             ON CONFLICT (phone) DO NOTHING",
        )
        .bind(crate::random::id())
        .bind(phone.international().as_str())
        .bind(now.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        let made = self.account_by_phone(phone).await?;
        // Accounts are not deleted.
        made.ok_or(StoreError::Stale)
    }

    /// The account that the platform names so; created if there is none yet. Its name is the newest.
    pub async fn account_of_platform(
        &self,
        named: &PlatformAccount,
        now: UnixMillis,
    ) -> Result<Account, StoreError> {
        sqlx::query(
            "INSERT INTO accounts (id, phone, created_at, external_id, name)
             VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        )
        .bind(crate::random::id())
        .bind(no_phone(&named.external_id))
        .bind(now.0)
        .bind(named.external_id.as_str())
        .bind(named.name.as_str())
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        sqlx::query(
            "UPDATE accounts SET name = $1 WHERE external_id = $2 AND (name IS NULL OR name <> $1)",
        )
        .bind(named.name.as_str())
        .bind(named.external_id.as_str())
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        let made = self.account_by_external_id(&named.external_id).await?;
        // Accounts are not deleted, but for the one that a claim replaces.
        made.ok_or(StoreError::Stale)
    }

    /// The account that the platform names so.
    pub async fn account_by_external_id(&self, id: &str) -> Result<Option<Account>, StoreError> {
        let row =
            sqlx::query("SELECT id, phone, external_id, name FROM accounts WHERE external_id = $1")
                .bind(id)
                .fetch_optional(&self.pool)
                .await?;
        row.as_ref().map(account).transpose()
    }

    /// Gives the account of this phone the platform's id. Once: an account that has one keeps it. An
    /// account that the platform made with this id before goes, with its sessions, unless it was used.
    pub async fn claim_account(
        &self,
        phone: &PhoneNumber,
        named: &PlatformAccount,
    ) -> Result<ClaimOutcome, StoreError> {
        let Some(theirs) = self.account_by_phone(phone).await? else {
            return Ok(ClaimOutcome::Unknown);
        };
        match theirs.external_id {
            Some(id) if id == named.external_id => return Ok(ClaimOutcome::Claimed),
            Some(_) => return Ok(ClaimOutcome::AlreadyClaimed),
            None => {}
        }
        let mut writing = self.writer.acquire().await?;
        let mut tx = writing.begin().await?;
        // Holds the platform's account, where there is one, so that nothing begins in it meanwhile.
        let made =
            sqlx::query("UPDATE accounts SET name = $1 WHERE external_id = $2 RETURNING id, phone")
                .bind(named.name.as_str())
                .bind(named.external_id.as_str())
                .fetch_optional(&mut *tx)
                .await?;
        if let Some(made) = made {
            if made.try_get::<String, _>("phone")? != no_phone(&named.external_id) {
                return Ok(ClaimOutcome::AlreadyClaimed);
            }
            let id: String = made.try_get("id")?;
            let used = sqlx::query("SELECT COUNT(*) AS n FROM onboardings WHERE account_id = $1")
                .bind(id.as_str())
                .fetch_one(&mut *tx)
                .await?;
            if used.try_get::<i64, _>("n")? > 0 {
                return Ok(ClaimOutcome::InUse);
            }
            for gone in [
                "DELETE FROM sessions WHERE account_id = $1",
                "DELETE FROM accounts WHERE id = $1",
            ] {
                sqlx::query(gone)
                    .bind(id.as_str())
                    .execute(&mut *tx)
                    .await?;
            }
        }
        let claimed = sqlx::query(
            "UPDATE accounts SET external_id = $1, name = $2
             WHERE id = $3 AND external_id IS NULL",
        )
        .bind(named.external_id.as_str())
        .bind(named.name.as_str())
        .bind(theirs.id.as_str())
        .execute(&mut *tx)
        .await?;
        if claimed.rows_affected() == 0 {
            return Ok(ClaimOutcome::AlreadyClaimed);
        }
        tx.commit().await?;
        Ok(ClaimOutcome::Claimed)
    }

    /// An account by its id. Onboardings and numbers always have one.
    pub async fn account(&self, id: &AccountId) -> Result<Account, StoreError> {
        let row = sqlx::query("SELECT id, phone, external_id, name FROM accounts WHERE id = $1")
            .bind(id.as_str())
            .fetch_one(&self.pool)
            .await?;
        account(&row)
    }

    /// The account of this phone, however it is written, if there is one.
    pub async fn account_by_phone(
        &self,
        phone: &PhoneNumber,
    ) -> Result<Option<Account>, StoreError> {
        let [key, other] = e164s(&phone.key());
        // Where there are two by its two writings, the one that was made for this writing, else
        // the older one.
        let row = sqlx::query(
            "SELECT id, phone, external_id, name FROM accounts WHERE phone IN ($1, $2)
             ORDER BY CASE WHEN phone = $3 THEN 0 ELSE 1 END, created_at LIMIT 1",
        )
        .bind(key)
        .bind(other)
        .bind(phone.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(account).transpose()
    }
}

pub(super) fn account(row: &AnyRow) -> Result<Account, StoreError> {
    let external_id: Option<String> = row.try_get("external_id")?;
    let phone: String = row.try_get("phone")?;
    let made_by_platform = external_id
        .as_deref()
        .is_some_and(|id| phone == no_phone(id));
    let phone = match made_by_platform {
        true => None,
        false => Some(
            PhoneNumber::parse(&phone).map_err(|error| StoreError::Unreadable {
                what: "phone",
                reason: error.to_string(),
            })?,
        ),
    };
    Ok(Account {
        id: AccountId::from_row(row.try_get("id")?),
        phone,
        external_id,
        name: row.try_get("name")?,
    })
}

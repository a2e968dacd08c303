//! A number is taken from the account that has it, with that account's yes: so that another one can
//! connect it.

use std::fmt;

use contract::ids::OnboardingId;
use contract::phone::PhoneNumber;
use contract::wabas::NumberState;

use crate::clock;
use crate::config::Config;
use crate::operate::OperateError;
use crate::store::accounts::Account;
use crate::store::stored_number::StoredNumber;
use crate::store::{Store, StoreError};
use onboarding::record::AuditEntry;
use onboarding::renewal::forget_pin;

/// More lost races in a row than a server at the same attempt causes.
const MOST_RACES: u32 = 20;

/// A number that was released.
#[derive(Clone, Debug)]
pub struct ReleasedNumber {
    /// The number that another account can connect now.
    pub number: PhoneNumber,
    /// The account that had it.
    pub from: Account,
    /// Whether it was live for that account, as far as was known.
    pub was_live: bool,
}

impl fmt::Display for ReleasedNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let live = match self.was_live {
            true => {
                "It was live, and stays registered at Meta: another account can connect it now."
            }
            false => "It needed reconnecting. Another account can connect it now.",
        };
        write!(f, "{}: released from {}. {live}", self.number, self.from)
    }
}

/// Releases a number. Nothing is done at Meta.
pub async fn release(
    config: &Config,
    number: &PhoneNumber,
) -> Result<ReleasedNumber, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let released = release_in(&store, number).await;
    store.close().await;
    released
}

async fn release_in(store: &Store, number: &PhoneNumber) -> Result<ReleasedNumber, OperateError> {
    let found = store.number_here(number.as_str()).await?;
    let found = found.ok_or_else(|| OperateError::NoNumber(number.clone()))?;
    let was_live = found.state() == NumberState::Connected;
    let from = store.account(&found.account).await?;
    if !store.remove_number(&found).await? {
        return Err(StoreError::Stale.into());
    }
    // By these, whoever has an attempt's page open reads that the number is gone.
    for attempt in store.attempts_of(&found).await? {
        forget(store, &found, attempt.id).await?;
    }
    Ok(ReleasedNumber {
        number: number.clone(),
        from,
        was_live,
    })
}

/// What the attempt could do with the number ends.
async fn forget(store: &Store, number: &StoredNumber, id: OnboardingId) -> Result<(), StoreError> {
    for _ in 0..MOST_RACES {
        let Some(mut record) = store.onboarding(&id).await? else {
            return Ok(());
        };
        let before = record.clone();
        record.token_sealed = None;
        forget_pin(&mut record);
        let now = clock::now();
        let told = format!("the number {} was released by our team", number.id);
        let notes = [AuditEntry::new("number status", told)];
        // Due at once: a server that looks at it tells the pages that show it.
        match store
            .save_onboarding(&before, &mut record, &notes, now, Some(now))
            .await
        {
            Err(StoreError::Stale) => {}
            saved => return saved,
        }
    }
    Err(StoreError::Stale)
}

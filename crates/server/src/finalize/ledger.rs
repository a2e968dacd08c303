//! The one door through which an onboarding changes: read, decide, compare-and-set,
//! announce. A change that lost a race is decided anew on what the other one left.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;

use super::plan::plan;
use super::record::{Note, Record};
use crate::clock;
use crate::config::Pace;
use crate::hub::Hub;
use crate::store::accounts::AccountId;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;

/// More races in a row than two tabs and a runner can make.
const MOST_RACES: u32 = 20;

/// The onboardings.
#[derive(Clone, Debug)]
pub struct Ledger {
    store: Store,
    hub: Hub,
    pace: Pace,
}

/// A change was not made.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError<E> {
    /// There is no such onboarding, or not for this account.
    #[error("no such onboarding")]
    NotFound,
    /// The decision was against it.
    #[error("{0}")]
    Refused(E),
    /// The store did not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What a decision makes: the notes for the story, and an answer for the caller.
pub type Decision<T, E> = Result<(Vec<Note>, T), E>;

impl Ledger {
    /// Over this store, announcing there.
    pub fn new(store: Store, hub: Hub, pace: Pace) -> Self {
        Self { store, hub, pace }
    }

    /// Records a new one.
    pub async fn record(&self, record: &Record, notes: &[Note]) -> Result<(), StoreError> {
        self.store.insert_onboarding(record, notes).await?;
        metrics::recorded(record);
        Ok(())
    }

    /// Changes one, whoever owns it. For the runner.
    pub async fn change<T, E>(
        &self,
        id: &OnboardingId,
        decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        self.change_if(id, |_| true, decide).await
    }

    /// Changes one of this account.
    pub async fn change_of<T, E>(
        &self,
        account: &AccountId,
        id: &OnboardingId,
        decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        self.change_if(id, |record| record.account == *account, decide)
            .await
    }

    async fn change_if<T, E>(
        &self,
        id: &OnboardingId,
        mine: impl Fn(&Record) -> bool,
        mut decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        for _ in 0..MOST_RACES {
            let found = self.store.onboarding(id).await?.filter(&mine);
            let mut record = found.ok_or(ChangeError::NotFound)?;
            let now = clock::now();
            let before = metrics::Before::of(&record);
            let (notes, answer) = decide(&mut record, now).map_err(ChangeError::Refused)?;
            record.keep_time(now);
            let due = plan(&record, now, &self.pace).due(now);
            let saved = self.store.save_onboarding(&mut record, &notes, now, due);
            match saved.await {
                Ok(()) => {
                    before.became(&record);
                    for note in &notes {
                        tracing::info!(onboarding = %id, reference = %record.reference,
                            kind = note.kind, detail = %note.detail, phase = record.phase());
                    }
                    self.hub.publish(&record.view());
                    return Ok((record, answer));
                }
                Err(StoreError::Stale) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Stale.into())
    }
}

//! The one door through which an onboarding changes: read, decide, compare-and-set,
//! announce. A change that lost a race is decided anew on what the other one left.

use contract::ids::OnboardingId;
use contract::time::UnixMillis;
use tokio::sync::MutexGuard;

pub mod alerts;
mod locks;
pub mod transitions;

use crate::clock;
use crate::graph::call_log as calls;
use crate::graph::call_log::CallEntry;
use crate::hub::Hub;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;
use alerts::Alerts;
use locks::NamedLocks;
use onboarding::account::AccountId;
use onboarding::plan::plan;
use onboarding::record::Decision;
use onboarding::record::{AuditEntry, Record};
use onboarding::timeouts::Timeouts;
use transitions::StageBefore;

/// More races in a row than a few servers and an operator make. Within one process there are none.
const MOST_RACES: u32 = 20;

/// The onboardings.
#[derive(Clone, Debug)]
pub struct Ledger {
    store: Store,
    hub: Hub,
    timeouts: Timeouts,
    alerts: Alerts,
    changes: NamedLocks,
    beginnings: NamedLocks,
}

/// A change was not made.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError<E> {
    /// There is no such onboarding.
    #[error("no such onboarding")]
    NotFound,
    /// The decision was against it.
    #[error("{0}")]
    Refused(E),
    /// The store did not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Ledger {
    /// Over this store, announcing there.
    pub fn new(store: Store, hub: Hub, timeouts: Timeouts) -> Self {
        Self {
            store,
            hub,
            timeouts,
            alerts: Alerts::default(),
            changes: NamedLocks::default(),
            beginnings: NamedLocks::default(),
        }
    }

    /// Locks the beginning of attempts of an account. Changes of attempts have locks of their own,
    /// and may be made meanwhile.
    pub async fn lock_account(
        &self,
        account: &AccountId,
    ) -> Result<MutexGuard<'_, ()>, StoreError> {
        self.beginnings.lock(account.as_str()).await
    }

    /// Tells people of ours.
    pub fn alerts(&self) -> &Alerts {
        &self.alerts
    }

    /// Records a new one.
    pub async fn record(&self, record: &Record, notes: &[AuditEntry]) -> Result<(), StoreError> {
        self.store.insert_onboarding(record, notes).await?;
        metrics::transition("none", record.phase());
        Ok(())
    }

    /// Changes one, whoever owns it, from how it was seen last.
    pub async fn change<T, E>(
        &self,
        seen: &Record,
        decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        let found = Some(seen.clone());
        self.change_from(&seen.id, found, decide).await
    }

    /// Changes one, whoever owns it.
    pub async fn change_by_id<T, E>(
        &self,
        id: &OnboardingId,
        decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        self.change_from(id, None, decide).await
    }

    async fn change_from<T, E>(
        &self,
        id: &OnboardingId,
        mut seen: Option<Record>,
        mut decide: impl FnMut(&mut Record, UnixMillis) -> Decision<T, E>,
    ) -> Result<(Record, T), ChangeError<E>> {
        let turn = self.changes.lock(id.as_str()).await?;
        for _ in 0..MOST_RACES {
            let (mut record, is_old) = match seen.take() {
                Some(seen) => (seen, true),
                None => {
                    let found = self.store.onboarding(id).await?;
                    (found.ok_or(ChangeError::NotFound)?, false)
                }
            };
            let now = clock::now();
            let before = record.clone();
            let (notes, answer) = match decide(&mut record, now) {
                Ok(decided) => decided,
                // What is there now may be another matter.
                Err(_) if is_old => continue,
                Err(refusal) => return Err(ChangeError::Refused(refusal)),
            };
            record.keep_time(now);
            let due = plan(&record, now, &self.timeouts).due(now);
            match self.save(&before, &mut record, &notes, now, due).await {
                Ok(()) => {
                    drop(turn);
                    let stage = StageBefore::of(&before).became(&record);
                    self.alerts.changed(&stage, &record, &notes, now);
                    for note in &notes {
                        tracing::info!(onboarding = %id, reference = %record.reference,
                            kind = note.kind, detail = %note.detail, phase = record.phase());
                    }
                    self.read_status(&mut record).await;
                    self.hub.publish(&record.view());
                    return Ok((record, answer));
                }
                Err(StoreError::Stale) => {}
                Err(error) => return Err(error.into()),
            }
        }
        Err(StoreError::Stale.into())
    }

    /// Announces an attempt as it is, to streams that know less: it may have been changed by who
    /// announces nothing, such as an operator's command.
    pub async fn announce(&self, record: &Record) {
        if self.hub.is_followed(&record.id) {
            let mut record = record.clone();
            self.read_status(&mut record).await;
            self.hub.publish(&record.view());
        }
    }

    /// Reads how its number stands, which may have changed with it. What was known stands where the
    /// store does not answer.
    async fn read_status(&self, record: &mut Record) {
        match self.store.number_status_of(record).await {
            Ok(status) => record.number_status = status,
            Err(error) => tracing::warn!(%error, "how a number stands can't be read"),
        }
    }

    /// Writes it with what was asked of Meta for it, and what happened.
    async fn save(
        &self,
        before: &Record,
        record: &mut Record,
        notes: &[AuditEntry],
        now: UnixMillis,
        due: Option<UnixMillis>,
    ) -> Result<(), StoreError> {
        let calls = calls::take(&record.id);
        let told = calls.iter().map(note_of_call);
        let told: Vec<AuditEntry> = told.chain(notes.iter().cloned()).collect();
        let saved = self.store.save_onboarding(before, record, &told, now, due);
        let saved = saved.await;
        if saved.is_err() {
            calls::give_back(&record.id, calls);
        }
        saved
    }
}

/// What was asked of Meta, and what became of it, as a line of the audit log.
pub fn note_of_call(call: &CallEntry) -> AuditEntry {
    AuditEntry {
        at: Some(call.at),
        ..AuditEntry::new("graph", call.to_string())
    }
}

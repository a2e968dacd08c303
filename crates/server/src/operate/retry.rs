//! What is stuck is listed, and tried again at once: by who has put right what it is stuck by.

use std::fmt;

use contract::ids::Reference;
use contract::onboarding::{Stage, TroubleKind};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;

use crate::clock;
use crate::config::Config;
use crate::operate::OperateError;
use crate::operate::trouble::describe;
use crate::store::{Store, StoreError};
use crate::telemetry::escape::escaped;
use onboarding::answer::try_again_now;
use onboarding::plan::plan;
use onboarding::record::Record;
use onboarding::time::utc;
use onboarding::timeouts::Timeouts;

/// More lost races in a row than a server at the same attempt causes.
const MOST_RACES: u32 = 20;

/// AttemptSelector attempts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AttemptSelector {
    /// One, by its id or its reference.
    One(String),
    /// All that are stuck by this.
    StuckBy(TroubleKind),
}

/// Attempts that are stuck.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StuckList {
    attempts: Vec<StuckAttempt>,
    /// The ids of those that can't be read.
    unreadable_ids: Vec<String>,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct StuckAttempt {
    reference: Reference,
    number: PhoneNumber,
    step: String,
    kind: TroubleKind,
    since: Option<UnixMillis>,
    next_at: Option<UnixMillis>,
}

/// Which attempts a request for another try reached.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RetryReport {
    /// Those that are tried again.
    tried: Vec<Reference>,
    /// Those that are not tried: only Meta's window helps them, or nothing stops them.
    refused: Vec<Reference>,
}

/// Lists what is stuck.
pub async fn list(config: &Config) -> Result<StuckList, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let found = store.stuck().await;
    store.close().await;
    let of = |record: &Record| match &record.stage {
        Stage::Stuck(trouble) => {
            let stuck = record.step_log.stuck.as_ref();
            Some(StuckAttempt {
                reference: record.reference.clone(),
                number: record.number.clone(),
                step: format!("{:?}", trouble.step),
                kind: trouble.kind,
                since: stuck.map(|stuck| stuck.since),
                next_at: stuck.and_then(|stuck| stuck.next_at),
            })
        }
        _ => None,
    };
    let found = found?;
    Ok(StuckList {
        attempts: found.rows.iter().filter_map(of).collect(),
        unreadable_ids: found.unreadable_ids,
    })
}

/// Has attempts tried again. A server that runs does it within seconds.
pub async fn retry(config: &Config, which: &AttemptSelector) -> Result<RetryReport, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let retried = retry_in(&store, &config.timeouts, which).await;
    store.close().await;
    retried
}

async fn retry_in(
    store: &Store,
    timeouts: &Timeouts,
    which: &AttemptSelector,
) -> Result<RetryReport, OperateError> {
    let attempts = match which {
        AttemptSelector::One(which) => vec![super::found(store, which).await?],
        AttemptSelector::StuckBy(kind) => {
            let is_by = |record: &Record| matches!(&record.stage, Stage::Stuck(trouble) if trouble.kind == *kind);
            let mut stuck = store.stuck().await?.rows;
            stuck.retain(is_by);
            stuck
        }
    };
    let mut retried = RetryReport::default();
    for attempt in attempts {
        let reference = attempt.reference.clone();
        if try_again(store, timeouts, attempt).await? {
            retried.tried.push(reference);
        } else {
            retried.refused.push(reference);
        }
    }
    Ok(retried)
}

/// Whether it is tried again.
async fn try_again(
    store: &Store,
    timeouts: &Timeouts,
    attempt: Record,
) -> Result<bool, StoreError> {
    let mut found = Some(attempt);
    for _ in 0..MOST_RACES {
        let Some(mut record) = found else {
            return Ok(false);
        };
        let (before, now) = (record.clone(), clock::now());
        let Ok((notes, ())) = try_again_now(&mut record, now) else {
            return Ok(false);
        };
        record.keep_time(now);
        let due = plan(&record, now, timeouts).due(now);
        let saved = store.save_onboarding(&before, &mut record, &notes, now, due);
        match saved.await {
            Ok(()) => return Ok(true),
            // A server was at it.
            Err(StoreError::Stale) => found = store.onboarding(&record.id).await?,
            Err(error) => return Err(error),
        }
    }
    Err(StoreError::Stale)
}

impl fmt::Display for StuckList {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.attempts.is_empty() {
            f.write_str("nothing is stuck")?;
        }
        for (place, stuck) in self.attempts.iter().enumerate() {
            if place > 0 {
                f.write_str("\n")?;
            }
            let time = |at: Option<UnixMillis>| at.map_or_else(|| "-".to_owned(), utc);
            write!(
                f,
                "{}  {:<16}  {:<10} {:<17} since {}, next try {}: {}",
                stuck.reference,
                stuck.number.as_str(),
                stuck.step,
                stuck.kind.name(),
                time(stuck.since),
                time(stuck.next_at),
                describe(stuck.kind).0,
            )?;
        }
        if !self.unreadable_ids.is_empty() {
            let ids: Vec<_> = self.unreadable_ids.iter().map(|id| escaped(id)).collect();
            let (many, ids) = (ids.len(), ids.join(" "));
            write!(
                f,
                "\n{many} can't be read by this version, and are left out: {ids}"
            )?;
        }
        Ok(())
    }
}

impl fmt::Display for RetryReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let listed = |list: &[Reference]| {
            let list: Vec<_> = list.iter().map(Reference::as_str).collect();
            list.join(" ")
        };
        write!(f, "{} tried again", self.tried.len())?;
        if !self.tried.is_empty() {
            write!(f, ": {}", listed(&self.tried))?;
        }
        if !self.refused.is_empty() {
            write!(
                f,
                "\n{} not, as its customer must go on, or nothing stops it: {}",
                self.refused.len(),
                listed(&self.refused)
            )?;
        }
        Ok(())
    }
}

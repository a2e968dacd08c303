//! Key rotation: every secret at rest is sealed anew with the first key, so that the older keys can
//! be dropped.
//!
//! Row by row, each by compare-and-set, so servers may run meanwhile and a run that was cut off is
//! simply run again: what is sealed by the first key already is left as it is. Servers must know the
//! new key as their first one before, else they go on to seal with the old one.

use contract::ids::OnboardingId;

use crate::seal::{Kind, SealError, Sealer};
use crate::store::sealed::SealedRow;
use crate::store::{Store, StoreError};

/// Rows looked at in one go.
const PAGE: i64 = 200;

/// What servers sealed meanwhile by an older key is met by another pass. When there is still
/// something after so many, a server does not know the new key.
const MOST_PASSES: u32 = 5;

/// Changes of one row in a row that another process may make first.
const MOST_RACES: u32 = 20;

/// What a rotation came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RotationReport {
    /// Tokens, PINs, and webhooks that wait for the platform, that were sealed anew.
    pub sealed_anew: u64,
    /// What has a secret that none of the keys opens: an attempt by its reference, or a webhook.
    pub broken: Vec<(String, SealError)>,
    /// Whether the last pass still found something to seal.
    pub unfinished: bool,
}

/// The older keys can't be dropped yet.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RotationError {
    /// Some secrets are opened by none of the keys.
    #[error("{sealed_anew} secret(s) sealed anew, but {} do(es) not open: {}",
        broken.len(), listed(broken))]
    Broken {
        /// How many secrets were sealed anew.
        sealed_anew: u64,
        /// What has a secret that does not open, and why.
        broken: Vec<(String, SealError)>,
    },
    /// A server goes on to seal with an older key.
    #[error(
        "{0} secret(s) sealed anew, but a server that runs still seals with an older key: \
         give every server the new key in the first place, and run this again"
    )]
    Unfinished(u64),
}

fn listed(broken: &[(String, SealError)]) -> String {
    let lines = broken
        .iter()
        .map(|(which, why)| format!("\n  {which}: {why}"));
    lines.collect()
}

impl RotationReport {
    /// Whether the older keys can be dropped.
    pub fn complete(self) -> Result<Self, RotationError> {
        match self {
            Self {
                broken,
                sealed_anew,
                ..
            } if !broken.is_empty() => Err(RotationError::Broken {
                sealed_anew,
                broken,
            }),
            Self {
                unfinished: true,
                sealed_anew,
                ..
            } => Err(RotationError::Unfinished(sealed_anew)),
            complete => Ok(complete),
        }
    }
}

impl std::fmt::Display for RotationReport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} secret(s) sealed anew; the older keys can be dropped",
            self.sealed_anew
        )
    }
}

/// Seals everything anew.
pub async fn rotate(store: &Store, sealer: &Sealer) -> Result<RotationReport, StoreError> {
    let mut rotated = RotationReport::default();
    for _ in 0..MOST_PASSES {
        rotated.broken.clear();
        let before = rotated.sealed_anew;
        pass(store, sealer, &mut rotated).await?;
        pass_webhooks(store, sealer, &mut rotated).await?;
        rotated.unfinished = rotated.sealed_anew > before;
        if !rotated.unfinished {
            break;
        }
    }
    Ok(rotated)
}

async fn pass(
    store: &Store,
    sealer: &Sealer,
    rotated: &mut RotationReport,
) -> Result<(), StoreError> {
    let mut after = OnboardingId::new("");
    loop {
        let rows = store.sealed_after(&after, PAGE).await?;
        let Some(last) = rows.last() else {
            return Ok(());
        };
        after = last.id.clone();
        for row in rows {
            seal_row(store, sealer, row, rotated).await?;
        }
    }
}

/// The webhooks that wait for the platform. Each is large, and read by itself.
async fn pass_webhooks(
    store: &Store,
    sealer: &Sealer,
    rotated: &mut RotationReport,
) -> Result<(), StoreError> {
    let mut after = String::new();
    loop {
        let hashes = store.passed_webhooks_after(&after, PAGE).await?;
        let Some(last) = hashes.last() else {
            return Ok(());
        };
        after = last.clone();
        for hash in hashes {
            let sealed = store.sealed_webhook(&hash).await?;
            let Some(sealed) = sealed.filter(|sealed| !sealer.is_current(sealed)) else {
                continue;
            };
            match sealer.reseal(&hash, Kind::Webhook, &sealed) {
                Ok(anew) => {
                    store.put_sealed_webhook(&hash, &anew).await?;
                    rotated.sealed_anew += 1;
                }
                Err(error) => rotated.broken.push((format!("webhook {hash}"), error)),
            }
        }
    }
}

async fn seal_row(
    store: &Store,
    sealer: &Sealer,
    mut row: SealedRow,
    rotated: &mut RotationReport,
) -> Result<(), StoreError> {
    for _ in 0..MOST_RACES {
        let (anew, count) = match anew(sealer, &row) {
            Ok(anew) => anew,
            Err(error) => {
                rotated.broken.push((row.reference.to_string(), error));
                return Ok(());
            }
        };
        if count == 0 {
            return Ok(());
        }
        if store.put_sealed(&anew).await? {
            rotated.sealed_anew += count;
            return Ok(());
        }
        match store.sealed(&row.id).await? {
            Some(changed) => row = changed,
            None => return Ok(()),
        }
    }
    Err(StoreError::Stale)
}

/// The row with its secrets sealed by the current key, and how many were not.
fn anew(sealer: &Sealer, row: &SealedRow) -> Result<(SealedRow, u64), SealError> {
    let mut anew = row.clone();
    let mut count = 0;
    for (sealed, kind) in [(&mut anew.token, Kind::Token), (&mut anew.pin, Kind::Pin)] {
        let Some(sealed) = sealed.as_mut().filter(|sealed| !sealer.is_current(sealed)) else {
            continue;
        };
        *sealed = sealer.reseal(&row.id, kind, sealed)?;
        count += 1;
    }
    Ok((anew, count))
}

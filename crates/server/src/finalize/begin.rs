//! An onboarding is recorded, with the consent to it, before Meta's window opens.

use contract::onboarding::{CONSENT_TEXT_VERSION, NewOnboarding, Stage, Whereabouts};
use contract::phone::PhoneProblem;

use super::Context;
use super::answer::{self, NotTaken};
use super::journal::Journal;
use super::ledger::ChangeError;
use super::record::{Note, Record};
use crate::store::StoreError;
use crate::store::accounts::AccountId;
use crate::{clock, phone, random};

/// Why an onboarding is not recorded.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// The number can't exist.
    #[error("{0}")]
    Phone(PhoneProblem),
    /// No consent, or to another text than the present one.
    #[error("no consent to the present text")]
    ConsentMissing,
    /// The method is not set up here.
    #[error("the method is not set up")]
    MethodUnavailable,
    /// The number is this account's already.
    #[error("the number is connected already")]
    AlreadyHere,
    /// The number is another account's.
    #[error("the number is connected for another account")]
    Elsewhere,
    /// Another attempt with this number is at work.
    #[error("the number is being moved already")]
    UnderWay,
    /// The store did not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Records an onboarding. Of one number there is one open attempt at a time: an older
/// one that still waits for Meta's window is taken up again, and one that has stopped
/// is given up.
pub async fn begin(
    ctx: &Context,
    account: &AccountId,
    new: NewOnboarding,
) -> Result<Record, NotBegun> {
    phone::check(&new.number).map_err(NotBegun::Phone)?;
    if !ctx.meta.offers(new.method) {
        return Err(NotBegun::MethodUnavailable);
    }
    if new.consent_text_version != CONSENT_TEXT_VERSION {
        return Err(NotBegun::ConsentMissing);
    }
    match ctx.store.number_owner(new.number.as_str()).await? {
        Some(owner) if owner == *account => return Err(NotBegun::AlreadyHere),
        Some(_) => return Err(NotBegun::Elsewhere),
        None => {}
    }
    let consent = Note::new(
        "consent",
        format!("to the text of {}", new.consent_text_version),
    );
    for older in ctx.store.unfinished_of(account).await? {
        if older.number != new.number {
            continue;
        }
        let same = older.method == new.method
            && older.consent_text_version == new.consent_text_version
            && older.stage == Stage::AwaitingSignup;
        if same {
            // Two tabs, say: whichever of them finishes in Meta's window goes on.
            let now = clock::now();
            ctx.store.note_event(&older.id, &consent, now).await?;
            return Ok(older);
        }
        give_up(ctx, account, &older).await?;
    }
    let now = clock::now();
    let record = Record {
        id: random::onboarding_id(),
        account: account.clone(),
        reference: random::reference(),
        number: new.number,
        method: new.method,
        readiness: new.readiness,
        consent_text_version: new.consent_text_version,
        consented_at: now,
        stage: Stage::AwaitingSignup,
        journal: Journal::default(),
        token_sealed: None,
        pin_sealed: None,
        phone_number_id: None,
        whereabouts: Whereabouts::OldProvider,
        version: 1,
        created_at: now,
        updated_at: now,
    };
    ctx.ledger.record(&record, &[consent]).await?;
    Ok(record)
}

async fn give_up(ctx: &Context, account: &AccountId, older: &Record) -> Result<(), NotBegun> {
    if older.is_running() {
        return Err(NotBegun::UnderWay);
    }
    let changed = ctx
        .ledger
        .change_of(account, &older.id, |record, _| answer::abandon(record));
    match changed.await {
        Ok(_) | Err(ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Refused(NotTaken::NotAsked | NotTaken::TooSoon { .. })) => {
            Err(NotBegun::UnderWay)
        }
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

//! An onboarding is recorded, with the consent to it, before Meta's window opens.

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{
    CutOverTime, Method, NewOnboarding, Origin, Stage, Whereabouts, is_present_consent,
};
use contract::phone::PhoneProblem;

use crate::context::Context;
use crate::ledger::ChangeError;
use crate::signup::room::room;
use crate::store::StoreError;
use crate::{clock, phone, random};
use onboarding::account::AccountId;
use onboarding::answer;
use onboarding::answer::NotTaken;
use onboarding::record::{Note, Record};
use onboarding::renewal::carry;
use onboarding::schedule;
use onboarding::step_log::{Journal, Payer};

/// Why an onboarding is not recorded.
#[derive(Debug, thiserror::Error)]
pub enum NotBegun {
    /// The number can't exist.
    #[error("{0}")]
    Phone(PhoneProblem),
    /// No consent, or to another text than the present one.
    #[error("no consent to the present text")]
    ConsentMissing,
    /// The number can't be cut over at that time.
    #[error("no number is cut over at that time")]
    CutOverTime,
    /// What is named as the old WABA can't be one.
    #[error("the old WABA's id is none")]
    SourceWaba,
    /// The method is not set up here.
    #[error("the method is not set up")]
    MethodUnavailable,
    /// The number is this account's already.
    #[error("the number is connected already")]
    AlreadyHere,
    /// The account has no such number.
    #[error("no such number")]
    NoNumber,
    /// The account has begun too many.
    #[error("too many attempts of one account")]
    TooMany {
        /// Seconds until it may begin another one.
        seconds: u32,
    },
    /// Another attempt with this number is at work.
    #[error("the number is being moved already")]
    UnderWay,
    /// The store did not.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What became of the wish to begin.
#[derive(Clone, Debug)]
pub enum Begun {
    /// There is a new attempt.
    Made(Record),
    /// An older attempt goes on, with what was said last.
    TakenUp(Record),
}

/// More races in a row than a few servers make. Within one process there are none.
const MOST_RACES: u32 = 5;

/// Records an onboarding. Of one number there is one open attempt at a time: an older
/// one that still waits for Meta's window is taken up again, and one that has stopped
/// is given up.
pub async fn begin(
    ctx: &Context,
    account: &AccountId,
    new: NewOnboarding,
) -> Result<Begun, NotBegun> {
    let _turn = ctx.ledger.turn_of(account).await?;
    for _ in 1..MOST_RACES {
        match begin_once(ctx, account, new.clone()).await {
            // Another tab, at another server, was faster by a moment: its attempt is found now.
            Err(NotBegun::Store(StoreError::Stale)) => {}
            begun => return begun,
        }
    }
    begin_once(ctx, account, new).await
}

async fn begin_once(
    ctx: &Context,
    account: &AccountId,
    new: NewOnboarding,
) -> Result<Begun, NotBegun> {
    let number = phone::check(&new.number).map_err(NotBegun::Phone)?;
    let new = NewOnboarding { number, ..new };
    if !ctx.meta.offers(new.origin.method()) {
        return Err(NotBegun::MethodUnavailable);
    }
    if !is_present_consent(&new.consent_text_version) {
        return Err(NotBegun::ConsentMissing);
    }
    let now = clock::now();
    schedule::check(new.cut_over, now).map_err(|_| NotBegun::CutOverTime)?;
    let source_waba_id = source(&new)?;
    let cut_over = match new.origin.method() {
        Method::CloudApi => new.cut_over,
        // Nothing moves, so there is nothing to wait for.
        Method::Coexistence => CutOverTime::AtOnce,
    };
    let here = ctx.store.number_here(new.number.as_str()).await?;
    // Which numbers are customers of ours is nobody's business: whoever names a number of another
    // account is told so when Meta's window has shown that they hold it, before it is cut over.
    let served_by = match here.filter(|known| known.account == *account) {
        None => None,
        // One that does not serve the account any more, or is about not to, is brought again.
        Some(known) => {
            let status = known.status(now);
            if !status.needs_reconnecting() && !status.renewable {
                return Err(NotBegun::AlreadyHere);
            }
            status.renewable.then_some(known.onboarding)
        }
    };
    let payer = payer(ctx);
    let consent = Note::new(
        "consent",
        format!(
            "to the text of {}, for the number {}, origin {:?}",
            new.consent_text_version, new.number, new.origin
        ),
    );
    let unfinished = ctx.store.unfinished_of(account).await?;
    let open = unfinished.len();
    let with_number = unfinished
        .into_iter()
        .filter(|older| older.number.key() == new.number.key());
    let with_number: Vec<_> = with_number.collect();
    let is_same = |older: &Record| {
        !older.renews()
            && older.origin == new.origin
            && older.consent_text_version == new.consent_text_version
            && older.stage == Stage::AwaitingSignup
    };
    if !with_number.iter().any(is_same) {
        // Before any is given up for it.
        room(ctx, account, open - with_number.len(), now).await?;
    }
    for older in with_number {
        if is_same(&older) {
            // Two tabs, say: whichever of them finishes in Meta's window goes on.
            let changed = ctx.ledger.change(&older, |record, _| {
                if record.stage != Stage::AwaitingSignup {
                    return Err(NotBegun::UnderWay);
                }
                record.source_waba_id = source_waba_id.clone();
                record.cut_over = cut_over;
                record.journal.payer = payer;
                record.readiness = new.readiness.clone();
                Ok((vec![consent.clone()], ()))
            });
            return match changed.await {
                Ok((record, ())) => Ok(Begun::TakenUp(record)),
                Err(ChangeError::Refused(refused)) => Err(refused),
                // Onboardings are not deleted, and it was this account's a moment ago.
                Err(ChangeError::NotFound) => Err(NotBegun::UnderWay),
                Err(ChangeError::Store(error)) => Err(error.into()),
            };
        }
        give_up(ctx, &older).await?;
    }
    let mut record = Record {
        id: random::onboarding_id(),
        account: account.clone(),
        reference: random::reference(),
        number: new.number,
        origin: new.origin,
        source_waba_id,
        cut_over,
        readiness: new.readiness,
        consent_text_version: new.consent_text_version,
        consented_at: now,
        stage: Stage::AwaitingSignup,
        journal: Journal {
            payer,
            ..Journal::default()
        },
        token_sealed: None,
        pin_sealed: None,
        phone_number_id: None,
        whereabouts: Whereabouts::Origin,
        version: 1,
        created_at: now,
        updated_at: now,
        number_status: None,
    };
    if let Some(id) = served_by
        && let Some(old) = ctx.store.onboarding(&id).await?
    {
        // They have just agreed to the whole of a move.
        carry(&mut record, &old, false);
    }
    ctx.ledger.record(&record, &[consent]).await?;
    Ok(Begun::Made(record))
}

/// Records an attempt that renews our access to a number that is the account's: nothing is asked of
/// the customer but Meta's window. One that is open goes on.
pub async fn renew(
    ctx: &Context,
    account: &AccountId,
    id: &PhoneNumberId,
) -> Result<Begun, NotBegun> {
    let _turn = ctx.ledger.turn_of(account).await?;
    for _ in 1..MOST_RACES {
        match renew_once(ctx, account, id).await {
            Err(NotBegun::Store(StoreError::Stale)) => {}
            begun => return begun,
        }
    }
    renew_once(ctx, account, id).await
}

async fn renew_once(
    ctx: &Context,
    account: &AccountId,
    id: &PhoneNumberId,
) -> Result<Begun, NotBegun> {
    let now = clock::now();
    let number = ctx.store.number(id).await?;
    let number = number.filter(|number| number.account == *account);
    let number = number.ok_or(NotBegun::NoNumber)?;
    if !number.status(now).renewable {
        return Err(NotBegun::AlreadyHere);
    }
    let old = ctx.store.onboarding(&number.onboarding).await?;
    let old = old.ok_or(NotBegun::NoNumber)?;
    let unfinished = ctx.store.unfinished_of(account).await?;
    let open = unfinished.len();
    let with_number = unfinished
        .into_iter()
        .filter(|older| older.number.key() == old.number.key());
    let with_number: Vec<_> = with_number.collect();
    let is_same = |older: &Record| {
        let renewal = older.journal.renewal.as_ref();
        let same = renewal.is_some_and(|renewal| renewal.of == old.id && renewal.asked);
        same && older.stage.may_launch()
    };
    if !with_number.iter().any(is_same) {
        room(ctx, account, open - with_number.len(), now).await?;
    }
    for older in with_number {
        if is_same(&older) {
            return Ok(Begun::TakenUp(older));
        }
        give_up(ctx, &older).await?;
    }
    let mut record = Record {
        id: random::onboarding_id(),
        reference: random::reference(),
        stage: Stage::AwaitingSignup,
        cut_over: CutOverTime::AtOnce,
        journal: Journal {
            payer: payer(ctx),
            ..Journal::default()
        },
        token_sealed: None,
        pin_sealed: None,
        version: 1,
        created_at: now,
        updated_at: now,
        number_status: None,
        ..old.clone()
    };
    carry(&mut record, &old, true);
    let told = format!("renews the access of the attempt {}", old.id);
    let told = Note::new("renewal", told);
    ctx.ledger.record(&record, &[told]).await?;
    Ok(Begun::Made(record))
}

/// Who pays Meta, as we are set up now.
fn payer(ctx: &Context) -> Payer {
    match ctx.meta.credit() {
        Some(_) => Payer::DoubleTick,
        None => Payer::Customer,
    }
}

/// The WABA that templates are brought along from. Other numbers than those of another
/// provider have none.
fn source(new: &NewOnboarding) -> Result<Option<WabaId>, NotBegun> {
    match (&new.source_waba_id, new.origin) {
        (Some(named), Origin::OtherProvider) => WabaId::parse(named.as_str())
            .map(Some)
            .ok_or(NotBegun::SourceWaba),
        _ => Ok(None),
    }
}

async fn give_up(ctx: &Context, older: &Record) -> Result<(), NotBegun> {
    if older.is_running() {
        return Err(NotBegun::UnderWay);
    }
    let changed = ctx
        .ledger
        .change(older, |record, _| answer::abandon(record));
    match changed.await {
        Ok(_) | Err(ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Refused(NotTaken::NotAsked | NotTaken::TooSoon { .. })) => {
            Err(NotBegun::UnderWay)
        }
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

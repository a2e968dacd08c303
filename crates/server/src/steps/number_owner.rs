//! Whose a number is, where two accounts finish the same one. A number that is live stays with
//! the account that has it until that account removes it, or our team releases it; one that Meta
//! does not let its account use any more may be connected by whoever proves that they hold it.

use std::convert::Infallible;

use contract::ids::PhoneNumberId;
use contract::numbering::NumberKey;
use contract::onboarding::{Stage, Step, Trouble, TroubleKind, Whereabouts};
use contract::wabas::NumberState;

use crate::context::{Context, StepError};
use crate::ledger::ChangeError;
use crate::number_status;
use crate::steps::renewal::moved_away;
use crate::store::stored_number::StoredNumber;
use onboarding::meta::errors::Class;
use onboarding::outcome::{Outcome, StepFailure};
use onboarding::record::{AuditEntry, Record};

/// Whose a number is.
pub(crate) enum Ownership {
    /// Nobody else's.
    Free,
    /// Another account's, which can't use it any more, as Meta says.
    Lost(Box<StoredNumber>),
    /// Another account's.
    Elsewhere,
    /// Another account's, and whether that can still use it is not known yet.
    InDoubt,
}

impl Ownership {
    /// What stops the attempt, if anything does.
    pub fn stops(&self) -> Option<Outcome> {
        match self {
            Self::Free | Self::Lost(_) => None,
            Self::Elsewhere => Some(Outcome::Failed(elsewhere())),
            Self::InDoubt => Some(Outcome::Failed(StepFailure::found(
                Class::Transient,
                TroubleKind::NumberElsewhere,
                "the number is another account's, and it is being looked at whether it still is",
            ))),
        }
    }
}

/// It is another account's.
pub(crate) fn elsewhere() -> StepFailure {
    StepFailure::found(
        Class::Configuration,
        TroubleKind::NumberElsewhere,
        "the number is connected for another account",
    )
}

/// Whose this number is, as Meta says now.
pub(crate) async fn of(
    ctx: &Context,
    record: &Record,
    id: &PhoneNumberId,
    written: &str,
) -> Result<Ownership, StepError> {
    let Some(theirs) = another_accounts(ctx, record, id, written).await? else {
        return Ok(Ownership::Free);
    };
    if theirs.state() == NumberState::Leaving {
        return Ok(Ownership::InDoubt);
    }
    number_status::poll_now(ctx, &theirs.id, None).await?;
    // As it is after the look.
    let Some(theirs) = another_accounts(ctx, record, id, written).await? else {
        return Ok(Ownership::Free);
    };
    let watch = &theirs.known.watch;
    let silent = watch.silent_since.is_some();
    Ok(match theirs.state() {
        _ if silent => Ownership::InDoubt,
        NumberState::NeedsReconnecting => Ownership::Lost(Box::new(theirs)),
        NumberState::Connected if watch.doubt.is_none() => Ownership::Elsewhere,
        NumberState::Connected | NumberState::Leaving | NumberState::Unrecognized => {
            Ownership::InDoubt
        }
    })
}

async fn another_accounts(
    ctx: &Context,
    record: &Record,
    id: &PhoneNumberId,
    written: &str,
) -> Result<Option<StoredNumber>, StepError> {
    let by_id = ctx.store.number(id).await?;
    let found = match by_id {
        Some(known) => Some(known),
        None => ctx.store.number_here(written).await?,
    };
    Ok(found.filter(|known| known.account != record.account))
}

/// The number goes over from an account that can't use it any more, which reads so at once. Whether
/// it still could not.
pub(crate) async fn take_over(ctx: &Context, lost: &StoredNumber) -> Result<bool, StepError> {
    if !ctx.store.remove_number(lost).await? {
        return Ok(false);
    }
    tracing::warn!(number = %lost.id, "a number was connected for another account than before");
    Ok(true)
}

/// Those who have lost it read so: the account that had it, and others whose attempts with it are
/// not at their end.
pub(crate) async fn tell_others(
    ctx: &Context,
    record: &Record,
    lost: Option<&StoredNumber>,
) -> Result<(), StepError> {
    if let Some(lost) = lost {
        moved_away(ctx, lost).await?;
    }
    let store = &ctx.store;
    let number = NumberKey::of(record.written());
    let others = store.unfinished_elsewhere(&record.account, &number);
    for other in others.await? {
        let told = ctx.ledger.change(&other, |other, now| {
            // Meta was asked to register it for them: what came of that is seen by their own looks.
            let moving = other.whereabouts == Whereabouts::Moving;
            let known = matches!(&other.stage, Stage::Stuck(trouble)
                if trouble.kind == TroubleKind::NumberElsewhere);
            let over = matches!(
                other.stage,
                Stage::Connected(_) | Stage::Abandoned | Stage::Left
            );
            if moving || known || over {
                return Ok::<_, Infallible>((vec![], ()));
            }
            let step = other.step_log.next().unwrap_or(Step::Confirm);
            let trouble = Trouble {
                kind: TroubleKind::NumberElsewhere,
                step,
                not_before: None,
            };
            other.get_stuck(trouble, now, &ctx.timeouts);
            let note = "another account has connected the number";
            Ok((vec![AuditEntry::new("failed", note)], ()))
        });
        match told.await {
            Ok(_) | Err(ChangeError::NotFound) => {}
            Err(ChangeError::Store(error)) => return Err(error.into()),
            Err(ChangeError::Refused(never)) => match never {},
        }
    }
    Ok(())
}

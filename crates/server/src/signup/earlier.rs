//! What a first attempt and a renewal have in common: earlier attempts with the same number, and who
//! pays.

use crate::context::Context;
use crate::ledger::ChangeError;
use crate::signup::outcome::BeginError;
use onboarding::answer::{self, AnswerRefusal};
use onboarding::record::Record;
use onboarding::step_log::Payer;

/// More races in a row than a few servers make. Within one process there are none.
pub(crate) const MOST_RACES: u32 = 5;

/// Who pays Meta, as we are set up now.
pub(crate) fn payer(ctx: &Context) -> Payer {
    match ctx.meta.credit() {
        Some(_) => Payer::DoubleTick,
        None => Payer::Customer,
    }
}

/// Gives an earlier attempt up, unless it is at work.
pub(crate) async fn give_up(ctx: &Context, older: &Record) -> Result<(), BeginError> {
    if older.is_running() {
        return Err(BeginError::UnderWay);
    }
    let changed = ctx
        .ledger
        .change(older, |record, _| answer::abandon(record));
    match changed.await {
        Ok(_) | Err(ChangeError::NotFound) => Ok(()),
        Err(ChangeError::Refused(AnswerRefusal::NotAsked | AnswerRefusal::TooSoon { .. })) => {
            Err(BeginError::UnderWay)
        }
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

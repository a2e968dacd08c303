//! A number that is live is asked about in full: until it has a payment method, which Meta wants
//! of a Tech Provider's customer, until an old provider that is to be removed is, and once more at
//! the end of the day after the cut-over, by when Meta has checked its templates again.

use contract::onboarding::{Stage, Templates};
use contract::time::UnixMillis;
use contract::wabas::NumberState;

use super::number_status::brought_by;
use crate::clock;
use crate::config::Timeouts;
use crate::config::timeouts::{again_at, millis};
use crate::finalize::check::{NotChecked, check};
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::Record;
use crate::finalize::{Context, StepError};
use crate::store::number_status::StoredNumber;

/// Asks, if it is time to.
pub(super) async fn check_if_due(ctx: &Context, seen: &StoredNumber) -> Result<(), StepError> {
    if seen.state() != NumberState::Connected {
        return Ok(());
    }
    let record = brought_by(ctx, seen).await?;
    if due(&record, &ctx.timeouts).is_none_or(|due| clock::now() < due) {
        return Ok(());
    }
    match check(ctx, &record).await {
        Ok(_)
        | Err(
            ChangeError::NotFound
            | ChangeError::Refused(NotChecked::NotLive | NotChecked::TooSoon { .. }),
        ) => Ok(()),
        Err(ChangeError::Refused(NotChecked::Silent(error))) => {
            tracing::warn!(%error, "Meta does not say how a followed number is");
            Ok(())
        }
        Err(ChangeError::Refused(NotChecked::Step(error))) => Err(error),
        Err(ChangeError::Store(error)) => Err(error.into()),
    }
}

/// When it is to be looked at again; `None` when there is nothing to wait for.
pub fn due(record: &Record, timeouts: &Timeouts) -> Option<UnixMillis> {
    let Stage::Connected(connected) = &record.stage else {
        return None;
    };
    let journal = &record.journal;
    let (confirmed, moved) = (journal.confirm.as_ref()?.at, journal.cut_over.as_ref()?.at);
    let asked = journal.checked_at.unwrap_or(confirmed).max(confirmed);
    let seen = journal.seen_at.unwrap_or(confirmed);
    let next = again_at(confirmed, asked, timeouts.follow_min, timeouts.follow_max);
    let within =
        |at: &UnixMillis, from: UnixMillis| at.0 - from.0 <= millis(timeouts.follow_payment);
    let health = connected.health.as_ref();
    let unpaid = health.is_none_or(|health| health.wants_payment);
    let payment = Some(next).filter(|at| unpaid && within(at, confirmed));
    let last_look = UnixMillis(moved.0.saturating_add(millis(timeouts.follow_templates)));
    let templates = Some(if asked < last_look { last_look } else { next }).filter(|at| {
        brought_some(&connected.templates) && seen < last_look && within(at, last_look)
    });
    let removal = Some(next).filter(|at| connected.awaits_removal() && within(at, confirmed));
    [payment, templates, removal].into_iter().flatten().min()
}

fn brought_some(templates: &Templates) -> bool {
    matches!(templates, Templates::Asked { brought, .. } if !brought.is_empty())
}

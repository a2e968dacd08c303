//! A number that is live is asked about again: until it has a payment method, which Meta wants
//! of a Tech Provider's customer, until an old provider that is to be removed is, and once more at
//! the end of the day after the cut-over, by when Meta has checked its templates again.

use contract::ids::OnboardingId;
use contract::onboarding::{Stage, Templates};
use contract::time::UnixMillis;
use contract::wabas::NumberState;

use super::standing;
use crate::clock;
use crate::config::Pace;
use crate::config::pace::{again_at, millis};
use crate::finalize::check::{NotChecked, check};
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::Record;
use crate::finalize::{Context, StepError};
use crate::jobs::Next;

/// Runs the job.
pub async fn run(ctx: &Context, id: &OnboardingId) -> Result<Next, StepError> {
    let Some(record) = ctx.store.onboarding(id).await? else {
        return Ok(Next::Done);
    };
    let now = clock::now();
    if record.is_running() {
        // Its last step's outcome is about to be stored.
        let soon = now.0.saturating_add(millis(ctx.pace.follow_min));
        return Ok(Next::At(UnixMillis(soon)));
    }
    let number = match &record.phone_number_id {
        Some(number) => ctx.store.number(number).await?,
        None => None,
    };
    let Some(number) = number
        .filter(|number| number.state == NumberState::Connected && number.onboarding == record.id)
    else {
        return Ok(Next::Done);
    };
    let Some(due) = due(&record, &ctx.pace) else {
        return Ok(Next::Done);
    };
    if now < due {
        return Ok(Next::At(due));
    }
    let record = match check(ctx, &record).await {
        Ok(record) => record,
        Err(ChangeError::NotFound | ChangeError::Refused(NotChecked::NotLive)) => {
            return Ok(Next::Done);
        }
        Err(ChangeError::Refused(NotChecked::TooSoon { seconds })) => {
            let at = clock::now().0.saturating_add(i64::from(seconds) * 1000);
            return Ok(Next::At(UnixMillis(at)));
        }
        Err(ChangeError::Refused(NotChecked::Silent(error))) => {
            tracing::warn!(%error, "Meta does not say how a followed number is");
            if standing::is_gone(&error) {
                standing::settle(ctx, &number).await?;
            }
            match ctx.store.onboarding(id).await? {
                Some(record) => record,
                None => return Ok(Next::Done),
            }
        }
        Err(ChangeError::Refused(NotChecked::Step(error))) => return Err(error),
        Err(ChangeError::Store(error)) => return Err(error.into()),
    };
    Ok(self::due(&record, &ctx.pace).map_or(Next::Done, Next::At))
}

/// When it is to be looked at again; `None` when there is nothing to wait for.
pub fn due(record: &Record, pace: &Pace) -> Option<UnixMillis> {
    let Stage::Connected(connected) = &record.stage else {
        return None;
    };
    let journal = &record.journal;
    let (confirmed, moved) = (journal.confirm.as_ref()?.at, journal.cut_over.as_ref()?.at);
    let asked = journal.checked_at.unwrap_or(confirmed).max(confirmed);
    let seen = journal.seen_at.unwrap_or(confirmed);
    let next = again_at(confirmed, asked, pace.follow_min, pace.follow_max);
    let within = |at: &UnixMillis, from: UnixMillis| at.0 - from.0 <= millis(pace.follow_payment);
    let health = connected.health.as_ref();
    let unpaid = health.is_none_or(|health| health.wants_payment);
    let payment = Some(next).filter(|at| unpaid && within(at, confirmed));
    let last_look = UnixMillis(moved.0.saturating_add(millis(pace.follow_templates)));
    let templates = Some(if asked < last_look { last_look } else { next }).filter(|at| {
        brought_some(&connected.templates) && seen < last_look && within(at, last_look)
    });
    let removal = Some(next).filter(|at| connected.awaits_removal() && within(at, confirmed));
    [payment, templates, removal].into_iter().flatten().min()
}

fn brought_some(templates: &Templates) -> bool {
    matches!(templates, Templates::Asked { brought, .. } if !brought.is_empty())
}

//! What is followed of a number that has just come is looked at more often.

use contract::onboarding::{Stage, Templates};
use contract::time::UnixMillis;

use crate::record::Record;
use crate::timeouts::{Timeouts, again_at, millis};

/// When it is to be looked at again; `None` when there is nothing to wait for.
pub fn due(record: &Record, timeouts: &Timeouts) -> Option<UnixMillis> {
    let Stage::Connected(connected) = &record.stage else {
        return None;
    };
    let step_log = &record.step_log;
    let (confirmed, moved) = (
        step_log.confirm.as_ref()?.at,
        step_log.cut_over.as_ref()?.at,
    );
    let asked = step_log.checked_at.unwrap_or(confirmed).max(confirmed);
    let seen = step_log.last_confirmed_live_at.unwrap_or(confirmed);
    let next = again_at(confirmed, asked, timeouts.follow_min, timeouts.follow_max);
    let within =
        |at: &UnixMillis, from: UnixMillis| at.0 - from.0 <= millis(timeouts.follow_payment);
    let health = connected.health.as_ref();
    let unpaid = health.is_none_or(|health| health.wants_payment);
    let payment = Some(next).filter(|at| unpaid && within(at, confirmed));
    let copied = step_log.template_copy.filter(|copy| copy.ended);
    let brought = copied.map_or(moved, |copy| copy.alive_at.max(moved));
    let last_look = UnixMillis(brought.0.saturating_add(millis(timeouts.follow_templates)));
    let templates = Some(if asked < last_look { last_look } else { next }).filter(|at| {
        brought_some(&connected.templates) && seen < last_look && within(at, last_look)
    });
    let removal = Some(next).filter(|at| connected.awaits_removal() && within(at, confirmed));
    [payment, templates, removal].into_iter().flatten().min()
}

fn brought_some(templates: &Templates) -> bool {
    matches!(templates, Templates::Asked { brought, .. } if !brought.is_empty())
}

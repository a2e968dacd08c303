//! When an absence counts. Pure.
//!
//! Meta takes seconds to minutes to show a new WABA, number, grant or subscription everywhere. So
//! after a finish what is there counts at once, and what is not there counts only after several
//! looks over minutes: until then the attempt waits, and the customer reads that Meta is still
//! setting it up ([`TroubleKind::SettingUp`]). The steps say what they miss, and what follows once
//! that counts ([`Outcome::Absent`]); whether it does is decided here alone.
//!
//! The wait is none of the tries after Meta's trouble (`retry_times`), and ends by itself: with the
//! outcome that the first look would have had.

use contract::onboarding::{Stage, Step, Trouble, TroubleKind};
use contract::signup::FinishKind;
use contract::time::UnixMillis;

use crate::meta::fault::GraphError;
use crate::outcome::{Absence, Outcome, StepFailure};
use crate::record::Record;
use crate::step_log::AssetWait;
use crate::timeouts::{Timeouts, again_at, millis};

/// Whether it counts, seen now once more.
pub fn counts(record: &Record, absence: Absence, now: UnixMillis, timeouts: &Timeouts) -> bool {
    let step_log = &record.step_log;
    let Some(finished) = &step_log.exchange else {
        return true;
    };
    // What Meta shows of a number is in motion anew by its registration.
    let asked = step_log.register_asked_at;
    let cut_over = step_log.cut_over.as_ref().map(|cut_over| cut_over.at);
    let since = [asked, cut_over].into_iter().flatten();
    let since = since.fold(finished.at, UnixMillis::max);
    let looks = 1 + step_log
        .settling
        .as_ref()
        .map_or(0, |settling| settling.looks);
    let wait = match absence {
        Absence::ReportedByMeta => 0,
        Absence::OthersThere => millis(timeouts.settle_choice),
        Absence::Unexpected => millis(timeouts.settle_wait),
    };
    looks >= timeouts.settle_looks && now.0 >= since.0.saturating_add(wait)
}

/// The absence of a number where there are others, or none.
pub fn of_number(record: &Record, others: bool) -> Absence {
    match &record.step_log.hint {
        Some(finish) if finish.kind == FinishKind::OnlyWaba => Absence::ReportedByMeta,
        // Meta's own message outweighs a list.
        Some(finish) if finish.phone_number_id.is_some() => Absence::Unexpected,
        _ if others => Absence::OthersThere,
        _ => Absence::Unexpected,
    }
}

/// Whether Meta says by this no more than that something is not there, or not there for this token
/// ("Graph API, Handle errors", "Error codes", authorization errors): both are what is said of an
/// object, or a grant, that has yet to come.
pub fn is_absence(error: &GraphError) -> bool {
    let codes = error.fault().map(|fault| (fault.code, fault.subcode));
    error.is_not_permitted() || matches!(codes, Some((100, Some(33)) | (33, _)))
}

/// What a step came to, with what is not there weighed.
pub fn weigh(
    step: Step,
    record: &Record,
    came_to: Result<Outcome, GraphError>,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Result<Outcome, GraphError> {
    let came_to = match came_to {
        Err(error) if is_awaited(step) && is_absence(&error) => {
            Outcome::absent(Absence::Unexpected, StepFailure::from_graph(&error))
        }
        other => other?,
    };
    Ok(match came_to {
        Outcome::Absent { absence, why, .. } if !counts(record, absence, now, timeouts) => {
            Outcome::SettingUp(why)
        }
        Outcome::Absent { then, .. } => *then,
        other => other,
    })
}

/// Whether whatever the step asks for was made by the finish, or by the cut-over, so that a refusal
/// may be that it has yet to come. Of a cut-over that is so of its looks alone: what the registration
/// itself is answered is another matter.
fn is_awaited(step: Step) -> bool {
    matches!(
        step,
        Step::Inspect | Step::Assets | Step::Subscribe | Step::Confirm
    )
}

impl Record {
    /// It was looked, and is looked again: after a second at first, and later the longer it takes.
    /// A look at many WABAs is many calls, so there is a longer pause after it.
    pub fn settle(&mut self, step: Step, now: UnixMillis, timeouts: &Timeouts) {
        let first = AssetWait {
            since: now,
            looks: 0,
        };
        let settling = self.step_log.settling.get_or_insert(first);
        settling.looks += 1;
        let since = settling.since;
        let inspected = self.step_log.inspect.as_ref();
        let wabas = inspected.map_or(1, |inspected| inspected.wabas.len().max(1));
        let min = timeouts
            .settle_min
            .saturating_mul(u32::try_from(wabas).unwrap_or(u32::MAX));
        let at = again_at(since, now, min, timeouts.settle_max);
        // A try by itself of what is stuck says nothing until it has come to something.
        if self.is_trying() {
            return self.stay_stuck_until(Some(at));
        }
        self.stage = Stage::Retrying {
            trouble: Trouble {
                kind: TroubleKind::SettingUp,
                step,
                not_before: None,
            },
            at,
        };
    }
}

#[cfg(test)]
#[path = "patience_tests.rs"]
mod tests;

//! When a number is cut over. Pure.

use contract::onboarding::{CutOverTime, Method, Stage, TroubleKind, Whereabouts};
use contract::time::UnixMillis;

use crate::record::Decision;
use crate::record::{AuditEntry, Record};
use crate::time::utc;

/// A clock that is a little behind ours, and the time that a form is open.
const GRACE_MS: i64 = 60 * 1000;

/// The customer's token and what was checked at Meta are sure to last for this long.
const FURTHEST_MS: i64 = 7 * 24 * 3600 * 1000;

/// A little late is as good as the time that was set.
const MISSED_MS: i64 = 3600 * 1000;

/// Why a time is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScheduleError {
    /// It is past, or too far away.
    #[error("no number is cut over at that time")]
    BadTime,
    /// The cut-over has begun, or there is none.
    #[error("the cut-over can't be set now")]
    TooLate,
}

/// Refuses a time that is past, or further away than a token is sure to live.
pub fn check(cut_over: CutOverTime, now: UnixMillis) -> Result<(), ScheduleError> {
    match cut_over {
        CutOverTime::AtOnce => Ok(()),
        CutOverTime::At(at) if (now.0 - GRACE_MS..=now.0 + FURTHEST_MS).contains(&at.0) => Ok(()),
        CutOverTime::At(_) | CutOverTime::Unrecognized => Err(ScheduleError::BadTime),
    }
}

/// Whether its time has come.
pub fn is_due(cut_over: CutOverTime, now: UnixMillis) -> bool {
    match cut_over {
        CutOverTime::AtOnce => true,
        CutOverTime::At(at) => at <= now,
        // When, only a newer server knows.
        CutOverTime::Unrecognized => false,
    }
}

/// Whether its time has gone by so long ago that the number is not cut over at whatever hour
/// it is now.
pub fn is_missed(cut_over: CutOverTime, now: UnixMillis) -> bool {
    match cut_over {
        CutOverTime::AtOnce | CutOverTime::Unrecognized => false,
        CutOverTime::At(at) => at.0.saturating_add(MISSED_MS) < now.0,
    }
}

/// Whether it stopped as its time had gone by.
pub fn has_missed(stage: &Stage) -> bool {
    matches!(stage, Stage::Interrupted { trouble, .. } if trouble.kind == TroubleKind::TimeMissed)
}

/// Another time, as long as the cut-over was not asked of Meta.
pub fn set(
    record: &mut Record,
    cut_over: CutOverTime,
    now: UnixMillis,
) -> Decision<(), ScheduleError> {
    let ended = matches!(
        record.stage,
        Stage::Connected(_) | Stage::Abandoned | Stage::Left
    );
    let asked = record.step_log.register_asked_at.is_some();
    // A number that stays on the Business App is not cut over.
    let stays = record.origin.method() == Method::Coexistence;
    if ended || asked || stays || record.whereabouts != Whereabouts::Origin {
        return Err(ScheduleError::TooLate);
    }
    check(cut_over, now)?;
    record.cut_over = cut_over;
    if let Stage::Scheduled { .. } = record.stage {
        record.stage = match cut_over {
            CutOverTime::At(at) if now < at => Stage::Scheduled { at },
            CutOverTime::At(_) | CutOverTime::AtOnce | CutOverTime::Unrecognized => {
                Stage::Finalizing
            }
        };
    }
    if has_missed(&record.stage) {
        record.stage = Stage::Finalizing;
    }
    let when = match cut_over {
        CutOverTime::AtOnce => "at once".to_owned(),
        CutOverTime::At(at) => format!("at {}", utc(at)),
        CutOverTime::Unrecognized => return Err(ScheduleError::BadTime),
    };
    Ok((
        vec![AuditEntry::new("answer", format!("cut over {when}"))],
        (),
    ))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::samples::record;
    use contract::onboarding::Origin;

    const NOW: UnixMillis = UnixMillis(1_000_000_000_000);

    fn after(ms: i64) -> CutOverTime {
        CutOverTime::At(UnixMillis(NOW.0 + ms))
    }

    #[test]
    fn a_time_is_neither_past_nor_far_away() {
        for (cut_over, good) in [
            (CutOverTime::AtOnce, true),
            (after(1), true),
            (after(-GRACE_MS), true),
            (after(-GRACE_MS - 1), false),
            (after(FURTHEST_MS), true),
            (after(FURTHEST_MS + 1), false),
            (CutOverTime::At(UnixMillis(i64::MIN)), false),
            (CutOverTime::At(UnixMillis(i64::MAX)), false),
        ] {
            assert_eq!(check(cut_over, NOW).is_ok(), good, "{cut_over:?}");
        }
    }

    #[test]
    fn an_hour_late_is_missed_and_less_is_not() {
        for (cut_over, missed) in [
            (CutOverTime::AtOnce, false),
            (after(1), false),
            (after(-MISSED_MS), false),
            (after(-MISSED_MS - 1), true),
            (CutOverTime::At(UnixMillis(i64::MAX)), false),
        ] {
            assert_eq!(is_missed(cut_over, NOW), missed, "{cut_over:?}");
        }
    }

    #[test]
    fn what_is_scheduled_goes_on_when_it_is_set_to_at_once() {
        let at = UnixMillis(NOW.0 + 5_000);
        let mut record = record(Stage::Scheduled { at });
        set(&mut record, after(9_000), NOW).unwrap();
        let later = UnixMillis(NOW.0 + 9_000);
        assert_eq!(record.stage, Stage::Scheduled { at: later });
        set(&mut record, CutOverTime::AtOnce, NOW).unwrap();
        assert_eq!(record.stage, Stage::Finalizing);
    }

    #[test]
    fn a_cut_over_that_was_asked_is_not_put_off() {
        let mut asked = record(Stage::Finalizing);
        asked.step_log.register_asked_at = Some(NOW);
        let mut moved = record(Stage::Finalizing);
        moved.whereabouts = Whereabouts::DoubleTick;
        let mut stays = record(Stage::Finalizing);
        stays.origin = Origin::BusinessApp;
        for mut record in [asked, moved, stays, record(Stage::Abandoned)] {
            let refused = set(&mut record, after(5_000), NOW);
            assert_eq!(refused.err(), Some(ScheduleError::TooLate));
        }
    }
}

//! The platform is made ready for a number before it is cut over. Pure.

use contract::onboarding::{Stage, Step, Trouble, TroubleKind};
use contract::time::UnixMillis;

use crate::record::{AuditEntry, Record};
use crate::timeouts::{Timeouts, again_at};

impl Record {
    /// The platform is not ready for the number: it stays where it is, and is looked at again, the
    /// later the longer it has waited. There is no end to that but the platform's answer.
    pub fn await_platform(&mut self, step: Step, now: UnixMillis, timeouts: &Timeouts) {
        let since = self.step_log.arriving_at.unwrap_or(now);
        let (min, max) = (timeouts.platform_poll_min, timeouts.platform_poll_max);
        let at = again_at(since, now, min, max);
        // A try by itself of what is stuck says nothing until it has come to something.
        if self.is_trying() {
            return self.stay_stuck_until(Some(at));
        }
        self.stage = Stage::Retrying {
            trouble: Trouble {
                kind: TroubleKind::PlatformNotReady,
                step,
                not_before: None,
            },
            at,
        };
    }

    /// The platform says that it is ready. `None`: that is known, or nobody has asked it.
    pub fn platform_is_ready(&mut self, now: UnixMillis) -> Option<AuditEntry> {
        let step_log = &mut self.step_log;
        if step_log.arriving_at.is_none() || step_log.platform_ready_at.is_some() {
            return None;
        }
        step_log.platform_ready_at = Some(now);
        let waits = matches!(&self.stage, Stage::Retrying { trouble, .. }
            if trouble.kind == TroubleKind::PlatformNotReady);
        if waits {
            self.stage = Stage::Finalizing;
        }
        Some(AuditEntry::new("platform", "is ready for the number"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples;

    #[test]
    fn what_waits_for_the_platform_goes_on_when_it_is_ready() {
        let mut record = samples::record(Stage::Finalizing);
        assert_eq!(record.platform_is_ready(UnixMillis(1)), None);
        record.step_log.arriving_at = Some(UnixMillis(1));
        record.await_platform(Step::CutOver, UnixMillis(2), &Timeouts::default());
        let Stage::Retrying { trouble, at } = &record.stage else {
            panic!("{:?}", record.stage);
        };
        assert_eq!(trouble.kind, TroubleKind::PlatformNotReady);
        assert!(*at > UnixMillis(2));
        assert!(record.platform_is_ready(UnixMillis(3)).is_some());
        assert_eq!(record.stage, Stage::Finalizing);
        assert_eq!(record.platform_is_ready(UnixMillis(4)), None);
    }

    #[test]
    fn however_long_it_waits_it_is_never_given_up() {
        let timeouts = Timeouts::default();
        let mut record = samples::record(Stage::Finalizing);
        record.step_log.arriving_at = Some(UnixMillis(0));
        let mut now = UnixMillis(0);
        for _ in 0..2000 {
            record.await_platform(Step::CutOver, now, &timeouts);
            let Stage::Retrying { at, .. } = record.stage else {
                panic!("{:?}", record.stage);
            };
            now = at;
        }
        assert!(now.0 > 7 * 24 * 3600 * 1000);
    }
}

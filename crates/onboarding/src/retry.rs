//! What a failure makes of an onboarding: it is tried again with backoff, stops for the customer, or
//! is stuck until somebody else has acted.

use backon::BackoffBuilder;
use contract::onboarding::{GoOn, Stage, Step, Trouble, TroubleKind};
use contract::time::UnixMillis;

use crate::meta::errors::{Class, Retry};
use crate::outcome::StepFailure;
use crate::record::Record;
use crate::step_log::Stuck;
use crate::timeouts::{Timeouts, again_at, millis};

impl Record {
    /// What a failure makes of it.
    pub fn fail(
        &mut self,
        step: Step,
        failure: &StepFailure,
        now: UnixMillis,
        timeouts: &Timeouts,
    ) {
        let wait = failure.meaning.wait.map(millis);
        let trouble = |not_before| Trouble {
            kind: failure.meaning.kind,
            step,
            not_before,
        };
        let not_before = wait.map(|ms| UnixMillis(now.0.saturating_add(ms)));
        // A try by itself that met Meta's own trouble, or our own limit, says nothing of what it
        // is stuck by.
        let passes = failure.meaning.retry == Retry::ByItself
            || failure.meaning.kind == TroubleKind::TooManyRegistrations;
        if self.is_trying() && passes {
            return self.stay_stuck(not_before, now, timeouts);
        }
        self.stage = match (failure.meaning.class, failure.meaning.retry) {
            (Class::Configuration, _) => {
                return self.get_stuck(trouble(not_before), now, timeouts);
            }
            (_, Retry::InWindow) => Stage::Interrupted {
                trouble: trouble(not_before),
                go_on: GoOn::Relaunch,
            },
            // What is so already is seen by the next look.
            (_, Retry::ByItself) if self.step_log.failures < timeouts.retry_times => {
                self.step_log.failures += 1;
                // Meta's hint is a minimum; ours still grows with every failure.
                let ours = delay(timeouts, self.step_log.failures);
                let at = UnixMillis(now.0.saturating_add(wait.unwrap_or(0).max(ours)));
                Stage::Retrying {
                    trouble: trouble(None),
                    at,
                }
            }
            (_, Retry::ByItself | Retry::ByHand) => {
                self.step_log.failures = 0;
                Stage::Interrupted {
                    trouble: trouble(not_before),
                    go_on: GoOn::Retry,
                }
            }
        };
    }

    /// It stops until someone else has acted, and is tried again by itself. What stops it again is
    /// the same matter.
    pub fn get_stuck(&mut self, trouble: Trouble, now: UnixMillis, timeouts: &Timeouts) {
        let known = self.step_log.stuck.take();
        let known = known.filter(|stuck| stuck.is_by(trouble.step, trouble.kind));
        self.step_log.stuck = Some(Stuck {
            step: trouble.step,
            kind: trouble.kind,
            since: known.as_ref().map_or(now, |stuck| stuck.since),
            again: known.is_some(),
            next_at: None,
            trying: false,
        });
        let not_before = trouble.not_before;
        self.stage = Stage::Stuck(trouble);
        self.stay_stuck(not_before, now, timeouts);
    }

    /// Sets when what is stuck is tried again by itself, if it is.
    fn stay_stuck(&mut self, not_before: Option<UnixMillis>, now: UnixMillis, timeouts: &Timeouts) {
        // A code is not stored: only another one helps.
        let can_be_tried = self.token_sealed.is_some();
        let Some(stuck) = &self.step_log.stuck else {
            return;
        };
        // Meta is asked for few cut-overs a day, and some of them are kept for people.
        let min = match (stuck.step, stuck.kind) {
            (_, TroubleKind::NumberElsewhere) => timeouts.stuck_min,
            (Step::CutOver, _) => timeouts.stuck_max,
            _ => timeouts.stuck_min,
        };
        let at = again_at(stuck.since, now, min, timeouts.stuck_max);
        let within = now.0.saturating_sub(stuck.since.0) < millis(timeouts.stuck_patience);
        let next_at = (can_be_tried && within)
            .then_some(at)
            .map(|at| not_before.map_or(at, |free| free.max(at)));
        self.stay_stuck_until(next_at);
    }

    /// It stays stuck, until it is tried again by itself at this time, if ever.
    pub fn stay_stuck_until(&mut self, next_at: Option<UnixMillis>) {
        if let Some(stuck) = &mut self.step_log.stuck {
            stuck.trying = false;
            stuck.next_at = next_at;
        }
    }

    /// A try of what is stuck begins, by itself.
    pub fn try_stuck(&mut self, trouble: &Trouble, now: UnixMillis) {
        // Of what got stuck before this was written down, nothing is known.
        let stuck = self.step_log.stuck.get_or_insert(Stuck {
            step: trouble.step,
            kind: trouble.kind,
            since: now,
            again: false,
            next_at: None,
            trying: false,
        });
        stuck.trying = true;
    }
}

/// The wait before the next try, in milliseconds: doubled each time, with jitter, so
/// that many onboardings don't come back at once.
fn delay(timeouts: &Timeouts, failures: u32) -> i64 {
    let at = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    backon::ExponentialBuilder::new()
        .with_min_delay(timeouts.retry_min)
        .with_max_delay(timeouts.retry_max)
        .with_jitter()
        .without_max_times()
        .build()
        .nth(at)
        .map_or(millis(timeouts.retry_max), millis)
}

#[cfg(test)]
#[path = "retry_tests.rs"]
mod tests;

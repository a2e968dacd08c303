//! What the server does next with an onboarding. Pure.

use contract::onboarding::{Stage, Step, TroubleKind};
use contract::time::UnixMillis;

use crate::record::Record;
use crate::timeouts::{Timeouts, millis};

/// What is next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plan {
    /// Nothing: it has ended, or the customer is next.
    Rest,
    /// Nothing before this time.
    Wait(UnixMillis),
    /// This step.
    Run(Step),
    /// The code will not come any more.
    GiveUpCode(TroubleKind),
    /// What the signup shared is looked for, in the place of its code.
    Recover,
    /// What is stuck is tried again.
    TryStuck,
}

impl Plan {
    /// When somebody must be at it; never where the customer is next.
    pub fn due(self, now: UnixMillis) -> Option<UnixMillis> {
        match self {
            Self::Rest => None,
            Self::Wait(until) => Some(until),
            Self::Run(_) | Self::GiveUpCode(_) | Self::Recover | Self::TryStuck => Some(now),
        }
    }
}

/// What is next.
pub fn plan(record: &Record, now: UnixMillis, timeouts: &Timeouts) -> Plan {
    let next = match &record.stage {
        Stage::AwaitingSignup | Stage::Finalizing if record.step_log.seeking.is_some() => {
            let next_at = record
                .step_log
                .seeking
                .as_ref()
                .map(|seeking| seeking.next_at);
            return match next_at.filter(|at| now < *at) {
                Some(at) => Plan::Wait(at),
                None => Plan::Recover,
            };
        }
        Stage::AwaitingSignup => {
            return match record.step_log.hinted_at {
                None => Plan::Rest,
                Some(at) => wait_or(at, millis(timeouts.code_wait), now, TroubleKind::CodeLost),
            };
        }
        Stage::Retrying { at, .. } | Stage::Scheduled { at } if now < *at => {
            return Plan::Wait(*at);
        }
        Stage::Stuck(_) if !record.is_at_work() => return try_stuck(record, now),
        Stage::Finalizing | Stage::Retrying { .. } | Stage::Scheduled { .. } | Stage::Stuck(_) => {
            record.step_log.next()
        }
        _ => return Plan::Rest,
    };
    match next {
        None => Plan::Rest,
        // The request that brought the code exchanges it. When that request died with
        // its process, the code is gone: it is never stored.
        Some(Step::Exchange) => wait_or(
            record.step_log.claimed_at.unwrap_or(UnixMillis(0)),
            millis(timeouts.code_valid + timeouts.exchange_try + timeouts.exchange_grace),
            now,
            TroubleKind::ExchangeFailed,
        ),
        Some(step) => Plan::Run(step),
    }
}

/// What is stuck is tried again by itself. Without a token there is nothing to try.
fn try_stuck(record: &Record, now: UnixMillis) -> Plan {
    let known = record.step_log.stuck.as_ref();
    let next_at = match known {
        // It got stuck before this was written down.
        None if record.token_sealed.is_some() => return Plan::TryStuck,
        None => return Plan::Rest,
        Some(stuck) => stuck.next_at,
    };
    match next_at {
        None => Plan::Rest,
        Some(at) if now < at => Plan::Wait(at),
        Some(_) => Plan::TryStuck,
    }
}

fn wait_or(since: UnixMillis, ms: i64, now: UnixMillis, then: TroubleKind) -> Plan {
    let until = UnixMillis(since.0.saturating_add(ms));
    if now < until {
        Plan::Wait(until)
    } else {
        Plan::GiveUpCode(then)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::record;
    use crate::step_log::TokenExchange;

    #[test]
    fn nothing_came_from_metas_window_yet() {
        let record = record(Stage::AwaitingSignup);
        assert_eq!(
            plan(&record, UnixMillis(9), &Timeouts::default()),
            Plan::Rest
        );
    }

    #[test]
    fn a_message_without_a_code_waits_and_gives_up() {
        let (mut record, timeouts) = (record(Stage::AwaitingSignup), Timeouts::default());
        record.step_log.hinted_at = Some(UnixMillis(0));
        let until = UnixMillis(40_000);
        assert_eq!(plan(&record, UnixMillis(1), &timeouts), Plan::Wait(until));
        assert_eq!(
            plan(&record, until, &timeouts),
            Plan::GiveUpCode(TroubleKind::CodeLost)
        );
    }

    #[test]
    fn a_code_that_died_with_its_process_is_gone() {
        let (mut record, timeouts) = (record(Stage::Finalizing), Timeouts::default());
        record.step_log.claimed_at = Some(UnixMillis(0));
        assert!(matches!(
            plan(&record, UnixMillis(1), &timeouts),
            Plan::Wait(_)
        ));
        assert_eq!(
            plan(&record, UnixMillis(100_000), &timeouts),
            Plan::GiveUpCode(TroubleKind::ExchangeFailed)
        );
    }

    #[test]
    fn what_was_shared_is_looked_for_at_its_time_whether_a_code_came_or_not() {
        for stage in [Stage::AwaitingSignup, Stage::Finalizing] {
            let (mut record, timeouts) = (record(stage), Timeouts::default());
            record.lose_code(
                TroubleKind::CodeLost,
                UnixMillis(7),
                Some(timeouts.recover_wait),
            );
            assert_eq!(plan(&record, UnixMillis(7), &timeouts), Plan::Recover);
            let next_at = UnixMillis(9);
            record
                .step_log
                .seeking
                .iter_mut()
                .for_each(|s| s.next_at = next_at);
            assert_eq!(plan(&record, UnixMillis(8), &timeouts), Plan::Wait(next_at));
            assert_eq!(plan(&record, next_at, &timeouts), Plan::Recover);
        }
    }

    #[test]
    fn where_recovery_is_off_only_a_new_launch_helps() {
        let mut record = record(Stage::Finalizing);
        record.lose_code(TroubleKind::CodeExpired, UnixMillis(7), None);
        assert!(matches!(record.stage, Stage::Interrupted { .. }));
        assert_eq!(
            plan(&record, UnixMillis(9), &Timeouts::default()),
            Plan::Rest
        );
    }

    #[test]
    fn what_is_scheduled_waits_for_its_time_and_looks_again() {
        let at = UnixMillis(5_000);
        let (mut record, timeouts) = (record(Stage::Scheduled { at }), Timeouts::default());
        record.step_log.begin_anew(TokenExchange {
            at: UnixMillis(0),
            expires_at: None,
        });
        assert_eq!(plan(&record, UnixMillis(4_999), &timeouts), Plan::Wait(at));
        assert_eq!(plan(&record, at, &timeouts), Plan::Run(Step::Inspect));
    }

    #[test]
    fn who_has_given_up_is_left_alone() {
        let record = record(Stage::Abandoned);
        assert_eq!(
            plan(&record, UnixMillis(9), &Timeouts::default()),
            Plan::Rest
        );
    }
}

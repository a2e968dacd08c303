//! What metrics count of changes: an onboarding's phases, and the trouble that it meets.

use contract::onboarding::{Stage, Step, Trouble, TroubleKind};
use onboarding::record::Record;
use onboarding::stages;
use onboarding::trouble::trouble;

use crate::telemetry::metrics;

/// What can be seen of an onboarding's stage before a change.
pub(super) struct StageBefore {
    phase: &'static str,
    version: i64,
    stage: Stage,
}

impl StageBefore {
    pub(super) fn of(record: &Record) -> Self {
        Self {
            phase: record.phase(),
            version: record.version,
            stage: record.stage.clone(),
        }
    }

    /// Counts what the change made of it. The stage before it.
    pub(super) fn became(self, record: &Record) -> Stage {
        debug_assert!(record.version > self.version);
        if !stages::may_follow(&self.stage, &record.stage) {
            let (before, after) = (stages::name(&self.stage), stages::name(&record.stage));
            tracing::warn!(
                before,
                after,
                "a stage that the API's table of stages does not lead to"
            );
        }
        let phase = record.phase();
        if phase != self.phase {
            metrics::transition(self.phase, phase);
        }
        // What is stuck by the same as before was counted then; and what Meta is still setting up is
        // looked for many times, and waited for once.
        let waits_on =
            |now: &Trouble| is_wait(now.kind) && trouble(&self.stage).as_ref() == Some(now);
        if record.stage != self.stage
            && !record.is_stuck_again()
            && let Some(trouble) = trouble(&record.stage)
            && !waits_on(&trouble)
        {
            met(trouble.kind, trouble.step, phase);
            let after_trouble = !is_wait(trouble.kind);
            if after_trouble && matches!(record.stage, Stage::Retrying { .. }) {
                metrics::retried(&format!("{:?}", trouble.step));
            }
        }
        self.stage
    }
}

/// Whether it is waited for something that is to come, without trouble.
fn is_wait(kind: TroubleKind) -> bool {
    matches!(kind, TroubleKind::SettingUp | TroubleKind::PlatformNotReady)
}

/// A trouble that did not stop the onboarding, as the server goes on another way.
pub fn recovering_from(kind: TroubleKind, step: Step) {
    met(kind, step, "recovering");
}

fn met(kind: TroubleKind, step: Step, phase: &'static str) {
    metrics::trouble_met(&format!("{kind:?}"), &format!("{step:?}"), phase);
}

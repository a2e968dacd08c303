//! An onboarding as its owner sees it: what the API tells.

use contract::onboarding::{Onboarding, Stage, Step, StepReport, StepState};

use crate::colleague;
use crate::record::Record;

impl Record {
    /// As its owner sees it.
    pub fn view(&self) -> Onboarding {
        let next = self.step_log.next();
        let state = |step: Step| match &self.stage {
            _ if self.step_log.is_done(step) => StepState::Done,
            Stage::AwaitingSignup | Stage::Scheduled { .. } | Stage::Abandoned | Stage::Left => {
                StepState::Waiting
            }
            _ if Some(step) != next => StepState::Waiting,
            Stage::Finalizing | Stage::Retrying { .. } => StepState::Running,
            _ => StepState::Stopped,
        };
        Onboarding {
            id: self.id.clone(),
            reference: self.reference.clone(),
            origin: self.origin,
            number: self.number.clone(),
            whereabouts: self.whereabouts,
            cut_over: self.cut_over,
            stage: self.stage.clone(),
            looking_until: self
                .step_log
                .seeking
                .as_ref()
                .and_then(|seeking| seeking.until),
            steps: self
                .step_log
                .steps()
                .map(|step| StepReport {
                    step,
                    state: state(step),
                })
                .collect(),
            colleague: colleague::how_far(self),
            colleague_until: self.step_log.invitation.as_ref().map(|link| link.until),
            // The colleague's view has it.
            invited_by: None,
            number_status: self.number_status.clone(),
            next_try_at: match (&self.stage, &self.step_log.stuck) {
                (Stage::Stuck(_), Some(stuck)) => stuck.next_at,
                _ => None,
            },
            renewal: self.renews(),
            created_at: self.created_at,
            version: self.version,
        }
    }
}

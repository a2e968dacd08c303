//! An onboarding as its owner sees it: what the API tells.

use contract::onboarding::{Onboarding, Stage, Step, StepReport, StepState};

use crate::colleague;
use crate::record::Record;

impl Record {
    /// As its owner sees it.
    pub fn view(&self) -> Onboarding {
        let next = self.journal.next();
        let state = |step: Step| match &self.stage {
            _ if self.journal.is_done(step) => StepState::Done,
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
                .journal
                .seeking
                .as_ref()
                .and_then(|seeking| seeking.until),
            steps: self
                .journal
                .steps()
                .map(|step| StepReport {
                    step,
                    state: state(step),
                })
                .collect(),
            colleague: colleague::how_far(self),
            colleague_until: self.journal.invitation.as_ref().map(|link| link.until),
            number_status: self.number_status.clone(),
            next_try_at: match (&self.stage, &self.journal.stuck) {
                (Stage::Stuck(_), Some(stuck)) => stuck.next_at,
                _ => None,
            },
            renewal: self.renews(),
            created_at: self.created_at,
            version: self.version,
        }
    }
}

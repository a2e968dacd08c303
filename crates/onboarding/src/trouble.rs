//! What stops a customer, or was wrong with their last answer.

use contract::onboarding::{Need, Stage, Step, Trouble};

/// What the customer reads of a stage: what stopped it, or what was wrong with their last answer.
pub fn trouble(stage: &Stage) -> Option<Trouble> {
    match stage {
        Stage::Retrying { trouble, .. }
        | Stage::Interrupted { trouble, .. }
        | Stage::Stuck(trouble) => Some(trouble.clone()),
        Stage::NeedsCustomer(Need::VerifyNumber {
            trouble: Some(kind),
            ..
        }) => Some(Trouble {
            kind: *kind,
            step: Step::CutOver,
            not_before: None,
        }),
        _ => None,
    }
}

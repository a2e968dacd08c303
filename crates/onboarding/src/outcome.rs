//! What a step came to. Pure.

use contract::onboarding::{Need, TroubleKind};

use crate::meta::errors::{Class, Meaning, meaning};
use crate::meta::fault::{Fault, GraphError};
use crate::report::LiveReport;
use crate::step_log::{
    Assets, Confirmation, CreditLineOutcome, CutOver, Subscription, TemplateMigration,
    TokenInspection,
};

/// What a step came to.
#[derive(Clone, Debug, PartialEq)]
pub enum Outcome {
    /// Of [`contract::onboarding::Step::Inspect`].
    TokenInspection(TokenInspection),
    /// Of [`contract::onboarding::Step::Assets`].
    Assets(Assets),
    /// Of [`contract::onboarding::Step::Subscribe`].
    Subscription(Subscription),
    /// Of [`contract::onboarding::Step::Templates`].
    Templates(TemplateMigration),
    /// Of [`contract::onboarding::Step::CreditLine`].
    CreditLine(CreditLineOutcome),
    /// Of [`contract::onboarding::Step::CutOver`]: everything before it is done, and its time has not come.
    NotYet,
    /// Of [`contract::onboarding::Step::CutOver`].
    CutOver(CutOver),
    /// Of [`contract::onboarding::Step::Confirm`].
    Confirmation(Confirmation, Box<LiveReport>),
    /// Something is not there.
    Absent {
        /// How much speaks for that it is yet to come.
        absence: Absence,
        /// What is not there, for the record and the log.
        why: String,
        /// What that comes to once it counts.
        then: Box<Outcome>,
    },
    /// Something is not there yet, for the record and the log.
    SettingUp(String),
    /// The platform is not ready for the number's messages.
    PlatformNotReady,
    /// The customer must answer something first.
    Need(Need),
    /// It failed.
    Failed(StepFailure),
}

impl Outcome {
    /// Something is not there, which is a failure once it counts.
    pub fn absent(absence: Absence, failure: StepFailure) -> Self {
        Self::Absent {
            absence,
            why: failure.text.clone(),
            then: Box::new(Self::Failed(failure)),
        }
    }
}

/// Something that a finish should have brought is not there. How much speaks for that it is yet to
/// come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Absence {
    /// Nothing: Meta's own message says the same, that there is no number. Some looks are enough.
    ReportedByMeta,
    /// Something else is there, which the customer may have meant instead: they are not kept from
    /// saying so for long.
    OthersThere,
    /// Meta's window was finished with it.
    Unexpected,
}

/// A failure, sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFailure {
    /// What it means.
    pub meaning: Meaning,
    /// Whether Meta may have done what was asked all the same.
    pub ambiguous: bool,
    /// Meta's own answer.
    pub fault: Option<Box<Fault>>,
    /// For the record and the log.
    pub text: String,
}

impl StepFailure {
    /// What Meta did not do.
    pub fn from_graph(error: &GraphError) -> Self {
        let meaning = meaning(error);
        let mut text = error.to_string();
        if let (Class::Unknown, Some(fault)) = (meaning.class, error.fault()) {
            // The audit log keeps all of it.
            text.push_str(&format!("; whole: {}", fault.whole));
        }
        Self {
            meaning,
            ambiguous: error.is_ambiguous(),
            fault: error.fault().cloned().map(Box::new),
            text,
        }
    }

    /// What we found ourselves.
    pub fn found(class: Class, kind: TroubleKind, text: impl Into<String>) -> Self {
        Self {
            meaning: Meaning::new(class, kind),
            ambiguous: false,
            fault: None,
            text: text.into(),
        }
    }
}

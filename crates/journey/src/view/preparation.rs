//! The preparation, step by step.

use contract::ids::WabaId;
use contract::onboarding::{Method, Origin, ReadinessItem};

use crate::state::{FormProblem, PrepareStep, Preparing};

/// The form, as it is filled in.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PreparationView<'a> {
    /// What is filled in.
    pub form: &'a Preparing,
}

impl<'a> PreparationView<'a> {
    pub(super) fn of(form: &'a Preparing) -> Self {
        Self { form }
    }

    /// Whether it is being recorded.
    pub fn busy(self) -> bool {
        self.form.recording
    }

    /// The step that is shown.
    pub fn step(self) -> PrepareStep {
        self.form.step
    }

    /// Which step of how many this is.
    pub fn at(self) -> (usize, usize) {
        let steps = || PrepareStep::of(self.form.origin);
        let before = steps().filter(|step| *step < self.form.step).count();
        (before + 1, steps().count())
    }

    /// The step before. None: the way back leads to the choice of the method.
    pub fn previous(self) -> Option<PrepareStep> {
        self.form.step.previous(self.form.origin)
    }

    /// All that is wrong, in the order of the steps.
    pub fn problems(self) -> &'a [FormProblem] {
        &self.form.problems
    }

    /// Whether it asks where the number is, within the method: who has said so is not asked again.
    pub fn asks_origin(self) -> bool {
        self.form.origin.method() == Method::CloudApi && self.form.answers.today().is_none()
    }

    /// The old WABA's id, once it is one.
    pub fn waba(self) -> Option<WabaId> {
        WabaId::parse(&self.form.source_waba)
    }

    /// What is asked of a number that is there.
    pub fn asks(self) -> PreparationQuestions {
        PreparationQuestions {
            origin: self.form.origin,
        }
    }
}

/// What the form asks by where the number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreparationQuestions {
    /// Where the number is.
    pub origin: Origin,
}

impl PreparationQuestions {
    /// Whether it asks for the old WABA's id.
    pub fn source_waba(self) -> bool {
        self.origin == Origin::OtherProvider
    }

    /// What must be ready.
    pub fn required(self) -> impl Iterator<Item = ReadinessItem> {
        self.items(true)
    }

    /// What had better be ready.
    pub fn advised(self) -> impl Iterator<Item = ReadinessItem> {
        self.items(false)
    }

    fn items(self, blocking: bool) -> impl Iterator<Item = ReadinessItem> {
        let asked =
            move |item: &ReadinessItem| item.applies(self.origin) && item.blocks() == blocking;
        ReadinessItem::ALL.into_iter().filter(asked)
    }
}

//! The preparation form.

use contract::onboarding::{Method, Origin, ReadinessItem};

use crate::state::{FormProblem, Preparing};

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

    /// What is wrong with it.
    pub fn problem(self) -> Option<&'a FormProblem> {
        self.form.problem.as_ref()
    }

    /// Whether it asks where the number is, within the method.
    pub fn asks_origin(self) -> bool {
        self.form.origin.method() == Method::CloudApi
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

    /// Whether it asks when the number is cut over.
    pub fn cut_over(self) -> bool {
        self.origin.may_be_scheduled()
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

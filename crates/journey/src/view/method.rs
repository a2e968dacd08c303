//! The choice of the method.

use contract::onboarding::Method;

use crate::advice::{Advice, Answers};
use crate::state::Choosing;

/// The methods, and the questions for a customer who does not know which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MethodView {
    /// What was answered so far.
    pub answers: Answers,
    /// What follows, where a method was chosen against the answers: it stands by the methods.
    pub objection: Option<Advice>,
    /// What follows otherwise: it stands by the questions.
    pub advice: Option<Advice>,
}

/// Why a method stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Badge {
    /// It fits the answers.
    Fits,
    /// Most customers take it.
    Usual,
}

impl MethodView {
    pub(super) fn of(choosing: &Choosing) -> Self {
        let advice = choosing.answers.advice();
        let refused = choosing.refused.is_some();
        Self {
            answers: choosing.answers,
            objection: advice.filter(|_| refused),
            advice: advice.filter(|_| !refused),
        }
    }

    /// Whether this method stands out, and why.
    pub fn badge(self, method: Method) -> Option<Badge> {
        match self.answers.advice() {
            Some(Advice::Choose(origin)) => (origin.method() == method).then_some(Badge::Fits),
            Some(Advice::Not(_)) => None,
            None => (method == Method::CloudApi).then_some(Badge::Usual),
        }
    }
}

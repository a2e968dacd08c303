//! How the form is read while it is filled in.

use contract::onboarding::ReadinessItem;
use contract::phone::PhoneNumber;
use journey::View;
use journey::state::{FormProblem, Preparing};
use journey::view::PreparationView;

use super::super::common::shown;
use super::super::cut_over::CUT_OVER;
use crate::runtime::Driver;

/// The id of the number's field.
pub const NUMBER: &str = "number";
/// The id of the field of the old WABA's id.
pub const SOURCE_WABA: &str = "source-waba";
/// The id of the consent's box.
pub const CONSENT: &str = "consent";

/// What is read of the preparation, where it is shown.
pub fn of_form<T>(driver: Driver, pick: impl Fn(PreparationView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Preparation(form) => Some(pick(*form)),
        _ => None,
    })
}

/// What is filled in.
pub fn form<T>(driver: Driver, pick: impl Fn(&Preparing) -> T) -> Option<T> {
    of_form(driver, |view| pick(view.form))
}

/// All that is wrong.
pub fn problems(driver: Driver) -> Vec<FormProblem> {
    of_form(driver, |view| view.problems().to_vec()).unwrap_or_default()
}

/// What is wrong with the step that is shown.
pub fn problems_here(driver: Driver) -> Vec<FormProblem> {
    of_form(driver, |view| {
        let here = |problem: &&FormProblem| problem.step() == view.step();
        view.problems().iter().filter(here).cloned().collect()
    })
    .unwrap_or_default()
}

/// Whether this is wrong.
pub fn is_wrong(driver: Driver, problem: &FormProblem) -> bool {
    of_form(driver, |view| view.problems().contains(problem)).unwrap_or(false)
}

/// The number as people write it, as far as it is one.
pub fn number(form: &Preparing) -> String {
    PhoneNumber::parse(&form.number).map_or_else(|_| form.number.clone(), |number| number.written())
}

/// The id of the field that something is wrong with.
pub fn field_of(problem: &FormProblem) -> Option<&'static str> {
    Some(match problem {
        FormProblem::Number(_) => NUMBER,
        FormProblem::SourceWaba => SOURCE_WABA,
        FormProblem::CutOver => CUT_OVER,
        FormProblem::Unchecked(item) => id(*item),
        FormProblem::ConsentMissing => CONSENT,
        FormProblem::UnderWay | FormProblem::NotRecorded(_) => return None,
    })
}

/// The id of an item's checkbox.
pub fn id(item: ReadinessItem) -> &'static str {
    match item {
        ReadinessItem::TwoStepVerificationOff => "ready-two-step",
        ReadinessItem::PortfolioAdmin => "ready-admin",
        ReadinessItem::NumberReachable => "ready-reachable",
        ReadinessItem::DisplayNameApproved => "ready-name",
        ReadinessItem::PortfolioVerified => "ready-verified",
        ReadinessItem::PaymentMethod => "ready-payment",
        ReadinessItem::TemplatesExported => "ready-templates",
        ReadinessItem::CampaignsPaused => "ready-campaigns",
    }
}

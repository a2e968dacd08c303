//! Which number it is.

use contract::onboarding::Origin;
use journey::Event;
use journey::state::FormProblem;
use journey::view::PreparationView;

use super::form::{NUMBER, form, problems};
use crate::runtime::Driver;
use crate::text::{self, prepare};
use crate::ui::{Element, Field, FieldKind, el, radio, styled};

/// The number; and where it is, unless that was said before.
pub fn number(driver: Driver, view: PreparationView<'_>) -> Element {
    let field = Field {
        id: NUMBER,
        label: prepare::NUMBER,
        hint: prepare::NUMBER_HINT,
        kind: FieldKind::Phone,
    };
    let field = field.view(
        move || form(driver, |form| form.number.clone()).unwrap_or_default(),
        move || {
            let wrong = problems(driver)
                .into_iter()
                .find_map(|problem| match problem {
                    FormProblem::Number(problem) => Some(problem),
                    _ => None,
                });
            wrong.map(|problem| text::phone_problem(problem).into())
        },
        move |typed| driver.send(Event::NumberEdited(typed)),
    );
    styled("div", "card")
        .child(field)
        .children(view.asks_origin().then(|| whence(driver)))
}

/// Whether the number moves, or is a new one.
fn whence(driver: Driver) -> Element {
    let choice = |id, choice: Origin| {
        radio(
            "origin",
            id,
            prepare::origin(choice),
            move || form(driver, |form| form.origin) == Some(choice),
            move || driver.send(Event::OriginChosen(choice)),
        )
    };
    styled("fieldset", "question tiles")
        .child(el("legend").text(prepare::ORIGIN))
        .child(choice("origin-provider", Origin::OtherProvider))
        .child(choice("origin-new", Origin::New))
}

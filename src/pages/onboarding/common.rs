//! What several screens of an onboarding share.

use contract::onboarding::{Onboarding, Origin};
use journey::state::AnswerState;
use journey::{Event, View};
use leptos::prelude::*;

use crate::runtime::Driver;
use crate::shell::{Shared, failure_notice, reference_line};
use crate::text::{self, Text, prepare};
use crate::ui::{Element, QUIET, Question, asks_first, button, el, text};

/// What is drawn of the present view, following it. A page that is about to give way to another
/// one reads of that one's view: it finds nothing of its own there.
pub fn shown<T>(driver: Driver, pick: impl Fn(&View<'_>) -> T) -> T {
    driver.journey.with(|journey| pick(&journey.view()))
}

/// What is drawn of the record, where there is one.
pub fn of_record<T>(driver: Driver, pick: impl Fn(&Onboarding) -> T) -> Option<T> {
    shown(driver, |view| view.record().map(&pick))
}

/// Where the number was when it began.
pub fn origin(driver: Driver) -> Origin {
    of_record(driver, |record| record.origin).unwrap_or(Origin::OtherProvider)
}

/// Is my number safe?
pub fn safe(driver: Driver) -> Option<Element> {
    let words = of_record(driver, |record| text::safe(record))?;
    Some(text("p", "notice info", words))
}

/// The button that gives the attempt up, where it may be. It asks first, where something ends by that.
pub fn start_over(driver: Driver, words: Text) -> Element {
    let give_up = move || driver.send(Event::StartOverPressed);
    el("div").live(
        move || shown(driver, |view| (view.offers_start_over(), view.ends())),
        move |(may, ending)| {
            may.then(|| match ending {
                None => el("div").child(button(QUIET, words, give_up)),
                Some(ending) => {
                    let question = Question {
                        title: prepare::START_OVER_TITLE,
                        lead: Some(prepare::ends(ending)),
                        yes: prepare::START_OVER_YES,
                        no: prepare::NOT_NOW,
                    };
                    asks_first(QUIET, words, question, move || sending(driver), give_up)
                }
            })
        },
    )
}

/// Whether an answer is on its way.
pub fn sending(driver: Driver) -> bool {
    shown(driver, |view| view.is_sending())
}

/// What is wrong with the last answer, where it is worth a word.
pub fn answer_trouble(shared: Shared, driver: Driver) -> Element {
    el("div").live(
        move || {
            shown(driver, |view| match view.answer() {
                AnswerState::Failed(failure) => Some(failure.clone()),
                AnswerState::None | AnswerState::Sending => None,
            })
        },
        move |failure| Some(failure_notice(shared, &failure?)),
    )
}

/// What support finds the attempt by.
pub fn support_reference(shared: Shared, driver: Driver) -> Option<Element> {
    let reference = of_record(driver, |record| record.reference.to_string())?;
    Some(reference_line(shared, reference))
}

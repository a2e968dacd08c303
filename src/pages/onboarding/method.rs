//! The two cards, and the questions for who doesn't know which.

use contract::onboarding::Method;
use journey::advice::{Advice, Answers, Reply, Today};
use journey::view::{Badge, MethodView};
use journey::{Event, View};

use super::common::shown;
use crate::runtime::Driver;
use crate::text::{Text, prepare};
use crate::ui::{BUTTON, Element, button, el, heading, radio, styled, text};

/// The choice of the method.
pub fn method(driver: Driver) -> Element {
    let card = move |method: Method| {
        let button = styled("button", "choice")
            .attr("type", "button")
            .live(
                move || of_method(driver, |view| view.badge(method)).flatten(),
                |badge| badge.map(|badge| text("span", "badge good", badge_text(badge))),
            )
            .child(text("span", "strong", prepare::method(method)))
            .child(text("span", "hint", prepare::method_for(method)))
            .on_click(move || driver.send(Event::MethodChosen(method)));
        el("li").child(button)
    };
    styled("section", "stack")
        .child(heading(prepare::METHOD_TITLE))
        .child(text("p", "lead", prepare::METHOD_LEAD))
        .child(styled("ul", "choices").children(Method::ALL.map(card)))
        .live(
            move || of_method(driver, |view| view.objection).flatten(),
            move |advice| advice.map(|advice| says(driver, advice, "notice danger")),
        )
        .child(unsure(driver))
}

fn of_method<T>(driver: Driver, pick: impl Fn(MethodView) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Method(method) => Some(pick(*method)),
        _ => None,
    })
}

fn answers(driver: Driver) -> Answers {
    of_method(driver, |view| view.answers).unwrap_or_default()
}

fn badge_text(badge: Badge) -> Text {
    match badge {
        Badge::Fits => prepare::METHOD_FITS,
        Badge::Usual => prepare::METHOD_BADGE,
    }
}

/// The advice, with the way to the method that it names.
fn says(driver: Driver, advice: Advice, class: &'static str) -> Element {
    let (words, take) = match advice {
        Advice::Choose(origin) => (prepare::advice(origin), Some(origin.method())),
        Advice::Not(obstacle) => (prepare::obstacle(obstacle), None),
    };
    let take = take.map(|method| {
        button(BUTTON, prepare::take(method), move || {
            driver.send(Event::MethodChosen(method))
        })
    });
    styled("div", class)
        .attr("role", "status")
        .child(el("p").text(words))
        .children(take)
}

/// The questions, each after the one before.
fn unsure(driver: Driver) -> Element {
    let today = move |(id, today): (&'static str, Today)| {
        radio(
            "today",
            id,
            prepare::today(today),
            move || answers(driver).today() == Some(today),
            move || driver.send(Event::Replied(Reply::Today(today))),
        )
    };
    let ids = ["today-provider", "today-app", "today-nowhere", "today-here"];
    let first = styled("fieldset", "question")
        .child(el("legend").text(prepare::question(journey::advice::Question::Today)))
        .children(ids.into_iter().zip(Today::ALL).map(today));
    styled("details", "fold")
        .live_attr("open", move || answers(driver).today().map(|_| ""))
        .child(el("summary").text(prepare::UNSURE))
        .child(first)
        .live(
            move || answers(driver).second(),
            move |question| {
                let yes = move |id, label, yes: bool| {
                    radio(
                        "yes",
                        id,
                        label,
                        move || answers(driver).yes() == Some(yes),
                        move || driver.send(Event::Replied(Reply::Yes(yes))),
                    )
                };
                let second = styled("fieldset", "question")
                    .child(el("legend").text(prepare::question(question?)))
                    .child(yes("answer-yes", prepare::YES, true))
                    .child(yes("answer-no", prepare::NO, false));
                Some(second)
            },
        )
        .live(
            move || of_method(driver, |view| view.advice).flatten(),
            move |advice| advice.map(|advice| says(driver, advice, "notice info")),
        )
}

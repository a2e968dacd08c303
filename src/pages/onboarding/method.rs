//! Where the number is, and the two cards: the answer says which of them fits.

use contract::onboarding::Method;
use journey::advice::{Advice, Answers, Reply, Today};
use journey::view::{Badge, MethodView};
use journey::{Event, View};

use super::common::shown;
use crate::runtime::Driver;
use crate::text::{Text, prepare};
use crate::ui::{BUTTON, Element, PRIMARY, button, el, heading, radio, styled, text};

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
        .child(heading(prepare::WHERE_TITLE))
        .child(text("p", "lead", prepare::WHERE_LEAD))
        .child(place(driver))
        .live(
            move || of_method(driver, |view| view.advice).flatten(),
            move |advice| advice.map(|advice| says(driver, advice, "notice info")),
        )
        .child(el("h2").text(prepare::METHOD_TITLE))
        .child(styled("ul", "choices").children(Method::ALL.map(card)))
        .live(
            move || of_method(driver, |view| view.objection).flatten(),
            move |advice| advice.map(|advice| says(driver, advice, "notice danger")),
        )
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

/// The advice, with the way on: to the method that it names, or to what is so once the customer has done
/// what it says.
fn says(driver: Driver, advice: Advice, class: &'static str) -> Element {
    let (words, way_on) = match advice {
        Advice::Choose(origin) => {
            let method = origin.method();
            let take = button(PRIMARY, prepare::take(method), move || {
                driver.send(Event::MethodChosen(method));
            });
            (prepare::advice(origin), Some(take))
        }
        Advice::Not(obstacle) => {
            let overcome = obstacle.afterwards().zip(prepare::overcome(obstacle));
            let overcome = overcome.map(|(today, words)| {
                button(BUTTON, words, move || {
                    driver.send(Event::Replied(Reply::Today(today)));
                })
            });
            (prepare::obstacle(obstacle), overcome)
        }
    };
    styled("div", class)
        .attr("role", "status")
        .child(el("p").text(words))
        .children(way_on)
}

/// Where the number is. Of a number of the app it is asked if the app is kept.
fn place(driver: Driver) -> Element {
    let today = move |(id, today): (&'static str, Today)| {
        radio(
            "today",
            id,
            prepare::today(today),
            move || answers(driver).today() == Some(today),
            move || driver.send(Event::Replied(Reply::Today(today))),
        )
    };
    let ids = [
        "today-provider",
        "today-app",
        "today-shared",
        "today-nowhere",
        "today-here",
    ];
    styled("div", "card")
        .child(
            styled("div", "question tiles")
                .attr("role", "radiogroup")
                .attr("aria-label", prepare::WHERE_TITLE)
                .children(ids.into_iter().zip(Today::ALL).map(today)),
        )
        .live(
            move || answers(driver).asks_of_app(),
            move |asks| asks.then(|| keeps_app(driver)),
        )
}

fn keeps_app(driver: Driver) -> Element {
    let answer = move |id, label, keeps: bool| {
        radio(
            "keeps-app",
            id,
            label,
            move || answers(driver).keeps_app() == Some(keeps),
            move || driver.send(Event::Replied(Reply::KeepsApp(keeps))),
        )
    };
    styled("fieldset", "question tiles")
        .child(el("legend").text(prepare::QUESTION_KEEPS_APP))
        .child(answer("answer-yes", prepare::YES, true))
        .child(answer("answer-no", prepare::NO, false))
}

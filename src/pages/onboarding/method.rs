//! The two cards.

use contract::onboarding::Method;
use journey::Event;

use crate::runtime::Driver;
use crate::text::prepare;
use crate::ui::{Element, el, heading, styled, text};

/// The choice of the method.
pub fn method(driver: Driver) -> Element {
    let card = |method: Method| {
        let badge =
            (method == Method::CloudApi).then(|| text("span", "badge good", prepare::METHOD_BADGE));
        let button = styled("button", "choice")
            .attr("type", "button")
            .children(badge)
            .child(text("span", "strong", prepare::method(method)))
            .child(text("span", "hint", prepare::method_for(method)))
            .on_click(move || driver.send(Event::MethodChosen(method)));
        el("li").child(button)
    };
    let answer = |(when, then): (&'static str, &'static str)| {
        el("li").text(when).text(" ").child(el("strong").text(then))
    };
    styled("section", "stack")
        .child(heading(prepare::METHOD_TITLE))
        .child(text("p", "lead", prepare::METHOD_LEAD))
        .child(styled("ul", "choices").children([Method::CloudApi, Method::Coexistence].map(card)))
        .child(
            styled("details", "fold")
                .child(el("summary").text(prepare::UNSURE))
                .child(styled("ul", "bullets").children(prepare::UNSURE_ANSWERS.map(answer))),
        )
}

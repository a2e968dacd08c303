//! What did Meta show? Asked where its window closed and we did not hear how it ended.

use contract::window_sight::WindowSight;
use journey::{Event, View};

use super::common::shown;
use crate::runtime::Driver;
use crate::text::{Text, window};
use crate::ui::{Element, el, styled, text};

/// Each thing that Meta may have shown, with what to do about it folded in. Which one is opened is told
/// to support.
pub fn sights(driver: Driver, sights: &'static [WindowSight]) -> Element {
    let named = |sight: &WindowSight| Some((*sight, window::sight(*sight)?));
    let choices = sights.iter().filter_map(named);
    let choices = choices.map(|(sight, words)| choice(driver, sight, words));
    let noted = move || {
        shown(
            driver,
            |view| matches!(view, View::Interrupted(stopped) if stopped.saw.is_some()),
        )
    };
    styled("section", "card")
        .child(el("h2").text(window::SIGHTS_TITLE))
        .child(text("p", "hint", window::SIGHTS_LEAD))
        .child(styled("div", "sights").children(choices))
        .spoken(noted, |noted| {
            noted.then(|| text("p", "hint", window::SIGHT_NOTED))
        })
}

fn choice(driver: Driver, sight: WindowSight, (label, now): (Text, Text)) -> Element {
    let choice = styled("details", "fold")
        // One at a time.
        .attr("name", "sight")
        .child(el("summary").text(label))
        .child(el("p").text(now));
    let node = choice.node().clone();
    choice.on("toggle", move |_| {
        if node.has_attribute("open") {
            driver.send(Event::SightChosen(sight));
        }
    })
}

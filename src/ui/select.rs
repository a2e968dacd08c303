//! One choice of a list that opens.

use leptos::ev::Event;
use leptos::prelude::event_target_value;

use dom::{Element, el, styled};

/// A choice: what it is called here, and to the customer, and whether it holds.
pub struct Choice {
    /// Its name in the program.
    pub value: &'static str,
    /// Its words.
    pub words: &'static str,
    /// Whether it is the one that holds.
    pub holds: bool,
}

/// A list of choices that opens. `chosen` gets the choice's value.
pub fn select(
    id: &'static str,
    choices: impl Iterator<Item = Choice>,
    chosen: impl Fn(String) + 'static,
) -> Element {
    let option = |choice: Choice| {
        let option = el("option").attr("value", choice.value).text(choice.words);
        if choice.holds {
            option.attr("selected", "")
        } else {
            option
        }
    };
    styled("select", "select")
        .attr("id", id)
        .children(choices.map(option))
        .on("change", move |event: Event| {
            chosen(event_target_value(&event));
        })
}

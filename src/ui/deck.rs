//! Cards to turn: on a phone one at a time, by a swipe, by buttons or by the arrow keys; on a large
//! screen all of them, one below the other (`style/journey.css`).

use dom::{Element, el, styled};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::button::{BUTTON, button};
use crate::text::Text;

/// Cards under this label, with the one at `first` in sight. `back` and `on`: what the buttons are
/// called.
pub fn deck(label: Text, (back, on): (Text, Text), cards: Vec<Element>, first: usize) -> Element {
    let count = cards.len();
    let at = RwSignal::new(first);
    let list = styled("ol", "deck")
        .attr("aria-label", label)
        // The arrow keys turn it.
        .attr("tabindex", "0")
        .children(cards);
    let scroller = SendWrapper::new(list.node().clone());
    let turn = {
        let scroller = scroller.clone();
        move |to: usize| {
            if let Some(place) = place_of(&scroller, to.min(count - 1)) {
                scroller.set_scroll_left(place);
            }
        }
    };
    let shown = scroller.clone();
    let list = list.on("scroll", move |_| {
        let now = card_in_sight(&shown);
        if at.get_untracked() != now {
            at.set(now);
        }
    });
    if first > 0 {
        let turn = turn.clone();
        // Once it has its place in the page: before, nothing can be scrolled.
        let later = Timeout::new(0, move || turn(first));
        let later = SendWrapper::new(later);
        on_cleanup(move || drop(later));
    }
    let end = move |is_end: bool| is_end.then_some("true");
    let (backwards, onwards) = (turn.clone(), turn);
    let dot =
        |index: usize| el("span").live_attr("class", move || (at.get() == index).then_some("here"));
    let turner = styled("div", "turner")
        .child(
            button(BUTTON, back, move || {
                backwards(at.get_untracked().saturating_sub(1));
            })
            .live_attr("aria-disabled", move || end(at.get() == 0)),
        )
        .child(
            styled("span", "dots")
                .attr("aria-hidden", "true")
                .children((0..count).map(dot)),
        )
        .child(
            button(BUTTON, on, move || onwards(at.get_untracked() + 1))
                .live_attr("aria-disabled", move || end(at.get() + 1 == count)),
        );
    el("div").child(list).child(turner)
}

/// Where a card stands in the direction of reading: below zero where that is from right to left, as
/// `scrollLeft` counts too.
fn place_of(deck: &web_sys::Element, card: usize) -> Option<i32> {
    let left = |index: usize| {
        let card = deck.children().item(index as u32)?;
        Some(card.dyn_into::<HtmlElement>().ok()?.offset_left())
    };
    Some(left(card)? - left(0)?)
}

fn card_in_sight(deck: &web_sys::Element) -> usize {
    let width = place_of(deck, 1).unwrap_or_default().abs();
    if width == 0 {
        return 0;
    }
    ((deck.scroll_left().abs() + width / 2) / width) as usize
}

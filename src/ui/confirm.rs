//! A question before something is lost: a modal dialog of the browser's own, which keeps the focus in it,
//! closes by Escape, and gives the focus back.

use dom::{Element, el, styled};
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

use super::button::{BUTTON, PRIMARY, busy_button, button};
use crate::text::Text;

const OPEN: &str = "open";

/// What is asked.
pub struct Question {
    /// The question, in a few words.
    pub title: Text,
    /// What is lost, and what stays.
    pub lead: Option<Text>,
    /// The button that means it. Its words differ from those of the button that asks.
    pub yes: Text,
    /// The button that leaves everything as it is.
    pub no: Text,
}

/// A button that asks first. `busy`: while what it did before is on its way, it asks nothing.
pub fn asks_first(
    class: &'static str,
    words: Text,
    question: Question,
    busy: impl Fn() -> bool + Copy + Send + 'static,
    act: impl Fn() + 'static,
) -> Element {
    let Question {
        title,
        lead,
        yes,
        no,
    } = question;
    let dialog = styled("dialog", "ask").attr("aria-label", title);
    let node: HtmlDialogElement = dialog.node().clone().unchecked_into();
    let (opened, meant, left) = (node.clone(), node.clone(), node);
    let actions = styled("div", "actions")
        // The one that loses nothing comes first to who only presses Enter.
        .child(button(BUTTON, no, move || close(&left)).attr("autofocus", ""))
        .child(button(PRIMARY, yes, move || {
            close(&meant);
            act();
        }));
    let card = styled("div", "card")
        .child(el("h2").text(title))
        .children(lead.map(|lead| el("p").text(lead)))
        .child(actions);
    styled("div", "asks")
        .child(busy_button(
            class,
            move || words.into(),
            busy,
            move || {
                // Safari before 15.4 has no dialogs: there it is asked in place.
                if !busy() && opened.show_modal().is_err() {
                    // An attribute of a good name can be set.
                    let _ = opened.set_attribute(OPEN, "");
                }
            },
        ))
        .child(dialog.child(card))
}

fn close(dialog: &HtmlDialogElement) {
    if js_sys::Reflect::has(dialog, &"close".into()) == Ok(true) {
        dialog.close();
    } else {
        // See above.
        let _ = dialog.remove_attribute(OPEN);
    }
}

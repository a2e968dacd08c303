//! What makes a text field one for phone numbers, once it is focused: a script of
//! its own (`phone/field.js`), fetched then and not before, as it has the numbering plans of
//! all countries. The custom element around the field is its door: the element's value is
//! the number with its calling code. Without the script it is an element like any other, and
//! the field in it takes what is typed.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `field.js` | the custom element: what is typed, and the caret in it |
//! | `number.js` | numbers, by libphonenumber-js and Google's metadata |
//! | `countries.js` | the countries by name, and which of them is likely |
//! | `picker.js`, `picker.css` | the list of them, with its search |

use contract::phone::PhoneProblem;
use dom::{Element, el, styled};
use leptos::ev::Event;
use wasm_bindgen::JsCast;

use super::button::BUTTON;
use crate::host::lazy_script::PHONE_FIELD;
use crate::text;
use crate::web::window;

/// The custom element around the field.
pub(super) const TAG: &str = "doubletick-phone";

/// The field with this input, which begins to be one for phone numbers when the focus comes
/// to it.
pub(super) fn field(input: Element) -> Element {
    let country = el("button")
        .attr("type", "button")
        .attr("class", BUTTON)
        .attr("aria-haspopup", "listbox")
        .text(text::COUNTRY)
        // The script, when it has come, opens the list at once.
        .on("click", |event| {
            if let Some(field) = load(&event) {
                // An attribute of a good name can be set.
                let _ = field.set_attribute("data-open", "");
            }
        });
    styled("div", "phone-row")
        .on("focusin", |event| {
            load(&event);
        })
        .child(country)
        .child(input)
}

/// With the words that the script says.
pub(super) fn worded(field: Element) -> Element {
    let problem = text::phone_problem;
    field
        .attr("data-country", text::COUNTRY)
        .attr("data-search", text::COUNTRY_SEARCH)
        .attr("data-found", text::COUNTRIES_FOUND)
        .attr("data-short", problem(PhoneProblem::TooShort))
        .attr("data-long", problem(PhoneProblem::TooLong))
        .attr("data-unassigned", problem(PhoneProblem::NotAssigned))
}

/// Fetches the script, unless it is here. The field that it is for, where it is not.
fn load(event: &Event) -> Option<web_sys::Element> {
    let place: web_sys::Element = event.target()?.unchecked_into();
    let field = place.closest(TAG).ok()??;
    if !window().custom_elements().get(TAG).is_undefined() {
        return None;
    }
    PHONE_FIELD.fetch(&field);
    Some(field)
}

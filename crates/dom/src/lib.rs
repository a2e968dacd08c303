//! Elements of the document that follow Leptos' signals.
//!
//! [`Element`] puts nodes straight into the document. Of Leptos the reactive half is used: a page
//! holds `RwSignal`s and `Memo`s, and the parts of an element that read them are kept up to date by
//! effects. Leptos' own views (`view!`) build a tree of types beside the document's, and its code
//! weighs on everybody who downloads the module; `docs/dom.md` has the measure. Here all elements are
//! of one type, so what builds, changes, and removes them is compiled once.
//!
//! | file | what is there |
//! | --- | --- |
//! | `element` | [`Element`] and the functions that make one |
//! | `part` | parts that are made anew when their key changes ([`Element::live`]) |
//! | `focus` | where the keyboard's focus goes when a part is replaced |
//! | `listener` | event listeners that end with their owner |
//!
//! # Example
//!
//! ```no_run
//! use dom::{el, styled};
//! use leptos::prelude::*;
//!
//! # fn page(root: &web_sys::Element) {
//! let owner = Owner::new();
//! owner.with(|| {
//!     let count = RwSignal::new(0);
//!     styled("div", "counter")
//!         // A text that follows a signal.
//!         .child(el("p").live_text(move || count.get().to_string().into()))
//!         // A part that comes and goes by a key.
//!         .live(move || count.get() > 9, |many| many.then(|| el("strong").text("Many")))
//!         .child(el("button").text("More").on_click(move || count.update(|n| *n += 1)))
//!         .mount(root);
//! });
//! // Ends every effect and listener. The nodes stay until they are removed.
//! owner.cleanup();
//! # }
//! ```
//!
//! # Ownership
//!
//! What an element follows and listens to belongs to the reactive owner (`leptos::prelude::Owner`)
//! that it was made under, and ends with it. Event handlers run under that owner too, so
//! `use_context` answers in a handler as it does while the page is put together.

mod element;
mod focus;
mod listener;
mod part;

pub use element::{Element, Words, el, styled, svg, text};
pub use listener::listen;

/// The page's document.
///
/// # Panics
///
/// Outside of a browser's page.
pub(crate) fn document() -> web_sys::Document {
    leptos::prelude::document()
}

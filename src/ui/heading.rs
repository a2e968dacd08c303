//! A screen's heading, which takes the focus.

use leptos::prelude::*;

use crate::runtime::browser;
use crate::text::BRAND;

const ID: &str = "heading";

/// The heading of a screen: one each. When the screen comes up, the focus moves here,
/// so that keyboard and screen reader begin at the top, and the page's title follows.
#[component]
pub fn Heading(
    /// What the screen is.
    text: &'static str,
) -> impl IntoView {
    browser::document().set_title(&[text, " · ", BRAND].concat());
    browser::focus(ID);
    view! { <h1 id=ID tabindex="-1">{text}</h1> }
}

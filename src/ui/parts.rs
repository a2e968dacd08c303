//! The bar that says which part of the way this is.

use leptos::prelude::*;

/// The parts of a way, with the present one marked.
#[component]
pub fn Parts(
    /// What the bar is.
    label: &'static str,
    /// The parts' names.
    names: &'static [&'static str],
    /// The present one, from 0. Past the last: all are done.
    at: usize,
) -> impl IntoView {
    let part = move |(index, name): (usize, &'static str)| {
        let class = if index < at { "part done" } else { "part" };
        view! { <li class=class aria-current=(index == at).then_some("step")>{name}</li> }
    };
    view! {
        <nav aria-label=label>
            <ol class="parts">{names.iter().copied().enumerate().map(part).collect_view()}</ol>
        </nav>
    }
}

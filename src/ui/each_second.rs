//! Seconds that pass.

use gloo_timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// What a look shows, taken again each second. It goes by a clock, not by counting: a page in the
/// background is not called each second.
pub fn each_second<T: Clone + Send + Sync + 'static>(
    look: impl Fn() -> T + 'static,
) -> RwSignal<T> {
    let shown = RwSignal::new(look());
    let tick = SendWrapper::new(Interval::new(1_000, move || shown.set(look())));
    // Dropped, it stops.
    on_cleanup(move || drop(tick));
    shown
}

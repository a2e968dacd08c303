//! Seconds that pass.

use gloo_timers::callback::Interval;
use leptos::prelude::on_cleanup;
use send_wrapper::SendWrapper;

use crate::runtime::Value;

/// The seconds that are left, looked at each second. By a clock, not by counting: a page
/// in the background is not called each second.
pub fn countdown(left: impl Fn() -> u32 + 'static) -> Value<u32> {
    let shown = Value::new(left());
    let tick = SendWrapper::new(Interval::new(1_000, move || shown.set(left())));
    // Dropped, it stops.
    on_cleanup(move || drop(tick));
    shown
}

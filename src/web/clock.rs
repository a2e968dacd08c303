//! Clocks: the customer's, and one that never goes back.

use contract::time::UnixMillis;

use super::window;

/// Milliseconds of a clock that never goes back.
pub fn monotonic_ms() -> f64 {
    window().performance().map_or(0.0, |clock| clock.now())
}

/// The instant that a field for date and time means by the customer's clock, if it means
/// one.
pub fn instant(local: &str) -> Option<UnixMillis> {
    let ms = js_sys::Date::new(&local.into()).get_time();
    ms.is_finite().then_some(UnixMillis(ms as i64))
}

/// Milliseconds since 1970, by the customer's clock.
pub fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

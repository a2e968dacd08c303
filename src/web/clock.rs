//! Clocks: the customer's, and one that never goes back.

use contract::time::UnixMillis;

use wasm_bindgen::JsValue;

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

/// An instant in UTC, in the short form of ISO 8601: `20261130T170000Z`.
pub fn utc_stamp(at: UnixMillis) -> String {
    let date = js_sys::Date::new(&JsValue::from_f64(at.0 as f64));
    // `2026-11-30T17:00:00.000Z`
    let long: String = date.to_iso_string().into();
    let seconds = long.split('.').next().unwrap_or_default();
    let digits = seconds.replace(['-', ':'], "");
    [&*digits, "Z"].concat()
}

/// The hour of the day now, by the customer's clock.
pub fn hour() -> u32 {
    js_sys::Date::new_0().get_hours()
}

/// An hour of a day that is so many days from now, by the customer's clock, in the form of a field for date
/// and time: `2026-11-30T23:00`.
pub fn local(days: u32, hour: u32) -> String {
    let day = js_sys::Date::new_0();
    day.set_date(day.get_date() + days);
    let two = |number: u32| format!("{number:02}");
    [
        &day.get_full_year().to_string(),
        "-",
        &two(day.get_month() + 1),
        "-",
        &two(day.get_date()),
        "T",
        &two(hour),
        ":00",
    ]
    .concat()
}

/// Milliseconds since 1970, by the customer's clock.
pub fn now() -> UnixMillis {
    UnixMillis(js_sys::Date::now() as i64)
}

//! Times as customers and operators read them. The time that it is comes from outside: nothing here
//! asks a clock.

use contract::time::UnixMillis;
use time::OffsetDateTime;
use time::macros::format_description;

/// Whole seconds from `from` until `until`, at least one: what a customer is told to
/// wait.
pub fn seconds_until(from: UnixMillis, until: UnixMillis) -> u32 {
    let ms = (until.0 - from.0).max(0);
    u32::try_from((ms + 999) / 1000).unwrap_or(u32::MAX).max(1)
}

/// A time as people read it, such as `2026-11-25 20:30:00.000 UTC`.
pub fn utc(at: UnixMillis) -> String {
    let form = format_description!(
        "[year]-[month]-[day] [hour]:[minute]:[second].[subsecond digits:3] UTC"
    );
    let known = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at.0) * 1_000_000).ok();
    let told = known.and_then(|at| at.format(form).ok());
    // Beyond the year 9999: nobody set that.
    told.unwrap_or_else(|| format!("{} ms after 1970", at.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_readable() {
        assert_eq!(utc(UnixMillis(0)), "1970-01-01 00:00:00.000 UTC");
        assert_eq!(
            utc(UnixMillis(1_795_638_600_123)),
            "2026-11-25 20:30:00.123 UTC"
        );
        assert_eq!(
            utc(UnixMillis(i64::MAX)),
            "9223372036854775807 ms after 1970"
        );
    }
}

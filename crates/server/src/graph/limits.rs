//! Meta's rate limits ("Graph API, Rate limits"): how long a failed call waits before its retry,
//! and a circuit breaker that holds back calls that can wait while our app is at its limit.
//!
//! | header | what it says |
//! | --- | --- |
//! | `Retry-After` | seconds, or a date |
//! | `X-Business-Use-Case-Usage` | minutes until one business may call again |
//! | `X-App-Usage` | how much of its limit our app has used, in percent |
//!
//! A business's usage holds back its own calls, by their failures. Our app's usage holds
//! back everybody's, so it is heeded before calls fail.

use std::future::Future;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant, SystemTime};

use axum::http::HeaderMap;
use serde_json::Value;

/// Meta locks nothing for longer ("Register a business phone number", Limitations): a hint
/// beyond this is a mistake.
const LONGEST: Duration = Duration::from_secs(72 * 3600);

/// Usage is counted over a rolling hour, and Meta does not say when it falls below the limit.
const APP_PAUSE: Duration = Duration::from_secs(60);

/// Of the limit: from here on Meta refuses calls.
const FULL_PERCENT: u64 = 100;

/// What an answer's headers say.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct RateLimitHints {
    /// How long a retry of the same call must wait.
    pub retry_after: Option<Duration>,
    /// Our app is at its rate limit.
    pub app_is_full: bool,
}

impl RateLimitHints {
    pub fn read(headers: &HeaderMap, now: SystemTime) -> Self {
        let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
        let json = |name: &str| serde_json::from_str::<Value>(text(name)?).ok();
        let asked = text("retry-after").and_then(|text| wait(text.trim(), now));
        let business = json("x-business-use-case-usage").and_then(|usage| regained(&usage));
        let app_is_full = json("x-app-usage").is_some_and(|usage| is_full(&usage));
        let retry_after = asked
            .or(business)
            .or(app_is_full.then_some(APP_PAUSE))
            .map(|wait| wait.min(LONGEST));
        Self {
            retry_after,
            app_is_full,
        }
    }
}

/// `Retry-After`: seconds, or a date. A date that is past is now.
fn wait(text: &str, now: SystemTime) -> Option<Duration> {
    if let Ok(seconds) = text.parse() {
        return Some(Duration::from_secs(seconds));
    }
    let at = httpdate::parse_http_date(text).ok()?;
    Some(at.duration_since(now).unwrap_or_default())
}

/// `estimated_time_to_regain_access` in minutes, the longest of all that are named.
fn regained(usage: &Value) -> Option<Duration> {
    let businesses = usage.as_object()?.values();
    let minutes = businesses
        .filter_map(Value::as_array)
        .flatten()
        .filter_map(|entry| entry.get("estimated_time_to_regain_access")?.as_u64())
        .max()?;
    (minutes > 0).then(|| Duration::from_secs(minutes.saturating_mul(60)))
}

fn is_full(usage: &Value) -> bool {
    ["call_count", "total_time", "total_cputime"]
        .iter()
        .filter_map(|name| usage.get(name)?.as_f64())
        .any(|percent| percent >= FULL_PERCENT as f64)
}

/// A circuit breaker: holds calls back while our app is at its rate limit.
#[derive(Debug, Default)]
pub(super) struct Circuit {
    open_until: Mutex<Option<Instant>>,
}

impl Circuit {
    /// Holds calls back from now on for a while: our app is at its limit.
    pub fn trip(&self, now: Instant) {
        *self.lock() = now.checked_add(APP_PAUSE);
    }

    /// How long calls are still held back.
    pub fn open_for(&self, now: Instant) -> Option<Duration> {
        let until = (*self.lock())?;
        let left = until.saturating_duration_since(now);
        (!left.is_zero()).then_some(left)
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<Instant>> {
        // An instant can't be left half-written.
        self.open_until
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
    }
}

tokio::task_local! {
    static URGENT: ();
}

/// Calls made by this are not held back: the code's exchange, the point of no return, and
/// what a customer waits for.
pub async fn urgent<T>(work: impl Future<Output = T>) -> T {
    URGENT.scope((), work).await
}

pub(super) fn is_urgent() -> bool {
    URGENT.try_with(|()| ()).is_ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn hints(headers: &[(&'static str, &str)]) -> RateLimitHints {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.insert(*name, value.parse().unwrap());
        }
        // Sun, 06 Nov 1994 08:49:37 GMT
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
        RateLimitHints::read(&map, now)
    }

    #[test]
    fn a_pause_is_read_in_every_form() {
        let business = r#"{"1":[{"estimated_time_to_regain_access":2},{"call_count":3}]}"#;
        for (name, value, seconds) in [
            ("retry-after", "7", Some(7)),
            ("retry-after", "Sun, 06 Nov 1994 08:49:40 GMT", Some(3)),
            ("retry-after", "Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("retry-after", "soon", None),
            ("retry-after", "99999999999", Some(LONGEST.as_secs())),
            ("x-business-use-case-usage", business, Some(120)),
            ("x-business-use-case-usage", "{}", None),
            ("x-business-use-case-usage", "[", None),
            ("x-app-usage", r#"{"call_count":99}"#, None),
            ("x-app-usage", r#"{"total_time":100}"#, Some(60)),
            ("x-other", "7", None),
        ] {
            let wait = hints(&[(name, value)]).retry_after;
            assert_eq!(wait, seconds.map(Duration::from_secs), "{name}: {value}");
        }
    }

    #[test]
    fn what_is_asked_for_outright_counts_first() {
        let all = hints(&[
            ("retry-after", "7"),
            (
                "x-business-use-case-usage",
                r#"{"1":[{"estimated_time_to_regain_access":2}]}"#,
            ),
            ("x-app-usage", r#"{"call_count":130}"#),
        ]);
        assert_eq!(all.retry_after, Some(Duration::from_secs(7)));
        assert!(all.app_is_full);
    }

    #[test]
    fn the_gate_opens_again_by_itself() {
        let (circuit, now) = (Circuit::default(), Instant::now());
        assert_eq!(circuit.open_for(now), None);
        circuit.trip(now);
        assert_eq!(circuit.open_for(now), Some(APP_PAUSE));
        assert_eq!(circuit.open_for(now + APP_PAUSE), None);
    }
}

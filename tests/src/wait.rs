//! Waits for conditions, never for a time.

use std::time::{Duration, Instant};

use crate::Outcome;

/// What has not come after this does not come. Far longer than anything takes, the page's
/// own 20 seconds until a code is overdue among it: a busy machine must not fail a test.
pub const PATIENCE: Duration = Duration::from_secs(60);

/// Between two looks.
const PAUSE: Duration = Duration::from_millis(25);

/// What a look shows.
pub enum Check<T> {
    /// It is so.
    Met(T),
    /// It is not so yet; this was there instead.
    NotYet(String),
}

/// Looks until it is so. An error counts as not yet: a page that is just being drawn
/// anew loses elements under one's hands.
pub async fn until<T>(what: &str, mut check: impl AsyncFnMut() -> Outcome<Check<T>>) -> Outcome<T> {
    let began = Instant::now();
    loop {
        let instead = match check().await {
            Ok(Check::Met(seen)) => return Ok(seen),
            Ok(Check::NotYet(instead)) => instead,
            Err(error) => error.to_string(),
        };
        if began.elapsed() > PATIENCE {
            return Err(format!("never: {what}; there was instead: {instead}").into());
        }
        tokio::time::sleep(PAUSE).await;
    }
}

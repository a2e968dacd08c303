//! Events that the platform did not take, and those that are delivered again.

use std::fmt::Write;

use onboarding::time::utc;

use crate::clock;
use crate::config::Config;
use crate::operate::OperateError;
use crate::store::Store;
use crate::store::events::Replay;

/// What is to be done with events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventsCommand {
    /// List those that were given up.
    ListDead,
    /// Have some delivered again, as if they were new. A server that runs does it.
    Replay(Replay),
}

/// Carries it out, and says what came of it.
pub async fn events(config: &Config, command: &EventsCommand) -> Result<String, OperateError> {
    let store = Store::open(&config.database_url).await?;
    let done = carry_out(&store, command).await;
    store.close().await;
    done
}

async fn carry_out(store: &Store, command: &EventsCommand) -> Result<String, OperateError> {
    match command {
        EventsCommand::ListDead => {
            let mut text = String::new();
            for event in store.dead_events().await? {
                // Writing to a text does not fail.
                let _ = writeln!(
                    text,
                    "{}  {}  {}  {}  onboarding {}  {} attempts: {}",
                    event.id,
                    event.sequence,
                    utc(event.occurred_at),
                    event.of,
                    event.onboarding.as_deref().unwrap_or("-"),
                    event.attempts,
                    event.last_error.as_deref().unwrap_or("-"),
                );
            }
            if text.is_empty() {
                text.push_str("no event was given up\n");
            }
            Ok(text)
        }
        EventsCommand::Replay(which) => {
            let now = clock::now();
            let count = store.replay_events(which, now).await?;
            if *which == Replay::Dead {
                let passed = store.revive_passed_webhooks(now).await?;
                return Ok(format!(
                    "{count} event(s) and {passed} webhook(s) of Meta's are delivered again\n"
                ));
            }
            match (which, count) {
                (Replay::One(id), 0) => Err(OperateError::NoEvent(id.clone())),
                _ => Ok(format!("{count} event(s) are delivered again\n")),
            }
        }
    }
}

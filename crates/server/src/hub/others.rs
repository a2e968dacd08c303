//! Subscribes to the changes that other processes make, by PostgreSQL's `LISTEN` and `NOTIFY`. A
//! SQLite file has one process, so nothing is subscribed to there.

use std::time::Duration;

use contract::ids::OnboardingId;
use secrecy::{ExposeSecret, SecretString};
use sqlx::postgres::PgListener;

use super::Hub;
use crate::store::Store;
use crate::store::onboardings::CHANGES;

/// The database is not there: between two tries.
const PAUSE: Duration = Duration::from_secs(1);

/// Listens for as long as it is polled.
pub async fn listen(url: &SecretString, store: &Store, hub: &Hub) {
    if !store.is_shared() {
        return;
    }
    loop {
        if let Err(error) = hear(url, store, hub).await {
            tracing::warn!(%error, "changes of other processes are not heard");
        }
        hub.missed();
        tokio::time::sleep(PAUSE).await;
    }
}

async fn hear(url: &SecretString, store: &Store, hub: &Hub) -> Result<(), sqlx::Error> {
    let mut listener = PgListener::connect(url.expose_secret()).await?;
    listener.listen(CHANGES).await?;
    // What changed while nobody listened.
    hub.missed();
    // `None`: the line was cut.
    while let Some(told) = listener.try_recv().await? {
        let id = OnboardingId::new(told.payload());
        if !hub.is_followed(&id) {
            continue;
        }
        match store.onboarding(&id).await {
            Ok(Some(record)) => hub.publish(&record.view()),
            Ok(None) => {}
            Err(error) => {
                tracing::warn!(%error, onboarding = %id, "a change can't be read");
                hub.missed();
            }
        }
    }
    Ok(())
}

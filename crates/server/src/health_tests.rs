//! What is told of a database that keeps nothing. How a whole server gets on with one is in
//! `tests/hostile/database.rs`.
#![allow(clippy::unwrap_used)]

use std::fs;

use secrecy::SecretString;
use tracing::instrument::WithSubscriber;

use super::*;
use crate::telemetry::log::tests::Lines;

async fn logged(work: impl Future<Output = ()>) -> String {
    let lines = Lines::default();
    let writer = lines.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .finish();
    work.with_subscriber(subscriber).await;
    lines.text()
}

fn probe(store: Store) -> Probe {
    Probe {
        store,
        server: "a".to_owned(),
        longest: Duration::from_secs(3),
        last: State::Kept,
    }
}

fn url(folder: &tempfile::TempDir, mode: &str) -> SecretString {
    format!("sqlite://{}/x.db?mode={mode}", folder.path().display()).into()
}

#[tokio::test]
async fn a_database_for_reading_alone_is_told_once_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let writes = Store::connect(&url(&folder, "rwc")).await.unwrap();
    let mut probe = probe(Store::open(&url(&folder, "ro")).await.unwrap());
    let told = logged(async {
        for _ in 0..3 {
            let seen = probe.look().await;
            assert_eq!(seen.state, State::Trouble(Unavailable::ReadOnly));
        }
    })
    .await;
    assert_eq!(told.matches("not ready").count(), 1, "{told}");
    assert!(told.contains("why the database takes no writes"), "{told}");
    writes.close().await;
}

#[tokio::test]
async fn a_file_that_is_gone_is_told_with_what_to_do_and_that_it_is_back() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::connect(&url(&folder, "rwc")).await.unwrap();
    let mut probe = probe(store);
    assert_eq!(probe.look().await.state, State::Kept);
    let (file, away) = (folder.path().join("x.db"), folder.path().join("away"));
    let told = logged(async {
        fs::rename(&file, &away).unwrap();
        let seen = probe.look().await;
        assert_eq!(seen.state, State::Trouble(Unavailable::FileLost));
        fs::rename(&away, &file).unwrap();
        assert_eq!(probe.look().await.state, State::Kept);
    })
    .await;
    let error = told.lines().find(|line| line.contains("ERROR")).unwrap();
    assert!(error.contains("x.db is gone"), "{told}");
    assert!(error.contains("move the file back"), "{told}");
    assert!(told.contains("ready again"), "{told}");
}

/// The task that looks may have died: what it saw last is not believed for ever.
#[tokio::test]
async fn what_was_seen_long_ago_is_not_believed() {
    let at = Instant::now();
    let seen = |believed| Health {
        seen: Arc::new(Mutex::new(Seen {
            at,
            state: State::Kept,
        })),
        believed,
    };
    assert!(seen(Duration::from_secs(3600)).is_ready());
    assert!(!seen(Duration::ZERO).is_ready());
}

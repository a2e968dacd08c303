//! The state, saved to a JSON file at each change and announced to the pages that are open.

use std::io;
use std::path::{Path, PathBuf};

use tokio::sync::{Mutex, watch};

use crate::state::State;

/// Why the state could not be read or saved.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file could not be read or written.
    #[error("{path}: {source}")]
    Io { path: PathBuf, source: io::Error },
    /// The file is not what this program writes.
    #[error("{path}: {source}")]
    Json {
        path: PathBuf,
        source: serde_json::Error,
    },
}

/// The state, which one request changes at a time.
#[derive(Debug)]
pub struct Store {
    file: Option<PathBuf>,
    state: Mutex<State>,
    changes: watch::Sender<u64>,
}

impl Store {
    /// Reads the file, if there is one yet.
    pub async fn open(file: Option<PathBuf>) -> Result<Self, StoreError> {
        let state = match &file {
            Some(path) => read(path).await?,
            None => State::default(),
        };
        Ok(Self {
            file,
            state: Mutex::new(state),
            changes: watch::Sender::new(0),
        })
    }

    /// Reads from the state.
    pub async fn read<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(&*self.state.lock().await)
    }

    /// Changes the state. When this returns, the change is in the file; after an error nothing changed.
    pub async fn change<T>(&self, change: impl FnOnce(&mut State) -> T) -> Result<T, StoreError> {
        let mut state = self.state.lock().await;
        let mut next = state.clone();
        let answer = change(&mut next);
        if *state != next {
            if let Some(path) = &self.file {
                save(path, &next).await?;
            }
            *state = next;
            self.changes.send_modify(|version| *version += 1);
        }
        Ok(answer)
    }

    /// Counts the changes.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}

async fn read(path: &Path) -> Result<State, StoreError> {
    let json = match tokio::fs::read(path).await {
        Ok(json) => json,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::default()),
        Err(source) => return Err(io_error(path, source)),
    };
    serde_json::from_slice(&json).map_err(|source| json_error(path, source))
}

/// Writes a new file and puts it in the place of the old one, so that a crash leaves one of them whole.
async fn save(path: &Path, state: &State) -> Result<(), StoreError> {
    let json = serde_json::to_vec_pretty(state).map_err(|source| json_error(path, source))?;
    let new = path.with_extension("new");
    let written = tokio::fs::write(&new, json).await;
    written.map_err(|source| io_error(&new, source))?;
    let renamed = tokio::fs::rename(&new, path).await;
    renamed.map_err(|source| io_error(path, source))
}

fn io_error(path: &Path, source: io::Error) -> StoreError {
    let path = path.to_owned();
    StoreError::Io { path, source }
}

fn json_error(path: &Path, source: serde_json::Error) -> StoreError {
    let path = path.to_owned();
    StoreError::Json { path, source }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_change_outlives_the_program_and_is_announced() {
        let folder = tempfile::tempdir().unwrap();
        let file = Some(folder.path().join("chaupal.json"));
        let store = Store::open(file.clone()).await.unwrap();
        let mut changes = store.changes();
        store
            .change(|state| state.note_handled("evt_1"))
            .await
            .unwrap();
        assert!(changes.has_changed().unwrap());
        changes.mark_unchanged();
        store.change(|_| ()).await.unwrap();
        assert!(!changes.has_changed().unwrap());

        let again = Store::open(file).await.unwrap();
        assert!(again.read(|state| state.has_handled("evt_1")).await);
    }

    #[tokio::test]
    async fn a_change_that_could_not_be_saved_did_not_happen() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("missing").join("chaupal.json");
        let store = Store::open(Some(file)).await.unwrap();
        let changed = store.change(|state| state.note_handled("evt_1")).await;
        assert!(matches!(changed, Err(StoreError::Io { .. })));
        assert!(!store.read(|state| state.has_handled("evt_1")).await);
    }

    #[tokio::test]
    async fn a_file_of_another_kind_is_not_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("chaupal.json");
        std::fs::write(&file, "not JSON").unwrap();
        let opened = Store::open(Some(file)).await;
        assert!(matches!(opened, Err(StoreError::Json { .. })));
    }
}

//! One at a time, among runs of this program. The system releases a lock when its holder ends, however that came.

use std::fs::{File, TryLockError};
use std::path::Path;

use anyhow::{Context, Result};

/// Takes the lock, waiting for whoever holds it.
pub fn wait_for(path: &Path, whom: &str) -> Result<File> {
    if let Some(lock) = try_to_take(path)? {
        return Ok(lock);
    }
    println!("Waiting for {whom} to finish.");
    let file = File::create(path)?;
    file.lock()
        .with_context(|| format!("could not lock {}", path.display()))?;
    Ok(file)
}

/// Takes the lock, unless somebody holds it.
pub fn try_to_take(path: &Path) -> Result<Option<File>> {
    let file = fs_err::File::create(path)?.into_parts().0;
    match file.try_lock() {
        Ok(()) => Ok(Some(file)),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(error)) => Err(error.into()),
    }
}

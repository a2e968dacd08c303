//! One at a time, among programs of this kind.

use std::fs::{File, TryLockError};
use std::path::Path;

use crate::error::Error;

/// A lock that is held. The system gives it back too, however this program ends.
#[derive(Debug)]
pub struct Lock(File);

impl Drop for Lock {
    /// Closing the file would not do: a child process that is just being started has it open too.
    fn drop(&mut self) {
        self.0.unlock().ok();
    }
}

/// Takes the lock, waiting for whoever has it.
pub fn wait_for(path: &Path, whom: &str) -> Result<Lock, Error> {
    if let Some(lock) = try_to_take(path)? {
        return Ok(lock);
    }
    println!("Waiting for {whom} to finish.");
    let file = create(path)?;
    file.lock().map_err(Error::path("lock", path))?;
    Ok(Lock(file))
}

/// Takes the lock, unless somebody has it.
pub fn try_to_take(path: &Path) -> Result<Option<Lock>, Error> {
    let file = create(path)?;
    match file.try_lock() {
        Ok(()) => Ok(Some(Lock(file))),
        Err(TryLockError::WouldBlock) => Ok(None),
        Err(TryLockError::Error(source)) => Err(Error::path("lock", path)(source)),
    }
}

fn create(path: &Path) -> Result<File, Error> {
    File::create(path).map_err(Error::path("write", path))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::thread;

    use super::*;

    #[test]
    fn the_second_gets_it_when_the_first_is_done() {
        let path = std::env::temp_dir().join(format!("xtask-lock-{}", std::process::id()));
        let first = try_to_take(&path).expect("it can be written");
        assert!(first.is_some());
        assert!(try_to_take(&path).expect("it is there").is_none());
        let second = thread::spawn({
            let path = path.clone();
            move || wait_for(&path, "the first").map(drop)
        });
        drop(first);
        let second = second.join().expect("it does not panic");
        assert!(second.is_ok());
        fs::remove_file(path).expect("it was made");
    }
}

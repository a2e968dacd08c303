//! Fetching what building and testing need. Each step looks first, says what it does and for how long,
//! and leaves nothing half done: running it again is always safe.

mod binaryen;
mod cargo_install;
mod chromium;
mod components;
mod esbuild;
mod npm_install;
mod trunk;
mod wasm_bindgen;
mod wasm_target;

use std::fs::{self, File, TryLockError};
use std::path::{Path, PathBuf};
use std::time::Instant;

pub use chromium::Browser;

use crate::error::Error;
use crate::process;
use crate::project::Project;
use crate::text::duration;
use crate::versions::Versions;

/// The tools that make the bundle.
#[derive(Debug)]
pub struct Tools {
    /// The program.
    pub trunk: PathBuf,
    /// The folder that wasm-bindgen is in.
    pub wasm_bindgen: PathBuf,
    /// The folder that wasm-opt is in.
    pub binaryen: PathBuf,
    /// The program.
    pub esbuild: PathBuf,
}

/// Makes sure that the bundle can be built.
pub fn build_tools(project: &Project) -> Result<Tools, Error> {
    let versions = Versions::read(project)?;
    wasm_target::ensure()?;
    let cache = Cache {
        folder: &project.cache,
    };
    let binaryen = binaryen::ensure(&cache, &versions.binaryen)?;
    let esbuild = esbuild::ensure(&cache)?;
    let wasm_bindgen = wasm_bindgen::ensure(&cache, &versions.wasm_bindgen)?;
    let trunk = trunk::ensure(&cache, &versions.trunk)?;
    println!(
        "Set-up: trunk {}, wasm-bindgen {}, wasm-opt {}, esbuild {} are there.",
        versions.trunk,
        versions.wasm_bindgen,
        versions.binaryen,
        esbuild::VERSION
    );
    Ok(Tools {
        trunk: trunk.join("trunk"),
        wasm_bindgen,
        binaryen,
        esbuild: esbuild.join("esbuild"),
    })
}

/// Makes sure that the browser module compiles and can be linted.
pub fn lint_tools() -> Result<(), Error> {
    wasm_target::ensure()?;
    components::ensure()
}

/// Makes sure that there is a browser to test in.
pub fn browser() -> Result<Browser, Error> {
    let browser = chromium::ensure()?;
    println!(
        "Set-up: {} and {} are there.",
        browser.chromium.display(),
        browser.chromedriver.display()
    );
    Ok(browser)
}

/// Does one step, saying before what it is and after how long it took.
fn step(what: &str, length: &str, act: impl FnOnce() -> Result<(), Error>) -> Result<(), Error> {
    println!("Set-up: {what}: {length}, once.");
    let began = Instant::now();
    act()?;
    println!("Set-up: done in {}.", duration(began.elapsed()));
    Ok(())
}

/// The folder that tools are kept in.
struct Cache<'a> {
    folder: &'a Path,
}

impl Cache<'_> {
    /// The folder of a tool of this version. `install` fills a folder beside it that takes its name only
    /// when it is complete, so an interrupted installation is never taken for a tool.
    fn ensure(
        &self,
        name: &str,
        install: impl FnOnce(&Path) -> Result<(), Error>,
    ) -> Result<PathBuf, Error> {
        let folder = self.folder.join(name);
        if folder.is_dir() {
            return Ok(folder);
        }
        fs::create_dir_all(self.folder).map_err(Error::path("make", self.folder))?;
        let _lock = self.lock()?;
        if folder.is_dir() {
            return Ok(folder);
        }
        let partial = self.folder.join(format!("{name}.partial"));
        remove(&partial)?;
        install(&partial)?;
        fs::rename(&partial, &folder).map_err(Error::path("move into place", &folder))?;
        Ok(folder)
    }

    /// Waits until no other set-up installs. Closing the file, however that comes about, unlocks it.
    fn lock(&self) -> Result<File, Error> {
        let path = self.folder.join("lock");
        let file = File::create(&path).map_err(Error::path("write", &path))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                println!("Set-up: waiting for another set-up to finish.");
                file.lock().map_err(Error::path("lock", &path))?;
            }
            Err(TryLockError::Error(source)) => return Err(Error::path("lock", &path)(source)),
        }
        Ok(file)
    }
}

/// The folder on `PATH` with this program in this version.
fn on_path(program: &str, version: &str) -> Option<PathBuf> {
    process::on_path(program)
        .filter(|file| process::has_version(file, version))
        .and_then(|file| file.parent().map(Path::to_owned))
}

fn remove(folder: &Path) -> Result<(), Error> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(Error::path("remove", folder))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interrupted_installation_is_begun_again() {
        let folder = std::env::temp_dir().join(format!("xtask-cache-{}", std::process::id()));
        let cache = Cache { folder: &folder };
        let write = |partial: &Path, name: &str| {
            fs::create_dir_all(partial).map_err(Error::path("make", partial))?;
            fs::write(partial.join(name), "").map_err(Error::path("write", partial))
        };

        let interrupted = cache.ensure("tool-1", |partial| {
            write(partial, "half")?;
            Err(Error::Stopped)
        });
        assert!(interrupted.is_err());

        let tool = cache
            .ensure("tool-1", |partial| write(partial, "whole"))
            .expect("it installs");
        assert!(tool.join("whole").is_file() && !tool.join("half").exists());

        let again = cache
            .ensure("tool-1", |_| Err(Error::Stopped))
            .expect("it is there");
        assert_eq!(again, tool);
        fs::remove_dir_all(folder).expect("it was made");
    }
}

//! Other programs: where they are, and how they end.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell};

/// A command for a program that is told to end when this one has ended, in whatever way. Without `setpriv`
/// (util-linux) nothing tells it after this program was killed.
pub fn bound(sh: &Shell, program: impl AsRef<OsStr>) -> Cmd<'_> {
    match on_path("setpriv") {
        Some(setpriv) => sh
            .cmd(setpriv)
            .args(["--pdeathsig", "TERM", "--"])
            .arg(program),
        None => sh.cmd(Path::new(program.as_ref())),
    }
    .quiet()
}

/// `PATH` with a folder put before it.
pub fn path_with(folder: &Path) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let folders = [folder.to_owned()]
        .into_iter()
        .chain(env::split_paths(&rest));
    env::join_paths(folders).context("a tool's folder has a name that PATH can't hold")
}

/// Where a program is on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Whether a program runs and succeeds. What it prints is not shown.
pub fn succeeds(command: Cmd<'_>) -> bool {
    command.quiet().output().is_ok()
}

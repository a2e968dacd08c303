//! Running other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// A command without what cargo told this program about itself: build scripts watch some of these
/// variables, and would make cargo build again what is built.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    const OWN: [&str; 3] = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"];
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if OWN.iter().any(|prefix| text.starts_with(prefix)) {
            command.env_remove(&name);
        }
    }
    command
}

/// A command for a program that is told to end when this one has ended, however that came. Where there
/// is no `setpriv` (util-linux) to say so, only who starts it can see to that.
pub fn bound(program: impl AsRef<OsStr>) -> Command {
    let Some(setpriv) = on_path("setpriv") else {
        return command(program);
    };
    let mut command = command(setpriv);
    command.args(["--pdeathsig", "TERM", "--"]).arg(program);
    command
}

/// The cargo that started this program.
pub fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// `PATH` with folders put before it.
pub fn path_with(folders: &[&Path]) -> Result<OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let folders = folders.iter().map(|folder| folder.to_path_buf());
    env::join_paths(folders.chain(env::split_paths(&rest)))
        .context("a tool's folder has a name that PATH can't hold")
}

/// Where a program is on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// Whether a program runs and says yes. What it prints is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .output()
        .is_ok_and(|output| output.status.success())
}

/// What a program prints on its standard output.
pub fn capture(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .output()
        .with_context(|| format!("could not run {command:?}"))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        bail!("{command:?} failed ({}).\n{said}", output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs a program to its end, its output going where ours goes.
pub fn run(command: &mut Command, what: &str, mend: Option<&str>) -> Result<()> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("could not run {:?}, for {what}", command.get_program()))?;
    match (status.success(), mend) {
        (true, _) => Ok(()),
        (false, None) => bail!("{what} failed ({status})."),
        (false, Some(mend)) => bail!("{what} failed ({status}).\nTo mend it: {mend}"),
    }
}

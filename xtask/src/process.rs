//! Running other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};

use crate::error::Error;

/// A command without what cargo told this program about itself: build scripts watch some of these
/// variables, and would make cargo build again what is built.
pub fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let own = name.to_str().is_some_and(|name| {
            ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_"]
                .iter()
                .any(|prefix| name.starts_with(prefix))
        });
        if own {
            command.env_remove(name);
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
pub fn path_with(folders: &[&Path]) -> Result<OsString, Error> {
    let rest = env::var_os("PATH").unwrap_or_default();
    let all = folders
        .iter()
        .map(|folder| folder.to_path_buf())
        .chain(env::split_paths(&rest));
    env::join_paths(all).map_err(|error| Error::Io {
        what: "put the tools' folders on PATH".to_owned(),
        source: io::Error::other(error),
    })
}

/// Where a program is on `PATH`.
pub fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
}

/// What a program prints on its standard output.
pub fn capture(command: &mut Command) -> Result<String, Error> {
    let what = line(command);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(Error::io(format!("run `{what}`")))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        io::stderr().write_all(&output.stderr).ok();
        Err(failed(format!("`{what}`"), output.status, None))
    }
}

/// Whether `program --version` names the version wanted.
pub fn has_version(program: &Path, version: &str) -> bool {
    capture(command(program).arg("--version").stderr(Stdio::null()))
        .is_ok_and(|said| names_version(&said, version))
}

fn names_version(said: &str, version: &str) -> bool {
    said.split_whitespace().any(|word| word == version)
}

/// Runs a program to its end, its output going where ours goes.
pub fn run(command: &mut Command, what: &str, mend: Option<&str>) -> Result<(), Error> {
    let shown = line(command);
    let status = command
        .stdin(Stdio::null())
        .status()
        .map_err(Error::io(format!("run `{shown}`")))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(what.to_owned(), status, mend.map(str::to_owned)))
    }
}

/// Runs a program to its end, passing its standard output on and showing each line to `see`.
pub fn tee(command: &mut Command, mut see: impl FnMut(&str)) -> Result<ExitStatus, Error> {
    let shown = line(command);
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Error::io(format!("run `{shown}`")))?;
    if let Some(output) = child.stdout.take() {
        let mut output = BufReader::new(output);
        let mut bytes = Vec::new();
        let mut own = io::stdout().lock();
        while output
            .read_until(b'\n', &mut bytes)
            .map_err(Error::io(format!("read from `{shown}`")))?
            > 0
        {
            // A reader who closed our output loses lines, not the run.
            own.write_all(&bytes).and_then(|()| own.flush()).ok();
            see(&String::from_utf8_lossy(&bytes));
            bytes.clear();
        }
    }
    child
        .wait()
        .map_err(Error::io(format!("wait for `{shown}`")))
}

fn failed(what: String, status: ExitStatus, mend: Option<String>) -> Error {
    Error::Failed {
        what,
        status: status.to_string(),
        mend,
    }
}

/// A command as one would type it.
fn line(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut line = program
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    for argument in command.get_args() {
        line.push(' ');
        line.push_str(&argument.to_string_lossy());
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(names_version("wasm-bindgen 0.2.130\n", "0.2.130"));
        assert!(names_version("wasm-opt version 132 (version_132)", "132"));
        assert!(!names_version("wasm-bindgen 0.2.130", "0.2.13"));
    }

    #[test]
    fn a_command_is_shown_as_typed() {
        assert_eq!(
            line(Command::new("/usr/bin/npm").args(["install", "x"])),
            "npm install x"
        );
    }
}

//! Running other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

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

/// A program that runs beside us, in a process group of its own: Ctrl-C reaches us alone, and we end it.
#[derive(Debug)]
pub struct Service {
    /// What to call it.
    pub name: &'static str,
    child: Child,
    log: PathBuf,
}

impl Service {
    /// Starts it, with its output going to a file.
    pub fn start(name: &'static str, command: &mut Command, log: PathBuf) -> Result<Self, Error> {
        let file = File::create(&log).map_err(Error::path("write", &log))?;
        let same = file.try_clone().map_err(Error::path("write", &log))?;
        command.stdout(file).stderr(same);
        Self::spawn(name, command, log)
    }

    /// Starts it, with its output going where ours goes.
    pub fn start_in_view(name: &'static str, command: &mut Command) -> Result<Self, Error> {
        Self::spawn(name, command, PathBuf::new())
    }

    fn spawn(name: &'static str, command: &mut Command, log: PathBuf) -> Result<Self, Error> {
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .map_err(Error::io(format!("start {name}")))?;
        Ok(Self { name, child, log })
    }

    /// An error, if it is not running any more.
    pub fn check(&mut self) -> Result<(), Error> {
        match self.child.try_wait() {
            Ok(None) => Ok(()),
            Ok(Some(status)) => Err(self.error(format!("ended by itself ({status})"))),
            Err(source) => Err(Error::Io {
                what: format!("watch {}", self.name),
                source,
            }),
        }
    }

    /// An error about this service, with the end of its log.
    pub fn error(&self, problem: String) -> Error {
        if self.log.as_os_str().is_empty() {
            return Error::Failed {
                what: self.name.to_owned(),
                status: problem,
                mend: None,
            };
        }
        let text = fs::read(&self.log).unwrap_or_default();
        Error::Service {
            name: self.name.to_owned(),
            problem,
            log: self.log.clone(),
            tail: tail(&String::from_utf8_lossy(&text), 20),
        }
    }

    /// Asks it to end and waits; after five seconds makes it end.
    pub fn stop(&mut self) {
        if !matches!(self.child.try_wait(), Ok(None)) {
            return;
        }
        self.signal(Signal::TERM);
        let asked = Instant::now();
        while asked.elapsed() < Duration::from_secs(5) {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return;
            }
            thread::sleep(Duration::from_millis(20));
        }
        self.signal(Signal::KILL);
        self.child.wait().ok();
    }

    fn signal(&self, signal: Signal) {
        // Not yet waited for, so the number is still this child's own, and its group's.
        if let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw) {
            kill_process_group(group, signal).ok();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
    }
}

fn tail(text: &str, count: usize) -> String {
    let lines: Vec<_> = text.lines().collect();
    let from = lines.len().saturating_sub(count);
    lines[from..].join("\n")
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

    #[test]
    fn the_tail_is_the_last_lines() {
        assert_eq!(tail("a\nb\nc\n", 2), "b\nc");
        assert_eq!(tail("a", 2), "a");
    }

    #[test]
    fn a_service_that_ended_says_so_with_its_log() {
        let log = env::temp_dir().join(format!("xtask-service-{}.log", std::process::id()));
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo no database; exit 3"]);
        let mut service = Service::start("server", &mut shell, log.clone()).expect("sh starts");
        service.child.wait().expect("it ends");
        let error = service.check().expect_err("it has ended").to_string();
        fs::remove_file(log).expect("the log was written");
        assert!(
            error.contains("no database") && error.contains("exit status: 3"),
            "{error}"
        );
    }

    #[test]
    fn a_service_is_stopped_with_its_children() {
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & wait"]);
        let mut service = Service::start_in_view("sleeper", &mut shell).expect("sh starts");
        let before = Instant::now();
        service.stop();
        assert!(before.elapsed() < Duration::from_secs(4));
        assert!(service.check().is_err());
    }
}

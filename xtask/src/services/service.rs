//! A program that runs beside us until we end it.

use std::fs::{self, File};
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process_group};

use crate::error::Error;

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
    use std::io::Read;

    use super::*;

    #[test]
    fn the_tail_is_the_last_lines() {
        assert_eq!(tail("a\nb\nc\n", 2), "b\nc");
        assert_eq!(tail("a", 2), "a");
    }

    #[test]
    fn a_service_that_ended_says_so_with_its_log() {
        let log = std::env::temp_dir().join(format!("xtask-service-{}.log", std::process::id()));
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
        let (mut ours, theirs) = std::io::pipe().expect("there are pipes");
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & wait"]).stdout(theirs);
        let mut service = Service::start_in_view("sleeper", &mut shell).expect("sh starts");
        // From here on only the shell and its child hold the other end.
        drop(shell);
        let before = Instant::now();
        service.stop();
        assert!(service.check().is_err());
        ours.read_to_end(&mut Vec::new())
            .expect("it ends with its last holder");
        assert!(before.elapsed() < Duration::from_secs(4));
    }
}

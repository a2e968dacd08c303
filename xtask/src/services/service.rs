//! A program that runs beside us until we end it.

use std::fs::File;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};
use rustix::process::{Pid, Signal, kill_process_group};

const ANSWERS_WITHIN: Duration = Duration::from_secs(30);
const ENDS_WITHIN: Duration = Duration::from_secs(5);
const LINES_OF_LOG: usize = 20;

/// A program that runs beside us, in a process group of its own: Ctrl-C reaches us alone, and we end it.
#[derive(Debug)]
pub struct Service {
    pub name: &'static str,
    child: Child,
    /// Where its output goes, if not where ours goes.
    log: Option<PathBuf>,
}

impl Service {
    pub fn start(
        name: &'static str,
        command: impl Into<Command>,
        log: Option<PathBuf>,
    ) -> Result<Self> {
        let mut command = command.into();
        if let Some(log) = &log {
            let file = File::create(log).with_context(|| log.display().to_string())?;
            command.stdout(file.try_clone()?).stderr(file);
        }
        let child = command
            .stdin(Stdio::null())
            .process_group(0)
            .spawn()
            .with_context(|| format!("could not start {name}"))?;
        Ok(Self { name, child, log })
    }

    /// Waits until `ready` says so, as long as the program runs.
    pub fn wait_until(&mut self, what: &str, ready: impl Fn() -> Result<bool>) -> Result<()> {
        let began = Instant::now();
        while !ready()? {
            self.check()?;
            if began.elapsed() > ANSWERS_WITHIN {
                return Err(self.error(&format!("did not {what} within {ANSWERS_WITHIN:?}")));
            }
            thread::sleep(Duration::from_millis(50));
        }
        Ok(())
    }

    /// An error, if it is not running any more.
    pub fn check(&mut self) -> Result<()> {
        match self.child.try_wait()? {
            None => Ok(()),
            Some(status) => Err(self.error(&format!("ended by itself ({status})"))),
        }
    }

    /// An error about this service, with the end of its log.
    fn error(&self, problem: &str) -> anyhow::Error {
        let name = self.name;
        let Some(log) = &self.log else {
            return anyhow!("{name} {problem}");
        };
        let text = std::fs::read(log).unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let lines: Vec<_> = text.lines().collect();
        let tail = lines[lines.len().saturating_sub(LINES_OF_LOG)..].join("\n");
        let log = log.display();
        anyhow!(
            "{name} {problem}. The end of its log, {log}:\n\n{tail}\n\n\
             If the database is an older build's, begin with an empty one: cargo xtask demo --fresh"
        )
    }

    /// Asks it to end and waits; after five seconds makes it end.
    pub fn stop(&mut self) {
        let asked = Instant::now();
        self.signal(Signal::TERM);
        while matches!(self.child.try_wait(), Ok(None)) {
            if asked.elapsed() > ENDS_WITHIN {
                self.signal(Signal::KILL);
            }
            thread::sleep(Duration::from_millis(20));
        }
    }

    fn signal(&mut self, signal: Signal) {
        // Before it is waited for, the number is still this child's own, and its group's.
        if let Ok(None) = self.child.try_wait()
            && let Some(group) = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw)
        {
            kill_process_group(group, signal).ok();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.stop();
    }
}

/// The first port from `wanted` on that nobody listens on, and that is none of `taken`.
pub fn free_port(whose: &str, wanted: u16, taken: &[u16]) -> Result<u16> {
    let is_free = |port: &u16| {
        // A browser that is told `localhost` may try IPv6 first, so nobody may be there either.
        let hosts = ["127.0.0.1", "::1"];
        let answers = |host| std::net::TcpStream::connect((host, *port)).is_ok();
        !taken.contains(port) && !hosts.into_iter().any(answers)
    };
    let Some(port) = (wanted..wanted.saturating_add(100)).find(is_free) else {
        bail!(
            "{wanted} and the hundred ports after it are taken.\nTo mend it: stop what listens there"
        );
    };
    if port != wanted {
        println!("Port {wanted} is taken: {whose} is on {port} instead.");
    }
    Ok(port)
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn a_service_that_ended_says_so_with_its_log() {
        let folder = tempfile::tempdir().expect("it can be made");
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo no database; exit 3"]);
        let log = Some(folder.path().join("log"));
        let mut service = Service::start("server", shell, log).expect("sh starts");
        service.child.wait().expect("it ends");
        let error = service.check().expect_err("it has ended").to_string();
        assert!(error.contains("no database"), "{error}");
        assert!(error.contains("exit status: 3"), "{error}");
    }

    #[test]
    fn a_service_is_stopped_with_its_children() {
        let (mut ours, theirs) = std::io::pipe().expect("there are pipes");
        let mut shell = Command::new("sh");
        shell.args(["-c", "sleep 60 & wait"]).stdout(theirs);
        let mut service = Service::start("sleeper", shell, None).expect("sh starts");
        // From here on only the shell and its child hold the other end.
        service.stop();
        assert!(service.check().is_err());
        ours.read_to_end(&mut Vec::new())
            .expect("it ends with its last holder");
    }

    #[test]
    fn a_taken_port_is_passed_over() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("some port is free");
        let port = listener.local_addr().expect("it is bound").port();
        assert!(free_port("it", port, &[]).expect("others are free") > port);
    }
}

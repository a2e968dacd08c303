//! A PostgreSQL of our own: empty, at a free port of this machine alone, gone when it has ended.

use std::env;
use std::fmt::Write;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::data::random;
use super::service::Service;
use crate::error::Error;
use crate::process;

const ANSWERS_WITHIN: Duration = Duration::from_secs(30);

/// Tests open many pools.
const SETTINGS: &[&str] = &[
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=1000",
];

/// What is written lasts as long as PostgreSQL itself.
const FORGETFUL: &[&str] = &[
    "shared_buffers=64MB",
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "autovacuum=off",
    "wal_level=minimal",
    "max_wal_senders=0",
];

/// Makes the database and its folder, serves it, and leaves nothing, whoever tells it to end: its parent,
/// or the system when its parent is no more. `QUIT` makes PostgreSQL's end a quick one: it does not wait for its
/// clients, and tidies nothing up.
const KEEPER: &str = r#"
    folder=$1 programs=$2
    shift 2
    umask 077
    mkdir "$folder" && cd "$folder" || exit 1
    trap 'rm -rf "$folder"' EXIT
    trap 'exit 1' TERM INT HUP
    printf '%s' "$PGPASSWORD" > password
    "$programs/initdb" --pgdata=data --username=postgres --pwfile=password --auth=password \
        --encoding=UTF8 --locale=C --no-sync || exit 1
    "$programs/postgres" -D data "$@" &
    server=$!
    trap '{ kill "$server"; kill -QUIT "$server"; } 2> /dev/null; wait "$server"; exit 1' TERM INT HUP
    wait "$server""#;

/// What of that which is written is there after a loss of power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lasting {
    /// Nothing need be: faster.
    Nothing,
    /// All of it.
    Everything,
}

/// A PostgreSQL that runs. Dropped, it ends and its folder goes.
pub struct Postgres {
    service: Service,
    port: u16,
    password: String,
}

impl Postgres {
    /// Makes an empty one with the programs of this folder, starts it, and waits until it answers.
    pub fn start(programs: &Path, log: PathBuf, lasting: Lasting) -> Result<Self, Error> {
        // Whatever else runs on this machine reaches the port too.
        let password = hexadecimal(&random::<16>()?);
        let port = free_port()?;
        let mut keeper = as_ordinary_user("sh")?;
        keeper
            .env("PGPASSWORD", &password)
            .current_dir("/")
            .args(["-c", KEEPER, "sh"])
            .arg(folder()?)
            .arg(programs)
            .args(["-p", &port.to_string()]);
        let forgetful = match lasting {
            Lasting::Nothing => FORGETFUL,
            Lasting::Everything => &[],
        };
        for setting in SETTINGS.iter().chain(forgetful) {
            keeper.args(["-c", setting]);
        }
        let mut postgres = Self {
            service: Service::start("PostgreSQL", &mut keeper, log)?,
            port,
            password,
        };
        postgres.wait_until_it_answers(programs)?;
        Ok(postgres)
    }

    /// Where it is, without the name of a database.
    pub fn url(&self) -> String {
        let Self { port, password, .. } = self;
        format!("postgres://postgres:{password}@127.0.0.1:{port}")
    }

    fn wait_until_it_answers(&mut self, programs: &Path) -> Result<(), Error> {
        let began = Instant::now();
        loop {
            self.service.check()?;
            let mut ask = process::command(programs.join("pg_isready"));
            ask.args(["-q", "-h", "127.0.0.1", "-p", &self.port.to_string()])
                .stdin(Stdio::null());
            if ask.status().is_ok_and(|status| status.success()) {
                return Ok(());
            }
            if began.elapsed() > ANSWERS_WITHIN {
                let limit = ANSWERS_WITHIN.as_secs();
                return Err(self
                    .service
                    .error(format!("did not answer within {limit} s")));
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

/// A program that ends with us. PostgreSQL refuses to run as root: it has a user of its own where Debian
/// installed it.
fn as_ordinary_user(program: &str) -> Result<Command, Error> {
    if !rustix::process::geteuid().is_root() {
        return Ok(process::bound(program));
    }
    let path = Path::new("/etc/passwd");
    let users = fs::read_to_string(path).map_err(Error::path("read", path))?;
    let (user, group) = ["postgres", "nobody"]
        .iter()
        .find_map(|name| ids(name, &users))
        .ok_or_else(|| Error::Missing {
            what: "a user `postgres`".to_owned(),
            why: "as PostgreSQL does not run as root".to_owned(),
            mend: "adduser --system --group postgres".to_owned(),
        })?;
    let mut command = process::command("setpriv");
    command
        .args(["--reuid", user, "--regid", group, "--clear-groups"])
        .args(["--pdeathsig", "TERM", "--", program]);
    Ok(command)
}

/// A user's and its group's number in `/etc/passwd`.
fn ids<'a>(name: &str, users: &'a str) -> Option<(&'a str, &'a str)> {
    users.lines().find_map(|line| {
        let parts: Vec<_> = line.split(':').collect();
        match parts[..] {
            [known, _, user, group, ..] if known == name => Some((user, group)),
            _ => None,
        }
    })
}

/// A folder that is not there yet.
fn folder() -> Result<PathBuf, Error> {
    let name = format!("doubletick-postgres-{}", hexadecimal(&random::<8>()?));
    Ok(env::temp_dir().join(name))
}

fn free_port() -> Result<u16, Error> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(Error::io("find a free port"))
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        write!(text, "{byte:02x}").ok();
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_users_numbers_are_found() {
        let users = "root:x:0:0:root:/root:/bin/bash\npostgres:x:101:104::/var/lib/postgresql:\n";
        assert_eq!(ids("postgres", users), Some(("101", "104")));
        assert_eq!(ids("post", users), None);
    }

    /// A folder with programs that stand for PostgreSQL's: it may not be on this machine.
    fn programs(name: &str, server: &str) -> PathBuf {
        let programs = env::temp_dir().join(format!("xtask-{name}-{}", std::process::id()));
        fs::create_dir_all(&programs).expect("it can be made");
        for (program, script) in [("initdb", "mkdir data"), ("postgres", server)] {
            // By another process: one that is forked from this one while a file is being written
            // would keep it from being run.
            let write = r#"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod +x "$1""#;
            let mut shell = Command::new("sh");
            shell.args(["-c", write, "sh"]).arg(programs.join(program));
            let status = shell.arg(script).status().expect("sh starts");
            assert!(status.success());
        }
        programs
    }

    fn keeper(folder: &Path, programs: &Path) -> Command {
        let mut keeper = process::bound("sh");
        keeper
            .args(["-c", KEEPER, "sh"])
            .args([folder, programs])
            .env("PGPASSWORD", "any");
        keeper
    }

    fn wait_until(what: &str, so: impl Fn() -> bool) {
        let began = Instant::now();
        while !so() {
            assert!(began.elapsed() < ANSWERS_WITHIN, "never: {what}");
            thread::sleep(Duration::from_millis(10));
        }
    }

    #[test]
    fn told_to_end_it_leaves_nothing() {
        let programs = programs("ends", "touch data/up; exec sleep 60");
        let folder = folder().expect("it has a name");
        let mut keeper = keeper(&folder, &programs);
        let mut service = Service::start_in_view("PostgreSQL", &mut keeper).expect("sh starts");
        wait_until("the server", || folder.join("data/up").exists());
        service.stop();
        assert!(!folder.exists());
        fs::remove_dir_all(programs).expect("it was made");
    }

    #[test]
    fn it_ends_with_who_started_it() {
        let programs = programs("orphan", "touch data/up; exec sleep 60");
        let folder = folder().expect("it has a name");
        // The keeper's parent is killed, and can't tell it anything.
        let keeper = keeper(&folder, &programs);
        let mut parent = Command::new("sh");
        parent.args(["-c", r#""$@" & wait"#, "sh"]);
        parent.arg(keeper.get_program()).args(keeper.get_args());
        let mut parent = parent.env("PGPASSWORD", "any").spawn().expect("sh starts");
        wait_until("the server", || folder.join("data/up").exists());
        parent.kill().expect("it runs");
        parent.wait().expect("it ends");
        wait_until("the folder's end", || !folder.exists());
        fs::remove_dir_all(programs).expect("it was made");
    }
}

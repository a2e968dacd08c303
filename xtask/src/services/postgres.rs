//! A PostgreSQL of our own: empty, at a free port of this machine alone, gone when it has ended.

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::service::Service;
use crate::process;

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
    _service: Service,
    /// Where it is, without the name of a database.
    pub url: String,
}

impl Postgres {
    /// Makes an empty one with the programs of this folder, starts it, and waits until it answers.
    pub fn start(programs: &Path, log: PathBuf, lasting: Lasting) -> Result<Self> {
        // Whatever else runs on this machine reaches the port too.
        let password = format!("{:x}{:x}", getrandom::u64()?, getrandom::u64()?);
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
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
        let mut service = Service::start("PostgreSQL", &mut keeper, Some(log))?;
        service.wait_until("answer", || {
            let mut ask = process::command(programs.join("pg_isready"));
            ask.args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]);
            Ok(process::succeeds(&mut ask))
        })?;
        Ok(Self {
            _service: service,
            url: format!("postgres://postgres:{password}@127.0.0.1:{port}"),
        })
    }
}

/// A program that ends with us. PostgreSQL refuses to run as root: it has a user of its own where Debian
/// installed it.
fn as_ordinary_user(program: &str) -> Result<Command> {
    if !rustix::process::geteuid().is_root() {
        return Ok(process::bound(program));
    }
    let known = |name: &&str| process::succeeds(process::command("id").arg(name));
    let user = ["postgres", "nobody"].into_iter().find(known).context(
        "PostgreSQL does not run as root.\nTo mend it: adduser --system --group postgres",
    )?;
    let group = process::capture(process::command("id").args(["-g", user]))?;
    let mut command = process::command("setpriv");
    command.args(["--reuid", user, "--regid", group.trim(), "--clear-groups"]);
    command.args(["--pdeathsig", "TERM", "--", program]);
    Ok(command)
}

/// A folder that is not there yet.
fn folder() -> Result<PathBuf> {
    Ok(env::temp_dir().join(format!("doubletick-postgres-{:x}", getrandom::u64()?)))
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::{Duration, Instant};

    use super::*;

    /// The keeper's parent is killed, and can't tell it anything.
    #[test]
    fn it_ends_with_who_started_it_and_leaves_nothing() {
        // Programs that stand for PostgreSQL's, which may not be on this machine.
        let programs = tempfile::tempdir().expect("it can be made");
        for (program, script) in [
            ("initdb", "mkdir data"),
            ("postgres", "touch data/up; exec sleep 60"),
        ] {
            // By another process: one that is forked from this one while a file is being written
            // would keep it from being run.
            let write = r#"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod +x "$1""#;
            let mut shell = Command::new("sh");
            shell.args(["-c", write, "sh"]);
            shell.arg(programs.path().join(program)).arg(script);
            assert!(process::succeeds(&mut shell));
        }
        let folder = folder().expect("it has a name");
        let keeper = process::bound("sh");
        let mut parent = Command::new("sh");
        parent
            .args(["-c", r#""$@" & wait"#, "sh"])
            .arg(keeper.get_program())
            .args(keeper.get_args())
            .args(["-c", KEEPER, "sh"])
            .args([&folder, programs.path()])
            .env("PGPASSWORD", "any");
        let mut parent = parent.spawn().expect("sh starts");
        let wait_until = |what: &str, so: &dyn Fn() -> bool| {
            let began = Instant::now();
            while !so() {
                assert!(began.elapsed() < Duration::from_secs(30), "never: {what}");
                thread::sleep(Duration::from_millis(10));
            }
        };
        wait_until("the server", &|| folder.join("data/up").exists());
        parent.kill().expect("it runs");
        parent.wait().expect("it ends");
        wait_until("the folder's end", &|| !folder.exists());
    }
}

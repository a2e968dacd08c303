//! A PostgreSQL of our own: empty, at a free port of this machine alone, gone when it has ended.

use std::env;
use std::net::TcpListener;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use super::service::Service;
use crate::process;

/// Tests open many pools.
const SETTINGS: &[&str] = &[
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "max_connections=1000",
];

/// Faster, but a loss of power loses the data.
const WITHOUT_DURABILITY: &[&str] = &[
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

/// Whether writes survive a loss of power.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Durability {
    /// They need not: faster.
    None,
    /// They do, as in production.
    Full,
}

/// A PostgreSQL that runs. Dropped, it ends and its folder goes.
pub struct Postgres {
    _service: Service,
    /// Where it is, without the name of a database.
    pub url: String,
}

impl Postgres {
    /// Makes an empty one with the programs of this folder, starts it, and waits until it answers.
    pub fn start(
        sh: &Shell,
        programs: &Path,
        log: PathBuf,
        durability: Durability,
    ) -> Result<Self> {
        // Whatever else runs on this machine reaches the port too.
        let password = format!("{:x}{:x}", getrandom::u64()?, getrandom::u64()?);
        let port = TcpListener::bind("127.0.0.1:0")?.local_addr()?.port();
        let port = port.to_string();
        let settings = SETTINGS.iter().chain(match durability {
            Durability::None => WITHOUT_DURABILITY,
            Durability::Full => &[],
        });
        let _folder = sh.push_dir("/");
        let keeper = as_ordinary_user(sh)?
            .args(["-c", KEEPER, "sh"])
            .arg(folder()?)
            .arg(programs)
            .args(["-p", &port])
            .args(settings.flat_map(|setting| ["-c", setting]))
            .env("PGPASSWORD", &password);
        let mut service = Service::start("PostgreSQL", keeper, Some(log))?;
        let is_ready = programs.join("pg_isready");
        service.wait_until("answer", || {
            let ask = cmd!(sh, "{is_ready} -q -h 127.0.0.1 -p {port}");
            Ok(process::succeeds(ask))
        })?;
        Ok(Self {
            _service: service,
            url: format!("postgres://postgres:{password}@127.0.0.1:{port}"),
        })
    }
}

/// A shell that ends with us. PostgreSQL refuses to run as root: it has a user of its own where Debian
/// installed it.
fn as_ordinary_user(sh: &Shell) -> Result<Cmd<'_>> {
    if !rustix::process::geteuid().is_root() {
        return Ok(process::bound(sh, "sh"));
    }
    let known = |user: &&str| process::succeeds(cmd!(sh, "id {user}"));
    let user = ["postgres", "nobody"].into_iter().find(known).context(
        "PostgreSQL does not run as root.\nTo mend it: adduser --system --group postgres",
    )?;
    let group = cmd!(sh, "id -g {user}").quiet().read()?;
    let identity = ["--reuid", user, "--regid", &group, "--clear-groups"];
    Ok(cmd!(sh, "setpriv {identity...} --pdeathsig TERM -- sh"))
}

/// A folder that is not there yet.
fn folder() -> Result<PathBuf> {
    Ok(env::temp_dir().join(format!("doubletick-postgres-{:x}", getrandom::u64()?)))
}

#[cfg(test)]
mod tests {
    use std::process::Command;
    use std::thread;
    use std::time::{Duration, Instant};

    use super::*;

    /// The keeper's parent is killed, and can't tell it anything.
    #[test]
    fn it_ends_with_who_started_it_and_leaves_nothing() {
        let sh = Shell::new().expect("there is a folder");
        // Programs that stand for PostgreSQL's, which may not be on this machine.
        let programs = tempfile::tempdir().expect("it can be made");
        for (program, script) in [
            ("initdb", "mkdir data"),
            ("postgres", "touch data/up; exec sleep 60"),
        ] {
            // By another process: one that is forked from this one while a file is being written
            // would keep it from being run.
            let write = r#"printf '#!/bin/sh\n%s\n' "$2" > "$1" && chmod +x "$1""#;
            let file = programs.path().join(program);
            assert!(process::succeeds(cmd!(
                sh,
                "sh -c {write} sh {file} {script}"
            )));
        }
        let folder = folder().expect("it has a name");
        let keeper = Command::from(process::bound(&sh, "sh"));
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

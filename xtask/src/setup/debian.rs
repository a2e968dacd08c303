//! Programs that come as Debian packages. Each is first looked for: by a variable of the environment, then on
//! `PATH`, then where Debian puts it.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use super::{Browser, step};
use crate::process;
use crate::project::Project;

pub fn chromium(project: &Project) -> Result<Browser> {
    let instead = "let CHROMIUM and CHROMEDRIVER name two that belong together";
    ensure_packages(project, "chromium chromium-driver", instead, || {
        let program = find(
            "CHROMIUM",
            &["chromium", "chromium-browser", "google-chrome"],
        )?;
        let both = program.zip(find("CHROMEDRIVER", &["chromedriver"])?);
        Ok(both.map(|(program, driver)| Browser { program, driver }))
    })
}

pub fn firefox(project: &Project) -> Result<PathBuf> {
    let find = || find("FIREFOX", &["firefox-esr", "firefox"]);
    ensure_packages(project, "firefox-esr", "let FIREFOX name one", find)
}

pub fn nginx(project: &Project) -> Result<PathBuf> {
    // Debian puts it where not every user's `PATH` leads.
    let find = || find("NGINX", &["nginx", "/usr/sbin/nginx"]);
    ensure_packages(project, "nginx", "let NGINX name one", find)
}

/// The folder with PostgreSQL's programs: Debian's newest, which is not on `PATH`, before what is.
pub fn postgres(project: &Project) -> Result<PathBuf> {
    let instead = "let POSTGRES_BIN name the folder with initdb and postgres in it";
    ensure_packages(project, "postgresql", instead, || {
        if let Some(folder) = named("POSTGRES_BIN")? {
            return Ok(Some(folder));
        }
        let versions = Path::new("/usr/lib/postgresql").read_dir();
        let versions = versions.into_iter().flatten().flatten();
        let mut folders: Vec<_> = versions.map(|entry| entry.path()).collect();
        folders.sort_by_key(|path| path.file_name()?.to_str()?.parse::<u32>().ok());
        let newest_first = folders.into_iter().rev().map(|folder| folder.join("bin"));
        let on_path = process::on_path("initdb").and_then(|file| file.canonicalize().ok());
        let on_path = on_path.and_then(|file| Some(file.parent()?.to_owned()));
        // A client's package brings some of the programs too.
        const PROGRAMS: [&str; 3] = ["initdb", "postgres", "pg_isready"];
        let is_whole = |folder: &PathBuf| PROGRAMS.iter().all(|name| folder.join(name).is_file());
        Ok(newest_first.chain(on_path).find(is_whole))
    })
}

pub fn python(project: &Project) -> Result<()> {
    let instead = "let PATH lead to a python3 that has venv and ensurepip";
    ensure_packages(project, "python3 python3-venv", instead, || {
        // Debian has `venv` in a package, and what it fills a new environment with in another.
        let script = "import venv, ensurepip";
        Ok(process::succeeds(cmd!(project.sh, "python3 -c {script}")).then_some(()))
    })
}

/// The path that a variable of the environment names.
pub fn named(variable: &str) -> Result<Option<PathBuf>> {
    let value = env::var_os(variable).filter(|value| !value.is_empty());
    let path = value.map(PathBuf::from);
    if let Some(path) = &path {
        ensure!(
            path.exists(),
            "{variable} names {}, which is not there",
            path.display()
        );
    }
    Ok(path)
}

fn find(variable: &str, programs: &[&str]) -> Result<Option<PathBuf>> {
    let mut programs = programs.iter();
    Ok(named(variable)?.or_else(|| programs.find_map(|program| process::on_path(program))))
}

/// What `find` finds, if need be after these packages are installed. `instead` says how to do without them.
fn ensure_packages<T>(
    project: &Project,
    packages: &str,
    instead: &str,
    find: impl Fn() -> Result<Option<T>>,
) -> Result<T> {
    if let Some(found) = find()? {
        return Ok(found);
    }
    step(
        &format!("installing Debian's {packages}, about a minute"),
        || {
            install(project, packages).with_context(|| {
            format!("To mend it, as root: apt-get update && apt-get install --no-install-recommends {packages}\nOr {instead}")
        })
        },
    )?;
    find()?.with_context(|| format!("{packages}: installed, but not found.\nTo mend it: {instead}"))
}

fn install(project: &Project, packages: &str) -> Result<()> {
    let sh = &project.sh;
    let sudo: &[&str] = match rustix::process::geteuid().is_root() {
        true => &[],
        false if process::succeeds(cmd!(sh, "sudo -n true")) => &["sudo", "-n"],
        false => bail!("it needs root, or sudo without a password"),
    };
    // Another apt may be at work, as it often is on a machine that has just started.
    let apt = "env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300";
    let as_root = |command: &str| -> Result<()> {
        let words: Vec<_> = sudo
            .iter()
            .copied()
            .chain(command.split_whitespace())
            .collect();
        Ok(sh.cmd(words[0]).args(&words[1..]).run()?)
    };
    as_root(&format!("{apt} update"))?;
    // Keeps the packages from starting services. A file that is there is the system's own, and stays.
    let policy = Path::new("/usr/sbin/policy-rc.d");
    let is_ours = !policy.exists();
    if is_ours {
        let script = "#!/bin/sh\nexit 101\n";
        let words = sudo.iter().copied().chain(["tee", "/usr/sbin/policy-rc.d"]);
        let words: Vec<_> = words.collect();
        let tee = sh.cmd(words[0]).args(&words[1..]);
        tee.stdin(script).ignore_stdout().run()?;
        as_root("chmod 755 /usr/sbin/policy-rc.d")?;
    }
    let installed = as_root(&format!(
        "{apt} install -y --no-install-recommends {packages}"
    ));
    if is_ours {
        as_root("rm /usr/sbin/policy-rc.d")?;
    }
    installed
}

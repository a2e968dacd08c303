//! What comes as Debian packages, for it can't be kept in a folder of our own. Each thing is first looked for: what
//! a variable of the environment names, or else what is on `PATH`, or else where Debian puts it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::{Browser, step};
use crate::process;

/// Debian packages that bring something.
struct Packages {
    names: &'static [&'static str],
    /// Another way to have what they bring.
    instead: &'static str,
    /// A file, and its content, that is there while they are installed, and keeps them from starting a service.
    meanwhile: Option<(&'static str, &'static str)>,
}

const CHROMIUM: Packages = Packages {
    names: &["chromium", "chromium-driver"],
    instead: "let CHROMIUM and CHROMEDRIVER name two that belong together",
    meanwhile: None,
};

const FIREFOX: Packages = Packages {
    names: &["firefox-esr"],
    instead: "let FIREFOX name one that is there",
    meanwhile: None,
};

const NGINX: Packages = Packages {
    names: &["nginx"],
    instead: "let NGINX name one that is there",
    meanwhile: Some(("/usr/sbin/policy-rc.d", "#!/bin/sh\nexit 101")),
};

const POSTGRES: Packages = Packages {
    names: &["postgresql"],
    instead: "let POSTGRES_BIN name the folder with initdb and postgres in it",
    meanwhile: Some((
        "/etc/postgresql-common/createcluster.d/doubletick-onboarding.conf",
        "create_main_cluster = false",
    )),
};

const PYTHON: Packages = Packages {
    names: &["python3", "python3-venv"],
    instead: "let PATH lead to a python3 that has venv and ensurepip",
    meanwhile: None,
};

pub fn chromium() -> Result<Browser> {
    CHROMIUM.ensure(|| {
        let names = ["chromium", "chromium-browser", "google-chrome"];
        let program = find("CHROMIUM", &names)?;
        let both = program.zip(find("CHROMEDRIVER", &["chromedriver"])?);
        Ok(both.map(|(program, driver)| Browser { program, driver }))
    })
}

pub fn firefox() -> Result<PathBuf> {
    FIREFOX.ensure(|| find("FIREFOX", &["firefox-esr", "firefox"]))
}

pub fn nginx() -> Result<PathBuf> {
    // Debian puts it where not every user's `PATH` leads.
    NGINX.ensure(|| find("NGINX", &["nginx", "/usr/sbin/nginx"]))
}

/// The folder with PostgreSQL's programs: Debian's newest, which is not on `PATH`, before what is.
pub fn postgres() -> Result<PathBuf> {
    POSTGRES.ensure(|| {
        if let Some(folder) = named("POSTGRES_BIN")? {
            return Ok(Some(folder));
        }
        let versions = Path::new("/usr/lib/postgresql").read_dir();
        let version = |path: &PathBuf| path.file_name()?.to_str()?.parse::<u32>().ok();
        let mut folders: Vec<_> = versions
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        folders.sort_by_key(version);
        let newest_first = folders.into_iter().rev().map(|folder| folder.join("bin"));
        let on_path = process::on_path("initdb").and_then(|file| file.canonicalize().ok());
        let on_path = on_path.and_then(|file| Some(file.parent()?.to_owned()));
        // A client's package brings some of the programs too.
        let is_whole = |folder: &PathBuf| {
            let programs = ["initdb", "postgres", "pg_isready"];
            programs
                .iter()
                .all(|program| folder.join(program).is_file())
        };
        Ok(newest_first.chain(on_path).find(is_whole))
    })
}

pub fn python() -> Result<()> {
    PYTHON.ensure(|| {
        // Debian has `venv` in a package, and what it fills a new environment with in another.
        let mut python = process::command("python3");
        let there = process::succeeds(python.args(["-c", "import venv, ensurepip"]));
        Ok(there.then_some(()))
    })
}

/// What a variable of the environment names.
pub fn named(variable: &str) -> Result<Option<PathBuf>> {
    let Some(path) = env::var_os(variable).filter(|value| !value.is_empty()) else {
        return Ok(None);
    };
    let path = PathBuf::from(path);
    if !path.exists() {
        bail!("{variable} names {}, which is not there", path.display());
    }
    Ok(Some(path))
}

fn find(variable: &str, programs: &[&str]) -> Result<Option<PathBuf>> {
    let on_path = || {
        programs
            .iter()
            .find_map(|program| process::on_path(program))
    };
    Ok(named(variable)?.or_else(on_path))
}

impl Packages {
    /// What `find` finds, if need be once the packages are installed.
    fn ensure<T>(&self, find: impl Fn() -> Result<Option<T>>) -> Result<T> {
        if let Some(found) = find()? {
            return Ok(found);
        }
        let names = self.names.join(" ");
        let by_hand = format!("apt-get update && apt-get install --no-install-recommends {names}");
        let instead = self.instead;
        let Some(root) = Root::find() else {
            bail!(
                "{names} is missing, and this user can't install it: that needs apt-get, and to be root or have sudo without a password.\nTo mend it, as root: {by_hand}\nOr {instead}"
            );
        };
        let what = format!("installing Debian's {names}, about a minute");
        step(&what, || self.install(&root))?;
        match find()? {
            Some(found) => Ok(found),
            None => bail!("Debian's {names} is installed, but not found.\nTo mend it: {instead}"),
        }
    }

    fn install(&self, root: &Root) -> Result<()> {
        root.apt(&["update"])?;
        // A file that is there is the system's own, and stays.
        let meanwhile = self.meanwhile.filter(|(file, _)| !Path::new(file).exists());
        if let Some((file, text)) = meanwhile {
            // Some of them are programs.
            let write =
                r#"mkdir -p "$(dirname "$1")" && printf '%s\n' "$2" > "$1" && chmod 755 "$1""#;
            root.run("sh", &["-c", write, "sh", file, text])?;
        }
        let mut arguments = vec!["install", "-y", "--no-install-recommends"];
        arguments.extend(self.names);
        let installed = root.apt(&arguments);
        if let Some((file, _)) = meanwhile {
            root.run("rm", &[file])?;
        }
        installed
    }
}

/// That this user may install packages, and by which program.
struct Root {
    sudo: bool,
}

impl Root {
    fn find() -> Option<Self> {
        process::on_path("apt-get")?;
        let sudo = !rustix::process::geteuid().is_root();
        let may = !sudo || process::succeeds(Command::new("sudo").args(["-n", "true"]));
        may.then_some(Self { sudo })
    }

    fn run(&self, program: &str, arguments: &[&str]) -> Result<()> {
        let mut command = if self.sudo {
            let mut sudo = process::command("sudo");
            sudo.args(["-n", program]);
            sudo
        } else {
            process::command(program)
        };
        let what = format!("`{program} {}`", arguments.join(" "));
        process::run(command.args(arguments), &what, None)
    }

    fn apt(&self, arguments: &[&str]) -> Result<()> {
        // Another apt may be at work, as it often is on a machine that has just started.
        let all = [
            &[
                "DEBIAN_FRONTEND=noninteractive",
                "apt-get",
                "-qq",
                "-o",
                "DPkg::Lock::Timeout=300",
            ],
            arguments,
        ];
        self.run("env", &all.concat())
    }
}

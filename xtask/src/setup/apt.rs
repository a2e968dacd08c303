//! Debian's packages, for what can't be kept in a folder of our own.

use std::path::Path;

use super::step;
use crate::error::Error;
use crate::process;

/// Packages that bring a thing that is missing.
pub struct Packages {
    /// The thing, as a sentence says that it is missing.
    pub what: &'static str,
    /// The packages.
    pub names: &'static [&'static str],
    /// What they are for.
    pub purpose: &'static str,
    /// How long it takes to install them.
    pub length: &'static str,
    /// Another way to have the thing.
    pub instead: &'static str,
    /// A file, and what it says, that is there while they are installed: what they would else do on
    /// their own.
    pub meanwhile: Option<(&'static str, &'static str)>,
}

impl Packages {
    /// Installs them. Says why not where this user can't.
    pub fn install(&self) -> Result<(), Error> {
        if process::on_path("apt-get").is_none() {
            return Err(Error::Missing {
                what: self.what.to_owned(),
                why: "and this system has no apt-get to fetch it with".to_owned(),
                mend: format!(
                    "install it from your system's own packages, or {}",
                    self.instead
                ),
            });
        }
        let root = rustix::process::geteuid().is_root();
        if !root && !passwordless_sudo() {
            return Err(Error::Missing {
                what: self.what.to_owned(),
                why:
                    "and installing it needs root, which this user can't become without a password"
                        .to_owned(),
                mend: format!("{}, or {}", self.by_hand(), self.instead),
            });
        }
        let what = format!(
            "installing Debian's {}, {}",
            self.names.join(" and "),
            self.purpose
        );
        step(&what, self.length, || self.fetch(root))
    }

    /// It is there, but not where it is looked for.
    pub fn not_found(&self, mend: &str) -> Error {
        Error::Missing {
            what: self.what.to_owned(),
            why: format!("though Debian's {} is installed", self.names.join(" and ")),
            mend: mend.to_owned(),
        }
    }

    fn fetch(&self, root: bool) -> Result<(), Error> {
        self.apt(root, &["update"])?;
        // One that is there is the system's own, and stays.
        let meanwhile = self.meanwhile.filter(|(file, _)| !Path::new(file).exists());
        if let Some((file, text)) = meanwhile {
            // Some of them are programs.
            let write =
                r#"mkdir -p "$(dirname "$1")" && printf '%s\n' "$2" > "$1" && chmod 755 "$1""#;
            shell(root, write, &[file, text], &format!("writing {file}"))?;
        }
        let mut install = vec!["install", "-y", "--no-install-recommends"];
        install.extend(self.names);
        let installed = self.apt(root, &install);
        if let Some((file, _)) = meanwhile {
            shell(root, r#"rm "$1""#, &[file], &format!("removing {file}"))?;
        }
        installed
    }

    fn apt(&self, root: bool, arguments: &[&str]) -> Result<(), Error> {
        let mut command = as_root(root, "env");
        command
            .args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"])
            // Another apt may be at work, as it often is on a machine that has just started.
            .args(["-o", "DPkg::Lock::Timeout=300"])
            .args(arguments);
        let mend = format!(
            "see to it that apt-get reaches its package sources (it says above why it did not), then: {}",
            self.by_hand()
        );
        process::run(
            &mut command,
            &format!("apt-get {}", arguments.join(" ")),
            Some(&mend),
        )
    }

    fn by_hand(&self) -> String {
        format!(
            "sudo sh -c 'apt-get update && apt-get install -y --no-install-recommends {}'",
            self.names.join(" ")
        )
    }
}

fn shell(root: bool, script: &str, arguments: &[&str], what: &str) -> Result<(), Error> {
    let mut command = as_root(root, "sh");
    command.args(["-c", script, "sh"]).args(arguments);
    process::run(&mut command, what, None)
}

fn as_root(root: bool, program: &str) -> std::process::Command {
    if root {
        return process::command(program);
    }
    let mut sudo = process::command("sudo");
    sudo.args(["-n", program]);
    sudo
}

fn passwordless_sudo() -> bool {
    process::on_path("sudo").is_some()
        && process::command("sudo")
            .args(["-n", "true"])
            .output()
            .is_ok_and(|output| output.status.success())
}

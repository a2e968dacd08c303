//! A Node.js for the apps in `tests/hosts`: newer frameworks don't run on the one that Debian 12 has.

use std::env;
use std::ffi::OsString;

use anyhow::Result;
use xshell::cmd;

use super::cached;
use crate::process;
use crate::project::Project;

/// The oldest that all of the apps run on.
const OLDEST: [u32; 2] = [20, 19];

/// `PATH` with a Node.js on it that is new enough: the system's, or one of the cache.
pub fn node_path(project: &Project) -> Result<OsString> {
    let said = cmd!(project.sh, "node --version").quiet().ignore_stderr();
    if said.read().is_ok_and(|version| is_new_enough(&version)) {
        return Ok(env::var_os("PATH").unwrap_or_default());
    }
    process::path_with(&cached::node(project)?.join(".bin"))
}

/// Whether a version such as `v20.19.2` is.
fn is_new_enough(version: &str) -> bool {
    let numbers = version.trim().trim_start_matches('v').split('.');
    let numbers: Vec<u32> = numbers.map_while(|number| number.parse().ok()).collect();
    numbers.get(..2).is_some_and(|first| first >= &OLDEST[..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_old_node_is_told_from_a_new_one() {
        for version in ["v20.19.0", "v20.20.2\n", "v22.0.0"] {
            assert!(is_new_enough(version), "{version}");
        }
        for version in ["v18.20.4", "v20.18.9", "", "node"] {
            assert!(!is_new_enough(version), "{version}");
        }
    }
}

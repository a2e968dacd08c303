//! PostgreSQL, to test on.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::apt::Packages;
use crate::error::Error;
use crate::process;

/// Where Debian puts each version, in a folder of its number.
const DEBIANS: &str = "/usr/lib/postgresql";

const PACKAGES: Packages = Packages {
    what: "PostgreSQL",
    names: &["postgresql"],
    purpose: "which the server's tests run on",
    length: "about half a minute",
    instead: "let POSTGRES_BIN name the folder with initdb and postgres in it",
    // Else Debian begins a database at once, and keeps it running at PostgreSQL's own port.
    meanwhile: Some((
        "/etc/postgresql-common/createcluster.d/doubletick-onboarding.conf",
        "create_main_cluster = false",
    )),
};

/// The folder with its programs: the one that `POSTGRES_BIN` names, or else Debian's newest, or else
/// the one that `PATH` leads to, or else Debian's package.
pub fn ensure() -> Result<PathBuf, Error> {
    if let Some(named) = env::var_os("POSTGRES_BIN").filter(|value| !value.is_empty()) {
        let named = PathBuf::from(named);
        return if is_whole(&named) {
            Ok(named)
        } else {
            Err(Error::Missing {
                what: format!("initdb or postgres in {}", named.display()),
                why: "though POSTGRES_BIN names it".to_owned(),
                mend: "unset POSTGRES_BIN, or let it name the folder with both in it".to_owned(),
            })
        };
    }
    if let Some(found) = find() {
        return Ok(found);
    }
    PACKAGES.install()?;
    find().ok_or_else(|| PACKAGES.not_found(&format!("see what is in {DEBIANS}")))
}

fn find() -> Option<PathBuf> {
    newest(Path::new(DEBIANS)).or_else(|| {
        let program = fs::canonicalize(process::on_path("initdb")?).ok()?;
        program
            .parent()
            .filter(|folder| is_whole(folder))
            .map(Path::to_owned)
    })
}

fn newest(versions: &Path) -> Option<PathBuf> {
    fs::read_dir(versions)
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let version: u32 = entry.file_name().to_str()?.parse().ok()?;
            let programs = entry.path().join("bin");
            is_whole(&programs).then_some((version, programs))
        })
        .max()
        .map(|(_, programs)| programs)
}

/// A client's package brings some of the programs too.
fn is_whole(folder: &Path) -> bool {
    ["initdb", "postgres", "pg_isready"]
        .iter()
        .all(|program| folder.join(program).is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_whole_one_is_taken() {
        let versions = env::temp_dir().join(format!("xtask-postgres-{}", std::process::id()));
        let put = |version: &str, programs: &[&str]| {
            let folder = versions.join(version).join("bin");
            fs::create_dir_all(&folder).expect("it can be made");
            for program in programs {
                fs::write(folder.join(program), "").expect("it can be written");
            }
        };
        put("9", &["initdb", "postgres", "pg_isready"]);
        put("15", &["initdb", "postgres", "pg_isready"]);
        put("17", &["pg_isready"]);
        assert_eq!(newest(&versions), Some(versions.join("15/bin")));
        fs::remove_dir_all(&versions).expect("it was made");
        assert_eq!(newest(&versions), None);
    }
}

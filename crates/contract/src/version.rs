//! The version of the contract, and what server and browser module make of each other's.
//!
//! A version is the date of the contract's last change that the other side may have to know of. A date
//! can be compared, and says how old a package is: that is what decides how long it is served. Changes
//! within a version only add (`docs/compatibility.md`); what could not be added takes another
//! [`crate::BASE_PATH`].

use serde::{Deserialize, Serialize};

/// The version of this contract. Both sides of a build have the same.
pub const VERSION: &str = "2026-11-29";

/// The oldest version of a browser module that this server serves.
pub const OLDEST_SERVED: &str = "2026-11-29";

/// The oldest version of a server that this browser module works with.
pub const OLDEST_SERVER: &str = "2026-11-29";

/// The header in which a browser module says its version with each request, and a server its own with
/// each answer.
pub const VERSION_HEADER: &str = "x-doubletick-contract";

/// The header in which a server says the oldest version that it serves.
pub const OLDEST_HEADER: &str = "x-doubletick-contract-oldest";

/// Which versions a server serves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServedVersions {
    /// The server's own version of the contract, such as `2026-11-29`.
    pub version: String,
    /// The oldest version of a browser module that it serves.
    pub oldest: String,
}

impl ServedVersions {
    /// Those of this server.
    pub fn own() -> Self {
        Self {
            version: VERSION.to_owned(),
            oldest: OLDEST_SERVED.to_owned(),
        }
    }
}

/// Why a server does not serve a request by its version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotServed {
    /// What was said is no version.
    Malformed,
    /// The browser module is older than any that is served.
    TooOld,
}

/// Why a browser module and a server don't fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mismatch {
    /// The server does not serve this module any more.
    ModuleTooOld,
    /// The server is older than this module needs.
    ServerTooOld,
}

/// Whether a server serves a request whose client says this version. One that says none is a program
/// that takes the contract as it is; a newer one decides for itself.
pub fn serves(said: Option<&str>, oldest: &str) -> Result<(), NotServed> {
    match said {
        None => Ok(()),
        Some(said) if !is_version(said) => Err(NotServed::Malformed),
        Some(said) if said < oldest => Err(NotServed::TooOld),
        Some(_) => Ok(()),
    }
}

/// Whether a browser module of the version `own`, which needs a server of at least `needs`, fits a server
/// that says this. A server that says nothing is older than versions are.
pub fn fits(server: Option<&ServedVersions>, own: &str, needs: &str) -> Result<(), Mismatch> {
    match server {
        Some(server) if server.oldest.as_str() > own => Err(Mismatch::ModuleTooOld),
        Some(server) if server.version.as_str() >= needs => Ok(()),
        _ => Err(Mismatch::ServerTooOld),
    }
}

/// Whether it is a date as in `2026-11-29`: dates of this form are ordered as texts are.
fn is_version(said: &str) -> bool {
    let form = |(place, letter): (usize, u8)| match place {
        4 | 7 => letter == b'-',
        _ => letter.is_ascii_digit(),
    };
    said.len() == 10 && said.bytes().enumerate().all(form)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_server_serves_from_the_oldest_on() {
        let served = |said| serves(said, "2026-11-29");
        assert_eq!(served(None), Ok(()));
        assert_eq!(served(Some("2026-11-29")), Ok(()));
        assert_eq!(served(Some("2031-01-01")), Ok(()));
        assert_eq!(served(Some("2026-11-28")), Err(NotServed::TooOld));
        assert_eq!(served(Some("0000-00-00")), Err(NotServed::TooOld));
        for said in [
            "",
            "1",
            "2026-11-2",
            "2026/11/29",
            "2026-11-29 ",
            "२026-11-29",
        ] {
            assert_eq!(served(Some(said)), Err(NotServed::Malformed), "{said}");
        }
    }

    #[test]
    fn a_module_fits_a_server_that_serves_it_and_that_it_can_use() {
        let server = |version: &str, oldest: &str| ServedVersions {
            version: version.to_owned(),
            oldest: oldest.to_owned(),
        };
        let fits = |server: Option<&ServedVersions>| fits(server, "2027-06-01", "2027-01-01");
        assert_eq!(fits(Some(&server("2027-06-01", "2026-11-29"))), Ok(()));
        // A newer server, and an older one that is new enough.
        assert_eq!(fits(Some(&server("2030-01-01", "2027-06-01"))), Ok(()));
        assert_eq!(fits(Some(&server("2027-01-01", "2026-11-29"))), Ok(()));
        let too_old = Err(Mismatch::ServerTooOld);
        assert_eq!(fits(Some(&server("2026-12-31", "2026-11-29"))), too_old);
        assert_eq!(fits(None), too_old);
        let refused = fits(Some(&server("2030-01-01", "2027-06-02")));
        assert_eq!(refused, Err(Mismatch::ModuleTooOld));
    }

    #[test]
    fn the_two_sides_of_a_build_fit() {
        assert!(is_version(VERSION));
        assert_eq!(serves(Some(VERSION), OLDEST_SERVED), Ok(()));
        let own = ServedVersions::own();
        assert_eq!(super::fits(Some(&own), VERSION, OLDEST_SERVER), Ok(()));
    }
}

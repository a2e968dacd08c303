//! Where each service is reached.

use crate::error::Error;
use crate::http;

const SERVER_PORT: u16 = 8080;
const SANDBOX_PORT: u16 = 8090;

/// Where each is reached.
#[derive(Clone, Copy, Debug)]
pub struct Ports {
    /// The server.
    pub server: u16,
    /// The stand-in.
    pub sandbox: u16,
}

impl Ports {
    /// The usual ones, or the next that are free.
    pub fn choose() -> Result<Self, Error> {
        let sandbox = choose("the stand-in", SANDBOX_PORT, &[])?;
        let server = choose("the server", SERVER_PORT, &[sandbox])?;
        Ok(Self { server, sandbox })
    }

    /// The stand-in's own origin: another host than the server's, as Meta's is.
    pub fn sandbox_origin(self) -> String {
        format!("http://127.0.0.1:{}", self.sandbox)
    }
}

/// A free port, with a word when it isn't the usual one.
pub fn choose(who: &str, wanted: u16, taken: &[u16]) -> Result<u16, Error> {
    let port = http::free_port(wanted, taken).ok_or_else(|| Error::Missing {
        what: "a free port".to_owned(),
        why: format!("since {wanted} and the hundred after it are taken"),
        mend: "stop what listens there".to_owned(),
    })?;
    if port != wanted {
        println!("Port {wanted} is taken: {who} is on {port} instead.");
    }
    Ok(port)
}

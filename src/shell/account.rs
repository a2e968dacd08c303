//! Who is signed in.

use contract::session::Session;

/// What the app knows of its customer's session.
#[derive(Clone, PartialEq)]
pub enum Account {
    /// Asked for.
    Loading,
    /// The server could not be asked.
    Unreachable,
    /// Nobody is signed in.
    SignedOut,
    /// This is who.
    SignedIn(Session),
}

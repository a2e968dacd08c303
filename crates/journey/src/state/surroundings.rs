//! What surrounds the states: whose page it is, Meta's script, the tab, the connection.

/// Whose page a journey runs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Party {
    /// The customer's.
    Customer,
    /// A colleague's, who does Meta's part by a link. The rest is not theirs.
    Colleague,
}

/// Meta's script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sdk {
    /// Asked for, not there yet.
    Loading,
    /// Loaded and started.
    Ready,
    /// It did not come.
    Missing(SdkTrouble),
}

/// Why Meta's script is not there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SdkTrouble {
    /// The browser or something in it refused the script.
    Blocked,
    /// The page that we are in does not allow it, by its own security policy.
    Forbidden,
    /// It neither came nor failed in time. It may still come.
    Slow,
    /// Our own server did not say where it is.
    Unreachable,
}

/// Which of the browser's tabs has the attempt: the one that may open Meta's window.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// Asked for.
    Asked,
    /// This one.
    Ours,
    /// Another one.
    Elsewhere,
}

/// Whether the server's news can reach us.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ServerConnection {
    /// As far as we know.
    Live,
    /// Cut; it is being mended.
    Lost,
    /// Nobody is signed in any more: it stays cut until somebody is.
    SignedOut,
}

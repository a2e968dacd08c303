//! Paths that other modules than a route's own lead to.

/// Where Meta's full page comes back to, below the API's base path. It must be registered with our
/// app at Meta.
pub const RETURN: &str = "/oauth/return";

/// Where a browser goes over to Meta's full page from a dashboard, below the API's base path.
pub const ENTER: &str = "/oauth/enter";

/// Our page for who has a colleague's link.
pub const COLLEAGUE: &str = "/colleague";

/// Where the state of a deletion is shown, below the API's base path, by its code after a slash.
pub const DELETIONS: &str = "/data-deletions";

/// Where notices by e-mail are turned off, below the API's base path. The link's token stands in the query,
/// which no log has.
pub const STOP_NOTICES: &str = "/notices/stop";

//! What the page fetches only when a customer comes to it: scripts beside the module, each
//! under a name made of its content. A build that did not make one does without it.

/// Makes a text field one for phone numbers.
pub const PHONE_FIELD: Option<&str> = option_env!("DOUBLETICK_PHONE_FIELD");

/// Copies a text.
pub const COPY: Option<&str> = option_env!("DOUBLETICK_COPY");

/// Where such a script is.
pub fn address(script: &str) -> String {
    ["/", script].concat()
}

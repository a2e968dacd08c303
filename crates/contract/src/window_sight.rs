//! What a customer says that Meta's window showed, where it closed and we did not hear how it ended.

use serde::{Deserialize, Serialize};

use crate::window_error::WindowError;

/// What a customer says that Meta's window showed. It is kept for support; nothing is decided by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum WindowSight {
    /// That they are done.
    Finished,
    /// An error of this meaning.
    Error(WindowError),
    /// Something that we don't name, or nothing.
    Other,
}

//! The browser: the few raw things that are wanted of it, each with its failure in the type. Knows
//! nothing of a host page or of what is shown.
//!
//! | file | what is there |
//! | --- | --- |
//! | `clock` | the customer's clock, and one that never goes back |
//! | `json` | JSON as our types, and back |
//! | `lifetime` | how long a mount lives, and what ends with it |
//! | `location` | the page's address |
//! | `network` | how requests fare |
//! | `page` | the page's language and fields |
//! | `router` | the address bar, a projection of the state |
//! | `saved` | all that is kept in the browser, and until when |
//! | `share` | the share sheet |
//! | `storage` | the Web Storage API |
//! | `styles` | the styles of what is in chunks |
//! | `tab_lock` | which of the browser's tabs has an attempt |
//! | `web_otp` | one-time passwords that the browser reads out of an SMS |

pub mod clock;
pub mod json;
pub mod lifetime;
pub mod location;
pub mod network;
pub mod page;
pub mod router;
pub mod saved;
pub mod share;
pub mod storage;
pub mod styles;
pub mod tab_lock;
pub mod web_otp;

/// The page's window. A browser module runs nowhere else.
pub fn window() -> web_sys::Window {
    web_sys::window().unwrap_or_else(|| unreachable!("a browser module has a window"))
}

/// The page's document. See [`window`].
pub fn document() -> web_sys::Document {
    window()
        .document()
        .unwrap_or_else(|| unreachable!("a window has a document"))
}

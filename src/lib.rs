//! The browser module: a customer moves their WhatsApp number to DoubleTick.
//!
//! | folder | what lives there |
//! | --- | --- |
//! | `pages` | one file a screen: renders a state, sends events |
//! | `ui` | components that know nothing of onboarding |
//! | `text` | which of the words in `text/` a customer reads when |
//! | `runtime` | carries out the journey's effects |
//! | `api` | DoubleTick's backend: all HTTP |
//! | `signup` | Meta's Embedded Signup: all JS interop with Meta |
//! | `host` | the page around us: mount, unmount, and what a dashboard wants and is told |
//! | `gallery` | every state of every screen, to be looked at; not in the product |
//!
//! What is decided is decided in the `journey` crate.

mod api;
mod app;
#[cfg(feature = "gallery")]
mod gallery;
mod host;
mod pages;
mod runtime;
mod signup;
mod text;
mod ui;

#[cfg(feature = "gallery")]
pub use gallery::start as start_gallery;
pub use host::{mount, set_up, unmount};

/// Constant-time, and smaller than Rust's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

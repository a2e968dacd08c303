//! The browser module: a customer moves their WhatsApp number to DoubleTick.
//!
//! From the highest floor to the lowest; nothing imports a higher one:
//!
//! | folder | what lives there |
//! | --- | --- |
//! | `gallery` | every state of every screen, to be looked at; not in the product |
//! | `mount` | mount and unmount: on our own page, or in a dashboard's |
//! | `pages` | one file a screen: renders a state, sends events |
//! | `shell` | what all pages share: session, navigation, notices |
//! | `runtime` | the effect loop: carries out the journey's effects |
//! | `api` | DoubleTick's backend: all HTTP |
//! | `signup` | Meta's Embedded Signup: all JS interop with Meta |
//! | `ui` | components that know nothing of onboarding |
//! | `text` | which of the words in `text/` a customer reads when |
//! | `host` | the page around us: what a dashboard wants and is told |
//! | `web` | the browser: DOM, storage, address bar, network, tabs |
//!
//! What is decided is decided in the `journey` crate. Elements are the `dom` crate's.

// What is public here is the package's API.
#![warn(missing_docs)]

mod api;
#[cfg(feature = "gallery")]
mod gallery;
mod host;
mod mount;
mod pages;
mod runtime;
mod shell;
mod signup;
mod text;
mod ui;
mod web;

#[cfg(feature = "gallery")]
pub use gallery::start as start_gallery;
pub use mount::{mount, preload, set_up, unmount};

/// Constant-time, and smaller than Rust's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    /// The table above, from the top down.
    const FLOORS: &[&[&str]] = &[
        &["crate"],
        &["gallery"],
        &["mount"],
        &["pages"],
        &["shell"],
        &["runtime"],
        &["api", "signup"],
        &["ui"],
        &["text"],
        &["host"],
        &["web"],
    ];

    #[test]
    fn nothing_imports_a_higher_floor_and_there_is_no_circle() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/src/lib.rs");
        let sources = floors::Sources::read(root.as_ref(), "doubletick_onboarding");
        let violations = sources.expect("the sources are there").violations(FLOORS);
        assert!(violations.is_empty(), "{violations:#?}");
    }
}

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
//!
//! What is decided is decided in the `journey` crate.

mod api;
mod app;
mod pages;
mod runtime;
mod signup;
mod text;
mod ui;

use leptos::prelude::*;
use text::Language;
use wasm_bindgen::JsCast;

/// Constant-time, and smaller than Rust's own.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The element of `index.html` that the app lives in, once it is there.
const ROOT: &str = "app";

/// Starts the stand-alone page.
pub fn start() {
    std::panic::set_hook(Box::new(|_info| {
        #[cfg(debug_assertions)]
        leptos::logging::error!("{_info}");
        runtime::browser::show_crash(ROOT);
    }));
    let Some(root) = runtime::browser::document()
        .get_element_by_id(ROOT)
        .and_then(|root| root.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    // By `public/boot.js`, which has asked for its texts meanwhile.
    let chosen = runtime::browser::page_language();
    let language = Language::of(&chosen).unwrap_or(Language::ENGLISH);
    wasm_bindgen_futures::spawn_local(async move {
        if !runtime::use_language(language).await {
            return runtime::browser::show_crash(ROOT);
        }
        // The shell that was painted before we came.
        root.set_inner_html("");
        mount_to(root, app::app).forget();
    });
}

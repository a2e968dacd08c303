//! One file a screen. A page renders a state and sends events; it names neither an
//! address of the backend nor anything of Meta's.

mod app;
mod chunks;
mod dashboard;
mod listed;
mod number;
mod onboarding;
mod overview;
mod settings;
mod sign_in;
mod wabas;

pub use app::app;
#[cfg(feature = "gallery")]
pub use app::page;
pub use chunks::preload;

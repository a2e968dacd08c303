//! One file a screen. A page renders a state and sends events; it names neither an
//! address of the backend nor anything of Meta's.

mod dashboard;
mod number;
mod onboarding;
mod settings;
mod sign_in;
mod wabas;

pub use dashboard::dashboard;
pub use onboarding::onboarding;
pub use settings::settings;
pub use sign_in::{SignIn, sign_in};
pub use wabas::wabas;

//! One file a screen. A page renders a state and sends events; it names neither an
//! address of the backend nor anything of Meta's.

mod dashboard;
mod onboarding;
mod settings;
mod sign_in;
mod unfinished;
mod wabas;

pub use dashboard::Dashboard;
pub use onboarding::Onboarding;
pub use settings::Settings;
pub use sign_in::SignIn;
pub use wabas::Wabas;

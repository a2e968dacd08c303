//! One file a screen. A page renders a state and sends events; it names neither an
//! address of the backend nor anything of Meta's.

mod dashboard;
mod number;
mod onboarding;
mod settings;
mod sign_in;
mod wabas;

pub use dashboard::dashboard;
pub use onboarding::{colleague, onboarding};
pub use settings::settings;
pub use sign_in::{SignIn, sign_in};
pub use wabas::{forget_attempt, wabas};

use journey::Failure;

use crate::api;
use crate::text::trouble;

/// What support finds a request by that failed just now, where that is of use.
fn reference(failure: &Failure) -> Option<String> {
    let given = api::reference();
    given.filter(|_| trouble::is_for_support(failure))
}

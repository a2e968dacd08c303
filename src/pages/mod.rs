//! One file a screen. A page renders a state and sends events; it names neither an
//! address of the backend nor anything of Meta's.

mod chunks;
mod dashboard;
mod number;
mod onboarding;
mod settings;
mod sign_in;
mod wabas;

pub use chunks::{ChunkScreen, ChunkState, Chunks, preload_all};
pub use dashboard::dashboard;
use onboarding::{colleague, onboarding};
use settings::settings;
pub use sign_in::{SignIn, sign_in};
pub use wabas::forget_attempt;
use wabas::wabas;

use journey::Failure;

use crate::api;
use crate::text::trouble;

/// What support finds a request by that failed just now, where that is of use.
fn reference(failure: &Failure) -> Option<String> {
    let given = api::reference();
    given.filter(|_| trouble::is_for_support(failure))
}

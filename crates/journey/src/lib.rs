//! One onboarding as a pure state machine: no DOM, no clock, no network.
//!
//! [`update`] is the whole of it: a [`Journey`] and an [`Event`] make the next
//! [`Journey`] and the [`Effect`]s that the outside is asked to carry out. It is
//! total: an event that has no meaning where the customer stands changes nothing
//! and says so in an [`Effect::Note`].
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`state`] | where a customer can stand |
//! | [`advice`] | which method fits a number |
//! | [`event`] | what can happen |
//! | [`effect`] | what can be asked of the outside |
//! | [`update`](mod@update) | the transitions |
//! | [`way`] | what a customer can do where they stand |
//! | [`saved`] | what survives a reload |
//! | [`message`] | Meta's session message, read with distrust |
//! | [`origin`] | whose messages are Meta's |

pub mod advice;
pub mod effect;
pub mod event;
pub mod message;
pub mod origin;
pub mod saved;
pub mod state;
pub mod update;
pub mod way;

pub use effect::Effect;
pub use event::{Answer, Event, Failure};
pub use saved::Saved;
pub use state::{Journey, State};
pub use update::update;
pub use way::Way;

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
//! | [`view`] | what each screen shows of it, and the actions that it offers |
//! | [`advice`] | which method fits a number |
//! | [`event`] | what can happen |
//! | [`effect`] | what can be asked of the outside |
//! | [`update`](mod@update) | the transitions |
//! | [`actions`] | which actions are allowed where they stand |
//! | [`failure`] | why a request to the server did not succeed |
//! | `beyond` | what a newer server says that no screen can be made of |
//! | [`saved`] | what survives a reload |
//! | [`message`] | Meta's session message, read with distrust |
//! | [`origin`] | whose messages are Meta's |
//! | [`pasted`] | an id of Meta's in an address that a customer pastes |
//! | [`places`] | pages of Meta's where a customer does what is theirs to do |
//! | [`quiet`] | quiet hours that are suggested for the cut-over |

pub mod actions;
pub mod advice;
mod beyond;
pub mod effect;
pub mod event;
pub mod failure;
pub mod message;
pub mod origin;
pub mod pasted;
pub mod places;
pub mod quiet;
pub mod saved;
pub mod state;
pub mod update;
pub mod view;

pub use effect::{Effect, OVERDUE_MS};
pub use event::{Answer, Event};
pub use failure::RequestFailure;
pub use saved::Saved;
pub use state::{Journey, State};
pub use update::update;
pub use view::{Action, View};

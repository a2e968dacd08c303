//! The signup window: the guide's steps 3 to 9, walked on the server so that a test can walk them
//! without a browser.

mod api;
mod dialog;
mod launch;
mod number;
mod outcome;
mod session;
mod steps;
mod view;

pub(crate) use api::{handed_over, more, open, walk};
pub(crate) use dialog::{asset, dialog};
pub(crate) use session::Session;
pub use session::{GuideStep, Screen, SignupPart};

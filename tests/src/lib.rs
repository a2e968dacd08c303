//! The whole thing, driven in a real browser as a customer drives it: the release bundle,
//! a server of its own on a database of its own, and Meta's stand-in.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`play`](mod@play) | one test: sets the stage, lets the test act, keeps what failed |
//! | [`stage`] | server, stand-in and customer of one test, and the customer's other devices |
//! | [`dashboard`] | a dashboard that the module is mounted in |
//! | [`service`] | the server, which can die and come back |
//! | [`gate`] | the line from the server to Meta, which can be held or cut |
//! | [`browser`] | Chromium or Firefox, and the program that drives it |
//! | [`customer`] | what a customer does, and finds, in our page |
//! | [`account`] | what a customer does from the first screen to Meta's window, and has at the server |
//! | [`keyboard`] | what a customer does without a mouse |
//! | [`senses`] | what a customer hears, and what moves |
//! | [`metas_window`] | what a customer does in Meta's window |
//! | [`phone_field`] | what a customer does in the field of a phone number |
//! | [`windows`] | the browser's windows: our page's, and Meta's beside it or in its place |
//! | [`tabs`] | more tabs of ours in the same browser |
//! | [`forgery`] | messages to our page that do not come from Meta's window |
//! | [`gallery`] | every state of every screen, from fixtures |
//! | [`languages`] | the languages that a customer reads |
//! | [`looks`] | whether a screen fits a narrow phone; pictures of it |
//! | [`axe`] | axe-core on a screen |
//! | [`diary`] | what the customer did so far |
//! | [`evidence`] | what a failed test leaves behind |
//! | [`secrets`] | no secret that a test used is in the server's log |
//! | [`wait`] | waits for conditions, never for a time |
//!
//! Our page is searched as customers do, by the words on it and the labels of its fields;
//! Meta's window, whose words are Meta's, by the stand-in's test ids.

pub mod account;
pub mod axe;
pub mod browser;
pub mod customer;
pub mod dashboard;
pub mod diary;
pub mod evidence;
pub mod forgery;
pub mod gallery;
pub mod gate;
pub mod keyboard;
pub mod languages;
pub mod looks;
pub mod metas_window;
pub mod phone_field;
pub mod play;
pub mod secrets;
pub mod senses;
pub mod service;
pub mod stage;
pub mod tabs;
pub mod wait;
pub mod windows;

pub use customer::Customer;
pub use dashboard::{Dashboard, Kind};
pub use forgery::Forger;
pub use metas_window::MetasWindow;
pub use play::{play, play_with};
pub use stage::{Props, Recovery, Stage};

/// Why a test can't go on.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What came of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The phone that the customer signs in with.
pub const ASHA: &str = "+919876543210";

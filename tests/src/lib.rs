//! The whole thing, driven in a real browser as a customer drives it: the release bundle,
//! a server of its own on a database of its own, and Meta's stand-in.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`run`](mod@run) | runs one test in a world of its own, and saves what a failure leaves |
//! | [`world`] | server, stand-in and customer of one test, and the customer's other devices |
//! | [`dashboard`] | a dashboard that the module is mounted in |
//! | [`host`] | apps of all frameworks with the package that npm installed |
//! | [`left_over`] | what a page has, and so what is left of a mount |
//! | [`platform`] | the example of a platform, with its own server |
//! | [`test_server`] | the server, which can be killed and restarted |
//! | [`meta_proxy`] | the proxy between the server and Meta, which can hold or fail a call |
//! | [`browser`] | Chromium or Firefox, and the program that drives it |
//! | [`customer`] | what a customer does, and finds, in our page |
//! | [`account`] | what a customer does from the first screen to Meta's window, and has at the server |
//! | [`keyboard`] | what a customer does without a mouse |
//! | [`announcements`] | what a screen reader speaks, and what moves |
//! | [`meta_window`] | what a customer does in Meta's window |
//! | [`phone_field`] | what a customer does in the field of a phone number |
//! | [`windows`] | the browser's windows: our page's, and Meta's beside it or in its place |
//! | [`tabs`] | more tabs of ours in the same browser |
//! | [`forged_messages`] | messages to our page that do not come from Meta's window |
//! | [`accessibility`] | what a screen reader is told of the gallery's scenes, and its baselines |
//! | [`pictures`] | pictures of the gallery's scenes, and their baselines |
//! | [`gallery`] | every state of every screen, from fixtures |
//! | [`languages`] | the languages that a customer reads |
//! | [`layout`] | viewports, themes and layout shifts; screenshots |
//! | [`axe`] | axe-core on a screen |
//! | [`steps`] | the log of the customer's steps |
//! | [`text`] | the texts of the page, by their keys |
//! | [`artifacts`] | the files that a failed test leaves |
//! | [`secrets`] | no secret that a test used is in the server's log |
//! | [`wait`] | waits for conditions, never for a time |
//!
//! A test is a function with [`browser_test`], which says in which engines it runs.
//!
//! Our page is searched as customers do, by the words on it and the labels of its fields;
//! Meta's window, whose words are Meta's, by the stand-in's test ids.

pub mod accessibility;
pub mod account;
pub mod announcements;
pub mod artifacts;
pub mod axe;
pub mod browser;
pub mod customer;
pub mod dashboard;
pub mod forged_messages;
pub mod gallery;
pub mod host;
pub mod keyboard;
pub mod languages;
pub mod layout;
pub mod left_over;
pub mod meta_proxy;
pub mod meta_window;
pub mod phone_field;
pub mod pictures;
pub mod platform;
pub mod run;
pub mod secrets;
pub mod steps;
pub mod tabs;
pub mod test_server;
pub mod text;
pub mod wait;
pub mod windows;
pub mod world;

pub use browser_test_macros::browser_test;
pub use customer::Customer;
pub use dashboard::{Dashboard, Kind};
pub use forged_messages::Forger;
pub use host::{Host, Served};
pub use meta_window::MetaWindow;
pub use platform::Platform;
pub use run::{run, run_with};
pub use world::{Recovery, World, WorldOptions};

/// Why a test can't go on.
pub type Failure = Box<dyn std::error::Error + Send + Sync>;

/// What came of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// The phone that the customer signs in with.
pub const ASHA: &str = "+919876543210";

//! Every word that a customer reads, in one catalogue.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `account` | sign-in, dashboard, settings, `Manage WABAs` |
//! | `colleague` | the link for a colleague, and what they see |
//! | `prepare` | method, readiness, consent |
//! | `meta` | before, beside and after Meta's window |
//! | `finish` | finalization and its end |
//! | `trouble` | what went wrong: what happened, what now |
//!
//! The names of Meta's screens and buttons stay as Meta shows them. What a page shows
//! before this module has arrived is in `index.html` and `public/boot.js`.

pub mod account;
pub mod colleague;
pub mod finish;
pub mod meta;
pub mod prepare;
pub mod trouble;

use contract::onboarding::{Origin, Whereabouts};
use contract::phone::PhoneProblem;

/// The product.
pub const BRAND: &str = "DoubleTick";
/// A link, before anything else in the tab order.
pub const SKIP_TO_CONTENT: &str = "Skip to content";
/// While something is fetched.
pub const LOADING: &str = "One moment…";
/// Goes back.
pub const BACK: &str = "Back";
/// Tries again.
pub const TRY_AGAIN: &str = "Try again";
/// The browser has no network.
pub const OFFLINE: &str = "You are offline. What you entered is kept, and what you send goes out when you are back. A move that has begun goes on without this page.";
/// An answer takes long.
pub const SLOW: &str = "This takes longer than usual: the connection or our server is slow. You don't have to do anything.";
/// An attempt could not be fetched.
pub const NOT_SHOWN: &str = "We can't show this right now";
/// Copies what stands beside it.
pub const COPY: &str = "Copy";
/// It did.
pub const COPIED: &str = "Copied";
/// A label, with a reference behind it.
pub const REFERENCE: &str = "Reference for support";

/// Nobody is signed in any more.
pub const SIGNED_OUT: &str =
    "You have been signed out. Sign in again: you find everything as you left it.";

/// The title of the strip that every screen of an attempt carries.
pub const WHERE_TITLE: &str = "Where is my number?";

/// Who serves the number, in a few words.
pub fn whereabouts(origin: Origin, whereabouts: Whereabouts) -> &'static str {
    match (whereabouts, origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => "With your present provider",
        (Whereabouts::Origin, Origin::BusinessApp) => "On the WhatsApp Business App",
        (Whereabouts::Origin, Origin::New) => "Not on WhatsApp yet",
        (Whereabouts::Moving, Origin::OtherProvider) => "Moving to DoubleTick",
        (Whereabouts::Moving, _) => "Being connected to DoubleTick",
        (Whereabouts::DoubleTick, Origin::BusinessApp) => "On the app, and with DoubleTick",
        (Whereabouts::DoubleTick, _) => "With DoubleTick",
    }
}

/// Is my number safe?
pub fn safe(origin: Origin, whereabouts: Whereabouts) -> &'static str {
    match (whereabouts, origin) {
        (Whereabouts::Origin, Origin::OtherProvider) => {
            "Your number is safe: it works with your present provider as before."
        }
        (Whereabouts::Origin, Origin::BusinessApp) => {
            "Your number is safe: it works in the app as before."
        }
        (Whereabouts::Origin, Origin::New) => "Your number is safe: nothing has happened to it.",
        (Whereabouts::Moving, Origin::OtherProvider) => {
            "Your number is not lost: we have asked Meta to move it and wait for the answer. It is with your present provider or with DoubleTick, never nowhere."
        }
        (Whereabouts::Moving, _) => {
            "Your number is safe: we have asked Meta to connect it and wait for the answer."
        }
        (Whereabouts::DoubleTick, Origin::BusinessApp) => {
            "Your number is safe: it works in the app and with DoubleTick."
        }
        (Whereabouts::DoubleTick, _) => "Your number is safe: it is with DoubleTick.",
    }
}

/// A country, whose phone numbers are written and read in its own way.
pub const COUNTRY: &str = "Country";
/// Where countries are searched.
pub const COUNTRY_SEARCH: &str = "Search by name or code";
/// How many are found: their number follows.
pub const COUNTRIES_FOUND: &str = "Countries found:";

/// What is wrong with a phone number.
pub fn phone_problem(problem: PhoneProblem) -> &'static str {
    match problem {
        PhoneProblem::Empty => "Enter the phone number.",
        PhoneProblem::NoCountryCode => {
            "Begin with the country code, such as +91 for India or +1 for the United States."
        }
        PhoneProblem::NotDigits => {
            "A phone number has digits only. Remove letters and other signs."
        }
        PhoneProblem::TooShort => "This number is too short. Check that no digit is missing.",
        PhoneProblem::TooLong => "This number is too long. Check that no digit is there twice.",
        PhoneProblem::NotAssigned => {
            "There is no such number in this country. Check the country code and the digits."
        }
    }
}

/// The end of the page after a fault of our own, as HTML.
pub const CRASHED: &str = "<main class=\"page\"><h1>Something went wrong on this page</h1>\
    <p>Your progress is safe, and so is your number: both are kept on our server, not on this page.</p>\
    <p><a class=\"button primary\" href=\"\">Reload the page</a></p></main>";

//! Components that know nothing of onboarding.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `focus` | moving the keyboard's focus |
//! | `outside` | a text from outside, a phone number |
//! | `button` | a button, which may be busy |
//! | `calendar` | an entry for the customer's calendar |
//! | `confirm` | a question before something is lost |
//! | `copy` | a text to take along |
//! | `deck` | cards to turn |
//! | `each_second` | seconds that pass |
//! | `field` | a labelled text field, checkbox or choice, with its hint and its error |
//! | `heading` | a screen's heading, which takes the focus |
//! | `icon` | icons, and the way of a number |
//! | `notice` | a framed message |
//! | `phone` | what makes a text field one for phone numbers, once it is focused |
//! | `qr_code` | a QR code |
//! | `select` | one choice of a list that opens |
//! | `send` | ways to send a text to somebody |
//! | `parts` | the bar that says which part of the way this is |

mod button;
mod calendar;
mod confirm;
mod copy;
mod deck;
mod each_second;
mod field;
mod focus;
mod heading;
mod icon;
mod notice;
mod outside;
mod parts;
mod phone;
mod qr_code;
mod select;
mod send;

pub use button::{
    BUTTON, CALENDAR, FACEBOOK, LARGE, PRIMARY, QUIET, WIDE, busy_button, button, outward, submit,
};
pub use calendar::{CalendarEntry, calendar_link};
pub use confirm::{Question, asks_first};
pub use copy::copyable;
pub use deck::deck;
pub use dom::{Element, Words, el, styled, svg, text};
pub use each_second::each_second;
pub use field::{Draft, Field, FieldKind, check, fold, radio};
pub use focus::focus;
pub use heading::{LANGUAGE, TitleStep, heading};
pub use icon::track;
pub use notice::{Severity, notice};
pub use outside::{outside, phone_number};
pub use parts::parts;
pub use qr_code::qr_code;
pub use select::{Choice, select};
pub use send::send_by;

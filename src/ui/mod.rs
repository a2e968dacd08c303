//! Components that know nothing of onboarding.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `element` | what all of them, and the pages, are put together from |
//! | `button` | a button, which may be busy |
//! | `copy` | a text to take along |
//! | `each_second` | seconds that pass |
//! | `field` | a labelled text field, checkbox or choice, with its hint and its error |
//! | `heading` | a screen's heading, which takes the focus |
//! | `notice` | a framed message |
//! | `phone` | what makes a text field one for phone numbers, once somebody turns to it |
//! | `select` | one choice of a list that opens |
//! | `parts` | the bar that says which part of the way this is |

mod button;
mod copy;
mod each_second;
mod element;
mod field;
mod heading;
mod notice;
mod parts;
mod phone;
mod select;

pub use button::{BUTTON, LARGE, PRIMARY, QUIET, WIDE, busy_button, button, submit};
pub use copy::copyable;
pub use each_second::each_second;
pub use element::{Element, Words, el, outside, styled, text};
pub use field::{Draft, Field, Kind, check, fold, radio};
pub use heading::{LANGUAGE, heading, title_step};
pub use notice::{Tone, notice};
pub use parts::parts;
pub use select::{Choice, select};

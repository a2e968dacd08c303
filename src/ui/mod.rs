//! Components that know nothing of onboarding.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `field` | a labelled text field with its hint and its error |
//! | `heading` | a screen's heading, which takes the focus |
//! | `notice` | a framed message |
//! | `parts` | the bar that says which part of the way this is |

mod field;
mod heading;
mod notice;
mod parts;

pub use field::{Field, Kind};
pub use heading::Heading;
pub use notice::{Notice, Tone};
pub use parts::Parts;

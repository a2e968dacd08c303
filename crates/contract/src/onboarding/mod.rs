//! One attempt to move a number, from its record to its end.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `new` | what the customer says before it begins |
//! | `record` | the attempt as it stands |
//! | `answer` | what the customer answers on the way |
//! | `connected` | how the number is once it is live |

mod answer;
mod connected;
mod new;
mod record;

pub use answer::*;
pub use connected::*;
pub use new::*;
pub use record::*;

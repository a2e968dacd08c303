//! Templates are brought along after the move: when Meta may be asked for them again, and what its
//! answer makes of what is known. Pure.
//!
//! The step asks once, from the WABA that was named before the move. Who did not know its id, or
//! named a wrong one, says it once the number is live; and what stayed behind is asked for again.

mod answer;
mod plan;

pub use answer::{CopyAnswer, end, tell};
pub use plan::{CopyPlan, CopyRefusal, begin, keep_alive, note_before};

#[cfg(test)]
#[path = "template_copy_tests.rs"]
mod tests;

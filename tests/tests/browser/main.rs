//! What customers go through, from their first look to a number that is live.
//!
//! One program, so that it links once. Run it by `cargo xtask test --only browser`.

mod moves;

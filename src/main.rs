//! The browser module.
fn main() {}

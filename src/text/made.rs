//! What `build.rs` made of `text/`: a module for each part, in it a constant or a function for each text.

use contract::time::UnixMillis;

use super::fill::{Arg, fill};
use super::message::Text;

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

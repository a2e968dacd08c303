//! What customers go through, from their first look to a number that is live.
//!
//! One program, so that it links once. Run it by `cargo xtask test --only browser`.
//!
//! | module | what is tested |
//! | --- | --- |
//! | `moves` | numbers that move without trouble |
//! | `sign_in` | sign-in, and what goes wrong there |
//! | `preparing` | the form before Meta's window |
//! | `keyboard` | the same without a mouse |
//! | `window` | Meta's window, left early, late, or with errors in it |
//! | `blocked` | browsers that let no window, or no script of Meta's, through |
//! | `reloads` | the page loaded anew at every step |
//! | `outages` | no server, for a while |
//! | `needs` | what finalization asks of the customer |
//! | `troubles` | codes and Graph calls that fail |

mod blocked;
mod keyboard;
mod moves;
mod needs;
mod outages;
mod preparing;
mod reloads;
mod sign_in;
mod troubles;
mod window;

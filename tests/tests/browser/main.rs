//! What customers go through, from their first look to a number that is live.
//!
//! One program, so that it links once. Run it by `cargo xtask test --only browser`.
//!
//! | module | what is tested |
//! | --- | --- |
//! | `moves` | numbers that move without trouble |
//! | `sign_in` | sign-in, and what goes wrong there |
//! | `languages` | the page in other languages |
//! | `preparing` | the form before Meta's window |
//! | `keyboard` | the whole way without a mouse |
//! | `accessible` | what is spoken, pasted and moves; screens that no other test looks at |
//! | `window` | Meta's window, left early, late, or with errors in it |
//! | `messages` | what is said to our page, in every form and order, by Meta and by others |
//! | `pages` | Meta's full page, where its window does not work |
//! | `tabs` | more tabs, more devices, sessions that end meanwhile |
//! | `numbers` | every number of the sandbox |
//! | `blocked` | browsers that let no window, or no script of Meta's, through |
//! | `reloads` | the page loaded anew at every step |
//! | `outages` | no server, for a while |
//! | `too_old` | browsers that can't run the module |
//! | `needs` | what finalization asks of the customer |
//! | `leaving` | numbers whose access is taken, or that leave |
//! | `troubles` | codes and Graph calls that fail |

mod accessible;
mod blocked;
mod keyboard;
mod languages;
mod leaving;
mod messages;
mod moves;
mod needs;
mod numbers;
mod outages;
mod pages;
mod preparing;
mod reloads;
mod sign_in;
mod tabs;
mod too_old;
mod troubles;
mod window;

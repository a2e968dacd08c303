//! Every word that a customer reads. The words themselves stand in `text/`, in a folder for
//! each language; what is here says which of them is shown when.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `language` | the languages, and which one is in use |
//! | `fill` | a text with its arguments: plurals, numbers and times by the browser's `Intl` |
//! | `made` | what `build.rs` made of `text/` |
//! | `message` | a text: a key of the catalogue |
//! | `phone` | what is wrong with a phone number |
//! | `whereabouts` | who serves a number, and whether it is safe |
//! | `account` | sign-in, dashboard, settings, `Manage WABAs` |
//! | `colleague` | the link for a colleague, and what they see |
//! | `prepare` | method, readiness, consent |
//! | `meta` | before, beside and after Meta's window |
//! | `window` | the guide to it, and what is said and asked once it is over |
//! | `finish` | finalization and its end |
//! | `trouble` | what went wrong: what happened, what now |
//!
//! The names of Meta's screens and buttons stay as Meta shows them. `build.rs` makes a
//! constant or a function of each text: `docs/languages.md` tells how.

pub mod account;
pub mod colleague;
mod fill;
pub mod finish;
mod language;
mod made;
mod message;
pub mod meta;
mod phone;
pub mod prepare;
pub mod trouble;
mod whereabouts;
pub mod window;

pub use language::{Language, MountLanguage, TextPart, name_platform};
pub use made::boot::{LOADING, NOT_LOADED, NOT_LOADED_NOW, RELOAD};
pub use made::notice;
pub use made::page::*;
pub use message::Text;
pub use phone::phone_problem;
pub use whereabouts::{safe, whereabouts};

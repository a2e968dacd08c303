//! What all pages share.
//!
//! | file | what is there |
//! | --- | --- |
//! | `shared` | session, language, and journey, for every page |
//! | `screen` | which screen a customer sees, by session and place |
//! | `frame` | what stands around every screen |
//! | `language` | the language that the page speaks |
//! | `loading` | while a screen, or a part of one, is fetched |
//! | `notices` | a request that failed; a reference for support |
//! | `sign_in` | how far sign-in is |

mod frame;
mod language;
mod loading;
mod notices;
mod screen;
mod shared;
mod sign_in;

pub use frame::frame;
pub use language::fetch_language;
pub use loading::{loading, loading_screen};
pub use notices::{failure_notice, reference, reference_line};
pub use screen::Screen;
pub use shared::{Account, Shared};
pub use sign_in::SignInStep;

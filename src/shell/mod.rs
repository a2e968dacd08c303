//! What all pages share.
//!
//! | file | what is there |
//! | --- | --- |
//! | `account` | who is signed in |
//! | `session` | the customer's session: found out, renewed, ended |
//! | `shared` | what every page may use: session, language, and journey |
//! | `screen` | which screen a customer sees, by session and place |
//! | `chunks` | which chunks of the module are here |
//! | `frame` | what stands around every screen |
//! | `language` | the language that the page speaks |
//! | `loading` | while a screen, or a part of one, is fetched |
//! | `notices` | a request that failed; a reference for support |
//! | `sign_in` | how far sign-in is |

mod account;
mod chunks;
mod frame;
mod language;
mod loading;
mod notices;
mod screen;
mod session;
mod shared;
mod sign_in;

pub use account::Account;
pub use chunks::{Chunk, ChunkState};
pub use frame::frame;
pub use language::fetch_language;
pub use loading::{loading, loading_screen};
pub use notices::{failure_notice, reference_line, request_reference};
pub use screen::Screen;
pub use shared::Shared;
pub use sign_in::{SentOtp, SignInStep};

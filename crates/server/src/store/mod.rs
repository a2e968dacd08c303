//! The store: all SQL statements and the schema's migrations. The statements are portable between
//! SQLite and PostgreSQL (`BIGINT` and `TEXT`, `$1`, `ON CONFLICT`), and each change is one
//! statement or one short transaction that begins by writing.
//!
//! | module | what lives there |
//! | --- | --- |
//! | `database` | its connections, and how it is opened and closed |
//! | `connect` | opens connections, as either database wants them set up |
//! | `error` | why the store does not do what it is asked |
//! | `text` | how columns hold JSON and phone numbers |
//! | [`accounts`] | accounts |
//! | [`sessions`] | sessions of accounts |
//! | [`api_keys`] | keys of the platform's servers, and what was read with them |
//! | [`colleagues`] | browsers in which a colleague's link was opened |
//! | [`otps`] | one-time passwords |
//! | [`otp_sends`] | codes that were sent, and wrong guesses |
//! | [`onboardings`] | onboardings, compare-and-set |
//! | [`onboarding_lists`] | lists of onboardings |
//! | [`events`] | the outbox: what the platform is told |
//! | [`notices`] | messages to customers: how far each is on its way |
//! | [`notice_choices`] | who wants them, on the phone or by e-mail |
//! | `notice_outbox` | how they are written |
//! | [`deliveries`] | how far each event is on its way |
//! | [`counts`] | what metrics are made of |
//! | [`audit_log`] | what happened to each, for support |
//! | [`file`] | the SQLite database as a file: which one it is, and who may read it |
//! | [`lock`] | one server works on a SQLite file |
//! | [`heartbeats`] | what each server writes to know that it can |
//! | [`unavailable`] | the database's own trouble |
//! | [`leases`] | which process is at which onboarding |
//! | [`registers`] | the cut-overs asked of Meta |
//! | [`numbers`] | WABAs and connected numbers |
//! | [`stored_number`] | a connected number as a row holds it |
//! | [`number_status`] | how numbers stand: whether they serve their accounts |
//! | [`passed_webhooks`] | Meta's webhooks until the platform has them |
//! | [`platform_numbers`] | connected numbers as the platform reads them |
//! | [`platform_onboardings`] | onboardings as the platform reads them |
//! | [`deletions`] | people who asked for their data to be deleted |
//! | [`webhooks`] | what Meta delivered |
//! | [`shared`] | what customers shared with us at Meta, and who may have |
//! | [`sealed`] | secrets at rest, for who seals them anew |
//! | `renewal` | connections to PostgreSQL that are not used again |
//! | `unreadable` | rows that this version can't read |
//! | `reported_rows` | those that the log has named |
//! | `writer` | what writes, one at a time on SQLite |
//! | [`backup`] | a copy of the SQLite database while a server runs |

pub mod accounts;
pub mod api_keys;
pub mod audit_log;
pub mod backup;
pub mod colleagues;
mod connect;
pub mod counts;
mod database;
pub mod deletions;
pub mod deliveries;
mod error;
pub mod events;
pub mod file;
pub mod heartbeats;
pub mod leases;
pub mod lock;
pub mod notice_choices;
mod notice_outbox;
pub mod notices;
pub mod number_status;
pub mod numbers;
pub mod onboarding_lists;
pub mod onboardings;
pub mod otp_sends;
pub mod otps;
pub mod passed_webhooks;
pub mod platform_numbers;
pub mod platform_onboardings;
pub mod registers;
mod renewal;
mod reported_rows;
pub mod sealed;
pub mod sessions;
pub mod shared;
pub mod stored_number;
mod text;
pub mod unavailable;
pub mod unreadable;
pub mod webhooks;
mod writer;

pub(crate) use connect::ACQUIRE_TIMEOUT;
pub use database::Store;
pub use error::StoreError;
pub use renewal::Renewal;

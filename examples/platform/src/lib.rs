//! Chaupal, an example of a messaging platform that embeds the onboarding in its dashboard.
//!
//! It is an invented company's product, and shows what an integration has to do. It uses nothing of the
//! onboarding's own crates: only its HTTP API, its webhooks and its npm package, as any platform would.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`server`] | routes, and starting it |
//! | `api` | what the dashboard's pages ask |
//! | `pages` | the dashboard's pages, and the Content-Security-Policy that the module needs |
//! | `webhooks` | what DoubleTick's and Meta's servers send: verified, and idempotent |
//! | `doubletick` | a client of DoubleTick's API: sessions, numbers, credentials |
//! | `graph` | a client of Meta's Graph API: sending a message |
//! | `people` | companies, their people, and the dashboard's own sign-in |
//! | `store` | the state, saved to a JSON file |
//! | [`state`] | numbers, messages and handled events: pure, without IO |
//! | [`config`] | settings |

mod api;
pub mod config;
mod doubletick;
mod graph;
mod pages;
mod people;
pub mod server;
pub mod state;
mod store;
mod webhooks;

pub use config::Config;
pub use people::{DEMO_PASSWORD, DEMO_PEOPLE, Person};
pub use server::{StartError, serve};
pub use store::StoreError;

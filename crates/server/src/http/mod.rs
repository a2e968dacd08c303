//! The routes. Handlers translate between HTTP and the modules that decide.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`api`] | all routes of the contract, with their OpenAPI document |
//! | `document` | what the OpenAPI document says besides |
//! | [`router`](mod@router) | everything that is served, put together |
//! | [`state`] | what the handlers work with |
//! | [`web`] | how browsers reach this server |
//! | [`paths`] | paths that other modules than a route's own lead to |
//! | [`session`] | sign-in and sign-out |
//! | [`account`] | what the account has, and what the browser needs to know of Meta |
//! | [`onboardings`] | an onboarding from its record to its hand-over |
//! | [`answers`] | what the customer answers on the way |
//! | [`colleague`] | a colleague does Meta's part, by a link |
//! | [`invitation`] | the onboarding whose link was opened in a browser |
//! | [`credentials`] | the session's token in a request: a cookie, or a bearer token |
//! | [`cookies`] | the cookies of ours, and what they have in common |
//! | [`full_page`] | Meta's signup as a page of its own: there and back |
//! | [`full_page_entry`] | the same for a dashboard, whose requests bring no cookie |
//! | [`full_page_visit`] | a browser on that way: whether a person comes, and their cookie |
//! | [`serve`] | takes connections |
//! | [`connections`] | how many there may be, and which are closed |
//! | [`monitored`] | a connection and its bodies that say what they wait for |
//! | [`body`] | reads a request's body: in time, and within a budget |
//! | [`body_budget`] | the memory that bodies share |
//! | [`stream`] | progress by server-sent events |
//! | [`open_streams`] | how many of them an account may have |
//! | [`notices`] | whether the customer is told of an onboarding, on the phone or by e-mail |
//! | [`stop_notices`] | where notices by e-mail are turned off |
//! | [`numbers`] | what the customer has done with a live number |
//! | [`platform`] | what the platform's servers ask, with an API key |
//! | [`webhooks`] | what Meta delivers |
//! | [`callbacks`] | people take their access away, or ask for their data to be deleted |
//! | [`health`] | for the load balancer |
//! | [`metrics`] | `/metrics`, at an address of its own |
//! | [`embed`] | dashboards of other origins, whose pages the module is mounted in |
//! | [`startup_gate`] | what answers while the server comes up |
//! | [`pages`] | the built browser module |
//! | `contract_version` | which versions of the contract are served |
//! | [`guard`] | who asks, and whether a page of ours does |
//! | [`rate_limit`] | how often one account may ask |
//! | [`observe`] | a span, a time and a name for every request |
//! | [`headers`] | what every answer carries |
//! | [`error`] | what is answered when a request can't be granted |
//! | [`refusals`] | the same, as the OpenAPI document tells it |

pub mod account;
pub mod answers;
pub mod api;
pub mod body;
pub mod body_budget;
pub mod callbacks;
pub mod colleague;
pub mod connections;
mod contract_version;
pub mod cookies;
pub mod credentials;
mod document;
pub mod embed;
pub mod error;
pub mod full_page;
pub mod full_page_entry;
pub mod full_page_visit;
pub mod guard;
pub mod headers;
pub mod health;
pub mod invitation;
pub mod metrics;
pub mod monitored;
pub mod notices;
pub mod numbers;
pub mod observe;
pub mod onboardings;
pub mod open_streams;
pub mod pages;
pub mod paths;
pub mod platform;
pub mod rate_limit;
pub mod refusals;
pub mod router;
pub mod serve;
pub mod session;
pub mod startup_gate;
pub mod state;
pub mod stop_notices;
pub mod stream;
pub mod web;
pub mod webhooks;

pub use router::{router, starting};
pub use state::AppState;
pub use web::Web;

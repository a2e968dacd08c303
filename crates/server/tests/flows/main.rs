//! The server as customers meet it: real HTTP, a real database, and Meta's stand-in.
//!
//! | module | what is tried there |
//! | --- | --- |
//! | `moves` | numbers that move, and what is on record of it |
//! | `number_identity` | numbers that Meta writes otherwise than they are dialled |
//! | `platform` | what the platform's servers ask, with an API key |
//! | `platform_onboardings` | onboardings as the platform reads them |
//! | `events` | what the platform is told, and when |
//! | `event_replicas` | several servers deliver one outbox |
//! | `event_targets` | addresses of the platform that do not take events |
//! | `event_types` | each type of event, by a flow that makes it |
//! | `messages` | messages to connected numbers, which are the platform's |
//! | `questions` | what the customer is asked on the way |
//! | `token` | tokens that name their accounts otherwise: what they open decides |
//! | `patience` | what Meta takes its time to show after a finish |
//! | `hints` | what the browser says, and Meta does not |
//! | `many_accounts` | customers with more accounts than ten |
//! | `verification` | numbers whose owner has yet to prove that they hold them |
//! | `cut_over` | the point of no return |
//! | `trouble` | what goes wrong at Meta |
//! | `graph_calls` | Meta's hints when to come back, and what was asked of it on record |
//! | `fault_matrix` | each call to Meta × each way that it can fail |
//! | `fields` | fields that Meta leaves out, retypes, or does not know any more |
//! | `otherwise` | answers that are otherwise than Meta documents, kind by kind |
//! | `code_before_status` | refusals that come as server errors, and what leaves it open |
//! | `schedule` | numbers that are cut over at a time that was set |
//! | `account_model` | numbers that move, that are shared, and that we join |
//! | `templates` | templates that come along, and that don't |
//! | `templates_trouble` | the same, while Meta has trouble |
//! | `partner` | our credit line pays, where we are a Solution Partner |
//! | `live` | numbers that are live, and how they are asked about again |
//! | `full_page` | Meta's signup as a page of its own |
//! | `full_page_back` | the way back from there |
//! | `colleague` | a colleague does Meta's part, by a link |
//! | `exchange` | codes whose exchange fails, and what becomes of their signups |
//! | `recovery` | codes that are lost, and what the signup shared |
//! | `recovery_in_traffic` | the same, while others are at Meta, and where it is in doubt whose it is |
//! | `recovery_forged` | who claims what another customer shared |
//! | `webhooks` | what Meta tells by itself, and people who take their access away |
//! | `follow` | numbers that are live are asked about again |
//! | `number_status` | how numbers stand, told everywhere and looked at again |
//! | `access_ends` | our access to a number ends, and is renewed |
//! | `ownership` | two accounts that finish the same number |
//! | `stuck` | what is stuck is tried again |
//! | `leaving` | numbers that leave DoubleTick |
//! | `restart` | a server that is killed |
//! | `replicas` | several servers behind a load balancer |
//! | `start_and_end` | servers that come up, at once too, and that end well |
//! | `metrics` | what Prometheus is told |
//! | `accounts` | who may see and do what |
//! | `sign_in` | one-time passwords and sessions |
//! | `snapshots` | audit logs and calls of Meta as a whole, held against those on file |
//! | `whatsapp_otp` | one-time passwords over WhatsApp |
//! | `notices` | what customers are told on the phone |
//! | `operate` | what an operator does while a server runs |
//! | `edges` | webhooks, files, headers, what is for operators |
#![allow(clippy::unwrap_used)]

mod access_ends;
mod account_model;
mod accounts;
mod code_before_status;
mod colleague;
mod common;
mod contract_version;
mod cut_over;
mod edges;
mod email_notices;
mod embed;
mod event_replicas;
mod event_targets;
mod event_types;
mod events;
mod exchange;
mod fault_matrix;
mod fields;
mod follow;
mod full_page;
mod full_page_back;
mod full_page_dashboard;
mod graph_calls;
mod hints;
mod leaving;
mod live;
mod many_accounts;
mod messages;
mod metrics;
mod moves;
mod notices;
mod number_identity;
mod number_status;
mod operate;
mod otherwise;
mod ownership;
mod partner;
mod patience;
mod platform;
mod platform_onboardings;
mod questions;
mod recovery;
mod recovery_forged;
mod recovery_in_traffic;
mod replicas;
mod restart;
mod schedule;
mod sign_in;
mod snapshots;
mod start_and_end;
mod stuck;
mod templates;
mod templates_later;
mod templates_trouble;
mod token;
mod trouble;
mod verification;
mod webhooks;
mod whatsapp_otp;

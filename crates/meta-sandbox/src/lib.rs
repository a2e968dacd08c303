//! A stand-in for Meta, honest about being one.
//!
//! Meta cannot be reached from a test, so this crate speaks its contract at an address of its own:
//! the SDK script, the signup window, the Graph API, signed webhooks, and an inbox for the text
//! messages. Numbers have behaviours, as a payment sandbox's cards have ([`numbers`]).
//!
//! It is never linked into the product. Only the address differs from the real thing.

mod answers;
mod app;
pub mod calls;
mod catalogue;
mod config;
mod control;
pub mod driver;
mod graph;
mod html;
mod pages;
mod sdk;
mod secrets;
mod server;
mod webhooks;
mod window;
mod world;
mod writing;

pub use answers::{OtherAnswers, other_answers};
pub use catalogue::{Behaviour, KNOWN_PIN, SandboxNumber, by_e164, by_name, numbers, table};
pub use config::{
    DEMO_APP_ID, DEMO_APP_SECRET, DEMO_BUSINESS_ID, DEMO_COEXISTENCE_CONFIG_ID, DEMO_CONFIG_ID,
    DEMO_CREDIT_LINE_ID, DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN, DEMO_SYSTEM_TOKEN,
    DEMO_VERIFY_TOKEN, SandboxConfig, WebhookTarget,
};
pub use sdk::SdkBehaviour;
pub use server::{RunningSandbox, StartError, start};
pub use webhooks::SIGNATURE_HEADER;
pub use window::{Part, Screen};
pub use world::{
    AccountEvent, Edit, Fault, GraphCall, Manner, NotTaken, NumberView, ServedBy, Sms, SmsChannel,
    TemplateStatus,
};

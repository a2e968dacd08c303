//! A stand-in for Meta, for the demo and for tests.
//!
//! Meta cannot be reached from a test, so this crate speaks its contract at an address of its own:
//! the SDK script, the signup window, the Graph API, signed webhooks, and an inbox for text messages,
//! e-mails and messages to the numbers. Numbers have behaviours, as a payment sandbox's cards have ([`numbers`]).
//!
//! It is never linked into the product. Only the address differs from the real thing.

mod answer_variants;
mod app_state;
pub mod calls;
mod catalogue;
mod chat;
mod config;
mod control;
mod graph;
mod html;
mod mailbox;
mod pages;
mod phone_format;
mod sdk;
mod secrets;
mod server;
mod smtp;
mod state;
mod webhooks;
mod window;
pub mod window_client;

pub use answer_variants::{AnswerVariant, answer_variants};
pub use catalogue::{Behaviour, KNOWN_PIN, SandboxNumber, by_e164, by_name, numbers, table};
pub use config::{
    DEMO_APP_ID, DEMO_APP_SECRET, DEMO_BUSINESS_ID, DEMO_COEXISTENCE_CONFIG_ID, DEMO_CONFIG_ID,
    DEMO_CREDIT_LINE_ID, DEMO_NOTICE_TEMPLATES, DEMO_OTP_PHONE_NUMBER_ID, DEMO_OTP_TOKEN,
    DEMO_SYSTEM_TOKEN, DEMO_VERIFY_TOKEN, SandboxConfig, WebhookTarget,
};
pub use sdk::SdkBehaviour;
pub use server::{RunningSandbox, StartError, start};
pub use state::{
    AccountEvent, AnswerMode, ChatMessage, Edit, Email, Fault, GraphCall, MessageDirection,
    NumberView, RegisterElsewhereError, ServedBy, Sms, SmsChannel, TemplateStatus,
    WriteMessageError,
};
pub use webhooks::SIGNATURE_HEADER;
pub use window::{GuideStep, Screen, SignupPart};

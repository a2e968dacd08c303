//! The configuration that the server is started with: one validated struct.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`settings`] | what the server is told |
//! | [`meta`] | of that, what concerns Meta |
//! | [`platform`] | of that, what concerns the platform |
//! | [`read`] | what there is to set, with every problem named at once |
//! | `read_meta` | of that, what concerns Meta |
//! | `read_platform` | of that, what concerns the platform |
//! | `read_email` | of that, what sends e-mails |
//! | [`problems`] | what is wrong with the settings |
//! | [`reader`] | reads setting by setting |
//! | [`sources`] | the environment, the settings file, files that hold one secret |
//!
//! The environment goes before the settings file, which `--config` or `DOUBLETICK_CONFIG` names:
//! TOML with the same names, as `META_APP_ID = "640000000000001"`. Where a setting's name ends in
//! `_SECRET`, `_SECRETS`, `_TOKEN`, `_KEY` or `_KEYS`, and for `DATABASE_URL` and `NOTICE_SMTP_URL`,
//! `<name>_FILE` may name a file that holds the value.
//!
//! | name | default | what |
//! | --- | --- | --- |
//! | `DOUBLETICK_LISTEN` | `127.0.0.1:8080` | address and port to listen on |
//! | `DOUBLETICK_METRICS_LISTEN` | none | address and port of `/metrics`, for Prometheus alone |
//! | `DOUBLETICK_CONNECTIONS` | 16384, or what the process's limit of open files leaves | connections that are open at once; a quarter of that limit (160 to 512 files) is left for calls to Meta and the database |
//! | `DOUBLETICK_DRAIN_SECONDS` | `0` | behind a load balancer: how long the server serves on, not ready, when it is told to end |
//! | `DOUBLETICK_LOG` | `text` | `json`: one JSON object a line |
//! | `DOUBLETICK_PUBLIC_URL` | `http://localhost:<port>` | where browsers reach this server; https outside localhost |
//! | `DATABASE_URL` | `sqlite://doubletick-onboarding.db?mode=rwc` | the store |
//! | `DOUBLETICK_STATIC_DIR` | none | the built browser module, to be served too |
//! | `DOUBLETICK_SEAL_KEYS` | required | `keyid:base64 of 32 bytes`, newest first, comma between |
//! | `DOUBLETICK_FRAME_ANCESTORS` | `'none'` | who may frame our pages, as CSP says it |
//! | `DOUBLETICK_EMBED_ORIGINS` | none | origins of dashboards that the module is mounted in, with spaces between |
//! | `DOUBLETICK_SUPPORT_URL` | none | where a customer turns to support: https or mailto; a link beside each reference leads there |
//! | `DOUBLETICK_CLIENT_ADDRESS_HEADER` | none | header in which the load balancer puts the client's address last; without one the peer's address counts |
//! | `PLATFORM_NAME` | `DoubleTick` | what the platform's product is called, as its customers read it: 1 to 40 characters |
//! | `PLATFORM_WEBHOOK_URL` | none | where events are delivered to the platform; with `PLATFORM_WEBHOOK_SECRETS`, or neither |
//! | `PLATFORM_WEBHOOK_SECRETS` | none | what they are signed by (Standard Webhooks): `whsec_` and base64 of 24 to 64 bytes, several with a comma between: each event is signed by all of them |
//! | `PLATFORM_READY` | `delivered` with `PLATFORM_WEBHOOK_URL`, else `off` | whether a cut-over waits until the platform is ready: `off`, `delivered` (2xx to `number.arriving`), `call` (`POST /platform/numbers/{phone_number_id}/ready`) |
//! | `META_APP_ID` | required | our app |
//! | `META_APP_SECRET` | required | its secret |
//! | `META_CONFIG_ID` | required | Login for Business configuration for the Cloud API |
//! | `META_COEXISTENCE_CONFIG_ID` | none | the one for coexistence; without it that method is off |
//! | `META_EXTRAS_JSON` | `{"setup":{}}` | `extras` of `FB.login` |
//! | `META_GRAPH_URL` | `https://graph.facebook.com` | the Graph API |
//! | `META_GRAPH_VERSION` | `v25.0` | its version |
//! | `META_SDK_URL` | `https://connect.facebook.net/en_US/sdk.js` | Meta's script |
//! | `META_DIALOG_URL` | `https://www.facebook.com` | where Meta's full page is, for browsers that open no window; `<DOUBLETICK_PUBLIC_URL>/api/v1/oauth/return` must be registered with the app at Meta |
//! | `META_EXTRA_ORIGIN` | none | an origin that the page trusts as Meta's; a loopback one only |
//! | `META_WEBHOOK_VERIFY_TOKEN` | required | what Meta's webhook verification must bring |
//! | `META_BUSINESS_ID` | none | our own business portfolio; with `META_SYSTEM_TOKEN`, or neither: without them a lost code is not recovered |
//! | `META_SYSTEM_TOKEN` | none | the token of our own system user there |
//! | `META_CREDIT_LINE_ID` | none | our credit line, as a Solution Partner; with `META_CREDIT_CURRENCY` and `META_SYSTEM_TOKEN`, or without any of them: then customers pay Meta by themselves |
//! | `META_CREDIT_CURRENCY` | none | its currency, such as `INR` |
//! | `WHATSAPP_OTP_PHONE_NUMBER_ID` | none | our own number that sends one-time passwords over WhatsApp |
//! | `WHATSAPP_OTP_TOKEN` | none | a token that may send from it |
//! | `WHATSAPP_OTP_TEMPLATE` | none | the name of its authentication template, with a copy-code button |
//! | `WHATSAPP_OTP_LANGUAGE` | `en_US` | the template's language |
//! | `WHATSAPP_NOTICE_TEMPLATES` | none | what the names of its utility templates for notices begin with (`server notice-templates` prints them); without it notices go by SMS alone |
//! | `SMS_GATEWAY_URL` | none | takes `POST {to,text}`; it or WhatsApp must be there |
//! | `SMS_GATEWAY_TOKEN` | none | its bearer token |
//! | `NOTICE_SMTP_URL` | none | the mail server that takes notices by e-mail: `smtps://user:password@host`, or `smtp://` with STARTTLS; with `NOTICE_EMAIL_FROM`, or neither |
//! | `NOTICE_EMAIL_FROM` | none | whom they are from, such as `DoubleTick <notices@example.com>` |
//! | `PLATFORM_META_OVERRIDE_URL` | none | the platform's own address for Meta's webhooks: set at each WABA before its number is registered, so that messages never come to us; with `PLATFORM_META_OVERRIDE_TOKEN`, or neither |
//! | `PLATFORM_META_OVERRIDE_TOKEN` | none | what Meta's verification of that address brings |
//! | `PLATFORM_META_WEBHOOK_URL` | none | webhooks whose fields are not ours are passed on to there, byte for byte with Meta's signature |
//! | `PLATFORM_ALLOW_PRIVATE` | `false` | `true`: the platform may be at a private or loopback address |
//! | `DOUBLETICK_SESSION_DAYS` | `30` | who has signed in is asked again after this |
//! | `DOUBLETICK_OTP_PER_ADDRESS` | `20` | one-time passwords for one address within an hour |
//! | `DOUBLETICK_OTP_PER_NETWORK` | `60`, or three times that for one address | one-time passwords for one network (IPv4 /24, IPv6 /48) within an hour |
//! | `DOUBLETICK_OTP_PER_COUNTRY` | `500` | one-time passwords to one country within an hour |
//! | `DOUBLETICK_OTP_PER_HOUR` | `1000` | one-time passwords within an hour, whoever asks |
//! | `DOUBLETICK_OTP_COUNTRIES` | where DoubleTick sells: [`DEFAULT`](crate::countries::DEFAULT) | countries that one-time passwords are sent to, by ISO code or calling code; `*` for all |
//! | `DOUBLETICK_OPEN_ATTEMPTS` | `50` | attempts of one account that have not ended |
//! | `DOUBLETICK_ATTEMPTS_PER_HOUR` | `60` | attempts that one account begins within an hour |
//! | `DOUBLETICK_CHANGES_PER_MINUTE` | `60` | requests of one account that change something within a minute |
//! | `DOUBLETICK_REGISTERS_PER_DAY` | `3` | cut-overs asked of Meta for one number within 24 hours; 3 at most |

mod loopback;
pub mod meta;
pub mod platform;
mod problems;
pub mod read;
mod read_email;
mod read_meta;
mod read_platform;
pub mod reader;
pub mod settings;
pub mod sources;

pub use loopback::is_loopback;
pub use meta::{Credit, CreditLine, MetaConfig};
pub use problems::{ConfigProblem, ConfigProblems};
pub use read::LoadedConfig;
pub use reader::SettingSource;
pub use settings::{Config, SmsConfig, SmtpConfig, SmtpSecurity, SmtpUser, WhatsAppOtpConfig};

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;

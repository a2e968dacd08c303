//! What the stand-in keeps a record of, and what a test may look at.

use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;

use super::{Phone, PhoneStatus, Provider, SandboxState, Waba, now_ms};
use crate::catalogue::{self, SandboxNumber};

/// How a message came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum SmsChannel {
    /// A text message.
    Sms,
    /// A phone call that reads the code out.
    Voice,
    /// A WhatsApp message by an authentication template.
    WhatsApp,
    /// An e-mail.
    Email,
}

/// A message in the inbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Sms {
    /// The number it went to, in E.164 form if it can be one; or the e-mail address.
    pub to: String,
    /// What it says.
    pub text: String,
    /// The six-digit code in it, if there is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// When it was sent, in milliseconds since 1970.
    pub at_ms: u64,
    /// Text, call or e-mail.
    pub via: SmsChannel,
    /// What an e-mail has besides.
    #[serde(flatten)]
    pub email: Option<Email>,
}

/// What an e-mail has besides its text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Email {
    /// Whom it came from, as the client said.
    pub from: String,
    /// Its subject.
    pub subject: String,
    /// All of its headers, as they were written.
    pub headers: Vec<(String, String)>,
}

impl Email {
    /// A header, by its name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let found = headers.find(|(known, _)| known.eq_ignore_ascii_case(name));
        found.map(|(_, value)| value.as_str())
    }
}

impl Sms {
    pub(crate) fn new(to: &str, text: String, via: SmsChannel) -> Self {
        let code = text
            .split(|c: char| !c.is_ascii_alphanumeric())
            .find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()))
            .map(str::to_owned);
        Self {
            to: catalogue::normalize(to).unwrap_or_else(|| to.to_owned()),
            text,
            code,
            at_ms: now_ms(),
            via,
            email: None,
        }
    }

    fn of_email(to: &str, text: String, email: Email) -> Self {
        Self {
            to: to.to_owned(),
            text,
            code: None,
            at_ms: now_ms(),
            via: SmsChannel::Email,
            email: Some(email),
        }
    }
}

/// One call to the Graph API, without its secrets.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GraphCall {
    /// The HTTP method.
    pub method: String,
    /// The path without the version, such as `/123/register`.
    pub path: String,
    /// The query; secrets read `[redacted]`.
    pub query: BTreeMap<String, String>,
    /// The body as JSON; secrets read `[redacted]`. `Null` if there was none.
    pub body: Value,
    /// The status of the answer.
    pub status: u16,
    /// Whether it was done, whatever the answer said of it.
    pub done: bool,
    /// When it came, in milliseconds since 1970.
    pub at_ms: u64,
}

impl GraphCall {
    /// What its path ends with, as [`crate::calls`] has it.
    pub fn name(&self) -> &str {
        crate::calls::of(&self.path)
    }
}

/// One attempt to deliver a webhook.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Delivery {
    pub url: String,
    pub attempt: u32,
    /// The answer's status, or what went wrong.
    pub outcome: String,
    pub body: Value,
    pub at_ms: u64,
}

/// A code that the window gave out.
#[derive(Debug, Clone)]
pub(crate) struct Code {
    pub subject: &'static SandboxNumber,
    pub business_id: String,
    pub redirect_uri: Option<String>,
    /// When it runs out. `None` while the window has not handed it over.
    pub expires_ms: Option<u64>,
    pub used: bool,
}

/// A token for a customer's business.
#[derive(Debug, Clone)]
pub(crate) struct Token {
    pub business_id: String,
    pub issued_ms: u64,
    /// When it ends.
    pub expires_ms: u64,
}

impl Token {
    /// Whether it has ended.
    pub fn is_over(&self) -> bool {
        now_ms() >= self.expires_ms
    }
}

/// Who serves a number now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum ServedBy {
    /// The provider the customer is leaving.
    #[serde(rename = "old provider")]
    OldProvider,
    /// DoubleTick.
    DoubleTick,
    /// Both of them: DoubleTick was joined to it.
    #[serde(rename = "old provider and DoubleTick")]
    Both,
    /// Nobody: it is not on the Cloud API.
    #[serde(rename = "nobody")]
    Nobody,
}

/// A number as Meta sees it now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NumberView {
    /// The number in E.164 form.
    pub e164: String,
    /// Who serves it.
    pub served_by: ServedBy,
    /// Its newest phone number id, if it is in any WABA.
    pub phone_number_id: Option<String>,
    /// The WABA that id is in.
    pub waba_id: Option<String>,
    /// That id's status, such as `PENDING` or `CONNECTED`.
    pub status: Option<&'static str>,
    /// That id's platform: `CLOUD_API` or `NOT_APPLICABLE`.
    pub platform_type: Option<&'static str>,
    /// Whether that id's ownership is verified.
    pub verified: bool,
    /// The display name.
    pub verified_name: Option<String>,
    /// The apps subscribed to its WABA.
    pub apps: Vec<String>,
    /// The old provider's WABA that it comes from.
    pub source_waba_id: Option<String>,
    /// How often `register` was called for it.
    pub register_calls: usize,
}

impl SandboxState {
    /// Puts an e-mail in the inbox.
    pub fn keep_email(&mut self, to: &str, text: String, email: Email) {
        self.inbox.push(Sms::of_email(to, text, email));
    }

    /// The number as it stands now; `None` if the stand-in has never heard of it.
    pub fn view(&self, e164: &str) -> Option<NumberView> {
        let phone = self.phones.values().rfind(|phone| phone.e164 == e164);
        if phone.is_none() && catalogue::by_e164(e164).is_none() {
            return None;
        }
        let waba = phone.and_then(|phone| self.wabas.get(&phone.waba_id));
        let source = self
            .wabas
            .values()
            .find(|waba| waba.subject == e164 && waba.provider == Provider::Old);
        let memory = self.histories.get(e164);
        Some(NumberView {
            e164: e164.to_owned(),
            served_by: self.served_by(e164),
            phone_number_id: phone.map(|phone| phone.id.clone()),
            waba_id: phone.map(|phone| phone.waba_id.clone()),
            status: phone.map(|phone| phone.status.as_str()),
            platform_type: phone.map(Phone::platform_type),
            verified: phone.is_some_and(|phone| phone.verified),
            verified_name: phone.map(|phone| phone.verified_name.clone()),
            apps: waba.map_or_else(Vec::new, |waba| {
                waba.apps.iter().map(|app| app.name.clone()).collect()
            }),
            source_waba_id: source.map(|waba| waba.id.clone()),
            register_calls: memory.map_or(0, |memory| memory.register_calls_ms.len()),
        })
    }

    pub(super) fn served_by(&self, e164: &str) -> ServedBy {
        let ours = |waba: &Waba| {
            let subscribed = waba.apps.iter().any(|app| app.id == self.config.app_id);
            waba.provider == Provider::DoubleTick || subscribed
        };
        let accounts = self
            .phones
            .values()
            .filter(|phone| phone.e164 == e164 && phone.status == PhoneStatus::Connected)
            .filter_map(|phone| self.wabas.get(&phone.waba_id));
        let (ours, theirs): (Vec<_>, Vec<_>) = accounts.partition(|waba| ours(waba));
        match (ours.is_empty(), theirs.is_empty()) {
            (true, true) => ServedBy::Nobody,
            (true, false) => ServedBy::OldProvider,
            (false, true) => ServedBy::DoubleTick,
            (false, false) => ServedBy::Both,
        }
    }
}

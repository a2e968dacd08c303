//! The state of the stand-in: Meta's objects, sessions, faults and records, in memory behind one lock.

mod events;
mod faults;
mod messages;
mod objects;
mod otp;
mod payment;
mod records;
mod seed;
mod signup;
mod webhooks;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

pub use events::{AccountEvent, RegisterElsewhereError, TemplateStatus};
pub(crate) use faults::QueuedFault;
pub use faults::{AnswerMode, Edit, Fault};
pub use messages::{ChatMessage, MessageDirection, WriteMessageError};
pub(crate) use messages::{MOST_CHARACTERS, digits};
pub(crate) use objects::*;
pub(crate) use otp::OtpRefusal;
pub(crate) use records::{Code, Delivery, Token};
pub use records::{Email, GraphCall, NumberView, ServedBy, Sms, SmsChannel};
pub(crate) use seed::our_app;
pub(crate) use signup::{CompletedSignup, NumberRequest, SignupRequest, WabaChoice};
pub(crate) use webhooks::{DEFAULT_FIELDS, Destination, QueuedWebhooks};

use serde_json::Value;

use crate::answer_variants;
use crate::catalogue::{self, SandboxNumber};
use crate::config::{SandboxConfig, WebhookTarget};
use crate::window::{Session, SignupPart};

/// The state of one sandbox.
pub(crate) struct SandboxState {
    pub config: SandboxConfig,
    pub businesses: BTreeMap<String, Business>,
    pub wabas: BTreeMap<String, Waba>,
    pub phones: BTreeMap<String, Phone>,
    /// Whom our credit line is shared with, by portfolio.
    pub allocations: BTreeMap<String, Allocation>,
    pub histories: HashMap<String, NumberHistory>,
    pub codes: HashMap<String, Code>,
    pub tokens: HashMap<String, Token>,
    pub sessions: HashMap<String, Session>,
    pub inbox: Vec<Sms>,
    /// Addresses whose first e-mail was refused for now.
    pub greylisted: BTreeSet<String>,
    /// To and from registered numbers, oldest first.
    pub messages: Vec<ChatMessage>,
    pub calls: Vec<GraphCall>,
    pub faults: Vec<QueuedFault>,
    pub deliveries: Vec<Delivery>,
    /// Session messages that open windows post beside their own, oldest first.
    pub injected_messages: Vec<Value>,
    /// The part of a finished signup that windows keep back for now.
    pub withheld: Option<SignupPart>,
    /// Secrets that callers brought: tokens, codes, PINs.
    pub secrets: BTreeSet<String>,
    /// Webhooks that wait to be delivered.
    pub outbox: Vec<QueuedWebhooks>,
    /// The fields of webhooks that our app is subscribed to. No other is sent.
    pub webhook_fields: BTreeSet<String>,
    /// The webhook address that has echoed its challenge.
    pub verified_webhook: Option<WebhookTarget>,
    first_id: u64,
    ids_issued: u64,
}

impl SandboxState {
    pub fn new(config: SandboxConfig) -> Self {
        let mut state = Self {
            config,
            businesses: BTreeMap::new(),
            wabas: BTreeMap::new(),
            phones: BTreeMap::new(),
            allocations: BTreeMap::new(),
            histories: HashMap::new(),
            codes: HashMap::new(),
            tokens: HashMap::new(),
            sessions: HashMap::new(),
            inbox: Vec::new(),
            greylisted: BTreeSet::new(),
            messages: Vec::new(),
            calls: Vec::new(),
            faults: Vec::new(),
            deliveries: Vec::new(),
            injected_messages: Vec::new(),
            withheld: None,
            secrets: BTreeSet::new(),
            outbox: Vec::new(),
            webhook_fields: DEFAULT_FIELDS.map(str::to_owned).into(),
            verified_webhook: None,
            first_id: now_ms(),
            ids_issued: 0,
        };
        seed::seed(&mut state);
        state
    }

    /// A new object's id. It counts from the time of the start, so that a database which outlives
    /// the sandbox never meets the same id twice.
    pub fn next_id(&mut self) -> String {
        self.ids_issued += 1;
        format!("{}{:04}", self.first_id, self.ids_issued)
    }

    /// A number that only grows: tells which of two WABAs was shared later.
    pub fn next_sequence_number(&mut self) -> u64 {
        self.ids_issued += 1;
        self.ids_issued
    }

    /// Queues a fault: the first of those that are for a call is met by it.
    pub fn queue_fault(&mut self, fault: Fault) {
        self.faults.push(QueuedFault::new(fault, now_ms()));
    }

    /// Queues the faults of the other answers with this name. Whether there are any.
    pub fn apply_answer_variant(&mut self, name: &str) -> bool {
        let Some(answers) = answer_variants::by_name(name) else {
            return false;
        };
        for fault in &answers.faults {
            self.queue_fault(fault.clone());
        }
        true
    }

    /// Forgets the faults that no further call meets.
    pub fn clear_faults(&mut self) {
        let now = now_ms();
        self.faults.retain(|fault| !fault.is_over(now));
    }

    /// What has happened to a number so far.
    pub fn history_mut(&mut self, e164: &str) -> &mut NumberHistory {
        self.histories.entry(e164.to_owned()).or_default()
    }

    /// The catalogue's entry whose behaviour rules calls about this object.
    pub fn subject_of(&self, id: &str) -> Option<&'static SandboxNumber> {
        let e164 = match (
            self.phones.get(id),
            self.wabas.get(id),
            self.businesses.get(id),
        ) {
            (Some(phone), _, _) => &phone.e164,
            (_, Some(waba), _) => &waba.subject,
            (_, _, Some(business)) => &business.subject,
            _ => return None,
        };
        catalogue::by_e164(e164)
    }

    /// The business portfolio that owns a number of the catalogue.
    pub fn business_of(&self, e164: &str) -> Option<&Business> {
        self.businesses.values().find(|b| b.subject == e164)
    }

    /// The number as it is served now, wherever that is.
    pub fn connected(&self, e164: &str) -> Option<&Phone> {
        self.phones
            .values()
            .find(|phone| phone.e164 == e164 && phone.status == PhoneStatus::Connected)
    }

    /// The numbers of a WABA, oldest first.
    pub fn phones_of(&self, waba_id: &str) -> Vec<&Phone> {
        self.phones
            .values()
            .filter(|phone| phone.waba_id == waba_id)
            .collect()
    }

    /// The WABAs that a portfolio has shared with us, newest first.
    pub fn shared_by(&self, business_id: Option<&str>) -> Vec<&Waba> {
        let mut shared: Vec<&Waba> = self
            .wabas
            .values()
            .filter(|waba| waba.is_shown())
            .filter(|waba| business_id.is_none_or(|id| id == waba.business_id))
            .collect();
        shared.sort_by_key(|waba| std::cmp::Reverse(waba.shared));
        shared
    }

    /// Every secret that it has given out or been brought.
    pub fn all_secrets(&self) -> BTreeSet<String> {
        let config = &self.config;
        let given = [&config.app_secret, &config.system_token].into_iter();
        let verify = config.webhook.iter().map(|target| &target.verify_token);
        let sent = self.inbox.iter().filter_map(|sms| sms.code.as_ref());
        let verification = self.phones.values().filter_map(|phone| phone.otp.as_ref());
        given
            .chain(verify)
            .chain(self.codes.keys())
            .chain(self.tokens.keys())
            .chain(sent)
            .chain(verification.map(|otp| &otp.code))
            .chain(&self.secrets)
            .filter(|secret| !secret.is_empty())
            .cloned()
            .collect()
    }

    /// Puts a message in the inbox.
    pub fn send_sms(&mut self, to: &str, text: String, via: SmsChannel) {
        self.inbox.push(Sms::new(to, text, via));
    }
}

/// The state behind its lock.
pub(crate) struct Shared(Mutex<SandboxState>);

impl Shared {
    pub fn new(state: SandboxState) -> Self {
        Self(Mutex::new(state))
    }

    /// A handler that panicked leaves at worst one half-made signup: a stand-in goes on.
    pub fn lock(&self) -> MutexGuard<'_, SandboxState> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Says nothing of what is inside: tokens and codes are.
impl fmt::Debug for Shared {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("SandboxState")
            .finish_non_exhaustive()
    }
}

/// Milliseconds since 1970.
pub(crate) fn now_ms() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |since| {
        u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
    })
}

//! Meta's objects: portfolios, WhatsApp Business accounts, numbers, templates.

use serde::Serialize;

use super::now_ms;
use crate::config::WebhookTarget;

/// A business portfolio.
#[derive(Debug, Clone)]
pub(crate) struct Business {
    pub id: String,
    pub name: String,
    /// The person who signs in for it.
    pub person: String,
    /// The number of the catalogue that it owns.
    pub subject: String,
}

impl Business {
    /// The id that our app knows its person by.
    pub fn person_id(&self) -> String {
        format!("9{}", &self.id[1..])
    }
}

/// An app that is subscribed to a WABA.
#[derive(Debug, Clone)]
pub(crate) struct SubscribedApp {
    pub id: String,
    pub name: String,
    pub link: String,
    /// Where the WABA's messages go in place of the app's own address.
    pub webhook_override: Option<WebhookTarget>,
}

/// Who made a WABA.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Provider {
    Old,
    DoubleTick,
}

/// A WhatsApp Business account.
#[derive(Debug, Clone)]
pub(crate) struct Waba {
    pub id: String,
    pub name: String,
    pub business_id: String,
    /// The number of the catalogue that it was made for.
    pub subject: String,
    pub provider: Provider,
    pub apps: Vec<SubscribedApp>,
    pub templates: Vec<Template>,
    /// When it was made, in seconds since 1970.
    pub created_s: u64,
    /// When it was shared with us, as a turn; `None` while it is not.
    pub shared: Option<u64>,
    /// Before this time nobody is shown that it was, in milliseconds since 1970.
    pub appears_ms: u64,
    /// What pays for it: the credential that a sharing of our credit line gave its portfolio.
    pub funding: Option<String>,
}

impl Waba {
    /// Whether it is shared with us, and can be seen to be.
    pub fn is_shown(&self) -> bool {
        self.shared.is_some() && self.appears_ms <= now_ms()
    }
}

/// One sharing of our credit line with a portfolio.
#[derive(Debug, Clone)]
pub(crate) struct Allocation {
    pub id: String,
    /// What the portfolio pays with.
    pub credential: String,
}

/// A message template.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    pub id: String,
    pub name: &'static str,
    pub category: &'static str,
    pub status: &'static str,
    pub quality: &'static str,
    /// Why it can't be migrated, if it can't.
    pub refused: Option<&'static str>,
    /// Whether a copy of it is rejected when it is checked again.
    pub copy_rejected: bool,
}

/// Where a number stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub(crate) enum PhoneStatus {
    Pending,
    Connected,
    Disconnected,
}

impl PhoneStatus {
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Pending => "PENDING",
            Self::Connected => "CONNECTED",
            Self::Disconnected => "DISCONNECTED",
        }
    }
}

/// A number in a WABA. The same number is in two of them between signup and `register`.
#[derive(Debug, Clone)]
pub(crate) struct Phone {
    pub id: String,
    pub e164: String,
    pub waba_id: String,
    pub verified_name: String,
    pub name_status: &'static str,
    pub quality: &'static str,
    pub tier: &'static str,
    pub status: PhoneStatus,
    pub verified: bool,
    pub on_business_app: bool,
    pub pin: Option<String>,
    pub otp: Option<Otp>,
    /// Kinds of history already asked for (`smb_app_data`).
    pub synced: Vec<String>,
    pub onboarded_ms: Option<u64>,
    /// Where the number's messages go in place of its WABA's and the app's own address.
    pub webhook_override: Option<WebhookTarget>,
}

impl Phone {
    /// As Meta says it: a number that is not registered is on no platform.
    pub fn platform_type(&self) -> &'static str {
        match self.status {
            PhoneStatus::Connected => "CLOUD_API",
            _ => "NOT_APPLICABLE",
        }
    }
}

/// A one-time code that was sent to a number.
#[derive(Debug, Clone)]
pub(crate) struct Otp {
    pub code: String,
    pub expires_ms: u64,
    pub attempts_left: u8,
}

/// What an entered code turned out to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum OtpCheck {
    Right,
    Wrong { attempts_left: u8 },
    Expired,
    UsedUp,
}

impl Otp {
    const ATTEMPTS: u8 = 5;

    pub fn new(expires_ms: u64) -> Self {
        Self {
            code: format!("{:06}", rand::random_range(0..1_000_000)),
            expires_ms,
            attempts_left: Self::ATTEMPTS,
        }
    }

    /// The text that carries it.
    pub fn text(&self) -> String {
        format!(
            "{} is your WhatsApp code. Don't share it with anyone.",
            self.code
        )
    }

    /// The same with another code: what arrives when the text goes wrong.
    pub fn misprinted(&self) -> Self {
        let first = if self.code.starts_with('0') { '1' } else { '0' };
        Self {
            code: format!("{first}{}", &self.code[1..]),
            ..self.clone()
        }
    }

    /// Checks an entered code and counts the attempt.
    pub fn check(&mut self, entered: &str, now_ms: u64) -> OtpCheck {
        if self.attempts_left == 0 {
            return OtpCheck::UsedUp;
        }
        if now_ms >= self.expires_ms {
            return OtpCheck::Expired;
        }
        // Meta shows codes as "123 456" and takes them typed either way.
        let digits: String = entered.chars().filter(char::is_ascii_digit).collect();
        if digits == self.code {
            return OtpCheck::Right;
        }
        self.attempts_left -= 1;
        match self.attempts_left {
            0 => OtpCheck::UsedUp,
            attempts_left => OtpCheck::Wrong { attempts_left },
        }
    }
}

/// What has happened to a number so far, over all its signups.
#[derive(Debug, Clone, Default)]
pub(crate) struct NumberHistory {
    pub signups: u32,
    /// The session message of its last finished signup, where one is posted.
    pub finish_message: Option<String>,
    pub window_errors: u32,
    pub otps_asked: u32,
    pub graph_errors: u32,
    pub wrong_pins: u32,
    pub register_calls_ms: Vec<u64>,
    pub register_answer_lost: bool,
    /// Whether `deregister` was called where an earlier one was incomplete.
    pub deregistered: bool,
    /// How many codes of its became a token.
    pub accesses: u32,
    /// When our app was refused first.
    pub refused_ms: Option<u64>,
    /// Whether the customer has removed the obstacle (two-step verification off, name approved…).
    pub settled: bool,
}

//! One customer in the signup window: which screen they are on and what they chose so far.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::launch::{Flow, Launch};
use crate::catalogue::{self, Behaviour, SandboxNumber};
use crate::secrets;
use crate::state::{Otp, SmsChannel, WabaChoice, now_ms};

/// The window's screens, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Screen {
    /// "Continue as …".
    Profile,
    /// "Get started".
    Information,
    /// Which business portfolio.
    Portfolio,
    /// Which WhatsApp Business account.
    Waba,
    /// Account name, display name, category.
    BusinessProfile,
    /// The number, and text or call.
    Number,
    /// "Registered with another Business Solution Provider".
    OtherProvider,
    /// The six digits.
    Otp,
    /// Confirm in the WhatsApp Business App (coexistence).
    AppConfirm,
    /// Review of permissions.
    Permissions,
    /// "You're all set".
    Done,
}

impl Screen {
    /// Meta's name for the step. The profile is a step of the login, before Embedded Signup, so
    /// leaving there sends no session message.
    pub fn current_step(self) -> Option<&'static str> {
        match self {
            Self::Profile | Self::Done => None,
            Self::Information | Self::Portfolio => Some("BUSINESS_ACCOUNT_SELECTION"),
            Self::Waba => Some("WABA_PHONE_PROFILE_PICKER"),
            Self::BusinessProfile => Some("WHATSAPP_BUSINESS_PROFILE_SETUP"),
            Self::Number | Self::OtherProvider => Some("PHONE_NUMBER_SETUP"),
            Self::Otp | Self::AppConfirm => Some("PHONE_NUMBER_VERIFICATION"),
            Self::Permissions => Some("PERMISSIONS"),
        }
    }
}

/// A step of DoubleTick's guide, which counts what is done before and after the window too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct GuideStep {
    /// Which step a screen belongs to.
    pub number: u8,
    /// How many there are.
    pub of: u8,
}

impl Screen {
    /// The step of DoubleTick's guide that the screen belongs to, as the page beside the window counts.
    pub fn guide_step(self, coexistence: bool) -> GuideStep {
        let number = match (self, coexistence) {
            (Self::Profile, _) => 3,
            (Self::Information, _) => 4,
            (Self::Portfolio, _) => 5,
            (Self::Waba, _) | (Self::Number, true) => 6,
            (Self::BusinessProfile | Self::AppConfirm, _)
            | (Self::OtherProvider | Self::Otp | Self::Permissions | Self::Done, true) => 7,
            (Self::Number | Self::OtherProvider, false) => 8,
            (Self::Otp | Self::Permissions | Self::Done, false) => 9,
        };
        let of = if coexistence { 8 } else { 10 };
        GuideStep { number, of }
    }
}

/// A part of what the last screen hands over, which a test may have a window keep back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SignupPart {
    /// The code, so that the session message comes first.
    Code,
    /// The session message, so that the code comes first.
    Message,
}

/// What the last screen hands over, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Outcome {
    /// The session message, as the JSON string that is posted.
    pub message: Option<String>,
    /// The code for the login callback.
    pub code: Option<String>,
    /// How long after the code the message is posted. 0: the message goes first.
    pub message_after_ms: u64,
    /// Whether the SDK has to forget its callback.
    pub silent: bool,
    /// Where the full-page flow goes on.
    pub redirect: Option<String>,
}

/// An error shown in the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Trouble {
    pub message: String,
    pub code: u32,
}

/// One customer in the window.
#[derive(Debug, Clone)]
pub(crate) struct Session {
    pub id: String,
    pub launch: Launch,
    pub screen: Screen,
    /// Whose portfolio it is.
    pub subject: &'static SandboxNumber,
    /// The number that is connected, in E.164 form: the owner's own, or one that is new.
    pub number: String,
    pub waba: WabaChoice,
    pub display_name: String,
    pub number_chosen: bool,
    /// Whether the number is asked for before anything else, and can't be left for later.
    pub number_first: bool,
    pub channel: SmsChannel,
    pub otp: Option<Otp>,
    pub verified: bool,
    pub trouble: Option<Trouble>,
    /// The last error, so that it can be reported after its screen was left.
    pub last_error: Option<Trouble>,
    pub notice: Option<String>,
    /// Session messages to post at once.
    pub post: Vec<String>,
    pub outcome: Option<Outcome>,
}

impl Session {
    pub fn new(launch: Launch) -> Self {
        let first = &catalogue::numbers()[0];
        let named = launch.phone.as_deref().and_then(catalogue::by_e164);
        let subject = named.unwrap_or(first);
        Self {
            id: secrets::random(16).to_lowercase(),
            screen: Screen::Profile,
            subject,
            number: launch
                .phone
                .clone()
                .unwrap_or_else(|| subject.e164.to_owned()),
            waba: WabaChoice::New {
                name: String::new(),
            },
            display_name: launch.business_name.clone().unwrap_or_default(),
            launch,
            number_chosen: false,
            number_first: false,
            channel: SmsChannel::Sms,
            otp: None,
            verified: false,
            trouble: None,
            last_error: None,
            notice: None,
            post: Vec::new(),
            outcome: None,
        }
    }

    /// How the number behaves.
    pub fn behaviour(&self) -> Behaviour {
        catalogue::behaviour_of(&self.number)
    }

    pub fn behaves(&self, behaviour: Behaviour) -> bool {
        self.behaviour() == behaviour
    }

    /// Signs in as the owner of a number of the catalogue, who connects that number.
    pub fn be(&mut self, owner: &'static SandboxNumber) {
        self.subject = owner;
        self.number = owner.e164.to_owned();
    }

    /// Shows an error and stays on the screen.
    pub fn fail(&mut self, code: u32, message: impl Into<String>) {
        let trouble = Trouble {
            message: message.into(),
            code,
        };
        self.last_error = Some(trouble.clone());
        self.trouble = Some(trouble);
    }

    /// The same, and the page that opened the window is told.
    pub fn fail_and_report(&mut self, code: u32, message: impl Into<String>) {
        self.fail(code, message);
        self.post = vec![self.error_message("ERROR")];
    }

    /// The session message of an abandoned signup, where Meta sends one.
    pub fn cancel_message(&self) -> Option<String> {
        let step = self.screen.current_step()?;
        Some(self.message("CANCEL", json!({ "current_step": step })))
    }

    /// The session message of an error: `ERROR` when it happens, `CANCEL` when it is reported.
    pub fn error_message(&self, event: &str) -> String {
        let (text, code) = match &self.last_error {
            Some(trouble) => (trouble.message.as_str(), trouble.code),
            None => ("The customer reported a problem without an error.", 524_100),
        };
        let data = json!({
            "error_message": text,
            "error_code": code.to_string(),
            "session_id": self.id,
            "timestamp": (now_ms() / 1000).to_string(),
        });
        self.message(event, data)
    }

    // Strings, as Meta documents them.
    fn message(&self, event: &str, data: Value) -> String {
        json!({ "type": "WA_EMBEDDED_SIGNUP", "event": event, "version": "4", "data": data })
            .to_string()
    }

    /// The screen after the number's own.
    pub fn after_number(&self) -> Screen {
        if self.number_first {
            Screen::Portfolio
        } else {
            Screen::Permissions
        }
    }

    /// The screen that "Back" leads to.
    pub fn previous(&self) -> Screen {
        let coexistence = self.launch.flow == Flow::Coexistence;
        match self.screen {
            Screen::Profile | Screen::Information => Screen::Profile,
            Screen::Portfolio if self.number_first => Screen::Number,
            Screen::Portfolio => Screen::Information,
            Screen::Number if self.number_first => Screen::Information,
            Screen::Permissions if self.number_first => Screen::Portfolio,
            Screen::Waba => Screen::Portfolio,
            Screen::BusinessProfile => Screen::Waba,
            Screen::Number if coexistence => Screen::Portfolio,
            Screen::Number if matches!(self.waba, WabaChoice::Existing(_)) => Screen::Waba,
            Screen::Number => Screen::BusinessProfile,
            Screen::OtherProvider | Screen::Otp | Screen::AppConfirm => Screen::Number,
            Screen::Permissions if coexistence => Screen::AppConfirm,
            Screen::Permissions if matches!(self.waba, WabaChoice::Existing(_)) => Screen::Waba,
            Screen::Permissions => Screen::Number,
            Screen::Done => Screen::Done,
        }
    }
}

//! A client of the signup window's HTTP endpoints, which plays a customer without a browser. The
//! server's tests use it to get a code.

use reqwest::Client;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::app_state;
use crate::catalogue;
use crate::config::{DEMO_APP_ID, DEMO_COEXISTENCE_CONFIG_ID, DEMO_CONFIG_ID};
use crate::window::Screen;

/// How the customer goes through the window.
#[derive(Debug, Clone)]
pub struct SignupOptions {
    /// Our app's id.
    pub app_id: String,
    /// The login configuration.
    pub config_id: String,
    /// The page's origin.
    pub page_origin: String,
    /// Full-page flow: where it returns to.
    pub redirect_uri: Option<String>,
    /// Connect together with the WhatsApp Business App.
    pub coexistence: bool,
    /// Share the WABA that holds the number as it is, rather than make a new one.
    pub existing_waba: bool,
    /// Finish without a number.
    pub without_number: bool,
    /// Have the code read out in a call rather than sent as a text.
    pub by_call: bool,
    /// Whether the window says that the code was handed over, which starts its 30 seconds.
    pub hand_over: bool,
}

impl Default for SignupOptions {
    fn default() -> Self {
        Self {
            app_id: DEMO_APP_ID.to_owned(),
            config_id: DEMO_CONFIG_ID.to_owned(),
            page_origin: "http://localhost:8080".to_owned(),
            redirect_uri: None,
            coexistence: false,
            existing_waba: false,
            without_number: false,
            by_call: false,
            hand_over: true,
        }
    }
}

impl SignupOptions {
    /// Connects a number together with the WhatsApp Business App.
    pub fn coexistence() -> Self {
        Self {
            config_id: DEMO_COEXISTENCE_CONFIG_ID.to_owned(),
            coexistence: true,
            ..Self::default()
        }
    }
}

/// What the window handed over.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Signup {
    /// The code for the login callback, if the number gets one.
    pub code: Option<String>,
    /// The session message as the JSON string that is posted, if one is.
    pub message: Option<String>,
    /// Full-page flow: the address the browser goes to.
    pub redirect: Option<String>,
}

/// Why the signup could not be completed.
#[derive(Debug, thiserror::Error)]
pub enum WindowClientError {
    /// The sandbox could not be reached, or answered something else.
    #[error("the sandbox did not answer as expected: {0}")]
    Http(#[from] reqwest::Error),
    /// The sandbox refused a call.
    #[error("the sandbox refused: {0}")]
    Refused(String),
    /// The window shows an error that stays.
    #[error("stopped at {screen:?}: {error}")]
    Stopped {
        /// The screen it stopped at.
        screen: Screen,
        /// What the window says.
        error: String,
        /// The session message that reporting the error posts.
        report: Option<String>,
    },
}

/// How often an error may repeat before the client gives up.
const MAX_REPEATED_ERRORS: u32 = 6;

/// Walks the window from the first screen to the last as a patient customer does: an expired or
/// refused OTP is asked for again, a passing error is tried again.
pub async fn complete_signup(
    origin: &str,
    phone: &str,
    options: SignupOptions,
) -> Result<Signup, WindowClientError> {
    let customer = Customer {
        http: app_state::client()?,
        origin,
        phone,
        options,
    };
    let mut view = customer.open().await?;
    let mut errors = 0;
    while view.screen != Screen::Done {
        let before = view.screen;
        let action = customer.next(&view).await?;
        view = customer.act(&view.session_id, &action).await?;
        if let Some(error) = view
            .error
            .clone()
            .filter(|_| view.screen == before || view.screen == Screen::Otp)
        {
            errors += 1;
            if errors > MAX_REPEATED_ERRORS {
                let report = json!({ "action": "report" });
                let reported = customer.act(&view.session_id, &report).await?;
                return Err(WindowClientError::Stopped {
                    screen: view.screen,
                    error,
                    report: reported.post.into_iter().next(),
                });
            }
        }
    }
    if customer.options.hand_over {
        customer.hand_over(&view.session_id).await?;
    }
    view.outcome
        .ok_or_else(|| WindowClientError::Refused("the last screen hands nothing over".to_owned()))
}

#[derive(Debug, Deserialize)]
struct View {
    session_id: String,
    screen: Screen,
    error: Option<String>,
    post: Vec<String>,
    data: Value,
    outcome: Option<Signup>,
}

#[derive(Debug, Deserialize)]
struct InboxEntry {
    code: Option<String>,
}

struct Customer<'a> {
    http: Client,
    origin: &'a str,
    phone: &'a str,
    options: SignupOptions,
}

impl Customer<'_> {
    async fn open(&self) -> Result<View, WindowClientError> {
        let mut extras = json!({ "setup": { "phone": self.phone } });
        if self.options.coexistence {
            extras["featureType"] = json!("whatsapp_business_app_onboarding");
        }
        let params = json!({
            "app_id": self.options.app_id,
            "config_id": self.options.config_id,
            "response_type": "code",
            "override_default_response_type": "true",
            "origin": self.options.page_origin,
            "redirect_uri": self.options.redirect_uri,
            "state": self.options.redirect_uri.as_ref().map(|_| "driver-state"),
            "extras": extras.to_string(),
        });
        self.post("/signup-window/api/sessions", &params).await
    }

    async fn act(&self, session: &str, action: &Value) -> Result<View, WindowClientError> {
        self.post(&format!("/signup-window/api/sessions/{session}"), action)
            .await
    }

    async fn post(&self, path: &str, body: &Value) -> Result<View, WindowClientError> {
        let answer = self
            .http
            .post(format!("{}{path}", self.origin))
            .json(body)
            .send()
            .await?;
        if answer.status().is_success() {
            Ok(answer.json().await?)
        } else {
            Err(WindowClientError::Refused(answer.text().await?))
        }
    }

    async fn hand_over(&self, session: &str) -> Result<(), WindowClientError> {
        let path = format!(
            "{}/signup-window/api/sessions/{session}/handed-over",
            self.origin
        );
        self.http.post(path).send().await?.error_for_status()?;
        Ok(())
    }

    /// The button that a customer with these wishes presses on this screen.
    async fn next(&self, view: &View) -> Result<Value, WindowClientError> {
        let call = self.options.by_call;
        Ok(match view.screen {
            // Who brings a new number signs in as whoever is suggested.
            Screen::Profile => json!({
                "action": "profile",
                "phone": catalogue::normalize(self.phone).filter(|e164| {
                    catalogue::by_e164(e164).is_some()
                }),
            }),
            Screen::Information => json!({ "action": "start" }),
            Screen::Portfolio => json!({ "action": "portfolio" }),
            // The one that holds a number is the first.
            Screen::Waba if self.options.existing_waba => {
                json!({ "action": "waba", "id": view.data["wabas"][0]["id"] })
            }
            Screen::Waba => json!({ "action": "waba" }),
            Screen::BusinessProfile => json!({
                "action": "business-profile",
                "account_name": view.data["account_name"],
                "display_name": view.data["display_name"],
            }),
            Screen::Number if self.options.without_number => json!({ "action": "number-later" }),
            Screen::Number => json!({ "action": "number", "phone": self.phone, "call": call }),
            Screen::OtherProvider => json!({ "action": "other-provider" }),
            Screen::Otp => self.otp_step(view).await?,
            Screen::AppConfirm => json!({ "action": "app-confirm" }),
            Screen::Permissions => json!({ "action": "permissions" }),
            Screen::Done => json!({ "action": "look" }),
        })
    }

    async fn otp_step(&self, view: &View) -> Result<Value, WindowClientError> {
        let unreachable = view
            .error
            .as_deref()
            .is_some_and(|error| error.contains("verify it later"));
        if unreachable {
            return Ok(json!({ "action": "verify-later" }));
        }
        if view.error.is_some() {
            return Ok(json!({ "action": "resend", "call": self.options.by_call }));
        }
        let address = format!("{}/inbox.json", self.origin);
        let inbox: Vec<InboxEntry> = self
            .http
            .get(address)
            .query(&[("to", self.phone)])
            .send()
            .await?
            .json()
            .await?;
        let code = inbox
            .into_iter()
            .find_map(|entry| entry.code)
            .unwrap_or_default();
        Ok(json!({ "action": "otp", "code": code }))
    }
}

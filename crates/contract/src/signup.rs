//! What Meta's window left behind, and what the browser saw of it.

use serde::{Deserialize, Serialize};

use crate::ids::{BusinessId, MessagingAccountId, PhoneNumberId, WaacId, WabaId};
use crate::secret::SignupCode;
use crate::window_sight::WindowSight;

/// `POST /onboardings/{id}/signup`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignupReport {
    /// What came first, or all of it.
    pub outcome: SignupOutcome,
}

/// What the browser holds when it reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SignupOutcome {
    /// Meta called back with a code.
    Code(CodeReport),
    /// The session message came, and no code with it: after a code that went ahead, or
    /// instead of one that never came.
    MessageOnly(Finish),
}

/// A code on its way to be exchanged.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CodeReport {
    /// The code of Meta's login callback. It lives 30 seconds and is exchanged once.
    #[serde(with = "crate::secret::signup_code")]
    #[cfg_attr(feature = "openapi", schema(value_type = String))]
    pub code: SignupCode,
    /// Milliseconds since Meta called back, by the browser's own clock: the code
    /// lives 30 seconds.
    pub age_ms: u32,
    /// The session message, if it came before the code.
    pub finish: Option<Finish>,
}

/// `POST /onboardings/{id}/full-page`: Meta's signup as a page of its own, where no window
/// opens. It comes back by a redirect to our server. `POST /onboardings/{id}/colleague`: the
/// link that a colleague with admin rights opens to do Meta's part.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Address {
    /// Where to go, or to send the colleague to.
    pub url: String,
}

/// A finished signup, as the session message tells it. The ids are hints: the
/// token decides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Finish {
    /// Which of Meta's finish events it was.
    pub kind: FinishKind,
    /// The WABA, where named.
    pub waba_id: Option<WabaId>,
    /// The number, where named. Absent for a WABA that was shared with another partner.
    pub phone_number_id: Option<PhoneNumberId>,
    /// The business portfolio, where named.
    pub business_id: Option<BusinessId>,
    /// All the WABAs, where several are named.
    #[serde(default)]
    pub waba_ids: Vec<WabaId>,
    /// The Messaging account, where named: Meta's newer account model.
    #[serde(default)]
    pub messaging_account_id: Option<MessagingAccountId>,
    /// The WhatsApp accounts, where named: Meta's newer account model.
    #[serde(default)]
    pub primary_waac_ids: Vec<WaacId>,
}

impl Finish {
    /// A finish of which Meta named nothing but the event.
    pub fn of(kind: FinishKind) -> Self {
        Self {
            kind,
            waba_id: None,
            phone_number_id: None,
            business_id: None,
            waba_ids: vec![],
            messaging_account_id: None,
            primary_waac_ids: vec![],
        }
    }
}

/// Meta's finish events ("Embedded Signup: Implementation").
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum FinishKind {
    /// `FINISH`
    Finish,
    /// `FINISH_ONLY_WABA`: no phone number.
    OnlyWaba,
    /// `FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING`: coexistence.
    Coexistence,
    /// `FINISH_OBO_MIGRATION`
    OboMigration,
    /// `FINISH_GRANT_ONLY_API_ACCESS`
    GrantOnlyApiAccess,
    /// A finish event that we don't know yet, kept whole.
    Unknown(String),
}

/// A screen of Meta's window, as `current_step` names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MetaStep {
    /// `BUSINESS_ACCOUNT_SELECTION`: the portfolio.
    Portfolio,
    /// `WABA_PHONE_PROFILE_PICKER`: the WABA and the number.
    WabaAndNumber,
    /// `WHATSAPP_BUSINESS_PROFILE_SETUP`: account name, display name, category.
    BusinessProfile,
    /// `PHONE_NUMBER_SETUP`: the number.
    Number,
    /// `PHONE_NUMBER_VERIFICATION`: the one-time password.
    Verification,
    /// `PERMISSIONS`: the review.
    Permissions,
    /// A screen that we don't know yet, kept as Meta named it.
    Unknown(String),
}

/// An error inside Meta's window, as the customer reported it or Meta did. Code
/// and session id are what Meta's support asks for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MetaError {
    /// The sentence that Meta's window showed to the customer.
    pub message: String,
    /// Meta's number for it.
    pub code: Option<String>,
    /// The id of the session in Meta's window, by which Meta's support finds it.
    pub session_id: Option<String>,
}

/// `POST /onboardings/{id}/events`: what the browser saw. For the record, so that
/// support knows what the customer knows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum BrowserEvent {
    /// `FB.login` was called.
    Launched,
    /// The browser refused to open Meta's window.
    WindowBlocked,
    /// Meta's window could not be seen to open.
    WindowUnseen,
    /// Meta's window was seen to close.
    WindowClosed,
    /// The customer went over to Meta's full page.
    FullPage,
    /// Meta's script did not load.
    SdkBlocked,
    /// Meta's JavaScript SDK threw an exception, with its message.
    SdkFailed(String),
    /// The customer left Meta's window at this screen.
    Cancelled(MetaStep),
    /// An error was reported from Meta's window.
    MetaError(MetaError),
    /// Meta's callback came without a code, with this status.
    NoCode(String),
    /// A session message that we don't know.
    UnknownMessage(String),
    /// The page was loaded anew while Meta's window was open.
    Reloaded,
    /// The customer says that Meta's window showed this.
    CustomerSaw(WindowSight),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_finish_of_an_older_version_is_read() {
        let stored = r#"{"kind":"Finish","waba_id":"2","phone_number_id":null,"business_id":null}"#;
        let read: Finish = serde_json::from_str(stored).unwrap();
        let meant = Finish {
            waba_id: Some(WabaId::new("2")),
            ..Finish::of(FinishKind::Finish)
        };
        assert_eq!(read, meant);
    }
}

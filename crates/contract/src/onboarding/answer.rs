//! What the customer answers on the way, as requests have it.

use serde::{Deserialize, Serialize};

use super::{CodeMethod, NextStep, OldProviderPlan};
use crate::ids::{PhoneNumberId, WabaId};
use crate::secret::{Otp, Pin};

/// `POST /onboardings/{id}/number`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PickedNumber {
    /// One of the offered.
    pub phone_number_id: PhoneNumberId,
}

/// `POST /onboardings/{id}/verification`: ask Meta for a code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RequestVerification {
    /// How it shall come.
    #[serde(deserialize_with = "crate::open::known")]
    pub method: CodeMethod,
}

/// `POST /onboardings/{id}/verification/code`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerificationCode {
    /// The code that the customer received at the number.
    #[serde(with = "crate::secret::otp")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub code: Otp,
}

/// `POST /onboardings/{id}/pin`, and the answer to `/pin/reveal`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PinBody {
    /// The number's two-step verification PIN.
    #[serde(with = "crate::secret::pin")]
    #[cfg_attr(feature = "openapi", schema(value_type = String, pattern = "^[0-9]{6}$"))]
    pub pin: Pin,
}

/// `POST /onboardings/{id}/old-provider`: of a number that is live, and that another provider
/// may serve too.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PlanOldProvider {
    /// What is to become of its access.
    #[serde(deserialize_with = "crate::open::known")]
    pub plan: OldProviderPlan,
}

/// `POST /onboardings/{id}/next-steps`: of a number that is live.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TickNextStep {
    /// Which one.
    #[serde(deserialize_with = "crate::open::known")]
    pub step: NextStep,
    /// Whether it is done.
    pub done: bool,
}

/// `POST /onboardings/{id}/templates`: of a number that is live, and whose templates did not all
/// come along.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CopyTemplates {
    /// The WABA that they are in. Absent: the one on record.
    #[serde(default)]
    pub source_waba_id: Option<WabaId>,
    /// One that stayed behind, by its id in the old WABA. Absent: all that are yet to come.
    #[serde(default)]
    pub template_id: Option<String>,
}

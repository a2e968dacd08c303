//! Before, beside and after Meta's window.

use contract::onboarding::Origin;
use contract::signup::MetaStep;

pub use super::made::meta::*;
use super::message::Text;

/// Under it.
pub fn ready_lead(origin: Origin) -> Text {
    match origin {
        Origin::OtherProvider => READY_LEAD_OTHER_PROVIDER,
        Origin::BusinessApp => READY_LEAD_BUSINESS_APP,
        Origin::New | Origin::Unrecognized => READY_LEAD_NEW,
    }
}

/// What the window said, while it is open.
pub fn heard_cancel(step: &MetaStep) -> String {
    heard_cancel_at(step_name(step))
}

/// A screen of Meta's window. One that we don't know is shown as Meta named it.
pub fn step_name(step: &MetaStep) -> &str {
    match step {
        MetaStep::Portfolio => SCREEN_PORTFOLIO.words(),
        MetaStep::WabaAndNumber => SCREEN_WABA_AND_NUMBER.words(),
        MetaStep::BusinessProfile => SCREEN_BUSINESS_PROFILE.words(),
        MetaStep::Number => SCREEN_NUMBER.words(),
        MetaStep::Verification => SCREEN_VERIFICATION.words(),
        MetaStep::Permissions => SCREEN_PERMISSIONS.words(),
        MetaStep::Unknown(name) => name,
    }
}

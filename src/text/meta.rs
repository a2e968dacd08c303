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

/// What Meta shows, and what to do.
type GuideStep = (Text, Text);

const PROFILE: GuideStep = (SCREEN_PROFILE, GUIDE_PROFILE);
const INFORMATION: GuideStep = (SCREEN_INFORMATION, GUIDE_INFORMATION);
const ACCOUNT: GuideStep = (SCREEN_ACCOUNT, GUIDE_ACCOUNT);

/// The screens that Meta shows to a customer who renews access, and what to do on each.
pub fn guide_to_renew() -> Vec<GuideStep> {
    vec![
        PROFILE,
        INFORMATION,
        (SCREEN_PORTFOLIO, GUIDE_PORTFOLIO_RENEWAL),
        (SCREEN_ACCOUNT, GUIDE_ACCOUNT_RENEWAL),
        (SCREEN_NUMBER, GUIDE_NUMBER_RENEWAL),
        (SCREEN_PERMISSIONS, GUIDE_REVIEW_APP),
    ]
}

/// The guide's steps 3 to 9: what Meta shows, and what to do.
pub fn guide(origin: Origin) -> Vec<GuideStep> {
    match origin {
        Origin::OtherProvider => vec![
            PROFILE,
            INFORMATION,
            (SCREEN_PORTFOLIO, GUIDE_PORTFOLIO_MOVE),
            ACCOUNT,
            (SCREEN_BUSINESS_PROFILE, GUIDE_BUSINESS_PROFILE_MOVE),
            (SCREEN_NUMBER, GUIDE_NUMBER_MOVE),
            (SCREEN_VERIFICATION, GUIDE_VERIFICATION_MOVE),
        ],
        Origin::New | Origin::Unrecognized => vec![
            PROFILE,
            INFORMATION,
            (SCREEN_PORTFOLIO, GUIDE_PORTFOLIO_NEW),
            ACCOUNT,
            (SCREEN_BUSINESS_PROFILE, GUIDE_BUSINESS_PROFILE_NEW),
            (SCREEN_NUMBER, GUIDE_NUMBER_NEW),
            (SCREEN_VERIFICATION, GUIDE_VERIFICATION_NEW),
        ],
        Origin::BusinessApp => vec![
            PROFILE,
            INFORMATION,
            (SCREEN_PORTFOLIO, GUIDE_PORTFOLIO_APP),
            (SCREEN_NUMBER, GUIDE_NUMBER_APP),
            (GUIDE_CONFIRM_APP, GUIDE_CONFIRM_APP_WHAT),
            (SCREEN_PERMISSIONS, GUIDE_REVIEW_APP),
        ],
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

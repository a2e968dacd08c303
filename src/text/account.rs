//! Sign-in, dashboard, settings, `Manage WABAs`.

use contract::wabas::{LostReason, NumberStatus};

use super::Text;
pub use super::made::account::*;

/// What comes.
pub const WELCOME_STEPS: [(Text, Text); 3] = [
    (STEP_PREPARE, STEP_PREPARE_WHAT),
    (STEP_CONFIRM, STEP_CONFIRM_WHAT),
    (STEP_WATCH, STEP_WATCH_WHAT),
];

/// `status`, in words. What Meta adds one day is shown as it came.
pub fn status(raw: &str) -> String {
    match raw {
        "CONNECTED" => STATUS_CONNECTED,
        "PENDING" => STATUS_PENDING,
        "FLAGGED" => STATUS_FLAGGED,
        "RESTRICTED" => STATUS_RESTRICTED,
        "RATE_LIMITED" => STATUS_RATE_LIMITED,
        "BANNED" => STATUS_BANNED,
        "DISCONNECTED" => STATUS_DISCONNECTED,
        "DELETED" => STATUS_DELETED,
        other => return other.to_owned(),
    }
    .to_string()
}

/// Why a number needs reconnecting, what that means, and what now.
pub fn lost(reason: Option<LostReason>) -> Text {
    match reason {
        None => NEEDS_RECONNECTING_LEAD,
        Some(LostReason::AccessTaken) => LOST_ACCESS_TAKEN,
        Some(LostReason::AccessExpired) => LOST_ACCESS_EXPIRED,
        Some(LostReason::AppRemoved) => LOST_APP_REMOVED,
        Some(LostReason::AccountDeleted) => LOST_ACCOUNT_DELETED,
        Some(LostReason::NotRegistered) => LOST_NOT_REGISTERED,
        Some(LostReason::MovedToAnotherAccount) => LOST_MOVED_TO_ANOTHER_ACCOUNT,
        Some(LostReason::Released) => LOST_RELEASED,
    }
}

/// The button that has access to a number renewed.
pub fn renew_button(status: &NumberStatus) -> Text {
    match status.reason {
        None | Some(LostReason::AccessExpired) => RENEW,
        Some(_) => RECONNECT,
    }
}

/// `quality_rating`, in the words of WhatsApp Manager.
pub fn quality(raw: &str) -> String {
    match raw {
        "GREEN" => QUALITY_GREEN,
        "YELLOW" => QUALITY_YELLOW,
        "RED" => QUALITY_RED,
        "UNKNOWN" | "NA" => QUALITY_UNKNOWN,
        other => return other.to_owned(),
    }
    .to_string()
}

/// `messaging_limit_tier`, in words.
pub fn limit(raw: Option<&str>) -> String {
    let customers = match raw {
        None | Some("TIER_NOT_SET") => return LIMIT_NOT_SET.to_string(),
        Some("TIER_UNLIMITED") => return LIMIT_UNLIMITED.to_string(),
        Some("TIER_50") => 50,
        Some("TIER_250") => 250,
        Some("TIER_1K") => 1_000,
        Some("TIER_2K") => 2_000,
        Some("TIER_10K") => 10_000,
        Some("TIER_100K") => 100_000,
        Some(other) => return other.to_owned(),
    };
    limit_customers(customers)
}

/// Where an unfinished attempt stands, in a few words.
pub fn stage(stage: &contract::onboarding::Stage) -> Text {
    use contract::onboarding::Stage;
    match stage {
        Stage::AwaitingSignup => STAGE_AWAITING_SIGNUP,
        Stage::Finalizing | Stage::Retrying { .. } => STAGE_FINALIZING_RETRYING,
        Stage::Scheduled { .. } => STAGE_SCHEDULED,
        Stage::NeedsCustomer(_) => STAGE_NEEDS_CUSTOMER,
        Stage::Interrupted { .. } => STAGE_INTERRUPTED,
        Stage::Stuck(_) => STAGE_STUCK,
        Stage::Connected(_) => STAGE_CONNECTED,
        Stage::Abandoned => STAGE_ABANDONED,
        Stage::Left => STAGE_LEFT,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_meta_adds_one_day_is_shown_as_it_came() {
        assert_eq!(status("FROZEN"), "FROZEN");
        assert_eq!(quality("BLUE"), "BLUE");
        assert_eq!(limit(Some("TIER_1M")), "TIER_1M");
    }
}

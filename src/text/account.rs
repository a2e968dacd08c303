//! Sign-in, dashboard, settings, `Manage WABAs`.

use contract::phone::PhoneNumber;
use contract::summary::{AttemptSummary, StageSummary};
use contract::wabas::{LostReason, NumberState, NumberStatus};

pub use super::made::account::*;
use super::message::Text;

/// What comes.
pub const WELCOME_STEPS: [(Text, Text); 3] = [
    (STEP_PREPARE, STEP_PREPARE_WHAT),
    (STEP_CONFIRM, STEP_CONFIRM_WHAT),
    (STEP_WATCH, STEP_WATCH_WHAT),
];

/// The number of an attempt: as Meta tells it, else as the customer said it.
pub fn number_of(told: Option<&str>, said: &PhoneNumber) -> String {
    told.map_or_else(|| said.written(), |told| number_told(Some(told)))
}

/// A phone number as it was told: in groups, where it was told without.
pub fn number_told(told: Option<&str>) -> String {
    let bare = told.and_then(|told| {
        let number = PhoneNumber::parse(told).ok()?;
        (number.as_str() == told).then_some(number)
    });
    bare.map_or_else(|| self::told(told), |number| number.written())
}

/// What Meta tells, as it came; or that it does not.
pub fn told(raw: Option<&str>) -> String {
    raw.unwrap_or(&NOT_TOLD).to_owned()
}

/// A display name, or that Meta does not tell it: of which it says that it is one.
pub fn name(raw: Option<&str>) -> String {
    match raw {
        Some(name) => name.to_owned(),
        None => [&*DISPLAY_NAME, ": ", &NOT_TOLD].concat(),
    }
}

/// `status`, in words. What Meta adds one day is shown as it came.
pub fn status(raw: Option<&str>) -> String {
    match raw {
        Some("CONNECTED") => STATUS_CONNECTED,
        Some("PENDING") => STATUS_PENDING,
        Some("FLAGGED") => STATUS_FLAGGED,
        Some("RESTRICTED") => STATUS_RESTRICTED,
        Some("RATE_LIMITED") => STATUS_RATE_LIMITED,
        Some("BANNED") => STATUS_BANNED,
        Some("DISCONNECTED") => STATUS_DISCONNECTED,
        Some("DELETED") => STATUS_DELETED,
        other => return told(other),
    }
    .to_string()
}

/// Why a number needs reconnecting, what that means, and what now.
pub fn lost(reason: Option<LostReason>) -> Text {
    match reason {
        None | Some(LostReason::Unrecognized) => NEEDS_RECONNECTING_LEAD,
        Some(LostReason::AccessTaken) => LOST_ACCESS_TAKEN,
        Some(LostReason::AccessExpired) => LOST_ACCESS_EXPIRED,
        Some(LostReason::AppRemoved) => LOST_APP_REMOVED,
        Some(LostReason::AccountDeleted) => LOST_ACCOUNT_DELETED,
        Some(LostReason::NotRegistered) => LOST_NOT_REGISTERED,
        Some(LostReason::Offboarded) => LOST_OFFBOARDED,
        Some(LostReason::MovedToAnotherAccount) => LOST_MOVED_TO_ANOTHER_ACCOUNT,
        Some(LostReason::Released) => LOST_RELEASED,
    }
}

/// How a number stands that does not just serve, in a few words: whatever shows the number says
/// these.
pub fn standing(status: &NumberStatus) -> Option<Text> {
    Some(match (status.state, status.reason) {
        (NumberState::Connected, _) => return None,
        (NumberState::Leaving, _) => LEAVING,
        (NumberState::Unrecognized, _) => super::made::page::RELOAD_TO_SEE,
        (_, Some(LostReason::Offboarded)) => LOST_OFFBOARDED_TITLE,
        // There is nothing that its customer could reconnect.
        (_, Some(LostReason::MovedToAnotherAccount)) => super::made::page::WHEREABOUTS_ELSEWHERE,
        (NumberState::NeedsReconnecting, _) => NEEDS_RECONNECTING,
    })
}

/// The button that has access to a number renewed.
pub fn renew_button(status: &NumberStatus) -> Text {
    match status.reason {
        None | Some(LostReason::AccessExpired) => RENEW,
        Some(_) => RECONNECT,
    }
}

/// `quality_rating`, in the words of WhatsApp Manager.
pub fn quality(raw: Option<&str>) -> String {
    match raw {
        Some("GREEN") => QUALITY_GREEN,
        Some("YELLOW") => QUALITY_YELLOW,
        Some("RED") => QUALITY_RED,
        Some("UNKNOWN" | "NA") => QUALITY_UNKNOWN,
        other => return told(other),
    }
    .to_string()
}

/// `whatsapp_business_manager_messaging_limit`, in words.
pub fn limit(raw: Option<&str>) -> String {
    let customers = match raw {
        Some("TIER_NOT_SET") => return LIMIT_NOT_SET.to_string(),
        Some("TIER_UNLIMITED") => return LIMIT_UNLIMITED.to_string(),
        Some("TIER_50") => 50,
        Some("TIER_250") => 250,
        Some("TIER_1K") => 1_000,
        Some("TIER_2K") => 2_000,
        Some("TIER_10K") => 10_000,
        Some("TIER_100K") => 100_000,
        other => return told(other),
    };
    limit_customers(customers)
}

/// Where an unfinished attempt stands, in a few words.
pub fn stage(attempt: impl Into<AttemptSummary>) -> Text {
    stage_of(&attempt.into())
}

fn stage_of(attempt: &AttemptSummary) -> Text {
    match attempt.stage {
        // Meta's window may have been all that it takes.
        StageSummary::AwaitingSignup if attempt.looking_until.is_some() => {
            STAGE_FINALIZING_RETRYING
        }
        StageSummary::AwaitingSignup => STAGE_AWAITING_SIGNUP,
        StageSummary::Finalizing | StageSummary::Retrying(_) => STAGE_FINALIZING_RETRYING,
        StageSummary::Scheduled(_) => STAGE_SCHEDULED,
        StageSummary::NeedsCustomer(_) => STAGE_NEEDS_CUSTOMER,
        StageSummary::Interrupted { .. } => STAGE_INTERRUPTED,
        StageSummary::Stuck(_) => STAGE_STUCK,
        StageSummary::Connected(_) => STAGE_CONNECTED,
        StageSummary::Abandoned => STAGE_ABANDONED,
        StageSummary::Left => STAGE_LEFT,
        StageSummary::Unrecognized => super::made::page::RELOAD_TO_SEE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_meta_adds_one_day_is_shown_as_it_came() {
        assert_eq!(status(Some("FROZEN")), "FROZEN");
        assert_eq!(quality(Some("BLUE")), "BLUE");
        assert_eq!(limit(Some("TIER_1M")), "TIER_1M");
    }
}

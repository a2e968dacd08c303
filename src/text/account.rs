//! Sign-in, dashboard, settings, `Manage WABAs`.

/// Sign-in.
pub const SIGN_IN: &str = "Sign in to DoubleTick";
/// Under it.
pub const SIGN_IN_LEAD: &str = "Enter your phone number. We send you a one-time password by SMS, so there is nothing to remember.";
/// The field.
pub const YOUR_PHONE: &str = "Your phone number";
/// Its hint.
pub const YOUR_PHONE_HINT: &str = "With country code, such as +91 98200 12345";
/// The button.
pub const SEND_OTP: &str = "Send one-time password";
/// While it is sent.
pub const SENDING: &str = "Sending…";
/// The second step.
pub const ENTER_OTP: &str = "Enter the one-time password";
/// The field.
pub const OTP: &str = "One-time password";
/// Its hint.
pub const OTP_HINT: &str = "6 digits";
/// The button.
pub const SIGN_IN_BUTTON: &str = "Sign in";
/// While it is checked.
pub const CHECKING: &str = "Checking…";
/// Another one.
pub const RESEND: &str = "Send another one";
/// Another number.
pub const CHANGE_PHONE: &str = "Change the phone number";
/// Leaves.
pub const SIGN_OUT: &str = "Sign out";
/// Keeps the session.
pub const STAY: &str = "Stay signed in";

/// The session is about to end.
pub fn session_ends(minutes: u32) -> String {
    if minutes == 0 {
        return "Your session ends now. You find everything as you left it when you sign in again."
            .into();
    }
    [
        "Your session ends in about ",
        &minutes.to_string(),
        " min. You find everything as you left it when you sign in again.",
    ]
    .concat()
}

/// The server did not say who is signed in.
pub const UNREACHABLE: &str = "We can't reach DoubleTick";
/// Under it.
pub const UNREACHABLE_LEAD: &str = "Check your internet connection. If it works, the trouble is ours: please try again in a minute. Nothing that you entered is lost, and a move that has begun goes on without this page.";

/// Where the one-time password went.
pub fn otp_sent_to(phone: &str, minutes: u32) -> String {
    [
        "We sent it to ",
        phone,
        ". It is good for ",
        &minutes.to_string(),
        " minutes.",
    ]
    .concat()
}

/// When another one may be asked for.
pub fn resend_in(seconds: u32) -> String {
    ["Another one in ", &seconds.to_string(), " s"].concat()
}

/// The navigation.
pub const NAVIGATION: &str = "Main";
/// The dashboard.
pub const DASHBOARD: &str = "Dashboard";
/// For a fresh account.
pub const WELCOME: &str = "Move your WhatsApp number to DoubleTick";
/// Under it.
pub const WELCOME_LEAD: &str = "Your number is on the WhatsApp Cloud API with another provider? Bring it here yourself, in about 15 minutes. It keeps its display name, quality rating and messaging limit. For a new number, or one in the WhatsApp Business App, start here too.";
/// Starts onboarding.
pub const GET_STARTED: &str = "Get Started";
/// What comes.
pub const WELCOME_STEPS: [(&str, &str); 3] = [
    (
        "Prepare",
        "A short checklist, so that Meta does not turn the move down halfway.",
    ),
    (
        "Confirm with Meta",
        "Log in to Facebook in Meta's own window and verify the number.",
    ),
    (
        "Watch it move",
        "We do the rest. Your present provider keeps working until the last step.",
    ),
];
/// For an account with numbers.
pub const DASHBOARD_TITLE: &str = "Dashboard";
/// Under it.
pub const DASHBOARD_LEAD: &str = "You find your numbers and how they are in Manage WABAs.";

/// Attempts that have not ended.
pub const UNFINISHED: &str = "Not finished yet";
/// Goes on with one.
pub const CONTINUE_ATTEMPT: &str = "Continue";

/// Looks at what there is to know of a number.
pub const SEE_NUMBER: &str = "PIN, templates and state";
/// A number whose access was taken from us.
pub const NEEDS_RECONNECTING: &str = "Needs reconnecting";
/// Under it: what happened, whether the number is safe, what now.
pub const NEEDS_RECONNECTING_LEAD: &str = "Meta says that DoubleTick has no access to this number any more: it was removed in Meta's settings, or moved. The number is yours and safe, but its messages don't reach DoubleTick. Connect it again to go on, or remove it here.";
/// Begins anew.
pub const RECONNECT: &str = "Connect again";
/// A number on its way out.
pub const LEAVING: &str = "Leaving";
/// Under it.
pub const LEAVING_LEAD: &str =
    "It is being taken off at Meta, so that another provider can take it. This goes on by itself.";
/// Meta does not let it go. Its words follow.
pub const LEAVING_REFUSED: &str =
    "Meta refuses to take it off, so it is still with DoubleTick. Meta says: ";
/// Once more.
pub const LEAVE_AGAIN: &str = "Try again";
/// Has a number leave.
pub const REMOVE: &str = "Remove from DoubleTick";
/// What it means.
pub const REMOVE_LEAD: &str = "Sending and receiving with DoubleTick stops at once. The number stays yours: it is taken off at Meta, so that you can connect it to another provider, or here again. Chats in DoubleTick are not moved.";
/// Does it.
pub const REMOVE_NOW: &str = "Remove this number";
/// It could not be asked for.
pub const REMOVE_FAILED: &str = "That did not work, and nothing has changed. Please try again.";

/// Looks at one that waits for our team.
pub const SEE_ATTEMPT: &str = "See where it is";

/// Settings.
pub const SETTINGS: &str = "Settings";
/// An entry of it.
pub const MANAGE_WABAS: &str = "Manage WABAs";
/// Under it.
pub const MANAGE_WABAS_LEAD: &str = "Your WhatsApp Business Accounts and their numbers";
/// Starts onboarding on an existing account.
pub const ADD_NUMBER: &str = "Add Number";
/// None there.
pub const NO_WABAS: &str = "No number is connected yet.";
/// The list could not be fetched.
pub const WABAS_UNREACHABLE: &str =
    "We can't show your numbers right now. They are not affected: only this list is missing.";

/// Labels of a number.
pub const NUMBER: &str = "Number";
/// Display name.
pub const DISPLAY_NAME: &str = "Display name";
/// Status.
pub const STATUS: &str = "Status";
/// Quality rating.
pub const QUALITY: &str = "Quality rating";
/// Messaging limit.
pub const LIMIT: &str = "Messaging limit";
/// The WABA's id.
pub const WABA_ID: &str = "WABA ID";

/// `status`, in words. What Meta adds one day is shown as it came.
pub fn status(raw: &str) -> String {
    match raw {
        "CONNECTED" => "Connected",
        "PENDING" => "Pending",
        "FLAGGED" => "Flagged",
        "RESTRICTED" => "Restricted",
        "RATE_LIMITED" => "Rate limited",
        "BANNED" => "Banned",
        "DISCONNECTED" => "Disconnected",
        "DELETED" => "Deleted",
        other => other,
    }
    .to_owned()
}

/// `quality_rating`, in the words of WhatsApp Manager.
pub fn quality(raw: &str) -> String {
    match raw {
        "GREEN" => "High",
        "YELLOW" => "Medium",
        "RED" => "Low",
        "UNKNOWN" | "NA" => "Not rated yet",
        other => other,
    }
    .to_owned()
}

/// `messaging_limit_tier`, in words.
pub fn limit(raw: Option<&str>) -> String {
    let customers = match raw {
        None | Some("TIER_NOT_SET") => return "Not set yet".to_owned(),
        Some("TIER_UNLIMITED") => return "Unlimited".to_owned(),
        Some("TIER_50") => "50",
        Some("TIER_250") => "250",
        Some("TIER_1K") => "1,000",
        Some("TIER_2K") => "2,000",
        Some("TIER_10K") => "10,000",
        Some("TIER_100K") => "100,000",
        Some(other) => return other.to_owned(),
    };
    [customers, " customers in 24 hours"].concat()
}

/// Where an unfinished attempt stands, in a few words.
pub fn stage(stage: &contract::onboarding::Stage) -> &'static str {
    use contract::onboarding::Stage;
    match stage {
        Stage::AwaitingSignup => "Next: Meta's window",
        Stage::Finalizing | Stage::Retrying { .. } => "Under way",
        Stage::Scheduled { .. } => "Ready: waits for the time that you set",
        Stage::NeedsCustomer(_) => "Waiting for your answer",
        Stage::Interrupted { .. } => "Stopped: you can go on",
        Stage::Stuck(_) => "Stopped: our team must act",
        Stage::Connected(_) => "Connected",
        Stage::Abandoned => "Given up",
        Stage::Left => "Left DoubleTick",
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

    #[test]
    fn a_limit_is_a_number_of_customers() {
        assert_eq!(limit(Some("TIER_1K")), "1,000 customers in 24 hours");
        assert_eq!(limit(None), "Not set yet");
    }
}

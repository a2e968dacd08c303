//! Method, readiness, consent.

use contract::onboarding::{Method, ReadinessItem};

/// The parts of the way, as the bar at the top names them.
pub const PARTS: [&str; 4] = ["Method", "Prepare", "Meta", "Finish"];
/// What the bar is, for a screen reader.
pub const PARTS_LABEL: &str = "Your progress";

/// The choice of the method.
pub const METHOD_TITLE: &str = "How do you want to connect your number?";
/// Under it.
pub const METHOD_LEAD: &str = "Choose by where the number is today.";

/// The card of a method, in the guide's exact words.
pub fn method(method: Method) -> &'static str {
    match method {
        Method::CloudApi => "Connect WhatsApp API number (Cloud API)",
        Method::Coexistence => "Connect your existing WhatsApp Business number (Coexistence)",
    }
}

/// Whom it is for.
pub fn method_for(method: Method) -> &'static str {
    match method {
        Method::CloudApi => {
            "The number is on the WhatsApp Cloud API with another provider, and you move it to DoubleTick. Choose this also for a new number."
        }
        Method::Coexistence => {
            "The number is on the WhatsApp Business App on a phone, and you go on using the app beside DoubleTick."
        }
    }
}

/// The badge of the one that moves a number.
pub const METHOD_BADGE: &str = "For moving from another provider";

/// Help for who doesn't know.
pub const UNSURE: &str = "Not sure which one?";
/// What to go by.
pub const UNSURE_ANSWERS: [(&str, &str); 3] = [
    (
        "Another provider sends and receives your messages, and no phone has the number in its WhatsApp Business App:",
        "choose Cloud API. Coexistence can't move a number from another provider.",
    ),
    (
        "You chat from this number in the WhatsApp Business App on a phone:",
        "choose Coexistence. To move it to the Cloud API for good, delete the account in the app first.",
    ),
    (
        "The number is not on WhatsApp at all:",
        "choose Cloud API. It is connected as a new number.",
    ),
];

/// The form.
pub const PREPARE_TITLE: &str = "Prepare the move";
/// Under it.
pub const PREPARE_LEAD: &str = "Two minutes here save the move from being turned down at Meta. What you enter is kept if you leave.";
/// The form, for coexistence.
pub const PREPARE_TITLE_COEXISTENCE: &str = "Prepare the connection";

/// The number's field.
pub const NUMBER: &str = "The WhatsApp number that you bring";
/// Its hint.
pub const NUMBER_HINT: &str = "With country code, such as +91 98200 12345";

/// What must be so.
pub const MUST_TITLE: &str = "Meta turns the move down without these";
/// What should be so.
pub const SHOULD_TITLE: &str = "Worth having ready";
/// Something that blocks is not checked.
pub const UNCHECKED: &str = "Check this first. Meta turns the move down without it.";

/// One readiness item.
pub struct Readiness {
    /// What the customer checks.
    pub title: &'static str,
    /// Why it matters and how to check it.
    pub how: &'static str,
}

/// The words of a readiness item.
pub fn readiness(item: ReadinessItem) -> Readiness {
    let (title, how) = match item {
        ReadinessItem::TwoStepVerificationOff => (
            "Two-step verification of the number is off",
            "In WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification, Turn off. Meta confirms it by an e-mail to the portfolio's address, which can be late. If you can't see it, only your present provider can: ask them to turn it off.",
        ),
        ReadinessItem::PortfolioAdmin => (
            "I am an admin of the business portfolio that owns the number",
            "The number must stay in the same business portfolio. See Meta Business Settings, Users, People.",
        ),
        ReadinessItem::NumberReachable => (
            "An SMS or a call to the number reaches me now",
            "Meta sends a 6-digit code to prove that the number is yours. A recorded phone menu can't take it.",
        ),
        ReadinessItem::DisplayNameApproved => (
            "The display name is approved, and no change of it is pending",
            "In WhatsApp Manager: Account tools, Phone numbers. The name must not say \"pending\" or \"declined\".",
        ),
        ReadinessItem::PortfolioVerified => (
            "The business portfolio is verified",
            "In Meta Business Settings: Security Center. A portfolio that isn't verified holds 2 numbers at most.",
        ),
        ReadinessItem::PaymentMethod => (
            "A payment method is at hand",
            "A new WhatsApp Business Account needs one of its own before it can send template messages.",
        ),
        ReadinessItem::TemplatesExported => (
            "My templates are exported",
            "Templates may need to be made or approved again. A copy of the texts saves you time.",
        ),
        ReadinessItem::CampaignsPaused => (
            "Campaigns at the old provider are paused",
            "What is still being sent when the number moves does not arrive.",
        ),
    };
    Readiness { title, how }
}

/// The consent. A change of these words is a new
/// [`contract::onboarding::CONSENT_TEXT_VERSION`]: a test holds the two together.
pub const CONSENT_TITLE: &str = "Before you agree";
/// What can't be undone, for a number that moves.
pub const CONSENT_CLOUD_API: [&str; 4] = [
    "The move can't be undone. There is no way back but to move the number again, to the old provider.",
    "Your old provider loses access to this number for good the moment it is registered with DoubleTick.",
    "Chat history does not move. It stays with the old provider: export what you need before.",
    "Templates may need to be synced or approved again by Meta before you can send them.",
];
/// The same for coexistence.
pub const CONSENT_COEXISTENCE: [&str; 3] = [
    "Linked devices of the app are unlinked. Disappearing and view-once messages, live location and broadcast lists go off.",
    "At most 20 messages a second can be sent. Coexistence is not offered in Nigeria and South Africa.",
    "The WhatsApp Business App must be version 2.24.17 or later, and stays the place to disconnect.",
];
/// The checkbox.
pub const CONSENT: &str =
    "I have read this and agree, on behalf of the business that owns the number.";
/// Consent is missing.
pub const CONSENT_MISSING: &str = "We need your agreement before anything can move.";

/// The button.
pub const SUBMIT: &str = "Save and continue";
/// While it is recorded.
pub const SUBMITTING: &str = "Saving…";
/// Under the button.
pub const SUBMIT_NOTE: &str =
    "Nothing moves yet. Your agreement is recorded with its date, and Meta's window comes next.";

/// What the consent points say, by method.
pub fn consent(method: Method) -> &'static [&'static str] {
    match method {
        Method::CloudApi => &CONSENT_CLOUD_API,
        Method::Coexistence => &CONSENT_COEXISTENCE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::onboarding::CONSENT_TEXT_VERSION;

    /// A sum over every word that the customer agrees to.
    fn sum() -> u64 {
        let words = CONSENT_CLOUD_API
            .iter()
            .chain(&CONSENT_COEXISTENCE)
            .chain([&CONSENT]);
        // FNV-1a: stable between builds, which the standard hasher isn't promised to be.
        words
            .flat_map(|words| words.bytes())
            .fold(0xcbf2_9ce4_8422_2325, |sum: u64, byte| {
                (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
            })
    }

    #[test]
    fn another_consent_text_is_another_version() {
        assert_eq!(
            (CONSENT_TEXT_VERSION, sum()),
            ("2026-11-23", 7771471613680870855),
            "the text was changed: give it a new version, and both of them here"
        );
    }

    #[test]
    fn the_cards_have_the_guides_exact_words() {
        assert_eq!(
            method(Method::CloudApi),
            "Connect WhatsApp API number (Cloud API)"
        );
        assert_eq!(
            method(Method::Coexistence),
            "Connect your existing WhatsApp Business number (Coexistence)"
        );
    }
}

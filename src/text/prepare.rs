//! Method, readiness, consent.

use contract::onboarding::{Method, Origin, ReadinessItem};
use journey::advice::{Obstacle, Question, Today};

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
/// The badge of the one that the answers lead to.
pub const METHOD_FITS: &str = "Right for your number";

/// Help for who doesn't know.
pub const UNSURE: &str = "Not sure which one?";
/// The answers of a question that is answered by them.
pub const YES: &str = "Yes";
/// The other one.
pub const NO: &str = "No";

/// A question about the number.
pub fn question(question: Question) -> &'static str {
    match question {
        Question::Today => "Where is the number today?",
        Question::KeepsApp => "Do you want to go on using the app on the phone?",
        Question::Reachable => "Can the number take an SMS or a call now?",
    }
}

/// An answer to the first of them.
pub fn today(today: Today) -> &'static str {
    match today {
        Today::OtherProvider => "On the Cloud API with another provider",
        Today::BusinessApp => "On the WhatsApp Business App, or WhatsApp, on a phone",
        Today::Nowhere => "Not on WhatsApp",
        Today::DoubleTick => "With DoubleTick already",
    }
}

/// What follows from the answers, for a number that can be brought.
pub fn advice(origin: Origin) -> &'static str {
    match origin {
        Origin::OtherProvider => {
            "Choose Cloud API: it moves the number to DoubleTick. Coexistence can't move a number from another provider: it is for numbers in the app."
        }
        Origin::BusinessApp => {
            "Choose Coexistence: the app and DoubleTick share the number. Cloud API would refuse it while it is in the app. A number of the ordinary WhatsApp app is moved to the WhatsApp Business App first."
        }
        Origin::New => {
            "Choose Cloud API: it is connected as a new number. Coexistence is for numbers in the app."
        }
    }
}

/// The button that chooses the method which the advice names.
pub fn take(method: Method) -> &'static str {
    match method {
        Method::CloudApi => "Go on with Cloud API",
        Method::Coexistence => "Go on with Coexistence",
    }
}

/// Why a number can't be brought as it is, and what to do.
pub fn obstacle(obstacle: Obstacle) -> &'static str {
    match obstacle {
        Obstacle::AlreadyHere => {
            "Nothing has to move. You find the number under Settings, Manage WABAs. If it isn't there, it is in another DoubleTick account: our support brings the two together."
        }
        Obstacle::LeavesApp => {
            "Save your chats: they are lost when the account in the app is deleted. Then delete it there: Settings, Account, Delete my account. Within about 3 minutes the number is free: come back and answer \"Not on WhatsApp\"."
        }
        Obstacle::Unreachable => {
            "Meta proves by a 6-digit code that the number is yours, and a recorded phone menu can't take it. Have calls go to a person, or ask your phone company for a line that takes SMS or calls, then come back. Nothing has changed: the number works as before."
        }
    }
}

/// The form.
pub fn title(origin: Origin) -> &'static str {
    match origin {
        Origin::OtherProvider => "Prepare the move",
        Origin::BusinessApp | Origin::New => "Prepare the connection",
    }
}
/// Under it.
pub const PREPARE_LEAD: &str = "Two minutes here save you from being turned down at Meta. What you enter is kept if you leave.";

/// The number's field.
pub const NUMBER: &str = "The WhatsApp number that you bring";
/// Its hint.
pub const NUMBER_HINT: &str = "With country code, such as +91 98200 12345";

/// Where it is.
pub const ORIGIN: &str = "Where is it today?";
/// One of the places.
pub fn origin(origin: Origin) -> &'static str {
    match origin {
        Origin::OtherProvider => "With another provider, on the Cloud API",
        Origin::BusinessApp => "On the WhatsApp Business App",
        Origin::New => "Not on WhatsApp: it is a new number",
    }
}

/// What must be so.
pub const MUST_TITLE: &str = "Meta turns you down without these";
/// What should be so.
pub const SHOULD_TITLE: &str = "Worth having ready";
/// Something that blocks is not checked.
pub const UNCHECKED: &str = "Check this first. Meta turns the number down without it.";
/// Opens the way to check an item.
pub const HOW: &str = "How to check";

/// One readiness item.
pub struct Readiness {
    /// What the customer checks.
    pub title: &'static str,
    /// Why it matters.
    pub why: &'static str,
    /// How to check it, and what to do if it isn't so.
    pub how: &'static str,
}

/// The words of a readiness item, for a number of this origin.
pub fn readiness(item: ReadinessItem, origin: Origin) -> Readiness {
    let (title, why, how) = match item {
        ReadinessItem::PortfolioAdmin if origin != Origin::OtherProvider => (
            "I am, or a colleague who helps me is, an admin of my business's portfolio at Meta",
            "Only an admin can give DoubleTick access.",
            "Meta Business Settings → Users → People: your name must say Full control. For a colleague who has it you make a link on the next screen. If there is no portfolio yet, you create one in Meta's window.",
        ),
        ReadinessItem::NumberReachable if origin == Origin::BusinessApp => (
            "The phone with the WhatsApp Business App is at hand",
            "Meta asks in the app whether you agree.",
            "Open the app, and update it if it is older than version 2.24.17: Settings → Help → App info.",
        ),
        ReadinessItem::TwoStepVerificationOff => (
            "Two-step verification of the number is off",
            "While it is on, Meta does not let the number go. It is the 6-digit PIN of the WhatsApp number, not the two-factor login of your Facebook account.",
            "WhatsApp Manager → Account tools → Phone numbers → the number → Two-step verification → Turn off. Only who owns the WhatsApp Business Account can. Meta sends an e-mail to the portfolio's address to confirm it, which can be late. If you don't see the setting, write to your present provider: \"Please turn off two-step verification for our number, without deleting it.\"",
        ),
        ReadinessItem::PortfolioAdmin => (
            "I am, or a colleague who helps me is, an admin of the business portfolio that owns the number",
            "The number must stay in the same business portfolio, and only an admin can give DoubleTick access.",
            "Meta Business Settings → Users → People: your name must say Full control. For a colleague who has it you make a link on the next screen. If your present provider owns the portfolio, ask them which one it is, and to make you an admin.",
        ),
        ReadinessItem::NumberReachable => (
            "An SMS or a call to the number reaches me now",
            "Meta sends a 6-digit code to the number itself, to prove that it is yours.",
            "Have the SIM or the line at hand, and call the number from another phone. A recorded phone menu can't take the code.",
        ),
        ReadinessItem::DisplayNameApproved => (
            "The display name is approved, and no change of it is pending",
            "A number without an approved name is not moved.",
            "WhatsApp Manager → Account tools → Phone numbers. The name must not say \"pending\" or \"declined\". A change takes Meta up to a few days: wait for it.",
        ),
        ReadinessItem::PortfolioVerified => (
            "The business portfolio is verified",
            "Meta may refuse the move otherwise, and one that isn't verified holds 2 numbers at most.",
            "Meta Business Settings → Security Center: it must say Verified. If it doesn't, start the verification there.",
        ),
        ReadinessItem::PaymentMethod => (
            "A payment method is at hand",
            "Meta can refuse a move without one, and the new account needs one before it sends template messages.",
            "WhatsApp Manager → Billing and payments, for the account that the number is in today. You add one to the new account when the number is here.",
        ),
        ReadinessItem::TemplatesExported => (
            "My templates are exported",
            "Some may need to be made or approved again. A copy of the texts saves you time.",
            "WhatsApp Manager → Message templates, or your present provider's export.",
        ),
        ReadinessItem::CampaignsPaused => (
            "Campaigns at the old provider are paused",
            "What is still being sent when the number moves does not arrive.",
            "Pause them in your present provider's dashboard, and choose a quiet hour.",
        ),
    };
    Readiness { title, why, how }
}

/// The field of the old WABA's id.
pub const SOURCE_WABA: &str = "WABA ID at your present provider";
/// Its hint.
pub const SOURCE_WABA_HINT: &str = "You may leave it out. With it we bring your approved templates along. WhatsApp Manager shows it beside the account's name.";
/// It can't be one.
pub const SOURCE_WABA_WRONG: &str =
    "A WABA ID has digits only, about 15 of them. You may also leave it out.";

/// When the number is cut over.
pub const CUT_OVER: &str = "When shall the number move?";
/// The default.
pub const CUT_OVER_NOW: &str = "As soon as everything is ready";
/// The other choice.
pub const CUT_OVER_LATER: &str = "At a quiet hour that I set";
/// The field.
pub const CUT_OVER_AT: &str = "Date and time, where you are";
/// Its hint.
pub const CUT_OVER_HINT: &str = "Within the next 7 days. Everything else is done before, and your present provider works until then. You can still change it.";
/// No possible time.
pub const CUT_OVER_WRONG: &str = "Enter a time within the next 7 days.";

/// The same number has an attempt already.
pub const UNDER_WAY: &str =
    "You are bringing this number already. Go on with that attempt, or give it up there first.";

/// The consent. A change of these words is a new
/// [`contract::onboarding::CONSENT_TEXT_VERSION`]: a test holds the two together.
pub const CONSENT_TITLE: &str = "Before you agree";
/// What can't be undone, for a number that moves.
pub const CONSENT_MOVE: [&str; 4] = [
    "The move can't be undone. There is no way back but to move the number again, to the old provider.",
    "Messaging at your old provider stops for good the moment the number is registered with DoubleTick. Its access ends then.",
    "Chat history does not move. It stays with the old provider: export what you need before.",
    "Templates may need to be synced or approved again by Meta before you can send them.",
];
/// The same for coexistence.
pub const CONSENT_COEXISTENCE: [&str; 3] = [
    "Linked devices of the app are unlinked. Disappearing and view-once messages, live location and broadcast lists go off.",
    "At most 20 messages a second can be sent. Coexistence is not offered in Nigeria and South Africa.",
    "The WhatsApp Business App must be version 2.24.17 or later, and stays the place to disconnect.",
];
/// The same for a new number.
pub const CONSENT_NEW: [&str; 2] = [
    "The number can't be used in the WhatsApp apps as long as it is connected to DoubleTick.",
    "Meta reviews its display name, and charges the business for messages.",
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

/// What the consent points say, by origin.
pub fn consent(origin: Origin) -> &'static [&'static str] {
    match origin {
        Origin::OtherProvider => &CONSENT_MOVE,
        Origin::BusinessApp => &CONSENT_COEXISTENCE,
        Origin::New => &CONSENT_NEW,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use contract::onboarding::CONSENT_TEXT_VERSION;

    /// A sum over every word that the customer agrees to.
    fn sum() -> u64 {
        let words = CONSENT_MOVE
            .iter()
            .chain(&CONSENT_COEXISTENCE)
            .chain(&CONSENT_NEW)
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
            ("2026-11-25", 17301437378332571628),
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

//! Finalization and its end.

use contract::onboarding::{Arrival, CodeMethod, Origin, PinState, Step, StepState};

/// The server is at it.
pub fn working_title(origin: Origin) -> &'static str {
    match origin {
        Origin::OtherProvider => "Moving your number",
        Origin::BusinessApp | Origin::New => "Connecting your number",
    }
}
/// Under it.
pub const WORKING_LEAD: &str =
    "This takes a minute or two. You may close this page: it goes on, and you find it again here.";
/// As long as only this page has what it takes.
pub const KEEP_OPEN: &str =
    "Keep this page open for a moment: Meta's confirmation is on its way through it.";
/// A finish without its code.
pub const AWAITING_CODE: &str = "Meta says that you are done, but its confirmation has not reached us yet. We are looking for it.";
/// No line to the server.
pub const LINK_LOST: &str = "We can't reach DoubleTick right now. Nothing is lost: what was begun goes on without this page, which catches up by itself.";

/// A step of finalization.
pub fn step(step: Step, origin: Origin) -> &'static str {
    match (step, origin) {
        (Step::Exchange, _) => "Take Meta's confirmation",
        (Step::Inspect, _) => "Check the access that you gave",
        (Step::Assets, _) => "Find the WABA and the number",
        (Step::Subscribe, _) => "Subscribe to the number's messages",
        (Step::Templates, _) => "Bring the templates along",
        (Step::CreditLine, _) => "Put WhatsApp's fees on DoubleTick's bill",
        (Step::CutOver, Origin::BusinessApp) => "Ask for the app's contacts and chats",
        (Step::CutOver, _) => "Register the number with DoubleTick",
        (Step::Confirm, _) => "Confirm with Meta that it is live",
    }
}

/// How far a step is.
pub fn step_state(state: StepState) -> &'static str {
    match state {
        StepState::Waiting => "to come",
        StepState::Running => "under way",
        StepState::Done => "done",
        StepState::Stopped => "stopped",
    }
}

/// What a screen reader says of the progress.
pub fn progress(done: usize, of: usize) -> String {
    [&done.to_string(), " of ", &of.to_string(), " steps done"].concat()
}

/// When the server tries again.
pub fn again_at(time: &str) -> String {
    ["We try again by ourselves at ", time, "."].concat()
}

/// Before this, another try is no use.
pub fn not_before(time: &str) -> String {
    ["Meta allows the next try from ", time, "."].concat()
}

/// The cut-over waits for its time.
pub const SCHEDULED_TITLE: &str = "Ready to move";
/// When, and what until then.
pub fn scheduled_lead(time: &str) -> String {
    [
        "Everything is prepared and checked. Your number moves at ",
        time,
        ", by your clock. Until then your present provider works as before, and you can set another time or start over. There is nothing to do: you may close this page.",
    ]
    .concat()
}
/// Does not wait.
pub const MOVE_NOW: &str = "Move it now";
/// Before it doesn't.
pub const MOVE_NOW_LEAD: &str = "This can't be undone. Your old provider stops at once.";
/// The button that means it.
pub const MOVE_NOW_BUTTON: &str = "Yes, move it now";
/// Another time.
pub const MOVE_LATER: &str = "Set another time";
/// The button that does.
pub const SET_TIME: &str = "Set this time";

/// Several numbers, and none is theirs.
pub const PICK_TITLE: &str = "Which number do you bring?";
/// Why it is asked.
pub fn pick_lead(said: &str) -> String {
    [
        "We did not find ",
        said,
        " in the WhatsApp Business Account that you chose. These are its numbers. Choose the one that you bring: nothing happens to the others.",
    ]
    .concat()
}
/// None is chosen yet.
pub const PICK_ONE: &str = "Choose a number first.";
/// The button.
pub const PICK_BUTTON: &str = "Go on with this number";
/// It is none of them.
pub const NONE_OF_THESE: &str = "None of these: start over";
/// Another number than they said.
pub const CONFIRM_TITLE: &str = "Is this the right number?";
/// The button.
pub const CONFIRM_BUTTON: &str = "Yes, go on with this number";

/// It isn't.
pub const NOT_THIS_NUMBER: &str = "No: start over, and choose the right one in Meta's window";

/// Why the number is asked for.
pub fn confirm_lead(said: &str) -> String {
    [
        "You told us that you bring ",
        said,
        ". In Meta's window another number was chosen:",
    ]
    .concat()
}

/// Verification by us.
pub const VERIFY_TITLE: &str = "Verify your number";
/// Under it.
pub fn verify_lead(number: &str) -> String {
    [
        "Meta wants to know that ",
        number,
        " is yours. It sends a 6-digit code to the number itself.",
    ]
    .concat()
}
/// Asks for it.
pub fn send_code(method: CodeMethod) -> &'static str {
    match method {
        CodeMethod::Sms => "Send it by SMS",
        CodeMethod::Voice => "Call me with it",
    }
}
/// It is on its way.
pub fn code_sent(method: CodeMethod) -> &'static str {
    match method {
        CodeMethod::Sms => "Meta has sent the code by SMS. It can take a minute.",
        CodeMethod::Voice => "Meta is calling the number with the code.",
    }
}
/// It may not be entered any more.
pub const NO_TRIES_LEFT: &str = "The code was wrong too often. Ask for another one.";
/// How often it may still be entered.
pub fn tries_left(left: u32) -> String {
    match left {
        1 => " You have one try.".to_owned(),
        left => [" You have ", &left.to_string(), " tries."].concat(),
    }
}
/// When another one may be asked for.
pub fn send_again_in(method: CodeMethod, seconds: u32) -> String {
    let what = match method {
        CodeMethod::Sms => "Another SMS in ",
        CodeMethod::Voice => "Another call in ",
    };
    [what, &super::trouble::wait(seconds)].concat()
}
/// The field.
pub const CODE: &str = "Code from Meta";
/// Its hint.
pub const CODE_HINT: &str = "6 digits";
/// The button.
pub const VERIFY: &str = "Verify";
/// Six digits are wanted.
pub const SIX_DIGITS: &str = "Enter the 6 digits.";

/// The number has a PIN.
pub const PIN_TITLE: &str = "Enter the number's PIN";
/// Under it.
pub const PIN_LEAD: &str = "This number has a two-step verification PIN, and Meta asks for it before the number can move. If you don't know it, your present provider does, or you turn it off in WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification.";
/// The field.
pub const PIN: &str = "Two-step verification PIN";
/// It was wrong.
pub const PIN_WRONG: &str = "Meta says that this is not the number's PIN. After several wrong ones Meta locks it for a while.";
/// The button.
pub const SEND_PIN: &str = "Go on with this PIN";
/// While an answer is sent.
pub const SENDING: &str = "One moment…";

/// Prints the facts.
pub const PRINT: &str = "Print";

/// The end.
pub const CONNECTED: &str = "Connected";
/// Under it.
pub fn connected_lead(arrival: Arrival) -> &'static str {
    match arrival {
        Arrival::Registered => {
            "Your number is live with DoubleTick. Messages to it arrive here from now on."
        }
        Arrival::Shared => {
            "Your number is live with DoubleTick. It stayed in the same WhatsApp Business Account, which is now shared with us, so its templates are as they were."
        }
        Arrival::Coexistence => {
            "Your number is live in the app and with DoubleTick. Contacts, and chats if you shared them, arrive here within the next hours."
        }
    }
}
/// The facts of before and after.
pub const FACTS_TITLE: &str = "As Meta reports it";
/// How it was before, where it has changed.
pub fn was(before: &str) -> String {
    ["before: ", before].concat()
}
/// How it was before, where it hasn't.
pub const AS_BEFORE: &str = "as before";

/// Whether it can send.
pub const CAN_SEND: &str = "Can send messages";
/// `can_send_message`, in words. What Meta adds one day is shown as it came.
pub fn can_send(raw: &str) -> &str {
    match raw {
        "AVAILABLE" => "Yes",
        "LIMITED" => "With limits",
        "BLOCKED" => "Not yet",
        other => other,
    }
}
/// Meta did not say.
pub const NOT_SAID: &str = "Meta did not say. Ask again in a while.";
/// A payment method is missing.
pub const WANTS_PAYMENT: &str = "Add a payment method: WhatsApp Manager → Billing and payments. The number receives already, and sends templates as soon as Meta has it.";
/// Looks again.
pub const CHECK_AGAIN: &str = "Ask Meta again";
/// While it looks.
pub const CHECKING: &str = "Asking Meta…";

/// The templates.
pub const TEMPLATES_TITLE: &str = "Templates";
/// Nobody said where they are.
pub const TEMPLATES_UNKNOWN: &str = "None was brought along, as we don't know your old WABA ID. Make them anew in DoubleTick: each is reviewed by Meta.";
/// Meta does not.
pub const TEMPLATES_REFUSED: &str = "Meta did not bring them along. Make them anew in DoubleTick: each is reviewed by Meta. Meta said: ";
/// There were none.
pub const TEMPLATES_NONE: &str = "None was found that can be brought along.";
/// Those that came.
pub const TEMPLATES_BROUGHT: &str = "Brought along";
/// One of them, of which Meta says the id alone.
pub const TEMPLATE_ID: &str = "Template ID ";
/// Those that did not.
pub const TEMPLATES_LEFT: &str = "To be made anew, with Meta's reason. You find them by their ID in WhatsApp Manager, Message templates";
/// `status` of a template, in words. What Meta adds one day is shown as it came.
pub fn template_status(raw: &str) -> &str {
    match raw {
        "APPROVED" => "approved",
        "PENDING" | "IN_APPEAL" => "in review",
        "REJECTED" => "to be corrected and sent in again",
        "PAUSED" => "paused",
        "DISABLED" => "disabled",
        "UNKNOWN" => "not known yet",
        other => other,
    }
}

/// The old provider.
pub const OLD_PROVIDER: &str = "Your old provider";
/// It is gone.
pub const OLD_PROVIDER_GONE: &str = "No longer has access. Meta reports the number as connected in its new WhatsApp Business Account, and no app but DoubleTick's as subscribed to it.";
/// It isn't.
pub const OLD_PROVIDER_STILL: &str = "These apps can still read this account's messages, as Meta reports. Remove them in Meta Business Settings under WhatsApp accounts, Partners:";
/// The PIN that was made.
pub const PIN_MADE_TITLE: &str = "Your new two-step verification PIN";
/// What it is for.
pub const PIN_MADE_LEAD: &str = "We made a PIN for the number. You need it if you ever move the number again. We show it once: have a safe place ready.";
/// The button.
pub const PIN_REVEAL: &str = "Show the PIN";
/// It is shown.
pub const PIN_SHOWN: &str = "Write it down now. It is not shown again.";
/// It was shown.
pub const PIN_WAS_SHOWN: &str = "It was shown before. If it is lost, set a new one in WhatsApp Manager under Two-step verification.";
/// What remains.
pub const REMAINS_TITLE: &str = "What remains for you";
/// The list.
pub fn remains(arrival: Arrival, origin: Origin, pin: PinState) -> Vec<&'static str> {
    let mut list = vec![
        "Send a message to the number from your own phone, and answer it from DoubleTick: so you see both ways.",
    ];
    match pin {
        PinState::ToReveal | PinState::Revealed => {
            list.push("Two-step verification is on, with the PIN above. Keep it.");
        }
        PinState::Theirs => {
            list.push("Two-step verification is on, with the PIN that you entered. Keep it.");
        }
        PinState::NotSet => {}
    }
    if arrival == Arrival::Registered {
        list.push("Add a payment method to the new account in WhatsApp Manager, if it has none, or template messages are not sent.");
    }
    if origin == Origin::OtherProvider {
        match arrival {
            Arrival::Registered => {
                list.push("Put the new WABA ID into whatever you have connected to the old one.");
                list.push("Check your templates: some may need Meta's approval again.");
            }
            Arrival::Shared | Arrival::Coexistence => {
                list.push("Remove your old provider's access, as said above.");
            }
        }
        list.push("Cancel the plan at your old provider, once its last invoice is settled.");
    }
    list
}
/// Leaves.
pub const DONE: &str = "Go to Manage WABAs";

/// What to say to support.
pub const STUCK_NOW: &str =
    "Tell support this reference if you get in touch. They see everything that happened so far.";

//! Finalization and its end.

use contract::onboarding::{CodeMethod, Step, StepState};

/// The server is at it.
pub const WORKING_TITLE: &str = "Moving your number";
/// Under both.
pub const WORKING_LEAD: &str = "This takes a minute or two. You may close this page: the move goes on, and you find it again here.";
/// A finish without its code.
pub const AWAITING_CODE: &str = "Meta says that you are done, but its confirmation has not reached us yet. We are looking for it.";
/// No line to the server.
pub const LINK_LOST: &str = "We can't reach DoubleTick right now. The move goes on without this page, which catches up by itself as soon as you are online again.";

/// A step of finalization.
pub fn step(step: Step) -> &'static str {
    match step {
        Step::Exchange => "Take Meta's confirmation",
        Step::Inspect => "Check the access that you gave",
        Step::Assets => "Find the WABA and the number",
        Step::Subscribe => "Subscribe to the number's messages",
        Step::CutOver => "Register the number with DoubleTick",
        Step::Confirm => "Confirm with Meta that it is live",
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

/// Several numbers, and none is theirs.
pub const PICK_TITLE: &str = "Which number do you bring?";
/// Under it.
pub const PICK_LEAD: &str = "The WhatsApp Business Account that you chose holds these numbers. Choose the one to move: nothing happens to the others.";
/// Another number than they said.
pub const CONFIRM_TITLE: &str = "Is this the right number?";
/// The button.
pub const CONFIRM_BUTTON: &str = "Yes, move this number";

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
pub const PIN_LEAD: &str = "This number has a two-step verification PIN, and Meta asks for it before the number can move. Your present provider knows it if you don't, and can turn it off.";
/// The field.
pub const PIN: &str = "Two-step verification PIN";
/// It was wrong.
pub const PIN_WRONG: &str =
    "Meta says that this is not the number's PIN. After five wrong ones Meta makes you wait.";
/// The button.
pub const SEND_PIN: &str = "Go on with this PIN";
/// While an answer is sent.
pub const SENDING: &str = "One moment…";

/// The end.
pub const CONNECTED: &str = "Connected";
/// Under it.
pub const CONNECTED_LEAD: &str =
    "Your number is live with DoubleTick. Messages to it arrive here from now on.";
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
pub const REMAINS: [&str; 4] = [
    "Add a payment method to the new account in WhatsApp Manager, or template messages are not sent.",
    "Send a message to the number from your own phone, and answer it.",
    "Check your templates: some may need Meta's approval again.",
    "Cancel the plan at your old provider, once its last invoice is settled.",
];
/// Leaves.
pub const DONE: &str = "Go to Manage WABAs";

/// What to say to support.
pub const STUCK_NOW: &str =
    "Tell support this reference if you get in touch. They see everything that happened so far.";

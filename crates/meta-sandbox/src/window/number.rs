//! The window's number and code screens.

use super::launch::Flow;
use super::session::{Screen, Session};
use crate::catalogue::{self, Behaviour};
use crate::state::{OtpCheck, SandboxState, SmsChannel, WabaChoice, now_ms};

/// The customer entered a number: what stands in its way, if anything does.
pub(super) fn enter(state: &mut SandboxState, session: &mut Session, typed: &str) {
    let Some(number) = catalogue::normalize(typed) else {
        session.fail(524_105, "Enter a phone number with its country code.");
        return;
    };
    let owner = catalogue::by_e164(&number);
    if let (WabaChoice::Existing(id), Some(owner)) = (&session.waba, owner)
        && state
            .wabas
            .get(id)
            .is_some_and(|waba| waba.subject != owner.e164)
    {
        session.fail(
            524_108,
            "This number does not belong to the portfolio of this account.",
        );
        return;
    }
    // The portfolio is the owner's: who types another number signs in as its owner. A number
    // that nobody owns is new, and comes to the portfolio of whoever is signed in.
    match owner {
        Some(owner) => session.be(owner),
        None => session.number = number,
    }
    session.number_chosen = true;
    let coexistence = session.launch.flow == Flow::Coexistence;
    let served = state.connected(&session.number).is_some();
    let behaviour = session.behaviour();
    let memory = state.history_mut(&session.number);
    match behaviour {
        _ if coexistence && behaviour.is_on_business_app() => session.screen = Screen::AppConfirm,
        _ if coexistence => session.fail(
            524_106,
            "This number is not on the WhatsApp Business app, version 2.24.17 or later.",
        ),
        _ if behaviour.is_on_business_app() => session.fail(
            524_107,
            "This phone number is already registered to a WhatsApp account. Disconnect it there, \
             or connect it together with the app.",
        ),
        Behaviour::ErrorReported => {
            session.fail(524_126, "Something went wrong. Please try again later.")
        }
        Behaviour::ErrorThenRecovery if memory.window_errors == 0 => {
            memory.window_errors += 1;
            session.fail_and_report(524_127, "We couldn't check this number. Please try again.");
        }
        Behaviour::LinkedElsewhere if !memory.settled => session.fail_and_report(
            3_441_041,
            "The phone number you have entered is not associated with the business you selected. \
             To continue, you need to unlink this phone number from that business or enter a \
             different number.",
        ),
        Behaviour::NumberBlocked if !memory.settled => session.fail_and_report(
            524_128,
            "Phone Number has been blocked. Please check alert prompt in WhatsApp Manager Overview \
             or follow instructions in Business Support Home.",
        ),
        Behaviour::NoNumber if memory.signups == 0 => {
            session.number_chosen = false;
            session.notice =
                Some("This number can't be added now. Finish, and add it later.".to_owned());
            session.screen = Screen::Permissions;
        }
        _ if served => session.screen = Screen::OtherProvider,
        _ => {
            session.screen = Screen::Otp;
            send_otp(state, session);
        }
    }
}

/// Sends the code, or says why not.
pub(super) fn send_otp(state: &mut SandboxState, session: &mut Session) {
    session.otp = None;
    let to = session.number.as_str();
    match state.send_otp(session.behaviour(), to, session.channel, true) {
        Ok(otp) => {
            let how = match session.channel {
                // The window offers no e-mail.
                SmsChannel::Sms | SmsChannel::Email => "sent a text message to",
                SmsChannel::Voice => "are calling",
                SmsChannel::WhatsApp => "sent a WhatsApp message to",
            };
            session.notice = Some(format!("We {how} {}.", catalogue::display(to)));
            session.otp = Some(otp);
        }
        Err(refusal) => session.fail(524_110, refusal.to_string()),
    }
}

/// Compares what was entered with what was sent.
pub(super) fn check_otp(session: &mut Session, entered: &str) {
    // What cannot be a code costs no attempt.
    if entered.chars().filter(char::is_ascii_digit).count() != 6 {
        session.fail(524_116, "Enter the 6 digits of the code.");
        return;
    }
    let check = session.otp.as_mut().map(|otp| otp.check(entered, now_ms()));
    match check {
        Some(OtpCheck::Right) => {
            session.verified = true;
            session.screen = session.after_number();
        }
        Some(OtpCheck::Wrong { attempts_left: 1 }) => {
            session.fail(524_111, "That code isn't right. 1 attempt left.");
        }
        Some(OtpCheck::Wrong { attempts_left }) => session.fail(
            524_111,
            format!("That code isn't right. {attempts_left} attempts left."),
        ),
        Some(OtpCheck::Expired) => {
            session.fail(524_112, "That code has expired. Ask for a new one.")
        }
        Some(OtpCheck::UsedUp) => session.fail(524_113, "Too many wrong codes. Ask for a new one."),
        None => session.fail(524_114, "No code was sent yet. Ask for a new one."),
    }
}

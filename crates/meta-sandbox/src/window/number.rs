//! The window's number and code screens.

use super::launch::Flow;
use super::session::{Screen, Session};
use crate::catalogue::{self, Behaviour};
use crate::world::{OtpCheck, SmsChannel, WabaWish, World, now_ms};

/// The customer entered a number: what stands in its way, if anything does.
pub(super) fn enter(world: &mut World, session: &mut Session, typed: &str) {
    let known = catalogue::normalize(typed);
    let Some(number) = known.as_deref().and_then(catalogue::by_e164) else {
        session.fail(
            524_105,
            "The sandbox knows only its own numbers. They are on its first page.",
        );
        return;
    };
    if let WabaWish::Existing(id) = &session.waba
        && world
            .wabas
            .get(id)
            .is_some_and(|waba| waba.subject != number.e164)
    {
        session.fail(
            524_108,
            "This number does not belong to the portfolio of this account.",
        );
        return;
    }
    // The portfolio is the owner's: who types another number signs in as its owner.
    session.subject = number;
    session.number_chosen = true;
    let coexistence = session.launch.flow == Flow::Coexistence;
    let served = world.connected(number.e164).is_some();
    let memory = world.memory(number.e164);
    match number.behaviour {
        Behaviour::BusinessApp if coexistence => session.screen = Screen::AppConfirm,
        _ if coexistence => session.fail(
            524_106,
            "This number is not on the WhatsApp Business app, version 2.24.17 or later.",
        ),
        Behaviour::BusinessApp => session.fail(
            524_107,
            "This phone number is already registered to a WhatsApp account. Disconnect it there, \
             or connect it together with the app.",
        ),
        Behaviour::ErrorReported => {
            session.fail(524_126, "Something went wrong. Please try again later.")
        }
        Behaviour::ErrorThenRecovery if memory.window_errors == 0 => {
            memory.window_errors += 1;
            session.fail(524_127, "We couldn't check this number. Please try again.");
            session.post = vec![session.trouble_message("ERROR")];
        }
        Behaviour::NoNumber if memory.signups == 0 => {
            session.number_chosen = false;
            session.notice =
                Some("This number can't be added now. Finish, and add it later.".to_owned());
            session.screen = Screen::Permissions;
        }
        _ if served => session.screen = Screen::OtherProvider,
        _ => {
            session.screen = Screen::Otp;
            send_otp(world, session);
        }
    }
}

/// Sends the code, or says why not.
pub(super) fn send_otp(world: &mut World, session: &mut Session) {
    session.otp = None;
    let to = session.subject.e164;
    match world.send_otp(session.subject.behaviour, to, session.channel, true) {
        Ok(otp) => {
            let how = match session.channel {
                SmsChannel::Sms => "sent a text message to",
                SmsChannel::Voice => "are calling",
            };
            session.otp = Some(otp);
            session.notice = Some(format!("We {how} {}.", catalogue::display(to)));
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
            session.screen = Screen::Permissions;
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

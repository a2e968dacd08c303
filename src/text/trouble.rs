//! What went wrong: what happened, what now. Whether the number is safe is said by
//! [`super::safe`], from what the server knows.

use contract::onboarding::TroubleKind;
use contract::problem::Problem;
use journey::Failure;
use journey::state::{Reason, SdkTrouble};

use super::meta::step_name;

/// The words for a trouble.
pub struct Words {
    /// What happened, as a heading.
    pub what: &'static str,
    /// Why, and what to do now.
    pub now: &'static str,
}

const fn words(what: &'static str, now: &'static str) -> Words {
    Words { what, now }
}

/// Why an attempt is interrupted.
pub fn reason(reason: &Reason) -> Words {
    match reason {
        Reason::WindowBlocked => words(
            "Your browser blocked Meta's window",
            "Allow pop-up windows for this page: look for a sign at the end of the address bar. Then open Meta's window again.",
        ),
        Reason::SdkFailed => words(
            "Meta's window could not be opened",
            "Meta's script did not work in this browser. Turn off tracking protection or ad blockers for this page, reload it, and try again.",
        ),
        Reason::Cancelled(_) => words(
            "You left Meta's window before the end",
            "Open it again when you are ready. Meta begins from the start, but remembers some of your choices.",
        ),
        Reason::Closed => words(
            "Meta's window was closed before the end",
            "We have not heard from Meta that you finished. If you did, wait two minutes: when Meta tells us, this page goes on by itself. Else open it again, and choose the account that you made there, if you made one.",
        ),
        Reason::MetaError(_) => words(
            "Meta reported an error",
            "Try again in a few minutes. If it comes back, tell our support what Meta said, with the session below.",
        ),
        Reason::Reloaded => words(
            "The page was reloaded while Meta's window was open",
            "Meta can only answer the page that opened its window. Close the old window if it is still there, and open it again from here.",
        ),
        Reason::HandOverFailed(Failure::Refused(Problem::SignedOut)) => words(
            "You were signed out meanwhile",
            "So Meta's confirmation could not be taken, and it is good for 30 seconds only. Sign in again, then open Meta's window again.",
        ),
        Reason::HandOverFailed(_) => words(
            "Meta's confirmation did not reach us in time",
            "You did your part. Meta's confirmation is good for 30 seconds only, and in that time we could not be reached. Open Meta's window again.",
        ),
        Reason::FullPageFailed(_) => words(
            "Meta's page could not be opened",
            "We could not be reached. Check your internet connection and try again.",
        ),
        Reason::Server { trouble, .. } => stopped(trouble.kind),
    }
}

/// What Meta or the browser said beyond that, for who wants to know.
pub fn detail(reason: &Reason) -> Option<String> {
    match reason {
        Reason::Cancelled(step) => Some(["Last screen: ", step_name(step)].concat()),
        Reason::MetaError(error) => {
            let mut parts = vec![["Meta said: ", &error.message].concat()];
            if let Some(code) = &error.code {
                parts.push(["Code ", code].concat());
            }
            if let Some(session) = &error.session_id {
                parts.push(["Session ", session].concat());
            }
            Some(parts.join(" · "))
        }
        _ => None,
    }
}

/// What stopped an attempt for good, until the customer goes on with it.
pub fn stopped(stopped: TroubleKind) -> Words {
    match stopped {
        TroubleKind::MetaUnavailable | TroubleKind::RateLimited | TroubleKind::Maintenance => {
            words(
                kind(stopped).what,
                "We tried for a long time, and have stopped. Press Try again. If it does not help, tell our support the reference.",
            )
        }
        other => kind(other),
    }
}

/// What the server has met.
pub fn kind(kind: TroubleKind) -> Words {
    match kind {
        TroubleKind::CodeExpired => words(
            "Meta's confirmation was too old",
            "It is good for 30 seconds, and took longer to reach us. Open Meta's window again and go through it once more.",
        ),
        TroubleKind::CodeLost => words(
            "Meta's confirmation did not reach us",
            "Meta says that you finished, but sent us no proof. Open Meta's window again and go through it once more.",
        ),
        TroubleKind::LeftMeta => words(
            "You left Meta's page before the end",
            "Nothing was handed over to us. Go there again when you are ready.",
        ),
        TroubleKind::TimeMissed => words(
            "The time that you set is over",
            "Something was not ready then, so the number did not move. Press Try again to move it now, or start over and set another time.",
        ),
        TroubleKind::TokenRefused => words(
            "Meta does not accept the access any more",
            "It was taken back, or has run out. Open Meta's window again to give it anew.",
        ),
        TroubleKind::NoWabaGranted => words(
            "No WhatsApp Business Account was shared",
            "In Meta's window, choose a WhatsApp Business Account or create one, and do not untick it at the end. Open Meta's window again.",
        ),
        TroubleKind::NoNumber => words(
            "No phone number was added",
            "Meta's window was finished without a number. Open it again, and enter the number at \"Phone number\".",
        ),
        TroubleKind::MetaUnavailable => words(
            "Meta has trouble at the moment",
            "There is nothing to do for you: we try again until Meta answers.",
        ),
        TroubleKind::RateLimited => words(
            "Meta asks us to slow down",
            "There is nothing to do for you: we go on as soon as Meta allows it.",
        ),
        TroubleKind::Maintenance => words(
            "Meta is working on your account",
            "It is in maintenance, which takes minutes. We go on by ourselves.",
        ),
        TroubleKind::TooManyRegistrations => words(
            "Meta wants a pause before the next try",
            "Too many tries to register the number were made, and a pause keeps Meta from locking it. Try again when the pause is over.",
        ),
        TroubleKind::TwoStepVerificationOn => words(
            "Two-step verification is still on",
            "Turn it off in WhatsApp Manager: Account tools, Phone numbers, the number, Two-step verification. If you can't, ask your present provider to. Then try again here.",
        ),
        TroubleKind::PinLocked => words(
            "The PIN was tried too often",
            "Meta locks it for a while. Try again when the pause is over, with the right PIN or with two-step verification turned off.",
        ),
        TroubleKind::VerificationCodeWrong => words(
            "That was not the code",
            "Check the digits, or ask for another code. Only the newest one counts.",
        ),
        TroubleKind::VerificationLimited => words(
            "Meta sends no more codes for now",
            "Too many were asked for. Try again later, or take the other way: SMS or call.",
        ),
        TroubleKind::OtherPortfolio => words(
            "The number belongs to another business portfolio",
            "It can only move inside the portfolio that owns it today. Open Meta's window again and choose that portfolio. Ask your present provider which one it is, if you don't know.",
        ),
        TroubleKind::NameNotApproved => words(
            "The display name is not approved",
            "In WhatsApp Manager: Account tools, Phone numbers. Wait for the approval or choose another name. Then try again here.",
        ),
        TroubleKind::PaymentMissing => words(
            "A payment method is missing",
            "Add one to the WhatsApp Business Account in WhatsApp Manager, under Billing and payments. Then try again here.",
        ),
        TroubleKind::RecentlyDeleted => words(
            "The number was deleted a moment ago",
            "Meta needs 5 minutes before it can be used again. We go on by ourselves.",
        ),
        TroubleKind::VerifyInWindow => words(
            "Meta wants the number verified in its window",
            "Open Meta's window again, and enter the code that it sends to the number.",
        ),
        TroubleKind::AccountNotApproved => words(
            "Meta has not approved a WhatsApp Business Account",
            "Look at the old and the new one in WhatsApp Manager: the review, the business verification, and open requests. Then try again here.",
        ),
        TroubleKind::OnBusinessApp => words(
            "The number is on the WhatsApp Business App",
            "It can't be moved this way. To keep the app, start over and choose Coexistence. Else delete the account in the app, wait 3 minutes, and try again here.",
        ),
        TroubleKind::NumberElsewhere => words(
            "This number is at DoubleTick already",
            "It is connected under another DoubleTick account. Our team helps you to bring the two together.",
        ),
        TroubleKind::OurConfiguration => words(
            "Something is wrong on our side",
            "Our team has been told, and puts it right. You don't have to do anything: we go on from here.",
        ),
        TroubleKind::Unknown => words(
            "Meta gave an answer that we don't know",
            "Our team has been told, and looks into it. Try again, or tell our support the reference.",
        ),
    }
}

/// Why Meta's script is not there.
pub fn sdk(trouble: SdkTrouble) -> Words {
    match trouble {
        SdkTrouble::Blocked => words(
            "Your browser blocks Meta's script",
            "A tracking protection or an ad blocker does this. Turn it off for this page, then try again.",
        ),
        SdkTrouble::Slow => words(
            "Meta's script is taking long",
            "The connection may be slow, or a privacy tool holds it back. We go on as soon as it is there. You can also try again.",
        ),
        SdkTrouble::Unreachable => words(
            "We can't reach DoubleTick",
            "Check your internet connection, then try again.",
        ),
    }
}

/// Why a request did not succeed: what happened and what now, in one text.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Unreachable => {
            "We can't reach DoubleTick. Check your internet connection and try again: nothing that you entered is lost.".to_owned()
        }
        Failure::Refused(problem) => self::problem(problem),
    }
}

/// Whether it is worth a call to support, where a reference helps.
pub fn is_for_support(failure: &Failure) -> bool {
    matches!(
        failure,
        Failure::Refused(
            Problem::Internal
                | Problem::BadRequest
                | Problem::OtpNotSent
                | Problem::MetaUnavailable
        )
    )
}

fn problem(problem: &Problem) -> String {
    let plain = match problem {
        Problem::SignedOut => super::SIGNED_OUT,
        Problem::Phone(problem) => super::phone_problem(*problem),
        Problem::OtpWrong { attempts_left: 0 } => {
            "That is not the one-time password, and it was the last try. Ask for another one."
        }
        Problem::OtpWrong { attempts_left: 1 } => {
            "That is not the one-time password. Check the digits: you have one more try."
        }
        Problem::OtpWrong { attempts_left } => {
            return [
                "That is not the one-time password. Check the digits: you have ",
                &attempts_left.to_string(),
                " more tries.",
            ]
            .concat();
        }
        Problem::OtpExpired => "This one-time password is too old. Ask for another one.",
        Problem::TooMany {
            retry_after_seconds,
        } => {
            return [
                "Too many tries. Try again in ",
                &wait(*retry_after_seconds),
                ".",
            ]
            .concat();
        }
        Problem::OtpNotSent => {
            "We could not send the SMS. Check the number, and try again in a minute."
        }
        Problem::NotFound => {
            "We can't find this in your account. It may belong to another account that you sign in with."
        }
        Problem::ConsentMissing => super::prepare::CONSENT_MISSING,
        Problem::CutOverTime => super::prepare::CUT_OVER_WRONG,
        Problem::MetaUnavailable => {
            "Meta does not answer at the moment. Your number is as it was. Try again in a minute."
        }
        Problem::MethodUnavailable => {
            "This way of connecting is not offered yet. Go back and choose the other one."
        }
        Problem::Conflict => {
            "Something has changed meanwhile, and nothing is lost. Reload the page to see where you are."
        }
        Problem::NumberAlreadyHere => {
            "This number is connected to your DoubleTick account already. You find it under Settings, Manage WABAs."
        }
        Problem::NumberElsewhere => {
            "This number is connected to DoubleTick under another account. Our support helps you to bring the two together."
        }
        Problem::BadRequest => {
            "This page and our server do not understand each other, and nothing has changed. Reload the page and try again."
        }
        Problem::Internal => {
            "Something went wrong on our side. Nothing that you entered is lost, and your number is where it was. Try again in a minute. If it comes back, tell our support the reference."
        }
    };
    plain.to_owned()
}

/// A time to wait, in words.
pub fn wait(seconds: u32) -> String {
    let (number, unit, units) = match seconds {
        0..=90 => (seconds.max(1), "second", "seconds"),
        91..=5400 => (seconds.div_ceil(60), "minute", "minutes"),
        _ => (seconds.div_ceil(3600), "hour", "hours"),
    };
    [
        &*number.to_string(),
        " ",
        if number == 1 { unit } else { units },
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_said_in_the_unit_that_people_use() {
        assert_eq!(wait(0), "1 second");
        assert_eq!(wait(45), "45 seconds");
        assert_eq!(wait(120), "2 minutes");
        assert_eq!(wait(72 * 3600), "72 hours");
    }

    #[test]
    fn the_tries_left_are_counted_down() {
        let says = |attempts_left| failure(&Failure::Refused(Problem::OtpWrong { attempts_left }));
        assert!(says(3).contains("3 more tries"));
        assert!(says(1).contains("one more try"));
        assert!(says(0).contains("last try"));
    }
}

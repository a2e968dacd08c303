//! What went wrong: what happened, what now. Whether the number is safe is said by
//! [`super::safe`], from what the server knows.

use contract::onboarding::TroubleKind;
use contract::problem::Problem;
use journey::Failure;
use journey::state::{Reason, SdkTrouble};

use super::Text;
pub use super::made::trouble::*;
use super::meta::step_name;
use crate::ui::Words;

/// The words for a trouble.
pub struct Told {
    /// What happened, as a heading.
    pub what: Text,
    /// Why, and what to do now.
    pub now: Text,
}

const fn words(what: Text, now: Text) -> Told {
    Told { what, now }
}

/// Why an attempt is interrupted.
pub fn reason(reason: &Reason) -> Told {
    match reason {
        Reason::WindowBlocked => words(WINDOW_BLOCKED, WINDOW_BLOCKED_NOW),
        Reason::SdkFailed => words(SDK_FAILED, SDK_FAILED_NOW),
        Reason::Cancelled(_) => words(CANCELLED, CANCELLED_NOW),
        Reason::Closed => words(CLOSED, CLOSED_NOW),
        Reason::MetaError(_) => words(META_ERROR, META_ERROR_NOW),
        Reason::Reloaded => words(RELOADED, RELOADED_NOW),
        Reason::HandOverFailed(Failure::Refused(Problem::SignedOut)) => {
            words(SIGNED_OUT_MEANWHILE, SIGNED_OUT_MEANWHILE_NOW)
        }
        Reason::HandOverFailed(_) => words(HAND_OVER_FAILED, HAND_OVER_FAILED_NOW),
        Reason::FullPageFailed(_) => words(FULL_PAGE_FAILED, FULL_PAGE_FAILED_NOW),
        Reason::Server { trouble, .. } => stopped(trouble.kind),
    }
}

/// What Meta or the browser said beyond that, for who wants to know.
pub fn detail(reason: &Reason) -> Option<String> {
    match reason {
        Reason::Cancelled(step) => Some(last_screen(step_name(step))),
        Reason::MetaError(error) => {
            let mut parts = vec![meta_said(&error.message)];
            if let Some(code) = &error.code {
                parts.push(self::code(code));
            }
            if let Some(session) = &error.session_id {
                parts.push(self::session(session));
            }
            Some(parts.join(" · "))
        }
        _ => None,
    }
}

/// What stopped an attempt for good, until the customer goes on with it.
pub fn stopped(stopped: TroubleKind) -> Told {
    match stopped {
        TroubleKind::MetaUnavailable | TroubleKind::RateLimited | TroubleKind::Maintenance => {
            words(kind(stopped).what, GAVE_UP)
        }
        other => kind(other),
    }
}

/// What the server has met.
pub fn kind(kind: TroubleKind) -> Told {
    match kind {
        TroubleKind::CodeExpired => words(CODE_EXPIRED, CODE_EXPIRED_NOW),
        TroubleKind::CodeLost => words(CODE_LOST, CODE_LOST_NOW),
        TroubleKind::LeftMeta => words(LEFT_META, LEFT_META_NOW),
        TroubleKind::TimeMissed => words(TIME_MISSED, TIME_MISSED_NOW),
        TroubleKind::TokenRefused => words(TOKEN_REFUSED, TOKEN_REFUSED_NOW),
        TroubleKind::NoWabaGranted => words(NO_WABA_GRANTED, NO_WABA_GRANTED_NOW),
        TroubleKind::NoNumber => words(NO_NUMBER, NO_NUMBER_NOW),
        TroubleKind::MetaUnavailable => words(META_UNAVAILABLE, META_UNAVAILABLE_NOW),
        TroubleKind::RateLimited => words(RATE_LIMITED, RATE_LIMITED_NOW),
        TroubleKind::Maintenance => words(MAINTENANCE, MAINTENANCE_NOW),
        TroubleKind::TooManyRegistrations => {
            words(TOO_MANY_REGISTRATIONS, TOO_MANY_REGISTRATIONS_NOW)
        }
        TroubleKind::TwoStepVerificationOn => {
            words(TWO_STEP_VERIFICATION_ON, TWO_STEP_VERIFICATION_ON_NOW)
        }
        TroubleKind::PinLocked => words(PIN_LOCKED, PIN_LOCKED_NOW),
        TroubleKind::VerificationCodeWrong => {
            words(VERIFICATION_CODE_WRONG, VERIFICATION_CODE_WRONG_NOW)
        }
        TroubleKind::VerificationLimited => words(VERIFICATION_LIMITED, VERIFICATION_LIMITED_NOW),
        TroubleKind::OtherPortfolio => words(OTHER_PORTFOLIO, OTHER_PORTFOLIO_NOW),
        TroubleKind::NameNotApproved => words(NAME_NOT_APPROVED, NAME_NOT_APPROVED_NOW),
        TroubleKind::PaymentMissing => words(PAYMENT_MISSING, PAYMENT_MISSING_NOW),
        TroubleKind::RecentlyDeleted => words(RECENTLY_DELETED, RECENTLY_DELETED_NOW),
        TroubleKind::VerifyInWindow => words(VERIFY_IN_WINDOW, VERIFY_IN_WINDOW_NOW),
        TroubleKind::AccountNotApproved => words(ACCOUNT_NOT_APPROVED, ACCOUNT_NOT_APPROVED_NOW),
        TroubleKind::OnBusinessApp => words(ON_BUSINESS_APP, ON_BUSINESS_APP_NOW),
        TroubleKind::NumberElsewhere => words(NUMBER_ELSEWHERE, NUMBER_ELSEWHERE_NOW),
        TroubleKind::RenewalMoves => words(RENEWAL_MOVES, RENEWAL_MOVES_NOW),
        TroubleKind::OurConfiguration => words(OUR_CONFIGURATION, OUR_CONFIGURATION_NOW),
        TroubleKind::Unknown => words(UNKNOWN, UNKNOWN_NOW),
    }
}

/// Why Meta's script is not there.
pub fn sdk(trouble: SdkTrouble) -> Told {
    match trouble {
        SdkTrouble::Blocked => words(SDK_BLOCKED, SDK_BLOCKED_NOW),
        SdkTrouble::Slow => words(SDK_SLOW, SDK_SLOW_NOW),
        SdkTrouble::Unreachable => words(SDK_UNREACHABLE, SDK_UNREACHABLE_NOW),
    }
}

/// Why a request did not succeed: what happened and what now, in one text.
pub fn failure(failure: &Failure) -> Words {
    match failure {
        Failure::Unreachable => UNREACHABLE.into(),
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

fn problem(problem: &Problem) -> Words {
    let plain = match problem {
        Problem::SignedOut => super::SIGNED_OUT,
        Problem::Phone(problem) => super::phone_problem(*problem),
        Problem::OtpWrong { attempts_left } => return otp_wrong(*attempts_left).into(),
        Problem::OtpExpired => OTP_EXPIRED,
        Problem::TooMany {
            retry_after_seconds,
        } => return too_many(*retry_after_seconds).into(),
        Problem::OtpNotSent => OTP_NOT_SENT,
        Problem::NotFound => NOT_FOUND,
        Problem::ConsentMissing => super::prepare::CONSENT_MISSING,
        Problem::CutOverTime => super::prepare::CUT_OVER_WRONG,
        Problem::MetaUnavailable => META_SILENT,
        Problem::MethodUnavailable => METHOD_UNAVAILABLE,
        Problem::Conflict => CONFLICT,
        Problem::NumberAlreadyHere => NUMBER_ALREADY_HERE,
        Problem::NumberElsewhere => NUMBER_UNDER_ANOTHER,
        Problem::BadRequest => BAD_REQUEST,
        Problem::Internal => INTERNAL,
    };
    plain.into()
}

//! What went wrong: what happened, what now. Whether the number is safe is said by
//! [`super::safe`], from what the server knows.

use contract::onboarding::{GoOn, TroubleKind};
use contract::problem::Problem;
use contract::signup::MetaError;
use contract::window_error::WindowError;
use journey::RequestFailure;
use journey::state::{Reason, SdkTrouble};

pub use super::made::trouble::*;
use super::message::Text;
use super::meta::step_name;
use dom::Words;

/// The words for a trouble.
pub struct TroubleText {
    /// What happened, as a heading.
    pub title: Text,
    /// Why, and what to do now.
    pub detail: Text,
}

const fn words(title: Text, detail: Text) -> TroubleText {
    TroubleText { title, detail }
}

/// Why an attempt is interrupted.
pub fn reason(reason: &Reason) -> TroubleText {
    match reason {
        Reason::WindowBlocked => words(WINDOW_BLOCKED, WINDOW_BLOCKED_NOW),
        Reason::SdkFailed => words(SDK_FAILED, SDK_FAILED_NOW),
        Reason::Cancelled(_) => words(CANCELLED, CANCELLED_NOW),
        Reason::Closed => words(CLOSED, CLOSED_NOW),
        Reason::MetaError(error) => {
            words(META_ERROR, window_error(error).unwrap_or(META_ERROR_NOW))
        }
        Reason::Reloaded => words(RELOADED, RELOADED_NOW),
        Reason::HandOverFailed(failure) => hand_over_failed(failure),
        Reason::FullPageFailed(_) => words(FULL_PAGE_FAILED, FULL_PAGE_FAILED_NOW),
        Reason::Server { trouble, go_on } => stopped(trouble.kind, *go_on),
    }
}

fn hand_over_failed(failure: &RequestFailure) -> TroubleText {
    match failure.problem() {
        Some(Problem::SignedOut) => words(SIGNED_OUT_MEANWHILE, SIGNED_OUT_MEANWHILE_NOW),
        None | Some(Problem::Internal) => words(HAND_OVER_FAILED, HAND_OVER_FAILED_NOW),
        Some(_) => words(HAND_OVER_REFUSED, HAND_OVER_REFUSED_NOW),
    }
}

/// What an error inside Meta's window means, and what to do. `None`: all that is known is what
/// Meta said.
pub fn window_error(error: &MetaError) -> Option<Text> {
    WindowError::of(error).map(window_error_kind)
}

/// The same for an error whose meaning is known.
pub fn window_error_kind(kind: WindowError) -> Text {
    match kind {
        WindowError::ProviderNotAllowed => AT_META_PROVIDER_NOT_ALLOWED,
        WindowError::NotEligible => AT_META_NOT_ELIGIBLE,
        WindowError::LinkedElsewhere => AT_META_LINKED_ELSEWHERE,
        WindowError::OtherPartner => AT_META_OTHER_PARTNER,
        WindowError::AccountShared => AT_META_ACCOUNT_SHARED,
        WindowError::NumberInUse => AT_META_NUMBER_IN_USE,
        WindowError::NumberBlocked => AT_META_NUMBER_BLOCKED,
        WindowError::TooManyNumbers => AT_META_TOO_MANY_NUMBERS,
        WindowError::TooManyAccounts => AT_META_TOO_MANY_ACCOUNTS,
        WindowError::NameRefused => AT_META_NAME_REFUSED,
        WindowError::AlreadyAdded => AT_META_ALREADY_ADDED,
        WindowError::TooManyTries => AT_META_TOO_MANY_TRIES,
        WindowError::NotAdmin => AT_META_NOT_ADMIN,
        WindowError::Restricted => AT_META_RESTRICTED,
        WindowError::ProfileTooNew => AT_META_PROFILE_TOO_NEW,
        WindowError::ProfileCheck => AT_META_PROFILE_CHECK,
        WindowError::AppOutdated => AT_META_APP_OUTDATED,
        WindowError::NotOnApp => AT_META_NOT_ON_APP,
        WindowError::RegionExcluded => AT_META_REGION_EXCLUDED,
        WindowError::BusinessUnverified => AT_META_BUSINESS_UNVERIFIED,
        WindowError::TwoStepVerificationOn => TWO_STEP_VERIFICATION_ON_NOW,
        WindowError::CodeWrong => VERIFICATION_CODE_WRONG_NOW,
        WindowError::MetaFailed => AT_META_META_FAILED,
    }
}

/// Details that Meta or the browser gave, for readers who want them.
pub fn detail(reason: &Reason) -> Option<String> {
    match reason {
        Reason::Cancelled(step) => Some(last_screen(step_name(step))),
        Reason::MetaError(error) => {
            let mut parts = vec![];
            if !error.message.is_empty() {
                parts.push(meta_said(&error.message));
            }
            if let Some(code) = &error.code {
                parts.push(self::code(code));
            }
            if let Some(session) = &error.session_id {
                parts.push(self::session(session));
            }
            (!parts.is_empty()).then(|| parts.join(" · "))
        }
        Reason::HandOverFailed(failure) | Reason::FullPageFailed(failure) => {
            match failure.problem() {
                None | Some(Problem::SignedOut | Problem::Internal) => None,
                Some(_) => Some(self::failure(failure).into_owned()),
            }
        }
        _ => None,
    }
}

/// What stopped an attempt for good, until the customer goes on with it.
pub fn stopped(stopped: TroubleKind, go_on: GoOn) -> TroubleText {
    match (stopped, go_on) {
        (
            TroubleKind::MetaUnavailable
            | TroubleKind::RateLimited
            | TroubleKind::Maintenance
            | TroubleKind::RecentlyDeleted
            | TroubleKind::DeregistrationIncomplete,
            how,
        ) => {
            let now = match how {
                GoOn::Relaunch => GAVE_UP_AT_META,
                GoOn::Retry | GoOn::Unrecognized => GAVE_UP,
            };
            words(kind(stopped).title, now)
        }
        (other, _) => kind(other),
    }
}

/// What the server has met, where it tries again by itself.
pub fn meanwhile(met: TroubleKind) -> TroubleText {
    match met {
        TroubleKind::SettingUp
        | TroubleKind::PlatformNotReady
        | TroubleKind::RateLimited
        | TroubleKind::Maintenance
        | TroubleKind::RecentlyDeleted
        | TroubleKind::DeregistrationIncomplete => kind(met),
        // What these ask of the customer or of our team is asked once the tries have come to
        // nothing. A number that another account had, say, is looked at with Meta.
        _ => kind(TroubleKind::MetaUnavailable),
    }
}

/// What the server has met.
pub fn kind(kind: TroubleKind) -> TroubleText {
    match kind {
        TroubleKind::CodeExpired => words(CODE_EXPIRED, CODE_EXPIRED_NOW),
        TroubleKind::CodeLost => words(CODE_LOST, CODE_LOST_NOW),
        TroubleKind::ExchangeFailed => words(EXCHANGE_FAILED, EXCHANGE_FAILED_NOW),
        TroubleKind::LeftMeta => words(LEFT_META, LEFT_META_NOW),
        TroubleKind::TimeMissed => words(TIME_MISSED, TIME_MISSED_NOW),
        TroubleKind::TokenRefused => words(TOKEN_REFUSED, TOKEN_REFUSED_NOW),
        TroubleKind::NoWabaGranted => words(NO_WABA_GRANTED, NO_WABA_GRANTED_NOW),
        TroubleKind::NoNumber => words(NO_NUMBER, NO_NUMBER_NOW),
        TroubleKind::SettingUp => words(SETTING_UP, SETTING_UP_NOW),
        TroubleKind::PlatformNotReady => words(PLATFORM_NOT_READY, PLATFORM_NOT_READY_NOW),
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
        TroubleKind::OtherPaymentMethod => words(OTHER_PAYMENT_METHOD, OTHER_PAYMENT_METHOD_NOW),
        TroubleKind::OtherCurrency => words(OTHER_CURRENCY, OTHER_CURRENCY_NOW),
        TroubleKind::RecentlyDeleted => words(RECENTLY_DELETED, RECENTLY_DELETED_NOW),
        TroubleKind::DeregistrationIncomplete => {
            words(DEREGISTRATION_INCOMPLETE, DEREGISTRATION_INCOMPLETE_NOW)
        }
        TroubleKind::VerifyInWindow => words(VERIFY_IN_WINDOW, VERIFY_IN_WINDOW_NOW),
        TroubleKind::AccountNotApproved => words(ACCOUNT_NOT_APPROVED, ACCOUNT_NOT_APPROVED_NOW),
        TroubleKind::AccountRestricted => words(ACCOUNT_RESTRICTED, ACCOUNT_RESTRICTED_NOW),
        TroubleKind::OnBusinessApp => words(ON_BUSINESS_APP, ON_BUSINESS_APP_NOW),
        TroubleKind::NumberElsewhere => words(NUMBER_ELSEWHERE, NUMBER_ELSEWHERE_NOW),
        TroubleKind::RenewalMoves => words(RENEWAL_MOVES, RENEWAL_MOVES_NOW),
        TroubleKind::OurConfiguration | TroubleKind::OurFault => {
            words(OUR_CONFIGURATION, OUR_CONFIGURATION_NOW)
        }
        TroubleKind::Unknown => words(UNKNOWN, UNKNOWN_NOW),
        TroubleKind::Unrecognized => words(UNRECOGNIZED, UNRECOGNIZED_NOW),
    }
}

/// Why Meta's script is not there.
pub fn sdk(trouble: SdkTrouble) -> TroubleText {
    match trouble {
        SdkTrouble::Blocked => words(SDK_BLOCKED, SDK_BLOCKED_NOW),
        SdkTrouble::Forbidden => words(SDK_FORBIDDEN, SDK_FORBIDDEN_NOW),
        SdkTrouble::Slow => words(SDK_SLOW, SDK_SLOW_NOW),
        SdkTrouble::Unreachable => words(SDK_UNREACHABLE, SDK_UNREACHABLE_NOW),
    }
}

/// Why a request did not succeed: what happened and what now, in one text.
pub fn failure(failure: &RequestFailure) -> Words {
    match failure {
        RequestFailure::Unreachable => UNREACHABLE.into(),
        RequestFailure::Refused { problem, .. } => self::problem(problem),
    }
}

fn problem(problem: &Problem) -> Words {
    let plain = match problem {
        Problem::SignedOut => super::made::page::SIGNED_OUT,
        Problem::Phone(problem) => super::phone::phone_problem(*problem),
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
        // A page that is too old, or does not know what is wrong: a newer one does.
        Problem::BadRequest | Problem::VersionUnsupported { .. } | Problem::Unrecognized => {
            BAD_REQUEST
        }
        Problem::Internal => INTERNAL,
    };
    plain.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The server tells us of exactly these: `TroubleKind::is_ours`.
    #[test]
    fn that_our_team_acts_is_said_where_it_is_told_and_nowhere_else() {
        for what in TroubleKind::ALL {
            let said = kind(what).detail.words().contains("Our team");
            assert_eq!(said, what.is_ours(), "{what:?}");
        }
    }

    #[test]
    fn nobody_is_blamed_for_what_was_not_seen() {
        let blames = [
            "untick",
            "You left",
            "you left",
            "You didn't finish",
            "has run out",
        ];
        for what in TroubleKind::ALL {
            let told = kind(what);
            for blame in blames {
                let says = told.title.contains(blame) || told.detail.contains(blame);
                assert!(!says, "{what:?} says {blame}");
            }
        }
        // Meta told of that one.
        let cancelled = Reason::Cancelled(contract::signup::MetaStep::Number);
        assert!(reason(&cancelled).title == CANCELLED);
    }

    #[test]
    fn an_error_that_the_table_does_not_know_keeps_metas_words_and_guesses_nothing() {
        let error = MetaError {
            message: "Something new".into(),
            code: None,
            session_id: None,
        };
        assert!(window_error(&error).is_none());
        let reason = Reason::MetaError(error);
        assert!(self::reason(&reason).detail == META_ERROR_NOW);
        // Isolated, so that words of any direction keep to their place.
        let said = "Meta said: \u{2068}Something new\u{2069}";
        assert_eq!(detail(&reason).as_deref(), Some(said));
    }
}

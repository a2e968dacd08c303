//! What the server asks of the customer.

use contract::onboarding::{
    CodeMethod, NumberChoice, TroubleKind, VerificationPurpose, VerificationSent,
};
use contract::time::UnixMillis;

use super::Asked;

/// Which of several numbers it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PickNumberView<'a> {
    /// The record, the last answer, and whether the attempt may be given up.
    pub asked: Asked<'a>,
    /// The numbers.
    pub choices: &'a [NumberChoice],
}

/// Whether it is this number, which is another than the customer said.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ConfirmNumberView<'a> {
    /// The record, the last answer, and whether the attempt may be given up.
    pub asked: Asked<'a>,
    /// The number.
    pub choice: &'a NumberChoice,
}

/// The number is to be verified by a code.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct VerifyNumberView<'a> {
    /// The record, the last answer, and whether the attempt may be given up.
    pub asked: Asked<'a>,
    /// What for. It decides who sends the code: Meta, or we.
    pub purpose: VerificationPurpose,
    /// The number as Meta writes it, where Meta tells.
    pub written: Option<&'a str>,
    pub(super) sent: Option<VerificationSent>,
    pub(super) rejected: Option<TroubleKind>,
}

/// What became of the codes that were asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeNotice {
    /// One was sent.
    Sent {
        /// By which way.
        method: CodeMethod,
        /// How often it may still be entered.
        attempts_left: u32,
    },
    /// It was entered wrongly too often: it takes another one.
    NoTriesLeft,
    /// None was sent, or it does not count.
    Trouble(TroubleKind),
}

impl VerifyNumberView<'_> {
    /// Whether we send the code, as a proof that the number is theirs, and not Meta.
    pub fn by_us(self) -> bool {
        self.purpose == VerificationPurpose::Recovery
    }

    /// Whether a code can be entered.
    pub fn takes_code(self) -> bool {
        self.sent.is_some_and(|sent| sent.attempts_left > 0)
    }

    /// What was wrong with the code that was entered last: said by the field, where there is one.
    pub fn rejected(self) -> Option<TroubleKind> {
        self.rejected.filter(|_| self.takes_code())
    }

    /// What became of the codes that were asked for.
    pub fn notice(self) -> Option<CodeNotice> {
        match (self.sent, self.rejected) {
            (Some(sent), _) if sent.attempts_left > 0 => Some(CodeNotice::Sent {
                method: sent.method,
                attempts_left: sent.attempts_left,
            }),
            (Some(_), None | Some(TroubleKind::VerificationCodeWrong)) => {
                Some(CodeNotice::NoTriesLeft)
            }
            // What is told by the field has no field any more.
            (_, Some(kind)) => Some(CodeNotice::Trouble(kind)),
            (None, None) => None,
        }
    }

    /// When another code may be asked for. None: now.
    pub fn resend_at(self) -> Option<UnixMillis> {
        self.sent.map(|sent| sent.resend_at)
    }

    /// The ways that a code can come by. We do not call.
    pub fn methods(self) -> &'static [CodeMethod] {
        if self.by_us() {
            &[CodeMethod::Sms]
        } else {
            &[CodeMethod::Sms, CodeMethod::Voice]
        }
    }
}

/// The number's two-step verification PIN.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EnterPinView<'a> {
    /// The record, the last answer, and whether the attempt may be given up.
    pub asked: Asked<'a>,
    /// Whether the last one was wrong.
    pub wrong: bool,
}

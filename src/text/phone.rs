//! What is wrong with a phone number.

use contract::phone::PhoneProblem;

use super::made::page::*;
use super::message::Text;

/// What is wrong with a phone number.
pub fn phone_problem(problem: PhoneProblem) -> Text {
    match problem {
        PhoneProblem::Empty => PHONE_EMPTY,
        PhoneProblem::NoCountryCode => PHONE_NO_COUNTRY_CODE,
        PhoneProblem::NotDigits => PHONE_NOT_DIGITS,
        PhoneProblem::TooShort => PHONE_TOO_SHORT,
        PhoneProblem::TooLong => PHONE_TOO_LONG,
        PhoneProblem::NotAssigned => PHONE_NOT_ASSIGNED,
        PhoneProblem::NotServed => PHONE_NOT_SERVED,
        PhoneProblem::Unrecognized => PHONE_UNRECOGNIZED,
    }
}

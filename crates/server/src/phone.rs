//! Whether a number can exist, by the numbering plans of all countries.

use contract::phone::{PhoneNumber, PhoneProblem};

/// Refuses a number that its country does not assign.
pub fn check(phone: &PhoneNumber) -> Result<(), PhoneProblem> {
    match phonenumber::parse(None, phone.as_str()) {
        Ok(parsed) if phonenumber::is_valid(&parsed) => Ok(()),
        _ => Err(PhoneProblem::NotAssigned),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_assigned_passes() {
        for (raw, good) in [
            ("+919820000001", true),
            ("+14155552671", true),
            ("+442079460958", true),
            ("+910000000000", false),
            ("+9998200000", false),
        ] {
            let phone = PhoneNumber::parse(raw).unwrap();
            assert_eq!(check(&phone).is_ok(), good, "{raw}");
        }
    }
}

//! Whether a number can exist, by the numbering plans of all countries.

use contract::phone::{PhoneNumber, PhoneProblem};
use phonenumber::metadata::DATABASE;

/// Refuses a number that its country does not assign, and says what is wrong with it as far
/// as its length tells.
pub fn check(phone: &PhoneNumber) -> Result<(), PhoneProblem> {
    let parsed = phonenumber::parse(None, phone.as_str()).map_err(|_| PhoneProblem::NotAssigned)?;
    if phonenumber::is_valid(&parsed) {
        return Ok(());
    }
    let lengths = lengths(parsed.country().code());
    let digits = u16::try_from(parsed.national().to_string().len()).unwrap_or(u16::MAX);
    Err(match (lengths.iter().min(), lengths.iter().max()) {
        (Some(shortest), _) if digits < *shortest => PhoneProblem::TooShort,
        (_, Some(longest)) if digits > *longest => PhoneProblem::TooLong,
        _ => PhoneProblem::NotAssigned,
    })
}

/// How many digits numbers with this calling code have behind it: fixed lines, mobiles, and
/// those of the internet.
fn lengths(calling_code: u16) -> Vec<u16> {
    let plans = DATABASE.by_code(&calling_code).unwrap_or_default();
    let kinds = plans.iter().flat_map(|plan| {
        let kinds = plan.descriptors();
        [kinds.fixed_line(), kinds.mobile(), kinds.voip()]
    });
    let lengths = kinds.flatten().flat_map(|kind| kind.possible_length());
    lengths.copied().collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_assigned_passes() {
        for (raw, problem) in [
            ("+919820000001", None),
            ("+14155552671", None),
            ("+442079460958", None),
            ("+393123456789", None),
            ("+910000000000", Some(PhoneProblem::NotAssigned)),
            ("+9998200000", Some(PhoneProblem::NotAssigned)),
            ("+141555526", Some(PhoneProblem::TooShort)),
            ("+1415555267123", Some(PhoneProblem::TooLong)),
            ("+3361234567", Some(PhoneProblem::TooShort)),
        ] {
            let phone = PhoneNumber::parse(raw).unwrap();
            assert_eq!(check(&phone).err(), problem, "{raw}");
        }
    }
}

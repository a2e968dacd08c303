//! Whether a number can exist, by the numbering plans of all countries.

use contract::phone::{PhoneNumber, PhoneProblem};
use phonenumber::metadata::DATABASE;

/// Refuses a number that its country does not assign, and says what is wrong with it as far
/// as its length tells. A number may be written as Meta writes it, which need not be by its
/// country's present plan. What is noted of it: the number as it is written, or by the present plan
/// where it is written as it is dialled inside its country alone.
pub fn check(phone: &PhoneNumber) -> Result<PhoneNumber, PhoneProblem> {
    let present = phone.international();
    if let Err(problem) = check_writing(phone)
        && (present == *phone || check_writing(&present).is_err())
    {
        return Err(problem);
    }
    let digits = phone.as_str().trim_start_matches('+');
    let is_international = phone.key().known_forms().iter().any(|way| way == digits);
    Ok(if is_international {
        phone.clone()
    } else {
        present
    })
}

/// For the log: enough to see that two lines are about one number, and not which.
pub fn masked(phone: &PhoneNumber) -> String {
    let (first, last) = (phone.as_str().get(..3), phone.as_str().len() - 2);
    let last = phone.as_str().get(last..);
    format!("{}…{}", first.unwrap_or_default(), last.unwrap_or_default())
}

fn check_writing(phone: &PhoneNumber) -> Result<(), PhoneProblem> {
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
    fn a_number_is_noted_as_it_is_written_from_abroad() {
        for (raw, noted) in [
            ("+553188881234", "+553188881234"),
            ("+5491123456789", "+5491123456789"),
            ("+52 044 55 1234 5678", "+525512345678"),
            ("+54 11 15 2345 6789", "+5491123456789"),
        ] {
            let phone = PhoneNumber::parse(raw).unwrap();
            assert_eq!(check(&phone).unwrap().as_str(), noted, "{raw}");
        }
    }

    #[test]
    fn the_log_does_not_hold_a_number() {
        let phone = PhoneNumber::parse("+919876543210").unwrap();
        assert_eq!(masked(&phone), "+91…10");
    }

    #[test]
    fn only_what_is_assigned_passes() {
        for (raw, problem) in [
            ("+919820000001", None),
            ("+14155552671", None),
            ("+442079460958", None),
            ("+393123456789", None),
            ("+5531988881234", None),
            ("+553188881234", None),
            ("+553133331234", None),
            ("+5531933331234", None),
            ("+525512345678", None),
            ("+5215512345678", None),
            ("+52 044 55 1234 5678", None),
            ("+5491123456789", None),
            ("+541123456789", None),
            ("+54 11 15 2345 6789", None),
            ("+2250707123456", None),
            ("+22507123456", None),
            ("+2290190123456", None),
            ("+22990123456", None),
            ("+576012345678", None),
            ("+5712345678", None),
            ("+84391234567", None),
            ("+841691234567", None),
            ("+910000000000", Some(PhoneProblem::NotAssigned)),
            ("+55 31 8888-123", Some(PhoneProblem::TooShort)),
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

//! Formats of phone numbers: as people type them, in E.164 by the present numbering plan, and as Meta
//! displays them.

/// What a person typed, in E.164 form: spaces and dashes dropped, India's prefix added to ten
/// digits, Brazilian and Mexican numbers by their present plan. `None` if it cannot be a number.
pub(crate) fn normalize(typed: &str) -> Option<String> {
    let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
    let strange = typed
        .chars()
        .any(|c| !(c.is_ascii_digit() || c.is_whitespace() || "+-().".contains(c)));
    match (strange, digits.len()) {
        (false, 10) => Some(format!("+91{digits}")),
        (false, 11..=15) => Some(current_plan(&format!("+{digits}"))),
        _ => None,
    }
}

/// A number by its country's present plan: the one writing of it that the stand-in knows it by.
pub(crate) fn current_plan(e164: &str) -> String {
    if let Some(rest) = e164.strip_prefix("+55")
        && rest.len() == 10
        && matches!(rest.as_bytes()[2], b'6'..=b'9')
    {
        return format!("+55{}9{}", &rest[..2], &rest[2..]);
    }
    if let Some(rest) = e164.strip_prefix("+521")
        && rest.len() == 10
    {
        return format!("+52{rest}");
    }
    e164.to_owned()
}

/// A number as people write it: `+91 98200 00001`.
pub(crate) fn display(e164: &str) -> String {
    let parts = |country: &str, length: usize| {
        let local = e164.strip_prefix(country)?;
        (local.len() == length && local.is_ascii()).then_some(local)
    };
    if let Some(local) = parts("+91", 10) {
        return format!("+91 {} {}", &local[..5], &local[5..]);
    }
    if let Some(local) = parts("+55", 11) {
        return format!("+55 {} {}-{}", &local[..2], &local[2..7], &local[7..]);
    }
    if let Some(local) = parts("+52", 10) {
        return format!("+52 {} {} {}", &local[..2], &local[2..6], &local[6..]);
    }
    e164.to_owned()
}

/// A number as Meta writes it: Brazilian ones without the ninth digit where WhatsApp has never used
/// it (area codes from 31 on), Mexican ones with a 1.
pub(crate) fn meta_display(e164: &str) -> String {
    let spoken = display(e164);
    let mut words = spoken.split(' ');
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some("+55"), Some(area), Some(local), None) if area >= "31" => {
            let old = local.strip_prefix('9').unwrap_or(local);
            format!("+55 {area} {old}")
        }
        (Some("+52"), Some(area), Some(first), Some(second)) => {
            format!("+52 1 {area} {first} {second}")
        }
        _ => spoken,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn normalizes_what_people_type() {
        for (typed, e164) in [
            ("98200 00001", Some("+919820000001")),
            ("+91 98200-00001", Some("+919820000001")),
            ("+55 31 8888-1234", Some("+5531988881234")),
            ("+55 31 98888-1234", Some("+5531988881234")),
            ("+55 31 3333-1234", Some("+553133331234")),
            ("+52 1 55 1234 5678", Some("+525512345678")),
            ("+52 55 1234 5678", Some("+525512345678")),
            ("call me", None),
            ("12", None),
        ] {
            assert_eq!(normalize(typed).as_deref(), e164, "{typed}");
        }
    }

    #[test]
    fn meta_writes_some_numbers_its_own_way() {
        for (e164, written) in [
            ("+919820000001", "+91 98200 00001"),
            ("+5531988881234", "+55 31 8888-1234"),
            ("+5511988881234", "+55 11 98888-1234"),
            ("+525512345678", "+52 1 55 1234 5678"),
            ("+14155552671", "+14155552671"),
        ] {
            assert_eq!(meta_display(e164), written);
            assert_eq!(normalize(written).as_deref(), Some(e164));
        }
    }
}

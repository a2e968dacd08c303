//! A phone number as people write it: in groups, by ITU-T E.123's international notation.
//!
//! The groups are for the eye alone. A country that is not listed has groups of three and four, which
//! E.123 leaves open. The server's tests compare what is listed with Google's numbering plans.

use crate::phone::PhoneNumber;

/// Calling code, and the digits of each group behind it, of the lengths that the country's mobile numbers have. A
/// text weighs least in the browser.
const GROUPS: &str = "1:334 20:28 27:234 33:12222 34:3222 44:46 52:334 54:1244 55:254 55:244 57:37 60:234 60:244 62:344 \
    62:334 62:345 62:333 65:44 66:234 81:244 82:244 86:344 90:3322 91:55 92:37 94:234 233:234 234:334 \
    254:36 880:46 961:233 962:144 964:334 965:35 966:234 968:44 971:234 973:44 974:44 977:37";

/// The calling codes of one and of two digits. All others have three (ITU-T E.164, annex to the
/// Operational Bulletin 1114).
const SHORT_CODES: &str = "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 \
    66 81 82 84 86 90 91 92 93 94 95 98";

/// Between groups: no line ends within a number.
const SPACE: char = '\u{a0}';

impl PhoneNumber {
    /// As people write it, such as `+91 98200 00001`, with spaces that do not break.
    pub fn written(&self) -> String {
        let digits = self.as_str().trim_start_matches('+');
        let mut short = SHORT_CODES.split(' ');
        let code = short.find(|code| digits.starts_with(code));
        let (code, mut rest) = digits.split_at(code.map_or(3, str::len));
        let mut listed = GROUPS.split(' ').filter_map(|row| row.split_once(':'));
        let listed = listed.find(|(of, groups)| *of == code && length(groups) == rest.len());
        let mut sizes = listed.map_or("", |(_, groups)| groups).bytes();
        let mut written = ["+", code].concat();
        while !rest.is_empty() {
            let size = match sizes.next() {
                Some(size) => usize::from(size - b'0'),
                None if rest.len() > 4 => 3,
                None => rest.len(),
            };
            let (group, after) = rest.split_at(size);
            written.push(SPACE);
            written.push_str(group);
            rest = after;
        }
        written
    }
}

/// How many digits so many groups have.
fn length(groups: &str) -> usize {
    groups.bytes().map(|size| usize::from(size - b'0')).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_number_is_written_in_its_countrys_groups() {
        for (number, written) in [
            ("+919820000001", "+91 98200 00001"),
            ("+12015550123", "+1 201 555 0123"),
            ("+5531988881234", "+55 31 98888 1234"),
            ("+971501234567", "+971 50 123 4567"),
            ("+6281234567890", "+62 812 3456 7890"),
            // Not listed, or not of a length that is.
            ("+38640123456", "+386 401 234 56"),
            ("+9118001234", "+91 180 012 34"),
        ] {
            let parsed = PhoneNumber::parse(number).unwrap();
            assert_eq!(parsed.written().replace(SPACE, " "), written, "{number}");
        }
    }

    proptest! {
        #[test]
        fn only_spaces_are_added(digits in "[1-9][0-9]{7,14}") {
            let number = PhoneNumber::parse(&["+", &digits].concat()).unwrap();
            let written = number.written();
            prop_assert_eq!(written.replace(SPACE, ""), number.as_str());
            prop_assert!(written.split(SPACE).all(|group| !group.is_empty()));
            prop_assert_eq!(PhoneNumber::parse(&written), Ok(number));
        }
    }
}

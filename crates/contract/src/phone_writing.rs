//! A phone number as people write it: in groups, by ITU-T E.123's international notation.
//!
//! The groups are for the eye alone. A country that is not listed has groups of three and four, which
//! E.123 leaves open. The server's tests compare what is listed with Google's numbering plans.

use crate::phone::PhoneNumber;

/// Calling code, and the digits of each group behind it, of the lengths that the country's mobile numbers have.
const GROUPS: [(&str, &[&[u8]]); 35] = [
    ("1", &[&[3, 3, 4]]),
    ("20", &[&[2, 8]]),
    ("27", &[&[2, 3, 4]]),
    ("33", &[&[1, 2, 2, 2, 2]]),
    ("34", &[&[3, 2, 2, 2]]),
    ("44", &[&[4, 6]]),
    ("52", &[&[3, 3, 4]]),
    ("54", &[&[1, 2, 4, 4]]),
    ("55", &[&[2, 5, 4], &[2, 4, 4]]),
    ("57", &[&[3, 7]]),
    ("60", &[&[2, 3, 4], &[2, 4, 4]]),
    ("62", &[&[3, 4, 4], &[3, 3, 4], &[3, 4, 5], &[3, 3, 3]]),
    ("65", &[&[4, 4]]),
    ("66", &[&[2, 3, 4]]),
    ("81", &[&[2, 4, 4]]),
    ("82", &[&[2, 4, 4]]),
    ("86", &[&[3, 4, 4]]),
    ("90", &[&[3, 3, 2, 2]]),
    ("91", &[&[5, 5]]),
    ("92", &[&[3, 7]]),
    ("94", &[&[2, 3, 4]]),
    ("233", &[&[2, 3, 4]]),
    ("234", &[&[3, 3, 4]]),
    ("254", &[&[3, 6]]),
    ("880", &[&[4, 6]]),
    ("961", &[&[2, 3, 3]]),
    ("962", &[&[1, 4, 4]]),
    ("964", &[&[3, 3, 4]]),
    ("965", &[&[3, 5]]),
    ("966", &[&[2, 3, 4]]),
    ("968", &[&[4, 4]]),
    ("971", &[&[2, 3, 4]]),
    ("973", &[&[4, 4]]),
    ("974", &[&[4, 4]]),
    ("977", &[&[3, 7]]),
];

/// The calling codes of one and of two digits. All others have three (ITU-T E.164, annex to the
/// Operational Bulletin 1114).
const SHORT_CODES: [&str; 46] = [
    "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45",
    "46", "47", "48", "49", "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63",
    "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
];

impl PhoneNumber {
    /// As people write it, such as `+91 98200 00001`.
    pub fn written(&self) -> String {
        let digits = self.as_str().trim_start_matches('+');
        let code = SHORT_CODES.iter().find(|code| digits.starts_with(**code));
        let (code, mut rest) = digits.split_at(code.map_or(3, |code| code.len()));
        let listed = GROUPS.iter().find(|(listed, _)| *listed == code);
        let listed = listed.and_then(|(_, of_length)| {
            let fits = |groups: &&&[u8]| {
                groups.iter().map(|size| usize::from(*size)).sum::<usize>() == rest.len()
            };
            of_length.iter().find(fits)
        });
        let mut written = ["+", code].concat();
        let mut add = |group: &str| {
            written.push(' ');
            written.push_str(group);
        };
        match listed {
            Some(groups) => {
                for size in *groups {
                    let (group, after) = rest.split_at(usize::from(*size));
                    add(group);
                    rest = after;
                }
            }
            None => {
                while rest.len() > 4 {
                    let (group, after) = rest.split_at(3);
                    add(group);
                    rest = after;
                }
                add(rest);
            }
        }
        written
    }
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
            assert_eq!(parsed.written(), written, "{number}");
        }
    }

    proptest! {
        #[test]
        fn only_spaces_are_added(digits in "[1-9][0-9]{7,14}") {
            let number = PhoneNumber::parse(&["+", &digits].concat()).unwrap();
            let written = number.written();
            prop_assert_eq!(written.replace(' ', ""), number.as_str());
            prop_assert!(!written.contains("  ") && !written.ends_with(' '));
            prop_assert_eq!(PhoneNumber::parse(&written), Ok(number));
        }
    }
}

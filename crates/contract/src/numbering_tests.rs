use proptest::prelude::*;

use super::*;

fn key(written: &str) -> String {
    NumberKey::of(written).as_str().to_owned()
}

/// All writings of one number, the first by the present plan.
const ONE_NUMBER: [&[&str]; 12] = [
    &["+55 31 98888-1234", "+55 31 8888-1234", "5531988881234"],
    &["+55 11 97123-4567", "+55 11 7123-4567"],
    &[
        "+52 55 1234 5678",
        "+52 1 55 1234 5678",
        "+52 044 55 1234 5678",
        "+52 045 55 1234 5678",
        "+52 01 55 1234 5678",
    ],
    &[
        "+54 11 2345 6789",
        "+54 9 11 2345 6789",
        "+54 11 15 2345-6789",
        "+54 9 11 15 2345-6789",
    ],
    &[
        "+54 351 234 5678",
        "+54 9 351 234 5678",
        "+54 351 15 234 5678",
    ],
    &[
        "+54 3541 23 4567",
        "+54 9 3541 23 4567",
        "+54 3541 15 23 4567",
    ],
    &["+225 07 07 12 34 56", "+225 07 12 34 56"],
    &["+229 01 90 12 34 56", "+229 90 12 34 56"],
    &["+241 77 12 34 56", "+241 07 12 34 56", "+241 7 12 34 56"],
    &["+241 62 12 34 56", "+241 02 12 34 56"],
    &["+57 601 234 5678", "+57 1 234 5678"],
    &["+84 39 123 4567", "+84 169 123 4567"],
];

#[test]
fn all_writings_of_a_number_have_its_key() {
    for writings in ONE_NUMBER {
        for written in writings {
            assert_eq!(key(written), key(writings[0]), "{written}");
        }
    }
}

#[test]
fn the_key_is_the_present_plans_writing() {
    for (written, expected) in [
        ("+91 98200 00001", "919820000001"),
        ("+55 31 8888-1234", "5531988881234"),
        ("+52 1 55 1234 5678", "525512345678"),
        ("+54 9 11 2345 6789", "541123456789"),
        ("+225 45 12 34 56", "2250545123456"),
        ("+225 01 12 34 56", "2250101123456"),
        ("+225 49 12 34 56", "2250749123456"),
        ("0091 98200 00001", "919820000001"),
        ("+91 (0) 98200-00001", "919820000001"),
        ("\u{202a}+91\u{a0}98200.00001\u{202c}", "919820000001"),
        ("+९१ ९८२०० ००००१", "919820000001"),
        ("+٥٥ ٣١ ٨٨٨٨ ١٢٣٤", "5531988881234"),
        ("919820000001", "919820000001"),
        ("+39 06 1234 5678", "390612345678"),
    ] {
        assert_eq!(key(written), expected, "{written}");
    }
}

#[test]
fn numbers_that_only_look_alike_are_two() {
    for (one, other) in [
        // A fixed line, and a mobile that would be made of it.
        ("+55 31 3333-1234", "+55 31 93333-1234"),
        ("+55 31 5333-1234", "+55 31 95333-1234"),
        // The same local number in another area.
        ("+55 31 8888-1234", "+55 32 98888-1234"),
        ("+52 1 55 1234 5678", "+52 56 1234 5678"),
        ("+54 9 11 2345 6789", "+54 221 234 5678"),
        // A fixed line of before 2021.
        ("+225 20 12 34 56", "+225 27 20 12 34 56"),
        // Another operator's number of the present plan.
        ("+225 07 12 34 56", "+225 05 07 12 34 56"),
        // Two operators, and a number of the present plan without its last digit.
        ("+241 06 12 34 56", "+241 62 12 34 56"),
        ("+241 07 12 34 56", "+241 74 12 34 56"),
        // A mobile, which was never written with fewer digits.
        ("+57 301 234 5678", "+57 1 234 5678"),
        ("+91 98200 00001", "+1 98200 00001"),
        ("+1 520 123 4567", "+52 0 123 4567"),
    ] {
        assert_ne!(key(one), key(other), "{one} and {other}");
    }
}

#[test]
fn both_international_writings_are_told() {
    for (written, other) in [
        ("+91 98200 00001", "919820000001"),
        ("+55 31 98888-1234", "553188881234"),
        ("+55 31 3333-1234", "553133331234"),
        ("+55 31 93333-1234", "5531933331234"),
        ("+52 55 1234 5678", "5215512345678"),
        ("+54 11 2345 6789", "5491123456789"),
        ("+225 05 45 12 34 56", "22545123456"),
        // Given out after the change: there is no older writing.
        ("+225 07 45 12 34 56", "2250745123456"),
        ("+229 01 90 12 34 56", "22990123456"),
        ("+57 601 234 5678", "5712345678"),
        ("+57 609 234 5678", "576092345678"),
        ("+84 39 123 4567", "841691234567"),
    ] {
        let key = NumberKey::of(written);
        let expected = [key.as_str().to_owned(), other.to_owned()];
        assert_eq!(key.known_forms(), expected, "{written}");
    }
}

/// Starts of digits whose numbers have two writings, and of any others.
static STARTS: [&str; 11] = [
    "", "55", "52", "521", "54", "549", "225", "229", "57", "84", "5411",
];

fn digits() -> impl Strategy<Value = String> {
    (prop::sample::select(&STARTS[..]), "[0-9]{6,12}")
        .prop_map(|(country, rest)| [country, &rest].concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_keys_key_is_itself(digits in digits()) {
        let key = NumberKey::of(&digits);
        prop_assert_eq!(NumberKey::of(key.as_str()), key);
    }

    #[test]
    fn every_writing_has_the_key(digits in digits()) {
        let key = NumberKey::of(&digits);
        for written in key.known_forms() {
            prop_assert_eq!(&NumberKey::of(&written), &key);
        }
    }

    /// Two writings of one number differ in length, but for Mexico's 044 and 045. So where one digit
    /// of a number is another one, it is another number.
    #[test]
    fn another_digit_is_another_number(digits in digits(), at in 0_usize..30, by in 1_u8..10) {
        prop_assume!(!digits.starts_with("5204"));
        let at = at % digits.len();
        let mut other = digits.clone().into_bytes();
        other[at] = b'0' + (other[at] - b'0' + by) % 10;
        let other = String::from_utf8(other).unwrap_or_default();
        prop_assert_ne!(NumberKey::of(&digits), NumberKey::of(&other));
    }

    #[test]
    fn countries_with_one_plan_are_compared_by_digits(digits in "(91|1|44|49|62|971)[0-9]{8,10}") {
        prop_assert_eq!(key(&digits), digits);
    }
}

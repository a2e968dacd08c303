//! Digits of the scripts that customers type in.

/// Their zeros, ASCII's among them. The other nine follow each (Unicode, category Nd).
const ZEROS: [char; 13] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{b66}', '\u{be6}',
    '\u{c66}', '\u{ce6}', '\u{d66}', '\u{ff10}',
];

/// A digit of any of these scripts, as ASCII has it.
pub(crate) fn ascii(digit: char) -> Option<char> {
    let value = |zero: char| u32::from(digit).wrapping_sub(u32::from(zero));
    let values = ZEROS.into_iter().map(value);
    char::from_digit(values.min()?, 10)
}

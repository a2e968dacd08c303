//! Identifiers and secrets made here. `rand::random` draws from a generator that is
//! seeded by the operating system and fit for secrets.

use contract::ids::{OnboardingId, Reference};

/// Letters and digits that can't be mistaken for each other on the telephone.
const READABLE: &[u8] = b"23456789ABCDEFGHJKMNPQRSTVWXYZ";

/// 128 random bits as hexadecimal text.
pub fn id() -> String {
    hex(&rand::random::<[u8; 16]>())
}

/// 256 random bits as hexadecimal text: what nobody can guess.
pub fn secret() -> String {
    hex(&rand::random::<[u8; 32]>())
}

/// A new onboarding's name in the API.
pub fn onboarding_id() -> OnboardingId {
    OnboardingId::new(id())
}

/// A new onboarding's name in a call to support, such as `DT-7KQ2-M9XA`.
pub fn reference() -> Reference {
    let mut text = String::from("DT");
    for place in 0..8 {
        if place % 4 == 0 {
            text.push('-');
        }
        text.push(char::from(READABLE[rand::random_range(0..READABLE.len())]));
    }
    Reference::new(text)
}

pub fn six_digits() -> String {
    format!("{:06}", rand::random_range(0..1_000_000_u32))
}

/// Lower-case hexadecimal.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write;
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// SHA-256 of the bytes as hexadecimal text.
pub fn sha256_hex(bytes: &[u8]) -> String {
    use sha2::Digest;
    hex(&sha2::Sha256::digest(bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_can_be_read_out() {
        let reference = reference();
        assert_eq!(reference.as_str().len(), 12);
        assert!(!reference.as_str().contains(['0', 'O', '1', 'I', 'L', 'U']));
    }
}

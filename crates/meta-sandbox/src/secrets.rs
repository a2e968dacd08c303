//! Random values that nobody may guess, and signatures.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

const LETTERS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// `length` random letters and digits.
pub(crate) fn random(length: usize) -> String {
    (0..length)
        .map(|_| char::from(LETTERS[rand::random_range(0..LETTERS.len())]))
        .collect()
}

/// A code of the login dialog. Meta's are long and start like this.
pub(crate) fn code() -> String {
    format!("AQ{}", random(120))
}

/// A business token.
pub(crate) fn token() -> String {
    format!("EAA{}", random(100))
}

/// HMAC-SHA256 in lower-case hex.
pub(crate) fn hmac_hex(key: &str, message: &[u8]) -> String {
    // HMAC takes keys of any length, so this branch is never taken.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(key.as_bytes()) else {
        return String::new();
    };
    mac.update(message);
    let bytes = mac.finalize().into_bytes();
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hmac_is_the_known_one() {
        let known = "f7bc83f430538424b13298e6aa6fb143ef4d59a14946175997479dbc2d1a3cd8";
        let message = b"The quick brown fox jumps over the lazy dog";
        assert_eq!(hmac_hex("key", message), known);
    }
}

//! One-time passwords (OTP): how they are made, sent once more, and verified.
//!
//! Each belongs to the network that asked for it. Whoever asks for somebody else's phone makes a
//! password of their own, with guesses of its own, and takes neither from its owner. Who asks again
//! while theirs is good is sent the same one, so that the message that came late is right as well: its
//! digits are made of the seal key and of the salt beside its hash, from which nobody tells them
//! without that key, as little as from the hash.
//!
//! An owner whose address changes before they enter it, as a phone's does between Wi-Fi and mobile
//! data, may guess at it as a stranger: for strangers each password has some guesses too. So guesses
//! are few in sum, as each password has few and few are sent.

use contract::secret::Otp;
use contract::time::UnixMillis;
use secrecy::{ExposeSecret, SecretString};

use crate::config::timeouts::millis;
use crate::random;
use crate::seal::Sealer;
use crate::store::otps::{OtpSubject, StoredOtp};
use crate::store::{Store, StoreError};

/// What a password is for, and its limits.
#[derive(Clone, Copy, Debug)]
pub struct OtpTerms<'a> {
    /// Separates its hash from other keyed hashes.
    pub purpose: &'static str,
    /// What it is for.
    pub subject: &'a OtpSubject,
    /// The network of the client that requests it.
    pub asker: &'a str,
    /// Guesses for that network.
    pub attempts: i64,
    /// Guesses for all other networks together.
    pub others: i64,
    /// How long it is valid.
    pub valid: std::time::Duration,
}

/// A password that is about to be sent.
pub struct NewOtp {
    /// What is sent.
    pub password: SecretString,
    /// What is stored of it.
    pub otp: StoredOtp,
    /// What was stored before.
    pub before: Option<StoredOtp>,
}

impl NewOtp {
    /// Whether one that is still valid was sent before: it seems not to have arrived.
    pub fn is_again(&self, now: UnixMillis) -> bool {
        (self.before.as_ref()).is_some_and(|before| now < before.expires_at)
    }
}

/// Makes a password, or takes the one that is still open once more.
pub async fn make(
    store: &Store,
    sealer: &Sealer,
    terms: &OtpTerms<'_>,
    now: UnixMillis,
) -> Result<NewOtp, StoreError> {
    let before = store.otp(terms.subject, terms.asker).await?;
    let open = before.as_ref().filter(|before| before.is_open(now));
    let expires_at = UnixMillis(now.0.saturating_add(millis(terms.valid)));
    if let Some(open) = open {
        let password = digits(sealer, terms, &open.salt);
        // With another key than then it has other digits.
        if is_right(sealer, terms, open, password.expose_secret()) {
            let otp = StoredOtp {
                sent_at: now,
                expires_at,
                ..open.clone()
            };
            return Ok(NewOtp {
                password,
                otp,
                before,
            });
        }
    }
    let salt = random::id();
    let password = digits(sealer, terms, &salt);
    let parts = [terms.subject.as_str(), &salt, password.expose_secret()];
    let otp = StoredOtp {
        asker: terms.asker.to_owned(),
        otp_hash: sealer.keyed_hash(terms.purpose, &parts),
        salt: salt.clone(),
        attempts_left: terms.attempts,
        others_left: terms.others,
        sent_at: now,
        expires_at,
    };
    Ok(NewOtp {
        password,
        otp,
        before,
    })
}

/// The outcome of a guess.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuessOutcome {
    /// The guess is right, and the password is consumed.
    Right,
    Wrong {
        attempts_left: u32,
    },
    /// There is no password left to guess at.
    Expired,
}

/// Verifies a guess. It is counted before it is compared.
pub async fn guess(
    store: &Store,
    sealer: &Sealer,
    terms: &OtpTerms<'_>,
    guess: &Otp,
    now: UnixMillis,
) -> Result<GuessOutcome, StoreError> {
    let open = store.take_guess(terms.subject, terms.asker, now).await?;
    let right = open
        .iter()
        .find(|otp| is_right(sealer, terms, otp, guess.expose()));
    if let Some(right) = right {
        return Ok(match store.use_otp(terms.subject, &right.otp_hash).await? {
            true => GuessOutcome::Right,
            false => GuessOutcome::Expired,
        });
    }
    let own = open.iter().find(|otp| otp.asker == terms.asker);
    let left = match own {
        Some(own) => Some(own.attempts_left),
        None => open.iter().map(|otp| otp.others_left).max(),
    };
    Ok(
        left.map_or(GuessOutcome::Expired, |left| GuessOutcome::Wrong {
            attempts_left: u32::try_from(left).unwrap_or(0),
        }),
    )
}

fn is_right(sealer: &Sealer, terms: &OtpTerms<'_>, otp: &StoredOtp, guess: &str) -> bool {
    let parts = [terms.subject.as_str(), &otp.salt, guess];
    sealer.hashes_to(&otp.otp_hash, terms.purpose, &parts)
}

fn digits(sealer: &Sealer, terms: &OtpTerms<'_>, salt: &str) -> SecretString {
    let parts = [terms.purpose, terms.subject.as_str(), salt];
    let hash = sealer.keyed_hash("digits", &parts);
    // Sixteen hexadecimal digits of it: all six-digit numbers are as likely to within 2^-44.
    let number = hash.bytes().take(16).fold(0_u64, |number, digit| {
        let digit = char::from(digit).to_digit(16).unwrap_or_default();
        (number << 4) | u64::from(digit)
    });
    format!("{:06}", number % 1_000_000).into()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::seal::SealKey;

    #[test]
    fn digits_follow_from_key_and_salt_alone() {
        let subject = OtpSubject::sign_in(&contract::numbering::NumberKey::of("+919876543210"));
        let terms = OtpTerms {
            purpose: "test",
            subject: &subject,
            asker: "",
            attempts: 1,
            others: 1,
            valid: std::time::Duration::ZERO,
        };
        let by = |key: u8, salt: &str| {
            let sealer = Sealer::new(SealKey::new("k", [key; 32]), vec![]);
            digits(&sealer, &terms, salt).expose_secret().to_owned()
        };
        assert_eq!(by(1, "a"), by(1, "a"));
        assert_ne!(by(1, "a"), by(2, "a"));
        let many: HashSet<_> = (0..1000).map(|salt| by(1, &salt.to_string())).collect();
        // Of a thousand random ones nearly none are alike.
        assert!(many.len() > 990, "{}", many.len());
        let six = |one: &String| one.len() == 6 && Otp::parse(one).is_ok();
        assert!(many.iter().all(six));
    }
}

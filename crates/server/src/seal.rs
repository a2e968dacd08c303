//! Encryption of secrets at rest: authenticated encryption by XChaCha20-Poly1305, with key
//! rotation.
//!
//! A sealed text is `v1.<key id>.<base64 of nonce and ciphertext>`. The key id says
//! which key opens it, so that keys can be rotated: the first one seals, all of them
//! open. Onboarding and kind go in as associated data, so that a sealed value can't be
//! moved to another row or column.

use base64::{Engine, engine::general_purpose::STANDARD as BASE64};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use hmac::{Hmac, Mac};
use secrecy::{ExposeSecret, SecretBox, SecretString};
use sha2::Sha256;

const VERSION: &str = "v1";
const NONCE_BYTES: usize = 24;

/// The kind of a sealed value. It is part of the associated data.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A business token.
    Token,
    /// A number's two-step verification PIN.
    Pin,
    /// A webhook of Meta's that waits for the platform, which may hold messages.
    Webhook,
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Token => "token",
            Self::Pin => "pin",
            Self::Webhook => "webhook",
        }
    }
}

/// Why a value could not be sealed or opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SealError {
    /// The text is not one that was sealed here.
    #[error("not a sealed value")]
    Malformed,
    /// It was sealed by a key that is not configured any more.
    #[error("sealed by the key `{0}`, which is not in DOUBLETICK_SEAL_KEYS")]
    UnknownKey(String),
    /// It was altered, or belongs to another onboarding.
    #[error("the sealed value does not open")]
    DoesNotOpen,
}

/// One encryption key with its name.
#[derive(Clone)]
pub struct SealKey {
    /// Its name, stored with each value that it sealed.
    pub id: String,
    secret: std::sync::Arc<SecretBox<[u8; 32]>>,
}

impl std::fmt::Debug for SealKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SealKey").field("id", &self.id).finish()
    }
}

impl SealKey {
    /// A key from its 32 bytes.
    pub fn new(id: impl Into<String>, secret: [u8; 32]) -> Self {
        Self {
            id: id.into(),
            secret: std::sync::Arc::new(SecretBox::new(Box::new(secret))),
        }
    }

    /// Reads `keyid:base64of32`.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let (id, secret) = text.trim().split_once(':').ok_or("wants keyid:base64")?;
        let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
        if id.is_empty() || !id.chars().all(plain) {
            return Err("wants a key id of letters, digits, - and _");
        }
        let bytes = BASE64
            .decode(secret)
            .map_err(|_| "wants base64 after the colon")?;
        let secret: [u8; 32] = bytes
            .try_into()
            .map_err(|_| "wants 32 bytes after the colon")?;
        Ok(Self::new(id, secret))
    }
}

/// Seals and opens.
#[derive(Clone, Debug)]
pub struct Sealer {
    current: SealKey,
    older: Vec<SealKey>,
}

impl Sealer {
    /// Seals by `current`; opens what any of the keys sealed.
    pub fn new(current: SealKey, older: Vec<SealKey>) -> Self {
        Self { current, older }
    }

    /// Seals a secret of this onboarding, or a webhook by its hash.
    pub fn seal(&self, of: impl AsRef<str>, kind: Kind, secret: &str) -> Result<String, SealError> {
        let nonce: [u8; NONCE_BYTES] = rand::random();
        let aad = associated(of, kind);
        let payload = Payload {
            msg: secret.as_bytes(),
            aad: aad.as_bytes(),
        };
        let sealed = cipher(&self.current)
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| SealError::Malformed)?;
        let body = BASE64.encode([&nonce[..], &sealed].concat());
        Ok(format!("{VERSION}.{}.{body}", self.current.id))
    }

    /// Opens what [`Self::seal`] made for the same onboarding and kind.
    pub fn open(
        &self,
        of: impl AsRef<str>,
        kind: Kind,
        sealed: &str,
    ) -> Result<SecretString, SealError> {
        let mut parts = sealed.splitn(3, '.');
        let (Some(VERSION), Some(key_id), Some(body)) = (parts.next(), parts.next(), parts.next())
        else {
            return Err(SealError::Malformed);
        };
        let key = std::iter::once(&self.current)
            .chain(&self.older)
            .find(|key| key.id == key_id)
            .ok_or_else(|| SealError::UnknownKey(key_id.to_owned()))?;
        let bytes = BASE64.decode(body).map_err(|_| SealError::Malformed)?;
        let (nonce, sealed) = bytes
            .split_first_chunk::<NONCE_BYTES>()
            .ok_or(SealError::Malformed)?;
        let aad = associated(of, kind);
        let payload = Payload {
            msg: sealed,
            aad: aad.as_bytes(),
        };
        let secret = cipher(key)
            .decrypt(&XNonce::from(*nonce), payload)
            .map_err(|_| SealError::DoesNotOpen)?;
        let secret = String::from_utf8(secret).map_err(|_| SealError::DoesNotOpen)?;
        Ok(SecretString::from(secret))
    }

    /// Seals anew, with the key that seals now, what any of the keys sealed.
    pub fn reseal(
        &self,
        of: impl AsRef<str>,
        kind: Kind,
        sealed: &str,
    ) -> Result<String, SealError> {
        let secret = self.open(&of, kind, sealed)?;
        self.seal(of, kind, secret.expose_secret())
    }

    /// Whether the value is sealed by the key that seals now.
    pub fn is_current(&self, sealed: &str) -> bool {
        let mut parts = sealed.splitn(3, '.');
        parts.next() == Some(VERSION) && parts.next() == Some(&self.current.id)
    }

    /// A keyed hash, for what is short enough to be guessed from a plain one: one-time
    /// passwords. The purpose keeps hashes of different things apart.
    pub fn keyed_hash(&self, purpose: &str, parts: &[&str]) -> String {
        keyed_hash(&self.current, purpose, parts)
    }

    /// Whether a hash is one of these parts, made by any of the keys: one that was made before
    /// the keys were rotated holds on.
    pub fn hashes_to(&self, hash: &str, purpose: &str, parts: &[&str]) -> bool {
        // Both are keyed hashes: how long comparing them takes tells nothing of the parts.
        std::iter::once(&self.current)
            .chain(&self.older)
            .any(|key| keyed_hash(key, purpose, parts) == hash)
    }
}

fn keyed_hash(key: &SealKey, purpose: &str, parts: &[&str]) -> String {
    let mut mac = hmac_sha256(key.secret.expose_secret());
    mac.update(purpose.as_bytes());
    for part in parts {
        // Length first, so that ("ab", "c") and ("a", "bc") differ.
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part.as_bytes());
    }
    crate::random::hex(&mac.finalize().into_bytes())
}

/// HMAC-SHA256 with this key.
pub fn hmac_sha256(key: &[u8]) -> Hmac<Sha256> {
    use hmac::KeyInit as _;
    // HMAC takes a key of any length (RFC 2104): this can't fail.
    #[allow(clippy::expect_used)]
    Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length")
}

fn cipher(key: &SealKey) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(key.secret.expose_secret().into())
}

fn associated(of: impl AsRef<str>, kind: Kind) -> String {
    format!("{}/{}", of.as_ref(), kind.name())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use contract::ids::OnboardingId;

    use super::*;

    fn sealer(id: &str, byte: u8) -> Sealer {
        Sealer::new(SealKey::new(id, [byte; 32]), vec![])
    }

    #[test]
    fn what_is_sealed_opens_again() {
        let (sealer, id) = (sealer("k1", 1), OnboardingId::new("a"));
        let sealed = sealer.seal(&id, Kind::Token, "EAAG-secret").unwrap();
        assert!(sealed.starts_with("v1.k1.") && !sealed.contains("EAAG"));
        let opened = sealer.open(&id, Kind::Token, &sealed).unwrap();
        assert_eq!(opened.expose_secret(), "EAAG-secret");
    }

    #[test]
    fn it_opens_for_its_own_row_and_column_alone() {
        let (sealer, id) = (sealer("k1", 1), OnboardingId::new("a"));
        let sealed = sealer.seal(&id, Kind::Token, "EAAG").unwrap();
        let other = OnboardingId::new("b");
        for opened in [
            sealer.open(&other, Kind::Token, &sealed),
            sealer.open(&id, Kind::Pin, &sealed),
        ] {
            assert_eq!(opened.err(), Some(SealError::DoesNotOpen));
        }
    }

    #[test]
    fn an_older_key_still_opens() {
        let id = OnboardingId::new("a");
        let sealed = sealer("k1", 1).seal(&id, Kind::Pin, "123456").unwrap();
        let rotated = Sealer::new(
            SealKey::new("k2", [2; 32]),
            vec![SealKey::new("k1", [1; 32])],
        );
        assert!(rotated.open(&id, Kind::Pin, &sealed).is_ok());
        assert_eq!(
            sealer("k2", 2).open(&id, Kind::Pin, &sealed).err(),
            Some(SealError::UnknownKey("k1".to_owned()))
        );
    }

    #[test]
    fn a_hash_by_an_older_key_still_fits() {
        let hash = sealer("k1", 1).keyed_hash("otp", &["a", "b"]);
        let key = SealKey::new("k1", [1; 32]);
        let rotated = Sealer::new(SealKey::new("k2", [2; 32]), vec![key]);
        assert!(rotated.hashes_to(&hash, "otp", &["a", "b"]));
        assert!(!rotated.hashes_to(&hash, "otp", &["ab", ""]));
        assert!(!rotated.hashes_to(&hash, "other", &["a", "b"]));
        assert!(!sealer("k2", 2).hashes_to(&hash, "otp", &["a", "b"]));
    }

    #[test]
    fn rubbish_is_refused_and_not_a_panic() {
        let (sealer, id) = (sealer("k1", 1), OnboardingId::new("a"));
        for rubbish in ["", "v1", "v1.k1.", "v1.k1.AAAA", "v2.k1.AAAA", "v1.k1.%%%"] {
            assert!(sealer.open(&id, Kind::Pin, rubbish).is_err(), "{rubbish}");
        }
    }
}

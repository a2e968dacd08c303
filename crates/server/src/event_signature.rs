//! Signs events as Standard Webhooks says, by each of the secrets that are set: so that a secret can be
//! rotated while the platform still verifies by the one before.

use std::fmt;
use std::sync::Arc;

use standardwebhooks::Webhook;

/// The shortest key that the standard allows, in bytes.
const SHORTEST_KEY: usize = 24;

/// What is wrong with the secrets.
#[derive(Debug, thiserror::Error)]
#[error("wants secrets as `whsec_` and base64 of 24 to 64 bytes, with a comma between")]
pub struct BadSecret;

/// Signs by all secrets. Never prints them.
#[derive(Clone)]
pub struct EventSigner(Arc<[Webhook]>);

impl EventSigner {
    /// By these secrets, with a comma between: `whsec_…`.
    pub fn parse(secrets: &str) -> Result<Self, BadSecret> {
        let keys: Result<Vec<Webhook>, BadSecret> =
            secrets.split(',').map(|raw| key(raw.trim())).collect();
        Ok(Self(keys?.into()))
    }

    /// The value of `webhook-signature` for this body: one signature by each secret.
    pub fn sign(&self, id: &str, seconds: i64, body: &str) -> Result<String, BadSecret> {
        let signed: Result<Vec<String>, BadSecret> = (self.0.iter())
            .map(|key| {
                key.sign(id, seconds, body.as_bytes())
                    .map_err(|_| BadSecret)
            })
            .collect();
        Ok(signed?.join(" "))
    }
}

fn key(raw: &str) -> Result<Webhook, BadSecret> {
    use base64::Engine;
    let encoded = raw.strip_prefix("whsec_").ok_or(BadSecret)?;
    let bytes = base64::engine::general_purpose::STANDARD.decode(encoded);
    let bytes = bytes.map_err(|_| BadSecret)?;
    if !(SHORTEST_KEY..=64).contains(&bytes.len()) {
        return Err(BadSecret);
    }
    Webhook::from_bytes(bytes).map_err(|_| BadSecret)
}

impl fmt::Debug for EventSigner {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "EventSigner({} secrets)", self.0.len())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    const OLD: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    const NEW: &str = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";

    #[test]
    fn each_secret_verifies() {
        let now = crate::clock::now().0 / 1000;
        let signer = EventSigner::parse(&format!("{NEW}, {OLD}")).unwrap();
        let signed = signer.sign("evt_1", now, "{}").unwrap();
        for secret in [OLD, NEW] {
            let mut headers = axum::http::HeaderMap::new();
            headers.insert("webhook-id", "evt_1".parse().unwrap());
            headers.insert("webhook-timestamp", now.to_string().parse().unwrap());
            headers.insert("webhook-signature", signed.parse().unwrap());
            let verifier = Webhook::new(secret).unwrap();
            verifier.verify(b"{}", &headers).unwrap();
            assert!(verifier.verify(b"{ }", &headers).is_err());
        }
    }

    #[test]
    fn what_is_no_secret_is_refused_and_none_prints() {
        for bad in [
            "",
            "whsec_",
            "whsec_AAAA",
            "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "whsec_?",
        ] {
            let error = EventSigner::parse(bad).unwrap_err().to_string();
            assert!(!error.contains("MfKQ"), "{error}");
        }
        let shown = format!("{:?}", EventSigner::parse(OLD).unwrap());
        assert!(!shown.contains("MfKQ"), "{shown}");
    }
}

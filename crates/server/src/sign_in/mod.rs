//! Sign-in by phone and one-time password.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`sender`] | who brings the password, and in which order they are asked |
//! | [`whatsapp`] | over WhatsApp, by a template |
//! | [`sms`] | by an SMS gateway |
//!
//! A password has six digits, so what keeps it safe is limits: few guesses at each and
//! from an address, few sends to a phone and for an address. What is limited is written down before
//! it is counted or compared, so that requests at once, at whichever replica, can't be more.

pub mod sender;
pub mod sms;
pub mod whatsapp;

use contract::numbering::NumberKey;
use contract::phone::{PhoneNumber, PhoneProblem};
use contract::secret::Otp;
use contract::session::OtpSent;
use contract::time::UnixMillis;
use secrecy::{ExposeSecret, SecretString};

use crate::clock::{self, seconds_until};
use crate::config::{Pace, pace::millis};
use crate::seal::Sealer;
use crate::store::accounts::Account;
use crate::store::otps::{Count, Noted, OtpSubject, StoredOtp};
use crate::store::{Store, StoreError};
use crate::{phone, random};
use sender::{NotSent, Senders};

const HOUR_MS: i64 = 3600 * 1000;

/// What keeps a password's hash apart from other hashes.
const PURPOSE: &str = "otp";

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// The number can't exist.
    #[error("{0}")]
    Phone(PhoneProblem),
    /// Too many sends or guesses.
    #[error("too many passwords were asked for, or guessed")]
    TooMany {
        /// Seconds until it may be tried again.
        seconds: u32,
    },
    /// Nobody took it.
    #[error("the password could not be sent: {0}")]
    NotSent(NotSent),
    /// It is another one.
    #[error("wrong password")]
    Wrong {
        /// Guesses left.
        attempts_left: u32,
    },
    /// It is too old, was used, or was never asked for.
    #[error("no password is open")]
    Expired,
    /// The store.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// A fresh session.
pub struct SignedIn {
    /// Who.
    pub account: Account,
    /// The token for the cookie. Only its hash is stored.
    pub token: String,
    /// When the session ends.
    pub ends: UnixMillis,
}

/// Signs in.
#[derive(Clone)]
pub struct SignIn {
    /// The store.
    pub store: Store,
    /// Its key is in the hashes.
    pub sealer: Sealer,
    /// Limits.
    pub pace: Pace,
    /// Bring the password.
    pub senders: Senders,
}

impl SignIn {
    /// Sends a one-time password.
    pub async fn send(&self, phone: &PhoneNumber, address: &str) -> Result<OtpSent, SignInError> {
        let phone = phone::check(phone).map_err(SignInError::Phone)?;
        let (now, key) = (clock::now(), phone.key());
        // A gateway that fails late has sent all the same: it counts, whatever comes of it.
        let noted = self.store.note_send(&key, address, now).await?;
        let (password, again) = match self.renew(&key, address, now).await {
            Ok(renewed) => renewed,
            Err(refused) => {
                self.store.forget_send(&noted).await?;
                return Err(refused);
            }
        };
        self.store.forget_old(hour_before(now)).await?;
        let to = phone.dialled();
        let sent = self.senders.send(&to, &password, again).await;
        sent.map_err(SignInError::NotSent)?;
        Ok(OtpSent {
            resend_after_seconds: u32::try_from(self.pace.otp_resend.as_secs()).unwrap_or(u32::MAX),
            expires_in_seconds: u32::try_from(self.pace.otp_valid.as_secs()).unwrap_or(u32::MAX),
        })
    }

    /// A new password in the place of the old one, unless that is too much. And whether there
    /// was an old one, which nobody has used.
    async fn renew(
        &self,
        phone: &NumberKey,
        address: &str,
        now: UnixMillis,
    ) -> Result<(SecretString, bool), SignInError> {
        let hour_ago = hour_before(now);
        let to_phone = self.store.sends_to(phone, hour_ago).await?;
        limit(to_phone, self.pace.otp_per_phone, now)?;
        let for_address = self.store.sends_for(address, hour_ago).await?;
        limit(for_address, self.pace.otp_per_address, now)?;

        let subject = OtpSubject::sign_in(phone);
        let earlier = self.store.otp(&subject).await?;
        let password = SecretString::from(random::six_digits());
        let salt = random::id();
        let parts = [subject.as_str(), &salt, password.expose_secret()];
        let otp = StoredOtp {
            otp_hash: self.sealer.keyed_hash(PURPOSE, &parts),
            salt: salt.clone(),
            attempts_left: self.pace.otp_attempts,
            sent_at: now,
            expires_at: UnixMillis(now.0 + millis(self.pace.otp_valid)),
        };
        let resend_before = UnixMillis(now.0 - millis(self.pace.otp_resend));
        if !self.store.put_otp(&subject, &otp, resend_before).await? {
            let sent_at = self
                .store
                .otp(&subject)
                .await?
                .map_or(now, |otp| otp.sent_at);
            let free_at = UnixMillis(sent_at.0 + millis(self.pace.otp_resend));
            return Err(SignInError::TooMany {
                seconds: seconds_until(now, free_at),
            });
        }
        let again = earlier.is_some_and(|earlier| now < earlier.expires_at);
        Ok((password, again))
    }

    /// Checks a one-time password and begins a session.
    pub async fn sign_in(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        address: &str,
    ) -> Result<SignedIn, SignInError> {
        let now = clock::now();
        let noted = self.store.note_miss(address, now).await?;
        let checked = self.check(phone, otp, address, now).await;
        if !matches!(checked, Err(SignInError::Wrong { .. })) {
            self.store.forget_miss(&noted).await?;
        }
        checked?;
        let account = self.store.account_of(phone, now).await?;
        let token = random::secret();
        let ends = UnixMillis(now.0 + millis(self.pace.session));
        let hash = random::sha256_hex(token.as_bytes());
        self.store
            .begin_session(&account.id, &hash, now, ends)
            .await?;
        Ok(SignedIn {
            account,
            token,
            ends,
        })
    }

    /// Notes a guess at what cannot be guessed, as a wrong password is: from one address there
    /// may be few of them. By what it is forgotten where it was right.
    pub async fn note_guess(&self, address: &str, now: UnixMillis) -> Result<Noted, SignInError> {
        let noted = self.store.note_miss(address, now).await?;
        let misses = self.store.misses_from(address, hour_before(now)).await?;
        limit(misses, self.pace.otp_misses_per_address, now)?;
        Ok(noted)
    }

    /// Uses the password up, if it is the one.
    async fn check(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        address: &str,
        now: UnixMillis,
    ) -> Result<(), SignInError> {
        let misses = self.store.misses_from(address, hour_before(now)).await?;
        limit(misses, self.pace.otp_misses_per_address, now)?;
        let subject = OtpSubject::sign_in(&phone.key());
        let stored = self.store.take_guess(&subject, now).await?;
        let stored = stored.ok_or(SignInError::Expired)?;
        let parts = [subject.as_str(), &stored.salt, otp.expose()];
        if !self.sealer.hashes_to(&stored.otp_hash, PURPOSE, &parts) {
            return Err(SignInError::Wrong {
                attempts_left: u32::try_from(stored.attempts_left).unwrap_or(0),
            });
        }
        if !self.store.use_otp(&subject, &stored.otp_hash).await? {
            return Err(SignInError::Expired);
        }
        Ok(())
    }
}

fn hour_before(now: UnixMillis) -> UnixMillis {
    UnixMillis(now.0 - HOUR_MS)
}

/// Who asks is counted already.
fn limit(within_hour: Count, most: i64, now: UnixMillis) -> Result<(), SignInError> {
    if within_hour.count <= most {
        return Ok(());
    }
    let oldest = within_hour.oldest.unwrap_or(now);
    Err(SignInError::TooMany {
        seconds: seconds_until(now, UnixMillis(oldest.0 + HOUR_MS)),
    })
}

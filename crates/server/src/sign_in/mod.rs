//! Sign-in by phone and one-time password.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`gateway`] | who brings the password |
//!
//! A password has six digits, so what keeps it safe is limits: few guesses at each and
//! from an address, few sends to a phone and for an address. Guesses are taken away before they are
//! compared, so that guesses at once can't be more.

pub mod gateway;

use contract::phone::{PhoneNumber, PhoneProblem};
use contract::secret::Otp;
use contract::session::OtpSent;
use contract::time::UnixMillis;

use crate::clock::{self, seconds_until};
use crate::config::{Pace, pace::millis};
use crate::seal::Sealer;
use crate::store::accounts::Account;
use crate::store::otps::{Count, StoredOtp};
use crate::store::{Store, StoreError};
use crate::{phone, random};
use gateway::HttpGateway;

const HOUR_MS: i64 = 3600 * 1000;

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
    /// The gateway did not take it.
    #[error("the password could not be sent: {0}")]
    NotSent(gateway::NotSent),
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
    /// Brings the password.
    pub gateway: HttpGateway,
}

impl SignIn {
    /// Sends a one-time password.
    pub async fn send(&self, phone: &PhoneNumber, address: &str) -> Result<OtpSent, SignInError> {
        phone::check(phone).map_err(SignInError::Phone)?;
        let now = clock::now();
        let hour_ago = hour_before(now);
        let to_phone = self.store.sends_to(phone, hour_ago).await?;
        limit(to_phone, self.pace.otp_per_phone, now)?;
        let for_address = self.store.sends_for(address, hour_ago).await?;
        limit(for_address, self.pace.otp_per_address, now)?;

        let password = random::six_digits();
        let salt = random::id();
        let otp = StoredOtp {
            otp_hash: self.hash(phone, &salt, &password),
            salt,
            attempts_left: self.pace.otp_attempts,
            sent_at: now,
            expires_at: UnixMillis(now.0 + millis(self.pace.otp_valid)),
        };
        let resend_before = UnixMillis(now.0 - millis(self.pace.otp_resend));
        if !self.store.put_otp(phone, &otp, resend_before).await? {
            let sent_at = self.store.otp(phone).await?.map_or(now, |otp| otp.sent_at);
            let free_at = UnixMillis(sent_at.0 + millis(self.pace.otp_resend));
            return Err(SignInError::TooMany {
                seconds: seconds_until(now, free_at),
            });
        }
        // Counted before it is sent: a gateway that fails late has sent all the same.
        self.store.note_send(phone, address, now, hour_ago).await?;
        let text = format!("{password} is your DoubleTick code. Do not share it with anyone.");
        self.gateway
            .send(phone, &text)
            .await
            .map_err(SignInError::NotSent)?;
        Ok(OtpSent {
            resend_after_seconds: u32::try_from(self.pace.otp_resend.as_secs()).unwrap_or(u32::MAX),
            expires_in_seconds: u32::try_from(self.pace.otp_valid.as_secs()).unwrap_or(u32::MAX),
        })
    }

    /// Checks a one-time password and begins a session.
    pub async fn sign_in(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        address: &str,
    ) -> Result<SignedIn, SignInError> {
        let now = clock::now();
        let misses = self.store.misses_from(address, hour_before(now)).await?;
        limit(misses, self.pace.otp_misses_per_address, now)?;
        if !self.store.take_guess(phone, now).await? {
            return Err(SignInError::Expired);
        }
        let stored = self.store.otp(phone).await?.ok_or(SignInError::Expired)?;
        let given = self.hash(phone, &stored.salt, otp.expose());
        // Both are keyed hashes: how long comparing them takes tells nothing of the password.
        if given != stored.otp_hash {
            self.store.note_miss(address, now).await?;
            return Err(SignInError::Wrong {
                attempts_left: u32::try_from(stored.attempts_left).unwrap_or(0),
            });
        }
        if !self.store.use_otp(phone, &given).await? {
            return Err(SignInError::Expired);
        }
        let account = self.store.account_of(phone, now).await?;
        let token = random::secret();
        let until = UnixMillis(now.0 + millis(self.pace.session));
        let hash = random::sha256_hex(token.as_bytes());
        self.store
            .begin_session(&account.id, &hash, now, until)
            .await?;
        Ok(SignedIn { account, token })
    }

    fn hash(&self, phone: &PhoneNumber, salt: &str, password: &str) -> String {
        self.sealer
            .keyed_hash("otp", &[phone.as_str(), salt, password])
    }
}

fn hour_before(now: UnixMillis) -> UnixMillis {
    UnixMillis(now.0 - HOUR_MS)
}

fn limit(within_hour: Count, most: i64, now: UnixMillis) -> Result<(), SignInError> {
    if within_hour.count < most {
        return Ok(());
    }
    let oldest = within_hour.oldest.unwrap_or(now);
    Err(SignInError::TooMany {
        seconds: seconds_until(now, UnixMillis(oldest.0 + HOUR_MS)),
    })
}

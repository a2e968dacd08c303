//! Sign-in by phone and one-time password.
//!
//! | module | what lives there |
//! | --- | --- |
//! | [`channel`] | what brings a password or a notice to a phone, and a notice to an e-mail address |
//! | [`limits`] | how many may be sent |
//! | [`otp`] | made, sent once more, compared |
//! | [`sender`] | who brings the password, and in which order they are asked |
//! | [`whatsapp`] | over WhatsApp, by a template |
//! | [`sms`] | by an SMS gateway |
//! | [`smtp`] | by a mail server, for notices alone |
//!
//! A password has six digits, so what keeps it safe is limits: few guesses at each and
//! from an address, few sends to a phone and for an address. What is limited is written down before
//! it is counted or compared, so that requests at once, at whichever replica, can't be more.

pub mod channel;
pub mod limits;
pub mod otp;
pub mod sender;
pub mod sms;
pub mod smtp;
pub mod whatsapp;

use contract::phone::{PhoneNumber, PhoneProblem};
use contract::secret::Otp;
use contract::session::OtpSent;
use contract::time::UnixMillis;

use crate::client_network::ClientNetwork;
use crate::clock;
use crate::countries::Via;
use crate::seal::Sealer;
use crate::store::accounts::Account;
use crate::store::otp_sends::{CountedEntry, GuessScope};
use crate::store::otps::OtpSubject;
use crate::store::{Store, StoreError};
use crate::telemetry::metrics;
use crate::{phone, random};
use channel::SendError;
use limits::{HOUR_MS, NotPermitted, SendLimits, over};
use onboarding::time::seconds_until;
use onboarding::timeouts::{Timeouts, millis};
use otp::{GuessOutcome, NewOtp, OtpTerms};
use sender::Senders;

/// What keeps a password's hash apart from other hashes.
const PURPOSE: &str = "otp";

/// Why nobody is signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// The number can't exist, or is none that codes are sent to.
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
    SendError(SendError),
    /// It is another one.
    #[error("wrong password")]
    Wrong { attempts_left: u32 },
    /// It is too old, was used, or was never asked for.
    #[error("no password is open")]
    Expired,
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<NotPermitted> for SignInError {
    fn from(error: NotPermitted) -> Self {
        match error {
            NotPermitted::Phone(problem) => Self::Phone(problem),
            NotPermitted::TooMany { seconds } => Self::TooMany { seconds },
            NotPermitted::Store(error) => Self::Store(error),
        }
    }
}

/// A fresh session.
pub struct SignedIn {
    pub account: Account,
    /// The token for the cookie. Only its hash is stored.
    pub token: String,
    pub ends: UnixMillis,
}

#[derive(Clone)]
pub struct SignIn {
    pub store: Store,
    /// Its key is in the hashes.
    pub sealer: Sealer,
    pub timeouts: Timeouts,
    /// Permit what is sent.
    pub limits: SendLimits,
    /// Bring the password.
    pub senders: Senders,
}

impl SignIn {
    /// Sends a one-time password.
    pub async fn send(
        &self,
        phone: &PhoneNumber,
        asker: &ClientNetwork,
    ) -> Result<OtpSent, SignInError> {
        let phone = phone::check(phone).map_err(SignInError::Phone)?;
        let now = clock::now();
        let permit = self.limits.permit(&phone, asker, Via::Us, now).await?;
        let subject = OtpSubject::sign_in(&phone.key());
        let made = match self.make(&subject, asker, now).await {
            Ok(made) => made,
            Err(refused) => {
                self.limits.take_back(&permit).await?;
                return Err(refused);
            }
        };
        self.limits.forget_old(now).await?;
        let again = made.is_again(now);
        if let Err(error) = self.senders.send(&permit, &made.password, again).await {
            // One that may have come all the same is good, and counts.
            if error.is_certain() {
                self.limits.failed(&permit).await?;
                let before = made.before.as_ref();
                self.store.undo_otp(&subject, &made.otp, before).await?;
            }
            return Err(SignInError::SendError(error));
        }
        Ok(OtpSent {
            resend_after_seconds: u32::try_from(self.timeouts.otp_resend.as_secs())
                .unwrap_or(u32::MAX),
            expires_in_seconds: u32::try_from(self.timeouts.otp_valid.as_secs())
                .unwrap_or(u32::MAX),
        })
    }

    fn terms<'a>(&self, subject: &'a OtpSubject, asker: &'a ClientNetwork) -> OtpTerms<'a> {
        OtpTerms {
            purpose: PURPOSE,
            subject,
            asker: &asker.network,
            attempts: self.timeouts.otp_attempts,
            others: self.timeouts.otp_attempts_of_others,
            valid: self.timeouts.otp_valid,
        }
    }

    /// Puts a password for this asker, unless one was sent to them a moment ago.
    async fn make(
        &self,
        subject: &OtpSubject,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<NewOtp, SignInError> {
        let terms = self.terms(subject, asker);
        let made = otp::make(&self.store, &self.sealer, &terms, now).await?;
        let resend_before = UnixMillis(now.0 - millis(self.timeouts.otp_resend));
        let put = self.store.put_otp(subject, &made.otp, resend_before);
        if !put.await? {
            let sent = self.store.otp(subject, &asker.network).await?;
            let sent_at = sent.map_or(now, |otp| otp.sent_at);
            let free_at = UnixMillis(sent_at.0 + millis(self.timeouts.otp_resend));
            return Err(SignInError::TooMany {
                seconds: seconds_until(now, free_at),
            });
        }
        Ok(made)
    }

    /// Checks a one-time password, and uses it up. When that was.
    pub async fn prove(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        asker: &ClientNetwork,
    ) -> Result<UnixMillis, SignInError> {
        let now = clock::now();
        let noted = self.store.count_wrong_guess(asker, now).await?;
        let checked = self.check(phone, otp, asker, now).await;
        metrics::otp_guessed(match &checked {
            Ok(()) => "right",
            Err(SignInError::Wrong { .. }) => "wrong",
            Err(SignInError::TooMany { .. }) => "too_many",
            Err(SignInError::Expired) => "expired",
            Err(_) => "our_fault",
        });
        if let Err(SignInError::Wrong { attempts_left }) = checked {
            tracing::warn!(
                phone = phone::masked(phone),
                network = asker.network,
                attempts_left,
                "a wrong one-time password was entered"
            );
        } else {
            self.store.uncount_wrong_guess(&noted).await?;
        }
        checked.map(|()| now)
    }

    /// Checks a one-time password and begins a session.
    pub async fn sign_in(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        asker: &ClientNetwork,
    ) -> Result<SignedIn, SignInError> {
        let now = self.prove(phone, otp, asker).await?;
        let account = self.store.account_of(phone, now).await?;
        let token = random::secret();
        let ends = UnixMillis(now.0 + millis(self.timeouts.session));
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
    pub async fn note_guess(
        &self,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<CountedEntry, SignInError> {
        let noted = self.store.count_wrong_guess(asker, now).await?;
        self.limit_misses(asker, now).await?;
        Ok(noted)
    }

    /// Whoever asks is counted already.
    async fn limit_misses(
        &self,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<(), SignInError> {
        let since = UnixMillis(now.0 - HOUR_MS);
        for (of, most) in [
            (
                GuessScope::Address(&asker.address),
                self.timeouts.otp_misses_per_address,
            ),
            (
                GuessScope::Network(&asker.network),
                self.timeouts.otp_misses_per_network,
            ),
        ] {
            let wrong_guesses = self.store.wrong_guesses(of, since).await?;
            if let Some(seconds) = over(wrong_guesses, most, HOUR_MS, now) {
                return Err(SignInError::TooMany { seconds });
            }
        }
        Ok(())
    }

    /// Uses the password up, if it is the one.
    async fn check(
        &self,
        phone: &PhoneNumber,
        otp: &Otp,
        asker: &ClientNetwork,
        now: UnixMillis,
    ) -> Result<(), SignInError> {
        self.limit_misses(asker, now).await?;
        let subject = OtpSubject::sign_in(&phone.key());
        let terms = self.terms(&subject, asker);
        match otp::guess(&self.store, &self.sealer, &terms, otp, now).await? {
            GuessOutcome::Right => Ok(()),
            GuessOutcome::Wrong { attempts_left } => Err(SignInError::Wrong { attempts_left }),
            GuessOutcome::Expired => Err(SignInError::Expired),
        }
    }
}

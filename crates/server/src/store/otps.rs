//! One-time passwords (OTP), of which only a keyed hash is stored.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use crate::store::database::Store;
use crate::store::error::StoreError;

/// What a one-time password is for. At any time there is at most one for each subject and network.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtpSubject(String);

impl OtpSubject {
    /// To sign in with this phone, in whichever writing.
    pub fn sign_in(phone: &NumberKey) -> Self {
        Self(phone.to_string())
    }

    /// To prove that the customer who made this attempt holds its number.
    pub fn ownership(onboarding: &OnboardingId) -> Self {
        Self(format!("number of {onboarding}"))
    }

    /// As it is stored, and hashed with the password.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A stored one-time password. Only its keyed hash is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredOtp {
    /// The network of the client that requested it.
    pub asker: String,
    /// The salt that is hashed with it.
    pub salt: String,
    pub otp_hash: String,
    /// Guesses left for the network that requested it.
    pub attempts_left: i64,
    /// Guesses left for all other networks together.
    pub others_left: i64,
    /// When it was last sent.
    pub sent_at: UnixMillis,
    /// When it expires.
    pub expires_at: UnixMillis,
}

impl StoredOtp {
    /// Whether the network that requested it can still use it.
    pub fn is_open(&self, now: UnixMillis) -> bool {
        now < self.expires_at && self.attempts_left > 0
    }
}

const COLUMNS: &str = "asker, salt, otp_hash, attempts_left, others_left, sent_at, expires_at";

macro_rules! returning {
    ($text:literal) => {
        sqlx::query(sqlx::AssertSqlSafe(format!($text, COLUMNS)))
    };
}

impl Store {
    /// The newest password for this subject and network, expired or not.
    pub async fn otp(
        &self,
        subject: &OtpSubject,
        asker: &str,
    ) -> Result<Option<StoredOtp>, StoreError> {
        let row = returning!("SELECT {} FROM one_time_passwords WHERE subject = $1 AND asker = $2")
            .bind(subject.as_str())
            .bind(asker)
            .fetch_optional(&self.pool)
            .await?;
        row.as_ref().map(stored).transpose()
    }

    /// Stores a password in the place of the network's older one, unless that one was sent after
    /// `resend_before`: of two concurrent requests, one sends. A password that is sent once more keeps
    /// the guesses that were left. Returns whether it was stored.
    pub async fn put_otp(
        &self,
        subject: &OtpSubject,
        otp: &StoredOtp,
        resend_before: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "INSERT INTO one_time_passwords
               (subject, asker, salt, otp_hash, attempts_left, others_left, sent_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
             ON CONFLICT (subject, asker) DO UPDATE SET
               attempts_left = CASE WHEN one_time_passwords.otp_hash = excluded.otp_hash
                 THEN one_time_passwords.attempts_left ELSE excluded.attempts_left END,
               others_left = CASE WHEN one_time_passwords.otp_hash = excluded.otp_hash
                 THEN one_time_passwords.others_left ELSE excluded.others_left END,
               salt = excluded.salt, otp_hash = excluded.otp_hash,
               sent_at = excluded.sent_at, expires_at = excluded.expires_at
             WHERE one_time_passwords.sent_at <= $9",
        )
        .bind(subject.as_str())
        .bind(otp.asker.as_str())
        .bind(otp.salt.as_str())
        .bind(otp.otp_hash.as_str())
        .bind(otp.attempts_left)
        .bind(otp.others_left)
        .bind(otp.sent_at.0)
        .bind(otp.expires_at.0)
        .bind(resend_before.0)
        .execute(&mut *self.writer.acquire().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Restores what was stored before, because the password was not sent. Guesses that were made
    /// meanwhile stay counted.
    pub async fn undo_otp(
        &self,
        subject: &OtpSubject,
        put: &StoredOtp,
        before: Option<&StoredOtp>,
    ) -> Result<(), StoreError> {
        let again = before.filter(|before| before.otp_hash == put.otp_hash);
        let undo = match again {
            Some(before) => sqlx::query(
                "UPDATE one_time_passwords SET sent_at = $4, expires_at = $5
                 WHERE subject = $1 AND asker = $2 AND otp_hash = $3 AND sent_at = $6",
            )
            .bind(subject.as_str())
            .bind(put.asker.as_str())
            .bind(put.otp_hash.as_str())
            .bind(before.sent_at.0)
            .bind(before.expires_at.0)
            .bind(put.sent_at.0),
            None => sqlx::query(
                "DELETE FROM one_time_passwords
                 WHERE subject = $1 AND asker = $2 AND otp_hash = $3",
            )
            .bind(subject.as_str())
            .bind(put.asker.as_str())
            .bind(put.otp_hash.as_str()),
        };
        undo.execute(&mut *self.writer.acquire().await?).await?;
        Ok(())
    }

    /// Takes one guess from each password that a guess is about to be compared with. This happens
    /// before the comparison, so that concurrent guesses can't exceed the limit. Returns the passwords
    /// to compare with; none where no guess is left.
    pub async fn take_guess(
        &self,
        subject: &OtpSubject,
        asker: &str,
        now: UnixMillis,
    ) -> Result<Vec<StoredOtp>, StoreError> {
        let rows = returning!(
            "UPDATE one_time_passwords SET
               attempts_left = CASE WHEN asker = $2 THEN attempts_left - 1 ELSE attempts_left END,
               others_left = CASE WHEN asker = $2 THEN others_left ELSE others_left - 1 END
             WHERE subject = $1 AND expires_at > $3
               AND ((asker = $2 AND attempts_left > 0) OR (asker <> $2 AND others_left > 0))
             RETURNING {}"
        )
        .bind(subject.as_str())
        .bind(asker)
        .bind(now.0)
        .fetch_all(&mut *self.writer.acquire().await?)
        .await?;
        rows.iter().map(stored).collect()
    }

    /// Consumes a password, and all others for the same subject. Returns whether it was still there: of
    /// two concurrent requests, one succeeds.
    pub async fn use_otp(&self, subject: &OtpSubject, otp_hash: &str) -> Result<bool, StoreError> {
        let used = "DELETE FROM one_time_passwords WHERE subject = $1 AND otp_hash = $2";
        let done = sqlx::query(used)
            .bind(subject.as_str())
            .bind(otp_hash)
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        if done.rows_affected() != 1 {
            return Ok(false);
        }
        sqlx::query("DELETE FROM one_time_passwords WHERE subject = $1")
            .bind(subject.as_str())
            .execute(&mut *self.writer.acquire().await?)
            .await?;
        Ok(true)
    }
}

fn stored(row: &AnyRow) -> Result<StoredOtp, StoreError> {
    Ok(StoredOtp {
        asker: row.try_get("asker")?,
        salt: row.try_get("salt")?,
        otp_hash: row.try_get("otp_hash")?,
        attempts_left: row.try_get("attempts_left")?,
        others_left: row.try_get("others_left")?,
        sent_at: UnixMillis(row.try_get("sent_at")?),
        expires_at: UnixMillis(row.try_get("expires_at")?),
    })
}

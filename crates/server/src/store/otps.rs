//! One-time passwords.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{Store, StoreError};

/// What a one-time password is for. There is one of each and of each asker at a time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtpSubject(String);

impl OtpSubject {
    /// To sign in with this phone, in whichever writing.
    pub fn sign_in(phone: &NumberKey) -> Self {
        Self(phone.to_string())
    }

    /// To prove that whoever made this attempt holds its number.
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
    /// The network of whoever asked for it.
    pub asker: String,
    /// What went into the hash beside it.
    pub salt: String,
    /// The keyed hash.
    pub otp_hash: String,
    /// Guesses left to whoever asked for it.
    pub attempts_left: i64,
    /// Guesses left to everybody else.
    pub others_left: i64,
    /// When it was sent last.
    pub sent_at: UnixMillis,
    /// Until when it is good.
    pub expires_at: UnixMillis,
}

impl StoredOtp {
    /// Whether whoever asked for it can sign in by it still.
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
    /// The password that this asker has for this, or had.
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

    /// Puts a password, in the place of the asker's older one, unless that was sent after
    /// `resend_before`: of two requests at once, one sends. The guesses of one that is put again are
    /// no more than were left. Whether it was put.
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

    /// The password was sent to nobody: what was there before is there again. Guesses at it that were
    /// made meanwhile stay made.
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

    /// Takes one guess away from each password that it is about to be compared with, before it is, so
    /// that guesses at once can't be more than there are: from whoever asked for a password one of
    /// theirs, from everybody else one that is for others. What it is compared with; nothing where
    /// no guess is left.
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

    /// Uses a password up, and with it all that are for the same. Whether it was still there: of two
    /// at once, one signs in.
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

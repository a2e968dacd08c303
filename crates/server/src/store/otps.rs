//! One-time passwords and how many were sent.

use contract::ids::OnboardingId;
use contract::numbering::NumberKey;
use contract::time::UnixMillis;
use sqlx::Row;
use sqlx::any::AnyRow;

use super::{Store, StoreError};

/// What a one-time password is for. There is one of each at a time.
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
#[derive(Clone, Debug)]
pub struct StoredOtp {
    /// What went into the hash beside it.
    pub salt: String,
    /// The keyed hash.
    pub otp_hash: String,
    /// Guesses left.
    pub attempts_left: i64,
    /// When it was sent.
    pub sent_at: UnixMillis,
    /// Until when it is good.
    pub expires_at: UnixMillis,
}

/// What was written down, so that it counts.
#[derive(Clone, Debug)]
pub struct Noted(String);

/// What happened within a window.
#[derive(Clone, Copy, Debug)]
pub struct Count {
    /// How many.
    pub count: i64,
    /// The first of them.
    pub oldest: Option<UnixMillis>,
}

impl Store {
    /// The password that is good for this, or was.
    pub async fn otp(&self, subject: &OtpSubject) -> Result<Option<StoredOtp>, StoreError> {
        let row = sqlx::query(
            "SELECT salt, otp_hash, attempts_left, sent_at, expires_at FROM otps WHERE phone = $1",
        )
        .bind(subject.as_str())
        .fetch_optional(&self.pool)
        .await?;
        row.as_ref().map(stored).transpose()
    }

    /// Puts a new password in the place of the old one, unless one was sent after
    /// `resend_before`: of two requests at once, one sends. Whether it was put.
    pub async fn put_otp(
        &self,
        subject: &OtpSubject,
        otp: &StoredOtp,
        resend_before: UnixMillis,
    ) -> Result<bool, StoreError> {
        let done = sqlx::query(
            "INSERT INTO otps (phone, salt, otp_hash, attempts_left, sent_at, expires_at)
             VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (phone) DO UPDATE SET salt = excluded.salt,
               otp_hash = excluded.otp_hash, attempts_left = excluded.attempts_left,
               sent_at = excluded.sent_at, expires_at = excluded.expires_at
             WHERE otps.sent_at <= $7",
        )
        .bind(subject.as_str())
        .bind(otp.salt.as_str())
        .bind(otp.otp_hash.as_str())
        .bind(otp.attempts_left)
        .bind(otp.sent_at.0)
        .bind(otp.expires_at.0)
        .bind(resend_before.0)
        .execute(&mut *self.writer.turn().await?)
        .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Takes one guess away before it is compared, so that guesses at once can't be
    /// more than there are. What it is compared with; `None` when no guess is left.
    pub async fn take_guess(
        &self,
        subject: &OtpSubject,
        now: UnixMillis,
    ) -> Result<Option<StoredOtp>, StoreError> {
        let row = sqlx::query(
            "UPDATE otps SET attempts_left = attempts_left - 1
             WHERE phone = $1 AND attempts_left > 0 AND expires_at > $2
             RETURNING salt, otp_hash, attempts_left, sent_at, expires_at",
        )
        .bind(subject.as_str())
        .bind(now.0)
        .fetch_optional(&mut *self.writer.turn().await?)
        .await?;
        row.as_ref().map(stored).transpose()
    }

    /// Uses a password up. Whether it was still there: of two at once, one signs in.
    pub async fn use_otp(&self, subject: &OtpSubject, otp_hash: &str) -> Result<bool, StoreError> {
        let done = sqlx::query("DELETE FROM otps WHERE phone = $1 AND otp_hash = $2")
            .bind(subject.as_str())
            .bind(otp_hash)
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(done.rows_affected() == 1)
    }

    /// Notes a send to a phone. By what it can be forgotten.
    pub async fn note_send(
        &self,
        phone: &NumberKey,
        address: &str,
        now: UnixMillis,
    ) -> Result<Noted, StoreError> {
        let id = crate::random::id();
        sqlx::query("INSERT INTO otp_sends (id, phone, address, sent_at) VALUES ($1, $2, $3, $4)")
            .bind(id.as_str())
            .bind(phone.to_string())
            .bind(address)
            .bind(now.0)
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(Noted(id))
    }

    /// Nothing was sent.
    pub async fn forget_send(&self, noted: &Noted) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM otp_sends WHERE id = $1")
            .bind(noted.0.as_str())
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(())
    }

    /// Forgets what no limit counts any more.
    pub async fn forget_old(&self, before: UnixMillis) -> Result<(), StoreError> {
        for forget in [
            "DELETE FROM otp_sends WHERE sent_at < $1",
            "DELETE FROM otp_misses WHERE at < $1",
            "DELETE FROM otps WHERE expires_at < $1",
        ] {
            sqlx::query(forget)
                .bind(before.0)
                .execute(&mut *self.writer.turn().await?)
                .await?;
        }
        Ok(())
    }

    /// Sends to a phone since then.
    pub async fn sends_to(
        &self,
        phone: &NumberKey,
        since: UnixMillis,
    ) -> Result<Count, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n, MIN(sent_at) AS oldest FROM otp_sends
             WHERE phone = $1 AND sent_at > $2",
        )
        .bind(phone.to_string())
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        count(&row)
    }

    /// Sends for an address since then.
    pub async fn sends_for(&self, address: &str, since: UnixMillis) -> Result<Count, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n, MIN(sent_at) AS oldest FROM otp_sends
             WHERE address = $1 AND sent_at > $2",
        )
        .bind(address)
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        count(&row)
    }

    /// Notes a guess as a wrong one. By what it can be forgotten.
    pub async fn note_miss(&self, address: &str, now: UnixMillis) -> Result<Noted, StoreError> {
        let id = crate::random::id();
        sqlx::query("INSERT INTO otp_misses (id, address, at) VALUES ($1, $2, $3)")
            .bind(id.as_str())
            .bind(address)
            .bind(now.0)
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(Noted(id))
    }

    /// The guess was not wrong.
    pub async fn forget_miss(&self, noted: &Noted) -> Result<(), StoreError> {
        sqlx::query("DELETE FROM otp_misses WHERE id = $1")
            .bind(noted.0.as_str())
            .execute(&mut *self.writer.turn().await?)
            .await?;
        Ok(())
    }

    /// Wrong guesses from an address since then.
    pub async fn misses_from(&self, address: &str, since: UnixMillis) -> Result<Count, StoreError> {
        let row = sqlx::query(
            "SELECT COUNT(*) AS n, MIN(at) AS oldest FROM otp_misses
             WHERE address = $1 AND at > $2",
        )
        .bind(address)
        .bind(since.0)
        .fetch_one(&self.pool)
        .await?;
        count(&row)
    }
}

fn stored(row: &AnyRow) -> Result<StoredOtp, StoreError> {
    Ok(StoredOtp {
        salt: row.try_get("salt")?,
        otp_hash: row.try_get("otp_hash")?,
        attempts_left: row.try_get("attempts_left")?,
        sent_at: UnixMillis(row.try_get("sent_at")?),
        expires_at: UnixMillis(row.try_get("expires_at")?),
    })
}

fn count(row: &AnyRow) -> Result<Count, StoreError> {
    Ok(Count {
        count: row.try_get("n")?,
        oldest: row.try_get::<Option<i64>, _>("oldest")?.map(UnixMillis),
    })
}

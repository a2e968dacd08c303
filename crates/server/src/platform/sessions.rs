//! Account sessions: the platform has signed its customer in, and opens a session here for that person,
//! whose token the embedded module sends. It lives minutes and is not extended: the module asks the
//! platform for another one.

use contract::phone::PhoneNumber;
use contract::platform::{AccountSession, NewAccountSession, PlatformAccount};
use contract::secret::Otp;
use contract::session::OtpSent;
use contract::time::UnixMillis;
use onboarding::timeouts::{Timeouts, millis};
use url::Url;

use crate::client_network::ClientNetwork;
use crate::random;
use crate::sign_in::{SignIn, SignInError};
use crate::store::accounts::ClaimOutcome;
use crate::store::{Store, StoreError};

/// Why no session is opened.
#[derive(Debug, thiserror::Error)]
pub enum NoSession {
    /// A text is empty, too long, or has control characters. Which one.
    #[error("`{0}` must have 1 to 200 characters, and no control character")]
    Text(&'static str),
    /// Meta's full page may not come back to there.
    #[error("`return_url` must be an http or https address on one of DOUBLETICK_EMBED_ORIGINS")]
    ReturnUrl,
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Opens a session.
pub async fn open(
    store: &Store,
    timeouts: &Timeouts,
    allowed_origins: &[String],
    new: &NewAccountSession,
    now: UnixMillis,
) -> Result<AccountSession, NoSession> {
    check_account(&new.account)?;
    check_text("actor.id", &new.actor.id)?;
    check_text("actor.name", &new.actor.name)?;
    if let Some(email) = &new.actor.email {
        check_text("actor.email", email)?;
    }
    if let Some(url) = &new.options.return_url
        && !may_return_to(url, allowed_origins)
    {
        return Err(NoSession::ReturnUrl);
    }
    let account = store.account_of_platform(&new.account, now).await?;
    let token = random::secret();
    let expires_at = UnixMillis(now.0.saturating_add(millis(timeouts.account_session)));
    store
        .begin_platform_session(
            &account.id,
            &random::sha256_hex(token.as_bytes()),
            (&new.actor, &new.options),
            now,
            expires_at,
        )
        .await?;
    Ok(AccountSession { token, expires_at })
}

/// Refuses what can't name an account.
pub fn check_account(account: &PlatformAccount) -> Result<(), NoSession> {
    check_text("account.external_id", &account.external_id)?;
    check_text("account.name", &account.name)
}

fn check_text(field: &'static str, text: &str) -> Result<(), NoSession> {
    let length = text.chars().count();
    let fits = (1..=contract::platform::MAX_TEXT).contains(&length);
    let plain = !text.chars().any(char::is_control) && !text.trim().is_empty();
    (fits && plain).then_some(()).ok_or(NoSession::Text(field))
}

fn may_return_to(url: &str, allowed_origins: &[String]) -> bool {
    let Ok(parsed) = Url::parse(url) else {
        return false;
    };
    let origin = parsed.origin().ascii_serialization();
    let plain = matches!(parsed.scheme(), "http" | "https")
        && parsed.username().is_empty()
        && parsed.password().is_none();
    plain && url.len() <= 2000 && allowed_origins.contains(&origin)
}

/// Why an account is not claimed.
#[derive(Debug, thiserror::Error)]
pub enum NotClaimed {
    #[error("nobody signs in with this phone")]
    Unknown,
    #[error("the account has an id of the platform already, or the id has another account")]
    AlreadyClaimed,
    #[error("the account with this id has onboardings of its own; the two are not merged")]
    InUse,
    /// Its one-time password.
    #[error(transparent)]
    Otp(#[from] SignInError),
}

/// Sends a one-time password to the phone that an account signs in with, for its claim. That nobody
/// signs in with the phone is told only to who has the password: it is sent all the same.
pub async fn request_claim(
    sign_in: &SignIn,
    phone: &PhoneNumber,
    asker: &ClientNetwork,
) -> Result<OtpSent, NotClaimed> {
    Ok(sign_in.send(phone, asker).await?)
}

/// Gives the account of this phone the platform's id, by a one-time password.
pub async fn confirm_claim(
    sign_in: &SignIn,
    phone: &PhoneNumber,
    otp: &Otp,
    named: &PlatformAccount,
    asker: &ClientNetwork,
) -> Result<(), NotClaimed> {
    sign_in.prove(phone, otp, asker).await?;
    let store = &sign_in.store;
    let claimed = store.claim_account(phone, named).await;
    match claimed.map_err(SignInError::Store)? {
        ClaimOutcome::Claimed => Ok(()),
        ClaimOutcome::Unknown => Err(NotClaimed::Unknown),
        ClaimOutcome::AlreadyClaimed => Err(NotClaimed::AlreadyClaimed),
        ClaimOutcome::InUse => Err(NotClaimed::InUse),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn metas_page_comes_back_to_an_allowed_origin_alone() {
        let allowed = ["https://app.example".to_owned()];
        assert!(may_return_to("https://app.example/whatsapp?x=1", &allowed));
        for refused in [
            "https://app.example.evil.test/",
            "https://app.example:8443/",
            "http://app.example/",
            "https://app.example@evil.test/",
            "https://user:pass@app.example/",
            "//app.example/",
            "javascript:alert(1)",
            "",
        ] {
            assert!(!may_return_to(refused, &allowed), "{refused}");
        }
    }

    #[test]
    fn a_name_has_words() {
        assert!(check_text("x", "Asha & Söhne, आशा").is_ok());
        let long = "x".repeat(201);
        for refused in ["", "  ", "a\nb", "a\0b", long.as_str()] {
            assert!(check_text("x", refused).is_err(), "{refused:?}");
        }
    }
}

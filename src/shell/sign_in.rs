//! How far sign-in is.

use contract::phone::PhoneNumber;
use contract::session::OtpSent;
use contract::time::UnixMillis;
use leptos::prelude::*;

use crate::ui::Draft;
use crate::web::{clock, saved};

/// How far sign-in is.
#[derive(Clone, PartialEq)]
pub enum SignInStep {
    Phone,
    /// Another one-time password is a step of its own.
    Otp(SentOtp),
}

/// A one-time password that was sent.
#[derive(Clone, PartialEq)]
pub struct SentOtp {
    /// Where it was sent.
    pub phone: PhoneNumber,
    /// How long it is good for, and when another one may be asked for.
    pub terms: OtpSent,
    /// When it was sent, by the browser's clock.
    pub at: UnixMillis,
}

impl SentOtp {
    /// What is kept of it: number, when it was sent, and both of its terms. A reader of the whole by serde weighs
    /// more on the first load than all the rest of this file.
    fn kept(&self) -> String {
        let OtpSent {
            resend_after_seconds,
            expires_in_seconds,
        } = self.terms;
        [
            self.phone.as_str(),
            &self.at.0.to_string(),
            &resend_after_seconds.to_string(),
            &expires_in_seconds.to_string(),
        ]
        .join(" ")
    }

    fn of_kept(kept: &str) -> Option<Self> {
        let mut parts = kept.split(' ');
        let phone = PhoneNumber::parse(parts.next()?).ok()?;
        let at = UnixMillis(parts.next()?.parse().ok()?);
        let mut seconds = || parts.next()?.parse().ok();
        let terms = OtpSent {
            resend_after_seconds: seconds()?,
            expires_in_seconds: seconds()?,
        };
        Some(Self { phone, terms, at })
    }

    /// Seconds that are left now of so many from when it was sent: never more, whatever the clock does.
    pub fn left_of(&self, seconds: u32) -> u32 {
        let passed = u32::try_from((clock::now().0 - self.at.0) / 1_000).unwrap_or(0);
        seconds.saturating_sub(passed)
    }
}

/// What is kept of sign-in when the page is put up anew in another language, and of a one-time password
/// when it is loaded anew.
#[derive(Clone, Copy)]
pub struct SignIn {
    pub at: RwSignal<SignInStep>,
    pub phone: Draft,
}

impl SignIn {
    /// As far as it came in this tab.
    pub fn begin() -> Self {
        let (at, phone) = (RwSignal::new(SignInStep::Phone), Draft::empty());
        let kept = saved::sent_otp();
        if let Some(sent) = kept.and_then(|kept| SentOtp::of_kept(&kept)) {
            phone.type_in(sent.phone.to_string());
            if sent.left_of(sent.terms.expires_in_seconds) > 0 {
                at.set(SignInStep::Otp(sent));
            }
        }
        Self { at, phone }
    }

    /// A one-time password was sent.
    pub fn sent(self, otp: SentOtp) {
        saved::keep_sent_otp(Some(otp.kept()));
        self.at.set(SignInStep::Otp(otp));
    }

    /// Another phone is to be signed in with.
    pub fn change_phone(self) {
        saved::keep_sent_otp(None);
        self.at.set(SignInStep::Phone);
    }

    /// Signed in: the next time begins anew.
    pub fn forget(self) {
        self.change_phone();
        self.phone.type_in(String::new());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_of_a_one_time_password_is_read_back() {
        let sent = SentOtp {
            phone: PhoneNumber::parse("+919820000001").expect("it is one"),
            terms: OtpSent {
                resend_after_seconds: 30,
                expires_in_seconds: 600,
            },
            at: UnixMillis(1_796_000_000_000),
        };
        let kept = sent.kept();
        assert!(SentOtp::of_kept(&kept).is_some_and(|read| read == sent));
        for other in [
            "",
            "+919820000001",
            "null",
            "+919820000001 1 30",
            "x 1 30 600",
        ] {
            assert!(SentOtp::of_kept(other).is_none(), "{other}");
        }
    }
}

//! How far sign-in is.

use contract::phone::PhoneNumber;
use contract::session::OtpSent;
use contract::time::UnixMillis;
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

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
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct SentOtp {
    /// Where it was sent.
    pub phone: PhoneNumber,
    /// How long it is good for, and when another one may be asked for.
    pub terms: OtpSent,
    /// When it was sent, by the browser's clock.
    pub at: UnixMillis,
}

impl SentOtp {
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
        if let Some(sent) = saved::sent_otp::<SentOtp>() {
            phone.type_in(sent.phone.to_string());
            if sent.left_of(sent.terms.expires_in_seconds) > 0 {
                at.set(SignInStep::Otp(sent));
            }
        }
        Self { at, phone }
    }

    /// A one-time password was sent.
    pub fn sent(self, otp: SentOtp) {
        saved::keep_sent_otp(Some(&otp));
        self.at.set(SignInStep::Otp(otp));
    }

    /// Another phone is to be signed in with.
    pub fn change_phone(self) {
        saved::keep_sent_otp(None::<&SentOtp>);
        self.at.set(SignInStep::Phone);
    }

    /// Signed in: the next time begins anew.
    pub fn forget(self) {
        self.change_phone();
        self.phone.type_in(String::new());
    }
}

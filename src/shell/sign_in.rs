//! How far sign-in is.

use contract::phone::PhoneNumber;
use contract::session::OtpSent;
use leptos::prelude::*;

use crate::ui::Draft;

/// How far sign-in is.
#[derive(Clone, PartialEq)]
pub enum SignInStep {
    Phone,
    /// With the time at which it was sent: another one is a step of its own.
    Otp(PhoneNumber, OtpSent, f64),
}

/// What is kept of sign-in when the page is put up anew in another language.
#[derive(Clone, Copy)]
pub struct SignIn {
    pub at: RwSignal<SignInStep>,
    pub phone: Draft,
}

impl SignIn {
    /// Nothing done yet.
    pub fn new() -> Self {
        Self {
            at: RwSignal::new(SignInStep::Phone),
            phone: Draft::empty(),
        }
    }

    /// Signed in: the next time begins anew.
    pub fn forget(self) {
        self.at.set(SignInStep::Phone);
        self.phone.type_in(String::new());
    }
}

//! Sign-in by phone and one-time password.

use contract::phone::PhoneNumber;
use contract::secret::Otp;
use contract::session::OtpSent;
use journey::RequestFailure;
use leptos::prelude::*;

use crate::shell::{Shared, SignInStep};
use crate::text::{self, Text, account, trouble};
use crate::ui::{
    Draft, Element, Field, FieldKind, QUIET, WIDE, busy_button, button, each_second, el, heading,
    styled, submit,
};
use crate::web::{clock, saved::tell_other_tabs};

const PHONE: &str = "phone";
const OTP: &str = "otp";

/// What both steps share. `Copy`, for closures.
#[derive(Clone, Copy)]
struct Form {
    shared: Shared,
    at: RwSignal<SignInStep>,
    phone: Draft,
    otp: Draft,
    busy: RwSignal<bool>,
}

/// Sign-in.
pub fn sign_in(shared: Shared) -> Element {
    let form = Form {
        shared,
        at: shared.sign_in.at,
        phone: shared.sign_in.phone,
        otp: Draft::empty(),
        busy: RwSignal::new(false),
    };
    styled("section", "card narrow").live(
        move || form.at.get(),
        move |at| {
            Some(match at {
                SignInStep::Phone => form.phone_step(),
                SignInStep::Otp(phone, sent, at) => form.otp_step(phone, &sent, at),
            })
        },
    )
}

impl Form {
    fn phone_step(self) -> Element {
        let field = Field {
            id: PHONE,
            label: account::YOUR_PHONE,
            hint: account::YOUR_PHONE_HINT,
            kind: FieldKind::OwnPhone,
        };
        let sent = move || match PhoneNumber::parse(&self.phone.now()) {
            Ok(phone) => self.send_otp(phone, PHONE, self.phone),
            Err(problem) => self.phone.refuse(PHONE, text::phone_problem(problem)),
        };
        el("form")
            .on_submit(sent)
            .child(heading(account::SIGN_IN))
            .child(el("p").text(account::SIGN_IN_LEAD))
            .child(field.of(self.phone))
            .child(self.submit(account::SEND_OTP, account::SENDING))
    }

    fn otp_step(self, phone: PhoneNumber, sent: &OtpSent, sent_at: f64) -> Element {
        self.otp.type_in(String::new());
        let field = Field {
            id: OTP,
            label: account::OTP,
            hint: account::OTP_HINT,
            kind: FieldKind::Otp,
        };
        let minutes = sent.expires_in_seconds.div_ceil(60);
        let lead = account::otp_sent_to(minutes, phone.as_str());
        let again = phone.clone();
        let form = el("form")
            .on_submit(move || match Otp::parse(&self.otp.now()) {
                Ok(otp) => self.sign_in(phone.clone(), otp),
                Err(_) => self.otp.refuse(OTP, account::SIX_DIGITS),
            })
            .child(heading(account::ENTER_OTP))
            .child(el("p").text(lead))
            .child(field.of(self.otp))
            .child(self.submit(account::SIGN_IN_BUTTON, account::CHECKING));
        let change = button(QUIET, account::CHANGE_PHONE, move || {
            self.at.set(SignInStep::Phone)
        });
        let resend = resend(sent.resend_after_seconds, sent_at, move || {
            self.send_otp(again.clone(), OTP, self.otp);
        });
        el("div")
            .child(form)
            .child(styled("div", "actions").child(resend).child(change))
    }

    fn submit(self, words: Text, busy_words: Text) -> Element {
        submit(WIDE, words, busy_words, move || self.busy.get())
    }

    /// Whether a request may start: one at a time.
    fn start(self) -> bool {
        let free = !self.busy.get_untracked();
        self.busy.set(true);
        free
    }

    fn send_otp(self, phone: PhoneNumber, field: &'static str, draft: Draft) {
        if !self.start() {
            return;
        }
        let answer = self.shared.api().send_otp(phone.clone());
        self.shared.spawn(async move {
            let answer = answer.await;
            self.busy.set(false);
            match answer {
                Ok(sent) => self
                    .at
                    .set(SignInStep::Otp(phone, sent, clock::monotonic_ms())),
                Err(failure) => draft.refuse(field, self.shared.in_app(|| refused(&failure))),
            }
        });
    }

    fn sign_in(self, phone: PhoneNumber, otp: Otp) {
        if !self.start() {
            return;
        }
        let answer = self.shared.api().sign_in(phone, otp);
        self.shared.spawn(async move {
            let answer = answer.await;
            self.busy.set(false);
            match answer {
                Ok(session) => {
                    tell_other_tabs(&session.account.id);
                    self.shared.signed_in(session);
                    self.shared.sign_in.forget();
                }
                Err(failure) => self
                    .otp
                    .refuse(OTP, self.shared.in_app(|| refused(&failure))),
            }
        });
    }
}

/// What to say by the field, and what support finds it by where that is of use.
fn refused(failure: &RequestFailure) -> String {
    let words = trouble::failure(failure);
    match failure.support_reference() {
        Some(reference) => [&*words, " ", &text::REFERENCE, ": ", reference].concat(),
        None => words.into_owned(),
    }
}

/// Asks for another one-time password, once it may be asked for.
fn resend(after: u32, sent_at: f64, pressed: impl Fn() + 'static) -> Element {
    let left = each_second(move || {
        let passed = (clock::monotonic_ms() - sent_at) / 1_000.0;
        after.saturating_sub(passed as u32)
    });
    let words = move || match left.get() {
        0 => account::RESEND.into(),
        left => account::resend_in(left).into(),
    };
    busy_button(
        QUIET,
        words,
        move || left.get() > 0,
        move || {
            if left.get_untracked() == 0 {
                pressed();
            }
        },
    )
}

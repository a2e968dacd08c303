//! Sign-in by phone and one-time password.

use contract::phone::PhoneNumber;
use contract::secret::Otp;
use journey::RequestFailure;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::shell::{SentOtp, Shared, SignInStep};
use crate::text::{self, Text, account, trouble};
use crate::ui::{
    Draft, Element, Field, FieldKind, QUIET, WIDE, busy_button, button, each_second, el, heading,
    styled, submit,
};
use crate::web::web_otp::WebOtp;
use crate::web::{clock, saved::tell_other_tabs};

const PHONE: &str = "phone";
const OTP: &str = "otp";

/// What both steps share. `Copy`, for closures.
#[derive(Clone, Copy)]
struct Form {
    shared: Shared,
    phone: Draft,
    otp: Draft,
    busy: RwSignal<bool>,
}

/// Sign-in.
pub fn sign_in(shared: Shared) -> Element {
    let form = Form {
        shared,
        phone: shared.sign_in.phone,
        otp: Draft::empty(),
        busy: RwSignal::new(false),
    };
    styled("section", "card narrow").live(
        move || shared.sign_in.at.get(),
        move |at| {
            Some(match at {
                SignInStep::Phone => form.phone_step(),
                SignInStep::Otp(sent) => form.otp_step(sent),
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

    fn otp_step(self, sent: SentOtp) -> Element {
        self.otp.type_in(String::new());
        let field = Field {
            id: OTP,
            label: account::OTP,
            hint: account::OTP_HINT,
            kind: FieldKind::Otp,
        };
        let minutes = sent.left_of(sent.terms.expires_in_seconds).div_ceil(60);
        let lead = account::otp_sent_to(minutes, &sent.phone.written());
        let (phone, again) = (sent.phone.clone(), sent.phone.clone());
        let enter = move |typed: String| {
            self.otp.type_in(typed);
            // Whoever has typed the last digit, or let the browser fill it in, has no more to say.
            if let Ok(otp) = Otp::parse(&self.otp.now()) {
                self.sign_in(phone.clone(), otp);
            }
        };
        self.receive(enter.clone());
        let send = enter.clone();
        let form = el("form")
            .on_submit(move || match Otp::parse(&self.otp.now()) {
                Ok(_) => send(self.otp.now()),
                Err(_) => self.otp.refuse(OTP, account::SIX_DIGITS),
            })
            .child(heading(account::ENTER_OTP))
            .child(el("p").text(lead))
            .child(field.view(move || self.otp.typed(), move || self.otp.error(), enter))
            .child(self.submit(account::SIGN_IN_BUTTON, account::CHECKING));
        let change = button(QUIET, account::CHANGE_PHONE, move || {
            self.shared.sign_in.change_phone();
        });
        let resend = resend(sent, move || {
            self.send_otp(again.clone(), OTP, self.otp);
        });
        el("div")
            .child(form)
            .child(styled("div", "actions").child(resend).child(change))
    }

    /// Has the browser read the one-time password out of its SMS, for as long as this step is shown.
    fn receive(self, enter: impl Fn(String) + 'static) {
        let Some(waiting) = WebOtp::begin() else {
            return;
        };
        let code = waiting.code();
        let waiting = SendWrapper::new(waiting);
        on_cleanup(move || drop(waiting));
        self.shared.spawn(async move {
            if let Some(code) = code.await {
                enter(code);
            }
        });
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
                Ok(terms) => self.shared.sign_in.sent(SentOtp {
                    phone,
                    terms,
                    at: clock::now(),
                }),
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
fn resend(sent: SentOtp, pressed: impl Fn() + 'static) -> Element {
    let left = each_second(move || sent.left_of(sent.terms.resend_after_seconds));
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

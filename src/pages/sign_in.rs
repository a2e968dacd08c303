//! Sign-in by phone and one-time password.

use contract::phone::PhoneNumber;
use contract::secret::Otp;
use contract::session::OtpSent;
use gloo_timers::callback::Interval;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api;
use crate::app::{Account, Shared};
use crate::runtime::browser;
use crate::text::{self, account, finish, trouble};
use crate::ui::{
    Element, Field, Kind, QUIET, WIDE, busy_button, button, el, heading, styled, submit,
};

const PHONE: &str = "phone";
const OTP: &str = "otp";

/// How far sign-in is.
#[derive(Clone, PartialEq)]
enum At {
    Phone,
    Otp(PhoneNumber, OtpSent),
}

/// What both steps share. `Copy`, for closures.
#[derive(Clone, Copy)]
struct Form {
    shared: Shared,
    at: RwSignal<At>,
    phone: RwSignal<String>,
    otp: RwSignal<String>,
    error: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

/// Sign-in.
pub fn sign_in(shared: Shared) -> Element {
    let form = Form {
        shared,
        at: RwSignal::new(At::Phone),
        phone: RwSignal::new(String::new()),
        otp: RwSignal::new(String::new()),
        error: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    styled("section", "card narrow").live(
        move || form.at.get(),
        move |at| {
            Some(match at {
                At::Phone => form.phone_step(),
                At::Otp(phone, sent) => form.otp_step(phone, sent),
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
            kind: Kind::OwnPhone,
        };
        let sent = move || match PhoneNumber::parse(&self.phone.get_untracked()) {
            Ok(phone) => self.send_otp(phone, PHONE),
            Err(problem) => self.fail(PHONE, text::phone_problem(problem).to_owned()),
        };
        el("form")
            .on_submit(sent)
            .child(heading(account::SIGN_IN))
            .child(el("p").text(account::SIGN_IN_LEAD))
            .child(self.field(field, self.phone))
            .child(submit(
                WIDE,
                account::SEND_OTP,
                account::SENDING,
                move || self.busy.get(),
            ))
    }

    fn otp_step(self, phone: PhoneNumber, sent: OtpSent) -> Element {
        self.otp.set(String::new());
        let minutes = sent.expires_in_seconds.div_ceil(60);
        let field = Field {
            id: OTP,
            label: account::OTP,
            hint: account::OTP_HINT,
            kind: Kind::Otp,
        };
        let again = phone.clone();
        let lead = account::otp_sent_to(phone.as_str(), minutes);
        let form = el("form")
            .on_submit(move || match Otp::parse(&self.otp.get_untracked()) {
                Ok(otp) => self.sign_in(phone.clone(), otp),
                Err(_) => self.fail(OTP, finish::SIX_DIGITS.to_owned()),
            })
            .child(heading(account::ENTER_OTP))
            .child(el("p").text(lead))
            .child(self.field(field, self.otp))
            .child(submit(
                WIDE,
                account::SIGN_IN_BUTTON,
                account::CHECKING,
                move || self.busy.get(),
            ));
        let change = button(QUIET, account::CHANGE_PHONE, move || {
            self.error.set(None);
            self.at.set(At::Phone);
        });
        let resend = resend(sent.resend_after_seconds, move || {
            self.send_otp(again.clone(), OTP)
        });
        el("div")
            .child(form)
            .child(styled("div", "actions").child(resend).child(change))
    }

    fn field(self, field: Field, value: RwSignal<String>) -> Element {
        field.view(
            move || value.get(),
            move || self.error.get(),
            move |typed| {
                value.set(typed);
                self.error.set(None);
            },
        )
    }

    fn fail(self, field: &'static str, error: String) {
        self.error.set(Some(error));
        self.busy.set(false);
        browser::focus(field);
    }

    /// Whether a request may start: one at a time.
    fn start(self) -> bool {
        self.error.set(None);
        !self
            .busy
            .try_update(|busy| std::mem::replace(busy, true))
            .unwrap_or(true)
    }

    fn send_otp(self, phone: PhoneNumber, field: &'static str) {
        if !self.start() {
            return;
        }
        spawn_local(async move {
            match api::send_otp(phone.clone()).await {
                Ok(sent) => {
                    self.busy.set(false);
                    self.at.set(At::Otp(phone, sent));
                }
                Err(failure) => self.fail(field, trouble::failure(&failure)),
            }
        });
    }

    fn sign_in(self, phone: PhoneNumber, otp: Otp) {
        if !self.start() {
            return;
        }
        spawn_local(async move {
            match api::sign_in(phone, otp).await {
                Ok(session) => self.shared.account.set(Account::SignedIn(session)),
                Err(failure) => self.fail(OTP, trouble::failure(&failure)),
            }
        });
    }
}

/// Asks for another one-time password, once it may be asked for.
fn resend(after: u32, pressed: impl Fn() + 'static) -> Element {
    let began = browser::monotonic_ms();
    let left = RwSignal::new(after);
    // By the clock, not by counting: a page in the background is not called each second.
    let tick = Interval::new(1_000, move || {
        let passed = ((browser::monotonic_ms() - began) / 1_000.0) as u32;
        let _ = left.try_set(after.saturating_sub(passed));
    });
    let tick = StoredValue::new_local(Some(tick));
    on_cleanup(move || {
        // Dropped, it stops.
        tick.try_update_value(Option::take);
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

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
use crate::ui::{Field, Heading, Kind};

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
    at: RwSignal<At>,
    phone: RwSignal<String>,
    error: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
}

/// Sign-in.
#[component]
pub fn SignIn() -> impl IntoView {
    let form = Form {
        at: RwSignal::new(At::Phone),
        phone: RwSignal::new(String::new()),
        error: RwSignal::new(None),
        busy: RwSignal::new(false),
    };
    view! {
        <section class="card narrow">
            {move || match form.at.get() {
                At::Phone => view! { <PhoneStep form /> }.into_any(),
                At::Otp(phone, sent) => view! { <OtpStep form phone sent /> }.into_any(),
            }}
        </section>
    }
}

impl Form {
    fn fail(self, field: &'static str, error: String) {
        self.error.set(Some(error));
        self.busy.set(false);
        browser::focus(field);
    }

    fn send_otp(self, phone: PhoneNumber, field: &'static str) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.error.set(None);
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
}

#[component]
fn PhoneStep(form: Form) -> impl IntoView {
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match PhoneNumber::parse(&form.phone.get_untracked()) {
            Ok(phone) => form.send_otp(phone, PHONE),
            Err(problem) => form.fail(PHONE, text::phone_problem(problem).to_owned()),
        }
    };
    view! {
        <form novalidate on:submit=submit>
            <Heading text=account::SIGN_IN />
            <p>{account::SIGN_IN_LEAD}</p>
            <Field
                id=PHONE
                label=account::YOUR_PHONE
                hint=account::YOUR_PHONE_HINT
                kind=Kind::OwnPhone
                value=form.phone
                error=form.error
                on_input=move |typed| {
                    form.phone.set(typed);
                    form.error.set(None);
                }
            />
            <button class="button primary wide" type="submit" aria-disabled=move || form.busy.get().then_some("true")>
                {move || if form.busy.get() { account::SENDING } else { account::SEND_OTP }}
            </button>
        </form>
    }
}

#[component]
fn OtpStep(form: Form, phone: PhoneNumber, sent: OtpSent) -> impl IntoView {
    let shared = Shared::of_app();
    let otp = RwSignal::new(String::new());
    let lead = account::otp_sent_to(phone.as_str(), sent.expires_in_seconds.div_ceil(60));
    let again = phone.clone();
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let Ok(otp) = Otp::parse(&otp.get_untracked()) else {
            return form.fail(OTP, finish::SIX_DIGITS.to_owned());
        };
        if form.busy.get_untracked() {
            return;
        }
        form.busy.set(true);
        form.error.set(None);
        let phone = phone.clone();
        spawn_local(async move {
            match api::sign_in(phone, otp).await {
                Ok(session) => shared.account.set(Account::SignedIn(session)),
                Err(failure) => form.fail(OTP, trouble::failure(&failure)),
            }
        });
    };
    view! {
        <form novalidate on:submit=submit>
            <Heading text=account::ENTER_OTP />
            <p>{lead}</p>
            <Field
                id=OTP
                label=account::OTP
                hint=account::OTP_HINT
                kind=Kind::Otp
                value=otp
                error=form.error
                on_input=move |typed| {
                    otp.set(typed);
                    form.error.set(None);
                }
            />
            <button class="button primary wide" type="submit" aria-disabled=move || form.busy.get().then_some("true")>
                {move || if form.busy.get() { account::CHECKING } else { account::SIGN_IN_BUTTON }}
            </button>
        </form>
        <div class="actions">
            <Resend after=sent.resend_after_seconds on_press=move |()| form.send_otp(again.clone(), OTP) />
            <button
                class="button quiet"
                on:click=move |_| {
                    form.error.set(None);
                    form.at.set(At::Phone);
                }
            >
                {account::CHANGE_PHONE}
            </button>
        </div>
    }
}

/// Asks for another one-time password, once it may be asked for.
#[component]
fn Resend(after: u32, #[prop(into)] on_press: Callback<()>) -> impl IntoView {
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
    view! {
        <button
            class="button quiet"
            aria-disabled=move || (left.get() > 0).then_some("true")
            on:click=move |_| {
                if left.get_untracked() == 0 {
                    on_press.run(());
                }
            }
        >
            {move || match left.get() {
                0 => account::RESEND.to_owned(),
                left => account::resend_in(left),
            }}
        </button>
    }
}

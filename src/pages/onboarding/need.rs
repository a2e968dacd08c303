//! What the server asks of the customer.

use contract::onboarding::{CodeMethod, Need, NumberChoice, TroubleKind};
use contract::secret;
use journey::state::State;
use journey::{Answer, Event};
use leptos::prelude::*;

use super::{AnswerTrouble, project, record, sending};
use crate::runtime::{Driver, browser};
use crate::text::{finish, trouble};
use crate::ui::{Field, Heading, Kind, Notice, Tone};

const SIX: &str = "six-digits";

fn need<T>(driver: Driver, pick: impl Fn(&Need) -> Option<T>) -> Option<T> {
    project(driver, |state: &State| state.need().and_then(&pick))
}

/// Pick a number, or confirm one.
#[component]
pub fn Number(driver: Driver) -> impl IntoView {
    let asked = untrack(|| {
        need(driver, |need| match need {
            Need::PickNumber(choices) => Some((None, choices.clone())),
            Need::ConfirmNumber(choice) => Some((Some(()), vec![choice.clone()])),
            _ => None,
        })
    });
    let (confirm, choices) = asked.unwrap_or_default();
    let said = untrack(|| record(driver))
        .map(|r| r.number.to_string())
        .unwrap_or_default();
    let (title, lead) = match confirm {
        Some(()) => (finish::CONFIRM_TITLE, finish::confirm_lead(&said)),
        None => (finish::PICK_TITLE, finish::PICK_LEAD.to_owned()),
    };
    let choice = move |choice: NumberChoice| {
        let id = choice.id;
        view! {
            <li>
                <button
                    class="choice"
                    on:click=move |_| driver.send(Event::Answered(Answer::Number(id.clone())))
                >
                    <bdi class="strong">{choice.display_phone_number}</bdi>
                    <span class="hint">{choice.verified_name}</span>
                    {confirm.map(|()| view! { <span class="button primary">{finish::CONFIRM_BUTTON}</span> })}
                </button>
            </li>
        }
    };
    view! {
        <section class="stack">
            <Heading text=title />
            <p class="lead">{lead}</p>
            <AnswerTrouble driver />
            <ul class="choices">{choices.into_iter().map(choice).collect_view()}</ul>
        </section>
    }
}

/// Verify the number, in case Meta's window did not.
#[component]
pub fn Verify(driver: Driver) -> impl IntoView {
    let number = untrack(|| {
        need(driver, |need| match need {
            Need::VerifyNumber { number, .. } => Some(number.display_phone_number.clone()),
            _ => None,
        })
    })
    .unwrap_or_default();
    let sent = Memo::new(move |_| {
        need(driver, |need| match need {
            Need::VerifyNumber { sent, .. } => sent.map(|sent| sent.method),
            _ => None,
        })
    });
    let wrong = Memo::new(move |_| {
        need(driver, |need| match need {
            Need::VerifyNumber { trouble, .. } => *trouble,
            _ => None,
        })
    });
    let send = move |method: CodeMethod| {
        view! {
            <button
                class="button"
                aria-disabled=move || sending(driver).then_some("true")
                on:click=move |_| driver.send(Event::Answered(Answer::SendVerification(method)))
            >
                {finish::send_code(method)}
            </button>
        }
    };
    let answer = move |typed: &str| secret::Otp::parse(typed).ok().map(Answer::Verification);
    view! {
        <section class="stack">
            <Heading text=finish::VERIFY_TITLE />
            <p class="lead">{finish::verify_lead(&number)}</p>
            <AnswerTrouble driver />
            {move || sent.get().map(|method| view! {
                <Notice tone=Tone::Info text=finish::code_sent(method) />
                <SixDigits
                    driver
                    label=finish::CODE
                    button=finish::VERIFY
                    kind=Kind::Otp
                    wrong=Signal::derive(move || wrong.get().map(problem))
                    answer
                />
            })}
            {move || sent.get().is_none().then(|| wrong.get()).flatten().map(|kind| view! {
                <Notice tone=Tone::Warning text=problem(kind) />
            })}
            <div class="actions">{[CodeMethod::Sms, CodeMethod::Voice].map(send).collect_view()}</div>
        </section>
    }
}

fn problem(kind: TroubleKind) -> String {
    let words = trouble::kind(kind);
    [words.what, ". ", words.now].concat()
}

/// The PIN that the number has.
#[component]
pub fn Pin(driver: Driver) -> impl IntoView {
    let wrong = Signal::derive(move || {
        need(driver, |need| match need {
            Need::EnterPin { wrong: true } => Some(finish::PIN_WRONG.to_owned()),
            _ => None,
        })
    });
    let answer = move |typed: &str| secret::Pin::parse(typed).ok().map(Answer::Pin);
    view! {
        <section class="stack">
            <Heading text=finish::PIN_TITLE />
            <p class="lead">{finish::PIN_LEAD}</p>
            <AnswerTrouble driver />
            <SixDigits driver label=finish::PIN button=finish::SEND_PIN kind=Kind::Digits wrong answer />
        </section>
    }
}

/// A form of one field with six digits.
#[component]
fn SixDigits(
    driver: Driver,
    label: &'static str,
    button: &'static str,
    kind: Kind,
    /// What was wrong with the last ones.
    wrong: Signal<Option<String>>,
    /// Six digits as an answer; `None` for what isn't six digits.
    answer: impl Fn(&str) -> Option<Answer> + Copy + 'static,
) -> impl IntoView {
    let typed = RwSignal::new(String::new());
    let malformed = RwSignal::new(false);
    let error = Signal::derive(move || {
        if malformed.get() {
            Some(finish::SIX_DIGITS.to_owned())
        } else {
            wrong.get()
        }
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match answer(&typed.get_untracked()) {
            Some(answer) => driver.send(Event::Answered(answer)),
            None => {
                malformed.set(true);
                browser::focus(SIX);
            }
        }
    };
    view! {
        <form novalidate class="stack" on:submit=submit>
            <Field
                id=SIX
                label=label
                hint=finish::CODE_HINT
                kind=kind
                value=typed
                error=error
                on_input=move |text| {
                    typed.set(text);
                    malformed.set(false);
                }
            />
            <div class="actions">
                <button class="button primary" type="submit" aria-disabled=move || sending(driver).then_some("true")>
                    {move || if sending(driver) { finish::SENDING } else { button }}
                </button>
            </div>
        </form>
    }
}

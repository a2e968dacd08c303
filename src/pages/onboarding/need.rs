//! What the server asks of the customer.

use contract::onboarding::{CodeMethod, Need, NumberChoice, TroubleKind, VerificationSent};
use contract::secret;
use contract::time::UnixMillis;
use journey::{Answer, Event};

use super::{answer_trouble, project, record, sending, start_over};
use crate::app::Shared;
use crate::runtime::{Driver, browser};
use crate::text::{finish, meta, trouble};
use crate::ui::{
    BUTTON, Draft, Element, Field, Kind, PRIMARY, Tone, Words, busy_button, countdown, el, heading,
    notice, styled, submit, text,
};

const SIX: &str = "six-digits";

fn need<T>(driver: Driver, pick: impl Fn(&Need) -> Option<T>) -> Option<T> {
    project(driver, |state| state.need().and_then(&pick))
}

/// Pick a number, or confirm one.
pub fn number(shared: Shared, driver: Driver) -> Element {
    let said = record(driver)
        .map(|r| r.number.to_string())
        .unwrap_or_default();
    let (confirm, choices) = need(driver, |need| match need {
        Need::PickNumber(choices) => Some((false, choices.clone())),
        Need::ConfirmNumber(choice) => Some((true, vec![choice.clone()])),
        _ => None,
    })
    .unwrap_or_default();
    let (title, lead): (_, Words) = if confirm {
        (finish::CONFIRM_TITLE, finish::confirm_lead(&said).into())
    } else {
        (finish::PICK_TITLE, finish::PICK_LEAD.into())
    };
    let choice = move |choice: NumberChoice| {
        let id = choice.id;
        let button = styled("button", "choice")
            .attr("type", "button")
            .child(text("bdi", "strong", choice.display_phone_number))
            .child(text("span", "hint", choice.verified_name))
            .children(confirm.then(|| text("span", PRIMARY, finish::CONFIRM_BUTTON)))
            .on_click(move || driver.send(Event::Answered(Answer::Number(id.clone()))));
        el("li").child(button)
    };
    styled("section", "stack")
        .child(heading(title))
        .child(text("p", "lead", lead))
        .child(answer_trouble(shared, driver))
        .child(styled("ul", "choices").children(choices.into_iter().map(choice)))
        .child(start_over(driver, finish::NOT_THIS_NUMBER))
}

/// Verify the number, in case Meta's window did not.
pub fn verify(shared: Shared, driver: Driver) -> Element {
    let number = need(driver, |need| match need {
        Need::VerifyNumber { number, .. } => Some(number.display_phone_number.clone()),
        _ => None,
    })
    .unwrap_or_default();
    styled("section", "stack")
        .child(heading(finish::VERIFY_TITLE))
        .child(text("p", "lead", finish::verify_lead(&number)))
        .child(answer_trouble(shared, driver))
        .live(
            move || (sent(driver), rejected(driver)),
            |(sent, rejected)| match (sent, rejected) {
                (Some(sent), _) => {
                    let words = [
                        finish::code_sent(sent.method),
                        &finish::tries_left(sent.attempts_left),
                    ];
                    Some(notice(Tone::Info, words.concat()))
                }
                (None, Some(kind)) => Some(notice(Tone::Warning, problem(kind))),
                (None, None) => None,
            },
        )
        .live(
            move || sent(driver).is_some_and(|sent| sent.attempts_left > 0),
            move |enter| {
                enter.then(|| {
                    six_digits(
                        driver,
                        finish::CODE,
                        finish::VERIFY,
                        Kind::Otp,
                        move || rejected(driver).map(|kind| problem(kind).into()),
                        |typed| secret::Otp::parse(typed).ok().map(Answer::Verification),
                    )
                })
            },
        )
        .live(
            move || sent(driver).map(|sent| sent.resend_at),
            move |resend_at| Some(send_again(driver, resend_at)),
        )
        .child(start_over(driver, meta::START_OVER))
}

/// Asks for a code, by either way, once one may be asked for.
fn send_again(driver: Driver, resend_at: Option<UnixMillis>) -> Element {
    let left = countdown(move || {
        let until = resend_at.map_or(0, |at| at.0 - browser::now().0);
        u32::try_from(until).unwrap_or(0).div_ceil(1_000)
    });
    let send = move |method: CodeMethod| {
        busy_button(
            BUTTON,
            move || match left.get() {
                0 => finish::send_code(method).into(),
                left => finish::send_again_in(left).into(),
            },
            move || sending(driver) || left.get() > 0,
            move || {
                if left.now() == 0 {
                    driver.send(Event::Answered(Answer::SendVerification(method)));
                }
            },
        )
    };
    styled("div", "actions").children([CodeMethod::Sms, CodeMethod::Voice].map(send))
}

fn sent(driver: Driver) -> Option<VerificationSent> {
    need(driver, |need| match need {
        Need::VerifyNumber { sent, .. } => *sent,
        _ => None,
    })
}

fn rejected(driver: Driver) -> Option<TroubleKind> {
    need(driver, |need| match need {
        Need::VerifyNumber { trouble, .. } => *trouble,
        _ => None,
    })
}

fn problem(kind: TroubleKind) -> String {
    let words = trouble::kind(kind);
    [words.what, ". ", words.now].concat()
}

/// The PIN that the number has.
pub fn pin(shared: Shared, driver: Driver) -> Element {
    let wrong = move || {
        need(driver, |need| match need {
            Need::EnterPin { wrong: true } => Some(finish::PIN_WRONG.into()),
            _ => None,
        })
    };
    styled("section", "stack")
        .child(heading(finish::PIN_TITLE))
        .child(text("p", "lead", finish::PIN_LEAD))
        .child(answer_trouble(shared, driver))
        .child(six_digits(
            driver,
            finish::PIN,
            finish::SEND_PIN,
            Kind::Digits,
            wrong,
            |typed| secret::Pin::parse(typed).ok().map(Answer::Pin),
        ))
        .child(start_over(driver, meta::START_OVER))
}

/// A form of one field with six digits. `wrong`: what was wrong with the last ones.
/// `answer`: `None` for what isn't six digits.
fn six_digits(
    driver: Driver,
    label: &'static str,
    button: &'static str,
    kind: Kind,
    wrong: impl Fn() -> Option<Words> + Copy + Send + 'static,
    answer: fn(&str) -> Option<Answer>,
) -> Element {
    let draft = Draft::empty();
    let field = Field {
        id: SIX,
        label,
        hint: finish::CODE_HINT,
        kind,
    };
    let field = field.view(
        move || draft.typed(),
        move || draft.error().or_else(wrong),
        move |typed| draft.type_in(typed),
    );
    styled("form", "stack")
        .on_submit(move || match answer(&draft.now()) {
            Some(answer) => driver.send(Event::Answered(answer)),
            None => draft.refuse(SIX, finish::SIX_DIGITS),
        })
        .child(field)
        .child(styled("div", "actions").child(submit(
            PRIMARY,
            button,
            finish::SENDING,
            move || sending(driver),
        )))
}

//! What the server asks of the customer.

use contract::ids::PhoneNumberId;
use contract::onboarding::{
    CodeMethod, Need, NumberChoice, TroubleKind, VerificationPurpose, VerificationSent,
};
use contract::secret;
use contract::time::UnixMillis;
use journey::{Answer, Event};
use leptos::prelude::*;

use super::{answer_trouble, project, record, safe, sending, start_over, support_reference};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{Text, account, finish, meta, trouble};
use crate::ui::{
    BUTTON, Draft, Element, Field, Kind, PRIMARY, Tone, Words, busy_button, each_second, el,
    heading, notice, outside, radio, styled, submit, text,
};
use crate::web::clock;

const SIX: &str = "six-digits";

fn need<T>(driver: Driver, pick: impl Fn(&Need) -> Option<T>) -> Option<T> {
    project(driver, |state| state.need().and_then(&pick))
}

/// Pick one of several numbers. Two steps, as what follows may not be undone.
pub fn pick(shared: Shared, driver: Driver) -> Element {
    let choices = need(driver, |need| match need {
        Need::PickNumber(choices) => Some(choices.clone()),
        _ => None,
    })
    .unwrap_or_default();
    let picked = RwSignal::new(None::<PhoneNumberId>);
    let missing = RwSignal::new(false);
    let choice = move |choice: NumberChoice| {
        let label = [&*written(&choice), " · ", &name(&choice)].concat();
        let (id, this) = (choice.id.clone(), choice.id.clone());
        let html_id = ["number-", choice.id.as_str()].concat();
        radio(
            "number",
            html_id,
            label,
            move || picked.with(|picked| picked.as_ref() == Some(&this)),
            move || {
                picked.set(Some(id.clone()));
                missing.set(false);
            },
        )
    };
    let form = styled("form", "stack")
        .on_submit(move || match picked.get_untracked() {
            Some(id) => driver.send(Event::Answered(Answer::Number(id))),
            None => missing.set(true),
        })
        .child(
            styled("fieldset", "card")
                .child(el("legend").text(finish::PICK_TITLE))
                .children(choices.into_iter().map(choice)),
        )
        .live(
            move || missing.get(),
            |missing| missing.then(|| notice(Tone::Danger, finish::PICK_ONE)),
        )
        .child(styled("div", "actions").child(submit(
            PRIMARY,
            finish::PICK_BUTTON,
            finish::SENDING,
            move || sending(driver),
        )));
    styled("section", "stack")
        .child(heading(finish::PICK_TITLE))
        .children(safe(driver))
        .child(text("p", "lead", finish::pick_lead(&said(driver))))
        .child(answer_trouble(shared, driver))
        .child(form)
        .child(start_over(driver, finish::NONE_OF_THESE))
}

/// Confirm a number other than the one that was said.
pub fn confirm(shared: Shared, driver: Driver) -> Element {
    let choice = need(driver, |need| match need {
        Need::ConfirmNumber(choice) => Some(choice.clone()),
        _ => None,
    });
    let card = choice.map(|choice| {
        let (written, name) = (written(&choice), name(&choice));
        let id = choice.id;
        styled("section", "card")
            .child(outside("strong", written))
            .child(outside("hint", name))
            .child(el("div").child(busy_button(
                PRIMARY,
                || finish::CONFIRM_BUTTON.into(),
                move || sending(driver),
                move || driver.send(Event::Answered(Answer::Number(id.clone()))),
            )))
    });
    styled("section", "stack")
        .child(heading(finish::CONFIRM_TITLE))
        .children(safe(driver))
        .child(text("p", "lead", finish::confirm_lead(&said(driver))))
        .child(answer_trouble(shared, driver))
        .children(card)
        .child(start_over(driver, finish::NOT_THIS_NUMBER))
}

fn written(choice: &NumberChoice) -> String {
    account::told(choice.display_phone_number.as_deref())
}

fn name(choice: &NumberChoice) -> String {
    account::name(choice.verified_name.as_deref())
}

fn said(driver: Driver) -> String {
    record(driver)
        .map(|record| record.number.to_string())
        .unwrap_or_default()
}

/// Verify the number, in case Meta's window did not; or prove to us that it is theirs.
pub fn verify(shared: Shared, driver: Driver) -> Element {
    let asked = need(driver, |need| match need {
        Need::VerifyNumber {
            number, purpose, ..
        } => Some((number.display_phone_number.clone(), *purpose)),
        _ => None,
    });
    let (written, purpose) = asked.unwrap_or_default();
    // Where Meta does not tell how it writes the number, it is the one that they said.
    let number = written.unwrap_or_else(|| said(driver));
    let ours = purpose == VerificationPurpose::Recovery;
    let (title, lead, label) = match ours {
        true => (
            finish::PROOF_TITLE,
            finish::proof_lead(&number),
            finish::PROOF_CODE,
        ),
        false => (
            finish::VERIFY_TITLE,
            finish::verify_lead(&number),
            finish::CODE,
        ),
    };
    let help = ours.then(|| {
        styled("div", "stack")
            .child(text("p", "hint", finish::PROOF_HELP))
            .children(support_reference(shared, driver))
    });
    styled("section", "stack")
        .child(heading(title))
        .children(safe(driver))
        .child(text("p", "lead", lead))
        .child(answer_trouble(shared, driver))
        .spoken(
            move || (sent(driver), rejected(driver)),
            move |(sent, rejected)| verification(ours, sent, rejected),
        )
        .live(
            move || sent(driver).is_some_and(|sent| sent.attempts_left > 0),
            move |enter| {
                enter.then(|| {
                    six_digits(
                        driver,
                        label,
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
            move |resend_at| Some(send_again(driver, ours, resend_at)),
        )
        .children(help)
        .child(start_over(driver, meta::START_OVER))
}

/// What became of the codes that were asked for.
fn verification(
    ours: bool,
    sent: Option<VerificationSent>,
    rejected: Option<TroubleKind>,
) -> Option<Element> {
    match (sent, rejected) {
        (Some(sent), _) if sent.attempts_left > 0 => {
            let tries = finish::tries_left(sent.attempts_left);
            let it_is_sent = match ours {
                true => finish::CODE_SENT_BY_US,
                false => finish::code_sent(sent.method),
            };
            let words = [&*it_is_sent, " ", &tries];
            Some(notice(Tone::Info, words.concat()))
        }
        (Some(_), None | Some(TroubleKind::VerificationCodeWrong)) => {
            Some(notice(Tone::Warning, finish::NO_TRIES_LEFT))
        }
        // What is told by the field has no field any more.
        (_, Some(kind)) => Some(notice(Tone::Warning, problem(kind))),
        (None, None) => None,
    }
}

/// Asks for a code, by either way, once one may be asked for. We do not call.
fn send_again(driver: Driver, ours: bool, resend_at: Option<UnixMillis>) -> Element {
    let left = each_second(move || {
        let until = resend_at.map_or(0, |at| at.0 - clock::now().0);
        u32::try_from(until).unwrap_or(0).div_ceil(1_000)
    });
    let send = move |method: CodeMethod| {
        busy_button(
            BUTTON,
            move || match left.get() {
                0 => finish::send_code(method).into(),
                left => finish::send_again_in(method, left).into(),
            },
            move || sending(driver) || left.get() > 0,
            move || {
                if left.get_untracked() == 0 {
                    driver.send(Event::Answered(Answer::SendVerification(method)));
                }
            },
        )
    };
    let ways = [CodeMethod::Sms, CodeMethod::Voice];
    let ways = ways.into_iter().take(if ours { 1 } else { 2 });
    styled("div", "actions").children(ways.map(send))
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
    [&*words.what, ". ", &words.now].concat()
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
        .children(safe(driver))
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
    label: Text,
    button: Text,
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

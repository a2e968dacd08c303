//! What the server asks of the customer: which number it is, and its PIN.

use contract::ids::PhoneNumberId;
use contract::onboarding::{NumberChoice, Onboarding};
use contract::secret;
use journey::view::{ConfirmNumberView, PickNumberView};
use journey::{Answer, Event, View};
use leptos::prelude::*;

use super::common::{answer_trouble, safe, sending, shown, start_over};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{Text, account, finish, meta};
use crate::ui::{
    Draft, Element, Field, FieldKind, PRIMARY, Severity, Words, busy_button, el, heading, notice,
    outside, radio, styled, submit, text,
};

const SIX: &str = "six-digits";

/// Pick one of several numbers. Two steps, as what follows may not be undone.
pub fn pick(shared: Shared, driver: Driver, view: PickNumberView<'_>) -> Element {
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
                .children(view.choices.iter().cloned().map(choice)),
        )
        .live(
            move || missing.get(),
            |missing| missing.then(|| notice(Severity::Danger, finish::PICK_ONE)),
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
        .child(text(
            "p",
            "lead",
            finish::pick_lead(&said(view.asked.record)),
        ))
        .child(answer_trouble(shared, driver))
        .child(form)
        .child(start_over(driver, finish::NONE_OF_THESE))
}

/// Confirm a number other than the one that was said.
pub fn confirm(shared: Shared, driver: Driver, view: ConfirmNumberView<'_>) -> Element {
    let id = view.choice.id.clone();
    let card = styled("section", "card")
        .child(outside("strong", written(view.choice)))
        .child(outside("hint", name(view.choice)))
        .child(el("div").child(busy_button(
            PRIMARY,
            || finish::CONFIRM_BUTTON.into(),
            move || sending(driver),
            move || driver.send(Event::Answered(Answer::Number(id.clone()))),
        )));
    styled("section", "stack")
        .child(heading(finish::CONFIRM_TITLE))
        .children(safe(driver))
        .child(text(
            "p",
            "lead",
            finish::confirm_lead(&said(view.asked.record)),
        ))
        .child(answer_trouble(shared, driver))
        .child(card)
        .child(start_over(driver, finish::NOT_THIS_NUMBER))
}

fn written(choice: &NumberChoice) -> String {
    account::number_told(choice.display_phone_number.as_deref())
}

fn name(choice: &NumberChoice) -> String {
    account::name(choice.verified_name.as_deref())
}

/// The number that the customer said.
fn said(record: &Onboarding) -> String {
    record.number.written()
}

/// The PIN that the number has.
pub fn pin(shared: Shared, driver: Driver) -> Element {
    let wrong = move || {
        shown(driver, |view| match view {
            View::EnterPin(pin) if pin.wrong => Some(finish::PIN_WRONG.into()),
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
            FieldKind::Digits,
            wrong,
            |typed| secret::Pin::parse(typed).ok().map(Answer::Pin),
        ))
        .child(start_over(driver, meta::START_OVER))
}

/// A form of one field with six digits. `wrong`: what was wrong with the last ones.
/// `answer`: `None` for what isn't six digits.
pub(super) fn six_digits(
    driver: Driver,
    label: Text,
    button: Text,
    kind: FieldKind,
    wrong: impl Fn() -> Option<Words> + Copy + Send + 'static,
    answer: fn(&str) -> Option<Answer>,
) -> Element {
    let draft = Draft::empty();
    let field = Field {
        id: SIX,
        label,
        hint: match kind {
            FieldKind::Otp => account::OTP_HINT,
            _ => finish::CODE_HINT,
        },
        kind,
    };
    let field = field.view(
        move || draft.typed(),
        move || draft.error().or_else(wrong),
        move |typed| {
            draft.type_in(typed);
            // A code that is complete is sent at once. A PIN is not: its tries are few, and nobody reads it
            // off a message.
            if kind == FieldKind::Otp
                && !sending(driver)
                && let Some(answer) = answer(&draft.now())
            {
                driver.send(Event::Answered(answer));
            }
        },
    );
    styled("form", "stack")
        .on_submit(move || match answer(&draft.now()) {
            Some(answer) => driver.send(Event::Answered(answer)),
            None => draft.refuse(SIX, account::SIX_DIGITS),
        })
        .child(field)
        .child(styled("div", "actions").child(submit(
            PRIMARY,
            button,
            finish::SENDING,
            move || sending(driver),
        )))
}

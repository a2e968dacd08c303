//! What has to be ready, and what had better be: each item closes once it is checked, and until then says
//! where to look and whom to ask.

use contract::onboarding::{Origin, ReadinessItem};
use contract::time::UnixMillis;
use journey::Event;
use journey::places::{MetaPlace, ProviderRequest};
use journey::state::FormProblem;
use journey::view::PreparationView;

use super::form::{self, SOURCE_WABA, form, id, is_wrong, of_form};
use super::picture::{Picture, picture};
use crate::runtime::Driver;
use crate::text::{Text, prepare};
use crate::ui::{
    CALENDAR, CalendarEntry, Element, Field, FieldKind, calendar_link, check, copyable, el, fold,
    outward, send_by, styled, text,
};
use crate::web::clock;

/// The hour at which the customer is reminded.
const REMINDER_HOUR: u32 = 10;

/// What Meta refuses the number without.
pub fn required(driver: Driver, view: PreparationView<'_>) -> Element {
    list(driver, view.form.origin, &mut view.asks().required())
}

/// What had better be ready, and the old WABA's id, by which the templates are found.
pub fn advised(driver: Driver, view: PreparationView<'_>) -> Element {
    let asks = view.asks();
    styled("div", "stack")
        .children(asks.source_waba().then(|| source_waba(driver)))
        .child(list(driver, view.form.origin, &mut asks.advised()))
}

fn list(driver: Driver, origin: Origin, items: &mut dyn Iterator<Item = ReadinessItem>) -> Element {
    let items = items.map(|item| readiness(driver, item, origin));
    styled("ul", "list").children(items)
}

fn readiness(driver: Driver, item: ReadinessItem, origin: Origin) -> Element {
    let words = prepare::readiness(item, origin);
    let checked = move || form(driver, |form| form.checked.contains(&item)).unwrap_or(false);
    let row = check(
        id(item),
        words.title,
        Some(text("p", "hint", words.why)),
        checked,
        move || is_wrong(driver, &FormProblem::Unchecked(item)).then_some(prepare::UNCHECKED),
        move |checked| driver.send(Event::ReadinessChecked(item, checked)),
    );
    styled("li", "row")
        .child(row)
        .live(checked, move |checked| {
            (!checked).then(|| help(driver, item, origin, words.how))
        })
}

/// Where to look, and what to do if it isn't so.
fn help(driver: Driver, item: ReadinessItem, origin: Origin, how: Text) -> Element {
    let look = fold(prepare::HOW, how).children(Picture::of(item, origin).map(picture));
    let ask = ProviderRequest::of(item, origin).map(|request| ask(driver, request));
    styled("div", "help")
        .children(MetaPlace::of(item).map(|place| link(driver, place)))
        .child(look)
        .children(ask)
}

/// The link to a page of Meta's: that of the WABA, once its id is known.
fn link(driver: Driver, place: MetaPlace) -> Element {
    el("div").live(
        move || of_form(driver, |view| view.waba()).flatten(),
        move |waba| {
            let address = place.address(waba.as_ref());
            Some(outward("more", prepare::meta_place(place), address))
        },
    )
}

/// The message to the provider, to be copied or sent.
fn ask(driver: Driver, request: ProviderRequest) -> Element {
    styled("details", "how")
        .child(el("summary").text(prepare::ASK_PROVIDER))
        .child(text("p", "hint", prepare::ASK_PROVIDER_LEAD))
        .live(
            move || form(driver, form::number),
            move |number| {
                let message = prepare::ask_provider(request, &number?);
                Some(
                    styled("div", "stack")
                        .child(copyable(message.clone()))
                        .child(send_by(message)),
                )
            },
        )
}

/// For who can't check everything now: the answers are kept, and a reminder leads back.
pub fn later(driver: Driver, origin: Origin) -> Element {
    let reminder = move || {
        let at = clock::instant(&clock::local(1, REMINDER_HOUR))?;
        Some((form(driver, form::number)?, at))
    };
    styled("details", "fold")
        .child(el("summary").text(prepare::NOT_YET))
        .child(el("p").text(prepare::NOT_YET_LEAD))
        .live(reminder, move |known| {
            let (number, at): (String, UnixMillis) = known?;
            let title = match number.is_empty() {
                true => prepare::title(origin).to_string(),
                false => prepare::reminder_title(&number),
            };
            let link = calendar_link(CALENDAR, prepare::REMIND_ME, &CalendarEntry { title, at });
            Some(styled("div", "actions").child(link))
        })
}

fn source_waba(driver: Driver) -> Element {
    let field = Field {
        id: SOURCE_WABA,
        label: prepare::SOURCE_WABA,
        hint: prepare::SOURCE_WABA_HINT,
        kind: FieldKind::Id,
    };
    let field = field.view(
        move || form(driver, |form| form.source_waba.clone()).unwrap_or_default(),
        move || {
            let wrong = is_wrong(driver, &FormProblem::SourceWaba);
            wrong.then(|| prepare::SOURCE_WABA_WRONG.into())
        },
        move |typed| driver.send(Event::SourceWabaEdited(typed)),
    );
    let place = MetaPlace::WhatsAppAccounts;
    styled("div", "card")
        .child(field)
        .child(text("p", "hint", prepare::PASTE_HINT))
        .child(outward(
            "more",
            prepare::meta_place(place),
            place.address(None),
        ))
}

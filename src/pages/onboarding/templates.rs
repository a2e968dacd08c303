//! What became of the templates of a number that is live; and the way to bring those along that did not come.

use contract::onboarding::{CopyTemplates, Template, TemplateLeft, Templates};
use journey::places::MetaPlace;
use journey::{Answer, Event, pasted};

use super::common::sending;
use crate::runtime::Driver;
use crate::text::{account, finish, prepare, trouble};
use crate::ui::{
    BUTTON, Draft, Element, Field, FieldKind, busy_button, el, outside, outward, styled, submit,
    text,
};

/// The id of the field of the old WABA's id.
const SOURCE: &str = "copy-from";

/// What became of the templates. Nothing where there was nothing to bring along. `source`: the old WABA's id,
/// as far as it is typed.
pub fn templates(driver: Driver, templates: &Templates, source: Draft) -> Option<Element> {
    let card = styled("section", "card").child(el("h2").text(finish::TEMPLATES_TITLE));
    let again = || copy_from(driver, source);
    Some(match templates {
        Templates::None => return None,
        Templates::Unrecognized => card.child(el("p").text(crate::text::RELOAD_TO_SEE)),
        Templates::SourceUnknown => card
            .child(el("p").text(finish::TEMPLATES_UNKNOWN))
            .child(again()),
        Templates::Refused(words) => card
            .child(el("p").text(finish::TEMPLATES_REFUSED))
            .children((!words.is_empty()).then(|| outside("hint", trouble::meta_said(words))))
            .child(again()),
        Templates::Asked { brought, left } if brought.is_empty() && left.is_empty() => card
            .child(el("p").text(finish::TEMPLATES_NONE))
            .child(again()),
        Templates::Asked { brought, left } => card
            .children((!brought.is_empty()).then(|| came(brought)))
            .children((!left.is_empty()).then(|| stayed(driver, left))),
    })
}

fn came(templates: &[Template]) -> Element {
    let row = |template: &Template| {
        let name = match &template.language {
            Some(language) => [&*template.name, " (", language, ")"].concat(),
            None => template.name.clone(),
        };
        el("li")
            .child(outside("strong", name))
            .text(" ")
            .child(outside("hint", state(template)))
    };
    el("div")
        .child(el("h3").text(finish::TEMPLATES_BROUGHT))
        .child(styled("ul", "bullets").children(templates.iter().map(row)))
}

fn state(template: &Template) -> String {
    let status = finish::template_status(template.status.as_deref());
    match &template.reason {
        // Meta has it as INVALID_FORMAT.
        Some(reason) => {
            let reason = reason.replace('_', " ").to_ascii_lowercase();
            [status, ": ", &reason].concat()
        }
        None => status.to_owned(),
    }
}

/// Those that stayed behind, each with another try: what kept one from coming may be mended.
fn stayed(driver: Driver, templates: &[TemplateLeft]) -> Element {
    let again = move |id: String| {
        let wanted = CopyTemplates {
            template_id: Some(id),
            ..CopyTemplates::default()
        };
        busy_button(
            BUTTON,
            || finish::COPY_AGAIN.into(),
            move || sending(driver),
            move || copy(driver, wanted.clone()),
        )
    };
    let row = |left: &TemplateLeft| {
        let name = finish::template_id(&left.id);
        let label = finish::copy_again_of(&left.id);
        let about = el("div")
            .child(outside("strong", name))
            .text(" ")
            .child(outside("hint", account::told(left.reason.as_deref())));
        let button = again(left.id.clone()).attr("aria-label", label);
        styled("li", "split").child(about).child(button)
    };
    el("div")
        .child(el("h3").text(finish::TEMPLATES_LEFT))
        .child(text("p", "hint", finish::TEMPLATES_LEFT_WHERE))
        .child(styled("ul", "ticks").children(templates.iter().map(row)))
}

/// The form for the old WABA's id.
fn copy_from(driver: Driver, source: Draft) -> Element {
    let field = Field {
        id: SOURCE,
        label: finish::COPY_FROM,
        hint: prepare::PASTE_HINT,
        kind: FieldKind::Id,
    };
    let place = MetaPlace::WhatsAppAccounts;
    let link = outward("more", prepare::meta_place(place), place.address(None));
    styled("form", "stack")
        .on_submit(move || match pasted::typed_waba_id(&source.now()) {
            Some(id) => copy(
                driver,
                CopyTemplates {
                    source_waba_id: Some(id),
                    ..CopyTemplates::default()
                },
            ),
            None => source.refuse(SOURCE, prepare::SOURCE_WABA_WRONG),
        })
        .child(field.of(source))
        .child(link)
        .child(styled("div", "actions").child(submit(
            BUTTON,
            finish::COPY_TEMPLATES,
            finish::COPYING,
            move || sending(driver),
        )))
}

fn copy(driver: Driver, wanted: CopyTemplates) {
    driver.send(Event::Answered(Answer::CopyTemplates(wanted)));
}

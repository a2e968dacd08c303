//! What Meta reports of a number that is live: before and after, whether it can send, its
//! templates.

use contract::onboarding::{Connected, NumberReport, Template, Templates};

use crate::text::{Text, account, finish};
use crate::ui::{Element, Words, el, styled, text};

/// The number, and how it was before where that is another thing.
pub fn facts(result: &Connected, compares: bool) -> Element {
    let limit = |report: &NumberReport| account::limit(report.messaging_limit.as_deref());
    let (now, before) = (&result.number, &result.before);
    let compared = |label: Text, now: String, before: String| {
        let was = if now == before {
            finish::AS_BEFORE.into()
        } else {
            finish::was(&before).into()
        };
        fact(label, now, compares.then_some(was))
    };
    styled("section", "card")
        .child(el("h2").text(finish::FACTS_TITLE))
        .child(
            styled("dl", "facts")
                .child(fact(
                    account::NUMBER,
                    now.display_phone_number.clone(),
                    None,
                ))
                .child(fact(account::STATUS, account::status(&now.status), None))
                .child(compared(
                    account::DISPLAY_NAME,
                    now.verified_name.clone(),
                    before.verified_name.clone(),
                ))
                .child(compared(
                    account::QUALITY,
                    account::quality(&now.quality_rating),
                    account::quality(&before.quality_rating),
                ))
                .child(compared(account::LIMIT, limit(now), limit(before)))
                .child(fact(account::WABA_ID, result.waba_id.to_string(), None)),
        )
}

fn fact(label: Text, value: String, note: Option<Words>) -> Element {
    el("div")
        .child(el("dt").text(label))
        .child(el("dd").child(el("bdi").text(value)))
        .children(note.map(|note| text("dd", "hint", note)))
}

/// Whether it can send, and what is in the way.
pub fn health(result: &Connected) -> Element {
    let health = result.health.as_ref();
    let can_send = health.map_or(finish::NOT_SAID.words(), |health| {
        finish::can_send(&health.can_send)
    });
    let class = match health.map(|health| &*health.can_send) {
        Some("AVAILABLE") => "notice success",
        Some(_) => "notice warning",
        None => "notice info",
    };
    let line = el("p")
        .child(el("strong").text([&*finish::CAN_SEND, ": "].concat()))
        .text(can_send.to_owned());
    let wants_payment = health.is_some_and(|health| health.wants_payment);
    // Of a missing payment method our own words say more than Meta's.
    let problems = health
        .filter(|_| !wants_payment)
        .into_iter()
        .flat_map(|health| &health.problems);
    styled("div", class)
        .child(line)
        .children(wants_payment.then(|| el("p").text(finish::WANTS_PAYMENT)))
        .children(problems.map(|problem| text("p", "hint", problem.clone())))
}

/// What became of the templates. Nothing where there was nothing to bring along.
pub fn templates(templates: &Templates) -> Option<Element> {
    let card = styled("section", "card").child(el("h2").text(finish::TEMPLATES_TITLE));
    Some(match templates {
        Templates::None => return None,
        Templates::SourceUnknown => card.child(el("p").text(finish::TEMPLATES_UNKNOWN)),
        Templates::Refused(words) => card.child(el("p").text(finish::templates_refused(words))),
        Templates::Asked { brought, left } if brought.is_empty() && left.is_empty() => {
            card.child(el("p").text(finish::TEMPLATES_NONE))
        }
        Templates::Asked { brought, left } => {
            let left = left
                .iter()
                .map(|left| row(finish::template_id(&left.id), left.reason.clone()));
            card.children(list(
                finish::TEMPLATES_BROUGHT,
                brought.iter().map(template),
            ))
            .children(list(finish::TEMPLATES_LEFT, left))
        }
    })
}

fn template(template: &Template) -> Element {
    let name = [&*template.name, " (", &template.language, ")"].concat();
    let status = finish::template_status(&template.status);
    let state = match &template.reason {
        // Meta has it as INVALID_FORMAT.
        Some(reason) => {
            let reason = reason.replace('_', " ").to_ascii_lowercase();
            [status, ": ", &reason].concat()
        }
        None => status.to_owned(),
    };
    row(name, state)
}

fn row(name: String, state: String) -> Element {
    el("li")
        .child(text("bdi", "strong", name))
        .text(" ")
        .child(text("span", "hint", state))
}

fn list(title: Text, rows: impl ExactSizeIterator<Item = Element>) -> Option<Element> {
    (rows.len() > 0).then(|| {
        el("div")
            .child(el("h3").text(title))
            .child(styled("ul", "bullets").children(rows))
    })
}

//! What Meta reports of a number that is live: before and after, and whether it can send.

use contract::onboarding::{Connected, HealthCause, NumberReport};

use crate::text::{Text, account, finish};
use crate::ui::{Element, Words, el, outside, styled, text};

/// The number, and how it was before where that is another thing.
pub fn facts(result: &Connected, compares: bool, title: Text) -> Element {
    let (now, before) = (&result.number, &result.before);
    let compared = |label: Text,
                    words: fn(Option<&str>) -> String,
                    of: fn(&NumberReport) -> &Option<String>| {
        // Of what Meta told only once nobody knows whether it has changed.
        let was = of(before).as_ref().filter(|_| compares).map(|was| {
            if of(now).as_ref() == Some(was) {
                finish::AS_BEFORE.into()
            } else {
                finish::was(&words(Some(was))).into()
            }
        });
        fact(label, words(of(now).as_deref()), was)
    };
    styled("section", "card").child(el("h2").text(title)).child(
        styled("dl", "facts")
            .child(fact(
                account::NUMBER,
                account::number_told(now.display_phone_number.as_deref()),
                None,
            ))
            .child(fact(
                account::STATUS,
                account::status(now.status.as_deref()),
                None,
            ))
            .child(compared(account::DISPLAY_NAME, account::told, |of| {
                &of.verified_name
            }))
            .child(compared(account::QUALITY, account::quality, |of| {
                &of.quality_rating
            }))
            .child(compared(account::LIMIT, account::limit, |of| {
                &of.messaging_limit
            }))
            .child(fact(account::WABA_ID, result.waba_id.to_string(), None)),
    )
}

fn fact(label: Text, value: String, note: Option<Words>) -> Element {
    el("div")
        .child(el("dt").text(label))
        .child(el("dd").child(outside("", value)))
        .children(note.map(|note| text("dd", "hint", note)))
}

/// Whether it can send, and what is in the way. `we_pay`: for its messages, by our credit line.
pub fn health(result: &Connected, we_pay: bool) -> Element {
    let health = result.health.as_ref();
    let told = health.and_then(|health| health.can_send.as_deref());
    let can_send = told.map_or(finish::NOT_SAID.words(), finish::can_send);
    let class = match told {
        Some("AVAILABLE") => "notice success",
        Some(_) => "notice warning",
        None => "notice info",
    };
    let line = el("p")
        .child(el("strong").text([&*finish::CAN_SEND, ": "].concat()))
        .child(outside("", can_send.to_owned()));
    // Older records know of a missing payment method alone.
    let payment = health.filter(|health| health.wants_payment && health.causes.is_empty());
    let causes = health.into_iter().flat_map(|health| &health.causes);
    let causes = causes
        .copied()
        .chain(payment.map(|_| HealthCause::PaymentMissing));
    // Meta's words are for developers, so ours go before them.
    let problems = health.into_iter().flat_map(|health| &health.problems);
    styled("div", class)
        .child(line)
        .children(causes.map(|cause| el("p").text(finish::cause(cause, we_pay))))
        .children(problems.map(|problem| outside("hint", problem.clone())))
}

/// A list of sentences.
pub fn bullets<W: Into<Words>>(tag: &'static str, of: impl IntoIterator<Item = W>) -> Element {
    let items = of.into_iter().map(|one| el("li").text(one));
    styled(tag, "bullets").children(items)
}

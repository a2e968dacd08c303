//! What went wrong with a request, and what support finds it by.

use journey::RequestFailure;

use super::shared::Shared;
use crate::text::{self, trouble};
use crate::ui::{BUTTON, Element, button, copyable, el, styled, text};

/// A request that did not succeed, in words; and the way back in, where the customer
/// was signed out.
pub fn failure_notice(shared: Shared, failure: &RequestFailure) -> Element {
    let back_in = failure.is_signed_out().then(|| {
        button(BUTTON, text::account::SIGN_IN_BUTTON, move || {
            shared.signed_out()
        })
    });
    styled("div", "notice danger")
        .attr("role", "alert")
        .child(el("p").text(trouble::failure(failure)))
        .children(back_in)
        .children(request_reference(shared, failure))
}

/// What support finds a request by that failed, where that is of use.
pub fn request_reference(shared: Shared, failure: &RequestFailure) -> Option<Element> {
    let reference = failure.support_reference()?;
    Some(reference_line(shared, reference.to_owned()))
}

/// A reference to take along, and the way to who asks for it.
pub fn reference_line(shared: Shared, reference: String) -> Element {
    let support = shared.session().and_then(|session| session.support);
    let support = support.map(|address| {
        text("a", "more", text::SUPPORT)
            .attr("href", address)
            .attr("target", "_blank")
            .attr("rel", "noopener")
    });
    styled("div", "stack")
        .child(text("p", "hint", text::REFERENCE))
        .child(copyable(reference))
        .children(support)
}

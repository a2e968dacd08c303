//! What went wrong with a request, and what support finds it by.

use contract::problem::Problem;
use journey::Failure;

use super::shared::Shared;
use crate::text::{self, trouble};
use crate::ui::{BUTTON, Element, button, copyable, el, styled, text};

/// What support finds a request by that failed just now, where that is of use.
pub fn reference(shared: Shared, failure: &Failure) -> Option<String> {
    let given = shared.last_refused();
    given.filter(|_| trouble::is_for_support(failure))
}

/// A request that did not succeed, in words; and the way back in, where the customer
/// was signed out.
pub fn failure_notice(shared: Shared, failure: &Failure) -> Element {
    let signed_out = *failure == Failure::Refused(Problem::SignedOut);
    let back_in = signed_out.then(|| {
        button(BUTTON, text::account::SIGN_IN_BUTTON, move || {
            shared.signed_out()
        })
    });
    styled("div", "notice danger")
        .attr("role", "alert")
        .child(el("p").text(trouble::failure(failure)))
        .children(back_in)
        .children(reference(shared, failure).map(|found| reference_line(shared, found)))
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

//! A test of a connected number in both directions, where a platform's inbox has it: each step is
//! ticked by what the platform reported, with its time.

use crate::text::finish;
use crate::ui::{BUTTON, Element, Words, el, outward, qr_code, styled};
use contract::phone::PhoneNumber;
use contract::wabas::PlatformHandover;

/// The card with the test. `inbox`: the platform's, where there is one. Without it nobody reports what came.
pub fn try_it(inbox: Option<&PlatformHandover>, number: &PhoneNumber) -> Element {
    let taken = inbox.map(|inbox| match inbox.taken_at {
        Some(at) => step(true, finish::try_inbox_ready(at)),
        None => step(false, finish::TRY_INBOX_WAITS),
    });
    let came = match inbox.and_then(|inbox| inbox.first_inbound_at) {
        Some(at) => step(true, finish::try_message_came(at)),
        None => step(false, finish::TRY_WRITE).child(chat(number)),
    };
    let went = match inbox.and_then(|inbox| inbox.first_outbound_at) {
        Some(at) => step(true, finish::try_answer_went(at)),
        None => step(false, finish::TRY_ANSWER),
    };
    let steps = styled("ol", "try-it")
        .children(taken)
        .child(came)
        .child(went);
    styled("section", "card")
        .child(el("h2").text(finish::TRY_TITLE))
        .child(steps)
}

fn step(done: bool, words: impl Into<Words>) -> Element {
    let class = if done { "done" } else { "open" };
    styled("li", class).child(el("p").text(words))
}

/// The link that opens a chat with the number, and its QR code for another phone.
fn chat(number: &PhoneNumber) -> Element {
    let address = ["https://wa.me/", number.as_str().trim_start_matches('+')].concat();
    let code = qr_code(&address, finish::TRY_CODE);
    styled("div", "stack")
        .children(code)
        .child(outward(BUTTON, finish::TRY_OPEN_CHAT, address))
}

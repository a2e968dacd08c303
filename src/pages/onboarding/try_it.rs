//! A test of a connected number in both directions, where a platform's inbox has it: each step is
//! ticked by what the platform reported, with its time.

use contract::phone::PhoneNumber;
use contract::wabas::PlatformHandover;
use fast_qr::QRBuilder;

use crate::text::finish;
use crate::ui::{Element, Words, el, styled, text};

/// Light modules around a QR code, as ISO/IEC 18004 wants them.
const QUIET_ZONE: usize = 4;

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
    let code = image(&address).map(|source| {
        el("img")
            .attr("class", "qr")
            .attr("width", "148")
            .attr("height", "148")
            .attr("alt", finish::TRY_CODE)
            .attr("src", source)
    });
    styled("div", "stack").children(code).child(
        text("a", "button", finish::TRY_OPEN_CHAT)
            .attr("href", address)
            .attr("target", "_blank")
            .attr("rel", "noopener"),
    )
}

/// A QR code as the address of an SVG image. Black on white in both themes, as cameras want it.
fn image(text: &str) -> Option<String> {
    // Only what is longer than any link of ours fits in no code.
    let code = QRBuilder::new(text).build().ok()?;
    let side = code.size + 2 * QUIET_ZONE;
    let mut path = String::new();
    for (y, row) in code.data.chunks(code.size).take(code.size).enumerate() {
        for (x, module) in row.iter().enumerate() {
            if module.value() {
                let (x, y) = (x + QUIET_ZONE, y + QUIET_ZONE);
                path += &["M", &x.to_string(), " ", &y.to_string(), "h1v1h-1z"].concat();
            }
        }
    }
    let side = side.to_string();
    Some(
        [
            "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ",
            &side,
            " ",
            &side,
            "'><path fill='%23fff' d='M0 0h",
            &side,
            "v",
            &side,
            "H0z'/><path d='",
            &path,
            "'/></svg>",
        ]
        .concat(),
    )
}

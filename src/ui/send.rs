//! Ways to send a text to somebody: WhatsApp, and the phone's share sheet where there is one.

use dom::{Element, styled};
use leptos::task::spawn_local;

use super::button::{button, outward};
use crate::text::{SEND_WHATSAPP, SHARE};
use crate::web::share::{can_share, share};

/// The ways to send a text.
pub fn send_by(message: String) -> Element {
    let encoded: String = js_sys::encode_uri_component(&message).into();
    let whatsapp = outward(
        "button has-icon icon-message-circle",
        SEND_WHATSAPP,
        ["https://wa.me/?text=", &encoded].concat(),
    );
    let sheet = can_share().then(|| {
        button("button has-icon icon-share-2", SHARE, move || {
            spawn_local(share(message.clone()));
        })
    });
    styled("div", "actions").children(sheet).child(whatsapp)
}

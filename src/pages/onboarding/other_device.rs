//! The way to go on with the same attempt on another device: from a computer to a phone, and back.

use contract::ids::OnboardingId;

use crate::shell::Shared;
use crate::text::prepare as words;
use crate::ui::{Element, copyable, el, qr_code, send_by, styled};
use crate::web::location;
use crate::web::router::Route;

/// A fold with the attempt's address, as a QR code and as a link. None: the address bar is a dashboard's, and
/// only the dashboard knows its way here.
pub fn other_device(shared: Shared, id: &OnboardingId) -> Option<Element> {
    let path = shared.router.address(&Route::Attempt(id.clone()));
    let address = (!path.is_empty()).then(|| [&*location::origin(), &path].concat())?;
    let fold = styled("details", "fold")
        .child(el("summary").text(words::OTHER_DEVICE))
        .child(el("p").text(words::OTHER_DEVICE_LEAD))
        .children(qr_code(&address, words::OTHER_DEVICE_CODE))
        .child(copyable(address.clone()))
        .child(send_by(address));
    Some(fold)
}

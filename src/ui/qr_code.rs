//! A QR code, for the camera of another device.

use dom::{Element, el};
use fast_qr::QRBuilder;

use crate::text::Text;

/// Light modules around it, as ISO/IEC 18004 wants them.
const QUIET_ZONE: usize = 4;

/// The QR code of an address. `says`: what it opens, for who can't see it. None: the address is longer than
/// any code can be.
pub fn qr_code(address: &str, says: Text) -> Option<Element> {
    let code = el("img")
        .attr("class", "qr")
        .attr("width", "148")
        .attr("height", "148")
        .attr("alt", says)
        .attr("src", image(address)?);
    Some(code)
}

/// A QR code as the address of an SVG image. Black on white in both themes, as cameras want it.
fn image(text: &str) -> Option<String> {
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

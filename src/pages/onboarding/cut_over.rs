//! The field of a time for the cut-over: in the preparation, and while it has not come.

use journey::state::CutOverEntry;

use crate::text::prepare;
use crate::ui::{Element, Field, FieldKind};
use crate::web::clock;

/// The field's id.
pub const CUT_OVER: &str = "cut-over-at";

/// A time for the cut-over, as it was typed.
pub fn moment(local: String) -> CutOverEntry {
    CutOverEntry {
        at: clock::instant(&local),
        local,
    }
}

/// The field of a time for the cut-over.
pub fn moment_field(
    value: impl Fn() -> String + Send + 'static,
    wrong: impl Fn() -> bool + Copy + Send + 'static,
    typed: impl Fn(String) + 'static,
) -> Element {
    let field = Field {
        id: CUT_OVER,
        label: prepare::CUT_OVER_AT,
        hint: prepare::CUT_OVER_HINT,
        kind: FieldKind::Moment,
    };
    field.view(
        value,
        move || wrong().then(|| prepare::CUT_OVER_WRONG.into()),
        typed,
    )
}

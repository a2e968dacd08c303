//! Small drawings of where to look, in the colours of the theme: they show the place, and no screen of
//! Meta's as it looks.

use contract::onboarding::{Origin, ReadinessItem};

use crate::text::{Text, prepare};
use crate::ui::{Element, Words, svg};

/// A drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Picture {
    /// A number's settings, with a switch that is off.
    TwoStep,
    /// People, with what one of them may do.
    People,
    /// A phone that got a code.
    Code,
    /// Numbers, with a name that is approved.
    Name,
}

impl Picture {
    /// The drawing of an item, where there is something to look at.
    pub fn of(item: ReadinessItem, origin: Origin) -> Option<Self> {
        Some(match item {
            ReadinessItem::TwoStepVerificationOff => Self::TwoStep,
            ReadinessItem::PortfolioAdmin => Self::People,
            ReadinessItem::NumberReachable if origin != Origin::BusinessApp => Self::Code,
            ReadinessItem::DisplayNameApproved => Self::Name,
            _ => return None,
        })
    }

    fn says(self) -> Text {
        match self {
            Self::TwoStep => prepare::PICTURE_TWO_STEP,
            Self::People => prepare::PICTURE_PEOPLE,
            Self::Code => prepare::PICTURE_CODE,
            Self::Name => prepare::PICTURE_NAME,
        }
    }
}

const INK: &str = "var(--ink)";
const EDGE: &str = "var(--edge)";
const LINE: &str = "var(--line)";
const SUNK: &str = "var(--sunk)";
const SURFACE: &str = "var(--surface)";
const ACCENT: &str = "var(--accent)";
const SOFT: &str = "var(--accent-soft)";

/// The drawing, which says in words what it shows.
pub fn picture(picture: Picture) -> Element {
    let drawing = svg("svg")
        .attr("class", "picture")
        .attr("viewBox", "0 0 320 132")
        .attr("width", "320")
        .attr("height", "132")
        .attr("role", "img")
        .attr("aria-label", picture.says())
        // What stands in it is written from left to right, as Meta's names are.
        .attr("direction", "ltr");
    match picture {
        Picture::TwoStep => drawing
            .children(page("Phone numbers"))
            .child(bar(118, 36, 90))
            .child(mark(108, 62, 202, 36))
            .child(label(118, 84, INK, "Two-step verification"))
            .child(pill(272, 72, 28, EDGE))
            .child(circle(280, 80, 6, SURFACE)),
        Picture::People => drawing
            .children(page("People"))
            .child(mark(108, 32, 202, 36))
            .child(circle(126, 50, 9, ACCENT))
            .child(bar(142, 47, 52))
            .child(pill(218, 41, 84, SOFT))
            .child(label(226, 53, ACCENT, "Full control"))
            .child(circle(126, 94, 9, LINE))
            .child(bar(142, 91, 52)),
        Picture::Name => drawing
            .children(page("Phone numbers"))
            .child(mark(108, 32, 202, 36))
            .child(bar(118, 47, 66))
            .child(pill(228, 41, 74, SOFT))
            .child(label(236, 53, ACCENT, "Approved"))
            .child(bar(118, 91, 66)),
        Picture::Code => drawing
            .child(rect(110, 8, 100, 140, 14, SURFACE, EDGE))
            .child(rect(124, 34, 108, 46, 12, SOFT, ACCENT))
            .child(label(138, 53, ACCENT, "WhatsApp"))
            .child(label(138, 70, INK, "123-456"))
            .child(bar(126, 98, 50)),
    }
}

/// A page with its navigation, in which this place is marked.
fn page(place: &'static str) -> [Element; 7] {
    [
        rect(1, 1, 318, 130, 10, SUNK, LINE),
        rect(1, 1, 96, 130, 10, SURFACE, LINE),
        bar(14, 18, 56),
        pill(8, 36, 84, SOFT),
        label(14, 48, ACCENT, place),
        bar(14, 72, 48),
        bar(14, 92, 60),
    ]
}

fn rect(
    x: i32,
    y: i32,
    width: i32,
    height: i32,
    radius: i32,
    fill: &'static str,
    edge: &'static str,
) -> Element {
    at(
        "rect",
        [("x", x), ("y", y), ("width", width), ("height", height)],
    )
    .attr("rx", radius.to_string())
    .attr("fill", fill)
    .attr("stroke", edge)
}

/// What to look at.
fn mark(x: i32, y: i32, width: i32, height: i32) -> Element {
    rect(x, y, width, height, 8, SURFACE, ACCENT).attr("stroke-width", "2")
}

/// Words that are of no matter.
fn bar(x: i32, y: i32, width: i32) -> Element {
    rect(x, y, width, 6, 3, LINE, "none")
}

fn pill(x: i32, y: i32, width: i32, fill: &'static str) -> Element {
    rect(x, y, width, 17, 8, fill, "none")
}

fn circle(x: i32, y: i32, radius: i32, fill: &'static str) -> Element {
    at("circle", [("cx", x), ("cy", y), ("r", radius)]).attr("fill", fill)
}

fn label(x: i32, y: i32, fill: &'static str, words: impl Into<Words>) -> Element {
    at("text", [("x", x), ("y", y)])
        .attr("fill", fill)
        .attr("font-size", "11")
        .attr("font-weight", "600")
        .text(words)
}

fn at<const N: usize>(tag: &'static str, places: [(&'static str, i32); N]) -> Element {
    let shape = svg(tag);
    places.into_iter().fold(shape, |shape, (name, value)| {
        shape.attr(name, value.to_string())
    })
}

//! The drawings of the guide: one for each screen of Meta's window, in our own hand. They follow the
//! theme, as they are drawn in the page's own colours (`style/journey.css`).

use journey::view::GuideScreen;

use crate::text::Text;
use crate::ui::{Element, svg};

/// What a drawing is made of, as paths in a field of 160 by 96.
struct Drawing {
    /// Its class. One that flips is mirrored where reading goes from right to left.
    class: &'static str,
    /// Soft areas.
    soft: &'static str,
    /// What is there beside what it is about.
    line: &'static str,
    /// What it is about.
    mark: &'static str,
    /// The button, and other solid parts.
    solid: &'static str,
}

/// A window: its frame, and three dots in its bar.
const WINDOW: &str = "M6 6h148v84H6zM6 18h148M13 12h.01M19 12h.01M25 12h.01";

const PROFILE: Drawing = Drawing {
    class: "drawing",
    soft: "M80 28a10 10 0 1 1-.01 0zM58 64a22 13 0 0 1 44 0z",
    line: "",
    mark: "M80 28a10 10 0 1 1-.01 0zM58 64a22 13 0 0 1 44 0z",
    solid: "M50 70h60v12H50z",
};

const INFORMATION: Drawing = Drawing {
    class: "drawing",
    soft: "M36 27l12 4v10c0 8-6 12-12 15-6-3-12-7-12-15V31z",
    line: "M62 32h66M62 42h66M62 52h44",
    mark: "M36 27l12 4v10c0 8-6 12-12 15-6-3-12-7-12-15V31zM30 41l5 5 8-9",
    solid: "M50 68h60v12H50z",
};

const PORTFOLIO: Drawing = Drawing {
    class: "drawing flips",
    soft: "M22 42h116v14H22z",
    line: "M22 25h116v13H22zM22 60h116v11H22zM31 31.5h.01M42 31.5h52M31 65.5h.01M42 65.5h34",
    mark: "M22 42h116v14H22zM42 49h44",
    solid: "M31 45.5a3.5 3.5 0 1 1-.01 0zM112 76h26v9h-26z",
};

const ACCOUNT: Drawing = Drawing {
    class: "drawing flips",
    soft: "M22 46h116v22H22z",
    line: "M22 25h116v14H22zM32 32h50M122 30l4 4 4-4",
    mark: "M22 46h116v22H22zM32 57h10M37 52v10M52 57h48",
    solid: "M112 75h26v10h-26z",
};

const BUSINESS_PROFILE: Drawing = Drawing {
    class: "drawing flips",
    soft: "M19 40h30v26H19zM58 41h80v12H58z",
    line: "M58 24h80v12H58zM65 30h30M58 58h80v12H58zM65 64h22M123 62l4 4 4-4",
    mark: "M19 40l4-11h22l4 11v26H19zM19 40h30M30 66V53h8v13M58 41h80v12H58zM65 47h48",
    solid: "M112 75h26v10h-26z",
};

const NUMBER: Drawing = Drawing {
    class: "drawing flips",
    soft: "M22 44h116v14H22z",
    line: "M22 25h116v13H22zM31 31.5h9M47 31.5h48M31 66h.01M42 66h34",
    mark: "M22 44h116v14H22zM42 51h46",
    solid: "M31 47.5a3.5 3.5 0 1 1-.01 0zM112 75h26v10h-26z",
};

const WARNING: Drawing = Drawing {
    class: "drawing caution",
    soft: "M80 24l21 33H59z",
    line: "M36 65h88",
    mark: "M80 24l21 33H59zM80 36v9M80 51h.01",
    solid: "M54 72h52v12H54z",
};

const VERIFICATION: Drawing = Drawing {
    class: "drawing",
    soft: "M23 34h15v22H23zM43 34h15v22H43zM63 34h15v22H63z",
    line: "M83 34h15v22H83zM103 34h15v22h-15zM123 34h15v22h-15z",
    mark: "M23 34h15v22H23zM43 34h15v22H43zM63 34h15v22H63z",
    solid: "M30.5 41.5a3.5 3.5 0 1 1-.01 0zM50.5 41.5a3.5 3.5 0 1 1-.01 0zM70.5 41.5a3.5 3.5 0 1 1-.01 0zM50 70h60v12H50z",
};

const APP: Drawing = Drawing {
    class: "drawing flips",
    soft: "M38 36h26v38H38z",
    line: "M32 26h38v58H32zM46 31h10M46 79h10M76 54h10M82 49l5 5-5 5",
    mark: "M98 32h16v16H98zM122 32h16v16h-16zM98 56h16v16H98z",
    solid: "M104 38h4v4h-4zM128 38h4v4h-4zM104 62h4v4h-4zM120 56h6v6h-6zM132 66h6v6h-6zM120 68h5v4h-5zM132 56h4v4h-4z",
};

const REVIEW: Drawing = Drawing {
    class: "drawing",
    soft: "",
    line: "M50 32h76M50 46h58M50 60h68",
    mark: "M26 31l5 5 9-10M26 45l5 5 9-10M26 59l5 5 9-10",
    solid: "M50 71h60v12H50z",
};

const CONNECTED: Drawing = Drawing {
    class: "drawing",
    soft: "M80 26a29 29 0 1 1-.01 0z",
    line: "",
    mark: "M80 26a29 29 0 1 1-.01 0zM62 55l9 9 18-20M80 61l4 4 18-20",
    solid: "",
};

/// The drawing of a screen, with what it shows for who does not see it.
pub fn drawing(screen: GuideScreen, shows: Text) -> Element {
    let drawn = match screen {
        GuideScreen::Profile => PROFILE,
        GuideScreen::Information => INFORMATION,
        GuideScreen::Portfolio => PORTFOLIO,
        GuideScreen::Account => ACCOUNT,
        GuideScreen::BusinessProfile => BUSINESS_PROFILE,
        GuideScreen::Number => NUMBER,
        GuideScreen::OtherProvider => WARNING,
        GuideScreen::Verification => VERIFICATION,
        GuideScreen::AppConfirm => APP,
        GuideScreen::Review => REVIEW,
        GuideScreen::Connected => CONNECTED,
    };
    let part = |(class, path): (&'static str, &'static str)| {
        (!path.is_empty()).then(|| svg("path").attr("class", class).attr("d", path))
    };
    let parts = [
        ("frame", WINDOW),
        ("soft", drawn.soft),
        ("line", drawn.line),
        ("mark", drawn.mark),
        ("solid", drawn.solid),
    ];
    svg("svg")
        .attr("class", drawn.class)
        .attr("viewBox", "0 0 160 96")
        .attr("role", "img")
        .attr("aria-label", shows)
        .children(parts.into_iter().filter_map(part))
}

//! The guide to Meta's window, a card for each of its screens.

use journey::View;
use journey::view::{Guide, GuideScreen, GuideStep};

use super::common::shown;
use super::drawing::drawing;
use crate::runtime::Driver;
use crate::text::{Text, meta, window};
use crate::ui::{Element, Severity, deck, el, notice, styled, text};

/// What to choose on each screen of Meta's window. The screen that Meta last told of is marked.
pub fn companion(driver: Driver, guide: Guide) -> Element {
    let steps = guide.flow.steps();
    let here = |step: &GuideStep| Some(step.screen) == guide.reached;
    let first = steps.iter().position(here).unwrap_or_default();
    let cards = steps.into_iter().map(|step| card(driver, guide, step));
    let turn = (window::PREVIOUS_STEP, window::NEXT_STEP);
    styled("section", "card companion")
        .child(el("h2").text(meta::GUIDE_TITLE))
        .child(text("p", "hint", meta::GUIDE_LEAD))
        .child(deck(meta::GUIDE_TITLE, turn, cards.collect(), first))
}

fn card(driver: Driver, guide: Guide, step: GuideStep) -> Element {
    let GuideStep { number, screen } = step;
    let words = window::card(guide.flow, screen);
    let is_here = move || reached(driver) == Some(screen);
    let title = el("div")
        .child(text("p", "hint", window::step(number)))
        .child(el("h3").text(words.title))
        .live(is_here, |here| {
            here.then(|| text("p", "badge good", window::REACHED))
        });
    let notes = |notes: &[Text]| {
        let note = |note: &Text| el("li").text(*note);
        styled("ul", "bullets hint").children(notes.iter().map(note))
    };
    let what = el("div")
        .child(title)
        .child(match screen {
            GuideScreen::OtherProvider => el("blockquote").text(words.what),
            _ => el("p").text(words.what),
        })
        .children((!words.notes.is_empty()).then(|| notes(words.notes)))
        .children(
            (screen == GuideScreen::OtherProvider)
                .then(|| notice(Severity::Info, window::WARNING_NOTE)),
        )
        .children(words.press.map(|press| text("p", "strong", press)));
    el("li")
        .live_attr("aria-current", move || is_here().then_some("step"))
        .child(drawing(screen, words.drawn))
        .child(what)
}

/// The screen that Meta last told of.
fn reached(driver: Driver) -> Option<GuideScreen> {
    shown(driver, |view| match view {
        View::InMeta(meta) => meta.guide.reached,
        View::Interrupted(stopped) => stopped.guide.reached,
        _ => None,
    })
}

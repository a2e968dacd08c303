//! When the number is cut over.

use contract::time::UnixMillis;
use journey::Event;
use journey::quiet::QuietHour;
use journey::state::FormProblem;

use super::super::cut_over::{moment, moment_field};
use super::form::{self, form, is_wrong};
use crate::runtime::Driver;
use crate::text::prepare;
use crate::ui::{CALENDAR, CalendarEntry, Element, calendar_link, el, radio, styled};
use crate::web::clock;

/// A time that is suggested, in the field's form and as an instant.
#[derive(Clone, PartialEq)]
struct Suggestion {
    quiet: QuietHour,
    local: String,
    at: UnixMillis,
}

/// At once, at a quiet hour that is suggested, or at a time of their own.
pub fn time(driver: Driver) -> Element {
    let suggestions: Vec<_> = QuietHour::offered(clock::hour())
        .filter_map(suggested)
        .collect();
    let locals: Vec<_> = suggestions
        .iter()
        .map(|known| known.local.clone())
        .collect();
    let choose = move |later| driver.send(Event::CutOverChosen(later));
    let chosen = move || form(driver, |form| form.later.clone()).flatten();
    let own = move || chosen().is_some_and(|later| !locals.contains(&later.local));
    let is_own = own.clone();
    let suggestion = move |known: Suggestion| {
        let (this, local) = (known.local.clone(), known.local);
        radio(
            "cut-over",
            ["cut-over-", &this].concat(),
            prepare::quiet_hour(known.quiet, known.at),
            move || chosen().is_some_and(|later| later.local == this),
            move || choose(Some(moment(local.clone()))),
        )
    };
    let choices = styled("div", "question tiles")
        .attr("role", "radiogroup")
        .attr("aria-label", prepare::CUT_OVER)
        .child(radio(
            "cut-over",
            "cut-over-now",
            prepare::CUT_OVER_NOW,
            move || chosen().is_none(),
            move || choose(None),
        ))
        .children(suggestions.into_iter().map(suggestion))
        .child(radio(
            "cut-over",
            "cut-over-later",
            prepare::CUT_OVER_LATER,
            is_own,
            move || choose(Some(moment(String::new()))),
        ));
    styled("div", "card")
        .child(choices)
        .live(own, move |own| {
            own.then(|| {
                moment_field(
                    move || chosen().map(|later| later.local).unwrap_or_default(),
                    move || is_wrong(driver, &FormProblem::CutOver),
                    move |typed| choose(Some(moment(typed))),
                )
            })
        })
        .live(
            move || {
                let at = chosen().and_then(|later| later.at)?;
                Some((form(driver, form::number)?, at))
            },
            move |known| {
                let (number, at) = known?;
                let title = prepare::calendar_title(&number);
                let entry = CalendarEntry { title, at };
                Some(el("div").child(calendar_link(CALENDAR, prepare::ADD_TO_CALENDAR, &entry)))
            },
        )
}

fn suggested(quiet: QuietHour) -> Option<Suggestion> {
    let (days, hour) = quiet.at();
    let local = clock::local(days, hour);
    let at = clock::instant(&local)?;
    Some(Suggestion { quiet, local, at })
}

//! Hand-over and finalization.

use contract::onboarding::{CutOverTime, Stage, StepReport, StepState};
use journey::state::State;
use journey::{Answer, Event, Journey};
use leptos::prelude::*;

use super::preparing::moment_field;
use super::{answer_trouble, origin, project, record, sending, start_over};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{finish, meta, prepare, safe, trouble};
use crate::ui::{
    BUTTON, Draft, Element, Tone, Words, busy_button, el, heading, notice, styled, submit, text,
};
use crate::web::clock;

/// The server is at it.
pub fn working(shared: Shared, driver: Driver) -> Element {
    let lead = move || {
        if driver.journey.with(Journey::awaits_meta) {
            finish::KEEP_OPEN
        } else if driver.journey.with(Journey::waits_for_a_time) {
            finish::WAITING_LEAD
        } else {
            finish::WORKING_LEAD
        }
        .into()
    };
    let renewal = record(driver).is_some_and(|record| record.renewal);
    styled("section", "stack")
        .child(heading(finish::working_title(origin(driver), renewal)))
        .child(styled("p", "lead").live_text(lead))
        .child(answer_trouble(shared, driver))
        .spoken(
            move || project(driver, remark),
            |words| words.map(|words| notice(Tone::Warning, words)),
        )
        .child(steps(driver))
}

/// Everything is ready, and the time that was set has not come.
pub fn scheduled(shared: Shared, driver: Driver) -> Element {
    let at = move || {
        record(driver).and_then(|record| match record.stage {
            Stage::Scheduled { at } => Some(at),
            _ => None,
        })
    };
    let lead = move || at().map(finish::scheduled_lead).unwrap_or_default().into();
    let send = move |when| driver.send(Event::Answered(Answer::CutOver(when)));
    let draft = Draft::empty();
    let another = styled("form", "stack")
        .on_submit(move || match clock::instant(&draft.now()) {
            Some(at) => send(CutOverTime::At(at)),
            None => draft.refuse("cut-over-at", prepare::CUT_OVER_WRONG),
        })
        .child(moment_field(
            move || draft.typed(),
            move || draft.error().is_some(),
            move |typed| draft.type_in(typed),
        ))
        .child(styled("div", "actions").child(submit(
            BUTTON,
            finish::SET_TIME,
            finish::SENDING,
            move || sending(driver),
        )));
    // It can't be undone, so it is not the first thing to press.
    let now = styled("details", "fold")
        .child(el("summary").text(finish::MOVE_NOW))
        .child(el("p").text(finish::MOVE_NOW_LEAD))
        .child(styled("div", "actions").child(busy_button(
            BUTTON,
            || finish::MOVE_NOW_BUTTON.into(),
            move || sending(driver),
            move || send(CutOverTime::AtOnce),
        )));
    styled("section", "stack")
        .child(heading(finish::SCHEDULED_TITLE))
        .child(styled("p", "lead").attr("role", "status").live_text(lead))
        .child(answer_trouble(shared, driver))
        .child(
            styled("details", "fold")
                .child(el("summary").text(finish::MOVE_LATER))
                .child(another),
        )
        .child(now)
        .child(start_over(driver, meta::START_OVER))
        .child(steps(driver))
}

/// The steps, and how far each is.
pub fn steps(driver: Driver) -> Element {
    let origin = origin(driver);
    let spoken = move || {
        let steps = reports(driver);
        if steps.is_empty() {
            return "".into();
        }
        let done = steps.iter().filter(|s| s.state == StepState::Done).count();
        finish::progress(steps.len() as u32, done as u32).into()
    };
    let step = move |report: StepReport| {
        let class = match report.state {
            StepState::Waiting => "step",
            StepState::Running => "step running",
            StepState::Done => "step done",
            StepState::Stopped => "step stopped",
        };
        styled("li", class)
            .child(el("span").text(finish::step(report.step, origin)))
            .child(text("span", "state", finish::step_state(report.state)))
    };
    el("div")
        .live(
            move || reports(driver),
            move |steps| {
                // A colleague is not told of them.
                let some = !steps.is_empty();
                some.then(|| styled("ol", "steps card").children(steps.into_iter().map(step)))
            },
        )
        .child(
            styled("p", "spoken")
                .attr("role", "status")
                .live_text(spoken),
        )
}

fn reports(driver: Driver) -> Vec<StepReport> {
    project(driver, |state| state.onboarding().map(|o| o.steps.clone())).unwrap_or_default()
}

/// What is worth a word besides the steps.
fn remark(state: &State) -> Option<Words> {
    let State::Finalizing(f) = state else {
        return None;
    };
    let onboarding = &f.onboarding;
    Some(match &onboarding.stage {
        Stage::Retrying { trouble, at } => {
            let words = trouble::meanwhile(trouble.kind);
            // It may last: where the number is meanwhile.
            let safe = safe(onboarding);
            let next = finish::again_at(*at);
            [&*words.what, ". ", &words.now, " ", &safe, " ", &next]
                .concat()
                .into()
        }
        Stage::AwaitingSignup => finish::AWAITING_CODE.into(),
        _ => finish::looking(f.onboarding.looking_until?).into(),
    })
}

//! Hand-over and finalization.

use contract::onboarding::{Stage, StepReport, StepState};
use journey::state::{Link, State};

use super::project;
use crate::runtime::{Driver, browser};
use crate::text::{finish, trouble};
use crate::ui::{Element, Tone, Words, el, heading, notice, styled, text};

/// The server is at it.
pub fn working(driver: Driver) -> Element {
    let spoken = move || {
        let steps = steps(driver);
        let done = steps.iter().filter(|s| s.state == StepState::Done).count();
        finish::progress(done, steps.len()).into()
    };
    styled("section", "stack")
        .child(heading(finish::WORKING_TITLE))
        .child(text("p", "lead", finish::WORKING_LEAD))
        .live(
            move || project(driver, remark),
            |words| words.map(|words| notice(Tone::Warning, words)),
        )
        .live(
            move || steps(driver),
            |steps| Some(styled("ol", "steps card").children(steps.into_iter().map(step))),
        )
        .child(
            styled("p", "spoken")
                .attr("role", "status")
                .live_text(spoken),
        )
}

fn steps(driver: Driver) -> Vec<StepReport> {
    project(driver, |state| state.onboarding().map(|o| o.steps.clone())).unwrap_or_default()
}

/// What is worth a word besides the steps.
fn remark(state: &State) -> Option<Words> {
    let State::Finalizing(f) = state else {
        return None;
    };
    Some(match &f.onboarding.stage {
        _ if f.link == Link::Lost => finish::LINK_LOST.into(),
        Stage::Retrying { trouble, at } => {
            let words = trouble::kind(trouble.kind);
            let again = finish::again_at(&browser::local_time(*at));
            [words.what, ". ", words.now, " ", &again].concat().into()
        }
        Stage::AwaitingSignup => finish::AWAITING_CODE.into(),
        _ => return None,
    })
}

fn step(report: StepReport) -> Element {
    let class = match report.state {
        StepState::Waiting => "step",
        StepState::Running => "step running",
        StepState::Done => "step done",
        StepState::Stopped => "step stopped",
    };
    styled("li", class)
        .child(el("span").text(finish::step(report.step)))
        .child(text("span", "state", finish::step_state(report.state)))
}

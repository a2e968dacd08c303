//! Hand-over and finalization.

use contract::onboarding::{Stage, StepReport, StepState};
use journey::state::{Link, State};
use leptos::prelude::*;

use super::project;
use crate::runtime::{Driver, browser};
use crate::text::{finish, trouble};
use crate::ui::{Heading, Notice, Tone};

/// The server is at it.
#[component]
pub fn Working(driver: Driver) -> impl IntoView {
    let notice = Memo::new(move |_| project(driver, notice));
    let steps = Memo::new(move |_| {
        project(driver, |state| state.onboarding().map(|o| o.steps.clone())).unwrap_or_default()
    });
    let spoken = move || {
        let steps = steps.read();
        let done = steps.iter().filter(|s| s.state == StepState::Done).count();
        finish::progress(done, steps.len())
    };
    view! {
        <section class="stack">
            <Heading text=finish::WORKING_TITLE />
            <p class="lead">{finish::WORKING_LEAD}</p>
            {move || notice.get().flatten().map(|text| view! { <Notice tone=Tone::Warning text /> })}
            <ol class="steps card" aria-label=finish::STEPS_TITLE>
                {move || steps.get().into_iter().map(step).collect_view()}
            </ol>
            <p class="spoken" role="status">{spoken}</p>
        </section>
    }
}

/// What is worth a word besides the steps.
fn notice(state: &State) -> Option<Option<String>> {
    let State::Finalizing(f) = state else {
        return Some(None);
    };
    Some(match &f.onboarding.stage {
        _ if f.link == Link::Lost => Some(finish::LINK_LOST.to_owned()),
        Stage::Retrying { trouble, at } => {
            let words = trouble::kind(trouble.kind);
            let again = finish::again_at(&browser::local_time(*at));
            Some([words.what, ". ", words.now, " ", &again].concat())
        }
        Stage::AwaitingSignup => Some(finish::AWAITING_CODE.to_owned()),
        _ => None,
    })
}

fn step(report: StepReport) -> impl IntoView {
    let class = match report.state {
        StepState::Waiting => "step",
        StepState::Running => "step running",
        StepState::Done => "step done",
        StepState::Stopped => "step stopped",
    };
    view! {
        <li class=class>
            <span>{finish::step(report.step)}</span>
            <span class="state">{finish::step_state(report.state)}</span>
        </li>
    }
}

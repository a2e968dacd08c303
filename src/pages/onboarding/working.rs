//! Hand-over and finalization.

use contract::onboarding::{CutOverTime, Onboarding, Step, StepReport, StepState};
use journey::view::{Remark, WorkingLead, WorkingView};
use journey::{Answer, Event, View};

use super::common::{answer_trouble, of_record, origin, sending, shown, start_over};
use super::cut_over::{CUT_OVER, moment_field};
use crate::runtime::Driver;
use crate::shell::Shared;
use crate::text::{finish, meta, prepare, safe, trouble};
use crate::ui::{
    BUTTON, Draft, Element, Question, Severity, Words, asks_first, el, heading, notice, styled,
    submit, text,
};
use crate::web::clock;

/// The server is at it.
pub fn working(shared: Shared, driver: Driver, view: WorkingView<'_>) -> Element {
    let lead = move || {
        match of_working(driver, |working| working.lead) {
            Some(WorkingLead::KeepOpen) => finish::KEEP_OPEN,
            Some(WorkingLead::WaitsForTime) => finish::WAITING_LEAD,
            Some(WorkingLead::Working) | None => finish::WORKING_LEAD,
        }
        .into()
    };
    let remark = move || {
        of_working(driver, |working| {
            working.remark.map(|said| remark(said, working.record))
        })
    };
    let record = view.record;
    styled("section", "stack")
        .child(heading(finish::working_title(
            record.origin,
            record.renewal,
        )))
        .child(styled("p", "lead").live_text(lead))
        .child(answer_trouble(shared, driver))
        .spoken(
            move || remark().flatten(),
            |words| words.map(|words| notice(Severity::Warning, words)),
        )
        .child(steps(driver))
}

fn of_working<T>(driver: Driver, pick: impl Fn(&WorkingView<'_>) -> T) -> Option<T> {
    shown(driver, |view| match view {
        View::Working(working) => Some(pick(working)),
        _ => None,
    })
}

/// Everything is ready, and the time that was set has not come.
pub fn scheduled(shared: Shared, driver: Driver) -> Element {
    let at = move || {
        shown(driver, |view| match view {
            View::Scheduled(scheduled) => Some(scheduled.at),
            _ => None,
        })
    };
    let lead = move || at().map(finish::scheduled_lead).unwrap_or_default().into();
    let send = move |when| driver.send(Event::Answered(Answer::CutOver(when)));
    let draft = Draft::empty();
    let another = styled("form", "stack")
        .on_submit(move || match clock::instant(&draft.now()) {
            Some(at) => send(CutOverTime::At(at)),
            None => draft.refuse(CUT_OVER, prepare::CUT_OVER_WRONG),
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
    let question = Question {
        title: finish::MOVE_NOW,
        lead: Some(finish::MOVE_NOW_LEAD),
        yes: finish::MOVE_NOW_BUTTON,
        no: prepare::NOT_NOW,
    };
    let now = asks_first(
        BUTTON,
        finish::MOVE_NOW,
        question,
        move || sending(driver),
        move || send(CutOverTime::AtOnce),
    );
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
            StepState::Waiting | StepState::Unrecognized => "step",
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
    let known = |report: &&StepReport| report.step != Step::Unrecognized;
    let known = |record: &Onboarding| record.steps.iter().filter(known).copied().collect();
    of_record(driver, known).unwrap_or_default()
}

/// What is worth a word besides the steps.
fn remark(said: Remark, record: &Onboarding) -> Words {
    match said {
        Remark::Retrying { trouble, at } => {
            let words = trouble::meanwhile(trouble);
            // It may last: where the number is meanwhile.
            let safe = safe(record);
            let next = finish::again_at(at);
            [&*words.title, ". ", &words.detail, " ", &safe, " ", &next]
                .concat()
                .into()
        }
        Remark::AwaitingCode => finish::AWAITING_CODE.into(),
        Remark::LookingUntil(until) => finish::looking(until).into(),
    }
}

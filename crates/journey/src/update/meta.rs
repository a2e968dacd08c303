//! Meta's script, window, messages and callback.
//!
//! Code and message come in either order, twice, late, or never. Whatever came, a
//! finish counts, and a code leaves the moment it is here.

use contract::onboarding::{Onboarding, Stage};
use contract::secret::SignupCode;
use contract::signup::{BrowserEvent, Finish};

use super::{Step, ignored, place};
use crate::effect::Effect;
use crate::event::Event;
use crate::message::SessionMessage;
use crate::state::{
    Finalizing, HandingOver, InMeta, Interrupted, Reason, Sdk, SdkTrouble, State, Window,
    WindowReport,
};

pub(super) fn sdk_missing(sdk: &mut Sdk, state: State, trouble: SdkTrouble) -> Step {
    // A late "slow" must not hide a script that came after all.
    if *sdk == Sdk::Ready {
        return ignored(state, "the script is there already");
    }
    *sdk = Sdk::Missing(trouble);
    let tell = state
        .onboarding()
        .map(|o| Effect::Tell(o.id.clone(), BrowserEvent::SdkBlocked));
    (state, tell.into_iter().collect())
}

/// The click that opens Meta's window.
pub(super) fn launch(state: State) -> Step {
    to_meta(state, Window::Asked, |onboarding| {
        vec![
            // First, and in the click's own task.
            Effect::Launch(onboarding.origin.method()),
            Effect::Tell(onboarding.id.clone(), BrowserEvent::Launched),
        ]
    })
}

/// The click that goes over to Meta's full page.
pub(super) fn full_page(state: State) -> Step {
    to_meta(state, Window::FullPage, |onboarding| {
        vec![
            Effect::Tell(onboarding.id.clone(), BrowserEvent::FullPage),
            Effect::GoFullPage(onboarding.id.clone()),
        ]
    })
}

fn to_meta(state: State, window: Window, effects: fn(&Onboarding) -> Vec<Effect>) -> Step {
    let (onboarding, finish) = match state {
        State::Ready(ready) => (ready.onboarding, None),
        State::Interrupted(i) => (i.onboarding, i.finish),
        // "I don't see the window": opened once more, with what has come kept.
        State::InMeta(meta) => (meta.onboarding, meta.finish),
        State::Stuck(stuck) => (stuck.onboarding, None),
        state => return ignored(state, "nothing to launch here"),
    };
    let effects = effects(&onboarding);
    let meta = InMeta {
        onboarding,
        window,
        finish,
        report: None,
    };
    (State::InMeta(meta), effects)
}

pub(super) fn update(state: State, event: Event) -> Step {
    match event {
        Event::CodeArrived(code) => code_arrived(state, code),
        Event::Message(SessionMessage::Finish(finish)) => finished(state, finish),
        event => match state {
            State::InMeta(meta) => in_window(meta, event),
            State::Interrupted(i) => after_window(i, event),
            state => ignored(state, "Meta's window is not open"),
        },
    }
}

/// What the window does and says while it is open, short of finishing.
fn in_window(mut meta: InMeta, event: Event) -> Step {
    let id = meta.onboarding.id.clone();
    let tell = |event| vec![Effect::Tell(id.clone(), event)];
    match event {
        Event::WindowOpened => {
            meta.window = Window::Open;
            (State::InMeta(meta), vec![])
        }
        Event::WindowUnseen => {
            meta.window = Window::Unseen;
            (State::InMeta(meta), tell(BrowserEvent::WindowUnseen))
        }
        // Only noted: Meta's callback comes a moment later, and a window that Meta has cut
        // off from our page looks closed too.
        Event::WindowClosed if meta.window == Window::Open => {
            meta.window = Window::Closed;
            let mut effects = tell(BrowserEvent::WindowClosed);
            // After a finish its code is awaited already.
            effects.extend(meta.finish.is_none().then_some(Effect::AwaitCode));
            (State::InMeta(meta), effects)
        }
        Event::ShowWindowPressed => (State::InMeta(meta), vec![Effect::ShowWindow]),
        Event::FullPageFailed(failure) if meta.window == Window::FullPage => {
            (interrupted(meta, Reason::FullPageFailed(failure)), vec![])
        }
        Event::WindowBlocked => (
            interrupted(meta, Reason::WindowBlocked),
            tell(BrowserEvent::WindowBlocked),
        ),
        Event::SdkThrew(words) => (
            interrupted(meta, Reason::SdkFailed),
            tell(BrowserEvent::SdkFailed(words)),
        ),
        Event::Message(message) => {
            let (report, event) = noted(message);
            // Who leaves after an error leaves because of it, and support asks for the error.
            let leaves = matches!(report, Some(WindowReport::Cancelled(_)));
            if !(leaves && matches!(meta.report, Some(WindowReport::Error(_)))) {
                meta.report = report;
            }
            (
                State::InMeta(meta),
                event.into_iter().flat_map(tell).collect(),
            )
        }
        Event::NoCode(status) => {
            let effects = tell(BrowserEvent::NoCode(status));
            (without_code(meta), effects)
        }
        Event::CodeOverdue if meta.is_over() => (without_code(meta), vec![]),
        Event::WindowReportedGone => {
            let effects = tell(BrowserEvent::WindowClosed);
            (without_code(meta), effects)
        }
        _ => ignored(State::InMeta(meta), "nothing is overdue"),
    }
}

/// Messages that come after we took the window for closed: kept for the record, and
/// as the better reason.
fn after_window(mut interrupted: Interrupted, event: Event) -> Step {
    let id = interrupted.onboarding.id.clone();
    match event {
        Event::Message(message) => {
            let (report, event) = noted(message);
            if interrupted.reason == Reason::Closed {
                interrupted.reason = reason(report);
            }
            let tell = event.map(|event| Effect::Tell(id, event));
            (State::Interrupted(interrupted), tell.into_iter().collect())
        }
        Event::SightChosen(saw) if interrupted.asks_what_was_seen() => {
            let news = interrupted.saw.replace(saw) != Some(saw);
            let tell = news.then_some(Effect::Tell(id, BrowserEvent::CustomerSaw(saw)));
            (State::Interrupted(interrupted), tell.into_iter().collect())
        }
        _ => ignored(State::Interrupted(interrupted), "Meta's window is closed"),
    }
}

fn noted(message: SessionMessage) -> (Option<WindowReport>, Option<BrowserEvent>) {
    match message {
        // Handled before: a finish is never a mere note.
        SessionMessage::Finish(_) => (None, None),
        SessionMessage::Cancelled(step) => (
            Some(WindowReport::Cancelled(step.clone())),
            Some(BrowserEvent::Cancelled(step)),
        ),
        SessionMessage::Error(error) => (
            Some(WindowReport::Error(error.clone())),
            Some(BrowserEvent::MetaError(error)),
        ),
        SessionMessage::Unknown(event) => (
            Some(WindowReport::Unknown(event.clone())),
            Some(BrowserEvent::UnknownMessage(event)),
        ),
    }
}

fn reason(report: Option<WindowReport>) -> Reason {
    match report {
        Some(WindowReport::Cancelled(step)) => Reason::Cancelled(step),
        Some(WindowReport::Error(error)) => Reason::MetaError(error),
        Some(WindowReport::Unknown(_)) | None => Reason::Closed,
    }
}

/// The window is gone and no code came. With a finish the number may be on its way,
/// and only the server can say; without one, nothing happened.
fn without_code(meta: InMeta) -> State {
    match meta.finish {
        // The server has waited for it already, and stopped.
        Some(_) if meta.onboarding.stage != Stage::AwaitingSignup => place(meta.onboarding),
        Some(finish) => follow_server(meta.onboarding, finish),
        None => {
            let reason = reason(meta.report.clone());
            interrupted(meta, reason)
        }
    }
}

fn interrupted(meta: InMeta, reason: Reason) -> State {
    State::Interrupted(Interrupted {
        finish: meta.finish,
        ..Interrupted::of(meta.onboarding, reason)
    })
}

fn follow_server(onboarding: Onboarding, finish: Finish) -> State {
    State::Finalizing(Finalizing {
        awaits_code_of: Some(finish),
        ..Finalizing::of(onboarding)
    })
}

/// A finish: told to the server at once, so that it is known even if this page ends
/// now.
fn finished(state: State, finish: Finish) -> Step {
    let report = |onboarding: &Onboarding| {
        vec![Effect::ReportFinish {
            id: onboarding.id.clone(),
            finish: finish.clone(),
        }]
    };
    match state {
        State::InMeta(mut meta) if meta.finish.as_ref() != Some(&finish) => {
            let mut effects = report(&meta.onboarding);
            effects.push(Effect::AwaitCode);
            meta.finish = Some(finish);
            // A cancellation before it is over: the customer came back and finished.
            meta.report = None;
            (State::InMeta(meta), effects)
        }
        // We took the window for closed, and it wasn't.
        State::Interrupted(i) if i.reason.code_may_come() => {
            let effects = report(&i.onboarding);
            (follow_server(i.onboarding, finish), effects)
        }
        State::HandingOver(mut handing) if handing.finish.is_none() => {
            let effects = report(&handing.onboarding);
            handing.finish = Some(finish);
            (State::HandingOver(handing), effects)
        }
        State::Finalizing(f) if f.awaits_code_of.as_ref() != Some(&finish) => {
            let effects = report(&f.onboarding);
            (State::Finalizing(f), effects)
        }
        state => ignored(state, "this finish is known, or not awaited"),
    }
}

/// A code: handed over the moment it comes, with what is known.
fn code_arrived(state: State, code: SignupCode) -> Step {
    let (onboarding, finish) = match state {
        State::InMeta(meta) => (meta.onboarding, meta.finish),
        State::Interrupted(i) if i.reason.code_may_come() => (i.onboarding, i.finish),
        // A finish came, its code was overdue, and here it is.
        State::Finalizing(f) if f.awaits_code_of.is_some() => (f.onboarding, f.awaits_code_of),
        state => return ignored(state, "a code was handed over already, or none is awaited"),
    };
    let effect = Effect::HandOver {
        id: onboarding.id.clone(),
        code: code.clone(),
        finish: finish.clone(),
        wait_ms: 0,
    };
    let handing = HandingOver {
        onboarding,
        code,
        finish,
    };
    (State::HandingOver(handing), vec![effect])
}

//! From the choice of the method to Meta's window.

use contract::onboarding::{Method, Onboarding, Origin, ReadinessItem, Stage, Whereabouts};
use contract::phone::PhoneProblem;
use contract::problem::Problem;
use contract::signup::{Finish, FinishKind, MetaError, MetaStep};
use journey::RequestFailure;
use journey::advice::{Answers, Reply, Today};
use journey::state::{
    Choosing, CutOverEntry, FormProblem, InMeta, PrepareStep, Preparing, Ready, Sdk, SdkTrouble,
    ServerConnection, State, Tab, Window, WindowReport,
};

use super::records::{QUIET_HOUR, record};
use super::scene::{Answer, Scene, kebab};
use crate::web::router::Route;

/// All of them.
pub fn scenes() -> Vec<Scene> {
    let mut scenes = asking();
    scenes.extend(method());
    scenes.extend(preparing());
    scenes.extend(ready());
    scenes.extend(in_meta());
    scenes
}

/// An attempt that is opened by its address.
fn asking() -> Vec<Scene> {
    let attempt = || Route::Attempt(awaiting(Origin::New).id);
    let path = "/onboardings/ob_7F3K";
    vec![
        Scene::at("attempt-loading", attempt()).answered(path, Answer::Never),
        Scene::at("attempt-unreachable", attempt()),
        Scene::at("attempt-not-found", attempt())
            .answered(path, Answer::Refused(Problem::NotFound)),
        Scene::at("attempt-our-fault", attempt())
            .answered(path, Answer::Refused(Problem::Internal)),
    ]
}

fn method() -> Vec<Scene> {
    let of = |name: String, answers, refused| {
        Scene::of(name, State::ChoosingMethod(Choosing { answers, refused }))
    };
    let none = Answers::default();
    let mut scenes = vec![of("method".into(), none, None)];
    for today in Today::ALL {
        let name = ["method-", &kebab(today)].concat();
        let answers = none.with(Reply::Today(today));
        for (end, keeps) in [("-kept", true), ("-left", false)] {
            let answers = answers.with(Reply::KeepsApp(keeps));
            if answers.keeps_app().is_some() {
                scenes.push(of([&*name, end].concat(), answers, None));
            }
        }
        scenes.push(of(name, answers, None));
    }
    scenes.push(of(
        "method-refused".into(),
        none.with(Reply::Today(Today::OtherProvider)),
        Some(Method::Coexistence),
    ));
    scenes
}

/// The form, filled in as far as it goes.
fn filled(origin: Origin) -> Preparing {
    Preparing {
        number: "+91 98200 00001".into(),
        checked: ReadinessItem::ALL
            .into_iter()
            .filter(|item| item.applies(origin))
            .collect(),
        consents: true,
        ..Preparing::blank(origin, Answers::of(origin))
    }
}

fn preparing() -> Vec<Scene> {
    let of = |name: String, form| Scene::of(name, State::Preparing(form));
    let mut scenes = vec![];
    for origin in Origin::ALL {
        for step in PrepareStep::of(origin) {
            let name = ["prepare-", &kebab(origin), "-", step.name()].concat();
            let filled = Preparing {
                step,
                ..filled(origin)
            };
            let empty = Preparing {
                number: match step {
                    PrepareStep::Number => String::new(),
                    _ => filled.number.clone(),
                },
                checked: vec![],
                consents: false,
                ..filled.clone()
            };
            scenes.push(of([&*name, "-filled"].concat(), filled));
            scenes.push(of(name, empty));
        }
    }
    let at = |step| Preparing {
        step,
        ..filled(Origin::OtherProvider)
    };
    // By the card alone: then it is asked where the number is.
    let unsaid = Preparing::blank(Origin::OtherProvider, Answers::default());
    scenes.push(of("prepare-unsaid".into(), unsaid));
    let recording = Preparing {
        recording: true,
        ..at(PrepareStep::Consent)
    };
    let later = CutOverEntry {
        local: "2026-12-02T04:00".into(),
        at: Some(QUIET_HOUR),
    };
    let scheduled = |step| Preparing {
        later: Some(later.clone()),
        ..at(step)
    };
    scenes.push(of("prepare-recording".into(), recording));
    scenes.push(of("prepare-later".into(), scheduled(PrepareStep::Time)));
    scenes.push(of(
        "prepare-later-consent".into(),
        scheduled(PrepareStep::Consent),
    ));
    for problem in problems() {
        let mut form = at(problem.step());
        match &problem {
            FormProblem::Number(_) => form.number = "98200".into(),
            FormProblem::SourceWaba => form.source_waba = "123".into(),
            FormProblem::CutOver => form.later = Some(later.clone()),
            FormProblem::Unchecked(item) => form.checked.retain(|checked| checked != item),
            FormProblem::ConsentMissing => form.consents = false,
            FormProblem::UnderWay | FormProblem::NotRecorded(_) => {}
        }
        let name = match &problem {
            FormProblem::Number(what) => ["prepare-number-", &kebab(what)].concat(),
            other => ["prepare-", &kebab(other)].concat(),
        };
        form.problems = vec![problem];
        scenes.push(of(name, form));
    }
    let nothing_checked = Preparing {
        checked: vec![],
        problems: ReadinessItem::ALL
            .into_iter()
            .filter(|item| item.blocks())
            .map(FormProblem::Unchecked)
            .collect(),
        ..at(PrepareStep::Checks)
    };
    scenes.push(of("prepare-nothing-checked".into(), nothing_checked));
    scenes
}

fn problems() -> Vec<FormProblem> {
    let numbers = PhoneProblem::ALL.into_iter().map(FormProblem::Number);
    numbers
        .chain([
            FormProblem::SourceWaba,
            FormProblem::CutOver,
            FormProblem::UnderWay,
            FormProblem::Unchecked(ReadinessItem::TwoStepVerificationOff),
            FormProblem::ConsentMissing,
            FormProblem::NotRecorded(RequestFailure::Unreachable),
        ])
        .collect()
}

/// A record that nothing has come for.
pub fn awaiting(origin: Origin) -> Onboarding {
    record(origin, Whereabouts::Origin, Stage::AwaitingSignup)
}

fn ready() -> Vec<Scene> {
    let of = |name: String, origin| {
        let onboarding = awaiting(origin);
        Scene::of(name, State::Ready(Ready { onboarding }))
    };
    let moves = |name: &str| of(["ready-", name].concat(), Origin::OtherProvider);
    let mut scenes: Vec<_> = Origin::ALL
        .into_iter()
        .map(|origin| of(["ready-", &kebab(origin)].concat(), origin))
        .collect();
    scenes.extend([
        moves("script-loading").but(|journey| journey.sdk = Sdk::Loading),
        moves("another-tab").but(|journey| journey.tab = Tab::Elsewhere),
        moves("offline").but(|journey| journey.connection = ServerConnection::Lost),
        moves("signed-out").but(|journey| journey.connection = ServerConnection::SignedOut),
        moves("renewal").but(|journey| {
            if let State::Ready(ready) = &mut journey.state {
                ready.onboarding.renewal = true;
                ready.onboarding.whereabouts = Whereabouts::DoubleTick;
            }
        }),
        moves("looking").but(|journey| {
            if let State::Ready(ready) = &mut journey.state {
                ready.onboarding.looking_until = Some(QUIET_HOUR);
            }
        }),
    ]);
    for why in [
        SdkTrouble::Blocked,
        SdkTrouble::Forbidden,
        SdkTrouble::Slow,
        SdkTrouble::Unreachable,
    ] {
        let name = ["script-", &kebab(why)].concat();
        scenes.push(moves(&name).but(|journey| journey.sdk = Sdk::Missing(why)));
    }
    scenes
}

/// A signup that was finished.
pub fn finish() -> Finish {
    Finish::of(FinishKind::Finish)
}

/// An error, as Meta words one.
pub fn metas_error() -> MetaError {
    MetaError {
        message: "This phone number can't be added right now.".into(),
        code: Some("2655121".into()),
        session_id: Some("f34b51dab5e0498".into()),
    }
}

fn in_meta() -> Vec<Scene> {
    let of = |name: &str, window, finish, report, origin| {
        let meta = InMeta {
            onboarding: awaiting(origin),
            window,
            finish,
            report,
        };
        Scene::of(["in-meta-", name].concat(), State::InMeta(meta))
    };
    let moves = Origin::OtherProvider;
    let mut scenes: Vec<_> = [
        Window::Asked,
        Window::Open,
        Window::Unseen,
        Window::Closed,
        Window::FullPage,
    ]
    .into_iter()
    .map(|window| of(&kebab(window), window, None, None, moves))
    .collect();
    scenes.push(of("finished", Window::Open, Some(finish()), None, moves));
    for report in [
        WindowReport::Cancelled(MetaStep::Number),
        WindowReport::Error(metas_error()),
        WindowReport::Unknown("SURVEY".into()),
    ] {
        let name = ["report-", &kebab(&report)].concat();
        scenes.push(of(&name, Window::Open, None, Some(report), moves));
    }
    for origin in [Origin::BusinessApp, Origin::New] {
        let name = ["open-", &kebab(origin)].concat();
        scenes.push(of(&name, Window::Open, None, None, origin));
    }
    scenes
}

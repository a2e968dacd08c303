//! No state is left out. A new variant does not compile here until it is listed, and then
//! wants a scene.

use std::collections::HashSet;

use contract::onboarding::{
    Arrival, Colleague, Need, OldProvider, Origin, Stage, Templates, Whereabouts,
};
use contract::time::UnixMillis;
use contract::wabas::NumberState;
use journey::Journey;
use journey::state::{
    AnswerState, FormProblem, Reason, Sdk, SdkTrouble, ServerConnection, State, Tab, Window,
    WindowReport,
};

use super::records;
use super::scene::{Scene, kebab};
use super::scenes;
use crate::shell::Account;
use crate::web::network::Network;
use crate::web::router::Route;

/// Each of these patterns, which are all that there are, is shown by one of the values.
macro_rules! shown {
    ($of:ty, $values:expr, $($pattern:pat),+ $(,)?) => {{
        let values: Vec<$of> = $values;
        // Does not compile where one is left out.
        let _ = |value: &$of| match value { $($pattern => (),)+ };
        $(assert!(
            values.iter().any(|value| matches!(value, $pattern)),
            "no scene shows {}", stringify!($pattern),
        );)+
    }};
}

fn all() -> Vec<Scene> {
    scenes(UnixMillis(0))
}

fn journeys() -> Vec<Journey> {
    all()
        .into_iter()
        .filter_map(|scene| scene.journey)
        .collect()
}

fn states() -> Vec<State> {
    journeys()
        .into_iter()
        .map(|journey| journey.state)
        .collect()
}

fn of<T>(pick: impl FnMut(State) -> Option<T>) -> Vec<T> {
    states().into_iter().filter_map(pick).collect()
}

#[test]
fn every_scene_has_a_name_of_its_own() {
    let mut names = HashSet::new();
    for scene in all() {
        assert!(names.insert(scene.name.clone()), "{} twice", scene.name);
    }
}

#[test]
fn every_account_and_every_state_is_shown() {
    shown!(
        Account,
        all().into_iter().map(|scene| scene.account).collect(),
        Account::Loading,
        Account::Unreachable,
        Account::SignedOut,
        Account::SignedIn(_),
    );
    shown!(
        State,
        states(),
        State::ChoosingMethod(_),
        State::Preparing(_),
        State::Ready(_),
        State::InMeta(_),
        State::HandingOver(_),
        State::Finalizing(_),
        State::Connected(_),
        State::Interrupted(_),
        State::Stuck(_),
    );
}

#[test]
fn script_tab_and_line_are_shown_as_they_can_be() {
    shown!(
        Sdk,
        journeys().into_iter().map(|journey| journey.sdk).collect(),
        Sdk::Loading,
        Sdk::Ready,
        Sdk::Missing(SdkTrouble::Blocked),
        Sdk::Missing(SdkTrouble::Forbidden),
        Sdk::Missing(SdkTrouble::Slow),
        Sdk::Missing(SdkTrouble::Unreachable),
    );
    // Asked for, it looks as while the script is loading.
    shown!(
        Tab,
        journeys().into_iter().map(|journey| journey.tab).collect(),
        Tab::Asked | Tab::Ours,
        Tab::Elsewhere,
    );
    shown!(
        ServerConnection,
        journeys()
            .into_iter()
            .map(|journey| journey.connection)
            .collect(),
        ServerConnection::Live,
        ServerConnection::Lost,
        ServerConnection::SignedOut,
    );
}

#[test]
fn how_requests_fare_and_how_far_a_colleague_is_are_shown() {
    shown!(
        Network,
        all().into_iter().map(|scene| scene.network).collect(),
        Network::Fine,
        Network::Slow,
        Network::Offline,
    );
    for colleague in Colleague::ALL {
        let known = of(|state| Some(state.onboarding()?.colleague));
        assert!(known.contains(&colleague), "{colleague:?}");
    }
    let helps = |scene: &Scene| scene.route == Route::Colleague;
    assert!(all().iter().filter(|scene| helps(scene)).count() > 3);
}

#[test]
fn everything_that_can_be_wrong_with_the_form_is_shown() {
    shown!(
        FormProblem,
        states()
            .into_iter()
            .flat_map(|state| match state {
                State::Preparing(form) => form.problems,
                _ => vec![],
            })
            .collect::<Vec<_>>(),
        FormProblem::Number(_),
        FormProblem::SourceWaba,
        FormProblem::CutOver,
        FormProblem::UnderWay,
        FormProblem::Unchecked(_),
        FormProblem::ConsentMissing,
        FormProblem::NotRecorded(_),
    );
}

#[test]
fn everything_that_metas_window_does_is_shown() {
    let in_meta = || {
        of(|state| match state {
            State::InMeta(meta) => Some(meta),
            _ => None,
        })
    };
    shown!(
        Window,
        in_meta().into_iter().map(|meta| meta.window).collect(),
        Window::Asked,
        Window::Open,
        Window::Unseen,
        Window::Closed,
        Window::FullPage,
    );
    shown!(
        WindowReport,
        in_meta()
            .into_iter()
            .filter_map(|meta| meta.report)
            .collect(),
        WindowReport::Cancelled(_),
        WindowReport::Error(_),
        WindowReport::Unknown(_),
    );
}

#[test]
fn every_stage_and_every_need_of_the_server_is_shown() {
    let stages = || of(|state| state.onboarding().map(|record| record.stage.clone()));
    shown!(
        Stage,
        [stages(), vec![Stage::Abandoned, Stage::Left]].concat(),
        Stage::AwaitingSignup,
        Stage::Finalizing,
        Stage::Retrying { .. },
        Stage::Scheduled { .. },
        Stage::NeedsCustomer(_),
        Stage::Interrupted { .. },
        Stage::Stuck(_),
        Stage::Connected(_),
        // They have no screen: the customer begins anew.
        Stage::Abandoned,
        Stage::Left,
        Stage::Unrecognized,
    );
    shown!(
        Need,
        of(|state| state.need().cloned()),
        Need::PickNumber(_),
        Need::ConfirmNumber(_),
        Need::VerifyNumber {
            sent: None,
            trouble: None,
            ..
        },
        Need::VerifyNumber {
            sent: Some(_),
            trouble: None,
            ..
        },
        Need::VerifyNumber {
            trouble: Some(_),
            ..
        },
        Need::EnterPin { wrong: false },
        Need::EnterPin { wrong: true },
        Need::Unrecognized,
    );
    shown!(
        AnswerState,
        of(|state| match state {
            State::Finalizing(f) => Some(f.answer),
            State::Connected(c) => Some(c.answer),
            State::Interrupted(i) => Some(i.answer),
            _ => None,
        }),
        AnswerState::None,
        AnswerState::Sending,
        AnswerState::Failed(_),
    );
}

#[test]
fn every_reason_to_stop_is_shown() {
    shown!(
        Reason,
        of(|state| match state {
            State::Interrupted(interrupted) => Some(interrupted.reason),
            _ => None,
        }),
        Reason::WindowBlocked,
        Reason::SdkFailed,
        Reason::Cancelled(_),
        Reason::Closed,
        Reason::MetaError(_),
        Reason::Reloaded,
        Reason::FullPageFailed(_),
        Reason::HandOverFailed(_),
        Reason::Server { .. },
    );
    for kind in contract::onboarding::TroubleKind::ALL {
        for way in ["interrupted-by-", "stuck-"] {
            let name = [way, &kebab(kind)].concat();
            assert!(all().iter().any(|scene| scene.name == name), "{name}");
        }
    }
}

#[test]
fn every_whereabouts_of_every_origin_is_shown() {
    let known = of(|state| state.onboarding().map(|o| (o.origin, o.whereabouts)));
    for origin in Origin::ALL {
        for whereabouts in Whereabouts::ALL {
            assert!(
                known.contains(&(origin, whereabouts)),
                "{origin:?} {whereabouts:?}"
            );
        }
    }
}

#[test]
fn every_end_is_shown() {
    let ends = || {
        of(|state| match state {
            State::Connected(arrived) => Some(*arrived.connected),
            _ => None,
        })
    };
    for arrival in Arrival::ALL {
        assert!(
            ends().iter().any(|end| end.arrival == arrival),
            "{arrival:?}"
        );
    }
    for pin in contract::onboarding::PinState::ALL {
        assert!(ends().iter().any(|end| end.pin == pin), "{pin:?}");
    }
    shown!(
        Templates,
        ends().into_iter().map(|end| end.templates).collect(),
        Templates::None,
        Templates::SourceUnknown,
        Templates::Refused(_),
        Templates::Asked { .. },
        Templates::Unrecognized,
    );
    for cause in contract::onboarding::HealthCause::ALL {
        let health = ends().into_iter().filter_map(|end| end.health);
        let shown = health
            .flat_map(|health| health.causes)
            .any(|shown| shown == cause);
        assert!(shown, "{cause:?}");
    }
    shown!(
        OldProvider,
        ends().into_iter().map(|end| end.old_provider).collect(),
        OldProvider::Gone,
        OldProvider::StillSubscribed(_),
        OldProvider::NotSaid,
        OldProvider::NotVisible,
        OldProvider::Unrecognized,
    );
    for plan in contract::onboarding::OldProviderPlan::ALL {
        assert!(
            ends().iter().any(|end| end.old_provider_plan == plan),
            "{plan:?}"
        );
    }
}

#[test]
fn every_state_of_a_number_is_shown() {
    for state in NumberState::ALL {
        let name = ["wabas-", &kebab(state)].concat();
        assert!(all().iter().any(|scene| scene.name == name), "{name}");
    }
    for reason in contract::wabas::LostReason::ALL {
        for page in ["wabas-lost-", "connected-lost-"] {
            let name = [page, &kebab(reason)].concat();
            assert!(all().iter().any(|scene| scene.name == name), "{name}");
        }
    }
}

#[test]
fn an_attempt_stands_at_the_step_that_met_the_trouble() {
    let kind = contract::onboarding::TroubleKind::NoWabaGranted;
    let trouble = records::trouble(kind);
    let step = trouble.step;
    let record = records::record(Origin::New, Whereabouts::Origin, Stage::Stuck(trouble));
    let stopped = record.steps.iter().find(|report| report.step == step);
    assert!(stopped.is_some_and(|report| report.state == contract::onboarding::StepState::Stopped));
}

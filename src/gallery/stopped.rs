//! Interrupted, or stuck: each reason.

use contract::onboarding::{
    Arrival, Connected, GoOn, Need, Onboarding, Origin, Stage, Templates, TroubleKind, Whereabouts,
};
use contract::problem::Problem;
use contract::signup::{MetaError, MetaStep};
use journey::RequestFailure;
use journey::state::{AnswerState, ConnectedNumber, Finalizing, Interrupted, Reason, State, Stuck};

use super::before::{awaiting, metas_error};
use super::records::{QUIET_HOUR, connected, record, trouble};
use super::scene::{Interaction, Scene, kebab};

/// All of them.
pub fn scenes() -> Vec<Scene> {
    let mut scenes: Vec<_> = reasons().into_iter().map(here).collect();
    scenes.push(looked_for());
    scenes.extend(seen());
    for kind in TroubleKind::ALL {
        scenes.push(at_the_server(kind, AnswerState::None, ""));
    }
    let kind = TroubleKind::TwoStepVerificationOn;
    scenes.push(at_the_server(kind, AnswerState::Sending, "-sending"));
    let failed = AnswerState::Failed(RequestFailure::Unreachable);
    scenes.push(at_the_server(kind, failed, "-failed"));
    scenes.extend(TroubleKind::ALL.map(|kind| stuck(kind, Whereabouts::Origin, "")));
    scenes.push(stuck(TroubleKind::Unknown, Whereabouts::Moving, "-moving"));
    let unknown = |end| stuck(TroubleKind::Unknown, Whereabouts::Origin, end);
    let but = |end, change: fn(&mut Stuck)| {
        unknown(end).but(move |journey| {
            if let State::Stuck(stuck) = &mut journey.state {
                change(stuck);
            }
        })
    };
    scenes.push(but("-sending", |stuck| stuck.answer = AnswerState::Sending));
    scenes.push(but("-failed", |stuck| {
        stuck.answer = AnswerState::Failed(RequestFailure::Unreachable);
    }));
    scenes.push(but("-given-up", |stuck| {
        stuck.onboarding.next_try_at = None
    }));
    scenes.extend(newer());
    scenes
}

/// What a newer server says that this page does not know.
fn newer() -> Vec<Scene> {
    let kind = TroubleKind::Unrecognized;
    let beyond = |name, whereabouts, stage| {
        let state = Finalizing {
            onboarding: record(Origin::OtherProvider, whereabouts, stage),
            answer: AnswerState::None,
            awaits_code_of: None,
        };
        Scene::of(name, State::Finalizing(state))
    };
    let live = Connected {
        templates: Templates::Unrecognized,
        ..connected(Arrival::Unrecognized)
    };
    let live = ConnectedNumber {
        onboarding: record(
            Origin::OtherProvider,
            Whereabouts::DoubleTick,
            Stage::Connected(Box::new(live.clone())),
        ),
        connected: Box::new(live),
        pin: None,
        answer: AnswerState::None,
    };
    vec![
        beyond("newer", Whereabouts::Moving, Stage::Unrecognized),
        beyond(
            "newer-place",
            Whereabouts::Unrecognized,
            Stage::Unrecognized,
        ),
        beyond(
            "newer-asks",
            Whereabouts::Origin,
            Stage::NeedsCustomer(Need::Unrecognized),
        ),
        at_the_server(kind, AnswerState::None, ""),
        stuck(kind, Whereabouts::Origin, ""),
        Scene::of("connected-newer", State::Connected(live)),
    ]
}

/// What stops it in the browser.
fn reasons() -> Vec<(String, Reason)> {
    let mut reasons: Vec<_> = [
        Reason::WindowBlocked,
        Reason::SdkFailed,
        Reason::Closed,
        Reason::MetaError(metas_error()),
        Reason::Reloaded,
        Reason::FullPageFailed(RequestFailure::Unreachable),
        Reason::HandOverFailed(RequestFailure::Unreachable),
    ]
    .into_iter()
    .map(|reason| (kebab(&reason), reason))
    .collect();
    let signed_out = Reason::HandOverFailed(RequestFailure::refused(Problem::SignedOut));
    reasons.push(("hand-over-signed-out".into(), signed_out));
    let refused = Reason::HandOverFailed(RequestFailure::refused(Problem::Conflict));
    reasons.push(("hand-over-refused".into(), refused));
    let known = MetaError {
        message: "DoubleTick can't onboard customers right now".into(),
        code: None,
        session_id: None,
    };
    reasons.push(("meta-error-known".into(), Reason::MetaError(known)));
    for step in [
        MetaStep::Portfolio,
        MetaStep::WabaAndNumber,
        MetaStep::BusinessProfile,
        MetaStep::Number,
        MetaStep::Verification,
        MetaStep::Permissions,
        MetaStep::Unknown("SURVEY".into()),
    ] {
        let name = ["cancelled-at-", &kebab(&step)].concat();
        reasons.push((name, Reason::Cancelled(step)));
    }
    reasons
}

fn here((name, reason): (String, Reason)) -> Scene {
    let state = Interrupted {
        onboarding: awaiting(Origin::OtherProvider),
        reason,
        finish: None,
        answer: AnswerState::None,
        saw: None,
    };
    Scene::of(["interrupted-", &name].concat(), State::Interrupted(state))
}

/// It is not known whether the customer finished at Meta, and the server looks for the signup.
fn looked_for() -> Scene {
    let mut onboarding = awaiting(Origin::OtherProvider);
    onboarding.looking_until = Some(QUIET_HOUR);
    let state = Interrupted {
        onboarding,
        reason: Reason::Closed,
        finish: None,
        answer: AnswerState::None,
        saw: None,
    };
    Scene::of("interrupted-closed-looking", State::Interrupted(state))
}

/// What Meta showed is asked, and answered.
fn seen() -> [Scene; 2] {
    let closed = |name, origin| {
        let state = Interrupted {
            onboarding: awaiting(origin),
            reason: Reason::Closed,
            finish: None,
            answer: AnswerState::None,
            saw: None,
        };
        Scene::of(name, State::Interrupted(state))
    };
    [
        closed("interrupted-closed-on-app", Origin::BusinessApp),
        closed("interrupted-closed-seen", Origin::OtherProvider)
            .after([Interaction::Press(".sights > :nth-child(2) > summary")]),
    ]
}

fn at_the_server(kind: TroubleKind, answer: AnswerState, end: &str) -> Scene {
    let go_on = match kind {
        TroubleKind::CodeExpired
        | TroubleKind::CodeLost
        | TroubleKind::ExchangeFailed
        | TroubleKind::LeftMeta
        | TroubleKind::TokenRefused
        | TroubleKind::NoWabaGranted
        | TroubleKind::NoNumber
        | TroubleKind::OtherPortfolio
        | TroubleKind::VerifyInWindow => GoOn::Relaunch,
        _ => GoOn::Retry,
    };
    let stage = Stage::Interrupted {
        trouble: trouble(kind),
        go_on,
    };
    let renewal = kind == TroubleKind::RenewalMoves;
    let whereabouts = match renewal {
        true => Whereabouts::DoubleTick,
        false => Whereabouts::Origin,
    };
    let state = Interrupted {
        onboarding: Onboarding {
            renewal,
            ..record(Origin::OtherProvider, whereabouts, stage)
        },
        reason: Reason::Server {
            trouble: trouble(kind),
            go_on,
        },
        finish: None,
        answer,
        saw: None,
    };
    let name = ["interrupted-by-", &kebab(kind), end].concat();
    Scene::of(name, State::Interrupted(state))
}

fn stuck(kind: TroubleKind, whereabouts: Whereabouts, end: &str) -> Scene {
    let trouble = trouble(kind);
    let stage = Stage::Stuck(trouble.clone());
    let state = Stuck {
        onboarding: record(Origin::OtherProvider, whereabouts, stage),
        trouble,
        answer: AnswerState::None,
    };
    Scene::of(["stuck-", &kebab(kind), end].concat(), State::Stuck(state))
}

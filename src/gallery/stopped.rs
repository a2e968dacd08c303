//! Interrupted, or stuck: each reason.

use contract::onboarding::{GoOn, Onboarding, Origin, Stage, TroubleKind, Whereabouts};
use contract::problem::Problem;
use contract::signup::{MetaError, MetaStep};
use journey::Failure;
use journey::state::{AnswerState, Interrupted, Reason, State, Stuck};

use super::before::{awaiting, metas_error};
use super::records::{QUIET_HOUR, record, trouble};
use super::scene::{Scene, kebab};

/// All of them.
pub fn scenes() -> Vec<Scene> {
    let mut scenes: Vec<_> = reasons().into_iter().map(here).collect();
    scenes.push(looked_for());
    for kind in TroubleKind::ALL {
        scenes.push(at_the_server(kind, AnswerState::None, ""));
    }
    let kind = TroubleKind::TwoStepVerificationOn;
    scenes.push(at_the_server(kind, AnswerState::Sending, "-sending"));
    let failed = AnswerState::Failed(Failure::Unreachable);
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
        stuck.answer = AnswerState::Failed(Failure::Unreachable);
    }));
    scenes.push(but("-given-up", |stuck| {
        stuck.onboarding.next_try_at = None
    }));
    scenes
}

/// What stops it in the browser.
fn reasons() -> Vec<(String, Reason)> {
    let mut reasons: Vec<_> = [
        Reason::WindowBlocked,
        Reason::SdkFailed,
        Reason::Closed,
        Reason::MetaError(metas_error()),
        Reason::Reloaded,
        Reason::FullPageFailed(Failure::Unreachable),
        Reason::HandOverFailed(Failure::Unreachable),
    ]
    .into_iter()
    .map(|reason| (kebab(&reason), reason))
    .collect();
    let signed_out = Reason::HandOverFailed(Failure::Refused(Problem::SignedOut));
    reasons.push(("hand-over-signed-out".into(), signed_out));
    let refused = Reason::HandOverFailed(Failure::Refused(Problem::Conflict));
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
    };
    Scene::of(["interrupted-", &name].concat(), State::Interrupted(state))
}

/// It is not known whether they finished, and the server looks.
fn looked_for() -> Scene {
    let mut onboarding = awaiting(Origin::OtherProvider);
    onboarding.looking_until = Some(QUIET_HOUR);
    let state = Interrupted {
        onboarding,
        reason: Reason::Closed,
        finish: None,
        answer: AnswerState::None,
    };
    Scene::of("interrupted-closed-looking", State::Interrupted(state))
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

//! From Meta's callback to the end.

use contract::ids::OnboardingId;
use contract::onboarding::{
    Arrival, CodeMethod, Connected, Health, HealthCause, Need, NoticeSettings, NoticeTarget,
    NumberChoice, NumberReport, OldProvider, OldProviderPlan, Onboarding, Origin, PinState, Stage,
    Step, StepState, Templates, TroubleKind, VerificationPurpose, VerificationSent, Whereabouts,
};
use contract::secret::{Pin, SignupCode};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus, PlatformHandover};
use journey::RequestFailure;
use journey::state::{
    AnswerState, ConnectedNumber, Finalizing, HandingOver, ServerConnection, State,
};

use super::before::{awaiting, finish};
use super::records::{
    QUIET_HOUR, choice, connected, ending, health, leaving_refused, lost, record, report, session,
    status, steps, templates, trouble, untold,
};
use super::scene::{Answer, Interaction, Scene, kebab};

/// Whether the notices of a scene's attempt are sent.
const NOTICES: &str = "/onboardings/ob_7F3K/notices";

/// All of them. `now`: when they are looked at.
pub fn scenes(now: UnixMillis) -> Vec<Scene> {
    let mut scenes = working();
    scenes.extend(waiting());
    scenes.extend(needs(now));
    scenes.extend(arrived());
    scenes
}

fn finalizing(name: impl Into<String>, onboarding: Onboarding, answer: AnswerState) -> Scene {
    let state = Finalizing {
        onboarding,
        answer,
        awaits_code_of: None,
    };
    Scene::of(name, State::Finalizing(state))
}

fn failed() -> AnswerState {
    AnswerState::Failed(RequestFailure::Unreachable)
}

fn working() -> Vec<Scene> {
    let code = SignupCode::parse("a code").unwrap_or_else(|_| unreachable!("its length is right"));
    let handing = HandingOver {
        onboarding: awaiting(Origin::OtherProvider),
        code,
        finish: None,
    };
    let mut scenes = vec![Scene::of("handing-over", State::HandingOver(handing))];
    for step in Step::ALL {
        let mut at = record(
            Origin::OtherProvider,
            Whereabouts::Origin,
            Stage::Finalizing,
        );
        at.steps = steps(step, StepState::Running);
        scenes.push(finalizing(
            ["working-", &kebab(step)].concat(),
            at,
            AnswerState::None,
        ));
    }
    for origin in Origin::ALL {
        for whereabouts in Whereabouts::ALL {
            let name = ["working-", &kebab(origin), "-", &kebab(whereabouts)].concat();
            let at = record(origin, whereabouts, Stage::Finalizing);
            scenes.push(finalizing(name, at, AnswerState::None));
        }
    }
    scenes
}

fn waiting() -> Vec<Scene> {
    let at = |stage| record(Origin::OtherProvider, Whereabouts::Origin, stage);
    let retrying = |kind| {
        at(Stage::Retrying {
            trouble: trouble(kind),
            at: QUIET_HOUR,
        })
    };
    let looking = || Onboarding {
        looking_until: Some(QUIET_HOUR),
        ..at(Stage::Finalizing)
    };
    let scheduled = || at(Stage::Scheduled { at: QUIET_HOUR });
    let awaits = Finalizing {
        onboarding: awaiting(Origin::OtherProvider),
        answer: AnswerState::None,
        awaits_code_of: Some(finish()),
    };
    let seeks = Finalizing {
        onboarding: Onboarding {
            looking_until: Some(QUIET_HOUR),
            ..awaiting(Origin::OtherProvider)
        },
        ..awaits.clone()
    };
    let open = |which| [Interaction::Press(which)];
    let told = |to| NoticeSettings {
        to,
        phone: session(false).phone,
        email: None,
    };
    let told_by_email = NoticeSettings {
        to: NoticeTarget::Email,
        phone: None,
        email: Some("asha@ashatextiles.example".to_owned()),
    };
    vec![
        Scene::of("checking-server", State::Finalizing(awaits)),
        Scene::of("checking-signup", State::Finalizing(seeks)),
        finalizing("working-looking", looking(), AnswerState::None),
        finalizing(
            "working-retrying",
            retrying(TroubleKind::MetaUnavailable),
            AnswerState::None,
        ),
        finalizing(
            "working-setting-up",
            retrying(TroubleKind::SettingUp),
            AnswerState::None,
        ),
        finalizing(
            "working-platform",
            retrying(TroubleKind::PlatformNotReady),
            AnswerState::None,
        ),
        finalizing(
            "working-retrying-renewal",
            Onboarding {
                renewal: true,
                whereabouts: Whereabouts::DoubleTick,
                ..retrying(TroubleKind::MetaUnavailable)
            },
            AnswerState::None,
        ),
        finalizing(
            "working-retrying-number-elsewhere",
            retrying(TroubleKind::NumberElsewhere),
            AnswerState::None,
        ),
        finalizing("working-answer-failed", at(Stage::Finalizing), failed()),
        finalizing("working-offline", at(Stage::Finalizing), AnswerState::None)
            .but(|journey| journey.connection = ServerConnection::Lost),
        finalizing("scheduled", scheduled(), AnswerState::None),
        finalizing("scheduled-notices-offered", scheduled(), AnswerState::None)
            .answered(NOTICES, Answer::of(&told(NoticeTarget::Off))),
        finalizing("scheduled-notices-wanted", scheduled(), AnswerState::None)
            .answered(NOTICES, Answer::of(&told(NoticeTarget::Phone))),
        finalizing("scheduled-notices-by-email", scheduled(), AnswerState::None)
            .answered(NOTICES, Answer::of(&told_by_email)),
        finalizing(
            "working-notices-offered",
            at(Stage::Finalizing),
            AnswerState::None,
        )
        .answered(NOTICES, Answer::of(&told(NoticeTarget::Off))),
        finalizing("scheduled-failed", scheduled(), failed()),
        finalizing("scheduled-another-time", scheduled(), AnswerState::None)
            .after(open("details:nth-of-type(1) > summary")),
        finalizing("scheduled-move-now", scheduled(), AnswerState::None)
            .after(open(".asks > .button")),
        finalizing("scheduled-sending", scheduled(), AnswerState::Sending)
            .after(open(".asks > .button")),
    ]
}

fn needs(now: UnixMillis) -> Vec<Scene> {
    let of = |name: &str, need, answer| {
        let stage = Stage::NeedsCustomer(need);
        let at = record(Origin::OtherProvider, Whereabouts::Origin, stage);
        finalizing(["need-", name].concat(), at, answer)
    };
    let first = || choice("1065403522", "+91 98200 00002", "Asha Textiles");
    let numbers = || {
        Need::PickNumber(vec![
            first(),
            choice("1065403523", "+91 98200 00003", "Asha Wholesale"),
        ])
    };
    let untold_numbers = || {
        Need::PickNumber(vec![
            NumberChoice {
                display_phone_number: None,
                ..first()
            },
            NumberChoice {
                verified_name: None,
                ..choice("1065403523", "+91 98200 00003", "Asha Wholesale")
            },
        ])
    };
    let verify = |sent, trouble| Need::VerifyNumber {
        purpose: VerificationPurpose::Registration,
        number: first(),
        sent,
        trouble,
    };
    let prove = |sent, trouble| Need::VerifyNumber {
        purpose: VerificationPurpose::Recovery,
        number: first(),
        sent,
        trouble,
    };
    let sent = |method, wait_s: i64, attempts_left| {
        Some(VerificationSent {
            method,
            resend_at: UnixMillis(now.0 + wait_s * 1_000),
            attempts_left,
        })
    };
    let wrong = Some(TroubleKind::VerificationCodeWrong);
    let none = AnswerState::None;
    vec![
        of("pick-number", numbers(), none.clone()),
        of("pick-number-none-chosen", numbers(), none.clone())
            .after([Interaction::Press("form [type=submit]")]),
        of("pick-number-sending", numbers(), AnswerState::Sending),
        of("pick-number-failed", numbers(), failed()),
        of("confirm-number", Need::ConfirmNumber(first()), none.clone()),
        of("pick-number-not-told", untold_numbers(), none.clone()),
        of("verify-number", verify(None, None), none.clone()),
        of(
            "verify-number-sms",
            verify(sent(CodeMethod::Sms, 60, 3), None),
            none.clone(),
        ),
        of(
            "verify-number-call",
            verify(sent(CodeMethod::Voice, 0, 3), None),
            none.clone(),
        ),
        of(
            "verify-number-wrong",
            verify(sent(CodeMethod::Sms, 0, 1), wrong),
            none.clone(),
        ),
        of(
            "verify-number-no-tries",
            verify(sent(CodeMethod::Sms, 0, 0), wrong),
            none.clone(),
        ),
        of("prove-number", prove(None, None), none.clone()),
        of(
            "prove-number-sent",
            prove(sent(CodeMethod::Sms, 60, 3), None),
            none.clone(),
        ),
        of(
            "verify-number-limited",
            verify(None, Some(TroubleKind::VerificationLimited)),
            none.clone(),
        ),
        of("enter-pin", Need::EnterPin { wrong: false }, none.clone()),
        of("enter-pin-wrong", Need::EnterPin { wrong: true }, none),
        of(
            "enter-pin-sending",
            Need::EnterPin { wrong: false },
            AnswerState::Sending,
        ),
    ]
}

/// A later attempt has connected the number.
fn renewed() -> NumberStatus {
    NumberStatus {
        renewed_by: Some(OnboardingId::new("ob_8G4M")),
        platform: None,
        ..status(NumberState::Connected)
    }
}

fn still_listed() -> OldProvider {
    OldProvider::StillSubscribed(vec!["Old Provider".into()])
}

/// Who serves a number by that.
fn whereabouts(connected: &Connected) -> Whereabouts {
    let chooses = connected.may_keep_old_provider();
    let stays = chooses && connected.old_provider_plan != OldProviderPlan::Removed;
    match connected.arrival {
        Arrival::Joined | Arrival::Shared if stays => Whereabouts::Both,
        _ => Whereabouts::DoubleTick,
    }
}

/// A platform's inbox has taken the number, and a first message has come; or nothing yet.
fn handover(arrived: &mut ConnectedNumber, at: Option<UnixMillis>) {
    arrived.onboarding.number_status = Some(NumberStatus {
        platform: Some(PlatformHandover {
            taken_at: at,
            first_inbound_at: at,
            first_outbound_at: None,
        }),
        ..status(NumberState::Connected)
    });
}

fn arrived() -> Vec<Scene> {
    let of = |name: &str, origin, connected: Connected| {
        let stage = Stage::Connected(Box::new(connected.clone()));
        let arrived = ConnectedNumber {
            onboarding: record(origin, whereabouts(&connected), stage),
            connected: Box::new(connected),
            pin: None,
            answer: AnswerState::None,
        };
        Scene::of(name, State::Connected(arrived))
    };
    let moves = |name: &str, change: fn(&mut Connected)| {
        let mut result = connected(Arrival::Registered);
        change(&mut result);
        of(
            ["connected-", name].concat().as_str(),
            Origin::OtherProvider,
            result,
        )
    };
    let arrived = |change: fn(&mut ConnectedNumber)| {
        move |journey: &mut journey::Journey| {
            if let State::Connected(arrived) = &mut journey.state {
                change(arrived);
            }
        }
    };
    let mut scenes = vec![
        of(
            "connected",
            Origin::OtherProvider,
            connected(Arrival::Registered),
        ),
        of(
            "connected-shared",
            Origin::OtherProvider,
            connected(Arrival::Shared),
        ),
        of(
            "connected-coexistence",
            Origin::BusinessApp,
            connected(Arrival::Coexistence),
        ),
        of("connected-new", Origin::New, connected(Arrival::Registered)),
        moves("pin-shown", |result| result.pin = PinState::Revealed)
            .but(arrived(|arrived| arrived.pin = Pin::parse("428193").ok())),
        moves("inbox-waits", |_| ()).but(arrived(|arrived| handover(arrived, None))),
        moves("inbox-ready", |_| ()).but(arrived(|arrived| {
            handover(arrived, Some(UnixMillis(1_790_000_000_000)));
        })),
        moves("checking", |_| ()).but(arrived(|arrived| arrived.answer = AnswerState::Sending)),
        moves("check-failed", |_| ()).but(arrived(|arrived| arrived.answer = failed())),
        moves("pin-revealed", |result| result.pin = PinState::Revealed),
        moves("pin-theirs", |result| result.pin = PinState::Theirs),
        moves("no-payment", |result| {
            result.health = Some(Health {
                wants_payment: true,
                causes: vec![HealthCause::PaymentMissing],
                problems: vec!["There is an error with the payment method.".into()],
                ..health("BLOCKED")
            });
        }),
        moves("limited", |result| {
            result.health = Some(Health {
                problems: vec!["The display name is waiting for its review.".into()],
                ..health("LIMITED")
            });
        }),
        moves("health-not-said", |result| result.health = None),
        moves("not-told", |result| result.number = untold()),
        moves("not-told-before", |result| result.before = untold()),
        moves("changed", |result| {
            result.number = NumberReport {
                quality_rating: Some("UNKNOWN".into()),
                messaging_limit: Some("TIER_1K".into()),
                ..report()
            };
        }),
        moves("old-provider-not-said", |result| {
            result.old_provider = OldProvider::NotSaid
        }),
    ];
    let stands = |name: &str, status: NumberStatus| {
        moves(name, |_| ()).but(move |journey| {
            if let State::Connected(arrived) = &mut journey.state {
                arrived.onboarding.number_status = Some(status.clone());
            }
        })
    };
    for reason in LostReason::ALL {
        let name = ["lost-", &kebab(reason)].concat();
        scenes.push(stands(&name, lost(reason)));
    }
    scenes.push(stands("access-ends", ending()));
    scenes.push(stands("renewed-since", renewed()));
    scenes.push(stands("leaving", status(NumberState::Leaving)));
    scenes.push(stands("leaving-refused", leaving_refused()));
    let counts = |name: &str, change: fn(&mut Onboarding)| {
        moves(name, |_| ()).but(move |journey| {
            if let State::Connected(arrived) = &mut journey.state {
                change(&mut arrived.onboarding);
            }
        })
    };
    scenes.extend([
        counts("by-renewal", |record| record.renewal = true),
        counts("on-our-bill", |record| {
            record.steps = steps(Step::CreditLine, StepState::Done);
        }),
        moves("blocked", |result| {
            result.number.status = Some("BANNED".into());
        }),
    ]);
    let beside = |name: &str, arrival, change: fn(&mut Connected)| {
        let mut result = connected(arrival);
        change(&mut result);
        let name = ["connected-", name].concat();
        of(&name, Origin::OtherProvider, result)
    };
    scenes.extend([
        beside("joined", Arrival::Joined, |_| ()),
        beside("joined-keeps-both", Arrival::Joined, |result| {
            result.old_provider_plan = OldProviderPlan::Keep;
        }),
        beside("joined-removed-by-word", Arrival::Joined, |result| {
            result.old_provider_plan = OldProviderPlan::Removed;
        }),
        beside("joined-still-listed", Arrival::Joined, |result| {
            result.old_provider = still_listed();
        }),
        beside("joined-gone", Arrival::Joined, |result| {
            result.old_provider = OldProvider::Gone;
        }),
        beside("joined-meta-silent", Arrival::Joined, |result| {
            result.old_provider = OldProvider::NotSaid;
        }),
        beside("joined-sending", Arrival::Joined, |_| ())
            .but(arrived(|arrived| arrived.answer = AnswerState::Sending)),
        beside("shared-still-listed", Arrival::Shared, |result| {
            result.old_provider = still_listed();
        }),
        beside("unclear", Arrival::Unclear, |_| ()),
        beside("unclear-pin-revealed", Arrival::Unclear, |result| {
            result.pin = PinState::UnsureRevealed;
        }),
        beside("unclear-pin-shown", Arrival::Unclear, |result| {
            result.pin = PinState::UnsureRevealed;
        })
        .but(arrived(|arrived| arrived.pin = Pin::parse("428193").ok())),
    ]);
    for cause in HealthCause::ALL {
        let in_the_way = Health {
            wants_payment: cause == HealthCause::PaymentMissing,
            causes: vec![cause],
            problems: vec!["What Meta says of it, in words for developers.".into()],
            ..health("LIMITED")
        };
        let result = Connected {
            health: Some(in_the_way),
            ..connected(Arrival::Registered)
        };
        let name = ["connected-in-the-way-", &kebab(cause)].concat();
        scenes.push(of(&name, Origin::OtherProvider, result));
    }
    for (name, what) in [
        ("templates", templates()),
        ("templates-source-unknown", Templates::SourceUnknown),
        (
            "templates-refused",
            Templates::Refused("The source WABA is in another portfolio.".into()),
        ),
        (
            "templates-none",
            Templates::Asked {
                brought: vec![],
                left: vec![],
            },
        ),
    ] {
        let result = Connected {
            templates: what,
            ..connected(Arrival::Registered)
        };
        scenes.push(of(
            &["connected-", name].concat(),
            Origin::OtherProvider,
            result,
        ));
    }
    scenes
}

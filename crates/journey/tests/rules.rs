//! What must hold whatever happens, in whatever order: the rules of the journey.

#![allow(clippy::unwrap_used)]

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::*;
use contract::phone::PhoneNumber;
use contract::problem::Problem;
use contract::secret::{Otp, Pin, SignupCode};
use contract::signup::{Finish, FinishKind, MetaError, MetaStep};
use contract::time::UnixMillis;
use journey::event::{Answer, Event, Failure};
use journey::message::SessionMessage;
use journey::state::{Journey, Reason, SdkTrouble, State};
use journey::{Effect, Saved, update};
use proptest::prelude::*;

const SECRET: &str = "AQDsecretcode";

fn onboarding(stage: Stage, version: i64) -> Onboarding {
    Onboarding {
        id: OnboardingId::new("ob1"),
        reference: Reference::new("DT-7K3F"),
        method: Method::CloudApi,
        number: PhoneNumber::parse("+919820000001").unwrap(),
        whereabouts: Whereabouts::OldProvider,
        stage,
        steps: vec![],
        created_at: UnixMillis(0),
        version,
    }
}

fn choice() -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new("1"),
        display_phone_number: "+91 98200 00001".into(),
        verified_name: "Asha Stores".into(),
    }
}

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::Exchange,
        not_before: None,
    }
}

fn stages() -> impl Strategy<Value = Stage> {
    let connected = Connected {
        number: NumberReport {
            id: PhoneNumberId::new("1"),
            display_phone_number: "+91 98200 00001".into(),
            verified_name: "Asha Stores".into(),
            status: "CONNECTED".into(),
            quality_rating: "GREEN".into(),
            messaging_limit: None,
        },
        waba_id: WabaId::new("2"),
        waba_name: "Asha".into(),
        old_provider: OldProvider::Gone,
        pin: PinState::ToReveal,
    };
    prop_oneof![
        2 => Just(Stage::AwaitingSignup),
        3 => Just(Stage::Finalizing),
        1 => Just(Stage::Retrying {
            trouble: trouble(TroubleKind::MetaUnavailable),
            at: UnixMillis(1),
        }),
        1 => Just(Stage::NeedsCustomer(Need::PickNumber(vec![choice()]))),
        1 => Just(Stage::NeedsCustomer(Need::EnterPin { wrong: false })),
        1 => Just(Stage::Interrupted {
            trouble: trouble(TroubleKind::CodeExpired),
            go_on: GoOn::Relaunch,
        }),
        1 => Just(Stage::Interrupted {
            trouble: trouble(TroubleKind::TwoStepVerificationOn),
            go_on: GoOn::Retry,
        }),
        1 => Just(Stage::Stuck(trouble(TroubleKind::OurConfiguration))),
        1 => Just(Stage::Connected(Box::new(connected))),
        1 => Just(Stage::Abandoned),
    ]
}

fn finishes() -> impl Strategy<Value = Finish> {
    prop_oneof![Just(FinishKind::Finish), Just(FinishKind::OnlyWaba)].prop_map(|kind| Finish {
        kind,
        waba_id: None,
        phone_number_id: None,
        business_id: None,
    })
}

fn failures() -> impl Strategy<Value = Failure> {
    prop_oneof![
        Just(Failure::Unreachable),
        Just(Failure::Refused(Problem::Internal)),
        Just(Failure::Refused(Problem::SignedOut)),
        Just(Failure::Refused(Problem::Conflict)),
    ]
}

fn messages() -> impl Strategy<Value = SessionMessage> {
    prop_oneof![
        3 => finishes().prop_map(SessionMessage::Finish),
        2 => Just(SessionMessage::Cancelled(MetaStep::Verification)),
        1 => Just(SessionMessage::Error(MetaError {
            message: "no".into(),
            code: None,
            session_id: None,
        })),
        1 => Just(SessionMessage::Unknown("PAUSE".into())),
    ]
}

fn codes() -> impl Strategy<Value = SignupCode> {
    (0..3).prop_map(|n| SignupCode::parse(&format!("{SECRET}{n}")).unwrap())
}

fn onboardings() -> impl Strategy<Value = Onboarding> {
    (stages(), 1..9i64).prop_map(|(stage, version)| onboarding(stage, version))
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Number(PhoneNumberId::new("1"))),
        Just(Answer::SendVerification(CodeMethod::Sms)),
        Just(Answer::Verification(Otp::parse("123456").unwrap())),
        Just(Answer::Pin(Pin::parse("123456").unwrap())),
        Just(Answer::Retry),
        Just(Answer::RevealPin),
    ]
}

/// Anything that can happen, the window's part more often: that is where orders
/// matter.
fn events() -> impl Strategy<Value = Event> {
    let items = prop::sample::select(ReadinessItem::ALL.to_vec());
    let result = || {
        prop_oneof![
            3 => onboardings().prop_map(Ok),
            1 => failures().prop_map(Err),
        ]
    };
    prop_oneof![
        1 => prop_oneof![Just(Method::CloudApi), Just(Method::Coexistence)]
            .prop_map(Event::MethodChosen),
        1 => Just(Event::MethodReconsidered),
        1 => prop_oneof![Just("+919820000001"), Just("call me")]
            .prop_map(|n| Event::NumberEdited(n.into())),
        1 => (items, any::<bool>()).prop_map(|(i, on)| Event::ReadinessChecked(i, on)),
        1 => any::<bool>().prop_map(Event::ConsentGiven),
        1 => Just(Event::PreparationSubmitted),
        1 => result().prop_map(Event::Recorded),
        6 => Just(Event::LaunchPressed),
        1 => Just(Event::WindowReportedGone),
        1 => Just(Event::SdkRetryPressed),
        2 => answers().prop_map(Event::Answered),
        1 => Just(Event::StartOverPressed),
        3 => Just(Event::SdkReady),
        1 => prop_oneof![Just(SdkTrouble::Blocked), Just(SdkTrouble::Slow)]
            .prop_map(Event::SdkMissing),
        2 => Just(Event::WindowOpened),
        1 => Just(Event::WindowBlocked),
        1 => Just(Event::WindowUnseen),
        1 => Just(Event::SdkThrew("x".into())),
        6 => messages().prop_map(Event::Message),
        6 => codes().prop_map(Event::CodeArrived),
        2 => Just(Event::NoCode("unknown".into())),
        1 => Just(Event::CodeOverdue),
        3 => (result(), 0..60_000u32)
            .prop_map(|(outcome, age_ms)| Event::HandOverEnded { outcome, age_ms }),
        3 => onboardings().prop_map(Event::Progress),
        1 => Just(Event::LinkLost),
        1 => Just(Event::LinkRestored),
        2 => result().prop_map(Event::AnswerEnded),
        1 => failures().prop_map(|f| Event::PinRevealed(Err(f))),
        1 => Just(Event::PinRevealed(Ok(Pin::parse("123456").unwrap()))),
    ]
}

/// Starting points: at the beginning, and with an attempt on record, so that the
/// sequences spend their length where it is interesting.
fn starts() -> impl Strategy<Value = (Journey, Vec<Effect>)> {
    prop_oneof![
        1 => Just(()).prop_map(|()| Journey::begin()),
        2 => Just(()).prop_map(|()| Journey::resume_attempt(onboarding(Stage::AwaitingSignup, 1), false)),
        1 => onboardings().prop_map(|o| Journey::resume_attempt(o, true)),
    ]
}

/// A walk: where it started, and each event with what it made.
struct Walked {
    event: Event,
    before: Journey,
    after: Journey,
    effects: Vec<Effect>,
}

fn walk(start: &Journey, events: Vec<Event>) -> Vec<Walked> {
    let mut journey = start.clone();
    events
        .into_iter()
        .map(|event| {
            let before = journey.clone();
            let (after, effects) = update(before.clone(), event.clone());
            journey = after.clone();
            Walked {
                event,
                before,
                after,
                effects,
            }
        })
        .collect()
}

fn sequences() -> impl Strategy<Value = ((Journey, Vec<Effect>), Vec<Event>)> {
    (starts(), prop::collection::vec(events(), 1..30))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12_000, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_launched_or_posted_without_recorded_consent(events in prop::collection::vec(events(), 1..40)) {
        let (start, _) = Journey::begin();
        let mut asked = false;
        let mut recorded = false;
        for step in walk(&start, events) {
            if asked && matches!(step.event, Event::Recorded(Ok(_))) {
                recorded = true;
            }
            for effect in &step.effects {
                match effect {
                    Effect::Record(new) => {
                        let State::Preparing(form) = &step.before.state else {
                            return Err(TestCaseError::fail("recorded from nowhere"));
                        };
                        prop_assert!(form.consents);
                        prop_assert_eq!(&new.consent_text_version, CONSENT_TEXT_VERSION);
                        asked = true;
                    }
                    Effect::Launch(_) | Effect::HandOver { .. } | Effect::ReportFinish { .. } => {
                        prop_assert!(recorded, "{:?}", effect);
                    }
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn a_launch_hands_over_one_code_at_most(((start, _), events) in sequences()) {
        let mut launches = 0;
        let mut codes = 0;
        for step in walk(&start, events) {
            for effect in &step.effects {
                match effect {
                    Effect::Launch(_) => launches += 1,
                    // A first try; the others repeat it.
                    Effect::HandOver { wait_ms: 0, .. } => codes += 1,
                    _ => {}
                }
            }
            // A page that was reloaded may still be called back for the window before.
            let windows = launches + usize::from(matches!(start.state, State::Interrupted(_)));
            prop_assert!(codes <= windows, "{codes} codes for {windows} windows");
        }
    }

    #[test]
    fn an_awaited_code_leaves_at_once_with_what_is_known(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            if let (Event::CodeArrived(code), State::InMeta(meta)) = (&step.event, &step.before.state) {
                prop_assert_eq!(step.effects, vec![Effect::HandOver {
                    id: meta.onboarding.id.clone(),
                    code: code.clone(),
                    finish: meta.finish.clone(),
                    wait_ms: 0,
                }]);
            }
        }
    }

    #[test]
    fn a_finish_is_reported_in_every_state_that_awaits_one(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            let Event::Message(SessionMessage::Finish(finish)) = &step.event else { continue };
            let known = match &step.before.state {
                State::InMeta(s) => s.finish.as_ref() == Some(finish),
                State::HandingOver(s) => s.finish.is_some(),
                State::Interrupted(s) => !s.reason.code_may_come(),
                _ => continue,
            };
            let reported = step.effects.iter().any(|e| matches!(e, Effect::ReportFinish { .. }));
            prop_assert_eq!(reported, !known);
        }
    }

    #[test]
    fn a_cancellation_never_undoes_a_finish(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            let finished = match &step.before.state {
                State::InMeta(s) => s.finish.is_some(),
                State::HandingOver(_) | State::Finalizing(_) | State::Connected(_) => true,
                _ => false,
            };
            let cancels = matches!(
                step.event,
                Event::NoCode(_)
                    | Event::WindowReportedGone
                    | Event::Message(SessionMessage::Cancelled(_) | SessionMessage::Error(_))
            );
            let undone = match &step.after.state {
                // The server knows of the finish, and has stopped by itself.
                State::Interrupted(i) => !matches!(i.reason, Reason::Server { .. }),
                State::ChoosingMethod => true,
                _ => false,
            };
            if finished && cancels {
                prop_assert!(!undone);
            }
        }
    }

    #[test]
    fn the_code_is_never_printed_or_kept(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            let kept = serde_json::to_string(&Saved::of(&step.after)).unwrap();
            prop_assert!(!kept.contains(SECRET));
            let printed = format!("{:?} {:?}", step.after, step.effects);
            prop_assert!(!printed.contains(SECRET));
        }
    }

    #[test]
    fn there_is_always_a_way_forward(((start, _), events) in sequences()) {
        prop_assert!(!start.ways().is_empty());
        for step in walk(&start, events) {
            prop_assert!(!step.after.ways().is_empty());
        }
    }

    #[test]
    fn a_reload_leads_back_to_the_same_place_or_the_nearest_safe_one(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            let kept = serde_json::to_string(&Saved::of(&step.after)).unwrap();
            let back = match serde_json::from_str(&kept).unwrap() {
                Saved::ChoosingMethod => Journey::begin().0,
                Saved::Preparing(form) => Journey::resume_form(form).0,
                Saved::Attempt { in_meta, .. } => {
                    let known = step.after.state.onboarding().unwrap().clone();
                    Journey::resume_attempt(known, in_meta).0
                }
            };
            let same = match (&step.after.state, &back.state) {
                (State::Preparing(a), State::Preparing(b)) => {
                    (&a.number, &a.checked, a.consents) == (&b.number, &b.checked, b.consents)
                }
                (State::InMeta(_) | State::HandingOver(_), State::Interrupted(_)) => true,
                // Nothing but the server knows what became of it.
                (State::Interrupted(a), b) => b.onboarding() == Some(&a.onboarding) || matches!(b, State::ChoosingMethod),
                (State::Finalizing(a), b) => b.onboarding() == Some(&a.onboarding),
                (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
            };
            prop_assert!(same, "{:?} came back as {:?}", step.after.state, back.state);
        }
    }

    #[test]
    fn an_event_without_a_meaning_changes_nothing_and_says_why(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            // An answer that ends does mean something, even where the news in it are old.
            let ended = matches!(step.event, Event::AnswerEnded(_));
            if !ended && step.effects.iter().any(|e| matches!(e, Effect::Note(_))) {
                prop_assert_eq!(&step.before.state, &step.after.state);
            }
        }
    }

    #[test]
    fn nothing_is_waited_for_that_the_server_has_given_up(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            if let (State::InMeta(_), State::Finalizing(f)) = (&step.before.state, &step.after.state) {
                let given_up = matches!(f.onboarding.stage, Stage::Interrupted { .. });
                prop_assert!(!given_up);
            }
        }
    }

    #[test]
    fn a_pin_that_comes_is_shown_until_the_page_ends(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            let shown = match (&step.before.state, &step.event) {
                (State::Connected(_), Event::PinRevealed(Ok(pin))) => Some(pin.clone()),
                (State::Connected(arrived), _) => arrived.pin.clone(),
                _ => None,
            };
            if let (Some(pin), State::Connected(after)) = (shown, &step.after.state) {
                prop_assert_eq!(after.pin.as_ref(), Some(&pin));
            }
        }
    }

    #[test]
    fn what_has_arrived_never_goes_back(((start, _), events) in sequences()) {
        for step in walk(&start, events) {
            if matches!(step.before.state, State::Connected(_))
                && !matches!(step.event, Event::Progress(_) | Event::AnswerEnded(Ok(_)))
            {
                prop_assert!(matches!(step.after.state, State::Connected(_)));
            }
        }
    }
}

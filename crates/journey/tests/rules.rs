//! What must hold whatever happens, in whatever order: the rules of the journey.

#![allow(clippy::unwrap_used)]

mod common;

use contract::ids::PhoneNumberId;
use contract::onboarding::*;
use contract::problem::Problem;
use contract::secret::{Otp, Pin, SignupCode};
use contract::time::UnixMillis;
use contract::window_sight::WindowSight;
use journey::advice::{Reply, Today};
use journey::message::SessionMessage;
use journey::state::{
    CutOverEntry, Journey, PrepareStep, Preparing, Reason, SdkTrouble, ServerConnection, State, Tab,
};
use journey::{Action, Effect, Saved, View, update};
use journey::{Answer, Event, RequestFailure};
use proptest::prelude::*;

use common::{SECRET, onboarding};

fn failures() -> impl Strategy<Value = RequestFailure> {
    prop_oneof![
        Just(RequestFailure::Unreachable),
        Just(RequestFailure::refused(Problem::Internal)),
        Just(RequestFailure::refused(Problem::SignedOut)),
        Just(RequestFailure::refused(Problem::Conflict)),
    ]
}

fn messages() -> impl Strategy<Value = SessionMessage> {
    prop::sample::select(common::messages())
}

fn codes() -> impl Strategy<Value = SignupCode> {
    (0..3u32).prop_map(common::code)
}

fn onboardings() -> impl Strategy<Value = Onboarding> {
    let stages = prop_oneof![
        1 => Just(Stage::AwaitingSignup),
        2 => Just(Stage::Finalizing),
        6 => prop::sample::select(common::stages()),
    ];
    let moves = (stages, 1..9i64).prop_map(|(stage, version)| onboarding(stage, version));
    let lost = (any::<bool>(), 1..9i64).prop_map(|(may, version)| common::lost(may, version));
    let renewal = prop_oneof![
        Just(Stage::AwaitingSignup),
        prop::sample::select(common::stages()),
    ];
    let renewals = (renewal, 1..9i64).prop_map(|(stage, version)| common::renewal(stage, version));
    prop_oneof![8 => moves, 1 => lost, 1 => renewals]
}

fn answers() -> impl Strategy<Value = Answer> {
    prop_oneof![
        Just(Answer::Number(PhoneNumberId::new("1"))),
        Just(Answer::SendVerification(CodeMethod::Sms)),
        Just(Answer::Verification(Otp::parse("123456").unwrap())),
        Just(Answer::Pin(Pin::parse("123456").unwrap())),
        Just(Answer::CutOver(CutOverTime::AtOnce)),
        Just(Answer::Retry),
        Just(Answer::CheckAgain),
        Just(Answer::RevealPin),
        Just(Answer::OldProvider(OldProviderPlan::Keep)),
        Just(Answer::Tick(NextStep::KeepPin, true)),
        Just(Answer::CopyTemplates(CopyTemplates::default())),
        Just(Answer::Renew(PhoneNumberId::new("1"))),
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
        1 => prop_oneof![
            prop::sample::select(Today::ALL.to_vec()).prop_map(Reply::Today),
            any::<bool>().prop_map(Reply::KeepsApp),
        ].prop_map(Event::Replied),
        1 => Just(Event::MethodReconsidered),
        1 => prop::sample::select(Origin::ALL.to_vec()).prop_map(Event::OriginChosen),
        1 => prop_oneof![Just(""), Just("123456789012345"), Just("mine")]
            .prop_map(|id| Event::SourceWabaEdited(id.into())),
        1 => prop::option::of(prop::option::of(Just(UnixMillis(7)))).prop_map(|later| {
            Event::CutOverChosen(later.map(|at| CutOverEntry { local: "x".into(), at }))
        }),
        1 => prop_oneof![Just("+919820000001"), Just("call me")]
            .prop_map(|n| Event::NumberEdited(n.into())),
        1 => (items, any::<bool>()).prop_map(|(i, on)| Event::ReadinessChecked(i, on)),
        1 => any::<bool>().prop_map(Event::ConsentGiven),
        2 => Just(Event::StepSubmitted),
        1 => prop::sample::select(PrepareStep::ALL.to_vec()).prop_map(Event::StepOpened),
        1 => result().prop_map(Event::Recorded),
        6 => Just(Event::LaunchPressed),
        1 => Just(Event::WindowReportedGone),
        1 => prop_oneof![Just(WindowSight::Finished), Just(WindowSight::Other)]
            .prop_map(Event::SightChosen),
        1 => Just(Event::ShowWindowPressed),
        1 => Just(Event::FullPagePressed),
        1 => failures().prop_map(Event::FullPageFailed),
        1 => Just(Event::TakeOverPressed),
        4 => Just(Event::TabHeld),
        1 => Just(Event::TabElsewhere),
        1 => Just(Event::WindowClosed),
        1 => Just(Event::SdkRetryPressed),
        2 => answers().prop_map(Event::Answered),
        1 => Just(Event::StartOverPressed),
        3 => Just(Event::SdkReady),
        1 => prop_oneof![Just(SdkTrouble::Blocked), Just(SdkTrouble::Forbidden), Just(SdkTrouble::Slow)]
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
        1 => Just(Event::ConnectionLost),
        1 => Just(Event::ConnectionRestored),
        1 => Just(Event::SignedOut),
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
struct Walk {
    start: Journey,
    steps: Vec<Step>,
}

struct Step {
    event: Event,
    before: Journey,
    after: Journey,
    effects: Vec<Effect>,
}

impl Walk {
    fn of(start: Journey, events: Vec<Event>) -> Self {
        let mut journey = start.clone();
        let step = |event: Event| {
            let before = journey.clone();
            let (after, effects) = update(before.clone(), event.clone());
            journey = after.clone();
            Step {
                event,
                before,
                after,
                effects,
            }
        };
        Self {
            start,
            steps: events.into_iter().map(step).collect(),
        }
    }
}

/// What a rule says of a walk.
type Rule = Result<(), TestCaseError>;

/// A rule's name, and the rule.
type Named = (&'static str, fn(&Walk) -> Rule);

/// All of them.
const RULES: &[Named] = &[
    (
        "nothing_is_launched_or_posted_without_recorded_consent",
        nothing_is_launched_or_posted_without_recorded_consent,
    ),
    (
        "a_launch_hands_over_one_code_at_most",
        a_launch_hands_over_one_code_at_most,
    ),
    (
        "an_awaited_code_leaves_at_once_with_what_is_known",
        an_awaited_code_leaves_at_once_with_what_is_known,
    ),
    (
        "a_finish_is_reported_in_every_state_that_awaits_one",
        a_finish_is_reported_in_every_state_that_awaits_one,
    ),
    (
        "a_cancellation_never_undoes_a_finish",
        a_cancellation_never_undoes_a_finish,
    ),
    (
        "the_code_is_never_printed_or_kept",
        the_code_is_never_printed_or_kept,
    ),
    (
        "there_is_always_a_way_forward",
        there_is_always_a_way_forward,
    ),
    (
        "a_reload_leads_back_to_the_same_place_or_the_nearest_safe_one",
        a_reload_leads_back_to_the_same_place_or_the_nearest_safe_one,
    ),
    (
        "an_event_without_a_meaning_changes_nothing_and_says_why",
        an_event_without_a_meaning_changes_nothing_and_says_why,
    ),
    (
        "nothing_is_waited_for_that_the_server_has_given_up",
        nothing_is_waited_for_that_the_server_has_given_up,
    ),
    (
        "a_pin_that_comes_is_shown_until_the_page_ends",
        a_pin_that_comes_is_shown_until_the_page_ends,
    ),
    (
        "what_has_arrived_never_goes_back",
        what_has_arrived_never_goes_back,
    ),
    (
        "only_the_tab_that_has_the_attempt_launches_and_only_while_somebody_is_signed_in",
        only_the_tab_that_has_the_attempt_launches_and_only_while_somebody_is_signed_in,
    ),
    (
        "what_is_not_offered_does_not_happen",
        what_is_not_offered_does_not_happen,
    ),
    (
        "what_was_answered_decides_the_method",
        what_was_answered_decides_the_method,
    ),
    (
        "no_message_launches_or_hands_over",
        no_message_launches_or_hands_over,
    ),
    (
        "what_was_filled_in_is_never_lost_before_it_is_done",
        what_was_filled_in_is_never_lost_before_it_is_done,
    ),
    (
        "a_step_is_come_to_when_nothing_before_it_is_wrong",
        a_step_is_come_to_when_nothing_before_it_is_wrong,
    ),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 100_000, ..ProptestConfig::default() })]

    /// A walk that breaks a rule is shrunk to the shortest that does.
    #[test]
    fn every_rule_holds_whatever_happens_in_whatever_order(
        (start, _) in starts(),
        events in prop::collection::vec(events(), 1..40),
    ) {
        let walk = Walk::of(start, events);
        for (name, rule) in RULES {
            if let Err(broken) = rule(&walk) {
                return Err(TestCaseError::fail(format!("{name}: {broken}")));
            }
        }
    }
}

/// Nothing is launched or posted without recorded consent.
fn nothing_is_launched_or_posted_without_recorded_consent(walk: &Walk) -> Rule {
    if walk.start.state.onboarding().is_some() {
        return Ok(());
    }
    let mut asked = false;
    let mut recorded = false;
    for step in &walk.steps {
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
                Effect::Launch(_)
                | Effect::GoFullPage(_)
                | Effect::HandOver { .. }
                | Effect::ReportFinish { .. } => {
                    prop_assert!(recorded, "{:?}", effect);
                }
                _ => {}
            }
        }
    }
    Ok(())
}

/// A launch hands over one code at most.
fn a_launch_hands_over_one_code_at_most(walk: &Walk) -> Rule {
    let mut launches = 0;
    let mut codes = 0;
    for step in &walk.steps {
        for effect in &step.effects {
            match effect {
                Effect::Launch(_) | Effect::GoFullPage(_) => launches += 1,
                // A first try; the others repeat it.
                Effect::HandOver { wait_ms: 0, .. } => codes += 1,
                _ => {}
            }
        }
        // A page that was reloaded may still be called back for the window before.
        let windows = launches + usize::from(matches!(walk.start.state, State::Interrupted(_)));
        prop_assert!(codes <= windows, "{codes} codes for {windows} windows");
    }
    Ok(())
}

/// An awaited code leaves at once with what is known.
fn an_awaited_code_leaves_at_once_with_what_is_known(walk: &Walk) -> Rule {
    for step in &walk.steps {
        if let (Event::CodeArrived(code), State::InMeta(meta)) = (&step.event, &step.before.state) {
            prop_assert_eq!(
                &step.effects,
                &vec![Effect::HandOver {
                    id: meta.onboarding.id.clone(),
                    code: code.clone(),
                    finish: meta.finish.clone(),
                    wait_ms: 0,
                }]
            );
        }
    }
    Ok(())
}

/// A finish is reported in every state that awaits one.
fn a_finish_is_reported_in_every_state_that_awaits_one(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let Event::Message(SessionMessage::Finish(finish)) = &step.event else {
            continue;
        };
        let known = match &step.before.state {
            State::InMeta(s) => s.finish.as_ref() == Some(finish),
            State::HandingOver(s) => s.finish.is_some(),
            State::Interrupted(s) => !s.reason.code_may_come(),
            _ => continue,
        };
        let reported = step
            .effects
            .iter()
            .any(|e| matches!(e, Effect::ReportFinish { .. }));
        prop_assert_eq!(reported, !known);
    }
    Ok(())
}

/// A cancellation never undoes a finish.
fn a_cancellation_never_undoes_a_finish(walk: &Walk) -> Rule {
    for step in &walk.steps {
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
            State::ChoosingMethod(_) => true,
            _ => false,
        };
        if finished && cancels {
            prop_assert!(!undone);
        }
    }
    Ok(())
}

/// The code is never printed or kept.
fn the_code_is_never_printed_or_kept(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let kept = serde_json::to_string(&Saved::of(&step.after)).unwrap();
        prop_assert!(!kept.contains(SECRET));
        let printed = format!("{:?} {:?}", step.after, step.effects);
        prop_assert!(!printed.contains(SECRET));
    }
    Ok(())
}

/// There is always a way forward.
fn there_is_always_a_way_forward(walk: &Walk) -> Rule {
    prop_assert!(!walk.start.actions().is_empty());
    for step in &walk.steps {
        prop_assert!(!step.after.actions().is_empty());
    }
    Ok(())
}

/// A reload leads back to the same place or the nearest safe one.
fn a_reload_leads_back_to_the_same_place_or_the_nearest_safe_one(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let kept = serde_json::to_string(&Saved::of(&step.after)).unwrap();
        let back = match serde_json::from_str(&kept).unwrap() {
            Saved::ChoosingMethod { answers, draft } => {
                Journey::resume_choice(answers).0.with_draft(draft)
            }
            Saved::Preparing(form) => Journey::resume_form(form).0,
            Saved::Attempt { in_meta, draft, .. } => {
                let known = step.after.state.onboarding().unwrap().clone();
                Journey::resume_attempt(known, in_meta).0.with_draft(draft)
            }
        };
        prop_assert_eq!(&back.draft, &step.after.draft);
        let same = match (&step.after.state, &back.state) {
            (State::Preparing(a), State::Preparing(b)) => {
                let kept = |form: &Preparing| {
                    let mut form = form.clone();
                    form.problems.clear();
                    form.recording = false;
                    form
                };
                kept(a) == kept(b)
            }
            (State::ChoosingMethod(a), State::ChoosingMethod(b)) => a.answers == b.answers,
            (State::InMeta(_), State::Ready(_) | State::Stuck(_)) => true,
            (State::InMeta(_) | State::HandingOver(_), State::Interrupted(_)) => true,
            // Nothing but the server knows what became of it.
            (State::Interrupted(a), b) => {
                b.onboarding() == Some(&a.onboarding) || matches!(b, State::ChoosingMethod(_))
            }
            (State::Finalizing(a), b) => b.onboarding() == Some(&a.onboarding),
            (a, b) => std::mem::discriminant(a) == std::mem::discriminant(b),
        };
        prop_assert!(same, "{:?} came back as {:?}", step.after.state, back.state);
    }
    Ok(())
}

/// An event without a meaning changes nothing and says why.
fn an_event_without_a_meaning_changes_nothing_and_says_why(walk: &Walk) -> Rule {
    for step in &walk.steps {
        // An answer that ends does mean something, even where the news in it are old.
        let ended = matches!(step.event, Event::AnswerEnded(_));
        if !ended && step.effects.iter().any(|e| matches!(e, Effect::Note(_))) {
            prop_assert_eq!(&step.before.state, &step.after.state);
        }
    }
    Ok(())
}

/// Nothing is waited for that the server has given up.
fn nothing_is_waited_for_that_the_server_has_given_up(walk: &Walk) -> Rule {
    for step in &walk.steps {
        if let (State::InMeta(_), State::Finalizing(f)) = (&step.before.state, &step.after.state) {
            let given_up = matches!(f.onboarding.stage, Stage::Interrupted { .. });
            prop_assert!(!given_up);
        }
    }
    Ok(())
}

/// A pin that comes is shown until the page ends.
fn a_pin_that_comes_is_shown_until_the_page_ends(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let shown = match (&step.before.state, &step.event) {
            (State::Connected(_), Event::PinRevealed(Ok(pin))) => Some(pin.clone()),
            (State::Connected(arrived), _) => arrived.pin.clone(),
            _ => None,
        };
        if let (Some(pin), State::Connected(after)) = (shown, &step.after.state) {
            prop_assert_eq!(after.pin.as_ref(), Some(&pin));
        }
    }
    Ok(())
}

/// What has arrived never goes back.
fn what_has_arrived_never_goes_back(walk: &Walk) -> Rule {
    for step in &walk.steps {
        if matches!(step.before.state, State::Connected(_))
            && !matches!(step.event, Event::Progress(_) | Event::AnswerEnded(Ok(_)))
            // It was left behind, as its number has to be connected anew.
            && !(step.event == Event::StartOverPressed && step.before.may_start_over())
        {
            prop_assert!(matches!(step.after.state, State::Connected(_)));
        }
    }
    Ok(())
}

/// Only the tab that has the attempt launches and only while somebody is signed in.
fn only_the_tab_that_has_the_attempt_launches_and_only_while_somebody_is_signed_in(
    walk: &Walk,
) -> Rule {
    for step in &walk.steps {
        let launches = step
            .effects
            .iter()
            .any(|e| matches!(e, Effect::Launch(_) | Effect::GoFullPage(_)));
        if launches {
            prop_assert_eq!(step.before.tab, Tab::Ours);
            prop_assert_ne!(step.before.connection, ServerConnection::SignedOut);
        }
    }
    Ok(())
}

/// What is not offered does not happen.
fn what_is_not_offered_does_not_happen(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let action = match &step.event {
            Event::LaunchPressed => Action::Launch,
            Event::FullPagePressed => Action::FullPage,
            Event::TakeOverPressed => Action::TakeOver,
            Event::StartOverPressed => Action::StartOver,
            _ => continue,
        };
        // The form's own way back is the choice of the method.
        if matches!(step.before.state, State::Preparing(_)) || action == Action::TakeOver {
            continue;
        }
        let done = !matches!(step.effects[..], [Effect::Note(_)]);
        prop_assert_eq!(
            done,
            step.before.actions().contains(&action),
            "{:?}",
            action
        );
    }
    Ok(())
}

/// What was answered decides the method.
fn what_was_answered_decides_the_method(walk: &Walk) -> Rule {
    if walk.start.state.onboarding().is_some() {
        return Ok(());
    }
    for step in &walk.steps {
        if let (State::ChoosingMethod(c), Event::MethodChosen(method)) =
            (&step.before.state, &step.event)
        {
            match &step.after.state {
                State::Preparing(form) => {
                    prop_assert_eq!(form.origin.method(), *method);
                    prop_assert_eq!(c.answers.origin(*method), Some(form.origin));
                }
                State::ChoosingMethod(after) => prop_assert_eq!(after.refused, Some(*method)),
                other => prop_assert!(false, "{:?}", other),
            }
        }
    }
    Ok(())
}

/// What was filled in is never lost before it is done.
fn what_was_filled_in_is_never_lost_before_it_is_done(walk: &Walk) -> Rule {
    let of = |journey: &Journey| match &journey.state {
        State::Preparing(form) => Some(form.clone()),
        _ => journey.draft.as_deref().cloned(),
    };
    for step in &walk.steps {
        let (Some(before), false) = (
            of(&step.before),
            matches!(step.after.state, State::Connected(_)),
        ) else {
            continue;
        };
        let after = of(&step.after);
        prop_assert!(after.is_some(), "{:?}", step.event);
        if let (Some(after), false) = (after, matches!(step.event, Event::NumberEdited(_))) {
            prop_assert_eq!(before.number, after.number);
        }
        // Nobody agrees for them to what they do not see.
        if !matches!(step.after.state, State::Preparing(_)) {
            prop_assert!(
                step.after
                    .draft
                    .as_ref()
                    .is_none_or(|draft| !draft.consents)
            );
        }
    }
    Ok(())
}

/// A step is come to when nothing before it is wrong.
fn a_step_is_come_to_when_nothing_before_it_is_wrong(walk: &Walk) -> Rule {
    for step in &walk.steps {
        let (State::Preparing(before), State::Preparing(after)) =
            (&step.before.state, &step.after.state)
        else {
            continue;
        };
        let applies = PrepareStep::of(after.origin).any(|known| known == after.step);
        prop_assert!(applies || after.origin != before.origin, "{:?}", after.step);
        // All that is wrong is told at once, and where it is put right.
        let steps: Vec<_> = after
            .problems
            .iter()
            .map(|problem| problem.step())
            .collect();
        prop_assert!(steps.is_sorted());
        if matches!(step.event, Event::StepSubmitted) && after.step > before.step {
            prop_assert!(after.problems.is_empty());
            prop_assert_eq!(before.step.next(before.origin), Some(after.step));
        }
    }
    Ok(())
}

/// No message launches or hands over.
fn no_message_launches_or_hands_over(walk: &Walk) -> Rule {
    for step in &walk.steps {
        if matches!(step.event, Event::Message(_)) {
            let acts = step.effects.iter().any(|effect| {
                matches!(
                    effect,
                    Effect::Launch(_) | Effect::GoFullPage(_) | Effect::HandOver { .. }
                )
            });
            prop_assert!(!acts);
        }
    }
    Ok(())
}

/// The customer's page, with all that surrounds it as it should be.
fn page(onboarding: Onboarding) -> Journey {
    let (mut journey, _) = Journey::resume_attempt(onboarding, false);
    for event in [Event::SdkReady, Event::TabHeld] {
        journey = update(journey, event).0;
    }
    journey
}

#[test]
fn whatever_stops_it_at_whichever_step_leaves_the_customer_a_way_on() {
    for kind in TroubleKind::ALL {
        for step in contract::onboarding::Step::ALL {
            let trouble = || Trouble {
                kind,
                step,
                not_before: None,
            };
            let interrupted = GoOn::ALL.map(|go_on| Stage::Interrupted {
                trouble: trouble(),
                go_on,
            });
            for stage in interrupted.into_iter().chain([Stage::Stuck(trouble())]) {
                let actions = page(onboarding(stage.clone(), 1)).actions();
                let on = [Action::Launch, Action::Retry];
                assert!(
                    actions.iter().any(|action| on.contains(action)),
                    "{stage:?}: {actions:?}"
                );
            }
        }
    }
}

#[test]
fn what_is_stuck_is_tried_again_by_the_customer_and_stays_as_it_is_meanwhile() {
    let stuck = || {
        Stage::Stuck(Trouble {
            step: contract::onboarding::Step::Subscribe,
            ..common::trouble(TroubleKind::OurConfiguration)
        })
    };
    let (journey, effects) = update(page(onboarding(stuck(), 1)), Event::Answered(Answer::Retry));
    assert!(matches!(
        effects[..],
        [Effect::SendAnswer(_, Answer::Retry)]
    ));
    assert_eq!(journey.actions(), [Action::WaitForAnswer]);
    // Another look by itself in between is no answer.
    let (journey, _) = update(journey, Event::Progress(onboarding(stuck(), 2)));
    assert_eq!(journey.actions(), [Action::WaitForAnswer]);
    let ended = Event::AnswerEnded(Ok(onboarding(Stage::Finalizing, 3)));
    let (journey, _) = update(journey, ended);
    assert!(matches!(journey.state, State::Finalizing(_)));
    // A code is tried once: Meta's window brings another.
    let at_exchange = Stage::Stuck(common::trouble(TroubleKind::OurConfiguration));
    let journey = page(onboarding(at_exchange, 1));
    assert!(journey.may_launch());
    let (_, effects) = update(journey, Event::Answered(Answer::Retry));
    assert!(matches!(effects[..], [Effect::Note(_)]));
}

#[test]
fn access_is_renewed_by_an_attempt_of_its_own() {
    let number = common::connected().number.id;
    let journey = page(common::lost(true, 1));
    assert_eq!(journey.actions(), [Action::SeeResult, Action::RenewAccess]);
    let (journey, effects) = update(journey, Event::Answered(Answer::Renew(number)));
    assert!(matches!(
        effects[..],
        [Effect::SendAnswer(_, Answer::Renew(_))]
    ));
    let renewal = common::renewal(Stage::AwaitingSignup, 1);
    let (journey, effects) = update(journey, Event::AnswerEnded(Ok(renewal.clone())));
    assert_eq!(
        effects,
        [
            Effect::Hold(renewal.id.clone()),
            Effect::Follow(renewal.id.clone())
        ]
    );
    // It may be left: the number stays where it is.
    assert!(journey.may_start_over());
    assert_eq!(journey.state.onboarding(), Some(&renewal));
    // Where that is no use, they begin from the start.
    let (journey, effects) = update(page(common::lost(false, 1)), Event::StartOverPressed);
    assert!(matches!(journey.state, State::ChoosingMethod(_)) && effects.is_empty());
    let live = onboarding(Stage::Connected(Box::new(common::connected())), 1);
    assert_eq!(page(live).actions(), [Action::SeeResult]);
}

#[test]
fn who_gives_up_an_attempt_begins_the_next_one_with_what_they_filled_in() {
    let (mut journey, _) = Journey::begin();
    let mut send = |event| {
        let (next, effects) = update(journey.clone(), event);
        journey = next.clone();
        (next, effects)
    };
    send(Event::Replied(Reply::Today(Today::OtherProvider)));
    send(Event::MethodChosen(Method::CloudApi));
    send(Event::NumberEdited("+91 98200 00001".into()));
    send(Event::StepSubmitted);
    for item in ReadinessItem::ALL.into_iter().filter(|item| item.blocks()) {
        send(Event::ReadinessChecked(item, true));
    }
    send(Event::StepSubmitted);
    send(Event::SourceWabaEdited(
        "https://business.facebook.com/wa/manage/?waba_id=102290129340398".into(),
    ));
    for _ in [PrepareStep::Tips, PrepareStep::Time] {
        send(Event::StepSubmitted);
    }
    send(Event::ConsentGiven(true));
    let (_, effects) = send(Event::StepSubmitted);
    let [Effect::Record(new)] = &effects[..] else {
        panic!("{effects:?}");
    };
    let source = new.source_waba_id.as_ref().map(ToString::to_string);
    assert_eq!(source.as_deref(), Some("102290129340398"));
    send(Event::Recorded(Ok(onboarding(Stage::AwaitingSignup, 1))));
    let (choosing, _) = send(Event::StartOverPressed);
    let State::ChoosingMethod(said) = &choosing.state else {
        panic!("{choosing:?}");
    };
    assert_eq!(said.answers.today(), Some(Today::OtherProvider));
    let (again, _) = send(Event::MethodChosen(Method::CloudApi));
    let State::Preparing(form) = again.state else {
        panic!("{again:?}");
    };
    assert_eq!(form.step, PrepareStep::Number);
    assert_eq!(form.number, "+91 98200 00001");
    assert_eq!(form.source_waba, "102290129340398");
    assert_eq!(form.checked.len(), 4);
    assert!(!form.consents, "nobody agrees for them");
}

#[test]
fn an_attempt_that_was_begun_elsewhere_is_begun_again_with_its_number() {
    let journey = page(onboarding(Stage::AwaitingSignup, 1));
    let number = journey.state.onboarding().unwrap().number.to_string();
    let (journey, _) = update(journey, Event::StartOverPressed);
    let draft = journey.draft.unwrap();
    assert_eq!((draft.number, draft.consents), (number, false));
}

#[test]
fn all_that_is_wrong_with_a_step_is_told_at_once() {
    let (journey, _) = Journey::begin();
    let (journey, _) = update(journey, Event::MethodChosen(Method::CloudApi));
    let (journey, _) = update(journey, Event::NumberEdited("+919820000001".into()));
    let (journey, _) = update(journey, Event::StepSubmitted);
    let (journey, _) = update(journey, Event::StepSubmitted);
    let View::Preparation(form) = journey.view() else {
        panic!("{journey:?}");
    };
    assert_eq!(form.step(), PrepareStep::Checks);
    assert_eq!(form.problems().len(), 4);
    // Each goes with its own field.
    let first = ReadinessItem::TwoStepVerificationOff;
    let (journey, _) = update(journey, Event::ReadinessChecked(first, true));
    let View::Preparation(form) = journey.view() else {
        panic!("{journey:?}");
    };
    assert_eq!(form.problems().len(), 3);
}

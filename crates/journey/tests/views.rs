//! What the screens show agrees with what the journey does, in every place of the graph.

#![allow(clippy::unwrap_used)]

mod common;

use std::collections::BTreeSet;

use contract::onboarding::*;
use contract::secret::Pin;
use contract::signup::{BrowserEvent, Finish, FinishKind};
use contract::time::UnixMillis;
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;
use journey::message::SessionMessage;
use journey::state::{
    AnswerState, Journey, Party, PrepareStep, Sdk, ServerConnection, State, Tab, Window,
};
use journey::view::{
    Awaited, CodeNotice, ConnectionNotice, Launch, NextTry, NumberOverview, PinContent, Progress,
    RemainingTask, StepMark,
};
use journey::{Action, Answer, Effect, Event, View, update};

use common::graph::{acts, graph};
use common::onboarding;

/// Every place, as the customer's page has it.
fn customers() -> impl Iterator<Item = &'static Journey> {
    graph().places.iter()
}

/// Every place with a record, as a colleague's page has it.
fn colleagues() -> impl Iterator<Item = Journey> {
    let with_record = customers().filter(|journey| journey.state.onboarding().is_some());
    with_record.map(|journey| Journey {
        party: Party::Colleague,
        ..journey.clone()
    })
}

/// What is offered, with what is pressed for it.
fn offers(view: &View<'_>) -> Vec<(bool, Event)> {
    let launch = view.launch();
    let mut offers = vec![
        (launch == Some(Launch::Open), Event::LaunchPressed),
        (view.offers_full_page(), Event::FullPagePressed),
        (view.offers_start_over(), Event::StartOverPressed),
        (
            matches!(view, View::Interrupted(stopped) if !stopped.sights.is_empty()),
            Event::SightChosen(WindowSight::Other),
        ),
    ];
    let retry = match view {
        View::Interrupted(stopped) => stopped.launch.is_none(),
        View::Stuck(stuck) => stuck.retry,
        _ => false,
    };
    let retry = retry && !view.is_sending();
    offers.push((retry, Event::Answered(Answer::Retry)));
    if let View::Connected(connected) = view {
        let number = connected.result.number.id.clone();
        let idle = !view.is_sending();
        let renew = connected.renewable.is_some() && idle;
        offers.push((renew, Event::Answered(Answer::Renew(number))));
        let reveal = connected
            .pin
            .is_some_and(|pin| pin.content == PinContent::MayReveal);
        // Once the PIN is shown, the server has it no more.
        if connected
            .pin
            .is_none_or(|pin| !matches!(pin.content, PinContent::Shown(_)))
        {
            offers.push((reveal && idle, Event::Answered(Answer::RevealPin)));
        }
    }
    offers
}

/// All rules in one test: the walk is what takes the time, and tests may run in a process each.
#[test]
fn every_place_shows_and_offers_what_is_so() {
    a_button_is_there_exactly_where_pressing_it_does_something();
    what_a_colleague_is_offered_does_something_and_is_metas_part_alone();
    every_screen_and_every_phase_is_come_to();
    a_view_is_of_the_record_that_the_journey_has();
    every_step_of_the_preparation_has_its_place_and_its_way_back();
    the_way_to_metas_window_is_shown_where_it_is_next();
    what_is_stuck_says_how_it_goes_on();
    while_an_answer_is_on_its_way_nothing_else_is_answered();
    nobody_is_sent_back_to_a_window_that_is_over();
}

fn nobody_is_sent_back_to_a_window_that_is_over() {
    for journey in customers() {
        if let (State::InMeta(meta), View::InMeta(view)) = (&journey.state, journey.view()) {
            let goes = view.launch.is_none();
            assert!(goes || meta.finish.is_none(), "{journey:#?}");
            assert!(goes || meta.window != Window::Closed, "{journey:#?}");
        }
    }
}

fn a_button_is_there_exactly_where_pressing_it_does_something() {
    for journey in customers() {
        for (offered, press) in offers(&journey.view()) {
            let does = acts(journey, press.clone());
            assert_eq!(offered, does, "{press:?}: {journey:#?}");
        }
    }
}

fn what_a_colleague_is_offered_does_something_and_is_metas_part_alone() {
    for journey in colleagues() {
        let view = journey.view();
        for (offered, press) in offers(&view) {
            assert!(
                !offered || acts(&journey, press.clone()),
                "{press:?}: {journey:#?}"
            );
        }
        assert!(!view.offers_start_over(), "{journey:#?}");
        assert!(view.colleague_link().is_none(), "{journey:#?}");
        let theirs = matches!(
            view,
            View::Ready(_)
                | View::InMeta(_)
                | View::Checking(_)
                | View::Working(_)
                | View::Interrupted(_)
                | View::Stuck(_)
                | View::ColleagueDone(_)
                | View::LinkOver
        );
        assert!(theirs, "{view:#?}");
        // What comes after Meta's part is not told them, nor that they have to sign in.
        if !matches!(view, View::ColleagueDone(_))
            && journey.connection == ServerConnection::SignedOut
        {
            assert_eq!(view, View::LinkOver);
        }
        assert_ne!(
            journey.surroundings().connection,
            ConnectionNotice::SignedOut
        );
    }
}

fn every_screen_and_every_phase_is_come_to() {
    let names: BTreeSet<&str> = customers()
        .map(|journey| journey.view().name())
        .chain(colleagues().map(|journey| journey.view().name()))
        .collect();
    assert_eq!(names.len(), 17, "{names:?}");
    let phases: BTreeSet<&str> = customers().map(|journey| journey.view().phase()).collect();
    assert_eq!(phases, BTreeSet::from(View::PHASES));
}

fn every_step_of_the_preparation_has_its_place_and_its_way_back() {
    let mut seen = BTreeSet::new();
    for journey in customers() {
        let View::Preparation(form) = journey.view() else {
            continue;
        };
        let (at, of) = form.at();
        assert!((1..=of).contains(&at), "{journey:#?}");
        seen.insert((form.step(), of));
        if form.busy() {
            continue;
        }
        let back = match form.previous() {
            Some(step) => Event::StepOpened(step),
            None => Event::MethodReconsidered,
        };
        assert!(acts(journey, back), "{journey:#?}");
        assert_eq!(at == 1, form.previous().is_none());
        // What is wrong already stays so; else there is a way on, or it is told what is wrong.
        let submits = acts(journey, Event::StepSubmitted);
        assert!(submits || !form.problems().is_empty(), "{journey:#?}");
    }
    let steps: BTreeSet<_> = seen.iter().map(|(step, _)| *step).collect();
    assert_eq!(steps, BTreeSet::from(PrepareStep::ALL));
    let lengths: BTreeSet<_> = seen.iter().map(|(_, of)| *of).collect();
    assert_eq!(lengths, BTreeSet::from([3, 4, 5]), "by where the number is");
}

fn a_view_is_of_the_record_that_the_journey_has() {
    for journey in customers() {
        let view = journey.view();
        assert_eq!(view.record(), journey.state.onboarding());
        let shown = journey.surroundings().number.map(|line| line.record);
        assert_eq!(shown, journey.state.onboarding());
        assert_eq!(view.stop_reason().is_some(), {
            let phase = view.phase();
            phase == "interrupted" || phase == "stuck"
        });
    }
}

fn the_way_to_metas_window_is_shown_where_it_is_next() {
    for journey in customers() {
        let view = journey.view();
        let at_meta = view.progress() == Progress::Meta;
        let full_page = matches!(&view, View::InMeta(meta) if meta.launch.is_none());
        assert_eq!(
            at_meta,
            view.launch().is_some() || full_page,
            "{journey:#?}"
        );
        let nobody = journey.connection == ServerConnection::SignedOut;
        if nobody && let Some(launch) = view.launch() {
            assert_eq!(launch, Launch::SignIn);
        }
        let next = at_meta && !matches!(view, View::InMeta(_) | View::Checking(_));
        assert_eq!(
            view.colleague_link().is_some(),
            next && !nobody,
            "{journey:#?}"
        );
    }
}

fn what_is_stuck_says_how_it_goes_on() {
    for journey in customers() {
        if let View::Stuck(stuck) = journey.view() {
            let by_launch = stuck.next == NextTry::ByLaunch;
            assert_eq!(by_launch, !stuck.retry);
            assert!(!by_launch || stuck.launch.is_some(), "{journey:#?}");
        }
    }
}

/// A customer's page with this record.
fn page(record: Onboarding) -> Journey {
    Journey::resume_attempt(record, false).0
}

#[test]
fn a_code_can_be_entered_as_often_as_it_counts() {
    let sent = |attempts_left| VerificationSent {
        method: CodeMethod::Sms,
        resend_at: UnixMillis(7),
        attempts_left,
    };
    let wrong = Some(TroubleKind::VerificationCodeWrong);
    let limited = Some(TroubleKind::VerificationLimited);
    let cases = [
        (None, None, false, None, None),
        (
            Some(sent(2)),
            wrong,
            true,
            wrong,
            Some(CodeNotice::Sent {
                method: CodeMethod::Sms,
                attempts_left: 2,
            }),
        ),
        (
            Some(sent(0)),
            wrong,
            false,
            None,
            Some(CodeNotice::NoTriesLeft),
        ),
        (
            Some(sent(0)),
            None,
            false,
            None,
            Some(CodeNotice::NoTriesLeft),
        ),
        (
            None,
            limited,
            false,
            None,
            Some(CodeNotice::Trouble(TroubleKind::VerificationLimited)),
        ),
    ];
    for (sent, trouble, takes, rejected, notice) in cases {
        let journey = page(onboarding(
            Stage::NeedsCustomer(Need::VerifyNumber {
                purpose: VerificationPurpose::Registration,
                number: common::choice(),
                sent,
                trouble,
            }),
            1,
        ));
        let View::VerifyNumber(verify) = journey.view() else {
            panic!("{journey:?}");
        };
        assert_eq!(verify.takes_code(), takes);
        assert_eq!(verify.rejected(), rejected);
        assert_eq!(verify.notice(), notice);
        assert_eq!(verify.methods().len(), 2);
    }
}

#[test]
fn a_number_that_is_lost_is_no_arrival_and_support_is_named_where_nothing_else_helps() {
    let lost = page(common::lost(true, 1));
    let view = lost.view();
    assert_eq!(
        (view.phase(), view.stop_reason()),
        ("interrupted", Some("AccessExpired"))
    );
    let View::Connected(connected) = view else {
        panic!("{lost:?}");
    };
    assert!(connected.is_lost() && !connected.serves() && !connected.for_support());
    assert!(connected.renewable.is_some() && !connected.start_over);
    let mut record = common::lost(false, 1);
    let status = record.number_status.as_mut().unwrap();
    status.reason = Some(contract::wabas::LostReason::MovedToAnotherAccount);
    let moved = page(record);
    let View::Connected(connected) = moved.view() else {
        panic!("{moved:?}");
    };
    assert!(connected.for_support() && connected.renewable.is_none());
    assert!(!moved.view().offers_start_over());
}

#[test]
fn a_pin_is_shown_once_it_has_come() {
    let live = onboarding(Stage::Connected(Box::new(common::connected())), 1);
    let content = |journey: &Journey| match journey.view() {
        View::Connected(connected) => connected.pin.map(|pin| match pin.content {
            PinContent::Shown(pin) => pin.expose().to_owned(),
            PinContent::MayReveal => "may".to_owned(),
            PinContent::WasShown => "was".to_owned(),
        }),
        other => panic!("{other:?}"),
    };
    let journey = page(live);
    assert_eq!(content(&journey).as_deref(), Some("may"));
    let pin = Pin::parse("123456").unwrap();
    let (mut journey, _) = update(journey, Event::PinRevealed(Ok(pin)));
    assert_eq!(content(&journey).as_deref(), Some("123456"));
    let State::Connected(connected) = &mut journey.state else {
        panic!("{journey:?}");
    };
    // As after a reload.
    connected.pin = None;
    assert_eq!(content(&journey).as_deref(), Some("was"));
    let State::Connected(connected) = &mut journey.state else {
        panic!("{journey:?}");
    };
    connected.connected.pin = PinState::Theirs;
    assert_eq!(content(&journey), None);
}

fn while_an_answer_is_on_its_way_nothing_else_is_answered() {
    for journey in customers() {
        let view = journey.view();
        if *view.answer() == AnswerState::Sending {
            let actions = view.actions();
            let answers = [Action::Answer, Action::Retry, Action::SetCutOver];
            assert!(
                !actions.iter().any(|action| answers.contains(action)),
                "{actions:?}"
            );
        }
    }
}

/// The next steps of a number that is connected like this, as its screen lists them.
fn steps(connected: Connected) -> Vec<(RemainingTask, StepMark)> {
    let journey = page(onboarding(Stage::Connected(Box::new(connected)), 2));
    let View::Connected(view) = journey.view() else {
        panic!("another screen");
    };
    let steps = view.next_steps().unwrap();
    steps.iter().map(|step| (step.task, step.mark)).collect()
}

/// For a list of numbers: what is open of the same steps, and what is in the way.
#[test]
fn a_number_in_a_list_says_what_its_own_page_says() {
    let connected = Connected {
        ticked: vec![NextStep::KeepPin, NextStep::TryIt],
        health: Some(Health {
            can_send: Some("LIMITED".into()),
            causes: vec![HealthCause::PaymentMissing],
            problems: vec![],
            wants_payment: true,
        }),
        ..common::connected()
    };
    let record = onboarding(Stage::Connected(Box::new(connected.clone())), 2);
    let overview = NumberOverview::of(&record).unwrap();
    let open: Vec<_> = steps(connected)
        .into_iter()
        .filter(|(_, mark)| *mark == StepMark::Open)
        .collect();
    let listed: Vec<_> = overview
        .open
        .iter()
        .map(|task| (*task, StepMark::Open))
        .collect();
    assert_eq!(listed, open);
    assert_eq!(overview.causes, [HealthCause::PaymentMissing]);
    let before = onboarding(Stage::Finalizing, 2);
    assert_eq!(NumberOverview::of(&before), None);
}

#[test]
fn a_next_step_is_done_by_the_customers_tick_or_by_what_meta_reports() {
    use RemainingTask::*;
    use StepMark::*;
    let listed = steps(Connected {
        ticked: vec![NextStep::KeepPin],
        ..common::connected()
    });
    assert_eq!(
        listed,
        [
            (TryIt, Open),
            (KeepMadePin, Ticked),
            (AddPaymentMethod, Open),
            (EndOldAccess, Reported),
            (CheckTemplates, Open),
            (ChangeWabaId, Open),
            (CancelOldPlan, Open),
        ]
    );
    let health = |can_send: &str, causes: Vec<HealthCause>| Health {
        can_send: Some(can_send.into()),
        wants_payment: !causes.is_empty(),
        causes,
        problems: vec![],
    };
    let template = |status: &str| Template {
        name: "order_update".into(),
        language: None,
        status: Some(status.into()),
        reason: None,
    };
    let of = |health, status: &str| {
        steps(Connected {
            health: Some(health),
            templates: Templates::Asked {
                brought: vec![template(status)],
                left: vec![],
            },
            ..common::connected()
        })
    };
    let fine = of(health("AVAILABLE", vec![]), "APPROVED");
    assert!(fine.contains(&(AddPaymentMethod, Reported)));
    assert!(fine.contains(&(CheckTemplates, Reported)));
    let not = of(
        health("LIMITED", vec![HealthCause::PaymentMissing]),
        "PENDING",
    );
    assert!(not.contains(&(AddPaymentMethod, Open)));
    assert!(not.contains(&(CheckTemplates, Open)));
}

#[test]
fn what_a_step_is_ticked_by_is_another_name_for_each() {
    let listed = steps(common::connected());
    let names: Vec<_> = listed.iter().filter_map(|(task, _)| task.step()).collect();
    let other: BTreeSet<_> = names.iter().map(|step| step.name()).collect();
    assert_eq!(names.len(), other.len());
}

/// A page whose Meta window is open.
fn beside_metas_window(origin: Origin) -> Journey {
    let record = Onboarding {
        origin,
        ..onboarding(Stage::AwaitingSignup, 1)
    };
    let ready = Journey {
        sdk: Sdk::Ready,
        tab: Tab::Ours,
        ..page(record)
    };
    after(ready, [Event::LaunchPressed, Event::WindowOpened])
}

fn after(journey: Journey, events: impl IntoIterator<Item = Event>) -> Journey {
    let next = |journey, event| update(journey, event).0;
    events.into_iter().fold(journey, next)
}

fn awaited(journey: &Journey) -> Option<Awaited> {
    match journey.view() {
        View::Checking(checking) => Some(checking.awaits),
        _ => None,
    }
}

#[test]
fn a_finish_is_checked_with_meta_until_its_code_the_server_or_a_time_says_how_it_goes_on() {
    let finish = SessionMessage::Finish(Finish::of(FinishKind::Finish));
    let beside = beside_metas_window(Origin::OtherProvider);
    assert_eq!(awaited(&beside), None);
    let finished = after(beside, [Event::Message(finish)]);
    assert_eq!(awaited(&finished), Some(Awaited::Code));
    assert_eq!(finished.view().phase(), "in-meta");
    let overdue = after(finished, [Event::CodeOverdue]);
    assert_eq!(awaited(&overdue), Some(Awaited::Code));
    assert_eq!(overdue.view().phase(), "finalizing");
    let until = UnixMillis(9);
    let looking = Onboarding {
        looking_until: Some(until),
        ..onboarding(Stage::AwaitingSignup, 2)
    };
    let looking = after(overdue, [Event::Progress(looking)]);
    assert_eq!(awaited(&looking), Some(Awaited::Signup(until)));
    let works = after(looking, [Event::Progress(onboarding(Stage::Finalizing, 3))]);
    assert_eq!(works.view().name(), "working");
}

#[test]
fn a_window_that_is_gone_is_waited_for_and_then_what_it_showed_is_asked_and_told_once() {
    let beside = beside_metas_window(Origin::OtherProvider);
    let (gone, effects) = update(beside, Event::WindowClosed);
    assert!(effects.contains(&Effect::AwaitCode));
    assert_eq!(awaited(&gone), Some(Awaited::Ending));
    let asked = after(gone, [Event::CodeOverdue]);
    let saw = WindowSight::Error(WindowError::TwoStepVerificationOn);
    let View::Interrupted(stopped) = asked.view() else {
        panic!("{asked:?}");
    };
    assert!(stopped.sights.contains(&saw) && !stopped.unsure);
    let id = asked.state.onboarding().unwrap().id.clone();
    let (told, effects) = update(asked, Event::SightChosen(saw));
    let tell = Effect::Tell(id, BrowserEvent::CustomerSaw(saw));
    assert_eq!(effects, [tell]);
    let View::Interrupted(stopped) = told.view() else {
        panic!("{told:?}");
    };
    assert_eq!(stopped.saw, Some(saw));
    assert_eq!(update(told, Event::SightChosen(saw)).1, []);
}

#[test]
fn where_meta_may_have_connected_a_number_of_the_app_nothing_is_said_of_its_place() {
    let unsure = |journey: &Journey| match journey.view() {
        View::Interrupted(stopped) => stopped.unsure,
        other => panic!("{other:?}"),
    };
    let gone = [Event::WindowReportedGone];
    let closed = after(beside_metas_window(Origin::BusinessApp), gone);
    assert!(unsure(&closed));
    // The window said that they left.
    let left = SessionMessage::Cancelled(contract::signup::MetaStep::Number);
    let events = [Event::Message(left), Event::NoCode("unknown".into())];
    let left = after(beside_metas_window(Origin::BusinessApp), events);
    assert!(!unsure(&left));
}

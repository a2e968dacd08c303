//! The whole graph of states: every place that can be come to, walked once.

use std::collections::{HashMap, VecDeque};
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::sync::OnceLock;

use contract::ids::PhoneNumberId;
use contract::onboarding::*;
use contract::problem::Problem;
use contract::secret::{Otp, Pin};
use contract::time::UnixMillis;
use contract::window_sight::WindowSight;
use journey::advice::{Reply, Today};
use journey::state::{CutOverEntry, Journey, PrepareStep, SdkTrouble, State};
use journey::{Action, Answer, Effect, Event, RequestFailure, update};

use super::onboarding;

/// One of everything that can happen in this state. What surrounds the states (script, tab,
/// line) changes only where it matters, and the form is filled in one order: more would walk
/// the same ways again.
fn events(state: &State) -> Vec<Event> {
    let mut events = vec![
        Event::StartOverPressed,
        Event::LaunchPressed,
        Event::FullPagePressed,
    ];
    match state {
        State::ChoosingMethod(_) => {
            let today = Today::ALL.map(|today| Event::Replied(Reply::Today(today)));
            events.extend(today);
            events.extend([true, false].map(|keeps| Event::Replied(Reply::KeepsApp(keeps))));
            events.extend(Method::ALL.map(Event::MethodChosen));
            events.extend(PrepareStep::ALL.map(Event::StepOpened));
            return events;
        }
        State::Preparing(form) => {
            events.push(Event::StepSubmitted);
            events.extend(PrepareStep::ALL.map(Event::StepOpened));
            match form.step {
                PrepareStep::Number => {
                    events.push(Event::NumberEdited("+919820000001".into()));
                    // From a form that is filled in further the ways are the same.
                    if form.checked.is_empty() {
                        events.extend(Origin::ALL.map(Event::OriginChosen));
                        events.push(Event::MethodReconsidered);
                    }
                }
                PrepareStep::Checks => {
                    let next = ReadinessItem::ALL.into_iter().find(|item| {
                        item.applies(form.origin) && item.blocks() && !form.checked.contains(item)
                    });
                    events.extend(next.map(|item| Event::ReadinessChecked(item, true)));
                }
                PrepareStep::Tips => {
                    events.extend(["mine", ""].map(|id| Event::SourceWabaEdited(id.into())));
                }
                PrepareStep::Time => {
                    let at = |at| CutOverEntry {
                        local: "x".into(),
                        at,
                    };
                    events.push(Event::CutOverChosen(None));
                    events.push(Event::CutOverChosen(Some(at(None))));
                    events.push(Event::CutOverChosen(Some(at(Some(UnixMillis(9))))));
                }
                PrepareStep::Consent => {
                    events.push(Event::ConsentGiven(true));
                    events.extend(stages().map(|o| Event::Recorded(Ok(o))));
                    events.extend(refusals().map(|f| Event::Recorded(Err(f))));
                }
            }
            return events;
        }
        _ => {}
    }
    events.extend([
        Event::SdkReady,
        Event::SdkMissing(SdkTrouble::Slow),
        Event::SdkRetryPressed,
        Event::TabHeld,
        Event::TabElsewhere,
        Event::TakeOverPressed,
        Event::ConnectionLost,
        Event::ConnectionRestored,
        Event::SignedOut,
        Event::ShowWindowPressed,
        Event::WindowReportedGone,
        Event::SightChosen(WindowSight::Finished),
        Event::WindowOpened,
        Event::WindowBlocked,
        Event::WindowUnseen,
        Event::WindowClosed,
        Event::FullPageFailed(RequestFailure::Unreachable),
        Event::SdkThrew("x".into()),
        Event::CodeArrived(super::code(1)),
        Event::NoCode("unknown".into()),
        Event::CodeOverdue,
        Event::PinRevealed(Ok(Pin::parse("123456").unwrap())),
        Event::PinRevealed(Err(RequestFailure::Unreachable)),
    ]);
    events.extend(super::messages().into_iter().map(Event::Message));
    events.extend(answers().map(Event::Answered));
    for record in stages() {
        events.push(Event::HandOverEnded {
            outcome: Ok(record.clone()),
            age_ms: 0,
        });
        events.push(Event::Progress(record.clone()));
        events.push(Event::AnswerEnded(Ok(record)));
    }
    let renewal = super::renewal(Stage::AwaitingSignup, 1);
    events.push(Event::AnswerEnded(Ok(renewal)));
    for failure in failures() {
        events.push(Event::HandOverEnded {
            outcome: Err(failure.clone()),
            age_ms: 60_000,
        });
        events.push(Event::AnswerEnded(Err(failure)));
    }
    events
}

/// News, each newer than what is known.
fn stages() -> impl Iterator<Item = Onboarding> {
    let stages = super::stages().into_iter().map(|s| onboarding(s, 2));
    stages.chain([super::lost(true, 2), super::lost(false, 2)])
}

/// A hash of all that a journey is: the whole text of each of some hundred thousand would take
/// most of the walk's time.
fn print(journey: &Journey) -> u64 {
    struct Hashed(DefaultHasher);
    impl std::fmt::Write for Hashed {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            self.0.write(text.as_bytes());
            Ok(())
        }
    }
    let mut hashed = Hashed(DefaultHasher::new());
    write!(hashed, "{journey:?}").unwrap();
    hashed.0.finish()
}

/// The same place however often the record has changed.
fn unversioned(mut journey: Journey) -> Journey {
    // What the customer says that Meta's window showed opens no way and closes none.
    if let State::Interrupted(stopped) = &mut journey.state {
        stopped.saw = None;
    }
    let record = match &mut journey.state {
        State::ChoosingMethod(_) | State::Preparing(_) => return journey,
        State::Ready(s) => &mut s.onboarding,
        State::InMeta(s) => &mut s.onboarding,
        State::HandingOver(s) => &mut s.onboarding,
        State::Finalizing(s) => &mut s.onboarding,
        State::Connected(s) => &mut s.onboarding,
        State::Interrupted(s) => &mut s.onboarding,
        State::Stuck(s) => &mut s.onboarding,
    };
    record.version = 1;
    // Whatever the next attempt would begin with: the record says enough for one that does.
    journey.draft = None;
    // What renews access goes the same ways.
    if record.renewal {
        *record = onboarding(record.stage.clone(), 1);
    }
    journey
}

pub fn graph() -> &'static Graph {
    static GRAPH: OnceLock<Graph> = OnceLock::new();
    GRAPH.get_or_init(Graph::walk)
}

fn failures() -> impl Iterator<Item = RequestFailure> {
    [
        RequestFailure::Unreachable,
        RequestFailure::refused(Problem::SignedOut),
    ]
    .into_iter()
}

/// What the server may have against a form: one of each step, and one of none.
fn refusals() -> impl Iterator<Item = RequestFailure> {
    let refused = [Problem::Conflict, Problem::CutOverTime].map(RequestFailure::refused);
    failures().chain(refused)
}

pub fn answers() -> impl Iterator<Item = Answer> {
    [
        Answer::Number(super::choice().id),
        Answer::SendVerification(CodeMethod::Sms),
        Answer::Verification(Otp::parse("123456").unwrap()),
        Answer::Pin(Pin::parse("123456").unwrap()),
        Answer::CutOver(CutOverTime::At(UnixMillis(9))),
        Answer::Retry,
        Answer::CheckAgain,
        Answer::RevealPin,
        Answer::OldProvider(OldProviderPlan::Keep),
        Answer::Tick(NextStep::KeepPin, true),
        Answer::CopyTemplates(CopyTemplates::default()),
        Answer::Renew(PhoneNumberId::new("1")),
    ]
    .into_iter()
}

/// Every place, with the edges from one to the next.
pub struct Graph {
    pub places: Vec<Journey>,
    /// From, to, and the event's name.
    pub edges: Vec<(usize, usize, &'static str)>,
}

impl Graph {
    fn walk() -> Self {
        let mut graph = Self {
            places: vec![],
            edges: vec![],
        };
        let mut known: HashMap<u64, usize> = HashMap::new();
        let mut next = VecDeque::new();
        let mut place = |graph: &mut Self, next: &mut VecDeque<usize>, journey: Journey| {
            *known.entry(print(&journey)).or_insert_with(|| {
                graph.places.push(journey);
                next.push_back(graph.places.len() - 1);
                graph.places.len() - 1
            })
        };
        place(&mut graph, &mut next, Journey::begin().0);
        for record in stages() {
            for in_meta in [false, true] {
                let (journey, _) = Journey::resume_attempt(record.clone(), in_meta);
                place(&mut graph, &mut next, unversioned(journey));
            }
        }
        while let Some(from) = next.pop_front() {
            let here = graph.places[from].clone();
            for event in events(&here.state) {
                let name = name(&event);
                let (there, _) = update(here.clone(), event);
                let there = unversioned(there);
                // Most events change nothing.
                if there != here {
                    let to = place(&mut graph, &mut next, there);
                    graph.edges.push((from, to, name));
                }
            }
        }
        graph
    }

    /// The places from which one of these can be come to.
    pub fn leads_to(&self, wanted: impl Fn(&State) -> bool) -> Vec<bool> {
        let mut back = vec![vec![]; self.places.len()];
        for (from, to, _) in &self.edges {
            back[*to].push(*from);
        }
        let mut leads: Vec<bool> = self.places.iter().map(|j| wanted(&j.state)).collect();
        let mut next: Vec<usize> = (0..leads.len()).filter(|at| leads[*at]).collect();
        while let Some(at) = next.pop() {
            for from in &back[at] {
                if !leads[*from] {
                    leads[*from] = true;
                    next.push(*from);
                }
            }
        }
        leads
    }
}

/// What a customer presses to take an action. None: they wait, or go on elsewhere.
pub fn presses(action: Action) -> Option<Vec<Event>> {
    let mut presses = match action {
        Action::ChooseMethod => {
            let mut presses = vec![Event::MethodReconsidered];
            presses.extend(Method::ALL.map(Event::MethodChosen));
            presses.extend(Today::ALL.map(|today| Event::Replied(Reply::Today(today))));
            presses
        }
        Action::FillIn => vec![Event::ConsentGiven(true), Event::ConsentGiven(false)],
        Action::Launch => vec![Event::LaunchPressed],
        Action::LoadSdkAgain => vec![Event::SdkRetryPressed],
        Action::FullPage => vec![Event::FullPagePressed],
        Action::TakeOver => vec![Event::TakeOverPressed],
        Action::GoOnInMeta => vec![Event::ShowWindowPressed],
        Action::StartOver => vec![Event::StartOverPressed],
        Action::Answer | Action::Retry | Action::SetCutOver | Action::RenewAccess => vec![],
        Action::WaitForAnswer
        | Action::SignIn
        | Action::WaitForServer
        | Action::CallSupport
        | Action::Reload
        | Action::SeeResult => return None,
    };
    if presses.is_empty() {
        presses.extend(answers().map(Event::Answered));
    }
    Some(presses)
}

pub fn acts(journey: &Journey, press: Event) -> bool {
    let (after, effects) = update(journey.clone(), press);
    after != *journey || effects.iter().any(|e| !matches!(e, Effect::Note(_)))
}

fn name(event: &Event) -> &'static str {
    match event {
        Event::Replied(_) => "Replied",
        Event::MethodChosen(_) => "MethodChosen",
        Event::MethodReconsidered => "MethodReconsidered",
        Event::OriginChosen(_) => "OriginChosen",
        Event::NumberEdited(_) => "NumberEdited",
        Event::SourceWabaEdited(_) => "SourceWabaEdited",
        Event::CutOverChosen(_) => "CutOverChosen",
        Event::ReadinessChecked(..) => "ReadinessChecked",
        Event::ConsentGiven(_) => "ConsentGiven",
        Event::StepSubmitted => "StepSubmitted",
        Event::StepOpened(_) => "StepOpened",
        Event::LaunchPressed => "LaunchPressed",
        Event::ShowWindowPressed => "ShowWindowPressed",
        Event::WindowReportedGone => "WindowReportedGone",
        Event::SightChosen(_) => "SightChosen",
        Event::FullPagePressed => "FullPagePressed",
        Event::TakeOverPressed => "TakeOverPressed",
        Event::SdkRetryPressed => "SdkRetryPressed",
        Event::Answered(_) => "Answered",
        Event::StartOverPressed => "StartOverPressed",
        Event::Recorded(_) => "Recorded",
        Event::SdkReady => "SdkReady",
        Event::SdkMissing(_) => "SdkMissing",
        Event::WindowOpened => "WindowOpened",
        Event::WindowBlocked => "WindowBlocked",
        Event::WindowUnseen => "WindowUnseen",
        Event::WindowClosed => "WindowClosed",
        Event::FullPageFailed(_) => "FullPageFailed",
        Event::SdkThrew(_) => "SdkThrew",
        Event::Message(_) => "Message",
        Event::CodeArrived(_) => "CodeArrived",
        Event::NoCode(_) => "NoCode",
        Event::CodeOverdue => "CodeOverdue",
        Event::HandOverEnded { .. } => "HandOverEnded",
        Event::Progress(_) => "Progress",
        Event::ConnectionLost => "ConnectionLost",
        Event::ConnectionRestored => "ConnectionRestored",
        Event::SignedOut => "SignedOut",
        Event::TabHeld => "TabHeld",
        Event::TabElsewhere => "TabElsewhere",
        Event::AnswerEnded(_) => "AnswerEnded",
        Event::PinRevealed(_) => "PinRevealed",
    }
}

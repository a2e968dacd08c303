//! The whole graph of states: every place that can be come to, walked once. No dead end in
//! it, and `docs/journey.md` drawn from it.
//!
//! `DOUBLETICK_WRITE_DOCS=1 cargo test -p journey --test graph` writes that file anew.

#![allow(clippy::unwrap_used)]

mod common;

use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
use std::fmt::Write as _;
use std::sync::OnceLock;

use contract::ids::PhoneNumberId;
use contract::onboarding::*;
use contract::problem::Problem;
use contract::secret::{Otp, Pin};
use contract::time::UnixMillis;
use journey::advice::{Reply, Today};
use journey::event::{Answer, Event, Failure};
use journey::state::{Journey, Later, SdkTrouble, State};
use journey::{Effect, Way, update};

use common::onboarding;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/journey.md");

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
            events.extend([true, false].map(|yes| Event::Replied(Reply::Yes(yes))));
            events.extend(Method::ALL.map(Event::MethodChosen));
            return events;
        }
        State::Preparing(form) => {
            events.extend([
                Event::MethodReconsidered,
                Event::NumberEdited("+919820000001".into()),
                Event::SourceWabaEdited("mine".into()),
                Event::SourceWabaEdited(String::new()),
                Event::CutOverChosen(None),
                Event::CutOverChosen(Some(Later {
                    local: "x".into(),
                    at: None,
                })),
                Event::ConsentGiven(true),
                Event::PreparationSubmitted,
            ]);
            events.extend(Origin::ALL.map(Event::OriginChosen));
            let next = ReadinessItem::ALL
                .into_iter()
                .find(|item| item.applies(form.origin) && !form.checked.contains(item));
            events.extend(next.map(|item| Event::ReadinessChecked(item, true)));
            events.extend(stages().map(|o| Event::Recorded(Ok(o))));
            events.extend(failures().map(|f| Event::Recorded(Err(f))));
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
        Event::LinkLost,
        Event::LinkRestored,
        Event::SignedOut,
        Event::ShowWindowPressed,
        Event::WindowReportedGone,
        Event::WindowOpened,
        Event::WindowBlocked,
        Event::WindowUnseen,
        Event::WindowClosed,
        Event::FullPageFailed(Failure::Unreachable),
        Event::SdkThrew("x".into()),
        Event::CodeArrived(common::code(1)),
        Event::NoCode("unknown".into()),
        Event::CodeOverdue,
        Event::PinRevealed(Ok(Pin::parse("123456").unwrap())),
        Event::PinRevealed(Err(Failure::Unreachable)),
    ]);
    events.extend(common::messages().into_iter().map(Event::Message));
    events.extend(answers().map(Event::Answered));
    for record in stages() {
        events.push(Event::HandOverEnded {
            outcome: Ok(record.clone()),
            age_ms: 0,
        });
        events.push(Event::Progress(record.clone()));
        events.push(Event::AnswerEnded(Ok(record)));
    }
    let renewal = common::renewal(Stage::AwaitingSignup, 1);
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
    let stages = common::stages().into_iter().map(|s| onboarding(s, 2));
    stages.chain([common::lost(true, 2), common::lost(false, 2)])
}

/// The same place however often the record has changed.
fn unversioned(mut journey: Journey) -> Journey {
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
    // What renews access goes the same ways.
    if record.renewal {
        *record = onboarding(record.stage.clone(), 1);
    }
    journey
}

fn graph() -> &'static Graph {
    static GRAPH: OnceLock<Graph> = OnceLock::new();
    GRAPH.get_or_init(Graph::walk)
}

fn failures() -> impl Iterator<Item = Failure> {
    [Failure::Unreachable, Failure::Refused(Problem::SignedOut)].into_iter()
}

fn answers() -> impl Iterator<Item = Answer> {
    [
        Answer::Number(common::choice().id),
        Answer::SendVerification(CodeMethod::Sms),
        Answer::Verification(Otp::parse("123456").unwrap()),
        Answer::Pin(Pin::parse("123456").unwrap()),
        Answer::CutOver(CutOverTime::At(UnixMillis(9))),
        Answer::Retry,
        Answer::CheckAgain,
        Answer::RevealPin,
        Answer::OldProvider(OldProviderPlan::Keep),
        Answer::Renew(PhoneNumberId::new("1")),
    ]
    .into_iter()
}

/// Every place, with the way from one to the next.
struct Graph {
    places: Vec<Journey>,
    /// From, to, and the event's name.
    ways: Vec<(usize, usize, &'static str)>,
}

impl Graph {
    fn walk() -> Self {
        let mut graph = Self {
            places: vec![],
            ways: vec![],
        };
        let mut known: HashMap<String, usize> = HashMap::new();
        let mut next = VecDeque::new();
        let mut place = |graph: &mut Self, next: &mut VecDeque<usize>, journey: Journey| {
            let journey = unversioned(journey);
            *known.entry(format!("{journey:?}")).or_insert_with(|| {
                graph.places.push(journey);
                next.push_back(graph.places.len() - 1);
                graph.places.len() - 1
            })
        };
        place(&mut graph, &mut next, Journey::begin().0);
        for record in stages() {
            for in_meta in [false, true] {
                let (journey, _) = Journey::resume_attempt(record.clone(), in_meta);
                place(&mut graph, &mut next, journey);
            }
        }
        while let Some(from) = next.pop_front() {
            let here = graph.places[from].clone();
            for event in events(&here.state) {
                let name = name(&event);
                let (there, _) = update(here.clone(), event);
                let to = place(&mut graph, &mut next, there);
                if to != from {
                    graph.ways.push((from, to, name));
                }
            }
        }
        graph
    }

    /// The places from which one of these can be come to.
    fn leads_to(&self, wanted: impl Fn(&State) -> bool) -> Vec<bool> {
        let mut back = vec![vec![]; self.places.len()];
        for (from, to, _) in &self.ways {
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

#[test]
fn no_place_is_a_dead_end() {
    let graph = graph();
    let connects = graph.leads_to(|state| matches!(state, State::Connected(_)));
    for (journey, connects) in graph.places.iter().zip(connects) {
        assert!(connects, "no way from here to Connected: {journey:#?}");
        let ways = journey.ways();
        assert!(!ways.is_empty(), "nothing to do here: {journey:#?}");
        for way in ways {
            assert!(
                presses(way).is_none_or(|presses| presses.into_iter().any(|p| acts(journey, p))),
                "{way:?} is offered and does nothing: {journey:#?}"
            );
        }
    }
}

/// What a customer presses to go a way. None: they wait, or go on elsewhere.
fn presses(way: Way) -> Option<Vec<Event>> {
    let mut presses = match way {
        Way::ChooseMethod => {
            let mut presses = vec![Event::MethodReconsidered];
            presses.extend(Method::ALL.map(Event::MethodChosen));
            presses.extend(Today::ALL.map(|today| Event::Replied(Reply::Today(today))));
            presses
        }
        Way::FillIn => vec![Event::ConsentGiven(true), Event::ConsentGiven(false)],
        Way::Launch => vec![Event::LaunchPressed],
        Way::LoadSdkAgain => vec![Event::SdkRetryPressed],
        Way::FullPage => vec![Event::FullPagePressed],
        Way::TakeOver => vec![Event::TakeOverPressed],
        Way::GoOnInMeta => vec![Event::ShowWindowPressed],
        Way::StartOver => vec![Event::StartOverPressed],
        Way::Answer | Way::Retry | Way::SetCutOver | Way::RenewAccess => vec![],
        Way::WaitForAnswer
        | Way::SignIn
        | Way::WaitForServer
        | Way::CallSupport
        | Way::SeeResult => return None,
    };
    if presses.is_empty() {
        presses.extend(answers().map(Event::Answered));
    }
    Some(presses)
}

fn acts(journey: &Journey, press: Event) -> bool {
    let (after, effects) = update(journey.clone(), press);
    after != *journey || effects.iter().any(|e| !matches!(e, Effect::Note(_)))
}

#[test]
fn the_document_shows_the_graph_as_it_is() {
    let drawn = draw(graph());
    if std::env::var_os("DOUBLETICK_WRITE_DOCS").is_some() {
        std::fs::write(DOCUMENT, &drawn).unwrap();
    }
    let written = std::fs::read_to_string(DOCUMENT).unwrap_or_default();
    assert!(
        written == drawn,
        "docs/journey.md is of another journey: write it anew, as tests/graph.rs says"
    );
}

fn draw(graph: &Graph) -> String {
    let mut edges: BTreeMap<(usize, usize), BTreeSet<&str>> = BTreeMap::new();
    let mut ways: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for (from, to, event) in &graph.ways {
        let (from, to) = (&graph.places[*from].state, &graph.places[*to].state);
        if kind(from) != kind(to) {
            edges
                .entry((kind(from), kind(to)))
                .or_default()
                .insert(event);
        }
    }
    for journey in &graph.places {
        let offered = journey.ways().into_iter().map(|way| format!("`{way:?}`"));
        ways.entry(kind(&journey.state))
            .or_default()
            .extend(offered);
    }
    let mut text = String::from(HEAD);
    text.push_str("```mermaid\nstateDiagram-v2\n    [*] --> ChoosingMethod\n");
    for (from, to) in edges.keys() {
        let _ = writeln!(text, "    {} --> {}", KINDS[*from].0, KINDS[*to].0);
    }
    text.push_str("    Connected --> [*]\n```\n\n## The states\n\n");
    text.push_str(
        "| state | entered | what the customer can do, by what else is so |\n| --- | --- | --- |\n",
    );
    for (kind, offered) in &ways {
        let (name, entered) = KINDS[*kind];
        let offered: Vec<&str> = offered.iter().map(String::as_str).collect();
        let _ = writeln!(text, "| `{name}` | {entered} | {} |", offered.join(", "));
    }
    text.push_str("\n## The transitions\n\n| from | to | by |\n| --- | --- | --- |\n");
    for ((from, to), events) in &edges {
        let events: Vec<String> = events.iter().map(|event| format!("`{event}`")).collect();
        let (from, to) = (KINDS[*from].0, KINDS[*to].0);
        let _ = writeln!(text, "| `{from}` | `{to}` | {} |", events.join(", "));
    }
    text
}

const HEAD: &str = "\
# The journey

One onboarding, from the choice of the method to a number that is live, as `crates/journey` decides it. This page is
made from that code: `crates/journey/tests/graph.rs` walks every place that can be come to, checks that none is a dead
end, and fails when this page shows another graph. It says how to write it anew.

";

/// The states: name, and when each is entered.
const KINDS: [(&str, &str); 9] = [
    ("ChoosingMethod", "from `Get Started` or `Add Number`"),
    ("Preparing", "when a method is chosen"),
    ("Ready", "when the server has recorded attempt and consent"),
    (
        "InMeta",
        "by the click that opens Meta's window, or its full page",
    ),
    ("HandingOver", "when Meta calls back with a code"),
    ("Finalizing", "when the server has the matter in hand"),
    ("Connected", "when the number is live"),
    ("Interrupted", "when it stops and the customer can go on"),
    ("Stuck", "when it stops and someone else must act"),
];

fn kind(state: &State) -> usize {
    match state {
        State::ChoosingMethod(_) => 0,
        State::Preparing(_) => 1,
        State::Ready(_) => 2,
        State::InMeta(_) => 3,
        State::HandingOver(_) => 4,
        State::Finalizing(_) => 5,
        State::Connected(_) => 6,
        State::Interrupted(_) => 7,
        State::Stuck(_) => 8,
    }
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
        Event::PreparationSubmitted => "PreparationSubmitted",
        Event::LaunchPressed => "LaunchPressed",
        Event::ShowWindowPressed => "ShowWindowPressed",
        Event::WindowReportedGone => "WindowReportedGone",
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
        Event::LinkLost => "LinkLost",
        Event::LinkRestored => "LinkRestored",
        Event::SignedOut => "SignedOut",
        Event::TabHeld => "TabHeld",
        Event::TabElsewhere => "TabElsewhere",
        Event::AnswerEnded(_) => "AnswerEnded",
        Event::PinRevealed(_) => "PinRevealed",
    }
}

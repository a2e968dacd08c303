//! Extreme texts from outside: of one endless word, with stacked marks, or
//! turning the direction of what follows. Wherever Meta's or the customer's words are shown.

use contract::onboarding::{
    Arrival, Connected, Health, Need, NumberChoice, NumberReport, OldProvider, Origin, Stage,
    Template, TemplateLeft, Templates, Whereabouts,
};
use contract::signup::MetaError;
use contract::wabas::{NumberState, NumberStatus, Waba, WabaNumber, Wabas};
use journey::state::{
    AnswerState, ConnectedNumber, Finalizing, InMeta, Interrupted, Reason, State, Window,
    WindowReport,
};

use super::before::awaiting;
use super::records::{choice, connected, health, number, record, report, status, waba};
use super::scene::{Answer, Scene};
use crate::web::router::Route;

/// Three thousand letters of one word.
fn endless() -> String {
    "Wholesale".repeat(334)
}

/// Each letter with more marks than a line is high.
fn piled() -> String {
    let marks = "\u{30d}\u{316}\u{336}".repeat(20);
    "Asha Textiles"
        .chars()
        .map(|letter| [&letter.to_string(), &*marks].concat())
        .collect()
}

/// It turns what follows, and ends what would keep it from that.
fn turned() -> String {
    "\u{2069}\u{202e}Asha Textiles\u{202e}".to_owned()
}

fn odd() -> [String; 3] {
    [endless(), piled(), turned()]
}

/// All of them.
pub fn scenes() -> Vec<Scene> {
    let stopped = Interrupted {
        onboarding: awaiting(Origin::OtherProvider),
        reason: Reason::MetaError(error()),
        finish: None,
        answer: AnswerState::None,
        saw: None,
    };
    let beside = InMeta {
        onboarding: awaiting(Origin::OtherProvider),
        window: Window::Open,
        finish: None,
        report: Some(WindowReport::Error(error())),
    };
    vec![
        Scene::at("wabas-odd-texts", Route::Wabas).answered("/wabas", wabas()),
        Scene::of("connected-odd-texts", State::Connected(arrived())),
        Scene::of(
            "need-pick-odd-texts",
            asked(Need::PickNumber(odd().map(named).into())),
        ),
        Scene::of(
            "need-confirm-odd-texts",
            asked(Need::ConfirmNumber(named(piled()))),
        ),
        Scene::of("interrupted-odd-texts", State::Interrupted(stopped)),
        Scene::of("in-meta-odd-texts", State::InMeta(beside)),
    ]
}

fn error() -> MetaError {
    MetaError {
        message: [turned(), piled(), endless()].concat(),
        code: Some(endless()),
        session_id: Some(endless()),
    }
}

fn named(name: String) -> NumberChoice {
    choice(&name, "+91 98200 00002", &name)
}

fn asked(need: Need) -> State {
    State::Finalizing(Finalizing {
        onboarding: record(
            Origin::OtherProvider,
            Whereabouts::Origin,
            Stage::NeedsCustomer(need),
        ),
        answer: AnswerState::None,
        awaits_code_of: None,
    })
}

fn reported(name: String) -> NumberReport {
    NumberReport {
        verified_name: Some(name),
        ..report()
    }
}

fn wabas() -> Answer {
    let refused = NumberStatus {
        refused: Some([turned(), endless()].concat()),
        ..status(NumberState::Leaving)
    };
    let numbers = odd().map(|name| WabaNumber {
        report: reported(name),
        ..number(status(NumberState::Connected))
    });
    let odd_report = NumberReport {
        display_phone_number: Some(endless()),
        verified_name: Some(piled()),
        status: Some(endless()),
        quality_rating: Some(endless()),
        messaging_limit: Some(piled()),
        ..report()
    };
    let fields = WabaNumber {
        report: odd_report,
        ..number(status(NumberState::Connected))
    };
    let leaving = number(refused);
    let wabas = odd().map(|name| Waba {
        name: Some(name),
        ..waba([&numbers[..], &[fields.clone(), leaving.clone()]].concat())
    });
    Answer::of(&Wabas {
        wabas: wabas.into(),
        unfinished: vec![],
    })
}

fn arrived() -> ConnectedNumber {
    let template = |name: String| Template {
        reason: Some(endless()),
        language: Some("en".into()),
        status: Some("REJECTED".into()),
        name,
    };
    let left = |id: String| TemplateLeft {
        reason: Some(id.clone()),
        id,
    };
    let connected = Connected {
        number: reported(endless()),
        before: reported(piled()),
        templates: Templates::Asked {
            brought: odd().map(template).into(),
            left: odd().map(left).into(),
        },
        health: Some(Health {
            problems: odd().into(),
            ..health(&endless())
        }),
        old_provider: OldProvider::StillSubscribed(odd().into()),
        ..connected(Arrival::Registered)
    };
    let stage = Stage::Connected(Box::new(connected.clone()));
    ConnectedNumber {
        onboarding: record(Origin::OtherProvider, Whereabouts::DoubleTick, stage),
        connected: Box::new(connected),
        pin: None,
        answer: AnswerState::None,
    }
}

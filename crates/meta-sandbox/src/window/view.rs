//! What the window's script draws: the screen, its data, and what to post if it is left now.

use serde::Serialize;
use serde_json::{Value, json};

use super::launch::Flow;
use super::outcome::refusal_address;
use super::session::{GuideStep, Outcome, Screen, Session, SignupPart};
use super::steps::can_verify_later;
use crate::catalogue::{self, Behaviour};
use crate::state::{Provider, SandboxState, Waba, WabaChoice};

/// One screen.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct View {
    session_id: String,
    screen: Screen,
    flow: Flow,
    /// Which step of the guide it belongs to.
    step: GuideStep,
    error: Option<String>,
    notice: Option<String>,
    /// What the screen shows or asks.
    data: Value,
    /// Session messages to post at once.
    post: Vec<String>,
    /// How much of what a test has windows say was said before this screen.
    heard: usize,
    /// What the last screen keeps back for now.
    held: Option<SignupPart>,
    /// The session message if the customer cancels here.
    on_cancel: Option<String>,
    /// The session message if the window is closed here.
    on_close: Option<String>,
    /// Where a cancelled full-page flow goes.
    cancel_address: Option<String>,
    outcome: Option<Outcome>,
}

impl View {
    pub fn of(state: &SandboxState, session: &Session) -> Self {
        let silent_close = session.behaves(Behaviour::ClosesWindow);
        let in_popup = session.launch.redirect.is_none();
        let on_cancel = session.cancel_message().filter(|_| in_popup);
        Self {
            session_id: session.id.clone(),
            screen: session.screen,
            flow: session.launch.flow,
            step: session
                .screen
                .guide_step(session.launch.flow == Flow::Coexistence),
            error: session
                .trouble
                .as_ref()
                .map(|trouble| trouble.message.clone()),
            notice: session.notice.clone(),
            data: data(state, session),
            post: if in_popup {
                session.post.clone()
            } else {
                Vec::new()
            },
            heard: state.injected_messages.len(),
            held: state.withheld,
            on_close: on_cancel.clone().filter(|_| !silent_close),
            on_cancel,
            cancel_address: refusal_address(session),
            outcome: session.outcome.clone(),
        }
    }
}

fn data(state: &SandboxState, session: &Session) -> Value {
    let business = state.business_of(session.subject.e164);
    let business_name = business.map_or("", |b| b.name.as_str());
    let spoken = catalogue::display(&session.number);
    match session.screen {
        Screen::Profile => json!({
            "chosen": session.subject.e164,
            "people": catalogue::numbers().iter().map(|number| json!({
                "e164": number.e164,
                "name": number.name,
                "spoken": catalogue::display(number.e164),
                "person": state.business_of(number.e164).map(|b| b.person.as_str()),
            })).collect::<Vec<_>>(),
        }),
        Screen::Portfolio => json!({
            "id": business.map(|b| b.id.as_str()),
            "name": business_name,
        }),
        Screen::Waba => json!({
            "suggest_existing": session.behaves(Behaviour::WabaShared)
                || renews(state, session),
            "wabas": own_wabas(state, session),
        }),
        Screen::BusinessProfile => json!({
            "account_name": match &session.waba {
                WabaChoice::New { name } if !name.is_empty() => name.clone(),
                _ => format!("{business_name} on DoubleTick"),
            },
            "display_name": match session.display_name.as_str() {
                "" => business_name,
                chosen => chosen,
            },
        }),
        Screen::Number => json!({
            "phone": spoken,
            "can_add_later": session.launch.flow == Flow::CloudApi && !session.number_first,
        }),
        Screen::OtherProvider => json!({
            "phone": spoken,
            "provider": served_by(state, session),
            "joins": session.behaviour().is_joined(),
        }),
        Screen::Otp => json!({ "phone": spoken, "can_verify_later": can_verify_later(session) }),
        Screen::AppConfirm => json!({ "phone": spoken }),
        Screen::Permissions => json!({
            "business": business_name,
            "phone": session.number_chosen.then_some(spoken),
            "verified": session.verified,
        }),
        Screen::Done => json!({
            "phone": session.number_chosen.then_some(spoken),
            "verified": session.verified,
        }),
        Screen::Information => Value::Null,
    }
}

fn provider_name(waba: &Waba) -> &'static str {
    match waba.provider {
        Provider::Old => "Old Provider Inc.",
        Provider::DoubleTick => "DoubleTick",
    }
}

/// Whoever the number would be taken from.
fn served_by(state: &SandboxState, session: &Session) -> Option<&'static str> {
    let phone = state.connected(&session.number)?;
    state.wabas.get(&phone.waba_id).map(provider_name)
}

/// Whether the number is live in a WABA that is shared with us, or was: who comes back for access
/// finds that one.
fn renews(state: &SandboxState, session: &Session) -> bool {
    let phone = state.connected(session.subject.e164);
    let waba = phone.and_then(|phone| state.wabas.get(&phone.waba_id));
    waba.is_some_and(|waba| {
        waba.provider == Provider::DoubleTick || waba.shared.is_some_and(|turn| turn > 0)
    })
}

/// Those that hold a number first.
fn own_wabas(state: &SandboxState, session: &Session) -> Vec<Value> {
    let describe = |waba: &Waba| {
        let phones = state.phones_of(&waba.id);
        json!({
            "id": waba.id,
            "name": waba.name,
            "provider": provider_name(waba),
            "phones": phones.iter().map(|p| catalogue::display(&p.e164)).collect::<Vec<_>>(),
        })
    };
    let owned = |waba: &&Waba| waba.subject == session.subject.e164;
    let mut wabas: Vec<&Waba> = state.wabas.values().filter(owned).collect();
    wabas.sort_by_key(|waba| state.phones_of(&waba.id).is_empty());
    wabas.into_iter().map(describe).collect()
}

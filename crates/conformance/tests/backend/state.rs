//! What the backend remembers, and what it tells the platform.

use std::collections::HashMap;
use std::sync::Mutex;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use contract::ids::{OnboardingId, Reference};
use contract::onboarding::{Colleague, NewOnboarding, Onboarding, Stage, Whereabouts};
use contract::platform::events::{Event, EventAccount, EventData, EventId, OnboardingEvent};
use contract::platform::{AccountSession, NewAccountSession};
use contract::session::{Session, SessionAccount};
use contract::time::UnixMillis;
use standardwebhooks::Webhook;
use tokio::sync::{broadcast, mpsc};

use super::{Fault, SECRET};

/// Who is signed in.
#[derive(Clone)]
pub struct Person {
    pub account: String,
    name: String,
}

#[derive(Default)]
struct Whole {
    sessions: HashMap<String, Person>,
    onboardings: Vec<(String, Onboarding)>,
    events: Vec<Event>,
}

pub struct Store {
    fault: Fault,
    whole: Mutex<Whole>,
    changes: broadcast::Sender<Onboarding>,
    outbox: mpsc::UnboundedSender<Event>,
}

impl Store {
    pub fn new(fault: Fault, webhooks: String) -> Self {
        let (outbox, events) = mpsc::unbounded_channel();
        tokio::spawn(deliver(fault, webhooks, events));
        Self {
            fault,
            whole: Mutex::default(),
            changes: broadcast::Sender::new(64),
            outbox,
        }
    }

    pub fn changes(&self) -> broadcast::Receiver<Onboarding> {
        self.changes.subscribe()
    }

    pub fn open(&self, asked: NewAccountSession) -> AccountSession {
        let mut whole = self.whole.lock().unwrap();
        let token = format!("token-{}", whole.sessions.len());
        let person = Person {
            account: asked.account.external_id,
            name: asked.actor.name,
        };
        whole.sessions.insert(token.clone(), person);
        AccountSession {
            token,
            expires_at: UnixMillis(i64::MAX),
        }
    }

    pub fn session(&self, token: &str) -> Option<Person> {
        self.whole.lock().unwrap().sessions.get(token).cloned()
    }

    pub fn show(&self, person: &Person) -> Session {
        Session {
            account: SessionAccount {
                id: person.account.clone(),
                name: None,
            },
            phone: None,
            actor: (self.fault != Fault::NamesNobody).then(|| person.name.clone()),
            platform: None,
            suggested_number: None,
            returns: false,
            fresh: true,
            ends_in_seconds: 600,
            support: None,
        }
    }

    pub fn onboarding(&self, id: &str) -> Option<(String, Onboarding)> {
        let whole = self.whole.lock().unwrap();
        let mut all = whole.onboardings.iter();
        all.find(|(_, found)| found.id.as_str() == id).cloned()
    }

    /// Whether it is a new one, and the attempt.
    pub fn begin(&self, account: &str, new: &NewOnboarding) -> (bool, Onboarding) {
        let mut whole = self.whole.lock().unwrap();
        let same = |(of, found): &&(String, Onboarding)| {
            of == account && found.number == new.number && found.stage == Stage::AwaitingSignup
        };
        let older = whole.onboardings.iter().find(same);
        if let Some((_, older)) = older.filter(|_| self.fault != Fault::BeginsTwice) {
            return (false, older.clone());
        }
        let begun = Onboarding {
            id: OnboardingId::new(format!("attempt-{}", whole.onboardings.len())),
            reference: Reference::new("DT-7KQ2-M9XA"),
            origin: new.origin,
            number: new.number.clone(),
            whereabouts: Whereabouts::Origin,
            cut_over: new.cut_over,
            stage: Stage::AwaitingSignup,
            looking_until: None,
            steps: vec![],
            colleague: Colleague::Nobody,
            colleague_until: None,
            invited_by: None,
            number_status: None,
            next_try_at: None,
            renewal: false,
            created_at: UnixMillis(1),
            version: 1,
        };
        whole.onboardings.push((account.to_owned(), begun.clone()));
        self.tell(&mut whole, &begun, EventData::OnboardingCreated);
        (true, begun)
    }

    pub fn change(&self, of: &Onboarding, stage: Stage) -> Onboarding {
        let mut whole = self.whole.lock().unwrap();
        let mut all = whole.onboardings.iter_mut();
        let (_, found) = all.find(|(_, found)| found.id == of.id).unwrap();
        found.stage = stage;
        found.version += match self.fault {
            Fault::CountsBackwards => -1,
            _ => 1,
        };
        let changed = found.clone();
        if changed.stage == Stage::Abandoned && self.fault != Fault::ForgetsTheEnd {
            self.tell(&mut whole, &changed, EventData::Abandoned);
        }
        drop(whole);
        // Nobody may follow.
        let _ = self.changes.send(changed.clone());
        changed
    }

    fn tell(&self, whole: &mut Whole, of: &Onboarding, data: fn(OnboardingEvent) -> EventData) {
        let sequence = i64::try_from(whole.events.len()).unwrap() + 1;
        let event = Event {
            id: EventId::new(format!("evt_{sequence}")),
            sequence,
            occurred_at: UnixMillis(1),
            account: EventAccount {
                id: "account".to_owned(),
                external_id: None,
            },
            data: data(OnboardingEvent {
                onboarding_id: of.id.clone(),
                reference: of.reference.clone(),
                number: of.number.clone(),
            }),
        };
        whole.events.push(event.clone());
        self.outbox.send(event).unwrap();
    }

    pub fn events_after(&self, after: i64) -> Vec<Event> {
        let whole = self.whole.lock().unwrap();
        let later = whole.events.iter().filter(|event| event.sequence > after);
        later.cloned().collect()
    }
}

/// One after the other, each until it is taken.
async fn deliver(fault: Fault, to: String, mut events: mpsc::UnboundedReceiver<Event>) {
    let webhook = Webhook::new(SECRET).unwrap();
    let http = reqwest::Client::new();
    while let Some(event) = events.recv().await {
        let body = serde_json::to_string(&event).unwrap();
        loop {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap();
            let seconds = i64::try_from(now.as_secs()).unwrap();
            let signed = match fault {
                Fault::SignsOtherwise => "something else",
                _ => &body,
            };
            let signature = webhook.sign(event.id.as_str(), seconds, signed.as_bytes());
            let request = http
                .post(&to)
                .header("webhook-id", event.id.as_str())
                .header("webhook-timestamp", seconds)
                .header("webhook-signature", signature.unwrap())
                .body(body.clone());
            let taken = request
                .send()
                .await
                .is_ok_and(|answer| answer.status().is_success());
            if taken || fault == Fault::DeliversOnce {
                break;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

//! What the platform knows: numbers, messages and the events that were handled. Pure, without IO.

use std::collections::{BTreeMap, VecDeque};

use serde::{Deserialize, Serialize};

/// So many ids of handled events are kept. DoubleTick repeats an event for three days at most.
const HANDLED_EVENTS: usize = 10_000;

/// All that is kept between runs. It has no secret: business tokens are read from DoubleTick when they
/// are needed, and kept in memory alone.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct State {
    /// By the number's id at Meta.
    pub numbers: BTreeMap<String, Number>,
    /// Oldest first.
    pub messages: Vec<Message>,
    /// What Meta reported of messages that were sent, by the message's id. Kept apart, as the report
    /// may come before the answer to the request that sent it.
    pub deliveries: BTreeMap<String, Delivery>,
    /// The names that people have at WhatsApp, by their number.
    pub contact_names: BTreeMap<String, String>,
    handled_events: VecDeque<String>,
}

/// A customer's number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Number {
    /// The company that has it.
    pub company: String,
    pub waba_id: String,
    /// As Meta writes it. `None` until it is connected.
    pub display_phone_number: Option<String>,
    /// The display name that people see.
    pub verified_name: Option<String>,
    pub state: NumberState,
    /// Which first messages DoubleTick was told of.
    #[serde(default)]
    pub reported: ReportedMilestones,
}

/// Where a number is in its life at the platform.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberState {
    /// It is about to be moved here: messages may come from now on.
    Arriving,
    /// It serves.
    Connected,
    /// The customer has to connect it again.
    NeedsReconnecting,
    /// It serves here no longer.
    Left,
}

/// Which first messages of a number DoubleTick was told of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportedMilestones {
    pub first_inbound: bool,
    pub first_outbound: bool,
}

/// A message to or from a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    /// Meta's id of it: `wamid.…`.
    pub id: String,
    /// The id of the company's number.
    pub phone_number_id: String,
    /// The other person's number, digits alone.
    pub contact: String,
    pub direction: Direction,
    pub text: String,
    /// Seconds since 1970.
    pub at: u64,
}

/// Which way a message went.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    Inbound,
    Outbound,
}

/// How far a message that was sent has come. Later is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Delivery {
    Sent,
    Delivered,
    Read,
    Failed,
}

impl Delivery {
    /// Meta's name for it. `None` for one that is not known here.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "sent" => Self::Sent,
            "delivered" => Self::Delivered,
            "read" => Self::Read,
            "failed" => Self::Failed,
            _ => return None,
        })
    }
}

/// A message as the inbox shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct MessageView<'a> {
    #[serde(flatten)]
    message: &'a Message,
    /// Of a message that was sent.
    delivery: Option<Delivery>,
}

/// A conversation of a number with one person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Conversation<'a> {
    pub phone_number_id: &'a str,
    pub contact: &'a str,
    pub contact_name: Option<&'a str>,
    /// Oldest first.
    pub messages: Vec<MessageView<'a>>,
}

impl State {
    /// Whether an event was handled before. Idempotency: DoubleTick delivers at least once.
    pub fn has_handled(&self, event_id: &str) -> bool {
        self.handled_events.iter().any(|known| known == event_id)
    }

    /// An event has been handled.
    pub fn note_handled(&mut self, event_id: &str) {
        if self.handled_events.len() == HANDLED_EVENTS {
            self.handled_events.pop_front();
        }
        self.handled_events.push_back(event_id.to_owned());
    }

    /// The numbers of a company, with their ids.
    pub fn numbers_of(&self, company: &str) -> impl Iterator<Item = (&String, &Number)> {
        let numbers = self.numbers.iter();
        numbers.filter(move |(_, number)| number.company == company)
    }

    /// A number, if this company has it.
    pub fn number_of(&self, company: &str, phone_number_id: &str) -> Option<&Number> {
        let number = self.numbers.get(phone_number_id);
        number.filter(|number| number.company == company)
    }

    /// Adds a message, unless it is known: Meta delivers at least once too. Whether it is new.
    pub fn add_message(&mut self, message: Message) -> bool {
        let is_new = !self.messages.iter().any(|known| known.id == message.id);
        if is_new {
            self.messages.push(message);
        }
        is_new
    }

    /// Meta reported how far a message has come. Reports come in no order: the furthest counts.
    pub fn note_delivery(&mut self, message_id: &str, delivery: Delivery) {
        let known = self.deliveries.entry(message_id.to_owned());
        let known = known.or_insert(delivery);
        *known = delivery.max(*known);
    }

    /// The conversations of a company, the one with the newest message first.
    pub fn conversations_of(&self, company: &str) -> Vec<Conversation<'_>> {
        let mut found: Vec<Conversation<'_>> = Vec::new();
        for message in self.messages.iter().rev() {
            let Message {
                phone_number_id,
                contact,
                ..
            } = message;
            if self.number_of(company, phone_number_id).is_none() {
                continue;
            }
            let view = MessageView {
                message,
                delivery: self.deliveries.get(&message.id).copied(),
            };
            let same = |known: &&mut Conversation<'_>| {
                known.phone_number_id == phone_number_id && known.contact == contact
            };
            match found.iter_mut().find(same) {
                Some(known) => known.messages.push(view),
                None => found.push(Conversation {
                    phone_number_id,
                    contact,
                    contact_name: self.contact_names.get(contact).map(String::as_str),
                    messages: vec![view],
                }),
            }
        }
        for conversation in &mut found {
            conversation.messages.reverse();
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(id: &str, number: &str, contact: &str) -> Message {
        Message {
            id: id.to_owned(),
            phone_number_id: number.to_owned(),
            contact: contact.to_owned(),
            direction: Direction::Inbound,
            text: format!("the text of {id}"),
            at: 1,
        }
    }

    fn state() -> State {
        let number = |company: &str| Number {
            company: company.to_owned(),
            waba_id: "7".to_owned(),
            display_phone_number: None,
            verified_name: None,
            state: NumberState::Connected,
            reported: ReportedMilestones::default(),
        };
        let mut state = State::default();
        state.numbers.insert("1".to_owned(), number("asha"));
        state.numbers.insert("2".to_owned(), number("kaveri"));
        state
    }

    #[test]
    fn an_event_is_handled_once_and_old_ones_are_forgotten() {
        let mut state = state();
        assert!(!state.has_handled("evt_0"));
        for event in 0..=HANDLED_EVENTS {
            state.note_handled(&format!("evt_{event}"));
        }
        assert!(!state.has_handled("evt_0"));
        assert!(state.has_handled("evt_1"));
        assert!(state.has_handled("evt_10000"));
    }

    #[test]
    fn a_company_sees_its_own_conversations_newest_first() {
        let mut state = state();
        for (id, number, contact) in [
            ("a", "1", "91"),
            ("b", "2", "91"),
            ("c", "1", "92"),
            ("d", "1", "91"),
            ("d", "1", "91"),
            ("e", "3", "91"),
        ] {
            state.add_message(message(id, number, contact));
        }
        let conversations = state.conversations_of("asha");
        let ids = |conversation: &Conversation<'_>| {
            let ids = conversation.messages.iter().map(|m| m.message.id.clone());
            ids.collect::<Vec<_>>()
        };
        let seen: Vec<_> = conversations.iter().map(ids).collect();
        assert_eq!(seen, [vec!["a", "d"], vec!["c"]]);
        assert!(state.number_of("asha", "2").is_none());
    }

    #[test]
    fn the_furthest_report_counts_whenever_it_comes() {
        let mut state = state();
        for name in ["delivered", "sent", "read", "delivered"] {
            let delivery = Delivery::parse(name).expect("it is known");
            state.note_delivery("a", delivery);
        }
        assert_eq!(state.deliveries["a"], Delivery::Read);
        assert_eq!(Delivery::parse("played"), None);
    }
}

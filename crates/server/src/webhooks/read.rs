//! What a webhook's body says. Pure, and tolerant: Meta adds fields and events, and its own
//! examples have `field` in more than one place ("account_update webhook reference").

use std::collections::HashSet;

use contract::ids::{BusinessId, PhoneNumberId, WabaId};
use contract::time::UnixMillis;
use contract::wabas::LostReason;
use serde_json::{Value, json};

use onboarding::meta::read;
use onboarding::meta::read::sanitized;
use onboarding::step_log::TemplateNews;

/// What a body says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Each thing once.
    pub events: Vec<Event>,
    /// Whether it holds what people wrote, or who they are: that is not ours to keep.
    pub personal: bool,
}

/// One thing that a body says.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Event {
    /// A WABA was shared with us.
    PartnerAdded {
        /// The WABA.
        waba: WabaId,
        /// Whose it is.
        owner: Option<BusinessId>,
        /// When.
        at: UnixMillis,
    },
    /// Something about a WABA, or one of its numbers, may be otherwise now.
    Poll {
        /// The WABA.
        waba: WabaId,
        /// What has become of its numbers, should a look find them lost.
        reason: Option<LostReason>,
    },
    /// Somebody took our access away, which may be that to these numbers.
    Numbers(Vec<PhoneNumberId>),
    /// What became of a template.
    Template(WabaId, TemplateNews),
    /// The business shares no chats of before with us.
    HistoryRefused(WabaId),
    /// Nothing that matters here, or nothing that is known.
    Unknown {
        /// The change's field.
        field: String,
        /// Its event, where it has one.
        event: String,
    },
}

/// Fields whose values hold messages and people.
pub(super) const PERSONAL: [&str; 7] = [
    "messages",
    "message_echoes",
    "smb_message_echoes",
    "smb_app_state_sync",
    "history",
    "calls",
    "user_preferences",
];

/// A change's field, wherever Meta's examples have it. An event without one is of `account_update`.
pub(crate) fn field<'a>(entry: &'a Value, change: &'a Value) -> &'a str {
    let value = &change["value"];
    [&change["field"], &value["field"], &entry["field"]]
        .into_iter()
        .find_map(Value::as_str)
        .unwrap_or(match text(&value["event"]).is_empty() {
            true => "",
            false => "account_update",
        })
}

/// What is not known is for the log alone, and told of so many changes of a body.
const MOST_UNKNOWN: usize = 50;

/// The object of the bodies that we store for ourselves.
const OURS: &str = "doubletick_numbers";

/// A body that says to look at these numbers.
pub fn numbers(ids: &[PhoneNumberId]) -> String {
    json!({ "object": OURS, "numbers": ids }).to_string()
}

/// Reads a body.
pub fn body(text: &str) -> Body {
    let mut read = Reading::default();
    let Ok(body) = serde_json::from_str::<Value>(text) else {
        read.add(unknown("no JSON", ""));
        return read.body();
    };
    if body["object"] == OURS {
        let ids = serde_json::from_value(body["numbers"].clone()).unwrap_or_default();
        read.add(Event::Numbers(ids));
        return read.body();
    }
    for entry in list(&body["entry"]) {
        for change in list(&entry["changes"]) {
            read.change(entry, change);
        }
    }
    read.body()
}

/// A body on the way to being read: each change in the same time, however many there are.
#[derive(Default)]
struct Reading {
    events: Vec<Event>,
    known: HashSet<Event>,
    unknown: usize,
    personal: bool,
}

impl Reading {
    fn body(self) -> Body {
        Body {
            events: self.events,
            personal: self.personal,
        }
    }

    /// One body may say the same of a WABA's every number: one look is enough.
    fn add(&mut self, event: Event) {
        if self.known.contains(&event) {
            return;
        }
        if matches!(event, Event::Unknown { .. }) {
            if self.unknown == MOST_UNKNOWN {
                return;
            }
            self.unknown += 1;
        }
        self.known.insert(event.clone());
        self.events.push(event);
    }

    fn change(&mut self, entry: &Value, change: &Value) {
        let value = &change["value"];
        let event = text(&value["event"]).to_ascii_uppercase();
        let field = field(entry, change);
        // Events about who may act for a WABA come under our own portfolio's id, and name it.
        let named = &value["waba_info"]["waba_id"];
        let waba = [text(named), text(&entry["id"])]
            .into_iter()
            .find(|id| !id.is_empty())
            .map(WabaId::new);
        let Some(waba) = waba else {
            self.add(unknown(field, &event));
            return;
        };
        let at = time(&entry["time"]);
        match (field, event.as_str()) {
            ("account_update", "PARTNER_ADDED") => {
                let owner = text(&value["waba_info"]["owner_business_id"]);
                let owner = (!owner.is_empty()).then(|| BusinessId::new(owner));
                self.add(Event::PartnerAdded { waba, owner, at });
            }
            (
                "account_update"
                | "account_review_update"
                | "account_alerts"
                | "business_capability_update"
                | "phone_number_quality_update"
                | "phone_number_name_update",
                _,
            ) => {
                let told = lost_by(&event);
                self.add(Event::Poll { waba, reason: told });
            }
            ("message_template_status_update", _) => {
                self.add(Event::Template(waba, template(value, event.clone(), at)));
            }
            ("history", _) if refuses_history(value) => self.add(Event::HistoryRefused(waba)),
            _ => {
                self.personal |= PERSONAL.contains(&field);
                self.add(unknown(field, &event));
            }
        }
    }
}

/// "The business has turned history sharing off" ("history webhook reference").
const HISTORY_REFUSED: &str = "2593109";

/// Whether it says that nothing of the past is shared, and holds nothing of it.
pub(super) fn refuses_history(value: &Value) -> bool {
    let parts = list(&value["history"]).iter().chain([value]);
    let mut errors = parts.flat_map(|part| list(&part["errors"]));
    errors.any(|error| text(&error["code"]) == HISTORY_REFUSED)
}

/// Whether a change is of messages to and from this number.
pub(crate) fn has_messages_of(number: &PhoneNumberId, field: &str, value: &Value) -> bool {
    field == "messages" && text(&value["metadata"]["phone_number_id"]) == number.as_str()
}

/// How a number is lost by an event of `account_update`.
fn lost_by(event: &str) -> Option<LostReason> {
    Some(match event {
        "PARTNER_REMOVED" => LostReason::AccessTaken,
        "PARTNER_APP_UNINSTALLED" => LostReason::AppRemoved,
        "ACCOUNT_DELETED" => LostReason::AccountDeleted,
        "ACCOUNT_OFFBOARDED" => LostReason::Offboarded,
        _ => return None,
    })
}

fn template(value: &Value, status: String, at: UnixMillis) -> TemplateNews {
    let reason = text(&value["reason"]);
    TemplateNews {
        id: text(&value["message_template_id"]),
        name: text(&value["message_template_name"]),
        language: text(&value["message_template_language"]),
        status,
        reason: (!reason.is_empty() && reason != "NONE").then_some(reason),
        at,
    }
}

fn unknown(field: &str, event: &str) -> Event {
    Event::Unknown {
        field: field.to_owned(),
        event: event.to_owned(),
    }
}

/// A list; what stands there alone is a list of one.
pub(crate) fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Object(_) => std::slice::from_ref(value),
        _ => &[],
    }
}

/// Ids come as text and as numbers.
pub(crate) fn text(value: &Value) -> String {
    match value {
        Value::String(text) => sanitized(text),
        Value::Number(number) => number.to_string(),
        _ => String::new(),
    }
}

/// Later than this in seconds (the year 5138) a time is one in milliseconds, which some of Meta's
/// webhooks have.
const LAST_SECOND: i64 = 99_999_999_999;

/// Seconds since 1970, or milliseconds, as a number or as text.
pub(crate) fn time(value: &Value) -> UnixMillis {
    match read::as_integer(value) {
        Some(millis) if millis > LAST_SECOND => UnixMillis(millis),
        Some(seconds) => UnixMillis(seconds.saturating_mul(1000)),
        None => UnixMillis(0),
    }
}

#[cfg(test)]
#[path = "read_tests.rs"]
mod tests;

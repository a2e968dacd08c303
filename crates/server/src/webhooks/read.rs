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
    Look {
        /// The WABA.
        waba: WabaId,
        /// What has become of its numbers, should a look find them lost.
        told: Option<LostReason>,
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
const PERSONAL: [&str; 7] = [
    "messages",
    "message_echoes",
    "smb_message_echoes",
    "smb_app_state_sync",
    "history",
    "calls",
    "user_preferences",
];

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
        let field = [&change["field"], &value["field"], &entry["field"]]
            .into_iter()
            .find_map(Value::as_str)
            .unwrap_or(if event.is_empty() {
                ""
            } else {
                "account_update"
            });
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
                self.add(Event::Look { waba, told });
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
fn refuses_history(value: &Value) -> bool {
    let parts = list(&value["history"]).iter().chain([value]);
    let mut errors = parts.flat_map(|part| list(&part["errors"]));
    errors.any(|error| text(&error["code"]) == HISTORY_REFUSED)
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
fn list(value: &Value) -> &[Value] {
    match value {
        Value::Array(items) => items,
        Value::Object(_) => std::slice::from_ref(value),
        _ => &[],
    }
}

/// Ids come as text and as numbers.
fn text(value: &Value) -> String {
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
fn time(value: &Value) -> UnixMillis {
    match read::as_integer(value) {
        Some(millis) if millis > LAST_SECOND => UnixMillis(millis),
        Some(seconds) => UnixMillis(seconds.saturating_mul(1000)),
        None => UnixMillis(0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(id: &str) -> Event {
        Event::Look {
            waba: WabaId::new(id),
            told: None,
        }
    }

    fn lost(id: &str, reason: LostReason) -> Event {
        Event::Look {
            waba: WabaId::new(id),
            told: Some(reason),
        }
    }

    fn events(body: &Value) -> Vec<Event> {
        super::body(&body.to_string()).events
    }

    #[test]
    fn several_entries_and_changes_are_each_read_and_the_same_once() {
        let quality =
            json!({ "field": "phone_number_quality_update", "value": { "event": "FLAGGED" } });
        let name =
            json!({ "field": "phone_number_name_update", "value": { "decision": "APPROVED" } });
        let read = events(&json!({ "entry": [
            { "id": "1", "time": 5, "changes": [quality, name] },
            { "id": "2", "time": 6, "changes": [quality] },
        ]}));
        assert_eq!(read, [look("1"), look("2")]);
    }

    #[test]
    fn a_waba_is_the_one_that_is_named_and_else_the_entrys() {
        let deleted = json!({ "field": "account_update", "value": { "event": "ACCOUNT_DELETED" } });
        let removed = json!({ "field": "account_update", "value": {
            "event": "PARTNER_REMOVED", "waba_info": { "waba_id": "7" } } });
        let read = events(&json!({ "entry": [
            { "id": "1", "time": 5, "changes": [deleted] },
            { "id": "ours", "time": 5, "changes": [removed] },
        ]}));
        assert_eq!(
            read,
            [
                lost("1", LostReason::AccountDeleted),
                lost("7", LostReason::AccessTaken)
            ]
        );
    }

    #[test]
    fn metas_own_examples_are_read_wherever_they_have_the_field() {
        let value = json!({ "event": "PARTNER_APP_UNINSTALLED", "waba_info": { "waba_id": "7" } });
        let mut inside = value.clone();
        inside["field"] = json!("account_update");
        for entry in [
            json!({ "id": "1", "changes": [{ "value": value }], "field": "account_update" }),
            json!({ "id": "1", "changes": [{ "value": inside }] }),
            json!({ "id": "1", "changes": [{ "value": value }] }),
        ] {
            let read = events(&json!({ "entry": [entry] }));
            assert_eq!(read, [lost("7", LostReason::AppRemoved)]);
        }
    }

    #[test]
    fn times_lists_and_words_are_read_however_they_are_written() {
        let change = json!({ "field": "account_update", "value": { "event": "partner_added",
            "waba_info": { "waba_id": 7, "owner_business_id": 8 } } });
        let added = Event::PartnerAdded {
            waba: WabaId::new("7"),
            owner: Some(BusinessId::new("8")),
            at: UnixMillis(1_751_250_000_000),
        };
        for time in [
            json!(1_751_250_000),
            json!("1751250000"),
            json!(1_751_250_000.0),
            json!(1_751_250_000_000_i64),
            json!("1751250000000"),
        ] {
            let entry = json!({ "id": "1", "time": time, "changes": change });
            for body in [json!({ "entry": entry }), json!({ "entry": [entry] })] {
                assert_eq!(events(&body), std::slice::from_ref(&added), "{body}");
            }
        }
    }

    #[test]
    fn a_template_is_read_with_its_number_for_an_id() {
        let value = json!({ "event": "REJECTED", "message_template_id": 1689556908129832_i64,
            "message_template_name": "offer", "message_template_language": "en",
            "reason": "INVALID_FORMAT", "rejection_info": { "reason": "…" } });
        let read = events(
            &json!({ "entry": [{ "id": "1", "time": 1751250000, "changes": [
            { "field": "message_template_status_update", "value": value }] }] }),
        );
        let news = TemplateNews {
            id: "1689556908129832".to_owned(),
            name: "offer".to_owned(),
            language: "en".to_owned(),
            status: "REJECTED".to_owned(),
            reason: Some("INVALID_FORMAT".to_owned()),
            at: UnixMillis(1_751_250_000_000),
        };
        assert_eq!(read, [Event::Template(WabaId::new("1"), news)]);
    }

    #[test]
    fn a_template_whose_name_has_no_end_is_read_with_its_beginning() {
        let value = json!({ "event": "REJECTED", "message_template_id": "1",
            "message_template_name": "\u{202e}offer".repeat(1_000), "reason": "no\u{1b}[2J" });
        let read = template(&value, text(&value["event"]), UnixMillis(0));
        assert_eq!(read.name.chars().count(), 512);
        assert!(read.name.starts_with("offeroffer"), "{}", read.name);
        assert_eq!(read.reason.as_deref(), Some("no [2J"));
    }

    #[test]
    fn what_is_not_known_is_told_and_never_a_panic() {
        for text in [
            "",
            "[]",
            "{}",
            "3",
            r#"{"entry":{}}"#,
            r#"{"entry":[{"changes":[null]}]}"#,
        ] {
            body(text);
        }
        let read = events(&json!({ "entry": [{ "id": "1", "changes": [{ "field": "flows" }] }] }));
        assert_eq!(read, [unknown("flows", "")]);
    }

    #[test]
    fn a_change_of_phone_is_no_loss_of_access() {
        let offboarded =
            json!({ "field": "account_update", "value": { "event": "ACCOUNT_OFFBOARDED" } });
        let back =
            json!({ "field": "account_update", "value": { "event": "ACCOUNT_RECONNECTED" } });
        let read = events(&json!({ "entry": [
            { "id": "1", "time": 5, "changes": [offboarded] },
            { "id": "2", "time": 6, "changes": [back] },
        ]}));
        assert_eq!(read, [lost("1", LostReason::Offboarded), look("2")]);
    }

    #[test]
    fn history_that_is_refused_is_told_from_history() {
        let refused = json!({ "history": [{ "errors": [{ "code": 2593109 }] }] });
        let came = json!({ "history": [{ "threads": [] }] });
        let read = |value: &Value| {
            let change = json!({ "field": "history", "value": value });
            events(&json!({ "entry": [{ "id": "1", "changes": [change] }] }))
        };
        assert_eq!(read(&refused), [Event::HistoryRefused(WabaId::new("1"))]);
        assert_eq!(read(&came), [unknown("history", "")]);
    }

    #[test]
    fn many_changes_are_read_in_time_and_each_known_one_is_told() {
        let changes = |field: &str, many: usize| {
            let entries: Vec<Value> = (0..many)
                .map(|n| {
                    json!({ "id": n.to_string(), "changes": [{ "field": field, "value": {
                    "event": format!("E{n}") } }] })
                })
                .collect();
            events(&json!({ "entry": entries }))
        };
        let began = std::time::Instant::now();
        let told = changes("phone_number_name_update", 40_000);
        assert_eq!(told.len(), 40_000);
        assert_eq!(changes("flows", 40_000).len(), MOST_UNKNOWN);
        // Two seconds without optimisation; it took a minute when each was compared with all.
        assert!(began.elapsed() < std::time::Duration::from_secs(15));
    }

    #[test]
    fn what_is_nested_too_deeply_is_no_json_and_never_a_panic() {
        let deep = ["[".repeat(1_000_000), "]".repeat(1_000_000)].concat();
        assert_eq!(body(&deep).events, [unknown("no JSON", "")]);
    }

    #[test]
    fn messages_are_not_ours_to_keep() {
        let body = |field: &str| {
            let body = json!({ "entry": [{ "id": "1", "changes": [{ "field": field }] }] });
            super::body(&body.to_string())
        };
        assert!(body("messages").personal);
        assert!(!body("account_update").personal);
    }

    #[test]
    fn numbers_that_we_were_told_of_come_back() {
        let ids = vec![PhoneNumberId::new("5")];
        assert_eq!(body(&numbers(&ids)).events, [Event::Numbers(ids)]);
    }
}

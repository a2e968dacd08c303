//! Whose the fields of a webhook's body are, and what of the body is stored for ourselves: never what
//! people wrote, or who they are. Pure.

use contract::ids::PhoneNumberId;
use onboarding::meta::subscriptions::OUR_FIELDS;
use serde_json::{Value, json};

use crate::webhooks::read::{PERSONAL, field, has_messages_of, list, refuses_history, text};

/// Whose the fields of a body are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FieldOwners {
    /// There is something that we act on.
    pub ours: bool,
    /// There is something for the platform: a field that we don't act on.
    pub platform: bool,
    /// Of that, something that nobody but the platform can do anything with: messages, and what people
    /// share.
    pub personal: bool,
}

/// A body, by whose its fields are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SortedBody {
    pub owners: FieldOwners,
    /// What is stored for ourselves, which does not have to be sealed: as it came where all of it is
    /// ours; else the values of other fields are left out.
    pub ours: String,
}

/// Sorts a body. What can't be read is nobody's. What people write to `own`, the number that sends our
/// notices, is for the platform as any message is, and nobody has to take it: stop words in it are heard
/// before ([`crate::notices::hear`]).
pub fn sort(body: &str, own: Option<&PhoneNumberId>) -> SortedBody {
    let mut owners = FieldOwners::default();
    let as_it_came = |owners| SortedBody {
        owners,
        ours: body.to_owned(),
    };
    let Ok(read) = serde_json::from_str::<Value>(body) else {
        return as_it_came(owners);
    };
    let mut all_ours = true;
    for (field, value) in changes(&read) {
        let ours = is_ours(field, value);
        owners.ours |= ours;
        // A refused history is for the platform too, as its field is not one of ours.
        owners.platform |= !field.is_empty() && !OUR_FIELDS.contains(&field);
        let to_us = own.is_some_and(|own| has_messages_of(own, field, value));
        owners.personal |= !ours && !to_us && PERSONAL.contains(&field);
        all_ours &= ours;
    }
    match all_ours {
        true => as_it_came(owners),
        false => SortedBody {
            owners,
            ours: redacted(&read).to_string(),
        },
    }
}

fn changes(body: &Value) -> impl Iterator<Item = (&str, &Value)> {
    list(&body["entry"]).iter().flat_map(|entry| {
        let changes = list(&entry["changes"]).iter();
        changes.map(move |change| (field(entry, change), &change["value"]))
    })
}

/// Whether we act on it: it is of a field of ours, or says that nothing is shared.
fn is_ours(field: &str, value: &Value) -> bool {
    OUR_FIELDS.contains(&field) || (field == "history" && refuses_history(value))
}

/// The body without the values of fields that are not ours. Their names stay, for the log.
fn redacted(body: &Value) -> Value {
    let entries = list(&body["entry"]).iter().map(|entry| {
        let changes = list(&entry["changes"]).iter().map(|change| {
            let (field, value) = (field(entry, change), &change["value"]);
            match is_ours(field, value) {
                true => json!({ "field": field, "value": value }),
                false => json!({ "field": field, "value": { "event": text(&value["event"]) } }),
            }
        });
        let changes: Vec<Value> = changes.collect();
        json!({ "id": entry["id"], "time": entry["time"], "changes": changes })
    });
    let entries: Vec<Value> = entries.collect();
    json!({ "object": body["object"], "entry": entries })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::webhooks::read;

    fn of(changes: Value) -> Value {
        json!({ "object": "whatsapp_business_account",
            "entry": [{ "id": "1", "time": 5, "changes": changes }] })
    }

    #[test]
    fn what_is_all_ours_is_stored_as_it_came() {
        let value = json!({ "event": "FLAGGED" });
        for body in [
            of(json!([{ "field": "phone_number_quality_update", "value": value, "extra": 1 }])),
            of(json!([])),
        ] {
            assert_eq!(sort(&body.to_string(), None).ours, body.to_string());
        }
        assert_eq!(sort("no JSON", None).ours, "no JSON");
        assert_eq!(sort("no JSON", None).owners, FieldOwners::default());
    }

    #[test]
    fn of_a_mixed_body_nothing_is_stored_that_is_not_ours_and_the_same_is_read_of_it() {
        let private = json!({ "messages": [{ "text": { "body": "private" } }], "event": "NEW" });
        let refused = json!({ "history": [{ "errors": [{ "code": 2593109 }] }] });
        let changes = json!([
            { "value": { "event": "ACCOUNT_DELETED" } },
            { "field": "history", "value": refused },
            { "field": "messages", "value": private },
            { "field": "one_that_is_new", "value": private, "more": private },
            { "value": { "messages": private } },
        ]);
        let mut body = of(changes);
        body["entry"][0]["messaging"] = private;
        let sorted = sort(&body.to_string(), None);
        let owners = FieldOwners {
            ours: true,
            platform: true,
            personal: true,
        };
        assert_eq!(sorted.owners, owners);
        assert!(!sorted.ours.contains("private"), "{}", sorted.ours);
        assert_eq!(read::body(&sorted.ours), read::body(&body.to_string()));
    }

    #[test]
    fn what_is_written_to_our_own_number_must_be_taken_by_nobody_and_is_not_stored() {
        let own = PhoneNumberId::new("7");
        let written = |to: &str| {
            let value = json!({ "metadata": { "phone_number_id": to },
                "messages": [{ "text": { "body": "private" } }] });
            of(json!([{ "field": "messages", "value": value }])).to_string()
        };
        let sorted = sort(&written("7"), Some(&own));
        assert!(sorted.owners.platform && !sorted.owners.personal);
        assert!(!sorted.ours.contains("private"), "{}", sorted.ours);
        assert!(sort(&written("8"), Some(&own)).owners.personal);
        assert!(sort(&written("7"), None).owners.personal);
    }
}

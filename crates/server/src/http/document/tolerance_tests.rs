//! What a newer server may write is read by the types of this version, and what a newer client sends is
//! refused: of each sample, each value of an enum is made another one, and each object gets another field.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;

use contract::config::BrowserConfig;
use contract::onboarding::{NoticeSettings, Onboarding, PinBody};
use contract::open::Answer;
use contract::platform::events::{Event, EventType, Events};
use contract::problem::ErrorBody;
use contract::session::{OtpSent, Session};
use contract::signup::Address;
use contract::summary::{UnfinishedAttempts, WabasSummary};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::samples::{self, Sample};

/// The schemas of what is sent to the server.
const REQUESTS: [&str; 15] = [
    "BrowserEvent",
    "ClaimConfirmation",
    "ClaimRequest",
    "CopyTemplates",
    "NewAccountSession",
    "NewOnboarding",
    "OpenLink",
    "PickedNumber",
    "PlanOldProvider",
    "RequestVerification",
    "SendOtp",
    "SetCutOver",
    "SetNotices",
    "SignupReport",
    "TickNextStep",
];

/// How a browser reads an answer, and what it finds of values that it does not know.
type Reader = fn(&Value) -> serde_json::Result<Option<&'static str>>;

fn read<T: DeserializeOwned + Answer>(answer: &Value) -> serde_json::Result<Option<&'static str>> {
    let answer: T = serde_json::from_value(answer.clone())?;
    Ok(answer.unrecognized())
}

/// How the browser reads what has this schema: as nothing, where it reads none of it.
fn readers(schema: &str) -> &'static [Reader] {
    match schema {
        "Address" => &[read::<Address>],
        "BrowserConfig" => &[read::<BrowserConfig>],
        "NoticeSettings" => &[read::<NoticeSettings>],
        "Onboarding" => &[read::<Onboarding>],
        "OtpSent" => &[read::<OtpSent>],
        "PinBody" => &[read::<PinBody>],
        "Session" => &[read::<Session>],
        "Wabas" => &[read::<WabasSummary>, read::<UnfinishedAttempts>],
        "ErrorBody" => &[|answer| {
            let body: ErrorBody = serde_json::from_value(answer.clone())?;
            Ok(body.problem.unrecognized())
        }],
        _ => &[],
    }
}

/// Every text and every key that names a variant of an enum of the contract.
fn variants() -> BTreeSet<String> {
    let document = super::tests::document();
    let mut names = BTreeSet::new();
    for schema in document["components"]["schemas"]
        .as_object()
        .unwrap()
        .values()
    {
        let plain = schema["enum"].as_array().into_iter().flatten();
        names.extend(plain.filter_map(Value::as_str).map(str::to_owned));
        for variant in schema["oneOf"].as_array().into_iter().flatten() {
            let named = variant["enum"].as_array().into_iter().flatten();
            let keyed = variant["required"].as_array().into_iter().flatten();
            let all = named.chain(keyed).filter_map(Value::as_str);
            names.extend(all.map(str::to_owned));
        }
    }
    // Of events, whose type stands beside their data.
    names.retain(|name| name != "type" && name != "data");
    names.extend(EventType::ALL.iter().map(|of| of.name().to_owned()));
    names
}

/// A value with one change: at the place of this number, of those that can be changed. `None`: it has fewer.
fn changed(value: &Value, names: &BTreeSet<String>, place: &mut usize) -> Option<Value> {
    let mut take = |name: &str| {
        let here = names.contains(name) && *place == 0;
        *place -= usize::from(names.contains(name) && *place > 0);
        here
    };
    match value {
        Value::String(name) if take(name) => Some(json!("Newer")),
        Value::Array(items) => items.iter().enumerate().find_map(|(at, item)| {
            let mut items = items.clone();
            items[at] = changed(item, names, place)?;
            Some(Value::Array(items))
        }),
        Value::Object(fields) => {
            if fields.len() == 1
                && let Some((name, content)) = fields.iter().next()
                && take(name)
            {
                return Some(json!({ "Newer": content }));
            }
            fields.iter().find_map(|(name, field)| {
                let mut fields = fields.clone();
                fields[name] = changed(field, names, place)?;
                Some(Value::Object(fields))
            })
        }
        _ => None,
    }
}

/// All values with one change each.
fn changes(value: &Value, names: &BTreeSet<String>) -> Vec<Value> {
    let one = |place: usize| changed(value, names, &mut { place });
    (0..).map_while(one).collect()
}

/// The same with another field in each object that is no variant of an enum.
fn widened(value: &Value, names: &BTreeSet<String>) -> Value {
    match value {
        Value::Array(items) => items.iter().map(|item| widened(item, names)).collect(),
        Value::Object(fields) => {
            let inner = fields
                .iter()
                .map(|(name, field)| (name.clone(), widened(field, names)));
            let mut whole: Value = inner.collect();
            let is_variant = fields.len() == 1 && fields.keys().all(|name| names.contains(name));
            if !is_variant {
                whole["newer"] = json!({ "of": [1, null] });
            }
            whole
        }
        other => other.clone(),
    }
}

fn all() -> Vec<Sample> {
    samples::all().unwrap()
}

#[test]
fn a_newer_servers_answer_is_read_and_what_is_not_known_is_noticed() {
    let names = variants();
    let mut kinds = BTreeSet::new();
    for sample in all() {
        let key = sample.key();
        for reader in readers(&sample.schema) {
            let whole = widened(&sample.value, &names);
            assert_eq!(reader(&whole).unwrap(), None, "{key}: {whole}");
            for newer in changes(&sample.value, &names) {
                let noticed = reader(&newer).unwrap_or_else(|why| panic!("{key}: {why}: {newer}"));
                kinds.extend(noticed);
                // What a list leaves out, its reader does not see.
                let whole = sample.schema != "Wabas";
                assert!(noticed.is_some() || !whole, "{key}: {newer}");
            }
        }
    }
    // The samples hold values of these, at the least.
    for kind in [
        "Stage",
        "Need",
        "TroubleKind",
        "Step",
        "GoOn",
        "Arrival",
        "Problem",
        "Origin",
    ] {
        assert!(kinds.contains(kind), "{kind} of {kinds:?}");
    }
}

#[test]
fn a_request_of_a_newer_client_is_refused_but_for_fields_that_are_more() {
    let names = variants();
    let mut refused = 0;
    for sample in all() {
        if !REQUESTS.contains(&sample.schema.as_ref()) {
            continue;
        }
        (sample.reads)(&widened(&sample.value, &names)).unwrap();
        for newer in changes(&sample.value, &names) {
            assert!((sample.reads)(&newer).is_err(), "{}: {newer}", sample.key());
            refused += 1;
        }
    }
    assert!(refused > 20, "{refused}");
}

#[test]
fn a_newer_event_is_read_and_never_written() {
    let names = variants();
    let written = |event: &Event| serde_json::to_value(event).is_ok();
    for of in EventType::ALL {
        let event = serde_json::to_value(of.example()).unwrap();
        let read: Event = serde_json::from_value(widened(&event, &names)).unwrap();
        assert!(written(&read));
        for newer in changes(&event, &names) {
            let read: Event = serde_json::from_value(newer.clone())
                .unwrap_or_else(|why| panic!("{}: {why}: {newer}", of.name()));
            assert!(!written(&read), "{newer}");
        }
    }
    let page = json!({ "events": [], "has_more": false, "newer": 1 });
    assert!(serde_json::from_value::<Events>(page).is_ok());
}

#[test]
fn the_document_has_no_value_that_is_only_read() {
    let document = super::tests::document().to_string();
    assert!(!document.contains("Unrecognized"));
}

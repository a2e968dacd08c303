//! Recorded answers with any of their fields otherwise.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

use crate::graph::readers_tests::recorded;

/// What an answer is for: an object's id, a list, a token.
const KEPT: [&str; 4] = ["id", "data", "access_token", "allocation_config_id"];

/// One step into an answer.
#[derive(Clone, Debug)]
enum Step {
    Field(String),
    Place(usize),
}

/// Every place in an answer but those that it is for. What is under those is.
fn places(value: &Value, here: &[Step], found: &mut Vec<Vec<Step>>) {
    let mut enter = |step: Step, value: &Value, kept: bool| {
        let there = [here, &[step]].concat();
        if !kept {
            found.push(there.clone());
        }
        places(value, &there, found);
    };
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                let kept = KEPT.contains(&name.as_str());
                enter(Step::Field(name.clone()), value, kept);
            }
        }
        Value::Array(items) => {
            for (place, value) in items.iter().enumerate() {
                enter(Step::Place(place), value, false);
            }
        }
        _ => {}
    }
}

/// What becomes of a field.
#[derive(Clone, Debug)]
enum Change {
    Drop,
    Become(Value),
    /// Its digits as a number, its number as text, its text in a list.
    Retype,
}

fn retyped(value: &Value) -> Value {
    match value {
        Value::String(text) => match text.parse::<u64>() {
            Ok(number) => json!(number),
            Err(_) => json!([text]),
        },
        Value::Number(number) => json!(number.to_string()),
        Value::Bool(flag) => json!(flag.to_string()),
        Value::Array(items) => items.first().cloned().unwrap_or_default(),
        Value::Object(fields) => json!([fields]),
        Value::Null => json!(0),
    }
}

fn change(value: &mut Value, path: &[Step], what: &Change) {
    let [step, rest @ ..] = path else {
        *value = match what {
            Change::Drop => return,
            Change::Become(other) => other.clone(),
            Change::Retype => retyped(value),
        };
        return;
    };
    let is_last_and_dropped = rest.is_empty() && matches!(what, Change::Drop);
    match (step, value) {
        (Step::Field(name), Value::Object(fields)) if is_last_and_dropped => {
            fields.remove(name);
        }
        (Step::Place(place), Value::Array(items))
            if is_last_and_dropped && *place < items.len() =>
        {
            items.remove(*place);
        }
        (Step::Field(name), Value::Object(fields)) => {
            if let Some(value) = fields.get_mut(name) {
                change(value, rest, what);
            }
        }
        (Step::Place(place), Value::Array(items)) => {
            if let Some(value) = items.get_mut(*place) {
                change(value, rest, what);
            }
        }
        _ => {}
    }
}

/// Any JSON.
pub fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<i32>().prop_map(|quarters| Value::from(f64::from(quarters) / 4.0)),
        "\\PC{0,12}".prop_map(Value::from),
        prop_oneof![
            Just("UNKNOWN"),
            Just("NONE"),
            Just("131042"),
            Just(" "),
            Just("true")
        ]
        .prop_map(Value::from),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..3).prop_map(Value::from),
            prop::collection::vec(("[a-z_]{1,8}", inner), 0..3)
                .prop_map(|fields| Value::from(Map::from_iter(fields))),
        ]
    })
}

fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        2 => Just(Change::Drop),
        2 => Just(Change::Become(Value::Null)),
        2 => Just(Change::Retype),
        2 => any_value().prop_map(Change::Become),
    ]
}

/// A recorded answer with any of its fields otherwise.
pub fn otherwise(call: &'static str) -> impl Strategy<Value = Value> {
    prop::collection::vec((any::<Index>(), any_change()), 0..8).prop_map(move |changes| {
        let mut answer = recorded(call);
        for (which, what) in changes {
            let mut found = Vec::new();
            places(&answer, &[], &mut found);
            if !found.is_empty() {
                change(&mut answer, &found[which.index(found.len())], &what);
            }
        }
        answer
    })
}

//! Examples at each request and answer. They stand once, among the components, and are referred to by
//! the name of their schema.

use serde_json::{Map, Value, json};

use super::samples::{self, Sample};

const JSON: &str = "application/json";
const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

/// Adds them.
pub(super) fn add(document: &mut Value) -> serde_json::Result<()> {
    let samples = samples::all()?;
    let mut shared = Map::new();
    for sample in &samples {
        let example = json!({ "summary": sample.summary, "value": sample.value });
        shared.insert(sample.key(), example);
    }
    document["components"]["examples"] = Value::Object(shared);
    let paths = document.get_mut("paths").and_then(Value::as_object_mut);
    let items = paths.into_iter().flat_map(Map::values_mut);
    for item in items {
        let item = item.as_object_mut().into_iter().flatten();
        for (_, operation) in item.filter(|(verb, _)| VERBS.contains(&verb.as_str())) {
            add_to(operation, &samples)?;
        }
    }
    Ok(())
}

fn add_to(operation: &mut Value, samples: &[Sample]) -> serde_json::Result<()> {
    let id = operation["operationId"]
        .as_str()
        .unwrap_or_default()
        .to_owned();
    if let Some(content) = operation.pointer_mut("/requestBody/content") {
        refer(content, &id, None, samples)?;
    }
    let answers = operation
        .get_mut("responses")
        .and_then(Value::as_object_mut);
    for (status, answer) in answers.into_iter().flatten() {
        if let Some(content) = answer.get_mut("content") {
            refer(content, &id, status.parse().ok(), samples)?;
        }
    }
    Ok(())
}

/// Refers to the examples of the content's schema: an error's are those of its status.
fn refer(
    content: &mut Value,
    operation: &str,
    status: Option<u16>,
    samples: &[Sample],
) -> serde_json::Result<()> {
    for (content_type, media) in content.as_object_mut().into_iter().flatten() {
        if content_type != JSON
            && let Some(text) = samples::text(operation, status)?
        {
            media["example"] = json!(text);
            continue;
        }
        let schema = media.pointer("/schema/$ref").and_then(Value::as_str);
        let schema = schema.and_then(|path| path.rsplit('/').next());
        let fitting = samples.iter().filter(|sample| {
            Some(sample.schema.as_ref()) == schema
                && (sample.status.is_none() || sample.status == status)
        });
        let examples: Map<_, _> = fitting
            .map(|sample| {
                let path = ["#/components/examples/", &sample.key()].concat();
                (sample.name.clone(), json!({ "$ref": path }))
            })
            .collect();
        if !examples.is_empty() {
            media["examples"] = Value::Object(examples);
        }
    }
    Ok(())
}

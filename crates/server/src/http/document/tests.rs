#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;

use contract::platform::events::EventType;
use serde_json::Value;

use super::samples;
use crate::http::api;
use crate::http::web::Web;

pub(super) fn document() -> Value {
    let web = Web::outside("https://onboarding.example");
    let (_, document) = api::documented(&web, |routes| routes).split_for_parts();
    super::complete(&document).unwrap()
}

const VERBS: [&str; 5] = ["get", "post", "put", "patch", "delete"];

fn operations(document: &Value) -> Vec<(String, &Value)> {
    let paths = document["paths"].as_object().unwrap();
    let operations = paths.iter().flat_map(|(path, item)| {
        let item = item.as_object().unwrap().iter();
        item.filter(|(verb, _)| VERBS.contains(&verb.as_str()))
            .map(move |(verb, operation)| (format!("{verb} {path}"), operation))
    });
    operations.collect()
}

fn contents(operation: &Value) -> Vec<(String, &Value)> {
    let answers = operation["responses"].as_object().unwrap();
    let answers = answers
        .iter()
        .filter_map(|(status, answer)| Some((status.as_str(), answer.get("content")?)));
    let request = operation.pointer("/requestBody/content");
    let all = request
        .map(|content| ("request", content))
        .into_iter()
        .chain(answers);
    all.flat_map(|(of, content)| {
        let kinds = content.as_object().unwrap().iter();
        kinds.map(move |(kind, media)| (format!("{of} {kind}"), media))
    })
    .collect()
}

#[test]
fn each_operation_has_a_name_of_its_own_and_each_answer_a_description() {
    let document = document();
    let mut names = BTreeSet::new();
    for (operation, said) in operations(&document) {
        let name = said["operationId"].as_str().unwrap();
        assert!(names.insert(name), "{operation}: `{name}` is taken");
        assert!(said["security"].is_array(), "{operation}");
        for (status, answer) in said["responses"].as_object().unwrap() {
            let description = answer["description"].as_str().unwrap();
            assert!(!description.is_empty(), "{operation} {status}");
        }
        for parameter in said["parameters"].as_array().into_iter().flatten() {
            let description = parameter["description"].as_str().unwrap_or_default();
            assert!(!description.is_empty(), "{operation}: {parameter}");
        }
    }
    assert_eq!(document["servers"][0]["url"], "https://onboarding.example");
}

#[test]
fn each_body_has_an_example() {
    let document = document();
    let mut missing = vec![];
    for (operation, said) in operations(&document) {
        for (of, media) in contents(said) {
            if media.get("examples").or(media.get("example")).is_none() {
                missing.push(format!("{operation}: {of}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn each_example_is_read_as_its_type_and_used() {
    let document = document().to_string();
    let mut keys = BTreeSet::new();
    for sample in samples::all().unwrap() {
        let key = sample.key();
        (sample.reads)(&sample.value).unwrap_or_else(|error| panic!("{key}: {error}"));
        assert!(
            document.contains(&format!("#/components/examples/{key}\"")),
            "{key} is not used"
        );
        assert!(keys.insert(key.clone()), "{key} twice");
    }
}

#[test]
fn a_session_is_a_cookie_with_a_header_or_a_bearer_token() {
    let document = document();
    let security = |path: &str| &document["paths"][path]["post"]["security"];
    let expected = serde_json::json!([{ "csrf": [], "session": [] }, { "sessionToken": [] }]);
    assert_eq!(security("/api/v1/onboardings"), &expected);
    let signup = security("/api/v1/onboardings/{id}/signup")
        .as_array()
        .unwrap();
    assert!(signup.contains(&serde_json::json!({ "colleague": [], "csrf": [] })));
    let webhooks = &document["paths"]["/api/v1/webhooks/meta"]["post"];
    assert_eq!(webhooks["security"], serde_json::json!([]));
}

#[test]
fn a_variant_has_a_title_and_a_stream_its_events() {
    let document = document();
    let schemas = &document["components"]["schemas"];
    for (name, schema) in schemas.as_object().unwrap() {
        for variant in schema["oneOf"].as_array().into_iter().flatten() {
            if let Some(reference) = variant["$ref"].as_str() {
                assert!(reference.contains(&format!("/{name}")), "{name}: {variant}");
                continue;
            }
            let title = variant["title"].as_str().unwrap_or_default();
            assert!(title.starts_with(name.as_str()), "{name}: {variant}");
        }
    }
    let onboarding = schemas["Onboarding"]["description"].as_str().unwrap();
    assert!(onboarding.contains("| `Connected` |"));
    let stream = &document["paths"]["/api/v1/onboardings/{id}/stream"]["get"];
    let content = &stream["responses"]["200"]["content"]["text/event-stream"];
    assert_eq!(content["x-server-sent-events"][0]["event"], "onboarding");
}

#[test]
fn names_are_one_schema_and_events_are_told_apart_by_their_type() {
    let document = document();
    let schemas = &document["components"]["schemas"];
    let stage = &schemas["Stage"]["oneOf"];
    assert_eq!(stage[0]["$ref"], "#/components/schemas/StageName");
    assert_eq!(stage[1]["required"], serde_json::json!(["Retrying"]));
    let names = serde_json::json!(["AwaitingSignup", "Finalizing", "Abandoned", "Left"]);
    assert_eq!(schemas["StageName"]["enum"], names);
    let event = &schemas["Event"];
    for of in EventType::ALL {
        let reference = event["discriminator"]["mapping"][of.name()]
            .as_str()
            .unwrap();
        let schema = document.pointer(&reference[1..]).unwrap();
        assert_eq!(schema["properties"]["type"]["enum"][0], of.name());
        let data = schema["properties"]["data"]["$ref"].as_str().unwrap();
        assert!(document.pointer(&data[1..]).is_some(), "{data}");
        for field in schema["required"].as_array().unwrap() {
            let known = &schema["properties"][field.as_str().unwrap()];
            assert!(known.is_object(), "{field}");
        }
    }
    assert_eq!(
        event["oneOf"].as_array().unwrap().len(),
        EventType::ALL.len()
    );
    assert!(schemas.get("EventData").is_none());
}

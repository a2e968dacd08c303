//! How enums stand on the wire: the name of the variant is the only key of an object, or the whole
//! value where a variant has no fields.
//!
//! A `discriminator` of OpenAPI names a property inside of the value, and there is none here. The events of
//! the platform have one: see `platform_events`.

use std::fmt::Write as _;

use onboarding::stages;
use serde_json::{Value, json};

const TAGGED: &str = "Externally tagged: a variant with fields is an object whose only key is the \
    variant's name; one without is that name as a string. There is no discriminator, as the name is the \
    key. Newer servers may have more variants.";

/// Gives each variant a title, and says how it is read.
pub(super) fn describe(document: &mut Value) {
    let schemas = document.pointer_mut("/components/schemas");
    let Some(schemas) = schemas.and_then(Value::as_object_mut) else {
        return;
    };
    let mut names = vec![];
    for (name, schema) in schemas.iter_mut() {
        if schema.get("enum").is_some_and(Value::is_array) {
            append(schema, "Newer servers may have more values.");
        }
        if name == "Event" || name == "EventData" {
            continue;
        }
        let Some(variants) = schema.get_mut("oneOf").and_then(Value::as_array_mut) else {
            continue;
        };
        for variant in variants {
            if let Some(key) = variant_name(variant) {
                variant["title"] = json!([name.as_str(), &key].concat());
            }
        }
        names.extend(names_of(name, schema));
        append(schema, TAGGED);
    }
    schemas.extend(names);
    for name in ["Onboarding", "Stage"] {
        if let Some(schema) = schemas.get_mut(name) {
            append(schema, &stages::table());
        }
    }
}

/// The variants without fields as one schema of their names, `<Enum>Name`: a generated client reads a name by
/// it, where it would take any text for the first of many schemas of texts.
fn names_of(name: &str, schema: &mut Value) -> Option<(String, Value)> {
    let variants = schema.get_mut("oneOf")?.as_array_mut()?;
    let is_name = |variant: &Value| variant.get("enum").is_some();
    let (names, others): (Vec<_>, Vec<_>) = variants.drain(..).partition(is_name);
    let of = [name, "Name"].concat();
    if !names.is_empty() {
        let reference = ["#/components/schemas/", &of].concat();
        variants.push(json!({ "$ref": reference }));
    }
    variants.extend(others);
    let keys: Vec<_> = names.iter().filter_map(variant_name).collect();
    let mut description = format!("The variants of `{name}` without fields.\n");
    for (key, variant) in keys.iter().zip(&names) {
        let says = variant.get("description").and_then(Value::as_str);
        let says = says.unwrap_or_default().replace('\n', " ");
        // Writing to a text does not fail.
        let _ = write!(description, "\n- `{key}`: {says}");
    }
    let schema = json!({ "type": "string", "description": description, "enum": keys });
    (!names.is_empty()).then_some((of, schema))
}

/// The name of the variant that a schema describes.
fn variant_name(variant: &Value) -> Option<String> {
    let names = match (variant.get("required"), variant.get("enum")) {
        (Some(required), _) => required,
        (None, Some(names)) => names,
        (None, None) => return None,
    };
    match names.as_array()?.as_slice() {
        [name] => name.as_str().map(str::to_owned),
        _ => None,
    }
}

fn append(schema: &mut Value, text: &str) {
    let before = schema.get("description").and_then(Value::as_str);
    let whole = match before {
        Some(before) => [before, "\n\n", text].concat(),
        None => text.to_owned(),
    };
    schema["description"] = json!(whole);
}

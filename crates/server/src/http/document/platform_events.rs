//! The schemas of the platform's events: one for each type, which a generated client tells apart by the
//! discriminator `type`. The derived schema has its fields apart from `type` and `data`, and the names
//! of the variants in the place of those on the wire, as a macro passes them on.

use contract::platform::events::EventType;
use serde_json::{Map, Value, json};

/// Puts them in the place of the derived ones.
pub(super) fn describe(document: &mut Value) {
    let schemas = document.pointer_mut("/components/schemas");
    let Some(schemas) = schemas.and_then(Value::as_object_mut) else {
        return;
    };
    let Some(derived) = schemas.remove("EventData") else {
        return;
    };
    let fields = schemas.get("Event").and_then(|event| event.get("allOf"));
    let mut fields = fields.and_then(Value::as_array).into_iter().flatten();
    let Some(fields) = fields.find(|part| part.get("properties").is_some()) else {
        return;
    };
    let variants = derived.get("oneOf").and_then(Value::as_array);
    let data_of = |of: EventType| {
        let name = json!(format!("{of:?}"));
        let mut variants = variants.into_iter().flatten();
        let variant = variants.find(|variant| {
            let kind = variant.pointer("/properties/type/enum/0");
            kind == Some(&name) || kind == Some(&json!(of.name()))
        })?;
        variant.pointer("/properties/data/$ref").cloned()
    };
    let mut all = Map::new();
    let mut mapping = Map::new();
    for of in EventType::ALL.iter().copied() {
        let mut schema = fields.clone();
        schema["description"] = json!(of.summary());
        // Not required here, but where the discriminator is: serde takes it before it reads the rest.
        schema["properties"]["type"] = json!({ "type": "string", "enum": [of.name()] });
        schema["properties"]["data"] = json!({ "$ref": data_of(of) });
        if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
            required.push(json!("data"));
        }
        mapping.insert(of.name().to_owned(), json!(reference(of)));
        all.insert(name(of), schema);
    }
    let refs = EventType::ALL
        .iter()
        .map(|of| json!({ "$ref": reference(*of) }));
    let event = json!({
        "description": "Something happened. Newer servers may have more types: pass over one that is not \
            known.",
        "required": ["type"],
        "oneOf": refs.collect::<Vec<_>>(),
        "discriminator": { "propertyName": "type", "mapping": mapping },
    });
    schemas.insert("Event".to_owned(), event);
    schemas.extend(all);
}

/// Where the schema of a type of event is.
pub(in crate::http) fn reference(of: EventType) -> String {
    ["#/components/schemas/", &name(of)].concat()
}

/// `number.needs_reconnecting` → `EventNumberNeedsReconnecting`
fn name(of: EventType) -> String {
    let words = of.name().split(['.', '_']);
    let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
    words.fold("Event".to_owned(), |name, word| name + &capital(word))
}

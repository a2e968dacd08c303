//! What a stream of server-sent events carries. OpenAPI 3.1 has no word for it: the body is a text to
//! its tools, and the events are described beside by an extension.

use serde_json::{Value, json};

const CONTENT_TYPE: &str = "text/event-stream";

/// Describes the events of each stream, by name, with the schema of their data.
pub(super) fn describe(document: &mut Value) -> serde_json::Result<()> {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else {
        return Ok(());
    };
    for path in paths.values_mut() {
        let stream = path.pointer_mut("/get/responses/200/content");
        if let Some(content) = stream.and_then(|content| content.get_mut(CONTENT_TYPE)) {
            content["x-server-sent-events"] = json!([{
                "event": "onboarding",
                "description": "The onboarding as it stands: at the beginning, and with each change.",
                "data": {
                    "contentMediaType": "application/json",
                    "schema": { "$ref": "#/components/schemas/Onboarding" },
                },
            }]);
        }
    }
    Ok(())
}

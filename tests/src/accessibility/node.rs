//! A node of the accessibility tree, as the DevTools protocol tells it.

use serde::Deserialize;
use serde_json::Value;

/// What is told of a state that is true or has a value, in the order of the text. The second is for one that is false.
const STATES: [(&str, &str, &str); 15] = [
    ("checked", "checked", "not checked"),
    ("pressed", "pressed", "not pressed"),
    ("expanded", "expanded", "collapsed"),
    ("selected", "selected", ""),
    ("modal", "modal", ""),
    ("disabled", "disabled", ""),
    ("required", "required", ""),
    ("readonly", "read-only", ""),
    ("invalid", "invalid", ""),
    ("busy", "busy", ""),
    ("focused", "focused", ""),
    ("level", "level", ""),
    ("live", "live", ""),
    ("hasPopup", "opens", ""),
    ("roledescription", "called", ""),
];

/// States that say nothing more for a role.
const IMPLIED: [(&str, &str); 4] = [
    ("live", "status"),
    ("live", "alert"),
    ("focused", "document"),
    ("level", "listitem"),
];

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Node {
    pub node_id: String,
    pub ignored: bool,
    #[serde(default)]
    role: AxValue,
    #[serde(default)]
    name: AxValue,
    #[serde(default)]
    description: AxValue,
    #[serde(default)]
    value: AxValue,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    pub child_ids: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Property {
    name: String,
    value: AxValue,
}

#[derive(Debug, Default, Deserialize)]
struct AxValue {
    #[serde(default)]
    value: Value,
}

impl AxValue {
    fn text(&self) -> String {
        match &self.value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        }
    }
}

impl Node {
    /// The role, by ARIA's name where it has one.
    pub fn role(&self) -> String {
        match self.role.text().as_str() {
            "RootWebArea" => "document".to_owned(),
            "LabelText" => "label".to_owned(),
            other => other.to_lowercase(),
        }
    }

    pub fn name(&self) -> String {
        self.name.text()
    }

    /// What is told after the name: value, states, description.
    pub fn states(&self) -> Vec<String> {
        let mut states = Vec::new();
        let value = self.value.text();
        if !value.is_empty() {
            states.push(format!("value {}", super::text::quoted(&value)));
        }
        for (name, on, off) in STATES {
            let property = self
                .properties
                .iter()
                .find(|property| property.name == name);
            let Some(value) = property.map(|property| property.value.text()) else {
                continue;
            };
            match value.as_str() {
                "" => {}
                // As the role says already, or as for each page and list.
                _ if IMPLIED.contains(&(name, &self.role())) => {}
                "true" => states.push(on.to_owned()),
                "false" | "0" => states.push(off.to_owned()),
                value => states.push(format!("{on} {value}")),
            }
        }
        states.retain(|state| !state.is_empty());
        let description = self.description.text();
        if !description.is_empty() {
            states.push(format!(
                "described by {}",
                super::text::quoted(&description)
            ));
        }
        states
    }
}

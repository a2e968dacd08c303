//! Message templates: bringing them along from another WABA, and how they are
//! ("Template migration", "Message templates").

use contract::ids::WabaId;
use contract::onboarding::{Template, TemplateLeft};
use secrecy::SecretString;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Graph, GraphError};

/// What one page of `POST /{waba}/migrate_message_templates` came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Migrated {
    /// Made in the new WABA, by their ids there.
    #[serde(rename = "migrated_templates", default, deserialize_with = "ids")]
    pub made: Vec<String>,
    /// Not made, by their ids in the old WABA, with Meta's reason.
    #[serde(rename = "failed_templates", default, deserialize_with = "reasons")]
    pub failed: Vec<TemplateLeft>,
}

/// Ids, written as text or as numbers.
fn ids<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<String>, D::Error> {
    let ids = Vec::<Value>::deserialize(d)?;
    Ok(ids.iter().map(words).collect())
}

/// A map from id to reason; an empty one may come as an empty list.
fn reasons<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<TemplateLeft>, D::Error> {
    let reasons = match Value::deserialize(d)? {
        Value::Object(reasons) => reasons,
        _ => serde_json::Map::new(),
    };
    let left = reasons.into_iter().map(|(id, reason)| TemplateLeft {
        id,
        reason: words(&reason),
    });
    Ok(left.collect())
}

fn words(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A template in `GET /{waba}/message_templates`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListedTemplate {
    /// Its id.
    pub id: String,
    /// Its name.
    #[serde(default)]
    name: String,
    #[serde(default)]
    language: String,
    #[serde(default)]
    status: String,
    /// `NONE` where it was not rejected.
    rejected_reason: Option<String>,
}

impl ListedTemplate {
    /// The template, for who owns it.
    pub fn report(self) -> Template {
        let reason = self.rejected_reason;
        Template {
            name: self.name,
            language: self.language,
            status: self.status,
            reason: reason.filter(|reason| !reason.is_empty() && reason != "NONE"),
        }
    }
}

impl Graph {
    /// Makes one page of another WABA's templates anew in this one. Meta makes each once: what
    /// is there already comes back as failed.
    pub async fn migrate_templates(
        &self,
        token: &SecretString,
        to: &WabaId,
        from: &WabaId,
        page: usize,
        count: usize,
    ) -> Result<Migrated, GraphError> {
        let request = self
            .post(token, &[to.as_str(), "migrate_message_templates"])
            .query(&[("source_waba_id", from.as_str())])
            .query(&[("page_number", page), ("count", count)]);
        self.send(request).await
    }

    /// All templates of a WABA.
    pub async fn templates(
        &self,
        token: &SecretString,
        id: &WabaId,
    ) -> Result<Vec<ListedTemplate>, GraphError> {
        let fields = "id,name,language,status,rejected_reason";
        let path = [id.as_str(), "message_templates"];
        self.all(token, &path, &[("fields", fields)]).await
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_a_page_came_to_is_read_in_every_form() {
        let page: Migrated = serde_json::from_str(
            r#"{"migrated_templates":["1",2],"failed_templates":{"3":"Incorrect category"}}"#,
        )
        .unwrap();
        assert_eq!(page.made, ["1", "2"]);
        assert_eq!(page.failed[0].id, "3");
        assert_eq!(page.failed[0].reason, "Incorrect category");
        let empty: Migrated =
            serde_json::from_str(r#"{"migrated_templates":[],"failed_templates":[]}"#).unwrap();
        assert_eq!(empty, Migrated::default());
    }

    #[test]
    fn a_template_that_was_not_rejected_has_no_reason() {
        let listed = |reason: &str| {
            let text = format!(
                r#"{{"id":"1","name":"n","language":"en","status":"S","rejected_reason":{reason}}}"#
            );
            serde_json::from_str::<ListedTemplate>(&text).unwrap()
        };
        assert_eq!(listed("\"NONE\"").report().reason, None);
        assert_eq!(listed("null").report().reason, None);
        let rejected = listed("\"INVALID_FORMAT\"").report();
        assert_eq!(rejected.reason.as_deref(), Some("INVALID_FORMAT"));
    }
}

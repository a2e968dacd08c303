//! Message templates: bringing them along from another WABA, and how they are
//! ("Template migration", "Message templates").

use contract::ids::WabaId;
use contract::onboarding::{Template, TemplateLeft};
use secrecy::SecretString;
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::fields::Fields;
use super::{Graph, GraphError, read};

/// What is asked of a template. Its id decides which one it is.
const FIELDS: Fields = Fields::shown(&["name", "language", "status", "rejected_reason"]);

/// What one page of `POST /{waba}/migrate_message_templates` came to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Migrated {
    /// Made in the new WABA, by their ids there.
    #[serde(rename = "migrated_templates", default, deserialize_with = "read::ids")]
    pub made: Vec<String>,
    /// Not made, by their ids in the old WABA, with Meta's reason.
    #[serde(rename = "failed_templates", default, deserialize_with = "reasons")]
    pub failed: Vec<TemplateLeft>,
}

/// A map from id to reason; an empty one may come as an empty list.
fn reasons<'de, D: Deserializer<'de>>(d: D) -> Result<Vec<TemplateLeft>, D::Error> {
    let Value::Object(reasons) = Value::deserialize(d)? else {
        return Ok(Vec::new());
    };
    let left = reasons.into_iter().map(|(id, reason)| TemplateLeft {
        id,
        reason: read::as_text(&reason),
    });
    Ok(left.collect())
}

/// A template in `GET /{waba}/message_templates`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct ListedTemplate {
    #[serde(deserialize_with = "read::id")]
    pub id: String,
    #[serde(default, deserialize_with = "read::text")]
    name: Option<String>,
    #[serde(default, deserialize_with = "read::text")]
    language: Option<String>,
    #[serde(default, deserialize_with = "read::text")]
    status: Option<String>,
    /// `NONE` where it was not rejected.
    #[serde(default, deserialize_with = "read::text")]
    rejected_reason: Option<String>,
}

impl ListedTemplate {
    /// The template, for who owns it: by its id, where Meta does not tell its name.
    pub fn report(self) -> Template {
        Template {
            name: self.name.unwrap_or(self.id),
            language: self.language,
            status: self.status,
            reason: self.rejected_reason.filter(|reason| reason != "NONE"),
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
        let path = [id.as_str(), "message_templates"];
        self.list(token, &path, FIELDS, &[]).await
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
        assert_eq!(page.failed[0].reason.as_deref(), Some("Incorrect category"));
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

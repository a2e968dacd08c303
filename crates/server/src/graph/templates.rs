//! Message templates: bringing them along from another WABA, and how they are
//! ("Template migration", "Message templates").

use contract::ids::WabaId;
use onboarding::meta::templates::{ListedTemplate, Migrated};
use secrecy::SecretString;
use serde_json::json;

use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use onboarding::meta::fault::GraphError;

/// What is asked of a template. Its id decides which one it is.
const FIELDS: Fields = Fields::shown(&["name", "language", "status", "rejected_reason"]);

/// Which of a WABA's templates one call is about.
pub struct TemplatePage<'a> {
    /// Which page, from 0.
    pub number: usize,
    /// How many templates a page has: 500 at most.
    pub count: usize,
    /// Those that failed before and are asked for again, by their ids: 500 at most. Empty: all.
    pub chosen: &'a [String],
}

impl Graph {
    /// Makes one page of another WABA's templates anew in this one. Meta makes each once: what
    /// is there already comes back as failed.
    pub async fn migrate_templates(
        &self,
        token: &SecretString,
        to: &WabaId,
        from: &WabaId,
        page: &TemplatePage<'_>,
    ) -> Result<Migrated, GraphError> {
        let mut request = self
            .post(token, &[to.as_str(), "migrate_message_templates"])
            .query(&[("source_waba_id", from.as_str())])
            .query(&[("page_number", page.number), ("count", page.count)]);
        if !page.chosen.is_empty() {
            // In the body: an address with 500 ids is too long.
            request = request.json(&json!({ "template_ids": page.chosen }));
        }
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

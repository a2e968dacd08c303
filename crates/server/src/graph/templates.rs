//! Message templates: bringing them along from another WABA, and how they are
//! ("Template migration", "Message templates").

use contract::ids::WabaId;
use onboarding::meta::templates::{ListedTemplate, Migrated};
use secrecy::SecretString;

use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use onboarding::meta::fault::GraphError;

/// What is asked of a template. Its id decides which one it is.
const FIELDS: Fields = Fields::shown(&["name", "language", "status", "rejected_reason"]);

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

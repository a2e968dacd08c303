//! Lists, page by page ("Paginated results").

use secrecy::SecretString;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::{Graph, GraphError};

/// More pages than any WABA has: an end to a list that never ends.
const MOST_PAGES: usize = 100;

#[derive(Deserialize)]
struct Page<T> {
    data: Vec<T>,
    paging: Option<Paging>,
}

#[derive(Deserialize)]
struct Paging {
    cursors: Option<Cursors>,
    /// Absent on the last page, on which there is a cursor all the same.
    next: Option<serde::de::IgnoredAny>,
}

#[derive(Deserialize)]
struct Cursors {
    after: Option<String>,
}

impl Graph {
    /// All of a list, as the query asks for it: with these `fields` of each, say.
    pub(super) async fn all<T: DeserializeOwned>(
        &self,
        token: &SecretString,
        path: &[&str],
        query: &[(&str, &str)],
    ) -> Result<Vec<T>, GraphError> {
        let mut found = Vec::new();
        let mut after: Option<String> = None;
        for _ in 0..MOST_PAGES {
            let mut request = self
                .get(token, path)
                .query(query)
                .query(&[("limit", "100")]);
            if let Some(after) = &after {
                request = request.query(&[("after", after)]);
            }
            let page: Page<T> = self.send(request).await?;
            found.extend(page.data);
            let next = page
                .paging
                .filter(|paging| paging.next.is_some())
                .and_then(|paging| paging.cursors?.after)
                // The same cursor again would be the same page again.
                .filter(|next| after.as_ref() != Some(next));
            match next {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        Ok(found)
    }
}

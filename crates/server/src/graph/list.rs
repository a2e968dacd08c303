//! Reads paginated lists of the Graph API ("Paginated results").

use std::collections::HashSet;

use secrecy::SecretString;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

use crate::graph::client::Graph;
use crate::graph::fields::Fields;
use onboarding::meta::fault::GraphError;
use onboarding::meta::read;

/// More pages than any WABA has: an end to a list that never ends.
const MOST_PAGES: usize = 100;

/// "Invalid parameter" ("Error codes"): what a cursor is that leads nowhere.
const BAD_PARAMETER: i64 = 100;

/// Whether Meta refuses a page by the cursor that it gave itself, and not for want of a field.
fn is_of_the_cursor(error: &GraphError) -> bool {
    let fault = error.fault();
    let fault = fault.filter(|fault| fault.code == BAD_PARAMETER && fault.subcode.is_none());
    fault.is_some_and(|fault| fault.message.to_lowercase().contains("cursor"))
}

/// A page of a list.
#[derive(Deserialize)]
pub(super) struct Page {
    /// A page without a list says nothing, and not that there is nothing: so it must be there.
    pub data: Vec<Value>,
    #[serde(default, deserialize_with = "read::object")]
    paging: Option<Paging>,
}

#[derive(Deserialize)]
struct Paging {
    #[serde(default, deserialize_with = "read::object")]
    cursors: Option<Cursors>,
    /// The next page's address. Absent on the last page, on which there is a cursor all the same.
    #[serde(default, deserialize_with = "read::opaque")]
    next: Option<String>,
}

#[derive(Deserialize)]
struct Cursors {
    #[serde(default, deserialize_with = "read::opaque")]
    after: Option<String>,
}

impl Paging {
    /// Where the next page begins, if there is one.
    fn after(self) -> Option<String> {
        let next = self.next?;
        let cursor = self.cursors.and_then(|cursors| cursors.after);
        cursor.or_else(|| {
            let next = Url::parse(&next).ok()?;
            let mut query = next.query_pairs();
            query.find_map(|(name, value)| (name == "after").then(|| value.into_owned()))
        })
    }
}

impl Graph {
    /// All of a list, with these fields of each, as the query asks for it.
    pub(super) async fn list<T: DeserializeOwned>(
        &self,
        token: &SecretString,
        path: &[&str],
        fields: Fields,
        query: &[(&str, &str)],
    ) -> Result<Vec<T>, GraphError> {
        self.with_fields(fields, |fields| self.all(token, path, fields, query))
            .await
    }

    /// Page by page. What can't be read is left out.
    async fn all<T: DeserializeOwned>(
        &self,
        token: &SecretString,
        path: &[&str],
        fields: String,
        query: &[(&str, &str)],
    ) -> Result<Vec<T>, GraphError> {
        let mut found = Vec::new();
        let mut after: Option<String> = None;
        let mut followed = HashSet::new();
        for _ in 0..MOST_PAGES {
            let mut request = self
                .get(token, path)
                .query(&[("fields", fields.as_str()), ("limit", "100")])
                .query(query);
            if let Some(after) = &after {
                request = request.query(&[("after", after)]);
            }
            let page: Page = match self.send(request).await {
                Ok(page) => page,
                // There was a list, and the cursor that it gave leads nowhere.
                Err(error) if after.is_some() && is_of_the_cursor(&error) => {
                    tracing::warn!(%error, "a list ends where Meta refuses its next page");
                    break;
                }
                Err(error) => return Err(error),
            };
            found.extend(read::elements(page.data));
            let next = page.paging.and_then(Paging::after);
            // A cursor again would be its page again.
            match next.filter(|next| followed.insert(next.clone())) {
                Some(next) => after = Some(next),
                None => break,
            }
        }
        Ok(found)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use serde_json::json;

    use super::*;

    fn after(paging: Value) -> Option<String> {
        let page: Page = serde_json::from_value(json!({ "data": [], "paging": paging })).unwrap();
        page.paging.and_then(Paging::after)
    }

    #[test]
    fn the_next_page_is_found_however_it_is_told() {
        let next = "https://graph.facebook.com/v25.0/1/phone_numbers?limit=100&after=QVFI%3D";
        for (paging, found) in [
            (
                json!({ "next": next, "cursors": { "after": "abc" } }),
                Some("abc"),
            ),
            (
                json!({ "next": next, "cursors": { "after": 7 } }),
                Some("7"),
            ),
            (json!({ "next": next, "cursors": null }), Some("QVFI=")),
            (json!({ "next": next }), Some("QVFI=")),
            (json!({ "next": "?", "cursors": [] }), None),
            (json!({ "next": null, "cursors": { "after": "abc" } }), None),
            (json!({ "cursors": { "after": "abc" } }), None),
            (json!([]), None),
            (json!(null), None),
        ] {
            assert_eq!(after(paging.clone()).as_deref(), found, "{paging}");
        }
    }

    #[test]
    fn a_page_without_a_list_is_not_an_empty_one() {
        for page in [json!({}), json!({ "data": null }), json!({ "data": {} })] {
            assert!(
                serde_json::from_value::<Page>(page.clone()).is_err(),
                "{page}"
            );
        }
    }
}

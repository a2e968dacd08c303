//! Lists, cut into pages by cursors as Meta cuts them.

use serde_json::{Map, Value, json};

use super::error::GraphError;
use super::request::GraphRequest;

const DEFAULT_LIMIT: usize = 25;

/// One page of a list.
pub(super) fn page(request: &GraphRequest, items: Vec<Value>) -> Result<Value, GraphError> {
    let limit = match request.text("limit") {
        None => DEFAULT_LIMIT,
        Some(limit) => limit
            .parse()
            .ok()
            .filter(|limit| (1..=1000).contains(limit))
            .ok_or_else(|| GraphError::bad_parameter("The parameter limit is not valid"))?,
    };
    let start = match request.text("after") {
        None => 0,
        Some(cursor) => {
            position(&cursor).ok_or_else(|| GraphError::bad_parameter("Invalid cursors values"))?
        }
    };
    let total = items.len();
    let data: Vec<Value> = items.into_iter().skip(start).take(limit).collect();
    if data.is_empty() {
        return Ok(json!({ "data": [] }));
    }
    let end = start + data.len();
    let mut paging = json!({ "cursors": { "before": cursor(start), "after": cursor(end) } });
    if end < total {
        paging["next"] = json!(format!(
            "https://graph.facebook.com/{}",
            request.path.join("/")
        ));
    }
    Ok(json!({ "data": data, "paging": paging }))
}

/// Only the fields asked for, and always the id; without `fields`, the usual ones.
pub(super) fn pick(
    request: &GraphRequest,
    node: &Value,
    kind: &str,
    usual: &[&str],
) -> Result<Value, GraphError> {
    let asked = request.fields();
    let mut picked = Map::new();
    let mut take = |name: &str| match node.get(name) {
        Some(value) => {
            picked.insert(name.to_owned(), value.clone());
            Ok(())
        }
        None => Err(GraphError::bad_parameter(&format!(
            "Tried accessing nonexisting field ({name}) on node type ({kind})"
        ))),
    };
    match asked {
        Some(names) => names.iter().try_for_each(|name| take(name))?,
        None => usual.iter().try_for_each(|name| take(name))?,
    }
    take("id")?;
    Ok(picked.into())
}

fn cursor(position: usize) -> String {
    format!("QVFI{position:08x}")
}

fn position(cursor: &str) -> Option<usize> {
    usize::from_str_radix(cursor.strip_prefix("QVFI")?, 16).ok()
}

//! A Graph call, taken apart: parameters count the same in the query and in the body.

use std::collections::BTreeMap;

use axum::extract::Query;
use axum::http::{HeaderMap, Method, Uri, header};
use serde_json::{Map, Value};

/// Names whose values are never recorded.
const SECRETS: [&str; 9] = [
    "access_token",
    "client_secret",
    "code",
    "pin",
    "appsecret_proof",
    "input_token",
    "fb_exchange_token",
    "verify_token",
    // A one-time password, as a template's parameter.
    "text",
];
const REDACTED: &str = "[redacted]";

/// A Graph call.
#[derive(Debug, Clone)]
pub(crate) struct GraphRequest {
    pub method: Method,
    /// The version of the Graph API that it is made to, such as `v25.0`.
    pub version: String,
    /// The path's parts, without the version.
    pub path: Vec<String>,
    pub query: BTreeMap<String, String>,
    pub body: Value,
    pub token: Option<String>,
    /// What came of verifying the address that it brings for webhooks, if it brings one.
    pub callback_check: Option<Result<(), String>>,
}

impl GraphRequest {
    /// `None` if the body is neither JSON nor a form.
    pub fn read(
        method: Method,
        version: &str,
        path: &str,
        uri: &Uri,
        headers: &HeaderMap,
        body: &[u8],
    ) -> Option<Self> {
        let query = pairs(uri.query().unwrap_or(""))?;
        let bearer = headers
            .get(header::AUTHORIZATION)
            .and_then(|value| value.to_str().ok())
            .and_then(|value| value.split_once(' '))
            .filter(|(scheme, _)| scheme.eq_ignore_ascii_case("bearer"))
            .map(|(_, token)| token.trim().to_owned());
        let body = read_body(headers, body)?;
        let mut request = Self {
            method,
            version: version.to_owned(),
            path: path
                .split('/')
                .filter(|part| !part.is_empty())
                .map(str::to_owned)
                .collect(),
            query,
            body,
            token: None,
            callback_check: None,
        };
        request.token = bearer.or_else(|| request.text("access_token"));
        Some(request)
    }

    /// A parameter as text, from the body or the query.
    pub fn text(&self, name: &str) -> Option<String> {
        match self.body.get(name) {
            Some(Value::String(text)) => Some(text.clone()),
            Some(Value::Number(number)) => Some(number.to_string()),
            Some(Value::Bool(flag)) => Some(flag.to_string()),
            _ => self.query.get(name).cloned(),
        }
    }

    /// A list of texts, as JSON: in the body, or as text in the query.
    pub fn list(&self, name: &str) -> Option<Vec<String>> {
        let list = match self.body.get(name) {
            Some(list @ Value::Array(_)) => list.clone(),
            _ => serde_json::from_str(&self.text(name)?).ok()?,
        };
        let texts = list.as_array()?.iter().map(|item| match item {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        });
        Some(texts.collect())
    }

    /// The names asked for in `fields`, if any.
    pub fn fields(&self) -> Option<Vec<String>> {
        let fields = self.text("fields")?;
        // `owner_business_info{id,name}` asks for the field; its own fields all come.
        let mut depth = 0_u32;
        let mut names = vec![String::new()];
        for letter in fields.chars() {
            match letter {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => names.push(String::new()),
                _ if depth > 0 || letter.is_whitespace() => {}
                other => {
                    if let Some(name) = names.last_mut() {
                        name.push(other);
                    }
                }
            }
        }
        names.retain(|name| !name.is_empty());
        Some(names)
    }

    /// Every secret that it brings, in header, query and body.
    pub fn secrets(&self) -> Vec<String> {
        let mut found: Vec<String> = self.token.iter().cloned().collect();
        let named = |(name, _): &(&String, &String)| SECRETS.contains(&name.as_str());
        found.extend(
            self.query
                .iter()
                .filter(named)
                .map(|(_, value)| value.clone()),
        );
        collect(&self.body, false, &mut found);
        found
    }

    /// The query without its secrets.
    pub fn safe_query(&self) -> BTreeMap<String, String> {
        let safe = |(name, value): (&String, &String)| {
            let value = if SECRETS.contains(&name.as_str()) {
                REDACTED
            } else {
                value
            };
            (name.clone(), value.to_owned())
        };
        self.query.iter().map(safe).collect()
    }

    /// The body without its secrets, at any depth.
    pub fn safe_body(&self) -> Value {
        redact(&self.body)
    }
}

fn collect(value: &Value, is_secret: bool, found: &mut Vec<String>) {
    match value {
        Value::Object(map) => {
            for (name, value) in map {
                collect(value, SECRETS.contains(&name.as_str()), found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, false, found)),
        Value::String(text) if is_secret => found.push(text.clone()),
        _ => {}
    }
}

fn redact(value: &Value) -> Value {
    match value {
        Value::Object(map) => map
            .iter()
            .map(|(name, value)| {
                let secret = SECRETS.contains(&name.as_str());
                let value = if secret {
                    Value::from(REDACTED)
                } else {
                    redact(value)
                };
                (name.clone(), value)
            })
            .collect(),
        Value::Array(items) => items.iter().map(redact).collect(),
        other => other.clone(),
    }
}

fn read_body(headers: &HeaderMap, body: &[u8]) -> Option<Value> {
    if body.is_empty() {
        return Some(Value::Null);
    }
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok());
    if kind.is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded")) {
        let form = pairs(std::str::from_utf8(body).ok()?)?;
        let form: Map<String, Value> = form.into_iter().map(|(k, v)| (k, v.into())).collect();
        return Some(form.into());
    }
    serde_json::from_slice(body).ok().filter(Value::is_object)
}

fn pairs(encoded: &str) -> Option<BTreeMap<String, String>> {
    let uri: Uri = format!("/?{encoded}").parse().ok()?;
    Query::try_from_uri(&uri).ok().map(|Query(pairs)| pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn read(query: &str, body: &Value) -> Option<GraphRequest> {
        let uri: Uri = format!("/v25.0/1?{query}").parse().ok()?;
        let body = body.to_string();
        GraphRequest::read(
            Method::POST,
            "v25.0",
            "1/register",
            &uri,
            &HeaderMap::new(),
            body.as_bytes(),
        )
    }

    #[test]
    fn secrets_are_redacted_at_any_depth() {
        let body = json!({ "pin": "123456", "inner": [{ "code": "x", "kept": 1 }] });
        let request = read("access_token=abc&kept=yes", &body).expect("it is well formed");
        assert_eq!(request.token.as_deref(), Some("abc"));
        let expected = json!({ "pin": REDACTED, "inner": [{ "code": REDACTED, "kept": 1 }] });
        assert_eq!(request.safe_body(), expected);
        assert_eq!(request.safe_query()["access_token"], REDACTED);
        assert_eq!(request.safe_query()["kept"], "yes");
        let mut secrets = request.secrets();
        secrets.sort();
        secrets.dedup();
        assert_eq!(secrets, ["123456", "abc", "x"]);
    }

    #[test]
    fn nested_fields_count_as_one() {
        let request = read(
            "fields=id,owner_business_info%7Bid,name%7D,name",
            &json!({}),
        );
        let fields = request.and_then(|r| r.fields());
        assert_eq!(
            fields,
            Some(vec![
                "id".into(),
                "owner_business_info".into(),
                "name".into()
            ])
        );
    }

    #[test]
    fn a_body_that_is_no_object_is_refused() {
        assert!(read("", &json!([1])).is_none());
    }
}

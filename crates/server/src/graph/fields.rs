//! Which fields are asked of Meta, and what is done where it refuses them.
//!
//! One request asks for what decides and for what is only shown. Where Meta says that it does not
//! know a field, the same is asked without that field; where it refuses for a reason that may lie
//! in what is only shown, it is asked for what decides alone. So a field that Meta takes away, or
//! has trouble with, never costs the others, and on the happy path nothing is asked twice.

use std::time::Instant;

use crate::graph::client::Graph;
use onboarding::meta::fault::GraphError;

/// "Invalid parameter" ("Error codes").
const BAD_PARAMETER: i64 = 100;

/// The fields of one request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fields {
    /// By what the server decides.
    pub deciding: &'static [&'static str],
    /// What is only shown.
    pub shown: &'static [&'static str],
}

impl Fields {
    /// Fields without which the request would be none.
    pub const fn deciding(deciding: &'static [&'static str]) -> Self {
        Self {
            deciding,
            shown: &[],
        }
    }

    /// Fields that are only shown, beside the id.
    pub const fn shown(shown: &'static [&'static str]) -> Self {
        Self {
            deciding: &["id"],
            shown,
        }
    }

    /// Those of the fields that Meta says it does not have. An id always exists.
    fn refused_by(self, error: &GraphError) -> Vec<&'static str> {
        let Some(words) = words_on_fields(error) else {
            return Vec::new();
        };
        let all = self.deciding.iter().chain(self.shown).copied();
        all.filter(|field| *field != "id" && words.contains(&base(field)))
            .collect()
    }
}

/// The name of a field without the fields of its own that are asked for: `owner{id}` is `owner`.
fn base(field: &str) -> &str {
    field.split('{').next().unwrap_or(field)
}

/// The words of a refusal that speaks of fields. Meta has several wordings for one that does not
/// exist, of which `(#100) Tried accessing nonexisting field (name) on node type (…)` is one; each
/// names the field, or several of them.
fn words_on_fields(error: &GraphError) -> Option<Vec<&str>> {
    // Of an object that is not there, it says so by a subcode.
    let fault = error.fault();
    let fault = fault.filter(|fault| fault.code == BAD_PARAMETER && fault.subcode != Some(33))?;
    let message = fault.message.as_str();
    if !message.to_ascii_lowercase().contains("field") {
        return None;
    }
    // Where it names them in brackets, what stands behind is about something else.
    let bracketed = message.split_once("nonexisting field");
    let bracketed = bracketed.and_then(|(_, named)| named.split_once('('));
    let named = bracketed.map_or(message, |(_, named)| {
        named.split_once(')').map_or(named, |(named, _)| named)
    });
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    Some(named.split(|c| !is_part(c)).collect())
}

impl Graph {
    /// Asks for these fields, by a request that is given them as Meta wants them written.
    pub(super) async fn with_fields<T, Answer>(
        &self,
        fields: Fields,
        ask: impl Fn(String) -> Answer,
    ) -> Result<T, GraphError>
    where
        Answer: Future<Output = Result<T, GraphError>>,
    {
        let mut shown = fields.shown;
        // Each turn asks for fewer fields than the one before.
        for _ in 0..=fields.deciding.len() + fields.shown.len() {
            let all = fields.deciding.iter().chain(shown);
            let written = self.fields.written(all, Instant::now());
            let error = match ask(written.clone()).await {
                Ok(answer) => {
                    if !shown.is_empty() {
                        self.fields.note_answered();
                    }
                    return Ok(answer);
                }
                Err(error) => error,
            };
            // What was not asked for now can't be why.
            let mut refused = fields.refused_by(&error);
            refused.retain(|field| written.split(',').any(|asked| asked == *field));
            if !refused.is_empty() {
                tracing::warn!(?refused, "Meta says that these fields do not exist");
                self.fields.note_absent(&refused, Instant::now());
            } else if !shown.is_empty() && self.fields.may_be_the_shown(&error) {
                tracing::warn!(%error, "asked again for what decides alone");
                shown = &[];
            } else {
                return Err(error);
            }
        }
        ask("id".to_owned()).await
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use onboarding::meta::fault::Fault;

    const SOME: Fields = Fields {
        deciding: &["id", "status"],
        shown: &["name", "owner{id}"],
    };

    fn refused(code: i64, message: &str) -> GraphError {
        GraphError::Answer(Box::new(Fault {
            status: 400,
            code,
            message: message.to_owned(),
            ..Fault::default()
        }))
    }

    #[test]
    fn the_fields_are_known_by_metas_words() {
        for (message, fields) in [
            (
                "(#100) Tried accessing nonexisting field (name)",
                &["name"][..],
            ),
            (
                "(#100) Tried accessing nonexisting field (owner) on node type (name)",
                &["owner{id}"],
            ),
            (
                "(#100) Tried accessing nonexisting fields (status, name)",
                &["status", "name"],
            ),
            ("(#100) Unknown fields: status.", &["status"]),
            ("(#100) name is not valid for fields param", &["name"]),
            ("(#100) The field 'owner' was removed", &["owner{id}"]),
            // What we did not ask for, or can't do without.
            ("(#100) Tried accessing nonexisting field (color)", &[]),
            ("(#100) Tried accessing nonexisting field (id)", &[]),
            ("(#100) Tried accessing nonexisting field (", &[]),
            ("(#100) Invalid parameter: name", &[]),
        ] {
            let found = SOME.refused_by(&refused(100, message));
            assert_eq!(found, fields, "{message}");
        }
        assert!(SOME.refused_by(&refused(10, "no field name")).is_empty());
    }
}

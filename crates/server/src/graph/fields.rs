//! Which fields are asked of Meta, and what is done where it refuses them.
//!
//! One request asks for what decides and for what is only shown. Where Meta says that it does not
//! know a field, the same is asked without that field; where it refuses for a reason that may lie
//! in what is only shown, it is asked for what decides alone. So a field that Meta takes away, or
//! has trouble with, never costs the others, and on the happy path nothing is asked twice.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use contract::onboarding::TroubleKind;

use super::errors::{Class, meaning};
use super::{Graph, GraphError};

/// For this long a field that Meta said does not exist is not asked for again: for good, as far
/// as that goes, and not for ever where Meta has erred.
const ABSENT: Duration = Duration::from_secs(3600);

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

/// What is known of fields, for this process.
#[derive(Debug, Default)]
pub(super) struct KnownFields {
    /// Those that do not exist, and until when that holds. Bounded by the names that we ask for.
    absent: Mutex<HashMap<&'static str, Instant>>,
    /// Whether the last answer to a request with fields that are only shown was trouble of
    /// Meta's own. Once it passes; twice, the fields may be why.
    doubtful: AtomicBool,
}

impl KnownFields {
    fn note_absent(&self, fields: &[&'static str], now: Instant) {
        let until = now.checked_add(ABSENT).unwrap_or(now);
        self.lock()
            .extend(fields.iter().map(|field| (*field, until)));
    }

    /// The fields as the request has them.
    fn written<'a>(&self, fields: impl Iterator<Item = &'a &'static str>, now: Instant) -> String {
        let mut absent = self.lock();
        absent.retain(|_, until| *until > now);
        let there: Vec<&str> = fields
            .copied()
            .filter(|field| !absent.contains_key(field))
            .collect();
        there.join(",")
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<&'static str, Instant>> {
        // A map can't be left half-written by what is done under the lock.
        self.absent.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the fields that are only shown may be why a request failed.
    fn may_be_the_shown(&self, error: &GraphError) -> bool {
        let Some(fault) = error.fault() else {
            return false;
        };
        let meaning = meaning(error);
        match meaning.class {
            // The object or the token is gone, whatever is asked of it.
            Class::Lost | Class::AlreadySo => false,
            Class::Transient if meaning.kind == TroubleKind::RateLimited => false,
            // Without a code of Meta's own it is the way there that fails.
            Class::Transient => fault.code != 0 && self.doubtful.swap(true, Ordering::Relaxed),
            Class::Customer | Class::Configuration | Class::Unknown => true,
        }
    }
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
                        self.fields.doubtful.store(false, Ordering::Relaxed);
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
    use crate::graph::Fault;

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

    #[test]
    fn a_field_that_does_not_exist_is_left_out_for_a_while() {
        let (known, now) = (KnownFields::default(), Instant::now());
        known.note_absent(&["name"], now);
        let written = |now| known.written(SOME.deciding.iter().chain(SOME.shown), now);
        assert_eq!(written(now), "id,status,owner{id}");
        assert_eq!(written(now + ABSENT), "id,status,name,owner{id}");
    }

    #[test]
    fn what_is_only_shown_is_left_out_where_it_may_be_why() {
        let known = KnownFields::default();
        assert!(known.may_be_the_shown(&refused(10, "no permission")));
        assert!(known.may_be_the_shown(&refused(987_654, "new")));
        assert!(!known.may_be_the_shown(&refused(190, "the token")));
        assert!(!known.may_be_the_shown(&refused(4, "too many calls")));
        assert!(!known.may_be_the_shown(&GraphError::NoAnswer(String::new())));
        // Meta's own trouble passes, unless it comes again.
        assert!(!known.may_be_the_shown(&refused(2, "try again")));
        assert!(known.may_be_the_shown(&refused(2, "try again")));
    }
}

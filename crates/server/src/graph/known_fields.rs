//! What this process knows of Meta's fields: those that do not exist, and whether those that are only
//! shown may be why requests fail.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use contract::onboarding::TroubleKind;

use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;

/// For this long a field that Meta said does not exist is not asked for again: for good, as far
/// as that goes, and not for ever where Meta has erred.
const ABSENT: Duration = Duration::from_secs(3600);

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
    pub(super) fn note_absent(&self, fields: &[&'static str], now: Instant) {
        let until = now.checked_add(ABSENT).unwrap_or(now);
        self.lock()
            .extend(fields.iter().map(|field| (*field, until)));
    }

    /// The fields as the request has them.
    pub(super) fn written<'a>(
        &self,
        fields: impl Iterator<Item = &'a &'static str>,
        now: Instant,
    ) -> String {
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

    /// Meta has answered a request with fields that are only shown.
    pub(super) fn note_answered(&self) {
        self.doubtful.store(false, Ordering::Relaxed);
    }

    /// Whether the fields that are only shown may be why a request failed.
    pub(super) fn may_be_the_shown(&self, error: &GraphError) -> bool {
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

#[cfg(test)]
mod tests {
    use super::*;
    use onboarding::meta::fault::Fault;

    const ALL: [&str; 4] = ["id", "status", "name", "owner{id}"];

    fn refused(code: i64, message: &str) -> GraphError {
        GraphError::Answer(Box::new(Fault {
            status: 400,
            code,
            message: message.to_owned(),
            ..Fault::default()
        }))
    }

    #[test]
    fn a_field_that_does_not_exist_is_left_out_for_a_while() {
        let (known, now) = (KnownFields::default(), Instant::now());
        known.note_absent(&["name"], now);
        let written = |now| known.written(ALL.iter(), now);
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

//! What people of ours are told of, in the log and by metrics: each trouble of which its customer
//! reads that our team was told, and each that many customers meet at once.

use std::sync::{Arc, Mutex, PoisonError};

use contract::onboarding::{Need, Stage, Step, Trouble};
use contract::signup::{BrowserEvent, MetaError};
use contract::time::UnixMillis;
use contract::window_error::WindowError;

use super::clusters::{self, Cluster, Clusters};
use super::record::{Note, Record};
use crate::telemetry::metrics;

/// Tells us. One for all that this process does.
#[derive(Clone, Debug, Default)]
pub struct Alerts {
    clusters: Arc<Mutex<Clusters>>,
}

/// What the customer reads of a stage: what stopped it, or what was wrong with their last answer.
pub(crate) fn trouble(stage: &Stage) -> Option<Trouble> {
    match stage {
        Stage::Retrying { trouble, .. }
        | Stage::Interrupted { trouble, .. }
        | Stage::Stuck(trouble) => Some(trouble.clone()),
        Stage::NeedsCustomer(Need::VerifyNumber {
            trouble: Some(kind),
            ..
        }) => Some(Trouble {
            kind: *kind,
            step: Step::CutOver,
            not_before: None,
        }),
        _ => None,
    }
}

impl Alerts {
    /// A change was stored that the customer is about to see.
    pub(super) fn changed(
        &self,
        before: &Stage,
        record: &Record,
        notes: &[Note],
        now: UnixMillis,
    ) {
        let Some(trouble) = trouble(&record.stage).filter(|_| *before != record.stage) else {
            return;
        };
        let error = notes.last().map_or("", |note| &note.detail);
        if trouble.kind.is_ours() {
            tracing::error!(onboarding = %record.id, reference = %record.reference,
                kind = trouble.kind.name(), step = ?trouble.step, error, "someone must act");
        }
        let stopped = matches!(record.stage, Stage::Interrupted { .. } | Stage::Stuck(_));
        if let Some(most) = clusters::enough(trouble.kind).filter(|_| stopped) {
            self.met(record, trouble.kind.name(), most, error, now);
        }
    }

    /// The browser saw something.
    pub fn saw(&self, record: &Record, event: &BrowserEvent, now: UnixMillis) {
        metrics::browser_event(event);
        if let BrowserEvent::MetaError(error) = event {
            self.window_error(record, error, now);
        }
    }

    /// An error inside Meta's window: no other trace of it comes to us.
    fn window_error(&self, record: &Record, error: &MetaError, now: UnixMillis) {
        let kind = WindowError::of(error);
        let name = kind.map_or("Unknown", WindowError::name);
        let ours = kind.is_some_and(WindowError::is_ours);
        metrics::window_error(name, ours);
        if ours {
            tracing::error!(onboarding = %record.id, reference = %record.reference, kind = name,
                error = %error.message, code = error.code, session = error.session_id,
                "someone must act");
        } else {
            let most = clusters::enough_in_window(kind);
            self.met(record, name, most, &error.message, now);
        }
    }

    fn met(&self, record: &Record, what: &'static str, most: usize, error: &str, now: UnixMillis) {
        // A panic can't leave the counts worse than a little wrong.
        let mut clusters = self.clusters.lock();
        let clusters = clusters.as_mut().unwrap_or_else(PoisonError::get_mut);
        if let Some(Cluster { accounts }) = clusters.meet(what, most, &record.account, now) {
            tracing::error!(kind = what, accounts, reference = %record.reference, error,
                "someone must act: many customers meet the same trouble");
        }
    }
}

#[cfg(test)]
mod tests {
    use contract::onboarding::TroubleKind;

    use super::*;
    use crate::config::Pace;
    use crate::finalize::outcome::Failure;
    use crate::finalize::record::tests::record;
    use crate::graph::errors::Class;

    #[test]
    fn what_the_customer_reads_as_ours_is_ours_by_whatever_way_it_came() {
        for class in [Class::Configuration, Class::Unknown] {
            for kind in [TroubleKind::OurConfiguration, TroubleKind::Unknown] {
                let mut record = record(Stage::Finalizing);
                let failure = Failure::found(class, kind, "");
                record.fail(Step::Subscribe, &failure, UnixMillis(0), &Pace::default());
                let told = trouble(&record.stage);
                assert!(told.is_some_and(|told| told.kind.is_ours()), "{class:?} {kind:?}");
            }
        }
    }

    #[test]
    fn an_answer_that_nobody_knows_is_told_while_a_number_is_verified_too() {
        let stage = Stage::NeedsCustomer(Need::VerifyNumber {
            number: contract::onboarding::NumberChoice {
                id: contract::ids::PhoneNumberId::new("1"),
                display_phone_number: String::new(),
                verified_name: String::new(),
            },
            sent: None,
            trouble: Some(TroubleKind::Unknown),
        });
        assert_eq!(trouble(&stage).map(|told| told.kind), Some(TroubleKind::Unknown));
    }
}

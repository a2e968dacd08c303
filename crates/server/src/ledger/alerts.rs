//! What people of ours are told of, in the log and by metrics: each trouble of which its customer
//! reads that our team was told, and each that many customers meet at once.

use std::sync::{Arc, Mutex, PoisonError};

use contract::onboarding::Stage;
use contract::signup::{BrowserEvent, MetaError};
use contract::time::UnixMillis;
use contract::window_error::WindowError;
use contract::window_sight::WindowSight;

use crate::telemetry::metrics;
use onboarding::clusters;
use onboarding::clusters::{Cluster, Clusters};
use onboarding::record::{AuditEntry, Record};
use onboarding::trouble::trouble;

/// Tells us. One for all that this process does.
#[derive(Clone, Debug, Default)]
pub struct Alerts {
    clusters: Arc<Mutex<Clusters>>,
}

impl Alerts {
    /// A change was stored that the customer is about to see.
    pub(crate) fn changed(
        &self,
        before: &Stage,
        record: &Record,
        notes: &[AuditEntry],
        now: UnixMillis,
    ) {
        // What is stuck is tried again and again: the same cause is told once.
        let news = *before != record.stage && !record.is_stuck_again();
        let Some(trouble) = trouble(&record.stage).filter(|_| news) else {
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
        metrics::browser_event(event_label(event));
        match event {
            BrowserEvent::MetaError(error) => self.window_error(record, error, now),
            BrowserEvent::CustomerSaw(WindowSight::Error(kind)) => {
                self.customer_saw(record, *kind, now)
            }
            _ => {}
        }
    }

    /// A customer says what Meta's window showed. One may be mistaken: many are not.
    fn customer_saw(&self, record: &Record, kind: WindowError, now: UnixMillis) {
        metrics::window_error(kind.name(), kind.is_ours());
        // Few are enough for what is ours to put right.
        let most = clusters::enough_in_window(Some(kind).filter(|kind| !kind.is_ours()));
        self.met(record, kind.name(), most, "as the customer says", now);
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

/// What the browser saw, as metrics are labelled.
fn event_label(event: &BrowserEvent) -> &'static str {
    match event {
        BrowserEvent::Launched => "Launched",
        BrowserEvent::WindowBlocked => "WindowBlocked",
        BrowserEvent::WindowUnseen => "WindowUnseen",
        BrowserEvent::WindowClosed => "WindowClosed",
        BrowserEvent::FullPage => "FullPage",
        BrowserEvent::SdkBlocked => "SdkBlocked",
        BrowserEvent::SdkFailed(_) => "SdkFailed",
        BrowserEvent::Cancelled(_) => "Cancelled",
        BrowserEvent::MetaError(_) => "MetaError",
        BrowserEvent::NoCode(_) => "NoCode",
        BrowserEvent::UnknownMessage(_) => "UnknownMessage",
        BrowserEvent::Reloaded => "Reloaded",
        BrowserEvent::CustomerSaw(_) => "CustomerSaw",
    }
}

#[cfg(test)]
mod tests {
    use contract::onboarding::{Need, Step, Trouble, TroubleKind};

    use super::*;
    use crate::telemetry::log::tests::Lines;
    use onboarding::meta::errors::Class;
    use onboarding::outcome::StepFailure;
    use onboarding::samples::record;
    use onboarding::timeouts::Timeouts;

    #[test]
    fn what_the_customer_reads_as_ours_is_ours_by_whatever_way_it_came() {
        for class in [Class::Configuration, Class::Unknown] {
            for kind in [TroubleKind::OurConfiguration, TroubleKind::Unknown] {
                let mut record = record(Stage::Finalizing);
                let failure = StepFailure::found(class, kind, "");
                record.fail(
                    Step::Subscribe,
                    &failure,
                    UnixMillis(0),
                    &Timeouts::default(),
                );
                let told = trouble(&record.stage);
                assert!(
                    told.is_some_and(|told| told.kind.is_ours()),
                    "{class:?} {kind:?}"
                );
            }
        }
    }

    fn logged(work: impl FnOnce(&Alerts)) -> String {
        let lines = Lines::default();
        let writer = lines.clone();
        let subscriber = tracing_subscriber::fmt()
            .with_writer(move || writer.clone())
            .finish();
        tracing::subscriber::with_default(subscriber, || work(&Alerts::default()));
        lines.text()
    }

    fn stopped(account: &str, kind: TroubleKind) -> Record {
        let mut record = record(Stage::Stuck(Trouble {
            kind,
            step: Step::Inspect,
            not_before: None,
        }));
        record.account = onboarding::account::AccountId::from_row(account.to_owned());
        record
    }

    #[test]
    fn we_are_told_of_exactly_what_the_customer_reads_that_we_were_told_of() {
        let note = [AuditEntry::new("failed", "Inspect: what Meta said")];
        for kind in TroubleKind::ALL {
            let logged = logged(|alerts| {
                let record = stopped("a", kind);
                alerts.changed(&Stage::Finalizing, &record, &note, UnixMillis(0));
                // The same once more is no news.
                alerts.changed(&record.stage, &record, &note, UnixMillis(0));
            });
            let told = logged.matches("someone must act").count();
            assert_eq!(told, usize::from(kind.is_ours()), "{kind:?}: {logged}");
            assert_eq!(logged.contains("what Meta said"), kind.is_ours());
        }
    }

    #[test]
    fn we_are_told_when_different_customers_meet_the_same() {
        let logged = logged(|alerts| {
            for account in ["a", "b", "b", "c", "d"] {
                let record = stopped(account, TroubleKind::NoWabaGranted);
                alerts.changed(&Stage::Finalizing, &record, &[], UnixMillis(0));
            }
        });
        assert_eq!(logged.matches("many customers").count(), 1, "{logged}");
    }

    #[test]
    fn a_window_that_refuses_us_is_told_each_time_and_others_when_they_cluster() {
        let saw = |alerts: &Alerts, account: &str, message: &str| {
            let error = MetaError {
                message: message.to_owned(),
                code: None,
                session_id: None,
            };
            let record = stopped(account, TroubleKind::NoNumber);
            alerts.saw(&record, &BrowserEvent::MetaError(error), UnixMillis(0));
        };
        let ours = logged(|alerts| saw(alerts, "a", "X can't onboard customers right now"));
        assert_eq!(ours.matches("someone must act").count(), 1, "{ours}");
        let unknown = logged(|alerts| {
            for account in ["a", "b", "c"] {
                saw(alerts, account, "Something new");
            }
        });
        assert_eq!(unknown.matches("many customers").count(), 1, "{unknown}");
    }

    #[test]
    fn what_customers_say_that_the_window_showed_is_told_when_several_say_it() {
        let say = |accounts: &[&str], kind: WindowError| {
            logged(|alerts| {
                for account in accounts {
                    let record = stopped(account, TroubleKind::NoNumber);
                    let saw = BrowserEvent::CustomerSaw(WindowSight::Error(kind));
                    alerts.saw(&record, &saw, UnixMillis(0));
                }
            })
        };
        let ours = WindowError::ProviderNotAllowed;
        assert_eq!(say(&["a", "a"], ours), "", "one may be mistaken");
        let told = say(&["a", "b", "c"], ours);
        assert_eq!(told.matches("many customers").count(), 1, "{told}");
        assert_eq!(say(&["a", "b", "c"], WindowError::CodeWrong), "");
    }

    #[test]
    fn an_answer_that_nobody_knows_is_told_while_a_number_is_verified_too() {
        let stage = Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: contract::onboarding::VerificationPurpose::Registration,
            number: contract::onboarding::NumberChoice {
                id: contract::ids::PhoneNumberId::new("1"),
                display_phone_number: None,
                verified_name: None,
            },
            sent: None,
            trouble: Some(TroubleKind::Unknown),
        });
        assert_eq!(
            trouble(&stage).map(|told| told.kind),
            Some(TroubleKind::Unknown)
        );
    }
}

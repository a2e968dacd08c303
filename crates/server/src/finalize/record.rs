//! One onboarding, and what an outcome makes of it. Pure.

use backon::BackoffBuilder;
use contract::ids::{OnboardingId, PhoneNumberId, Reference};
use contract::onboarding::{
    GoOn, Method, Need, NumberReport, Onboarding, ReadinessAnswer, Stage, Step, StepReport,
    StepState, Trouble, TroubleKind, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;

use super::journal::{Confirmed, Failure, Journal, Outcome};
use crate::config::{Pace, pace::millis};
use crate::graph::errors::Class;
use crate::store::accounts::AccountId;

/// One onboarding as it is stored.
#[derive(Clone, Debug)]
pub struct Record {
    /// Its name in the API.
    pub id: OnboardingId,
    /// Whose it is.
    pub account: AccountId,
    /// Its name in a call to support.
    pub reference: Reference,
    /// The number that the customer says they move.
    pub number: PhoneNumber,
    /// How.
    pub method: Method,
    /// What they checked beforehand.
    pub readiness: Vec<ReadinessAnswer>,
    /// The text that they agreed to.
    pub consent_text_version: String,
    /// When they did.
    pub consented_at: UnixMillis,
    /// Where it stands.
    pub stage: Stage,
    /// What each step came to.
    pub journal: Journal,
    /// The business token.
    pub token_sealed: Option<String>,
    /// The number's PIN.
    pub pin_sealed: Option<String>,
    /// The number that was chosen.
    pub phone_number_id: Option<PhoneNumberId>,
    /// Who serves the number.
    pub whereabouts: Whereabouts,
    /// Counts changes.
    pub version: i64,
    /// When it was recorded.
    pub created_at: UnixMillis,
    /// When it last changed.
    pub updated_at: UnixMillis,
}

/// One line of an onboarding's story. Never a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What happened, in one word that a query can ask for.
    pub kind: &'static str,
    /// The rest.
    pub detail: String,
}

impl Note {
    /// A line of the story.
    pub fn new(kind: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
        }
    }
}

impl Record {
    /// The stage in one word, for queries.
    pub fn phase(&self) -> &'static str {
        match &self.stage {
            Stage::AwaitingSignup if self.journal.hinted_at.is_some() => "hinted",
            Stage::AwaitingSignup => "awaiting",
            Stage::Finalizing => "finalizing",
            Stage::Retrying { .. } => "retrying",
            Stage::NeedsCustomer(_) => "needs_customer",
            Stage::Interrupted { .. } => "interrupted",
            Stage::Stuck(_) => "stuck",
            Stage::Connected(_) => "connected",
            Stage::Abandoned => "abandoned",
        }
    }

    /// Whether the server is at it by itself.
    pub fn is_running(&self) -> bool {
        matches!(self.stage, Stage::Finalizing | Stage::Retrying { .. })
    }

    /// As its owner sees it.
    pub fn view(&self) -> Onboarding {
        let next = self.journal.next();
        let state = |step: Step| match &self.stage {
            _ if self.journal.is_done(step) => StepState::Done,
            Stage::AwaitingSignup | Stage::Abandoned => StepState::Waiting,
            _ if Some(step) != next => StepState::Waiting,
            Stage::Finalizing | Stage::Retrying { .. } => StepState::Running,
            _ => StepState::Stopped,
        };
        Onboarding {
            id: self.id.clone(),
            reference: self.reference.clone(),
            method: self.method,
            number: self.number.clone(),
            whereabouts: self.whereabouts,
            stage: self.stage.clone(),
            steps: Step::ALL
                .into_iter()
                .map(|step| StepReport {
                    step,
                    state: state(step),
                })
                .collect(),
            created_at: self.created_at,
            version: self.version,
        }
    }

    /// What an outcome makes of it.
    pub fn apply(&mut self, step: Step, outcome: Outcome, now: UnixMillis, pace: &Pace) -> Note {
        let failures = std::mem::take(&mut self.journal.failures);
        if self.is_running() {
            self.stage = Stage::Finalizing;
        }
        let detail = match outcome {
            Outcome::Inspected(inspected) => {
                let detail = format!("{} WABA(s) granted", inspected.wabas.len());
                self.journal.inspect = Some(inspected);
                detail
            }
            Outcome::Assets(assets) => {
                self.phone_number_id = Some(assets.number.id.clone());
                let detail = format!("WABA {}, number {}", assets.waba_id, assets.number.id);
                let moved = &self.journal.cut_over;
                if moved
                    .as_ref()
                    .is_some_and(|m| m.phone_number_id != assets.number.id)
                {
                    self.journal.cut_over = None;
                }
                self.journal.assets = Some(assets);
                detail
            }
            Outcome::Subscribed(subscribed) => {
                self.journal.subscribe = Some(subscribed);
                String::new()
            }
            Outcome::CutOver(done) => {
                self.whereabouts = Whereabouts::DoubleTick;
                self.journal.register_asked_at = None;
                let detail = format!("{:?}", done.how);
                self.journal.cut_over = Some(done);
                detail
            }
            Outcome::Confirmed(confirmed, connected) => {
                let detail = self.comparison(&confirmed, &connected.number);
                self.journal.confirm = Some(confirmed);
                self.stage = Stage::Connected(connected);
                detail
            }
            Outcome::Need(need) => {
                let detail = format!("asks the customer: {}", need_name(&need));
                self.stage = Stage::NeedsCustomer(need);
                detail
            }
            Outcome::Failed(failure) => {
                self.journal.failures = failures;
                self.fail(step, &failure, now, pace);
                return Note::new("failed", format!("{step:?}: {}", failure.text));
            }
        };
        Note::new("step", format!("{step:?}: {detail}"))
    }

    /// Quality and limit before and after, for the story.
    fn comparison(&self, confirmed: &Confirmed, after: &NumberReport) -> String {
        let shown = |report: &NumberReport| {
            let limit = report
                .messaging_limit
                .as_deref()
                .unwrap_or("no limit named");
            format!("{}, {limit}", report.quality_rating)
        };
        let before = self.journal.assets.as_ref().map(|assets| &assets.before);
        format!(
            "connected as {}; before: {}; after: {}; can send: {}",
            after.verified_name,
            before.map(shown).unwrap_or_default(),
            shown(after),
            confirmed.can_send.as_deref().unwrap_or("not said"),
        )
    }

    /// What a failure makes of it.
    pub fn fail(&mut self, step: Step, failure: &Failure, now: UnixMillis, pace: &Pace) {
        let wait = failure.meaning.wait.map(millis);
        let trouble = |not_before| Trouble {
            kind: failure.meaning.kind,
            step,
            not_before,
        };
        let not_before = wait.map(|ms| UnixMillis(now.0.saturating_add(ms)));
        self.stage = match failure.meaning.class {
            // What is so already is seen by the next look.
            Class::Transient | Class::AlreadySo if self.journal.failures < pace.retry_times => {
                self.journal.failures += 1;
                // Meta's hint is a minimum; ours still grows with every failure.
                let ours = delay(pace, self.journal.failures);
                let at = UnixMillis(now.0.saturating_add(wait.unwrap_or(0).max(ours)));
                Stage::Retrying {
                    trouble: trouble(None),
                    at,
                }
            }
            Class::Transient | Class::Customer | Class::AlreadySo => {
                self.journal.failures = 0;
                Stage::Interrupted {
                    trouble: trouble(not_before),
                    go_on: go_on(failure.meaning.kind),
                }
            }
            Class::Lost => Stage::Interrupted {
                trouble: trouble(not_before),
                go_on: GoOn::Relaunch,
            },
            Class::Configuration => Stage::Stuck(trouble(not_before)),
        };
    }
}

/// How the customer goes on. A WABA without a number gets one in Meta's window only.
fn go_on(kind: TroubleKind) -> GoOn {
    match kind {
        TroubleKind::NoNumber | TroubleKind::NoWabaGranted => GoOn::Relaunch,
        _ => GoOn::Retry,
    }
}

/// The wait before the next try, in milliseconds: doubled each time, with jitter, so
/// that many onboardings don't come back at once.
fn delay(pace: &Pace, failures: u32) -> i64 {
    let at = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    backon::ExponentialBuilder::new()
        .with_min_delay(pace.retry_min)
        .with_max_delay(pace.retry_max)
        .with_jitter()
        .without_max_times()
        .build()
        .nth(at)
        .map_or(millis(pace.retry_max), millis)
}

fn need_name(need: &Need) -> &'static str {
    match need {
        Need::PickNumber(_) => "to pick a number",
        Need::ConfirmNumber(_) => "to confirm the number",
        Need::VerifyNumber { .. } => "to verify the number",
        Need::EnterPin { .. } => "for the PIN",
    }
}

#[cfg(test)]
#[path = "record_tests.rs"]
pub(crate) mod tests;

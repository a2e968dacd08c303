//! One onboarding, and what a failure makes of it. Pure.

use backon::BackoffBuilder;
use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::{
    CutOverTime, GoOn, NumberReport, Onboarding, Origin, ReadinessAnswer, Stage, Step, StepReport,
    StepState, Trouble, TroubleKind, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use contract::wabas::NumberStatus;

use super::colleague;
use super::journal::{Journal, Stuck};
use super::outcome::Failure;
use crate::config::Timeouts;
use crate::config::timeouts::{again_at, millis};
use crate::graph::call_log::CallEntry;
use crate::graph::errors::{Class, Retry};
use crate::graph::types::Number;
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
    /// Where it was when this began.
    pub origin: Origin,
    /// The WABA that held it there, where the customer knows.
    pub source_waba_id: Option<WabaId>,
    /// When it is cut over.
    pub cut_over: CutOverTime,
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
    /// How its number stands, once it was connected. Not the record's own: it is read together
    /// with it.
    pub number_status: Option<NumberStatus>,
}

/// One line of an onboarding's story. Never a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What happened, in one word that a query can ask for.
    pub kind: &'static str,
    /// The rest.
    pub detail: String,
    /// When it happened, if not when it is written down.
    pub at: Option<UnixMillis>,
}

impl Note {
    /// A line of the story.
    pub fn new(kind: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            at: None,
        }
    }

    /// What was asked of Meta, and what became of it.
    pub fn of_call(call: &CallEntry) -> Self {
        Self {
            at: Some(call.at),
            ..Self::new("graph", call.to_string())
        }
    }
}

/// What [`Record::phase`] calls those that have not ended.
pub const UNFINISHED: [&str; 8] = [
    "awaiting",
    "hinted",
    "finalizing",
    "retrying",
    "scheduled",
    "needs_customer",
    "interrupted",
    "stuck",
];

impl Record {
    /// The stage in one word, for queries.
    pub fn phase(&self) -> &'static str {
        match &self.stage {
            Stage::AwaitingSignup if self.journal.hinted_at.is_some() => "hinted",
            Stage::AwaitingSignup => "awaiting",
            Stage::Finalizing => "finalizing",
            Stage::Retrying { .. } => "retrying",
            Stage::Scheduled { .. } => "scheduled",
            Stage::NeedsCustomer(_) => "needs_customer",
            Stage::Interrupted { .. } => "interrupted",
            Stage::Stuck(_) => "stuck",
            Stage::Connected(_) => "connected",
            Stage::Abandoned => "abandoned",
            Stage::Left => "left",
        }
    }

    /// The number as Meta writes it; as the customer said it, where Meta does not tell.
    pub fn written(&self) -> &str {
        let assets = self.journal.assets.as_ref();
        let told = assets.and_then(|assets| assets.number.display_phone_number.as_deref());
        told.unwrap_or(self.number.as_str())
    }

    /// How Meta reports its number now. How it writes a number does not change: where it does not
    /// tell now, it holds what it told before of the same one.
    pub fn reported(&self, number: &Number) -> NumberReport {
        let mut report = number.report();
        let known = self.journal.assets.as_ref().map(|assets| &assets.number);
        let known = known.filter(|known| known.id == report.id);
        let written = known.and_then(|known| known.display_phone_number.clone());
        report.display_phone_number = report.display_phone_number.or(written);
        report
    }

    /// Whether the server is at it by itself, be it that it waits for the time that was set.
    pub fn is_running(&self) -> bool {
        matches!(
            self.stage,
            Stage::Finalizing | Stage::Retrying { .. } | Stage::Scheduled { .. }
        )
    }

    /// Whether a step may be run, and its outcome be taken: the server is at it, or tries again by
    /// itself what is stuck.
    pub fn is_at_work(&self) -> bool {
        self.is_running() || self.is_trying()
    }

    /// Whether it is stuck, and tried again by itself at this moment.
    pub(super) fn is_trying(&self) -> bool {
        let stuck = self.journal.stuck.as_ref();
        matches!(self.stage, Stage::Stuck(_)) && stuck.is_some_and(|stuck| stuck.trying)
    }

    /// Whether it is stuck by what it was stuck by before: that was told then.
    pub fn is_stuck_again(&self) -> bool {
        let stuck = self.journal.stuck.as_ref();
        matches!(self.stage, Stage::Stuck(_)) && stuck.is_some_and(|stuck| stuck.again)
    }

    /// Notes since when the server goes on with it by itself. Called with every change.
    pub(crate) fn keep_time(&mut self, now: UnixMillis) {
        let since = self.journal.running_since;
        self.journal.running_since = match &self.stage {
            Stage::Scheduled { at } => Some(*at),
            // Sooner than it was scheduled for, if the customer wants it at once now.
            Stage::Finalizing | Stage::Retrying { .. } => Some(since.unwrap_or(now).min(now)),
            Stage::AwaitingSignup => self.journal.hinted_at,
            _ => None,
        };
    }

    /// As its owner sees it.
    pub fn view(&self) -> Onboarding {
        let next = self.journal.next();
        let state = |step: Step| match &self.stage {
            _ if self.journal.is_done(step) => StepState::Done,
            Stage::AwaitingSignup | Stage::Scheduled { .. } | Stage::Abandoned | Stage::Left => {
                StepState::Waiting
            }
            _ if Some(step) != next => StepState::Waiting,
            Stage::Finalizing | Stage::Retrying { .. } => StepState::Running,
            _ => StepState::Stopped,
        };
        Onboarding {
            id: self.id.clone(),
            reference: self.reference.clone(),
            origin: self.origin,
            number: self.number.clone(),
            whereabouts: self.whereabouts,
            cut_over: self.cut_over,
            stage: self.stage.clone(),
            looking_until: self
                .journal
                .seeking
                .as_ref()
                .and_then(|seeking| seeking.until),
            steps: self
                .journal
                .steps()
                .map(|step| StepReport {
                    step,
                    state: state(step),
                })
                .collect(),
            colleague: colleague::how_far(self),
            colleague_until: self.journal.invitation.as_ref().map(|link| link.until),
            number_status: self.number_status.clone(),
            next_try_at: match (&self.stage, &self.journal.stuck) {
                (Stage::Stuck(_), Some(stuck)) => stuck.next_at,
                _ => None,
            },
            renewal: self.renews(),
            created_at: self.created_at,
            version: self.version,
        }
    }

    /// What a failure makes of it.
    pub fn fail(&mut self, step: Step, failure: &Failure, now: UnixMillis, timeouts: &Timeouts) {
        let wait = failure.meaning.wait.map(millis);
        let trouble = |not_before| Trouble {
            kind: failure.meaning.kind,
            step,
            not_before,
        };
        let not_before = wait.map(|ms| UnixMillis(now.0.saturating_add(ms)));
        // A try by itself that met Meta's own trouble, or our own limit, says nothing of what it
        // is stuck by.
        let passes = failure.meaning.retry == Retry::ByItself
            || failure.meaning.kind == TroubleKind::TooManyRegistrations;
        if self.is_trying() && passes {
            return self.stay_stuck(not_before, now, timeouts);
        }
        self.stage = match (failure.meaning.class, failure.meaning.retry) {
            (Class::Configuration, _) => {
                return self.get_stuck(trouble(not_before), now, timeouts);
            }
            (_, Retry::InWindow) => Stage::Interrupted {
                trouble: trouble(not_before),
                go_on: GoOn::Relaunch,
            },
            // What is so already is seen by the next look.
            (_, Retry::ByItself) if self.journal.failures < timeouts.retry_times => {
                self.journal.failures += 1;
                // Meta's hint is a minimum; ours still grows with every failure.
                let ours = delay(timeouts, self.journal.failures);
                let at = UnixMillis(now.0.saturating_add(wait.unwrap_or(0).max(ours)));
                Stage::Retrying {
                    trouble: trouble(None),
                    at,
                }
            }
            (_, Retry::ByItself | Retry::ByHand) => {
                self.journal.failures = 0;
                Stage::Interrupted {
                    trouble: trouble(not_before),
                    go_on: GoOn::Retry,
                }
            }
        };
    }

    /// It stops until someone else has acted, and is tried again by itself. What stops it again is
    /// the same matter.
    pub fn get_stuck(&mut self, trouble: Trouble, now: UnixMillis, timeouts: &Timeouts) {
        let known = self.journal.stuck.take();
        let known = known.filter(|stuck| stuck.is_by(trouble.step, trouble.kind));
        self.journal.stuck = Some(Stuck {
            step: trouble.step,
            kind: trouble.kind,
            since: known.as_ref().map_or(now, |stuck| stuck.since),
            again: known.is_some(),
            next_at: None,
            trying: false,
        });
        let not_before = trouble.not_before;
        self.stage = Stage::Stuck(trouble);
        self.stay_stuck(not_before, now, timeouts);
    }

    /// Sets when what is stuck is tried again by itself, if it is.
    fn stay_stuck(&mut self, not_before: Option<UnixMillis>, now: UnixMillis, timeouts: &Timeouts) {
        // A code is not stored: only another one helps.
        let can_be_tried = self.token_sealed.is_some();
        let Some(stuck) = &self.journal.stuck else {
            return;
        };
        // Meta is asked for few cut-overs a day, and some of them are kept for people.
        let min = match (stuck.step, stuck.kind) {
            (_, TroubleKind::NumberElsewhere) => timeouts.stuck_min,
            (Step::CutOver, _) => timeouts.stuck_max,
            _ => timeouts.stuck_min,
        };
        let at = again_at(stuck.since, now, min, timeouts.stuck_max);
        let within = now.0.saturating_sub(stuck.since.0) < millis(timeouts.stuck_patience);
        let next_at = (can_be_tried && within)
            .then_some(at)
            .map(|at| not_before.map_or(at, |free| free.max(at)));
        self.stay_stuck_until(next_at);
    }

    /// It stays stuck, until it is tried again by itself at this time, if ever.
    pub(super) fn stay_stuck_until(&mut self, next_at: Option<UnixMillis>) {
        if let Some(stuck) = &mut self.journal.stuck {
            stuck.trying = false;
            stuck.next_at = next_at;
        }
    }

    /// A try of what is stuck begins, by itself.
    pub fn try_stuck(&mut self, trouble: &Trouble, now: UnixMillis) {
        // Of what got stuck before this was written down, nothing is known.
        let stuck = self.journal.stuck.get_or_insert(Stuck {
            step: trouble.step,
            kind: trouble.kind,
            since: now,
            again: false,
            next_at: None,
            trying: false,
        });
        stuck.trying = true;
    }

    /// Whether our access to its number is all that it is about.
    pub fn renews(&self) -> bool {
        let renewal = self.journal.renewal.as_ref();
        renewal.is_some_and(|renewal| renewal.asked)
    }

    /// Who serves its number while nothing has moved.
    pub fn home(&self) -> Whereabouts {
        match self.renews() {
            true => Whereabouts::DoubleTick,
            false => Whereabouts::Origin,
        }
    }
}

/// The wait before the next try, in milliseconds: doubled each time, with jitter, so
/// that many onboardings don't come back at once.
fn delay(timeouts: &Timeouts, failures: u32) -> i64 {
    let at = usize::try_from(failures.saturating_sub(1)).unwrap_or(usize::MAX);
    backon::ExponentialBuilder::new()
        .with_min_delay(timeouts.retry_min)
        .with_max_delay(timeouts.retry_max)
        .with_jitter()
        .without_max_times()
        .build()
        .nth(at)
        .map_or(millis(timeouts.retry_max), millis)
}

#[cfg(test)]
#[path = "record_tests.rs"]
pub(crate) mod tests;

//! One onboarding as it is stored.

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::{
    CutOverTime, NumberReport, Origin, ReadinessAnswer, Stage, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::time::UnixMillis;
use contract::wabas::NumberStatus;

use crate::account::AccountId;
use crate::meta::types::Number;
use crate::step_log::StepLog;

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
    pub step_log: StepLog,
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

/// One line of an onboarding's audit log. Never a secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// What happened, in one word that a query can ask for.
    pub kind: &'static str,
    /// The rest.
    pub detail: String,
    /// When it happened, if not when it is written down.
    pub at: Option<UnixMillis>,
}

impl AuditEntry {
    /// A line of the audit log.
    pub fn new(kind: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind,
            detail: detail.into(),
            at: None,
        }
    }
}

/// What a decision makes: the notes for the audit log, and an answer for the caller.
pub type Decision<T, E> = Result<(Vec<AuditEntry>, T), E>;

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
            Stage::AwaitingSignup if self.step_log.hinted_at.is_some() => "hinted",
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
            Stage::Unrecognized => "unrecognized",
        }
    }

    /// The number as Meta writes it; as the customer said it, where Meta does not tell.
    pub fn written(&self) -> &str {
        let assets = self.step_log.assets.as_ref();
        let told = assets.and_then(|assets| assets.number.display_phone_number.as_deref());
        told.unwrap_or(self.number.as_str())
    }

    /// How Meta reports its number now. How it writes a number does not change: where it does not
    /// tell now, it holds what it told before of the same one.
    pub fn reported(&self, number: &Number) -> NumberReport {
        let mut report = number.report();
        let known = self.step_log.assets.as_ref().map(|assets| &assets.number);
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
    pub fn is_trying(&self) -> bool {
        let stuck = self.step_log.stuck.as_ref();
        matches!(self.stage, Stage::Stuck(_)) && stuck.is_some_and(|stuck| stuck.trying)
    }

    /// Whether it is stuck by what it was stuck by before: that was told then.
    pub fn is_stuck_again(&self) -> bool {
        let stuck = self.step_log.stuck.as_ref();
        matches!(self.stage, Stage::Stuck(_)) && stuck.is_some_and(|stuck| stuck.again)
    }

    /// Notes since when the server goes on with it by itself. Called with every change.
    pub fn keep_time(&mut self, now: UnixMillis) {
        let since = self.step_log.running_since;
        self.step_log.running_since = match &self.stage {
            Stage::Scheduled { at } => Some(*at),
            // Sooner than it was scheduled for, if the customer wants it at once now.
            Stage::Finalizing | Stage::Retrying { .. } => Some(since.unwrap_or(now).min(now)),
            Stage::AwaitingSignup => self.step_log.hinted_at,
            _ => None,
        };
    }

    /// Whether our access to its number is all that it is about.
    pub fn renews(&self) -> bool {
        let renewal = self.step_log.renewal.as_ref();
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

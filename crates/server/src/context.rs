//! What everything that acts on an onboarding works with: the store, Meta, the jobs, what seals and
//! what sends. Handlers, jobs and steps share one.

use std::time::Duration;

use crate::{random, seal};
use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::onboarding::Step;
use contract::secret::Pin;
use contract::time::UnixMillis;
use hmac::Mac;
use onboarding::answer::{AnswerRefusal, may_reveal};
use onboarding::report::StepMissing;
use secrecy::{ExposeSecret, SecretString};

use crate::clock;
use crate::config::MetaConfig;
use crate::config::platform::PlatformConfig;
use crate::graph::Graph;
use crate::graph::call_log::scope as record_calls;
use crate::jobs::Jobs;
use crate::jobs::engine::EngineError;
use crate::ledger::{ChangeError, Ledger, note_of_call};
use crate::outbound::Outbound;
use crate::seal::{Kind, SealError, Sealer};
use crate::sign_in::limits::SendLimits;
use crate::sign_in::sender::Senders;
use crate::sign_in::smtp::Mailer;
use crate::store::{Store, StoreError};
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::record::{AuditEntry, Record};
use onboarding::timeouts::Timeouts;

/// What the steps work with.
#[derive(Clone, Debug)]
pub struct Context {
    /// The Graph API.
    pub graph: Graph,
    /// The store.
    pub store: Store,
    /// The door to onboardings.
    pub ledger: Ledger,
    /// Work that must be done even if this process dies.
    pub jobs: Jobs,
    /// Seals tokens and PINs.
    pub sealer: Sealer,
    /// Bring codes of ours, and notices, to numbers.
    pub senders: Senders,
    /// Brings notices to e-mail addresses. `None`: nobody does.
    pub mailer: Option<Mailer>,
    /// Our own number at Meta, where it sends notices.
    pub notice_number: Option<PhoneNumberId>,
    /// Permit what is sent.
    pub limits: SendLimits,
    /// What concerns Meta.
    pub meta: MetaConfig,
    /// Where the platform is.
    pub platform: PlatformConfig,
    /// Sends requests there.
    pub outbound: Outbound,
    /// Waits and limits.
    pub timeouts: Timeouts,
}

/// Why a step has no outcome.
#[derive(Debug, thiserror::Error)]
pub enum StepError {
    /// Meta did not do it.
    #[error(transparent)]
    Graph(#[from] GraphError),
    /// Our store did not. The step is tried again when it does.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A job was not taken. The sweep pushes it again.
    #[error(transparent)]
    Jobs(#[from] EngineError),
    /// A sealed value does not open.
    #[error(transparent)]
    Seal(#[from] SealError),
    /// The step panicked, which has been logged.
    #[error("a fault of our own")]
    Panicked,
    /// An outcome of an earlier step is missing.
    #[error("the outcome of {0:?} is missing")]
    Missing(Step),
    /// The onboarding was taken from us meanwhile: given up, or changed elsewhere.
    #[error("the onboarding is not ours to go on with any more")]
    Overtaken,
}

impl Context {
    /// Runs what asks Meta for this onboarding, and writes the calls into its audit log: with the
    /// change that they led to, or else by themselves. That they can't be written is no reason to
    /// lose what they came to.
    pub async fn recorded<T>(&self, id: &OnboardingId, work: impl Future<Output = T>) -> T {
        // On the heap: a debug build moves a future as large as a whole step over the stack.
        let (done, calls) = record_calls(id, Box::pin(work)).await;
        let notes: Vec<AuditEntry> = calls.iter().map(note_of_call).collect();
        if let Err(error) = self.store.note(id, &notes, clock::now()).await {
            tracing::warn!(%error, "calls to Meta are missing in the audit log");
        }
        done
    }

    /// Changes the record in the middle of a step, unless it was taken from us: given up before
    /// the point of no return, say.
    pub async fn amend(
        &self,
        record: &Record,
        mut how: impl FnMut(&mut Record, UnixMillis) -> Result<AuditEntry, StepError>,
    ) -> Result<(), StepError> {
        let changed = self.ledger.change(record, |record, now| {
            if !record.is_at_work() {
                return Err(StepError::Overtaken);
            }
            Ok((vec![how(record, now)?], ()))
        });
        match changed.await {
            Ok(_) => Ok(()),
            Err(ChangeError::Refused(error)) => Err(error),
            Err(ChangeError::Store(error)) => Err(error.into()),
            Err(ChangeError::NotFound) => Err(StepError::Overtaken),
        }
    }

    /// How long what a signup shared is looked for, where that is set up.
    pub fn recover_wait(&self) -> Option<Duration> {
        self.meta.recovery().map(|_| self.timeouts.recover_wait)
    }

    /// Looks whether it is ours to go on with: between two acts of one step.
    pub async fn still_running(&self, record: &Record) -> Result<(), StepError> {
        match self.store.onboarding(&record.id).await? {
            Some(now) if now.is_at_work() => Ok(()),
            _ => Err(StepError::Overtaken),
        }
    }

    /// Subscribes our app to the WABA's webhooks; messages go to the platform's own address, where that
    /// is set up.
    pub async fn subscribe_app(&self, token: &SecretString, id: &WabaId) -> Result<(), GraphError> {
        let Some(webhook_override) = &self.platform.webhook_override else {
            return self.graph.subscribe_app(token, id, None).await;
        };
        let target = Some(webhook_override);
        match self.graph.subscribe_app(token, id, target).await {
            Err(error) if meaning(&error).class != Class::Transient => {
                // Meta overrides only a subscription that is there. One that is there is not made anew
                // before: that would end its override for a moment.
                self.graph.subscribe_app(token, id, None).await?;
                self.graph.subscribe_app(token, id, target).await
            }
            subscribed => subscribed,
        }
    }

    /// The onboarding's business token.
    pub fn token(&self, record: &Record) -> Result<SecretString, StepError> {
        let sealed = record.token_sealed.as_deref();
        let sealed = sealed.ok_or(StepError::Missing(Step::Exchange))?;
        Ok(self.sealer.open(&record.id, Kind::Token, sealed)?)
    }

    /// The mark of a person whom Meta knows by this id for our app: they can't be told from it.
    pub fn granter(&self, user_id: &str) -> String {
        let mut mac = seal::hmac_sha256(self.meta.app_secret.expose_secret().as_bytes());
        mac.update(b"granter/");
        mac.update(user_id.as_bytes());
        random::hex(&mac.finalize().into_bytes())
    }

    /// The PIN that was made for the number, if it may be shown.
    pub fn pin(&self, record: &Record) -> Result<Pin, RevealError> {
        let (Some(sealed), true) = (&record.pin_sealed, may_reveal(record)) else {
            return Err(AnswerRefusal::NotAsked.into());
        };
        let opened = self.sealer.open(&record.id, Kind::Pin, sealed);
        let opened = opened.map_err(StepError::from)?;
        let pin = Pin::parse(opened.expose_secret());
        pin.map_err(|_| StepError::Missing(Step::CutOver).into())
    }
}

/// Why a PIN is not shown.
#[derive(Debug, thiserror::Error)]
pub enum RevealError {
    /// It was shown, or there is none of ours.
    #[error(transparent)]
    AnswerRefusal(#[from] AnswerRefusal),
    /// It does not open.
    #[error(transparent)]
    Step(#[from] StepError),
}

impl From<StepMissing> for StepError {
    fn from(StepMissing(step): StepMissing) -> Self {
        Self::Missing(step)
    }
}

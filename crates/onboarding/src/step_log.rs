//! What each step's outcome was, and which step is next. Pure.

use std::collections::BTreeMap;

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{NextStep, NumberReport, OldProviderPlan, Step};
use contract::signup::Finish;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::account::ActingPerson;
use crate::observed::{LiveObservations, ServingOrigin};

mod outcomes;

pub use outcomes::*;

/// What is known so far. Stored as JSON after every change; holds no secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct StepLog {
    /// The person who consented. `None`: recorded by an older version.
    pub consented_by: Option<ActingPerson>,
    /// Who pays Meta for the WABA, as we were set up when the attempt began.
    pub payer: Payer,
    /// Meta's session message, as the browser reported it. Its ids are not proof.
    pub hint: Option<Finish>,
    /// When a session message came without a code.
    pub hinted_at: Option<UnixMillis>,
    /// The hash of the last code, so that the same one twice is exchanged once.
    pub code_digest: Option<String>,
    /// When its exchange began.
    pub claimed_at: Option<UnixMillis>,
    /// When Meta's window, or its page, was last opened, as far as the browser said so.
    pub launched_at: Option<UnixMillis>,
    /// When that window last reported that its customer stopped, or met an error.
    pub window_left_at: Option<UnixMillis>,
    /// When Meta's script called back without a code for that window, which has ended then: a signup
    /// that ends later is not its.
    pub window_ended_at: Option<UnixMillis>,
    /// Meta's full page was opened, and has not come back.
    pub full_page: Option<FullPageOpened>,
    /// A colleague was asked to do Meta's part.
    pub invitation: Option<Invitation>,
    /// The code is lost, and what the signup shared with us is looked for.
    pub seeking: Option<SignupSearch>,
    /// What the signup shared was found, and whoever holds the number may take it.
    pub in_doubt: Option<OwnershipQuestion>,
    /// When whoever made this attempt proved to hold its number, for the window that was opened last.
    pub holds_number_at: Option<UnixMillis>,
    /// The token was not had for a code, but found by what the signup shared with us.
    pub recovered: Option<RecoveredSignup>,
    /// The code became a token, or the token was found without it.
    pub exchange: Option<TokenExchange>,
    /// The token was checked.
    pub inspect: Option<TokenInspection>,
    /// The number that the customer picked or confirmed.
    pub picked: Option<PhoneNumberId>,
    /// The WABA and its number were found.
    pub assets: Option<Assets>,
    /// Our app was subscribed.
    pub subscribe: Option<Subscription>,
    /// The templates that were in the WABA before any was brought along, by their ids.
    pub templates_before: Option<Vec<String>>,
    /// The templates were brought along, as far as that goes.
    pub templates: Option<TemplateMigration>,
    /// In which WABA a template stayed behind, by its id, where that is another one than the
    /// record's.
    pub templates_left_in: BTreeMap<String, WabaId>,
    /// Templates are copied after the move, or were.
    pub template_copy: Option<TemplateCopy>,
    /// Our credit line pays for the WABA.
    pub credit_line: Option<CreditLineOutcome>,
    /// Whose the PIN is that is sealed beside this.
    pub pin: Option<PinOrigin>,
    /// The number as Meta reported it before the cut-over was asked.
    pub before: Option<NumberReport>,
    /// Whether it had a two-step verification PIN then, where Meta said so.
    pub pin_before: Option<bool>,
    /// When the platform was told that the number is about to arrive.
    pub arriving_at: Option<UnixMillis>,
    /// When the platform was ready for it.
    pub platform_ready_at: Option<UnixMillis>,
    /// When the cut-over was last asked of Meta, while its answer is not known.
    pub register_asked_at: Option<UnixMillis>,
    /// When Meta was asked to finish an earlier deregistration, which it wants before it registers
    /// the number: once.
    pub deregister_asked_at: Option<UnixMillis>,
    /// What was asked of a number that stays on the Business App.
    pub synced: Vec<SyncDone>,
    /// The number serves us.
    pub cut_over: Option<CutOver>,
    /// Meta says that it is live.
    pub confirm: Option<Confirmation>,
    /// What polls of the live number showed.
    pub seen: LiveObservations,
    /// What the customer wants to become of an old provider that stays.
    pub old_provider_plan: OldProviderPlan,
    /// What the customer has ticked of their next steps.
    pub ticked: Vec<NextStep>,
    /// When Meta was last asked how a live number is.
    pub checked_at: Option<UnixMillis>,
    /// Since when the server goes on with it by itself; of one that is scheduled, its time.
    pub running_since: Option<UnixMillis>,
    /// When Meta last reported the number as live.
    #[serde(rename = "seen_at")]
    pub last_confirmed_live_at: Option<UnixMillis>,
    /// What Meta's webhooks reported of single templates: the newest of each.
    pub template_news: Vec<TemplateNews>,
    /// Transient failures since the last outcome.
    pub failures: u32,
    /// What this step looks for was not there yet.
    pub settling: Option<AssetWait>,
    /// What it is stuck by, or was until somebody had it tried again.
    pub stuck: Option<Stuck>,
    /// It renews our access to a number that is connected already.
    pub renewal: Option<Renewal>,
}

impl StepLog {
    /// The first step without an outcome.
    pub fn next(&self) -> Option<Step> {
        self.steps().find(|step| !self.is_done(*step))
    }

    /// The steps of this attempt, in order.
    pub fn steps(&self) -> impl Iterator<Item = Step> {
        let payer = self.payer;
        let applies = move |step: &Step| *step != Step::CreditLine || payer == Payer::DoubleTick;
        Step::ALL.into_iter().filter(applies)
    }

    /// Whether a step's outcome is known.
    pub fn is_done(&self, step: Step) -> bool {
        match step {
            Step::Exchange => self.exchange.is_some(),
            Step::Inspect => self.inspect.is_some(),
            Step::Assets => self.assets.is_some(),
            Step::Subscribe => self.subscribe.is_some(),
            Step::Templates => self.templates.is_some(),
            Step::CreditLine => self.credit_line.is_some(),
            Step::CutOver => self.cut_over.is_some(),
            Step::Confirm => self.confirm.is_some(),
            Step::Unrecognized => false,
        }
    }

    /// How its number came to be served, where that is on record: what renews our access to a number
    /// has it from the attempt before.
    pub fn served(&self) -> Option<ServingOrigin> {
        let came = self.cut_over.as_ref()?;
        let renewal = self.renewal.as_ref();
        came.served.or(renewal.and_then(|renewal| renewal.served))
    }

    /// What the business token allows, in Meta's names. Empty: Meta did not say.
    pub fn token_scopes(&self) -> &[String] {
        let inspected = self.inspect.as_ref();
        inspected.map_or(&[], |seen| seen.scopes.as_slice())
    }

    /// When our access ends, as far as Meta has said.
    pub fn access_until(&self) -> Option<UnixMillis> {
        let inspected = self.inspect.as_ref().and_then(|seen| seen.access_until);
        inspected.or(self.exchange.as_ref().and_then(|token| token.expires_at))
    }

    /// There is a new token: what was found by an older one is looked up anew.
    /// A cut-over stays done, as the number stays moved; and so does what was done for its
    /// WABA before it.
    pub fn begin_anew(&mut self, exchanged: TokenExchange) {
        self.exchange = Some(exchanged);
        self.seeking = None;
        self.stuck = None;
        self.in_doubt = None;
        self.holds_number_at = None;
        self.inspect = None;
        self.picked = None;
        self.assets = None;
        self.subscribe = None;
        let moves = self.cut_over.is_none() && self.register_asked_at.is_none();
        // One whose access is renewed is in its WABA already.
        if moves && self.renewal.is_none() {
            self.forget_waba();
        }
        self.confirm = None;
        self.failures = 0;
        self.settling = None;
    }

    /// The WABA may be another one: templates are brought along anew, who pays is looked at, and
    /// the platform is told of its number again.
    pub fn forget_waba(&mut self) {
        self.arriving_at = None;
        self.platform_ready_at = None;
        self.credit_line = None;
        self.templates_before = None;
        self.templates = None;
        self.templates_left_in.clear();
        self.template_copy = None;
    }
}

#[cfg(test)]
#[path = "step_log_tests.rs"]
mod tests;

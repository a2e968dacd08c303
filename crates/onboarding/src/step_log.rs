//! What each step's outcome was, and which step is next. Pure.

use contract::ids::{BusinessId, OnboardingId, PhoneNumberId, WabaId};
use contract::onboarding::{
    Arrival, NumberChoice, NumberReport, OldProviderPlan, Step, TemplateLeft, TroubleKind,
};
use contract::signup::Finish;
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::meta::read;
use crate::observed::{Made, Seen, Served};

/// What is known so far. Stored as JSON after every change; holds no secret.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Journal {
    /// Who pays Meta for the WABA, as we were set up when the attempt began.
    pub payer: Payer,
    /// Meta's session message, as the browser told it. Its ids are hints.
    pub hint: Option<Finish>,
    /// When a session message came without a code.
    pub hinted_at: Option<UnixMillis>,
    /// The hash of the last code, so that the same one twice is exchanged once.
    pub code_digest: Option<String>,
    /// When its exchange began.
    pub claimed_at: Option<UnixMillis>,
    /// When Meta's window, or its page, was last opened, as far as the browser said so.
    pub launched_at: Option<UnixMillis>,
    /// When that window said last that its customer stopped, or met an error.
    pub window_left_at: Option<UnixMillis>,
    /// When Meta's script called back without a code for that window, which has ended then: a signup
    /// that ends later is not its.
    pub window_ended_at: Option<UnixMillis>,
    /// Meta's full page was opened, and has not come back.
    pub full_page: Option<FullPageOpened>,
    /// A colleague was asked to do Meta's part.
    pub invitation: Option<Invited>,
    /// The code is lost, and what the signup shared with us is looked for.
    pub seeking: Option<Seeking>,
    /// What the signup shared was found, and whoever holds the number may take it.
    pub in_doubt: Option<InDoubt>,
    /// When whoever made this attempt proved to hold its number, for the window that was opened last.
    pub holds_number_at: Option<UnixMillis>,
    /// The token was not had for a code, but found by what the signup shared with us.
    pub recovered: Option<Recovered>,
    /// The code became a token, or the token was found without it.
    pub exchange: Option<Exchanged>,
    /// The token was checked.
    pub inspect: Option<Inspected>,
    /// The number that the customer picked or confirmed.
    pub picked: Option<PhoneNumberId>,
    /// The WABA and its number were found.
    pub assets: Option<Assets>,
    /// Our app was subscribed.
    pub subscribe: Option<Subscribed>,
    /// The templates that were in the WABA before any was brought along, by their ids.
    pub templates_before: Option<Vec<String>>,
    /// The templates were brought along, as far as that goes.
    pub templates: Option<Brought>,
    /// Our credit line pays for the WABA.
    pub credit_line: Option<Credit>,
    /// Whose the PIN is that is sealed beside this.
    pub pin: Option<PinOrigin>,
    /// The number as Meta reported it before the cut-over was asked.
    pub before: Option<NumberReport>,
    /// Whether it had a two-step verification PIN then, where Meta said so.
    pub pin_before: Option<bool>,
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
    pub confirm: Option<Confirmed>,
    /// What looks at the live number showed.
    pub seen: Seen,
    /// What the customer wants to become of an old provider that stays.
    pub old_provider_plan: OldProviderPlan,
    /// When Meta was last asked how a live number is.
    pub checked_at: Option<UnixMillis>,
    /// Since when the server goes on with it by itself; of one that is scheduled, its time.
    pub running_since: Option<UnixMillis>,
    /// When it last said.
    pub seen_at: Option<UnixMillis>,
    /// What Meta told of single templates by itself: the newest of each.
    pub template_news: Vec<TemplateNews>,
    /// Transient failures since the last outcome.
    pub failures: u32,
    /// What this step looks for was not there yet.
    pub settling: Option<Settling>,
    /// What it is stuck by, or was until somebody had it tried again.
    pub stuck: Option<Stuck>,
    /// It renews our access to a number that is connected already.
    pub renewal: Option<Renewal>,
}

/// Something that the finish should have brought was looked for, and was not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settling {
    /// Since when.
    pub since: UnixMillis,
    /// How often it was looked for in vain.
    pub looks: u32,
}

/// Something that someone else must put right stops it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stuck {
    /// The step that met it.
    pub step: Step,
    /// What it is.
    pub kind: TroubleKind,
    /// Since when.
    pub since: UnixMillis,
    /// Whether another try has met it again.
    pub again: bool,
    /// When it is tried again by itself; never, where that is no use, or was for long.
    pub next_at: Option<UnixMillis>,
    /// Whether it is being tried by itself now.
    pub trying: bool,
}

impl Stuck {
    /// Whether it is this.
    pub fn is_by(&self, step: Step, kind: TroubleKind) -> bool {
        (self.step, self.kind) == (step, kind)
    }
}

/// Our access to a number is renewed: Meta's window is gone through again, and nothing moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Renewal {
    /// The attempt that serves the number until this one does.
    pub of: OnboardingId,
    /// How the number had come to DoubleTick.
    pub arrival: Arrival,
    /// How it came to be served, where that is on record.
    pub served: Option<Served>,
    /// Whether that is all that the customer asked for. Else they began with the number anew.
    pub asked: bool,
    /// The customer has agreed that it is registered anew, should it not be live any more.
    pub may_move: bool,
}

/// Meta's full page was opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FullPageOpened {
    /// The hash of its `state`.
    pub state_hash: String,
    /// When.
    pub at: UnixMillis,
}

/// A colleague was asked to do Meta's part, by a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    /// The hash of the link's token.
    pub token_hash: String,
    /// When the link was made.
    pub at: UnixMillis,
    /// Until when it works.
    pub until: UnixMillis,
    /// When it was first opened.
    pub opened_at: Option<UnixMillis>,
    /// When who had it came back from Meta with a code.
    pub done_at: Option<UnixMillis>,
}

/// What the signup shared with us is looked for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seeking {
    /// Since when.
    pub since: UnixMillis,
    /// When it is looked again.
    pub next_at: UnixMillis,
    /// Until when.
    #[serde(default)]
    pub until: Option<UnixMillis>,
    /// What became of the code: told, where nothing is found. Absent where Meta's window closed
    /// without a word, which most do whose customer stops.
    pub why: Option<TroubleKind>,
    /// The WABA that our team says it is.
    #[serde(default)]
    pub by_team: Option<WabaId>,
}

/// What the signup shared was found, and more than one account could have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InDoubt {
    /// Since when.
    pub since: UnixMillis,
    /// What became of the code, as in [`Seeking`].
    pub why: Option<TroubleKind>,
    /// Codes that were sent to the number.
    #[serde(default)]
    pub codes_sent: u32,
}

/// What the signup shared with us was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recovered {
    /// The WABA. No other one is gone on with.
    pub waba_id: WabaId,
    /// The portfolio that owns it.
    pub business_id: BusinessId,
    /// When it was shared, by Meta's clock.
    pub shared_at: UnixMillis,
}

/// There is a token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchanged {
    /// When.
    pub at: UnixMillis,
    /// Until when the token is good, where Meta says so.
    pub expires_at: Option<UnixMillis>,
}

/// The token was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inspected {
    /// The WABAs that it grants, by Meta's word or as it can read them; newest first. Never empty.
    pub wabas: Vec<WabaId>,
    /// Whose it is: a mark from which the person can't be told.
    #[serde(default)]
    pub granter: Option<String>,
    /// When it ends, as far as Meta said that here.
    #[serde(default)]
    pub access_until: Option<UnixMillis>,
}

/// The WABA and its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// The WABA.
    pub waba_id: WabaId,
    /// Its name, if Meta told it. Older records have an empty one where it did not.
    #[serde(default, deserialize_with = "read::text")]
    pub waba_name: Option<String>,
    /// The number.
    pub number: NumberChoice,
    /// Quality and limit before the move, to be compared afterwards.
    pub before: NumberReport,
    /// Whether it was live already in this WABA.
    #[serde(default)]
    pub was_live: bool,
    /// When the WABA was made.
    #[serde(default)]
    pub made: Made,
    /// Whether it was on the Business App beside that, where Meta said so.
    #[serde(default)]
    pub on_business_app: Option<bool>,
}

/// Our app was subscribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscribed {
    /// When.
    pub at: UnixMillis,
}

/// What became of the templates. Their names and how they are is Meta's to say, whenever
/// it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Brought {
    /// There were none to bring along.
    None,
    /// The customer did not say from where.
    SourceUnknown,
    /// Meta brings none along, in its words; none where it had none.
    Refused(String),
    /// Meta was asked, one by one.
    Asked {
        /// Those that it says it made, by their ids in the new WABA.
        ids: Vec<String>,
        /// How many it had made before it was asked: for a try whose answer was lost.
        there_already: usize,
        /// Those that it did not.
        left: Vec<TemplateLeft>,
    },
}

/// What Meta told of a template by itself ("message_template_status_update").
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TemplateNews {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its language.
    pub language: String,
    /// What became of it: `APPROVED`, `REJECTED`, …
    pub status: String,
    /// Why it was rejected, in Meta's words.
    pub reason: Option<String>,
    /// When. Meta counts whole seconds.
    pub at: UnixMillis,
}

/// Who pays Meta for a WABA.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Payer {
    /// The customer, by a payment method of their own: we are a Tech Provider.
    #[default]
    Customer,
    /// We, by our credit line: we are a Solution Partner.
    DoubleTick,
}

/// What became of our credit line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Credit {
    /// It pays for the WABA.
    Attached {
        /// Which of its sharings does.
        allocation: String,
    },
    /// It does not, for this reason, and the number was live all the same.
    Refused(String),
}

/// Whose a PIN is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PinOrigin {
    /// Made here, not shown yet.
    Ours,
    /// Made here, and shown.
    OursShown,
    /// The customer's own.
    Theirs,
}

/// What was asked of a number that stays on the Business App, once each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum SyncDone {
    /// `smb_app_state_sync`
    AppState,
    /// `history`
    History,
}

/// The number serves us.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CutOver {
    /// When that was known.
    pub at: UnixMillis,
    /// Which number.
    pub phone_number_id: PhoneNumberId,
    /// What became of it by that, as far as Meta's reports went when it was last looked at.
    pub arrival: Arrival,
    /// How it came to; `None` of numbers that came before this was noted.
    #[serde(default)]
    pub served: Option<Served>,
}

/// Meta says that the number is live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmed {
    /// When.
    pub at: UnixMillis,
    /// `can_send_message` of `health_status`, as Meta words it.
    pub can_send: Option<String>,
}

impl Journal {
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
        }
    }

    /// How its number came to be served, where that is on record: what renews our access to a number
    /// has it from the attempt before.
    pub fn served(&self) -> Option<Served> {
        let came = self.cut_over.as_ref()?;
        let renewal = self.renewal.as_ref();
        came.served.or(renewal.and_then(|renewal| renewal.served))
    }

    /// When our access ends, as far as Meta has said.
    pub fn access_until(&self) -> Option<UnixMillis> {
        let inspected = self.inspect.as_ref().and_then(|seen| seen.access_until);
        inspected.or(self.exchange.as_ref().and_then(|token| token.expires_at))
    }

    /// There is a new token: what was found by an older one is looked up anew.
    /// A cut-over stays done, as the number stays moved; and so does what was done for its
    /// WABA before it.
    pub fn begin_anew(&mut self, exchanged: Exchanged) {
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

    /// The WABA may be another one: templates are brought along anew, and who pays is looked at.
    pub fn forget_waba(&mut self) {
        self.credit_line = None;
        self.templates_before = None;
        self.templates = None;
    }
}

#[cfg(test)]
#[path = "step_log_tests.rs"]
mod tests;

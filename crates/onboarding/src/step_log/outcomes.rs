//! The outcomes that the step log holds, one type each.

use contract::ids::{BusinessId, OnboardingId, PhoneNumberId, WabaId};
use contract::onboarding::{Arrival, NumberChoice, NumberReport, Step, TemplateLeft, TroubleKind};
use contract::time::UnixMillis;
use serde::{Deserialize, Serialize};

use crate::account::ActingPerson;
use crate::meta::read;
use crate::observed::{AccountAge, ServingOrigin};

/// Something that the finish should have brought was looked for, and was not there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AssetWait {
    /// When it was first searched for in vain.
    pub since: UnixMillis,
    /// How often it was searched for in vain.
    pub looks: u32,
}

/// Something that someone else must put right stops it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stuck {
    /// The step that was stopped.
    pub step: Step,
    /// The kind of trouble that stopped it.
    pub kind: TroubleKind,
    /// When it was first stopped by this.
    pub since: UnixMillis,
    /// Whether another try has met it again.
    pub again: bool,
    /// When it is tried again by itself; never, where that is no use, or was for long.
    pub next_at: Option<UnixMillis>,
    /// Whether it is being tried by itself now.
    pub trying: bool,
}

impl Stuck {
    /// Whether it is stuck at this step by this kind of trouble.
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
    pub served: Option<ServingOrigin>,
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
    /// When it was opened.
    pub at: UnixMillis,
    /// The dashboard's page that it comes back to, where a session of the platform's named one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub return_url: Option<String>,
}

/// A colleague was asked to do Meta's part, by a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    /// The hash of the link's token.
    pub token_hash: String,
    /// Who made the link. `None`: it was made by an older version.
    #[serde(default)]
    pub by: Option<ActingPerson>,
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
pub struct SignupSearch {
    /// When the search began.
    pub since: UnixMillis,
    /// When the next search is due.
    pub next_at: UnixMillis,
    /// When the search is given up.
    #[serde(default)]
    pub until: Option<UnixMillis>,
    /// What became of the code: shown to the customer, where nothing is found. Absent where Meta's window closed
    /// without a word, which most do whose customer stops.
    pub why: Option<TroubleKind>,
    /// The WABA that our team says it is.
    #[serde(default)]
    pub by_team: Option<WabaId>,
}

/// What the signup shared was found, and more than one account could have it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnershipQuestion {
    /// Since when the question is open.
    pub since: UnixMillis,
    /// What became of the code, as in [`SignupSearch`].
    pub why: Option<TroubleKind>,
    /// Codes that were sent to the number.
    #[serde(default)]
    pub codes_sent: u32,
}

/// What the signup shared with us was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecoveredSignup {
    /// The WABA. No other one is gone on with.
    pub waba_id: WabaId,
    /// The portfolio that owns it.
    pub business_id: BusinessId,
    /// When it was shared, by Meta's clock.
    pub shared_at: UnixMillis,
}

/// A token was had from Meta.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenExchange {
    /// When Meta gave the token.
    pub at: UnixMillis,
    /// Until when the token is good, where Meta says so.
    pub expires_at: Option<UnixMillis>,
}

/// The token was checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TokenInspection {
    /// The WABAs that it grants, by Meta's word or as it can read them; newest first. Never empty.
    pub wabas: Vec<WabaId>,
    /// Whose it is: a mark from which the person can't be told.
    #[serde(default)]
    pub granter: Option<String>,
    /// What it allows, in Meta's names. Empty: Meta did not say.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// When it ends, as far as Meta said that here.
    #[serde(default)]
    pub access_until: Option<UnixMillis>,
}

/// The WABA and its number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Assets {
    /// The WABA.
    pub waba_id: WabaId,
    /// Its name, if Meta reported it. Older records have an empty one where it did not.
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
    pub made: AccountAge,
    /// Whether it was on the Business App beside that, where Meta said so.
    #[serde(default)]
    pub on_business_app: Option<bool>,
}

/// Our app was subscribed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Subscription {
    /// When Meta confirmed the subscription.
    pub at: UnixMillis,
}

/// What became of the templates. Their names and how they are is Meta's to say, whenever
/// it is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TemplateMigration {
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

/// The last time that templates were copied after the move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TemplateCopy {
    /// When it began, which tells it from others.
    pub begun_at: UnixMillis,
    /// When it last went on, or ended.
    pub alive_at: UnixMillis,
    /// Whether it has ended.
    pub ended: bool,
}

/// What a webhook of Meta's reported of a template ("message_template_status_update").
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
pub enum CreditLineOutcome {
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
    pub served: Option<ServingOrigin>,
}

/// Meta says that the number is live.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Confirmation {
    /// When Meta first reported the number as live.
    pub at: UnixMillis,
    /// `can_send_message` of `health_status`, as Meta words it.
    pub can_send: Option<String>,
}

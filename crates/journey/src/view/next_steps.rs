//! What the customer does next, once their number is live: which steps, and which of them are done.

use contract::onboarding::{
    Arrival, Connected, HealthCause, NextStep, OldProvider, OldProviderPlan, Onboarding, Origin,
    PinState, Stage, Step, Templates,
};

use crate::places::MetaPlace;

/// A step, as it is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListedStep {
    /// What is to be done.
    pub task: RemainingTask,
    /// Whether it is.
    pub mark: StepMark,
}

/// Whether a step is done, and who says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepMark {
    /// It is to be done.
    Open,
    /// The customer says that it is done.
    Ticked,
    /// Meta reports that it is done.
    Reported,
}

/// Something that the customer does by themselves, outside of this page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemainingTask {
    /// Receive a message and answer it.
    TryIt,
    /// Keep the PIN that was made for the number.
    KeepMadePin,
    /// Keep the PIN that they entered.
    KeepOwnPin,
    /// Keep the PIN that may be the number's.
    KeepUnsurePin,
    /// Add a payment method to the new account.
    AddPaymentMethod,
    /// End the old provider's access.
    EndOldAccess,
    /// Look after templates that did not come along.
    CheckTemplates,
    /// Tell the new account's id to what is connected to the old one.
    ChangeWabaId,
    /// Cancel the plan with the old provider.
    CancelOldPlan,
}

impl RemainingTask {
    /// By which name the customer ticks it. None: what becomes of the old provider has a question of its own.
    pub fn step(self) -> Option<NextStep> {
        Some(match self {
            Self::TryIt => NextStep::TryIt,
            Self::KeepMadePin | Self::KeepOwnPin | Self::KeepUnsurePin => NextStep::KeepPin,
            Self::AddPaymentMethod => NextStep::AddPaymentMethod,
            Self::CheckTemplates => NextStep::CheckTemplates,
            Self::ChangeWabaId => NextStep::ChangeWabaId,
            Self::CancelOldPlan => NextStep::CancelOldPlan,
            Self::EndOldAccess => return None,
        })
    }

    /// The page of Meta's where it is done.
    pub fn place(self) -> Option<MetaPlace> {
        match self {
            Self::AddPaymentMethod => Some(MetaPlace::Billing),
            Self::CheckTemplates => Some(MetaPlace::Templates),
            Self::KeepUnsurePin => Some(MetaPlace::PhoneNumbers),
            Self::EndOldAccess => Some(MetaPlace::WhatsAppAccounts),
            Self::TryIt
            | Self::KeepMadePin
            | Self::KeepOwnPin
            | Self::ChangeWabaId
            | Self::CancelOldPlan => None,
        }
    }
}

/// Whether DoubleTick's credit line pays for the number's account, so that its customer is not to
/// add a payment method.
pub fn pays_by_credit_line(record: &Onboarding) -> bool {
    let mut steps = record.steps.iter();
    steps.any(|report| report.step == Step::CreditLine)
}

/// What a number that serves needs of the customer, in short: for a list of numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberOverview {
    /// What is in the way of its messages, by Meta's report.
    pub causes: Vec<HealthCause>,
    /// Whether DoubleTick's credit line pays for its messages.
    pub we_pay: bool,
    /// The next steps that are not done, in order.
    pub open: Vec<RemainingTask>,
}

impl NumberOverview {
    /// Of the attempt that connected the number. None: it has connected none.
    pub fn of(record: &Onboarding) -> Option<Self> {
        let Stage::Connected(result) = &record.stage else {
            return None;
        };
        let platform = record.number_status.as_ref();
        let tested = platform.is_some_and(|status| status.platform.is_some());
        let steps = next_steps(result, record, tested).into_iter();
        let open = steps.filter(|step| step.mark == StepMark::Open);
        let health = result.health.as_ref();
        Some(Self {
            causes: health.map_or(vec![], |health| health.causes.clone()),
            we_pay: pays_by_credit_line(record),
            open: open.map(|step| step.task).collect(),
        })
    }
}

/// What the customer does next, in order. `record`: of the attempt that connected the number. `tested`: whether
/// a platform reports by itself that messages come and go.
pub fn next_steps(result: &Connected, record: &Onboarding, tested: bool) -> Vec<ListedStep> {
    let tasks = tasks(result, record);
    tasks
        .filter(|task| !(tested && *task == RemainingTask::TryIt))
        .map(|task| ListedStep {
            task,
            mark: mark(task, result),
        })
        .collect()
}

fn tasks(result: &Connected, record: &Onboarding) -> impl Iterator<Item = RemainingTask> {
    let pin = match result.pin {
        PinState::ToReveal | PinState::Revealed => Some(RemainingTask::KeepMadePin),
        PinState::Theirs => Some(RemainingTask::KeepOwnPin),
        PinState::Unsure | PinState::UnsureRevealed => Some(RemainingTask::KeepUnsurePin),
        PinState::NotSet | PinState::Unrecognized => None,
    };
    let new_account = !matches!(result.arrival, Arrival::Shared | Arrival::Coexistence);
    let keeps = result.old_provider_plan == OldProviderPlan::Keep;
    // Nothing has moved by an attempt that renews our access.
    let new_account = new_account && !record.renewal;
    let moved = record.origin == Origin::OtherProvider && !record.renewal;
    let ended = moved && result.old_provider == OldProvider::Gone;
    let no_templates = matches!(&result.templates,
        Templates::Asked { brought, left } if brought.is_empty() && left.is_empty());
    [
        (true, Some(RemainingTask::TryIt)),
        (true, pin),
        (
            new_account && !pays_by_credit_line(record),
            Some(RemainingTask::AddPaymentMethod),
        ),
        (
            result.awaits_removal() || ended,
            Some(RemainingTask::EndOldAccess),
        ),
        (
            moved && new_account && !no_templates,
            Some(RemainingTask::CheckTemplates),
        ),
        // What is connected to an old provider that stays is as it was.
        (
            moved && new_account && !keeps,
            Some(RemainingTask::ChangeWabaId),
        ),
        (moved && !keeps, Some(RemainingTask::CancelOldPlan)),
    ]
    .into_iter()
    .filter_map(|(remains, task)| task.filter(|_| remains))
}

fn mark(task: RemainingTask, result: &Connected) -> StepMark {
    let reported = match task {
        RemainingTask::AddPaymentMethod => has_payment(result),
        RemainingTask::EndOldAccess => result.old_provider == OldProvider::Gone,
        RemainingTask::CheckTemplates => all_approved(&result.templates),
        _ => false,
    };
    match task.step() {
        _ if reported => StepMark::Reported,
        Some(step) if result.ticked.contains(&step) => StepMark::Ticked,
        _ => StepMark::Open,
    }
}

/// Whether Meta reports that nothing is in the way of messages, a missing payment method neither.
fn has_payment(result: &Connected) -> bool {
    result.health.as_ref().is_some_and(|health| {
        health.can_send.as_deref() == Some("AVAILABLE")
            && !health.wants_payment
            && !health.causes.contains(&HealthCause::PaymentMissing)
    })
}

/// Whether each template came along, and Meta has approved it.
fn all_approved(templates: &Templates) -> bool {
    match templates {
        Templates::Asked { brought, left } => {
            let approved = |status: Option<&str>| status == Some("APPROVED");
            left.is_empty() && brought.iter().all(|one| approved(one.status.as_deref()))
        }
        _ => false,
    }
}

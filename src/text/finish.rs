//! Finalization and its end.

use contract::onboarding::{
    Arrival, CodeMethod, Connected, HealthCause, OldProviderPlan, Onboarding, Origin, PinState,
    Step, StepState,
};

pub use super::made::finish::*;
use super::message::Text;

/// The server is at it.
pub fn working_title(origin: Origin, renewal: bool) -> Text {
    match origin {
        Origin::OtherProvider if !renewal => WORKING_TITLE_OTHER_PROVIDER,
        _ => WORKING_TITLE_BUSINESS_APP_NEW,
    }
}

/// A step of finalization.
pub fn step(step: Step, origin: Origin) -> Text {
    match (step, origin) {
        (Step::Exchange, _) => STEP_EXCHANGE,
        (Step::Inspect, _) => STEP_INSPECT,
        (Step::Assets, _) => STEP_ASSETS,
        (Step::Subscribe, _) => STEP_SUBSCRIBE,
        (Step::Templates, _) => STEP_TEMPLATES,
        (Step::CreditLine, _) => STEP_CREDIT_LINE,
        (Step::CutOver, Origin::BusinessApp) => STEP_CUT_OVER_BUSINESS_APP,
        (Step::CutOver, _) => STEP_CUT_OVER,
        (Step::Confirm, _) => STEP_CONFIRM,
    }
}

/// How far a step is.
pub fn step_state(state: StepState) -> Text {
    match state {
        StepState::Waiting => STEP_STATE_WAITING,
        StepState::Running => STEP_STATE_RUNNING,
        StepState::Done => STEP_STATE_DONE,
        StepState::Stopped => STEP_STATE_STOPPED,
    }
}

/// Asks for it.
pub fn send_code(method: CodeMethod) -> Text {
    match method {
        CodeMethod::Sms => SEND_CODE_SMS,
        CodeMethod::Voice => SEND_CODE_VOICE,
    }
}
/// When another one may be asked for.
pub fn send_again_in(method: CodeMethod, seconds: u32) -> String {
    match method {
        CodeMethod::Sms => send_again_sms(seconds),
        CodeMethod::Voice => send_again_voice(seconds),
    }
}
/// It is on its way.
pub fn code_sent(method: CodeMethod) -> Text {
    match method {
        CodeMethod::Sms => CODE_SENT_SMS,
        CodeMethod::Voice => CODE_SENT_VOICE,
    }
}

/// Under it.
pub fn connected_lead(arrival: Arrival) -> Text {
    match arrival {
        Arrival::Registered => CONNECTED_LEAD_REGISTERED,
        Arrival::Shared => CONNECTED_LEAD_SHARED,
        Arrival::Coexistence => CONNECTED_LEAD_COEXISTENCE,
        Arrival::Joined => CONNECTED_LEAD_JOINED,
        Arrival::Unclear => CONNECTED_LEAD_UNCLEAR,
    }
}

/// `can_send_message`, in words. What Meta adds one day is shown as it came.
pub fn can_send(raw: &str) -> &str {
    match raw {
        "AVAILABLE" => CAN_SEND_AVAILABLE.words(),
        "LIMITED" => CAN_SEND_LIMITED.words(),
        "BLOCKED" => CAN_SEND_BLOCKED.words(),
        other => other,
    }
}

/// Whether DoubleTick's credit line pays for the number's account, so that its customer is not to
/// add a payment method.
pub fn we_pay(record: &Onboarding) -> bool {
    let mut steps = record.steps.iter();
    steps.any(|report| report.step == Step::CreditLine)
}

/// What is in the way of messages. Of a missing payment method it says what to do, where that is
/// the customer's to add; of what is not known by its code, whose words follow.
pub fn cause(cause: HealthCause, we_pay: bool) -> Text {
    match cause {
        HealthCause::PaymentMissing if we_pay => CAUSE_OTHER,
        HealthCause::PaymentMissing => WANTS_PAYMENT,
        HealthCause::BusinessNotVerified => CAUSE_BUSINESS_NOT_VERIFIED,
        HealthCause::NotRegistered => CAUSE_NOT_REGISTERED,
        HealthCause::Restricted => CAUSE_RESTRICTED,
        HealthCause::Other => CAUSE_OTHER,
    }
}

/// `status` of a template, in words. What Meta adds one day is shown as it came.
pub fn template_status(raw: Option<&str>) -> &str {
    match raw {
        Some("APPROVED") => TEMPLATE_STATUS_APPROVED.words(),
        Some("PENDING" | "IN_APPEAL") => TEMPLATE_STATUS_PENDING.words(),
        Some("REJECTED") => TEMPLATE_STATUS_REJECTED.words(),
        Some("PAUSED") => TEMPLATE_STATUS_PAUSED.words(),
        Some("DISABLED") => TEMPLATE_STATUS_DISABLED.words(),
        // Older records say so where Meta said nothing.
        None | Some("UNKNOWN") => TEMPLATE_STATUS_UNKNOWN.words(),
        Some(other) => other,
    }
}

/// What remains for the customer. `record`: of the attempt that connected it.
pub fn remains(result: &Connected, record: &Onboarding) -> Vec<Text> {
    let origin = record.origin;
    let mut list = vec![REMAINS_TRY];
    match result.pin {
        PinState::ToReveal | PinState::Revealed => list.push(REMAINS_PIN_MADE),
        PinState::Theirs => list.push(REMAINS_PIN_THEIRS),
        PinState::Unsure | PinState::UnsureRevealed => list.push(REMAINS_PIN_UNSURE),
        PinState::NotSet => {}
    }
    let new_account = !matches!(result.arrival, Arrival::Shared | Arrival::Coexistence);
    let keeps = result.old_provider_plan == OldProviderPlan::Keep;
    // Nothing has moved by an attempt that renews our access.
    let new_account = new_account && !record.renewal;
    if new_account && !we_pay(record) {
        list.push(REMAINS_PAYMENT);
    }
    if result.awaits_removal() {
        list.push(REMAINS_OLD_ACCESS);
    }
    if origin == Origin::OtherProvider && !record.renewal {
        if new_account {
            list.push(REMAINS_TEMPLATES);
        }
        // What is connected to an old provider that stays is as it was.
        if new_account && !keeps {
            list.push(REMAINS_WABA_ID);
        }
        if !keeps {
            list.push(REMAINS_CANCEL_PLAN);
        }
    }
    list
}

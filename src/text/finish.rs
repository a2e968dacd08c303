//! Finalization and its end.

use contract::onboarding::{Arrival, CodeMethod, HealthCause, Origin, Step, StepState};
use journey::view::RemainingTask;

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
        (Step::Unrecognized, _) => super::made::page::RELOAD_TO_SEE,
    }
}

/// How far a step is.
pub fn step_state(state: StepState) -> Text {
    match state {
        StepState::Waiting => STEP_STATE_WAITING,
        StepState::Running => STEP_STATE_RUNNING,
        StepState::Done => STEP_STATE_DONE,
        StepState::Stopped => STEP_STATE_STOPPED,
        StepState::Unrecognized => TEMPLATE_STATUS_UNKNOWN,
    }
}

/// Asks for it.
pub fn send_code(method: CodeMethod) -> Text {
    match method {
        CodeMethod::Sms | CodeMethod::Unrecognized => SEND_CODE_SMS,
        CodeMethod::Voice => SEND_CODE_VOICE,
    }
}
/// When another one may be asked for.
pub fn send_again_in(method: CodeMethod, seconds: u32) -> String {
    match method {
        CodeMethod::Sms | CodeMethod::Unrecognized => send_again_sms(seconds),
        CodeMethod::Voice => send_again_voice(seconds),
    }
}
/// Confirms that a code is on its way.
pub fn code_sent(method: CodeMethod) -> Text {
    match method {
        CodeMethod::Sms => CODE_SENT_SMS,
        CodeMethod::Voice => CODE_SENT_VOICE,
        CodeMethod::Unrecognized => CODE_SENT,
    }
}

/// Under it.
pub fn connected_lead(arrival: Arrival, awaits_inbox: bool) -> Text {
    match arrival {
        Arrival::Registered if awaits_inbox => CONNECTED_LEAD_AWAITS_INBOX,
        Arrival::Registered => CONNECTED_LEAD_REGISTERED,
        Arrival::Shared => CONNECTED_LEAD_SHARED,
        Arrival::Coexistence => CONNECTED_LEAD_COEXISTENCE,
        Arrival::Joined => CONNECTED_LEAD_JOINED,
        Arrival::Unclear => CONNECTED_LEAD_UNCLEAR,
        Arrival::Unrecognized => CONNECTED_LEAD_UNRECOGNIZED,
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

/// What is in the way of messages. Of a missing payment method it says what to do, where that is
/// the customer's to add; of what is not known by its code, whose words follow.
pub fn cause(cause: HealthCause, we_pay: bool) -> Text {
    match cause {
        HealthCause::PaymentMissing if we_pay => CAUSE_OTHER,
        HealthCause::PaymentMissing => WANTS_PAYMENT,
        HealthCause::BusinessNotVerified => CAUSE_BUSINESS_NOT_VERIFIED,
        HealthCause::NotRegistered => CAUSE_NOT_REGISTERED,
        HealthCause::Restricted => CAUSE_RESTRICTED,
        HealthCause::Other | HealthCause::Unrecognized => CAUSE_OTHER,
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

/// A next step of the customer's.
pub fn next_step(task: RemainingTask) -> Text {
    match task {
        RemainingTask::TryIt => REMAINS_TRY,
        RemainingTask::KeepMadePin => REMAINS_PIN_MADE,
        RemainingTask::KeepOwnPin => REMAINS_PIN_THEIRS,
        RemainingTask::KeepUnsurePin => REMAINS_PIN_UNSURE,
        RemainingTask::AddPaymentMethod => REMAINS_PAYMENT,
        RemainingTask::EndOldAccess => REMAINS_OLD_ACCESS,
        RemainingTask::CheckTemplates => REMAINS_TEMPLATES,
        RemainingTask::ChangeWabaId => REMAINS_WABA_ID,
        RemainingTask::CancelOldPlan => REMAINS_CANCEL_PLAN,
    }
}

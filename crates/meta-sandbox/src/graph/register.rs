//! `register`: the point of no return. Until it succeeds the old provider keeps the number.

use serde_json::{Value, json};

use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, phone};
use crate::catalogue::{self, Behaviour};
use crate::state::{Phone, PhoneStatus, SandboxState, now_ms};

/// Ten calls in 72 hours, then none for the next 72.
const CALLS: usize = 10;
const CALLS_WINDOW_MS: u64 = 72 * 60 * 60 * 1000;
/// Wrong PINs until the number is locked.
const WRONG_PINS: u32 = 5;

/// `POST /{phone_number_id}/register`.
pub(super) fn register(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    access::phone(state, request, id)?;
    phone::product(request)?;
    let pin = request.text("pin").unwrap_or_default();
    if pin.len() != 6 || !pin.bytes().all(|b| b.is_ascii_digit()) {
        return Err(GraphError::bad_parameter(
            "The parameter pin has to be 6 digits.",
        ));
    }
    let target = state
        .phones
        .get(id)
        .cloned()
        .ok_or_else(|| GraphError::no_such_object(id))?;
    count_call(state, &target)?;
    check(state, &target, &pin)?;
    move_here(state, &target, pin);

    let answer_lost = behaviour(&target) == Some(Behaviour::RegisterAnswerLost);
    let memory = state.history_mut(&target.e164);
    if answer_lost && !memory.register_answer_lost {
        memory.register_answer_lost = true;
        return Err(GraphError::server_error());
    }
    Ok(json!({ "success": true }))
}

fn behaviour(phone: &Phone) -> Option<Behaviour> {
    catalogue::by_e164(&phone.e164).map(|number| number.behaviour)
}

fn is_joined(phone: &Phone) -> bool {
    behaviour(phone).is_some_and(Behaviour::is_joined)
}

/// `register` and `deregister` are counted together.
pub(super) fn count_call(state: &mut SandboxState, target: &Phone) -> Result<(), GraphError> {
    let memory = state.history_mut(&target.e164);
    let now = now_ms();
    let recent = memory
        .register_calls_ms
        .iter()
        .filter(|at| now.saturating_sub(**at) < CALLS_WINDOW_MS)
        .count();
    memory.register_calls_ms.push(now);
    let limited = behaviour(target) == Some(Behaviour::RegisterLimited) && !memory.settled;
    if limited || recent >= CALLS {
        return Err(GraphError::new(
            133_016,
            "(#133016) Account register/deregister rate limit exceeded",
        )
        .details("There were too many registration attempts for this phone number. Try again in 72 hours."));
    }
    Ok(())
}

fn check(state: &mut SandboxState, target: &Phone, pin: &str) -> Result<(), GraphError> {
    if target.on_business_app {
        return Err(GraphError::bad_parameter(
            "A number that is also on the WhatsApp Business app is not registered.",
        ));
    }
    obstacle(state, target)?;
    if is_half_deregistered(state, target) {
        return Err(GraphError::half_deregistered());
    }
    if !target.verified {
        return Err(
            GraphError::new(133_006, "(#133006) Phone number re-verification needed")
                .details("Phone number needs to be verified before registering."),
        );
    }
    check_pin(state, target, pin)
}

/// Whether an earlier deregistration of the number is incomplete: until `deregister` is called
/// once more; of `deregistration-stuck` also after that.
pub(super) fn is_half_deregistered(state: &SandboxState, target: &Phone) -> bool {
    let memory = state.histories.get(&target.e164);
    let again = memory.is_some_and(|memory| memory.deregistered);
    let settled = memory.is_some_and(|memory| memory.settled);
    match behaviour(target) {
        Some(Behaviour::DeregistrationIncomplete) => !again,
        Some(Behaviour::DeregistrationStuck) => !settled,
        _ => false,
    }
}

/// What only the customer can remove, outside the product.
fn obstacle(state: &SandboxState, target: &Phone) -> Result<(), GraphError> {
    if state
        .histories
        .get(&target.e164)
        .is_some_and(|memory| memory.settled)
    {
        return Ok(());
    }
    match behaviour(target) {
        Some(Behaviour::TwoStepOn) => Err(GraphError::new(
            2_388_001,
            "Phone number cannot be migrated: two-step verification is enabled",
        )
        .user(
            "Turn off two-step verification",
            "This phone number has two-step verification enabled. Turn it off in WhatsApp Manager, \
             then try again.",
        )),
        Some(Behaviour::NameNotApproved) => Err(cannot_migrate(
            "The display name of this phone number has not been approved.",
        )),
        Some(Behaviour::OtherPortfolio) => Err(cannot_migrate(
            "This phone number belongs to a different business portfolio.",
        )),
        _ => Ok(()),
    }
}

fn cannot_migrate(why: &'static str) -> GraphError {
    GraphError::new(2_388_103, format!("Phone number cannot be migrated: {why}"))
        .user("Phone number cannot be migrated", why)
}

fn check_pin(state: &mut SandboxState, target: &Phone, given: &str) -> Result<(), GraphError> {
    let Some(known) = target.pin.as_deref().filter(|_| !is_joined(target)) else {
        return Ok(());
    };
    let memory = state.history_mut(&target.e164);
    if memory.wrong_pins >= WRONG_PINS && !memory.settled {
        return Err(GraphError::new(
            133_008,
            "(#133008) Too many two step verification PIN guesses",
        )
        .details("Too many two step verification PIN guesses. Please try again in 12 hours."));
    }
    if given == known {
        memory.wrong_pins = 0;
        return Ok(());
    }
    memory.wrong_pins += 1;
    Err(
        GraphError::new(133_005, "(#133005) Two step verification PIN mismatch")
            .details("Two step verification PIN mismatch"),
    )
}

/// The number is here from now on, and nowhere else. One that we join stays with its other partner
/// too, and keeps its PIN.
fn move_here(state: &mut SandboxState, target: &Phone, pin: String) {
    if is_joined(target) {
        if let Some(phone) = state.phones.get_mut(&target.id) {
            phone.status = PhoneStatus::Connected;
        }
        return;
    }
    state
        .phones
        .retain(|id, phone| *id == target.id || phone.e164 != target.e164);
    if let Some(phone) = state.phones.get_mut(&target.id) {
        phone.status = PhoneStatus::Connected;
        phone.onboarded_ms.get_or_insert_with(now_ms);
        phone.pin = Some(pin);
    }
}

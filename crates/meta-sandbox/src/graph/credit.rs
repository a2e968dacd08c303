//! Our credit line, where we are a Solution Partner: whom it is shared with, and what it pays
//! for ("Managing credit lines").

use serde_json::{Value, json};

use super::business::require_system_user;
use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, list};
use crate::state::{Allocation, SandboxState};

/// `GET /{credit line}/owning_credit_allocation_configs`: whom it is shared with, all or one
/// portfolio.
pub(super) fn shared(
    state: &SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    ours(state, request, id)?;
    let wanted = request.text("receiving_business_id");
    let nodes = state
        .allocations
        .iter()
        .filter(|(business, _)| wanted.as_ref().is_none_or(|wanted| wanted == *business))
        .map(|(_, allocation)| {
            json!({
                "id": allocation.id,
                "receiving_credential": { "id": allocation.credential },
            })
        });
    list::page(request, nodes.collect())
}

/// `POST /{credit line}/whatsapp_credit_sharing_and_attach`.
pub(super) fn attach(
    state: &mut SandboxState,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    ours(state, request, id)?;
    let waba_id = request
        .text("waba_id")
        .ok_or_else(|| GraphError::bad_parameter("The parameter waba_id is required."))?;
    access::waba(state, request, &waba_id)?;
    let waba = state.wabas.get(&waba_id);
    let waba = waba.ok_or_else(|| GraphError::no_such_object(&waba_id))?;
    if request.text("waba_currency").as_deref() != Some(state.currency_of(waba)) {
        return Err(GraphError::bad_parameter(
            "waba_currency is not the currency of this account.",
        ));
    }
    // The wordings were not seen: Meta documents none.
    if waba.funding.is_some() {
        return Err(GraphError::bad_parameter(
            "A credit line is attached to this account already.",
        ));
    }
    if state.funding_of(waba).is_some() {
        return Err(GraphError::bad_parameter(
            "A payment method is attached to this account. Remove it first.",
        ));
    }
    let business = waba.business_id.clone();
    let (allocation_id, credential) = (state.next_id(), state.next_id());
    let allocation = state.allocations.entry(business).or_insert(Allocation {
        id: allocation_id,
        credential,
    });
    let (shared, funding) = (allocation.id.clone(), allocation.credential.clone());
    if let Some(waba) = state.wabas.get_mut(&waba_id) {
        waba.funding = Some(funding);
    }
    Ok(json!({ "allocation_config_id": shared, "waba_id": waba_id }))
}

fn ours(state: &SandboxState, request: &GraphRequest, id: &str) -> Result<(), GraphError> {
    require_system_user(state, request)?;
    if id == state.config.credit_line_id {
        Ok(())
    } else {
        Err(GraphError::no_such_object(id))
    }
}

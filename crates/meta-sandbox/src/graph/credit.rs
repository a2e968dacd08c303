//! Our credit line, where we are a Solution Partner: whom it is shared with, and what it pays
//! for ("Managing credit lines").

use serde_json::{Value, json};

use super::business::only_our_system_user;
use super::error::GraphError;
use super::request::GraphRequest;
use super::{access, list};
use crate::world::{Allocation, World};

/// `GET /{credit line}/owning_credit_allocation_configs`: whom it is shared with, all or one
/// portfolio.
pub(super) fn shared(world: &World, request: &GraphRequest, id: &str) -> Result<Value, GraphError> {
    ours(world, request, id)?;
    let wanted = request.text("receiving_business_id");
    let nodes = world
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
    world: &mut World,
    request: &GraphRequest,
    id: &str,
) -> Result<Value, GraphError> {
    ours(world, request, id)?;
    let waba_id = request
        .text("waba_id")
        .ok_or_else(|| GraphError::bad_parameter("The parameter waba_id is required."))?;
    access::waba(world, request, &waba_id)?;
    let waba = world.wabas.get(&waba_id);
    let waba = waba.ok_or_else(|| GraphError::no_such_object(&waba_id))?;
    if request.text("waba_currency").as_deref() != Some(world.currency_of(waba)) {
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
    if world.funding_of(waba).is_some() {
        return Err(GraphError::bad_parameter(
            "A payment method is attached to this account. Remove it first.",
        ));
    }
    let business = waba.business_id.clone();
    let (allocation_id, credential) = (world.next_id(), world.next_id());
    let allocation = world.allocations.entry(business).or_insert(Allocation {
        id: allocation_id,
        credential,
    });
    let (shared, funding) = (allocation.id.clone(), allocation.credential.clone());
    if let Some(waba) = world.wabas.get_mut(&waba_id) {
        waba.funding = Some(funding);
    }
    Ok(json!({ "allocation_config_id": shared, "waba_id": waba_id }))
}

fn ours(world: &World, request: &GraphRequest, id: &str) -> Result<(), GraphError> {
    only_our_system_user(world, request)?;
    if id == world.config.credit_line_id {
        Ok(())
    } else {
        Err(GraphError::no_such_object(id))
    }
}

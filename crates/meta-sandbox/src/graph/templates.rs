//! Template migration: it recreates templates at the destination, it does not move them.

use serde_json::{Map, Value, json};

use super::access;
use super::error::GraphError;
use super::request::GraphRequest;
use crate::catalogue::{self, Behaviour};
use crate::state::{SandboxState, Template};

/// How many templates a page of the source holds at most.
const PAGE: usize = 500;

/// `POST /{waba}/migrate_message_templates`.
pub(super) fn migrate(
    state: &mut SandboxState,
    request: &GraphRequest,
    to: &str,
) -> Result<Value, GraphError> {
    access::waba(state, request, to)?;
    let from = request
        .text("source_waba_id")
        .ok_or_else(|| GraphError::bad_parameter("The parameter source_waba_id is required."))?;
    let page: usize = number(request, "page_number")?.unwrap_or(0);
    let count = number(request, "count")?.unwrap_or(PAGE).min(PAGE);
    let chosen = request.list("template_ids");
    if chosen.as_ref().is_some_and(|ids| ids.len() > PAGE) {
        return Err(GraphError::bad_parameter(
            "The parameter template_ids has more than 500 ids.",
        ));
    }

    let (Some(source), Some(destination)) = (state.wabas.get(&from), state.wabas.get(to)) else {
        return Err(GraphError::no_such_object(&from));
    };
    let settled = state
        .histories
        .get(&source.subject)
        .is_some_and(|memory| memory.settled);
    let foreign = catalogue::by_e164(&source.subject)
        .is_some_and(|number| number.behaviour == Behaviour::OtherPortfolio)
        && !settled;
    if foreign || source.business_id != destination.business_id {
        return Err(GraphError::bad_parameter(
            "The source and destination accounts must belong to the same Meta business.",
        ));
    }
    let taken: Vec<&str> = destination.templates.iter().map(|t| t.name).collect();
    // Only approved ones of good or unknown quality count at all.
    let candidates: Vec<Template> = source
        .templates
        .iter()
        .filter(|t| t.status == "APPROVED" && matches!(t.quality, "GREEN" | "UNKNOWN"))
        .filter(|t| chosen.as_ref().is_none_or(|ids| ids.contains(&t.id)))
        .skip(page.saturating_mul(count))
        .take(count)
        .cloned()
        .collect();
    let mut failed = Map::new();
    let mut copies = Vec::new();
    for template in candidates {
        // The wording for a name that is taken was not seen.
        let refused = template.refused.filter(|_| !settled);
        let reason = match refused {
            None if taken.contains(&template.name) => Some("Template name already exists"),
            refused => refused,
        };
        match reason {
            Some(reason) => {
                failed.insert(template.id, json!(reason));
            }
            None => copies.push(template),
        }
    }
    let migrated = add_copies(state, to, copies);
    Ok(json!({ "migrated_templates": migrated, "failed_templates": failed }))
}

fn add_copies(state: &mut SandboxState, to: &str, copies: Vec<Template>) -> Vec<String> {
    let mut ids = Vec::new();
    let mut rejected = Vec::new();
    for original in copies {
        let id = state.next_id();
        let copy = Template {
            id: id.clone(),
            status: if original.copy_rejected {
                "REJECTED"
            } else {
                "APPROVED"
            },
            quality: "UNKNOWN",
            ..original
        };
        if copy.status == "REJECTED" {
            rejected.push(copy.clone());
        }
        if let Some(waba) = state.wabas.get_mut(to) {
            waba.templates.push(copy);
            ids.push(id);
        }
    }
    tell_of_rejections(state, to, &rejected);
    ids
}

/// What becomes of a template is told to the apps that are subscribed, and to no others.
fn tell_of_rejections(state: &mut SandboxState, waba_id: &str, rejected: &[Template]) {
    let subscribed = state.is_subscribed_to(waba_id);
    for template in rejected.iter().filter(|_| subscribed) {
        let value = json!({
            "event": "REJECTED",
            "message_template_id": template.id,
            "message_template_name": template.name,
            "message_template_language": "en",
            "reason": "INVALID_FORMAT",
        });
        state.queue_webhook(waba_id, "message_template_status_update", &value);
    }
}

fn number(request: &GraphRequest, name: &str) -> Result<Option<usize>, GraphError> {
    let Some(text) = request.text(name) else {
        return Ok(None);
    };
    match text.parse() {
        Ok(number) => Ok(Some(number)),
        Err(_) => Err(GraphError::bad_parameter(&format!(
            "The parameter {name} is not valid"
        ))),
    }
}

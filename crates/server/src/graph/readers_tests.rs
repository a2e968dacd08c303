//! Good answers of every call, with any fields dropped, nulled or retyped: nothing panics, what can
//! be used is used, and what is told is what Meta told.
//!
//! What is told of a changed answer is worked out here once more, from the changed answer itself
//! and by other code than the readers'.
#![allow(clippy::unwrap_used)]

mod otherwise;

use std::collections::BTreeSet;

use contract::onboarding::{HealthCause, NumberReport};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::graph::calls::Success;
use crate::graph::credit::{Allocation, Funding};
use crate::graph::list::Page;
use onboarding::meta::fault::{Fault, GraphError};
use onboarding::meta::health::Health;
use onboarding::meta::read;
use onboarding::meta::subscriptions::SubscribedApp;
use onboarding::meta::templates::{ListedTemplate, Migrated};
use onboarding::meta::types::{AccessToken, ClientWaba, Number, WabaInfo};
use otherwise::{any_value, otherwise};

/// A recorded answer.
fn recorded(call: &str) -> Value {
    let all: Value = serde_json::from_str(include_str!("recorded.json")).unwrap();
    all[call].clone()
}

/// Reads an answer as it comes from the network.
fn read<T: DeserializeOwned>(answer: &Value) -> Option<T> {
    serde_json::from_slice(answer.to_string().as_bytes()).ok()
}

/// The elements of a list that can be read; none where there is no list.
fn listed<T: DeserializeOwned>(answer: &Value) -> Option<Vec<T>> {
    Some(read::elements(read::<Page>(answer)?.data))
}

/// What a field tells as text.
fn text(node: &Value, field: &str) -> Option<String> {
    match node.get(field)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// An object's id, as text or as a number.
fn id(node: &Value) -> Option<String> {
    let id = node.as_object()?.get("id")?;
    match id {
        Value::String(id) => Some(id.trim().to_owned()).filter(|id| !id.is_empty()),
        Value::Number(id) => id.as_u64().map(|id| id.to_string()),
        _ => None,
    }
}

/// The objects of a list that have an id.
fn with_id(answer: &Value) -> Vec<&Value> {
    let data = answer["data"].as_array().into_iter().flatten();
    data.filter(|node| id(node).is_some()).collect()
}

fn check_number(node: &Value, number: &Number) -> Result<(), TestCaseError> {
    let of = |field: &str| text(node, field);
    let report = NumberReport {
        id: contract::ids::PhoneNumberId::new(id(node).unwrap()),
        display_phone_number: of("display_phone_number"),
        verified_name: of("verified_name"),
        status: of("status"),
        quality_rating: of("quality_rating"),
        messaging_limit: of("whatsapp_business_manager_messaging_limit")
            .or_else(|| of("messaging_limit_tier")),
    };
    prop_assert_eq!(&number.report(), &report);
    let choice = number.choice();
    prop_assert_eq!(choice.display_phone_number, report.display_phone_number);
    prop_assert_eq!(choice.verified_name, report.verified_name);
    // Yes and no are Meta's words alone.
    let serves = ["CONNECTED", "FLAGGED", "RESTRICTED", "RATE_LIMITED"];
    let registered = report
        .status
        .as_deref()
        .is_some_and(|status| serves.contains(&status));
    prop_assert_eq!(number.is_registered(), registered);
    if number.is_live() {
        prop_assert!(registered);
        prop_assert!(of("platform_type").is_none_or(|on| on == "CLOUD_API"));
    }
    let proof = of("code_verification_status");
    let words = ["UNVERIFIED", "NOT_VERIFIED", "EXPIRED"];
    let unproven = proof.as_deref().is_some_and(|proof| words.contains(&proof));
    prop_assert_eq!(number.is_unverified(), unproven);
    prop_assert_eq!(number.is_verified(), proof.as_deref() == Some("VERIFIED"));
    Ok(())
}

/// Every text that is anywhere in an answer.
fn all_texts(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            found.insert(text.trim().to_owned());
        }
        Value::Number(number) => {
            found.insert(number.to_string());
        }
        Value::Array(items) => items.iter().for_each(|item| all_texts(item, found)),
        Value::Object(fields) => fields.values().for_each(|field| all_texts(field, found)),
        _ => {}
    }
}

/// The numbers among the values of a field, at any depth.
fn all_codes(value: &Value, field: &str, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| all_codes(item, field, found)),
        Value::Object(fields) => {
            for (name, value) in fields {
                match value {
                    Value::Number(_) | Value::String(_) if name == field => {
                        all_texts(value, found);
                    }
                    value => all_codes(value, field, found),
                }
            }
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn numbers(answer in otherwise("phone_numbers")) {
        let read: Vec<Number> = listed(&answer).unwrap();
        let nodes = with_id(&answer);
        prop_assert_eq!(read.len(), nodes.len());
        for (node, number) in nodes.into_iter().zip(&read) {
            check_number(node, number)?;
        }
    }

    #[test]
    fn one_number(answer in otherwise("number")) {
        check_number(&answer, &read(&answer).unwrap())?;
    }

    #[test]
    fn a_wabas_name(answer in otherwise("waba")) {
        let info: WabaInfo = read(&answer).unwrap();
        prop_assert_eq!(info.name, text(&answer, "name"));
    }

    #[test]
    fn apps(answer in otherwise("subscribed_apps")) {
        let page: Page = read(&answer).unwrap();
        let apps = page.apps();
        // None is overlooked: one that can't be read may be anybody's.
        prop_assert_eq!(apps.len(), answer["data"].as_array().unwrap().len());
        for (node, app) in answer["data"].as_array().unwrap().iter().zip(&apps) {
            let data = node.get("whatsapp_business_api_data").unwrap_or(&Value::Null);
            let told = SubscribedApp {
                id: id(data),
                name: text(data, "name"),
                override_callback_uri: text(node, "override_callback_uri"),
            };
            prop_assert!(*app == told || *app == SubscribedApp::default() && !node.is_object());
        }
    }

    #[test]
    fn health(answer in otherwise("health_status")) {
        let node: super::calls::HealthNode = read(&answer).unwrap();
        let Some(health) = node.health_status else {
            prop_assert!(!answer["health_status"].is_object());
            return Ok(());
        };
        let report = Health::report(&health);
        prop_assert_eq!(&report.can_send, &text(&answer["health_status"], "can_send_message"));
        let (mut texts, mut codes) = (BTreeSet::new(), BTreeSet::new());
        all_texts(&answer, &mut texts);
        all_codes(&answer, "error_code", &mut codes);
        for problem in &report.problems {
            prop_assert!(!problem.trim().is_empty());
            let rest = texts.iter().fold(problem.clone(), |rest, text| rest.replacen(&**text, "", 1));
            let is_metas = texts.contains(problem.trim()) || rest.len() < problem.len();
            prop_assert!(is_metas, "{problem}");
        }
        prop_assert_eq!(report.wants_payment, report.causes.contains(&HealthCause::PaymentMissing));
        for (cause, known) in [
            (HealthCause::PaymentMissing, ["131042", "141006"]),
            (HealthCause::BusinessNotVerified, ["141010", "141010"]),
        ] {
            if report.causes.contains(&cause) {
                prop_assert!(known.iter().any(|code| codes.contains(*code)), "{cause:?}");
            }
        }
    }

    #[test]
    fn templates(answer in otherwise("message_templates")) {
        let read: Vec<ListedTemplate> = listed(&answer).unwrap();
        let nodes = with_id(&answer);
        prop_assert_eq!(read.len(), nodes.len());
        for (node, template) in nodes.into_iter().zip(read) {
            let told = template.report();
            prop_assert_eq!(told.name, text(node, "name").or_else(|| id(node)).unwrap());
            prop_assert_eq!(told.language, text(node, "language"));
            prop_assert_eq!(told.status, text(node, "status"));
            let reason = text(node, "rejected_reason").filter(|reason| reason != "NONE");
            prop_assert_eq!(told.reason, reason);
        }
    }

    #[test]
    fn templates_that_were_brought_along(answer in otherwise("migrate_message_templates")) {
        let page: Migrated = read(&answer).unwrap();
        let mut texts = BTreeSet::new();
        all_texts(&answer, &mut texts);
        for made in &page.made {
            prop_assert!(texts.contains(made), "{made}");
        }
        let failed = answer["failed_templates"].as_object();
        prop_assert_eq!(page.failed.len(), failed.map_or(0, Map::len));
        for left in &page.failed {
            prop_assert_eq!(&left.reason, &text(&answer["failed_templates"], &left.id));
        }
    }

    #[test]
    fn wabas_that_are_shared(answer in otherwise("client_whatsapp_business_accounts")) {
        let read: Vec<ClientWaba> = listed(&answer).unwrap();
        let nodes = with_id(&answer);
        prop_assert_eq!(read.len(), nodes.len());
        for (node, waba) in nodes.into_iter().zip(&read) {
            prop_assert_eq!(waba.id.as_str(), id(node).unwrap());
            let owner = node.get("owner_business_info").and_then(id);
            prop_assert_eq!(waba.owner_business_info.as_ref().map(|owner| owner.id.to_string()), owner);
            if let Some(at) = waba.created_at() {
                prop_assert!(node["creation_time"].is_number() || node["creation_time"].is_string());
                prop_assert_eq!(at.0 % 1000 == 0, at.0 != i64::MAX && at.0 != i64::MIN);
            }
        }
    }

    #[test]
    fn who_pays(answer in otherwise("funding"), shared in otherwise("owning_credit_allocation_configs")) {
        let funding: Funding = read(&answer).unwrap();
        let allocations: Vec<Allocation> = listed(&shared).unwrap();
        prop_assert_eq!(allocations.len(), with_id(&shared).len());
        prop_assert_eq!(&funding.currency, &text(&answer, "currency"));
        prop_assert_eq!(funding.owner().map(str::to_owned), answer.get("owner_business_info").and_then(id));
        if let Some(paying) = funding.paid_by(&allocations) {
            let node = with_id(&shared).into_iter().find(|node| {
                id(node).as_ref() == Some(&paying.id)
                    && node.get("receiving_credential").and_then(id).is_some()
            });
            prop_assert!(node.is_some());
        }
    }

    #[test]
    fn tokens(answer in otherwise("access_token")) {
        let token: AccessToken = read(&answer).unwrap();
        if token.expires_in.is_some() {
            prop_assert!(answer["expires_in"].is_number() || answer["expires_in"].is_string());
        }
    }

    #[test]
    fn what_was_done(answer in otherwise("success")) {
        let success: Success = read(&answer).unwrap();
        let (check, told) = (success.check().is_ok(), read::<Success>(&answer).unwrap().told().is_ok());
        let said = match &answer["success"] {
            Value::Bool(said) => Some(*said),
            Value::String(said) => match said.trim().to_ascii_lowercase().as_str() {
                "true" | "1" => Some(true),
                "false" | "0" => Some(false),
                _ => None,
            },
            Value::Number(said) => match said.as_u64() {
                Some(1) => Some(true),
                Some(0) => Some(false),
                _ => None,
            },
            _ => None,
        };
        prop_assert_eq!((check, told), (said != Some(false), said == Some(true)));
    }

    #[test]
    fn errors(answer in otherwise("error"), status in 200..600_u16) {
        let fault = Fault::read(status, answer.to_string().as_bytes(), None);
        prop_assert_eq!(fault.status, status);
        let error = &answer["error"];
        if let (true, Some(code)) = (error.is_object(), error["code"].as_i64()) {
            prop_assert_eq!(fault.code, code);
        }
        // By its code, whatever the status is.
        let is_known = fault.code == 133_000;
        let error = GraphError::Answer(Box::new(fault));
        prop_assert_eq!(error.wants_deregistration(), is_known);
        prop_assert!(!is_known || !error.is_ambiguous());
    }

    /// What is no answer at all is refused, and never a panic.
    #[test]
    fn anything(answer in any_value()) {
        let nothing_to_tell = [
            read::<AccessToken>(&answer).is_some(),
            read::<WabaInfo>(&answer).is_some(),
            read::<Page>(&answer).is_some(),
            read::<Number>(&answer).is_some(),
            read::<ListedTemplate>(&answer).is_some(),
            read::<Migrated>(&answer).is_some(),
            read::<ClientWaba>(&answer).is_some(),
            read::<Funding>(&answer).is_some(),
            read::<Allocation>(&answer).is_some(),
            read::<Success>(&answer).is_some(),
            read::<super::calls::HealthNode>(&answer).is_some(),
        ];
        prop_assert!(nothing_to_tell.len() > 1);
        Fault::read(500, answer.to_string().as_bytes(), None);
    }
}

/// What a list is for is no field of it.
#[test]
fn every_recorded_answer_is_read_as_it_is() {
    assert_eq!(
        listed::<Number>(&recorded("phone_numbers")).unwrap().len(),
        2
    );
    assert_eq!(
        listed::<ListedTemplate>(&recorded("message_templates"))
            .unwrap()
            .len(),
        2
    );
    let wabas = listed::<ClientWaba>(&recorded("client_whatsapp_business_accounts"));
    assert!(
        wabas
            .unwrap()
            .iter()
            .all(|waba| waba.created_at().is_some())
    );
    let migrated: Migrated = read(&recorded("migrate_message_templates")).unwrap();
    assert_eq!((migrated.made.len(), migrated.failed.len()), (2, 2));
    let shared = listed::<Allocation>(&recorded("owning_credit_allocation_configs")).unwrap();
    let funding: Funding = read(&recorded("funding")).unwrap();
    assert!(funding.paid_by(&shared).is_some());
    let attached = recorded("whatsapp_credit_sharing_and_attach");
    assert!(read::<super::credit::Attached>(&attached).is_some());
    let token: AccessToken = read(&recorded("access_token")).unwrap();
    assert_eq!(token.expires_in, Some(5_183_944));
}

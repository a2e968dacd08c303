#![allow(clippy::unwrap_used)]

use super::*;
use serde_json::json;

fn info(answer: Value) -> TokenInfo {
    serde_json::from_value(answer).unwrap()
}

fn ids(raw: &[&str]) -> Vec<WabaId> {
    raw.iter().copied().map(WabaId::new).collect()
}

#[test]
fn a_waba_is_named_by_whatever_whatsapp_scope() {
    let events = json!([{ "scope": "whatsapp_business_manage_events", "target_ids": ["1"] }]);
    let management = |targets: Value| json!([{ "scope": "whatsapp_business_management", "target_ids": targets }]);
    for (granular, granted, named) in [
        (events, &[][..], &["1"][..]),
        (management(json!(["2", "1", "2"])), &["2", "1"], &["2", "1"]),
        (management(json!([102, "1"])), &["102", "1"], &["102", "1"]),
        (management(json!("1")), &["1"], &["1"]),
        (management(json!([])), &[], &[]),
        (management(Value::Null), &[], &[]),
        (
            json!([{ "scope": "whatsapp_business_management" }]),
            &[],
            &[],
        ),
        (
            json!([{ "scope": "ads_read", "target_ids": ["1"] }]),
            &[],
            &[],
        ),
        (json!([{ "target_ids": ["1"] }, null, "odd"]), &[], &[]),
        (json!({}), &[], &[]),
        (Value::Null, &[], &[]),
    ] {
        let info = info(json!({ "granular_scopes": granular.clone() }));
        assert_eq!(info.granted(), ids(granted), "{granular}");
        assert_eq!(info.named(), ids(named), "{granular}");
    }
    assert_eq!(info(json!({})), TokenInfo::default());
}

#[test]
fn what_is_granted_by_metas_word_comes_first() {
    let info = info(json!({ "granular_scopes": [
        { "scope": "whatsapp_business_manage_events", "target_ids": ["events"] },
        { "scope": "whatsapp_business_management", "target_ids": ["new", "old"] },
        { "scope": "whatsapp_business_messaging", "target_ids": ["old", "new"] },
    ]}));
    assert_eq!(info.named(), ids(&["new", "old", "events"]));
}

#[test]
fn only_what_meta_says_refuses_a_token() {
    for (answer, refused, anothers) in [
        (json!({ "is_valid": true, "app_id": "7" }), false, false),
        (json!({ "is_valid": "true", "app_id": 7 }), false, false),
        (json!({ "is_valid": null, "app_id": null }), false, false),
        (json!({}), false, false),
        (json!({ "is_valid": false, "app_id": "7" }), true, false),
        (json!({ "is_valid": 0, "app_id": "8" }), true, true),
        (json!({ "is_valid": "false", "app_id": 8 }), true, true),
    ] {
        let info = info(answer.clone());
        assert_eq!(info.is_refused(), refused, "{answer}");
        assert_eq!(info.is_of_another_app("7"), anothers, "{answer}");
    }
}

#[test]
fn a_token_ends_when_meta_says_so_and_0_is_never() {
    for (json, end) in [
        ("{}", AccessEnd::NotSaid),
        (r#"{"expires_at":null}"#, AccessEnd::NotSaid),
        (r#"{"expires_at":0}"#, AccessEnd::Never),
        (r#"{"expires_at":9}"#, AccessEnd::At(UnixMillis(9000))),
        (
            r#"{"expires_at":9,"data_access_expires_at":5}"#,
            AccessEnd::At(UnixMillis(5000)),
        ),
        (
            r#"{"expires_at":0,"data_access_expires_at":5}"#,
            AccessEnd::At(UnixMillis(5000)),
        ),
    ] {
        let info: TokenInfo = serde_json::from_str(json).unwrap();
        assert_eq!(info.ends(), end, "{json}");
    }
}

#[test]
fn a_token_without_messaging_is_known_by_a_list_that_is_whole() {
    let scope = |name: &str, targets: Value| json!({ "scope": name, "target_ids": targets });
    let management = || scope(MANAGEMENT, json!(["1"]));
    let messaging = || scope(MESSAGING, json!(["1"]));
    for (scopes, granular, lacks) in [
        (
            json!([MANAGEMENT, MESSAGING]),
            json!([management(), messaging()]),
            false,
        ),
        (json!([MANAGEMENT, MESSAGING]), json!([management()]), false),
        (
            json!([MANAGEMENT, "public_profile"]),
            json!([management()]),
            true,
        ),
        (
            json!([MANAGEMENT]),
            json!([management(), messaging()]),
            false,
        ),
        (json!(["whatsapp_business_manage_events"]), json!([]), false),
        (json!([]), json!([management()]), true),
        (Value::Null, json!([management(), messaging()]), false),
        (Value::Null, json!([scope(MANAGEMENT, Value::Null)]), false),
        (Value::Null, Value::Null, false),
    ] {
        let case = format!("{scopes} {granular}");
        let info = info(json!({ "scopes": scopes, "granular_scopes": granular }));
        assert_eq!(info.lacks_messaging(), lacks, "{case}");
    }
}

#[test]
fn that_a_waba_is_not_granted_is_said_by_a_list_alone() {
    let scope = |name: &str, targets: Value| json!({ "scope": name, "target_ids": targets });
    for (granular, grants) in [
        (json!([scope(MANAGEMENT, json!(["1"]))]), Some(true)),
        (json!([scope(MESSAGING, json!(["1"]))]), Some(true)),
        (json!([scope(MANAGEMENT, json!(["2"]))]), Some(false)),
        (
            json!([
                scope(MANAGEMENT, Value::Null),
                scope(MESSAGING, json!(["2"]))
            ]),
            None,
        ),
        (json!([scope(MANAGEMENT, json!([]))]), None),
        (Value::Null, None),
    ] {
        let info = info(json!({ "granular_scopes": granular.clone() }));
        assert_eq!(info.grants(&WabaId::new("1")), grants, "{granular}");
    }
}

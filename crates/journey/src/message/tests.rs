//! What is read of Meta's session messages, and what is not.

use super::raw::LONGEST_TEXT;
use super::*;
use contract::ids::{MessagingAccountId, PhoneNumberId, WaacId, WabaId};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read_json(value: Value) -> Option<SessionMessage> {
    read(value)
}

#[test]
fn a_finish_names_its_ids() {
    let message = read_json(json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH", "version": 3,
        "data": {"phone_number_id": "1", "waba_id": 22, "business_id": null, "page_ids": ["9"]}
    }));
    assert_eq!(
        message,
        Some(SessionMessage::Finish(Finish {
            waba_id: Some(WabaId::new("22")),
            phone_number_id: Some(PhoneNumberId::new("1")),
            ..Finish::of(FinishKind::Finish)
        }))
    );
}

#[test]
fn the_ids_of_metas_newer_account_model_are_kept() {
    let message = read_json(json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH",
        "data": {"waba_ids": ["22", 23, null, {}], "messaging_account_id": 7,
            "primary_waac_ids": ["8", "9"], "waba_id": ["22"]}
    }));
    assert_eq!(
        message,
        Some(SessionMessage::Finish(Finish {
            waba_id: Some(WabaId::new("22")),
            waba_ids: vec![WabaId::new("22"), WabaId::new("23")],
            messaging_account_id: Some(MessagingAccountId::new("7")),
            primary_waac_ids: vec![WaacId::new("8"), WaacId::new("9")],
            ..Finish::of(FinishKind::Finish)
        }))
    );
    let older = read_json(json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH",
        "data": {"paid_messaging_account_id": "7", "primary_waac_ids": "8"}
    }));
    let Some(SessionMessage::Finish(older)) = older else {
        panic!("{older:?}")
    };
    assert_eq!(
        older.messaging_account_id,
        Some(MessagingAccountId::new("7"))
    );
    assert_eq!(older.primary_waac_ids, [WaacId::new("8")]);
}

#[test]
fn an_error_report_is_not_a_cancellation() {
    let message = read_json(json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL",
        "data": {"error_message": "No permission", "error_id": 131, "session_id": "s", "timestamp": 17}
    }));
    assert_eq!(
        message,
        Some(SessionMessage::Error(MetaError {
            message: "No permission".into(),
            code: Some("131".into()),
            session_id: Some("s".into()),
        }))
    );
}

#[test]
fn a_text_without_an_end_is_kept_as_far_as_it_can_be_shown() {
    let endless = ["\u{2069}\u{202e}No ", &*"permission".repeat(300)].concat();
    let message = read_json(json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL", "data": {"error_message": endless}
    }));
    let Some(SessionMessage::Error(error)) = message else {
        panic!("{message:?}");
    };
    assert!(
        error.message.starts_with("No permissionpermission"),
        "{}",
        error.message
    );
    assert!(error.message.chars().count() <= LONGEST_TEXT);
}

#[test]
fn a_cancellation_names_its_screen_known_or_not() {
    let cancel = |step: &str| {
        read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL", "data": {"current_step": step}
        }))
    };
    assert_eq!(
        cancel("PHONE_NUMBER_VERIFICATION"),
        Some(SessionMessage::Cancelled(MetaStep::Verification))
    );
    assert_eq!(
        cancel("NEW_SCREEN"),
        Some(SessionMessage::Cancelled(MetaStep::Unknown(
            "NEW_SCREEN".into()
        )))
    );
}

#[test]
fn every_kind_of_finish_is_a_finish() {
    for (event, kind) in [
        ("FINISH", FinishKind::Finish),
        ("FINISH_ONLY_WABA", FinishKind::OnlyWaba),
        (
            "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING",
            FinishKind::Coexistence,
        ),
        ("FINISH_OBO_MIGRATION", FinishKind::OboMigration),
        (
            "FINISH_GRANT_ONLY_API_ACCESS",
            FinishKind::GrantOnlyApiAccess,
        ),
    ] {
        let heard = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": event, "data": {"waba_id": "22"}
        }));
        let Some(SessionMessage::Finish(finish)) = heard else {
            panic!("{event}: {heard:?}")
        };
        assert_eq!((finish.kind, finish.phone_number_id), (kind, None));
    }
}

#[test]
fn every_screen_has_its_name() {
    for (name, screen) in [
        ("BUSINESS_ACCOUNT_SELECTION", MetaStep::Portfolio),
        ("WABA_PHONE_PROFILE_PICKER", MetaStep::WabaAndNumber),
        ("WHATSAPP_BUSINESS_PROFILE_SETUP", MetaStep::BusinessProfile),
        ("PHONE_NUMBER_SETUP", MetaStep::Number),
        ("PHONE_NUMBER_VERIFICATION", MetaStep::Verification),
        ("PERMISSIONS", MetaStep::Permissions),
    ] {
        assert_eq!(step(name.to_owned()), screen);
    }
}

#[test]
fn new_events_are_kept() {
    for data in [
        json!([]),
        json!("x"),
        json!(1),
        json!(null),
        json!({"new": {}}),
    ] {
        assert_eq!(
            read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "PAUSE", "data": data})),
            Some(SessionMessage::Unknown("PAUSE".into()))
        );
    }
    assert_eq!(
        read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "PAUSE"})),
        Some(SessionMessage::Unknown("PAUSE".into()))
    );
    assert!(matches!(
        read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "FINISH_LATER"})),
        Some(SessionMessage::Finish(Finish {
            kind: FinishKind::Unknown(_),
            ..
        }))
    ));
}

#[test]
fn what_others_send_is_not_for_us() {
    for other in [
        json!({"type": "resize", "event": "FINISH"}),
        json!({"event": "FINISH"}),
        json!("FINISH"),
        json!(7),
        json!(null),
        json!([]),
    ] {
        assert_eq!(read_json(other), None);
    }
}

fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,8}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z_]{1,8}", inner, 0..4)
                .prop_map(|m| Value::Object(m.into_iter().collect())),
        ]
    })
}

/// Origins of all sorts, those that look like Meta's more often.
fn origins() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => ".{0,24}",
        2 => "https?://[a-z.]{0,12}facebook\\.com[:/@a-z0-9]{0,8}",
        2 => "[a-z]{2,6}://[-a-zA-Z0-9.@:]{0,16}\\.facebook\\.com",
    ]
}

/// JSON that a session message could be, or nearly.
fn nearly_a_message() -> impl Strategy<Value = Value> {
    let kind = prop_oneof![Just(json!("WA_EMBEDDED_SIGNUP")), any_json()];
    let event = prop_oneof![Just(json!("FINISH")), Just(json!("CANCEL")), any_json()];
    (kind, event, any_json())
        .prop_map(|(kind, event, data)| json!({"type": kind, "event": event, "data": data}))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

    #[test]
    fn only_meta_is_heard(origin in origins(), message in nearly_a_message()) {
        let heard = hear(&TrustedOrigins::default(), &origin, message);
        if heard.is_some() {
            let host = origin.strip_prefix("https://").unwrap_or_default();
            let labels: Vec<&str> = host.split('.').collect();
            prop_assert!(labels.ends_with(&["facebook", "com"]), "{origin}");
            let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
            prop_assert!(host.chars().all(plain), "{origin}");
        }
    }

    #[test]
    fn any_json_without_the_type_is_nothing(value in any_json()) {
        prop_assert_eq!(read_json(value), None);
    }

    #[test]
    fn any_data_behind_the_type_does_no_harm(event in any_json(), id in any_json(), error in any_json()) {
        let _ = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": event,
            "data": {"waba_id": id, "error_message": error}
        }));
    }

    #[test]
    fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
        let _ = read(&mut serde_json::Deserializer::from_slice(&bytes));
    }
}

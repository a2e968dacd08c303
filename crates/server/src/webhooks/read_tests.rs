use super::*;

fn look(id: &str) -> Event {
    Event::Poll {
        waba: WabaId::new(id),
        reason: None,
    }
}

fn lost(id: &str, reason: LostReason) -> Event {
    Event::Poll {
        waba: WabaId::new(id),
        reason: Some(reason),
    }
}

fn events(body: &Value) -> Vec<Event> {
    super::body(&body.to_string()).events
}

#[test]
fn several_entries_and_changes_are_each_read_and_the_same_once() {
    let quality =
        json!({ "field": "phone_number_quality_update", "value": { "event": "FLAGGED" } });
    let name = json!({ "field": "phone_number_name_update", "value": { "decision": "APPROVED" } });
    let read = events(&json!({ "entry": [
        { "id": "1", "time": 5, "changes": [quality, name] },
        { "id": "2", "time": 6, "changes": [quality] },
    ]}));
    assert_eq!(read, [look("1"), look("2")]);
}

#[test]
fn a_waba_is_the_one_that_is_named_and_else_the_entrys() {
    let deleted = json!({ "field": "account_update", "value": { "event": "ACCOUNT_DELETED" } });
    let removed = json!({ "field": "account_update", "value": {
        "event": "PARTNER_REMOVED", "waba_info": { "waba_id": "7" } } });
    let read = events(&json!({ "entry": [
        { "id": "1", "time": 5, "changes": [deleted] },
        { "id": "ours", "time": 5, "changes": [removed] },
    ]}));
    assert_eq!(
        read,
        [
            lost("1", LostReason::AccountDeleted),
            lost("7", LostReason::AccessTaken)
        ]
    );
}

#[test]
fn metas_own_examples_are_read_wherever_they_have_the_field() {
    let value = json!({ "event": "PARTNER_APP_UNINSTALLED", "waba_info": { "waba_id": "7" } });
    let mut inside = value.clone();
    inside["field"] = json!("account_update");
    for entry in [
        json!({ "id": "1", "changes": [{ "value": value }], "field": "account_update" }),
        json!({ "id": "1", "changes": [{ "value": inside }] }),
        json!({ "id": "1", "changes": [{ "value": value }] }),
    ] {
        let read = events(&json!({ "entry": [entry] }));
        assert_eq!(read, [lost("7", LostReason::AppRemoved)]);
    }
}

#[test]
fn times_lists_and_words_are_read_however_they_are_written() {
    let change = json!({ "field": "account_update", "value": { "event": "partner_added",
        "waba_info": { "waba_id": 7, "owner_business_id": 8 } } });
    let added = Event::PartnerAdded {
        waba: WabaId::new("7"),
        owner: Some(BusinessId::new("8")),
        at: UnixMillis(1_751_250_000_000),
    };
    for time in [
        json!(1_751_250_000),
        json!("1751250000"),
        json!(1_751_250_000.0),
        json!(1_751_250_000_000_i64),
        json!("1751250000000"),
    ] {
        let entry = json!({ "id": "1", "time": time, "changes": change });
        for body in [json!({ "entry": entry }), json!({ "entry": [entry] })] {
            assert_eq!(events(&body), std::slice::from_ref(&added), "{body}");
        }
    }
}

#[test]
fn a_template_is_read_with_its_number_for_an_id() {
    let value = json!({ "event": "REJECTED", "message_template_id": 1689556908129832_i64,
        "message_template_name": "offer", "message_template_language": "en",
        "reason": "INVALID_FORMAT", "rejection_info": { "reason": "…" } });
    let read = events(
        &json!({ "entry": [{ "id": "1", "time": 1751250000, "changes": [
        { "field": "message_template_status_update", "value": value }] }] }),
    );
    let news = TemplateNews {
        id: "1689556908129832".to_owned(),
        name: "offer".to_owned(),
        language: "en".to_owned(),
        status: "REJECTED".to_owned(),
        reason: Some("INVALID_FORMAT".to_owned()),
        at: UnixMillis(1_751_250_000_000),
    };
    assert_eq!(read, [Event::Template(WabaId::new("1"), news)]);
}

#[test]
fn a_template_whose_name_has_no_end_is_read_with_its_beginning() {
    let value = json!({ "event": "REJECTED", "message_template_id": "1",
        "message_template_name": "\u{202e}offer".repeat(1_000), "reason": "no\u{1b}[2J" });
    let read = template(&value, text(&value["event"]), UnixMillis(0));
    assert_eq!(read.name.chars().count(), 512);
    assert!(read.name.starts_with("offeroffer"), "{}", read.name);
    assert_eq!(read.reason.as_deref(), Some("no [2J"));
}

#[test]
fn what_is_not_known_is_told_and_never_a_panic() {
    for text in [
        "",
        "[]",
        "{}",
        "3",
        r#"{"entry":{}}"#,
        r#"{"entry":[{"changes":[null]}]}"#,
    ] {
        body(text);
    }
    let read = events(&json!({ "entry": [{ "id": "1", "changes": [{ "field": "flows" }] }] }));
    assert_eq!(read, [unknown("flows", "")]);
}

#[test]
fn a_change_of_phone_is_no_loss_of_access() {
    let offboarded =
        json!({ "field": "account_update", "value": { "event": "ACCOUNT_OFFBOARDED" } });
    let back = json!({ "field": "account_update", "value": { "event": "ACCOUNT_RECONNECTED" } });
    let read = events(&json!({ "entry": [
        { "id": "1", "time": 5, "changes": [offboarded] },
        { "id": "2", "time": 6, "changes": [back] },
    ]}));
    assert_eq!(read, [lost("1", LostReason::Offboarded), look("2")]);
}

#[test]
fn history_that_is_refused_is_told_from_history() {
    let refused = json!({ "history": [{ "errors": [{ "code": 2593109 }] }] });
    let came = json!({ "history": [{ "threads": [] }] });
    let read = |value: &Value| {
        let change = json!({ "field": "history", "value": value });
        events(&json!({ "entry": [{ "id": "1", "changes": [change] }] }))
    };
    assert_eq!(read(&refused), [Event::HistoryRefused(WabaId::new("1"))]);
    assert_eq!(read(&came), [unknown("history", "")]);
}

#[test]
fn many_changes_are_read_in_time_and_each_known_one_is_told() {
    let changes = |field: &str, many: usize| {
        let entries: Vec<Value> = (0..many)
            .map(|n| {
                json!({ "id": n.to_string(), "changes": [{ "field": field, "value": {
                "event": format!("E{n}") } }] })
            })
            .collect();
        events(&json!({ "entry": entries }))
    };
    let began = std::time::Instant::now();
    let told = changes("phone_number_name_update", 40_000);
    assert_eq!(told.len(), 40_000);
    assert_eq!(changes("flows", 40_000).len(), MOST_UNKNOWN);
    // Two seconds without optimisation; it took a minute when each was compared with all.
    assert!(began.elapsed() < std::time::Duration::from_secs(15));
}

#[test]
fn what_is_nested_too_deeply_is_no_json_and_never_a_panic() {
    let deep = ["[".repeat(1_000_000), "]".repeat(1_000_000)].concat();
    assert_eq!(body(&deep).events, [unknown("no JSON", "")]);
}

#[test]
fn messages_are_not_ours_to_keep() {
    let body = |field: &str| {
        let body = json!({ "entry": [{ "id": "1", "changes": [{ "field": field }] }] });
        super::body(&body.to_string())
    };
    assert!(body("messages").personal);
    assert!(!body("account_update").personal);
}

#[test]
fn numbers_that_we_were_told_of_come_back() {
    let ids = vec![PhoneNumberId::new("5")];
    assert_eq!(body(&numbers(&ids)).events, [Event::Numbers(ids)]);
}

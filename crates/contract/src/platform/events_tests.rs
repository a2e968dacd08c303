use super::*;
use serde_json::{Value, json};

#[test]
fn each_type_is_written_and_read_back() {
    for of in EventType::ALL {
        let event = of.example();
        let wire = serde_json::to_value(&event).unwrap();
        assert_eq!(wire["type"], of.name());
        assert!(wire["data"].is_object(), "{wire}");
        assert!(wire["account"]["external_id"].is_string());
        let read: Event = serde_json::from_value(wire).unwrap();
        assert_eq!(read, event);
        assert_eq!(EventType::parse(of.name()), Some(*of));
    }
}

#[test]
fn a_newer_type_and_newer_fields_are_read() {
    let mut wire = serde_json::to_value(EventType::NumberConnected.example()).unwrap();
    wire["data"]["newer"] = json!({ "a": [1] });
    wire["newer"] = json!(true);
    let read: Event = serde_json::from_value(wire.clone()).unwrap();
    assert_eq!(read.data, EventType::NumberConnected.example().data);
    wire["type"] = json!("number.sang");
    wire["data"] = json!([1, { "x": null }]);
    let read: Event = serde_json::from_value(wire).unwrap();
    assert_eq!(read.data, EventData::Unrecognized("number.sang".to_owned()));
}

#[test]
fn what_is_no_event_is_refused() {
    for wire in [json!({}), json!([]), Value::Null, json!({ "id": "evt_1" })] {
        assert!(serde_json::from_value::<Event>(wire).is_err());
    }
}

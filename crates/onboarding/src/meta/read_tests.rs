#![allow(clippy::unwrap_used)]

use contract::ids::WabaId;
use serde_json::json;

use super::*;

#[derive(Debug, PartialEq, Deserialize)]
struct Node {
    #[serde(deserialize_with = "id")]
    id: WabaId,
    #[serde(default, deserialize_with = "text")]
    name: Option<String>,
    #[serde(default, deserialize_with = "integer")]
    seconds: Option<i64>,
    #[serde(default, deserialize_with = "flag")]
    on: Option<bool>,
    #[serde(default, deserialize_with = "maybe_id")]
    owner: Option<String>,
    #[serde(default, deserialize_with = "ids")]
    ids: Vec<WabaId>,
    #[serde(default, deserialize_with = "list")]
    parts: Vec<Node>,
    #[serde(default, deserialize_with = "object")]
    inner: Option<Box<Node>>,
}

fn node(value: Value) -> Option<Node> {
    serde_json::from_value(value).ok()
}

#[test]
fn an_id_is_all_that_must_be_there() {
    for id in [json!("102290129340398"), json!(102_290_129_340_398_u64)] {
        assert_eq!(
            node(json!({ "id": id })).unwrap().id.as_str(),
            "102290129340398"
        );
    }
    for id in [json!(null), json!(""), json!(1.5), json!(-1), json!(["1"])] {
        assert_eq!(node(json!({ "id": id })), None, "{id}");
    }
    assert_eq!(node(json!({})), None);
}

#[test]
fn what_is_no_value_is_none() {
    for odd in [
        json!(null),
        json!([]),
        json!({}),
        json!([1]),
        json!({ "id": null }),
    ] {
        let read = node(json!({
            "id": "1", "name": odd, "seconds": odd, "on": odd, "owner": odd, "parts": odd,
            "inner": odd, "ids": json!({}),
        }));
        assert_eq!(read, node(json!({ "id": "1" })), "{odd}");
    }
}

#[test]
fn numbers_come_as_text_and_text_as_numbers() {
    let read = node(json!({
        "id": 1, "name": 7, "seconds": "60", "on": "true", "owner": 5, "ids": ["1", 2, null],
    }))
    .unwrap();
    assert_eq!(read.name.as_deref(), Some("7"));
    assert_eq!((read.seconds, read.on), (Some(60), Some(true)));
    assert_eq!(read.owner.as_deref(), Some("5"));
    assert_eq!(read.ids, ["1", "2"].map(WabaId::new));
    assert_eq!(
        node(json!({ "id": 1, "seconds": 60.0 })).unwrap().seconds,
        Some(60)
    );
    assert_eq!(
        node(json!({ "id": 1, "ids": 2 })).unwrap().ids,
        [WabaId::new("2")]
    );
}

#[test]
fn a_text_is_kept_as_far_as_it_can_be_shown() {
    for as_it_came in [
        "Asha's Textiles & Co.",
        "आशा क्षि",
        "e\u{301}\u{323}",
        "أشا\u{200f}",
        "👩‍👩‍👧",
    ] {
        assert_eq!(sanitized(as_it_came), as_it_came);
    }
    assert_eq!(sanitized("a\n\u{1b}[31mb\u{0}"), "a  [31mb ");
    assert_eq!(sanitized("\u{202e}live\u{2069}\u{202c}"), "live");
    assert_eq!(sanitized(&"e\u{301}".repeat(2)), "e\u{301}".repeat(2));
    let piled = ["Z", &"\u{336}".repeat(300), "!"].concat();
    assert_eq!(sanitized(&piled), ["Z", &"\u{336}".repeat(4), "!"].concat());
    // Cut between characters, not between bytes.
    assert_eq!(sanitized(&"ä".repeat(3_000)), "ä".repeat(LONGEST_TEXT));
}

#[test]
fn a_text_of_which_nothing_is_left_is_none() {
    for nothing in [" ", "\n", "\u{202e}", "\u{202e} \u{7}"] {
        assert_eq!(as_text(&json!(nothing)), None, "{nothing:?}");
    }
}

#[test]
fn one_bad_element_costs_no_other() {
    let parts = json!([{ "id": "2" }, { "name": "no id" }, null, { "id": 3 }]);
    let read = node(json!({ "id": "1", "parts": parts })).unwrap();
    let found: Vec<&str> = read.parts.iter().map(|part| part.id.as_str()).collect();
    assert_eq!(found, ["2", "3"]);
}

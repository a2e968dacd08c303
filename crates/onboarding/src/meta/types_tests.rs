#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;

fn number(fields: Value) -> Number {
    let mut node = json!({ "id": "1" });
    for (name, value) in fields.as_object().unwrap() {
        node[name] = value.clone();
    }
    serde_json::from_value(node).unwrap()
}

#[test]
fn a_number_that_meta_has_flagged_or_slowed_down_is_live_all_the_same() {
    for (status, platform, live) in [
        ("CONNECTED", "CLOUD_API", Some(true)),
        ("FLAGGED", "CLOUD_API", Some(true)),
        ("RESTRICTED", "CLOUD_API", Some(true)),
        ("RATE_LIMITED", "CLOUD_API", Some(true)),
        ("FLAGGED", "NOT_APPLICABLE", Some(false)),
        ("FLAGGED", "ON_PREMISE", Some(false)),
        ("connected", "cloud_api", Some(true)),
        ("CONNECTED", "CLOUD_API_2", None),
        ("pending", "not_applicable", Some(false)),
        ("PENDING", "CLOUD_API_2", Some(false)),
        ("PENDING", "CLOUD_API", Some(false)),
        ("BANNED", "CLOUD_API", Some(false)),
        ("", "CLOUD_API", None),
        ("FROZEN", "CLOUD_API", None),
    ] {
        let number = number(json!({ "status": status, "platform_type": platform }));
        assert_eq!(number.live(), live, "{status} {platform}");
    }
}

#[test]
fn what_meta_does_not_tell_is_neither_yes_nor_no() {
    let told_nothing = number(json!({}));
    assert_eq!(told_nothing.live(), None);
    assert!(!told_nothing.is_registered() && !told_nothing.is_unregistered());
    assert!(!told_nothing.is_verified() && !told_nothing.is_unverified());
    let anybody = PhoneNumber::parse("+919820000001").unwrap();
    assert!(!told_nothing.is(&anybody));
    assert_eq!(number(json!({ "status": "CONNECTED" })).live(), Some(true));
    assert_eq!(number(json!({ "platform_type": "CLOUD_API" })).live(), None);
}

#[test]
fn an_otp_is_asked_for_where_meta_says_that_none_was_entered() {
    for (proof, unverified) in [
        (json!("UNVERIFIED"), true),
        (json!("EXPIRED"), true),
        (json!("unverified"), true),
        (json!("VERIFIED"), false),
        (json!(null), false),
        (json!("NEW_WORD"), false),
    ] {
        let number = number(json!({ "code_verification_status": proof }));
        assert_eq!(number.is_unverified(), unverified, "{proof}");
    }
}

#[test]
fn the_portfolios_limit_goes_before_the_deprecated_one() {
    let new = "whatsapp_business_manager_messaging_limit";
    for (fields, shown) in [
        (
            json!({ new: "TIER_2K", "messaging_limit_tier": null }),
            Some("TIER_2K"),
        ),
        (
            json!({ new: "TIER_2K", "messaging_limit_tier": "TIER_1K" }),
            Some("TIER_2K"),
        ),
        (
            json!({ new: null, "messaging_limit_tier": "TIER_1K" }),
            Some("TIER_1K"),
        ),
        (json!({ new: null }), None),
    ] {
        let limit = number(fields.clone()).report().messaging_limit;
        assert_eq!(limit.as_deref(), shown, "{fields}");
    }
}

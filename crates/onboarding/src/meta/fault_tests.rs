#![allow(clippy::unwrap_used)]

use super::*;

#[test]
fn a_fault_is_kept_whole() {
    let body = br#"{"error":{"message":"(#133005) PIN","type":"OAuthException","code":133005,
        "error_subcode":2388001,"error_data":{"details":"mismatch"},"fbtrace_id":"Abc","new":1}}"#;
    let fault = Fault::read(400, body, None);
    assert_eq!((fault.code, fault.subcode), (133_005, Some(2_388_001)));
    let shown = fault.to_string();
    assert!(
        shown.contains("mismatch") && shown.contains("Abc"),
        "{shown}"
    );
}

#[test]
fn an_error_is_read_whatever_its_fields_come_as() {
    for (body, code, subcode, message, details) in [
        (
            r#"{"error":{"code":"133000","error_subcode":"7","message":"m","error_data":"d"}}"#,
            133_000,
            Some(7),
            "m",
            "d",
        ),
        (
            r#"{"error":{"code":190,"error_subcode":null,"message":5,"error_data":[1]}}"#,
            190,
            None,
            "5",
            "",
        ),
        (
            r#"{"error":{"code":{},"error_user_msg":["x"],"error_data":{"details":3}}}"#,
            0,
            None,
            "",
            "3",
        ),
        (r#"{"error":"it is over"}"#, 0, None, "it is over", ""),
        (r#"{"error":null}"#, 0, None, "no error body", ""),
    ] {
        let fault = Fault::read(400, body.as_bytes(), None);
        assert_eq!((fault.code, fault.subcode), (code, subcode), "{body}");
        assert_eq!(
            (&*fault.message, &*fault.details),
            (message, details),
            "{body}"
        );
    }
}

#[test]
fn an_error_with_a_good_status_is_one_all_the_same() {
    assert!(Fault::is_in(br#"{"error":{"code":133000,"message":"m"}}"#));
    for good in [
        "{\"success\":true}",
        "{\"error\":null}",
        "{\"error\":{}}",
        "[]",
        "<html>",
    ] {
        assert!(!Fault::is_in(good.as_bytes()), "{good}");
    }
}

#[test]
fn what_we_do_not_read_is_kept_too() {
    let body = br#"{"error":{"message":"m","code":1,"error_data":{"blame":["f"]},"new":1}}"#;
    let whole = Fault::read(400, body, None).whole;
    assert!(whole.contains("blame") && whole.contains("new"), "{whole}");
}

#[test]
fn a_token_that_meta_quotes_is_cut() {
    let token = "EAAB".repeat(20);
    let body = format!(
        r#"{{"error":{{"message":"Malformed access token {token}, (#190) x","code":190}}}}"#
    );
    let fault = Fault::read(400, body.as_bytes(), None);
    assert_eq!(fault.message, "Malformed access token [cut], (#190) x");
    assert!(!fault.whole.contains(&token), "{}", fault.whole);
}

#[test]
fn a_proxys_page_is_a_fault_too() {
    assert_eq!(Fault::read(502, b"<html>", None).status, 502);
}

use std::collections::HashMap;

use super::*;

fn complete() -> HashMap<&'static str, &'static str> {
    HashMap::from([
        (
            "DOUBLETICK_SEAL_KEYS",
            "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
        ),
        ("META_APP_ID", "1"),
        ("META_APP_SECRET", "app-secret"),
        ("META_CONFIG_ID", "2"),
        ("META_WEBHOOK_VERIFY_TOKEN", "verify"),
        ("SMS_GATEWAY_URL", "https://sms.example/send"),
        ("SMS_GATEWAY_TOKEN", "sms-token"),
    ])
}

fn read(vars: &HashMap<&'static str, &'static str>) -> Result<Config, Vec<&'static str>> {
    Config::from_vars(|name| vars.get(name).map(|v| (*v).to_owned()))
        .map_err(|problems| problems.0.iter().map(|p| p.name).collect())
}

#[test]
fn the_required_is_enough() {
    let config = read(&complete()).unwrap();
    assert_eq!(config.meta.graph_version, "v25.0");
    assert_eq!(config.meta.for_browser().methods.len(), 1);
}

#[test]
fn everything_wrong_is_told_at_once() {
    let problems = Config::from_vars(|_| None).unwrap_err();
    assert_eq!(problems.0.len(), 7, "{problems}");
}

#[test]
fn each_mistake_is_found() {
    for (name, value) in [
        ("DOUBLETICK_LISTEN", "8080"),
        ("DOUBLETICK_METRICS_LISTEN", "9090"),
        ("DOUBLETICK_DRAIN_SECONDS", "soon"),
        ("DOUBLETICK_LOG", "xml"),
        ("DOUBLETICK_PUBLIC_URL", "http://onboarding.example"),
        ("DATABASE_URL", "mysql://x"),
        ("DOUBLETICK_SEAL_KEYS", "k1:c2hvcnQ="),
        ("DOUBLETICK_FRAME_ANCESTORS", "'none'; script-src *"),
        ("META_EXTRA_ORIGIN", "https://evilfacebook.com"),
        ("META_EXTRAS_JSON", "[]"),
        ("META_DIALOG_URL", "http://www.facebook.example"),
        ("META_GRAPH_URL", "http://graph.example"),
        ("META_GRAPH_VERSION", "25"),
    ] {
        let mut vars = complete();
        vars.insert(name, value);
        assert_eq!(read(&vars).unwrap_err(), [name], "{value}");
    }
}

#[test]
fn recovery_takes_portfolio_and_token_or_is_off() {
    assert!(read(&complete()).unwrap().meta.recovery().is_none());
    let (portfolio, token) = ("META_BUSINESS_ID", "META_SYSTEM_TOKEN");
    for (given, missing) in [(portfolio, token), (token, portfolio)] {
        let mut vars = complete();
        vars.insert(given, "4");
        assert_eq!(read(&vars).unwrap_err(), [missing]);
        vars.insert(missing, "5");
        assert!(read(&vars).unwrap().meta.recovery().is_some());
    }
}

#[test]
fn coexistence_has_its_feature_type() {
    let mut vars = complete();
    vars.insert("META_COEXISTENCE_CONFIG_ID", "3");
    let browser = read(&vars).unwrap().meta.for_browser();
    assert_eq!(browser.methods[0].extras_json, r#"{"setup":{}}"#);
    assert!(
        browser.methods[1]
            .extras_json
            .contains(r#""featureType":"whatsapp_business_app_onboarding""#)
    );
}

#[test]
fn a_config_prints_no_secret() {
    let mut vars = complete();
    vars.insert("META_BUSINESS_ID", "4");
    vars.insert("META_SYSTEM_TOKEN", "system-token");
    let printed = format!("{:?}", read(&vars).unwrap());
    for secret in ["app-secret", "sms-token", "AAAAAAAA", "system-token"] {
        assert!(!printed.contains(secret), "{printed}");
    }
}

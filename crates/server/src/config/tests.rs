use std::collections::HashMap;
use std::path::{Path, PathBuf};

use secrecy::ExposeSecret;

use super::*;
use crate::config::sources::SettingPlace;

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

fn read(vars: &HashMap<&'static str, &'static str>) -> Result<Config, Vec<String>> {
    Config::from_vars(|name| vars.get(name).map(|v| (*v).to_owned())).map_err(|p| names(&p))
}

fn names(problems: &ConfigProblems) -> Vec<String> {
    problems.0.iter().map(|p| p.name.to_string()).collect()
}

/// A file of this test.
fn file(folder: &tempfile::TempDir, name: &str, text: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path
}

fn load(
    file: &Path,
    vars: &HashMap<&'static str, &'static str>,
) -> Result<LoadedConfig, ConfigProblems> {
    Config::load_from(Some(file), &|name| vars.get(name).map(|v| (*v).to_owned()))
}

#[test]
fn the_required_is_enough() {
    let config = read(&complete()).unwrap();
    assert_eq!(config.meta.graph_version, "v25.0");
    assert_eq!(config.meta.for_browser().methods.len(), 1);
    assert_eq!(config.platform.name, None);
}

#[test]
fn a_platform_has_the_name_that_its_customers_know() {
    let mut vars = complete();
    vars.insert("PLATFORM_NAME", " Chaupal ");
    let told = read(&vars).unwrap().platform.name;
    assert_eq!(told.as_deref(), Some("Chaupal"));
}

#[test]
fn everything_wrong_is_told_at_once() {
    let problems = Config::from_vars(|_| None).unwrap_err();
    assert_eq!(problems.0.len(), 6, "{problems}");
}

#[test]
fn each_mistake_is_found() {
    for (name, value) in [
        ("DOUBLETICK_LISTEN", "8080"),
        ("DOUBLETICK_METRICS_LISTEN", "9090"),
        ("DOUBLETICK_CONNECTIONS", "8"),
        ("DOUBLETICK_DRAIN_SECONDS", "soon"),
        ("DOUBLETICK_LOG", "xml"),
        ("DOUBLETICK_PUBLIC_URL", "http://onboarding.example"),
        ("DATABASE_URL", "mysql://x"),
        ("DOUBLETICK_SEAL_KEYS", "k1:c2hvcnQ="),
        ("DOUBLETICK_FRAME_ANCESTORS", "'none'; script-src *"),
        ("DOUBLETICK_EMBED_ORIGINS", "*"),
        ("DOUBLETICK_EMBED_ORIGINS", "https://app.example.com/"),
        ("DOUBLETICK_EMBED_ORIGINS", "http://app.example.com"),
        ("DOUBLETICK_SUPPORT_URL", "javascript:alert(1)"),
        ("DOUBLETICK_SUPPORT_URL", "http://help.example.com"),
        ("META_EXTRA_ORIGIN", "https://evilfacebook.com"),
        ("META_EXTRAS_JSON", "[]"),
        ("META_DIALOG_URL", "http://www.facebook.example"),
        ("META_GRAPH_URL", "http://graph.example"),
        ("META_GRAPH_VERSION", "25"),
        ("DOUBLETICK_REGISTERS_PER_DAY", "4"),
        ("DOUBLETICK_OTP_COUNTRIES", "IN XX"),
        ("DOUBLETICK_SESSION_DAYS", "for ever"),
        ("SMS_GATEWAY_URL", "http://sms.example"),
        ("PLATFORM_NAME", "Chau\npal"),
        (
            "PLATFORM_NAME",
            "A name of more than forty characters, it is",
        ),
    ] {
        let mut vars = complete();
        vars.insert(name, value);
        assert_eq!(read(&vars).unwrap_err(), [name], "{value}");
    }
}

#[test]
fn support_is_a_page_or_an_address_for_mail() {
    for address in [
        "https://help.example.com/whatsapp",
        "mailto:help@example.com",
    ] {
        let mut vars = complete();
        vars.insert("DOUBLETICK_SUPPORT_URL", address);
        let told = read(&vars).unwrap().support_url.unwrap();
        assert_eq!(told.as_str(), address);
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
fn a_credit_line_comes_with_its_currency_and_a_token_or_not_at_all() {
    let business = ("META_BUSINESS_ID", "5");
    let (line, money, token) = (
        ("META_CREDIT_LINE_ID", "4"),
        ("META_CREDIT_CURRENCY", "INR"),
        ("META_SYSTEM_TOKEN", "system-token"),
    );
    for (set, wrong) in [
        (vec![], vec![]),
        (vec![line, money, token], vec![]),
        (vec![line, money], vec![token.0]),
        (vec![line, token], vec![money.0]),
        (vec![money, token], vec![line.0]),
        (vec![(line.0, "4/5"), money, token], vec![line.0]),
        (vec![line, (money.0, "rupees"), token], vec![money.0]),
    ] {
        let mut vars = complete();
        vars.extend(set.clone());
        if set.contains(&token) {
            vars.extend([business]);
        }
        match read(&vars) {
            Err(problems) => assert_eq!(problems, wrong, "{set:?}"),
            Ok(config) => {
                assert!(wrong.is_empty(), "{set:?}");
                assert_eq!(config.meta.credit().is_some(), !set.is_empty());
            }
        }
    }
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

#[test]
fn one_who_sends_passwords_is_enough_but_must_be_told_whole() {
    let mut vars = complete();
    vars.remove("SMS_GATEWAY_URL");
    assert_eq!(read(&vars).unwrap_err(), ["SMS_GATEWAY_URL"]);
    vars.remove("SMS_GATEWAY_TOKEN");
    assert_eq!(read(&vars).unwrap_err(), ["SMS_GATEWAY_URL"]);
    vars.insert("WHATSAPP_OTP_PHONE_NUMBER_ID", "5");
    let missing = ["WHATSAPP_OTP_TOKEN", "WHATSAPP_OTP_TEMPLATE"];
    assert_eq!(read(&vars).unwrap_err(), missing);
    vars.insert("WHATSAPP_OTP_TOKEN", "whatsapp-token");
    vars.insert("WHATSAPP_OTP_TEMPLATE", "sign_in");
    let config = read(&vars).unwrap();
    assert!(config.sms.is_none());
    assert_eq!(config.whatsapp_otp.unwrap().language, "en_US");
}

#[test]
fn notices_over_whatsapp_have_templates_by_names_that_meta_takes_of_a_number_that_is_told() {
    let mut vars = complete();
    let templates = "WHATSAPP_NOTICE_TEMPLATES";
    vars.insert(templates, "doubletick_notice");
    let missing = [
        "WHATSAPP_OTP_PHONE_NUMBER_ID",
        "WHATSAPP_OTP_TOKEN",
        "WHATSAPP_OTP_TEMPLATE",
    ];
    assert_eq!(read(&vars).unwrap_err(), missing);
    for name in missing {
        vars.insert(name, "5");
    }
    let whatsapp = read(&vars).unwrap().whatsapp_otp.unwrap();
    assert_eq!(
        whatsapp.notice_templates.as_deref(),
        Some("doubletick_notice")
    );
    for wrong in ["Notice", "notice-1", "a notice"] {
        vars.insert(templates, wrong);
        assert_eq!(read(&vars).unwrap_err(), [templates], "{wrong}");
    }
}

#[test]
fn a_mail_server_is_told_with_whom_its_messages_are_from_and_encrypts_outside_of_this_machine() {
    let (url, from) = ("NOTICE_SMTP_URL", "NOTICE_EMAIL_FROM");
    let mut vars = complete();
    assert!(read(&vars).unwrap().smtp.is_none());
    vars.insert(url, "smtps://asha:p%40ss+w%26rd&x@mail.example");
    assert_eq!(read(&vars).unwrap_err(), [from]);
    vars.insert(from, "DoubleTick <notices@doubletick.example>");
    let smtp = read(&vars).unwrap().smtp.unwrap();
    assert_eq!((smtp.host.as_str(), smtp.port), ("mail.example", 465));
    assert_eq!(smtp.from.email.to_string(), "notices@doubletick.example");
    let user = smtp.user.unwrap();
    assert_eq!(user.name, "asha");
    assert_eq!(user.password.expose_secret(), "p@ss+w&rd&x");
    for (address, security, port) in [
        ("smtps://mail.example:2465", SmtpSecurity::Tls, 2465),
        ("smtp://mail.example", SmtpSecurity::StartTls, 587),
        ("smtp://10.0.0.1:25", SmtpSecurity::StartTls, 25),
        ("smtp://127.0.0.1:8025/", SmtpSecurity::Plain, 8025),
        ("smtp://localhost:8025", SmtpSecurity::Plain, 8025),
        ("smtp://[::1]:8025", SmtpSecurity::Plain, 8025),
    ] {
        vars.insert(url, address);
        let smtp = read(&vars).unwrap().smtp.unwrap();
        assert_eq!((smtp.security, smtp.port), (security, port), "{address}");
    }
    for wrong in [
        "mail.example",
        "https://mail.example",
        "smtp://",
        "smtps://asha@mail.example",
        "smtp://mail.example?tls=none",
        "smtp://mail.example/inbox",
    ] {
        vars.insert(url, wrong);
        assert_eq!(read(&vars).unwrap_err(), [url], "{wrong}");
    }
    vars.insert(url, "smtps://mail.example");
    for wrong in ["DoubleTick", "notices@", "DoubleTick <nötices@x.example>"] {
        vars.insert(from, wrong);
        assert_eq!(read(&vars).unwrap_err(), [from], "{wrong}");
    }
    vars.remove(url);
    vars.insert(from, "notices@doubletick.example");
    assert_eq!(read(&vars).unwrap_err(), [url]);
}

#[test]
fn the_environment_goes_before_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let text = "META_APP_ID = 7\nMETA_GRAPH_VERSION = \"v26.0\"\nDOUBLETICK_SESSION_DAYS = 2\n";
    let settings = file(&folder, "server.toml", text);
    let loaded = load(&settings, &complete()).unwrap();
    assert_eq!(loaded.config.meta.app_id.as_str(), "1");
    assert_eq!(loaded.config.meta.graph_version, "v26.0");
    assert_eq!(loaded.config.timeouts.session.as_secs(), 2 * 24 * 3600);
    let place = |name| {
        let mut used = loaded.used.iter();
        &used.find(|used| used.name == name).unwrap().place
    };
    assert_eq!(*place("META_APP_ID"), SettingPlace::Environment);
    assert_eq!(*place("META_GRAPH_VERSION"), SettingPlace::SettingsFile);
    assert_eq!(*place("DOUBLETICK_LISTEN"), SettingPlace::Default);
}

#[test]
fn the_environment_can_name_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let settings = file(&folder, "server.toml", "META_APP_ID = \"7\"");
    let mut vars: HashMap<_, _> = complete();
    vars.remove("META_APP_ID");
    let environment = |name: &str| match name {
        "DOUBLETICK_CONFIG" => Some(settings.display().to_string()),
        name => vars.get(name).map(|v| (*v).to_owned()),
    };
    let loaded = Config::load_from(None, &environment).unwrap();
    assert_eq!(loaded.config.meta.app_id.as_str(), "7");
}

#[test]
fn what_is_wrong_with_the_file_is_told_without_its_secrets() {
    let folder = tempfile::tempdir().unwrap();
    let unknown = file(
        &folder,
        "a.toml",
        "META_AP_ID = \"7\"\nMETA_APP_ID_FILE = \"x\"",
    );
    let problems = load(&unknown, &complete()).unwrap_err();
    assert_eq!(names(&problems), ["META_APP_ID_FILE", "META_AP_ID"]);
    let table = file(&folder, "b.toml", "[META_APP_ID]\nx = 1\n[meta]\ny = 2");
    let problems = load(&table, &complete()).unwrap_err();
    assert_eq!(names(&problems), ["META_APP_ID", "meta"]);
    let broken = file(&folder, "c.toml", "a = 1\nMETA_APP_SECRET = very-secret\n");
    let problems = load(&broken, &complete()).unwrap_err().to_string();
    assert!(problems.contains("line 2"), "{problems}");
    assert!(!problems.contains("very-secret"), "{problems}");
    let nowhere = folder.path().join("d.toml");
    assert!(load(&nowhere, &complete()).is_err());
}

#[test]
fn a_secret_may_be_in_a_file_of_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let secret = file(&folder, "secret", "from-a-file\n");
    let mut vars = complete();
    vars.remove("META_APP_SECRET");
    let line = format!("META_APP_SECRET_FILE = {:?}", secret.display().to_string());
    let settings = file(&folder, "server.toml", &line);
    let loaded = load(&settings, &vars).unwrap();
    let read = loaded.config.meta.app_secret.expose_secret();
    assert_eq!(read, "from-a-file");

    std::fs::write(&secret, "\n").unwrap();
    let problems = load(&settings, &vars).unwrap_err();
    assert_eq!(names(&problems), ["META_APP_SECRET_FILE"]);
    // What the environment says directly goes before what the file names.
    assert!(load(&settings, &complete()).is_ok());
    let mut both = complete();
    both.insert("META_APP_SECRET_FILE", "/somewhere");
    assert_eq!(read_names(&both), ["META_APP_SECRET_FILE"]);
    // What is no secret is not read from elsewhere.
    let mut other = complete();
    other.remove("META_APP_ID");
    other.insert("META_APP_ID_FILE", "/somewhere");
    assert_eq!(read_names(&other), ["META_APP_ID"]);
}

fn read_names(vars: &HashMap<&'static str, &'static str>) -> Vec<String> {
    read(vars).unwrap_err()
}

#[test]
fn what_is_used_is_shown_without_secrets() {
    let mut vars = complete();
    vars.insert(
        "DATABASE_URL",
        "postgres://me:hidden-1@db.example/x?password=hidden-2",
    );
    vars.insert(
        "SMS_GATEWAY_URL",
        "https://me:hidden-3@sms.example/send?key=hidden-4",
    );
    vars.insert("NOTICE_SMTP_URL", "smtps://me:hidden-5@mail.example");
    vars.insert("NOTICE_EMAIL_FROM", "notices@x.example");
    let environment = |name: &str| vars.get(name).map(|v| (*v).to_owned());
    let loaded = Config::load_from(None, &environment).unwrap();
    let lines: Vec<String> = loaded.used.iter().map(SettingSource::to_string).collect();
    let shown = lines.join("\n");
    for secret in ["hidden", "app-secret", "sms-token", "AAAA", "= verify"] {
        assert!(!shown.contains(secret), "{shown}");
    }
    for line in [
        "META_APP_ID = 1 (environment)",
        "META_APP_SECRET = set (environment)",
        "META_GRAPH_VERSION = v25.0 (default)",
        "DATABASE_URL = postgres://db.example/x (environment)",
        "NOTICE_SMTP_URL = smtps://mail.example (environment)",
        "META_COEXISTENCE_CONFIG_ID is not set",
    ] {
        assert!(lines.iter().any(|shown| shown == line), "{line}: {shown}");
    }
}

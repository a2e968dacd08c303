use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;

/// The repository's own texts.
pub(crate) fn texts() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../text")
}

/// A copy of them, in which one file is changed.
fn changed(file: &str, change: impl Fn(&str) -> String) -> Result<Catalogue, Error> {
    let copy = TempDir::new().expect("a folder for the copy");
    let to = |name: &str| copy.path().join(name);
    fs::copy(texts().join(NAMES), to(NAMES)).expect("the names");
    for language in LANGUAGES {
        fs::create_dir(to(language.tag)).expect("a folder for the language");
        for part in PARTS.into_iter().chain(SERVER_PARTS) {
            let name = format!("{}/{part}.ftl", language.tag);
            let text = fs::read_to_string(texts().join(&name)).expect("a file of texts");
            let text = if name == file { change(&text) } else { text };
            fs::write(to(&name), text).expect("its copy");
        }
    }
    read(copy.path())
}

fn refused(file: &str, change: impl Fn(&str) -> String) -> String {
    match changed(file, change) {
        Ok(_) => panic!("{file} is taken as it is"),
        Err(error) => error.to_string(),
    }
}

#[test]
fn the_texts_are_the_same_in_all_languages() {
    if let Err(error) = read(&texts()) {
        panic!("{error}");
    }
}

#[test]
fn a_missing_text_is_named() {
    let said = refused("hi/account.ftl", |text| {
        text.replacen("send-otp = ", "send-ot = ", 1)
    });
    assert!(
        said.contains("text/hi/account.ftl: send-otp is missing"),
        "{said}"
    );
    assert!(
        said.contains("text/hi/account.ftl: send-ot is not in text/en/account.ftl"),
        "{said}"
    );
}

#[test]
fn a_text_of_the_servers_is_checked_and_goes_to_no_browser() {
    let said = refused("id/message.ftl", |text| {
        text.replacen("how-to-stop = ", "how-to-go-on = ", 1)
    });
    assert!(
        said.contains("text/id/message.ftl: how-to-stop is missing"),
        "{said}"
    );
    let catalogue = read(&texts()).expect("the texts");
    assert!(!catalogue.rust().contains("HOW_TO_STOP"));
    let all: String = catalogue.files().map(|(_, content)| content).collect();
    assert!(!all.contains("STOP"));
}

#[test]
fn a_missing_attribute_is_named() {
    let said = refused("es/trouble.ftl", |text| {
        text.replacen("    .now = ", "    .never = ", 1)
    });
    assert!(
        said.contains("text/es/trouble.ftl: window-blocked.now is missing"),
        "{said}"
    );
}

#[test]
fn another_argument_is_named() {
    let said = refused("ar/finish.ftl", |text| {
        text.replacen("pick-lead = ", "pick-lead = { $name } ", 1)
    });
    assert_eq!(
        said,
        "text/ar/finish.ftl: pick-lead uses $name, which English has not"
    );
    let said = refused("id/finish.ftl", |text| {
        let (before, after) = text.split_once("verify-lead = ").expect("the text");
        let (_, after) = after.split_once('\n').expect("its end");
        format!("{before}verify-lead = Tanpa nomor.\n{after}")
    });
    assert_eq!(said, "text/id/finish.ftl: verify-lead does not use $number");
}

#[test]
fn an_argument_of_another_kind_is_named() {
    let said = refused("es/finish.ftl", |text| {
        text.replacen("TIME($at)", "NUMBER($at)", 1)
    });
    assert!(
        said.contains("uses $at as another kind of thing than English"),
        "{said}"
    );
}

#[test]
fn a_missing_plural_form_is_named() {
    let said = refused("ar/finish.ftl", |text| {
        let lines = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("[two]"));
        lines.map(|line| format!("{line}\n")).collect()
    });
    assert!(
        said.contains("text/ar/finish.ftl: tries-left has no form for `two`"),
        "{said}"
    );
}

#[test]
fn a_changed_name_of_metas_is_named() {
    let said = refused("pt-BR/finish.ftl", |text| {
        text.replace("WhatsApp Manager", "Gerenciador do WhatsApp")
    });
    assert!(
        said.contains("does not keep Meta's \"WhatsApp Manager\""),
        "{said}"
    );
}

#[test]
fn what_is_no_fluent_is_named() {
    let said = refused("hi/meta.ftl", |text| format!("{text}\nno text\n"));
    assert!(said.starts_with("text/hi/meta.ftl line "), "{said}");
}

#[test]
fn a_text_is_a_constant_or_a_function_of_its_arguments() {
    let code = read(&texts()).expect("the texts").rust();
    assert!(code.contains("pub const SEND_OTP: Text = Text("));
    assert!(code.contains("pub fn otp_sent_to(minutes: u32, phone: &str, ) -> String"));
    assert!(code.contains("pub fn again_at(at: UnixMillis, ) -> String"));
}

#[test]
fn every_file_has_a_line_for_each_text() {
    let catalogue = read(&texts()).expect("the texts");
    let code = catalogue.rust();
    for (name, content) in catalogue.files() {
        let lines = content.split('\n').count();
        assert!(
            code.contains(&format!("pub const COUNT: usize = {lines};")),
            "{name}"
        );
    }
}

#[test]
fn other_words_are_in_another_folder() {
    let other = changed("hi/boot.ftl", |text| {
        text.replacen("loading = ", "loading = … ", 1)
    });
    let (this, other) = (read(&texts()).expect("the texts"), other.expect("the copy"));
    assert_ne!(this.folder(), other.folder());
}

/// `public/boot.js` finds them by their numbers.
#[test]
fn what_the_script_shows_comes_first() {
    let catalogue = read(&texts()).expect("the texts");
    let ids: Vec<&str> = catalogue.languages[0].1[0]
        .messages
        .iter()
        .map(|message| message.id.as_str())
        .collect();
    let wanted = [
        "loading",
        "reload",
        "not-loaded",
        "not-loaded.now",
        "no-wasm",
        "no-wasm.now",
    ];
    assert_eq!(ids, wanted);
}

#[test]
fn the_script_knows_every_language() {
    let script = texts().join("../public/boot.js");
    let script = fs::read_to_string(script).expect("the script");
    let tags: Vec<String> = LANGUAGES.iter().map(|of| format!("{:?}", of.tag)).collect();
    assert!(script.contains(&format!("[{}]", tags.join(", "))));
    let rtl = LANGUAGES.iter().filter(|of| of.rtl).map(|of| of.tag);
    assert_eq!(rtl.collect::<Vec<_>>(), ["ar"], "the script knows of one");
}

/// Where not even the texts could be fetched.
#[test]
fn the_scripts_say_in_english_what_the_texts_say() {
    let catalogue = read(&texts()).expect("the texts");
    let boot = &catalogue.languages[0].1[0].messages;
    for script in ["../public/boot.js", "../package/placeholder.js"] {
        let script = fs::read_to_string(texts().join(script)).expect("the script");
        for message in &boot[1..=3] {
            let said = format!("{:?},", message.read.words());
            assert!(script.contains(&said), "{said}");
        }
    }
}

#[test]
fn a_phone_number_among_words_from_right_to_left_stays_as_it_is() {
    let catalogue = read(&texts()).expect("the texts");
    let (_, arabic) = catalogue.files().last().expect("a language");
    assert!(arabic.contains("\u{2066}+91 98200 12345\u{2069}"));
    assert!(arabic.contains("\u{2068}\u{1}0\u{2069}"));
}

/// What the customer agrees to, in any language, is recorded by its version. A language that is added is no new one:
/// nobody has agreed in it before, and what the others say stays.
#[test]
fn another_consent_text_is_another_version() {
    let catalogue = read(&texts()).expect("the texts");
    let mut digest = Sha256::new();
    let parts = catalogue.languages.iter().flat_map(|(_, parts)| parts);
    let messages = parts.flat_map(|part| &part.messages);
    let agreed = |id: &str| {
        id == "consent"
            || ["consent-move-", "consent-coexistence-", "consent-new-"]
                .iter()
                .any(|of| id.starts_with(of))
    };
    for message in messages.filter(|message| agreed(&message.id)) {
        digest.update(&message.written);
        digest.update([0]);
    }
    assert_eq!(
        (
            contract::onboarding::CONSENT_TEXT_VERSION,
            short_hash(digest).as_str()
        ),
        ("2026-11-29", "87ad1352e0ea3712"),
        "the text was changed: give it a new version, and both of them here"
    );
}

#[test]
fn the_cards_have_the_guides_exact_words() {
    let english = fs::read_to_string(texts().join("en/prepare.ftl")).expect("the texts");
    assert!(english.contains("\nmethod-cloud-api = Connect WhatsApp API number (Cloud API)\n"));
    assert!(english.contains(
        "\nmethod-coexistence = Connect your existing WhatsApp Business number (Coexistence)\n"
    ));
}

#[test]
fn the_platform_is_named_in_all_languages_or_in_none() {
    let told = refused("es/page.ftl", |text| {
        text.replacen("{ -platform }", "DoubleTick", 1)
    });
    assert!(told.contains("does not name the { -platform }"), "{told}");
    let told = refused("en/page.ftl", |text| {
        text.replacen("{ -platform }", "{ -other }", 1)
    });
    assert!(told.contains("arguments and words alone"), "{told}");
}

#![allow(clippy::unwrap_used)]

use super::*;

const NUMBER_WRITTEN: &str = "+91 98200 00001";
const ADDRESS: &str = "https://onboarding.example.com/onboarding/0123456789abcdef01234567";

#[test]
fn notices_are_written_in_every_language_of_the_page() {
    let here: Vec<(&str, bool)> = LANGUAGES
        .iter()
        .map(|known| (known.tag, known.rtl))
        .collect();
    let all = catalogue::language::LANGUAGES.iter();
    let all: Vec<(&str, bool)> = all.map(|known| (known.tag, known.rtl)).collect();
    assert_eq!(here, all);
}

#[test]
fn each_notice_names_the_number_and_ends_in_the_link_in_each_language() {
    for known in LANGUAGES.iter() {
        for kind in NoticeKind::ALL {
            let notice = notice(kind, known.tag, NUMBER_WRITTEN, ADDRESS);
            let text = &notice.text;
            assert!(
                text.contains(NUMBER_WRITTEN),
                "{}: {kind:?}: {text}",
                known.tag
            );
            assert!(text.ends_with(ADDRESS), "{}: {kind:?}: {text}", known.tag);
            assert!(
                text.contains("DoubleTick"),
                "{}: {kind:?}: {text}",
                known.tag
            );
        }
    }
}

#[test]
fn each_email_names_the_number_in_its_subject_and_says_how_to_turn_it_off() {
    const STOP: &str = "https://onboarding.example.com/api/v1/notices/stop?token=0123";
    for known in LANGUAGES.iter() {
        let tag = known.tag;
        let emails = NoticeKind::ALL.map(|kind| email(kind, tag, NUMBER_WRITTEN, ADDRESS, STOP));
        for (kind, (subject, text)) in NoticeKind::ALL.into_iter().zip(&emails) {
            assert!(
                subject.contains(NUMBER_WRITTEN),
                "{tag}: {kind:?}: {subject}"
            );
            assert!(!subject.contains(ADDRESS), "{tag}: {kind:?}: {subject}");
            let (first, last) = text.split_once("\n\n").unwrap();
            assert!(first.ends_with(ADDRESS), "{tag}: {kind:?}: {text}");
            assert!(
                last.ends_with(&[STOP, "\n"].concat()),
                "{tag}: {kind:?}: {text}"
            );
        }
        let subjects: std::collections::BTreeSet<_> = emails.iter().map(|one| &one.0).collect();
        assert_eq!(subjects.len(), emails.len(), "{tag}");
    }
}

#[test]
fn the_page_that_turns_emails_off_asks_about_the_number_in_each_language() {
    for known in LANGUAGES.iter() {
        let asked = stop_page(known.tag, NUMBER_WRITTEN);
        let (lead, button) = asked.question.unwrap();
        assert!(lead.contains(NUMBER_WRITTEN), "{lead}");
        assert!(
            !asked.title.is_empty() && !button.is_empty(),
            "{}",
            known.tag
        );
        let done = stopped(known.tag);
        assert!(done.question.is_none() && !done.title.is_empty());
        assert_ne!(done.title, asked.title);
    }
}

#[test]
fn an_english_notice_is_one_sms_of_plain_letters() {
    for kind in NoticeKind::ALL {
        let text = notice(kind, "en", NUMBER_WRITTEN, ADDRESS).text;
        assert!(
            text.is_ascii() && text.len() <= 160,
            "{}: {text}",
            text.len()
        );
    }
}

#[test]
fn no_two_kinds_say_the_same() {
    for known in LANGUAGES.iter() {
        let texts = NoticeKind::ALL.map(|kind| notice(kind, known.tag, "1", "2").text);
        let different: std::collections::BTreeSet<_> = texts.iter().collect();
        assert_eq!(different.len(), texts.len(), "{}", known.tag);
    }
}

#[test]
fn a_template_neither_begins_nor_ends_with_what_is_filled_in() {
    let all = templates();
    assert_eq!(all.len(), NoticeKind::ALL.len() * LANGUAGES.len());
    for Template {
        body,
        language,
        kind,
    } in all
    {
        let (number, link) = (body.find("{{1}}").unwrap(), body.find("{{2}}").unwrap());
        assert!(0 < number && number < link, "{language} {kind:?}: {body}");
        let stop = body[link..].trim_start_matches("{{2}}").trim();
        // The stop word itself is understood.
        let word = stop.split(|letter: char| !letter.is_alphanumeric());
        let mut words = word.map(onboarding::notices::reply);
        let stops = words.any(|reply| reply == Some(onboarding::notices::Reply::Stop));
        assert!(stops, "{language} {kind:?}: {body}");
    }
}

#[test]
fn another_region_and_an_unknown_language_have_texts_too() {
    assert_eq!(language_for("pt-PT"), "pt-BR");
    assert_eq!(language_for("AR"), "ar");
    assert_eq!(language_for("tlh"), "en");
    assert_eq!(language_for(""), "en");
}

#[test]
fn the_documented_templates_are_those_that_are_sent() {
    let documented = include_str!("../../../../docs/operating.md");
    for template in templates().into_iter().filter(|one| one.language == "en") {
        let (body, stop) = template.body.split_once("\n\n").unwrap();
        let name = template_name("…", template.kind);
        let line = format!("| `{name}` | `{body}` |");
        assert!(documented.contains(&line), "{line}");
        assert!(documented.replace('\n', " ").contains(stop), "{stop}");
    }
}

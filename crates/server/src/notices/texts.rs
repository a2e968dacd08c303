//! The texts of notices: `text/<language>/message.ftl`, filled in for one phone.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use onboarding::notices::NoticeKind;

use crate::sign_in::channel::NoticeMessage;
use crate::sign_in::whatsapp::{meta_language, template_name};

/// What stands at the end of a notice that can be answered.
const HOW_TO_STOP: &str = "how-to-stop";

/// What is of one attempt in a notice, in the order in which the English texts have it.
const NUMBER: &str = "number";
const LINK: &str = "link";

/// A language that notices are written in.
struct Language {
    tag: &'static str,
    /// It is written from right to left: a number in it is kept together by isolates.
    rtl: bool,
    texts: FluentBundle<FluentResource>,
}

/// Reads a language's texts, which are part of the program.
macro_rules! language {
    ($tag:literal, $rtl:literal) => {
        Language::read(
            $tag,
            $rtl,
            include_str!(concat!("../../../../text/", $tag, "/message.ftl")),
        )
    };
}

/// English is the first.
static LANGUAGES: LazyLock<[Language; 7]> = LazyLock::new(|| {
    [
        language!("en", false),
        language!("hi", false),
        language!("bn", false),
        language!("es", false),
        language!("pt-BR", false),
        language!("id", false),
        language!("ar", true),
    ]
});

impl Language {
    fn read(tag: &'static str, rtl: bool, texts: &str) -> Self {
        // A test reads each of them whole, and `crates/catalogue` does when the module is built.
        let resource = match FluentResource::try_new(texts.to_owned()) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        let mut bundle = FluentBundle::new_concurrent(vec![tag.parse().unwrap_or_default()]);
        // Isolates in a text make of one SMS two, and a link with one at its end is not always a link.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self {
            tag,
            rtl,
            texts: bundle,
        }
    }

    fn text(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        let pattern = self.texts.get_message(key)?.value()?;
        let mut errors = Vec::new();
        let text = self
            .texts
            .format_pattern(pattern, Some(arguments), &mut errors);
        errors.is_empty().then(|| text.into_owned())
    }
}

fn language(tag: &str) -> &'static Language {
    let primary = |tag: &str| {
        tag.split('-')
            .next()
            .unwrap_or_default()
            .to_ascii_lowercase()
    };
    let wanted = primary(tag);
    let found = LANGUAGES.iter().find(|known| primary(known.tag) == wanted);
    found.unwrap_or(&LANGUAGES[0])
}

/// The language that is written in where this one is wanted: there is one of each, whatever the region,
/// and English where there is none.
pub fn language_for(tag: &str) -> &'static str {
    language(tag).tag
}

/// A notice about this number, with a link to the screen that it is about.
pub fn notice(kind: NoticeKind, tag: &str, number: &str, link: &str) -> NoticeMessage {
    let language = language(tag);
    let number = match language.rtl {
        true => format!("\u{2068}{number}\u{2069}"),
        false => number.to_owned(),
    };
    let arguments = FluentArgs::from_iter([(NUMBER, number.as_str()), (LINK, link)]);
    NoticeMessage {
        kind,
        language: language.tag,
        text: language.text(kind.name(), &arguments).unwrap_or_default(),
        parameters: vec![number, link.to_owned()],
    }
}

/// A template of Meta's for notices of one kind in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template {
    pub kind: NoticeKind,
    pub language: &'static str,
    /// Its body, with `{{1}}` for the number and `{{2}}` for the link.
    pub body: String,
}

/// The templates that our own number needs at Meta to send notices.
pub fn templates() -> Vec<Template> {
    let arguments = FluentArgs::from_iter([(NUMBER, "{{1}}"), (LINK, "{{2}}")]);
    let of = |language: &'static Language, kind: NoticeKind| {
        let text = language.text(kind.name(), &arguments).unwrap_or_default();
        let stop = language.text(HOW_TO_STOP, &arguments).unwrap_or_default();
        Template {
            kind,
            language: language.tag,
            body: format!("{text}\n\n{stop}"),
        }
    };
    let all = LANGUAGES.iter().flat_map(|language| {
        let kinds = NoticeKind::ALL.into_iter();
        kinds.map(move |kind| (language, kind))
    });
    all.map(|(language, kind)| of(language, kind)).collect()
}

/// The same, as an operator enters them at Meta: of names that begin so.
pub fn written_templates(prefix: &str) -> String {
    let written = templates().into_iter().map(|template| {
        let name = template_name(prefix, template.kind);
        let language = meta_language(template.language);
        let body = template.body;
        format!("name: {name}\nlanguage: {language}\ncategory: UTILITY\nbody:\n{body}\n\n")
    });
    written.collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
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
}

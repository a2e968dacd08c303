//! The texts of notices: `text/<language>/message.ftl`, filled in for one phone or e-mail address.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use onboarding::notices::NoticeKind;

use crate::sign_in::channel::NoticeMessage;
use crate::sign_in::whatsapp::{meta_language, template_name};

/// What stands at the end of a notice that can be answered.
const HOW_TO_STOP: &str = "how-to-stop";

/// What stands at the end of one by e-mail.
const EMAIL_HOW_TO_STOP: &str = "email-how-to-stop";

/// The attribute of a notice's text that is its subject as an e-mail.
const SUBJECT: &str = "subject";

/// The language of who is not known to want another.
pub const ENGLISH: &str = "en";

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
        self.filled(key, None, arguments)
    }

    fn subject(&self, key: &str, arguments: &FluentArgs<'_>) -> Option<String> {
        self.filled(key, Some(SUBJECT), arguments)
    }

    /// A number, which is kept together where letters run the other way.
    fn number(&self, number: &str) -> String {
        match self.rtl {
            true => format!("\u{2068}{number}\u{2069}"),
            false => number.to_owned(),
        }
    }

    fn filled(
        &self,
        key: &str,
        attribute: Option<&str>,
        arguments: &FluentArgs<'_>,
    ) -> Option<String> {
        let message = self.texts.get_message(key)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
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
    let number = language.number(number);
    let arguments = FluentArgs::from_iter([(NUMBER, number.as_str()), (LINK, link)]);
    NoticeMessage {
        kind,
        language: language.tag,
        text: language.text(kind.name(), &arguments).unwrap_or_default(),
        parameters: vec![number, link.to_owned()],
    }
}

/// The same as an e-mail: its subject, and its text with how to turn it off.
pub fn email(
    kind: NoticeKind,
    tag: &str,
    number: &str,
    link: &str,
    stop_link: &str,
) -> (String, String) {
    let language = language(tag);
    let number = language.number(number);
    let arguments = |link| FluentArgs::from_iter([(NUMBER, number.as_str()), (LINK, link)]);
    let subject = language.subject(kind.name(), &arguments(link));
    let text = language.text(kind.name(), &arguments(link));
    let stop = language.text(EMAIL_HOW_TO_STOP, &arguments(stop_link));
    let text = [text.unwrap_or_default(), stop.unwrap_or_default()].join("\n\n");
    (subject.unwrap_or_default(), text + "\n")
}

/// What is read by who follows the link that turns e-mails off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StopPage {
    pub language: &'static str,
    pub rtl: bool,
    pub title: String,
    /// What is asked: what comes of it, and the button's words. `None`: it is done.
    pub question: Option<(String, String)>,
}

/// Asks before the e-mails about this number are turned off.
pub fn stop_page(tag: &str, number: &str) -> StopPage {
    let language = language(tag);
    let number = language.number(number);
    let arguments = FluentArgs::from_iter([(NUMBER, number.as_str())]);
    let text = |key| language.text(key, &arguments).unwrap_or_default();
    StopPage {
        language: language.tag,
        rtl: language.rtl,
        title: text("email-stop-title"),
        question: Some((text("email-stop-lead"), text("email-stop-button"))),
    }
}

/// Says that they are off.
pub fn stopped(tag: &str) -> StopPage {
    let language = language(tag);
    let title = language.text("email-stopped", &FluentArgs::new());
    StopPage {
        language: language.tag,
        rtl: language.rtl,
        title: title.unwrap_or_default(),
        question: None,
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
#[path = "texts_tests.rs"]
mod tests;

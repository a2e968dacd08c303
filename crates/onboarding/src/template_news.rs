//! What Meta tells of single templates by itself ("message_template_status_update"). Pure.
//!
//! Its events come in no order, and beside looks at the whole list: of two words about a
//! template the later one holds, by the time that Meta gives.

use contract::onboarding::{Template, Templates};
use contract::time::UnixMillis;

use crate::step_log::{StepLog, TemplateMigration, TemplateNews};

/// Keeps what Meta told, where it is of a template that was brought along and newer than what
/// was told before. Whether it was kept.
pub fn hear(step_log: &mut StepLog, news: &TemplateNews) -> bool {
    let ours = match &step_log.templates {
        Some(TemplateMigration::Asked {
            ids, there_already, ..
        }) => {
            let before = step_log.templates_before.as_deref().unwrap_or_default();
            let made = *there_already > 0 && !before.contains(&news.id);
            made || ids.contains(&news.id)
        }
        _ => false,
    };
    let known = &mut step_log.template_news;
    let older = known.iter().position(|known| known.id == news.id);
    match older {
        _ if !ours => false,
        Some(place) if known[place].at > news.at || known[place] == *news => false,
        Some(place) => {
            known[place] = news.clone();
            true
        }
        None => {
            known.push(news.clone());
            true
        }
    }
}

/// Says of the templates what was told after the look that they come from.
pub fn tell(step_log: &StepLog, templates: &mut Templates, looked_at: UnixMillis) {
    let Templates::Asked { brought, .. } = templates else {
        return;
    };
    // Meta counts whole seconds: what it told in the second of the look may be newer.
    let newer = |news: &&TemplateNews| news.at.0 / 1000 >= looked_at.0 / 1000;
    for news in step_log.template_news.iter().filter(newer) {
        if let Some(known) = brought.iter_mut().find(|known| is_of(news, known)) {
            *known = Template {
                name: news.name.clone(),
                language: Some(news.language.clone()),
                status: Some(news.status.clone()),
                reason: news.reason.clone(),
            };
        }
    }
}

/// What Meta has told since.
pub fn since<'a>(
    before: &'a StepLog,
    after: &'a StepLog,
) -> impl Iterator<Item = &'a TemplateNews> {
    let news = after.template_news.iter();
    news.filter(|news| !before.template_news.contains(news))
}

/// Whether one of these is known by the name of the template that this is about.
pub fn is_named(news: &TemplateNews, templates: &Templates) -> bool {
    let Templates::Asked { brought, .. } = templates else {
        return false;
    };
    brought.iter().any(|known| has_name(news, known))
}

/// A template whose name Meta did not tell is known by its id.
fn is_of(news: &TemplateNews, known: &Template) -> bool {
    has_name(news, known) || known.name == news.id
}

fn has_name(news: &TemplateNews, known: &Template) -> bool {
    let language = known.language.as_deref();
    known.name == news.name && language == Some(news.language.as_str())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn news(status: &str, seconds: i64) -> TemplateNews {
        TemplateNews {
            id: "1".to_owned(),
            name: "offer".to_owned(),
            language: "en".to_owned(),
            status: status.to_owned(),
            reason: None,
            at: UnixMillis(seconds * 1000),
        }
    }

    fn step_log() -> StepLog {
        StepLog {
            templates: Some(TemplateMigration::Asked {
                ids: vec!["1".to_owned()],
                there_already: 0,
                left: vec![],
            }),
            ..StepLog::default()
        }
    }

    fn told(step_log: &StepLog, looked_at_ms: i64) -> Option<String> {
        let mut templates = Templates::Asked {
            brought: vec![Template {
                name: "offer".to_owned(),
                language: Some("en".to_owned()),
                status: Some("PENDING".to_owned()),
                reason: None,
            }],
            left: vec![],
        };
        tell(step_log, &mut templates, UnixMillis(looked_at_ms));
        match templates {
            Templates::Asked { brought, .. } => brought[0].status.clone(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn the_later_word_holds_whichever_comes_first() {
        for order in [[5, 9], [9, 5]] {
            let mut step_log = step_log();
            for second in order {
                let status = if second == 9 { "REJECTED" } else { "APPROVED" };
                hear(&mut step_log, &news(status, second));
            }
            assert_eq!(
                told(&step_log, 4_000).as_deref(),
                Some("REJECTED"),
                "{order:?}"
            );
        }
    }

    #[test]
    fn a_look_that_is_newer_holds_against_what_was_told_before_it() {
        let mut step_log = step_log();
        assert!(hear(&mut step_log, &news("REJECTED", 5)));
        assert_eq!(told(&step_log, 6_000).as_deref(), Some("PENDING"));
        assert_eq!(told(&step_log, 5_900).as_deref(), Some("REJECTED"));
    }

    #[test]
    fn the_same_word_twice_is_heard_once_and_other_templates_not_at_all() {
        let mut step_log = step_log();
        assert!(hear(&mut step_log, &news("REJECTED", 5)));
        assert!(!hear(&mut step_log, &news("REJECTED", 5)));
        let foreign = TemplateNews {
            id: "2".to_owned(),
            ..news("REJECTED", 5)
        };
        assert!(!hear(&mut step_log, &foreign));
    }
}

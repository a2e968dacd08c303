//! What Meta says of a number that is live: all that the customer is told of it.

use contract::onboarding::{
    Connected, Health, OldProvider, OldProviderPlan, PinState, Step, Template, Templates,
};

use crate::meta::subscriptions::SubscribedApp;
use crate::meta::templates::ListedTemplate;
use crate::meta::types::Number;
use crate::observed::AccountAge;
use crate::record::Record;
use crate::step_log::{StepLog, TemplateMigration};

/// The outcome of an earlier step is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the outcome of {0:?} is missing")]
pub struct StepMissing(pub Step);

/// What a look at a live number found.
#[derive(Clone, Debug, PartialEq)]
pub struct LiveReport {
    /// The number. What is concluded from looks, this and those before it, is not in it yet
    /// ([`Record::learn`]).
    pub connected: Connected,
    /// The apps that are subscribed beside ours; `None` where Meta gave no list that can be
    /// relied on.
    pub other_apps: Option<Vec<String>>,
    /// Whether the number has a two-step verification PIN.
    pub has_pin: Option<bool>,
    /// When the account was made, where that was asked once more.
    pub made: AccountAge,
}

/// All of it. `health` and the templates' list are asked for apart: how much it matters that
/// they are missing is for who asks.
pub fn found(
    record: &Record,
    number: &Number,
    other_apps: Option<Vec<String>>,
    health: Option<Health>,
    listed: Option<Vec<ListedTemplate>>,
) -> Result<LiveReport, StepMissing> {
    let step_log = &record.step_log;
    let assets = step_log.assets.as_ref();
    let assets = assets.ok_or(StepMissing(Step::Assets))?;
    let moved = step_log.cut_over.as_ref();
    let moved = moved.ok_or(StepMissing(Step::CutOver))?;
    let connected = Connected {
        arrival: moved.arrival,
        number: record.reported(number),
        before: step_log.before.as_ref().unwrap_or(&assets.before).clone(),
        waba_id: assets.waba_id.clone(),
        waba_name: assets.waba_name.clone(),
        templates: templates(step_log, listed),
        health,
        old_provider: OldProvider::NotSaid,
        old_provider_plan: OldProviderPlan::default(),
        ticked: Vec::new(),
        pin: PinState::NotSet,
    };
    Ok(LiveReport {
        connected,
        other_apps,
        has_pin: number.is_pin_enabled,
        made: AccountAge::NotSaid,
    })
}

/// Which of these apps are not ours. One of which Meta does not tell which it is may be either,
/// and a list without ours is not whole: only that another app is listed counts then.
pub fn others(ours: &str, apps: Vec<SubscribedApp>) -> Option<Vec<String>> {
    let is_ours = |app: &SubscribedApp| app.id.as_deref() == Some(ours);
    let is_whole = apps.iter().any(is_ours) && apps.iter().all(|app| app.id.is_some());
    let others: Vec<String> = apps
        .into_iter()
        .filter(|app| app.id.is_some() && !is_ours(app))
        .filter_map(|app| app.name.or(app.id))
        .collect();
    (is_whole || !others.is_empty()).then_some(others)
}

/// What Meta told, for people who read the audit log; or that it did not.
pub fn told_or_not(told: Option<&str>) -> &str {
    told.unwrap_or("not told by Meta")
}

/// What became of the templates. Those that Meta lists are told as they are now; of those
/// that it does not, the id is all that is known.
pub(crate) fn templates(step_log: &StepLog, listed: Option<Vec<ListedTemplate>>) -> Templates {
    let (ids, there_already, left) = match &step_log.templates {
        None | Some(TemplateMigration::None) => return Templates::None,
        Some(TemplateMigration::SourceUnknown) => return Templates::SourceUnknown,
        Some(TemplateMigration::Refused(words)) => return Templates::Refused(words.clone()),
        Some(TemplateMigration::Asked {
            ids,
            there_already,
            left,
        }) => (ids, *there_already, left.clone()),
    };
    let before = step_log.templates_before.as_deref().unwrap_or_default();
    let ours = |template: &ListedTemplate| {
        // Those that are there by a try whose answer was lost are not known by their ids, but
        // they were not there before it.
        let made = there_already > 0 && !before.contains(&template.id);
        made || ids.contains(&template.id)
    };
    let listed = listed.unwrap_or_default();
    let unlisted: Vec<Template> = ids
        .iter()
        .filter(|id| !listed.iter().any(|template| template.id == **id))
        .map(|id| unlisted(id))
        .collect();
    let listed = listed.into_iter().filter(ours).map(ListedTemplate::report);
    Templates::Asked {
        brought: listed.chain(unlisted).collect(),
        left,
    }
}

/// A template of which no more than its id is known.
pub(crate) fn unlisted(id: &str) -> Template {
    Template {
        name: id.to_owned(),
        language: None,
        status: None,
        reason: None,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn listed(ids: &[&str]) -> Vec<ListedTemplate> {
        let one = |id: &&str| {
            let json = serde_json::json!({ "id": id, "name": format!("name of {id}") });
            serde_json::from_value(json).unwrap()
        };
        ids.iter().map(one).collect()
    }

    fn asked(ids: &[&str], there_already: usize) -> StepLog {
        let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        StepLog {
            templates_before: Some(own(&["theirs"])),
            templates: Some(TemplateMigration::Asked {
                ids: own(ids),
                there_already,
                left: vec![],
            }),
            ..StepLog::default()
        }
    }

    fn names(templates: Templates) -> Vec<String> {
        let Templates::Asked { brought, .. } = templates else {
            panic!("{templates:?}")
        };
        brought.into_iter().map(|template| template.name).collect()
    }

    #[test]
    fn an_app_that_is_not_told_apart_is_neither_ours_nor_anothers() {
        let app = |id: Option<&str>, name: Option<&str>| SubscribedApp {
            id: id.map(str::to_owned),
            name: name.map(str::to_owned),
            override_callback_uri: None,
        };
        let ours = || app(Some("1"), Some("DoubleTick"));
        let still = |name: &str| Some(vec![name.to_owned()]);
        for (apps, told) in [
            (vec![ours()], Some(vec![])),
            (vec![], None),
            (vec![ours(), app(None, None)], None),
            (vec![app(None, Some("DoubleTick"))], None),
            (vec![app(Some("2"), Some("Old"))], still("Old")),
            (vec![ours(), app(Some("2"), Some("Old"))], still("Old")),
            (
                vec![ours(), app(Some("2"), None), app(None, None)],
                still("2"),
            ),
        ] {
            assert_eq!(others("1", apps.clone()), told, "{apps:?}");
        }
    }

    #[test]
    fn only_what_was_brought_along_is_told() {
        let told = templates(&asked(&["1"], 0), Some(listed(&["theirs", "1", "2"])));
        assert_eq!(names(told), ["name of 1"]);
    }

    #[test]
    fn what_a_lost_answer_had_made_is_found() {
        let told = templates(&asked(&["1"], 1), Some(listed(&["theirs", "1", "2"])));
        assert_eq!(names(told), ["name of 1", "name of 2"]);
    }

    #[test]
    fn without_metas_list_the_ids_are_told() {
        let told = templates(&asked(&["1"], 0), None);
        assert_eq!(names(told), ["1"]);
    }
}

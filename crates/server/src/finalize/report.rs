//! What Meta says of a number that is live: all that the customer is told of it.

use contract::onboarding::{
    Connected, Health, OldProvider, OldProviderPlan, PinState, Step, Template, Templates,
};
use secrecy::SecretString;

use super::arrival::Made;
use super::journal::{Assets, Brought, Journal};
use super::record::Record;
use super::{Context, StepError};
use crate::graph::GraphError;
use crate::graph::templates::ListedTemplate;
use crate::graph::types::{Number, SubscribedApp};

/// What a look at a live number found.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The number. What is concluded from looks, this and those before it, is not in it yet
    /// ([`Record::learn`]).
    pub connected: Connected,
    /// The apps that are subscribed beside ours; `None` where Meta gave no list that can be
    /// relied on.
    pub other_apps: Option<Vec<String>>,
    /// Whether the number has a two-step verification PIN.
    pub has_pin: Option<bool>,
    /// When the account was made, where that was asked once more.
    pub made: Made,
}

/// All of it. `health` and the templates' list are asked for apart: how much it matters that
/// they are missing is for who asks.
pub(super) fn found(
    record: &Record,
    number: &Number,
    other_apps: Option<Vec<String>>,
    health: Option<Health>,
    listed: Option<Vec<ListedTemplate>>,
) -> Result<Found, StepError> {
    let journal = &record.journal;
    let assets = journal.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    let moved = journal.cut_over.as_ref();
    let moved = moved.ok_or(StepError::Missing(Step::CutOver))?;
    let connected = Connected {
        arrival: moved.arrival,
        number: record.reported(number),
        before: journal.before.as_ref().unwrap_or(&assets.before).clone(),
        waba_id: assets.waba_id.clone(),
        waba_name: assets.waba_name.clone(),
        templates: templates(journal, listed),
        health,
        old_provider: OldProvider::NotSaid,
        old_provider_plan: OldProviderPlan::default(),
        pin: PinState::NotSet,
    };
    Ok(Found {
        connected,
        other_apps,
        has_pin: number.is_pin_enabled,
        made: Made::NotSaid,
    })
}

/// What Meta says, if it does. That it does not is no obstacle where the number is live.
pub(super) fn unless_silent<T>(answer: Result<T, GraphError>) -> Option<T> {
    match answer {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::warn!(%error, "Meta does not say");
            None
        }
    }
}

/// The apps that are subscribed to the WABA, unless Meta is silent.
pub(super) async fn apps(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Option<Vec<SubscribedApp>> {
    unless_silent(ctx.graph.subscribed_apps(token, &assets.waba_id).await)
}

/// Whether one of these apps is ours.
pub(super) fn is_ours(ctx: &Context, app: &SubscribedApp) -> bool {
    app.id.as_deref() == Some(ctx.meta.app_id.as_str())
}

/// Who else is subscribed to the WABA: stated from what Meta says, not assumed.
pub(super) fn other_apps(ctx: &Context, apps: Option<Vec<SubscribedApp>>) -> Option<Vec<String>> {
    others(ctx.meta.app_id.as_str(), apps?)
}

/// Which of these apps are not ours. One of which Meta does not tell which it is may be either,
/// and a list without ours is not whole: only that another app is listed counts then.
fn others(ours: &str, apps: Vec<SubscribedApp>) -> Option<Vec<String>> {
    let is_ours = |app: &SubscribedApp| app.id.as_deref() == Some(ours);
    let is_whole = apps.iter().any(is_ours) && apps.iter().all(|app| app.id.is_some());
    let others: Vec<String> = apps
        .into_iter()
        .filter(|app| app.id.is_some() && !is_ours(app))
        .filter_map(|app| app.name.or(app.id))
        .collect();
    (is_whole || !others.is_empty()).then_some(others)
}

/// What keeps it from sending, if anything does and Meta tells.
pub(super) async fn health(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Health>, GraphError> {
    let health = ctx.graph.health_status(token, &assets.number.id).await?;
    Ok(health.map(|health| health.report()))
}

/// How the templates are, where any was brought along.
pub(super) async fn listed(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Vec<ListedTemplate>>, GraphError> {
    match &record.journal.templates {
        Some(Brought::Asked {
            ids, there_already, ..
        }) if !ids.is_empty() || *there_already > 0 => {
            let listed = ctx.graph.templates(token, &assets.waba_id).await?;
            Ok(Some(listed))
        }
        _ => Ok(None),
    }
}

/// What became of the templates. Those that Meta lists are told as they are now; of those
/// that it does not, the id is all that is known.
fn templates(journal: &Journal, listed: Option<Vec<ListedTemplate>>) -> Templates {
    let (ids, there_already, left) = match &journal.templates {
        None | Some(Brought::None) => return Templates::None,
        Some(Brought::SourceUnknown) => return Templates::SourceUnknown,
        Some(Brought::Refused(words)) => return Templates::Refused(words.clone()),
        Some(Brought::Asked {
            ids,
            there_already,
            left,
        }) => (ids, *there_already, left.clone()),
    };
    let before = journal.templates_before.as_deref().unwrap_or_default();
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
        .map(|id| Template {
            name: id.clone(),
            language: None,
            status: None,
            reason: None,
        })
        .collect();
    let listed = listed.into_iter().filter(ours).map(ListedTemplate::report);
    Templates::Asked {
        brought: listed.chain(unlisted).collect(),
        left,
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

    fn asked(ids: &[&str], there_already: usize) -> Journal {
        let own = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect();
        Journal {
            templates_before: Some(own(&["theirs"])),
            templates: Some(Brought::Asked {
                ids: own(ids),
                there_already,
                left: vec![],
            }),
            ..Journal::default()
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

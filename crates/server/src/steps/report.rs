//! What Meta says of a number that is live: all that the customer is told of it.

use contract::onboarding::Health;
use onboarding::report::others;
use secrecy::SecretString;

use crate::context::Context;
use onboarding::meta::fault::GraphError;
use onboarding::meta::subscriptions::SubscribedApp;
use onboarding::meta::templates::ListedTemplate;
use onboarding::record::Record;
use onboarding::step_log::{Assets, TemplateMigration};

/// What Meta says, if it does. That it does not is no obstacle where the number is live.
pub(crate) fn unless_silent<T>(answer: Result<T, GraphError>) -> Option<T> {
    match answer {
        Ok(answer) => Some(answer),
        Err(error) => {
            tracing::warn!(%error, "Meta does not say");
            None
        }
    }
}

/// The apps that are subscribed to the WABA, unless Meta is silent.
pub(crate) async fn apps(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Option<Vec<SubscribedApp>> {
    unless_silent(ctx.graph.subscribed_apps(token, &assets.waba_id).await)
}

/// Whether one of these apps is ours.
pub(crate) fn is_ours(ctx: &Context, app: &SubscribedApp) -> bool {
    app.id.as_deref() == Some(ctx.meta.app_id.as_str())
}

/// Whether one of these apps is ours, and messages go where they are to go.
pub(crate) fn delivers_to_us(ctx: &Context, app: &SubscribedApp) -> bool {
    let wanted = ctx.platform.webhook_override.as_ref();
    let wanted = wanted.map(|wanted| wanted.url.as_str());
    // Without an address of the platform's, another one may have been set by hand: that is left.
    is_ours(ctx, app) && (wanted.is_none() || app.override_callback_uri.as_deref() == wanted)
}

/// Who else is subscribed to the WABA: stated from what Meta says, not assumed.
pub(crate) fn other_apps(ctx: &Context, apps: Option<Vec<SubscribedApp>>) -> Option<Vec<String>> {
    others(ctx.meta.app_id.as_str(), apps?)
}

/// What keeps it from sending, if anything does and Meta tells.
pub(crate) async fn health(
    ctx: &Context,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Health>, GraphError> {
    let health = ctx.graph.health_status(token, &assets.number.id).await?;
    Ok(health.map(|health| health.report()))
}

/// How the templates are, where any was brought along.
pub(crate) async fn listed(
    ctx: &Context,
    record: &Record,
    assets: &Assets,
    token: &SecretString,
) -> Result<Option<Vec<ListedTemplate>>, GraphError> {
    match &record.step_log.templates {
        Some(TemplateMigration::Asked {
            ids, there_already, ..
        }) if !ids.is_empty() || *there_already > 0 => {
            let listed = ctx.graph.templates(token, &assets.waba_id).await?;
            Ok(Some(listed))
        }
        _ => Ok(None),
    }
}

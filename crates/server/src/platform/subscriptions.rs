//! Looks what our app is subscribed to at Meta: a field that is missing is a webhook that never comes,
//! and nobody would notice.

use onboarding::meta::fault::GraphError;
use onboarding::meta::subscriptions::problems;

use crate::config::Config;
use crate::graph::Graph;

/// What is wrong with our app's subscription, a sentence each.
pub async fn check(
    graph: &Graph,
    config: &Config,
    webhooks_url: Option<&str>,
) -> Result<Vec<String>, GraphError> {
    let found = graph.app_subscription().await?;
    let platform = &config.platform;
    let messages = platform.webhook_override.is_some() || platform.meta_webhook_url.is_some();
    Ok(problems(found.as_ref(), webhooks_url, messages))
}

/// Checks it when the server starts, and tells our team.
pub async fn check_at_start(graph: Graph, config: Config, webhooks_url: String) {
    tokio::time::sleep(config.timeouts.subscription_check_after).await;
    match check(&graph, &config, Some(&webhooks_url)).await {
        Ok(problems) if problems.is_empty() => tracing::info!("subscribed to all fields at Meta"),
        Ok(problems) => {
            for problem in problems {
                tracing::error!(problem, "someone must act: webhooks of Meta's may not come");
            }
        }
        Err(error) => tracing::warn!(%error, "what our app is subscribed to is not known"),
    }
}

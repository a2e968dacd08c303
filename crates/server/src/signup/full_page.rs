//! Meta's signup as a page of its own, where no window opens. It comes back by a redirect,
//! with the code in the address and no session message: the token says which WABA it is.
//!
//! A `state` ties the way back to the attempt, and a cookie ties it to the browser: else
//! somebody could lure another person to the end of their own signup, and have that
//! person's WABA granted to their account ("Manually Build a Login Flow").

use onboarding::signup::{FullPageReturn, come_back};
use std::time::Instant;

use contract::onboarding::Method;
use url::Url;

use crate::config::MetaConfig;
use crate::context::Context;
use crate::signup::exchange::{ClaimedCode, HandOverResult, digest, exchange};
use onboarding::record::Record;

/// Where the page is, for this method; `None` when that is not set up here.
pub fn address(meta: &MetaConfig, method: Method, return_url: &str, state: &str) -> Option<Url> {
    let launch = meta.launch(method)?;
    let mut url = meta.dialog_url.clone();
    url.path_segments_mut().ok()?.pop_if_empty().extend([
        meta.graph_version.as_str(),
        "dialog",
        "oauth",
    ]);
    url.query_pairs_mut()
        .append_pair("client_id", meta.app_id.as_str())
        .append_pair("redirect_uri", return_url)
        .append_pair("config_id", launch.config_id.as_str())
        .append_pair("response_type", "code")
        .append_pair("override_default_response_type", "true")
        .append_pair("state", state)
        .append_pair("extras", &launch.extras_json);
    Some(url)
}

/// Takes what the page came back with, once. Who calls it has checked that it came back in
/// the browser that it was opened in.
pub async fn take(
    ctx: &Context,
    record: &Record,
    state_hash: &str,
    came: &FullPageReturn,
    return_url: &str,
) -> HandOverResult {
    let arrived = Instant::now();
    let changed = ctx.ledger.change(record, |record, now| {
        come_back(record, state_hash, came, digest, now, &ctx.timeouts)
    });
    let (record, claimed) = changed.await?;
    match came {
        FullPageReturn::Code(code) if claimed => {
            let claimed = ClaimedCode {
                code,
                arrived,
                left: ctx.timeouts.code_valid,
                redirect_uri: Some(return_url),
            };
            exchange(ctx, &record, &claimed).await
        }
        FullPageReturn::Code(_) | FullPageReturn::Left(_) | FullPageReturn::Failed(_) => Ok(record),
    }
}

//! Attempts to move a number, as the platform's servers read them.

use axum::Json;
use axum::extract::State;
use contract::ids::OnboardingId;
use contract::platform::PlatformErrorCode;
use contract::platform::onboardings::{PlatformOnboarding, PlatformOnboardings};
use onboarding::account::AccountId;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::http::platform::auth::{OnboardingsRead, Scoped};
use crate::http::platform::body::{Named, Parameters, page_limit};
use crate::http::platform::error::{PlatformResult, Refusal, Refusals, unknown_account};
use crate::http::state::AppState;
use crate::store::platform_onboardings::OnboardingForPlatform;

/// Which page of the attempts, and whose.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct OnboardingPage {
    /// The platform's id of an account: its attempts alone are listed. Else those of all accounts are.
    external_id: Option<String>,
    /// The `next` of the page before.
    after: Option<OnboardingId>,
    /// Attempts on the page: 1 to 100.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
}

/// Attempts to move a number, newest first, a page of them.
#[utoipa::path(get, path = "/platform/onboardings", tag = "platform",
    operation_id = "listPlatformOnboardings", params(OnboardingPage),
    responses((status = 200, body = PlatformOnboardings, description = "A page of the attempts."), Refusals))]
pub async fn list(
    State(app): State<AppState>,
    _: Scoped<OnboardingsRead>,
    Parameters(page): Parameters<OnboardingPage>,
) -> PlatformResult<Json<PlatformOnboardings>> {
    let limit = page_limit(page.limit)?;
    let account = match page.external_id {
        Some(id) => Some(account(&app, &id).await?),
        None => None,
    };
    let found = app
        .context
        .store
        .platform_onboardings(account.as_ref(), page.after.as_ref(), limit)
        .await?;
    let found = found.ok_or_else(|| {
        let message = "`after` is no onboarding's id";
        Refusal::new(PlatformErrorCode::InvalidRequest, message)
    })?;
    Ok(Json(PlatformOnboardings {
        onboardings: found.onboardings.into_iter().map(shown).collect(),
        next: found.next,
    }))
}

/// One attempt to move a number: where it stands, why, and who acts next.
#[utoipa::path(get, path = "/platform/onboardings/{id}", tag = "platform",
    operation_id = "showPlatformOnboarding",
    params(("id" = String, Path, description = "The attempt's id.")),
    responses((status = 200, body = PlatformOnboarding, description = "The attempt."), Refusals))]
pub async fn show(
    State(app): State<AppState>,
    _: Scoped<OnboardingsRead>,
    Named(id): Named,
) -> PlatformResult<Json<PlatformOnboarding>> {
    let id = OnboardingId::new(id);
    let found = app.context.store.platform_onboarding(&id).await?;
    let found = found.ok_or_else(|| {
        let message = format!("no onboarding has the id {:?}", id.as_str());
        Refusal::new(PlatformErrorCode::OnboardingUnknown, message)
    })?;
    Ok(Json(shown(found)))
}

async fn account(app: &AppState, external_id: &str) -> PlatformResult<AccountId> {
    let store = &app.context.store;
    let found = store.account_by_external_id(external_id).await?;
    let found = found.map(|account| account.id);
    found.ok_or_else(|| unknown_account(external_id))
}

fn shown((record, external_id): OnboardingForPlatform) -> PlatformOnboarding {
    record.for_platform(external_id)
}

//! Connected numbers and their credentials.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::ids::PhoneNumberId;
use contract::platform::{NumberCredentials, PlatformErrorCode, PlatformNumber, PlatformNumbers};
use secrecy::ExposeSecret;
use serde::Deserialize;
use utoipa::IntoParams;

use crate::clock;
use crate::context::StepError;
use crate::http::platform::auth::{CredentialsRead, NumbersRead, NumbersWrite, Scoped};
use crate::http::platform::body::{Named, Parameters, page_limit};
use crate::http::platform::error::{PlatformResult, Refusal, Refusals};
use crate::http::state::AppState;
use crate::number_status::attempts::log_to_all;
use crate::store::platform_numbers::{NumberForPlatform, NumberMilestone};
use onboarding::record::AuditEntry;

/// Which page of the numbers.
#[derive(Debug, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct Page {
    /// The `next` of the page before.
    after: Option<PhoneNumberId>,
    /// Numbers on the page: 1 to 100.
    #[param(minimum = 1, maximum = 100)]
    limit: Option<u16>,
}

/// All connected numbers, a page of them.
#[utoipa::path(get, path = "/platform/numbers", tag = "platform", operation_id = "listNumbers",
    params(Page),
    responses((status = 200, body = PlatformNumbers, description = "A page of the numbers."), Refusals))]
pub async fn list(
    State(app): State<AppState>,
    _: Scoped<NumbersRead>,
    Parameters(page): Parameters<Page>,
) -> PlatformResult<Json<PlatformNumbers>> {
    let limit = page_limit(page.limit)?;
    let store = &app.context.store;
    // One more tells whether there is another page.
    let mut found = store
        .platform_numbers(page.after.as_ref(), i64::from(limit) + 1)
        .await?;
    let more = found.len() > usize::from(limit);
    found.truncate(limit.into());
    let last = found.last().map(|last| last.number.id.clone());
    Ok(Json(PlatformNumbers {
        numbers: found.into_iter().map(shown).collect(),
        next: last.filter(|_| more),
    }))
}

/// One connected number.
#[utoipa::path(get, path = "/platform/numbers/{phone_number_id}", tag = "platform",
    operation_id = "showNumber",
    params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
    responses((status = 200, body = PlatformNumber, description = "The number."), Refusals))]
pub async fn show(
    State(app): State<AppState>,
    _: Scoped<NumbersRead>,
    Named(id): Named,
) -> PlatformResult<Json<PlatformNumber>> {
    Ok(Json(shown(find(&app, id).await?)))
}

/// The business token of a number. Each reading is on record.
#[utoipa::path(get, path = "/platform/numbers/{phone_number_id}/credentials", tag = "platform",
    operation_id = "readNumberCredentials",
    params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
    responses((status = 200, body = NumberCredentials, description = "The credentials. Not to be cached."), Refusals))]
pub async fn credentials(
    State(app): State<AppState>,
    key: Scoped<CredentialsRead>,
    Named(id): Named,
) -> PlatformResult<Json<NumberCredentials>> {
    let found = find(&app, id).await?.number;
    let ctx = &app.context;
    let onboarding = ctx.store.onboarding(&found.onboarding).await?;
    let record = onboarding.filter(|record| record.token_sealed.is_some());
    let record = record.ok_or_else(|| {
        let message = "the number has no business token any more; its state says why";
        Refusal::new(PlatformErrorCode::CredentialsUnavailable, message)
    })?;
    ctx.store
        .note_credential_read(&key.key, &found.id, clock::now())
        .await?;
    tracing::info!(api_key = key.key.id, phone_number_id = %found.id, "credentials were read");
    let token = ctx.token(&record);
    let token = token.map_err(|error| Refusal::internal(&error))?;
    Ok(Json(NumberCredentials {
        phone_number_id: found.id,
        waba_id: found.waba,
        business_token: token.expose_secret().to_owned(),
        expires_at: found.known.access_until,
        scopes: record.step_log.token_scopes().to_vec(),
    }))
}

macro_rules! milestone {
    ($(#[$doc:meta])* $name:ident, $path:literal, $operation:literal, $milestone:ident) => {
        $(#[$doc])*
        #[utoipa::path(post, path = $path, tag = "platform", operation_id = $operation,
            params(("phone_number_id" = String, Path, description = "The number's id at Meta.")),
            responses((status = 204, description = "It is known. The first time stands."), Refusals))]
        pub async fn $name(
            State(app): State<AppState>,
            key: Scoped<NumbersWrite>,
            Named(id): Named,
        ) -> PlatformResult<StatusCode> {
            note(&app, &key, id, NumberMilestone::$milestone).await
        }
    };
}

milestone!(
    /// The platform has taken the number: messages to it are shown there. From then on its customer
    /// reads that.
    taken, "/platform/numbers/{phone_number_id}/taken", "reportNumberTaken", Taken
);
milestone!(
    /// The platform received the first message to the number.
    first_inbound, "/platform/numbers/{phone_number_id}/first_inbound", "reportFirstInbound",
    FirstInbound
);
milestone!(
    /// The platform sent the first message from the number.
    first_outbound, "/platform/numbers/{phone_number_id}/first_outbound", "reportFirstOutbound",
    FirstOutbound
);

async fn note(
    app: &AppState,
    key: &Scoped<NumbersWrite>,
    id: String,
    milestone: NumberMilestone,
) -> PlatformResult<StatusCode> {
    let found = find(app, id).await?.number;
    let store = &app.context.store;
    if store
        .note_milestone(&found.id, milestone, clock::now())
        .await?
    {
        tracing::info!(api_key = key.key.id, phone_number_id = %found.id, ?milestone,
            "the platform reported a milestone");
        // By that the attempt is shown anew, to who has it open too.
        let told = AuditEntry::new("platform", milestone.told());
        let logged = log_to_all(&app.context, &found, &told).await;
        logged.map_err(|error| match error {
            StepError::Store(error) => error.into(),
            other => Refusal::internal(&other),
        })?;
    }
    Ok(StatusCode::NO_CONTENT)
}

async fn find(app: &AppState, id: String) -> PlatformResult<NumberForPlatform> {
    let id = PhoneNumberId::new(id);
    let found = app.context.store.platform_number(&id).await?;
    found.ok_or_else(|| {
        let message = format!("no connected number has the id {:?}", id.as_str());
        Refusal::new(PlatformErrorCode::NumberUnknown, message)
    })
}

fn shown(found: NumberForPlatform) -> PlatformNumber {
    PlatformNumber {
        status: found.number.status(clock::now()),
        connected_at: found.number.known.connected_at,
        phone_number_id: found.number.id,
        external_id: found.number.external_id,
        waba_id: found.number.waba,
        onboarding_id: found.number.onboarding,
        report: found.report,
        taken_at: found.number.platform.taken_at,
    }
}

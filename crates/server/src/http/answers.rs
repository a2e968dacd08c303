//! What the customer answers on the way.

use axum::Json;
use axum::extract::State;
use contract::onboarding::{
    CopyTemplates, Onboarding, PickedNumber, PinBody, PlanOldProvider, RequestVerification,
    SetCutOver, TickNextStep, VerificationCode,
};
use contract::problem::Problem;

use crate::http::error::{ApiError, ApiResult};
use crate::http::guard::{Body, OwnedOnboarding};
use crate::http::refusals;
use crate::http::state::AppState;
use crate::live::{check as look, template_copy};
use crate::seal::Kind;
use crate::verification;
use onboarding::record::Decision;
use onboarding::record::Record;
use onboarding::{answer, schedule};

/// Decides on the record as it is now, and looks what is next.
async fn change<E: Into<ApiError>>(
    app: &AppState,
    mine: &OwnedOnboarding,
    mut decide: impl FnMut(&mut Record, contract::time::UnixMillis) -> Decision<(), E>,
) -> ApiResult<Record> {
    let ledger = &app.context.ledger;
    let changed = ledger.change(&mine.record, &mut decide);
    let (record, ()) = changed.await?;
    app.worker.wake(&record.id);
    Ok(record)
}

fn view(record: Record) -> Json<Onboarding> {
    Json(record.view())
}

/// Picks or confirms the number.
#[utoipa::path(post, path = "/onboardings/{id}/number", tag = "answers", operation_id = "pickNumber",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = PickedNumber,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn number(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(picked): Body<PickedNumber>,
) -> ApiResult<Json<Onboarding>> {
    change(&app, &mine, |record, _| {
        answer::pick(record, &picked.phone_number_id)
    })
    .await
    .map(view)
}

/// Has the number's owner sent a code: by Meta, or by us where that is to be proven to us.
#[utoipa::path(post, path = "/onboardings/{id}/verification", tag = "answers", operation_id = "requestVerification",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = RequestVerification,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Limited, refusals::Relayed, refusals::Stored))]
pub async fn request_verification(
    State(app): State<AppState>,
    OwnedOnboarding { record, .. }: OwnedOnboarding,
    Body(wish): Body<RequestVerification>,
) -> ApiResult<Json<Onboarding>> {
    let ctx = app.context.clone();
    let work = async move { verification::request(&ctx, &record, wish.method).await };
    verified(&app, app.worker.run_to_completion(work).await).await
}

/// Takes the code that the number's owner read.
#[utoipa::path(post, path = "/onboardings/{id}/verification/code", tag = "answers", operation_id = "submitVerification",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = VerificationCode,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Limited, refusals::Stored))]
pub async fn submit_verification(
    State(app): State<AppState>,
    OwnedOnboarding { record, .. }: OwnedOnboarding,
    Body(given): Body<VerificationCode>,
) -> ApiResult<Json<Onboarding>> {
    let ctx = app.context.clone();
    let work = async move { verification::submit(&ctx, &record, &given.code).await };
    verified(&app, app.worker.run_to_completion(work).await).await
}

async fn verified(
    app: &AppState,
    done: Option<verification::refusal::VerificationResult>,
) -> ApiResult<Json<Onboarding>> {
    let record = done.ok_or(Problem::Internal)??;
    app.worker.wake(&record.id);
    Ok(view(record))
}

/// Enters the number's two-step verification PIN.
#[utoipa::path(post, path = "/onboardings/{id}/pin", tag = "answers", operation_id = "enterPin",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = PinBody,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn pin(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(given): Body<PinBody>,
) -> ApiResult<Json<Onboarding>> {
    let sealer = &app.context.sealer;
    let sealed = sealer.seal(&mine.record.id, Kind::Pin, given.pin.expose())?;
    change(&app, &mine, |record, _| {
        answer::enter_pin(record, sealed.clone())
    })
    .await
    .map(view)
}

/// Shows the PIN that was made for the number: once.
#[utoipa::path(post, path = "/onboardings/{id}/pin/reveal", tag = "answers", operation_id = "revealPin",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = PinBody, description = "The PIN. It is shown once."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn reveal_pin(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<PinBody>> {
    // Opened before it counts as shown: a PIN that does not open is not lost by asking.
    let pin = app.context.pin(&mine.record)?;
    change(&app, &mine, |record, _| answer::reveal_pin(record)).await?;
    Ok(Json(PinBody { pin }))
}

/// Tries again what stopped.
#[utoipa::path(post, path = "/onboardings/{id}/retry", tag = "answers", operation_id = "retryOnboarding",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Limited, refusals::Stored))]
pub async fn retry(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<Onboarding>> {
    change(&app, &mine, answer::retry).await.map(view)
}

/// Gives the attempt up, as long as the number is where it was.
#[utoipa::path(post, path = "/onboardings/{id}/abandon", tag = "answers", operation_id = "abandonOnboarding",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn abandon(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
) -> ApiResult<Json<Onboarding>> {
    let abandon = |record: &mut Record, _| answer::abandon(record);
    change(&app, &mine, abandon).await.map(view)
}

/// Sets another time for the cut-over, as long as it has not begun.
#[utoipa::path(post, path = "/onboardings/{id}/cut-over", tag = "answers", operation_id = "setCutOver",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = SetCutOver,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Stored))]
pub async fn cut_over(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(set): Body<SetCutOver>,
) -> ApiResult<Json<Onboarding>> {
    change(&app, &mine, |record, now| {
        schedule::set(record, set.cut_over, now)
    })
    .await
    .map(view)
}

/// Says what is to become of the old provider's access, where it did not end by the move.
#[utoipa::path(post, path = "/onboardings/{id}/old-provider", tag = "answers", operation_id = "planOldProvider",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = PlanOldProvider,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn old_provider(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(wish): Body<PlanOldProvider>,
) -> ApiResult<Json<Onboarding>> {
    change(&app, &mine, |record, _| {
        answer::plan_old_provider(record, wish.plan)
    })
    .await
    .map(view)
}

/// Ticks one of the customer's next steps, or takes the tick back.
#[utoipa::path(post, path = "/onboardings/{id}/next-steps", tag = "answers", operation_id = "tickNextStep",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = TickNextStep,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn tick_next_step(
    State(app): State<AppState>,
    mine: OwnedOnboarding,
    Body(ticked): Body<TickNextStep>,
) -> ApiResult<Json<Onboarding>> {
    change(&app, &mine, |record, _| {
        answer::tick(record, ticked.step, ticked.done)
    })
    .await
    .map(view)
}

/// Asks Meta again how a live number is.
#[utoipa::path(post, path = "/onboardings/{id}/check", tag = "answers", operation_id = "checkOnboarding",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Changes, refusals::Fits, refusals::Limited, refusals::Relayed, refusals::Stored))]
pub async fn check(
    State(app): State<AppState>,
    OwnedOnboarding { record, .. }: OwnedOnboarding,
) -> ApiResult<Json<Onboarding>> {
    let ctx = app.context.clone();
    let work = async move { look::check(&ctx, &record).await };
    let checked = app.worker.run_to_completion(work).await;
    Ok(view(checked.ok_or(Problem::Internal)??))
}

/// Has templates brought along that did not come with the number: from a WABA that is named now, or
/// those that stayed behind, once more.
///
/// Without `template_id` Meta is asked for all that are in the WABA; of one that it was asked for
/// before, for those that stayed behind. Where it brings none along, `templates` of the answer has its
/// words, and another WABA may be named. While they are brought along it is not asked again.
#[utoipa::path(post, path = "/onboardings/{id}/templates", tag = "answers", operation_id = "copyTemplates",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = CopyTemplates,
    responses((status = 200, body = Onboarding, description = "The attempt after it."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Limited, refusals::Relayed, refusals::Stored))]
pub async fn templates(
    State(app): State<AppState>,
    OwnedOnboarding { record, .. }: OwnedOnboarding,
    Body(wanted): Body<CopyTemplates>,
) -> ApiResult<Json<Onboarding>> {
    let ctx = app.context.clone();
    let work = async move { template_copy::copy(&ctx, &record, &wanted).await };
    let copied = app.worker.run_to_completion(work).await;
    Ok(view(copied.ok_or(Problem::Internal)??))
}

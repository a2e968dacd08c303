//! An onboarding from its record to its hand-over.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::onboarding::{NewOnboarding, Onboarding};
use contract::problem::Problem;
use contract::signup::{BrowserEvent, SignupOutcome, SignupReport};
use onboarding::recovery;

use crate::clock;
use crate::http::error::ApiResult;
use crate::http::guard::{Actor, Body, InSession, SignupActor};
use crate::http::state::AppState;
use crate::http::{observe, refusals};
use crate::ledger::ChangeError;
use crate::recover;
use crate::signup::begin::begin;
use crate::signup::exchange::{take_code, take_message};
use crate::signup::outcome::BeginOutcome;
use crate::store::audit_log::EventValue;
use onboarding::colleague::{self, invited_by};
use onboarding::record::AuditEntry;
use onboarding::signup::UnexpectedCode;

/// Characters of what the browser saw that are kept.
const MOST_DETAIL: usize = 2000;

/// Records an attempt, with the consent to it.
#[utoipa::path(post, path = "/onboardings", tag = "onboarding", operation_id = "createOnboarding", request_body = NewOnboarding,
    responses((status = 201, body = Onboarding, description = "The new attempt."),
        (status = 200, body = Onboarding, description = "An older attempt goes on."),
        refusals::SignedIn, refusals::Read, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Stored))]
pub async fn create(
    State(app): State<AppState>,
    session: InSession,
    Body(new): Body<NewOnboarding>,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let person = session.person().ok_or(Problem::SignedOut)?;
    let account = session.living.account.id;
    let (status, record) = match begin(&app.context, &account, &person, new).await? {
        BeginOutcome::Created(record) => (StatusCode::CREATED, record),
        BeginOutcome::Resumed(record) => (StatusCode::OK, record),
    };
    observe::concerns(&record.id);
    Ok((status, Json(record.view())))
}

/// An attempt as it stands.
#[utoipa::path(get, path = "/onboardings/{id}", tag = "onboarding", operation_id = "showOnboarding",
    params(("id" = String, Path, description = "The id of the attempt.")),
    responses((status = 200, body = Onboarding, description = "The attempt as it stands."), refusals::OwnedOnboarding, refusals::Stored),
    security(("session" = []), ("colleague" = [])))]
pub async fn show(SignupActor { actor, record, .. }: SignupActor) -> Json<Onboarding> {
    Json(actor.view(record.view(), invited_by(&record)))
}

/// Takes what Meta's window left behind. A code is exchanged before this answers, as it
/// lives 30 seconds; the rest of the way is the runner's.
#[utoipa::path(post, path = "/onboardings/{id}/signup", tag = "onboarding", operation_id = "reportSignup",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = SignupReport,
    responses((status = 202, body = Onboarding, description = "The attempt, with the report taken."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored),
    security(("session" = []), ("colleague" = [])))]
pub async fn signup(
    State(app): State<AppState>,
    SignupActor { actor, record, .. }: SignupActor,
    Body(report): Body<SignupReport>,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let id = record.id.clone();
    let ctx = app.context.clone();
    let record = match report.outcome {
        SignupOutcome::Code(report) => {
            let work = async move {
                let taken = take_code(&ctx, &record, &report).await?;
                if actor == Actor::Colleague {
                    crate::http::colleague::done(&ctx, &taken).await;
                }
                Ok::<_, ChangeError<UnexpectedCode>>(taken)
            };
            // Ended halfway: the process is about to end. The browser tries again.
            app.worker
                .run_to_completion(work)
                .await
                .ok_or(Problem::Internal)??
        }
        SignupOutcome::MessageOnly(finish) => take_message(&ctx, &record, &finish).await?,
    };
    app.worker.wake(&id);
    Ok((
        StatusCode::ACCEPTED,
        Json(actor.view(record.view(), invited_by(&record))),
    ))
}

/// Writes down what the browser saw.
#[utoipa::path(post, path = "/onboardings/{id}/events", tag = "onboarding", operation_id = "reportBrowserEvent",
    params(("id" = String, Path, description = "The id of the attempt.")), request_body = BrowserEvent,
    responses((status = 204, description = "It is on record."), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Stored),
    security(("session" = []), ("colleague" = [])))]
pub async fn event(
    State(app): State<AppState>,
    SignupActor { actor, record, .. }: SignupActor,
    Body(event): Body<BrowserEvent>,
) -> ApiResult<StatusCode> {
    let detail: String = format!("{event:?}").chars().take(MOST_DETAIL).collect();
    tracing::info!(%detail, "the browser saw something");
    let kind = match actor {
        Actor::Customer => "browser",
        Actor::Colleague => colleague::AUDIT_KIND,
    };
    let note = AuditEntry::new(kind, detail);
    let ctx = &app.context;
    let now = clock::now();
    ctx.ledger.alerts().saw(&record, &event, now);
    match event {
        BrowserEvent::Launched => {
            let changed = ctx.ledger.change(&record, |record, now| {
                recovery::launched(record, now);
                Ok::<_, Problem>((vec![note.clone()], ()))
            });
            changed.await?;
        }
        event => {
            let weight = match event {
                BrowserEvent::Reloaded
                | BrowserEvent::WindowUnseen
                | BrowserEvent::UnknownMessage(_) => EventValue::LowValue,
                _ => EventValue::Event,
            };
            let noted = ctx.store.note_event(&record.id, &note, weight, now);
            noted.await?;
            if recover::after_window(ctx, &record, &event).await? {
                app.worker.wake(&record.id);
            }
        }
    }
    Ok(StatusCode::NO_CONTENT)
}

//! An onboarding from its record to its hand-over.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use contract::onboarding::{NewOnboarding, Onboarding};
use contract::problem::Problem;
use contract::signup::{BrowserEvent, SignupOutcome, SignupReport};

use super::error::ApiResult;
use super::guard::{Actor, Body, SignedIn, SignupActor};
use super::{AppState, observe, refusals};
use crate::clock;
use crate::finalize::begin::{Begun, begin};
use crate::finalize::colleague;
use crate::finalize::exchange::{UnexpectedCode, take_code, take_message};
use crate::finalize::ledger::ChangeError;
use crate::finalize::record::Note;
use crate::finalize::recover;
use crate::store::audit_log::EventValue;

/// Characters of what the browser saw that are kept.
const MOST_DETAIL: usize = 2000;

/// Records an attempt, with the consent to it.
#[utoipa::path(post, path = "/onboardings", tag = "onboarding", request_body = NewOnboarding,
    responses((status = 201, body = Onboarding),
        (status = 200, body = Onboarding, description = "An older attempt goes on."),
        refusals::SignedIn, refusals::Read, refusals::Changes, refusals::Fits, refusals::Checked, refusals::Stored))]
pub async fn create(
    State(app): State<AppState>,
    SignedIn(account): SignedIn,
    Body(new): Body<NewOnboarding>,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let (status, record) = match begin(app.runner.context(), &account.id, new).await? {
        Begun::Made(record) => (StatusCode::CREATED, record),
        Begun::TakenUp(record) => (StatusCode::OK, record),
    };
    observe::concerns(&record.id);
    Ok((status, Json(record.view())))
}

/// An attempt as it stands.
#[utoipa::path(get, path = "/onboardings/{id}", tag = "onboarding",
    params(("id" = String, Path)),
    responses((status = 200, body = Onboarding), refusals::OwnedOnboarding, refusals::Stored))]
pub async fn show(SignupActor { actor, record }: SignupActor) -> Json<Onboarding> {
    Json(actor.view(record.view()))
}

/// Takes what Meta's window left behind. A code is exchanged before this answers, as it
/// lives 30 seconds; the rest of the way is the runner's.
#[utoipa::path(post, path = "/onboardings/{id}/signup", tag = "onboarding",
    params(("id" = String, Path)), request_body = SignupReport,
    responses((status = 202, body = Onboarding), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Fits, refusals::Stored))]
pub async fn signup(
    State(app): State<AppState>,
    SignupActor { actor, record }: SignupActor,
    Body(report): Body<SignupReport>,
) -> ApiResult<(StatusCode, Json<Onboarding>)> {
    let id = record.id.clone();
    let ctx = app.runner.context().clone();
    let record = match report.outcome {
        SignupOutcome::Code(report) => {
            let work = async move {
                let taken = take_code(&ctx, &record, &report).await?;
                if actor == Actor::Colleague {
                    super::colleague::done(&ctx, &taken).await;
                }
                Ok::<_, ChangeError<UnexpectedCode>>(taken)
            };
            // Ended halfway: the process is about to end. The browser tries again.
            app.runner
                .run_to_completion(work)
                .await
                .ok_or(Problem::Internal)??
        }
        SignupOutcome::MessageOnly(finish) => take_message(&ctx, &record, &finish).await?,
    };
    app.runner.wake(&id);
    Ok((StatusCode::ACCEPTED, Json(actor.view(record.view()))))
}

/// Writes down what the browser saw.
#[utoipa::path(post, path = "/onboardings/{id}/events", tag = "onboarding",
    params(("id" = String, Path)), request_body = BrowserEvent,
    responses((status = 204), refusals::OwnedOnboarding, refusals::Read, refusals::Changes, refusals::Stored))]
pub async fn event(
    State(app): State<AppState>,
    SignupActor { actor, record }: SignupActor,
    Body(event): Body<BrowserEvent>,
) -> ApiResult<StatusCode> {
    let detail: String = format!("{event:?}").chars().take(MOST_DETAIL).collect();
    tracing::info!(%detail, "the browser saw something");
    let kind = match actor {
        Actor::Customer => "browser",
        Actor::Colleague => colleague::STORY,
    };
    let note = Note::new(kind, detail);
    let ctx = app.runner.context();
    let now = clock::now();
    ctx.ledger.alerts().saw(&record, &event, now);
    match event {
        BrowserEvent::Launched => {
            let changed = ctx.ledger.change(&record, |record, now| {
                recover::launched(record, now);
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
                app.runner.wake(&record.id);
            }
        }
    }
    Ok(StatusCode::NO_CONTENT)
}

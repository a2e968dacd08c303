//! The templates are brought along from the old WABA, which Meta advises to do before the
//! cut-over. What can't be brought along is told; it never stops a number.

use contract::onboarding::{Origin, Step};

use crate::context::{Context, StepError};
use crate::steps::template_migration::MigrationRequest;
use onboarding::arrival::has_old_templates;
use onboarding::coexistence::is_coexistence;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::outcome::Absence;
use onboarding::outcome::Outcome;
use onboarding::patience::is_absence;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::{Assets, TemplateMigration};
use onboarding::tally::Tally;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let assets = record.step_log.assets.as_ref();
    let assets = assets.ok_or(StepError::Missing(Step::Assets))?;
    if has_none(record, assets) {
        return Ok(Outcome::Templates(TemplateMigration::None));
    }
    let Some(source) = &record.source_waba_id else {
        return Ok(Outcome::Templates(TemplateMigration::SourceUnknown));
    };
    let token = ctx.token(record)?;
    let mut tally = Tally::default();
    let asked = MigrationRequest {
        ctx,
        record,
        token: &token,
        to: &assets.waba_id,
        from: source,
        chosen: &[],
        copy: None,
    };
    let looked = look(&asked).await;
    // The new WABA may be yet to be seen by this call too.
    let unseen = match &looked {
        Err(StepError::Graph(error)) if is_absence(error) => Some(error.to_string()),
        _ => None,
    };
    let came = match looked {
        Ok(()) => asked.bring(&mut tally).await,
        failed => failed,
    };
    let brought = match came {
        Ok(()) => tally.into(),
        Err(StepError::Graph(error)) => without(&asked, error, tally).await?,
        Err(error) => return Err(error),
    };
    let brought = Outcome::Templates(brought);
    Ok(match unseen {
        None => brought,
        Some(why) => Outcome::Absent {
            absence: Absence::Unexpected,
            why,
            then: Box::new(brought),
        },
    })
}

/// Whether there is no other WABA that the templates are in: the number is new, or stays in the
/// account that it has been in.
fn has_none(record: &Record, assets: &Assets) -> bool {
    let beside_app = is_coexistence(record, assets.on_business_app, assets.was_live);
    let moves = record.origin == Origin::OtherProvider && !beside_app;
    !moves || has_old_templates(record, assets)
}

/// Looks what is in the new WABA before.
async fn look(asked: &MigrationRequest<'_>) -> Result<(), StepError> {
    let MigrationRequest { ctx, record, .. } = asked;
    // A try whose answer is lost may have made some: by what was there before, they are
    // found.
    if record.step_log.templates_before.is_none() {
        let before = asked.known().await?;
        ctx.amend(record, |record, _| {
            record.step_log.templates_before = Some(before.clone());
            let known = before.len();
            Ok(AuditEntry::new(
                "templates",
                format!("{known} in the new WABA"),
            ))
        })
        .await?;
    }
    Ok(())
}

/// The number moves on without its templates, or with those that were made before Meta's
/// trouble, unless another try may help.
async fn without(
    asked: &MigrationRequest<'_>,
    error: GraphError,
    mut tally: Tally,
) -> Result<TemplateMigration, GraphError> {
    let MigrationRequest { ctx, record, .. } = asked;
    let passes = meaning(&error).class == Class::Transient;
    let again = passes && record.step_log.failures < ctx.timeouts.template_retries;
    // Without a token nothing else would work either. An old WABA that is not there, or not
    // ours to see, is another matter: its id was typed by hand.
    if again || error.is_lost_token() {
        return Err(error);
    }
    tracing::warn!(%error, "not all templates were brought along");
    if passes && let Some(before) = &record.step_log.templates_before {
        asked.find_unanswered(before, &mut tally).await;
    }
    Ok(match tally.is_empty() {
        true => TemplateMigration::Refused(error.words()),
        false => tally.into(),
    })
}

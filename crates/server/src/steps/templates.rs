//! The templates are brought along from the old WABA, which Meta advises to do before the
//! cut-over. What can't be brought along is told; it never stops a number.

use contract::ids::WabaId;
use contract::onboarding::{Origin, Step};
use secrecy::SecretString;

use crate::context::{Context, StepError};
use crate::steps::report::unless_silent;
use onboarding::arrival::has_old_templates;
use onboarding::coexistence::is_coexistence;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::templates::Migrated;
use onboarding::outcome::Absence;
use onboarding::outcome::Outcome;
use onboarding::patience::is_absence;
use onboarding::record::{AuditEntry, Record};
use onboarding::step_log::{Assets, TemplateMigration};
use onboarding::tally::Tally;

/// Templates asked for at once. Meta ends a call after 30 seconds and advises a smaller
/// count then ("Template migration").
const COUNTS: [usize; 3] = [500, 100, 20];

/// More pages of the smallest count than any WABA has (6000 templates): an end to pages that
/// never end.
const MOST_PAGES: usize = 350;

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
    };
    let looked = asked.look().await;
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
        Err(StepError::Graph(error)) => asked.without(error, tally).await?,
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

/// Whether a failure is not the end of the templates alone.
fn ends(error: &GraphError, tally: &Tally) -> bool {
    tally.is_empty() || meaning(error).class == Class::Transient || error.is_lost_token()
}

/// What is asked of Meta, and for which attempt.
struct MigrationRequest<'a> {
    ctx: &'a Context,
    record: &'a Record,
    token: &'a SecretString,
    to: &'a WabaId,
    from: &'a WabaId,
}

impl MigrationRequest<'_> {
    /// Looks what is in the new WABA before.
    async fn look(&self) -> Result<(), StepError> {
        let Self { ctx, record, .. } = self;
        // A try whose answer is lost may have made some: by what was there before, they are
        // found.
        if record.step_log.templates_before.is_none() {
            let before = ctx.graph.templates(self.token, self.to).await?;
            let before: Vec<String> = before.into_iter().map(|template| template.id).collect();
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

    async fn bring(&self, tally: &mut Tally) -> Result<(), StepError> {
        // After a try that failed the smallest count is the one that is most likely to be
        // answered.
        let counts = match self.record.step_log.failures {
            0 => &COUNTS[..],
            _ => &COUNTS[COUNTS.len() - 1..],
        };
        for (place, count) in counts.iter().enumerate() {
            match self.every_page(*count, tally).await {
                Ok(()) => break,
                Err(StepError::Graph(error))
                    if error.is_ambiguous() && place + 1 < counts.len() =>
                {
                    tracing::warn!(%error, count, "asks for fewer templates at once");
                }
                // What was brought along before the refusal is told as it is.
                Err(StepError::Graph(error)) if !ends(&error, tally) => {
                    tracing::warn!(%error, "not all templates were asked for");
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Page by page until one is empty, or the same again.
    async fn every_page(&self, count: usize, tally: &mut Tally) -> Result<(), StepError> {
        let mut last = Migrated::default();
        for page in 0..MOST_PAGES {
            if page > 0 {
                self.ctx.still_running(self.record).await?;
            }
            let graph = &self.ctx.graph;
            let came = graph.migrate_templates(self.token, self.to, self.from, page, count);
            let came = came.await?;
            if came == last || (came.made.is_empty() && came.failed.is_empty()) {
                break;
            }
            tally.add(&came);
            last = came;
        }
        Ok(())
    }

    /// The number moves on without its templates, or with those that were made before Meta's
    /// trouble, unless another try may help.
    async fn without(
        &self,
        error: GraphError,
        mut tally: Tally,
    ) -> Result<TemplateMigration, GraphError> {
        let Self { ctx, record, .. } = self;
        let passes = meaning(&error).class == Class::Transient;
        let again = passes && record.step_log.failures < ctx.timeouts.template_retries;
        // Without a token nothing else would work either. An old WABA that is not there, or not
        // ours to see, is another matter: its id was typed by hand.
        if again || error.is_lost_token() {
            return Err(error);
        }
        tracing::warn!(%error, "not all templates were brought along");
        if passes && let Some(before) = &record.step_log.templates_before {
            // Made by tries whose answers were lost, or that ended halfway.
            let listed = ctx.graph.templates(self.token, self.to).await;
            let listed = unless_silent(listed).unwrap_or_default();
            let ids = listed.into_iter().map(|template| template.id);
            tally.made_too(ids.filter(|id| !before.contains(id)));
        }
        Ok(match tally.is_empty() {
            true => TemplateMigration::Refused(error.words()),
            false => tally.into(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use onboarding::meta::fault::Fault;

    #[test]
    fn a_lost_token_stops_more_than_the_templates_and_a_lost_waba_does_not() {
        let mut tally = Tally::default();
        tally.made_too(std::iter::once("1".to_owned()));
        for (code, subcode, stops) in [(190, Some(463), true), (100, Some(33), false)] {
            let error = GraphError::Answer(Box::new(Fault {
                status: 400,
                code,
                subcode,
                ..Fault::default()
            }));
            assert_eq!(ends(&error, &tally), stops, "{code}");
        }
    }
}

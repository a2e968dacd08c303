//! Templates are made anew in another WABA: what is asked of Meta, page by page. The step asks before
//! the cut-over, and a customer may have it asked again after the move.

use contract::ids::WabaId;
use secrecy::SecretString;

use crate::context::{Context, StepError};
use crate::graph::templates::TemplatePage;
use crate::ledger::ChangeError;
use crate::steps::report::unless_silent;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::templates::Migrated;
use onboarding::record::Record;
use onboarding::tally::Tally;
use onboarding::template_copy::{self, CopyPlan};

/// Templates asked for at once. Meta ends a call after 30 seconds and advises a smaller
/// count then ("Template migration").
const COUNTS: [usize; 3] = [500, 100, 20];

/// More pages of the smallest count than any WABA has (6000 templates): an end to pages that
/// never end.
const MOST_PAGES: usize = 350;

/// What is asked of Meta, and for which attempt.
pub(crate) struct MigrationRequest<'a> {
    pub ctx: &'a Context,
    pub record: &'a Record,
    pub token: &'a SecretString,
    pub to: &'a WabaId,
    pub from: &'a WabaId,
    /// Those that are asked for, by their ids in the old WABA. Empty: all that there are.
    pub chosen: &'a [String],
    /// After the move, whose copy it is; `None`: the step asks.
    pub copy: Option<&'a CopyPlan>,
}

impl MigrationRequest<'_> {
    /// The templates in the new WABA, by their ids.
    pub(crate) async fn known(&self) -> Result<Vec<String>, GraphError> {
        let listed = self.ctx.graph.templates(self.token, self.to).await?;
        Ok(listed.into_iter().map(|template| template.id).collect())
    }

    /// Has Meta make them, and counts what it says.
    pub(crate) async fn bring(&self, tally: &mut Tally) -> Result<(), StepError> {
        // After a try that failed the smallest count is the one that is most likely to be
        // answered.
        let counts = match self.record.step_log.failures {
            0 => &COUNTS[..],
            _ => &COUNTS[COUNTS.len() - 1..],
        };
        for (place, count) in counts.iter().enumerate() {
            if place > 0 {
                self.still_wanted().await?;
            }
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

    /// Page by page until one is empty, or the same again; of those that are chosen, until all were
    /// asked for.
    async fn every_page(&self, count: usize, tally: &mut Tally) -> Result<(), StepError> {
        if !self.chosen.is_empty() {
            for (place, chosen) in self.chosen.chunks(count).enumerate() {
                let page = TemplatePage {
                    number: 0,
                    count,
                    chosen,
                };
                tally.add(&self.page(place, &page).await?);
            }
            return Ok(());
        }
        let mut last = Migrated::default();
        for number in 0..MOST_PAGES {
            let page = TemplatePage {
                number,
                count,
                chosen: &[],
            };
            let came = self.page(number, &page).await?;
            if came == last || (came.made.is_empty() && came.failed.is_empty()) {
                break;
            }
            tally.add(&came);
            last = came;
        }
        Ok(())
    }

    async fn page(&self, place: usize, page: &TemplatePage<'_>) -> Result<Migrated, StepError> {
        if place > 0 {
            self.still_wanted().await?;
        }
        let graph = &self.ctx.graph;
        let came = graph.migrate_templates(self.token, self.to, self.from, page);
        Ok(came.await?)
    }

    /// Looks whether it is ours to go on with: between two calls.
    async fn still_wanted(&self) -> Result<(), StepError> {
        let Some(copy) = self.copy else {
            return self.ctx.still_running(self.record).await;
        };
        let ledger = &self.ctx.ledger;
        let id = &self.record.id;
        let alive = ledger.change_by_id(id, |record, now| {
            template_copy::keep_alive(record, copy, now)
        });
        match alive.await {
            Ok(_) => Ok(()),
            Err(ChangeError::Store(error)) => Err(error.into()),
            Err(ChangeError::NotFound | ChangeError::Refused(_)) => Err(StepError::Overtaken),
        }
    }

    /// Counts what was made by tries whose answers were lost, or that ended halfway.
    pub(crate) async fn find_unanswered(&self, before: &[String], tally: &mut Tally) {
        let known = unless_silent(self.known().await).unwrap_or_default();
        tally.made_too(known.into_iter().filter(|id| !before.contains(id)));
    }
}

/// Whether a failure is not the end of the templates alone.
fn ends(error: &GraphError, tally: &Tally) -> bool {
    tally.is_empty() || meaning(error).class == Class::Transient || error.is_lost_token()
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

//! The token is checked: ours, valid, and which WABAs it opens. The browser's ids are
//! hints; the token decides.

use crate::context::{Context, StepError};
use crate::steps::grants;
use onboarding::outcome::Absence;
use onboarding::outcome::Outcome;
use onboarding::record::Record;
use onboarding::step_log::TokenInspection;

/// Runs the step.
pub(crate) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let token = ctx.token(record)?;
    let grants = match grants::look(ctx, record, &token).await? {
        Ok(grants) => grants,
        Err(failure) => return Ok(Outcome::Failed(failure)),
    };
    let found = TokenInspection {
        wabas: grants.wabas,
        granter: grants.granter,
        scopes: grants.scopes,
        access_until: grants.end.at(),
    };
    Ok(match grants.missing {
        None => Outcome::TokenInspection(found),
        Some(missing) if found.wabas.is_empty() => Outcome::absent(Absence::Unexpected, missing),
        // Where others are there, what was named is done without in the end.
        Some(missing) => Outcome::Absent {
            absence: Absence::Unexpected,
            why: missing.text,
            then: Box::new(Outcome::TokenInspection(found)),
        },
    })
}

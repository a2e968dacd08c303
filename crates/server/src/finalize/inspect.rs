//! The token is checked: ours, valid, and which WABAs it grants. The browser's ids are
//! hints; the token decides.

use contract::onboarding::TroubleKind;

use super::journal::Inspected;
use super::outcome::{Failure, Outcome};
use super::record::Record;
use super::{Context, StepError};
use crate::clock;
use crate::graph::errors::Class;
use crate::live::number_status::granter;

/// Runs the step.
pub(super) async fn run(ctx: &Context, record: &Record) -> Result<Outcome, StepError> {
    let token = ctx.token(record)?;
    let info = ctx.graph.debug_token(&token).await?;
    let lost = |kind, text: &str| Ok(Outcome::Failed(Failure::found(Class::Lost, kind, text)));
    if !info.is_valid {
        return lost(TroubleKind::TokenRefused, "the token is not valid");
    }
    if info.app_id != ctx.meta.app_id.as_str() {
        return lost(TroubleKind::TokenRefused, "the token is another app's");
    }
    let wabas = info.wabas();
    if wabas.is_empty() {
        return lost(TroubleKind::NoWabaGranted, "the token grants no WABA");
    }
    let recovered = record.journal.recovered.as_ref();
    if recovered.is_some_and(|recovered| !wabas.contains(&recovered.waba_id)) {
        return lost(
            TroubleKind::TokenRefused,
            "the token does not grant what was shared",
        );
    }
    let store = &ctx.store;
    store
        .note_granted(&record.account, &wabas, clock::now())
        .await?;
    // So that the number is found when they take our access away.
    let granter = (info.user_id.as_deref()).map(|user_id| granter(ctx, user_id));
    Ok(Outcome::Inspected(Inspected {
        wabas,
        granter,
        access_until: info.ends().at(),
    }))
}

//! Which WABAs a token opens.
//!
//! Those that Meta documents the token to name (under `whatsapp_business_management`) are taken at
//! its word. Wherever else one may be named, what the token can do decides: its numbers are asked
//! for, and it is granted if they come, be there none. That is so for the WABA that Meta's session
//! message named, which is the browser's word and so a hint; for the targets of every other WhatsApp
//! scope, whatever Meta calls it one day; and, where nothing is named at all, for what was shared
//! with our business since the window was opened. A WABA that the token can't read is nobody's by
//! it, whoever names it.

use contract::ids::WabaId;
use contract::onboarding::TroubleKind;
use secrecy::SecretString;

use crate::clock;
use crate::context::{Context, StepError};
use onboarding::meta::errors::{Class, Meaning, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::token::{AccessEnd, TokenInfo};
use onboarding::outcome::StepFailure;
use onboarding::ownership::OwnershipClaim;
use onboarding::patience::is_absence;
use onboarding::record::Record;

/// Targets that are tried although they may be no WABAs.
const MOST_TARGETS: usize = 100;

/// WABAs that were shared with our business, by whoever, that are tried at one look: the newest.
const MOST_SHARED: usize = 10;

/// What a token opens.
#[derive(Clone, Debug)]
pub(crate) struct Grants {
    /// The WABAs, as Meta orders them: newest first. One that was found without the signup's code
    /// is alone.
    pub wabas: Vec<WabaId>,
    /// What was named, or found without a code, and is not among them. Why.
    pub missing: Option<StepFailure>,
    /// The mark of the person who gave the token, so that the number is found when they take our
    /// access away.
    pub granter: Option<String>,
    /// What the token allows, in Meta's names.
    pub scopes: Vec<String>,
    /// When the token ends.
    pub end: AccessEnd,
}

/// Looks what the token opens, and notes it as the account's. `Err` inside: nothing that this token
/// can be used for.
pub(crate) async fn look(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
) -> Result<Result<Grants, StepFailure>, StepError> {
    let (info, silent) = match ctx.graph.debug_token(token).await {
        Ok(info) => (info, None),
        Err(error) if meaning(&error).class == Class::Transient => return Err(error.into()),
        // It is asked with our app's own token: what Meta refuses here says nothing of theirs.
        Err(error) => {
            tracing::error!(onboarding = %record.id, %error, "Meta does not say how a token is");
            (TokenInfo::default(), Some(error))
        }
    };
    if let Some(refused) = refused(ctx, &info) {
        return Ok(Err(refused));
    }
    let (wabas, mut missing) = opened(ctx, record, token, &info).await?;
    if let (Some(error), true) = (&silent, wabas.is_empty()) {
        missing = Some(unnamed(error));
    }
    let mut known = info.granted();
    known.extend(
        wabas
            .iter()
            .filter(|id| !known.contains(id))
            .cloned()
            .collect::<Vec<_>>(),
    );
    let (store, now) = (&ctx.store, clock::now());
    store.note_granted(&record.account, &known, now).await?;
    Ok(Ok(Grants {
        wabas,
        missing,
        granter: info.user_id.as_deref().map(|user| ctx.granter(user)),
        end: info.ends(),
        scopes: info.scopes,
    }))
}

/// Why the token is no use, whatever it opens.
fn refused(ctx: &Context, info: &TokenInfo) -> Option<StepFailure> {
    let lost = |text| StepFailure::found(Class::Lost, TroubleKind::TokenRefused, text);
    if info.is_refused() {
        return Some(lost("the token is not valid"));
    }
    if info.is_of_another_app(ctx.meta.app_id.as_str()) {
        return Some(lost("the token is another app's"));
    }
    // Before the point of no return: a number that has moved to where nothing can be sent from it
    // is worse than one that waits. What scopes a login gives is our configuration at Meta.
    info.lacks_messaging().then(|| {
        StepFailure::found(
            Class::Configuration,
            TroubleKind::OurConfiguration,
            "the token lacks whatsapp_business_messaging: see the login configuration's permissions",
        )
    })
}

/// Nothing is known to be granted, as Meta does not say what is.
fn unnamed(error: &GraphError) -> StepFailure {
    let mut failure = StepFailure::from_graph(error);
    if failure.meaning.class == Class::Lost {
        // By our app's token, and not by the customer's.
        failure.meaning = Meaning::new(Class::Configuration, TroubleKind::OurConfiguration);
    }
    failure
}

/// The WABAs that are granted by Meta's word or by a try, and why the one that matters is not among
/// them.
async fn opened(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
    info: &TokenInfo,
) -> Result<(Vec<WabaId>, Option<StepFailure>), StepError> {
    let granted = info.granted();
    if let Some(recovered) = &record.step_log.recovered {
        let id = &recovered.waba_id;
        let is_granted = granted.contains(id) || opens(ctx, token, id).await?.is_ok();
        let missing = "the token does not grant what was shared";
        return Ok(match is_granted {
            true => (vec![id.clone()], None),
            false => (vec![], Some(lost(TroubleKind::TokenRefused, missing))),
        });
    }
    let hint = record.step_log.hint.as_ref();
    let said = hint.and_then(|finish| finish.waba_id.as_ref());
    let also = hint.into_iter().flat_map(|finish| &finish.waba_ids);
    let tried = said.into_iter().chain(also).cloned().chain(info.named());
    let mut wabas = granted.clone();
    let mut refusal = None;
    for id in tried.filter(|id| !granted.contains(id)).take(MOST_TARGETS) {
        if wabas.contains(&id) {
            continue;
        }
        match opens(ctx, token, &id).await? {
            Ok(()) => wabas.push(id),
            // Of the WABA that was named this says more than that it is not there.
            Err(error) if Some(&id) == said && !is_absence(&error) => return Err(error.into()),
            Err(error) => refusal = refusal.or(Some((id, error))),
        }
    }
    if wabas.is_empty() {
        wabas = shared(ctx, record, token).await?;
    }
    let missing = match refusal {
        _ if wabas.is_empty() => Some(none(refusal)),
        Some((id, error)) if Some(&id) == said => {
            let text = format!("the token does not open the WABA {id} that was named: {error}");
            Some(lost(TroubleKind::NoWabaGranted, text))
        }
        _ => None,
    };
    Ok((wabas, missing))
}

fn lost(kind: TroubleKind, text: impl Into<String>) -> StepFailure {
    StepFailure::found(Class::Lost, kind, text)
}

/// The token opens nothing.
fn none(refusal: Option<(WabaId, GraphError)>) -> StepFailure {
    match refusal {
        // Meta speaks of permissions, which no other choice in its window gives.
        Some((_, error)) if meaning(&error).class == Class::Configuration => {
            StepFailure::from_graph(&error)
        }
        Some((id, error)) => {
            let text = format!("the token does not open the WABA {id}: {error}");
            lost(TroubleKind::NoWabaGranted, text)
        }
        None => lost(TroubleKind::NoWabaGranted, "the token grants no WABA"),
    }
}

/// Tries whether a token opens a WABA. `Err` inside: Meta says that it does not; outside: that says
/// nothing of it.
async fn opens(
    ctx: &Context,
    token: &SecretString,
    id: &WabaId,
) -> Result<Result<(), GraphError>, StepError> {
    match ctx.graph.phone_numbers(token, id).await {
        Ok(_) => Ok(Ok(())),
        Err(error) if is_absence(&error) => Ok(Err(error)),
        Err(error) if passes(&error) => Err(error.into()),
        Err(error) => {
            tracing::warn!(waba = %id, %error, "what may be a WABA can't be read");
            Ok(Err(error))
        }
    }
}

/// Whether a failure is of no one WABA.
pub(crate) fn passes(error: &GraphError) -> bool {
    meaning(error).class == Class::Transient || error.is_lost_token()
}

/// Those of the WABAs that were shared with our business since the window was opened which the token
/// opens: most are other customers', and stay closed to it. None where recovery is off.
async fn shared(
    ctx: &Context,
    record: &Record,
    token: &SecretString,
) -> Result<Vec<WabaId>, StepError> {
    let Some((ours, system)) = ctx.meta.recovery() else {
        return Ok(vec![]);
    };
    let (from, until) = OwnershipClaim::of(record).period(ctx.timeouts.signup_longest);
    let most = i64::try_from(MOST_SHARED).unwrap_or(i64::MAX);
    let store = &ctx.store;
    let told = store
        .shared_wabas_since(from, until, &record.account, most)
        .await?;
    let mut known: Vec<WabaId> = told.into_iter().map(|waba| waba.waba_id).collect();
    // Meta's list is for a webhook that has not come, and no reason to stop.
    match ctx.graph.client_wabas_since(ours, system, from).await {
        Ok(listed) => known.extend(listed.into_iter().map(|waba| waba.id)),
        Err(error) => tracing::warn!(%error, "Meta does not list what is shared with us"),
    }
    let mut opened = Vec::new();
    for id in known.into_iter().take(MOST_SHARED) {
        if !opened.contains(&id) && opens(ctx, token, &id).await?.is_ok() {
            opened.push(id);
        }
    }
    Ok(opened)
}

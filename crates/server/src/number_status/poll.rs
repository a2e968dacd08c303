//! What Meta says of a number, once.

use super::attempts::attempt_of;

use contract::wabas::LostReason;

use crate::clock;
use crate::context::{Context, StepError};
use crate::store::stored_number::StoredNumber;
use onboarding::meta::errors::{Class, meaning};
use onboarding::meta::fault::GraphError;
use onboarding::meta::token::{AccessEnd, TokenInfo};
use onboarding::meta::types::Number;
use onboarding::report::told_or_not;
use onboarding::watch::PollResult;

/// "The business phone number has been deleted" ("Error codes").
const NUMBER_DELETED: i64 = 33;

/// "App not installed", "Expired" ("Graph API, Handle errors").
const APP_NOT_INSTALLED: i64 = 458;
const EXPIRED: [i64; 2] = [463, 467];

/// What one look at Meta says.
#[derive(Debug)]
pub struct Poll {
    /// Whether the number serves.
    pub sight: PollResult,
    /// When our access to it ends.
    pub end: AccessEnd,
    /// The number, where Meta shows it.
    pub number: Option<Number>,
    /// What was seen, for the audit_log.
    pub words: String,
}

/// Looks. An error is that Meta does not say.
///
/// What the token can do decides: whether the number can be read by it. What Meta says of the
/// token itself is asked beside that.
pub async fn poll(ctx: &Context, seen: &StoredNumber) -> Result<Poll, StepError> {
    let record = attempt_of(ctx, seen).await?;
    if record.token_sealed.is_none() {
        return Ok(Poll {
            sight: lost(LostReason::AccessTaken, true),
            end: AccessEnd::NotSaid,
            number: None,
            words: "its token is not kept any more".to_owned(),
        });
    }
    let token = ctx.token(&record)?;
    let number = ctx.graph.number(&token, &seen.id).await;
    let info = ctx.graph.debug_token(&token).await;
    let info = info
        .inspect_err(|error| tracing::warn!(%error, "Meta does not say how a token is"))
        .ok();
    let end = info.as_ref().map_or(AccessEnd::NotSaid, TokenInfo::ends);
    let (sight, words, number) = match number {
        Ok(number) => {
            let (sight, words) = of_number(&number);
            (sight, words, Some(number))
        }
        Err(error) => match of_refusal(seen, &error, info.as_ref(), end) {
            Some(sight) => (sight, error.to_string(), None),
            None => return Err(error.into()),
        },
    };
    Ok(Poll {
        sight,
        end,
        number,
        words,
    })
}

const fn lost(reason: LostReason, certain: bool) -> PollResult {
    PollResult::Lost { reason, certain }
}

fn of_number(number: &Number) -> (PollResult, String) {
    let sight = if number.is_registered() {
        PollResult::Serves
    } else if number.is_unregistered() {
        lost(LostReason::NotRegistered, false)
    } else {
        // One that is banned is registered, and a word that Meta adds one day says nothing.
        PollResult::Unclear
    };
    let status = told_or_not(number.status.as_deref());
    (sight, format!("its status is {status}"))
}

/// What it says of a number that Meta does not show it; `None` where it says nothing.
fn of_refusal(
    seen: &StoredNumber,
    error: &GraphError,
    info: Option<&TokenInfo>,
    end: AccessEnd,
) -> Option<PollResult> {
    let fault = error.fault();
    let void = info.is_some_and(TokenInfo::is_refused);
    if void || error.is_lost_token() {
        let told = info.and_then(|info| info.error.as_ref()?.subcode);
        let subcode = fault
            .filter(|_| error.is_lost_token())
            .and_then(|fault| fault.subcode)
            .or(told);
        let end = end.at().or(seen.known.access_until);
        let over = end.is_some_and(|end| end <= clock::now());
        let reason = match subcode {
            Some(APP_NOT_INSTALLED) => LostReason::AppRemoved,
            Some(subcode) if EXPIRED.contains(&subcode) => LostReason::AccessExpired,
            _ if over => LostReason::AccessExpired,
            _ => LostReason::AccessTaken,
        };
        return Some(lost(reason, true));
    }
    if fault.is_some_and(|fault| fault.code == NUMBER_DELETED) {
        return Some(lost(LostReason::AccountDeleted, false));
    }
    if is_gone(error) {
        return Some(lost(LostReason::AccessTaken, false));
    }
    // That our app may not do a thing is no word about one number, unless the token does not grant
    // the WABA any more.
    let granted = info.and_then(|info| info.grants(&seen.waba));
    (error.is_not_permitted() && info.is_some() && granted != Some(true))
        .then_some(lost(LostReason::AccessTaken, false))
}

/// Whether the object, or the token, is gone for us.
pub fn is_gone(error: &GraphError) -> bool {
    meaning(error).class == Class::Lost
}

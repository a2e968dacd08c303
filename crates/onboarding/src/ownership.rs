//! Whose a shared WABA is. The rules, each with its reason, stand at the top of the server's module
//! `recover`.

use std::time::Duration;

use contract::ids::{BusinessId, WabaId};
use contract::phone::PhoneNumber;
use contract::signup::Finish;
use contract::time::UnixMillis;

use crate::meta::types::Number;
use crate::record::Record;
use crate::timeouts::millis;

/// Meta's clock and ours may differ by this, and Meta tells times to the second.
const CLOCKS_MS: i64 = 5_000;

/// What an attempt says, and what is proven of it.
#[derive(Clone, Debug)]
pub struct OwnershipClaim<'a> {
    /// The number that is moved.
    pub number: &'a PhoneNumber,
    /// When Meta's window was opened for it, or it was recorded where the browser did not say.
    pub launched_at: UnixMillis,
    /// Meta's session message, as the browser told it.
    pub message: Option<&'a Finish>,
    /// Whether whoever made it has proven to hold the number since.
    pub holds_number: bool,
}

impl<'a> OwnershipClaim<'a> {
    /// What this attempt says.
    pub fn of(record: &'a Record) -> Self {
        Self {
            number: &record.number,
            launched_at: record.step_log.launched_at.unwrap_or(record.created_at),
            message: record.step_log.hint.as_ref(),
            holds_number: record.step_log.holds_number_at.is_some(),
        }
    }

    /// The WABA that the message names.
    pub fn named(&self) -> Option<&'a WabaId> {
        self.message.and_then(|message| message.waba_id.as_ref())
    }

    /// The first and the last moment of its signup.
    pub fn period(&self, longest: Duration) -> (UnixMillis, UnixMillis) {
        let from = self.launched_at.0.saturating_sub(CLOCKS_MS);
        let until = self.launched_at.0.saturating_add(millis(longest));
        (UnixMillis(from), UnixMillis(until + CLOCKS_MS))
    }
}

/// The first and the last moment at which the window was opened whose signup ended then.
pub fn launches(ended_at: UnixMillis, longest: Duration) -> (UnixMillis, UnixMillis) {
    let from = ended_at.0.saturating_sub(millis(longest) + CLOCKS_MS);
    (
        UnixMillis(from),
        UnixMillis(ended_at.0.saturating_add(CLOCKS_MS)),
    )
}

/// A WABA that is shared with us, and what is known of it.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The WABA.
    pub waba_id: WabaId,
    /// The portfolio that owns it.
    pub business_id: BusinessId,
    /// When it was shared, or made, by Meta's clock.
    pub at: UnixMillis,
    /// Its numbers.
    pub numbers: Vec<Number>,
    /// Whether it is known to have been made since the attempt's window was opened.
    pub is_new: bool,
    /// Another account has it, or its number.
    pub owned_by_other_account: bool,
    /// Another account has an attempt with one of its numbers.
    pub is_said_by_another: bool,
    /// Another account was at Meta at that time, and what came of it is not known.
    pub may_be_anothers: bool,
}

/// Whose a WABA is that holds the attempt's number.
#[derive(Clone, Debug)]
pub enum OwnershipVerdict<'a> {
    /// This attempt's.
    Its(&'a Candidate),
    /// Whoever's holds the number: more than one account could have it.
    Holders {
        /// The WABA.
        found: &'a Candidate,
        /// The number in it.
        number: &'a Number,
        /// Why it is not certain.
        doubt: OwnershipDoubt,
    },
}

/// Why nothing is taken up, or not yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnershipDoubt {
    /// None was shared in that time that holds the number, verified.
    #[error("nothing was shared that holds the number")]
    NothingShared,
    /// Several were, by several portfolios.
    #[error("several portfolios shared the number")]
    Several,
    /// The browser named something else.
    #[error("the session message names something else")]
    Disagrees,
    /// Another account has it.
    #[error("what was shared is another account's")]
    Anothers,
    /// Another account says that it moves a number of it.
    #[error("another account moves a number of what was shared")]
    SaidByAnother,
    /// Another account's signup could be it.
    #[error("what was shared could be another account's")]
    MayBeAnothers,
    /// Its own code could still come, or another's that it belongs to.
    #[error("its code could still come")]
    TooEarly,
}

/// Whose the WABA is that holds the number, as far as anything shows that.
pub fn decide<'a>(
    claim: &OwnershipClaim<'_>,
    candidates: &'a [Candidate],
    now: UnixMillis,
    longest: Duration,
    code_wait: Duration,
) -> Result<OwnershipVerdict<'a>, OwnershipDoubt> {
    let (from, until) = claim.period(longest);
    let fits = |candidate: &&Candidate| {
        let named = claim.named().is_none_or(|id| *id == candidate.waba_id);
        named && (from..=until).contains(&candidate.at) && number(claim, candidate).is_some()
    };
    let candidates: Vec<&Candidate> = candidates.iter().filter(fits).collect();
    // A portfolio may share twice: the number is in the newest then.
    let newest = candidates.iter().copied().max_by_key(|one| one.at);
    let found = newest.ok_or(OwnershipDoubt::NothingShared)?;
    let number = number(claim, found).ok_or(OwnershipDoubt::NothingShared)?;
    if let Some(message) = claim.message {
        let portfolio = message.business_id.as_ref();
        let other_portfolio = portfolio.is_some_and(|id| *id != found.business_id);
        let named = message.phone_number_id.as_ref();
        if other_portfolio || named.is_some_and(|id| *id != number.id) {
            return Err(OwnershipDoubt::Disagrees);
        }
    }
    if found.owned_by_other_account {
        return Err(OwnershipDoubt::Anothers);
    }
    let is_told_to_its_page_alone = claim.named().is_some() && found.is_new;
    let is_several = candidates
        .iter()
        .any(|one| one.business_id != found.business_id);
    let doubt = if claim.holds_number {
        None
    } else if found.is_said_by_another {
        Some(OwnershipDoubt::SaidByAnother)
    } else if is_several {
        Some(OwnershipDoubt::Several)
    } else if found.may_be_anothers && !is_told_to_its_page_alone {
        Some(OwnershipDoubt::MayBeAnothers)
    } else {
        None
    };
    let too_early = now.0 < found.at.0.saturating_add(millis(code_wait));
    match doubt {
        None if is_told_to_its_page_alone => Ok(OwnershipVerdict::Its(found)),
        _ if too_early => Err(OwnershipDoubt::TooEarly),
        None => Ok(OwnershipVerdict::Its(found)),
        Some(doubt) => Ok(OwnershipVerdict::Holders {
            found,
            number,
            doubt,
        }),
    }
}

/// The number that is moved, where it is in this WABA and Meta has verified it there.
fn number<'a>(claim: &OwnershipClaim<'_>, candidate: &'a Candidate) -> Option<&'a Number> {
    candidate.numbers.iter().find(|number| {
        let proven = number.is_verified() || number.is_live();
        proven && number.is(claim.number)
    })
}

/// Whether this attempt's signup could be what shared the WABA at that time, as far as is known: not
/// if it has a WABA of its own, by a token that was had since or by its message, and not if its window
/// had ended before.
pub fn could_have_shared(record: &Record, waba: &WabaId, at: UnixMillis) -> bool {
    let step_log = &record.step_log;
    let launched_at = step_log.launched_at.unwrap_or(record.created_at);
    let has_token = step_log.inspect.is_some()
        && (step_log.exchange.as_ref()).is_some_and(|exchange| exchange.at >= launched_at);
    let named = step_log
        .hint
        .as_ref()
        .and_then(|hint| hint.waba_id.as_ref());
    let has_another = named.is_some_and(|named| named != waba);
    let ended = step_log.window_ended_at;
    let ended_before = ended.is_some_and(|ended| ended.0.saturating_add(CLOCKS_MS) < at.0);
    !has_token && !has_another && !ended_before
}

#[cfg(test)]
#[path = "ownership_tests.rs"]
mod tests;

//! Whose a shared WABA is. Pure: the rules are in the [module above](super).

use std::time::Duration;

use contract::ids::{BusinessId, WabaId};
use contract::phone::PhoneNumber;
use contract::signup::Finish;
use contract::time::UnixMillis;

use crate::config::pace::millis;
use crate::finalize::record::Record;
use crate::graph::types::Number;

/// Meta's clock and ours may differ by this, and Meta tells times to the second.
const CLOCKS_MS: i64 = 5_000;

/// What an attempt says.
#[derive(Clone, Debug)]
pub struct Claim<'a> {
    /// The number that is moved.
    pub number: &'a PhoneNumber,
    /// When Meta's window was opened for it, or it was recorded where the browser did not say.
    pub launched_at: UnixMillis,
    /// Meta's session message, as the browser told it.
    pub message: Option<&'a Finish>,
}

impl<'a> Claim<'a> {
    /// What this attempt says.
    pub fn of(record: &'a Record) -> Self {
        Self {
            number: &record.number,
            launched_at: record.journal.launched_at.unwrap_or(record.created_at),
            message: record.journal.hint.as_ref(),
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
    /// Another account has it, or its number.
    pub is_anothers: bool,
    /// Another account has an attempt with one of its numbers.
    pub is_said_by_another: bool,
    /// Another account was at Meta at that time, and what came of it is not known.
    pub may_be_anothers: bool,
}

/// Why none is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Doubt {
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
    /// Its own code could still come.
    #[error("its code could still come")]
    TooEarly,
}

/// The WABA that this attempt's signup shared, if that is certain.
pub fn decide<'a>(
    claim: &Claim<'_>,
    candidates: &'a [Candidate],
    now: UnixMillis,
    longest: Duration,
    code_wait: Duration,
) -> Result<&'a Candidate, Doubt> {
    let (from, until) = claim.period(longest);
    let fits = |candidate: &&Candidate| {
        let named = claim.named().is_none_or(|id| *id == candidate.waba_id);
        named && (from..=until).contains(&candidate.at) && number(claim, candidate).is_some()
    };
    let found: Vec<&Candidate> = candidates.iter().filter(fits).collect();
    let newest = found.iter().copied().max_by_key(|found| found.at);
    let newest = newest.ok_or(Doubt::NothingShared)?;
    // A portfolio may share twice: the number is in the newest then.
    if found
        .iter()
        .any(|one| one.business_id != newest.business_id)
    {
        return Err(Doubt::Several);
    }
    let number = number(claim, newest).ok_or(Doubt::NothingShared)?;
    if let Some(message) = claim.message {
        let portfolio = message.business_id.as_ref();
        let other_portfolio = portfolio.is_some_and(|id| *id != newest.business_id);
        let named = message.phone_number_id.as_ref();
        if other_portfolio || named.is_some_and(|id| *id != number.id) {
            return Err(Doubt::Disagrees);
        }
    }
    if newest.is_anothers {
        return Err(Doubt::Anothers);
    }
    if newest.is_said_by_another {
        return Err(Doubt::SaidByAnother);
    }
    if claim.named().is_none() {
        if newest.may_be_anothers {
            return Err(Doubt::MayBeAnothers);
        }
        if now.0 < newest.at.0.saturating_add(millis(code_wait)) {
            return Err(Doubt::TooEarly);
        }
    }
    Ok(newest)
}

/// The number that is moved, where it is in this WABA and Meta has verified it there.
fn number<'a>(claim: &Claim<'_>, candidate: &'a Candidate) -> Option<&'a Number> {
    candidate.numbers.iter().find(|number| {
        let proven = number.is_verified() || number.is_live();
        proven && number.is(claim.number)
    })
}

/// Whether it is known what came of this attempt's signup: it has a WABA of its own, by a token
/// that was had since, or by its message.
pub fn is_accounted_for(record: &Record, waba: &WabaId) -> bool {
    let journal = &record.journal;
    let launched_at = journal.launched_at.unwrap_or(record.created_at);
    let has_token = journal.inspect.is_some()
        && (journal.exchange.as_ref()).is_some_and(|exchange| exchange.at >= launched_at);
    let named = journal.hint.as_ref().and_then(|hint| hint.waba_id.as_ref());
    has_token || named.is_some_and(|named| named != waba)
}

#[cfg(test)]
#[path = "decide_tests.rs"]
mod tests;

//! What follows from a look at a number. Pure.
//!
//! That a number serves its account counts at once. That it does not counts once several looks
//! over a while have said so: Meta takes its time to tell all its servers, and has moments in
//! which it says anything.

use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState};
use serde::{Deserialize, Serialize};

use crate::meta::token::AccessEnd;
use crate::timeouts::Timeouts;
use crate::timeouts::{again_at, millis};

const DAY_MS: i64 = 24 * 3600 * 1000;

/// Days before the end of our access on which it is told.
const WARNINGS: [u32; 3] = [1, 7, 30];

/// What Meta told by itself explains what is seen for this long.
const TOLD_COUNTS_MS: i64 = 2 * DAY_MS;

/// Looks that must have said that a number does not serve, where Meta does not say so in as many
/// words.
const LOOKS: u32 = 3;

/// After this long a number that needs reconnecting is looked at once a week.
const OLD_MS: i64 = 60 * DAY_MS;

/// How a number stands, as far as we know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownStatus {
    /// Whether it serves its account.
    pub state: NumberState,
    /// Why it does not.
    pub reason: Option<LostReason>,
    /// When our access to it ends.
    pub access_until: Option<UnixMillis>,
    /// Since when it has been connected.
    pub connected_at: UnixMillis,
    /// What is remembered between two looks.
    pub watch: WatchState,
}

/// What is remembered of a number between two looks. Stored as JSON.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WatchState {
    /// It seems not to serve its account any more. Not believed yet.
    pub doubt: Option<SuspectedLoss>,
    /// What Meta told by itself: it names the reason of what is seen then.
    pub told: Option<WebhookEvidence>,
    /// Since when it has needed reconnecting.
    pub lost_at: Option<UnixMillis>,
    /// Since when Meta has said nothing of it.
    pub silent_since: Option<UnixMillis>,
    /// Days before the end of our access that were told last.
    pub warned: Option<u32>,
}

impl WatchState {
    /// One more look says that the number does not serve its account. Whether that is believed by
    /// now.
    pub fn seems_lost(&mut self, certain: bool, now: UnixMillis, timeouts: &Timeouts) -> bool {
        let doubt = self.doubt.get_or_insert(SuspectedLoss {
            since: now,
            looks: 0,
        });
        doubt.looks = doubt.looks.saturating_add(1);
        let lasted = now.0.saturating_sub(doubt.since.0);
        match certain {
            true => doubt.looks > 1 && lasted >= millis(timeouts.status_recheck),
            false => doubt.looks >= LOOKS && lasted >= millis(timeouts.status_doubt),
        }
    }
}

/// A number seems not to serve its account any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SuspectedLoss {
    /// Since when.
    pub since: UnixMillis,
    /// How many looks have said so.
    pub looks: u32,
}

/// What a webhook of Meta's said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WebhookEvidence {
    /// What has become of the number by that.
    pub reason: LostReason,
    /// When it came.
    pub at: UnixMillis,
}

/// What one look says of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PollResult {
    /// It is registered, and we have access to it.
    Serves,
    /// We have access to it, and Meta's words for its status decide nothing.
    Unclear,
    /// It seems not to serve the account any more.
    Lost {
        /// Why.
        reason: LostReason,
        /// Whether Meta says so in as many words: the token is not valid.
        certain: bool,
    },
}

/// What is to be told after a look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// The number needs reconnecting.
    Lost(LostReason),
    /// It serves its account again.
    Back,
    /// Our access ends in so many days, or fewer.
    AccessEnds {
        /// How many.
        days: u32,
    },
}

/// What follows from a look.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// How the number stands now.
    pub now_known: KnownStatus,
    /// When it is looked at next.
    pub next_look_at: UnixMillis,
    /// What is to be told, if anything.
    pub news: Option<News>,
}

/// What follows from a look. `jitter`, from 0 to 1, keeps numbers that were looked at together
/// from being so again.
pub fn judge(
    known: &KnownStatus,
    sight: PollResult,
    end: AccessEnd,
    now: UnixMillis,
    jitter: f64,
    timeouts: &Timeouts,
) -> Verdict {
    let mut known = known.clone();
    known.watch.silent_since = None;
    match end {
        AccessEnd::NotSaid => {}
        AccessEnd::Never => known.access_until = None,
        AccessEnd::At(at) => known.access_until = Some(at),
    }
    let news = match (known.state, sight) {
        // One that leaves has its own job.
        (NumberState::Leaving, _) => None,
        // Only a newer server knows.
        (NumberState::Unrecognized, _) => None,
        (_, PollResult::Serves) => serves(&mut known, now),
        (NumberState::Connected, PollResult::Unclear) => {
            known.watch.doubt = None;
            None
        }
        // Access is what was missing, and it is there again.
        (NumberState::NeedsReconnecting, PollResult::Unclear)
            if known.reason.is_some_and(LostReason::is_of_access) =>
        {
            serves(&mut known, now)
        }
        (NumberState::NeedsReconnecting, PollResult::Unclear) => None,
        (NumberState::Connected, PollResult::Lost { reason, certain }) => {
            doubted(&mut known, reason, certain, now, timeouts)
        }
        (NumberState::NeedsReconnecting, PollResult::Lost { reason, .. }) => {
            // Meta may tell by itself what has become of it after it was seen.
            let told = known.watch.told.take();
            let better = match (known.reason, told) {
                (None, _) => Some(named(reason, told, now)),
                (Some(known), Some(_)) => Some(named(known, told, now)),
                (Some(_), None) => None,
            };
            let better = better.filter(|better| known.reason != Some(*better));
            known.reason = better.or(known.reason);
            better.map(News::Lost)
        }
    };
    Verdict {
        next_look_at: next_look(&known, now, jitter, timeouts),
        now_known: known,
        news,
    }
}

/// Meta has said nothing: what is known stands, and the number is looked at again.
pub fn silent(
    known: &KnownStatus,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> (WatchState, UnixMillis) {
    let mut watch = known.watch.clone();
    let since = *watch.silent_since.get_or_insert(now);
    (
        watch,
        again_at(since, now, timeouts.status_recheck, timeouts.status_min),
    )
}

fn serves(known: &mut KnownStatus, now: UnixMillis) -> Option<News> {
    known.watch.doubt = None;
    known.watch.told = None;
    known.watch.lost_at = None;
    if known.state == NumberState::NeedsReconnecting {
        known.state = NumberState::Connected;
        known.reason = None;
        return Some(News::Back);
    }
    let warning = known.access_until.and_then(|until| warning(until, now));
    let told = std::mem::replace(&mut known.watch.warned, warning);
    warning
        .filter(|_| told != warning)
        .map(|days| News::AccessEnds { days })
}

/// Whether it is believed by now that the number does not serve.
fn doubted(
    known: &mut KnownStatus,
    reason: LostReason,
    certain: bool,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> Option<News> {
    if !known.watch.seems_lost(certain, now, timeouts) {
        return None;
    }
    let reason = named(reason, known.watch.told, now);
    known.state = NumberState::NeedsReconnecting;
    known.reason = Some(reason);
    known.watch = WatchState {
        lost_at: Some(now),
        ..WatchState::default()
    };
    Some(News::Lost(reason))
}

/// What Meta told by itself says more of how access was lost than its refusals do.
fn named(seen: LostReason, told: Option<WebhookEvidence>, now: UnixMillis) -> LostReason {
    let told = told.filter(|told| now.0.saturating_sub(told.at.0) < TOLD_COUNTS_MS);
    match (seen, told) {
        (LostReason::AccessTaken | LostReason::AccountDeleted, Some(told)) => told.reason,
        // One on the Business App that is set up again is registered nowhere meanwhile.
        (LostReason::NotRegistered, Some(told)) if told.reason == LostReason::Offboarded => {
            told.reason
        }
        _ => seen,
    }
}

fn next_look(known: &KnownStatus, now: UnixMillis, jitter: f64, timeouts: &Timeouts) -> UnixMillis {
    if known.state == NumberState::NeedsReconnecting {
        let since = known.watch.lost_at.unwrap_or(known.connected_at);
        let most = match now.0.saturating_sub(since.0) {
            OLD_MS.. => timeouts.status_max.saturating_mul(7),
            _ => timeouts.status_max,
        };
        return again_at(since, now, timeouts.reconnect_min, most);
    }
    if known.watch.doubt.is_some() {
        return UnixMillis(now.0.saturating_add(millis(timeouts.status_recheck)));
    }
    let regular = again_at(
        known.connected_at,
        now,
        timeouts.status_min,
        timeouts.status_max,
    );
    let pause = regular.0.saturating_sub(now.0);
    // A tenth of it at most: exact enough for any pause.
    let earlier = (pause as f64 * jitter.clamp(0.0, 1.0) / 10.0) as i64;
    let regular = UnixMillis(regular.0 - earlier);
    let told = known.access_until.and_then(|until| next_told(until, now));
    told.map_or(regular, |told| told.min(regular))
}

/// When a number that has just been connected is looked at.
pub fn first_look(
    access_until: Option<UnixMillis>,
    now: UnixMillis,
    timeouts: &Timeouts,
) -> UnixMillis {
    let regular = UnixMillis(now.0.saturating_add(millis(timeouts.status_min)));
    let told = access_until.and_then(|until| next_told(until, now));
    told.map_or(regular, |told| told.min(regular))
}

/// In how many days our access ends at most, where that is to be told.
pub fn warning(until: UnixMillis, now: UnixMillis) -> Option<u32> {
    let left = until.0.saturating_sub(now.0);
    WARNINGS
        .into_iter()
        .find(|days| left <= i64::from(*days) * DAY_MS)
}

/// When the end of our access is to be told next, or has come.
fn next_told(until: UnixMillis, now: UnixMillis) -> Option<UnixMillis> {
    let times = WARNINGS
        .into_iter()
        .map(|days| until.0.saturating_sub(i64::from(days) * DAY_MS));
    // A moment after the end: by then Meta knows of it too.
    times
        .chain([until.0.saturating_add(1000)])
        .filter(|at| *at > now.0)
        .min()
        .map(UnixMillis)
}

#[cfg(test)]
#[path = "watch_tests.rs"]
mod tests;

//! Interrupted, or stuck.

use contract::onboarding::{GoOn, Onboarding, Origin, Trouble};
use contract::time::UnixMillis;
use contract::window_sight::WindowSight;

use super::guide::Guide;
use super::launch::{ColleagueLink, Launch};
use super::sights::sights;
use crate::state::{AnswerState, Interrupted, Journey, Reason, Stuck};

/// It stopped, and the customer can go on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InterruptedView<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// Why.
    pub reason: &'a Reason,
    /// Before then another try is of no use.
    pub not_before: Option<UnixMillis>,
    /// Until when the server looks for what the signup shared.
    pub looking_until: Option<UnixMillis>,
    /// The button that opens Meta's window again. Absent: it is tried again without.
    pub launch: Option<Launch>,
    /// Whether Meta's full page is offered.
    pub full_page: bool,
    /// Whether the attempt may be given up.
    pub start_over: bool,
    /// The link for a colleague, where it is offered.
    pub colleague_link: Option<ColleagueLink<'a>>,
    /// What Meta's window is going to show.
    pub guide: Guide,
    /// What the customer may have seen there, to choose from. Empty: it is known, or nothing was to be
    /// seen.
    pub sights: &'static [WindowSight],
    /// What they chose.
    pub saw: Option<WindowSight>,
    /// Whether Meta may have connected the number without a word to us, so that nothing is said of where
    /// it is.
    pub unsure: bool,
    /// What became of another try.
    pub answer: &'a AnswerState,
}

impl<'a> InterruptedView<'a> {
    pub(super) fn of(journey: &Journey, stopped: &'a Interrupted) -> Self {
        let record = &stopped.onboarding;
        let relaunch = stopped.reason.go_on() == GoOn::Relaunch;
        Self {
            record,
            reason: &stopped.reason,
            not_before: match &stopped.reason {
                Reason::Server { trouble, .. } => trouble.not_before,
                _ => None,
            },
            looking_until: record.looking_until,
            launch: relaunch.then(|| Launch::of(journey)),
            full_page: journey.offers_full_page(),
            start_over: journey.may_start_over(),
            colleague_link: ColleagueLink::of(journey, record),
            guide: Guide::of(record, stopped.reason.told()),
            sights: match stopped.asks_what_was_seen() {
                true => sights(record),
                false => &[],
            },
            saw: stopped.saw,
            unsure: record.origin == Origin::BusinessApp && stopped.reason.may_be_done(),
            answer: &stopped.answer,
        }
    }
}

/// It stopped, and someone else must act.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StuckView<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// Why.
    pub trouble: &'a Trouble,
    /// How it goes on.
    pub next: NextTry,
    /// Whether the customer may have it tried again.
    pub retry: bool,
    /// The button that opens Meta's window, where that may help.
    pub launch: Option<Launch>,
    /// Whether Meta's full page is offered.
    pub full_page: bool,
    /// Whether the attempt may be given up.
    pub start_over: bool,
    /// The link for a colleague, where it is offered.
    pub colleague_link: Option<ColleagueLink<'a>>,
    /// What became of another try.
    pub answer: &'a AnswerState,
}

/// How a stuck attempt goes on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NextTry {
    /// By Meta's window alone.
    ByLaunch,
    /// By itself, at this time.
    At(UnixMillis),
    /// Not by itself.
    Stopped,
}

impl<'a> StuckView<'a> {
    pub(super) fn of(journey: &Journey, stuck: &'a Stuck) -> Self {
        let record = &stuck.onboarding;
        let retry = journey.may_retry();
        Self {
            record,
            trouble: &stuck.trouble,
            next: match record.next_try_at {
                _ if !retry => NextTry::ByLaunch,
                Some(at) => NextTry::At(at),
                None => NextTry::Stopped,
            },
            retry,
            launch: stuck.may_launch().then(|| Launch::of(journey)),
            full_page: journey.offers_full_page(),
            start_over: journey.may_start_over(),
            colleague_link: ColleagueLink::of(journey, record),
            answer: &stuck.answer,
        }
    }
}

//! Before and beside Meta's window.

use contract::onboarding::{Onboarding, Origin};
use contract::signup::{MetaError, MetaStep};
use contract::time::UnixMillis;

use super::guide::Guide;
use super::launch::{ColleagueLink, Launch, renews};
use crate::state::{InMeta, Journey, Party, Window, WindowReport};

/// Before Meta's window.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReadyView<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// Where the number comes from. Absent: access to it is renewed, and it stays.
    pub moves_from: Option<Origin>,
    /// Whether it is a colleague who reads this, and is told what it is about.
    pub for_colleague: bool,
    /// Until when the server looks for what an earlier signup shared.
    pub looking_until: Option<UnixMillis>,
    /// The button.
    pub launch: Launch,
    /// Whether Meta's full page is offered.
    pub full_page: bool,
    /// Whether the attempt may be given up.
    pub start_over: bool,
    /// The link for a colleague, where it is offered.
    pub colleague_link: Option<ColleagueLink<'a>>,
    /// What Meta's window is going to show.
    pub guide: Guide,
}

impl<'a> ReadyView<'a> {
    pub(super) fn of(journey: &Journey, record: &'a Onboarding) -> Self {
        Self {
            record,
            moves_from: (!renews(record)).then_some(record.origin),
            for_colleague: journey.party == Party::Colleague,
            looking_until: record.looking_until,
            launch: Launch::of(journey),
            full_page: journey.offers_full_page(),
            start_over: journey.may_start_over(),
            colleague_link: ColleagueLink::of(journey, record),
            guide: Guide::of(record, None),
        }
    }
}

/// Beside Meta's window, while it is open as far as we know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct InMetaView<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// The button that opens the window once more. Absent: this page is about to give way to
    /// Meta's full page, and nothing else is shown.
    pub launch: Option<Launch>,
    /// What the window said, or how it looks.
    pub notice: Option<WindowNotice<'a>>,
    /// Whether Meta's full page is offered.
    pub full_page: bool,
    /// What Meta's window shows.
    pub guide: Guide,
}

/// What Meta's window said, or how it looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WindowNotice<'a> {
    /// The customer left at this screen; the window may still be open.
    Cancelled(&'a MetaStep),
    /// An error was reported.
    Error(&'a MetaError),
    /// Something that we don't know, as Meta named it.
    Unknown(&'a str),
    /// It opened in a way that we can't see.
    Unseen,
}

impl<'a> InMetaView<'a> {
    pub(super) fn of(journey: &Journey, meta: &'a InMeta) -> Self {
        Self {
            record: &meta.onboarding,
            launch: (meta.window != Window::FullPage).then(|| Launch::of(journey)),
            notice: WindowNotice::of(meta),
            full_page: journey.offers_full_page(),
            guide: Guide::of(&meta.onboarding, told(meta)),
        }
    }
}

impl<'a> WindowNotice<'a> {
    fn of(meta: &'a InMeta) -> Option<Self> {
        Some(match (&meta.report, meta.window) {
            (Some(WindowReport::Cancelled(step)), _) => Self::Cancelled(step),
            (Some(WindowReport::Error(error)), _) => Self::Error(error),
            (Some(WindowReport::Unknown(event)), _) => Self::Unknown(event),
            (None, Window::Unseen) => Self::Unseen,
            (None, _) => return None,
        })
    }
}

/// The step that Meta's window last told of.
fn told(meta: &InMeta) -> Option<&MetaStep> {
    match &meta.report {
        Some(WindowReport::Cancelled(step)) => Some(step),
        _ => None,
    }
}

//! Of what a customer is told on the phone, and whether it is still so when the message is about to
//! go. Pure.
//!
//! A notice is written down with the change that it tells of, once: its [`Notice::occurrence`] keeps the
//! same from being told twice. It is sent after a while, and only where the attempt is as it says then:
//! who sits before the screen and goes on at once is not written to.

use std::time::Duration;

use contract::onboarding::{Colleague, Connected, Need, Stage, Templates, TroubleKind};
use contract::time::UnixMillis;
use contract::wabas::NumberState;

use crate::colleague::how_far;
use crate::record::Record;
use crate::timeouts::{Timeouts, millis};
use crate::watch::KnownStatus;

/// The kind of the audit log's lines about notices.
pub const AUDIT_KIND: &str = "notice";

const HOUR_MS: i64 = 3600 * 1000;
const DAY_MS: i64 = 24 * HOUR_MS;

/// The cut-over is told of this long before it begins.
const CUT_OVER_AHEAD_MS: i64 = HOUR_MS;

/// From so many days before its end on, the end of our access is told on the phone.
const ACCESS_DAYS: u32 = 7;

/// Meta decides on templates one by one: what is rejected within this many delays is one notice.
const TEMPLATE_DELAYS: u32 = 10;

/// What a notice says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NoticeKind {
    /// The number is live.
    Connected,
    /// It does not go on, and somebody else than the customer must act.
    Stopped,
    /// The customer must answer something, or go on.
    NeedsYou,
    /// The colleague has been through Meta's window.
    ColleagueDone,
    /// The cut-over begins in about an hour.
    CutOverSoon,
    /// Meta rejected templates that came along.
    TemplateRejected,
    /// Our access to the number ends soon.
    AccessEnding,
    /// The number does not serve its account any more.
    Disconnected,
}

impl NoticeKind {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Connected,
        Self::Stopped,
        Self::NeedsYou,
        Self::ColleagueDone,
        Self::CutOverSoon,
        Self::TemplateRejected,
        Self::AccessEnding,
        Self::Disconnected,
    ];

    /// Its name in the store, in metrics, in the audit log, and as a text's key.
    pub fn name(self) -> &'static str {
        match self {
            Self::Connected => "connected",
            Self::Stopped => "stopped",
            Self::NeedsYou => "needs-you",
            Self::ColleagueDone => "colleague-done",
            Self::CutOverSoon => "cut-over-soon",
            Self::TemplateRejected => "template-rejected",
            Self::AccessEnding => "access-ending",
            Self::Disconnected => "disconnected",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// How long it must have been so before it is told.
    fn delay(self, timeouts: &Timeouts) -> Duration {
        match self {
            Self::Stopped | Self::NeedsYou | Self::ColleagueDone => timeouts.notice_delay,
            Self::TemplateRejected => timeouts.notice_delay.saturating_mul(TEMPLATE_DELAYS),
            Self::Connected | Self::CutOverSoon | Self::AccessEnding | Self::Disconnected => {
                Duration::ZERO
            }
        }
    }

    /// How long it is worth telling: what could not be sent within this time is dropped.
    fn good_for(self) -> i64 {
        match self {
            // That the number moved is worth knowing whenever it is told.
            Self::Connected => 3 * DAY_MS,
            Self::CutOverSoon => CUT_OVER_AHEAD_MS,
            Self::Stopped | Self::NeedsYou | Self::ColleagueDone => 12 * HOUR_MS,
            Self::TemplateRejected | Self::AccessEnding | Self::Disconnected => DAY_MS,
        }
    }
}

/// One notice that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What it says.
    pub kind: NoticeKind,
    /// Which time it is of those that there may be in one attempt: the same one is told once.
    pub occurrence: String,
    /// From when on it is looked at.
    pub due_at: UnixMillis,
}

impl Notice {
    fn new(kind: NoticeKind, occurrence: impl Into<String>, due_at: UnixMillis) -> Self {
        Self {
            kind,
            occurrence: occurrence.into(),
            due_at,
        }
    }

    /// When it may be sent, at the earliest.
    pub fn ready_at(&self, timeouts: &Timeouts) -> UnixMillis {
        UnixMillis(self.due_at.0 + millis(self.kind.delay(timeouts)))
    }

    /// What is to become of it now.
    pub fn verdict(&self, record: &Record, now: UnixMillis, timeouts: &Timeouts) -> NoticeVerdict {
        let ready_at = self.ready_at(timeouts);
        if now < ready_at {
            return NoticeVerdict::Wait(ready_at);
        }
        if now.0 - ready_at.0 > self.kind.good_for() {
            return NoticeVerdict::Drop("it is too old");
        }
        match self.is_so(record, now) {
            true => NoticeVerdict::Send,
            false => NoticeVerdict::Drop("it is not so any more"),
        }
    }

    /// Whether the attempt is as the notice says.
    fn is_so(&self, record: &Record, now: UnixMillis) -> bool {
        let is_same = |name: &str| self.occurrence.split('@').next() == Some(name);
        match self.kind {
            NoticeKind::Connected => matches!(record.stage, Stage::Connected(_)),
            NoticeKind::Stopped | NoticeKind::NeedsYou => {
                asks(record).is_some_and(|(kind, name)| kind == self.kind && is_same(name))
            }
            // What comes after it says more.
            NoticeKind::ColleagueDone => how_far(record) == Colleague::Done && record.is_running(),
            NoticeKind::CutOverSoon => match record.stage {
                Stage::Scheduled { at } => at.0.to_string() == self.occurrence && now < at,
                _ => false,
            },
            NoticeKind::TemplateRejected => !rejected(record).is_empty(),
            NoticeKind::AccessEnding => record.number_status.as_ref().is_some_and(|status| {
                let until = status.access_until.filter(|until| now < *until);
                let is_it = until.is_some_and(|until| is_same(&until.0.to_string()));
                status.state == NumberState::Connected && status.renewed_by.is_none() && is_it
            }),
            NoticeKind::Disconnected => record.number_status.as_ref().is_some_and(|status| {
                status.state == NumberState::NeedsReconnecting && status.renewed_by.is_none()
            }),
        }
    }
}

/// What is to become of a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoticeVerdict {
    /// It is sent.
    Send,
    /// It is looked at again at this time.
    Wait(UnixMillis),
    /// It is not sent, for this reason.
    Drop(&'static str),
}

/// What a change of an attempt makes.
pub fn of_change(before: &Record, after: &Record, now: UnixMillis) -> Vec<Notice> {
    let mut notices: Vec<Notice> = of_stage(before, after, now).into_iter().collect();
    if how_far(before) != Colleague::Done && how_far(after) == Colleague::Done {
        notices.push(Notice::new(NoticeKind::ColleagueDone, "", now));
    }
    let known = rejected(before);
    if rejected(after).iter().any(|name| !known.contains(name)) {
        let day = (now.0 / DAY_MS).to_string();
        notices.push(Notice::new(NoticeKind::TemplateRejected, day, now));
    }
    notices
}

/// What is to come of an attempt whose notices are asked for only now: what is so already, the customer
/// has before them.
pub fn of_choice(record: &Record, now: UnixMillis) -> Option<Notice> {
    cut_over_soon(record, now)
}

/// What a change of a connected number's status makes.
pub fn of_status(before: &KnownStatus, after: &KnownStatus, now: UnixMillis) -> Vec<Notice> {
    let mut notices = Vec::new();
    let (then, since) = (before.state, after.state);
    if then != since && since == NumberState::NeedsReconnecting {
        let occurrence = within_the_hour("lost", now);
        notices.push(Notice::new(NoticeKind::Disconnected, occurrence, now));
    }
    let warned = after.watch.warned.filter(|days| *days <= ACCESS_DAYS);
    if let (Some(days), Some(until)) = (warned, after.access_until)
        && after.watch.warned != before.watch.warned
    {
        let occurrence = format!("{}@{days}", until.0);
        notices.push(Notice::new(NoticeKind::AccessEnding, occurrence, now));
    }
    notices
}

fn of_stage(before: &Record, after: &Record, now: UnixMillis) -> Option<Notice> {
    if after.stage == before.stage {
        return None;
    }
    if let Stage::Connected(_) = after.stage {
        let is_news = !matches!(before.stage, Stage::Connected(_));
        return is_news.then(|| Notice::new(NoticeKind::Connected, "", now));
    }
    if let Stage::Scheduled { .. } = after.stage {
        return cut_over_soon(after, now);
    }
    // Tried again by itself and stopped by the same, it was told before.
    let asked = asks(after).filter(|_| !after.is_stuck_again());
    let (kind, name) = asked.filter(|asked| asks(before) != Some(*asked))?;
    Some(Notice::new(kind, within_the_hour(name, now), now))
}

/// The same that comes again within the hour is not told again: who tries it over and over knows.
fn within_the_hour(name: &str, now: UnixMillis) -> String {
    format!("{name}@{}", now.0 / HOUR_MS)
}

fn cut_over_soon(record: &Record, now: UnixMillis) -> Option<Notice> {
    let Stage::Scheduled { at } = record.stage else {
        return None;
    };
    let due_at = UnixMillis(at.0 - CUT_OVER_AHEAD_MS);
    // Who sets a time that is nearer knows it.
    (now < due_at).then(|| Notice::new(NoticeKind::CutOverSoon, at.0.to_string(), due_at))
}

/// Who must act where an attempt waits for somebody, and by what name.
fn asks(record: &Record) -> Option<(NoticeKind, &'static str)> {
    match &record.stage {
        Stage::NeedsCustomer(need) => Some((NoticeKind::NeedsYou, need_name(need)?)),
        // Who left Meta's window themselves is told on the screen that they left it for.
        Stage::Interrupted { trouble, .. }
            if trouble.kind == TroubleKind::LeftMeta && record.step_log.invitation.is_none() =>
        {
            None
        }
        Stage::Interrupted { trouble, .. } => Some((NoticeKind::NeedsYou, trouble.kind.name())),
        Stage::Stuck(trouble) => Some((NoticeKind::Stopped, trouble.kind.name())),
        _ => None,
    }
}

fn need_name(need: &Need) -> Option<&'static str> {
    Some(match need {
        Need::PickNumber(_) => "PickNumber",
        Need::ConfirmNumber(_) => "ConfirmNumber",
        Need::VerifyNumber { .. } => "VerifyNumber",
        Need::EnterPin { .. } => "EnterPin",
        Need::Unrecognized => return None,
    })
}

/// The templates that Meta rejected, by name and language.
fn rejected(record: &Record) -> Vec<(&str, &str)> {
    const REJECTED: &str = "REJECTED";
    if let Stage::Connected(connected) = &record.stage {
        return of_connected(connected);
    }
    let news = record.step_log.template_news.iter();
    let news = news.filter(|news| news.status == REJECTED);
    return news.map(|news| (&*news.name, &*news.language)).collect();

    fn of_connected(connected: &Connected) -> Vec<(&str, &str)> {
        let Templates::Asked { brought, .. } = &connected.templates else {
            return vec![];
        };
        let brought = brought.iter();
        let rejected = brought.filter(|template| template.status.as_deref() == Some(REJECTED));
        rejected
            .map(|template| {
                let language = template.language.as_deref().unwrap_or_default();
                (&*template.name, language)
            })
            .collect()
    }
}

/// What a customer answers to a notice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reply {
    /// They want no more of them.
    Stop,
    /// They want them again.
    Start,
}

/// Stop words, in the languages that notices are written in. A stop word is understood in each of them.
const STOP: [&str; 21] = [
    "stop",
    "stopall",
    "unsubscribe",
    "बंद",
    "बंद करें",
    "रोकें",
    "रुकें",
    "বন্ধ",
    "বন্ধ করুন",
    "থামুন",
    "alto",
    "parar",
    "baja",
    "pare",
    "sair",
    "berhenti",
    "hentikan",
    "إيقاف",
    "ايقاف",
    "توقف",
    "قف",
];

/// What takes it back.
const START: [&str; 12] = [
    "start",
    "unstop",
    "शुरू",
    "शुरू करें",
    "শুরু",
    "শুরু করুন",
    "iniciar",
    "empezar",
    "começar",
    "mulai",
    "ابدأ",
    "ابدا",
];

/// What somebody says who writes nothing but a stop word, or a word that takes it back.
pub fn reply(text: &str) -> Option<Reply> {
    let is_around = |letter: char| letter.is_whitespace() || letter.is_ascii_punctuation();
    let words = text.trim_matches(|letter| is_around(letter) || matches!(letter, '।' | '؟' | '¡'));
    let words = words.to_lowercase();
    if STOP.contains(&&*words) {
        Some(Reply::Stop)
    } else if START.contains(&&*words) {
        Some(Reply::Start)
    } else {
        None
    }
}

#[cfg(test)]
#[path = "notices_tests.rs"]
mod tests;

//! Hand-over, finalization, and the wait for the cut-over's time.

use contract::onboarding::{Onboarding, Stage, TroubleKind};
use contract::time::UnixMillis;

use super::Asked;
use crate::state::{AnswerState, Finalizing, Journey};

/// The code is handed over, or the server finalizes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WorkingView<'a> {
    /// The record, with the steps.
    pub record: &'a Onboarding,
    /// Whether the code is still being handed over.
    pub handing_over: bool,
    /// What it takes of the customer.
    pub lead: WorkingLead,
    /// What is worth a word besides the steps.
    pub remark: Option<Remark>,
    /// What became of the last answer.
    pub answer: &'a AnswerState,
}

/// What it takes of the customer while the server works.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkingLead {
    /// This page has to stay open: Meta answers to it alone.
    KeepOpen,
    /// Time: the next step has its own, which may be far off.
    WaitsForTime,
    /// A moment.
    Working,
}

/// What is worth a word besides the steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Remark {
    /// It is tried again by itself.
    Retrying {
        /// What was met.
        trouble: TroubleKind,
        /// When the next try starts.
        at: UnixMillis,
    },
    /// The code that Meta calls back with is awaited.
    AwaitingCode,
    /// Until then the server looks for what the signup shared.
    LookingUntil(UnixMillis),
}

impl<'a> WorkingView<'a> {
    pub(super) fn handing_over(journey: &Journey, record: &'a Onboarding) -> Self {
        Self {
            record,
            handing_over: true,
            lead: WorkingLead::of(journey),
            remark: None,
            answer: &super::NO_ANSWER,
        }
    }

    pub(super) fn finalizing(journey: &Journey, finalizing: &'a Finalizing) -> Self {
        Self {
            record: &finalizing.onboarding,
            handing_over: false,
            lead: WorkingLead::of(journey),
            remark: Remark::of(&finalizing.onboarding),
            answer: &finalizing.answer,
        }
    }
}

impl WorkingLead {
    fn of(journey: &Journey) -> Self {
        if journey.awaits_meta() {
            Self::KeepOpen
        } else if journey.waits_for_a_time() {
            Self::WaitsForTime
        } else {
            Self::Working
        }
    }
}

impl Remark {
    fn of(record: &Onboarding) -> Option<Self> {
        Some(match &record.stage {
            Stage::Retrying { trouble, at } => Self::Retrying {
                trouble: trouble.kind,
                at: *at,
            },
            Stage::AwaitingSignup => Self::AwaitingCode,
            _ => Self::LookingUntil(record.looking_until?),
        })
    }
}

/// Everything is ready, and the time of the cut-over has not come.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScheduledView<'a> {
    /// The record, the last answer, and whether the attempt may be given up.
    pub asked: Asked<'a>,
    /// When the cut-over begins.
    pub at: UnixMillis,
}

//! What stands above every screen.

use contract::onboarding::{Onboarding, Whereabouts};
use contract::wabas::NumberState;

use super::{Launch, View};
use crate::state::{Journey, Party, ServerConnection};

/// What stands above every screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Surroundings<'a> {
    /// The number, once there is a record.
    pub number: Option<NumberLine<'a>>,
    /// What is told of the connection to the server.
    pub connection: ConnectionNotice,
}

/// Which number it is, and where it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberLine<'a> {
    /// The record.
    pub record: &'a Onboarding,
    /// Where it is, at a glance.
    pub place: NumberPlace,
}

/// Where a number is, at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberPlace {
    /// Where it was.
    Origin,
    /// Its cut-over was asked of Meta, and is not confirmed yet.
    Moving,
    /// Nobody knows: it has served DoubleTick and does no more, or this version can't read where it is.
    Unknown,
    /// With DoubleTick.
    DoubleTick,
}

/// What is told of the connection to the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ConnectionNotice {
    /// Nothing.
    None,
    /// It is cut, and being mended.
    Lost,
    /// Nobody is signed in any more.
    SignedOut,
}

impl Journey {
    /// What stands above every screen.
    pub fn surroundings(&self) -> Surroundings<'_> {
        Surroundings {
            number: self.state.onboarding().map(NumberLine::of),
            connection: match (self.connection, self.party) {
                (ServerConnection::Live, _) => ConnectionNotice::None,
                (ServerConnection::Lost, _) => ConnectionNotice::Lost,
                // That is a colleague's whole page, or is no matter of theirs any more.
                (ServerConnection::SignedOut, Party::Colleague) => ConnectionNotice::None,
                (ServerConnection::SignedOut, Party::Customer) => ConnectionNotice::SignedOut,
            },
        }
    }
}

impl<'a> NumberLine<'a> {
    fn of(record: &'a Onboarding) -> Self {
        let status = record.number_status.as_ref();
        let serves = status.is_none_or(|status| status.state == NumberState::Connected);
        let place = match record.whereabouts {
            _ if !serves => NumberPlace::Unknown,
            Whereabouts::Origin => NumberPlace::Origin,
            Whereabouts::Moving => NumberPlace::Moving,
            Whereabouts::Unrecognized => NumberPlace::Unknown,
            Whereabouts::DoubleTick | Whereabouts::Both => NumberPlace::DoubleTick,
        };
        Self { record, place }
    }
}

/// How far a customer is, by the parts of the journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Progress {
    /// The choice of the method.
    Method,
    /// The preparation.
    Preparation,
    /// Meta's window.
    Meta,
    /// The number's move.
    Move,
    /// The end.
    Done,
}

impl View<'_> {
    /// How far a customer is here.
    pub fn progress(&self) -> Progress {
        let meta = |launch: Option<Launch>| launch.map_or(Progress::Move, |_| Progress::Meta);
        match self {
            Self::Method(_) | Self::LinkOver => Progress::Method,
            Self::Preparation(_) => Progress::Preparation,
            Self::Ready(_) | Self::InMeta(_) => Progress::Meta,
            Self::Working(_)
            | Self::Scheduled(_)
            | Self::PickNumber(_)
            | Self::ConfirmNumber(_)
            | Self::VerifyNumber(_)
            | Self::EnterPin(_)
            | Self::Newer(_) => Progress::Move,
            Self::Checking(checking) => meta(checking.launch),
            Self::Interrupted(stopped) => meta(stopped.launch),
            Self::Stuck(stuck) => meta(stuck.launch),
            Self::Connected(_) | Self::ColleagueDone(_) => Progress::Done,
        }
    }
}

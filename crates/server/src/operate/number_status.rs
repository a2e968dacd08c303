//! How the number of an attempt stands in DoubleTick and who serves it, in plain words for the team
//! member who takes the customer's call. Pure.

use contract::ids::OnboardingId;
use contract::onboarding::{Arrival, Origin, Stage, TroubleKind, Whereabouts};
use contract::wabas::{LostReason, NumberState, NumberStatus};
use onboarding::record::Record;
use onboarding::time::utc;

/// How the number stands in DoubleTick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NumberConnection {
    /// It is not connected.
    NotConnected,
    /// This attempt brought it.
    ByThisAttempt(NumberStatus),
    /// Another attempt of the same account brought it.
    ByOtherAttempt(OnboardingId),
    /// It is another account's.
    ForOtherAccount,
}

impl std::fmt::Display for NumberConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NotConnected => f.write_str("not connected"),
            Self::ByThisAttempt(status) => match (status.state, status.reason, status.access_until)
            {
                (NumberState::Connected, _, None) => f.write_str("connected by this attempt"),
                (NumberState::Connected, _, Some(until)) => {
                    let until = utc(until);
                    write!(f, "connected by this attempt; our access ends at {until}")
                }
                (NumberState::NeedsReconnecting, Some(reason), _) => {
                    write!(f, "needs reconnecting ({})", reason.name())
                }
                (NumberState::NeedsReconnecting, None, _) => f.write_str("needs reconnecting"),
                (NumberState::Leaving, ..) => f.write_str("leaves"),
                (NumberState::Unrecognized, ..) => f.write_str(NEWER),
            },
            Self::ByOtherAttempt(other) => write!(f, "connected by the attempt {other}"),
            Self::ForOtherAccount => f.write_str("connected for another account"),
        }
    }
}

/// What a newer version of the server wrote.
const NEWER: &str = "Only a newer version of the server knows.";

/// Who serves the number now, in one sentence.
pub fn whereabouts(record: &Record, connection: &NumberConnection) -> &'static str {
    if record.stage == Stage::Left {
        return "With nobody, unless it was connected elsewhere: it has left DoubleTick.";
    }
    if let (NumberConnection::ForOtherAccount, Stage::Connected(_)) = (connection, &record.stage) {
        return "At DoubleTick, for another account.";
    }
    if let NumberConnection::ByThisAttempt(status) = connection {
        match status.state {
            NumberState::Connected => {}
            NumberState::NeedsReconnecting => return lost(status.reason),
            NumberState::Leaving => return "About to leave DoubleTick.",
            NumberState::Unrecognized => return NEWER,
        }
    }
    match stopped_by(record) {
        Some(TroubleKind::NumberElsewhere) if record.whereabouts == record.home() => {
            return "At DoubleTick, for another account.";
        }
        Some(TroubleKind::RenewalMoves) => {
            return "Where it was: renewing our access is not enough, as it is not live in the \
                    account that was chosen in Meta's window.";
        }
        _ => {}
    }
    let arrival = record.step_log.cut_over.as_ref().map(|done| done.arrival);
    match (record.whereabouts, record.origin, arrival) {
        (Whereabouts::Origin, Origin::OtherProvider, _) => {
            "With the old provider, which serves it: nothing has moved."
        }
        (Whereabouts::Origin, Origin::BusinessApp, _) => {
            "On the WhatsApp Business App: nothing has changed."
        }
        (Whereabouts::Origin, Origin::New, _) => "Not on WhatsApp yet.",
        (Whereabouts::Moving, ..) => {
            "Not known: Meta was asked to cut it over, and its answer has not come. \
             It is looked at again by itself."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Registered)) => {
            "At DoubleTick: it was registered here."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Shared)) => {
            "At DoubleTick: it was live in its WABA, which is shared with us."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Coexistence)) => {
            "On the WhatsApp Business App, and at DoubleTick beside it."
        }
        (Whereabouts::Both, _, Some(Arrival::Joined)) => {
            "At DoubleTick, and with the provider that had it before: Meta has added us to the number."
        }
        (Whereabouts::Both, ..) => {
            "At DoubleTick, in the account that it was in: another provider's app is subscribed to \
             that too."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Joined)) => {
            "At DoubleTick: Meta has added us to the number, and its other provider was removed."
        }
        (Whereabouts::DoubleTick, _, Some(Arrival::Unclear)) => {
            "At DoubleTick. Meta's reports don't tell whether another provider serves it too."
        }
        (Whereabouts::DoubleTick, _, None) if record.renews() => {
            "At DoubleTick as before, where our access still serves: this attempt renews that, and \
             moves nothing."
        }
        (Whereabouts::DoubleTick, _, None | Some(Arrival::Unrecognized)) => "At DoubleTick.",
        (Whereabouts::Origin, Origin::Unrecognized, _) => "Where it was: nothing has moved.",
        (Whereabouts::Unrecognized, ..) => NEWER,
    }
}

/// Where a number is that needs reconnecting.
fn lost(reason: Option<LostReason>) -> &'static str {
    match reason {
        Some(LostReason::AccessTaken | LostReason::AppRemoved) => {
            "Not with us any more, by Meta's word: our access was taken."
        }
        Some(LostReason::AccessExpired) => {
            "Not with us any more, by Meta's word: our access has expired."
        }
        Some(LostReason::NotRegistered) => {
            "Not with us any more, by Meta's word: it is not registered in its WABA."
        }
        Some(LostReason::AccountDeleted) => {
            "With nobody, by Meta's word: it was deleted, or its WABA was."
        }
        Some(LostReason::Offboarded) => {
            "On the WhatsApp Business App, which is being set up again: not with us until that is \
             done."
        }
        Some(LostReason::Unrecognized) => NEWER,
        None | Some(LostReason::MovedToAnotherAccount | LostReason::Released) => {
            "Not with us any more, by Meta's word: our access was taken, or it is not registered in \
             its WABA."
        }
    }
}

/// What an attempt is stopped by, if it is.
fn stopped_by(record: &Record) -> Option<TroubleKind> {
    match &record.stage {
        Stage::Interrupted { trouble, .. } | Stage::Stuck(trouble) => Some(trouble.kind),
        _ => None,
    }
}

//! What a dashboard is told: names and ids, and nothing of a person.

use contract::onboarding::Onboarding;
use contract::wabas::LostReason;
use journey::State;
use journey::state::Arrived;

/// Something that happened, for a dashboard and its analytics. `docs/embedding.md` and
/// `package/index.d.ts` list them for who reads no Rust.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HostEvent {
    /// Somebody is signed in, and we know.
    SignedIn,
    /// Nobody is signed in, or not any more.
    SignedOut,
    /// The backend could not be asked.
    Unreachable,
    /// The customer chooses a method.
    ChoosingMethod,
    /// They fill in number, readiness and consent.
    Preparing,
    /// Attempt and consent are on record.
    Ready,
    /// Meta's window is open.
    InMeta,
    /// Meta has called back with a code, which is on its way.
    HandingOver,
    /// The server is at it, or asks something.
    Finalizing,
    /// The number is live.
    Connected,
    /// It stopped, and the customer can go on.
    Interrupted,
    /// It stopped, and someone else must act.
    Stuck,
    /// The customer leaves the onboarding by a way of ours.
    Closed,
    /// The module has ended by a fault of its own.
    Crashed,
}

impl HostEvent {
    /// Where a customer has come to.
    pub fn of(state: &State) -> Self {
        match state {
            State::ChoosingMethod(_) => Self::ChoosingMethod,
            State::Preparing(_) => Self::Preparing,
            State::Ready(_) => Self::Ready,
            State::InMeta(_) => Self::InMeta,
            State::HandingOver(_) => Self::HandingOver,
            State::Finalizing(_) => Self::Finalizing,
            // Its number was live, and is not any more: the customer can connect it again.
            State::Connected(arrived) if lost(arrived).is_some() => Self::Interrupted,
            State::Connected(_) => Self::Connected,
            State::Interrupted(_) => Self::Interrupted,
            State::Stuck(_) => Self::Stuck,
        }
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::Unreachable => "unreachable",
            Self::ChoosingMethod => "choosing-method",
            Self::Preparing => "preparing",
            Self::Ready => "ready",
            Self::InMeta => "in-meta",
            Self::HandingOver => "handing-over",
            Self::Finalizing => "finalizing",
            Self::Connected => "connected",
            Self::Interrupted => "interrupted",
            Self::Stuck => "stuck",
            Self::Closed => "closed",
            Self::Crashed => "crashed",
        }
    }
}

/// Why a number that was live does not serve any more, if it does not.
fn lost(arrived: &Arrived) -> Option<&'static str> {
    let status = arrived.onboarding.number_status.as_ref()?;
    let reason = || status.reason.map_or("NeedsReconnecting", LostReason::name);
    status.needs_reconnecting().then(reason)
}

/// What is told with it.
#[derive(Default)]
pub struct HostEventDetail<'a> {
    onboarding: Option<&'a Onboarding>,
    reason: Option<&'static str>,
    /// The number's id and its WABA's at Meta.
    ids: Option<(&'a str, &'a str)>,
}

impl<'a> HostEventDetail<'a> {
    /// What there is to tell of where a customer has come to.
    pub fn of(state: &'a State) -> Self {
        Self {
            onboarding: state.onboarding(),
            reason: match state {
                State::Interrupted(interrupted) => Some(interrupted.reason.name()),
                State::Stuck(stuck) => Some(stuck.trouble.kind.name()),
                State::Connected(arrived) => lost(arrived),
                _ => None,
            },
            ids: match state {
                State::Connected(arrived) => {
                    let connected = &arrived.connected;
                    Some((connected.number.id.as_str(), connected.waba_id.as_str()))
                }
                _ => None,
            },
        }
    }

    /// Each by its name.
    pub(super) fn each(&self, put: &dyn Fn(&str, &str)) {
        if let Some(onboarding) = self.onboarding {
            put("onboarding", onboarding.id.as_str());
            put("reference", onboarding.reference.as_str());
        }
        if let Some(reason) = self.reason {
            put("reason", reason);
        }
        if let Some((number, waba)) = self.ids {
            put("phoneNumberId", number);
            put("wabaId", waba);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [HostEvent; 14] = [
        HostEvent::SignedIn,
        HostEvent::SignedOut,
        HostEvent::Unreachable,
        HostEvent::ChoosingMethod,
        HostEvent::Preparing,
        HostEvent::Ready,
        HostEvent::InMeta,
        HostEvent::HandingOver,
        HostEvent::Finalizing,
        HostEvent::Connected,
        HostEvent::Interrupted,
        HostEvent::Stuck,
        HostEvent::Closed,
        HostEvent::Crashed,
    ];

    #[test]
    fn dashboards_read_of_each_in_the_types_and_in_the_docs() {
        let types = include_str!("../../package/index.d.ts");
        let docs = include_str!("../../docs/embedding.md");
        for event in ALL {
            let name = event.name();
            assert!(types.contains(&format!("| \"{name}\"")), "{name}");
            assert!(docs.contains(&format!("`{name}`")), "{name}");
        }
    }
}

//! What a dashboard is told: names and ids, and nothing of a person.

use contract::onboarding::Onboarding;
use journey::View;

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
    /// The customer has come to this phase of the journey: [`View::phase`].
    Phase(&'static str),
    /// The customer leaves the onboarding by a way of ours.
    Closed,
    /// The module has ended by a fault of its own.
    Crashed,
}

impl HostEvent {
    /// Where a customer has come to.
    pub fn of(view: &View<'_>) -> Self {
        Self::Phase(view.phase())
    }

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::SignedIn => "signed-in",
            Self::SignedOut => "signed-out",
            Self::Unreachable => "unreachable",
            Self::Phase(phase) => phase,
            Self::Closed => "closed",
            Self::Crashed => "crashed",
        }
    }
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
    pub fn of(view: &View<'a>) -> Self {
        Self {
            onboarding: view.record(),
            reason: view.stop_reason(),
            ids: match view {
                View::Connected(connected) => {
                    let result = connected.result;
                    Some((result.number.id.as_str(), result.waba_id.as_str()))
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

//! Every address of DoubleTick's backend.

use contract::BASE_PATH;
use contract::ids::OnboardingId;

/// A route of the contract.
#[derive(Clone, Copy)]
pub(super) enum Endpoint<'a> {
    SessionOtp,
    Session,
    Config,
    Wabas,
    Onboardings,
    Onboarding(&'a OnboardingId),
    Signup(&'a OnboardingId),
    Events(&'a OnboardingId),
    Stream(&'a OnboardingId),
    Number(&'a OnboardingId),
    Verification(&'a OnboardingId),
    VerificationCode(&'a OnboardingId),
    Pin(&'a OnboardingId),
    RevealPin(&'a OnboardingId),
    CutOver(&'a OnboardingId),
    Check(&'a OnboardingId),
    FullPage(&'a OnboardingId),
    Retry(&'a OnboardingId),
    Abandon(&'a OnboardingId),
}

impl Endpoint<'_> {
    /// Its path, from the root of the server.
    pub(super) fn path(self) -> String {
        let (id, rest) = match self {
            Self::SessionOtp => return at("/session/otp"),
            Self::Session => return at("/session"),
            Self::Config => return at("/config"),
            Self::Wabas => return at("/wabas"),
            Self::Onboardings => return at("/onboardings"),
            Self::Onboarding(id) => (id, ""),
            Self::Signup(id) => (id, "/signup"),
            Self::Events(id) => (id, "/events"),
            Self::Stream(id) => (id, "/stream"),
            Self::Number(id) => (id, "/number"),
            Self::Verification(id) => (id, "/verification"),
            Self::VerificationCode(id) => (id, "/verification/code"),
            Self::Pin(id) => (id, "/pin"),
            Self::RevealPin(id) => (id, "/pin/reveal"),
            Self::CutOver(id) => (id, "/cut-over"),
            Self::Check(id) => (id, "/check"),
            Self::FullPage(id) => (id, "/full-page"),
            Self::Retry(id) => (id, "/retry"),
            Self::Abandon(id) => (id, "/abandon"),
        };
        // Ids come from the address bar, too: encoded, one can't name another route.
        let id = String::from(js_sys::encode_uri_component(id.as_str()));
        at(&["/onboardings/", &id, rest].concat())
    }
}

fn at(path: &str) -> String {
    [BASE_PATH, path].concat()
}

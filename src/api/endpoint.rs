//! Every address of DoubleTick's backend.

use contract::BASE_PATH;
use contract::ids::{OnboardingId, PhoneNumberId};

/// A route of the contract.
#[derive(Clone, Copy)]
pub(super) enum Endpoint<'a> {
    SessionOtp,
    Session,
    Renewal,
    Config,
    Wabas,
    Colleague,
    Leave(&'a PhoneNumberId),
    RenewAccess(&'a PhoneNumberId),
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
    Templates(&'a OnboardingId),
    OldProvider(&'a OnboardingId),
    NextSteps(&'a OnboardingId),
    FullPage(&'a OnboardingId),
    Link(&'a OnboardingId),
    Notices(&'a OnboardingId),
    Retry(&'a OnboardingId),
    Abandon(&'a OnboardingId),
}

impl Endpoint<'_> {
    /// Its path, from the root of the server.
    pub(super) fn path(self) -> String {
        let mut of = "/onboardings/";
        let (id, rest) = match self {
            Self::SessionOtp => return at("/session/otp"),
            Self::Session => return at("/session"),
            Self::Renewal => return at("/session/renewal"),
            Self::Config => return at("/config"),
            Self::Wabas => return at("/wabas"),
            Self::Onboardings => return at("/onboardings"),
            Self::Colleague => return at("/colleague"),
            Self::Leave(id) => {
                of = "/numbers/";
                (id.as_str(), "/leave")
            }
            Self::RenewAccess(id) => {
                of = "/numbers/";
                (id.as_str(), "/renew")
            }
            Self::Onboarding(id) => (id.as_str(), ""),
            Self::Signup(id) => (id.as_str(), "/signup"),
            Self::Events(id) => (id.as_str(), "/events"),
            Self::Stream(id) => (id.as_str(), "/stream"),
            Self::Number(id) => (id.as_str(), "/number"),
            Self::Verification(id) => (id.as_str(), "/verification"),
            Self::VerificationCode(id) => (id.as_str(), "/verification/code"),
            Self::Pin(id) => (id.as_str(), "/pin"),
            Self::RevealPin(id) => (id.as_str(), "/pin/reveal"),
            Self::CutOver(id) => (id.as_str(), "/cut-over"),
            Self::Check(id) => (id.as_str(), "/check"),
            Self::Templates(id) => (id.as_str(), "/templates"),
            Self::OldProvider(id) => (id.as_str(), "/old-provider"),
            Self::NextSteps(id) => (id.as_str(), "/next-steps"),
            Self::FullPage(id) => (id.as_str(), "/full-page"),
            Self::Link(id) => (id.as_str(), "/colleague"),
            Self::Notices(id) => (id.as_str(), "/notices"),
            Self::Retry(id) => (id.as_str(), "/retry"),
            Self::Abandon(id) => (id.as_str(), "/abandon"),
        };
        // Ids come from the address bar, too: encoded, one can't name another route.
        let id = String::from(js_sys::encode_uri_component(id));
        at(&[of, &id, rest].concat())
    }
}

fn at(path: &str) -> String {
    [BASE_PATH, path].concat()
}

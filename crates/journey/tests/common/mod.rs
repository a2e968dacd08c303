//! What the journey's tests are made of: one example of everything that can be said.

#![allow(clippy::unwrap_used, dead_code)]

pub mod graph;

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::*;
use contract::phone::PhoneNumber;
use contract::secret::SignupCode;
use contract::signup::{Finish, FinishKind, MetaError, MetaStep};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus};
use journey::message::SessionMessage;

/// What every code of the tests holds, to be searched for where none may be.
pub const SECRET: &str = "AQDsecretcode";

pub fn code(n: u32) -> SignupCode {
    SignupCode::parse(&format!("{SECRET}{n}")).unwrap()
}

pub fn onboarding(stage: Stage, version: i64) -> Onboarding {
    let whereabouts = match stage {
        Stage::Connected(_) => Whereabouts::DoubleTick,
        _ => Whereabouts::Origin,
    };
    Onboarding {
        id: OnboardingId::new("ob1"),
        reference: Reference::new("DT-7K3F"),
        origin: Origin::OtherProvider,
        number: PhoneNumber::parse("+919820000001").unwrap(),
        whereabouts,
        cut_over: CutOverTime::AtOnce,
        stage,
        looking_until: None,
        steps: vec![],
        colleague: Colleague::Nobody,
        colleague_until: None,
        invited_by: None,
        number_status: None,
        next_try_at: None,
        renewal: false,
        created_at: UnixMillis(0),
        version,
    }
}

/// One whose number is connected, and needs reconnecting: by Meta's window alone, or from the
/// start.
pub fn lost(renewable: bool, version: i64) -> Onboarding {
    Onboarding {
        number_status: Some(NumberStatus {
            state: NumberState::NeedsReconnecting,
            reason: Some(LostReason::AccessExpired),
            refused: None,
            access_until: None,
            renewable,
            renewed_by: None,
            platform: None,
        }),
        ..onboarding(Stage::Connected(Box::new(connected())), version)
    }
}

/// The attempt that renews the access to that number.
pub fn renewal(stage: Stage, version: i64) -> Onboarding {
    Onboarding {
        id: OnboardingId::new("ob2"),
        whereabouts: Whereabouts::DoubleTick,
        renewal: true,
        ..onboarding(stage, version)
    }
}

pub fn choice() -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new("1"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Asha Stores".into()),
    }
}

pub fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::Exchange,
        not_before: None,
    }
}

pub fn connected() -> Connected {
    let number = NumberReport {
        id: PhoneNumberId::new("1"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Asha Stores".into()),
        status: Some("CONNECTED".into()),
        quality_rating: Some("GREEN".into()),
        messaging_limit: None,
    };
    Connected {
        arrival: Arrival::Registered,
        before: number.clone(),
        number,
        waba_id: WabaId::new("2"),
        waba_name: Some("Asha".into()),
        templates: Templates::None,
        health: None,
        old_provider: OldProvider::Gone,
        old_provider_plan: OldProviderPlan::Remove,
        ticked: vec![],
        pin: PinState::ToReveal,
    }
}

pub fn verify() -> Need {
    Need::VerifyNumber {
        purpose: VerificationPurpose::Registration,
        number: choice(),
        sent: None,
        trouble: None,
    }
}

/// One of each stage that a customer sees differently.
pub fn stages() -> Vec<Stage> {
    vec![
        Stage::AwaitingSignup,
        Stage::Finalizing,
        Stage::Retrying {
            trouble: trouble(TroubleKind::MetaUnavailable),
            at: UnixMillis(1),
        },
        Stage::Scheduled { at: UnixMillis(1) },
        Stage::NeedsCustomer(Need::PickNumber(vec![choice()])),
        Stage::NeedsCustomer(Need::ConfirmNumber(choice())),
        Stage::NeedsCustomer(verify()),
        Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
        Stage::Interrupted {
            trouble: trouble(TroubleKind::CodeExpired),
            go_on: GoOn::Relaunch,
        },
        Stage::Interrupted {
            trouble: trouble(TroubleKind::TwoStepVerificationOn),
            go_on: GoOn::Retry,
        },
        Stage::Stuck(trouble(TroubleKind::OurConfiguration)),
        Stage::Stuck(Trouble {
            step: Step::Subscribe,
            ..trouble(TroubleKind::OurConfiguration)
        }),
        Stage::Connected(Box::new(connected())),
        Stage::Abandoned,
        Stage::Left,
        Stage::Unrecognized,
        Stage::NeedsCustomer(Need::Unrecognized),
    ]
}

pub fn finish(kind: FinishKind) -> Finish {
    Finish::of(kind)
}

/// One of each kind of message.
pub fn messages() -> Vec<SessionMessage> {
    vec![
        SessionMessage::Finish(finish(FinishKind::Finish)),
        SessionMessage::Finish(finish(FinishKind::OnlyWaba)),
        SessionMessage::Cancelled(MetaStep::Verification),
        SessionMessage::Error(MetaError {
            message: "no".into(),
            code: None,
            session_id: None,
        }),
        SessionMessage::Unknown("PAUSE".into()),
    ]
}

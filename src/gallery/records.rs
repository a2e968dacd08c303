//! What the server would say: values of the contract that the scenes are made of.

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::{
    Arrival, Colleague, Connected, CutOverTime, Health, NumberChoice, NumberReport, OldProvider,
    OldProviderPlan, Onboarding, Origin, PinState, Stage, Step, StepReport, StepState, Template,
    TemplateLeft, Templates, Trouble, TroubleKind, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::session::{Session, SessionAccount};
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus, Waba, WabaNumber};

/// An evening in December, by UTC: a quiet hour.
pub const QUIET_HOUR: UnixMillis = UnixMillis(1_796_164_200_000);

/// What support finds an attempt, or a request that failed, by.
pub const REFERENCE: &str = "DT-7F3K-92QM";

/// The customer's own phone.
pub fn session(fresh: bool) -> Session {
    Session {
        account: SessionAccount {
            id: "account".to_owned(),
            name: None,
        },
        phone: Some(phone("+919876543210")),
        actor: None,
        suggested_number: None,
        platform: None,
        returns: false,
        fresh,
        // Thirty days: its end is far.
        ends_in_seconds: 2_592_000,
        support: Some("https://support.example.com/".to_owned()),
    }
}

/// A number that can be one.
pub fn phone(e164: &str) -> PhoneNumber {
    PhoneNumber::parse(e164).unwrap_or_else(|_| unreachable!("fixtures are phone numbers"))
}

/// An attempt where it stands.
pub fn record(origin: Origin, whereabouts: Whereabouts, stage: Stage) -> Onboarding {
    let at = match &stage {
        Stage::AwaitingSignup => Step::Exchange,
        Stage::NeedsCustomer(_) => Step::Assets,
        Stage::Interrupted { trouble, .. }
        | Stage::Stuck(trouble)
        | Stage::Retrying { trouble, .. } => trouble.step,
        _ => Step::CutOver,
    };
    let state = match &stage {
        Stage::AwaitingSignup | Stage::Scheduled { .. } => StepState::Waiting,
        Stage::Interrupted { .. } | Stage::Stuck(_) => StepState::Stopped,
        Stage::Connected(_) => StepState::Done,
        _ => StepState::Running,
    };
    let mut steps = steps(at, state);
    if matches!(stage, Stage::Connected(_)) {
        steps.iter_mut().for_each(|step| step.state = state);
    }
    let number_status = match &stage {
        Stage::Connected(_) => Some(status(NumberState::Connected)),
        _ => None,
    };
    let next_try_at = match &stage {
        Stage::Stuck(trouble) if trouble.step != Step::Exchange => Some(QUIET_HOUR),
        _ => None,
    };
    Onboarding {
        id: OnboardingId::new("ob_7F3K"),
        reference: Reference::new(REFERENCE),
        origin,
        number: phone("+919820000001"),
        whereabouts,
        cut_over: CutOverTime::AtOnce,
        stage,
        looking_until: None,
        steps,
        colleague: Colleague::Nobody,
        colleague_until: None,
        invited_by: None,
        number_status,
        next_try_at,
        renewal: false,
        created_at: QUIET_HOUR,
        version: 1,
    }
}

/// The steps, of which this one is so far. The one of a credit line is among them only then: it is
/// there where we are a Solution Partner.
pub fn steps(at: Step, state: StepState) -> Vec<StepReport> {
    Step::ALL
        .into_iter()
        .filter(|step| *step != Step::CreditLine || *step == at)
        .map(|step| StepReport {
            step,
            state: match step.cmp(&at) {
                std::cmp::Ordering::Less => StepState::Done,
                std::cmp::Ordering::Equal => state,
                std::cmp::Ordering::Greater => StepState::Waiting,
            },
        })
        .collect()
}

/// What stopped it.
pub fn trouble(kind: TroubleKind) -> Trouble {
    let step = match kind {
        TroubleKind::CodeExpired | TroubleKind::CodeLost | TroubleKind::LeftMeta => Step::Exchange,
        TroubleKind::TokenRefused | TroubleKind::NoWabaGranted => Step::Inspect,
        TroubleKind::NoNumber | TroubleKind::NumberElsewhere | TroubleKind::SettingUp => {
            Step::Assets
        }
        _ => Step::CutOver,
    };
    let limited = matches!(
        kind,
        TroubleKind::TooManyRegistrations
            | TroubleKind::PinLocked
            | TroubleKind::VerificationLimited
    );
    Trouble {
        kind,
        step,
        not_before: limited.then_some(QUIET_HOUR),
    }
}

/// A number to pick.
pub fn choice(id: &str, number: &str, name: &str) -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new(id),
        display_phone_number: Some(number.into()),
        verified_name: Some(name.into()),
    }
}

/// A number as Meta reports it.
pub fn report() -> NumberReport {
    NumberReport {
        id: PhoneNumberId::new("106540352242922"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Asha Textiles".into()),
        status: Some("CONNECTED".into()),
        quality_rating: Some("GREEN".into()),
        messaging_limit: Some("TIER_10K".into()),
    }
}

/// A number of which Meta tells nothing.
pub fn untold() -> NumberReport {
    NumberReport {
        id: PhoneNumberId::new("106540352242922"),
        display_phone_number: None,
        verified_name: None,
        status: None,
        quality_rating: None,
        messaging_limit: None,
    }
}

/// A number that is live and kept all that it had.
pub fn connected(arrival: Arrival) -> Connected {
    Connected {
        arrival,
        number: report(),
        before: report(),
        waba_id: WabaId::new("102290129340398"),
        waba_name: Some("Asha Textiles".into()),
        templates: Templates::None,
        health: Some(health("AVAILABLE")),
        old_provider: match arrival {
            Arrival::Registered | Arrival::Shared | Arrival::Coexistence => OldProvider::Gone,
            Arrival::Joined | Arrival::Unclear => OldProvider::NotVisible,
            Arrival::Unrecognized => OldProvider::Unrecognized,
        },
        old_provider_plan: OldProviderPlan::Remove,
        ticked: vec![],
        pin: match arrival {
            Arrival::Registered => PinState::ToReveal,
            Arrival::Unclear => PinState::Unsure,
            Arrival::Shared | Arrival::Coexistence | Arrival::Joined => PinState::NotSet,
            Arrival::Unrecognized => PinState::Unrecognized,
        },
    }
}

/// Whether it can send.
pub fn health(can_send: &str) -> Health {
    Health {
        can_send: Some(can_send.into()),
        causes: vec![],
        problems: vec![],
        wants_payment: false,
    }
}

/// Some templates came along, and one did not.
pub fn templates() -> Templates {
    let brought = |name: &str, status: &str, reason: Option<&str>| Template {
        name: name.into(),
        language: Some("en".into()),
        status: Some(status.into()),
        reason: reason.map(Into::into),
    };
    Templates::Asked {
        brought: vec![
            brought("order_shipped", "APPROVED", None),
            brought("payment_reminder", "PENDING", None),
            brought("diwali_offer", "REJECTED", Some("INVALID_FORMAT")),
        ],
        left: vec![TemplateLeft {
            id: "1409211906573".into(),
            reason: Some(
                "Only approved templates with a high quality score can be migrated.".into(),
            ),
        }],
    }
}

/// A WABA with these numbers.
pub fn waba(numbers: Vec<WabaNumber>) -> Waba {
    Waba {
        id: WabaId::new("102290129340398"),
        name: Some("Asha Textiles".into()),
        numbers,
    }
}

/// A number of it.
pub fn number(status: NumberStatus) -> WabaNumber {
    WabaNumber {
        onboarding_id: OnboardingId::new("ob_7F3K"),
        report: report(),
        status,
    }
}

/// How a number stands, and nothing more is to be said of it.
pub fn status(state: NumberState) -> NumberStatus {
    NumberStatus {
        state,
        reason: None,
        refused: None,
        access_until: None,
        renewable: false,
        renewed_by: None,
        platform: None,
    }
}

/// How a number stands that does not serve any more.
pub fn lost(reason: LostReason) -> NumberStatus {
    NumberStatus {
        reason: Some(reason),
        renewable: reason.is_of_access(),
        ..status(NumberState::NeedsReconnecting)
    }
}

/// How a number stands whose access is about to end.
pub fn ending() -> NumberStatus {
    NumberStatus {
        access_until: Some(QUIET_HOUR),
        renewable: true,
        ..status(NumberState::Connected)
    }
}

/// How a number stands that is to leave, and Meta does not let go.
pub fn leaving_refused() -> NumberStatus {
    NumberStatus {
        refused: Some("The number is used by a campaign.".into()),
        ..status(NumberState::Leaving)
    }
}

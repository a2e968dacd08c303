//! One onboarding at each of its stages.

use contract::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use contract::onboarding::{
    Arrival, CodeMethod, Colleague, Connected, CutOverTime, GoOn, Health, Need, NextStep,
    NumberChoice, NumberReport, OldProvider, OldProviderPlan, Onboarding, Origin, PinState, Stage,
    Step, StepReport, StepState, Template, TemplateLeft, Templates, Trouble, TroubleKind,
    VerificationPurpose, VerificationSent, Whereabouts,
};
use contract::wabas::{NumberState, NumberStatus};
use serde_json::Result;

use super::sample::{DAY, MINUTE, at, phone};

/// One attempt for each stage, with its name and what it shows.
pub(super) fn all() -> Result<Vec<(&'static str, &'static str, Onboarding)>> {
    let trouble = |kind, step| Trouble {
        kind,
        step,
        not_before: None,
    };
    let verify = Need::VerifyNumber {
        purpose: VerificationPurpose::Registration,
        number: choice(),
        sent: Some(VerificationSent {
            method: CodeMethod::Sms,
            resend_at: at(MINUTE),
            attempts_left: 3,
        }),
        trouble: None,
    };
    let interrupted = Stage::Interrupted {
        trouble: trouble(TroubleKind::TwoStepVerificationOn, Step::CutOver),
        go_on: GoOn::Retry,
    };
    let retrying = Stage::Retrying {
        trouble: trouble(TroubleKind::MetaUnavailable, Step::Subscribe),
        at: at(MINUTE),
    };
    let stages = [
        (
            "awaitingSignup",
            "Meta's window is next",
            Stage::AwaitingSignup,
            None,
        ),
        (
            "finalizing",
            "The server is at it",
            Stage::Finalizing,
            Some(Step::Assets),
        ),
        (
            "retrying",
            "Meta did not answer, and is asked again",
            retrying,
            Some(Step::Subscribe),
        ),
        (
            "scheduled",
            "The time of the cut-over has not come",
            Stage::Scheduled { at: at(DAY) },
            Some(Step::CutOver),
        ),
        (
            "needsCustomer",
            "The number is to be verified by a code",
            Stage::NeedsCustomer(verify),
            Some(Step::CutOver),
        ),
        (
            "interrupted",
            "The customer has to put something right",
            interrupted,
            Some(Step::CutOver),
        ),
        (
            "stuck",
            "Our team has to act",
            Stage::Stuck(trouble(TroubleKind::OurConfiguration, Step::Subscribe)),
            Some(Step::Subscribe),
        ),
        (
            "abandoned",
            "The customer gave it up",
            Stage::Abandoned,
            None,
        ),
    ];
    let mut all = vec![];
    for (name, summary, stage, step) in stages {
        all.push((name, summary, attempt(stage, step)?));
    }
    all.push(("connected", "The number is live", connected()?));
    let left = Onboarding {
        stage: Stage::Left,
        whereabouts: Whereabouts::Origin,
        number_status: None,
        version: 12,
        ..connected()?
    };
    all.push(("left", "The number has left DoubleTick since", left));
    Ok(all)
}

/// An attempt at this stage, whose server is at this step, or has come to it.
fn attempt(stage: Stage, step: Option<Step>) -> Result<Onboarding> {
    let waiting = matches!(stage, Stage::Scheduled { .. });
    let running = matches!(stage, Stage::Finalizing | Stage::Retrying { .. });
    let state = |of: Step| match step {
        Some(step) if of < step => StepState::Done,
        Some(step) if of == step && running => StepState::Running,
        Some(step) if of == step && !waiting => StepState::Stopped,
        _ => StepState::Waiting,
    };
    let next_try_at = matches!(stage, Stage::Stuck(_)).then(|| at(10 * MINUTE));
    let cut_over = match stage {
        Stage::Scheduled { at } => CutOverTime::At(at),
        _ => CutOverTime::AtOnce,
    };
    let steps = Step::ALL
        .into_iter()
        .filter(|step| *step != Step::CreditLine);
    Ok(Onboarding {
        id: OnboardingId::new("p8FzXKh2sVYtQm4LrWcNdA"),
        reference: Reference::new("DT-7K3M-9QXW"),
        origin: Origin::OtherProvider,
        number: phone()?,
        whereabouts: Whereabouts::Origin,
        cut_over,
        stage,
        looking_until: None,
        steps: steps
            .map(|step| StepReport {
                step,
                state: state(step),
            })
            .collect(),
        colleague: Colleague::Nobody,
        colleague_until: None,
        invited_by: None,
        number_status: None,
        next_try_at,
        renewal: false,
        created_at: at(-5 * MINUTE),
        version: 6,
    })
}

/// One whose number is live.
pub(super) fn connected() -> Result<Onboarding> {
    let connected = Connected {
        arrival: Arrival::Registered,
        number: report(),
        before: report(),
        waba_id: WabaId::new("524126980791429"),
        waba_name: Some("Asha Textiles".into()),
        templates: Templates::Asked {
            brought: vec![Template {
                name: "order_update".into(),
                language: Some("en".into()),
                status: Some("APPROVED".into()),
                reason: None,
            }],
            left: vec![TemplateLeft {
                id: "594425479261596".into(),
                reason: None,
            }],
        },
        health: Some(Health {
            can_send: Some("AVAILABLE".into()),
            causes: vec![],
            problems: vec![],
            wants_payment: false,
        }),
        old_provider: OldProvider::Gone,
        old_provider_plan: OldProviderPlan::Remove,
        ticked: vec![NextStep::KeepPin],
        pin: PinState::ToReveal,
    };
    let mut live = attempt(Stage::Connected(Box::new(connected)), None)?;
    for step in &mut live.steps {
        step.state = StepState::Done;
    }
    Ok(Onboarding {
        whereabouts: Whereabouts::DoubleTick,
        number_status: Some(status()),
        version: 11,
        ..live
    })
}

/// The number, as Meta reports it.
pub(super) fn report() -> NumberReport {
    NumberReport {
        id: PhoneNumberId::new("106540352242922"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Asha Textiles".into()),
        status: Some("CONNECTED".into()),
        quality_rating: Some("GREEN".into()),
        messaging_limit: Some("TIER_2K".into()),
    }
}

/// How it stands.
pub(super) fn status() -> NumberStatus {
    NumberStatus {
        state: NumberState::Connected,
        reason: None,
        refused: None,
        access_until: Some(at(60 * DAY)),
        renewable: false,
        renewed_by: None,
        platform: None,
    }
}

fn choice() -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new("106540352242922"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Asha Textiles".into()),
    }
}

//! An example of each type of event, for the OpenAPI document and for tests.

use super::events::*;
use crate::ids::{OnboardingId, PhoneNumberId, Reference, WabaId};
use crate::onboarding::{
    Arrival, GoOn, NumberReport, Step, Template, TemplateLeft, Trouble, TroubleKind,
};
use crate::phone::PhoneNumber;
use crate::time::UnixMillis;
use crate::wabas::{LostReason, NumberState};

/// 28 November 2026, 12:00 UTC.
const AT: UnixMillis = UnixMillis(1_795_867_200_000);

fn onboarding() -> OnboardingEvent {
    OnboardingEvent {
        onboarding_id: OnboardingId::new("0b9c2f6e5d1a4f7c8e3b6a90d2f41c75"),
        reference: Reference::new("DT-7KQ2-M9XA"),
        #[allow(clippy::expect_used)] // A literal.
        number: PhoneNumber::parse("+919820000001").expect("a number"),
    }
}

fn number() -> NumberEvent {
    NumberEvent {
        phone_number_id: PhoneNumberId::new("106540352242922"),
        waba_id: WabaId::new("102290129340398"),
        onboarding_id: onboarding().onboarding_id,
    }
}

fn report() -> NumberReport {
    NumberReport {
        id: number().phone_number_id,
        display_phone_number: Some("+91 98200 00001".to_owned()),
        verified_name: Some("Asha Textiles".to_owned()),
        status: Some("CONNECTED".to_owned()),
        quality_rating: Some("GREEN".to_owned()),
        messaging_limit: Some("TIER_2K".to_owned()),
    }
}

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::CutOver,
        not_before: None,
    }
}

/// An example of this type.
pub(super) fn event(of: EventType) -> Event {
    let NumberEvent {
        phone_number_id,
        waba_id,
        ..
    } = number();
    let data = match of {
        EventType::OnboardingCreated => EventData::OnboardingCreated(onboarding()),
        EventType::SignupCompleted => EventData::SignupCompleted(onboarding()),
        EventType::Interrupted => EventData::Interrupted(OnboardingInterrupted {
            onboarding: onboarding(),
            trouble: trouble(TroubleKind::TwoStepVerificationOn),
            go_on: GoOn::Retry,
        }),
        EventType::Stuck => EventData::Stuck(OnboardingStuck {
            onboarding: onboarding(),
            trouble: trouble(TroubleKind::OurConfiguration),
        }),
        EventType::Scheduled => EventData::Scheduled(OnboardingScheduled {
            onboarding: onboarding(),
            at: UnixMillis(AT.0 + 8 * 3600 * 1000),
        }),
        EventType::OnboardingConnected => EventData::OnboardingConnected(OnboardingConnected {
            onboarding: onboarding(),
            phone_number_id,
            waba_id,
            arrival: Arrival::Registered,
        }),
        EventType::Abandoned => EventData::Abandoned(onboarding()),
        EventType::NumberArriving => EventData::NumberArriving(NumberArriving {
            onboarding: onboarding(),
            phone_number_id,
            waba_id,
        }),
        EventType::NumberConnected => EventData::NumberConnected(NumberConnected {
            number: number(),
            report: report(),
            access_until: None,
        }),
        EventType::NumberUpdated => EventData::NumberUpdated(NumberUpdated {
            number: number(),
            state: NumberState::Connected,
            report: report(),
            can_send: Some("AVAILABLE".to_owned()),
        }),
        EventType::NumberNeedsReconnecting => {
            EventData::NumberNeedsReconnecting(NumberNeedsReconnecting {
                number: number(),
                reason: Some(LostReason::AccessTaken),
            })
        }
        EventType::NumberLeaving => EventData::NumberLeaving(number()),
        EventType::NumberLeft => EventData::NumberLeft(number()),
        EventType::TemplatesMigrated => EventData::TemplatesMigrated(TemplatesMigrated {
            onboarding: onboarding(),
            waba_id: Some(waba_id),
            migrated_count: 1,
            migrated: vec!["594425479261596".to_owned()],
            there_already_count: 0,
            left_count: 1,
            left: vec![TemplateLeft {
                id: "1387372356726668".to_owned(),
                reason: Some("The template was rejected.".to_owned()),
            }],
        }),
        EventType::TemplateUpdated => EventData::TemplateUpdated(TemplateUpdated {
            onboarding: onboarding(),
            waba_id: Some(waba_id),
            template: Template {
                name: "order_update".to_owned(),
                language: Some("en".to_owned()),
                status: Some("APPROVED".to_owned()),
                reason: None,
            },
        }),
        EventType::TokenExpiring => EventData::TokenExpiring(TokenExpiring {
            number: number(),
            expires_at: UnixMillis(AT.0 + 7 * 24 * 3600 * 1000),
        }),
    };
    Event {
        id: EventId::new("evt_8c1f0a4be7d94c0f9d3a1c5b7e2f6a08"),
        sequence: 4711,
        occurred_at: AT,
        account: EventAccount {
            id: "5f2d7c1e9b8a4d3c".to_owned(),
            external_id: Some("acct_4711".to_owned()),
        },
        data,
    }
}

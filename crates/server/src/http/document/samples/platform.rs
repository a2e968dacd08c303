//! What the platform's servers send and are answered.

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{Step, Trouble, TroubleKind, Whereabouts};
use contract::platform::events::{
    Event, EventAccount, EventData, EventId, Events, OnboardingEvent,
};
use contract::platform::onboardings::{
    NextActor, OnboardingState, PlatformOnboarding, PlatformOnboardings,
};
use contract::platform::{
    AccountSession, ClaimConfirmation, ClaimRequest, NewAccountSession, NumberCredentials,
    PlatformAccount, PlatformActor, PlatformNumber, PlatformNumbers, SessionOptions,
};
use serde_json::{Result, json};

use super::attempts::{connected, report, status};
use super::sample::{DAY, MINUTE, Sample, at, phone, read, sample};

pub(super) fn all() -> Result<Vec<Sample>> {
    let phone = phone()?;
    let account = PlatformAccount {
        external_id: "acct_4711".into(),
        name: "Asha Textiles".into(),
    };
    let new = NewAccountSession {
        account: account.clone(),
        actor: PlatformActor {
            id: "user_17".into(),
            name: "Asha Rao".into(),
            email: Some("asha@textiles.example".into()),
        },
        options: SessionOptions {
            phone: Some(phone.clone()),
            return_url: None,
        },
    };
    let opened = AccountSession {
        token: "3q2-7wEAAQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRo".into(),
        expires_at: at(15 * MINUTE),
    };
    let number = PlatformNumber {
        phone_number_id: PhoneNumberId::new("106540352242922"),
        external_id: Some(account.external_id.clone()),
        waba_id: WabaId::new("524126980791429"),
        onboarding_id: connected()?.id,
        connected_at: at(0),
        status: status(),
        report: report(),
        taken_at: None,
    };
    let credentials = NumberCredentials {
        phone_number_id: number.phone_number_id.clone(),
        waba_id: number.waba_id.clone(),
        business_token: "EAAJB…".into(),
        expires_at: Some(at(60 * DAY)),
        scopes: vec![
            "whatsapp_business_management".into(),
            "whatsapp_business_messaging".into(),
        ],
    };
    let page = PlatformNumbers {
        numbers: vec![number.clone()],
        next: None,
    };
    let begun = connected()?;
    let scheduled = PlatformOnboarding {
        onboarding_id: begun.id.clone(),
        reference: begun.reference.clone(),
        external_id: Some(account.external_id.clone()),
        number: begun.number.clone(),
        origin: begun.origin,
        whereabouts: Whereabouts::Origin,
        renewal: false,
        state: OnboardingState::Scheduled,
        next_step: Some(Step::CutOver),
        trouble: None,
        next_actor: NextActor::Nobody,
        next_at: Some(at(DAY)),
        phone_number_id: Some(number.phone_number_id.clone()),
        waba_id: Some(number.waba_id.clone()),
        created_at: at(0),
        updated_at: at(MINUTE),
    };
    let stuck = PlatformOnboarding {
        state: OnboardingState::Stuck,
        trouble: Some(Trouble {
            kind: TroubleKind::OurConfiguration,
            step: Step::CutOver,
            not_before: None,
        }),
        next_actor: NextActor::DoubleTick,
        next_at: Some(at(MINUTE)),
        ..scheduled.clone()
    };
    let attempts = PlatformOnboardings {
        onboardings: vec![scheduled.clone()],
        next: None,
    };
    let proof = json!({ "phone": phone, "otp": "482913", "name": account.name });
    let events = Events {
        events: vec![Event {
            id: EventId::new("evt_3q2-7wEAAQID"),
            sequence: 17,
            occurred_at: at(0),
            account: EventAccount {
                id: "b2Jx0Zs1".into(),
                external_id: Some(account.external_id.clone()),
            },
            data: EventData::OnboardingCreated(OnboardingEvent {
                onboarding_id: begun.id,
                reference: begun.reference,
                number: begun.number,
            }),
        }],
        has_more: false,
    };
    Ok(vec![
        sample("created", "A customer began", &events)?,
        sample("person", "A person of an account", &new)?,
        sample("opened", "It lives 15 minutes", &opened)?,
        sample(
            "phone",
            "The phone that the account signs in with",
            &ClaimRequest { phone },
        )?,
        read::<ClaimConfirmation>("proof", "With what came", proof)?,
        sample("claimed", "The account as the platform names it", &account)?,
        sample("scheduled", "It is cut over tomorrow", &scheduled)?,
        sample("stuck", "Our team has to act", &stuck)?,
        sample("lastPage", "The last page", &attempts)?,
        sample("live", "A number that is live", &number)?,
        sample("lastPage", "The last page", &page)?,
        sample("token", "The business token", &credentials)?,
    ])
}

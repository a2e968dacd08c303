//! Each type of event that the platform is told of has a flow that makes it arrive.

use std::collections::BTreeMap;

use contract::onboarding::{Onboarding, Stage};
use contract::platform::events::{Event, EventData, EventType};
use contract::wabas::NumberState;
use meta_sandbox::{AccountEvent, TemplateStatus, WebhookTarget, calls};
use serde_json::json;

use crate::common::{ASHA, Customer, World, number, until};
use crate::events::Platform;
use crate::leaving::leave;
use crate::schedule::{at, in_ms};
use crate::stuck::{our_fault, sees_stuck};
use crate::templates::{from, source};
use crate::webhooks::{deliver, stands};

const HOUR_MS: i64 = 3600 * 1000;

struct Told {
    world: World,
    platform: Platform,
    asha: Customer,
}

impl Told {
    async fn start() -> Self {
        let platform = Platform::start().await;
        let world = World::with(|_, config| platform.of(config)).await;
        let address = format!("{}/api/v1/webhooks/meta", world.base());
        world
            .sandbox
            .set_webhook(Some(WebhookTarget::demo(address)));
        let asha = Customer::signed_in(&world, ASHA).await;
        Self {
            world,
            platform,
            asha,
        }
    }

    /// Waits for an event of the attempt: `is` says what it has.
    async fn tells(&self, of: &Onboarding, what: EventType, is: impl Fn(&EventData) -> bool) {
        until(what.name(), || {
            let taken = self.platform.taken();
            taken.iter().any(|event| {
                let same = event.data.event_type() == Some(what);
                same && onboarding_of(event) == of.id.as_str() && is(&event.data)
            })
        })
        .await;
    }

    /// The same, for several types whatever they have.
    async fn tells_all(&self, of: &Onboarding, types: &[EventType]) {
        for what in types {
            self.tells(of, *what, |_| true).await;
        }
    }

    /// A number with templates comes, is lost, given back, and leaves.
    async fn a_whole_life(&self) {
        let Self { world, asha, .. } = self;
        let happy = number("happy");
        let new = from(&source(world, "happy"), "happy");
        let onboarding = asha.moves_as(world, &new).await;
        let connected = asha.sees_connected(&onboarding).await;
        self.tells_all(
            &onboarding,
            &[
                EventType::OnboardingCreated,
                EventType::SignupCompleted,
                EventType::NumberArriving,
                EventType::NumberConnected,
                EventType::OnboardingConnected,
            ],
        )
        .await;
        self.tells(&onboarding, EventType::TemplatesMigrated, |data| {
            matches!(data, EventData::TemplatesMigrated(told)
                if told.migrated_count > 0 && told.migrated.len() == told.migrated_count as usize)
        })
        .await;
        let asked = &connected.templates;
        let (brought, _) = crate::templates::asked(asked.clone());
        let name = brought[0].name.clone();
        let of_sandbox = &world.sandbox;
        assert!(of_sandbox.check_template(happy.as_str(), &name, TemplateStatus::Rejected));
        self.tells(&onboarding, EventType::TemplateUpdated, |data| {
            matches!(data, EventData::TemplateUpdated(told)
                if told.template.name == name
                    && told.template.status.as_deref() == Some("REJECTED"))
        })
        .await;

        assert!(of_sandbox.apply_account_event(happy.as_str(), AccountEvent::PartnerRemoved));
        stands(asha, NumberState::NeedsReconnecting).await;
        self.tells_all(&onboarding, &[EventType::NumberNeedsReconnecting])
            .await;
        // Meta counts seconds: within one, this would be the same delivery as the signup's.
        let second = || server::clock::now().0 / 1000;
        let removed = second();
        until("the next second", || second() > removed).await;
        assert!(of_sandbox.apply_account_event(happy.as_str(), AccountEvent::PartnerAdded));
        self.tells(
            &onboarding,
            EventType::NumberUpdated,
            |data| matches!(data, EventData::NumberUpdated(told) if told.state == NumberState::Connected),
        )
        .await;

        leave(asha, &connected.number.id).await.unwrap();
        self.tells_all(
            &onboarding,
            &[EventType::NumberLeaving, EventType::NumberLeft],
        )
        .await;
    }

    async fn access_that_ends(&self) {
        let onboarding = self.asha.moves(&self.world, &number("access-ends")).await;
        let connected = self.asha.sees_connected(&onboarding).await;
        // The next look is within an hour; Meta gives a reason for one.
        let alert = json!({ "object": "whatsapp_business_account", "entry": [{
            "id": connected.waba_id, "time": 1,
            "changes": [{ "field": "account_alerts", "value": {} }],
        }]});
        deliver(&self.world, &alert.to_string()).await;
        let now = server::clock::now().0;
        self.tells(
            &onboarding,
            EventType::TokenExpiring,
            |data| matches!(data, EventData::TokenExpiring(told) if told.expires_at.0 > now),
        )
        .await;
    }

    async fn what_stops_and_is_given_up(&self) {
        let onboarding = self.asha.moves(&self.world, &number("two-step-on")).await;
        let trouble = self.asha.sees_interrupted(&onboarding).await;
        self.tells(
            &onboarding,
            EventType::Interrupted,
            |data| matches!(data, EventData::Interrupted(told) if told.trouble == trouble),
        )
        .await;
        let path = format!("/onboardings/{}/abandon", onboarding.id);
        let _: Onboarding = self.asha.ask(&path).await.unwrap();
        self.tells_all(&onboarding, &[EventType::Abandoned]).await;
    }

    async fn a_time_that_was_set(&self) {
        let new = at(in_ms(HOUR_MS), "waba-shared");
        let new = contract::onboarding::NewOnboarding {
            number: number("new"),
            ..new
        };
        let onboarding = self.asha.moves_as(&self.world, &new).await;
        let scheduled = |seen: &Onboarding| matches!(seen.stage, Stage::Scheduled { .. });
        let seen = self.asha.sees(&onboarding, "scheduled", scheduled).await;
        self.tells(&onboarding, EventType::Scheduled, |data| {
            matches!(data, EventData::Scheduled(told)
                if seen.stage == Stage::Scheduled { at: told.at })
        })
        .await;
    }

    async fn what_our_team_must_put_right(&self) {
        self.world
            .sandbox
            .queue_fault(our_fault(calls::SUBSCRIBED_APPS));
        let onboarding = self.asha.moves(&self.world, &number("joined")).await;
        let stuck = sees_stuck(&self.asha, &onboarding).await;
        self.tells(&onboarding, EventType::Stuck, |data| {
            matches!(data, EventData::Stuck(told)
                if stuck.stage == Stage::Stuck(told.trouble.clone()))
        })
        .await;
    }
}

fn onboarding_of(event: &Event) -> String {
    let event = serde_json::to_value(event).unwrap();
    event["data"]["onboarding_id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn each_type_of_event_arrives_by_its_flow_and_in_order() {
    let told = Told::start().await;
    told.a_whole_life().await;
    told.access_that_ends().await;
    told.what_stops_and_is_given_up().await;
    told.a_time_that_was_set().await;
    told.what_our_team_must_put_right().await;

    let mut last = BTreeMap::new();
    let taken = told.platform.taken();
    for event in &taken {
        let before = last.insert(onboarding_of(event), event.sequence);
        assert!(before < Some(event.sequence), "{event:?}");
    }
    // A type that is added is to have its flow here.
    for of in EventType::ALL {
        let mut all = taken.iter().map(|event| event.data.event_type());
        assert!(all.any(|told| told == Some(*of)), "no flow: {}", of.name());
    }
}

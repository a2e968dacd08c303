//! Templates that are brought along after the move.

use std::time::Duration;

use contract::ids::WabaId;
use contract::onboarding::{Connected, CopyTemplates, Onboarding, Stage, Templates};
use contract::platform::events::{EventData, EventType};
use contract::problem::Problem;
use meta_sandbox::{Fault, WebhookTarget, calls};
use serde_json::json;
use server::operate;

use crate::common::{ASHA, BALA, Customer, World, number, until};
use crate::events::Platform;
use crate::templates::{asked, asks, fault, from, source};

/// A number that moved without its templates, as nobody knew the old WABA's id.
struct Moved {
    world: World,
    asha: Customer,
    onboarding: Onboarding,
    source: WabaId,
}

impl Moved {
    async fn without_templates(name: &str) -> Self {
        Self::in_world(World::start().await, name).await
    }

    async fn in_world(world: World, name: &str) -> Self {
        let asha = Customer::signed_in(&world, ASHA).await;
        let source = source(&world, name);
        let onboarding = asha.moves(&world, &number(name)).await;
        let connected = asha.sees_connected(&onboarding).await;
        assert_eq!(connected.templates, Templates::SourceUnknown);
        Self {
            world,
            asha,
            onboarding,
            source,
        }
    }

    async fn copies(&self, wanted: &CopyTemplates) -> Result<Connected, Problem> {
        copies(&self.asha, &self.onboarding, wanted).await
    }

    async fn record(&self) -> onboarding::record::Record {
        let store = self.world.store().await;
        let record = store.onboarding(&self.onboarding.id).await.unwrap();
        record.unwrap()
    }
}

async fn copies(
    who: &Customer,
    of: &Onboarding,
    wanted: &CopyTemplates,
) -> Result<Connected, Problem> {
    let path = format!("/onboardings/{}/templates", of.id);
    let after: Onboarding = who.post(&path, wanted).await?;
    match after.stage {
        Stage::Connected(connected) => Ok(*connected),
        other => panic!("{other:?}"),
    }
}

fn all_of(source: &WabaId) -> CopyTemplates {
    CopyTemplates {
        source_waba_id: Some(source.clone()),
        template_id: None,
    }
}

#[tokio::test]
async fn a_waba_that_is_named_after_the_move_brings_its_templates() {
    let platform = Platform::start().await;
    let world = World::with(|_, config| platform.of(config)).await;
    let moved = Moved::in_world(world, "happy").await;
    let connected = moved.copies(&all_of(&moved.source)).await.unwrap();
    let (brought, left) = asked(connected.templates);
    let mut names: Vec<_> = brought.iter().map(|one| one.name.as_str()).collect();
    names.sort_unstable();
    assert_eq!(names, ["login_code", "order_update", "welcome_offer"]);
    let approved = |status: &Option<String>| status.as_deref() == Some("APPROVED");
    assert!(
        brought.iter().all(|one| approved(&one.status)),
        "{brought:?}"
    );
    assert_eq!(left, []);
    assert_eq!(
        moved.record().await.source_waba_id,
        Some(moved.source.clone())
    );

    until("the platform is told", || {
        platform.taken().iter().any(|event| {
            let is = event.data.event_type() == Some(EventType::TemplatesMigrated);
            is && matches!(&event.data, EventData::TemplatesMigrated(told)
                if told.migrated_count == 3 && told.onboarding.onboarding_id == moved.onboarding.id)
        })
    })
    .await;
    let reference = moved.onboarding.reference.as_str();
    let audit_log = operate::onboarding(&moved.world.config, reference).await;
    let audit_log = audit_log.unwrap();
    let line = format!("asked for after the move, from {}: all", moved.source);
    assert!(audit_log.contains(&line), "{audit_log}");
    assert!(audit_log.contains("3 made"), "{audit_log}");
    // All are here: there is nothing to ask for.
    let again = moved.copies(&all_of(&moved.source)).await;
    assert_eq!(again, Err(Problem::Conflict));
}

#[tokio::test]
async fn a_wrong_waba_is_told_in_metas_words_and_another_is_taken() {
    let moved = Moved::without_templates("happy").await;
    // Another portfolio's, and one that is not there.
    for wrong in [source(&moved.world, "wrong-otp"), WabaId::new("1234567890")] {
        let told = moved.copies(&all_of(&wrong)).await.unwrap().templates;
        assert!(
            matches!(&told, Templates::Refused(words) if !words.is_empty()),
            "{told:?}"
        );
        assert_eq!(moved.record().await.source_waba_id, None);
    }
    let connected = moved.copies(&all_of(&moved.source)).await.unwrap();
    assert_eq!(asked(connected.templates).0.len(), 3);
}

#[tokio::test]
async fn what_can_not_be_the_old_waba_is_refused_and_meta_is_not_asked() {
    let moved = Moved::without_templates("happy").await;
    let present = moved.asha.sees_connected(&moved.onboarding).await.waba_id;
    let nowhere = CopyTemplates::default();
    for wanted in [all_of(&present), all_of(&WabaId::new("../me")), nowhere] {
        let refused = moved.copies(&wanted).await;
        assert_eq!(refused, Err(Problem::BadRequest), "{wanted:?}");
    }
    assert_eq!(asks(&moved.world), []);
}

#[tokio::test]
async fn one_that_stayed_behind_is_asked_for_again_and_then_the_rest() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let name = "templates-partly";
    let new = from(&source(&world, name), name);
    let onboarding = asha.moves_as(&world, &new).await;
    let (before, left) = asked(asha.sees_connected(&onboarding).await.templates);
    assert_eq!((before.len(), left.len()), (4, 2));
    let one = CopyTemplates {
        source_waba_id: None,
        template_id: Some(left[0].id.clone()),
    };
    // Nothing has changed at Meta.
    let told = copies(&asha, &onboarding, &one).await.unwrap();
    assert_eq!(asked(told.templates), (before.clone(), left.clone()));
    let last = asks(&world).pop().unwrap();
    assert_eq!(last.body, json!({ "template_ids": [left[0].id] }));

    assert!(world.sandbox.settle(number(name).as_str()));
    let told = copies(&asha, &onboarding, &one).await.unwrap();
    let (brought, still_left) = asked(told.templates);
    assert_eq!((brought.len(), still_left), (5, vec![left[1].clone()]));
    let all = CopyTemplates::default();
    let told = copies(&asha, &onboarding, &all).await.unwrap();
    let (brought, still_left) = asked(told.templates);
    assert_eq!((brought.len(), still_left), (6, vec![]));
    assert!(
        brought.iter().all(|one| one.language.is_some()),
        "{brought:?}"
    );
}

#[tokio::test]
async fn a_refusal_later_takes_nothing_away() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let name = "templates-partly";
    let new = from(&source(&world, name), name);
    let onboarding = asha.moves_as(&world, &new).await;
    let (before, left) = asked(asha.sees_connected(&onboarding).await.templates);
    let foreign = all_of(&source(&world, "wrong-otp"));
    let told = copies(&asha, &onboarding, &foreign).await.unwrap();
    let (brought, still_left) = asked(told.templates);
    assert_eq!((brought, still_left.len()), (before, left.len()));
    let reason = still_left[0].reason.as_deref().unwrap();
    assert!(reason.contains("same Meta business"), "{reason}");
    let store = world.store().await;
    let record = store.onboarding(&onboarding.id).await.unwrap().unwrap();
    assert_eq!(record.source_waba_id, new.source_waba_id);
}

#[tokio::test]
async fn of_two_at_once_one_asks_meta() {
    let moved = Moved::without_templates("happy").await;
    moved.world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 300,
        ..fault(504, 1)
    });
    let wanted = all_of(&moved.source);
    let (one, other) = tokio::join!(moved.copies(&wanted), moved.copies(&wanted));
    let refused = |copied: &Result<Connected, Problem>| *copied == Err(Problem::Conflict);
    assert!(refused(&one) != refused(&other), "{one:?} {other:?}");
    let (brought, _) = asked(one.or(other).unwrap().templates);
    assert_eq!(brought.len(), 3);
}

#[tokio::test]
async fn the_next_copy_waits_a_moment() {
    let pause = server::Timeouts::default().check_pause;
    let world = World::with(|_, config| config.timeouts.check_pause = pause).await;
    let moved = Moved::in_world(world, "happy").await;
    let wrong = all_of(&WabaId::new("1234567890"));
    moved.copies(&wrong).await.unwrap();
    let soon = moved.copies(&wrong).await;
    assert!(matches!(soon, Err(Problem::TooMany { .. })), "{soon:?}");
}

#[tokio::test]
async fn while_meta_is_silent_what_is_known_stands_and_it_may_be_asked_again() {
    let moved = Moved::without_templates("happy").await;
    moved.world.sandbox.queue_fault(fault(503, 1000));
    let wanted = all_of(&moved.source);
    let silent = moved.copies(&wanted).await;
    assert_eq!(silent, Err(Problem::MetaUnavailable));
    let seen = moved.asha.sees_connected(&moved.onboarding).await;
    assert_eq!(seen.templates, Templates::SourceUnknown);
    moved.world.sandbox.clear_faults();
    let connected = moved.copies(&wanted).await.unwrap();
    assert_eq!(asked(connected.templates).0.len(), 3);
}

#[tokio::test]
async fn killed_while_they_are_copied_another_copy_brings_them_all_once() {
    let world = World::with(|_, config| {
        config.timeouts.template_copy_lease = Duration::from_millis(1);
    });
    let moved = Moved::in_world(world.await, "happy").await;
    // Meta makes them, and its answer does not come.
    moved.world.sandbox.queue_fault(Fault {
        after: true,
        delay_ms: 24 * 3600 * 1000,
        ..fault(500, 1)
    });
    let wanted = all_of(&moved.source);
    tokio::select! {
        copied = moved.copies(&wanted) => panic!("{copied:?}"),
        () = until("Meta is asked", || !asks(&moved.world).is_empty()) => {}
    }
    let world = moved.world.die_and_restart().await;
    let asha = moved.asha.at(&world);
    let told = copies(&asha, &moved.onboarding, &wanted).await.unwrap();
    let (brought, left) = asked(told.templates);
    assert_eq!((brought.len(), left.len()), (3, 0));
    let named = |status: &Option<String>| status.as_deref() == Some("APPROVED");
    assert!(brought.iter().all(|one| named(&one.status)), "{brought:?}");
}

#[tokio::test]
async fn a_template_that_meta_rejects_at_once_is_told_by_its_name() {
    let platform = Platform::start().await;
    let world = World::with(|_, config| platform.of(config)).await;
    let address = format!("{}/api/v1/webhooks/meta", world.base());
    let target = WebhookTarget::demo(address);
    world.sandbox.set_webhook(Some(target));
    let moved = Moved::in_world(world, "templates-partly").await;
    let connected = moved.copies(&all_of(&moved.source)).await.unwrap();
    let (brought, left) = asked(connected.templates);
    assert_eq!((brought.len(), left.len()), (4, 2));
    let rejected = brought
        .iter()
        .find(|one| one.name == "delivery_slot")
        .unwrap();
    assert_eq!(rejected.status.as_deref(), Some("REJECTED"));
    assert_eq!(rejected.reason.as_deref(), Some("INVALID_FORMAT"));
}

#[tokio::test]
async fn only_whose_number_it_is_may_ask_and_only_once_it_is_live() {
    let moved = Moved::without_templates("happy").await;
    let wanted = all_of(&moved.source);
    let bala = Customer::signed_in(&moved.world, BALA).await;
    let foreign = copies(&bala, &moved.onboarding, &wanted).await;
    assert_eq!(foreign, Err(Problem::NotFound));
    let nobody = Customer::new(&moved.world.base(), BALA);
    let nobody = copies(&nobody, &moved.onboarding, &wanted).await;
    assert_eq!(nobody, Err(Problem::SignedOut));
    // Under way, and stopped before the cut-over.
    let waiting = moved.asha.record(&number("wrong-otp")).await.unwrap();
    let refused = copies(&moved.asha, &waiting, &wanted).await;
    assert_eq!(refused, Err(Problem::Conflict));
    let stopped = moved.asha.moves(&moved.world, &number("two-step-on")).await;
    moved.asha.sees_interrupted(&stopped).await;
    let refused = copies(&moved.asha, &stopped, &wanted).await;
    assert_eq!(refused, Err(Problem::Conflict));
    assert_eq!(asks(&moved.world), []);
    let registered = moved.world.acts();
    assert!(registered.iter().any(|act| act == calls::REGISTER));
}

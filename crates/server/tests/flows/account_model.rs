//! Numbers that move, that stay in an account shared with us, and that we join another provider
//! on: told apart by what Meta reports.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{
    Arrival, Connected, NextStep, OldProvider, OldProviderPlan, Onboarding, PinBody, PinState,
    PlanOldProvider, Stage, StepState, Templates, TickNextStep, Whereabouts,
};
use contract::problem::Problem;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AccountEvent, Edit, Fault, ServedBy};
use serde_json::json;
use server::operate;

use crate::common::{ASHA, BALA, Customer, World, number};
use crate::leaving::{leave, sees_numbers};
use crate::templates::{asked, from, source};

/// As long as any test.
const ALWAYS: Duration = Duration::from_secs(3600);

struct Live {
    world: World,
    asha: Customer,
    onboarding: Onboarding,
}

impl Live {
    /// The number with this name, once it is live.
    async fn of(name: &str) -> (Self, Connected) {
        Self::in_a(World::start().await, name).await
    }

    async fn in_a(world: World, name: &str) -> (Self, Connected) {
        let asha = Customer::signed_in(&world, ASHA).await;
        let onboarding = asha.moves(&world, &number(name)).await;
        let connected = asha.sees_connected(&onboarding).await;
        let live = Self {
            world,
            asha,
            onboarding,
        };
        (live, connected)
    }

    fn path(&self, rest: &str) -> String {
        format!("/onboardings/{}{rest}", self.onboarding.id)
    }

    async fn now(&self) -> (Connected, Whereabouts) {
        connected(self.asha.get(&self.path("")).await.unwrap())
    }

    async fn check(&self) -> (Connected, Whereabouts) {
        connected(self.asha.ask(&self.path("/check")).await.unwrap())
    }

    async fn tick(&self, step: NextStep, done: bool) -> Result<Onboarding, Problem> {
        let ticked = TickNextStep { step, done };
        self.asha.post(&self.path("/next-steps"), &ticked).await
    }

    async fn plan(&self, plan: OldProviderPlan) -> Result<Onboarding, Problem> {
        let wish = PlanOldProvider { plan };
        self.asha.post(&self.path("/old-provider"), &wish).await
    }

    fn remove_old_partner(&self) {
        let number = self.onboarding.number.as_str();
        let event = AccountEvent::OldPartnerRemoved;
        assert!(self.world.sandbox.apply_account_event(number, event));
    }

    fn served_by(&self) -> ServedBy {
        let number = self.onboarding.number.as_str();
        self.world.sandbox.number(number).unwrap().served_by
    }

    async fn audit_log(&self) -> String {
        let id = self.onboarding.id.as_str();
        operate::onboarding(&self.world.config, id).await.unwrap()
    }
}

fn connected(seen: Onboarding) -> (Connected, Whereabouts) {
    match seen.stage {
        Stage::Connected(connected) => (*connected, seen.whereabouts),
        other => panic!("{other:?}"),
    }
}

fn old_app() -> OldProvider {
    OldProvider::StillSubscribed(vec!["Old Provider Inc.".to_owned()])
}

#[tokio::test]
async fn a_number_that_is_joined_is_not_told_to_have_left_its_old_provider() {
    let (live, told) = Live::of("joined").await;
    assert_eq!(told.arrival, Arrival::Joined);
    // Its own account lists our app alone, which says nothing of the other partner's.
    assert_eq!(told.old_provider, OldProvider::NotVisible);
    assert_eq!(told.pin, PinState::NotSet);
    assert!(told.awaits_removal());
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(live.served_by(), ServedBy::Both);
    let now: Onboarding = live.asha.get(&live.path("")).await.unwrap();
    assert_eq!(now.whereabouts, Whereabouts::Both);
    assert!(now.steps.iter().all(|step| step.state == StepState::Done));
    let reveal = live.asha.ask::<PinBody>(&live.path("/pin/reveal")).await;
    assert_eq!(reveal, Err(Problem::Conflict));
    let audit_log = live.audit_log().await;
    for told in [
        "Joined: live at the first look, the account was made in this signup",
        "At DoubleTick, and with the provider that had it before",
        "the customer: removes the old provider",
    ] {
        assert!(audit_log.contains(told), "{told}\n{audit_log}");
    }
}

#[tokio::test]
async fn a_number_that_moved_by_the_window_with_the_number_first_has_moved() {
    let (live, told) = Live::of("number-first").await;
    assert_eq!(told.arrival, Arrival::Registered);
    assert_eq!(told.old_provider, OldProvider::Gone);
    assert_eq!(told.pin, PinState::ToReveal);
    assert_eq!(live.served_by(), ServedBy::DoubleTick);
    let refused = live.plan(OldProviderPlan::Keep).await;
    assert_eq!(refused.err(), Some(Problem::Conflict));
    assert!(
        live.audit_log()
            .await
            .contains("Registered: registered by us")
    );
}

#[tokio::test]
async fn a_registration_that_passed_beside_an_older_pin_is_no_move_and_no_pin_of_ours() {
    let (live, told) = Live::of("joined-pending").await;
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
    assert_eq!(told.arrival, Arrival::Unclear);
    assert_eq!(told.old_provider, OldProvider::NotVisible);
    assert_eq!(told.pin, PinState::Unsure);
    // The one that we sent can be had, once, and stays in doubt.
    let reveal = live.path("/pin/reveal");
    assert!(live.asha.ask::<PinBody>(&reveal).await.is_ok());
    assert_eq!(live.now().await.0.pin, PinState::UnsureRevealed);
    let again = live.asha.ask::<PinBody>(&reveal).await;
    assert_eq!(again, Err(Problem::Conflict));
    assert_eq!(live.check().await.0.pin, PinState::UnsureRevealed);
}

#[tokio::test]
async fn that_a_number_has_no_pin_after_its_registration_counts_at_a_later_look() {
    let world = World::start().await;
    assert!(world.sandbox.apply_answer_variant("pin-stays-off"));
    let (live, told) = Live::in_a(world, "happy").await;
    assert_eq!(
        (told.arrival, told.pin),
        (Arrival::Unclear, PinState::Unsure)
    );
    let (later, _) = live.check().await;
    assert_eq!(
        (later.arrival, later.pin),
        (Arrival::Unclear, PinState::NotSet)
    );
    // Meta took its time.
    live.world.sandbox.clear_faults();
    let (later, _) = live.check().await;
    assert_eq!(
        (later.arrival, later.pin, later.old_provider),
        (Arrival::Registered, PinState::ToReveal, OldProvider::Gone)
    );
}

#[tokio::test]
async fn an_old_partner_whose_app_is_listed_is_gone_when_meta_lists_it_no_more() {
    let (live, told) = Live::of("joined-old-app-stays").await;
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
    assert_eq!(told.arrival, Arrival::Joined);
    assert_eq!(told.old_provider, old_app());
    assert_eq!(told.old_provider_plan, OldProviderPlan::Remove);
    // That the customer says so is no proof.
    live.plan(OldProviderPlan::Removed).await.unwrap();
    let (still, whereabouts) = live.check().await;
    assert!(still.awaits_removal());
    assert_eq!(
        (still.old_provider, whereabouts),
        (old_app(), Whereabouts::Both)
    );
    assert!(live.audit_log().await.contains("Old Provider Inc."));

    live.remove_old_partner();
    let (gone, whereabouts) = live.check().await;
    assert_eq!(gone.old_provider, OldProvider::Gone);
    assert_eq!(gone.arrival, Arrival::Joined);
    assert_eq!(whereabouts, Whereabouts::DoubleTick);
    assert!(!gone.awaits_removal());
    let closed = live.plan(OldProviderPlan::Keep).await;
    assert_eq!(closed.err(), Some(Problem::Conflict));
}

#[tokio::test]
async fn an_old_partner_that_is_removed_is_noticed_without_a_press() {
    let world = World::with(|_, config| {
        config.timeouts.follow_min = Duration::from_millis(20);
        config.timeouts.follow_max = Duration::from_millis(50);
    })
    .await;
    let (live, told) = Live::in_a(world, "joined-old-app-stays").await;
    assert_eq!(told.old_provider, old_app());
    live.remove_old_partner();
    let gone = |seen: &Onboarding| match &seen.stage {
        Stage::Connected(connected) => connected.old_provider == OldProvider::Gone,
        _ => false,
    };
    let seen = live.asha.sees(&live.onboarding, "that it is gone", gone);
    assert_eq!(seen.await.whereabouts, Whereabouts::DoubleTick);
}

#[tokio::test]
async fn what_the_customer_chooses_is_kept_and_is_in_the_audit_log() {
    let (live, told) = Live::of("joined").await;
    assert_eq!(told.old_provider_plan, OldProviderPlan::Remove);
    let kept = live.plan(OldProviderPlan::Keep).await.unwrap();
    let (kept, whereabouts) = connected(kept);
    assert_eq!(kept.old_provider_plan, OldProviderPlan::Keep);
    assert_eq!(whereabouts, Whereabouts::Both);
    assert!(!kept.awaits_removal());
    // Said again, it is no news.
    live.plan(OldProviderPlan::Keep).await.unwrap();
    let world = live.world.die_and_restart().await;
    let live = Live {
        asha: live.asha.at(&world),
        world,
        ..live
    };
    for seen in [live.now().await, live.check().await] {
        assert_eq!(seen.0.old_provider_plan, OldProviderPlan::Keep);
        assert_eq!(seen.0.arrival, Arrival::Joined);
    }
    let store = live.world.store().await;
    let audit_log = store.audit_log(&live.onboarding.id).await.unwrap();
    let told = |line: &&(_, String, String)| line.2 == "the old provider is to stay";
    assert_eq!(audit_log.iter().filter(told).count(), 1, "{audit_log:?}");

    // Meta does not tell of a removal: the customer does.
    live.remove_old_partner();
    let (seen, whereabouts) = live.check().await;
    assert_eq!(seen.old_provider, OldProvider::NotVisible);
    assert_eq!(whereabouts, Whereabouts::Both);
    let removed = live.plan(OldProviderPlan::Removed).await.unwrap();
    assert_eq!(removed.whereabouts, Whereabouts::DoubleTick);
    assert!(
        live.audit_log()
            .await
            .contains("the customer says that they have removed it")
    );
}

#[tokio::test]
async fn the_choice_is_the_accounts_own() {
    let (live, _) = Live::of("joined").await;
    let wish = PlanOldProvider {
        plan: OldProviderPlan::Keep,
    };
    let path = live.path("/old-provider");
    let bala = Customer::signed_in(&live.world, BALA).await;
    let foreign = bala.post::<Onboarding>(&path, &wish).await;
    assert_eq!(foreign, Err(Problem::NotFound));
    let nobody = Customer::new(&live.world.base(), ASHA);
    let refused = nobody.post::<Onboarding>(&path, &wish).await;
    assert_eq!(refused, Err(Problem::SignedOut));
    assert_eq!(
        live.now().await.0.old_provider_plan,
        OldProviderPlan::Remove
    );
}

#[tokio::test]
async fn ids_of_the_new_model_tell_that_a_number_is_joined_and_are_kept() {
    let (live, told) = Live::of("joined-ids").await;
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
    assert_eq!(told.arrival, Arrival::Joined);
    assert_eq!(told.old_provider, OldProvider::NotVisible);
    assert_eq!(told.pin, PinState::Unsure);
    // That it has none counts at a later look.
    assert_eq!(live.check().await.0.pin, PinState::NotSet);
    let waba = &told.waba_id;
    let audit_log = live.audit_log().await;
    for told in [
        format!("WhatsApp account 9{waba}"),
        format!("Messaging account {waba}"),
        "Meta's message has ids of the new account model".to_owned(),
    ] {
        assert!(audit_log.contains(&told), "{told}\n{audit_log}");
    }
}

#[tokio::test]
async fn a_number_that_is_live_by_itself_a_moment_later_is_in_doubt() {
    let (live, told) = Live::of("joined-late").await;
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(told.arrival, Arrival::Unclear);
    assert_eq!(told.old_provider, OldProvider::NotVisible);
    assert_eq!(live.now().await.1, Whereabouts::DoubleTick);
    let audit_log = live.audit_log().await;
    assert!(
        audit_log.contains("Meta's reports don't tell"),
        "{audit_log}"
    );
}

#[tokio::test]
async fn where_meta_does_not_say_how_old_the_account_is_nothing_is_claimed() {
    let world = World::start().await;
    assert!(world.sandbox.apply_answer_variant("account-age-not-told"));
    let (_, told) = Live::in_a(world, "joined").await;
    assert_eq!(told.arrival, Arrival::Unclear);
    assert_eq!(told.old_provider, OldProvider::NotVisible);
}

#[tokio::test]
async fn an_account_that_was_there_before_is_shared_and_its_old_partner_may_be_removed() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("waba-shared")).await.unwrap();
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    asha.through_window(&world, &onboarding, options).await;
    let told = asha.sees_connected(&onboarding).await;
    let live = Live {
        world,
        asha,
        onboarding,
    };
    assert_eq!(told.arrival, Arrival::Shared);
    assert_eq!(told.old_provider, old_app());
    assert_eq!(live.now().await.1, Whereabouts::Both);
    live.plan(OldProviderPlan::Keep).await.unwrap();
    live.remove_old_partner();
    let (gone, whereabouts) = live.check().await;
    assert_eq!(gone.arrival, Arrival::Shared);
    assert_eq!(gone.old_provider, OldProvider::Gone);
    assert_eq!(whereabouts, Whereabouts::DoubleTick);
}

#[tokio::test]
async fn a_list_of_apps_without_ours_says_nothing() {
    let world = World::start().await;
    world.sandbox.queue_fault(
        Fault::edit(calls::SUBSCRIBED_APPS, [Edit::set("data", json!([]))])
            .by("GET")
            .lasting(ALWAYS),
    );
    let (live, told) = Live::in_a(world, "happy").await;
    assert_eq!(told.old_provider, OldProvider::NotSaid);
    live.world.sandbox.clear_faults();
    assert_eq!(live.check().await.0.old_provider, OldProvider::Gone);
}

#[tokio::test]
async fn templates_are_copied_to_an_account_that_joins_and_not_to_one_that_is_shared() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "joined"), "joined");
    let onboarding = asha.moves_as(&world, &new).await;
    let told = asha.sees_connected(&onboarding).await;
    assert_eq!(told.arrival, Arrival::Joined);
    let (brought, left) = asked(told.templates);
    assert_eq!((brought.len(), left.len()), (3, 0));

    let (_, told) = Live::of("joined").await;
    assert_eq!(told.templates, Templates::SourceUnknown);
}

#[tokio::test]
async fn a_number_that_another_provider_serves_too_is_not_taken_off_the_cloud_api() {
    let (live, told) = Live::of("joined").await;
    leave(&live.asha, &told.number.id).await.unwrap();
    sees_numbers(&live.asha, "that it has left", <[_]>::is_empty).await;
    assert_eq!(live.world.acts(), [calls::SUBSCRIBED_APPS]);
    assert_eq!(live.served_by(), ServedBy::Both);
    assert!(!live.world.sandbox.is_subscribed_to(told.waba_id.as_str()));
}

#[tokio::test]
async fn a_number_that_is_ours_alone_since_its_partner_was_removed_is() {
    let (live, told) = Live::of("joined-old-app-stays").await;
    live.remove_old_partner();
    live.check().await;
    leave(&live.asha, &told.number.id).await.unwrap();
    sees_numbers(&live.asha, "that it has left", <[_]>::is_empty).await;
    assert!(live.world.acts().contains(&calls::DEREGISTER.to_owned()));
    assert_eq!(live.served_by(), ServedBy::Nobody);
}

#[tokio::test]
async fn what_the_customer_ticks_is_kept_over_a_restart_and_a_new_report() {
    let (live, told) = Live::of("happy").await;
    assert_eq!(told.ticked, []);
    live.tick(NextStep::KeepPin, true).await.unwrap();
    live.tick(NextStep::CancelOldPlan, true).await.unwrap();
    // Said again, it is no news.
    live.tick(NextStep::KeepPin, true).await.unwrap();
    live.tick(NextStep::CancelOldPlan, false).await.unwrap();
    let world = live.world.die_and_restart().await;
    let live = Live {
        asha: live.asha.at(&world),
        world,
        ..live
    };
    for seen in [live.now().await, live.check().await] {
        assert_eq!(seen.0.ticked, [NextStep::KeepPin]);
    }
    let audit_log = live.audit_log().await;
    let ticks = audit_log.matches("by the customer's word: KeepPin");
    assert_eq!(ticks.count(), 1, "{audit_log}");
}

#[tokio::test]
async fn nothing_is_ticked_of_a_number_that_is_not_live() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let begun = asha.record(&number("happy")).await.unwrap();
    let path = format!("/onboardings/{}/next-steps", begun.id);
    let ticked = TickNextStep {
        step: NextStep::KeepPin,
        done: true,
    };
    let refused: Result<Onboarding, _> = asha.post(&path, &ticked).await;
    assert_eq!(refused.unwrap_err(), Problem::Conflict);
}

//! Our access to a number ends: it is told before, and renewed without moving anything.

use meta_sandbox::calls;
use std::time::Duration;

use contract::onboarding::{
    Arrival, Onboarding, PinBody, PinState, Stage, TroubleKind, Whereabouts,
};
use contract::problem::Problem;
use contract::time::UnixMillis;
use contract::wabas::{LostReason, NumberState, NumberStatus};
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{Edit, Fault};

use crate::common::{ASHA, BALA, Customer, World, number, until};
use crate::leaving::{live, numbers};
use crate::templates::{from, source};

const DAY_MS: i64 = 24 * 3600 * 1000;

fn same_waba() -> SignupOptions {
    SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    }
}

async fn renew(asha: &Customer, id: &str) -> Result<Onboarding, Problem> {
    asha.ask(&format!("/numbers/{id}/renew")).await
}

async fn at(asha: &Customer, onboarding: &Onboarding) -> Onboarding {
    let path = format!("/onboardings/{}", onboarding.id);
    asha.get(&path).await.unwrap()
}

#[tokio::test]
async fn access_that_ends_within_weeks_is_told_and_renewed_and_nothing_moves() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = from(&source(&world, "access-ends"), "access-ends");
    let first = asha.moves_as(&world, &new).await;
    let before = asha.sees_connected(&first).await;
    let status = at(&asha, &first).await.number_status.unwrap();
    let days = (status.access_until.unwrap().0 - server::clock::now().0) / DAY_MS;
    assert!((19..=20).contains(&days) && status.renewable, "{status:?}");
    assert_eq!(status.state, NumberState::Connected);
    assert_eq!(numbers(&asha).await[0].status, status);
    // Our team is told of it too.
    let (store, now) = (world.store().await, server::clock::now().0);
    for (days, ending) in [(30, 1), (7, 0), (1, 0)] {
        let end = UnixMillis(now + days * DAY_MS);
        assert_eq!(store.access_ending_before(end).await.unwrap(), ending);
    }

    let renewal = renew(&asha, before.number.id.as_str()).await.unwrap();
    assert!(renewal.renewal && renewal.stage == Stage::AwaitingSignup);
    assert_eq!(renewal.whereabouts, Whereabouts::DoubleTick);
    // Asked again, the same one goes on.
    let again = renew(&asha, before.number.id.as_str()).await.unwrap();
    assert_eq!(again.id, renewal.id);
    asha.through_window(&world, &renewal, same_waba()).await;
    let after = asha.sees_connected(&renewal).await;
    // The facts of the move stay as they were.
    assert_eq!(after.arrival, Arrival::Registered);
    assert_eq!((after.before, after.number), (before.before, before.number));
    assert_eq!(
        (after.templates, after.pin),
        (before.templates, PinState::ToReveal)
    );
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    let status = at(&asha, &renewal).await.number_status.unwrap();
    let days = (status.access_until.unwrap().0 - server::clock::now().0) / DAY_MS;
    assert!(days >= 59 && !status.renewable, "{status:?}");

    // The attempt before says so, and what it held is the later one's.
    let older = at(&asha, &first).await;
    assert_eq!(
        older.number_status.unwrap().renewed_by,
        Some(renewal.id.clone())
    );
    let reveal = |of: &Onboarding| format!("/onboardings/{}/pin/reveal", of.id);
    let refused = asha.ask::<PinBody>(&reveal(&first)).await;
    assert_eq!(refused.err(), Some(Problem::Conflict));
    asha.ask::<PinBody>(&reveal(&renewal)).await.unwrap();
    let kept = store.onboarding(&first.id).await.unwrap().unwrap();
    assert!(kept.token_sealed.is_none() && kept.pin_sealed.is_none());
    let refused = renew(&asha, after.waba_id.as_str()).await;
    assert_eq!(refused.err(), Some(Problem::NotFound));
}

#[tokio::test]
async fn a_renewal_may_be_left_and_the_number_stays_as_it_is() {
    let world = World::start().await;
    let (asha, first, connected) = live(&world, "access-ends").await;
    let id = connected.number.id.as_str();
    let renewal = renew(&asha, id).await.unwrap();
    let path = format!("/onboardings/{}/abandon", renewal.id);
    let given_up: Onboarding = asha.ask(&path).await.unwrap();
    assert_eq!(given_up.stage, Stage::Abandoned);
    assert_eq!(
        at(&asha, &first).await.number_status.unwrap().state,
        NumberState::Connected
    );
    // An ordinary attempt may begin too.
    asha.record(&number("access-ends")).await.unwrap();
}

#[tokio::test]
async fn access_is_renewed_by_its_owner_alone_and_not_without_need() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "happy").await;
    let refused = renew(&asha, connected.number.id.as_str()).await;
    assert_eq!(refused.err(), Some(Problem::NumberAlreadyHere));
    let refused = asha.record(&number("happy")).await;
    assert_eq!(refused.err(), Some(Problem::NumberAlreadyHere));
    let bala = Customer::signed_in(&world, BALA).await;
    let refused = renew(&bala, connected.number.id.as_str()).await;
    assert_eq!(refused.err(), Some(Problem::NotFound));
}

#[tokio::test]
async fn access_that_has_ended_is_told_and_renewed() {
    let world = World::with(|demo, _| {
        demo.short_access = Duration::from_secs(3);
    })
    .await;
    let (asha, first, connected) = live(&world, "access-expires").await;
    let expired = |status: &NumberStatus| {
        status.state == NumberState::NeedsReconnecting
            && status.reason == Some(LostReason::AccessExpired)
    };
    let told = |seen: &Onboarding| seen.number_status.as_ref().is_some_and(expired);
    asha.sees(&first, "that access has expired", told).await;
    assert!(expired(&numbers(&asha).await[0].status));

    let renewal = renew(&asha, connected.number.id.as_str()).await.unwrap();
    asha.through_window(&world, &renewal, same_waba()).await;
    let after = asha.sees_connected(&renewal).await;
    assert_eq!(
        (after.arrival, after.pin),
        (Arrival::Registered, PinState::ToReveal)
    );
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    let listed = numbers(&asha).await;
    assert_eq!(listed[0].status.state, NumberState::Connected);
    assert_eq!(listed[0].onboarding_id, renewal.id);
}

#[tokio::test]
async fn a_number_that_is_not_live_any_more_is_registered_with_the_customers_yes_alone() {
    let world = World::start().await;
    let (asha, _, connected) = live(&world, "access-ends").await;
    let renewal = renew(&asha, connected.number.id.as_str()).await.unwrap();
    // In Meta's window the customer makes a new account, and puts the number into it.
    asha.through_window(&world, &renewal, SignupOptions::default())
        .await;
    let trouble = asha.sees_interrupted(&renewal).await;
    assert_eq!(trouble.kind, TroubleKind::RenewalMoves);
    assert_eq!(world.times_asked(calls::REGISTER), 1);
    let stopped = at(&asha, &renewal).await;
    assert_eq!(stopped.whereabouts, Whereabouts::DoubleTick);
    let path = format!("/onboardings/{}/retry", renewal.id);
    asha.ask::<Onboarding>(&path).await.unwrap();
    let after = asha.sees_connected(&renewal).await;
    assert_eq!(after.arrival, Arrival::Registered);
    assert_ne!(after.number.id, connected.number.id);
    assert_eq!(world.times_asked(calls::REGISTER), 2);
    assert_eq!(numbers(&asha).await.len(), 1);
}

#[tokio::test]
async fn what_meta_says_of_a_token_goes_before_what_it_said_at_first() {
    let world = World::with(|_, config| {
        config.timeouts.status_min = Duration::from_millis(50);
        config.timeouts.status_max = Duration::from_millis(100);
    })
    .await;
    let (asha, onboarding, _) = live(&world, "happy").await;
    let first = at(&asha, &onboarding).await.number_status.unwrap();
    assert!(first.access_until.is_some() && !first.renewable);
    let in_six_days = server::clock::now().0 / 1000 + 6 * 24 * 3600;
    let edits = [Edit::set("data/expires_at", in_six_days)];
    world
        .sandbox
        .queue_fault(Fault::edit(calls::DEBUG_TOKEN, edits).lasting(Duration::from_secs(600)));
    let told = |seen: &Onboarding| {
        let status = seen.number_status.as_ref().unwrap();
        status
            .access_until
            .is_some_and(|at| at.0 == in_six_days * 1000)
            && status.renewable
    };
    asha.sees(&onboarding, "the end of our access", told).await;
    let audit_log = world.store().await.audit_log(&onboarding.id).await.unwrap();
    let told: Vec<_> = audit_log
        .iter()
        .filter(|line| line.2.contains("our access ends"))
        .collect();
    assert!(
        told.len() == 1 && told[0].2.contains("in 7 day(s)"),
        "{told:?}"
    );
}

#[tokio::test]
async fn a_token_without_an_end_is_not_watched_for_one() {
    let world = World::start().await;
    let never = [
        Edit::set("data/expires_at", 0),
        Edit::set("data/data_access_expires_at", 0),
    ];
    let hour = Duration::from_secs(3600);
    let no_end = [Edit::set("expires_in", 0)];
    world
        .sandbox
        .queue_fault(Fault::edit(calls::DEBUG_TOKEN, never).lasting(hour));
    world
        .sandbox
        .queue_fault(Fault::edit(calls::EXCHANGE, no_end));
    let (asha, onboarding, _) = live(&world, "happy").await;
    let status = at(&asha, &onboarding).await.number_status.unwrap();
    assert_eq!((status.access_until, status.renewable), (None, false));
    until("the server rests", || world.sandbox.graph_calls().len() > 3).await;
}

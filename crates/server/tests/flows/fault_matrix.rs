//! Each call to Meta × each way that it can fail: the number is live in the end, cut over once,
//! and whatever else Meta does once was done once.

use meta_sandbox::calls;
use std::time::Duration;

use contract::ids::{BusinessId, WabaId};
use contract::onboarding::{
    Arrival, CodeMethod, NewOnboarding, Onboarding, Origin, RequestVerification, Stage,
    VerificationCode,
};
use contract::secret::Otp;
use meta_sandbox::window_client::SignupOptions;
use meta_sandbox::{AnswerMode, DEMO_CREDIT_LINE_ID, Fault, ServedBy};
use onboarding::meta::credit::{CreditLineId, Currency};
use server::config::CreditLine;
use tokio::task::JoinSet;

use crate::common::{ASHA, Customer, World, customer, must, number};

/// What the server waits for one answer.
const TIMEOUT: Duration = Duration::from_secs(1);

/// Longer than that.
const TOO_LONG_MS: u64 = 1_500;

/// Worlds at a time.
const AT_ONCE: usize = 6;

/// How a call fails.
#[derive(Clone, Copy, Debug)]
enum Failing {
    TimeOut,
    Reset,
    ServerError,
    RateLimit,
    Malformed,
    SlowBody,
    /// Meta does it, and its answer is lost.
    AnswerLost,
}

const WAYS: [Failing; 7] = [
    Failing::TimeOut,
    Failing::Reset,
    Failing::ServerError,
    Failing::RateLimit,
    Failing::Malformed,
    Failing::SlowBody,
    Failing::AnswerLost,
];

/// A call: its method, and what its path holds.
type Call = (&'static str, &'static str);

fn fault((method, path): Call, failing: Failing) -> Fault {
    let (status, mode, delay_ms, after) = match failing {
        Failing::TimeOut => (500, AnswerMode::Replaced, TOO_LONG_MS, false),
        Failing::Reset => (500, AnswerMode::Cut, 0, false),
        Failing::ServerError => (500, AnswerMode::Replaced, 0, false),
        Failing::RateLimit => (429, AnswerMode::Replaced, 0, false),
        Failing::Malformed => (200, AnswerMode::Garbled, 0, false),
        Failing::SlowBody => (200, AnswerMode::Slow, TOO_LONG_MS, false),
        Failing::AnswerLost => (500, AnswerMode::Cut, 0, true),
    };
    Fault {
        method: Some(method.to_owned()),
        mode,
        delay_ms,
        after,
        ..Fault::on(path, status)
    }
}

/// A server that does all that it can: it pays, and finds what a lost code shared.
async fn world() -> World {
    let world = World::with(|demo, config| {
        config.timeouts.graph_timeout = TIMEOUT;
        config.timeouts.exchange_try = TIMEOUT;
        config.meta.business_id = Some(BusinessId::new(demo.business_id.clone()));
        config.meta.system_token = Some(demo.system_token.clone().into());
        config.meta.credit_line = Some(CreditLine {
            id: CreditLineId::parse(DEMO_CREDIT_LINE_ID).unwrap(),
            currency: Currency::parse(&demo.currency).unwrap(),
        });
    })
    .await;
    world.hears_meta();
    world
}

/// Runs the cases, some at a time.
async fn each<F>(calls: &[Call], case: impl Fn(Call, Failing) -> F)
where
    F: Future<Output = ()> + Send + 'static,
{
    let mut running = JoinSet::new();
    for call in calls {
        for failing in WAYS {
            if running.len() >= AT_ONCE {
                running.join_next().await.unwrap().unwrap();
            }
            running.spawn(case(*call, failing));
        }
    }
    running.join_all().await;
}

fn count(world: &World, act: &str) -> usize {
    world.acts().iter().filter(|known| *known == act).count()
}

/// What Meta has on record of a number that moved.
fn moved_once(world: &World, name: &str, case: &str) {
    let at_meta = world.sandbox.number(number(name).as_str()).unwrap();
    assert_eq!(at_meta.served_by, ServedBy::DoubleTick, "{case}");
    assert_eq!(at_meta.register_calls, 1, "{case}: carried out");
    assert!(count(world, calls::REGISTER) <= 3, "{case}: asked");
}

async fn a_move(call: Call, failing: Failing) {
    let case = format!("{call:?} {failing:?}");
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let source = world.sandbox.number(number("happy").as_str()).unwrap();
    let new = NewOnboarding {
        source_waba_id: source.source_waba_id.map(WabaId::new),
        ..customer::new(&number("happy"))
    };
    let recorded: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    world.sandbox.queue_fault(fault(call, failing));
    asha.through_window(&world, &recorded, SignupOptions::default())
        .await;
    let connected = must(&case, asha.sees_connected(&recorded)).await;
    assert_eq!(connected.arrival, Arrival::Registered, "{case}");
    moved_once(&world, "happy", &case);
    // The stand-in refuses to pay twice; more templates than there were would be copies.
    let brought = match connected.templates {
        contract::onboarding::Templates::Asked { brought, .. } => brought,
        other => panic!("{case}: {other:?}"),
    };
    assert_eq!(brought.len(), 3, "{case}");
}

#[tokio::test]
async fn whatever_call_of_a_move_fails_in_whatever_way_the_number_moves_once() {
    let calls = [
        ("GET", calls::EXCHANGE),
        ("GET", calls::DEBUG_TOKEN),
        ("GET", calls::PHONE_NUMBERS),
        ("POST", calls::SUBSCRIBED_APPS),
        ("GET", calls::MESSAGE_TEMPLATES),
        ("POST", calls::MIGRATE_TEMPLATES),
        ("GET", calls::CREDIT_ALLOCATIONS),
        ("POST", calls::ATTACH_CREDIT),
        ("POST", calls::REGISTER),
        ("GET", calls::SUBSCRIBED_APPS),
    ];
    each(&calls, a_move).await;
}

/// The calls whose path is an object's id alone: the WABA, its funding, the number before and
/// after its cut-over, its health.
async fn looks(nth: Call, failing: Failing) {
    let case = format!("look {} {failing:?}", nth.1);
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let recorded = asha.record(&number("happy")).await.unwrap();
    let origin = world.sandbox.origin();
    let options = SignupOptions::default();
    let signup =
        meta_sandbox::window_client::complete_signup(origin, recorded.number.as_str(), options);
    let signup = signup.await.unwrap();
    let message: serde_json::Value =
        serde_json::from_str(signup.message.as_deref().unwrap()).unwrap();
    let id = message["data"][nth.1].as_str().unwrap().to_owned();
    world.sandbox.queue_fault(Fault {
        // Each look at it, also those that are tried again.
        times: 3,
        path_contains: format!("/{id}"),
        ..fault(nth, failing)
    });
    asha.hand_over(&recorded, &signup).await.unwrap();
    must(&case, asha.sees_connected(&recorded)).await;
    moved_once(&world, "happy", &case);
}

#[tokio::test]
async fn whatever_look_fails_in_whatever_way_the_number_moves_once() {
    each(&[("GET", "waba_id"), ("GET", "phone_number_id")], looks).await;
}

/// A number whose owner is asked for its code again as long as none has come through.
async fn a_verification(call: Call, failing: Failing) {
    let case = format!("{call:?} {failing:?}");
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("unverified")).await;
    asha.sees_need(&onboarding).await;
    world.sandbox.queue_fault(fault(call, failing));
    let path = format!("/onboardings/{}/verification", onboarding.id);
    must(&case, async {
        loop {
            let seen: Onboarding = asha
                .get(&format!("/onboardings/{}", onboarding.id))
                .await
                .unwrap();
            match seen.stage {
                Stage::Connected(_) => return,
                Stage::NeedsCustomer(_) => {
                    let method = CodeMethod::Sms;
                    let asked: Result<Onboarding, _> =
                        asha.post(&path, &RequestVerification { method }).await;
                    let inbox = world.sandbox.sms_to(number("unverified").as_str());
                    let code = inbox.last().and_then(|sms| sms.code.clone());
                    if let (Ok(_), Some(code)) = (asked, code) {
                        let code = Otp::parse(&code).unwrap();
                        let path = format!("{path}/code");
                        let given: Result<Onboarding, _> =
                            asha.post(&path, &VerificationCode { code }).await;
                        drop(given);
                    }
                }
                _ => tokio::task::yield_now().await,
            }
        }
    })
    .await;
    moved_once(&world, "unverified", &case);
}

#[tokio::test]
async fn whatever_call_of_a_verification_fails_in_whatever_way_it_can_be_done_again() {
    let calls = [("POST", calls::REQUEST_CODE), ("POST", calls::VERIFY_CODE)];
    each(&calls, a_verification).await;
}

/// A number that stays on the Business App.
async fn beside_the_app(call: Call, failing: Failing) {
    let case = format!("{call:?} {failing:?}");
    let world = world().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let new = NewOnboarding {
        origin: Origin::BusinessApp,
        ..customer::new(&number("business-app"))
    };
    let onboarding: Onboarding = asha.post("/onboardings", &new).await.unwrap();
    world.sandbox.queue_fault(fault(call, failing));
    asha.through_window(&world, &onboarding, SignupOptions::coexistence())
        .await;
    let connected = must(&case, asha.sees_connected(&onboarding)).await;
    assert_eq!(connected.arrival, Arrival::Coexistence, "{case}");
    assert_eq!(count(&world, calls::REGISTER), 0, "{case}");
    // Each once, and once more where the first answer was no answer.
    assert!(count(&world, calls::APP_DATA) <= 3, "{case}");
}

#[tokio::test]
async fn whatever_way_a_synchronization_fails_the_number_is_connected_beside_the_app() {
    each(&[("POST", calls::APP_DATA)], beside_the_app).await;
}

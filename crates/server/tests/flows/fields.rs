//! Fields that Meta leaves out, sends as null or as another type, or does not know any more: a
//! number that can be connected is, and what is told of it is what Meta told.

use contract::onboarding::{
    Arrival, Connected, HealthCause, Need, NumberReport, OldProvider, Onboarding, PickedNumber,
    PinState, Stage, TroubleKind,
};
use meta_sandbox::calls;
use meta_sandbox::{Edit, Fault, SandboxConfig};
use serde_json::Value;
use server::Config;

use crate::common::{ASHA, BALA, Customer, World, number};

const LIMIT: &str = "whatsapp_business_manager_messaging_limit";
const OLDER_LIMIT: &str = "messaging_limit_tier";

/// A number that moves while Meta answers so.
async fn moved(name: &str, otherwise: &str) -> (World, Customer, Onboarding, Connected) {
    let world = World::start().await;
    assert!(world.sandbox.apply_answer_variant(otherwise), "{otherwise}");
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number(name)).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.arrival, Arrival::Registered, "{otherwise}");
    (world, asha, onboarding, connected)
}

/// The same, where each of these answers is otherwise for as long as the test lasts.
async fn moved_with(faults: impl IntoIterator<Item = Fault>) -> (World, Connected) {
    let world = World::start().await;
    for fault in faults {
        world.sandbox.queue_fault(Fault {
            times: u32::MAX,
            ..fault
        });
    }
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("happy")).await;
    let connected = asha.sees_connected(&onboarding).await;
    (world, connected)
}

fn told(report: &NumberReport) -> [Option<&str>; 4] {
    [
        report.verified_name.as_deref(),
        report.status.as_deref(),
        report.quality_rating.as_deref(),
        report.messaging_limit.as_deref(),
    ]
}

const NAME: Option<&str> = Some("Asha Traders");
const STATUS: Option<&str> = Some("CONNECTED");
const QUALITY: Option<&str> = Some("GREEN");

/// How often a field was asked for.
fn asked_for(world: &World, field: &str) -> usize {
    let calls = world.sandbox.graph_calls();
    let asks = |call: &&meta_sandbox::GraphCall| {
        let fields = call.query.get("fields");
        fields.is_some_and(|fields| fields.split(',').any(|name| name == field))
    };
    calls.iter().filter(asks).count()
}

#[tokio::test]
async fn what_meta_does_not_tell_is_not_told() {
    for (otherwise, expected) in [
        ("names-not-told", [None, STATUS, QUALITY, Some("TIER_10K")]),
        ("quality-not-told", [NAME, STATUS, None, Some("TIER_10K")]),
        ("limits-not-told", [NAME, STATUS, QUALITY, None]),
        (
            "deprecated-limit-alone",
            [NAME, STATUS, QUALITY, Some("TIER_1K")],
        ),
        (
            "deprecated-limit-gone",
            [NAME, STATUS, QUALITY, Some("TIER_10K")],
        ),
        ("shown-fields-gone", [None, STATUS, None, None]),
        (
            "verification-not-told",
            [NAME, STATUS, QUALITY, Some("TIER_10K")],
        ),
    ] {
        let (.., connected) = moved("happy", otherwise).await;
        assert_eq!(told(&connected.number), expected, "{otherwise}");
        assert!(connected.number.display_phone_number.is_some());
    }
}

#[tokio::test]
async fn ids_as_numbers_and_numbers_as_text_are_read_everywhere() {
    let (_world, asha, onboarding, connected) = moved("happy", "ids-as-numbers").await;
    assert_eq!(
        told(&connected.number),
        [NAME, STATUS, QUALITY, Some("TIER_10K")]
    );
    assert_eq!(connected.old_provider, OldProvider::Gone);
    let check = format!("/onboardings/{}/check", onboarding.id);
    asha.ask::<Onboarding>(&check).await.unwrap();
}

#[tokio::test]
async fn a_field_that_meta_says_does_not_exist_is_not_asked_for_again() {
    let (world, asha, ..) = moved("happy", "deprecated-limit-gone").await;
    assert_eq!(asked_for(&world, OLDER_LIMIT), 1);
    let other = asha.moves(&world, &number("new")).await;
    asha.sees_connected(&other).await;
    assert_eq!(asked_for(&world, OLDER_LIMIT), 1);
    assert!(asked_for(&world, LIMIT) > 1);
}

#[tokio::test]
async fn no_field_is_asked_for_that_is_not_used() {
    let (world, ..) = moved("happy", "names-not-told").await;
    for unused in [
        "name_status",
        "throughput",
        "account_mode",
        "is_official_business_account",
        "last_onboarded_time",
        "timezone_id",
        "account_review_status",
    ] {
        assert_eq!(asked_for(&world, unused), 0, "{unused}");
    }
}

/// Whatever Meta's trouble with what is only shown is, once or for ever.
#[tokio::test]
async fn what_is_only_shown_stops_nothing() {
    let body = |code: i64| Some(serde_json::json!({ "error": { "message": "m", "code": code } }));
    for (status, code) in [(403, 10), (400, 100), (400, 987_654), (500, 2), (500, 1)] {
        let refused = Fault {
            asks_for: Some("quality_rating".to_owned()),
            body: body(code),
            ..Fault::on("", status)
        };
        let (_, connected) = moved_with([refused]).await;
        let expected = [None, STATUS, None, None];
        assert_eq!(told(&connected.number), expected, "{status} {code}");
    }
}

#[tokio::test]
async fn a_number_of_which_meta_tells_little_is_connected_without_an_otp() {
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("tells-little")).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(told(&connected.number), [None, STATUS, None, None]);
    assert_eq!(connected.health, None);
    assert_eq!(connected.pin, PinState::ToReveal);
    assert!(!world.acts().contains(&calls::REQUEST_CODE.to_owned()));
    let wabas: contract::wabas::Wabas = asha.get("/wabas").await.unwrap();
    assert_eq!(wabas.wabas[0].numbers[0].report, connected.number);
    // Nor does it fail when Meta is asked again.
    let check = format!("/onboardings/{}/check", onboarding.id);
    asha.ask::<Onboarding>(&check).await.unwrap();
}

#[tokio::test]
async fn a_number_that_is_not_verified_and_not_told_so_is_asked_about_by_the_cut_over() {
    let world = World::start().await;
    assert!(world.sandbox.apply_answer_variant("verification-not-told"));
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("unverified")).await;
    let need = asha.sees_need(&onboarding).await;
    assert!(matches!(need, Need::VerifyNumber { .. }), "{need:?}");
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
}

/// It is never another number than they said without asking; what Meta tells once, it told.
#[tokio::test]
async fn how_meta_writes_the_number_may_be_missing_too() {
    let silent = Edit::set("display_phone_number", Value::Null);
    let only_at_first = Fault::edit("", [silent]).by("GET");
    let (_, connected) = moved_with([only_at_first]).await;
    let written = connected.number.display_phone_number.unwrap();
    assert!(number("happy").is_same_number(&written));

    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let edits = ["data/*/display_phone_number", "display_phone_number"];
    let never = Fault::edit("", edits.map(|at| Edit::set(at, Value::Null))).by("GET");
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..never
    });
    let onboarding = asha.moves(&world, &number("happy")).await;
    let offered = match asha.sees_need(&onboarding).await {
        Need::ConfirmNumber(offered) => offered,
        other => panic!("{other:?}"),
    };
    assert_eq!(offered.display_phone_number, None);
    let picked = PickedNumber {
        phone_number_id: offered.id,
    };
    let path = format!("/onboardings/{}/number", onboarding.id);
    asha.post::<Onboarding>(&path, &picked).await.unwrap();
    let connected = asha.sees_connected(&onboarding).await;
    assert_eq!(connected.number.display_phone_number, None);
    // Nobody else can bring it now: it is known by what the customer said.
    let bala = Customer::signed_in(&world, BALA).await;
    let his = bala.moves(&world, &number("happy")).await;
    let elsewhere = |seen: &Onboarding| {
        matches!(&seen.stage, Stage::Stuck(trouble)
        if trouble.kind == TroubleKind::NumberElsewhere)
    };
    bala.sees(&his, "that it is hers", elsewhere).await;
}

/// Each of these alone, and all of them.
#[tokio::test]
async fn without_what_decides_metas_answer_to_the_cut_over_does() {
    let all = [
        "status",
        "platform_type",
        "code_verification_status",
        "is_on_biz_app",
    ];
    let each = all.iter().map(std::slice::from_ref);
    for fields in each.chain([&all[..]]) {
        let edits: Vec<Edit> = fields
            .iter()
            .flat_map(|field| [format!("data/*/{field}"), (*field).to_owned()])
            .map(|at| Edit::set(at, Value::Null))
            .collect();
        let (world, connected) = moved_with([Fault::edit("", edits).by("GET")]).await;
        assert_eq!(connected.arrival, Arrival::Registered, "{fields:?}");
        let registers = world
            .acts()
            .iter()
            .filter(|act| *act == calls::REGISTER)
            .count();
        assert_eq!(registers, 1, "{fields:?}");
        let status = if fields.contains(&"status") {
            None
        } else {
            STATUS
        };
        assert_eq!(connected.number.status.as_deref(), status, "{fields:?}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_say_that_it_was_done_is_looked_after() {
    let edits = [Edit::drop("success")];
    let (world, connected) = moved_with([Fault::edit("", edits).by("POST")]).await;
    assert_eq!(connected.arrival, Arrival::Registered);
    assert_eq!(connected.pin, PinState::ToReveal);
    assert_eq!(world.acts(), [calls::SUBSCRIBED_APPS, calls::REGISTER]);
}

#[tokio::test]
async fn a_list_of_apps_that_says_nothing_is_told_as_not_said() {
    for edit in [
        Edit::set("data", Value::Null),
        Edit::drop("data"),
        Edit::set("data/0", Value::Null),
        Edit::drop("data/0/whatsapp_business_api_data/id"),
    ] {
        let odd = Fault::edit(calls::SUBSCRIBED_APPS, [edit.clone()]).by("GET");
        let (_, connected) = moved_with([odd]).await;
        assert_eq!(connected.old_provider, OldProvider::NotSaid, "{edit:?}");
    }
}

#[tokio::test]
async fn one_number_that_can_not_be_read_costs_no_other() {
    let world = World::start().await;
    world.sandbox.queue_fault(Fault {
        times: u32::MAX,
        ..Fault::edit(calls::PHONE_NUMBERS, [Edit::set("data/2", Value::Null)])
    });
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("several-numbers")).await;
    let stopped = asha.sees(&onboarding, "goes on", |seen| {
        use contract::onboarding::Stage;
        matches!(seen.stage, Stage::Connected(_) | Stage::NeedsCustomer(_))
    });
    stopped.await;
}

#[tokio::test]
async fn a_wabas_name_that_meta_does_not_tell_stops_nothing() {
    let refused = Fault {
        asks_for: Some("name".to_owned()),
        body: Some(serde_json::json!({ "error": { "message": "(#200)", "code": 200 } })),
        ..Fault::on("", 403)
    };
    let (_, connected) = moved_with([refused]).await;
    assert_eq!(connected.waba_name, None);
}

#[tokio::test]
async fn what_is_in_the_way_of_messages_is_known_by_its_code() {
    for (otherwise, can_send, cause, wants_payment) in [
        (
            "payment-method-missing",
            "BLOCKED",
            HealthCause::PaymentMissing,
            true,
        ),
        (
            "business-not-verified",
            "LIMITED",
            HealthCause::BusinessNotVerified,
            false,
        ),
    ] {
        let (.., connected) = moved("happy", otherwise).await;
        let health = connected.health.unwrap();
        assert_eq!(health.can_send.as_deref(), Some(can_send));
        assert_eq!(health.causes, [cause]);
        assert_eq!(health.wants_payment, wants_payment);
        assert_eq!(health.problems.len(), 1);
    }
}

/// What was there before it was asked for as one that may be missing.
#[tokio::test]
async fn whose_the_credit_line_is_is_read_from_numbers_too() {
    let partner = |demo: &mut SandboxConfig, config: &mut Config| {
        config.meta.system_token = Some(demo.system_token.clone().into());
        config.meta.credit_line = Some(server::config::CreditLine {
            id: onboarding::meta::credit::CreditLineId::parse(meta_sandbox::DEMO_CREDIT_LINE_ID)
                .unwrap(),
            currency: onboarding::meta::credit::Currency::parse(&demo.currency).unwrap(),
        });
    };
    let world = World::with(partner).await;
    assert!(world.sandbox.apply_answer_variant("ids-as-numbers"));
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.moves(&world, &number("no-payment")).await;
    let connected = asha.sees_connected(&onboarding).await;
    assert!(!connected.health.unwrap().wants_payment);
}

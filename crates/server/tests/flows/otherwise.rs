//! Answers of Meta's that are otherwise than it documents, single ones and for a while: a number that
//! can be connected is, by its first signup, and is registered once.

use meta_sandbox::calls;
use std::time::Duration;

use contract::ids::OnboardingId;
use contract::onboarding::{Arrival, Connected, GoOn, Onboarding, Stage, TroubleKind, Whereabouts};
use contract::problem::Problem;
use contract::wabas::LostReason;
use futures_util::StreamExt;
use meta_sandbox::window_client::{Signup, SignupOptions};
use meta_sandbox::{Edit, Fault};
use serde_json::{Value, json};
use server::Timeouts;

use crate::common::full_page::exchanges;
use crate::common::recovery::{finishes_as, finishes_at_meta, made_up};
use crate::common::{ASHA, Customer, World, number};
use crate::leaving::live;
use crate::templates::{asked, moved};

/// Worlds at a time.
const AT_ONCE: usize = 6;

/// The ids that a signup's session message names.
struct Ids {
    waba: String,
    number: String,
}

impl Ids {
    fn of(signup: &Signup) -> Self {
        let message: Value = serde_json::from_str(signup.message.as_deref().unwrap()).unwrap();
        let id = |what: &str| message["data"][what].as_str().unwrap().to_owned();
        Self {
            waba: id("waba_id"),
            number: id("phone_number_id"),
        }
    }
}

/// The path of a call, by what the signup's message names.
type PathOf = fn(&Ids) -> String;

/// What Meta answers otherwise.
type Otherwise = Box<dyn Fn(&Ids) -> Vec<Fault> + Send + Sync>;

/// An answer that is otherwise, and whether Meta's session message comes.
struct Case {
    name: String,
    told: bool,
    otherwise: Otherwise,
}

impl Case {
    fn new(
        name: impl Into<String>,
        otherwise: impl Fn(&Ids) -> Vec<Fault> + Send + Sync + 'static,
    ) -> Self {
        Self {
            name: name.into(),
            told: true,
            otherwise: Box::new(otherwise),
        }
    }

    /// The same without Meta's session message.
    fn untold(self) -> Self {
        Self {
            told: false,
            ..self
        }
    }
}

fn always(fault: Fault) -> Fault {
    Fault {
        times: u32::MAX,
        ..fault
    }
}

fn answers(path: impl Into<String>, status: u16, body: Value) -> Fault {
    Fault {
        body: Some(body),
        ..Fault::on(path, status)
    }
}

fn coded(path: impl Into<String>, status: u16, code: i64, subcode: Option<i64>) -> Fault {
    let error = json!({ "message": format!("(#{code})"), "code": code, "error_subcode": subcode });
    answers(path, status, json!({ "error": error }))
}

/// As long for a server in a hurry as this many seconds for one that is not.
fn seconds(seconds: u32) -> Duration {
    let (real, hurried) = (
        Timeouts::default().settle_wait,
        Timeouts::for_tests().settle_wait,
    );
    hurried * seconds / u32::try_from(real.as_secs()).unwrap()
}

/// What a number that can be connected comes to: the words of what went wrong, if anything did.
async fn comes_to(case: &Case) -> Result<(World, Customer, Onboarding, Connected), String> {
    let name = &case.name;
    let world = World::start().await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let mut signup = finishes_at_meta(&world, &number("happy")).await;
    for fault in (case.otherwise)(&Ids::of(&signup)) {
        world.sandbox.queue_fault(fault);
    }
    if !case.told {
        signup.message = None;
    }
    let handed = asha.hand_over(&onboarding, &signup).await;
    handed.map_err(|problem| format!("{name}: {problem:?}"))?;
    let mut follower = asha.follow(&onboarding).await;
    let end = async {
        loop {
            let news = follower.next().await.expect("the stream goes on");
            match news.stage {
                Stage::Connected(connected) => return Ok(*connected),
                Stage::AwaitingSignup | Stage::Finalizing | Stage::Retrying { .. } => {}
                other => return Err(format!("{name}: {other:?}")),
            }
        }
    };
    let end = tokio::time::timeout(Duration::from_secs(20), end).await;
    let end = match end {
        Ok(end) => end,
        Err(_) => Err(format!("{name}: never ends")),
    };
    let connected = match end {
        Ok(connected) => connected,
        Err(error) => {
            return Err(format!(
                "{error}\n{}",
                audit_log(&world, &onboarding.id).await
            ));
        }
    };
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    if registers != 1 || exchanges(&world) != 1 || connected.arrival != Arrival::Registered {
        return Err(format!(
            "{name}: {registers} registers, {} exchanges, {:?}",
            exchanges(&world),
            connected.arrival
        ));
    }
    Ok((world, asha, onboarding, connected))
}

async fn audit_log(world: &World, id: &OnboardingId) -> String {
    let audit_log = world.store().await.audit_log(id).await.unwrap();
    let lines: Vec<String> = audit_log
        .into_iter()
        .filter(|(_, kind, _)| kind != "graph")
        .map(|(_, kind, detail)| format!("    {kind}: {detail}"))
        .collect();
    lines[lines.len().saturating_sub(4)..].join("\n")
}

/// Every one of them ends in a number that is connected.
async fn all_connect(cases: Vec<Case>) {
    let ends = futures_util::stream::iter(&cases)
        .map(comes_to)
        .buffer_unordered(AT_ONCE);
    let failed: Vec<String> = ends.filter_map(|end| async { end.err() }).collect().await;
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[tokio::test]
async fn whatever_a_token_is_said_to_be_what_it_can_do_decides() {
    let edits = |name: &str, edits: Vec<Edit>| {
        Case::new(name, move |_| {
            vec![always(Fault::edit(calls::DEBUG_TOKEN, edits.clone()))]
        })
    };
    let refused = |name: &str, status, code, subcode| {
        Case::new(name, move |_| {
            vec![always(coded(calls::DEBUG_TOKEN, status, code, subcode))]
        })
    };
    all_connect(vec![
        Case::new("one granular scope that is no list", |ids| {
            let scope = json!({ "scope": "whatsapp_business_management", "target_ids": ids.waba });
            let edit = [Edit::set("data/granular_scopes", scope)];
            vec![always(Fault::edit(calls::DEBUG_TOKEN, edit))]
        })
        .untold(),
        edits(
            "scopes by their names alone",
            vec![Edit::set(
                "data/granular_scopes",
                json!(["whatsapp_business_management", "whatsapp_business_messaging"]),
            )],
        ),
        edits(
            "a list of scopes that is shorter than that of granular ones",
            vec![Edit::set(
                "data/scopes",
                json!(["whatsapp_business_management"]),
            )],
        ),
        Case::new("the same scope twice, first for another account", |ids| {
            let scope = |targets: Value| {
                json!({ "scope": "whatsapp_business_management", "target_ids": targets })
            };
            let scopes = json!([
                scope(json!(["1"])),
                scope(json!([ids.waba, ids.waba])),
                null,
                "?",
                scope(json!({ "0": "1" })),
            ]);
            let edit = [Edit::set("data/granular_scopes", scopes)];
            vec![always(Fault::edit(calls::DEBUG_TOKEN, edit))]
        })
        .untold(),
        edits(
            "nothing but the app",
            ["is_valid", "expires_at", "scopes", "granular_scopes", "user_id"]
                .map(|field| Edit::drop(format!("data/{field}")))
                .to_vec(),
        ),
        edits("data is a list", vec![Edit::set("data", json!([]))]),
        edits("data is null", vec![Edit::set("data", Value::Null)]),
        refused("not for our app's token", 400, 190, None),
        refused("a parameter", 400, 100, None),
        refused("a permission", 403, 200, None),
        refused("an unknown code", 400, 987_654, None),
    ])
    .await;
}

/// Each look and act after the finish, refused as for what is not there, and then there again.
fn absent_for(time: Duration) -> Vec<Case> {
    let not_there = |name: &'static str, path: PathOf, method: &'static str| {
        [(100, Some(33)), (10, None), (200, None)].map(move |(code, subcode)| {
            Case::new(format!("{name} {code}"), move |ids| {
                let exchanged = Fault {
                    mode: meta_sandbox::AnswerMode::Kept,
                    ..Fault::on(calls::EXCHANGE, 200)
                };
                let fault = coded(path(ids), 400, code, subcode).by(method);
                vec![exchanged, fault.lasting(time)]
            })
        })
    };
    let each: [(&'static str, PathOf, &'static str); 6] = [
        ("token", |_| calls::DEBUG_TOKEN.to_owned(), "GET"),
        (
            "numbers",
            |ids| format!("/{}/phone_numbers", ids.waba),
            "GET",
        ),
        ("number", |ids| format!("/{}", ids.number), "GET"),
        ("account", |ids| format!("/{}", ids.waba), "GET"),
        (
            "subscription",
            |_| calls::SUBSCRIBED_APPS.to_owned(),
            "POST",
        ),
        ("everything", |_| String::new(), "GET"),
    ];
    each.into_iter()
        .flat_map(|(name, path, method)| not_there(name, path, method))
        .collect()
}

#[tokio::test]
async fn what_is_refused_for_four_seconds_is_waited_for() {
    all_connect(absent_for(seconds(4))).await;
}

#[tokio::test]
async fn what_is_refused_for_ninety_seconds_is_waited_for() {
    let mut cases = absent_for(seconds(90));
    // Which code it is makes no difference to how long.
    cases.retain(|case| case.name.ends_with(" 100"));
    all_connect(cases).await;
}

/// What changes at Meta by the registration is not the same on all its servers at once.
#[tokio::test]
async fn a_number_that_can_not_be_seen_after_its_registration_is_looked_at_again() {
    let cases = [(100, Some(33)), (10, None), (200, None), (33, None)].map(|(code, subcode)| {
        Case::new(format!("{code}"), move |ids: &Ids| {
            let number = format!("/{}", ids.number);
            // The look before it is answered, and what comes after it is not.
            vec![
                Fault {
                    mode: meta_sandbox::AnswerMode::Kept,
                    ..Fault::on(number.clone(), 200).by("GET")
                },
                Fault {
                    times: 6,
                    ..coded(number, 400, code, subcode).by("GET")
                },
            ]
        })
    });
    all_connect(cases.into()).await;
}

/// The answer to its registration is lost, and then it can't be seen.
#[tokio::test]
async fn a_number_that_can_not_be_seen_after_a_lost_answer_is_looked_at_again() {
    let lost = Case::new("lost", |ids: &Ids| {
        let number = format!("/{}", ids.number);
        vec![
            Fault {
                mode: meta_sandbox::AnswerMode::Kept,
                ..Fault::on(number.clone(), 200).by("GET")
            },
            Fault {
                mode: meta_sandbox::AnswerMode::Cut,
                after: true,
                ..Fault::on(calls::REGISTER, 500)
            },
            Fault {
                times: 4,
                ..coded(number, 400, 100, Some(33)).by("GET")
            },
        ]
    });
    all_connect(vec![lost]).await;
}

#[tokio::test]
async fn the_registration_is_believed_by_a_known_code_alone() {
    let cases = [
        (
            "an unknown code",
            400,
            json!({ "error": { "code": 987_654, "message": "?" } }),
        ),
        (
            "no code",
            400,
            json!({ "error": { "message": "Something" } }),
        ),
        ("a sentence", 400, json!({ "error": "Something" })),
        (
            "a sentence with a good status",
            200,
            json!({ "error": "Something" }),
        ),
        (
            "no code with a good status",
            200,
            json!({ "error": { "message": "Something" } }),
        ),
        ("a page", 403, json!("<html>")),
        ("a page with a good status", 200, json!("<html>")),
        ("no such place", 404, json!({})),
        ("success with a bad status", 400, json!({ "success": true })),
        ("nothing", 204, Value::Null),
        ("no", 200, json!({ "success": false })),
    ];
    let cases = cases.map(|(name, status, body)| {
        Case::new(name, move |_| {
            vec![Fault {
                after: true,
                ..answers(calls::REGISTER, status, body.clone())
            }]
        })
    });
    all_connect(cases.into()).await;
}

#[tokio::test]
async fn fields_that_do_not_exist_are_known_whatever_meta_calls_that() {
    let wordings = [
        "(#100) Tried accessing nonexisting field (is_pin_enabled) on node type (WhatsAppBusinessPhoneNumber)",
        "(#100) Tried accessing nonexisting fields (is_pin_enabled, platform_type)",
        "(#100) Unknown fields: is_pin_enabled, platform_type.",
        "(#100) platform_type is not valid for fields param",
        "(#100) The field 'is_on_biz_app' was removed in v26.0",
    ];
    let cases = wordings.map(|message| {
        Case::new(message, move |_| {
            ["is_pin_enabled", "platform_type", "is_on_biz_app"]
                .into_iter()
                .filter(|field| message.contains(field))
                .map(|field| Fault {
                    asks_for: Some(field.to_owned()),
                    ..always(answers(
                        "",
                        400,
                        json!({ "error": { "code": 100, "message": message } }),
                    ))
                })
                .collect()
        })
    });
    all_connect(cases.into()).await;
}

#[tokio::test]
async fn words_of_metas_are_read_in_any_writing() {
    let set = |name: &str, edits: Vec<(&'static str, Value)>| {
        let edits: Vec<Edit> = edits
            .into_iter()
            .flat_map(|(field, value)| {
                [format!("data/*/{field}"), field.to_owned()].map(|at| Edit::set(at, value.clone()))
            })
            .collect();
        Case::new(name, move |_| {
            vec![always(Fault::edit("", edits.clone()).by("GET"))]
        })
    };
    all_connect(vec![
        set(
            "verified",
            vec![("code_verification_status", json!("verified"))],
        ),
        set(
            "a new platform",
            vec![("platform_type", json!("CLOUD_API_2"))],
        ),
        set(
            "a platform in lower case",
            vec![("platform_type", json!("cloud_api"))],
        ),
        set("a new status", vec![("status", json!("WARMING_UP"))]),
        set(
            "a status that is an object",
            vec![("status", json!({ "value": "CONNECTED" }))],
        ),
        set(
            "flags as words",
            vec![
                ("is_on_biz_app", json!("NO")),
                ("is_pin_enabled", json!([])),
            ],
        ),
        set(
            "a number with marks of direction",
            vec![(
                "display_phone_number",
                json!("\u{202a}+91\u{a0}98200.00001\u{202c}"),
            )],
        ),
        set(
            "a number in Devanagari digits",
            vec![("display_phone_number", json!("+९१ ९८२०० ००००१"))],
        ),
        set(
            "a number with 00",
            vec![("display_phone_number", json!("0091 98200 00001"))],
        ),
        set(
            "a number with (0)",
            vec![("display_phone_number", json!("+91 (0) 98200 00001"))],
        ),
        set(
            "a number that is a number",
            vec![("display_phone_number", json!(919_820_000_001_u64))],
        ),
    ])
    .await;
}

#[tokio::test]
async fn lists_that_lie_about_their_pages_end() {
    let paging = |name: &str, paging: Value| {
        Case::new(name, move |_| {
            vec![always(Fault::edit(
                "",
                [Edit::set("paging", paging.clone())],
            ))]
        })
        .untold()
    };
    let next = "https://graph.facebook.com/v25.0/1/phone_numbers?after=";
    all_connect(vec![
        paging(
            "the same cursor",
            json!({ "next": next, "cursors": { "after": "x" } }),
        ),
        paging(
            "next without a cursor",
            json!({ "next": "https://graph.facebook.com/" }),
        ),
        paging(
            "next is an object",
            json!({ "next": {}, "cursors": { "after": "x" } }),
        ),
        Case::new("the number twice", |ids| {
            let number = json!({ "id": ids.number, "display_phone_number": "+91 98200 00001" });
            let number: Vec<Value> = vec![number.clone(), json!("?"), number];
            vec![always(Fault::edit(
                calls::PHONE_NUMBERS,
                [Edit::set("data", number)],
            ))]
        })
        .untold(),
    ])
    .await;
}

#[tokio::test]
async fn acts_that_answer_nothing_are_done() {
    let cases = [
        json!(true),
        json!({}),
        json!({ "success": "true" }),
        json!({ "success": 1 }),
    ]
    .map(|body| {
        Case::new(body.to_string(), move |_| {
            [calls::SUBSCRIBED_APPS, calls::REGISTER]
                .map(|path| {
                    let answer = answers(path, 200, body.clone()).by("POST");
                    always(Fault {
                        after: true,
                        ..answer
                    })
                })
                .into()
        })
    });
    all_connect(cases.into()).await;
}

/// The account is there for all other calls.
#[tokio::test]
async fn templates_are_brought_along_into_an_account_that_is_seen_late() {
    for (code, subcode) in [(100, Some(33)), (200, None)] {
        let world = World::start().await;
        let absent = coded(calls::MESSAGE_TEMPLATES, 400, code, subcode).by("GET");
        world.sandbox.queue_fault(absent.lasting(seconds(4)));
        let connected = moved(&world, "happy").await;
        let (brought, left) = asked(connected.templates);
        assert_eq!((brought.len(), left.len()), (3, 0), "{code}");
    }
}

#[tokio::test]
async fn whatever_a_deregistration_is_refused_by_the_number_is_where_it_was() {
    let cases = [
        (500, 133_000, None),
        (503, 133_000, None),
        (400, 100, None),
        (400, 100, Some(133_000)),
        (403, 200, None),
        (400, 987_654, None),
        (400, 0, None),
    ];
    // Each on the heap: all of them together are too large for a test's stack.
    let cases = cases.map(|(status, code, subcode)| {
        Box::pin(async move {
            let case = format!("{status} {code} {subcode:?}");
            let world = World::start().await;
            let asha = Customer::signed_in(&world, ASHA).await;
            let refused = coded(calls::DEREGISTER, status, code, subcode);
            world.sandbox.queue_fault(always(refused));
            // As a subcode too.
            world
                .sandbox
                .queue_fault(coded(calls::REGISTER, 400, 100, Some(133_000)));
            let incomplete = number("deregistration-incomplete");
            let onboarding = asha.moves(&world, &incomplete).await;
            let waits = asha.sees(&onboarding, &case, |seen| match &seen.stage {
                Stage::Interrupted { .. } | Stage::Stuck(_) => true,
                // A day, and not a moment.
                Stage::Retrying { trouble, .. } => {
                    trouble.kind == TroubleKind::DeregistrationIncomplete
                }
                _ => false,
            });
            let seen = waits.await;
            assert_eq!(seen.whereabouts, Whereabouts::Origin, "{case}");
            let acts = world.acts();
            let count = |name: &str| acts.iter().filter(|act| *act == name).count();
            assert!(count(calls::DEREGISTER) >= 1, "{case}: {acts:?}");
            assert!(
                count(calls::REGISTER) + count(calls::DEREGISTER) <= 3,
                "{case}: {acts:?}"
            );
        })
    });
    futures_util::stream::iter(cases)
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<()>>()
        .await;
}

/// What was shared before can't be found by Meta's list of what was made since.
#[tokio::test]
async fn a_shared_account_is_found_where_meta_does_not_say_whose_it_is() {
    let world = World::that_recovers_unheard(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let shared = number("waba-shared");
    let onboarding = asha.launches(&shared).await;
    let (waba, _) = world.old_waba(&shared);
    let options = SignupOptions {
        existing_waba: true,
        ..SignupOptions::default()
    };
    let signup = finishes_as(&world, &shared, options).await;
    asha.hand_over(&onboarding, &made_up(signup.message))
        .await
        .unwrap();
    let body = json!({ "object": "whatsapp_business_account", "entry": {
        "id": 660_000_000_000_001_u64, "time": server::clock::now().0,
        "changes": { "field": "account_update", "value": {
            "event": "PARTNER_ADDED", "waba_info": { "waba_id": waba.parse::<u64>().unwrap() },
        }},
    }});
    crate::webhooks::deliver(&world, &body.to_string()).await;
    asha.sees_connected(&onboarding).await;
    assert_eq!(
        world.acts(),
        [calls::SYSTEM_USER_TOKENS, calls::SUBSCRIBED_APPS]
    );
}

/// An old entry of the list is none of the number that moves.
#[tokio::test]
async fn a_list_that_holds_what_the_number_was_before_is_read_past_it() {
    let gone = |told: bool, status: &'static str| {
        let case = Case::new(format!("{status} {told}"), move |ids| {
            let before = json!({
                "id": "1", "display_phone_number": "+91 98200 00001", "status": status,
            });
            let now = json!({
                "id": ids.number, "display_phone_number": "+91 98200 00001", "status": "PENDING",
            });
            let list = [Edit::set("data", json!([before, now]))];
            vec![always(Fault::edit(
                format!("/{}/phone_numbers", ids.waba),
                list,
            ))]
        });
        if told { case } else { case.untold() }
    };
    all_connect(vec![
        gone(true, "DELETED"),
        gone(false, "DELETED"),
        gone(false, "MIGRATED"),
        gone(false, "deleted"),
    ])
    .await;
}

/// The token is there, and nothing stands in it.
#[tokio::test]
async fn a_token_of_no_letters_is_none() {
    let world = World::that_recovers(|_| {}).await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.launches(&number("happy")).await;
    let empty = [Edit::set("access_token", " ")];
    world
        .sandbox
        .queue_fault(Fault::edit(calls::EXCHANGE, empty));
    asha.through_window(&world, &onboarding, SignupOptions::default())
        .await;
    asha.sees_connected(&onboarding).await;
    world.moved_once(&number("happy"));
}

/// A refusal that lasts is believed in the end, by whichever of Meta's codes for it.
#[tokio::test]
async fn a_live_number_that_may_not_be_read_any_more_needs_reconnecting() {
    for code in [10, 200, 210, 299, 131_005] {
        let world = World::with(|_, config| {
            config.timeouts.status_min = Duration::from_millis(50);
            config.timeouts.status_max = Duration::from_millis(100);
        })
        .await;
        let (asha, onboarding, _) = live(&world, "happy").await;
        let ungranted = ["data/scopes", "data/granular_scopes"].map(|at| Edit::set(at, json!([])));
        world
            .sandbox
            .queue_fault(always(Fault::edit(calls::DEBUG_TOKEN, ungranted)));
        world
            .sandbox
            .queue_fault(always(coded("", 400, code, None).by("GET")));
        let lost = |seen: &Onboarding| {
            let status = seen.number_status.as_ref();
            status.is_some_and(|status| status.reason == Some(LostReason::AccessTaken))
        };
        asha.sees(&onboarding, &format!("lost by {code}"), lost)
            .await;
    }
}

/// What Meta answers to one call for as long as the test likes, and how the attempt is told then.
async fn goes_on_after(path: &'static str, method: &'static str, answer: (u16, Value)) {
    let (status, body) = answer;
    let case = format!("{method} {path} {status} {body}");
    let world = World::with(|_, config| {
        config.timeouts.retry_times = 3;
        // Those of one day may all be spent on answers that say nothing.
        config.timeouts.registers_per_day = 9;
    })
    .await;
    let asha = Customer::signed_in(&world, ASHA).await;
    let onboarding = asha.record(&number("happy")).await.unwrap();
    let signup = finishes_at_meta(&world, &number("happy")).await;
    let ids = Ids::of(&signup);
    let place = path
        .replace("{waba}", &ids.waba)
        .replace("{number}", &ids.number);
    world
        .sandbox
        .queue_fault(always(answers(place, status, body).by(method)));
    asha.hand_over(&onboarding, &signup).await.unwrap();
    let ends = asha.sees(&onboarding, &case, |seen| match &seen.stage {
        Stage::Connected(_) | Stage::NeedsCustomer(_) | Stage::Interrupted { .. } => true,
        // By itself too.
        Stage::Stuck(_) => seen.next_try_at.is_some(),
        _ => false,
    });
    let Ok(seen) = tokio::time::timeout(Duration::from_secs(50), ends).await else {
        panic!(
            "{case}: no end\n{}",
            audit_log(&world, &onboarding.id).await
        );
    };
    world.sandbox.clear_faults();
    match seen.stage {
        Stage::Connected(_) => {}
        Stage::Interrupted {
            go_on: GoOn::Retry, ..
        }
        | Stage::Stuck(_) => {
            let retry = format!("/onboardings/{}/retry", onboarding.id);
            let asked: Result<Onboarding, Problem> = asha.ask(&retry).await;
            // It may have gone on by itself meanwhile, or have a time that it was told with.
            assert!(
                matches!(
                    asked,
                    Ok(_) | Err(Problem::Conflict | Problem::TooMany { .. })
                ),
                "{case}: {asked:?}"
            );
            let ends = asha.sees_connected(&onboarding);
            if tokio::time::timeout(Duration::from_secs(50), ends)
                .await
                .is_err()
            {
                panic!(
                    "{case}: not connected\n{}",
                    audit_log(&world, &onboarding.id).await
                );
            }
        }
        other => panic!("{case}: {other:?}"),
    }
    let registers = world
        .acts()
        .iter()
        .filter(|act| *act == calls::REGISTER)
        .count();
    assert!((1..=9).contains(&registers), "{case}: {registers}");
    assert_eq!(exchanges(&world), 1, "{case}");
    let view = world.sandbox.number(number("happy").as_str()).unwrap();
    assert_eq!(view.register_calls, 1, "{case}");
}

#[tokio::test]
async fn whatever_meta_answers_there_is_a_way_on_without_a_second_signup() {
    let calls = [
        (calls::DEBUG_TOKEN, "GET"),
        ("/{waba}/phone_numbers", "GET"),
        ("/{waba}", "GET"),
        ("/{number}", "GET"),
        (calls::SUBSCRIBED_APPS, "POST"),
        (calls::REGISTER, "POST"),
    ];
    let error = |error: Value| json!({ "error": error });
    let bodies = [
        (400, error(json!({ "code": 987_654, "message": "?" }))),
        (
            400,
            error(json!({ "code": "100", "error_subcode": "36008" })),
        ),
        (
            400,
            error(json!({ "code": 100, "error_subcode": 7_654_321 })),
        ),
        (500, error(json!({ "code": 200 }))),
        (403, json!("<html>")),
        (200, json!([])),
        (200, json!({ "id": {}, "data": {}, "success": "perhaps" })),
        (401, Value::Null),
    ];
    let cases = calls.into_iter().flat_map(|(path, method)| {
        bodies
            .clone()
            .map(|answer| Box::pin(goes_on_after(path, method, answer)))
    });
    futures_util::stream::iter(cases)
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<()>>()
        .await;
}

//! What serde_json writes is read, and what is written serde_json reads. In a real browser, like the
//! tests of `crates/dom`: `crates/dom/README.md`.

use contract::config::{BrowserConfig, MethodConfig};
use contract::ids::{
    AppId, ConfigId, MessagingAccountId, OnboardingId, PhoneNumberId, Reference, WabaId,
};
use contract::onboarding::{
    Arrival, CodeMethod, Colleague, Connected, CopyTemplates, CutOverTime, GoOn, Health,
    HealthCause, Method, Need, NewOnboarding, NumberChoice, NumberReport, OldProvider,
    OldProviderPlan, Onboarding, Origin, PinState, ReadinessAnswer, ReadinessItem, Stage, Step,
    StepReport, StepState, Template, TemplateLeft, Templates, Trouble, TroubleKind,
    VerificationPurpose, VerificationSent, Whereabouts,
};
use contract::phone::{PhoneNumber, PhoneProblem};
use contract::problem::{ErrorBody, Problem};
use contract::secret::SignupCode;
use contract::signup::{CodeReport, Finish, FinishKind, SignupOutcome, SignupReport};
use contract::summary::AttemptSummary;
use contract::time::UnixMillis;
use contract::version::ServedVersions;
use contract::wabas::{LostReason, NumberState, NumberStatus, Waba, WabaNumber, Wabas};
use journey::Saved;
use journey::advice::{Answers, Reply, Today};
use journey::message::hear;
use journey::origin::TrustedOrigins;
use journey::state::{CutOverEntry, PrepareStep, Preparing};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use serde_wasm_bindgen::Deserializer;

use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

use super::{from_json, parse, to_json};

wasm_bindgen_test_configure!(run_in_browser);

fn read<T: DeserializeOwned>(value: Value) -> Option<T> {
    from_json(&value.to_string())
}

/// Reads what serde_json wrote, and has serde_json read what was written.
fn comes_back<T>(value: T)
where
    T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let theirs = serde_json::to_value(&value).expect("our types are JSON");
    let ours = to_json(&value).expect("our types are JSON");
    let ours: Value = serde_json::from_str(&ours).expect("what is written is JSON");
    assert_eq!(ours, theirs);
    assert_eq!(read::<T>(theirs).expect("it was one"), value);
}

fn number() -> PhoneNumber {
    PhoneNumber::parse("+919820000001").expect("it is one")
}

fn choice() -> NumberChoice {
    NumberChoice {
        id: PhoneNumberId::new("1"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: Some("Kiran \"and\" Söhne \\ \u{1}\u{1f}\n\t\u{7f} 🙂".into()),
    }
}

fn report() -> NumberReport {
    NumberReport {
        id: PhoneNumberId::new("1"),
        display_phone_number: Some("+91 98200 00001".into()),
        verified_name: None,
        status: Some("CONNECTED".into()),
        quality_rating: Some("GREEN".into()),
        messaging_limit: None,
    }
}

fn trouble() -> Trouble {
    Trouble {
        kind: TroubleKind::RateLimited,
        step: Step::CutOver,
        not_before: Some(UnixMillis(1_764_000_000_000)),
    }
}

fn status() -> NumberStatus {
    NumberStatus {
        state: NumberState::Leaving,
        reason: Some(LostReason::AccessExpired),
        refused: Some("An open dispute.".into()),
        access_until: Some(UnixMillis(7)),
        renewable: true,
        renewed_by: Some(OnboardingId::new("ob_2")),
        platform: None,
    }
}

fn onboarding(stage: Stage) -> Onboarding {
    let state = StepState::Done;
    Onboarding {
        id: OnboardingId::new("ob_1"),
        reference: Reference::new("DT-1"),
        origin: Origin::OtherProvider,
        number: number(),
        whereabouts: Whereabouts::Moving,
        cut_over: CutOverTime::At(UnixMillis(9)),
        stage,
        steps: Step::ALL.map(|step| StepReport { step, state }).to_vec(),
        colleague: Colleague::Nobody,
        colleague_until: None,
        invited_by: Some("Asha Rao".into()),
        looking_until: Some(UnixMillis(7)),
        number_status: Some(status()),
        next_try_at: Some(UnixMillis(5)),
        renewal: true,
        created_at: UnixMillis(-1),
        version: 9_007_199_254_740_991,
    }
}

fn stages() -> Vec<Stage> {
    let at = UnixMillis(0);
    let sent = VerificationSent {
        method: CodeMethod::Voice,
        resend_at: at,
        attempts_left: 4,
    };
    let templates = Templates::Asked {
        brought: vec![Template {
            name: "order_update".into(),
            language: Some("en".into()),
            status: Some("REJECTED".into()),
            reason: Some("INVALID_FORMAT".into()),
        }],
        left: vec![TemplateLeft {
            id: "7".into(),
            reason: Some("Incorrect category".into()),
        }],
    };
    vec![
        Stage::AwaitingSignup,
        Stage::Scheduled { at },
        Stage::Retrying {
            trouble: trouble(),
            at,
        },
        Stage::NeedsCustomer(Need::PickNumber(vec![choice(), choice()])),
        Stage::NeedsCustomer(Need::PickNumber(vec![])),
        Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: VerificationPurpose::Recovery,
            number: choice(),
            sent: Some(sent),
            trouble: None,
        }),
        Stage::NeedsCustomer(Need::EnterPin { wrong: true }),
        Stage::Interrupted {
            trouble: trouble(),
            go_on: GoOn::Relaunch,
        },
        Stage::Stuck(trouble()),
        Stage::Connected(Box::new(Connected {
            arrival: Arrival::Registered,
            number: report(),
            before: report(),
            templates,
            health: Some(Health {
                can_send: Some("LIMITED".into()),
                causes: vec![HealthCause::Other, HealthCause::PaymentMissing],
                problems: vec!["Slow down".into()],
                wants_payment: false,
            }),
            waba_id: WabaId::new("2"),
            waba_name: Some("Kiran".into()),
            old_provider: OldProvider::StillSubscribed(vec!["Old".into()]),
            old_provider_plan: OldProviderPlan::Keep,
            ticked: vec![],
            pin: PinState::ToReveal,
        })),
    ]
}

#[wasm_bindgen_test]
fn an_onboarding_at_any_stage_comes_back() {
    stages().into_iter().map(onboarding).for_each(comes_back);
}

#[wasm_bindgen_test]
fn an_onboarding_at_any_stage_is_read_in_short() {
    for whole in stages().into_iter().map(onboarding) {
        let short = AttemptSummary::from(&whole);
        assert_eq!(
            from_json(&to_json(&whole).expect("it is JSON")),
            Some(short)
        );
    }
}

#[wasm_bindgen_test]
fn all_other_answers_come_back() {
    comes_back(Wabas {
        wabas: vec![Waba {
            id: WabaId::new("2"),
            name: Some("Kiran".into()),
            numbers: vec![WabaNumber {
                onboarding_id: OnboardingId::new("ob_1"),
                report: report(),
                status: status(),
            }],
        }],
        unfinished: vec![onboarding(Stage::Finalizing)],
    });
    comes_back(BrowserConfig {
        app_id: AppId::new("1"),
        methods: vec![MethodConfig {
            method: Method::Coexistence,
            config_id: ConfigId::new("2"),
            extras_json: r#"{"setup":{}}"#.into(),
        }],
        graph_version: "v25.0".into(),
        sdk_url: "https://connect.facebook.net/en_US/sdk.js".into(),
        extra_origin: None,
        contract: Some(ServedVersions::own()),
    });
    for problem in [
        Problem::SignedOut,
        Problem::Phone(PhoneProblem::TooShort),
        Problem::OtpWrong { attempts_left: 2 },
    ] {
        comes_back(ErrorBody {
            problem,
            reference: Some(Reference::new("DT-1")),
        });
    }
}

#[wasm_bindgen_test]
fn what_is_sent_and_kept_comes_back() {
    comes_back(SignupReport {
        outcome: SignupOutcome::Code(CodeReport {
            code: SignupCode::parse("AQD").expect("it is one"),
            age_ms: u32::MAX,
            finish: Some(Finish {
                waba_ids: vec![WabaId::new("2")],
                messaging_account_id: Some(MessagingAccountId::new("3")),
                ..Finish::of(FinishKind::Unknown("FINISH_X".into()))
            }),
        }),
    });
    comes_back(NewOnboarding {
        origin: Origin::New,
        number: number(),
        source_waba_id: Some(WabaId::new("2")),
        cut_over: CutOverTime::AtOnce,
        readiness: vec![ReadinessAnswer {
            item: ReadinessItem::PortfolioAdmin,
            checked: true,
        }],
        consent_text_version: "1".into(),
    });
    let answers = Answers::default().with(Reply::Today(Today::BusinessApp));
    let answers = answers.with(Reply::KeepsApp(true));
    let draft = Preparing::blank(Origin::BusinessApp, answers);
    comes_back(CopyTemplates {
        source_waba_id: Some(WabaId::new("2")),
        template_id: None,
    });
    comes_back(Saved::ChoosingMethod {
        answers,
        draft: Some(Box::new(draft)),
    });
    comes_back(Saved::Attempt {
        id: OnboardingId::new("ob_1"),
        in_meta: true,
        draft: None,
    });
    comes_back(Saved::Preparing(Preparing {
        step: PrepareStep::Time,
        number: "+91".into(),
        source_waba: "12".into(),
        later: Some(CutOverEntry {
            local: "2026-11-25T02:00".into(),
            at: None,
        }),
        checked: vec![ReadinessItem::PaymentMethod],
        ..Preparing::blank(Origin::OtherProvider, answers)
    }));
}

#[wasm_bindgen_test]
fn what_a_newer_server_adds_is_passed_over() {
    let sent = json!({"method": "Voice", "resend_at": 5, "attempts_left": 1, "by": ["x"]});
    let sent: VerificationSent = read(sent).expect("all that we know is there");
    assert_eq!(sent.resend_at, UnixMillis(5));
}

#[wasm_bindgen_test]
fn what_a_newer_server_says_in_place_of_what_we_know_is_read_as_unknown() {
    for newer in [
        json!("New"),
        json!({"New": {"of": [1, null]}}),
        json!({"New": null}),
    ] {
        assert_eq!(read::<Stage>(newer.clone()), Some(Stage::Unrecognized));
        let body: ErrorBody = read(json!({ "problem": newer })).expect("it is one");
        assert_eq!(body.problem, Problem::Unrecognized);
        let mut whole = json!(onboarding(Stage::Finalizing));
        whole["stage"] = json!({ "NeedsCustomer": newer });
        let known: Onboarding = read(whole.clone()).expect("it is one");
        assert_eq!(known.stage, Stage::NeedsCustomer(Need::Unrecognized));
        assert!(read::<AttemptSummary>(whole).is_some());
    }
    let stopped = json!({"Stuck": {"kind": "New", "step": "New", "not_before": null}});
    let Some(Stage::Stuck(trouble)) = read(stopped) else {
        panic!("it is known where it stands");
    };
    assert_eq!(trouble.kind, TroubleKind::Unrecognized);
}

#[wasm_bindgen_test]
fn what_may_be_missing_may_be_missing() {
    let body: ErrorBody = read(json!({"problem": "SignedOut"})).expect("a reference is no must");
    assert_eq!(body.reference, None);
}

#[wasm_bindgen_test]
fn what_does_not_fit_is_refused() {
    for odd in [
        json!(null),
        json!("SignedOut"),
        json!([{"problem": "SignedOut"}]),
        json!({}),
        json!({"problem": null}),
        json!({"problem": {}}),
        json!({"problem": {"SignedOut": null, "Conflict": null}}),
        json!({"problem": "Phone"}),
        json!({"problem": {"OtpWrong": {}}}),
        json!({"problem": {"OtpWrong": {"attempts_left": -1}}}),
        json!({"problem": {"OtpWrong": {"attempts_left": 1.5}}}),
        json!({"problem": {"OtpWrong": {"attempts_left": "1"}}}),
        json!({"problem": "SignedOut", "reference": 7}),
    ] {
        assert!(read::<ErrorBody>(odd.clone()).is_none(), "{odd}");
    }
    // Beyond what a browser's numbers can tell apart.
    assert!(read::<UnixMillis>(json!(9_007_199_254_740_992_u64)).is_none());
}

#[wasm_bindgen_test]
fn metas_message_is_read_as_from_any_other_source() {
    let finish = json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH", "version": 3,
        "data": {"phone_number_id": "1", "waba_id": 22, "business_id": 1.5, "page_ids": [["9"], {}]}
    });
    let error = json!({
        "type": "WA_EMBEDDED_SIGNUP", "event": "ERROR",
        "data": {"error_message": "No", "error_code": null, "error_id": 131, "session_id": true}
    });
    for message in [finish, error, json!({"type": 3}), json!([]), json!("x")] {
        let (origins, meta) = (TrustedOrigins::default(), "https://www.facebook.com");
        let ours = hear(
            &origins,
            meta,
            Deserializer::from(parse(&message.to_string()).expect("it is JSON")),
        );
        assert_eq!(ours, hear(&origins, meta, message));
    }
}

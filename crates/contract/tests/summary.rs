//! A summary says of an attempt what the whole does.

use contract::ids::{OnboardingId, PhoneNumberId, Reference};
use contract::onboarding::{
    Colleague, CutOverTime, GoOn, Need, NumberChoice, Onboarding, Origin, Stage, Step, Trouble,
    TroubleKind, VerificationPurpose, Whereabouts,
};
use contract::phone::PhoneNumber;
use contract::summary::{AttemptSummary, UnfinishedAttempts, WabasSummary};
use contract::time::UnixMillis;
use contract::wabas::Wabas;

fn stages() -> Vec<Stage> {
    let at = UnixMillis(7);
    let trouble = || Trouble {
        kind: TroubleKind::RateLimited,
        step: Step::CutOver,
        not_before: Some(at),
    };
    let number = || NumberChoice {
        id: PhoneNumberId::new("1"),
        display_phone_number: None,
        verified_name: Some("Kiran".into()),
    };
    vec![
        Stage::AwaitingSignup,
        Stage::Finalizing,
        Stage::Retrying {
            trouble: trouble(),
            at,
        },
        Stage::Scheduled { at },
        Stage::NeedsCustomer(Need::PickNumber(vec![number()])),
        Stage::NeedsCustomer(Need::ConfirmNumber(number())),
        Stage::NeedsCustomer(Need::VerifyNumber {
            purpose: VerificationPurpose::Recovery,
            number: number(),
            sent: None,
            trouble: None,
        }),
        Stage::NeedsCustomer(Need::EnterPin { wrong: true }),
        Stage::Interrupted {
            trouble: trouble(),
            go_on: GoOn::Retry,
        },
        Stage::Stuck(trouble()),
        Stage::Abandoned,
        Stage::Left,
    ]
}

fn attempt(stage: Stage) -> Onboarding {
    Onboarding {
        id: OnboardingId::new("ob_1"),
        reference: Reference::new("DT-1"),
        origin: Origin::OtherProvider,
        number: PhoneNumber::parse("+919820000001").expect("it is one"),
        whereabouts: Whereabouts::Moving,
        cut_over: CutOverTime::AtOnce,
        stage,
        looking_until: Some(UnixMillis(3)),
        steps: vec![],
        colleague: Colleague::Nobody,
        colleague_until: None,
        invited_by: None,
        number_status: None,
        next_try_at: Some(UnixMillis(5)),
        renewal: true,
        created_at: UnixMillis(1),
        version: 2,
    }
}

#[test]
fn a_summary_is_read_from_what_the_whole_is_written_as() {
    let whole: Vec<Onboarding> = stages().into_iter().map(attempt).collect();
    let short: Vec<AttemptSummary> = whole.iter().map(AttemptSummary::from).collect();
    let wabas = vec![];
    let text = serde_json::to_string(&Wabas {
        wabas,
        unfinished: whole,
    })
    .expect("it is JSON");
    let read: UnfinishedAttempts = serde_json::from_str(&text).expect("it is one");
    assert_eq!(read.unfinished, short);
    let read: WabasSummary = serde_json::from_str(&text).expect("it is one");
    assert_eq!(read.unfinished, short);
}

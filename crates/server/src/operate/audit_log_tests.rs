use contract::ids::OnboardingId;
use contract::onboarding::{Arrival, GoOn, Need, Stage, Trouble, TroubleKind, Whereabouts};

use contract::wabas::{LostReason, NumberState, NumberStatus};

use contract::phone::PhoneNumber;
use onboarding::account::AccountId;

use super::*;
use onboarding::samples::record;
use onboarding::step_log::{Payer, Renewal, TokenExchange};

/// 25 November 2026, 20:30:00 UTC.
const AT: UnixMillis = UnixMillis(1_795_638_600_000);

fn attempt(stage: Stage) -> Attempt {
    let mut record = record(stage);
    record.updated_at = AT;
    Attempt {
        account: Account {
            id: AccountId::from_row("a".to_owned()),
            phone: Some(PhoneNumber::parse("+919876543210").expect("it is one")),
            external_id: None,
            name: None,
        },
        events: Vec::new(),
        registers: Vec::new(),
        connection: NumberConnection::NotConnected,
        worker: None,
        record,
    }
}

fn told(attempt: &Attempt) -> String {
    report(attempt, AT)
}

fn connected() -> Stage {
    let number = serde_json::json!({
        "id": "1", "display_phone_number": "", "verified_name": "", "status": "CONNECTED",
        "quality_rating": "GREEN", "messaging_limit": null,
    });
    let connected = serde_json::json!({
        "arrival": "Registered", "number": number, "before": number, "waba_id": "2",
        "waba_name": "", "templates": "None", "health": null, "old_provider": "Gone",
        "pin": "Revealed",
    });
    Stage::Connected(serde_json::from_value(connected).expect("it is one"))
}

/// What a row says.
fn row(attempt: &Attempt, name: &str) -> String {
    let text = told(attempt);
    let mut lines = text.lines();
    let row = lines.find_map(|line| line.strip_prefix(name));
    row.unwrap_or_default().trim().to_owned()
}

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::CutOver,
        not_before: Some(AT),
    }
}

#[test]
fn who_takes_the_call_finds_who_it_is_about() {
    let attempt = attempt(Stage::AwaitingSignup);
    assert_eq!(
        row(&attempt, "Reference"),
        attempt.record.reference.as_str()
    );
    assert_eq!(row(&attempt, "Account"), "+919876543210");
    assert!(row(&attempt, "Number").starts_with(attempt.record.number.as_str()));
}

#[test]
fn it_says_who_must_act() {
    let interrupted = |kind| Stage::Interrupted {
        trouble: trouble(kind),
        go_on: GoOn::Retry,
    };
    for (stage, who, what) in [
        (Stage::AwaitingSignup, "the customer", "Meta's window"),
        (Stage::Finalizing, "nobody", "by itself"),
        (
            Stage::Retrying {
                trouble: trouble(TroubleKind::RateLimited),
                at: AT,
            },
            "Meta",
            "2026-11-25 20:30:00.000 UTC",
        ),
        (Stage::Scheduled { at: AT }, "nobody", "2026-11-25"),
        (
            Stage::NeedsCustomer(Need::EnterPin { wrong: false }),
            "the customer",
            "PIN",
        ),
        (
            interrupted(TroubleKind::TwoStepVerificationOn),
            "the customer",
            "WhatsApp Manager",
        ),
        (
            Stage::Stuck(trouble(TroubleKind::OurConfiguration)),
            "us",
            "put it right",
        ),
        (Stage::Abandoned, "nobody", "anew"),
    ] {
        let attempt = attempt(stage);
        let act = row(&attempt, "Who must act");
        assert!(
            act.starts_with(&format!("{who}: ")) && act.contains(what),
            "{act}"
        );
    }
}

#[test]
fn work_that_nobody_does_is_ours_to_look_at() {
    let mut attempt = attempt(Stage::Finalizing);
    attempt.record.updated_at = UnixMillis(AT.0 - 3600 * 1000);
    let act = row(&attempt, "Who must act");
    assert!(
        act.starts_with("us: ") && act.contains("60 minutes"),
        "{act}"
    );
}

#[test]
fn it_says_where_the_number_is() {
    let mut attempt = attempt(Stage::Finalizing);
    assert!(row(&attempt, "The number is").contains("old provider"));
    attempt.record.whereabouts = Whereabouts::Moving;
    assert!(row(&attempt, "The number is").starts_with("Not known"));
    attempt.record.whereabouts = Whereabouts::DoubleTick;
    assert!(row(&attempt, "The number is").starts_with("At DoubleTick"));
}

#[test]
fn it_says_what_became_of_a_number_that_was_connected() {
    let mut attempt = attempt(connected());
    attempt.record.whereabouts = Whereabouts::DoubleTick;
    let by_this = |state, refused: Option<&str>| {
        NumberConnection::ByThisAttempt(NumberStatus {
            state,
            reason: None,
            refused: refused.map(str::to_owned),
            access_until: None,
            renewable: false,
            renewed_by: None,
            platform: None,
        })
    };
    let another = NumberConnection::ByOtherAttempt(OnboardingId::new("another"));
    for (connection, is, act) in [
        (
            by_this(NumberState::Connected, None),
            "At DoubleTick",
            "nobody: the number works",
        ),
        (
            by_this(NumberState::NeedsReconnecting, None),
            "Not with us",
            "the customer: connects it again",
        ),
        (
            by_this(NumberState::Leaving, None),
            "About to leave",
            "nobody: it goes on",
        ),
        (
            by_this(NumberState::Leaving, Some("no")),
            "About to leave",
            "us: put right",
        ),
        (another, "At DoubleTick", "nobody: the attempt another"),
        (
            NumberConnection::ForOtherAccount,
            "At DoubleTick, for another account",
            "nobody: it stays",
        ),
    ] {
        attempt.connection = connection;
        let told = [
            row(&attempt, "The number is"),
            row(&attempt, "Who must act"),
        ];
        assert!(told[0].starts_with(is), "{told:?}");
        assert!(told[1].starts_with(act), "{told:?}");
    }
}

/// The customer reads the same: `src/gallery/agreement.rs`.
#[test]
fn it_says_of_a_number_that_is_lost_what_its_customer_reads() {
    let mut attempt = attempt(connected());
    attempt.record.whereabouts = Whereabouts::DoubleTick;
    for (reason, is, act) in [
        (
            LostReason::AccessExpired,
            "has expired",
            "connects it again",
        ),
        (LostReason::AccessTaken, "was taken", "connects it again"),
        (
            LostReason::NotRegistered,
            "not registered",
            "connects it again",
        ),
        (LostReason::AccountDeleted, "deleted", "connects it again"),
        (
            LostReason::Offboarded,
            "On the WhatsApp Business App",
            "finishes the app's setup",
        ),
    ] {
        attempt.connection = NumberConnection::ByThisAttempt(NumberStatus {
            state: NumberState::NeedsReconnecting,
            reason: Some(reason),
            refused: None,
            access_until: None,
            renewable: reason.is_of_access(),
            renewed_by: None,
            platform: None,
        });
        let told = [
            row(&attempt, "The number is"),
            row(&attempt, "Who must act"),
        ];
        assert!(told[0].contains(is), "{told:?}");
        assert!(told[1].contains(act), "{told:?}");
    }
}

#[test]
fn a_number_of_another_account_is_not_with_the_old_provider() {
    let mut attempt = attempt(Stage::Stuck(trouble(TroubleKind::NumberElsewhere)));
    attempt.connection = NumberConnection::ForOtherAccount;
    let is = row(&attempt, "The number is");
    assert_eq!(is, "At DoubleTick, for another account.");
}

#[test]
fn an_attempt_that_renews_access_moves_nothing() {
    let mut attempt = attempt(Stage::Finalizing);
    attempt.record.step_log.renewal = Some(Renewal {
        of: OnboardingId::new("the first"),
        arrival: Arrival::Registered,
        served: None,
        asked: true,
        may_move: false,
    });
    attempt.record.whereabouts = attempt.record.home();
    assert!(row(&attempt, "The number is").contains("moves nothing"));
    assert!(row(&attempt, "Number").contains("our access to it is renewed"));
    attempt.record.stage = Stage::Interrupted {
        trouble: trouble(TroubleKind::RenewalMoves),
        go_on: GoOn::Retry,
    };
    assert!(row(&attempt, "The number is").contains("not enough"));
}

#[test]
fn a_number_that_can_not_send_does_not_work() {
    let mut attempt = attempt(connected());
    attempt.record.whereabouts = Whereabouts::DoubleTick;
    attempt.connection = NumberConnection::ByThisAttempt(NumberStatus {
        state: NumberState::Connected,
        reason: None,
        refused: None,
        access_until: None,
        renewable: false,
        renewed_by: None,
        platform: None,
    });
    let act = |attempt: &Attempt| row(attempt, "Who must act");
    assert_eq!(act(&attempt), "nobody: the number works");
    let blocked = |wants_payment| contract::onboarding::Health {
        can_send: Some("BLOCKED".into()),
        causes: vec![],
        problems: vec!["What Meta says.".into()],
        wants_payment,
    };
    let with = |change: &dyn Fn(&mut Record)| {
        let mut changed = attempt.clone();
        change(&mut changed.record);
        act(&changed)
    };
    let health = |record: &mut Record, health| {
        if let Stage::Connected(connected) = &mut record.stage {
            connected.health = Some(health);
        }
    };
    let told = with(&|record| health(record, blocked(false)));
    assert!(
        told.starts_with("the customer: ") && told.contains("What Meta says."),
        "{told}"
    );
    let told = with(&|record| health(record, blocked(true)));
    assert!(told.starts_with("the customer: adds one"), "{told}");
    let told = with(&|record| {
        health(record, blocked(true));
        record.step_log.payer = Payer::DoubleTick;
    });
    assert!(told.starts_with("us: our credit line"), "{told}");
    let told = with(&|record| {
        if let Stage::Connected(connected) = &mut record.stage {
            connected.number.status = Some("BANNED".into());
        }
    });
    assert!(told.contains("blocked the number"), "{told}");
}

#[test]
fn each_step_has_its_outcome_and_time() {
    let mut attempt = attempt(Stage::Stuck(trouble(TroubleKind::Unknown)));
    attempt.record.step_log.begin_anew(TokenExchange {
        at: AT,
        expires_at: None,
    });
    let event = |kind: &str, detail: &str| (AT, kind.to_owned(), detail.to_owned());
    attempt.events = vec![
        event("failed", "Exchange: no answer"),
        event("step", "Exchange: done"),
        event("failed", "Inspect: HTTP 400 code 999"),
        // Not a step's outcome, although it looks like one.
        event("browser", "Inspect: all is well"),
    ];
    let text = told(&attempt);
    for line in [
        "  done     Exchange   2026-11-25 20:30:00.000 UTC  done",
        "  stopped  Inspect    2026-11-25 20:30:00.000 UTC  HTTP 400 code 999",
        "  waiting  Confirm",
    ] {
        assert!(text.lines().any(|told| told == line), "{line}\n{text}");
    }
}

#[test]
fn cut_overs_of_other_attempts_count_too() {
    let mut attempt = attempt(Stage::Finalizing);
    assert!(told(&attempt).contains("\n  none\n"));
    let other = OnboardingId::new("another");
    let asked = |by, settled_at| RegisterRequest {
        at: AT,
        by,
        settled_at,
    };
    attempt.registers = vec![
        asked(other, Some(AT)),
        asked(attempt.record.id.clone(), None),
    ];
    let text = told(&attempt);
    assert!(
        text.contains("UTC  by another, its outcome known at"),
        "{text}"
    );
    assert!(
        text.contains("UTC  by this attempt, its outcome not known\n"),
        "{text}"
    );
}

#[test]
fn what_a_browser_wrote_is_not_obeyed_by_a_terminal() {
    let mut attempt = attempt(Stage::AwaitingSignup);
    let detail = "left\u{1b}[2J\nWho must act  nobody".to_owned();
    attempt.events = vec![(AT, "browser".to_owned(), detail)];
    let text = told(&attempt);
    assert!(!text.contains('\u{1b}'));
    let acts = text.lines().filter(|line| line.starts_with("Who must act"));
    assert_eq!(acts.count(), 1);
}

#[test]
fn what_is_sealed_is_not_told() {
    let mut attempt = attempt(Stage::Finalizing);
    attempt.record.token_sealed = Some("v1.k1.sealed-token".to_owned());
    attempt.record.pin_sealed = Some("v1.k1.sealed-pin".to_owned());
    assert!(!told(&attempt).contains("v1.k1"));
}

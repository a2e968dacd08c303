use contract::ids::{OnboardingId, PhoneNumberId, WabaId};
use contract::onboarding::{
    Arrival, GoOn, Health, NumberChoice, OldProvider, OldProviderPlan, PinState, Step,
    TemplateLeft, Trouble, TroubleKind,
};
use contract::platform::events::{EventAccount, EventId, EventType};
use contract::time::UnixMillis;
use contract::wabas::LostReason;
use proptest::prelude::*;

use super::*;
use crate::observed::AccountAge;
use crate::samples;
use crate::step_log::{Assets, Stuck, TokenExchange};
use crate::watch::WatchState;

fn trouble(kind: TroubleKind) -> Trouble {
    Trouble {
        kind,
        step: Step::CutOver,
        not_before: None,
    }
}

fn report(quality: &str) -> NumberReport {
    NumberReport {
        id: PhoneNumberId::new("1"),
        display_phone_number: None,
        verified_name: None,
        status: None,
        quality_rating: Some(quality.to_owned()),
        messaging_limit: None,
    }
}

fn connected(quality: &str) -> Connected {
    Connected {
        arrival: Arrival::Registered,
        number: report(quality),
        before: report("GREEN"),
        waba_id: WabaId::new("2"),
        waba_name: None,
        templates: Templates::None,
        health: None,
        old_provider: OldProvider::Gone,
        old_provider_plan: OldProviderPlan::Remove,
        ticked: vec![],
        pin: PinState::NotSet,
    }
}

fn live(connected: Connected) -> Record {
    samples::record(Stage::Connected(Box::new(connected)))
}

fn assets() -> Assets {
    Assets {
        waba_id: WabaId::new("2"),
        waba_name: None,
        number: NumberChoice {
            id: PhoneNumberId::new("1"),
            display_phone_number: None,
            verified_name: None,
        },
        before: report("GREEN"),
        was_live: false,
        made: AccountAge::NotSaid,
        on_business_app: None,
    }
}

fn types(events: &[EventData]) -> Vec<EventType> {
    events.iter().filter_map(EventData::event_type).collect()
}

/// A stage, and the type of the event that comes with it.
fn stages() -> impl Strategy<Value = (Stage, Option<EventType>)> {
    let kinds = [TroubleKind::MetaUnavailable, TroubleKind::OurConfiguration];
    let kind = prop::sample::select(kinds.to_vec());
    let stopped = kind.clone().prop_map(|kind| {
        let (trouble, go_on) = (trouble(kind), GoOn::Retry);
        (
            Stage::Interrupted { trouble, go_on },
            Some(EventType::Interrupted),
        )
    });
    let stuck = kind
        .clone()
        .prop_map(|kind| (Stage::Stuck(trouble(kind)), Some(EventType::Stuck)));
    let retrying = (kind, 0..3_i64).prop_map(|(kind, at)| {
        let (trouble, at) = (trouble(kind), UnixMillis(at));
        (Stage::Retrying { trouble, at }, None)
    });
    let scheduled = (0..3_i64).prop_map(|at| {
        let at = UnixMillis(at);
        (Stage::Scheduled { at }, Some(EventType::Scheduled))
    });
    let connected = prop::sample::select(vec!["GREEN", "RED"]).prop_map(|quality| {
        let connected = Box::new(connected(quality));
        (
            Stage::Connected(connected),
            Some(EventType::OnboardingConnected),
        )
    });
    prop_oneof![
        Just((Stage::AwaitingSignup, None)),
        Just((Stage::Finalizing, None)),
        Just((Stage::Abandoned, Some(EventType::Abandoned))),
        Just((Stage::Left, None)),
        stopped,
        stuck,
        retrying,
        scheduled,
        connected,
    ]
}

proptest! {
    #[test]
    fn without_a_change_there_is_no_event((stage, _) in stages()) {
        let record = samples::record(stage);
        prop_assert!(of_change(&record, &record).is_empty());
    }

    #[test]
    fn each_change_of_phase_gives_its_event_once((from, _) in stages(), (to, told) in stages()) {
        let before = samples::record(from);
        let mut after = before.clone();
        after.stage = to;
        after.version += 1;
        let events = types(&of_change(&before, &after));
        if before.phase() != after.phase() {
            prop_assert_eq!(events, told.into_iter().collect::<Vec<_>>());
        } else {
            // Within a phase there is at most one, and none where nothing is otherwise.
            prop_assert!(events.len() <= usize::from(before.stage != after.stage));
        }
    }
}

#[test]
fn what_is_stuck_by_the_same_again_is_told_once() {
    let mut before = samples::record(Stage::Finalizing);
    let mut after = samples::record(Stage::Stuck(trouble(TroubleKind::OurFault)));
    after.step_log.stuck = Some(Stuck {
        step: Step::CutOver,
        kind: TroubleKind::OurFault,
        since: UnixMillis(0),
        again: false,
        next_at: None,
        trying: false,
    });
    assert_eq!(types(&of_change(&before, &after)), [EventType::Stuck]);
    if let Some(stuck) = &mut after.step_log.stuck {
        stuck.again = true;
    }
    assert!(of_change(&before, &after).is_empty());
    // Tried by itself, it stays stuck meanwhile.
    before = after.clone();
    if let Some(stuck) = &mut after.step_log.stuck {
        stuck.trying = true;
    }
    assert!(of_change(&before, &after).is_empty());
}

#[test]
fn a_signup_is_completed_by_each_token() {
    let before = samples::record(Stage::Finalizing);
    let mut first = before.clone();
    first.step_log.exchange = Some(TokenExchange {
        at: UnixMillis(1),
        expires_at: None,
    });
    let completed = [EventType::SignupCompleted];
    assert_eq!(types(&of_change(&before, &first)), completed);
    let mut second = first.clone();
    second.step_log.exchange = None;
    assert!(of_change(&first, &second).is_empty());
    second.step_log.exchange = Some(TokenExchange {
        at: UnixMillis(2),
        expires_at: None,
    });
    assert_eq!(types(&of_change(&first, &second)), completed);
}

#[test]
fn a_number_arrives_once_until_its_account_is_another() {
    let mut before = samples::record(Stage::Finalizing);
    before.step_log.assets = Some(assets());
    let mut after = before.clone();
    after.step_log.arriving_at = Some(UnixMillis(1));
    let told = of_change(&before, &after);
    assert_eq!(types(&told), [EventType::NumberArriving]);
    let mut ready = after.clone();
    ready.step_log.platform_ready_at = Some(UnixMillis(2));
    assert!(of_change(&after, &ready).is_empty());
    ready.step_log.forget_waba();
    assert_eq!(ready.step_log.platform_ready_at, None);
    ready.step_log.arriving_at = Some(UnixMillis(3));
    let again = of_change(&after, &ready);
    assert_eq!(types(&again), [EventType::NumberArriving]);
}

#[test]
fn a_live_number_is_told_where_meta_reports_it_otherwise() {
    let before = live(connected("GREEN"));
    let told = of_change(&before, &live(connected("RED")));
    assert_eq!(types(&told), [EventType::NumberUpdated]);
    let with_health = |can_send: Option<&str>| {
        let mut connected = connected("GREEN");
        connected.health = Some(Health {
            can_send: can_send.map(str::to_owned),
            causes: vec![],
            problems: vec![],
            wants_payment: false,
        });
        live(connected)
    };
    let blocked = with_health(Some("BLOCKED"));
    let told = of_change(&with_health(Some("AVAILABLE")), &blocked);
    assert_eq!(types(&told), [EventType::NumberUpdated]);
    // What Meta does not say now has not changed.
    assert!(of_change(&blocked, &with_health(None)).is_empty());
}

#[test]
fn templates_are_told_by_their_status() {
    let template = |name: &str, status: &str| Template {
        name: name.to_owned(),
        language: Some("en".to_owned()),
        status: Some(status.to_owned()),
        reason: None,
    };
    let with = |brought: Vec<Template>| {
        let mut connected = connected("GREEN");
        connected.templates = Templates::Asked {
            brought,
            left: vec![],
        };
        live(connected)
    };
    let before = with(vec![template("a", "PENDING"), template("b", "PENDING")]);
    let after = with(vec![template("a", "APPROVED"), template("b", "PENDING")]);
    let told = of_change(&before, &after);
    assert_eq!(types(&told), [EventType::TemplateUpdated]);
    let EventData::TemplateUpdated(told) = &told[0] else {
        panic!("{told:?}")
    };
    assert_eq!(told.template, template("a", "APPROVED"));

    let before = samples::record(Stage::Finalizing);
    let mut after = before.clone();
    after.step_log.templates = Some(TemplateMigration::Asked {
        ids: vec!["1".to_owned()],
        there_already: 2,
        left: vec![],
    });
    let told = of_change(&before, &after);
    assert_eq!(types(&told), [EventType::TemplatesMigrated]);
    let mut none = before.clone();
    none.step_log.templates = Some(TemplateMigration::None);
    assert!(of_change(&before, &none).is_empty());
}

fn known(state: NumberState, reason: Option<LostReason>, warned: Option<u32>) -> KnownStatus {
    KnownStatus {
        state,
        reason,
        access_until: Some(UnixMillis(9)),
        connected_at: UnixMillis(0),
        watch: WatchState {
            warned,
            ..WatchState::default()
        },
    }
}

fn number() -> NumberEvent {
    NumberEvent {
        phone_number_id: PhoneNumberId::new("1"),
        waba_id: WabaId::new("2"),
        onboarding_id: OnboardingId::new("o"),
    }
}

#[test]
fn a_number_is_told_by_its_status() {
    use NumberState::{Connected, Leaving, NeedsReconnecting};
    let told = |before: &KnownStatus, after: &KnownStatus| {
        types(&of_status(&number(), &report("GREEN"), before, after))
    };
    let ok = known(Connected, None, None);
    let taken = known(NeedsReconnecting, Some(LostReason::AccessTaken), None);
    let expired = known(NeedsReconnecting, Some(LostReason::AccessExpired), None);
    let leaves = known(Leaving, None, None);
    for same in [&ok, &taken, &expired, &leaves] {
        assert!(told(same, same).is_empty());
    }
    let needs = [EventType::NumberNeedsReconnecting];
    assert_eq!(told(&ok, &taken), needs);
    assert_eq!(told(&taken, &expired), needs);
    assert_eq!(told(&leaves, &taken), needs);
    assert_eq!(told(&taken, &ok), [EventType::NumberUpdated]);
    assert_eq!(told(&leaves, &ok), [EventType::NumberUpdated]);
    assert_eq!(told(&ok, &leaves), [EventType::NumberLeaving]);
    assert_eq!(told(&taken, &leaves), [EventType::NumberLeaving]);
    for (before, after, tells) in [
        (None, Some(30), true),
        (Some(30), Some(7), true),
        (Some(7), Some(7), false),
        (Some(1), None, false),
    ] {
        let (before, after) = (
            known(Connected, None, before),
            known(Connected, None, after),
        );
        let expected = tells.then_some(EventType::TokenExpiring);
        assert_eq!(told(&before, &after), Vec::from_iter(expected));
    }
}

#[test]
fn a_number_is_connected_once_by_each_attempt() {
    use NumberState::{Connected, Leaving, NeedsReconnecting};
    let (own, other) = (OnboardingId::new("o"), OnboardingId::new("p"));
    for (before, tells) in [
        (None, true),
        (Some((&own, Connected)), false),
        (Some((&own, Leaving)), false),
        (Some((&own, NeedsReconnecting)), true),
        (Some((&other, Connected)), true),
    ] {
        let told = of_connect(before, number(), &report("GREEN"), None);
        assert_eq!(told.len(), usize::from(tells), "{before:?}");
    }
}

#[test]
fn a_body_is_never_too_large_and_its_counts_stay() {
    let EventData::TemplatesMigrated(mut told) = EventType::TemplatesMigrated.example().data else {
        panic!("no templates");
    };
    let left = TemplateLeft {
        id: "1".to_owned(),
        reason: Some("x".repeat(1000)),
    };
    told.left = vec![left; 6000];
    told.left_count = 6000;
    let mut event = Event {
        id: EventId::new("evt_1"),
        sequence: i64::MAX,
        occurred_at: UnixMillis(0),
        account: EventAccount {
            id: "a".to_owned(),
            external_id: None,
        },
        data: EventData::TemplatesMigrated(told),
    };
    let text = body(&mut event).unwrap();
    assert!(text.len() <= MAX_EVENT_BYTES && text.len() > MAX_EVENT_BYTES / 4);
    let read: Event = serde_json::from_str(&text).unwrap();
    let EventData::TemplatesMigrated(read) = read.data else {
        panic!("{text}");
    };
    assert_eq!(read.left_count, 6000);
    assert!(!read.left.is_empty() && read.left.len() < 6000);
}

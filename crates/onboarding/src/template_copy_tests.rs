#![allow(clippy::unwrap_used)]

use contract::ids::{PhoneNumberId, WabaId};
use contract::onboarding::{
    Arrival, Connected, CopyTemplates, Health, NumberReport, OldProvider, OldProviderPlan, Origin,
    PinState, Stage, Template, TemplateLeft, Templates,
};
use contract::time::UnixMillis;
use proptest::prelude::*;

use super::*;
use crate::follow_up::due;
use crate::meta::templates::{ListedTemplate, Migrated};
use crate::record::Record;
use crate::samples;
use crate::step_log::{Confirmation, CutOver, StepLog, TemplateMigration};
use crate::tally::Tally;
use crate::timeouts::{Timeouts, millis};

const NOW: UnixMillis = UnixMillis(1_000_000);
const OLD: &str = "10210000000001";
const OTHER: &str = "10210000000002";
const PRESENT: &str = "10210000000009";

fn waba(id: &str) -> WabaId {
    WabaId::new(id)
}

fn left_with(id: &str, reason: &str) -> TemplateLeft {
    TemplateLeft {
        id: id.to_owned(),
        reason: Some(reason.to_owned()),
    }
}

fn asked(ids: &[&str], left: Vec<TemplateLeft>) -> TemplateMigration {
    TemplateMigration::Asked {
        ids: ids.iter().map(|id| (*id).to_owned()).collect(),
        there_already: 0,
        left,
    }
}

/// A live number of which this is known.
fn live(migration: TemplateMigration, source: Option<&str>) -> Record {
    let report = NumberReport {
        id: PhoneNumberId::new("1"),
        display_phone_number: None,
        verified_name: None,
        status: None,
        quality_rating: None,
        messaging_limit: None,
    };
    let step_log = StepLog {
        templates: Some(migration),
        ..StepLog::default()
    };
    let connected = Connected {
        arrival: Arrival::Registered,
        number: report.clone(),
        before: report,
        waba_id: waba(PRESENT),
        waba_name: None,
        templates: crate::report::templates(&step_log, None),
        health: None,
        old_provider: OldProvider::NotSaid,
        old_provider_plan: OldProviderPlan::default(),
        ticked: vec![],
        pin: PinState::NotSet,
    };
    Record {
        source_waba_id: source.map(waba),
        step_log,
        token_sealed: Some("sealed".to_owned()),
        ..samples::record(Stage::Connected(Box::new(connected)))
    }
}

fn from(source: Option<&str>, template: Option<&str>) -> CopyTemplates {
    CopyTemplates {
        source_waba_id: source.map(waba),
        template_id: template.map(str::to_owned),
    }
}

fn begun(
    record: &mut Record,
    wanted: &CopyTemplates,
    now: UnixMillis,
) -> Result<CopyPlan, CopyRefusal> {
    begin(record, wanted, now, &Timeouts::default()).map(|(_, plan)| plan)
}

fn came(made: &[&str], failed: Vec<TemplateLeft>) -> CopyAnswer {
    let mut tally = Tally::default();
    tally.add(&Migrated {
        made: made.iter().map(|id| (*id).to_owned()).collect(),
        failed,
    });
    CopyAnswer::Came(tally)
}

/// Asks, and is answered. What is known then, and what the customer is told.
fn copied(
    record: &mut Record,
    wanted: &CopyTemplates,
    answer: &CopyAnswer,
) -> (TemplateMigration, Templates) {
    let plan = begun(record, wanted, NOW).unwrap();
    end(record, &plan, Some(answer), NOW).unwrap();
    let Stage::Connected(connected) = &record.stage else {
        panic!("{:?}", record.stage)
    };
    (
        record.step_log.templates.clone().unwrap(),
        connected.templates.clone(),
    )
}

#[test]
fn it_is_asked_of_a_live_number_that_misses_templates_and_is_ours_to_serve() {
    let unknown = || live(TemplateMigration::SourceUnknown, None);
    let wanted = from(Some(OLD), None);
    let plan = begun(&mut unknown(), &wanted, NOW).unwrap();
    assert_eq!((plan.source, plan.chosen), (waba(OLD), vec![]));
    let not_live = [
        Stage::Finalizing,
        Stage::AwaitingSignup,
        Stage::Abandoned,
        Stage::Left,
    ];
    for stage in not_live {
        let mut record = Record { stage, ..unknown() };
        assert_eq!(begun(&mut record, &wanted, NOW), Err(CopyRefusal::NotAsked));
    }
    let mut without_access = Record {
        token_sealed: None,
        ..unknown()
    };
    let mut new = Record {
        origin: Origin::New,
        ..unknown()
    };
    let mut none = live(TemplateMigration::None, None);
    let mut all_here = live(asked(&["1"], vec![]), Some(OLD));
    for record in [&mut without_access, &mut new, &mut none, &mut all_here] {
        assert_eq!(begun(record, &wanted, NOW), Err(CopyRefusal::NotAsked));
    }
    // A WABA in which nothing was found may be the wrong one.
    let mut empty = live(asked(&[], vec![]), Some(OLD));
    begun(&mut empty, &from(Some(OTHER), None), NOW).unwrap();
}

#[test]
fn a_waba_must_be_named_and_be_another_than_the_present_one() {
    let unknown = || live(TemplateMigration::SourceUnknown, None);
    for source in [None, Some("../me"), Some(PRESENT), Some(" 10210000000009 ")] {
        let refused = begun(&mut unknown(), &from(source, None), NOW);
        assert_eq!(refused, Err(CopyRefusal::BadSource), "{source:?}");
    }
    // The one on record does.
    let mut refused = live(TemplateMigration::Refused("No.".to_owned()), Some(OLD));
    assert_eq!(
        begun(&mut refused, &from(None, None), NOW).unwrap().source,
        waba(OLD)
    );
}

#[test]
fn of_a_waba_that_was_asked_what_stayed_behind_is_asked_for_again() {
    let partly = || {
        live(
            asked(&["1"], vec![left_with("7", "a"), left_with("8", "b")]),
            Some(OLD),
        )
    };
    let plan = |source, template| begun(&mut partly(), &from(source, template), NOW);
    assert_eq!(plan(None, None).unwrap().chosen, ["7", "8"]);
    assert_eq!(plan(Some(OLD), None).unwrap().chosen, ["7", "8"]);
    assert_eq!(plan(None, Some("8")).unwrap().chosen, ["8"]);
    // Of another one all.
    assert_eq!(plan(Some(OTHER), None).unwrap().chosen.len(), 0);
    assert_eq!(plan(Some(OTHER), Some("8")), Err(CopyRefusal::BadSource));
    for id in ["1", "9"] {
        assert_eq!(plan(None, Some(id)), Err(CopyRefusal::NotAsked), "{id}");
    }
}

#[test]
fn one_copy_runs_at_a_time_unless_its_process_died() {
    let timeouts = Timeouts::default();
    let after = |from: UnixMillis, wait| UnixMillis(from.0 + millis(wait));
    let mut record = live(TemplateMigration::SourceUnknown, None);
    let wanted = from(Some(OLD), None);
    let first = begun(&mut record, &wanted, NOW).unwrap();
    assert_eq!(begun(&mut record, &wanted, NOW), Err(CopyRefusal::UnderWay));
    // It goes on, and so it lives longer.
    let later = after(NOW, timeouts.template_copy_lease / 2);
    keep_alive(&mut record, &first, later).unwrap();
    let then = after(NOW, timeouts.template_copy_lease);
    assert_eq!(
        begun(&mut record, &wanted, then),
        Err(CopyRefusal::UnderWay)
    );
    let dead = after(later, timeouts.template_copy_lease);
    let second = begun(&mut record, &wanted, dead).unwrap();
    let overtaken = keep_alive(&mut record, &first, dead);
    assert_eq!(overtaken.err(), Some(CopyRefusal::UnderWay));
    // What the first brings all the same is taken, and the second runs on.
    end(&mut record, &first, Some(&came(&["1"], vec![])), dead).unwrap();
    keep_alive(&mut record, &second, dead).unwrap();
    assert!(!record.step_log.template_copy.unwrap().ended);
}

#[test]
fn after_a_copy_the_next_waits_a_moment() {
    let mut record = live(TemplateMigration::SourceUnknown, None);
    let wanted = from(Some(OLD), None);
    let plan = begun(&mut record, &wanted, NOW).unwrap();
    // Meta did not answer: what was known stands.
    end(&mut record, &plan, None, NOW).unwrap();
    let known = record.step_log.templates.clone();
    assert_eq!(known, Some(TemplateMigration::SourceUnknown));
    assert_eq!(record.source_waba_id, None);
    let soon = begun(&mut record, &wanted, NOW);
    assert_eq!(soon, Err(CopyRefusal::TooSoon { seconds: 5 }));
    let then = UnixMillis(NOW.0 + millis(Timeouts::default().check_pause));
    begun(&mut record, &wanted, then).unwrap();
}

#[test]
fn a_waba_that_meta_accepts_is_the_one_on_record_and_a_wrong_one_is_told() {
    let mut record = live(TemplateMigration::SourceUnknown, None);
    let refusal = CopyAnswer::Refused("Not the same business.".to_owned());
    let (_, told) = copied(&mut record, &from(Some(OTHER), None), &refusal);
    assert_eq!(
        told,
        Templates::Refused("Not the same business.".to_owned())
    );
    assert_eq!(record.source_waba_id, None);
    record.step_log.template_copy = None;
    let answer = came(&["1"], vec![left_with("7", "Incorrect category")]);
    let (known, told) = copied(&mut record, &from(Some(OLD), None), &answer);
    let left = vec![left_with("7", "Incorrect category")];
    assert_eq!(known, asked(&["1"], left.clone()));
    let brought = vec![crate::report::unlisted("1")];
    assert_eq!(told, Templates::Asked { brought, left });
    assert_eq!(record.source_waba_id, Some(waba(OLD)));
}

#[test]
fn what_comes_at_last_is_left_behind_no_more_and_the_rest_has_its_new_reason() {
    let mut record = live(
        asked(&["1"], vec![left_with("7", "a"), left_with("8", "b")]),
        Some(OLD),
    );
    let answer = came(&["2"], vec![left_with("8", "c")]);
    let (known, _) = copied(&mut record, &from(None, None), &answer);
    assert_eq!(known, asked(&["1", "2"], vec![left_with("8", "c")]));
    // What was made by a try whose answer was lost.
    record.step_log.template_copy = None;
    let there = came(&[], vec![left_with("8", "Template name already exists")]);
    let (known, _) = copied(&mut record, &from(None, Some("8")), &there);
    let ids = vec!["1".to_owned(), "2".to_owned()];
    let all = TemplateMigration::Asked {
        ids,
        there_already: 1,
        left: vec![],
    };
    assert_eq!(known, all);
}

#[test]
fn what_meta_passes_over_stays_behind() {
    let mut record = live(
        asked(&[], vec![left_with("7", "a"), left_with("8", "b")]),
        Some(OLD),
    );
    let (known, _) = copied(&mut record, &from(None, None), &came(&[], vec![]));
    assert_eq!(
        known,
        asked(&[], vec![left_with("7", "a"), left_with("8", "b")])
    );
}

#[test]
fn what_stayed_in_an_earlier_waba_is_asked_for_there() {
    let mut record = live(asked(&["1"], vec![left_with("7", "a")]), Some(OLD));
    let answer = came(&["2"], vec![left_with("9", "b")]);
    copied(&mut record, &from(Some(OTHER), None), &answer);
    assert_eq!(record.source_waba_id, Some(waba(OTHER)));
    record.step_log.template_copy = None;
    let plan = begun(&mut record.clone(), &from(None, Some("7")), NOW).unwrap();
    assert_eq!(
        (plan.source, plan.chosen),
        (waba(OLD), vec!["7".to_owned()])
    );
    let plan = begun(&mut record.clone(), &from(None, None), NOW).unwrap();
    assert_eq!(
        (plan.source, plan.chosen),
        (waba(OTHER), vec!["9".to_owned()])
    );
    // It comes, and nothing of it stays.
    copied(&mut record, &from(None, Some("7")), &came(&["3"], vec![]));
    let elsewhere: Vec<_> = record.step_log.templates_left_in.iter().collect();
    assert_eq!(elsewhere, [(&"9".to_owned(), &waba(OTHER))]);
}

#[test]
fn names_and_status_are_told_as_meta_lists_them() {
    let mut record = live(TemplateMigration::SourceUnknown, None);
    copied(&mut record, &from(Some(OLD), None), &came(&["1"], vec![]));
    let listed: ListedTemplate = serde_json::from_value(serde_json::json!({
        "id": "1", "name": "offer", "language": "en", "status": "APPROVED",
    }))
    .unwrap();
    tell(&mut record, vec![listed], NOW).unwrap();
    let Stage::Connected(connected) = record.stage else {
        panic!("{:?}", record.stage)
    };
    let offer = Template {
        name: "offer".to_owned(),
        language: Some("en".to_owned()),
        status: Some("APPROVED".to_owned()),
        reason: None,
    };
    let told = Templates::Asked {
        brought: vec![offer],
        left: vec![],
    };
    assert_eq!(connected.templates, told);
}

#[test]
fn a_day_after_a_copy_its_templates_are_looked_at_once_more() {
    let timeouts = Timeouts::default();
    let day = timeouts.follow_templates;
    let mut record = live(asked(&["1"], vec![left_with("7", "a")]), Some(OLD));
    record.step_log.cut_over = Some(CutOver {
        at: NOW,
        phone_number_id: PhoneNumberId::new("1"),
        arrival: Arrival::Registered,
        served: None,
    });
    record.step_log.confirm = Some(Confirmation {
        at: NOW,
        can_send: None,
    });
    // It can send, and its templates were looked at in the end.
    if let Stage::Connected(connected) = &mut record.stage {
        connected.health = Some(Health {
            can_send: Some("AVAILABLE".to_owned()),
            causes: vec![],
            problems: vec![],
            wants_payment: false,
        });
        connected.old_provider = OldProvider::Gone;
    }
    let later = UnixMillis(NOW.0 + 3 * millis(day));
    record.step_log.checked_at = Some(later);
    record.step_log.last_confirmed_live_at = Some(later);
    assert_eq!(due(&record, &timeouts), None);
    let plan = begun(&mut record, &from(None, None), later).unwrap();
    let answer = came(&["2"], vec![]);
    end(&mut record, &plan, Some(&answer), later).unwrap();
    let then = UnixMillis(later.0 + millis(day));
    assert_eq!(due(&record, &timeouts), Some(then));
}

#[derive(Debug, Clone)]
struct Try {
    source: Option<&'static str>,
    made: Vec<u8>,
    failed: Vec<u8>,
    refused: bool,
}

fn tries() -> impl Strategy<Value = Vec<Try>> {
    let source = prop_oneof![Just(None), Just(Some(OLD)), Just(Some(OTHER))];
    let ids = || prop::collection::vec(any::<u8>(), 0..4);
    let one =
        (source, ids(), ids(), any::<bool>()).prop_map(|(source, made, failed, refused)| Try {
            source,
            made,
            failed,
            refused,
        });
    prop::collection::vec(one, 1..6)
}

proptest! {
    /// Whatever is asked in which order, what came is never lost, nothing is told twice, and the
    /// source is one that Meta has accepted.
    #[test]
    fn nothing_that_came_is_lost(tries in tries()) {
        let mut record = live(TemplateMigration::SourceUnknown, None);
        let mut came_so_far: Vec<String> = vec![];
        for one in tries {
            record.step_log.template_copy = None;
            let accepted = record.source_waba_id.clone();
            let Ok(plan) = begun(&mut record, &from(one.source, None), NOW) else {
                continue;
            };
            let answer = match one.refused {
                true => CopyAnswer::Refused("No.".to_owned()),
                false => {
                    let made: Vec<String> = one.made.iter().map(|id| format!("new{id}")).collect();
                    let failed = one.failed.iter().map(|id| left_with(&format!("old{id}"), "x"));
                    came_so_far.extend(made.iter().cloned());
                    let made: Vec<&str> = made.iter().map(String::as_str).collect();
                    came(&made, failed.collect())
                }
            };
            end(&mut record, &plan, Some(&answer), NOW).unwrap();
            let source = if one.refused { accepted } else { Some(plan.source) };
            prop_assert_eq!(&record.source_waba_id, &source);
            let Some(TemplateMigration::Asked { ids, left, .. }) = &record.step_log.templates else {
                prop_assert!(came_so_far.is_empty());
                continue;
            };
            prop_assert!(came_so_far.iter().all(|id| ids.contains(id)));
            let mut once = ids.clone();
            once.sort();
            once.dedup();
            prop_assert_eq!(once.len(), ids.len());
            let mut left: Vec<&str> = left.iter().map(|left| left.id.as_str()).collect();
            let all = left.len();
            left.sort_unstable();
            left.dedup();
            prop_assert_eq!(left.len(), all);
            let elsewhere = record.step_log.templates_left_in.iter();
            for (id, waba) in elsewhere {
                prop_assert!(left.contains(&id.as_str()));
                prop_assert_ne!(Some(waba), record.source_waba_id.as_ref());
            }
        }
    }
}

#![allow(clippy::unwrap_used)]

use contract::onboarding::Stage;

use super::*;
use crate::samples::record;

fn number(id: &str, written: &str) -> Number {
    let json = serde_json::json!({ "id": id, "display_phone_number": written });
    serde_json::from_value(json).unwrap()
}

fn listed(waba: &str, numbers: &[(&str, &str)]) -> ListedWaba {
    ListedWaba {
        waba_id: WabaId::new(waba),
        numbers: (numbers.iter().map(|(id, written)| number(id, written))).collect(),
    }
}

/// What is found: the WABA, the number, and whether it is the one.
fn found(listed: &[ListedWaba], wanted: &SoughtNumber<'_>) -> Option<(String, String, bool)> {
    let (held, is_it) = match find(listed, wanted)? {
        NumberMatch::Exact(held) => (held, true),
        NumberMatch::Different(held) => (held, false),
    };
    let waba = held.waba_id.as_str().to_owned();
    Some((waba, held.number.id.as_str().to_owned(), is_it))
}

fn is(waba: &str, id: &str, it: bool) -> Option<(String, String, bool)> {
    Some((waba.to_owned(), id.to_owned(), it))
}

fn id(raw: &str) -> PhoneNumberId {
    PhoneNumberId::new(raw)
}

const SAID: (&str, &str) = ("2", "+91 98200 00001");
const OTHER: (&str, &str) = ("1", "+91 98200 00009");

#[test]
fn the_number_that_was_said_is_taken_wherever_it_is() {
    let said = PhoneNumber::parse("+919820000001").unwrap();
    let two = [listed("a", &[OTHER]), listed("b", &[SAID])];
    let one = [listed("a", &[OTHER, SAID])];
    let named = id("2");
    for named in [None, Some(&named)] {
        let wanted = SoughtNumber::Said {
            named,
            number: &said,
        };
        assert_eq!(found(&two, &wanted), is("b", "2", true));
        assert_eq!(found(&one, &wanted), is("a", "2", true));
    }
}

#[test]
fn another_number_than_was_said_is_asked_about() {
    let said = PhoneNumber::parse("+919820000001").unwrap();
    let one = id("1");
    let wanted = SoughtNumber::Said {
        named: Some(&one),
        number: &said,
    };
    let lists = [listed("a", &[OTHER, SAID])];
    assert_eq!(found(&lists, &wanted), is("a", "1", false));
    let wanted = SoughtNumber::Said {
        named: None,
        number: &said,
    };
    let lists = [listed("a", &[OTHER])];
    assert_eq!(found(&lists, &wanted), None);
    let offered: Vec<_> = held(&lists).collect();
    assert!(matches!(ask(&offered), Some(Need::ConfirmNumber(number)) if number.id == id("1")));
}

#[test]
fn the_numbers_of_all_wabas_are_offered() {
    let lists = [
        listed("a", &[OTHER]),
        listed("b", &[("3", "+91 98200 00008")]),
    ];
    let offered: Vec<_> = held(&lists).collect();
    let Some(Need::PickNumber(numbers)) = ask(&offered) else {
        panic!("not asked to pick")
    };
    let ids: Vec<_> = numbers.iter().map(|number| number.id.as_str()).collect();
    assert_eq!(ids, ["1", "3"]);
    assert!(ask(&[]).is_none());
}

#[test]
fn a_number_that_was_picked_is_that_one_whatever_was_said() {
    let mut picked = record(Stage::Finalizing);
    picked.step_log.picked = Some(id("1"));
    let lists = [listed("a", &[SAID]), listed("b", &[OTHER])];
    assert_eq!(
        found(&lists, &SoughtNumber::of(&picked)),
        is("b", "1", true)
    );
    picked.step_log.picked = Some(id("gone"));
    assert_eq!(found(&lists, &SoughtNumber::of(&picked)), None);
    assert_eq!(
        found(&lists, &SoughtNumber::said(&picked)),
        is("a", "2", true)
    );
}

#[test]
fn a_number_that_has_moved_is_known_by_its_id_and_by_its_digits() {
    let mut record = record(Stage::Finalizing);
    record.whereabouts = Whereabouts::DoubleTick;
    record.phone_number_id = Some(id("1"));
    record.step_log.picked = Some(id("2"));
    record.step_log.before = Some(number("1", "+91 98200 00009").report());
    for (id, written, same) in [
        ("1", "+91 98200 00009", true),
        ("2", "+91 98200-00009", true),
        ("2", "+91 98200 00001", false),
    ] {
        let lists = [listed("a", &[(id, written)])];
        let moved = find(&lists, &SoughtNumber::of(&record));
        assert_eq!(moved.is_some(), same, "{id} {written}");
    }
}

#[test]
fn a_late_message_reopens_a_question_only_if_it_may_answer_it() {
    let finish = |named: Option<&str>| Finish {
        phone_number_id: named.map(PhoneNumberId::new),
        ..Finish::of(contract::signup::FinishKind::Finish)
    };
    let asked = Need::ConfirmNumber(number("1", "+91 98200 00009").choice());
    assert!(!may_answer(&asked, &finish(Some("1"))));
    assert!(!may_answer(&asked, &finish(None)));
    assert!(may_answer(&asked, &finish(Some("2"))));
    assert!(may_answer(&Need::PickNumber(vec![]), &finish(Some("1"))));
    assert!(!may_answer(
        &Need::EnterPin { wrong: false },
        &finish(Some("1"))
    ));
}

/// A list may hold what a number was before beside what it is.
#[test]
fn a_number_that_is_gone_is_taken_where_there_is_no_other_one() {
    let said = PhoneNumber::parse("+919820000001").unwrap();
    let wanted = SoughtNumber::Said {
        named: None,
        number: &said,
    };
    for gone in ["DELETED", "MIGRATED", "migrated"] {
        let mut before = listed("a", &[("1", SAID.1)]);
        before.numbers[0].status = Some(gone.to_owned());
        let alone = [before.clone()];
        assert_eq!(found(&alone, &wanted), None, "{gone}");
        assert!(find_even_gone(&alone, &wanted).is_some(), "{gone}");
        let both = [before, listed("b", &[SAID])];
        assert_eq!(found(&both, &wanted), is("b", "2", true), "{gone}");
        // The customer, or Meta's message, has named it.
        let id = id("1");
        let picked = SoughtNumber::Picked(&id);
        assert_eq!(found(&both, &picked), is("a", "1", true), "{gone}");
    }
}

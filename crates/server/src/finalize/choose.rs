//! Which of a WABA's numbers it is. Pure.

use contract::ids::PhoneNumberId;
use contract::onboarding::Need;
use contract::phone::PhoneNumber;
use contract::signup::Finish;

use crate::graph::types::Number;

/// Which number it is.
#[derive(Clone, Debug)]
pub enum Choice<'a> {
    /// This one.
    Take(&'a Number),
    /// The customer must say.
    Ask(Need),
    /// The WABA has none.
    Nothing,
}

/// The one that the customer picked; else the one that Meta's message named, if it is
/// what they said; else the one that they said; else they are asked. Never another
/// number than they said without asking: a move can't be undone.
pub fn choose<'a>(
    numbers: &'a [Number],
    picked: Option<&PhoneNumberId>,
    named: Option<&PhoneNumberId>,
    said: &PhoneNumber,
) -> Choice<'a> {
    let by_id = |id: &PhoneNumberId| numbers.iter().find(|number| number.id == *id);
    if let Some(number) = picked.and_then(by_id) {
        return Choice::Take(number);
    }
    if let Some(number) = named.and_then(by_id) {
        return if number.is(said) {
            Choice::Take(number)
        } else {
            Choice::Ask(Need::ConfirmNumber(number.choice()))
        };
    }
    let as_said = |number: &&Number| number.is(said);
    if let Some(number) = numbers.iter().find(as_said) {
        return Choice::Take(number);
    }
    match numbers {
        [] => Choice::Nothing,
        [only] => Choice::Ask(Need::ConfirmNumber(only.choice())),
        several => Choice::Ask(Need::PickNumber(
            several.iter().map(Number::choice).collect(),
        )),
    }
}

/// Whether Meta's message, when it comes late, may answer what the customer is asked. Else the question
/// stands: to ask it anew would take it away from under their finger.
pub fn may_answer(need: &Need, finish: &Finish) -> bool {
    match (need, &finish.phone_number_id) {
        (Need::PickNumber(_), Some(_)) => true,
        (Need::ConfirmNumber(asked), Some(named)) => asked.id != *named,
        _ => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn number(id: &str, written: &str) -> Number {
        let json = serde_json::json!({ "id": id, "display_phone_number": written });
        serde_json::from_value(json).unwrap()
    }

    fn said() -> PhoneNumber {
        PhoneNumber::parse("+919820000001").unwrap()
    }

    fn id(raw: &str) -> PhoneNumberId {
        PhoneNumberId::new(raw)
    }

    #[test]
    fn the_number_that_was_said_is_taken() {
        let numbers = [
            number("1", "+91 98200 00009"),
            number("2", "+91 98200 00001"),
        ];
        let choice = choose(&numbers, None, None, &said());
        assert!(matches!(choice, Choice::Take(n) if n.id == id("2")));
        let choice = choose(&numbers, None, Some(&id("2")), &said());
        assert!(matches!(choice, Choice::Take(n) if n.id == id("2")));
    }

    #[test]
    fn another_number_than_was_said_is_asked_about() {
        let numbers = [
            number("1", "+91 98200 00009"),
            number("2", "+91 98200 00001"),
        ];
        let choice = choose(&numbers, None, Some(&id("1")), &said());
        assert!(matches!(choice, Choice::Ask(Need::ConfirmNumber(n)) if n.id == id("1")));
        let choice = choose(&numbers[..1], None, None, &said());
        assert!(matches!(choice, Choice::Ask(Need::ConfirmNumber(_))));
    }

    #[test]
    fn of_several_the_customer_picks() {
        let numbers = [
            number("1", "+91 98200 00009"),
            number("2", "+91 98200 00008"),
        ];
        let choice = choose(&numbers, None, Some(&id("elsewhere")), &said());
        assert!(matches!(choice, Choice::Ask(Need::PickNumber(list)) if list.len() == 2));
        let choice = choose(&numbers, Some(&id("1")), None, &said());
        assert!(matches!(choice, Choice::Take(n) if n.id == id("1")));
    }

    #[test]
    fn none_is_none() {
        assert!(matches!(choose(&[], None, None, &said()), Choice::Nothing));
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
}

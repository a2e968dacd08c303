//! Which number it is, of those that the token's WABAs hold. Pure.

use contract::ids::{PhoneNumberId, WabaId};
use contract::numbering::NumberKey;
use contract::onboarding::{Need, Whereabouts};
use contract::phone::PhoneNumber;
use contract::signup::Finish;

use crate::meta::types::Number;
use crate::record::Record;

/// A WABA and its numbers.
#[derive(Clone, Debug)]
pub struct ListedWaba {
    /// The WABA.
    pub waba_id: WabaId,
    /// Its numbers, as Meta lists them.
    pub numbers: Vec<Number>,
}

/// A number and the WABA that holds it.
#[derive(Clone, Copy, Debug)]
pub struct HeldNumber<'a> {
    /// The WABA.
    pub waba_id: &'a WabaId,
    /// The number.
    pub number: &'a Number,
}

/// Which number is looked for.
#[derive(Clone, Debug)]
pub enum SoughtNumber<'a> {
    /// The one that has moved, or may have, and no other one: it would be forgotten where it is.
    Moved(&'a Record),
    /// The one that the customer picked.
    Picked(&'a PhoneNumberId),
    /// The one that Meta's message named, if it is what the customer said; else what they said.
    Said {
        /// By Meta's message.
        named: Option<&'a PhoneNumberId>,
        /// By the customer.
        number: &'a PhoneNumber,
    },
}

impl<'a> SoughtNumber<'a> {
    /// Which one this attempt looks for.
    pub fn of(record: &'a Record) -> Self {
        match (record.whereabouts, &record.step_log.picked) {
            (Whereabouts::Origin, Some(picked)) => Self::Picked(picked),
            (Whereabouts::Origin, None) => Self::said(record),
            (
                Whereabouts::Moving
                | Whereabouts::DoubleTick
                | Whereabouts::Both
                | Whereabouts::Unrecognized,
                _,
            ) => Self::Moved(record),
        }
    }

    /// What is looked for where the number that they picked is not there any more.
    pub fn said(record: &'a Record) -> Self {
        let hint = record.step_log.hint.as_ref();
        Self::Said {
            named: hint.and_then(|hint| hint.phone_number_id.as_ref()),
            number: &record.number,
        }
    }
}

/// What is found for certain.
#[derive(Clone, Copy, Debug)]
pub enum NumberMatch<'a> {
    /// This is the one.
    Exact(HeldNumber<'a>),
    /// Meta's message names this one, and it is not what they said: they are asked. Never another
    /// number than they said without asking: a move can't be undone.
    Different(HeldNumber<'a>),
}

/// The number that is looked for, if it is certain. One that is gone from its WABA is none, unless
/// it was named by its id.
pub fn find<'a>(listed: &'a [ListedWaba], wanted: &SoughtNumber<'_>) -> Option<NumberMatch<'a>> {
    find_among(listed, wanted, |number| !number.is_gone())
}

/// The same where there is no other one: be it gone, as Meta says.
pub fn find_even_gone<'a>(
    listed: &'a [ListedWaba],
    wanted: &SoughtNumber<'_>,
) -> Option<NumberMatch<'a>> {
    find_among(listed, wanted, |_| true)
}

fn find_among<'a>(
    listed: &'a [ListedWaba],
    wanted: &SoughtNumber<'_>,
    counts: impl Fn(&Number) -> bool,
) -> Option<NumberMatch<'a>> {
    let first = |is_meant: &dyn Fn(&Number) -> bool| {
        held(listed)
            .find(|held| is_meant(held.number) && counts(held.number))
            .map(NumberMatch::Exact)
    };
    match wanted {
        SoughtNumber::Moved(record) => first(&|number| is_moved(record, number)),
        SoughtNumber::Picked(id) => held(listed)
            .find(|held| held.number.id == **id)
            .map(NumberMatch::Exact),
        SoughtNumber::Said {
            named,
            number: said,
        } => {
            let is_said = |number: &Number| number.is(said);
            let named = named.and_then(|id| held(listed).find(|held| held.number.id == *id));
            match named {
                Some(named) if is_said(named.number) => Some(NumberMatch::Exact(named)),
                Some(named) => Some(NumberMatch::Different(named)),
                None => first(&is_said),
            }
        }
    }
}

/// All numbers of all of them.
pub fn held(listed: &[ListedWaba]) -> impl Iterator<Item = HeldNumber<'_>> {
    listed.iter().flat_map(|listed| {
        let waba_id = &listed.waba_id;
        (listed.numbers.iter()).map(move |number| HeldNumber { waba_id, number })
    })
}

/// What the customer is asked where none is certain: to pick one of these. Nothing where there is
/// none.
pub fn ask(offered: &[HeldNumber<'_>]) -> Option<Need> {
    match offered {
        [] => None,
        [only] => Some(Need::ConfirmNumber(only.number.choice())),
        several => Some(Need::PickNumber(
            several.iter().map(|held| held.number.choice()).collect(),
        )),
    }
}

/// Whether it is the number that was cut over, be it under another id.
fn is_moved(record: &Record, number: &Number) -> bool {
    let before = record.step_log.before.as_ref();
    let before = before.and_then(|before| before.display_phone_number.as_deref());
    let moved = before.map_or_else(|| record.number.key(), NumberKey::of);
    record.phone_number_id.as_ref() == Some(&number.id) || number.key() == Some(moved)
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
#[path = "choose_tests.rs"]
mod tests;

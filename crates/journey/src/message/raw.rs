//! A session message as it came, read field by field.

use contract::ids::{BusinessId, MessagingAccountId, PhoneNumberId, WaacId, WabaId};
use contract::signup::{Finish, FinishKind};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// A message as it came: what is not wanted is not kept.
#[derive(Default)]
pub(super) struct Raw {
    pub kind: Texts,
    pub event: Texts,
    pub data: Data,
}

#[derive(Default)]
pub(super) struct Data {
    phone_number_id: Texts,
    waba_id: Texts,
    waba_ids: Texts,
    messaging_account_id: Texts,
    primary_waac_ids: Texts,
    business_id: Texts,
    pub current_step: Texts,
    pub error_message: Texts,
    pub error_code: Texts,
    pub error_id: Texts,
    pub session_id: Texts,
}

impl Data {
    pub fn finish(self, kind: FinishKind) -> Finish {
        Finish {
            kind,
            waba_id: self.waba_id.first().map(WabaId::new),
            phone_number_id: self.phone_number_id.first().map(PhoneNumberId::new),
            business_id: self.business_id.first().map(BusinessId::new),
            waba_ids: self.waba_ids.ids(WabaId::new),
            messaging_account_id: self
                .messaging_account_id
                .first()
                .map(MessagingAccountId::new),
            primary_waac_ids: self.primary_waac_ids.ids(WaacId::new),
        }
    }
}

// By hand, not derived: a derived reader takes one odd or doubled field for a reason to
// drop the message, and weighs three times as much in the browser.
impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_map(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a map")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut raw = Raw::default();
        while let Some(key) = map.next_key::<Texts>()? {
            match key.first().as_deref() {
                Some("data") => raw.data = map.next_value()?,
                key => {
                    let value = map.next_value()?;
                    match key {
                        Some("type") => raw.kind = value,
                        Some("event") => raw.event = value,
                        _ => {}
                    }
                }
            }
        }
        Ok(raw)
    }
}

/// `data` of another shape than a map counts as empty: the event still counts.
impl<'de> Deserialize<'de> for Data {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(DataVisitor)
    }
}

/// A text, a whole number in its place, or a list of such. Anything else counts as absent, so
/// that one odd field doesn't cost the rest.
#[derive(Default)]
pub(super) struct Texts(Vec<String>);

impl Texts {
    pub fn first(self) -> Option<String> {
        self.0.into_iter().next()
    }

    fn ids<T>(self, id: fn(String) -> T) -> Vec<T> {
        self.0.into_iter().map(id).collect()
    }
}

impl<'de> Deserialize<'de> for Texts {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        d.deserialize_any(TextsVisitor)
    }
}

/// The kinds of value that count as absent.
macro_rules! absent {
    ($value:ident) => {
        fn visit_f64<E>(self, _: f64) -> Result<$value, E> {
            Ok($value::default())
        }

        fn visit_bool<E>(self, _: bool) -> Result<$value, E> {
            Ok($value::default())
        }

        fn visit_unit<E>(self) -> Result<$value, E> {
            Ok($value::default())
        }

        fn visit_none<E>(self) -> Result<$value, E> {
            Ok($value::default())
        }
    };
}

struct DataVisitor;

impl<'de> Visitor<'de> for DataVisitor {
    type Value = Data;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a map")
    }

    fn visit_str<E>(self, _: &str) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Data, E> {
        Ok(Data::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Data, E> {
        Ok(Data::default())
    }

    absent!(Data);

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Data, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Data::default())
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Data, D::Error> {
        d.deserialize_any(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Data, A::Error> {
        let mut data = Data::default();
        while let Some(key) = map.next_key::<Texts>()? {
            let value = map.next_value()?;
            let field = match key.first().as_deref() {
                Some("phone_number_id") => &mut data.phone_number_id,
                Some("waba_id") => &mut data.waba_id,
                Some("waba_ids") => &mut data.waba_ids,
                // The second is the first one's older name.
                Some("messaging_account_id" | "paid_messaging_account_id") => {
                    &mut data.messaging_account_id
                }
                Some("primary_waac_ids") => &mut data.primary_waac_ids,
                Some("business_id") => &mut data.business_id,
                Some("current_step") => &mut data.current_step,
                Some("error_message") => &mut data.error_message,
                Some("error_code") => &mut data.error_code,
                Some("error_id") => &mut data.error_id,
                Some("session_id") => &mut data.session_id,
                _ => continue,
            };
            *field = value;
        }
        Ok(data)
    }
}

struct TextsVisitor;

/// Meta's longest texts are sentences; a page that sends more is no help.
pub(super) const LONGEST_TEXT: usize = 512;

/// More than any signup grants.
const MOST_TEXTS: usize = 50;

/// A text as it can be shown among others: not too long, and without what would turn the direction of
/// the words around it.
#[inline(never)]
fn shown(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(LONGEST_TEXT) {
        if !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}') {
            shown.push(letter);
        }
    }
    shown
}

impl<'de> Visitor<'de> for TextsVisitor {
    type Value = Texts;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E>(self, v: &str) -> Result<Texts, E> {
        let short = shown(v);
        let kept = (!short.is_empty()).then_some(short);
        Ok(Texts(kept.into_iter().collect()))
    }

    fn visit_i64<E>(self, v: i64) -> Result<Texts, E> {
        Ok(Texts(vec![v.to_string()]))
    }

    fn visit_u64<E>(self, v: u64) -> Result<Texts, E> {
        Ok(Texts(vec![v.to_string()]))
    }

    absent!(Texts);

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Texts, A::Error> {
        let mut texts = vec![];
        while let Some(Texts(more)) = seq.next_element()? {
            if texts.len() < MOST_TEXTS {
                texts.extend(more);
            }
        }
        Ok(Texts(texts))
    }

    fn visit_some<D: Deserializer<'de>>(self, d: D) -> Result<Texts, D::Error> {
        d.deserialize_any(self)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Texts, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(Texts::default())
    }
}

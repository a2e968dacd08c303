//! Meta's session message, read with distrust.
//!
//! Source: "Embedded Signup: Implementation", session logging. Many other messages
//! come from the same origin, so what can't be read is not an error.

use contract::ids::{BusinessId, MessagingAccountId, PhoneNumberId, WaacId, WabaId};
use contract::signup::{Finish, FinishKind, MetaError, MetaStep};
use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::origin::TrustedOrigins;

/// What Meta's window says.
#[derive(Clone, Debug, PartialEq)]
pub enum SessionMessage {
    /// The customer finished.
    Finish(Finish),
    /// The customer left at this screen. The window may still be open.
    Cancelled(MetaStep),
    /// An error, as the customer reported it or Meta did. The window may still be open.
    Error(MetaError),
    /// An event that we don't know, as Meta named it.
    Unknown(String),
}

/// Reads a message that came from this origin. `None`: the origin is not Meta's, or it
/// isn't a session message.
pub fn hear<'de, D: Deserializer<'de>>(
    origins: &TrustedOrigins,
    origin: &str,
    data: D,
) -> Option<SessionMessage> {
    origins.trusts(origin).then(|| read(data)).flatten()
}

/// Reads a message's data, already parsed from JSON text where it came as one.
/// `None`: it isn't a session message.
fn read<'de, D: Deserializer<'de>>(data: D) -> Option<SessionMessage> {
    let raw = Raw::deserialize(data).ok()?;
    if raw.kind.first().as_deref() != Some("WA_EMBEDDED_SIGNUP") {
        return None;
    }
    let event = raw.event.first().unwrap_or_default();
    let data = raw.data;
    Some(match event.as_str() {
        "CANCEL" | "ERROR" => {
            let message = data.error_message.first();
            if message.is_none() && event == "CANCEL" {
                let screen = data.current_step.first().unwrap_or_default();
                return Some(SessionMessage::Cancelled(step(screen)));
            }
            SessionMessage::Error(MetaError {
                message: message.unwrap_or_default(),
                code: data.error_code.first().or(data.error_id.first()),
                session_id: data.session_id.first(),
            })
        }
        finish if finish.starts_with("FINISH") => {
            let kind = finish_kind(finish);
            SessionMessage::Finish(data.finish(kind))
        }
        _ => SessionMessage::Unknown(event),
    })
}

fn finish_kind(event: &str) -> FinishKind {
    match event {
        "FINISH" => FinishKind::Finish,
        "FINISH_ONLY_WABA" => FinishKind::OnlyWaba,
        "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING" => FinishKind::Coexistence,
        "FINISH_OBO_MIGRATION" => FinishKind::OboMigration,
        "FINISH_GRANT_ONLY_API_ACCESS" => FinishKind::GrantOnlyApiAccess,
        other => FinishKind::Unknown(other.to_owned()),
    }
}

fn step(name: String) -> MetaStep {
    match name.as_str() {
        "BUSINESS_ACCOUNT_SELECTION" => MetaStep::Portfolio,
        "WABA_PHONE_PROFILE_PICKER" => MetaStep::WabaAndNumber,
        "WHATSAPP_BUSINESS_PROFILE_SETUP" => MetaStep::BusinessProfile,
        "PHONE_NUMBER_SETUP" => MetaStep::Number,
        "PHONE_NUMBER_VERIFICATION" => MetaStep::Verification,
        "PERMISSIONS" => MetaStep::Permissions,
        _ => MetaStep::Unknown(name),
    }
}

/// A message as it came: what is not wanted is not kept.
#[derive(Default)]
struct Raw {
    kind: Texts,
    event: Texts,
    data: Data,
}

#[derive(Default)]
struct Data {
    phone_number_id: Texts,
    waba_id: Texts,
    waba_ids: Texts,
    messaging_account_id: Texts,
    primary_waac_ids: Texts,
    business_id: Texts,
    current_step: Texts,
    error_message: Texts,
    error_code: Texts,
    error_id: Texts,
    session_id: Texts,
}

impl Data {
    fn finish(self, kind: FinishKind) -> Finish {
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
struct Texts(Vec<String>);

impl Texts {
    fn first(self) -> Option<String> {
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
const LONGEST_TEXT: usize = 512;

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    fn read_json(value: Value) -> Option<SessionMessage> {
        read(value)
    }

    #[test]
    fn a_finish_names_its_ids() {
        let message = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH", "version": 3,
            "data": {"phone_number_id": "1", "waba_id": 22, "business_id": null, "page_ids": ["9"]}
        }));
        assert_eq!(
            message,
            Some(SessionMessage::Finish(Finish {
                waba_id: Some(WabaId::new("22")),
                phone_number_id: Some(PhoneNumberId::new("1")),
                ..Finish::of(FinishKind::Finish)
            }))
        );
    }

    #[test]
    fn the_ids_of_metas_newer_account_model_are_kept() {
        let message = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH",
            "data": {"waba_ids": ["22", 23, null, {}], "messaging_account_id": 7,
                "primary_waac_ids": ["8", "9"], "waba_id": ["22"]}
        }));
        assert_eq!(
            message,
            Some(SessionMessage::Finish(Finish {
                waba_id: Some(WabaId::new("22")),
                waba_ids: vec![WabaId::new("22"), WabaId::new("23")],
                messaging_account_id: Some(MessagingAccountId::new("7")),
                primary_waac_ids: vec![WaacId::new("8"), WaacId::new("9")],
                ..Finish::of(FinishKind::Finish)
            }))
        );
        let older = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "FINISH",
            "data": {"paid_messaging_account_id": "7", "primary_waac_ids": "8"}
        }));
        let Some(SessionMessage::Finish(older)) = older else {
            panic!("{older:?}")
        };
        assert_eq!(
            older.messaging_account_id,
            Some(MessagingAccountId::new("7"))
        );
        assert_eq!(older.primary_waac_ids, [WaacId::new("8")]);
    }

    #[test]
    fn an_error_report_is_not_a_cancellation() {
        let message = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL",
            "data": {"error_message": "No permission", "error_id": 131, "session_id": "s", "timestamp": 17}
        }));
        assert_eq!(
            message,
            Some(SessionMessage::Error(MetaError {
                message: "No permission".into(),
                code: Some("131".into()),
                session_id: Some("s".into()),
            }))
        );
    }

    #[test]
    fn a_text_without_an_end_is_kept_as_far_as_it_can_be_shown() {
        let endless = ["\u{2069}\u{202e}No ", &*"permission".repeat(300)].concat();
        let message = read_json(json!({
            "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL", "data": {"error_message": endless}
        }));
        let Some(SessionMessage::Error(error)) = message else {
            panic!("{message:?}");
        };
        assert!(
            error.message.starts_with("No permissionpermission"),
            "{}",
            error.message
        );
        assert!(error.message.chars().count() <= LONGEST_TEXT);
    }

    #[test]
    fn a_cancellation_names_its_screen_known_or_not() {
        let cancel = |step: &str| {
            read_json(json!({
                "type": "WA_EMBEDDED_SIGNUP", "event": "CANCEL", "data": {"current_step": step}
            }))
        };
        assert_eq!(
            cancel("PHONE_NUMBER_VERIFICATION"),
            Some(SessionMessage::Cancelled(MetaStep::Verification))
        );
        assert_eq!(
            cancel("NEW_SCREEN"),
            Some(SessionMessage::Cancelled(MetaStep::Unknown(
                "NEW_SCREEN".into()
            )))
        );
    }

    #[test]
    fn every_kind_of_finish_is_a_finish() {
        for (event, kind) in [
            ("FINISH", FinishKind::Finish),
            ("FINISH_ONLY_WABA", FinishKind::OnlyWaba),
            (
                "FINISH_WHATSAPP_BUSINESS_APP_ONBOARDING",
                FinishKind::Coexistence,
            ),
            ("FINISH_OBO_MIGRATION", FinishKind::OboMigration),
            (
                "FINISH_GRANT_ONLY_API_ACCESS",
                FinishKind::GrantOnlyApiAccess,
            ),
        ] {
            let heard = read_json(json!({
                "type": "WA_EMBEDDED_SIGNUP", "event": event, "data": {"waba_id": "22"}
            }));
            let Some(SessionMessage::Finish(finish)) = heard else {
                panic!("{event}: {heard:?}")
            };
            assert_eq!((finish.kind, finish.phone_number_id), (kind, None));
        }
    }

    #[test]
    fn every_screen_has_its_name() {
        for (name, screen) in [
            ("BUSINESS_ACCOUNT_SELECTION", MetaStep::Portfolio),
            ("WABA_PHONE_PROFILE_PICKER", MetaStep::WabaAndNumber),
            ("WHATSAPP_BUSINESS_PROFILE_SETUP", MetaStep::BusinessProfile),
            ("PHONE_NUMBER_SETUP", MetaStep::Number),
            ("PHONE_NUMBER_VERIFICATION", MetaStep::Verification),
            ("PERMISSIONS", MetaStep::Permissions),
        ] {
            assert_eq!(step(name.to_owned()), screen);
        }
    }

    #[test]
    fn new_events_are_kept() {
        for data in [
            json!([]),
            json!("x"),
            json!(1),
            json!(null),
            json!({"new": {}}),
        ] {
            assert_eq!(
                read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "PAUSE", "data": data})),
                Some(SessionMessage::Unknown("PAUSE".into()))
            );
        }
        assert_eq!(
            read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "PAUSE"})),
            Some(SessionMessage::Unknown("PAUSE".into()))
        );
        assert!(matches!(
            read_json(json!({"type": "WA_EMBEDDED_SIGNUP", "event": "FINISH_LATER"})),
            Some(SessionMessage::Finish(Finish {
                kind: FinishKind::Unknown(_),
                ..
            }))
        ));
    }

    #[test]
    fn what_others_send_is_not_for_us() {
        for other in [
            json!({"type": "resize", "event": "FINISH"}),
            json!({"event": "FINISH"}),
            json!("FINISH"),
            json!(7),
            json!(null),
            json!([]),
        ] {
            assert_eq!(read_json(other), None);
        }
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(3, 24, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::hash_map("[a-z_]{1,8}", inner, 0..4)
                    .prop_map(|m| Value::Object(m.into_iter().collect())),
            ]
        })
    }

    /// Origins of all sorts, those that look like Meta's more often.
    fn origins() -> impl Strategy<Value = String> {
        prop_oneof![
            1 => ".{0,24}",
            2 => "https?://[a-z.]{0,12}facebook\\.com[:/@a-z0-9]{0,8}",
            2 => "[a-z]{2,6}://[-a-zA-Z0-9.@:]{0,16}\\.facebook\\.com",
        ]
    }

    /// JSON that a session message could be, or nearly.
    fn nearly_a_message() -> impl Strategy<Value = Value> {
        let kind = prop_oneof![Just(json!("WA_EMBEDDED_SIGNUP")), any_json()];
        let event = prop_oneof![Just(json!("FINISH")), Just(json!("CANCEL")), any_json()];
        (kind, event, any_json())
            .prop_map(|(kind, event, data)| json!({"type": kind, "event": event, "data": data}))
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 5_000, ..ProptestConfig::default() })]

        #[test]
        fn only_meta_is_heard(origin in origins(), message in nearly_a_message()) {
            let heard = hear(&TrustedOrigins::default(), &origin, message);
            if heard.is_some() {
                let host = origin.strip_prefix("https://").unwrap_or_default();
                let labels: Vec<&str> = host.split('.').collect();
                prop_assert!(labels.ends_with(&["facebook", "com"]), "{origin}");
                let plain = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '.';
                prop_assert!(host.chars().all(plain), "{origin}");
            }
        }

        #[test]
        fn any_json_without_the_type_is_nothing(value in any_json()) {
            prop_assert_eq!(read_json(value), None);
        }

        #[test]
        fn any_data_behind_the_type_does_no_harm(event in any_json(), id in any_json(), error in any_json()) {
            let _ = read_json(json!({
                "type": "WA_EMBEDDED_SIGNUP", "event": event,
                "data": {"waba_id": id, "error_message": error}
            }));
        }

        #[test]
        fn any_bytes_do_no_harm(bytes in prop::collection::vec(any::<u8>(), 0..64)) {
            let _ = read(&mut serde_json::Deserializer::from_slice(&bytes));
        }
    }
}

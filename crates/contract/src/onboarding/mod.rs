//! One attempt to move a number, from its record to its end.
//!
//! | file | what lives there |
//! | --- | --- |
//! | `new` | what the customer says before it begins |
//! | `record` | the attempt as it stands |
//! | `answer` | what the customer answers on the way |
//! | `connected` | how the number is once it is live |
//! | `notice` | messages to the customer's phone about it |

mod answer;
mod connected;
mod new;
mod notice;
mod record;

pub use answer::*;
pub use connected::*;
pub use new::*;
pub use notice::*;
pub use record::*;

use serde::{Deserialize, Deserializer};

/// Reads what Meta may not have reported. Records of before that could be absent have an empty text
/// in its place.
pub(crate) fn non_empty_text<'de, D: Deserializer<'de>>(d: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(d)?.filter(|text| !text.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_record_is_read_and_its_empty_texts_are_absent() {
        let report: NumberReport = serde_json::from_str(
            r#"{"id":"1","display_phone_number":"+91 98200 00001","verified_name":"",
                "status":"CONNECTED","quality_rating":"","messaging_limit":null}"#,
        )
        .unwrap();
        assert_eq!(
            report.display_phone_number.as_deref(),
            Some("+91 98200 00001")
        );
        assert_eq!(report.status.as_deref(), Some("CONNECTED"));
        assert_eq!((report.verified_name, report.quality_rating), (None, None));
        let health: Health = serde_json::from_str(
            r#"{"can_send":"BLOCKED","problems":["No payment method."],"wants_payment":true}"#,
        )
        .unwrap();
        assert!(health.wants_payment && health.causes.is_empty());
        let choice: NumberChoice = serde_json::from_str(r#"{"id":"1"}"#).unwrap();
        assert_eq!(choice.verified_name, None);
    }
}

//! What keeps a number from sending ("Health Status").

use contract::onboarding::HealthCause;
use serde::Deserialize;

use crate::meta::read;

/// `health_status` of a number, with what it belongs to ("Health Status").
#[derive(Debug, Default, Deserialize)]
pub struct Health {
    /// `AVAILABLE`, `LIMITED`, `BLOCKED`
    #[serde(default, deserialize_with = "read::text")]
    pub can_send_message: Option<String>,
    /// The number, its WABA, its portfolio, our app.
    #[serde(default, deserialize_with = "read::list")]
    pub entities: Vec<HealthEntity>,
}

/// One of those that a message depends on.
#[derive(Debug, Deserialize)]
pub struct HealthEntity {
    /// What is in the way.
    #[serde(default, deserialize_with = "read::list")]
    pub errors: Vec<HealthError>,
    /// Why it is `LIMITED`.
    #[serde(default, deserialize_with = "read::texts")]
    pub additional_info: Vec<String>,
}

/// What is in the way of a message.
#[derive(Debug, Deserialize)]
pub struct HealthError {
    /// Of Meta's error codes.
    #[serde(default, deserialize_with = "read::integer")]
    pub error_code: Option<i64>,
    /// Meta's sentence about the error.
    #[serde(default, deserialize_with = "read::text")]
    pub error_description: Option<String>,
    /// What can be done.
    #[serde(default, deserialize_with = "read::text")]
    pub possible_solution: Option<String>,
}

impl HealthError {
    /// What Meta's code stands for ("Error codes"; 141xxx: "Health Status").
    fn cause(&self) -> HealthCause {
        match self.error_code {
            Some(131_042 | 141_006) => HealthCause::PaymentMissing,
            Some(141_010) => HealthCause::BusinessNotVerified,
            Some(131_045 | 133_010) => HealthCause::NotRegistered,
            Some(368 | 131_031) => HealthCause::Restricted,
            _ => HealthCause::Other,
        }
    }

    fn words(&self) -> String {
        let words = [&self.error_description, &self.possible_solution];
        let words: Vec<&str> = words
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .collect();
        words.join(" ")
    }
}

impl Health {
    /// The same, for who owns the number. What is in the way of several is told once.
    pub fn report(&self) -> contract::onboarding::Health {
        let mut causes: Vec<HealthCause> = Vec::new();
        let mut problems: Vec<String> = Vec::new();
        for entity in &self.entities {
            for cause in entity.errors.iter().map(HealthError::cause) {
                if !causes.contains(&cause) {
                    causes.push(cause);
                }
            }
            let errors = entity.errors.iter().map(HealthError::words);
            for words in errors.chain(entity.additional_info.iter().cloned()) {
                if !words.is_empty() && !problems.contains(&words) {
                    problems.push(words);
                }
            }
        }
        contract::onboarding::Health {
            can_send: self.can_send_message.clone(),
            wants_payment: causes.contains(&HealthCause::PaymentMissing),
            causes,
            problems,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_in_the_way_is_told_once_with_what_can_be_done() {
        let error = serde_json::json!({
            "error_code": 131_042,
            "error_description": "No payment method.",
            "possible_solution": "Add one.",
        });
        let health: Health = serde_json::from_value(serde_json::json!({
            "can_send_message": "BLOCKED",
            "entities": [
                { "entity_type": "PHONE_NUMBER", "additional_info": ["The name is new."] },
                { "entity_type": "WABA", "errors": [error] },
                { "entity_type": "BUSINESS", "errors": [error, { "error_code": 1 }] },
            ],
        }))
        .unwrap();
        let report = health.report();
        let told = ["The name is new.", "No payment method. Add one."];
        assert_eq!(report.problems, told);
        assert!(report.wants_payment);
        assert_eq!(report.can_send.as_deref(), Some("BLOCKED"));
        let causes = [HealthCause::PaymentMissing, HealthCause::Other];
        assert_eq!(report.causes, causes);
    }

    #[test]
    fn each_code_that_is_known_has_its_cause() {
        for (code, cause) in [
            (131_042, HealthCause::PaymentMissing),
            (141_006, HealthCause::PaymentMissing),
            (141_010, HealthCause::BusinessNotVerified),
            (133_010, HealthCause::NotRegistered),
            (131_031, HealthCause::Restricted),
            (141_099, HealthCause::Other),
        ] {
            // Written as text as well.
            for code in [serde_json::json!(code), serde_json::json!(code.to_string())] {
                let health: Health = serde_json::from_value(serde_json::json!({
                    "can_send_message": "LIMITED", "entities": [{ "errors": [{ "error_code": code }] }],
                }))
                .unwrap();
                assert_eq!(health.report().causes, [cause], "{code}");
            }
        }
    }
}

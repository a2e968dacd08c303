//! What keeps a number from sending ("Health Status").

use serde::Deserialize;

/// `health_status` of a number, with what it belongs to ("Health Status").
#[derive(Debug, Default, Deserialize)]
pub struct Health {
    /// `AVAILABLE`, `LIMITED`, `BLOCKED`
    #[serde(default)]
    pub can_send_message: String,
    /// The number, its WABA, its portfolio, our app.
    #[serde(default)]
    pub entities: Vec<HealthEntity>,
}

/// One of those that a message depends on.
#[derive(Debug, Deserialize)]
pub struct HealthEntity {
    /// What is in the way.
    #[serde(default)]
    pub errors: Vec<HealthError>,
    /// Why it is `LIMITED`.
    #[serde(default)]
    pub additional_info: Vec<String>,
}

/// What is in the way of a message.
#[derive(Debug, Deserialize)]
pub struct HealthError {
    /// Of Meta's error codes.
    #[serde(default)]
    pub error_code: i64,
    /// What it is.
    #[serde(default)]
    pub error_description: String,
    /// What can be done.
    #[serde(default)]
    pub possible_solution: String,
}

/// A payment method is missing ("Error codes").
const NO_PAYMENT: i64 = 131_042;

impl HealthError {
    fn words(&self) -> String {
        let words = [&self.error_description, &self.possible_solution];
        let words = words.map(|part| part.trim());
        words.join(" ").trim().to_owned()
    }
}

impl Health {
    /// The same, for who owns the number. What is in the way of several is told once.
    pub fn report(&self) -> contract::onboarding::Health {
        let mut problems: Vec<String> = Vec::new();
        for entity in &self.entities {
            let errors = entity.errors.iter().map(HealthError::words);
            for words in errors.chain(entity.additional_info.iter().cloned()) {
                if !words.is_empty() && !problems.contains(&words) {
                    problems.push(words);
                }
            }
        }
        let mut errors = self.entities.iter().flat_map(|entity| &entity.errors);
        contract::onboarding::Health {
            can_send: self.can_send_message.clone(),
            problems,
            wants_payment: errors.any(|error| error.error_code == NO_PAYMENT),
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
        assert!(report.wants_payment && report.can_send == "BLOCKED");
    }
}

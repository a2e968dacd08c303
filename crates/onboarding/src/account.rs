//! The customer account that owns onboardings and numbers.

/// Who owns onboardings and numbers.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AccountId(String);

impl AccountId {
    /// The id, as a row of the store has it.
    pub fn from_row(raw: String) -> Self {
        Self(raw)
    }

    /// The id as it is stored.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

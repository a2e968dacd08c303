//! Other answers that Meta was seen to give, to be switched on from the first page: each is a list
//! of faults with a name. Data only: `assets/answer_variants.json`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::state::Fault;

/// Faults with a name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerVariant {
    /// A short name to call them by, such as `numbers-after-90-s`.
    pub name: String,
    /// What is otherwise then, in one sentence.
    pub does: String,
    /// What coming calls meet.
    pub faults: Vec<Fault>,
}

static ANSWERS: LazyLock<Vec<AnswerVariant>> = LazyLock::new(|| {
    // A test below reads the file, so it can be read.
    serde_json::from_str(include_str!("../assets/answer_variants.json")).unwrap_or_default()
});

/// All of them, in the file's order.
pub fn answer_variants() -> &'static [AnswerVariant] {
    &ANSWERS
}

/// Those with this name.
pub(crate) fn by_name(name: &str) -> Option<&'static AnswerVariant> {
    ANSWERS.iter().find(|answers| answers.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_file_is_read_and_names_are_unique() {
        let names: HashSet<_> = answer_variants().iter().map(|one| &one.name).collect();
        assert!(!names.is_empty());
        assert_eq!(names.len(), answer_variants().len());
        assert!(answer_variants().iter().all(|one| !one.faults.is_empty()));
    }
}

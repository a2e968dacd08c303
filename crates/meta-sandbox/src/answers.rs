//! Other answers that Meta was seen to give, to be switched on from the first page: each is a list
//! of faults with a name. Data only: `assets/answers.json`.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::world::Fault;

/// Faults with a name.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OtherAnswers {
    /// A short name to call them by, such as `numbers-after-90-s`.
    pub name: String,
    /// What is otherwise then, in one sentence.
    pub does: String,
    /// What coming calls meet.
    pub faults: Vec<Fault>,
}

static ANSWERS: LazyLock<Vec<OtherAnswers>> = LazyLock::new(|| {
    // A test below reads the file, so it can be read.
    serde_json::from_str(include_str!("../assets/answers.json")).unwrap_or_default()
});

/// All of them, in the file's order.
pub fn other_answers() -> &'static [OtherAnswers] {
    &ANSWERS
}

/// Those with this name.
pub(crate) fn by_name(name: &str) -> Option<&'static OtherAnswers> {
    ANSWERS.iter().find(|answers| answers.name == name)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_file_is_read_and_names_are_unique() {
        let names: HashSet<_> = other_answers().iter().map(|one| &one.name).collect();
        assert!(!names.is_empty());
        assert_eq!(names.len(), other_answers().len());
        assert!(other_answers().iter().all(|one| !one.faults.is_empty()));
    }
}

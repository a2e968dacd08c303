//! What bringing templates along came to, over all pages and tries. Pure.

use std::collections::BTreeSet;

use contract::onboarding::TemplateLeft;

use crate::meta::templates::Migrated;
use crate::step_log::TemplateMigration;

/// What all pages came to, each template once however often it was asked for.
#[derive(Debug, Default)]
pub struct Tally {
    made: Vec<String>,
    there_already: BTreeSet<String>,
    left: Vec<TemplateLeft>,
}

impl Tally {
    /// What one page came to.
    pub fn add(&mut self, page: &Migrated) {
        self.made_too(page.made.iter().cloned());
        for left in &page.failed {
            let reason = left.reason.as_deref().unwrap_or_default();
            // What is there already is not missing.
            if reason.to_lowercase().contains("already exist") {
                self.there_already.insert(left.id.clone());
            } else if !self.left.iter().any(|known| known.id == left.id) {
                self.left.push(left.clone());
            }
        }
    }

    /// What Meta made, and may have told of before.
    pub fn made_too(&mut self, ids: impl Iterator<Item = String>) {
        for id in ids {
            if !self.made.contains(&id) {
                self.made.push(id);
            }
        }
    }

    /// What Meta made, by the ids in the new WABA.
    pub fn made(&self) -> &[String] {
        &self.made
    }

    /// What was there already, by the ids in the old WABA.
    pub fn there_already(&self) -> &BTreeSet<String> {
        &self.there_already
    }

    /// What Meta did not make.
    pub fn left(&self) -> &[TemplateLeft] {
        &self.left
    }

    /// Whether it came to nothing.
    pub fn is_empty(&self) -> bool {
        self.made.is_empty() && self.there_already.is_empty() && self.left.is_empty()
    }
}

impl From<Tally> for TemplateMigration {
    fn from(tally: Tally) -> Self {
        Self::Asked {
            ids: tally.made,
            there_already: tally.there_already.len(),
            left: tally.left,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn left(id: &str, reason: &str) -> TemplateLeft {
        TemplateLeft {
            id: id.to_owned(),
            reason: Some(reason.to_owned()),
        }
    }

    #[test]
    fn a_template_asked_for_twice_counts_once() {
        let mut tally = Tally::default();
        let page = Migrated {
            made: vec!["1".to_owned()],
            failed: vec![left("2", "Incorrect category")],
        };
        tally.add(&page);
        tally.add(&page);
        assert_eq!((tally.made.len(), tally.left.len()), (1, 1));
    }

    #[test]
    fn a_template_that_is_there_already_is_not_left_behind() {
        let mut tally = Tally::default();
        tally.add(&Migrated {
            made: vec![],
            failed: vec![left("2", "Template name already exists")],
        });
        let there = TemplateMigration::Asked {
            ids: vec![],
            there_already: 1,
            left: vec![],
        };
        assert_eq!(TemplateMigration::from(tally), there);
    }
}

//! What styles use of CSS: properties with their values, functions, selectors, media features.

use std::collections::BTreeSet;

use super::since::Table;

/// Where browser-compat-data keeps functions.
const FUNCTIONS: [&str; 5] = [
    "",
    "color.",
    "basic-shape.",
    "transform-function.",
    "easing-function.",
];

/// All that a style names and that browser-compat-data knows.
pub fn uses(style: &str, table: &Table) -> BTreeSet<String> {
    let mut uses = BTreeSet::new();
    let mut note = |name: String| {
        if table.has(&name) {
            uses.insert(name);
        }
    };
    for piece in style.split(['{', '}', ';']) {
        let piece = piece.trim();
        if let Some(rule) = piece.strip_prefix('@') {
            let (name, about) = rule.split_once([' ', '(']).unwrap_or((rule, ""));
            note(format!("css.at-rules.{name}"));
            words(about).for_each(|word| note(format!("css.at-rules.{name}.{word}")));
            continue;
        }
        if piece.contains('&') {
            note("css.selectors.nesting".to_owned());
        }
        for (at, _) in piece.match_indices(':') {
            let selector = words(piece[at..].trim_start_matches(':')).next();
            note(format!("css.selectors.{}", selector.unwrap_or_default()));
        }
        let Some((property, value)) = piece.split_once(':') else {
            continue;
        };
        let property = property.trim();
        // With a prefix it is another way to say the same, for browsers that ask for it.
        let property = property.strip_prefix("-webkit-").unwrap_or(property);
        note(format!("css.properties.{property}"));
        for word in words(value) {
            note(format!("css.properties.{property}.{word}"));
        }
        for (at, _) in value.match_indices('(') {
            let function = words(&value[..at]).last().unwrap_or_default();
            for kind in FUNCTIONS {
                note(format!("css.types.{kind}{function}"));
            }
        }
    }
    uses
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|sign: char| !sign.is_ascii_alphanumeric() && sign != '-')
        .filter(|word| !word.is_empty())
}

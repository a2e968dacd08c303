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
    for piece in style.split_inclusive(['{', '}', ';']) {
        let opens = piece.ends_with('{');
        let piece = piece.trim_end_matches(['{', '}', ';']).trim();
        if let Some(rule) = piece.strip_prefix('@') {
            let (name, about) = rule.split_once([' ', '(']).unwrap_or((rule, ""));
            note(format!("css.at-rules.{name}"));
            words(about).for_each(|word| note(format!("css.at-rules.{name}.{word}")));
            continue;
        }
        if opens {
            if piece.contains('&') {
                note("css.selectors.nesting".to_owned());
            }
            for (at, _) in piece.match_indices(':') {
                let selector = words(piece[at..].trim_start_matches(':')).next();
                note(format!("css.selectors.{}", selector.unwrap_or_default()));
            }
            continue;
        }
        let Some((property, value)) = piece.split_once(':') else {
            continue;
        };
        let property = property.trim();
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn properties_values_functions_and_selectors_are_told_apart() {
        let known = serde_json::json!({ "css": {
            "at-rules": { "media": { "__compat": {}, "prefers-color-scheme": { "__compat": {} } } },
            "properties": {
                "color": { "__compat": {} },
                "flex-direction": { "__compat": {}, "column": { "__compat": {} } },
            },
            "selectors": { "hover": { "__compat": {} }, "column": { "__compat": {} } },
            "types": { "color": { "light-dark": { "__compat": {} } } },
        } });
        let style = "@media (prefers-color-scheme:dark){a:hover{color:light-dark(#fff,#000)}}\
            b{flex-direction:column;-webkit-thing:1}";
        let uses: Vec<_> = uses(style, &Table::of(known)).into_iter().collect();
        let expected = [
            "css.at-rules.media",
            "css.at-rules.media.prefers-color-scheme",
            "css.properties.color",
            "css.properties.flex-direction",
            "css.properties.flex-direction.column",
            "css.selectors.hover",
            "css.types.color.light-dark",
        ];
        assert_eq!(uses, expected);
    }
}

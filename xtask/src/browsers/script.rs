//! What scripts use of JavaScript and the browser: by the names in them.

use std::collections::BTreeSet;

use super::since::Table;

/// Syntax, and its name in browser-compat-data.
const SYNTAX: [(&str, &str); 5] = [
    ("?.", "javascript.operators.optional_chaining"),
    ("??", "javascript.operators.nullish_coalescing"),
    ("??=", "javascript.operators.nullish_coalescing_assignment"),
    ("import(", "javascript.operators.import"),
    ("this.#", "javascript.classes.private_class_fields"),
];

/// The interfaces, objects and syntax that a script names.
pub fn uses(script: &str, table: &Table) -> BTreeSet<String> {
    let syntax = SYNTAX
        .into_iter()
        .filter(|(sign, _)| script.contains(sign))
        .map(|(_, name)| name.to_owned());
    let of_a_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let names = script
        .split_inclusive(|sign: char| !of_a_name(sign))
        // A key, such as a country's `ML:`, or the end of a text names nothing.
        .filter(|word| !word.ends_with([':', '"', '\'']))
        .map(|word| word.trim_end_matches(|sign: char| !of_a_name(sign)))
        .filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase()))
        // What is asked for before it is used can be missing.
        .filter(|word| !script.contains(&format!("typeof {word}")))
        .flat_map(|word| {
            ["api", "javascript.builtins", "webassembly.api"].map(|place| format!("{place}.{word}"))
        })
        .filter(|name| table.has(name));
    names.chain(syntax).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_names_nothing() {
        let known = serde_json::json!({ "api": { "ML": { "__compat": {} } } });
        let table = Table::of(known);
        assert!(uses("{ML:['ML'],\"ML\":1}", &table).is_empty());
        assert!(uses("new ML(1)", &table).contains("api.ML"));
    }

    #[test]
    fn what_a_script_asks_for_first_can_be_missing() {
        let known = serde_json::json!({
            "api": { "EventSource": { "__compat": {} } },
            "javascript": { "builtins": { "FinalizationRegistry": { "__compat": {} } } },
        });
        let script = "new EventSource(a?.b);typeof FinalizationRegistry==='undefined'||new FinalizationRegistry(c)";
        let uses: Vec<_> = uses(script, &Table::of(known)).into_iter().collect();
        let expected = ["api.EventSource", "javascript.operators.optional_chaining"];
        assert_eq!(uses, expected);
    }
}

//! What scripts use of JavaScript and the browser: by the names in them.

use std::collections::BTreeSet;

use super::since::Table;

/// Syntax, and its name in browser-compat-data.
const SYNTAX: [(&str, &str); 4] = [
    ("?.", "javascript.operators.optional_chaining"),
    ("??", "javascript.operators.nullish_coalescing"),
    ("??=", "javascript.operators.nullish_coalescing_assignment"),
    ("import(", "javascript.operators.import"),
];

/// The interfaces, objects and syntax that a script names.
pub fn uses(script: &str, table: &Table) -> BTreeSet<String> {
    let syntax = SYNTAX
        .into_iter()
        .filter(|(sign, _)| script.contains(sign))
        .map(|(_, name)| name.to_owned());
    let of_a_name = |sign: char| sign.is_ascii_alphanumeric() || sign == '_' || sign == '$';
    let names = script
        .split(|sign: char| !of_a_name(sign))
        .filter(|word| word.starts_with(|first: char| first.is_ascii_uppercase()))
        .flat_map(|word| {
            ["api", "javascript.builtins", "webassembly.api"].map(|place| format!("{place}.{word}"))
        })
        .filter(|name| table.has(name));
    names.chain(syntax).collect()
}

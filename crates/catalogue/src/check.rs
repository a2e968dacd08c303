//! What every language must have in common with English.

use std::collections::BTreeSet;

use crate::part::{Message, Part};

/// The same texts with the same arguments. Brings them into the same order.
pub fn like_english(part: &mut Part, english: &Part, wrong: &mut Vec<String>) {
    let file = &part.file;
    let mut rest = std::mem::take(&mut part.messages);
    for there in &english.messages {
        let Some(at) = rest.iter().position(|here| here.id == there.id) else {
            wrong.push(format!("{file}: {} is missing", there.id));
            continue;
        };
        let here = rest.remove(at);
        if let Some(why) = other_arguments(&here, there) {
            wrong.push(format!("{file}: {} {why}", here.id));
        }
        part.messages.push(here);
    }
    wrong.extend(
        rest.iter()
            .map(|extra| format!("{file}: {} is not in {}", extra.id, english.file)),
    );
}

fn other_arguments(here: &Message, there: &Message) -> Option<String> {
    let names = |message: &Message| -> BTreeSet<String> {
        let arguments = message.read.arguments.iter();
        arguments.map(|argument| argument.name.clone()).collect()
    };
    let (mine, theirs) = (names(here), names(there));
    if let Some(missing) = theirs.difference(&mine).next() {
        return Some(format!("does not use ${missing}"));
    }
    if let Some(extra) = mine.difference(&theirs).next() {
        return Some(format!("uses ${extra}, which English has not"));
    }
    if here.read.names_platform() != there.read.names_platform() {
        return Some("does not name the { -platform } as English does".to_owned());
    }
    let other = here.read.arguments.iter().find(|mine| {
        let theirs = there.read.arguments.iter();
        mine.kind.is_some() && !theirs.clone().any(|theirs| *theirs == **mine)
    });
    other.map(|other| format!("uses ${} as another kind of thing than English", other.name))
}

/// Names of Meta's stay as Meta shows them: what English says, each language says.
pub fn names<'a>(
    part: &Part,
    english: &Part,
    names: impl Iterator<Item = &'a str>,
    wrong: &mut Vec<String>,
) {
    for name in names
        .map(str::trim)
        .filter(|name| !name.is_empty() && !name.starts_with('#'))
    {
        for there in &english.messages {
            let here = part.messages.iter().find(|here| here.id == there.id);
            let Some(here) = here else { continue };
            if there.read.words().contains(name) && !here.read.words().contains(name) {
                let (file, id) = (&part.file, &here.id);
                wrong.push(format!("{file}: {id} does not keep Meta's \"{name}\""));
            }
        }
    }
}

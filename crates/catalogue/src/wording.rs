//! English as a customer reads it: short, with the field's words. The other languages are made of it.

use super::tests::texts;
use super::*;

/// What English does not say, and what it says instead.
const PHRASES: [(&str, &str); 41] = [
    ("anew", "again"),
    ("as it was then", "unchanged"),
    ("at hand", "ready"),
    ("beside it", "next to it"),
    ("bring along", "copy"),
    ("bring it here", "move it here"),
    ("bringing", "moving"),
    ("brought along", "copied"),
    ("by itself", "automatically"),
    ("by ourselves", "cut it"),
    ("come to nothing", "failed"),
    ("does not let", "won't let"),
    ("give it up", "cancel"),
    ("give up", "cancel"),
    ("given up", "cancelled"),
    ("go on", "continue"),
    ("goes on", "continues"),
    ("going on", "continuing"),
    ("good for", "expires in"),
    ("log in", "sign in"),
    ("meanwhile", "in the meantime"),
    ("one-time password", "OTP"),
    ("present provider", "current provider"),
    ("put right", "fix"),
    ("set right", "fix"),
    ("shall", "should"),
    ("somebody else", "someone else"),
    ("such as", "like"),
    ("take back", "revoke"),
    ("taken back", "revoked"),
    ("the one that", "cut it"),
    ("the trouble is", "the problem is"),
    ("the way on", "the next step"),
    ("turn down", "refuse"),
    ("turned down", "refused"),
    ("under way", "in progress"),
    ("where the number belongs", "your business portfolio"),
    ("worth having", "recommended"),
    ("you bring", "you want to connect"),
    ("you find", "see"),
    ("your doing", "your fault"),
];

/// Contractions throughout.
const LONG_FORMS: [&str; 15] = [
    "are not",
    "can not",
    "cannot",
    "could not",
    "did not",
    "do not",
    "does not",
    "has not",
    "have not",
    "is not",
    "was not",
    "we have",
    "we will",
    "will not",
    "you will",
];

/// As long as a label before a colon may be.
const LABEL_WORDS: usize = 3;

/// Who reads a text gets it at a glance. The longest ones are instructions and agreements.
const MOST_WORDS: usize = 60;
const MOST_WORDS_ON_AVERAGE: usize = 11;

/// The words of each text in English.
fn english() -> Vec<(String, String)> {
    let catalogue = read(&texts()).expect("the texts");
    let parts = catalogue.languages[0].1.iter();
    parts
        .flat_map(|part| &part.messages)
        .map(|message| (message.id.clone(), message.read.words()))
        .collect()
}

fn says(words: &str, phrase: &str) -> bool {
    let words = words.to_lowercase().replace('’', "'");
    words.match_indices(phrase).any(|(at, found)| {
        let before = words[..at].chars().next_back();
        let after = words[at + found.len()..].chars().next();
        let word = |next: Option<char>| next.is_some_and(char::is_alphanumeric);
        !word(before) && !word(after)
    })
}

#[test]
fn english_says_it_in_the_fields_words() {
    let mut wrong = Vec::new();
    for (id, words) in english() {
        for (phrase, instead) in PHRASES {
            if says(&words, phrase) {
                wrong.push(format!("{id} says \"{phrase}\": {instead}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_has_contractions_throughout() {
    let mut wrong = Vec::new();
    for (id, words) in english() {
        // What the customer agrees to is a statement of theirs.
        if id == "consent" {
            continue;
        }
        for form in LONG_FORMS {
            if says(&words, form) {
                wrong.push(format!("{id} says \"{form}\""));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// A colon announces what is quoted, entered or done next, or follows a label. A reason is a sentence of its own.
#[test]
fn no_colon_stands_for_a_reason() {
    let mut wrong = Vec::new();
    for (id, words) in english() {
        for (at, _) in words.match_indices(": ") {
            let sentence = words[..at]
                .rsplit(['.', '?', '!'])
                .next()
                .unwrap_or_default();
            let is_label = sentence.split_whitespace().count() <= LABEL_WORDS;
            if !is_label && !words[at + 2..].starts_with(['"', '“', '…']) {
                wrong.push(format!("{id}: {words}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn english_is_short() {
    let texts = english();
    let count = |words: &str| words.split_whitespace().count();
    for (id, words) in &texts {
        assert!(
            count(words) <= MOST_WORDS,
            "{id} has {} words",
            count(words)
        );
    }
    let all: usize = texts.iter().map(|(_, words)| count(words)).sum();
    assert!(
        all <= MOST_WORDS_ON_AVERAGE * texts.len(),
        "{all} words in {} texts",
        texts.len()
    );
}

#[test]
fn a_phrase_is_found_in_its_own_words_alone() {
    assert!(says("Go on in Meta's window", "go on"));
    assert!(!says("No ongoing changes", "go on"));
    assert!(!says("Let go once", "go on"));
}

//! Text that others have written, for a terminal: names, paths and headers come from strangers and from
//! Meta. A line break in them would begin a line that looks like one of ours, an escape sequence would
//! be obeyed, and a change of writing direction would show the rest of the line in another order.

use std::fmt::{self, Write};

/// Whether a terminal or a reader could take the character for more than a letter.
fn is_unsafe(c: char) -> bool {
    c.is_control()
        || matches!(c,
            // Directional marks, embeddings, overrides, isolates.
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            // Line and paragraph separators; what is not shown at all.
            | '\u{2028}' | '\u{2029}' | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

/// Writes on, with each such character spelt out, as in `\n` and `\u{1b}`.
pub struct Escaping<W>(pub W);

impl<W: Write> Write for Escaping<W> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(at) = rest.find(is_unsafe) {
            let (plain, from) = rest.split_at(at);
            self.0.write_str(plain)?;
            let mut letters = from.chars();
            if let Some(c) = letters.next() {
                write!(self.0, "{}", c.escape_default())?;
            }
            rest = letters.as_str();
        }
        self.0.write_str(rest)
    }
}

/// The text on one line, harmless.
pub fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    // Writing to a String can't fail.
    let _ = Escaping(&mut safe).write_str(text);
    safe
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_terminal_would_obey_is_spelt_out() {
        assert_eq!(
            escaped("a\nb\r\u{1b}[2J\u{9b}1m"),
            r"a\nb\r\u{1b}[2J\u{9b}1m"
        );
        assert_eq!(escaped("\u{202e}abc\u{2066}"), r"\u{202e}abc\u{2066}");
        assert_eq!(escaped("दुकान – café"), "दुकान – café");
    }

    proptest! {
        #[test]
        fn nothing_unsafe_is_left_and_nothing_else_is_changed(text in "(\\PC|\\pC){0,40}") {
            let safe = escaped(&text);
            prop_assert!(!safe.contains(is_unsafe));
            if !text.contains(is_unsafe) {
                prop_assert_eq!(safe, text);
            }
        }
    }
}

//! What cargo's output tells of the tests that it ran.

use crate::text::without_colours;

/// What tests said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Held.
    pub passed: u64,
    /// Did not hold.
    pub failed: u64,
    /// Were not run.
    pub ignored: u64,
}

impl Counts {
    /// Adds what a line of cargo's output tells, if it is one that tells.
    pub fn add_line(&mut self, line: &str) {
        let line = without_colours(line);
        let Some((_, counts)) = line.trim().split_once("test result: ") else {
            return;
        };
        for part in counts.split([';', '.']) {
            let mut words = part.split_whitespace();
            let (Some(number), Some(what)) = (words.next(), words.next()) else {
                continue;
            };
            let Ok(number) = number.parse::<u64>() else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_lines_are_counted() {
        let output = "\
running 3 tests
test a ... ok
test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s
test result: \u{1b}[31mFAILED\u{1b}[0m. 2 passed; 3 failed; 0 ignored; 0 measured; 9 filtered out; finished in 1.20s
a test result: of another kind
";
        let mut found = Counts::default();
        output.lines().for_each(|line| found.add_line(line));
        assert_eq!(
            found,
            Counts {
                passed: 14,
                failed: 3,
                ignored: 1
            }
        );
    }
}

//! Server-sent events, out of what comes over the line.

/// The line that begins the data of an event.
const DATA: &str = "data:";

/// What has come of events that are not whole yet.
#[derive(Default)]
pub(super) struct Events(String);

impl Events {
    /// Takes more of it: the data of each event that is whole by now. Events without data
    /// keep the line alive, and say nothing. Ours have one line of data each, and all of
    /// them are of one kind.
    pub(super) fn take(&mut self, more: &str) -> Vec<String> {
        self.0.push_str(more);
        let mut whole = vec![];
        while let Some((event, rest)) = self.0.split_once("\n\n") {
            let data = event.lines().find_map(|line| line.strip_prefix(DATA));
            whole.extend(data.map(|data| data.trim_start().to_owned()));
            self.0 = rest.to_owned();
        }
        whole
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_event_comes_in_any_pieces_and_among_others() {
        let mut events = Events::default();
        assert!(events.take(":\n\nevent: onboarding\nda").is_empty());
        assert!(events.take("ta: {\"a\":1}\n").is_empty());
        assert_eq!(events.take("\n"), ["{\"a\":1}"]);
        let two = "event: onboarding\ndata: 1\n\nevent: onboarding\ndata:2\n\n:\n\n";
        assert_eq!(events.take(two), ["1", "2"]);
        assert!(events.take("").is_empty());
    }
}

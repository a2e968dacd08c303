//! An entry for the customer's calendar: a file by RFC 5545, which every calendar reads.

use contract::time::UnixMillis;
use dom::{Element, styled};
use ics::properties::{Description, DtEnd, DtStart, Summary, Trigger, URL};
use ics::{Alarm, Event, ICalendar, escape_text};

use crate::text::Text;
use crate::web::clock::utc_stamp;
use crate::web::location;

/// How long an entry lasts: a move takes some minutes, and the customer tests it.
const LASTS_MS: i64 = 30 * 60_000;

/// An entry.
pub struct CalendarEntry {
    /// What it is.
    pub title: String,
    /// When it begins.
    pub at: UnixMillis,
}

/// A link that downloads the entry, with the way back to this page.
pub fn calendar_link(class: &'static str, words: Text, entry: &CalendarEntry) -> Element {
    let times = Times {
        now: utc_stamp(crate::web::clock::now()),
        start: utc_stamp(entry.at),
        end: utc_stamp(UnixMillis(entry.at.0 + LASTS_MS)),
    };
    let file = file(&entry.title, &times, &location::here());
    let file: String = js_sys::encode_uri_component(&file).into();
    styled("a", class)
        .attr(
            "href",
            ["data:text/calendar;charset=utf-8,", &file].concat(),
        )
        .attr("download", "doubletick.ics")
        .text(words)
}

/// The times of a file, in UTC as RFC 5545 writes them: `20261130T170000Z`.
struct Times {
    now: String,
    start: String,
    end: String,
}

fn file(title: &str, times: &Times, page: &str) -> String {
    let title = escape_text(title).into_owned();
    // The same entry again takes the place of the one before.
    let id = [&*times.start, "@doubletick"].concat();
    let mut event = Event::new(id, &*times.now);
    event.push(Summary::new(&*title));
    event.push(DtStart::new(&*times.start));
    event.push(DtEnd::new(&*times.end));
    event.push(Description::new(escape_text(page)));
    event.push(URL::new(page));
    event.add_alarm(Alarm::display(
        Trigger::new("-PT15M"),
        Description::new(&*title),
    ));
    let mut calendar = ICalendar::new("2.0", "-//DoubleTick//Onboarding//EN");
    calendar.add_event(event);
    let mut file = vec![];
    // A buffer takes all that is written.
    let _ = calendar.write(&mut file);
    String::from_utf8(file).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_has_the_time_the_title_and_the_way_back() {
        let times = Times {
            now: "20261129T120000Z".into(),
            start: "20261129T173000Z".into(),
            end: "20261129T180000Z".into(),
        };
        let file = file(
            "Moves; to DoubleTick, tonight",
            &times,
            "https://x.example/onboarding",
        );
        for line in [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "BEGIN:VEVENT",
            "DTSTAMP:20261129T120000Z",
            "DTSTART:20261129T173000Z",
            "DTEND:20261129T180000Z",
            "SUMMARY:Moves\\; to DoubleTick\\, tonight",
            "URL:https://x.example/onboarding",
            "TRIGGER:-PT15M",
            "END:VCALENDAR",
        ] {
            assert!(file.contains(&[line, "\r\n"].concat()), "{line}: {file}");
        }
        assert!(file.lines().all(|line| line.len() <= 75), "folded: {file}");
    }
}

//! iCalendar (RFC 5545): one entry an event that has a time.

use dateline_model::{Date, Event, Minute, Precision, Story};

use crate::{cited, geojson::degrees, ids, when};

/// The dated events of a story. Days are whole days; what is known to the hour has a floating time, since a report's clock
/// is that of its place. Nothing hangs on the hour of the export: entries are stamped with the day of the last report.
pub fn ics(story: &Story) -> String {
    let stamp = stamp(story);
    let mut calendar = Calendar::default();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Dateline//Story//EN");
    calendar.line("CALSCALE:GREGORIAN");
    if !story.title.is_empty() {
        calendar.text("X-WR-CALNAME", &story.title);
    }
    for event in &story.events {
        entry(story, event, &stamp, &mut calendar);
    }
    calendar.line("END:VCALENDAR");
    calendar.0
}

fn entry(story: &Story, event: &Event, stamp: &str, calendar: &mut Calendar) {
    let Some(range) = event.range else { return };
    calendar.line("BEGIN:VEVENT");
    calendar.line(&format!("UID:{}", ids::uuid(&event.id)));
    calendar.line(&format!("DTSTAMP:{stamp}"));
    if when::has_clock(event.precision) {
        calendar.line(&format!("DTSTART:{}", minute(range.from)));
        // An instant has no end; an end that equals the start is an error.
        if range.to > range.from && event.precision != Precision::Minute {
            calendar.line(&format!("DTEND:{}", minute(range.to)));
        }
    } else {
        calendar.line(&format!("DTSTART;VALUE=DATE:{}", day(range.first_day())));
        calendar.line(&format!("DTEND;VALUE=DATE:{}", day(after(range.last_day()))));
    }
    calendar.text("SUMMARY", &event.title);
    calendar.text("DESCRIPTION", &description(story, event));
    if let Some(place) = &event.place {
        calendar.text("LOCATION", &place.name);
        calendar.line(&format!("GEO:{};{}", degrees(place.point.lat), degrees(place.point.lon)));
    }
    calendar.line(&format!("CATEGORIES:{}", event.kind.name().to_ascii_uppercase()));
    let vague = event.approximate || event.doubt.inferred || event.doubt.other.is_some();
    calendar.line(if vague { "STATUS:TENTATIVE" } else { "STATUS:CONFIRMED" });
    // News of the past takes up nobody's day.
    calendar.line("TRANSP:TRANSPARENT");
    if let Some(url) = cited::citations(story, event).iter().find_map(|cited| cited::link(cited.article)) {
        calendar.line(&format!("URL:{url}"));
    }
    calendar.line("END:VEVENT");
}

fn description(story: &Story, event: &Event) -> String {
    let mut lines = vec![when::words(event)];
    for cited in cited::citations(story, event) {
        lines.push(format!("{}: {}", cited::outlet(cited.article), cited.sentence));
        lines.extend(cited::link(cited.article).map(str::to_owned));
    }
    lines.join("\n")
}

/// The day of the last report, else that of the last event.
fn stamp(story: &Story) -> String {
    let published = story.articles.iter().filter_map(|article| Date::parse(cited::published(article)?)).max();
    let told = || story.events.iter().filter_map(|event| Some(event.range?.last_day())).max();
    let date = published.or_else(told).unwrap_or(Date { year: 1970, month: 1, day: 1 });
    format!("{}T000000Z", day(date))
}

/// The day after; the calendar ends with the year 9999.
fn after(date: Date) -> Date {
    date.plus_days(1)
}

fn day(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year, date.month, date.day)
}

fn minute(minute: Minute) -> String {
    let (hour, of_hour) = minute.clock();
    format!("{}T{hour:02}{of_hour:02}00", day(minute.date()))
}

/// Content lines, folded at 75 bytes.
#[derive(Default)]
struct Calendar(String);

impl Calendar {
    /// A property whose value is text.
    fn text(&mut self, name: &str, text: &str) {
        let mut line = format!("{name}:");
        for character in text.chars() {
            match character {
                '\\' | ';' | ',' => line.extend(['\\', character]),
                '\n' => line.push_str("\\n"),
                control if control.is_control() => {}
                other => line.push(other),
            }
        }
        self.line(&line);
    }

    fn line(&mut self, line: &str) {
        let mut room = 75;
        for character in line.chars() {
            if character.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = 74;
            }
            room -= character.len_utf8();
            self.0.push(character);
        }
        self.0.push_str("\r\n");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::story;

    #[test]
    fn a_day_ends_before_the_next() {
        let text = ics(&story());
        assert!(text.contains("DTSTART;VALUE=DATE:20160905\r\nDTEND;VALUE=DATE:20160906\r\n"), "{text}");
    }

    #[test]
    fn lines_are_folded_between_characters() {
        let mut story = story();
        story.events[0].title = "Übereinkunft; größer, schöner ".repeat(9);
        let text = ics(&story);
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{text}");
        let unfolded = text.replace("\r\n ", "");
        assert!(unfolded.contains("SUMMARY:Übereinkunft\\; größer\\, schöner Übereinkunft"), "{unfolded}");
    }

    #[test]
    fn no_text_ends_its_line() {
        let mut story = story();
        story.events[0].title = "Rain\r\nEND:VCALENDAR".into();
        assert_eq!(ics(&story).matches("\r\nEND:VCALENDAR").count(), 1);
    }

    #[test]
    fn entries_are_stamped_by_the_last_report_and_keep_their_ids() {
        let text = ics(&story());
        assert!(text.contains("DTSTAMP:20160907T000000Z"), "{text}");
        assert_eq!(text, ics(&story()));
        let mut longer = story();
        longer.events.remove(1);
        let id = |text: &str| text.split("UID:").nth(1).unwrap()[..36].to_owned();
        assert_eq!(id(&text), id(&ics(&longer)));
    }
}

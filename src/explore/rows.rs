//! The list's rows: events under the heads of their times.

use dateline_model::{Event, Story};

use crate::{dates, order::sorted, words};

/// One row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The head of a group, and how many events stand under it.
    Head(String, usize),
    /// An event, and whether it belongs to the background.
    Event(u32, bool),
}

/// Rows for events in the order of the story: what begins before `core` first, as background, then month by month, what
/// has no date last.
pub fn rows(story: &Story, events: &[u32], core: Option<i32>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut head = None;
    for &number in events {
        let Some(event) = story.events.get(number as usize) else { continue };
        let background = start(event).is_some_and(|day| Some(day) < core);
        let key = match event.range {
            None => (i32::MAX, 0),
            Some(_) if background => (i32::MIN, 0),
            Some(range) => (range.first_day().year, range.first_day().month),
        };
        match head {
            Some((at, held)) if held == key => {
                if let Some(Row::Head(_, count)) = rows.get_mut(at) {
                    *count += 1;
                }
            }
            _ => {
                head = Some((rows.len(), key));
                let name = match event.range {
                    None => words::UNDATED.into(),
                    Some(_) if background => words::BACKGROUND.into(),
                    Some(range) => dates::month(range.first_day(), true),
                };
                rows.push(Row::Head(name, 1));
            }
        }
        rows.push(Row::Event(number, background));
    }
    rows
}

/// The date in a row: no year but in the background, where years differ.
pub fn date(event: &Event, background: bool) -> String {
    let Some(range) = event.range else { return String::new() };
    if background { dates::short_with_year(range, event.precision, false) } else { dates::short(range, event.precision, false) }
}

fn start(event: &Event) -> Option<i32> {
    event.range.map(|range| range.first_day().days())
}

/// The day from which the story proper is told, in days since 1970. What lies before it is background: less than a third of the events,
/// cut off by a gap longer than all that follows it.
pub fn core(story: &Story) -> Option<i32> {
    let starts: Vec<i32> = story.events.iter().filter_map(start).collect();
    let starts = sorted(&starts, |&day| f64::from(day));
    let last = *starts.last()?;
    let candidates = 1..starts.len().div_ceil(3);
    candidates.rev().find(|&at| starts[at] - starts[at - 1] > (last - starts[at]).max(14)).map(|at| starts[at])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::sample;
    use dateline_model::{Date, Range};

    fn drawn(days: &[&str]) -> Vec<String> {
        let mut story = sample::story();
        let event = story.events.remove(0);
        let dated = |day: &&str| Event { range: Date::parse(day).map(Range::day), ..event.clone() };
        story.events = days.iter().map(dated).collect();
        let events: Vec<u32> = (0..days.len() as u32).collect();
        let row = |row: &Row| match row {
            Row::Head(name, count) => format!("{name} {count}"),
            Row::Event(number, background) => date(&story.events[*number as usize], *background),
        };
        rows(&story, &events, core(&story)).iter().map(row).collect()
    }

    #[test]
    fn months_head_their_events() {
        assert_eq!(
            drawn(&["2016-09-28", "2016-09-29", "2016-10-03"]),
            ["September 2016 2", "28 Sep", "29 Sep", "October 2016 1", "3 Oct"]
        );
    }

    #[test]
    fn a_few_events_long_before_are_background() {
        assert_eq!(
            drawn(&["2011-03-15", "2016-09-09", "2016-09-12", "2016-09-19", "2016-09-28"])[..3],
            ["Background 1", "15 Mar 2011", "September 2016 4"]
        );
    }

    #[test]
    fn a_story_told_evenly_has_no_background() {
        assert_eq!(drawn(&["2011-01-01", "2012-01-01", "2013-01-01", "2014-01-01"])[0], "January 2011 1");
    }

    #[test]
    fn what_has_no_date_comes_last() {
        assert_eq!(drawn(&["2016-09-28", "?"]), ["September 2016 1", "28 Sep", "Undated 1", ""]);
    }
}

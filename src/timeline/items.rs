//! What the timeline draws of each dated event.

use dateline_model::{Minute, Precision, Range, Story};

use super::scale::Scale;
use crate::order::{ascending, sorted};

/// A dated event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Item {
    /// Its place in the story.
    pub event: u32,
    /// Where its mark stands: the middle of the time in which it happened, or the start of something that lasted.
    pub anchor: Minute,
    /// When.
    pub range: Range,
    /// Whether only a week, month or year is known, or that only vaguely: a hollow mark and soft ends.
    pub soft: bool,
    /// Whether it lasted, or may have happened anywhere in a stretch that is worth drawing.
    pub bar: bool,
    /// Whether its reports differ.
    pub disputed: bool,
    /// Whether its day was worked out: a broken line.
    pub inferred: bool,
    /// Whether it went on after: an arrow.
    pub open: bool,
    /// The middle of the other time that it can have: a second mark, hollow and small.
    pub other: Option<Minute>,
}

/// What is left open is drawn once it is wider than this, in CSS pixels: a day in a view of hours.
const OPEN: f64 = 200.0;

impl Item {
    /// Whether it may have been at another time than its mark says.
    pub fn is_unsure(&self) -> bool {
        self.soft || self.inferred || self.other.is_some()
    }

    /// The item as it looks on a scale. What is known to the day is a mark among weeks, and somewhere in the day among hours.
    pub fn seen(self, scale: Scale) -> Self {
        let open = self.range.minutes() as f64 / scale.minutes_per_pixel();
        if self.bar || open < OPEN { self } else { Self { soft: true, bar: true, ..self } }
    }
}

/// The dated events of a story, in the order of their anchors, and how many have no date.
pub fn items(story: &Story) -> (Vec<Item>, u32) {
    let mut undated = 0;
    let mut items = Vec::with_capacity(story.events.len());
    for (number, event) in (0..).zip(&story.events) {
        let Some(range) = event.range else {
            undated += 1;
            continue;
        };
        let grain = grain(event.precision);
        let soft = event.approximate || grain > Minute::DAY;
        let lasted = range.minutes() >= 2 * grain;
        let anchor = if lasted { range.from } else { Minute(range.from.0 + range.minutes() / 2) };
        let doubt = event.doubt;
        items.push(Item {
            event: number,
            anchor,
            range,
            soft,
            bar: lasted || soft,
            disputed: !event.disputes.is_empty(),
            inferred: doubt.inferred,
            open: doubt.open,
            other: doubt.other.map(|other| Minute(other.from.0 + other.minutes() / 2)),
        });
    }
    (sorted(&items, |item| item.anchor.0 as f64), undated)
}

/// How long one event usually takes: the middle one of all lengths, in minutes; at least an hour.
pub fn usual_length(items: &[Item]) -> f64 {
    let lengths: Vec<f64> = items.iter().map(|item| item.range.minutes() as f64).collect();
    ascending(&lengths).get(lengths.len() / 2).map_or(60.0, |&middle| lengths[middle as usize].max(60.0))
}

/// How many minutes a precision leaves open.
fn grain(precision: Precision) -> i64 {
    match precision {
        Precision::Minute => 1,
        Precision::Hour => 12 * 60,
        Precision::Day => Minute::DAY,
        Precision::Week => 7 * Minute::DAY,
        Precision::Month => 31 * Minute::DAY,
        Precision::Year => 366 * Minute::DAY,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Date, Event};

    fn item(range: Range, precision: Precision, approximate: bool) -> Item {
        let event = Event { range: Some(range), precision, approximate, ..Event::default() };
        let undated = Event { range: None, ..event.clone() };
        let (items, undated) = items(&Story { events: vec![undated, event], ..Story::default() });
        assert_eq!((undated, items[0].event), (1, 1));
        items[0]
    }

    fn date(text: &str) -> Date {
        Date::parse(text).unwrap()
    }

    #[test]
    fn a_day_is_a_mark_at_its_noon() {
        let item = item(Range::day(date("2016-09-28")), Precision::Day, false);
        assert_eq!(item.anchor.to_string(), "2016-09-28T12:00");
        assert!(!item.soft && !item.bar);
    }

    #[test]
    fn what_lasted_is_a_bar_from_its_start() {
        let item = item(Range::days(date("2016-09-12"), date("2016-09-18")), Precision::Day, false);
        assert_eq!(item.anchor.to_string(), "2016-09-12T00:00");
        assert!(!item.soft && item.bar);
    }

    #[test]
    fn a_day_is_open_in_a_view_of_hours() {
        let item = item(Range::day(date("2016-09-28")), Precision::Day, false);
        let scale = |days: f64| Scale { from: 0.0, to: days * 1440.0, left: 0.0, right: 1000.0 };
        assert!(!item.seen(scale(20.0)).soft);
        assert!(item.seen(scale(1.0)).soft && item.seen(scale(1.0)).bar);
    }

    #[test]
    fn a_month_is_soft_about_its_middle() {
        let item = item(Range::month(2016, 7), Precision::Month, false);
        assert_eq!(item.anchor.to_string(), "2016-07-16T12:00");
        assert!(item.soft && item.bar);
    }
}

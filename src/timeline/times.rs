//! The times of a story: its dated events, the part the axis shows at first, and all that it can show.

use dateline_model::{Minute, Range};

use super::{
    breaks::{Core, core},
    items::{Item, usual_length},
};

/// The times of a story, whatever the filter.
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    /// Every dated event, in the order of the anchors.
    pub items: Vec<Item>,
    /// For each event of the story its place among them.
    places: Vec<Option<usize>>,
    /// Which of them the axis shows at first.
    pub core: Core,
    /// What the axis shows at first, in minutes: the core with a margin.
    pub home: (f64, f64),
    /// All that the axis can show, in minutes.
    pub limits: (f64, f64),
    /// From the first day to the end of the last.
    pub whole: Range,
}

impl Times {
    /// The times of some items.
    pub fn new(items: Vec<Item>) -> Self {
        let anchors: Vec<f64> = items.iter().map(|item| item.anchor.0 as f64).collect();
        let usual = usual_length(&items);
        let core = core(&anchors, usual);
        let stretch = |first: Option<&f64>, last: Option<&f64>| {
            let (first, last) = (first.copied().unwrap_or(0.0), last.copied().unwrap_or(0.0));
            let margin = ((last - first) * 0.05).max(usual.min(10_080.0) * 0.75).max(30.0);
            (first - margin, last + margin)
        };
        let home = stretch(anchors.get(core.first), anchors.get(core.end.wrapping_sub(1)));
        let limits = stretch(anchors.first(), anchors.last());
        let first = items.iter().map(|item| item.range.first_day()).min();
        let last = items.iter().map(|item| item.range.last_day()).max();
        let whole = first.zip(last).map_or(Range::new(Minute(0), Minute(1)), |(first, last)| Range::days(first, last));
        let mut places = vec![None; items.iter().map(|item| item.event as usize + 1).max().unwrap_or(0)];
        for (place, item) in items.iter().enumerate() {
            places[item.event as usize] = Some(place);
        }
        Self { items, places, core, home, limits, whole }
    }

    /// The item of an event; nothing where it has no date.
    pub fn of(&self, event: u32) -> Option<usize> {
        *self.places.get(event as usize)?
    }

    /// What the brush starts from where there is none and a key moves its ends: whole days about the core.
    pub fn core_range(&self) -> Range {
        let anchors = self.items.get(self.core.first).zip(self.items.get(self.core.end.wrapping_sub(1)));
        anchors.map_or(self.whole, |(first, last)| Range::days(first.anchor.date(), last.anchor.date()))
    }

    /// Whether stubs are shown for what lies before and after a view.
    pub fn stubs(&self, view: (f64, f64)) -> (bool, bool) {
        let before = self.items.first().is_some_and(|item| self.core.first > 0 && (item.anchor.0 as f64) < view.0);
        let after = self.items.last().is_some_and(|item| self.core.end < self.items.len() && (item.anchor.0 as f64) > view.1);
        (before, after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_story_without_dates_still_has_an_axis() {
        let times = Times::new(Vec::new());
        assert!(times.home.0 < times.home.1 && times.limits.0 < times.limits.1);
    }
}

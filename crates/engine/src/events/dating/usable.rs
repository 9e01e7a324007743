//! Which temporal expressions can date an event.

use dateline_model::{Minute, Time, TimeKind, TimeSource};

/// Whether a temporal expression can date an event: a stretch of time of a year at most.
pub fn dates(time: &Time) -> bool {
    let fine = time.range.is_some_and(|range| range.minutes() <= 370 * Minute::DAY);
    // "three days" is a day where the text says after what.
    let anchored = matches!(time.source, TimeSource::Event(_));
    fine && (anchored || matches!(time.kind, TimeKind::Date | TimeKind::Time)) && !time.value.ends_with("_REF")
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, Range, Span};

    use super::*;

    fn time(kind: TimeKind, range: Option<Range>) -> Time {
        Time { span: Span::new(0, 1), kind, range, ..Time::default() }
    }

    #[test]
    fn lengths_and_ages_date_nothing() {
        let day = Date::new(2021, 3, 4).map(Range::day);
        assert!(dates(&time(TimeKind::Date, day)));
        assert!(!dates(&time(TimeKind::Duration, day)));
        assert!(!dates(&time(TimeKind::Date, None)));
        let decade = Range::new(Range::year(2010).from, Range::year(2019).to);
        assert!(!dates(&time(TimeKind::Date, Some(decade))));
    }
}

use dateline_model::{Precision, Range, Reading, Time, TimeKind, TimeReason, TimeSource};
use serde::Serialize;

use super::{Stretch, offsets::Offsets};

/// A temporal expression.
#[derive(Serialize)]
pub struct TimeView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
    r#type: &'static str,
    value: &'a str,
    from: Option<String>,
    to: Option<String>,
    approximate: bool,
    r#mod: Option<&'static str>,
    quant: Option<&'a str>,
    freq: Option<&'a str>,
    /// Another of the article's times, by its place in the list.
    #[serde(rename = "beginPoint")]
    begin: Option<u32>,
    #[serde(rename = "endPoint")]
    end: Option<u32>,
    source: &'static str,
    /// The words it was reckoned from.
    anchor: Option<AnchorView<'a>>,
    reason: &'static str,
    other: Option<OtherView<'a>>,
}

/// Words of the article that a time was reckoned from.
#[derive(Serialize)]
struct AnchorView<'a> {
    #[serde(flatten)]
    at: Stretch,
    text: &'a str,
}

/// A reading that was not ruled out.
#[derive(Serialize)]
struct OtherView<'a> {
    value: &'a str,
    from: Option<String>,
    to: Option<String>,
}

impl<'a> TimeView<'a> {
    /// One of `times`, those of its article.
    pub fn new(time: &'a Time, times: &[Time], offsets: &Offsets<'a>) -> Self {
        let (source, anchor) = match time.source {
            TimeSource::Words => ("words", None),
            TimeSource::Published => ("published", None),
            TimeSource::Earlier(at) => ("earlier", times.get(at as usize).map(|time| time.span)),
            TimeSource::Event(span) => ("event", Some(span)),
            TimeSource::Nothing => ("nothing", None),
            TimeSource::LeftOut => ("left-out", None),
        };
        let other = |other: &'a Reading| {
            let (from, to) = ends(other.range, time.precision);
            OtherView { value: &other.value, from, to }
        };
        let (from, to) = ends(time.range, time.precision);
        Self {
            at: offsets.stretch(time.span),
            text: offsets.words(time.span),
            r#type: match time.kind {
                TimeKind::Date => "DATE",
                TimeKind::Time => "TIME",
                TimeKind::Duration => "DURATION",
                TimeKind::Set => "SET",
            },
            value: &time.value,
            from,
            to,
            approximate: time.approximate,
            r#mod: time.modifier.map(dateline_model::Modifier::name),
            quant: time.quant.as_deref(),
            freq: time.freq.as_deref(),
            begin: time.begin,
            end: time.end,
            source,
            anchor: anchor.map(|span| AnchorView { at: offsets.stretch(span), text: offsets.words(span) }),
            reason: reason(time.reason),
            other: time.other.as_ref().map(other),
        }
    }
}

/// The word for what a reading was chosen by.
fn reason(reason: TimeReason) -> &'static str {
    match reason {
        TimeReason::Plain => "plain",
        TimeReason::Cue => "cue",
        TimeReason::Tense => "tense",
        TimeReason::Weekday => "weekday",
        TimeReason::Outlet => "outlet",
        TimeReason::Reports => "reports",
        TimeReason::Nearest => "nearest",
        TimeReason::Habit => "habit",
    }
}

/// The first and the last day of a range, or its first and last minute where it is finer than a day.
pub fn ends(range: Option<Range>, precision: Precision) -> (Option<String>, Option<String>) {
    let Some(range) = range else { return (None, None) };
    let (from, to) = match precision {
        Precision::Minute | Precision::Hour => {
            let last = dateline_model::Minute(range.to.0 - 1).max(range.from);
            (range.from.to_string(), last.to_string())
        }
        _ => (range.first_day().to_string(), range.last_day().to_string()),
    };
    (Some(from), Some(to))
}

#[cfg(test)]
mod tests {
    use dateline_model::{Date, Minute};

    use super::*;

    fn written(range: Range, precision: Precision) -> String {
        let (from, to) = ends(Some(range), precision);
        format!("{} {}", from.unwrap(), to.unwrap())
    }

    #[test]
    fn the_last_day_is_one_it_covers() {
        assert_eq!(written(Range::month(2016, 7), Precision::Month), "2016-07-01 2016-07-31");
        assert_eq!(written(Range::day(Date::new(2016, 9, 28).unwrap()), Precision::Day), "2016-09-28 2016-09-28");
    }

    #[test]
    fn what_is_finer_than_a_day_has_a_clock() {
        let day = Date::new(2016, 9, 28).unwrap();
        let hour = Range::new(Minute::at(day, 18, 0), Minute::at(day, 19, 0));
        assert_eq!(written(hour, Precision::Hour), "2016-09-28T18:00 2016-09-28T18:59");
    }
}

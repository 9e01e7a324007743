use dateline_model::{Date, Minute, Precision, Range};

/// What may be typed as a date, for messages.
pub const WHEN: &str =
    "2016, 2016-09, 2016-09-28, 2016-09-28T06:00, two of them with a slash between, and ~ at the end for about";

/// A date as a person sets it: the calendar forms of ISO 8601, two with a slash for a stretch of time, and a `~` at the end
/// where it is not exact, as in EDTF (ISO 8601-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The stretch of time.
    pub range: Range,
    /// How fine it is.
    pub precision: Precision,
    /// Whether it is vague.
    pub approximate: bool,
}

impl When {
    /// Reads a date as it was typed; nothing where it is none.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let (text, approximate) = text.strip_suffix('~').map_or((text, false), |text| (text, true));
        let (first, last) = text.split_once('/').unwrap_or((text, text));
        let ((from, precision), (to, other)) = (one(first.trim())?, one(last.trim())?);
        let range = (from.from <= to.from).then(|| Range::new(from.from, to.to))?;
        Some(Self { range, precision: precision.max(other), approximate })
    }

    /// The same in the form that [`When::parse`] reads.
    pub fn print(self) -> String {
        let part = |minute: Minute, date: Date| match self.precision {
            Precision::Minute | Precision::Hour => minute.to_string(),
            Precision::Day | Precision::Week => date.to_string(),
            Precision::Month => date.to_string().get(..7).unwrap_or_default().to_owned(),
            Precision::Year => date.to_string().get(..4).unwrap_or_default().to_owned(),
        };
        let clock = self.precision <= Precision::Hour;
        let end = if clock { Minute(self.range.to.0 - 1).max(self.range.from) } else { self.range.to };
        let (first, last) = (part(self.range.from, self.range.first_day()), part(end, self.range.last_day()));
        let tilde = if self.approximate { "~" } else { "" };
        if first == last { [&first, tilde].concat() } else { [&first, "/", &last, tilde].concat() }
    }
}

/// One year, month, day or minute.
fn one(text: &str) -> Option<(Range, Precision)> {
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse::<i32>().ok())?;
    let year = text.get(..4).and_then(digits).filter(|year| *year > 0)?;
    match text.len() {
        4 => Some((Range::year(year), Precision::Year)),
        7 => {
            let first = Date::parse(&[text, "-01"].concat())?;
            Some((Range::month(first.year, first.month), Precision::Month))
        }
        10 => Some((Range::day(Date::parse(text)?), Precision::Day)),
        _ => {
            let date = Date::parse(text)?;
            let clock = text.get(10..)?.strip_prefix(['T', ' '])?;
            let (hour, rest) = clock.split_once(':')?;
            let minute = rest.split_once(':').map_or(rest, |(minute, _)| minute);
            let (hour, minute) = (digits(hour).filter(|hour| *hour < 24)?, digits(minute).filter(|minute| *minute < 60)?);
            let from = Minute::at(date, hour as u8, minute as u8);
            Some((Range::new(from, Minute(from.0 + 1)), Precision::Minute))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_what_was_typed() {
        for text in ["2016", "2016-09", "2016-09~", "2016-09-28", "2016-09-28/2016-09-30", "2016-09-28T06:05", "2015/2016~"] {
            assert_eq!(When::parse(text).map(When::print).as_deref(), Some(text));
        }
    }

    #[test]
    fn a_stretch_runs_from_the_start_of_the_first_to_the_end_of_the_last() {
        let when = When::parse(" 2016-09-28 / 2016-10 ").unwrap();
        assert_eq!((when.range.to_string_pair(), when.precision), (("2016-09-28".into(), "2016-10-31".into()), Precision::Month));
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in
            ["", "~", "Monday", "2016-13", "2016-02-30", "28/09/2016", "2016-09-28T25:00", "2016-10/2016-09", "0000", "２０１６"]
        {
            assert_eq!(When::parse(text), None, "{text}");
        }
    }

    trait Pair {
        fn to_string_pair(self) -> (String, String);
    }

    impl Pair for Range {
        fn to_string_pair(self) -> (String, String) {
            (self.first_day().to_string(), self.last_day().to_string())
        }
    }
}

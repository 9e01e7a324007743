//! From a value to letters.

use std::fmt;

use super::{Calendar, Clock, Count, PARTS, SEASONS, Timex, UNITS, Year};

impl fmt::Display for Timex {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Past => f.write_str("PAST_REF"),
            Self::Present => f.write_str("PRESENT_REF"),
            Self::Future => f.write_str("FUTURE_REF"),
            Self::Date(date) => date.fmt(f),
            Self::Time(date, clock) => {
                write!(f, "{date}T")?;
                match clock {
                    Clock::Hour(hour) => write!(f, "{hour:02}"),
                    Clock::Minute(hour, minute) => write!(f, "{hour:02}:{minute:02}"),
                    part => f.write_str(PARTS.iter().find(|(_, other)| other == part).map_or("", |(name, _)| name)),
                }
            }
            Self::Length(parts) => {
                f.write_str("P")?;
                let mut clock = false;
                for (count, unit) in parts {
                    let Some((name, timed, _)) = UNITS.iter().find(|(.., other)| other == unit) else { continue };
                    if *timed && !clock {
                        clock = true;
                        f.write_str("T")?;
                    }
                    match count {
                        Count::Whole(count) => write!(f, "{count}{name}")?,
                        Count::AndHalf(count) => write!(f, "{count}.5{name}")?,
                        Count::Some => write!(f, "X{name}")?,
                    }
                }
                Ok(())
            }
        }
    }
}

/// A number of two digits, or `XX`.
struct Two(Option<u8>);

impl fmt::Display for Two {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(number) => write!(f, "{number:02}"),
            None => f.write_str("XX"),
        }
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.fiscal { "FY" } else { "" })?;
        match self.number {
            Some(number) => write!(f, "{number:04}"),
            None => f.write_str("XXXX"),
        }
    }
}

impl fmt::Display for Calendar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Century(None) => f.write_str("XX"),
            Self::Century(Some(century)) => write!(f, "{century:02}"),
            Self::Decade(None) => f.write_str("XXX"),
            Self::Decade(Some(decade)) => write!(f, "{decade:03}"),
            Self::Year(year) => year.fmt(f),
            Self::Quarter(year, None) => write!(f, "{year}-QX"),
            Self::Quarter(year, Some(quarter)) => write!(f, "{year}-Q{quarter}"),
            Self::Half(year, half) => write!(f, "{year}-H{half}"),
            Self::Season(year, season) => {
                let name = SEASONS.iter().find(|(_, other)| *other == season).map_or("", |(name, _)| name);
                write!(f, "{year}-{name}")
            }
            Self::Week(year, week) => write!(f, "{year}-W{}", Two(week)),
            Self::Weekend(year, week) => write!(f, "{year}-W{}-WE", Two(week)),
            Self::Weekday(year, week, day) => write!(f, "{year}-W{}-{day}", Two(week)),
            Self::Month(year, month) => write!(f, "{year}-{}", Two(month)),
            Self::Day(year, month, day) => write!(f, "{year}-{}-{}", Two(month), Two(day)),
        }
    }
}

//! What figures are told for: the quarter, half or year that a report on earnings or on an economy stands at, and with
//! which "a year earlier" compares.

use dateline_model::Date;

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    value::{Amount, Value},
};

/// A period for which figures are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// Year and quarter, 1 to 4.
    Quarter(i32, u8),
    /// Year and half, 1 or 2.
    Half(i32, u8),
    /// A year, or the part of it that is over: "the first nine months".
    Year(i32),
}

impl Period {
    /// The same stretch of another year.
    pub fn of(self, year: i32) -> Value {
        match self {
            Self::Quarter(_, quarter) => Value::Quarter(year, quarter),
            Self::Half(_, half) => Value::Half(year, half),
            Self::Year(_) => Value::Year(year),
        }
    }

    /// The period itself.
    pub fn value(self) -> Value {
        self.of(self.year())
    }

    /// Its year.
    pub fn year(self) -> i32 {
        match self {
            Self::Quarter(year, _) | Self::Half(year, _) | Self::Year(year) => year,
        }
    }
}

/// What is reported on at a place in the text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reporting {
    /// The period of the figures last named.
    pub period: Option<Period>,
    /// The quarter last reported on: year and 1 to 4.
    pub quarter: Option<(i32, u8)>,
    /// Whether that quarter is counted in a year of the company's own.
    pub fiscal: bool,
}

impl Reporting {
    /// Goes on to the period of an expression, unless that is there for comparison only.
    pub fn follow(&mut self, context: &Context<'_>, hit: &Hit) {
        let Some(today) = context.today else { return };
        match hit.value {
            Value::Quarter(year, quarter) => {
                // "The fiscal second quarter", "the fourth quarter ended Aug. 26": its number says nothing of the calendar.
                let fiscal = (hit.start..hit.end).any(|at| context.lex(at) == Lex::Fiscal);
                let own = fiscal || ends_with_date(context, hit.end);
                // One that is still running is looked ahead to, unless nothing else is reported on.
                let months = if self.quarter.is_some() { 1 } else { -2 };
                let over = Date::new(year, quarter * 3, 1).is_some_and(|last| last.plus_months(months) <= today);
                let aside = self.quarter.is_some_and(|current| (year, quarter) < current);
                if own || over && !aside && !compares(context, hit) {
                    self.fiscal = fiscal || self.fiscal && self.quarter == Some((year, quarter));
                    self.quarter = Some((year, quarter));
                    self.period = Some(Period::Quarter(year, quarter));
                } else if self.quarter == Some((year, quarter)) {
                    self.period = Some(Period::Quarter(year, quarter));
                }
            }
            Value::Half(year, half) if year == today.year || self.period.is_some_and(|period| period.year() == year) => {
                self.period = Some(Period::Half(year, half));
            }
            // "The first nine months", "the six months", "the year ended March 31"
            Value::Length(Amount::Exact(count, false), unit) if self.period.is_some() && context.lex(hit.start) == Lex::The => {
                let year = self.quarter.map_or(today.year, |(year, _)| year);
                match (unit, count) {
                    (Unit::Month, 3) => self.period = self.quarter.map(|(year, quarter)| Period::Quarter(year, quarter)),
                    (Unit::Month, 4..=12) | (Unit::Year, 1) => self.period = Some(Period::Year(year)),
                    _ => {}
                }
            }
            _ => {}
        }
    }

    /// The same period a year before.
    pub fn year_before(&self) -> Option<Value> {
        self.period.map(|period| period.of(period.year() - 1))
    }
}

/// Whether a quarter was named only to compare with it: "the year-ago quarter", "the quarter a year earlier".
fn compares(context: &Context<'_>, hit: &Hit) -> bool {
    (hit.start..hit.end).any(|at| matches!(context.lex(at), Lex::Ago | Lex::Earlier))
}

/// "Ended Sept. 30"
pub fn ends_with_date(context: &Context<'_>, at: usize) -> bool {
    context.is(at, &["ended", "ending"]) && context.written(at + 1).is_some()
}

/// The calendar quarter in which most of a quarter lies that ended with the date after "ended".
pub fn quarter_that_ended(context: &Context<'_>, at: usize) -> Option<(i32, u8)> {
    let written = context.is(at, &["ended"]).then(|| context.written(at + 1))??;
    let today = context.today?;
    let on = |year: i32| Date::new(year, written.month, written.day.unwrap_or(28));
    let end = match written.year {
        Some(year) => on(year)?,
        None => on(today.year).filter(|end| *end <= today).or_else(|| on(today.year - 1))?,
    };
    let middle = end.plus_days(-45);
    Some((middle.year, (middle.month - 1) / 3 + 1))
}

//! Dates as they are written out: "9 September 2016", "Sept. 9", "01/10/2016", "2016-09-28".

mod clock;
mod names;

use dateline_model::Date;

use crate::tokens::{Token, TokenKind};

pub use clock::clock;
pub use names::{MONTHS, month, weekday};

/// A date as it stands in the text, not yet settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Written {
    /// The year, where it is written.
    pub year: Option<i32>,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day, where it is written.
    pub day: Option<u8>,
    /// Whether day and month could change places: figures alone, both at most 12.
    pub ambiguous: bool,
    /// The token after the last.
    pub end: usize,
}

/// The date that begins at token `at`; in figures the day is taken to stand first unless that cannot be.
pub fn written(text: &str, tokens: &[Token], at: usize) -> Option<Written> {
    let reader = Tokens { text, tokens };
    let written = match tokens.get(at)?.kind {
        TokenKind::Number => reader.iso(at).or_else(|| reader.figures(at)).or_else(|| reader.day_month(at)),
        TokenKind::Word => reader.month_day(at),
        _ => None,
    };
    written.filter(|written| written.day.is_none_or(|day| has_day(written.year, written.month, day)))
}

/// Whether a month has such a day; in a leap year where the year is not known.
pub fn has_day(year: Option<i32>, month: u8, day: u8) -> bool {
    Date::new(year.unwrap_or(2000), month, day).is_some()
}

struct Tokens<'a> {
    text: &'a str,
    tokens: &'a [Token],
}

impl Tokens<'_> {
    fn word(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// Whether token `at` stands directly after the one before it.
    fn glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    fn number(&self, at: usize, digits: std::ops::RangeInclusive<usize>) -> Option<i32> {
        let token = self.tokens.get(at)?;
        (token.kind == TokenKind::Number && digits.contains(&token.span.len())).then(|| self.word(at).parse().ok())?
    }

    /// A year of four figures that is no part of a longer figure.
    fn year(&self, at: usize) -> Option<i32> {
        let year = self.number(at, 4..=4).filter(|year| (1000..2200).contains(year))?;
        let goes_on = self.glued(at + 1)
            && (self.tokens.get(at + 1).is_some_and(|next| next.kind == TokenKind::Word && self.word(at + 1) != "T")
                || (matches!(self.word(at + 1), "," | "." | ":") && self.glued(at + 2) && self.number(at + 2, 1..=9).is_some()));
        (!goes_on).then_some(year)
    }

    fn day(&self, at: usize) -> Option<u8> {
        self.number(at, 1..=2).filter(|day| (1..=31).contains(day)).map(|day| day as u8)
    }

    fn iso(&self, at: usize) -> Option<Written> {
        let year = self.number(at, 4..=4).filter(|year| (1000..2200).contains(year))?;
        let mark = self.word(at + 1);
        (matches!(mark, "-" | "/" | ".") && (1..=4).all(|step| self.glued(at + step)) && self.word(at + 3) == mark)
            .then_some(())?;
        let month = self.number(at + 2, 1..=2).filter(|month| (1..=12).contains(month))? as u8;
        Some(Written { year: Some(year), month, day: Some(self.day(at + 4)?), ambiguous: false, end: at + 5 })
    }

    fn figures(&self, at: usize) -> Option<Written> {
        let (first, second) = (self.day(at)?, self.day(at + 2)?);
        let mark = self.word(at + 1);
        (matches!(mark, "/" | "." | "-") && (1..=4).all(|step| self.glued(at + step)) && self.word(at + 3) == mark)
            .then_some(())?;
        let year = match self.number(at + 4, 2..=4)? {
            year @ 1000..2200 => year,
            year @ 0..50 if mark == "/" || self.are_pairs(at) => 2000 + year,
            year @ 50..100 if mark == "/" || self.are_pairs(at) => 1900 + year,
            _ => return None,
        };
        let (day, month) = if second <= 12 { (first, second) } else { (second, first) };
        (month <= 12).then_some(Written {
            year: Some(year),
            month,
            day: Some(day),
            ambiguous: first <= 12 && second <= 12 && first != second,
            end: at + 5,
        })
    }

    /// Three pairs of figures and no fourth: "28.09.16" is a day, "1.2.16" a number of something.
    fn are_pairs(&self, at: usize) -> bool {
        let pair = |at: usize| self.number(at, 2..=2).is_some();
        let goes_on = |mark: usize, figure: usize| {
            matches!(self.word(mark), "." | "-" | "/" | ":")
                && self.number(figure, 1..=9).is_some()
                && self.glued(mark.max(figure))
        };
        let before = at >= 2 && self.glued(at) && goes_on(at - 1, at - 2);
        (0..3).all(|step| pair(at + 2 * step)) && !before && !(self.glued(at + 5) && goes_on(at + 5, at + 6))
    }

    fn day_month(&self, at: usize) -> Option<Written> {
        let day = self.day(at)?;
        let mut next = at + 1;
        if self.glued(next) && matches!(self.word(next), "st" | "nd" | "rd" | "th") {
            next += 1;
        }
        if self.word(next) == "of" {
            next += 1;
        }
        if self.glued(next) && self.word(next) == "-" {
            next += 1;
        }
        let (month, short) = month(self.word(next))?;
        next += 1;
        if short && self.word(next) == "." && self.glued(next) {
            next += 1;
        }
        let comma = usize::from(matches!(self.word(next), "," | "-") && self.glued(next));
        match self.year(next + comma) {
            Some(year) => Some(Written { year: Some(year), month, day: Some(day), ambiguous: false, end: next + comma + 1 }),
            None => Some(Written { year: None, month, day: Some(day), ambiguous: false, end: next }),
        }
    }

    fn month_day(&self, at: usize) -> Option<Written> {
        let (month, short) = month(self.word(at))?;
        let mut next = at + 1;
        if short && self.word(next) == "." && self.glued(next) {
            next += 1;
        }
        if let Some(year) = self.year(next + usize::from(self.word(next) == ",")) {
            return Some(Written {
                year: Some(year),
                month,
                day: None,
                ambiguous: false,
                end: next + usize::from(self.word(next) == ",") + 1,
            });
        }
        // "Sep-28-2016"
        let hyphens = [next, next + 2].into_iter().all(|at| self.word(at) == "-" && self.glued(at) && self.glued(at + 1));
        if hyphens && let (Some(day), Some(year)) = (self.day(next + 1), self.year(next + 3)) {
            return Some(Written { year: Some(year), month, day: Some(day), ambiguous: false, end: next + 4 });
        }
        if self.word(next) == "the" {
            next += 1;
        }
        let day = self.day(next)?;
        next += 1;
        if self.glued(next) && matches!(self.word(next), "st" | "nd" | "rd" | "th") {
            next += 1;
        } else if self.glued(next)
            && (self.word(next) == ":" && self.glued(next + 1) && self.number(next + 1, 1..=2).is_some()
                || self.tokens.get(next).is_some_and(|next| next.kind == TokenKind::Word))
        {
            return None;
        }
        let comma = usize::from(self.word(next) == "," && self.glued(next));
        match self.year(next + comma) {
            Some(year) => Some(Written { year: Some(year), month, day: Some(day), ambiguous: false, end: next + comma + 1 }),
            None => Some(Written { year: None, month, day: Some(day), ambiguous: false, end: next }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn read(text: &str) -> Option<(Option<i32>, u8, Option<u8>, &str)> {
        let tokens = tokens(text);
        let found = written(text, &tokens, 0)?;
        let end = tokens.get(found.end.checked_sub(1)?)?.span.end as usize;
        Some((found.year, found.month, found.day, &text[..end]))
    }

    #[test]
    fn dates_are_read_in_every_order() {
        assert_eq!(read("9 September 2016."), Some((Some(2016), 9, Some(9), "9 September 2016")));
        assert_eq!(read("9th of September"), Some((None, 9, Some(9), "9th of September")));
        assert_eq!(read("28 September, 2016"), Some((Some(2016), 9, Some(28), "28 September, 2016")));
        assert_eq!(read("Sept. 9, 2016"), Some((Some(2016), 9, Some(9), "Sept. 9, 2016")));
        assert_eq!(read("March 2011,"), Some((Some(2011), 3, None, "March 2011")));
        assert_eq!(read("2016-09-28T06:00"), Some((Some(2016), 9, Some(28), "2016-09-28")));
        assert_eq!(read("28/9/2016"), Some((Some(2016), 9, Some(28), "28/9/2016")));
        assert_eq!(read("9/28/2016"), Some((Some(2016), 9, Some(28), "9/28/2016")));
        assert_eq!(read("May 15:30"), None);
        assert_eq!(read("Marching on"), None);
    }
}

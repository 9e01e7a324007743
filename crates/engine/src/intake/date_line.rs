//! Lines that give the date of publication: "01/10/2016 21:37 by admin", "Updated: 28 September, 2016".

use crate::{
    times::calendar::{self, Written},
    tokens::{Token, TokenKind},
};

/// A date of publication as a line gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateLine {
    /// The date; nothing where the line has only a time of day or a weekday.
    pub date: Option<Written>,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
    /// The day of the week in the line, Monday is 0.
    pub weekday: Option<u8>,
    /// Whether the line says that the article was changed then, not first published.
    pub updated: bool,
}

/// How many words besides date, time and the usual filling a date line may have: a name, an agency.
const MOST_OTHER_WORDS: usize = 4;

/// Reads the tokens of one line as a date line.
pub fn read(text: &str, tokens: &[Token]) -> Option<DateLine> {
    let mut line = DateLine { date: None, clock: None, weekday: None, updated: false };
    let (mut at, mut other, mut stated) = (0, 0, false);
    while let Some(token) = tokens.get(at) {
        let word = token.span.of(text);
        if let Some(date) = calendar::written(text, tokens, at).filter(|date| date.day.is_some()) {
            if line.date.is_none() {
                line.date = Some(date);
            }
            at = date.end;
            continue;
        }
        if let Some((clock, end)) = calendar::clock(text, tokens, at) {
            line.clock = line.clock.or(Some(clock));
            at = end;
            continue;
        }
        if let Some((day, _)) = calendar::weekday(word) {
            line.weekday = Some(day);
        } else if token.kind == TokenKind::Word {
            match word.to_lowercase().as_str() {
                "published" | "posted" | "created" | "issued" => stated = true,
                "updated" | "modified" => (line.updated, stated) = (true, true),
                "on" | "at" | "by" | "date" | "last" | "first" | "the" | "of" | "t" | "z" | "am" | "pm" | "a" | "p" | "m"
                | "h" | "hrs" | "hours" | "time" | "et" | "est" | "edt" | "gmt" | "utc" | "bst" | "ist" | "cet" | "cest"
                | "pt" | "pst" | "pdt" | "local" | "staff" | "admin" => {}
                _ if word.starts_with(char::is_lowercase) => other += 3,
                _ => other += 1,
            }
        } else if token.kind == TokenKind::Number {
            other += 2;
        }
        at += 1;
    }
    let dated = line.date.is_some() && other <= MOST_OTHER_WORDS;
    let timed = stated && other <= 2 && (line.clock.is_some() || line.weekday.is_some());
    let ends = tokens.last().map_or("", |token| token.span.of(text));
    // "It happened on 9 September 2016." is a sentence.
    ((dated || timed) && !(ends == "." && other > 0)).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tokens::tokens;

    fn line(text: &str) -> Option<DateLine> {
        read(text, &tokens(text))
    }

    #[test]
    fn a_date_line_is_a_date_and_little_else() {
        assert_eq!(line("01/10/2016 21:37 by admin").and_then(|line| line.clock), Some((21, 37)));
        assert!(line("Published on 28 September, 2016").is_some());
        assert!(line("Harbour Wire | Updated: 2017-09-15 21:45").is_some_and(|line| line.updated));
        assert!(line("Monday, May 18, 2015").is_some_and(|line| line.weekday == Some(0)));
        assert_eq!(line("Updated at 9:50 p.m. ET Thursday").and_then(|line| line.clock), Some((21, 50)));
        assert_eq!(line("The ferry sank on 28 September 2016 in a storm"), None);
        assert_eq!(line("The talks end on 28 September."), None);
    }
}

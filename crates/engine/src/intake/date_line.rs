//! Lines that give the date of publication: "01/10/2016 21:37 by admin", "Updated: 28 September, 2016", "2 hours ago".

use dateline_model::Span;

use crate::{
    times::calendar::{self, Written},
    tokens::{Token, TokenKind},
};

/// A date of publication as a line gives it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DateLine {
    /// The date; nothing where the line has only a time of day, a weekday or "2 hours ago".
    pub date: Option<Written>,
    /// The words of the date.
    pub span: Span,
    /// Hour and minute.
    pub clock: Option<(u8, u8)>,
    /// The day of the week in the line, Monday is 0.
    pub weekday: Option<u8>,
    /// Whether the line says that the article was changed then, not first published.
    pub updated: bool,
}

/// How many words besides date, time and the usual filling a date line may have: a name, an agency.
const MOST_OTHER_WORDS: usize = 4;
/// How many a line without a date may have, in which a label and a time of day stand.
const MOST_BESIDE_CLOCK: usize = 2;

/// What a word of a date line is.
enum Filling {
    /// "Published"
    Label,
    /// "Updated"
    Changed,
    /// "on", "at", "GMT"
    Usual,
    /// A word that other lines have too.
    Other,
}

fn filling(word: &str) -> Filling {
    match word.to_lowercase().as_str() {
        "published" | "posted" | "created" | "issued" | "publication" | "publish" | "filed" | "uploaded" => Filling::Label,
        "updated" | "modified" | "amended" | "revised" => Filling::Changed,
        "on" | "at" | "by" | "date" | "last" | "first" | "the" | "of" | "t" | "z" | "am" | "pm" | "a" | "p" | "m" | "h"
        | "hrs" | "hr" | "hours" | "time" | "local" | "staff" | "admin" | "originally" => Filling::Usual,
        _ if is_zone(word) => Filling::Usual,
        _ => Filling::Other,
    }
}

/// Zones as they stand behind a time of day.
fn is_zone(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "et" | "est"
            | "edt"
            | "ct"
            | "cst"
            | "cdt"
            | "mt"
            | "mst"
            | "mdt"
            | "pt"
            | "pst"
            | "pdt"
            | "gmt"
            | "utc"
            | "bst"
            | "ist"
            | "cet"
            | "cest"
            | "eet"
            | "eest"
            | "msk"
            | "hkt"
            | "sgt"
            | "jst"
            | "kst"
            | "aest"
            | "aedt"
            | "nzst"
            | "nzdt"
            | "wat"
            | "cat"
            | "eat"
            | "sast"
            | "pkt"
            | "gst"
            | "trt"
    )
}

/// Reads the tokens of one line as a date line.
pub fn read(text: &str, tokens: &[Token]) -> Option<DateLine> {
    let word = |at: usize| tokens.get(at).map_or("", |token: &Token| token.span.of(text));
    let mut line = DateLine::default();
    let (mut at, mut other, mut stated, mut zoned) = (0, 0, false, false);
    while let Some(token) = tokens.get(at) {
        if let Some(date) = calendar::written(text, tokens, at).filter(|date| date.day.is_some()) {
            if line.date.is_none() {
                let end = tokens.get(date.end.saturating_sub(1)).map_or(token.span.end, |last| last.span.end);
                line.date = Some(date);
                line.span = Span { start: token.span.start, end };
            }
            at = date.end;
            continue;
        }
        if let Some((clock, end)) = calendar::clock(text, tokens, at).or_else(|| clock(text, tokens, at)) {
            line.clock = line.clock.or(Some(clock));
            at = end;
            continue;
        }
        if let Some((day, _)) = calendar::weekday(word(at)) {
            line.weekday = line.weekday.or(Some(day));
        } else if token.kind == TokenKind::Word {
            match filling(word(at)) {
                Filling::Label => stated = true,
                // What was changed later does not undo the date before it.
                Filling::Changed => (line.updated, stated) = (line.updated || line.date.is_none(), true),
                Filling::Usual => {}
                Filling::Other if word(at).starts_with(char::is_lowercase) => other += 3,
                Filling::Other => other += 1,
            }
            zoned |= is_zone(word(at)) || word(at) == "Z";
        } else if token.kind == TokenKind::Number && !(line.clock.is_some() && is_offset(text, tokens, at, zoned)) {
            other += 2;
        }
        at += 1;
    }
    let dated = line.date.is_some() && other <= MOST_OTHER_WORDS;
    let timed = stated && other <= MOST_BESIDE_CLOCK && (line.clock.is_some() || line.weekday.is_some());
    let ends = tokens.last().map_or("", |token| token.span.of(text));
    // "It happened on 9 September 2016." is a sentence.
    let settled = (dated || timed) && !(ends == "." && other > 0);
    if settled { Some(line) } else { is_relative(text, tokens).then_some(DateLine { date: None, ..line }) }
}

/// "16.57 BST", "0314 GMT": times of day that only a zone or a date beside them tells from other figures.
fn clock(text: &str, tokens: &[Token], at: usize) -> Option<((u8, u8), usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token: &Token| token.span.of(text));
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let figure = |word: &str| (word.len() == 2).then(|| word.parse::<u8>().ok())?;
    let (hour, minute, end) = match word(at).len() {
        4 => (figure(word(at).get(..2)?)?, figure(word(at).get(2..)?)?, at + 1),
        1 | 2 if word(at + 1) == "." && glued(at + 1) && glued(at + 2) => (word(at).parse().ok()?, figure(word(at + 2))?, at + 3),
        _ => return None,
    };
    (hour < 24 && minute < 60 && is_zone(word(end))).then_some(((hour, minute), end))
}

/// Seconds, their fractions and the distance of a zone: "…:03.120+05:30", "UTC+2".
fn is_offset(text: &str, tokens: &[Token], at: usize, zoned: bool) -> bool {
    let before = at.checked_sub(1).and_then(|at| tokens.get(at)).map_or("", |token| token.span.of(text));
    let glued = tokens.get(at).is_some_and(|token| !token.spaced);
    glued && matches!(before, "+" | "-" | "." | ":") || zoned && before == "+"
}

/// "2 hours ago", "Published 5 mins ago", "Yesterday at 14:05", "Just now": a day that only a clock could tell.
fn is_relative(text: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind != TokenKind::Punct && token.kind != TokenKind::Newline);
    let words = words.map(|token| token.span.of(text).to_lowercase());
    let words = words.filter(|word| !matches!(filling(word), Filling::Label | Filling::Changed)).collect::<Vec<_>>();
    let words = words.iter().map(String::as_str).collect::<Vec<_>>();
    let unit = |word: &str| {
        let word = word.strip_suffix('s').unwrap_or(word);
        matches!(word, "second" | "sec" | "minute" | "min" | "hour" | "hr" | "h" | "day" | "week" | "month" | "year")
    };
    let count = |word: &str| matches!(word, "a" | "an" | "one") || word.bytes().all(|byte| byte.is_ascii_digit());
    match words.as_slice() {
        [number, unit_of, "ago"] => count(number) && unit(unit_of),
        ["about", number, unit_of, "ago"] => count(number) && unit(unit_of),
        ["just", "now"] => true,
        ["yesterday" | "today"] => tokens.len() <= 2,
        ["yesterday" | "today", rest @ ..] => {
            rest.len() <= 4 && rest.iter().all(|word| word.bytes().all(|byte| byte.is_ascii_digit()) || is_clock_word(word))
        }
        _ => false,
    }
}

fn is_clock_word(word: &str) -> bool {
    matches!(word, "at" | "am" | "pm" | "a" | "p" | "m") || is_zone(word)
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
        assert!(line("Published 1 Oct 2016, updated 3 Oct 2016").is_some_and(|line| !line.updated));
        assert!(line("Monday, May 18, 2015").is_some_and(|line| line.weekday == Some(0)));
        assert_eq!(line("Updated at 9:50 p.m. ET Thursday").and_then(|line| line.clock), Some((21, 50)));
        assert_eq!(line("The ferry sank on 28 September 2016 in a storm"), None);
        assert_eq!(line("The talks end on 28 September."), None);
    }

    #[test]
    fn a_day_without_a_date_is_one_too() {
        assert!(line("2 hours ago").is_some_and(|line| line.date.is_none()));
        assert!(line("Yesterday, 14:05").is_some_and(|line| line.date.is_none()));
        assert_eq!(line("Yesterday the port opened"), None);
        assert_eq!(line("The port closed 2 hours ago"), None);
    }
}

//! Numbers in figures and in words, exact, vague and as ranges.

use crate::{document::Document, numerals::spelled, tokens::TokenKind};

/// A number as it stands in the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// The least it says.
    pub min: f64,
    /// The most it says.
    pub max: f64,
    /// Whether the word is vague: "dozens", "hundreds of thousands".
    pub vague: bool,
    /// The token after it.
    pub end: usize,
}

const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// The number that begins at a token; a range where one stands there: "20 to 30".
pub fn parse(document: &Document<'_>, at: usize) -> Option<Number> {
    let first = single(document, at)?;
    if at > 0 && matches!(document.word(at - 1), "between" | "Between") && document.word(first.end) == "and" {
        let second = single(document, first.end + 1).filter(|second| second.min > first.min);
        if let Some(second) = second.filter(|second| !first.vague && !second.vague) {
            return Some(Number { min: first.min, max: second.max, vague: false, end: second.end });
        }
    }
    let joint = document.word(first.end);
    let hyphen = matches!(joint, "-" | "–" | "—") && !spaced(document, first.end) && !spaced(document, first.end + 1);
    if first.vague || !(hyphen || joint == "to") {
        return Some(first);
    }
    match single(document, first.end + 1).filter(|second| !second.vague && second.min > first.min) {
        Some(second) => {
            // "2 to 3 million"
            let scale = if second.min >= 1000.0 * first.min && second.min >= 1e6 { scale_of(second.min) } else { 1.0 };
            Some(Number { min: first.min * scale, max: second.max, vague: false, end: second.end })
        }
        None => Some(first),
    }
}

fn scale_of(number: f64) -> f64 {
    [1e12, 1e9, 1e6].into_iter().find(|scale| number >= *scale).unwrap_or(1.0)
}

fn spaced(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at).is_none_or(|token| token.spaced)
}

fn digits(document: &Document<'_>, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number)
}

/// One number.
fn single(document: &Document<'_>, at: usize) -> Option<Number> {
    if digits(document, at) {
        return in_figures(document, at);
    }
    let word = document.word(at);
    if word.len() < 3 || word.len() > 9 {
        return None;
    }
    let lower = word.to_ascii_lowercase();
    in_words(document, at, &lower).or_else(|| vague(document, at, &lower))
}

fn in_figures(document: &Document<'_>, at: usize) -> Option<Number> {
    // "M10", "3.5" from its middle, "16/9"
    if at > 0
        && !spaced(document, at)
        && !matches!(document.word(at - 1), "(" | "[" | "\"" | "“" | "‘" | "'" | "$" | "£" | "€" | "-" | "–" | "—")
    {
        return None;
    }
    let mut value = document.word(at).parse::<f64>().ok()?;
    let mut end = at + 1;
    let glued = |at: usize| !spaced(document, at);
    while document.word(end) == ","
        && glued(end)
        && digits(document, end + 1)
        && glued(end + 1)
        && document.word(end + 1).len() == 3
    {
        value = value * 1000.0 + document.word(end + 1).parse::<f64>().ok()?;
        end += 2;
    }
    if document.word(end) == "." && glued(end) && digits(document, end + 1) && glued(end + 1) {
        let digits = document.word(end + 1);
        let fraction = digits.get(..digits.len().min(9))?;
        value += fraction.parse::<f64>().ok()? / (0..fraction.len()).fold(1.0, |power, _| power * 10.0);
        end += 2;
    }
    let (value, end) = scaled(document, value, end);
    value.is_finite().then_some(Number { min: value, max: value, vague: false, end })
}

/// "million" and the like behind a number.
fn scaled(document: &Document<'_>, mut value: f64, mut end: usize) -> (f64, usize) {
    loop {
        let glued = !spaced(document, end);
        let scale = match document.word(end) {
            "hundred" => 100.0,
            "thousand" => 1e3,
            "million" => 1e6,
            "billion" => 1e9,
            "trillion" => 1e12,
            "m" | "mn" if glued => 1e6,
            "bn" => 1e9,
            "k" if glued => 1e3,
            _ => return (value, end),
        };
        value *= scale;
        end += 1;
    }
}

fn in_words(document: &Document<'_>, at: usize, lower: &str) -> Option<Number> {
    let number = |value: f64, end: usize| Some(Number { min: value, max: value, vague: false, end });
    let of = |word: &str| spelled(word).map(f64::from);
    if lower == "half" && document.word(at + 1) == "a" {
        match document.word(at + 2) {
            "million" => return number(500_000.0, at + 3),
            "dozen" => return number(6.0, at + 3),
            _ => {}
        }
    }
    let (mut value, mut end) = if let Some(value) = of(lower) {
        (value, at + 1)
    } else if let Some(tens) = TENS.iter().position(|tens| *tens == lower) {
        let unit = (document.word(at + 1) == "-").then(|| of(document.word(at + 2))).flatten().filter(|unit| *unit < 10.0);
        (tens as f64 * 10.0 + 20.0 + unit.unwrap_or(0.0), if unit.is_some() { at + 3 } else { at + 1 })
    } else if lower == "dozen" && at > 0 && matches!(document.word(at - 1), "a" | "A") {
        (12.0, at + 1)
    } else if matches!(lower, "hundred" | "thousand" | "million") && at > 0 && matches!(document.word(at - 1), "a" | "A") {
        let (value, end) = scaled(document, 1.0, at);
        (value, end)
    } else {
        return None;
    };
    if document.word(end) == "dozen" {
        return number(value * 12.0, end + 1);
    }
    (value, end) = scaled(document, value, end);
    // "two hundred and fifty"
    if value >= 100.0 {
        let next = end + usize::from(document.word(end) == "and");
        let rest = document.word(next);
        let small = of(rest).or_else(|| TENS.iter().position(|tens| *tens == rest).map(|tens| tens as f64 * 10.0 + 20.0));
        if let Some(rest) = small.filter(|_| value % 100.0 == 0.0 && value < 1e6) {
            return number(value + rest, next + 1);
        }
    }
    number(value, end)
}

/// "dozens", "hundreds of thousands"
fn vague(document: &Document<'_>, at: usize, lower: &str) -> Option<Number> {
    let size = |word: &str| match word {
        "tens" => Some(10.0),
        "dozens" | "scores" => Some(20.0),
        "hundreds" => Some(100.0),
        "thousands" => Some(1e3),
        "millions" => Some(1e6),
        "billions" => Some(1e9),
        _ => None,
    };
    // "several hundred", "a few dozen"
    if matches!(lower, "several" | "few") {
        let least = match document.word(at + 1) {
            "dozen" => 20.0,
            "hundred" => 200.0,
            "thousand" => 2e3,
            "million" => 2e6,
            _ => return None,
        };
        let most = if least == 20.0 { 99.0 } else { least * 5.0 - 1.0 };
        return Some(Number { min: least, max: most, vague: true, end: at + 2 });
    }
    let first = size(lower)?;
    let most = |min: f64| if min == 20.0 { 99.0 } else { min * 10.0 - 1.0 };
    if document.word(at + 1) == "of"
        && let Some(second) = size(document.word(at + 2))
    {
        let min = first * second;
        return Some(Number { min, max: most(min), vague: true, end: at + 3 });
    }
    (lower != "tens").then_some(Number { min: first, max: most(first), vague: true, end: at + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> Option<(f64, f64, bool)> {
        let document = Document { text, tokens: crate::tokens::tokens(text), ..Document::default() };
        parse(&document, 0).map(|number| (number.min, number.max, number.vague))
    }

    #[test]
    fn numbers_stand_in_figures_and_words() {
        assert_eq!(number("1,700 people"), Some((1700.0, 1700.0, false)));
        assert_eq!(number("8.5 billion"), Some((8.5e9, 8.5e9, false)));
        assert_eq!(number("twenty-one boats"), Some((21.0, 21.0, false)));
        assert_eq!(number("two hundred and fifty boats"), Some((250.0, 250.0, false)));
        assert_eq!(number("20 to 30 boats"), Some((20.0, 30.0, false)));
        assert_eq!(number("2-3 million"), Some((2e6, 3e6, false)));
        assert_eq!(number("boats"), None);
    }

    #[test]
    fn vague_words_are_ranges() {
        assert_eq!(number("dozens of boats"), Some((20.0, 99.0, true)));
        assert_eq!(number("Hundreds of thousands"), Some((100_000.0, 999_999.0, true)));
        assert_eq!(number("several hundred boats"), Some((200.0, 999.0, true)));
        assert_eq!(number("few dozen boats"), Some((20.0, 99.0, true)));
        assert_eq!(number("several boats"), None);
    }
}

//! Times of day in figures: "21:37", "9:50 p.m.".

use crate::tokens::{Token, TokenKind};

/// A time of day at token `at`: "21:37", "9:50 p.m.", and the token after it.
pub fn clock(text: &str, tokens: &[Token], at: usize) -> Option<((u8, u8), usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let figure = |at: usize| {
        tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Number && token.span.len() <= 2)
            .and_then(|_| word(at).parse::<u8>().ok())
    };
    let mut hour = figure(at)?;
    let minute = figure(at + 2)?;
    (matches!(word(at + 1), ":" | ".")
        && glued(at + 1)
        && glued(at + 2)
        && tokens.get(at + 2)?.span.len() == 2
        && (hour < 24 && minute < 60 || (hour, minute) == (24, 0)))
        .then_some(())?;
    let mut end = at + 3;
    if word(end) == ":" && glued(end) && glued(end + 1) && figure(end + 1).is_some() {
        end += 2;
    }
    let half = word(end).to_lowercase();
    let stops = usize::from(word(end + 1) == "." && word(end + 3) == ".");
    match half.as_str() {
        "pm" | "am" => end += 1,
        "p" | "a" if word(end + 1) == "." && word(end + 2).eq_ignore_ascii_case("m") => end += 3 + stops,
        _ => return (word(at + 1) == ":").then_some(((hour, minute), end)),
    }
    if half.starts_with('p') && hour < 12 {
        hour += 12;
    } else if half.starts_with('a') && hour == 12 {
        hour = 0;
    }
    Some(((hour, minute), end))
}

//! The lines of a text; those of a text that was broken at a width are put together again.

use dateline_model::Span;

/// One line, or one paragraph of a text that was broken at a width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Line {
    /// Its words, without the white space around them.
    pub span: Span,
    /// Whether an empty line, or the start of the text, stands before it.
    pub gap: bool,
}

/// A line break is one of a width only where at least this many stand inside sentences.
const LEAST_BREAKS: usize = 3;

/// The lines of `text` from byte `start` on, empty ones left out.
pub fn lines(text: &str, start: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut gap = true;
    let mut at = start;
    for raw in text.get(start..).unwrap_or("").split('\n') {
        let words = raw.trim_matches(is_blank);
        if words.is_empty() {
            gap = true;
        } else {
            let from = at + (raw.len() - raw.trim_start_matches(is_blank).len());
            lines.push(Line { span: Span::new(from, from + words.len()), gap });
            gap = false;
        }
        at += raw.len() + 1;
    }
    if is_broken(text, &lines) { joined(text, &lines) } else { lines }
}

fn is_blank(character: char) -> bool {
    character.is_whitespace() || matches!(character, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}')
}

/// Whether the lines were broken at a width: then many begin in the middle of a sentence.
fn is_broken(text: &str, lines: &[Line]) -> bool {
    let close = lines.windows(2).filter(|pair| !pair[1].gap);
    let (mut breaks, mut inside) = (0, 0);
    for pair in close {
        breaks += 1;
        let begins_small = pair[1].span.of(text).starts_with(char::is_lowercase);
        inside += usize::from(begins_small && pair[0].span.len() < 120);
    }
    inside >= LEAST_BREAKS && inside * 3 >= breaks
}

fn joined(text: &str, lines: &[Line]) -> Vec<Line> {
    let width = lines.iter().map(|line| line.span.len()).filter(|&len| len < 120).max().unwrap_or(0);
    let mut out: Vec<Line> = Vec::new();
    let mut full = false;
    for line in lines {
        let words = line.span.of(text);
        match out.last_mut() {
            Some(open) if !line.gap && full => open.span = open.span.join(line.span),
            _ => out.push(*line),
        }
        full = line.span.len() * 3 >= width * 2 || !words.ends_with(['.', '!', '?', '"', '”']);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<&str> {
        lines(text, 0).iter().map(|line| line.span.of(text)).collect()
    }

    #[test]
    fn a_line_is_a_paragraph_unless_the_text_was_broken_at_a_width() {
        assert_eq!(all("One.\n\n  Two. \nThree."), ["One.", "Two.", "Three."]);
        let broken =
            "The ferry left the harbour in\nheavy rain and did not come\nback until the storm had gone\nby.\n\nNobody was hurt.";
        assert_eq!(all(broken).len(), 2);
    }
}

//! Words as they are compared: without capitals and without the marks that newsrooms set differently.

use dateline_dom::letters::{is_letter, small};
use dateline_model::Span;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is compared by: "it’s" is `it's`, "U.S." is `us`, "cease-fire" is `ceasefire`, "1,000" is `1000`.
    pub key: String,
}

/// The words within a stretch of a text. "it is" is two of them and "it’s" is one, so that the two differ.
pub fn tokens(text: &str, within: Span) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let words = within.of(text);
    let mut chars = words.char_indices().peekable();
    let mut open: Option<Token> = None;
    let mut last = ' ';
    while let Some((at, c)) = chars.next() {
        let start = within.start as usize + at;
        let next = chars.peek().map_or(' ', |&(_, next)| next);
        let end = start + c.len_utf8();
        if is_letter(c) {
            let token = open.get_or_insert_with(|| Token { span: Span::new(start, start), key: String::new() });
            token.span = Span::new(token.span.start as usize, end);
            token.key.extend(small(c).into_iter().flatten());
        } else if open.is_some() && joins(c, last, next) {
            if let Some(token) = &mut open
                && (c == '\'' || c == '’')
            {
                token.key.push('\'');
            }
        } else {
            tokens.extend(open.take());
        }
        last = c;
    }
    tokens.extend(open);
    tokens
}

/// Whether a mark between two characters belongs to the word around it.
fn joins(mark: char, before: char, after: char) -> bool {
    match mark {
        '\'' | '’' | '-' | '\u{2010}' | '\u{2011}' | '.' => is_letter(before) && is_letter(after),
        ',' => before.is_ascii_digit() && after.is_ascii_digit(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keys(text: &str) -> Vec<String> {
        tokens(text, Span::new(0, text.len())).into_iter().map(|token| token.key).collect()
    }

    #[test]
    fn capitals_and_marks_make_no_word_another() {
        assert_eq!(keys("The U.S. cease-fire, it’s over!"), ["the", "us", "ceasefire", "it's", "over"]);
        assert_eq!(keys("1,000 of 2.5 … “so”"), ["1000", "of", "25", "so"]);
    }

    #[test]
    fn a_contraction_is_another_word_than_its_parts() {
        assert_ne!(keys("it is"), keys("it's"));
    }

    #[test]
    fn a_token_is_its_exact_words() {
        let text = "Is “don’t-know” é?";
        let found = tokens(text, Span::new(3, text.len()));
        assert_eq!(found.iter().map(|token| token.span.of(text)).collect::<Vec<_>>(), ["don’t-know", "é"]);
    }
}

//! Text into tokens. A token is the smallest thing a rule looks at; rules put them together themselves.

use dateline_model::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// Letters, with the marks on them: `Lisbon`, `s` of "Porto's", `th` of "9th".
    Word,
    /// Digits: `1` and `700` of "1,700", `9` of "9th".
    Number,
    /// One other character that is not white space.
    Punct,
    /// The end of a line.
    Newline,
}

/// The smallest piece of text: "U.S." is `U` `.` `S` `.`, "al-Shaar" is `al` `-` `Shaar`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
    /// Whether white space or the start of the text stands before it.
    pub spaced: bool,
}

/// The tokens of a text, in order; together with white space they cover all of it.
///
/// A newline is a token of its own, however many stand together, so that a rule never reaches over the end of a line
/// without knowing it.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::with_capacity(text.len() / 5);
    let mut spaced = true;
    let mut open = None;
    for (at, character) in text.char_indices() {
        let kind = kind_of(character);
        let end = at + character.len_utf8();
        match (kind, open) {
            (None, _) => {
                spaced = true;
                open = None;
                continue;
            }
            (Some(kind), Some(before)) if kind == before && kind != TokenKind::Punct => {
                if let Some(token) = tokens.last_mut() {
                    token.span.end = end as u32;
                }
            }
            (Some(kind), _) => {
                tokens.push(Token { span: Span::new(at, end), kind, spaced });
                open = Some(kind);
            }
        }
        spaced = kind == Some(TokenKind::Newline);
    }
    tokens
}

fn kind_of(character: char) -> Option<TokenKind> {
    match character {
        '\n' => Some(TokenKind::Newline),
        _ if character.is_whitespace() || is_invisible(character) => None,
        '0'..='9' => Some(TokenKind::Number),
        _ if character.is_alphanumeric() || is_mark(character) => Some(TokenKind::Word),
        _ => Some(TokenKind::Punct),
    }
}

/// Characters that show nothing: byte order mark, soft hyphen, zero width, direction marks and overrides.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{feff}' | '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}')
}

/// Combining marks of the scripts that news names are written in.
fn is_mark(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{900}'..='\u{903}' | '\u{93a}'..='\u{94f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).iter().map(|token| token.span.of(text)).collect()
    }

    #[test]
    fn a_token_is_the_smallest_piece() {
        assert_eq!(words("the U.S.-led raid"), ["the", "U", ".", "S", ".", "-", "led", "raid"]);
        assert_eq!(words("1,700 on the 9th"), ["1", ",", "700", "on", "the", "9", "th"]);
        assert_eq!(words("Syria’s e\u{301}lite"), ["Syria", "’", "s", "e\u{301}lite"]);
        assert_eq!(words("one\n\ntwo"), ["one", "\n\n", "two"]);
        assert_eq!(words("  "), Vec::<&str>::new());
    }
}

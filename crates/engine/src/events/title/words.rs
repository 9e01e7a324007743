//! Tokens into the words of a title, and those into text.

use std::ops::Range;

use super::{
    super::function_words::{is_function, is_stop},
    Cutter,
};
use crate::{document::Document, tokens::TokenKind};

impl Cutter<'_> {
    /// Words as they are read, times, marks and asides left out. With `stop`, ends where the clause's core ends.
    pub(super) fn words(&self, tokens: Range<usize>, stop: bool) -> Vec<String> {
        let mut words: Vec<String> = Vec::new();
        let mut aside = 0;
        let mut gap = true;
        for at in tokens.clone() {
            let word = self.document.word(at);
            let Some(token) = self.document.tokens.get(at) else { break };
            let spaced = token.spaced || gap;
            gap = true;
            match word {
                "(" | "[" => aside += 1,
                ")" | "]" => aside -= 1,
                _ if aside > 0 || self.times.iter().any(|time| time.contains(&at)) => {}
                "“" | "”" | "\"" | "‘" | "`" | "``" | "''" => {}
                "'" | "’"
                    if self.document.word(at + 1) != "s" && self.document.tokens.get(at + 1).is_none_or(|next| next.spaced) => {}
                "however" | "also" | "reportedly" | "allegedly" | "meanwhile" if at > tokens.start => {}
                "." if self.joins(at, tokens.end) => {
                    if let Some(last) = words.last_mut() {
                        last.push('.');
                    }
                    gap = self.document.tokens.get(at + 1).is_some_and(|next| next.spaced);
                }
                "," if !self.in_number(at) => {
                    if stop && !words.is_empty() {
                        break;
                    }
                    if let Some(last) = words.last_mut() {
                        last.push(',');
                    }
                }
                ";" | ":" | "…" | "—" | "–" | "!" | "?" if stop && !words.is_empty() => break,
                "." if stop && !words.is_empty() && at + 1 < tokens.end => break,
                "." | "!" | "?" | "…" => {}
                _ if token.kind == TokenKind::Newline => {}
                _ => {
                    if stop
                        && is_stop(word)
                        && (words.len() > 2 || (!words.is_empty() && !matches!(word, "as" | "since" | "but")))
                    {
                        break;
                    }
                    match words.last_mut() {
                        Some(last) if !spaced => last.push_str(word),
                        _ => words.push(word.to_owned()),
                    }
                    gap = false;
                }
            }
        }
        words.retain(|word| word.chars().any(char::is_alphanumeric));
        while words.last().is_some_and(|word| word.ends_with(',')) {
            if let Some(last) = words.last_mut() {
                last.pop();
            }
        }
        words
    }

    /// Whether a point belongs to the word before it: "3.5", "U.S.", "Gen. Dupont".
    fn joins(&self, at: usize, end: usize) -> bool {
        let next = self.document.tokens.get(at + 1).filter(|_| at + 1 < end);
        let inside = next.is_some_and(|next| !next.spaced && matches!(next.kind, TokenKind::Word | TokenKind::Number));
        inside || word_is_initial(self.document, at)
    }

    pub(super) fn in_number(&self, at: usize) -> bool {
        let number = |at: usize| self.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Number);
        at > 0 && number(at - 1) && number(at + 1) && self.document.tokens.get(at + 1).is_some_and(|token| !token.spaced)
    }
}

/// The point of an initial or a short title: "John F.", "Gen."
fn word_is_initial(document: &Document<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).map_or("", |at| document.word(at));
    before.chars().count() == 1 || matches!(before, "Gen" | "Mr" | "Mrs" | "Dr" | "St" | "Lt" | "Col" | "Sen" | "Rep" | "Sgt")
}

/// Words as one line, commas set close.
pub(super) fn join(words: &[String]) -> String {
    words.join(" ").replace(" ,", ",")
}

/// The text with its first letter large, and without a leading "The".
pub(super) fn capital(text: &str) -> String {
    let text = ["The ", "the ", "A ", "a ", "An ", "an "].iter().find_map(|article| text.strip_prefix(article)).unwrap_or(text);
    // "AT least": the first word of a report in capitals.
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    let shouted = first.len() > 1 && is_function(first) && first.chars().all(char::is_uppercase) && first != "US";
    let lowered = if shouted { format!("{} {rest}", first.to_lowercase()) } else { text.to_owned() };
    let mut letters = lowered.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

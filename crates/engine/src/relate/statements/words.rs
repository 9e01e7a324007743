//! The words of what was said, so that two writings of one word are one.

use std::collections::BTreeMap;

use dateline_atlas::{country_by_name, country_by_people, fold};
use dateline_model::Span;

use crate::{
    events::{is_function, stem},
    tokens::{TokenKind, tokens},
};

/// A word of an utterance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// As it is compared: small letters, contractions written out.
    pub form: u32,
    /// Its stem; nothing for words that only hold a sentence together.
    pub stem: Option<u32>,
    /// Where it stands.
    pub span: Span,
    /// Whether it stands between quotation marks.
    pub quoted: bool,
}

/// Every form and stem of a story, as numbers.
#[derive(Debug, Default)]
pub struct Vocabulary(BTreeMap<String, u32>);

impl Vocabulary {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    fn number(&mut self, word: String) -> u32 {
        let next = self.0.len() as u32;
        *self.0.entry(word).or_insert(next)
    }

    /// The words of a stretch of a text; what an editor put in square brackets is left out.
    pub fn words(&mut self, text: &str, span: Span, quoted: bool) -> Vec<Word> {
        let own = span.of(text);
        let all = tokens(own);
        let mut words: Vec<Word> = Vec::new();
        let mut bracket = false;
        let mut at = 0;
        while let Some(token) = all.get(at) {
            let word = token.span.of(own);
            at += 1;
            bracket = (bracket || word == "[") && word != "]";
            if bracket || !matches!(token.kind, TokenKind::Word | TokenKind::Number) {
                continue;
            }
            let mut end = token.span.end;
            let glued = |at: usize| all.get(at).filter(|next| !next.spaced).map_or("", |next| next.span.of(own));
            let mut forms = vec![word.to_lowercase()];
            let mut whole = word.to_owned();
            // "U.S."
            while word.len() == 1 && word != "I" && glued(at) == "." && glued(at + 1).len() == 1 {
                whole.push_str(glued(at + 1));
                end = all.get(at + 1).map_or(end, |next| next.span.end);
                forms = vec![whole.clone()];
                at += 2;
            }
            // "it's", "don't"
            if matches!(glued(at), "'" | "’") {
                if let Some(written) = contraction(&forms[0], glued(at + 1)) {
                    end = all.get(at + 1).map_or(end, |next| next.span.end);
                    forms = written;
                    at += 2;
                } else if glued(at + 1) == "s" {
                    at += 2;
                }
            }
            let span = Span { start: span.start + token.span.start, end: span.start + end };
            for (index, form) in forms.into_iter().enumerate() {
                let stem = (index == 0).then(|| content(&whole, &form)).flatten().map(|stem| self.number(stem));
                let form = self.number(if whole == "US" { "U S".to_owned() } else { form });
                words.push(Word { form, stem, span, quoted });
            }
        }
        words
    }
}

/// A contraction written out.
fn contraction(before: &str, after: &str) -> Option<Vec<String>> {
    let second = match after {
        "re" => "are",
        "ve" => "have",
        "ll" => "will",
        "m" => "am",
        "d" => "would",
        "s" if matches!(before, "it" | "he" | "she" | "that" | "there" | "what" | "who" | "here" | "this") => "is",
        "t" => {
            let stem = match before {
                "won" => "will",
                "can" => "can",
                _ => before.strip_suffix('n')?,
            };
            return Some(vec![stem.to_owned(), "not".to_owned()]);
        }
        _ => return None,
    };
    Some(vec![before.to_owned(), second.to_owned()])
}

/// The stem of a word that says something; a country is itself under any of its names.
fn content(word: &str, form: &str) -> Option<String> {
    if word.starts_with(char::is_uppercase) && word != "I" {
        let mut folded = String::new();
        fold(word, &mut folded);
        // "US" is no pronoun.
        let name = country_by_name(&folded).filter(|_| folded != "us" || word == "US" || word == "U.S");
        if let Some(country) = name.or_else(|| country_by_people(&folded)) {
            return Some(format!("@{}", country.code));
        }
    }
    (!is_function(form) && !is_empty(form)).then(|| format!("~{}", stem(form)))
}

/// Words that any speech has.
fn is_empty(form: &str) -> bool {
    matches!(
        form,
        "s" | "t"
            | "i"
            | "am"
            | "can"
            | "could"
            | "do"
            | "does"
            | "did"
            | "say"
            | "said"
            | "says"
            | "saying"
            | "think"
            | "just"
            | "also"
            | "very"
            | "there"
            | "here"
            | "all"
            | "any"
            | "no"
            | "if"
            | "so"
            | "as"
            | "when"
            | "what"
            | "how"
            | "why"
            | "where"
            | "me"
            | "us"
            | "them"
            | "him"
            | "being"
            | "should"
            | "must"
            | "may"
            | "might"
            | "now"
            | "only"
            | "because"
            | "these"
            | "those"
            | "one"
            | "get"
            | "got"
            | "going"
            | "yes"
            | "well"
            | "into"
            | "ve"
            | "ll"
            | "re"
            | "don"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_writings_of_one_word_are_one() {
        let mut vocabulary = Vocabulary::default();
        let mut forms = |text: &str| {
            let words = vocabulary.words(text, Span::new(0, text.len()), true);
            words.into_iter().map(|word| word.form).collect::<Vec<_>>()
        };
        assert_eq!(forms("It’s over"), forms("it is over"));
        assert_eq!(forms("We won't [all of us] stay"), forms("we will not stay"));
        assert_ne!(forms("the US"), forms("the us"));
    }
}

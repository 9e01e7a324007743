//! The title of what somebody said, where the words stand before the verb.

use std::ops::Range;

use super::{
    super::{
        clause::{Clause, Verb},
        function_words::{is_pronoun, says_something},
    },
    Cutter, MOST_SAID, Title,
    subject::shorten_subject,
    tail::cut_tail,
    words::{capital, join},
};

impl Cutter<'_> {
    /// The title of what somebody said, where the words stand before the verb: "Speaker: What was said".
    pub fn cut_speech(&self, sentence: Range<usize>, clause: &Clause, verb: Verb, subject: Option<&str>) -> Option<Title> {
        let own = self.subject(clause.tokens.start, verb.start);
        // "…," she said, and "…," said the minister.
        let after = || {
            let end = (verb.at + 1..sentence.end.min(verb.at + 9))
                .find(|&at| matches!(self.document.word(at), "," | "." | "\"" | "“" | "in" | "on" | "at" | "as" | "after"));
            self.words(verb.at + 1..end.unwrap_or(verb.at + 1), false)
        };
        let mut speaker = if own.is_empty() { after() } else { self.words(own.clone(), false) };
        if speaker.is_empty() || (speaker.len() == 1 && speaker.first().is_some_and(|word| is_pronoun(word))) {
            speaker = subject?.split(' ').map(str::to_owned).collect();
        }
        shorten_subject(&mut speaker);
        let content = if own.is_empty() { sentence.start..verb.start } else { sentence.start..own.start };
        let mut said = self.words(content, true);
        while said.first().is_some_and(|word| matches!(word.as_str(), "But" | "And" | "So" | "Well" | "Yes" | "No")) {
            said.remove(0);
        }
        let whole = said.len();
        cut_tail(&mut said, 2, MOST_SAID - 2);
        let speaker = join(&speaker);
        let speaker = speaker.strip_prefix("the ").or_else(|| speaker.strip_prefix("The ")).unwrap_or(&speaker).to_owned();
        let whole_clause = said.iter().any(|word| says_something(word));
        if said.len() < 4 || !whole_clause || speaker.split(' ').count() > 6 || speaker.is_empty() {
            return None;
        }
        // "It was well planned": what was?
        let points =
            said.first().is_some_and(|word| matches!(word.as_str(), "It" | "They" | "He" | "She" | "This" | "That" | "These"));
        let quality = 7 - i32::from(said.len() < whole) - 3 * i32::from(points);
        let words = format!("{}: {}", capital(&speaker), capital(&join(&said)));
        Some(Title { words, subject: speaker, quality })
    }
}

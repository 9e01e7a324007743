//! The title of a noun that names what happened: "raid on a convoy".

use std::ops::Range;

use super::{
    super::function_words::is_function,
    Cutter, MOST, Title,
    tail::cut_tail,
    words::{capital, join},
};

impl Cutter<'_> {
    /// The title of a noun that names what happened, with the words that belong to it.
    pub fn cut_noun(&self, phrase: Range<usize>, noun: usize) -> Option<Title> {
        let mut words = self.words(phrase.start..noun + 1, false);
        while words.first().is_some_and(|word| is_function(word) || matches!(word.as_str(), "some" | "last" | "this")) {
            words.remove(0);
        }
        let keep = words.len();
        let mut rest = self.words(noun + 1..phrase.end.max(noun + 1), true);
        cut_tail(&mut rest, 0, MOST.saturating_sub(keep).max(1));
        words.extend(rest);
        let modal =
            |word: &String| matches!(word.as_str(), "may" | "might" | "must" | "can" | "could" | "should" | "would" | "will");
        (words.len() >= 3 && !words.iter().any(modal)).then(|| Title {
            words: capital(&join(&words)),
            subject: String::new(),
            quality: 5,
        })
    }
}

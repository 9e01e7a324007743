//! A predicate to its most words, where a phrase ends.

use super::super::{
    function_words::{is_function, is_preposition},
    lexicon,
};
use crate::verbs::Form;

/// Cuts a predicate to `most` words, where a phrase ends. `keep` words are never cut.
pub(super) fn cut_tail(words: &mut Vec<String>, keep: usize, most: usize) {
    let over = words.len() > most + 2;
    if over {
        let phrase = (keep + 1..=most).rev().find(|&at| {
            words
                .get(at)
                .is_some_and(|word| is_preposition(word) && word != "of" || matches!(word.as_str(), "and" | "or" | "than"))
        });
        // Where the cut would part a noun from its adjectives, the phrase is read to its end.
        let ahead = || (most + 1..words.len().min(most + 4)).find(|&at| words.get(at).is_some_and(|word| is_preposition(word)));
        let end = phrase.or_else(ahead).unwrap_or(most);
        words.truncate(end);
        while words.len() > keep + 2 && words.last().is_some_and(|word| word.ends_with("ing") && lexicon::noun(word).is_none()) {
            words.pop();
        }
    }
    while words.len() > keep
        && words.last().is_some_and(|word| {
            is_function(word)
                || word == "so"
                || lexicon::base(word).is_some_and(|(_, form)| form == Form::Base)
                    && words.len() > keep + 1
                    && words.get(words.len() - 2).is_some_and(|word| word == "to")
        })
    {
        words.pop();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(predicate: &str, most: usize) -> String {
        let mut words = predicate.split(' ').map(str::to_owned).collect();
        cut_tail(&mut words, 1, most);
        words.join(" ")
    }

    #[test]
    fn a_predicate_is_cut_where_a_phrase_ends() {
        assert_eq!(cut("shelled the old port with rockets and heavy guns", 5), "shelled the old port");
        assert_eq!(cut("agreed a truce", 5), "agreed a truce");
    }

    #[test]
    fn no_small_word_is_left_hanging() {
        assert_eq!(cut("shelled the port in the", 8), "shelled the port");
        assert_eq!(cut("met envoys to strike", 8), "met envoys");
    }
}

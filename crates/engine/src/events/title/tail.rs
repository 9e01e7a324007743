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
        // "began with the first of them being": a verb that needs no object may stand alone.
        let alone = keep.checked_sub(1).and_then(|at| words.get(at)).and_then(|word| lexicon::base(word));
        let needs = |base: &str| {
            !lexicon::stands_alone(base) || matches!(base, "vote" | "agree" | "win" | "go" | "come" | "fall" | "enter")
        };
        let least = keep + usize::from(alone.is_none_or(|(base, _)| needs(base)));
        let phrase = (least..=most).rev().find(|&at| {
            let ends = |word: &String| is_preposition(word) && word != "of" || matches!(word.as_str(), "and" | "or" | "than");
            words.get(at).is_some_and(ends) && !parts(words, at)
        });
        // Where the cut would part a noun from its adjectives, the phrase is read to its end.
        let ahead = || (most + 1..words.len().min(most + 4)).find(|&at| words.get(at).is_some_and(|word| is_preposition(word)));
        let end = phrase.or_else(ahead).unwrap_or(most);
        // "voted in favour of | their joining": what "of" leads to is read to its end.
        let of = |at: usize| words.get(at).is_some_and(|word| word == "of");
        let end = if of(end) || of(end.wrapping_sub(1)) {
            let after = end + usize::from(of(end));
            (after + 1..words.len().min(after + 5))
                .find(|&at| words.get(at).is_some_and(|word| is_preposition(word)))
                .unwrap_or(words.len().min(after + 4))
        } else {
            end
        };
        words.truncate(end);
        while words.len() > keep + 2 && words.last().is_some_and(|word| word.ends_with("ing") && lexicon::noun(word).is_none()) {
            words.pop();
        }
    }
    drop_hungry(words, keep);
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

/// Whether a cut before the word at `at` parts what belongs together: "could lead | to a war", "known | to deceive".
fn parts(words: &[String], at: usize) -> bool {
    let word = |back: usize| at.checked_sub(back).and_then(|at| words.get(at)).map_or("", String::as_str);
    let modal = matches!(word(2), "could" | "would" | "will" | "may" | "might" | "must" | "should" | "can");
    let base = lexicon::base(word(1)).is_none_or(|(_, form)| form == Form::Base);
    let alone = lexicon::base(word(1)).is_some_and(|(base, _)| lexicon::stands_alone(base));
    let due = matches!(word(1), "known" | "expected" | "likely" | "able" | "due" | "ready" | "going" | "used" | "forced" | "set");
    modal && base && !alone || due && words.get(at).is_some_and(|word| word == "to")
}

/// Leaves out a phrase whose last word asks for what was cut: "seized a ship [under suspicion]", "met [at the request]".
fn drop_hungry(words: &mut Vec<String>, keep: usize) {
    const HUNGRY: &str = "suspicion suspicions request wake behalf result results lack series part number numbers kind hopes hope \
                          fear fears bid attempt effort efforts order basis sign signs threat signal aim event view way response \
                          condition conditions allegations accusations claims reports";
    const SAYING: &str = "showing saying indicating suggesting including using citing adding aiming";
    let is = |known: &str, word: &String| known.split(' ').any(|known| known == word);
    if words.len() > keep && words.last().is_some_and(|word| is(SAYING, word)) {
        words.pop();
    }
    if words.len() > keep + 1 && words.last().is_some_and(|word| is(HUNGRY, word)) {
        let determined = words.get(words.len() - 2).is_some_and(|word| matches!(word.as_str(), "the" | "a" | "an"));
        let at = (words.len() - 2).saturating_sub(usize::from(determined)).max(keep);
        if words.get(at).is_some_and(|word| is_preposition(word) && word != "of") {
            words.truncate(at);
        }
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
    fn what_asks_for_more_goes_with_it() {
        assert_eq!(cut("seized a ship under suspicion", 8), "seized a ship");
        assert_eq!(cut("published figures showing", 8), "published figures");
        assert_eq!(cut("warned the test could lead to a change in the region", 6), "warned the test could lead to a change");
    }

    #[test]
    fn no_small_word_is_left_hanging() {
        assert_eq!(cut("shelled the port in the", 8), "shelled the port");
        assert_eq!(cut("met envoys to strike", 8), "met envoys");
    }
}

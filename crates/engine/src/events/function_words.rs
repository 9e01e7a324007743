//! Words that hold a sentence together and say nothing by themselves: where titles may be cut, and what they never end with.

use super::lexicon;

/// Words at which the core of a clause ends.
pub fn is_stop(word: &str) -> bool {
    matches!(
        word,
        "amid"
            | "following"
            | "because"
            | "despite"
            | "which"
            | "who"
            | "whose"
            | "where"
            | "while"
            | "when"
            | "although"
            | "unless"
            | "aimed"
            | "after"
            | "before"
            | "since"
            | "as"
            | "but"
            | "until"
            | "saying"
            | "ahead"
            | "according"
    )
}

/// Whether a word is a verb, so that a cut sentence still says something.
pub fn says_something(word: &str) -> bool {
    let lower = word.to_lowercase();
    let auxiliary = matches!(
        lower.as_str(),
        "is" | "are"
            | "was"
            | "were"
            | "has"
            | "have"
            | "had"
            | "will"
            | "would"
            | "can"
            | "could"
            | "should"
            | "must"
            | "may"
            | "do"
            | "did"
            | "does"
            | "am"
    );
    auxiliary
        || ["n't", "n’t", "'re", "’re", "'s", "’s", "'ll", "’ll"].iter().any(|ending| lower.ends_with(ending))
        || lexicon::base(&lower).is_some()
}

/// Words that lead a clause and are no part of its subject.
pub fn is_lead(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "when" | "while" | "how" | "why" | "so" | "and" | "but" | "where" | "although" | "because"
    )
}

/// Words that no subject begins with: something of the sentence is lost before them.
pub fn is_loose(word: &str) -> bool {
    let lower = word.to_lowercase();
    matches!(
        lower.as_str(),
        "was" | "were" | "has" | "had" | "have" | "is" | "are" | "not" | "be" | "been" | "said" | "least" | "do" | "does" | "did"
    ) || lower.contains(['/', ':'])
}

/// Words that stand for a subject named elsewhere.
pub fn is_pronoun(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "he" | "she" | "it" | "they" | "we" | "i" | "this" | "that" | "which" | "who" | "you" | "there" | "these" | "those"
    )
}

/// Words that no title ends with, and that say nothing by themselves.
pub fn is_function(word: &str) -> bool {
    is_preposition(word)
        || is_pronoun(word)
        || matches!(
            word.to_lowercase().as_str(),
            "a" | "an"
                | "before"
                | "after"
                | "until"
                | "since"
                | "the"
                | "and"
                | "or"
                | "but"
                | "its"
                | "his"
                | "her"
                | "their"
                | "our"
                | "my"
                | "not"
                | "more"
                | "than"
                | "to"
                | "some"
                | "was"
                | "were"
                | "has"
                | "had"
                | "have"
                | "be"
                | "been"
                | "is"
                | "are"
                | "would"
                | "could"
                | "will"
                | "both"
                | "at"
                | "least"
                | "another"
                | "whose"
                | "own"
                | "very"
                | "most"
                | "while"
                | "such"
                | "other"
                | "it"
        )
}

/// Prepositions, at which a predicate can be cut.
pub fn is_preposition(word: &str) -> bool {
    matches!(
        word.to_lowercase().as_str(),
        "about"
            | "against"
            | "along"
            | "around"
            | "at"
            | "between"
            | "by"
            | "during"
            | "for"
            | "from"
            | "in"
            | "inside"
            | "into"
            | "near"
            | "of"
            | "off"
            | "on"
            | "onto"
            | "out"
            | "outside"
            | "over"
            | "through"
            | "to"
            | "toward"
            | "towards"
            | "under"
            | "upon"
            | "with"
            | "within"
            | "without"
            | "that"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_words_are_told_from_what_they_join() {
        assert!(is_function("the") && is_function("Of") && is_pronoun("They") && is_preposition("into") && is_stop("amid"));
        assert!(says_something("is") && says_something("We're") && says_something("struck"));
        assert!(!is_function("harbour") && !says_something("harbour") && !is_lead("harbour"));
    }
}

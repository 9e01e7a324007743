//! Whether a word that could be a verb of saying is one here.

use std::ops::Range;

use super::{
    super::{
        lexicon::{Frame, Saying},
        reader::Reader,
        words::Class,
    },
    group::Group,
};
use crate::{numerals::spelled, verbs::Form};

/// Whether verb and subject agree, so that the verb is no noun.
pub fn is_finite(reader: &Reader<'_>, saying: Saying, group: &Group, speaker: &Range<usize>, verb: usize, chained: bool) -> bool {
    let last = speaker.end - 1;
    let word = reader.word(last);
    if group.auxiliary {
        return true;
    }
    let pronoun = word.to_ascii_lowercase();
    // "the attacks", "a previous warning": nouns.
    let noun = matches!(saying.form, Form::Base | Form::Present)
        && !group.auxiliary
        && (reader.is(verb - 1, Class::DETERMINER.or(Class::PREPOSITION)) && !reader.is(verb - 1, Class::PRONOUN)
            || infinitive(reader, speaker.clone()));
    if noun {
        return false;
    }
    let plural = (speaker.clone().any(|at| reader.word(at) == "and"))
        || matches!(
            pronoun.as_str(),
            "they" | "we" | "you" | "i" | "who" | "people" | "police" | "many" | "some" | "most" | "others"
        )
        || (word.ends_with('s') && !word.ends_with("ss") && !matches!(reader.word(last.saturating_sub(1)), "'" | "’"));
    match saying.form {
        Form::Base => plural && reader.word(last) != "s",
        // "two northern states"
        Form::Present if counted(reader, speaker.clone()) => false,
        Form::Present => {
            let noun = saying.frame.is(Frame::NOUN)
                && (reader.is(verb - 1, Class::DETERMINER) || reader.word(verb - 1) == "s" || chained);
            !noun && (!plural || !saying.frame.is(Frame::NOUN)) && !(matches!(pronoun.as_str(), "they" | "we" | "you" | "i"))
        }
        Form::Past => !matches!(word, "s" | "'" | "’") || pronoun.len() > 1,
        Form::Ing => true,
    }
}

/// Whether a number of things is told before a noun, and no verb: "two northern".
fn counted(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let near = tokens.end.saturating_sub(7).max(tokens.start)..tokens.end;
    let mut last = None;
    for at in near {
        let word = reader.word(at);
        let many = matches!(word, "several" | "many" | "these" | "those") || spelled(word).is_some_and(|count| count > 1);
        last = if many || reader.is_number(at) { Some(at) } else { last };
    }
    // "one of the two says"
    last.is_some_and(|at| at + 1 < tokens.end && !reader.is(at + 1, Class::PREPOSITION))
}

/// Whether a noun phrase holds a verb with "to", whose object comes next: "the threat to suspend talks".
fn infinitive(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let small = |at: usize| reader.is_word(at) && !reader.capital(at) && !reader.is(at, Class::DETERMINER.or(Class::OBJECT));
    tokens.clone().any(|at| reader.word(at) == "to" && at + 2 >= tokens.end && small(at + 1))
}

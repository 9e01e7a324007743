//! A word or two between marks: a term, a title, or what somebody is seen as.

use std::ops::Range;

use super::{
    content,
    reader::{Reader, Unit},
    words::Class,
};

/// Whether the words for a speaker are a name or a pronoun.
pub fn is_personal(reader: &Reader<'_>, speaker: &Range<usize>) -> bool {
    let Some(last) = speaker.end.checked_sub(1).filter(|last| reader.capital(*last)) else {
        return speaker.clone().all(|at| matches!(reader.word(at), "he" | "she" | "they" | "who"));
    };
    speaker.start < last
        || matches!(reader.word(last), "He" | "She" | "They")
        || (!reader.is(last, Class::PRONOUN.or(Class::DETERMINER)) && is_name(reader, last))
}

/// How many tokens before and after a word are asked whether it is a name.
const NEAR: usize = 500;

/// Whether a word with a capital has it near by, too, where no sentence begins.
fn is_name(reader: &Reader<'_>, at: usize) -> bool {
    let word = reader.word(at);
    let within = |at: usize| at > 0 && reader.is_word(at - 1) && !reader.capital(at - 1);
    (at.saturating_sub(NEAR)..at + NEAR).any(|near| reader.word(near) == word && within(near))
}

/// Whether nearly every word of some has a capital: a heading or a title.
pub fn is_titled(reader: &Reader<'_>, tokens: Range<usize>) -> bool {
    let words = tokens.filter(|&at| reader.is_word(at) && reader.word(at).len() > 3).collect::<Vec<_>>();
    words.len() > 1 && words.len() < 8 && words.iter().all(|&at| reader.capital(at))
}

/// Whether somebody is seen as what stands between marks at a token: "admires Roe as a “great leader”".
pub fn seen_as(reader: &Reader<'_>, unit: &Unit, at: usize) -> bool {
    let article = at > unit.tokens.start && matches!(reader.word(at - 1), "a" | "an" | "the");
    let Some(lead) = at.checked_sub(1 + usize::from(article)).filter(|lead| *lead > unit.tokens.start + 2) else { return false };
    let seen = lead - 1;
    // "known as", "serves as": it is so called, by nobody.
    reader.word(lead) == "as"
        && reader.is_word(seen)
        && !reader.is_verb(seen)
        && (reader.capital(seen) || reader.is(seen, Class::OBJECT) || reader.word(seen).ends_with('s'))
        && content::has_verb(reader, unit.tokens.start..seen)
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn two_words_are_somebodys_where_they_do_something_with_them() {
        check(
            "Jane Roe openly admires Ivo Dahl as a “strong keeper” of the port.",
            expect!["Mixed | Ivo Dahl as a “strong keeper” of the port | Jane Roe | admires"],
        );
        check("The pier was put into a “holding fund” in May.", expect![[""]]);
    }

    #[test]
    fn a_heading_between_marks_is_no_speech() {
        check(
            "“The pier will hold,” Roe said.\n\n‘Lights Over the Harbour.’\n\nThe ferry left at noon.",
            expect!["Direct | “The pier will hold,” | Roe | said"],
        );
    }

    #[test]
    fn a_colon_announces_the_words_of_the_subject() {
        check(
            "The mayor is trying out a new message: “It’s about the harbour.”",
            expect!["Direct | “It’s about the harbour.” | The mayor | -"],
        );
    }
}

//! Where a clause that hangs on another ends, and the sentence goes on.

use std::ops::Range;

use super::super::{content, reader::Reader, subject, words::Class};

/// The comma after which the sentence goes on with its verb: "Roe, who said the road was cut, left".
pub fn before_verb(reader: &Reader<'_>, content: Range<usize>) -> Option<usize> {
    let resumes = |next: usize| {
        let verb = if reader.is(next, Class::ADVERB) { next + 1 } else { next };
        // "the plan, backed by the council": still what is said.
        reader.is_verb(verb) && !matches!(reader.word(verb + 1), "by" | "in" | "on" | "at" | "for" | "as")
    };
    commas(reader, content.clone())
        .find(|&(end, next)| next < content.end && resumes(next) && content::has_verb(reader, content.start..end))
        .map(|(end, _)| end)
}

/// The comma after which the sentence has its subject and its verb: "Saying the road was cut, Roe left".
///
/// Where the words before the comma end, and that subject.
pub fn before_subject(reader: &Reader<'_>, tokens: Range<usize>) -> Option<(usize, Range<usize>)> {
    commas(reader, tokens.clone()).find_map(|(end, next)| {
        let subject = subject::after(reader, next, tokens.end)?;
        let verb = if reader.is(subject.end, Class::ADVERB) { subject.end + 1 } else { subject.end };
        (verb < tokens.end && reader.is_verb(verb)).then_some((end, subject))
    })
}

/// Every comma of some tokens, one at the end of a quotation too: where the words before it end, and the token after it.
fn commas<'r>(reader: &'r Reader<'_>, tokens: Range<usize>) -> impl Iterator<Item = (usize, usize)> + 'r {
    tokens.filter_map(|at| {
        let Some(stretch) = reader.stretch_at(at) else {
            return (reader.word(at) == ",").then_some((at, at + 1));
        };
        let inner = stretch.inner();
        let ends = at + 1 == stretch.tokens.end && inner.end > inner.start && reader.word(inner.end - 1) == ",";
        ends.then_some((at + 1, at + 1))
    })
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn what_somebody_says_in_a_clause_of_their_own_ends_with_it() {
        check(
            "Roe, who said it was “quite likely” that the pier would sink, defended the plan.",
            expect!["Mixed | it was “quite likely” that the pier would sink | who | said"],
        );
        check("Saying the road was cut, Jane Roe left the port.", expect!["Indirect | the road was cut | Jane Roe | Saying"]);
        check(
            "After saying her bridge was “as good as lost,” Roe left the port.",
            expect!["Mixed | her bridge was “as good as lost,” | Roe | saying"],
        );
    }
}

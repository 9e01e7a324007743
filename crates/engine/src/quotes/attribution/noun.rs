//! "the minister's claim that": a noun of saying with its holder.

use super::{
    super::{
        content, lexicon,
        reader::{Reader, Unit},
        words::Class,
    },
    Attribution,
};

/// Every noun of saying of a sentence that somebody holds and a clause follows.
pub fn find(reader: &Reader<'_>, unit: &Unit, limit: usize) -> Vec<Attribution> {
    let mut found = Vec::new();
    for at in unit.tokens.clone().skip(1) {
        if reader.word(at + 1) != "that" || reader.quoted(at) || !lexicon::is_speech_noun(reader.word(at)) {
            continue;
        }
        let before = at - 1;
        let speaker = (|| match reader.word(before) {
            "his" | "her" | "their" | "its" | "His" | "Her" | "Their" | "Its" => Some(before..at),
            "s" | "’" | "'" => {
                let end = if reader.word(before) == "s" { before.saturating_sub(1) } else { before };
                let name = |at: &usize| reader.capital(*at) || reader.word(*at) == "." || (reader.is_word(*at) && *at + 1 == end);
                let mut start = (unit.tokens.start..end).rev().take_while(name).last()?;
                start -= usize::from(start > unit.tokens.start && reader.is(start - 1, Class::DETERMINER));
                Some(start..end)
            }
            _ => None,
        })();
        if let Some(speaker) = speaker {
            let content = at + 1..content::end(reader, at + 1, limit, true);
            found.push(Attribution { content, speaker: Some(speaker), cue: at..at + 1, aside: None });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn a_noun_of_saying_has_its_holder_before_it() {
        check(
            "Nothing came of the minister’s claim that the road was cut.",
            expect!["Indirect | that the road was cut | the minister | claim"],
        );
    }
}

//! "footage of Roe saying …": somebody who is seen or heard to speak.

use std::ops::Range;

use super::super::{reader::Reader, words::Class};

/// How many tokens may name the one who is heard.
const LONGEST: usize = 9;

/// Who is heard to say what a participle at `verb` gives.
pub fn heard(reader: &Reader<'_>, verb: usize, floor: usize) -> Option<Range<usize>> {
    let bounds = Class::PREPOSITION.or(Class::CONJUNCTION).or(Class::SUBORDINATOR).or(Class::RELATIVE).or(Class::TIME);
    let mut start = verb;
    while start > floor && verb - start < LONGEST && !reader.quoted(start - 1) {
        let at = start - 1;
        let pronoun = matches!(reader.word(at), "him" | "her" | "them");
        let name = reader.capital(at) || (reader.word(at) == "." && !reader.spaced(at));
        let plain = reader.is_word(at) && !reader.is(at, bounds) && !reader.is_verb(at) && !perceives(reader.word(at));
        if !(pronoun || name || plain) {
            break;
        }
        start = at;
    }
    let lead = start.checked_sub(1).filter(|lead| *lead >= floor)?;
    // "the Republic of Sudan": one name.
    let within = reader.word(lead) == "of" && lead > floor && reader.capital(lead - 1) && reader.capital(start);
    let led = !within && matches!(reader.word(lead), "of" | "with" | "With") || perceives(reader.word(lead));
    (led && start < verb && reader.is_word(start)).then_some(start..verb)
}

/// What one does to speech that one witnesses, or keeps.
fn perceives(word: &str) -> bool {
    matches!(
        word,
        "heard"
            | "hears"
            | "hear"
            | "hearing"
            | "saw"
            | "sees"
            | "see"
            | "seen"
            | "shows"
            | "showed"
            | "showing"
            | "show"
            | "recorded"
            | "records"
            | "caught"
            | "catches"
            | "captured"
            | "captures"
            | "filmed"
            | "quoted"
            | "quotes"
            | "quoting"
            | "cited"
            | "cites"
            | "citing"
            | "recalled"
            | "recalls"
            | "remembers"
            | "remembered"
    )
}

#[cfg(test)]
mod tests {
    use expect_test::expect;

    use crate::quotes::tests::check;

    #[test]
    fn who_is_heard_speaks() {
        check(
            "The film ends with footage of Jane Roe saying in May, “The bridge will hold.”",
            expect!["Direct | “The bridge will hold.” | Jane Roe | saying"],
        );
        check(
            "The union marched to the port, with some workers saying the pier was rotten.",
            expect!["Indirect | the pier was rotten | some workers | saying"],
        );
    }
}

//! What a word can mean in a temporal expression.

mod words;

use words::WORDS;

/// A unit of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// A part of the day, by its TIMEX3 letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
    Midnight,
    Dawn,
    Sunset,
}

/// The meaning of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lex {
    /// No word of time.
    Other,
    /// Figures.
    Digits,
    Month {
        month: u8,
        short: bool,
    },
    Weekday {
        day: u8,
        short: bool,
        plural: bool,
    },
    Unit {
        unit: Unit,
        plural: bool,
    },
    Weekend {
        plural: bool,
    },
    Season(u8),
    Part {
        part: Part,
        plural: bool,
    },
    /// one to ninety
    Number(u16),
    /// hundred, thousand
    Scale(u16),
    Ordinal(u8),
    /// few, several, couple
    Vague,
    Half,
    The,
    A,
    This,
    That,
    Last,
    Past,
    Previous,
    Next,
    Coming,
    Following,
    Same,
    Current,
    Latest,
    Early,
    Mid,
    Late,
    Beginning,
    Middle,
    End,
    Ago,
    Earlier,
    Later,
    Of,
    And,
    To,
    Or,
    More,
    Today,
    Yesterday,
    Tomorrow,
    Tonight,
    Now,
    Currently,
    Recently,
    Recent,
    Future,
    Each,
    Daily(Unit),
    /// about, nearly, over: before a number
    Around,
    Fiscal,
    /// The first word of a holiday's name.
    Holiday,
}

/// The meaning of a word of letters.
pub fn of_word(word: &str) -> Lex {
    let mut small = [0_u8; 13];
    let bytes = word.as_bytes();
    let Some(lower) = small.get_mut(..bytes.len()) else { return Lex::Other };
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    let capital = bytes.first().is_some_and(u8::is_ascii_uppercase);
    let found = WORDS.binary_search_by(|(name, _)| name.as_bytes().cmp(lower)).ok().and_then(|at| WORDS.get(at));
    match found {
        Some((_, Lex::Month { .. } | Lex::Weekday { .. } | Lex::Holiday)) if !capital => Lex::Other,
        Some(&(_, lex)) => lex,
        None => Lex::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_where_the_search_looks() {
        assert!(WORDS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(of_word("May"), Lex::Month { month: 5, short: false });
        assert_eq!(of_word("may"), Lex::Other);
        assert_eq!(of_word("Yesterday"), Lex::Yesterday);
        assert_eq!(of_word("extraordinarily"), Lex::Other);
    }
}

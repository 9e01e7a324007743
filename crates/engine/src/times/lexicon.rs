//! What a word can mean in a temporal expression.

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
    /// Day of the month 1 to 12 and month of a holiday with a fixed day; 0 for one that moves.
    Holiday(u8, u8),
}

/// The meaning of a word of letters.
pub fn of_word(word: &str) -> Lex {
    let mut small = [0_u8; 12];
    let bytes = word.as_bytes();
    let Some(lower) = small.get_mut(..bytes.len()) else { return Lex::Other };
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    let lower: &[u8] = lower;
    let capital = bytes.first().is_some_and(u8::is_ascii_uppercase);
    let found = TABLE.binary_search_by(|(name, _)| name.as_bytes().cmp(lower)).ok().and_then(|at| TABLE.get(at));
    match found {
        Some((_, Lex::Month { .. } | Lex::Weekday { .. } | Lex::Holiday(..))) if !capital => Lex::Other,
        Some(&(_, lex)) => lex,
        None => Lex::Other,
    }
}

const fn month(month: u8) -> Lex {
    Lex::Month { month, short: false }
}

const fn mon(month: u8) -> Lex {
    Lex::Month { month, short: true }
}

const fn weekday(day: u8) -> Lex {
    Lex::Weekday { day, short: false, plural: false }
}

const fn weekdays(day: u8) -> Lex {
    Lex::Weekday { day, short: false, plural: true }
}

const fn wd(day: u8) -> Lex {
    Lex::Weekday { day, short: true, plural: false }
}

const fn unit(unit: Unit) -> Lex {
    Lex::Unit { unit, plural: false }
}

const fn units(unit: Unit) -> Lex {
    Lex::Unit { unit, plural: true }
}

const fn part(part: Part) -> Lex {
    Lex::Part { part, plural: false }
}

const fn parts(part: Part) -> Lex {
    Lex::Part { part, plural: true }
}

/// Every word of time in small letters, in the order of its bytes.
const TABLE: &[(&str, Lex)] = &[
    ("a", Lex::A),
    ("about", Lex::Around),
    ("afternoon", part(Part::Afternoon)),
    ("afternoons", parts(Part::Afternoon)),
    ("ago", Lex::Ago),
    ("almost", Lex::Around),
    ("an", Lex::A),
    ("and", Lex::And),
    ("annually", Lex::Daily(Unit::Year)),
    ("apr", mon(4)),
    ("april", month(4)),
    ("around", Lex::Around),
    ("at", Lex::Around),
    ("aug", mon(8)),
    ("august", month(8)),
    ("autumn", Lex::Season(2)),
    ("beginning", Lex::Beginning),
    ("centuries", units(Unit::Century)),
    ("century", unit(Unit::Century)),
    ("christmas", Lex::Holiday(25, 12)),
    ("coming", Lex::Coming),
    ("couple", Lex::Vague),
    ("current", Lex::Current),
    ("currently", Lex::Currently),
    ("daily", Lex::Daily(Unit::Day)),
    ("dawn", part(Part::Dawn)),
    ("day", unit(Unit::Day)),
    ("daybreak", part(Part::Dawn)),
    ("days", units(Unit::Day)),
    ("dec", mon(12)),
    ("decade", unit(Unit::Decade)),
    ("decades", units(Unit::Decade)),
    ("december", month(12)),
    ("dusk", part(Part::Sunset)),
    ("each", Lex::Each),
    ("earlier", Lex::Earlier),
    ("early", Lex::Early),
    ("easter", Lex::Holiday(0, 4)),
    ("eight", Lex::Number(8)),
    ("eighteen", Lex::Number(18)),
    ("eighteenth", Lex::Ordinal(18)),
    ("eighth", Lex::Ordinal(8)),
    ("eighty", Lex::Number(80)),
    ("eleven", Lex::Number(11)),
    ("eleventh", Lex::Ordinal(11)),
    ("end", Lex::End),
    ("evening", part(Part::Evening)),
    ("evenings", parts(Part::Evening)),
    ("every", Lex::Each),
    ("fall", Lex::Season(2)),
    ("feb", mon(2)),
    ("february", month(2)),
    ("few", Lex::Vague),
    ("fifteen", Lex::Number(15)),
    ("fifteenth", Lex::Ordinal(15)),
    ("fifth", Lex::Ordinal(5)),
    ("fifty", Lex::Number(50)),
    ("first", Lex::Ordinal(1)),
    ("fiscal", Lex::Fiscal),
    ("five", Lex::Number(5)),
    ("following", Lex::Following),
    ("forty", Lex::Number(40)),
    ("four", Lex::Number(4)),
    ("fourteen", Lex::Number(14)),
    ("fourth", Lex::Ordinal(4)),
    ("fri", wd(4)),
    ("friday", weekday(4)),
    ("fridays", weekdays(4)),
    ("future", Lex::Future),
    ("half", Lex::Half),
    ("halloween", Lex::Holiday(31, 10)),
    ("hour", unit(Unit::Hour)),
    ("hourly", Lex::Daily(Unit::Hour)),
    ("hours", units(Unit::Hour)),
    ("hundred", Lex::Scale(100)),
    ("jan", mon(1)),
    ("january", month(1)),
    ("july", month(7)),
    ("june", month(6)),
    ("last", Lex::Last),
    ("late", Lex::Late),
    ("later", Lex::Later),
    ("latest", Lex::Latest),
    ("least", Lex::Around),
    ("less", Lex::Around),
    ("many", Lex::Vague),
    ("mar", mon(3)),
    ("march", month(3)),
    ("may", month(5)),
    ("mid", Lex::Mid),
    ("midday", part(Part::Noon)),
    ("middle", Lex::Middle),
    ("midnight", part(Part::Midnight)),
    ("minute", unit(Unit::Minute)),
    ("minutes", units(Unit::Minute)),
    ("mon", wd(0)),
    ("monday", weekday(0)),
    ("mondays", weekdays(0)),
    ("month", unit(Unit::Month)),
    ("monthly", Lex::Daily(Unit::Month)),
    ("months", units(Unit::Month)),
    ("more", Lex::More),
    ("morning", part(Part::Morning)),
    ("mornings", parts(Part::Morning)),
    ("nearly", Lex::Around),
    ("next", Lex::Next),
    ("night", part(Part::Night)),
    ("nightfall", part(Part::Sunset)),
    ("nights", parts(Part::Night)),
    ("nine", Lex::Number(9)),
    ("nineteen", Lex::Number(19)),
    ("nineteenth", Lex::Ordinal(19)),
    ("ninety", Lex::Number(90)),
    ("ninth", Lex::Ordinal(9)),
    ("no", Lex::Around),
    ("noon", part(Part::Noon)),
    ("nov", mon(11)),
    ("november", month(11)),
    ("now", Lex::Now),
    ("oct", mon(10)),
    ("october", month(10)),
    ("of", Lex::Of),
    ("one", Lex::Number(1)),
    ("or", Lex::Or),
    ("over", Lex::Around),
    ("past", Lex::Past),
    ("previous", Lex::Previous),
    ("quarter", unit(Unit::Quarter)),
    ("quarters", units(Unit::Quarter)),
    ("recent", Lex::Recent),
    ("recently", Lex::Recently),
    ("roughly", Lex::Around),
    ("same", Lex::Same),
    ("sat", wd(5)),
    ("saturday", weekday(5)),
    ("saturdays", weekdays(5)),
    ("second", Lex::Ordinal(2)),
    ("seconds", units(Unit::Second)),
    ("sep", mon(9)),
    ("sept", mon(9)),
    ("september", month(9)),
    ("seven", Lex::Number(7)),
    ("seventeen", Lex::Number(17)),
    ("seventh", Lex::Ordinal(7)),
    ("seventy", Lex::Number(70)),
    ("several", Lex::Vague),
    ("six", Lex::Number(6)),
    ("sixteen", Lex::Number(16)),
    ("sixth", Lex::Ordinal(6)),
    ("sixty", Lex::Number(60)),
    ("some", Lex::Around),
    ("spring", Lex::Season(0)),
    ("start", Lex::Beginning),
    ("summer", Lex::Season(1)),
    ("sun", wd(6)),
    ("sunday", weekday(6)),
    ("sundays", weekdays(6)),
    ("sundown", part(Part::Sunset)),
    ("sunrise", part(Part::Dawn)),
    ("sunset", part(Part::Sunset)),
    ("ten", Lex::Number(10)),
    ("tenth", Lex::Ordinal(10)),
    ("thanksgiving", Lex::Holiday(0, 11)),
    ("that", Lex::That),
    ("the", Lex::The),
    ("third", Lex::Ordinal(3)),
    ("thirteen", Lex::Number(13)),
    ("thirty", Lex::Number(30)),
    ("this", Lex::This),
    ("thousand", Lex::Scale(1000)),
    ("three", Lex::Number(3)),
    ("thu", wd(3)),
    ("thur", wd(3)),
    ("thurs", wd(3)),
    ("thursday", weekday(3)),
    ("thursdays", weekdays(3)),
    ("to", Lex::To),
    ("today", Lex::Today),
    ("tomorrow", Lex::Tomorrow),
    ("tonight", Lex::Tonight),
    ("tue", wd(1)),
    ("tues", wd(1)),
    ("tuesday", weekday(1)),
    ("tuesdays", weekdays(1)),
    ("twelfth", Lex::Ordinal(12)),
    ("twelve", Lex::Number(12)),
    ("twentieth", Lex::Ordinal(20)),
    ("twenty", Lex::Number(20)),
    ("two", Lex::Number(2)),
    ("up", Lex::Around),
    ("wed", wd(2)),
    ("wednesday", weekday(2)),
    ("wednesdays", weekdays(2)),
    ("week", unit(Unit::Week)),
    ("weekend", Lex::Weekend { plural: false }),
    ("weekends", Lex::Weekend { plural: true }),
    ("weekly", Lex::Daily(Unit::Week)),
    ("weeks", units(Unit::Week)),
    ("winter", Lex::Season(3)),
    ("year", unit(Unit::Year)),
    ("yearly", Lex::Daily(Unit::Year)),
    ("years", units(Unit::Year)),
    ("yesterday", Lex::Yesterday),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_found_where_the_search_looks() {
        assert!(TABLE.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert_eq!(of_word("May"), month(5));
        assert_eq!(of_word("may"), Lex::Other);
        assert_eq!(of_word("Yesterday"), Lex::Yesterday);
        assert_eq!(of_word("extraordinarily"), Lex::Other);
    }
}

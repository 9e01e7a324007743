//! Names of holidays, and which day of a year each is.

use dateline_model::Date;

use super::{
    moon,
    sun::{self, nth},
};

/// How a holiday's day is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Day {
    /// Month and day.
    Fixed(u8, u8),
    /// Month, day of the week (0 for Monday), which of them (-1 for the last), and how many days after it.
    Weekday(u8, u8, i32, i32),
    /// Days after Easter Sunday.
    Easter(i32),
    OrthodoxEaster,
    /// Days after the Hebrew new year in the same year of ours.
    Hebrew(i32),
    Hanukkah,
    /// Month and day of the Islamic calendar.
    Islamic(u8, u8),
    LunarNewYear,
}

impl Day {
    /// The day in a year: mostly one, none where it is not known, two where the moon's year is the shorter.
    pub fn dates(self, year: i32) -> impl Iterator<Item = Date> {
        let one = match self {
            Self::Fixed(month, day) => Date::new(year, month, day),
            Self::Weekday(month, weekday, count, after) => nth(year, month, weekday, count).map(|date| date.plus_days(after)),
            Self::Easter(after) => sun::easter(year).map(|date| date.plus_days(after)),
            Self::OrthodoxEaster => sun::orthodox_easter(year),
            Self::Hebrew(after) => Some(moon::hebrew_new_year(year + 3761).plus_days(after)),
            Self::Hanukkah => Some(moon::hanukkah(year + 3761)),
            Self::LunarNewYear => moon::lunar_new_year(year),
            Self::Islamic(..) => None,
        };
        let (month, day) = match self {
            Self::Islamic(month, day) => (month, day),
            _ => (0, 0),
        };
        one.into_iter().chain((month > 0).then(|| moon::islamic(year, month.into(), day.into())).into_iter().flatten())
    }
}

/// Names with a space between their tokens; those that have the same day wherever they are kept, or are kept in one country
/// alone.
pub const HOLIDAYS: &[(&str, Day)] = &[
    ("ANZAC Day", Day::Fixed(4, 25)),
    ("All Saints ' Day", Day::Fixed(11, 1)),
    ("All Souls ' Day", Day::Fixed(11, 2)),
    ("Anzac Day", Day::Fixed(4, 25)),
    ("April Fool 's Day", Day::Fixed(4, 1)),
    ("April Fools ' Day", Day::Fixed(4, 1)),
    ("Armistice Day", Day::Fixed(11, 11)),
    ("Ascension Day", Day::Easter(39)),
    ("Ash Wednesday", Day::Easter(-46)),
    ("Ashura", Day::Islamic(1, 10)),
    ("Australia Day", Day::Fixed(1, 26)),
    ("Bastille Day", Day::Fixed(7, 14)),
    ("Black Friday", Day::Weekday(11, 3, 4, 1)),
    ("Bonfire Night", Day::Fixed(11, 5)),
    ("Boxing Day", Day::Fixed(12, 26)),
    ("Burns Night", Day::Fixed(1, 25)),
    ("Canada Day", Day::Fixed(7, 1)),
    ("Chanukah", Day::Hanukkah),
    ("Chinese New Year", Day::LunarNewYear),
    ("Christmas", Day::Fixed(12, 25)),
    ("Christmas Day", Day::Fixed(12, 25)),
    ("Christmas Eve", Day::Fixed(12, 24)),
    ("Cinco de Mayo", Day::Fixed(5, 5)),
    ("Columbus Day", Day::Weekday(10, 0, 2, 0)),
    ("Cyber Monday", Day::Weekday(11, 3, 4, 4)),
    ("Easter", Day::Easter(0)),
    ("Easter Day", Day::Easter(0)),
    ("Easter Monday", Day::Easter(1)),
    ("Easter Sunday", Day::Easter(0)),
    ("Eid al - Adha", Day::Islamic(12, 10)),
    ("Eid al - Fitr", Day::Islamic(10, 1)),
    ("Eid ul - Adha", Day::Islamic(12, 10)),
    ("Eid ul - Fitr", Day::Islamic(10, 1)),
    ("Election Day", Day::Weekday(11, 0, 1, 1)),
    ("Epiphany", Day::Fixed(1, 6)),
    ("Father 's Day", Day::Weekday(6, 6, 3, 0)),
    ("Good Friday", Day::Easter(-2)),
    ("Groundhog Day", Day::Fixed(2, 2)),
    ("Guy Fawkes Night", Day::Fixed(11, 5)),
    ("Halloween", Day::Fixed(10, 31)),
    ("Hanukkah", Day::Hanukkah),
    ("Holy Saturday", Day::Easter(-1)),
    ("Holy Thursday", Day::Easter(-3)),
    ("Inauguration Day", Day::Fixed(1, 20)),
    ("Juneteenth", Day::Fixed(6, 19)),
    ("Labor Day", Day::Weekday(9, 0, 1, 0)),
    ("Labour Day", Day::Fixed(5, 1)),
    ("Lunar New Year", Day::LunarNewYear),
    ("Mardi Gras", Day::Easter(-47)),
    ("Martin Luther King Day", Day::Weekday(1, 0, 3, 0)),
    ("Martin Luther King Jr Day", Day::Weekday(1, 0, 3, 0)),
    ("Maundy Thursday", Day::Easter(-3)),
    ("May Day", Day::Fixed(5, 1)),
    ("Memorial Day", Day::Weekday(5, 0, -1, 0)),
    ("New Year 's Day", Day::Fixed(1, 1)),
    ("New Year 's Eve", Day::Fixed(12, 31)),
    ("Orthodox Christmas", Day::Fixed(1, 7)),
    ("Orthodox Easter", Day::OrthodoxEaster),
    ("Palm Sunday", Day::Easter(-7)),
    ("Passover", Day::Hebrew(-163)),
    ("Pentecost", Day::Easter(49)),
    ("Presidents ' Day", Day::Weekday(2, 0, 3, 0)),
    ("Purim", Day::Hebrew(-193)),
    ("Remembrance Day", Day::Fixed(11, 11)),
    ("Remembrance Sunday", Day::Weekday(11, 6, 2, 0)),
    ("Rosh Hashana", Day::Hebrew(0)),
    ("Rosh Hashanah", Day::Hebrew(0)),
    ("Shavuot", Day::Hebrew(-113)),
    ("Shrove Tuesday", Day::Easter(-47)),
    ("St Andrew 's Day", Day::Fixed(11, 30)),
    ("St David 's Day", Day::Fixed(3, 1)),
    ("St George 's Day", Day::Fixed(4, 23)),
    ("St Patrick 's Day", Day::Fixed(3, 17)),
    ("St Valentine 's Day", Day::Fixed(2, 14)),
    ("Sukkot", Day::Hebrew(14)),
    ("Thanksgiving", Day::Weekday(11, 3, 4, 0)),
    ("Thanksgiving Day", Day::Weekday(11, 3, 4, 0)),
    ("Valentine 's Day", Day::Fixed(2, 14)),
    ("Veterans ' Day", Day::Fixed(11, 11)),
    ("Whit Monday", Day::Easter(50)),
    ("Whit Sunday", Day::Easter(49)),
    ("Yom Kippur", Day::Hebrew(9)),
];

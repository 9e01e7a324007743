//! The `value` of a TIMEX3, taken apart and put together again.

mod parse;
mod print;

/// The `value` of a TIMEX3 as TimeML 1.2.1 has it, in the forms that [`crate::read`] writes.
///
/// Parsing takes valid values only, and prints them back as they were:
///
/// ```
/// use dateline_engine::Timex;
///
/// assert_eq!(Timex::parse("2016-W38-WE").map(|value| value.to_string()).as_deref(), Some("2016-W38-WE"));
/// assert!(Timex::parse("2016-02-30").is_none());
/// assert!(Timex::parse("P6").is_none());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Timex {
    /// `PAST_REF`
    Past,
    /// `PRESENT_REF`
    Present,
    /// `FUTURE_REF`
    Future,
    /// A day or something longer: `2016-09-28`, `198`.
    Date(Calendar),
    /// A time of day: `2016-09-28TMO`, `XXXX-WXX-1T09:30`.
    Time(Calendar, Clock),
    /// A length, the largest unit first: `P2Y6M`, `PT13H`, `PXD`.
    Length(Vec<(Count, Unit)>),
}

/// A place in the calendar. What is not known is nothing, and printed as `X`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Calendar {
    /// `19`: the years from 1900 to 1999.
    Century(Option<u16>),
    /// `198`: the years from 1980 to 1989.
    Decade(Option<u16>),
    /// `2016`, `FY2016`
    Year(Year),
    /// `2016-Q3`
    Quarter(Year, Option<u8>),
    /// `2016-H1`
    Half(Year, u8),
    /// `2016-SU`
    Season(Year, Season),
    /// `2016-W38`
    Week(Year, Option<u8>),
    /// `2016-W38-WE`
    Weekend(Year, Option<u8>),
    /// `XXXX-WXX-1`: a day of the week, 1 for Monday.
    Weekday(Year, Option<u8>, u8),
    /// `2016-09`
    Month(Year, Option<u8>),
    /// `2016-09-28`, `XXXX-09-28`
    Day(Year, Option<u8>, Option<u8>),
}

/// A year, 0 to 9999, and whether it is one of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Year {
    /// Whether it begins when the books do: `FY`.
    pub fiscal: bool,
    /// Its number.
    pub number: Option<u16>,
}

/// A season.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Season {
    /// `SP`
    Spring,
    /// `SU`
    Summer,
    /// `FA`
    Fall,
    /// `WI`
    Winter,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// `MO`
    Morning,
    /// `AF`
    Afternoon,
    /// `EV`
    Evening,
    /// `NI`
    Night,
    /// `DT`
    Daytime,
    /// `21`
    Hour(u8),
    /// `21:37`; `24:00` is the end of the day.
    Minute(u8, u8),
}

/// How many of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Count {
    /// A whole number.
    Whole(u32),
    /// A whole number and a half.
    AndHalf(u32),
    /// `X`: some.
    Some,
}

/// A unit of a length, in the order in which they are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// `CE`
    Century,
    /// `DE`
    Decade,
    /// `Y`
    Year,
    /// `Q`
    Quarter,
    /// `M` before the `T`
    Month,
    /// `W`
    Week,
    /// `D`
    Day,
    /// `H`
    Hour,
    /// `M` behind the `T`
    Minute,
    /// `S`
    Second,
}

/// The letters of each season.
const SEASONS: [(&str, Season); 4] =
    [("SP", Season::Spring), ("SU", Season::Summer), ("FA", Season::Fall), ("WI", Season::Winter)];
/// The letters of each part of the day.
const PARTS: [(&str, Clock); 5] =
    [("MO", Clock::Morning), ("AF", Clock::Afternoon), ("EV", Clock::Evening), ("NI", Clock::Night), ("DT", Clock::Daytime)];
/// The letters of each unit, and whether it stands behind the `T`.
const UNITS: [(&str, bool, Unit); 10] = [
    ("CE", false, Unit::Century),
    ("DE", false, Unit::Decade),
    ("Y", false, Unit::Year),
    ("Q", false, Unit::Quarter),
    ("M", false, Unit::Month),
    ("W", false, Unit::Week),
    ("D", false, Unit::Day),
    ("H", true, Unit::Hour),
    ("M", true, Unit::Minute),
    ("S", true, Unit::Second),
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn year() -> impl Strategy<Value = Year> {
        (any::<bool>(), prop::option::of(0_u16..=9999)).prop_map(|(fiscal, number)| Year { fiscal, number })
    }

    fn day() -> impl Strategy<Value = Calendar> {
        let day = |(year, month, day)| Calendar::Day(year, month, day);
        let weekday = |(year, week, day)| Calendar::Weekday(year, week, day);
        prop_oneof![
            (year(), prop::option::of(1_u8..=12), prop::option::of(1_u8..=28)).prop_map(day),
            (year(), prop::option::of(1_u8..=53), 1_u8..=7).prop_map(weekday),
        ]
    }

    fn calendar() -> impl Strategy<Value = Calendar> {
        prop_oneof![
            prop::option::of(0_u16..=99).prop_map(Calendar::Century),
            prop::option::of(0_u16..=999).prop_map(Calendar::Decade),
            year().prop_map(Calendar::Year),
            (year(), prop::option::of(1_u8..=4)).prop_map(|(year, quarter)| Calendar::Quarter(year, quarter)),
            (year(), 1_u8..=2).prop_map(|(year, half)| Calendar::Half(year, half)),
            (year(), 0_usize..4).prop_map(|(year, at)| Calendar::Season(year, SEASONS[at].1)),
            (year(), prop::option::of(1_u8..=53)).prop_map(|(year, week)| Calendar::Week(year, week)),
            (year(), prop::option::of(1_u8..=53)).prop_map(|(year, week)| Calendar::Weekend(year, week)),
            (year(), prop::option::of(1_u8..=12)).prop_map(|(year, month)| Calendar::Month(year, month)),
            day(),
        ]
    }

    fn clock() -> impl Strategy<Value = Clock> {
        prop_oneof![
            (0_usize..PARTS.len()).prop_map(|at| PARTS[at].1),
            (0_u8..=24).prop_map(Clock::Hour),
            (0_u8..24, 0_u8..60).prop_map(|(hour, minute)| Clock::Minute(hour, minute)),
        ]
    }

    fn count() -> impl Strategy<Value = Count> {
        prop_oneof![Just(Count::Some), any::<u32>().prop_map(Count::Whole), any::<u32>().prop_map(Count::AndHalf)]
    }

    fn timex() -> impl Strategy<Value = Timex> {
        let counts = prop::collection::btree_map(0_usize..UNITS.len(), count(), 1..4);
        let length = counts.prop_map(|counts| counts.into_iter().map(|(at, count)| (count, UNITS[at].2)).collect());
        prop_oneof![
            prop::sample::select(vec![Timex::Past, Timex::Present, Timex::Future]),
            calendar().prop_map(Timex::Date),
            (day(), clock()).prop_map(|(day, clock)| Timex::Time(day, clock)),
            length.prop_map(Timex::Length),
        ]
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_printed_is_read_as_it_was(value in timex()) {
            prop_assert_eq!(Timex::parse(&value.to_string()), Some(value));
        }

        #[test]
        fn what_is_read_is_printed_as_it_was(text in "[0-9XPTFYQHWMDSE:.-]{1,12}") {
            if let Some(value) = Timex::parse(&text) {
                prop_assert_eq!(value.to_string(), text);
            }
        }
    }

    #[test]
    fn what_is_no_value_is_refused() {
        for text in
            ["", "P", "PT", "P6", "P6MY", "P06Y", "PT6D", "2016-13", "2016-02-30", "2016-W54", "16-09", "2016-9", "2016T09"]
        {
            assert_eq!(Timex::parse(text), None, "{text}");
        }
    }
}

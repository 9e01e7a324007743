//! Days of calendars that follow the moon.

use dateline_model::Date;

/// The first day of a Hebrew year, Rosh Hashanah, by the four rules of postponement.
pub fn hebrew_new_year(year: i32) -> Date {
    let (before, here, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1));
    let late = if after - here == 356 { 2 } else { i32::from(here - before == 382) };
    // Days from 1 January 1970 back to the epoch.
    Date::from_days(here + late - 2_092_590)
}

/// Days from the epoch to the mean new moon of the year's first month, moved off Sunday, Wednesday and Friday.
fn elapsed(year: i32) -> i32 {
    let months = (235 * year - 234).div_euclid(19);
    // From our year 8800 on the parts of an hour leave 32 bits.
    let parts = 12_084 + 13_753 * i64::from(months);
    let day = 29 * months + parts.div_euclid(25_920) as i32;
    if (3 * (day + 1)).rem_euclid(7) < 3 { day + 1 } else { day }
}

/// 25 Kislev, the first day of Hanukkah, of a Hebrew year; the month before it has a day more in long years.
pub fn hanukkah(year: i32) -> Date {
    let first = hebrew_new_year(year);
    let long = (hebrew_new_year(year + 1).days() - first.days()) % 10 == 5;
    first.plus_days(if long { 84 } else { 83 })
}

/// A day of the Islamic calendar by the tabular reckoning from the astronomical epoch, for each year that begins or ends
/// in a year of ours. The sighting of the moon may move it by one day.
pub fn islamic(year: i32, month: i32, day: i32) -> impl Iterator<Item = Date> {
    let about = (year - 622) * 33 / 32;
    (about - 1..=about + 2)
        .map(move |year| {
            let days = 354 * (year - 1) + (3 + 11 * year).div_euclid(30) + 29 * (month - 1) + month / 2 + day;
            Date::from_days(days - 492_150)
        })
        .filter(move |date| date.year == year)
}

/// Days from 20 January to the first day of the Chinese year, from 1950 on.
const LUNAR_NEW_YEARS: [u8; 101] = [
    28, 17, 7, 25, 14, 4, 23, 11, 29, 19, 8, 26, 16, 5, 24, 13, 1, 20, 10, 28, 17, 7, 26, 14, 3, 22, 11, 29, 18, 8, 27, 16, 5,
    24, 13, 31, 20, 9, 28, 17, 7, 26, 15, 3, 21, 11, 30, 18, 8, 27, 16, 4, 23, 12, 2, 20, 9, 29, 18, 6, 25, 14, 3, 21, 11, 30,
    19, 8, 27, 16, 5, 23, 12, 2, 21, 9, 28, 17, 6, 24, 14, 3, 22, 11, 30, 19, 8, 26, 15, 4, 23, 12, 2, 21, 10, 28, 17, 6, 25, 13,
    3,
];

/// The first day of the Chinese year, for the years 1950 to 2050.
pub fn lunar_new_year(year: i32) -> Option<Date> {
    let at = usize::try_from(year - 1950).ok()?;
    Some(Date::new(year, 1, 20)?.plus_days((*LUNAR_NEW_YEARS.get(at)?).into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moon_decides() {
        assert_eq!(Some(hebrew_new_year(5777)), Date::new(2016, 10, 3));
        assert_eq!(Some(hebrew_new_year(5778)), Date::new(2017, 9, 21));
        assert_eq!(Some(hanukkah(5777)), Date::new(2016, 12, 25));
        assert_eq!(Some(hanukkah(5784)), Date::new(2023, 12, 8));
        assert_eq!(islamic(2016, 10, 1).next(), Date::new(2016, 7, 6));
        assert_eq!(islamic(2023, 12, 10).next(), Date::new(2023, 6, 28));
        assert_eq!(lunar_new_year(2016), Date::new(2016, 2, 8));
        assert_eq!(lunar_new_year(2051), None);
    }
}

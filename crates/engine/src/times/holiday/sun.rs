//! Days that hang on a day of the week or on Easter.

use dateline_model::Date;

/// The `count`th such day of the week (Monday is 0) of a month; the last where `count` is -1.
pub fn nth(year: i32, month: u8, weekday: u8, count: i32) -> Option<Date> {
    let first = Date::new(year, month, 1)?;
    let ahead = (i32::from(weekday) - i32::from(first.weekday())).rem_euclid(7);
    let first = first.plus_days(ahead);
    if count > 0 {
        return Some(first.plus_days(7 * (count - 1))).filter(|date| date.month == month);
    }
    (0..5).map(|week| first.plus_days(7 * week)).rfind(|date| date.month == month)
}

/// Easter Sunday of the western churches, by the method of Meeus, Jones and Butcher.
pub fn easter(year: i32) -> Option<Date> {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// Easter Sunday of the eastern churches, by the method of Meeus for the Julian calendar.
pub fn orthodox_easter(year: i32) -> Option<Date> {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let (month, day) = ((d + e + 114) / 31, (d + e + 114) % 31 + 1);
    let julian = Date::new(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?;
    Some(julian.plus_days(year / 100 - year / 400 - 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_hang_on_the_week_and_on_easter() {
        assert_eq!(nth(2016, 11, 3, 4), Date::new(2016, 11, 24));
        assert_eq!(nth(2016, 5, 0, -1), Date::new(2016, 5, 30));
        assert_eq!(easter(2016), Date::new(2016, 3, 27));
        assert_eq!(orthodox_easter(2016), Date::new(2016, 5, 1));
        assert_eq!(orthodox_easter(2024), Date::new(2024, 5, 5));
    }
}

//! Dates as files give them, into ISO 8601.

use dateline_model::Date;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// A date, or a date and time, in ISO 8601. Read are ISO 8601 itself, the dates of mail and feeds (`Wed, 28 Sep 2016
/// 16:57:00 GMT`), a day with its month in English words, in either order, and seconds or milliseconds since 1970.
///
/// The day and the time stay as they stand there, and a zone is passed over: "today" in a report is the day of the place
/// where it was written.
pub fn iso(given: &str) -> Option<String> {
    let given = given.trim();
    if given.len() > 100 {
        return None;
    }
    if Date::parse(given).is_some() {
        return Some(given.to_owned());
    }
    in_digits(given).or_else(|| in_words(given))
}

/// Seconds or milliseconds since 1970, or "20160928".
fn in_digits(given: &str) -> Option<String> {
    if !given.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let number: i64 = given.parse().ok()?;
    match given.len() {
        8 => {
            let (year, month, day) = (number / 10_000, number / 100 % 100, number % 100);
            Some(Date::new(i32::try_from(year).ok()?, u8::try_from(month).ok()?, u8::try_from(day).ok()?)?.to_string())
        }
        9 | 10 => since_1970(number),
        12 | 13 => since_1970(number / 1000),
        _ => None,
    }
}

fn since_1970(seconds: i64) -> Option<String> {
    let epoch = Date::new(1970, 1, 1)?;
    let day = epoch.plus_days(i32::try_from(seconds / 86_400).ok()?);
    let minutes = seconds % 86_400 / 60;
    Some(format!("{day}T{:02}:{:02}Z", minutes / 60, minutes % 60))
}

fn in_words(given: &str) -> Option<String> {
    let (mut year, mut month, mut day, mut clock) = (None, None, None, None);
    for word in given.split([' ', ',', '-', '\t', '\n', '\u{a0}']).filter(|word| !word.is_empty()) {
        let word = word.trim_end_matches('.');
        let figures = word.bytes().take_while(u8::is_ascii_digit).count();
        match word.get(..figures).unwrap_or("").parse::<u16>() {
            Ok(_) if word.contains(':') => clock = clock.or_else(|| clock_of(word)),
            Ok(number) if figures == 4 && word.len() == 4 => year = year.or(Some(number)),
            Ok(number) if figures <= 2 && is_ordinal(word.get(figures..)?) && day.is_none() => day = u8::try_from(number).ok(),
            Ok(_) => {}
            Err(_) => month = month.or_else(|| month_of(word)),
        }
    }
    let date = Date::new(i32::from(year?), month?, day?)?;
    Some(clock.map_or_else(|| date.to_string(), |(hour, minute)| format!("{date}T{hour:02}:{minute:02}")))
}

fn is_ordinal(rest: &str) -> bool {
    matches!(rest, "" | "st" | "nd" | "rd" | "th")
}

fn month_of(word: &str) -> Option<u8> {
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|month| word.starts_with(month))?;
    let whole = ["uary", "ruary", "ch", "il", "", "e", "y", "ust", "tember", "ober", "ember", "ember"];
    let rest = word.get(3..)?;
    (rest.is_empty() || rest == "t" && at == 8 || whole.get(at) == Some(&rest)).then_some(at as u8 + 1)
}

fn clock_of(word: &str) -> Option<(u8, u8)> {
    let mut parts = word.split(':');
    let hour: u8 = parts.next()?.parse().ok()?;
    let minutes = parts.next()?;
    let minute: u8 = minutes.get(..2)?.parse().ok()?;
    // "4:57pm" would need more; the day is what counts.
    (hour < 24 && minute < 60 && minutes.len() == 2).then_some((hour, minute))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_feeds_and_pages_are_read() {
        for (given, expected) in [
            ("2016-09-28T16:57:00+02:00", "2016-09-28T16:57:00+02:00"),
            ("Wed, 28 Sep 2016 16:57:00 GMT", "2016-09-28T16:57"),
            ("Wednesday, 28-Sep-2016 16:57:03 UTC", "2016-09-28T16:57"),
            ("September 28, 2016", "2016-09-28"),
            ("28th Sept. 2016, 9:37pm", "2016-09-28"),
            ("20160928", "2016-09-28"),
            ("1475081820", "2016-09-28T16:57Z"),
            ("1475081820000", "2016-09-28T16:57Z"),
        ] {
            assert_eq!(iso(given).as_deref(), Some(expected), "{given}");
        }
    }

    #[test]
    fn what_is_no_date_or_could_be_two_is_none() {
        for given in ["", "yesterday", "28/09/2016", "31 June 2016", "2016", "Marches 28 2016", "99999999"] {
            assert_eq!(iso(given), None, "{given}");
        }
    }
}

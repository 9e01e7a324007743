//! Names of months and days of the week.

/// The months, from January on.
pub const MONTHS: [&str; 12] =
    ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];

/// The month a capitalised word names, and whether it is an abbreviation.
pub fn month(word: &str) -> Option<(u8, bool)> {
    if !word.starts_with(|character: char| character.is_ascii_uppercase()) || word.len() > 9 {
        return None;
    }
    let at = MONTHS.iter().position(|name| name.eq_ignore_ascii_case(word));
    if let Some(at) = at {
        return Some((at as u8 + 1, false));
    }
    let short = word.len() == 3 || word.eq_ignore_ascii_case("sept");
    let at =
        MONTHS.iter().position(|name| name.as_bytes().iter().zip(word.as_bytes()).all(|(a, b)| a.eq_ignore_ascii_case(b)))?;
    short.then_some((at as u8 + 1, true))
}

/// The day of the week a capitalised word names (Monday is 0), and whether it is an abbreviation.
pub fn weekday(word: &str) -> Option<(u8, bool)> {
    if !word.starts_with(|character: char| character.is_ascii_uppercase()) || word.len() > 9 {
        return None;
    }
    const NAMES: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    if let Some(at) = NAMES.iter().position(|name| name.eq_ignore_ascii_case(word)) {
        return Some((at as u8, false));
    }
    const SHORT: [(&str, u8); 11] = [
        ("mon", 0),
        ("tue", 1),
        ("tues", 1),
        ("wed", 2),
        ("weds", 2),
        ("thu", 3),
        ("thur", 3),
        ("thurs", 3),
        ("fri", 4),
        ("sat", 5),
        ("sun", 6),
    ];
    SHORT.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|&(_, day)| (day, true))
}

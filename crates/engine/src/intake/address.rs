//! The day in an article's address: "/2016/09/28/", "/2016-09/28/", "/20160928", "/2016/sep/28/".

use dateline_model::Date;

/// The day of publication that an address has in its path.
pub fn day(address: &str) -> Option<Date> {
    let path = address.split_once("://").map_or(address, |(_, rest)| rest);
    let path = path.split(['?', '#']).next()?.split_once('/')?.1;
    let parts = path.split(['/', '-', '_', '.']).collect::<Vec<_>>();
    parts.windows(3).find_map(of_parts).or_else(|| parts.iter().find_map(|part| of_figures(part)))
}

fn of_parts(parts: &[&str]) -> Option<Date> {
    let [year, month, day] = parts else { return None };
    Date::new(self::year(year)?, number(month).or_else(|| named(month))?, number(day)?)
}

fn of_figures(part: &str) -> Option<Date> {
    (part.len() == 8).then_some(())?;
    Date::new(year(part.get(..4)?)?, number(part.get(4..6)?)?, number(part.get(6..)?)?)
}

fn year(part: &str) -> Option<i32> {
    (part.len() == 4 && part.bytes().all(|byte| byte.is_ascii_digit())).then_some(())?;
    part.parse().ok().filter(|year| (1990..2100).contains(year))
}

fn number(part: &str) -> Option<u8> {
    ((1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())).then(|| part.parse().ok())?
}

fn named(part: &str) -> Option<u8> {
    const NAMES: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    (part.len() == 3).then_some(())?;
    NAMES.iter().position(|name| name.eq_ignore_ascii_case(part)).map(|at| at as u8 + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_the_path_is_read() {
        let text = |address: &str| day(address).map(|day| day.to_string()).unwrap_or_default();
        assert_eq!(text("https://harbour.example/2016/09/28/port-opens"), "2016-09-28");
        assert_eq!(text("https://harbour.example/world/2016-09/28/content_12.htm"), "2016-09-28");
        assert_eq!(text("https://harbour.example/news/2016/sep/28/port"), "2016-09-28");
        assert_eq!(text("https://harbour.example/port-20160928.html"), "2016-09-28");
        assert_eq!(text("https://harbour.example/story/20169928"), "");
        assert_eq!(text("https://harbour.example/a/2016/port"), "");
        assert_eq!(text("harbour.example"), "");
    }
}

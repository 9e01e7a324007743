//! Quarters, halves and fiscal years in letters and figures: "Q3 2015", "3Q", "H1 2016", "FY2017".

use super::{context::Context, direction, hit::Hit, rules::Rule, value::Value};

/// A quarter, half or fiscal year in short.
pub fn abbreviated(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.word(at) == "FY" {
        let (year, end) = year(context, at + 1)?;
        return Some(Hit::new(at, end, Value::Fiscal(year)).vague());
    }
    let (letter, number) = match context.word(at) {
        "Q" | "H" => (at, at + 1),
        _ => (at + 1, at),
    };
    let number = context.digits(number).filter(|_| context.glued(at + 1) && context.word(number).len() == 1)? as u8;
    let end = at + 2;
    let quarter = match context.word(letter) {
        "Q" if (1..=4).contains(&number) => true,
        "H" if (1..=2).contains(&number) => false,
        _ => return None,
    };
    if context.glued(end) && context.word(end).starts_with(|next: char| next.is_alphabetic() || next == '-') {
        return None;
    }
    let value = |year: i32| if quarter { Value::Quarter(year, number) } else { Value::Half(year, number) };
    let of = end + usize::from(context.is(end, &["of"]));
    if let Some((year, end)) = year(context, of) {
        return Some(Hit::new(at, end, value(year)));
    }
    // A letter and a figure alone are many things; a quarter is led by a word.
    if !quarter || !context.word_before(at).starts_with(char::is_lowercase) && !context.word(end).starts_with(char::is_lowercase)
    {
        return None;
    }
    Some(direction::quarter_year(context, number)?.map(value).hit(at, end))
}

/// A year in four figures or two, and the token after it.
fn year(context: &Context<'_>, at: usize) -> Option<(i32, usize)> {
    let mark = at + usize::from(matches!(context.word(at), "'" | "’"));
    let year = context.digits(mark).and_then(|year| i32::try_from(year).ok())?;
    match context.word(mark).len() {
        4 if mark == at && (1900..2100).contains(&year) => Some((year, at + 1)),
        2 if context.glued(mark) => Some((if year < 70 { 2000 + year } else { 1900 + year }, mark + 1)),
        _ => None,
    }
}

pub const RULE: Rule = Rule {
    find: abbreviated,
    #[cfg(test)]
    page: super::page::Page {
        name: "Quarters and fiscal years in short",
        reads: "A quarter, a half or a fiscal year in letters and figures. When a fiscal year begins is not known.",
        examples: &[
            ("2016-10-01", "Sales rose in Q3 2015.", "Q3 2015 = 2015-Q3"),
            ("2016-10-01", "Sales of 1H16 and of 2Q fell.", "1H16 = 2016-H1; 2Q = 2016-Q2"),
            ("2016-10-01", "The FY2017 budget is not that of FY 2015.", "FY2017 = FY2017 ~; FY 2015 = FY2015 ~"),
            ("2016-10-01", "An H1N1 case and an H2 were seen.", ""),
        ],
    },
};

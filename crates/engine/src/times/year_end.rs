//! "Year-end", by which the last month of the year is meant.

use dateline_model::{Range, TimeSource};

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    unit,
    value::Value,
};

/// "Year-end", "year's end": the year, as the stretch its last month.
pub fn year_end(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.unit(at) != Some((Unit::Year, false)) {
        return None;
    }
    let owned = matches!(context.word(at + 1), "'" | "’") && context.word(at + 2) == "s";
    let end = if owned { at + 3 } else { context.after_hyphen(at + 1) };
    if context.lex(end) != Lex::End {
        return None;
    }
    let Some(year) = context.today.map(|today| today.year) else {
        return Some(Hit::new(at, end + 1, unit::unknown(Unit::Year)));
    };
    Some(Hit { range: Some(Range::month(year, 12)), ..Hit::new(at, end + 1, Value::Year(year)).from(TimeSource::Published) })
}

pub const RULE: Rule = Rule {
    find: year_end,
    #[cfg(test)]
    page: super::page::Page {
        name: "Year-end",
        reads: "The end of the year, named by the year.",
        examples: &[
            ("2016-10-01", "It will be done by year-end.", "year-end = 2016"),
            ("2016-10-01", "It will be done by year's end.", "year's end = 2016"),
        ],
    },
};

//! "Year-end", by which the last day of the year is meant.

use dateline_model::Date;

use super::{
    context::{Context, Hit},
    lexicon::{Lex, Unit},
    rules::Rule,
    unit,
    value::Value,
};

/// "Year-end": the last day of the year.
pub fn year_end(context: &Context<'_>, at: usize) -> Option<Hit> {
    let next = context.after_hyphen(at + 1);
    if context.unit(at) != Some((Unit::Year, false)) || context.lex(next) != Lex::End {
        return None;
    }
    let date = context.today.and_then(|today| Date::new(today.year, 12, 31));
    Some(Hit::new(at, next + 1, date.map_or_else(|| unit::unknown(Unit::Day), Value::Day)))
}

pub const RULE: Rule = Rule {
    find: year_end,
    #[cfg(test)]
    page: super::page::Page {
        name: "Year-end",
        reads: "The last day of the year, named by the year.",
        examples: &[("2016-10-01", "It will be done by year-end.", "year-end = 2016-12-31")],
    },
};

//! A place within the day, week, month or year that runs: "later in the day", "earlier in the year".

use dateline_model::TimeSource;

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    shift,
};

/// "Earlier in the week", "later in the day": of the day on which the narrative stands.
pub fn in_unit(context: &Context<'_>, at: usize) -> Option<Hit> {
    if !matches!(context.lex(at), Lex::Earlier | Lex::Later)
        || !context.is(at + 1, &["in"])
        || !matches!(context.lex(at + 2), Lex::The | Lex::That)
    {
        return None;
    }
    let (unit, false) = context.unit(at + 3)? else { return None };
    if !matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Year) {
        return None;
    }
    let (date, source) = match (unit, context.period, context.named.period) {
        (Unit::Day, ..) => context.here(at, at + 4),
        // "That year" is the one last named.
        (_, Some(period), Some(named)) if context.lex(at + 2) == Lex::That => (Some(period), TimeSource::Earlier(named)),
        _ => (context.today, TimeSource::Published),
    };
    let value = date.map_or_else(|| super::unit::unknown(unit), |date| shift::by(date, unit, 0));
    Some(Hit::new(at, at + 4, value).from(source))
}

pub const RULE: Rule = Rule {
    find: in_unit,
    #[cfg(test)]
    page: super::page::Page {
        name: "Earlier or later in a unit",
        reads: "A place within the day, week, month or year in which the narrative stands.",
        examples: &[
            ("2016-10-01", "It was delayed earlier in the year.", "earlier in the year = 2016"),
            (
                "2016-10-01",
                "They met on Thursday. Later in the day it rained.",
                "Thursday = 2016-09-29; Later in the day = 2016-09-29",
            ),
        ],
    },
};

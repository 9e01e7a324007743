//! Every rule, in the order in which they are asked; of all that fit the longest wins, the first of equals.

use super::{
    abbreviated, age, approximate, clock, context::Context, counted, day_of_month, deictic, edge, explicit, frequency, from_day,
    hit::Hit, holiday, in_unit, length, lexicon::Lex, long, month, neighbour, nth, part_beside, quarter, reference, same_period,
    season, september_11, set, stretch, unit, week_of, weekday, whole, year, year_end,
};

/// One way of naming a time.
pub struct Rule {
    /// What begins at a token, if anything does.
    pub find: fn(&Context<'_>, usize) -> Option<Hit>,
    /// What the page of rules says of it.
    #[cfg(test)]
    pub page: super::page::Page,
}

/// Every rule but those that look for words before an expression.
pub const INNER: &[Rule] = &[
    september_11::RULE,
    explicit::RULE,
    weekday::RULE,
    deictic::RULE,
    day_of_month::RULE,
    clock::RULE,
    quarter::RULE,
    abbreviated::RULE,
    month::RULE,
    season::RULE,
    year::RULE,
    holiday::RULE,
    nth::RULE,
    week_of::RULE,
    neighbour::RULE,
    unit::RULE,
    counted::RULE,
    in_unit::RULE,
    from_day::RULE,
    same_period::RULE,
    part_beside::RULE,
    year_end::RULE,
    whole::RULE,
    stretch::RULE,
    long::RULE,
    frequency::RULE,
    set::RULE,
    reference::RULE,
    age::RULE,
    length::RULE,
];

/// The expression that begins at a token.
pub fn at(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) == Lex::Other && !begins_otherwise(context, at) {
        return None;
    }
    let edged = (edge::RULE.find)(context, at);
    longest(longest(edged, (approximate::RULE.find)(context, at)), inner(context, at))
}

/// The same without the words that narrow or loosen it.
pub fn inner(context: &Context<'_>, at: usize) -> Option<Hit> {
    INNER.iter().fold(None, |best, rule| longest(best, (rule.find)(context, at)))
}

fn longest(best: Option<Hit>, next: Option<Hit>) -> Option<Hit> {
    match (best, next) {
        (Some(best), Some(next)) => Some(if next.end > best.end { next } else { best }),
        (best, next) => best.or(next),
    }
}

/// Words that begin an expression and are too common, or too rare, to be in the lexicon.
fn begins_otherwise(context: &Context<'_>, at: usize) -> bool {
    matches!(context.word(at), "'" | "’" | "‘" | "Q" | "H" | "FY")
        || context.is(
            at,
            &[
                "all",
                "overnight",
                "rest",
                "remainder",
                "right",
                "these",
                "once",
                "twice",
                "thrice",
                "dozens",
                "hundreds",
                "thousands",
                "scores",
            ],
        )
}

//! Every rule, in the order in which they are asked; of all that fit the longest wins, the first of equals.

use super::{
    clock,
    context::{Context, Hit},
    deictic, duration, edge, explicit, holiday,
    lexicon::Lex,
    month, quarter, reference, relative, season, set, weekday, year,
};

type Rule = fn(&Context<'_>, usize) -> Option<Hit>;

const INNER: &[Rule] = &[
    explicit::date,
    weekday::weekday,
    deictic::deictic,
    clock::clock,
    quarter::quarter,
    month::month,
    season::season,
    year::year,
    holiday::holiday,
    relative::unit,
    relative::counted,
    relative::year_end,
    duration::stretch,
    duration::long,
    set::set,
    reference::reference,
    duration::length,
];

/// The expression that begins at a token.
pub fn at(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.lex(at) == Lex::Other && !begins_otherwise(context, at) {
        return None;
    }
    let edged = edge::edged(context, at);
    longest(edged, inner(context, at))
}

/// The same without the words that narrow or loosen it.
pub fn inner(context: &Context<'_>, at: usize) -> Option<Hit> {
    INNER.iter().fold(None, |best, rule| longest(best, rule(context, at)))
}

fn longest(best: Option<Hit>, next: Option<Hit>) -> Option<Hit> {
    match (best, next) {
        (Some(best), Some(next)) => Some(if next.end > best.end { next } else { best }),
        (best, next) => best.or(next),
    }
}

/// Words that begin an expression and are too common, or too rare, to be in the lexicon.
fn begins_otherwise(context: &Context<'_>, at: usize) -> bool {
    matches!(context.word(at), "'" | "’" | "‘" | "New" | "Good" | "Boxing" | "Labor")
        || context.is(at, &["overnight", "right", "these", "dozens", "hundreds", "thousands", "scores"])
}

//! Expressions that share a word: "on 12 and 13 September", "from May to August 2015", "9 to 11 a.m.", "1979-89".
//!
//! What lacks a word borrows it: from the expression behind it (`days`, `months`, `hours`, `ordinals`, `nights`, `seasons`), or from
//! the one before it (`days`, `years`, `weekdays`, `months`).

mod days;
mod hours;
mod months;
mod nights;
mod ordinals;
mod seasons;
mod weekdays;
mod years;

use super::{context::Context, explicit, hit::Hit, lexicon::Lex, rules};

/// The expressions that begin at a token: mostly one, more where they share a word.
pub fn at(context: &Context<'_>, at: usize) -> Vec<Hit> {
    let borrowed = days::before_month(context, at)
        .or_else(|| hours::before_half(context, at))
        .or_else(|| ordinals::before_unit(context, at))
        .or_else(|| nights::before_part(context, at))
        .or_else(|| seasons::before_year(context, at));
    if let Some(hits) = borrowed {
        return hits;
    }
    let Some(first) = rules::at(context, at) else { return Vec::new() };
    let first = days::with_year_of_next(context, months::with_year_of_next(context, first));
    let mut hits = days::after_month(context, &first);
    hits.extend(years::after_year(context, &first));
    hits.extend(weekdays::after_weekday(context, &first));
    hits.extend(months::after_month(context, &first));
    hits.insert(0, first);
    hits
}

/// Days in a row or a list that begin at a token, a single one too.
pub fn days(context: &Context<'_>, at: usize) -> Vec<Hit> {
    if let Some(hits) = days::before_month(context, at) {
        return hits;
    }
    let Some(first) = explicit::date(context, at) else { return Vec::new() };
    let more = days::after_month(context, &first);
    std::iter::once(first).chain(more).collect()
}

/// How two expressions are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Joint {
    /// "and", "or"
    List,
    /// "to", "through", a dash
    Stretch,
}

/// What joins the expression that ends at a token to the next, and the token where that begins.
fn joined(context: &Context<'_>, at: usize) -> Option<(Joint, usize)> {
    match context.lex(at) {
        Lex::And if context.is(at + 1, &["into"]) => Some((Joint::Stretch, at + 2)),
        Lex::And | Lex::Or => Some((Joint::List, at + 1)),
        Lex::To => Some((Joint::Stretch, at + 1)),
        _ if matches!(context.word(at), "-" | "–" | "—") => Some((Joint::Stretch, at + 1)),
        _ if context.is(at, &["through", "until", "till"]) => Some((Joint::Stretch, at + 1)),
        _ => None,
    }
}

/// The same, or a comma.
fn listed(context: &Context<'_>, at: usize) -> Option<usize> {
    if context.word(at) == "," {
        return Some(if matches!(context.lex(at + 1), Lex::And | Lex::Or) { at + 2 } else { at + 1 });
    }
    joined(context, at).map(|(_, next)| next)
}

/// Every part of what the page of rules says of them.
#[cfg(test)]
pub const PAGES: &[super::page::Page] =
    &[days::PAGE, months::PAGE, years::PAGE, weekdays::PAGE, hours::PAGE, nights::PAGE, ordinals::PAGE, seasons::PAGE];

//! Temporal expressions: found, and normalised against the date of publication.
//!
//! Each rule looks at the words from one token on and says what begins there; [`rules`] asks them all and takes the
//! longest. Which Friday or which July is meant is settled in [`direction`].

mod abbreviated;
mod age;
mod amount;
mod approximate;
mod bounds;
pub(crate) mod calendar;
mod clock;
mod consistent;
mod context;
mod counted;
mod day_of_month;
mod deictic;
mod direction;
mod edge;
mod explicit;
mod frequency;
mod from_day;
mod hit;
mod holiday;
mod in_unit;
mod iso_length;
mod length;
mod lexicon;
mod long;
mod month;
mod neighbour;
mod nth;
mod number;
mod part_beside;
mod quarter;
mod range;
mod reference;
mod reporting;
mod rules;
mod same_period;
mod season;
mod september_11;
mod set;
mod shift;
mod stretch;
mod tense;
pub(crate) mod timex;
mod unit;
mod value;
mod week_of;
mod weekday;
mod whole;
mod year;
mod year_end;

#[cfg(test)]
mod page;

use dateline_model::{Date, Reading, Span, Time, TimeKind, TimeSource};

use crate::document::Document;
use context::Context;
use hit::Hit;
use lexicon::Lex;
use value::Value;

/// Every temporal expression outside boilerplate, in order; none overlap.
///
/// It depends on the document and its `now` alone. Without a `now` dates that are written out are still resolved,
/// and relative ones have no range.
pub fn find(document: &Document<'_>) -> Vec<Time> {
    find_again(document, &mut Known::default())
}

/// What [`find`] need not work out anew when the same document is read for another day of publication.
#[derive(Default)]
pub struct Known {
    lex: Vec<Lex>,
    /// Tokens at which nothing begins whatever the day and whatever was named before.
    still: Vec<bool>,
}

/// The same as [`find`] for a document that may have been read before with another `now` and this `known`.
pub fn find_again(document: &Document<'_>, known: &mut Known) -> Vec<Time> {
    if known.lex.len() != document.tokens.len() {
        *known = Known { lex: context::lex(document), still: vec![false; document.tokens.len()] };
    }
    let mut context = Context::new(document, std::mem::take(&mut known.lex));
    let mut found: Vec<Hit> = Vec::new();
    for sentence in &document.sentences {
        context.sentence = sentence.tokens.clone();
        context.day_here = None;
        context.period_here = None;
        context.since_anchor = context.since_anchor.saturating_add(1);
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if known.still.get(at).copied().unwrap_or(false) {
                at += 1;
                continue;
            }
            let (hits, asked) = context.watch(|context| range::at(context, at));
            let Some(last) = hits.last() else {
                if let Some(still) = known.still.get_mut(at) {
                    *still = !asked;
                }
                at += 1;
                continue;
            };
            at = last.end.max(at + 1);
            for hit in hits.into_iter().filter(|hit| hit.value.is_in_calendar()) {
                remember(&mut context, &hit, found.len() as u32);
                found.push(hit);
            }
        }
    }
    consistent::settle(&context, &mut found);
    bounds::link(&context, &mut found);
    known.lex = context.into_lex();
    found.into_iter().filter_map(|hit| time(document, hit)).collect()
}

/// Keeps what later expressions hang on; `at` is the hit's place among the times.
fn remember(context: &mut Context<'_>, hit: &Hit, at: u32) {
    context.last_end = hit.end;
    match hit.value {
        Value::Day(date) | Value::Part(date, _) | Value::Minute(date, ..) => {
            context.anchor = Some(date);
            context.day_here = Some(date);
            context.period = Some(date);
            context.since_anchor = 0;
            context.named.anchor = Some(at);
            context.named.period = Some(at);
        }
        Value::Month(year, month) => {
            context.period = Date::new(year, month, 1);
            context.period_here = Some((year, Some(month)));
            context.named.period = Some(at);
        }
        Value::Year(year) => {
            context.period = Date::new(year, 1, 1);
            context.period_here = Some((year, None));
            context.named.period = Some(at);
        }
        _ => {}
    }
    let mut reporting = context.reporting;
    reporting.follow(context, hit);
    if reporting != context.reporting {
        context.reporting = reporting;
        context.named.reporting = Some(at);
    }
}

fn time(document: &Document<'_>, hit: Hit) -> Option<Time> {
    let first = document.tokens.get(hit.start)?;
    let last = document.tokens.get(hit.end.checked_sub(1)?)?;
    Some(Time {
        span: Span { start: first.span.start, end: last.span.end },
        kind: hit.kind,
        value: hit.value.text(),
        range: hit.range.or_else(|| hit.value.range()),
        precision: hit.value.precision(),
        approximate: hit.approximate,
        modifier: hit.modifier,
        begin: hit.begins,
        end: hit.ends,
        quant: hit.quant,
        freq: hit.freq,
        // A length or a set that is open by its nature was read in full.
        source: match hit.source {
            TimeSource::Nothing if matches!(hit.kind, TimeKind::Set | TimeKind::Duration) => TimeSource::Words,
            source => source,
        },
        reason: hit.reason,
        other: hit.other.map(|other| Reading { value: other.text(), range: other.range() }),
    })
}

#[cfg(test)]
mod tests;

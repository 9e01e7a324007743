//! Lengths of which an end is named beside them: "the three years since 2013", "the nine months ended Sept. 30", "the first
//! three months of 2016".

use dateline_model::{Minute, Range, TimeKind};

use super::{
    context::Context,
    hit::Hit,
    lexicon::Lex,
    shift,
    value::{Amount, Value},
};

/// Where the other time stands in a length.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bound {
    Begin,
    End,
    /// It begins where the length ends.
    Before,
    /// The length is the first part of it.
    First,
    /// The length is its last part.
    Last,
}

/// Gives every length the ends that are named directly behind it; a hit's place in the list is its name.
pub fn link(context: &Context<'_>, hits: &mut [Hit]) {
    for at in 1..hits.len() {
        let Some([length, other]) = hits.get_mut(at - 1..=at) else { continue };
        let (Value::Length(amount, unit) | Value::Span(amount, unit, _)) = length.value else { continue };
        if matches!(other.kind, TimeKind::Duration | TimeKind::Set) {
            continue;
        }
        let Some(bound) = bound(context, length, other) else { continue };
        match bound {
            Bound::Begin => length.begins = Some(at as u32),
            Bound::End | Bound::Before => length.ends = Some(at as u32),
            Bound::First | Bound::Last => {}
        }
        let Some(range) = other.range.or_else(|| other.value.range()) else { continue };
        if amount == Amount::Some && matches!(bound, Bound::First | Bound::Last) {
            continue;
        }
        let (first, last) = (range.first_day(), range.last_day());
        length.range = Some(match bound {
            Bound::Begin => shift::stretch(first, amount, unit, true),
            Bound::Before => Range::new(shift::stretch(first, amount, unit, false).from, range.from),
            Bound::First => {
                let reach = shift::stretch(first, amount, unit, true);
                Range::new(reach.from, Minute(reach.to.0 - Minute::DAY))
            }
            Bound::End | Bound::Last => {
                // Reckoned from the day behind the last, so that months stay whole.
                let reach = shift::stretch(last.plus_days(1), amount, unit, false);
                Range::new(reach.from, range.to)
            }
        });
        length.source = dateline_model::TimeSource::Earlier(at as u32);
    }
}

fn bound(context: &Context<'_>, length: &Hit, other: &Hit) -> Option<Bound> {
    let between = other.start.checked_sub(length.end)?;
    let word = context.word_anywhere(length.end);
    let on = between == 2 && context.word_anywhere(length.end + 1) == "on";
    match word {
        _ if between != 1 && !on => None,
        "since" | "from" | "starting" | "beginning" | "after" => Some(Bound::Begin),
        "to" | "until" | "through" | "ended" | "ending" => Some(Bound::End),
        "before" => Some(Bound::Before),
        "of" | "in" if context.lex_anywhere(length.start) == Lex::The => match context.lex_anywhere(length.start + 1) {
            Lex::Ordinal(1) => Some(Bound::First),
            Lex::Last => Some(Bound::Last),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
pub const PAGE: super::page::Page = super::page::Page {
    name: "Lengths with an end beside them",
    reads: "A length takes its beginning or its end from the time directly behind it (`t0` is the first of the line).",
    examples: &[
        (
            "2016-10-01",
            "In the three years since 2013 it grew.",
            "the three years = P3Y from t1 2013-01-01..2016-01-01; 2013 = 2013",
        ),
        (
            "2016-10-01",
            "In the nine months ended Sept. 30 it grew.",
            "the nine months = P9M to t1 2016-01-01..2016-09-30; Sept. 30 = 2016-09-30",
        ),
        (
            "2016-10-01",
            "In the first three months of 2016 it grew.",
            "the first three months = P3M 2016-01-01..2016-03-31; 2016 = 2016",
        ),
        (
            "2016-10-01",
            "In the last two weeks of August it fell.",
            "the last two weeks = P2W 2016-08-18..2016-08-31; August = 2016-08",
        ),
        (
            "2016-10-01",
            "They rested for two days before Monday.",
            "two days = P2D to t1 2016-09-24..2016-09-25; Monday = 2016-09-26",
        ),
    ],
};

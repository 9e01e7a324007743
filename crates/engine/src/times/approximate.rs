//! Words before a length or a distance that say it is not exact: "about", "nearly", "more than", "at least", "up to".

use dateline_model::{Modifier, TimeKind};

use super::{
    context::Context,
    hit::Hit,
    lexicon::Lex,
    rules::{self, Rule},
    value::{Amount, Value},
};

/// "About two years ago", "more than four hours", "at least 20 more years", "up to 180 days".
pub fn approximate(context: &Context<'_>, at: usize) -> Option<Hit> {
    if !matches!(context.lex(at), Lex::Around | Lex::More) {
        return None;
    }
    let mut next = at + 1;
    let lead = context.word(at).to_ascii_lowercase();
    let (vague, modifier) = match lead.as_str() {
        "at" => {
            if !context.is(next, &["least", "most"]) {
                return None;
            }
            next += 1;
            (false, if context.is(next - 1, &["least"]) { Modifier::EqualOrMore } else { Modifier::EqualOrLess })
        }
        "up" => {
            if context.lex(next) != Lex::To {
                return None;
            }
            next += 1;
            (false, Modifier::EqualOrLess)
        }
        "no" => {
            if !context.is(next, &["more", "less", "fewer"]) || !context.is(next + 1, &["than"]) {
                return None;
            }
            next += 2;
            (false, if context.is(next - 2, &["more"]) { Modifier::EqualOrLess } else { Modifier::EqualOrMore })
        }
        "more" | "less" | "fewer" => {
            if !context.is(next, &["than"]) {
                return None;
            }
            next += 1;
            (context.lex(at) == Lex::More, if lead == "more" { Modifier::MoreThan } else { Modifier::LessThan })
        }
        "about" | "around" | "roughly" | "approximately" | "some" => (true, Modifier::Approx),
        "nearly" | "almost" => (true, Modifier::LessThan),
        "over" => (false, Modifier::MoreThan),
        "under" => (false, Modifier::LessThan),
        _ => return None,
    };
    let inner = rules::inner(context, next)?;
    let counted = matches!(inner.value, Value::Length(Amount::Exact(..), _))
        || matches!(context.lex(inner.end - 1), Lex::Ago | Lex::Earlier)
        || inner.kind == TimeKind::Time && vague;
    if !counted || matches!(context.lex(next), Lex::The) {
        return None;
    }
    let modifier = match (inner.kind, modifier) {
        (TimeKind::Time, Modifier::LessThan) => Modifier::Approx,
        (_, modifier) => modifier,
    };
    let start = if context.is(at, &["some"]) { next } else { at };
    // More than a year ago is before that year's day, and so on.
    let ago = matches!(context.lex(inner.end - 1), Lex::Ago | Lex::Earlier);
    let modifier = match modifier {
        Modifier::MoreThan if ago => Modifier::Before,
        Modifier::LessThan if ago => Modifier::After,
        Modifier::EqualOrMore if ago => Modifier::OnOrBefore,
        Modifier::EqualOrLess if ago => Modifier::OnOrAfter,
        other => other,
    };
    Some(Hit { start, approximate: true, ..inner }.modified(modifier))
}

pub const RULE: Rule = Rule {
    find: approximate,
    #[cfg(test)]
    page: super::page::Page {
        name: "Words that loosen",
        reads: "A word before a length or a distance that says it is not exact.",
        examples: &[
            ("2016-10-01", "It took about two years.", "about two years = P2Y ~ mod APPROX"),
            ("2016-10-01", "It lasted more than four hours.", "more than four hours = PT4H ~ mod MORE_THAN"),
            (
                "2016-10-01",
                "It took nearly a week and under an hour.",
                "nearly a week = P1W ~ mod LESS_THAN; under an hour = PT1H ~ mod LESS_THAN",
            ),
            (
                "2016-10-01",
                "It lasts at least 20 days, up to 180 days or no more than a year.",
                "at least 20 days = P20D ~ mod EQUAL_OR_MORE; up to 180 days = P180D ~ mod EQUAL_OR_LESS; no more than a year = P1Y ~ mod EQUAL_OR_LESS",
            ),
            (
                "2016-10-01",
                "It sank more than a year ago, and almost two years ago.",
                "more than a year ago = 2015 ~ mod BEFORE 2015-01-01..2015-12-31; almost two years ago = 2014 ~ mod AFTER 2014-01-01..2014-12-31",
            ),
            (
                "2016-10-01",
                "It fell at about 9:30 p.m.",
                "about 9:30 p.m. = 2016-10-01T21:30 ~ mod APPROX 2016-10-01T21:30..2016-10-01T21:31",
            ),
        ],
    },
};

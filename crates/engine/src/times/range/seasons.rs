//! Seasons that share their year: "the spring and summer of 2001".

use super::joined;
use crate::times::{context::Context, hit::Hit, lexicon::Lex, season, value::Value};

/// The year stands behind the last.
pub fn before_year(context: &Context<'_>, at: usize) -> Option<Vec<Hit>> {
    let name = at + usize::from(context.lex(at) == Lex::The);
    let Lex::Season(first) = context.lex(name) else { return None };
    let (_, next) = joined(context, name + 1)?;
    let next = next + usize::from(matches!(context.lex(next), Lex::The));
    let Lex::Season(second) = context.lex(next) else { return None };
    let last = season::season(context, next).filter(|last| last.end > next + 1)?;
    let Value::Season(year, _) = last.value else { return None };
    let year = if first > second { year - 1 } else { year };
    Some(vec![Hit::new(at, name + 1, Value::Season(year, first)).from(last.source).because(last.reason), last])
}

#[cfg(test)]
pub const PAGE: crate::times::page::Page = crate::times::page::Page {
    name: "Seasons that share their year",
    reads: "Two seasons with the year behind the last.",
    examples: &[
        ("2016-10-01", "It burned in the spring and summer of 2001.", "the spring = 2001-SP; summer of 2001 = 2001-SU"),
        ("2016-10-01", "They rose and fall and spring up.", ""),
    ],
};

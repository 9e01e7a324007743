//! Seasons: "last fall", "this summer", "the winter of 1994".

use dateline_model::{TimeReason, TimeSource};

use super::{context::Context, direction, explicit, hit::Hit, lexicon::Lex, rules::Rule, value::Value};

/// A season of a year.
pub fn season(context: &Context<'_>, at: usize) -> Option<Hit> {
    let article = usize::from(context.lex(at) == Lex::The);
    let lead = at + article;
    let (shift, name) = match context.lex(lead) {
        Lex::Last | Lex::Past | Lex::Previous => (Some(-1), lead + 1),
        Lex::Next | Lex::Coming | Lex::Following => (Some(1), lead + 1),
        Lex::This => (Some(0), if matches!(context.lex(lead + 1), Lex::Past | Lex::Coming) { lead + 2 } else { lead + 1 }),
        Lex::Season(_) => (None, lead),
        _ => return None,
    };
    let Lex::Season(season) = context.lex(name) else { return None };
    let end = name + 1;
    let year_at = if context.lex(end) == Lex::Of { end + 1 } else { end };
    if let Some(year @ 1900..2100) = context.digits(year_at)
        && context.word(year_at).len() == 4
    {
        return Some(Hit::new(at, year_at + 1, Value::Season(i32::try_from(year).ok()?, season)));
    }
    if let Some(hit) = super::year::spelled(context, year_at)
        && let Value::Year(year) = hit.value
    {
        return Some(Hit::new(at, hit.end, Value::Season(year, season)));
    }
    if let Some((year, end)) = explicit::year_after(context, end) {
        return Some(Hit::new(at, end, Value::Season(year, season)).from(TimeSource::Published).because(TimeReason::Cue));
    }
    // "The fall of the city"
    if context.lex(end) == Lex::Of {
        return None;
    }
    // "fall" and "spring" are verbs too: alone, a season has a preposition and perhaps an article.
    let led = context.is(
        at.wrapping_sub(1),
        &["in", "since", "until", "by", "during", "of", "through", "early", "late", "mid", "before", "after", "over"],
    );
    if shift.is_none()
        && !(led && (article == 1 || !matches!(season, 0) && context.is(at.wrapping_sub(1), &["in", "since", "by", "until"])))
    {
        return None;
    }
    if context.hyphened(end) {
        return None;
    }
    let first = season * 3 + 3;
    let year = match (shift, context.today) {
        (_, None) => {
            return Some(Hit::new(
                at,
                end,
                Value::Written(
                    format!("XXXX-{}", ["SP", "SU", "FA", "WI"][usize::from(season.min(3))]),
                    None,
                    dateline_model::Precision::Month,
                ),
            ));
        }
        (Some(-1), Some(today)) if today.month > first + 2 && season != 3 => today.year,
        (Some(-1), Some(today)) => today.year - 1,
        (Some(1), Some(today)) if today.month < first => today.year,
        (Some(1), Some(today)) => today.year + 1,
        (Some(_), Some(today)) if season == 3 && today.month <= 3 => today.year - 1,
        (Some(_), Some(today)) => today.year,
        (None, Some(_)) => {
            let settled = direction::season_year(context, season, at, end)?;
            return Some(settled.map(|year| Value::Season(year, season)).hit(at, end));
        }
    };
    Some(Hit::new(at, end, Value::Season(year, season)).from(TimeSource::Published).because(TimeReason::Cue))
}

pub const RULE: Rule = Rule {
    find: season,
    #[cfg(test)]
    page: super::page::Page {
        name: "Seasons",
        reads: "A season, with its year or by its place; alone only where no verb can be meant.",
        examples: &[
            ("2016-10-01", "It burned last summer.", "last summer = 2016-SU"),
            ("2016-10-01", "It opened in the spring of 2012.", "the spring of 2012 = 2012-SP"),
            ("2016-10-01", "After the fall of the city they left.", ""),
            ("2016-10-01", "Prices fall and rates spring up.", ""),
            ("2016-10-01", "It will open this winter.", "this winter = 2016-WI"),
        ],
    },
};

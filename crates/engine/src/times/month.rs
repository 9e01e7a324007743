//! Months named alone: "in July", "last May", "this September".

use dateline_model::{TimeReason, TimeSource};

use super::{context::Context, direction, hit::Hit, lexicon::Lex, rules::Rule, value::Value};

/// A month without day and year.
pub fn month(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (shift, name) = match context.lex(at) {
        Lex::Last | Lex::Past => (Some(-1), at + 1),
        Lex::Next | Lex::Coming => (Some(1), at + 1),
        Lex::This => (Some(0), if matches!(context.lex(at + 1), Lex::Past | Lex::Coming) { at + 2 } else { at + 1 }),
        Lex::Month { .. } => (None, at),
        _ => return None,
    };
    let Lex::Month { month, short } = context.lex(name) else { return None };
    let mut end = name + 1;
    if short && context.word(end) == "." && context.glued(end) {
        end += 1;
    }
    if shift.is_some() && context.lex(end) == Lex::Digits {
        return None;
    }
    if shift.is_none() && !stands_for_month(context, name, end, month, short) {
        return None;
    }
    let year = match (shift, context.today) {
        (_, None) => {
            return Some(Hit::new(at, end, Value::Written(format!("XXXX-{month:02}"), None, dateline_model::Precision::Month)));
        }
        // In March one says "last month" of the one just over.
        (Some(-1), Some(today)) if month < today.month && month + 1 != today.month => today.year,
        (Some(-1), Some(today)) => today.year - 1,
        (Some(1), Some(today)) if month > today.month => today.year,
        (Some(1), Some(today)) => today.year + 1,
        (Some(_), Some(today)) => today.year,
        (None, Some(_)) => {
            let settled = direction::month_year(context, month, at, end)?;
            return Some(settled.map(|year| Value::Month(year, month)).hit(at, end));
        }
    };
    Some(Hit::new(at, end, Value::Month(year, month)).from(TimeSource::Published).because(TimeReason::Cue))
}

/// May and March are words, and June and April are people: a preposition, or another sign, must stand before them.
fn stands_for_month(context: &Context<'_>, at: usize, end: usize, month: u8, short: bool) -> bool {
    let before = context.word_before(at);
    let led = context.is(
        at.wrapping_sub(1),
        &[
            "in", "since", "of", "until", "till", "by", "from", "to", "through", "during", "before", "after", "between", "and",
            "early", "late", "mid", "for", "or", "each", "every", "around", "about", "-", "’s", "than", "as",
        ],
    );
    let name = context.word(end).starts_with(char::is_uppercase);
    // "the March vote", but "the March on the capital"
    let named = context.before(at) == Lex::The
        && context.word(end).starts_with(char::is_lowercase)
        && !context.is(end, &["on", "of", "for", "to"]);
    let is_attribute =
        context.word(end).starts_with(char::is_lowercase) && !matches!(context.lex(end), Lex::To | Lex::And | Lex::Of);
    let name_follows = name && matches!(month, 4..=6 | 8);
    // A person of that name.
    if !led && context.is(end, &["said", "says", "told", "added", "asked"]) {
        return false;
    }
    match month {
        3 | 5 if named => true,
        // "On March sales", "the bank's May report"
        3 | 5 if context.is(at.wrapping_sub(1), &["on", "s", "its", "their"]) && is_attribute => true,
        // "Jan Novak" is a person.
        _ if short && name && context.word(end - 1) != "." => false,
        3 | 5 => led && before != "to" && !name_follows,
        4 | 6 | 8 => !name_follows || led && !matches!(before, "and" | "by" | "of" | "for"),
        _ if short => led,
        _ => true,
    }
}

pub const RULE: Rule = Rule {
    find: month,
    #[cfg(test)]
    page: super::page::Page {
        name: "Months",
        reads: "A month without its year, which is the nearest that fits the tense.",
        examples: &[
            ("2016-10-01", "In July the town fell.", "July = 2016-07"),
            ("2016-10-01", "It closed last December.", "last December = 2015-12"),
            ("2016-10-01", "Club to play at new ground in March", "March = 2017-03"),
            ("2016-10-01", "It closed last September.", "last September = 2015-09"),
            ("2016-10-01", "It was wet, January said.", ""),
            ("2016-10-01", "It was the worst since November.", "November = 2015-11"),
            ("2016-10-01", "They rejected the plan in a vote in June.", "June = 2016-06"),
            ("2016-10-01", "They will meet in May.", "May = 2017-05"),
            ("2016-10-01", "She would resign if she were to lose in May.", "May = 2017-05"),
            ("2016-10-01", "It may rain.", ""),
            ("2016-10-01", "They may march in March.", "March = 2017-03"),
            ("2016-10-01", "The report on March sales and the bank's May report fell.", "March = 2016-03; May = 2016-05"),
            ("2016-10-01", "The fair opens in November.", "November = 2016-11"),
            ("2016-10-01", "April Jones and Jan Novak left.", ""),
            ("2016-10-01", "It lost the May vote.", "May = 2016-05"),
        ],
    },
};

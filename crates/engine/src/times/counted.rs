//! Units counted from the day of publication or from the narrative's own: "two days ago", "a year earlier", "a few days
//! later".

use dateline_model::{Date, Minute, Precision, Range, TimeSource};

use super::{
    amount::amount,
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    shift,
    tense::Tense,
    unit::unknown,
    value::{Amount, Value},
};

/// So many units ago, earlier, later, from now.
pub fn counted(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (amount, unit, end) = amount(context, at)?;
    let after = if context.is(end, &["or"]) && context.is(end + 1, &["so", "two", "more"]) { end + 2 } else { end };
    let hyphen = context.after_hyphen(after);
    let today = (context.today, TimeSource::Published);
    let (sign, (from, source), stop) = match context.lex(hyphen) {
        Lex::Ago => (-1, today, hyphen + 1),
        Lex::Earlier => (-1, earlier_than(context, unit), hyphen + 1),
        Lex::Later if !context.is(hyphen + 1, &["than"]) => (1, later_than(context, unit), hyphen + 1),
        Lex::Other if context.is(hyphen, &["from"]) && context.lex(hyphen + 1) == Lex::Now => (1, today, hyphen + 2),
        Lex::Other if context.is(hyphen, &["hence"]) => (1, today, hyphen + 1),
        // "Five years on, it was broken": from a day the text names, never from that of publication.
        Lex::Other if context.is(hyphen, &["on"]) && unit >= Unit::Day && context.ends_phrase(hyphen + 1) => {
            match later_than(context, unit) {
                (_, TimeSource::Published) => return None,
                from => (1, from, hyphen + 1),
            }
        }
        // "A year before, it had rained."
        Lex::Other if context.ends_phrase(hyphen + 1) && context.lex(at) != Lex::The => {
            let sign = context.before_or_after(hyphen)?;
            (sign, if unit >= Unit::Month { context.in_period() } else { context.anchored() }, hyphen + 1)
        }
        _ => return None,
    };
    let count = match amount {
        Amount::Exact(count, _) => i32::try_from(count).unwrap_or(i32::MAX).saturating_mul(sign),
        Amount::Some => {
            let value = some_away(unit, sign, from, source);
            return Some(Hit::new(at, stop, value).from(source).vague());
        }
    };
    // What was later than a day that the text does not name: never later than today.
    let unnamed = sign == 1
        && context.lex(hyphen) == Lex::Later
        && source == TimeSource::Published
        && context.tense(at, stop) == Tense::Past;
    let Some(from) = from.filter(|_| !unnamed) else { return Some(Hit::new(at, stop, unknown(unit))) };
    // "Up from 5.1% in March a year earlier"
    if let (Lex::Earlier, Some(at_period), Some((year, month))) = (context.lex(hyphen), context.named.period, context.period_here)
    {
        let first = Date::new(year, month.unwrap_or(1), 1)?;
        let value = match (unit, month) {
            (Unit::Year, Some(_)) => shift::by(first, Unit::Month, count.saturating_mul(12)),
            (Unit::Month, Some(_)) | (Unit::Year, None) => shift::by(first, unit, count),
            _ => shift::by_years(from, unit, count),
        };
        if unit >= Unit::Month {
            return Some(Hit::new(at, stop, value).from(TimeSource::Earlier(at_period)));
        }
    }
    if unit == Unit::Year
        && count == -1
        && (context.lex(hyphen) == Lex::Earlier || hyphen > after || compares(context))
        && let Some(value) = context.reporting.year_before()
    {
        return Some(Hit::new(at, stop, value).from(context.reported()));
    }
    // Without the hour of publication "20 minutes ago" is that day.
    if unit < Unit::Day {
        let near = context.lex(hyphen) == Lex::Ago && (count > -24 || unit < Unit::Hour);
        return near.then(|| Hit::new(at, stop, Value::Day(from)).from(source).vague());
    }
    // "Two and a half years ago" is a month.
    if let (Unit::Year, Amount::Exact(years, true)) = (unit, amount) {
        let months = i32::try_from(years.saturating_mul(12).saturating_add(6)).unwrap_or(i32::MAX).saturating_mul(sign);
        return Some(Hit::new(at, stop, shift::by(from, Unit::Month, months)).from(source));
    }
    Some(Hit::new(at, stop, shift::by_years(from, unit, count)).from(source))
}

/// Whether the sentence compares figures.
fn compares(context: &Context<'_>) -> bool {
    context.sentence.clone().any(|at| {
        matches!(context.word(at), "$" | "%" | "£" | "€")
            || context
                .is(at, &["percent", "compared", "from", "than", "against", "versus", "vs", "up", "down", "million", "billion"])
    })
}

fn later_than(context: &Context<'_>, unit: Unit) -> (Option<Date>, TimeSource) {
    match (context.period.filter(|_| unit >= Unit::Month), context.named.period) {
        (Some(period), Some(at)) => (Some(period), TimeSource::Earlier(at)),
        _ => context.anchored(),
    }
}

fn earlier_than(context: &Context<'_>, unit: Unit) -> (Option<Date>, TimeSource) {
    if unit >= Unit::Month { (context.today, TimeSource::Published) } else { context.anchored() }
}

/// "Several years ago", "a few days later": within ten of the unit.
fn some_away(unit: Unit, sign: i32, from: Option<Date>, source: TimeSource) -> Value {
    let name = match (source, sign) {
        (TimeSource::Published, -1) => "PAST_REF".to_owned(),
        (TimeSource::Published, _) => "FUTURE_REF".to_owned(),
        _ => unknown(unit).text(),
    };
    let Some(from) = from else { return Value::Written(name, None, Precision::Year) };
    let near = shift::by(from, unit, sign * 2).range();
    let far = shift::by(from, unit, sign * if unit == Unit::Day { 6 } else { 9 }).range();
    let range = near.zip(far).map(|(near, far)| Range::new(Minute(near.from.0.min(far.from.0)), Minute(near.to.0.max(far.to.0))));
    Value::Written(name, range, Value::Length(Amount::Some, unit).precision())
}

pub const RULE: Rule = Rule {
    find: counted,
    #[cfg(test)]
    page: super::page::Page {
        name: "So many units away",
        reads: "A number of units before or after the day of publication or the day last named.",
        examples: &[
            ("2016-10-01", "It began two days ago.", "two days ago = 2016-09-29"),
            ("2016-10-01", "It sank two and a half years ago.", "two and a half years ago = 2014-04"),
            ("2016-10-01", "In March 2012 it was higher than a year earlier.", "March 2012 = 2012-03; a year earlier = 2011-03"),
            ("2016-10-01", "In 2012 sales rose from a year earlier.", "2012 = 2012; a year earlier = 2011"),
            (
                "2016-10-01",
                "The wall fell about 15 minutes ago.",
                "about 15 minutes ago = 2016-10-01 ~ mod APPROX 2016-10-01..2016-10-01",
            ),
            ("2016-10-01", "It sank five months ago.", "five months ago = 2016-05"),
            ("2016-10-01", "It will open many years from now.", "many years from now = FUTURE_REF ~"),
            ("2016-10-01", "He left in 2010 and came back three years later.", "2010 = 2010; three years later = 2013"),
            (
                "2016-10-01",
                "It closed on 9 September and opened a few days later.",
                "9 September = 2016-09-09; a few days later = XXXX-XX-XX ~",
            ),
            (
                "2016-10-01",
                "It sank on 9 September. Two days before, it had sailed.",
                "9 September = 2016-09-09; Two days before = 2016-09-07",
            ),
            ("2016-10-01", "Profit fell from a year ago.", "a year ago = 2015"),
            ("2016-10-01", "Ten years later the dam was built.", "Ten years later = XXXX"),
            ("2016-10-01", "It was built in 1949. Five years on, it sank.", "1949 = 1949; Five years on = 1954"),
        ],
    },
};

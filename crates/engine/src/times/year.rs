//! Years, decades and centuries: "2011", "fiscal 1989", "the year 2000", "the 1980s", "the 20th century".

use super::{
    context::Context,
    hit::Hit,
    lexicon::{Lex, Unit},
    rules::Rule,
    value::Value,
};

/// A year, decade or century.
pub fn year(context: &Context<'_>, at: usize) -> Option<Hit> {
    match context.lex(at) {
        Lex::Digits => decade(context, at).or_else(|| century(context, at)).or_else(|| alone(context, at)),
        Lex::Number(19 | 20) => spelled(context, at),
        Lex::Ordinal(_) => century(context, at),
        Lex::Fiscal => {
            let next = if context.unit(at + 1) == Some((Unit::Year, false)) { at + 2 } else { at + 1 };
            let year = four(context, next)?;
            Some(Hit::new(at, next + 1, Value::Year(year)))
        }
        Lex::The => the(context, at),
        _ if matches!(context.word(at), "'" | "’" | "‘") => short_decade(context, at),
        Lex::Other => named_decade(context, at),
        _ => None,
    }
}

fn the(context: &Context<'_>, at: usize) -> Option<Hit> {
    if context.unit(at + 1) == Some((Unit::Year, false)) {
        if let Some(year) = four(context, at + 2) {
            return Some(Hit::new(at, at + 3, Value::Year(year)));
        }
        // "the year two thousand"
        if context.lex(at + 2) == Lex::Number(2) && context.lex(at + 3) == Lex::Scale(1000) {
            return Some(Hit::new(at, at + 4, Value::Year(2000)));
        }
        return spelled(context, at + 2).map(|hit| Hit { start: at, ..hit });
    }
    let inner = decade(context, at + 1)
        .or_else(|| century(context, at + 1))
        .or_else(|| short_decade(context, at + 1))
        .or_else(|| named_decade(context, at + 1));
    if let Some(hit) = inner {
        return Some(Hit { start: at, ..hit });
    }
    // "the 1988 period"
    let year = four(context, at + 1)?;
    context.is(at + 2, &["period"]).then(|| Hit::new(at, at + 3, Value::Year(year)))
}

fn four(context: &Context<'_>, at: usize) -> Option<i32> {
    let year = context.digits(at).filter(|year| (1000..2200).contains(year) && context.word(at).len() == 4)?;
    i32::try_from(year).ok()
}

/// A figure of four that is a year: led by a word that goes with years, or one no number of things would follow.
fn alone(context: &Context<'_>, at: usize) -> Option<Hit> {
    let year = four(context, at)?;
    let before = at.wrapping_sub(1);
    if context.glued(at) && matches!(context.word_before(at), "," | "." | "$" | "#" | "£" | "€" | "/" | ":" | "+")
        || matches!(context.word_before(at), "$" | "#" | "£" | "€")
    {
        return None;
    }
    // "815-748-2060" is called.
    if context.glued(at) && context.glued(before) && context.word_before(at) == "-" && context.word(at.wrapping_sub(2)).len() == 3
    {
        return None;
    }
    let next = context.word(at + 1);
    let number_goes_on = context.glued(at + 1)
        && (matches!(next, "%" | ":")
            || next == "/" && !begins_season(context, at, year)
            || context.lex(at + 1) != Lex::Other
            || next.starts_with(char::is_alphabetic)
            || matches!(next, "," | ".") && context.glued(at + 2) && context.lex(at + 2) == Lex::Digits);
    if number_goes_on
        || matches!(context.lex(at + 1), Lex::Unit { .. } | Lex::Scale(_))
        || context.is(at + 1, &["percent", "per", "people", "GMT", "million", "miles", "km", "feet", "dollars"])
    {
        return None;
    }
    let led = context.is(
        before,
        &[
            "in", "since", "by", "until", "till", "from", "to", "between", "of", "and", "for", "through", "during", "before",
            "after", "late", "early", "mid", "-", "–", "(", "spring", "summer", "fall", "autumn", "winter", "year", "than", "as",
            "or", "around", "about",
        ],
    );
    let usual = (1900..2100).contains(&year);
    // "Below 2005 levels"
    let measured =
        context.is(at + 1, &["levels", "prices", "rates", "standards", "results", "figures", "sales", "earnings", "elections"]);
    let plural_follows = !measured && next.len() > 3 && next.ends_with('s') && next.starts_with(char::is_lowercase);
    // "Euro 2016" is a name.
    let word_before = context.word_before(at);
    if word_before.starts_with(char::is_uppercase)
        && !led
        && before > context.sentence.start
        && !matches!(context.before(at), Lex::Month { .. } | Lex::Season(_) | Lex::The)
    {
        return None;
    }
    // "the 1996 Games", "her 1990 Nobel lecture"
    let owned = usual
        && (matches!(context.before(at), Lex::The | Lex::A | Lex::This | Lex::That)
            || context.is(before, &["its", "his", "her", "their", "our", "my", "your", "whose", "s"]));
    let name_follows = next.starts_with(char::is_uppercase) && !led && !owned;
    let ok = if name_follows {
        false
    } else if context.before(at) == Lex::The && usual {
        true
    } else if usual {
        // "By 1984 seats" is a year still, "of 1984 seats" is not.
        !plural_follows || led && !context.is(before, &["of", "and", "to", "than", "or", "about", "around", "for"])
    } else {
        context.is(before, &["in", "since", "from", "until"]) && !plural_follows
    };
    ok.then(|| Hit::new(at, at + 1, Value::Year(year)))
}

/// "2015/16": two years that make one season.
fn begins_season(context: &Context<'_>, at: usize, year: i32) -> bool {
    context.glued(at + 2)
        && context.word(at + 2).len() == 2
        && context.digits(at + 2).is_some_and(|next| i32::try_from(next) == Ok((year + 1) % 100))
        && context.word(at + 3) != "/"
}

fn decade(context: &Context<'_>, at: usize) -> Option<Hit> {
    let year = four(context, at).filter(|year| year % 10 == 0)?;
    let direct = context.glued(at + 1) && context.word(at + 1) == "s";
    let marked = context.glued(at + 1)
        && matches!(context.word(at + 1), "'" | "’")
        && context.glued(at + 2)
        && context.word(at + 2) == "s";
    let end = if direct {
        at + 2
    } else if marked {
        at + 3
    } else {
        return None;
    };
    // "The 1800s" are a century, "the 2000s" its first ten years.
    let value = if year % 100 == 0 && year < 2000 { Value::Century(year / 100) } else { Value::Decade(year) };
    Some(Hit::new(at, end, value))
}

/// "'90s"
fn short_decade(context: &Context<'_>, at: usize) -> Option<Hit> {
    let mark = usize::from(matches!(context.word(at), "'" | "’" | "‘"));
    let year = context.digits(at + mark).filter(|year| (20..100).contains(year) && year % 10 == 0)?;
    if !(context.glued(at + mark + 1) && context.word(at + mark + 1) == "s") || mark == 0 && context.before(at) != Lex::The {
        return None;
    }
    Some(Hit::new(at, at + mark + 2, Value::Decade(1900 + i32::try_from(year).ok()?)))
}

/// "The nineties", "the mid-eighties": of the last century; the twenties are left to other centuries and to ages.
fn named_decade(context: &Context<'_>, at: usize) -> Option<Hit> {
    let led = matches!(context.before(at), Lex::The | Lex::Early | Lex::Late | Lex::Mid)
        || context.lex(at.wrapping_sub(2)) == Lex::Mid && context.hyphened(at.wrapping_sub(1));
    let names = ["thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];
    let decade = names.iter().position(|name| context.is(at, &[name])).filter(|_| led)?;
    Some(Hit::new(at, at + 1, Value::Decade(1930 + 10 * i32::try_from(decade).ok()?)))
}

/// "20th century", "nineteenth-century"
fn century(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (number, next) = match context.lex(at) {
        Lex::Ordinal(number) => (number.into(), at + 1),
        Lex::Digits if context.glued(at + 1) && context.is(at + 1, &["st", "nd", "rd", "th"]) => (context.digits(at)?, at + 2),
        _ => return None,
    };
    let next = context.after_hyphen(next);
    (context.unit(next) == Some((Unit::Century, false)) && (1..=30).contains(&number)).then_some(())?;
    Some(Hit::new(at, next + 1, Value::Century(i32::try_from(number).ok()? - 1)))
}

/// "nineteen ninety-six"
pub fn spelled(context: &Context<'_>, at: usize) -> Option<Hit> {
    let (Lex::Number(century @ (19 | 20)), Lex::Number(tens @ 10..=90)) = (context.lex(at), context.lex(at + 1)) else {
        return None;
    };
    let mut year = i32::from(century) * 100 + i32::from(tens);
    let mut end = at + 2;
    let next = context.after_hyphen(end);
    if tens >= 20
        && let Lex::Number(ones @ 1..=9) = context.lex(next)
    {
        year += i32::from(ones);
        end = next + 1;
    }
    (context.unit(context.after_hyphen(end)).is_none()).then(|| Hit::new(at, end, Value::Year(year)))
}

pub const RULE: Rule = Rule {
    find: year,
    #[cfg(test)]
    page: super::page::Page {
        name: "Years, decades, centuries",
        reads: "A year, a decade or a century, in figures or in words.",
        examples: &[
            ("2016-10-01", "It was built in 1911 and sold in 2004.", "1911 = 1911; 2004 = 2004"),
            ("2016-10-01", "The 1980s were lean, and so were the '90s.", "The 1980s = 198; the '90s = 199"),
            (
                "2016-10-01",
                "It grew in the nineties, and in the mid-eighties. She is in her thirties.",
                "the nineties = 199; the mid-eighties = 198 ~ mod MID 1984-01-01..1986-12-31",
            ),
            (
                "2016-10-01",
                "In the 1800s it was a farm, in the early 2000s a school.",
                "the 1800s = 18; the early 2000s = 200 ~ mod START 2000-01-01..2003-12-31",
            ),
            ("2016-10-01", "A house of the 19th century.", "the 19th century = 18"),
            ("2016-10-01", "It was built for the 1996 Games, not for Expo 2000.", "1996 = 1996"),
            ("2016-10-01", "They sold 2000 tickets and 1,984 seats.", ""),
            ("2016-10-01", "Call 815-555-2060 to complain.", ""),
            ("2016-10-01", "In nineteen ninety-six it closed.", "nineteen ninety-six = 1996"),
            ("2016-10-01", "It is to fall below 2005 levels.", "2005 = 2005"),
            ("2016-10-01", "Sales for fiscal 2015 rose.", "fiscal 2015 = 2015"),
        ],
    },
};

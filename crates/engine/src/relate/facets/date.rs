//! When something happened, by every report that gives a day.

use dateline_model::{Date, Dispute, Facet, FacetKind, Minute, Precision, Range, Span};

use super::sides;
use crate::events::{DateBasis, Telling};

/// The English months.
const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// A day, or days, that a report gives.
struct Told {
    article: usize,
    range: Range,
    precision: Precision,
    /// Whether its own sentence gives it, and not vaguely.
    sure: bool,
    words: Span,
}

/// The days that the tellings give, the finest first, and a dispute where two reports give days that cannot be one.
pub fn of(members: &[(usize, &Telling)]) -> (Vec<Facet>, Option<Dispute>) {
    let told = members.iter().filter_map(|&(article, telling)| {
        let (range, words) = telling.event.range.zip(telling.dated)?;
        let sure = telling.basis <= DateBasis::Sentence && !telling.event.approximate;
        Some(Told { article, range, precision: telling.event.precision, sure, words })
    });
    let told = told.collect::<Vec<_>>();
    let mut stretches = told.iter().flat_map(|told| stretches(told.range, told.precision)).collect::<Vec<_>>();
    stretches.sort_by_key(|(range, precision)| (range.minutes(), range.from, *precision));
    stretches.dedup_by_key(|(range, _)| *range);
    let facets = stretches.iter().map(|&(range, precision)| {
        let within = told.iter().filter(|told| range.contains(told.range));
        Facet {
            about: FacetKind::Date,
            says: says(range, precision),
            sides: sides::first(within.map(|told| (told.article, told.words))),
        }
    });
    (facets.collect(), disputes(&told))
}

/// What a time says: itself, and where it is finer than a day its day.
fn stretches(range: Range, precision: Precision) -> Vec<(Range, Precision)> {
    let day = Range::days(range.first_day(), range.last_day());
    if precision < Precision::Day { vec![(range, precision), (day, Precision::Day)] } else { vec![(range, precision)] }
}

/// Each report's surest day, where two of them cannot be one.
fn disputes(told: &[Told]) -> Option<Dispute> {
    let mut own: Vec<&Told> = Vec::new();
    for told in told.iter().filter(|told| told.sure) {
        match own.iter_mut().find(|own| own.article == told.article) {
            Some(own) if told.range.minutes() < own.range.minutes() => *own = told,
            Some(_) => {}
            None => own.push(told),
        }
    }
    let days = |told: &Told| Range::days(told.range.first_day(), told.range.last_day());
    let apart = |a: &Told| own.iter().any(|b| !days(a).overlaps(days(b)));
    let sides = own.iter().filter(|told| apart(told)).map(|told| (told.article, told.words));
    let sides = sides::first(sides);
    (sides.len() > 1).then_some(Dispute { about: FacetKind::Date, sides })
}

/// "28 September 2016", "28 September 2016, 05:58", "14 to 18 September 2016", "September 2016".
fn says(range: Range, precision: Precision) -> String {
    let (first, last) = (range.first_day(), range.last_day());
    let month = |date: Date| MONTHS.get(usize::from(date.month).saturating_sub(1)).copied().unwrap_or_default();
    let day = |date: Date| format!("{} {} {}", date.day, month(date), date.year);
    match precision {
        Precision::Minute | Precision::Hour => {
            let from = format!("{}, {}", day(first), clock(range.from));
            if precision == Precision::Minute { from } else { format!("{from} to {}", clock(range.to)) }
        }
        _ if range == Range::month(first.year, first.month) => format!("{} {}", month(first), first.year),
        _ if range == Range::year(first.year) => first.year.to_string(),
        _ if first == last => day(first),
        _ if (first.year, first.month) == (last.year, last.month) => format!("{} to {}", first.day, day(last)),
        _ => format!("{} to {}", day(first), day(last)),
    }
}

fn clock(minute: Minute) -> String {
    let (hour, minute) = minute.clock();
    format!("{hour:02}:{minute:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_is_said_as_finely_as_it_is_known() {
        let day = |month, day| Date::new(2021, month, day).unwrap();
        assert_eq!(says(Range::day(day(3, 4)), Precision::Day), "4 March 2021");
        assert_eq!(says(Range::days(day(3, 4), day(3, 6)), Precision::Week), "4 to 6 March 2021");
        assert_eq!(says(Range::days(day(3, 30), day(4, 2)), Precision::Week), "30 March 2021 to 2 April 2021");
        assert_eq!(says(Range::days(day(3, 11), day(3, 20)), Precision::Month), "11 to 20 March 2021");
        assert_eq!(says(Range::month(2021, 3), Precision::Month), "March 2021");
        assert_eq!(says(Range::year(2021), Precision::Year), "2021");
        let hour = Range::new(Minute::at(day(3, 4), 6, 0), Minute::at(day(3, 4), 7, 30));
        assert_eq!(says(hour, Precision::Hour), "4 March 2021, 06:00 to 07:30");
    }
}

//! One event from its tellings: the best title, the tightest date, the most precise place, every report.

use std::collections::{BTreeMap, BTreeSet};

use dateline_model::{Doubt, Event, EventPlace, EventReport, Minute, PlaceBasis, Precision, Range, Span};

use super::facets;
use crate::events::{DateBasis, Telling, fineness};

/// The event that these tellings make; each with the index of its article.
pub fn event(members: &[(usize, &Telling)]) -> Option<Event> {
    let shared = |telling: &Telling| {
        let heard = members.iter().take(super::clusters::HEARD);
        let count = heard.len() as i32;
        let others = heard.map(|(_, other)| telling.stems.intersection(&other.stems).count()).sum::<usize>();
        others as i32 * 6 / (count * telling.stems.len().max(4) as i32).max(1)
    };
    let fine = members.iter().any(|(_, telling)| telling.event.range.is_some() && telling.event.precision <= Precision::Day);
    let title = members.iter().enumerate().max_by_key(|(at, (_, telling))| {
        let length = telling.event.title.split(' ').count() as i32;
        let coarse = telling.event.range.is_none() || telling.event.precision > Precision::Day;
        let dated =
            i32::from(telling.basis == DateBasis::Clause) + i32::from(telling.is_event()) * 4 - i32::from(coarse && fine) * 4;
        (telling.quality + shared(telling) + dated - (length - 9).max(0) - (4 - length).max(0) * 2, std::cmp::Reverse(*at))
    })?;
    let (_, (_, title)) = title;
    let dated = members.iter().filter(|(_, telling)| telling.event.range.is_some());
    let (_, when) = dated.min_by_key(|(_, telling)| {
        let doubt = telling.event.doubt;
        let length = telling.event.range.map(|range| range.minutes());
        let own = days(telling);
        let agree = |other: &&(usize, &Telling)| own.zip(days(other.1)).is_some_and(|(own, other)| own.overlaps(other));
        let votes =
            members.iter().take(super::clusters::HEARD).filter(agree).map(|(article, _)| article).collect::<BTreeSet<_>>().len();
        let doubtful = (doubt.other.is_some(), doubt.inferred, telling.event.approximate);
        (telling.basis > DateBasis::Sentence, std::cmp::Reverse(votes), telling.basis, length, doubtful)
    })?;
    let doubt = settled(members, when.event.range, when.event.doubt);
    let mut reports: Vec<EventReport> = Vec::new();
    for &(article, telling) in members {
        let article = article as u32;
        let evidence = telling.event.evidence.iter().copied();
        match reports.iter_mut().find(|report| report.article == article) {
            Some(report) => report.evidence.extend(evidence),
            None => reports.push(EventReport { article, evidence: evidence.collect() }),
        }
    }
    for report in &mut reports {
        report.evidence = report.evidence.iter().copied().collect::<BTreeSet<Span>>().into_iter().collect();
    }
    reports.sort_by_key(|report| report.article);
    let (facets, disputes) = facets::of(members);
    Some(Event {
        id: String::new(),
        title: title.event.title.clone(),
        kind: title.event.kind,
        range: when.event.range,
        precision: when.event.precision,
        approximate: when.event.approximate,
        doubt,
        place: place(members),
        actors: Vec::new(),
        reports,
        disputes,
        facets,
        weight: 0,
    })
}

/// The days of a telling; of a night the one on which it begins.
fn days(telling: &Telling) -> Option<Range> {
    let range = telling.event.range?;
    let last = if telling.event.precision < Precision::Day { range.first_day() } else { range.last_day() };
    Some(Range::days(range.first_day(), last))
}

/// What is left of the doubt about a time when the others are heard: who gives the same day without it takes it away.
fn settled(members: &[(usize, &Telling)], range: Option<Range>, doubt: Doubt) -> Doubt {
    let agree = |telling: &Telling| {
        let day = telling.event.range.filter(|_| telling.event.precision <= Precision::Day);
        range.zip(day).is_some_and(|(range, day)| range.first_day() == day.first_day())
    };
    let sure = |free: fn(&Doubt) -> bool| members.iter().any(|(_, telling)| agree(telling) && free(&telling.event.doubt));
    let inferred = doubt.inferred && !sure(|doubt| !doubt.inferred);
    let other = doubt.other.filter(|_| !sure(|doubt| doubt.other.is_none()));
    Doubt { inferred, other, ..doubt }
}

/// The most precise place that a telling's own sentence gives; of equals the one most tellings name.
fn place(members: &[(usize, &Telling)]) -> Option<EventPlace> {
    let places = members.iter().filter_map(|(_, telling)| telling.event.place.as_ref()).collect::<Vec<_>>();
    let near = |place: &EventPlace| {
        let heard = places.iter().take(super::clusters::HEARD);
        heard.filter(|other| other.point.km_to(place.point) < 15.0 && other.basis <= PlaceBasis::Sentence).count()
    };
    let best = places.iter().min_by_key(|place| {
        let fine = fineness(place.kind);
        (place.basis, place.radius_km > 50.0, fine, std::cmp::Reverse(near(place)), place.radius_km as u32, place.name.len())
    });
    best.map(|place| (*place).clone())
}

/// Where an event stands in its story: by time, the undated last.
pub fn order(event: &Event) -> (bool, Option<Minute>, Option<Minute>, String) {
    (event.range.is_none(), event.range.map(|range| range.from), event.range.map(|range| range.to), event.title.clone())
}

/// The most words of an id.
const WORDS: usize = 6;

/// Gives each event an id of its own: its day and the first words of its title.
pub fn name(events: &mut [Event]) {
    let mut taken = BTreeSet::new();
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for event in events {
        let day = event.range.map_or_else(|| "undated".to_owned(), |range| range.first_day().to_string());
        let words = event.title.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()).take(WORDS);
        let slug = words.fold(day, |slug, word| slug + "-" + &word.to_lowercase());
        let mut id = slug.clone();
        let count = counts.entry(slug.clone()).or_insert(1);
        while !taken.insert(id.clone()) {
            *count += 1;
            id = format!("{slug}-{count}");
        }
        event.id = id;
    }
}

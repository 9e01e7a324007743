//! What a mention was read as, from what, how surely, and what else it can be.

use dateline_model::{Article, Date, Place, PlaceReason, PublishedBasis, Range, Span, Time, TimeKind, TimeReason, TimeSource};

use crate::{dates, state::Mark, words};

/// A mention as it was read.
#[derive(Debug, PartialEq, Eq)]
pub struct Reading {
    /// What it was read as.
    pub title: String,
    /// What kind of thing that is.
    pub line: String,
    /// How surely it was read so and from what, and what else it can be: each a sentence.
    pub how: Vec<String>,
}

/// How a mention of an article was read; nothing for an event.
pub fn reading(article: &Article, mark: Mark) -> Option<Reading> {
    match mark {
        Mark::Time(_, at) => Some(of_time(article, article.times.get(at as usize)?)),
        Mark::Place(_, at) => Some(of_place(article, article.places.get(at as usize)?)),
        Mark::Event(_) => None,
    }
}

/// Whether more than one reading of a time is left, or none.
pub fn is_open(time: &Time) -> bool {
    time.other.is_some() || time.reason == TimeReason::Habit
}

/// The reading that was not ruled out, as a date.
pub fn other(time: &Time) -> Option<String> {
    let other = time.other.as_ref()?;
    Some(other.range.map_or_else(|| other.value.clone(), |range| dates::long(range, time.precision, time.approximate)))
}

fn of_time(article: &Article, time: &Time) -> Reading {
    let line = match (time.range, time.kind) {
        (Some(_), _) if time.approximate => words::VAGUE.get(),
        (Some(_), _) => "",
        (None, TimeKind::Duration) => words::A_LENGTH.get(),
        (None, TimeKind::Set) => words::A_SET.get(),
        (None, _) => words::NO_PARTICULAR.get(),
    };
    let line = match between(article, time) {
        Some(ends) if line.is_empty() => ends,
        Some(ends) => words::COMMA.with(&[line, &ends]),
        None => line.to_owned(),
    };
    let Some(range) = time.range else {
        let how = if time.source == TimeSource::Nothing { vec![words::NOT_RECKONED.into()] } else { Vec::new() };
        return Reading { title: time.span.of(&article.text).to_owned(), line, how };
    };
    let (source, shaky) = source(article, time);
    let sure = match time.reason {
        _ if is_open(time) => words::NOT_SETTLED,
        TimeReason::Tense | TimeReason::Outlet | TimeReason::Nearest => words::LIKELY,
        _ if shaky => words::LIKELY,
        _ => words::SURE,
    };
    let mut why = vec![words::time_reason(time.reason)];
    // That figures stand there is no news where it is the question which of two days they mean.
    if time.reason == TimeReason::Plain || time.source != TimeSource::Words {
        why.insert(0, &source);
    }
    why.retain(|why| !why.is_empty());
    let mut how = vec![sure.with(&[&why.join("; ")])];
    how.extend(other(time).map(|other| words::CAN_ALSO_BE.with(&[&other])));
    Reading { title: dates::long(range, time.precision, time.approximate), line, how }
}

/// "from “Monday” to “Wednesday”"
fn between(article: &Article, time: &Time) -> Option<String> {
    let words = |at: Option<u32>| Some(quoted(article, article.times.get(at? as usize)?.span));
    Some(match (words(time.begin), words(time.end)) {
        (None, None) => return None,
        (Some(from), None) => words::FROM.with(&[&from]),
        (None, Some(to)) => words::UNTIL.with(&[&to]),
        (Some(from), Some(to)) => words::FROM_TO.with(&[&from, &to]),
    })
}

/// From what a time was reckoned, and whether that was itself worked out.
fn source(article: &Article, time: &Time) -> (String, bool) {
    let reckoned = |from: &str| words::RECKONED_FROM.with(&[from]);
    match time.source {
        TimeSource::Words => (words::AS_WRITTEN.into(), false),
        TimeSource::Nothing => (words::NOT_RECKONED.into(), true),
        TimeSource::LeftOut => (reckoned(&words::LEFT_OUT), false),
        TimeSource::Earlier(at) => {
            (reckoned(&article.times.get(at as usize).map_or(String::new(), |time| quoted(article, time.span))), false)
        }
        TimeSource::Event(span) => (reckoned(&quoted(article, span)), false),
        TimeSource::Published => {
            let day = article.published.value.as_deref().and_then(Date::parse);
            let shaky = article.published.basis == PublishedBasis::Inferred;
            let known = if shaky { words::DAY_PUBLISHED_INFERRED } else { words::DAY_PUBLISHED };
            let day = day.map_or(words::DAY_OF_PUBLICATION.into(), |day| known.with(&[&dates::day(day, true, true)]));
            (reckoned(&day), shaky)
        }
    }
}

fn of_place(article: &Article, place: &Place) -> Reading {
    let candidates = article.candidates(place);
    let settled = place.point.is_some() && place.reason != PlaceReason::Unsettled;
    let mut line = vec![String::from(if settled { words::place_kind(place.kind) } else { words::UNSETTLED })];
    let (own, others) = match candidates.split_first() {
        Some((own, others)) if settled => (Some(own), others),
        _ => (None, candidates),
    };
    line.extend(own.map(|own| own.within.clone()).filter(|within| !within.is_empty()));
    if place.metonym {
        line.push(words::STANDS_FOR.into());
    }
    if place.radius_km >= 1.0 {
        line.push(words::within_km(place.radius_km));
    }
    let sure = match place.reason {
        PlaceReason::Unsettled => words::NOT_SETTLED,
        PlaceReason::Only | PlaceReason::Container | PlaceReason::Given => words::SURE,
        _ => words::LIKELY,
    };
    let mut how = vec![sure.with(&[&words::place_reason(place.reason)])];
    if !others.is_empty() {
        let lead = if settled { words::NOT_THESE } else { words::CAN_BE };
        how.push(lead.with(&[&others.iter().map(named).collect::<Vec<_>>().join("; ")]));
    }
    Reading { title: place.name.clone(), line: line.join(" · "), how }
}

/// "Paris, Texas, United States"
fn named(candidate: &dateline_model::Candidate) -> String {
    if candidate.within.is_empty() { candidate.name.clone() } else { words::COMMA.with(&[&candidate.name, &candidate.within]) }
}

/// How many bytes of the reports' own words are quoted at most.
const QUOTED: usize = 90;

/// Words of an article between quotation marks, in one line and cut where they are long.
pub fn quoted(article: &Article, span: Span) -> String {
    let mut words = String::new();
    for word in span.of(&article.text).split_whitespace() {
        if words.len() + word.len() > QUOTED {
            words.push_str(" …");
            break;
        }
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
    }
    words::QUOTED.with(&[&words])
}

/// The days that a stretch of days covers: "from 28 to 30 September 2016".
pub fn days(first: Date, last: Date) -> String {
    dates::long(Range::days(first, last), dateline_model::Precision::Day, false)
}

#[cfg(test)]
mod tests {
    use dateline_model::{Candidate, PlaceKind, Point, Published};

    use super::*;

    const TEXT: &str = "On 3 March it rained; two days later, on Friday, the dam at Paris broke.";

    fn article() -> Article {
        let span = |words: &str| {
            let start = TEXT.find(words).unwrap();
            Span::new(start, start + words.len())
        };
        let day = |text| Date::parse(text).map(Range::day);
        let other = dateline_model::Reading { value: "2021-03-12".into(), range: day("2021-03-12") };
        let times = vec![
            Time { span: span("3 March"), range: day("2021-03-03"), ..Time::default() },
            Time { span: span("two days later"), range: day("2021-03-05"), source: TimeSource::Earlier(0), ..Time::default() },
            Time {
                span: span("Friday"),
                range: day("2021-03-05"),
                source: TimeSource::Published,
                reason: TimeReason::Habit,
                other: Some(other),
                ..Time::default()
            },
        ];
        let candidate = |within: &str| Candidate {
            name: "Paris".into(),
            within: within.into(),
            point: Point { lat: 1.0, lon: 1.0 },
            kind: PlaceKind::City,
            population: 0,
        };
        let place = Place {
            span: span("Paris"),
            name: "Paris".into(),
            point: Some(Point { lat: 1.0, lon: 1.0 }),
            kind: PlaceKind::City,
            country: None,
            radius_km: 0.0,
            metonym: false,
            reason: PlaceReason::Rank,
            candidates: vec![candidate("France"), candidate("Texas, United States")],
        };
        let published = Published { value: Some("2021-03-08".into()), basis: PublishedBasis::Inferred, ..Published::default() };
        Article { text: TEXT.into(), times, places: vec![place], published, ..Article::default() }
    }

    fn how(mark: Mark) -> Vec<String> {
        reading(&article(), mark).unwrap().how
    }

    #[test]
    fn a_time_says_from_what_it_was_reckoned() {
        assert_eq!(how(Mark::Time(0, 0)), ["Sure: as written."]);
        assert_eq!(how(Mark::Time(0, 1)), ["Sure: reckoned from “3 March”."]);
    }

    #[test]
    fn a_doubtful_time_says_what_else_it_can_be() {
        let published = "the day of publication, 8 March 2021, itself worked out";
        assert_eq!(
            how(Mark::Time(0, 2)),
            [
                &["Not settled: reckoned from ", published, "; nothing says which is meant."].concat(),
                "It can also be 12 March 2021."
            ]
        );
    }

    #[test]
    fn a_place_says_why_and_what_it_was_chosen_from() {
        let found = reading(&article(), Mark::Place(0, 0)).unwrap();
        assert_eq!(found.line, "town or city · France");
        assert_eq!(found.how[0], "Likely: the largest or best known of the name.");
        assert_eq!(found.how[1], "Not meant: Paris, Texas, United States.");
    }

    #[test]
    fn long_words_are_cut_between_words() {
        let text = "word ".repeat(40);
        let article = Article { text: text.clone(), ..Article::default() };
        let found = quoted(&article, Span::new(0, text.len()));
        assert!(found.ends_with("word …”") && found.len() < 110, "{found}");
    }
}

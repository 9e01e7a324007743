//! What could not be settled in a report, as a list at its end.

use dateline_model::{Article, PlaceKind, PlaceReason, Span, Story};

use super::{
    reading::{is_open, other},
    reports::link,
};
use crate::{
    dates,
    dom::{El, el},
    state::Reader,
    words,
};

/// Dates with two readings and places that could be found nowhere, each once, and what is known of them.
fn open(article: &Article) -> Vec<(Span, String)> {
    let times = article.times.iter().filter(|time| is_open(time)).filter_map(|time| {
        let date = dates::long(time.range?, time.precision, time.approximate);
        let other = other(time).map(|other| [" ", &words::OR_DATE.with(&[&other])].concat()).unwrap_or_default();
        Some((time.span, [date, other].concat()))
    });
    let places = article
        .places
        .iter()
        .filter(|place| place.reason == PlaceReason::Unsettled && place.kind != PlaceKind::People && !place.metonym);
    let places = places.map(|place| {
        let candidates = article.candidates(place).iter().map(|candidate| candidate.within.as_str()).collect::<Vec<_>>();
        let line = if candidates.is_empty() { words::NONE_OF_THE_NAME.into() } else { candidates.join("; ") };
        (place.span, line)
    });
    let mut found: Vec<(Span, String)> = Vec::new();
    for (span, line) in times.chain(places) {
        let same = |held: &&(Span, String)| held.0.of(&article.text) == span.of(&article.text) && held.1 == line;
        if found.iter().find(same).is_none() {
            found.push((span, line));
        }
    }
    found
}

/// The list; nothing where all was settled.
pub fn unsettled(reader: Reader, story: &Story, number: u32, article: &Article) -> Option<El> {
    let open = open(article);
    if open.is_empty() {
        return None;
    }
    let item = |(span, line): &(Span, String)| {
        let link = link(reader, story, number, *span).text(span.of(&article.text));
        el("li").child(link).text(": ").text(line)
    };
    let list = el("ul").children(open.iter().map(item));
    Some(el("section").class("unsettled").attr("dir", words::direction()).child(el("h3").text(words::UNSETTLED_HERE)).child(list))
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Date, Range, Reading, Time, TimeReason};

    #[test]
    fn a_date_with_two_readings_is_listed_once() {
        let text = "On 06/10/2016 it closed; since 06/10/2016 it is shut.";
        let range = |text| Date::parse(text).map(Range::day);
        let time = |start: usize| Time {
            span: Span::new(start, start + 10),
            range: range("2016-10-06"),
            reason: TimeReason::Habit,
            other: Some(Reading { value: "2016-06-10".into(), range: range("2016-06-10") }),
            ..Time::default()
        };
        let sure = Time { range: range("2016-10-06"), ..Time::default() };
        let article = Article { text: text.into(), times: vec![time(3), time(31), sure], ..Article::default() };
        let lines = open(&article).into_iter().map(|(_, line)| line).collect::<Vec<_>>();
        assert_eq!(lines, ["6 October 2016 or 10 June 2016"]);
    }
}

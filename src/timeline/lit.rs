//! What a mark of any view lights on the timeline.

use dateline_model::{Range, Span, Story};

use crate::state::Mark;

/// Events, and a stretch of time of its own for a date in the text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lit {
    /// Events, by their places in the story.
    pub events: Vec<u32>,
    /// The time that a date in the text names.
    pub range: Option<Range>,
}

/// An event lights itself; a place or a date in a report lights the events that the sentence around it tells.
pub fn lit(story: &Story, mark: Option<Mark>) -> Lit {
    match mark {
        None => Lit::default(),
        Some(Mark::Event(event)) => Lit { events: vec![event], range: None },
        Some(Mark::Place(article, place)) => {
            let place = story.articles.get(article as usize).and_then(|article| article.places.get(place as usize));
            Lit { events: place.map(|place| told_at(story, article, place.span)).unwrap_or_default(), range: None }
        }
        Some(Mark::Time(article, time)) => {
            let time = story.articles.get(article as usize).and_then(|article| article.times.get(time as usize));
            Lit {
                events: time.map(|time| told_at(story, article, time.span)).unwrap_or_default(),
                range: time.and_then(|time| time.range),
            }
        }
    }
}

fn told_at(story: &Story, article: u32, span: Span) -> Vec<u32> {
    let around = |evidence: &Span| evidence.start <= span.start && span.end <= evidence.end;
    let tells = |event: &dateline_model::Event| {
        event.reports.iter().any(|report| report.article == article && report.evidence.iter().any(around))
    };
    (0..).zip(&story.events).filter(|(_, event)| tells(event)).map(|(number, _)| number).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use dateline_model::{Article, Date, Event, EventReport, Time};

    #[test]
    fn a_date_in_the_text_lights_its_day_and_the_event_told_around_it() {
        let day = Range::day(Date::new(2016, 9, 28).unwrap());
        let time = Time { span: Span::new(10, 22), value: "2016-09-28".into(), range: Some(day), ..Time::default() };
        let event = |evidence: Span| {
            let reports = vec![EventReport { article: 0, evidence: vec![evidence] }];
            Event { reports, ..Event::default() }
        };
        let story = Story {
            articles: vec![Article { times: vec![time], ..Article::default() }],
            events: vec![event(Span::new(40, 80)), event(Span::new(0, 30))],
            ..Story::default()
        };
        assert_eq!(lit(&story, Some(Mark::Time(0, 0))), Lit { events: vec![1], range: Some(day) });
        assert_eq!(lit(&story, Some(Mark::Time(0, 9))), Lit::default());
    }
}

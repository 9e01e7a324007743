use dateline_model::{Event, EventKind, PlaceBasis, Precision, Story};

use super::{camera, search};

/// How far a place may lie from its point, in kilometres, and still count as certain.
const CERTAIN_KM: f32 = 10.0;

/// Which events pass. The default lets all pass.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Words that must stand in an event's title, place or evidence, in whatever order.
    pub search: String,
    /// Articles left out, by their place in the story.
    pub without: Vec<u32>,
    /// Kinds left out.
    pub without_kinds: Vec<EventKind>,
    /// Only events with this actor, by id.
    pub actor: Option<String>,
    /// Only events at this place.
    pub place: Option<String>,
    /// Only events whose date and place are certain.
    pub certain: bool,
    /// Only events that the map shows.
    pub on_map: bool,
}

impl Filter {
    /// The events that pass, in the story's order. `bounds` is what the map shows: west, north, east, south.
    pub fn passing(&self, story: &Story, bounds: [f64; 4]) -> Vec<u32> {
        let terms = search::terms(&self.search);
        let passes = |event: &Event| {
            event.reports.iter().any(|report| !self.without.contains(&report.article))
                && !self.without_kinds.contains(&event.kind)
                && self.actor.as_ref().is_none_or(|id| event.actors.contains(id))
                && self.place.as_ref().is_none_or(|name| event.place.as_ref().is_some_and(|place| place.name == *name))
                && (!self.certain || is_certain(event))
                && (!self.on_map || event.place.as_ref().is_some_and(|place| camera::within(place.point, bounds)))
                && (terms.is_empty() || search::holds(texts(story, event), &terms))
        };
        (0..).zip(&story.events).filter(|(_, event)| passes(event)).map(|(number, _)| number).collect()
    }
}

fn is_certain(event: &Event) -> bool {
    let settled_date = !event.approximate && !event.doubt.inferred && event.doubt.other.is_none();
    let dated = event.range.is_some() && settled_date && event.precision <= Precision::Day;
    let settled = |radius: f32, basis| radius <= CERTAIN_KM && basis != PlaceBasis::Dateline;
    dated && event.place.as_ref().is_some_and(|place| settled(place.radius_km, place.basis))
}

fn texts<'a>(story: &'a Story, event: &'a Event) -> impl Iterator<Item = &'a str> {
    let evidence = event.reports.iter().flat_map(|report| {
        let text = story.articles.get(report.article as usize).map_or("", |article| article.text.as_str());
        report.evidence.iter().map(|span| span.of(text))
    });
    [event.title.as_str(), event.place.as_ref().map_or("", |place| place.name.as_str())].into_iter().chain(evidence)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::state::sample;

    fn titles(filter: Filter) -> Vec<String> {
        let story = sample::story();
        let bounds = [0.5, 0.0, 1.0, 0.5];
        filter.passing(&story, bounds).iter().map(|&event| story.events[event as usize].title.clone()).collect()
    }

    #[test]
    fn the_default_lets_all_pass() {
        assert_eq!(titles(Filter::default()), ["Truce agreed", "Convoy struck", "Talks end"]);
    }

    #[test]
    fn a_search_looks_into_the_sentences() {
        assert_eq!(titles(Filter { search: "geneva agreed".into(), ..Filter::default() }), ["Truce agreed"]);
    }

    #[test]
    fn an_event_goes_when_all_who_tell_of_it_are_left_out() {
        assert_eq!(titles(Filter { without: vec![0], ..Filter::default() }), ["Convoy struck", "Talks end"]);
        assert_eq!(titles(Filter { without: vec![0, 1], ..Filter::default() }), Vec::<String>::new());
    }

    #[test]
    fn kind_place_and_certainty_leave_out() {
        assert_eq!(titles(Filter { without_kinds: vec![EventKind::Diplomacy], ..Filter::default() }), ["Convoy struck"]);
        assert_eq!(titles(Filter { place: Some("Aleppo".into()), ..Filter::default() }), ["Convoy struck"]);
        assert_eq!(titles(Filter { certain: true, ..Filter::default() }), ["Truce agreed"]);
    }

    #[test]
    fn an_actor_keeps_the_events_they_are_in() {
        let mut story = sample::story();
        story.events[2].actors.push("the-un".into());
        let filter = Filter { actor: Some("the-un".into()), ..Filter::default() };
        assert_eq!(filter.passing(&story, [0.0, 0.0, 1.0, 1.0]), [2]);
    }

    #[test]
    fn only_what_the_map_shows() {
        assert_eq!(titles(Filter { on_map: true, ..Filter::default() }), ["Truce agreed", "Convoy struck"]);
    }
}

use dateline_model::{Event, EventReport, Story};

/// The event at `other` goes into the one at `into`.
pub fn merge(story: &mut Story, into: usize, other: usize) {
    if into == other || into.max(other) >= story.events.len() {
        return;
    }
    let gone = story.events.remove(other);
    if let Some(event) = story.events.get_mut(into - usize::from(other < into)) {
        join(event, gone);
    }
}

/// Title, kind and what is known of date and place stay; what the other knows beside is added.
fn join(event: &mut Event, other: Event) {
    if event.range.is_none() {
        (event.range, event.precision) = (other.range, other.precision);
        (event.approximate, event.doubt) = (other.approximate, other.doubt);
    }
    if event.place.is_none() {
        event.place = other.place;
    }
    for actor in other.actors {
        if !event.actors.contains(&actor) {
            event.actors.push(actor);
        }
    }
    for report in other.reports {
        take_in(&mut event.reports, report);
    }
    event.disputes.extend(other.disputes);
    event.weight = event.weight.max(other.weight);
    for facet in other.facets {
        match event.facets.iter_mut().find(|held| (held.about, &held.says) == (facet.about, &facet.says)) {
            Some(held) => held.sides.extend(facet.sides),
            None => event.facets.push(facet),
        }
    }
}

/// Adds a report's sentences, each once and in the order of the text.
pub fn take_in(reports: &mut Vec<EventReport>, report: EventReport) {
    match reports.binary_search_by_key(&report.article, |held| held.article) {
        Err(at) => reports.insert(at, report),
        Ok(at) => {
            if let Some(held) = reports.get_mut(at) {
                held.evidence.extend(report.evidence);
                held.evidence.sort_unstable();
                held.evidence.dedup();
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::{Correction, EventName, apply, apply::sample};

    fn named(id: &str) -> EventName {
        EventName { id: id.into(), told: Vec::new() }
    }

    #[test]
    fn one_event_tells_what_two_told() {
        let mut story = sample::story();
        let merge = Correction::Merge { event: named("strike"), with: vec![named("truce"), named("talks")] };
        assert_eq!(apply(&mut story, &[merge]), Vec::new());
        let [event] = story.events.as_slice() else { panic!("{:?}", story.events) };
        assert_eq!((event.id.as_str(), event.title.as_str()), ("strike", "STRIKE"));
        let told: Vec<(u32, usize)> = event.reports.iter().map(|report| (report.article, report.evidence.len())).collect();
        assert_eq!(told, [(0, 2), (1, 2)]);
    }

    #[test]
    fn an_event_does_not_go_into_itself() {
        let mut story = sample::story();
        let merge = Correction::Merge { event: named("truce"), with: vec![named("truce")] };
        assert_eq!((apply(&mut story, &[merge]).len(), story.events.len()), (1, 3));
    }

    #[test]
    fn an_undated_event_takes_the_date_of_the_other() {
        let mut story = sample::story();
        let day = story.events[1].range;
        story.events[0].range = None;
        let merge = Correction::Merge { event: named("truce"), with: vec![named("strike")] };
        let _ = apply(&mut story, &[merge]);
        assert_eq!(story.events[0].range, day);
    }
}
